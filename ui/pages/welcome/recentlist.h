// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results.h"

#include <QWidget>

class QVBoxLayout;

namespace backstop::ui {

/// The repositories that were opened before, each a line to click on. One that is not reachable says so and can be taken off the list.
class RecentList : public QWidget
{
    Q_OBJECT

public:
    explicit RecentList(QWidget *parent = nullptr);

    /// Shows the first of @p recent; without any, nothing at all.
    void setRecent(const QList<RecentRepository> &recent);

signals:
    void openRequested(const QString &location);
    void removeRequested(const QString &location);

private:
    QVBoxLayout *m_rows;
    QList<RecentRepository> m_recent;
};

} // namespace backstop::ui
