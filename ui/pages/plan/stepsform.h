// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"

#include <QWidget>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace backstop::ui {

class Label;
class StepForm;

/// The steps of a component: a list in their order, and the fields of the one that is current. Without any, it says which are usual.
class StepsForm : public QWidget
{
    Q_OBJECT

public:
    explicit StepsForm(QWidget *parent = nullptr);

    void setSteps(const std::vector<recovery::Step> &steps);
    const std::vector<recovery::Step> &steps() const { return m_steps; }
    /// What is done where no steps are stated: see effectiveSteps(). May be none.
    void setUsual(const std::vector<recovery::Step> &usual);
    /// What is wrong with the first step that is not right, and which it is; empty: nothing.
    QString problem() const;
    /// Whether steps() has all that stands in the fields.
    bool isWhole() const;

signals:
    void changed();

private:
    void addStep();
    void writeOut();
    void removeStep();
    void moveStep(int by);
    void choose(int row);
    void formChanged();
    void fillList(int current);
    void updateRow(int row);
    void updateState();

    std::vector<recovery::Step> m_steps;
    std::vector<recovery::Step> m_usual;
    int m_current = -1;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_writeOut;
    Label *m_usualText;
    QStackedWidget *m_stack;
    StepForm *m_form;
};

} // namespace backstop::ui
