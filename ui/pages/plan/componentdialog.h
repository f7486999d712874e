// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace backstop::ui {

class DurationField;
class StateLabel;

/// A component of a plan: its facts, and what it needs as a list to be ticked. What would close a circle cannot be ticked, and says so. What the
/// form does not show, steps and unknown fields, stays as it is.
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
    QLayout *buildFacts();
    QLayout *buildRecovery();
    void fillNeeds();
    void fill();
    void updateState();

    recovery::RecoveryPlan m_plan;
    int m_index;
    recovery::Component m_before;
    QLineEdit *m_name;
    QComboBox *m_priority;
    QCheckBox *m_critical;
    DurationField *m_rto;
    DurationField *m_rpo;
    DurationField *m_mtpd;
    QComboBox *m_team;
    QLineEdit *m_filter;
    QListWidget *m_needs;
    QLineEdit *m_backup;
    QLineEdit *m_script;
    DurationField *m_best;
    DurationField *m_likely;
    DurationField *m_worst;
    QLineEdit *m_notes;
    StateLabel *m_verdict;
    QPushButton *m_accept;
};

} // namespace backstop::ui
