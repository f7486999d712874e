// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace backstop::ui {

class ComponentForm;
class RecoveryForm;
class StateLabel;
class StepsForm;

/// All of a component of a plan: what it is, how it is recovered, and its steps. Fields that nobody knows stay as they are.
class ComponentDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p index is the component to be changed; -1: a new one.
    ComponentDialog(const recovery::RecoveryPlan &plan, int index, QWidget *parent = nullptr);

    recovery::Component component() const;

signals:
    void componentAccepted(const backstop::recovery::Component &component);

private:
    void updateState();

    recovery::Component m_before;
    QTabWidget *m_tabs;
    ComponentForm *m_facts;
    RecoveryForm *m_recovery;
    StepsForm *m_steps;
    StateLabel *m_verdict;
    QPushButton *m_accept;
};

} // namespace backstop::ui
