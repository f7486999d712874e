// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/plan/planfilter.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace backstop::ui {

class ElidedLabel;

/// Fields that say which components of a plan somebody looks at, and how many these are.
class PlanFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit PlanFilterBar(QWidget *parent = nullptr);

    const PlanFilter &filter() const { return m_filter; }
    /// The teams to choose from. A team that has gone is not looked for any more.
    void setTeams(const std::vector<recovery::Team> &teams);
    void setCounts(int shown, int all);

signals:
    void filterChanged();

private:
    void take();

    PlanFilter m_filter;
    QComboBox *m_priority;
    QComboBox *m_which;
    QComboBox *m_team;
    ElidedLabel *m_count;
    QToolButton *m_clear;
};

} // namespace backstop::ui
