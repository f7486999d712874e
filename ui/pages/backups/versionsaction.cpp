// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backups/versionsaction.h"

#include "model/itemmodels/roles.h"
#include "ui/theme/icons.h"
#include "ui/widgets/forms.h"

#include <QAbstractItemView>
#include <QPushButton>

namespace backstop::ui {

using itemmodels::PathRole;
using itemmodels::Status;
using itemmodels::StatusRole;

VersionsAction::VersionsAction(QAbstractItemView *view)
    : QAction(themedIcon(QStringLiteral("list")), tr("All versions…"), view)
    , m_view(view)
{
    setObjectName(QStringLiteral("action_versions"));
    setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    setShortcutContext(Qt::WidgetShortcut);
    view->addAction(this);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(this, &QAction::triggered, this, [this] {
        if (const Bytes file = path(); !file.empty())
            emit chosen(file);
    });
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &VersionsAction::update);
    connect(view->model(), &QAbstractItemModel::modelReset, this, &VersionsAction::update);
    connect(view->model(), &QAbstractItemModel::dataChanged, this, &VersionsAction::update);
    update();
}

QPushButton *VersionsAction::makeButton(const QString &name)
{
    auto *button = namedButton(name, tr("All versions…"), QStringLiteral("list"));
    button->setAutoDefault(false);
    return button;
}

Bytes VersionsAction::path() const
{
    const QModelIndex current = m_view->currentIndex().siblingAtColumn(0);
    const auto status = static_cast<Status>(current.data(StatusRole).toInt());
    if (status == Status::Folder || status == Status::Failed)
        return {};
    return current.data(PathRole).toByteArray().toStdString();
}

void VersionsAction::update()
{
    const bool isFile = !path().empty();
    setEnabled(isFile);
    setToolTip(isFile ? tr("Every version of this file in all backups") : tr("Choose a file first"));
}

} // namespace backstop::ui
