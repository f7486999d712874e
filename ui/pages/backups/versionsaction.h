// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <QAction>

class QAbstractItemView;
class QPushButton;

namespace backstop::ui {

/// "All versions…" of the file that is current in a view: in the menu of the view and by its keys, enabled where that is a file.
class VersionsAction : public QAction
{
    Q_OBJECT

public:
    /// Belongs to @p view, whose model is set and answers itemmodels::PathRole and StatusRole.
    explicit VersionsAction(QAbstractItemView *view);

    /// A button that says the same; it does what the action of the view does that is shown.
    static QPushButton *makeButton(const QString &name);

signals:
    void chosen(const backstop::Bytes &path);

private:
    Bytes path() const;
    void update();

    QAbstractItemView *m_view;
};

} // namespace backstop::ui
