// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"

#include <QWidget>

class QDoubleSpinBox;
class QLineEdit;

namespace backstop::ui {

class EstimateField;
class FormRow;

/// Where the data of a component come from, what recovers it, and how long that takes.
class RecoveryForm : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryForm(const recovery::Component &component, QWidget *parent = nullptr);

    /// Puts what stands in the fields into @p component. What nobody changed stays as it was.
    void apply(recovery::Component &component) const;
    /// What is wrong with it, for people; empty: nothing.
    QString problem() const;

signals:
    void changed();

private:
    QLayout *buildSource();
    QLayout *buildTimes();
    void updateState();

    recovery::Component m_before;
    QLineEdit *m_backup;
    QLineEdit *m_tag;
    QLineEdit *m_location;
    QLineEdit *m_script;
    EstimateField *m_mobilise;
    EstimateField *m_estimate;
    QDoubleSpinBox *m_failure;
    double m_shownFailure = 0;
    FormRow *m_backupRow;
    FormRow *m_mobiliseRow;
    FormRow *m_estimateRow;
};

} // namespace backstop::ui
