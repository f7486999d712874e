// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results.h"

#include <QWidget>

class QAction;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace backstop::ui {

/// The bar over the pages: back and forward, the repository, the filter line of the page, and what is done most.
class ToolBar : public QWidget
{
    Q_OBJECT

public:
    /// The actions of the window that the bar shows; the bar does not own them.
    struct Actions
    {
        QAction *back = nullptr;
        QAction *forward = nullptr;
        QAction *verify = nullptr;
        QAction *restore = nullptr;
        QAction *backUp = nullptr;
        QMenu *repository = nullptr;
    };
    explicit ToolBar(const Actions &actions, QWidget *parent = nullptr);

    void setRepository(const RepositoryInfo &repository);
    /// Shows the filter line of a page; null for a page without one. The bar takes it over as its child.
    void setFilter(QWidget *filter);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(QAction *action, const QString &name, bool withText);

    QToolButton *m_repository;
    QStackedWidget *m_filters;
};

} // namespace backstop::ui
