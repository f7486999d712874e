// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "ui/requests.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace backstop::ui {

/// The rules of an expiry as fields.
class ExpireRules : public QWidget
{
    Q_OBJECT

public:
    explicit ExpireRules(QWidget *parent = nullptr);

    /// Usage where a field cannot be understood. No rule at all is a policy too, an empty one.
    Result<retention::Policy> policy() const;
    /// Lets the user say that the suspicious changes were looked at.
    void offerToIgnoreSuspicions(bool offer);

signals:
    void changed();

private:
    QLayout *countsPart();
    QLayout *furtherPart();

    std::array<QSpinBox *, retention::kIntervals> m_counts{};
    QLineEdit *m_within;
    QLineEdit *m_age;
    QLineEdit *m_tags;
    QComboBox *m_zone;
    QCheckBox *m_ignore;
};

} // namespace backstop::ui
