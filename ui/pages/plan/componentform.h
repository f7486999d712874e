// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;

namespace backstop::ui {

class DurationField;
class FormRow;
class TextField;

/// What a component is: its name, how urgent it is, who recovers it, and what it needs as a list to be ticked. What would close a circle
/// cannot be ticked, and says so.
class ComponentForm : public QWidget
{
    Q_OBJECT

public:
    /// @p index is the component of @p plan that is shown; -1: a new one.
    ComponentForm(const recovery::RecoveryPlan &plan, int index, QWidget *parent = nullptr);

    /// Puts what stands in the fields into @p component. What nobody changed stays as it was.
    void apply(recovery::Component &component) const;
    /// What is wrong with it, for people; empty: nothing.
    QString problem() const;
    /// Gives the keys to the first field.
    void focusFirst();

signals:
    void changed();

private:
    QLayout *buildFacts();
    QLayout *buildNeeds();
    void fillNeeds();
    void updateState();
    QStringList needs() const;

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
    TextField *m_notes;
    FormRow *m_nameRow;
    FormRow *m_rtoRow;
};

} // namespace backstop::ui
