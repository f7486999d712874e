// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"

#include <QDialog>

class QLineEdit;

namespace backstop::ui {

class DurationField;
class TextField;

/// What is said of a plan as a whole: its name, what it is for, and within what time all has to be back.
class PlanFactsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PlanFactsDialog(const recovery::RecoveryPlan &plan, QWidget *parent = nullptr);

signals:
    void factsAccepted(const QString &name, const QString &description, std::chrono::seconds target);

private:
    QString m_before;
    QLineEdit *m_name;
    TextField *m_description;
    DurationField *m_target;
};

} // namespace backstop::ui
