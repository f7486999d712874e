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
    /// The current component is called @p name and is not among those; empty: it is.
    void setHidden(const QString &name);

signals:
    void filterChanged();

private:
    void take();
    void tell();

    PlanFilter m_filter;
    int m_shown = 0;
    int m_all = 0;
    QString m_hidden;
    QComboBox *m_priority;
    QComboBox *m_which;
    QComboBox *m_team;
    ElidedLabel *m_count;
    QToolButton *m_clear;
};

} // namespace backstop::ui
