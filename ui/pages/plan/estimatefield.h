// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"

#include <QWidget>

namespace backstop::ui {

class DurationField;

/// How long something takes: at best, most likely, at worst. What nobody changed comes back as it was set, fractions of seconds too.
class EstimateField : public QWidget
{
    Q_OBJECT

public:
    /// The three fields are called @p prefix with "Best", "Likely" and "Worst" behind it; @p what is read aloud before each.
    EstimateField(const QString &prefix, const QString &what, QWidget *parent = nullptr);

    void setValue(const std::optional<recovery::Estimate> &estimate);
    /// Of which only the most likely has to be stated. Of no account while there is a problem().
    std::optional<recovery::Estimate> value() const;
    /// What is wrong with it, for people; empty: nothing.
    QString problem() const;

signals:
    void valueChanged();

private:
    std::optional<double> part(const DurationField *field, double recovery::Estimate::*which) const;

    std::optional<recovery::Estimate> m_before;
    DurationField *m_best;
    DurationField *m_likely;
    DurationField *m_worst;
};

} // namespace backstop::ui
