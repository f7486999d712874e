// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/restore/previewmodel.h"

#include "model/core/names.h"
#include "model/itemmodels/format.h"
#include "model/itemmodels/roles.h"

namespace backstop::ui {

using itemmodels::Status;

namespace {

QString wordOf(RestoreAction action)
{
    switch (action) {
    case RestoreAction::Create:
        return PreviewModel::tr("Create");
    case RestoreAction::Replace:
        return PreviewModel::tr("Replace");
    case RestoreAction::Keep:
        return PreviewModel::tr("Keep");
    case RestoreAction::Delete:
        return PreviewModel::tr("Delete");
    case RestoreAction::Refuse:
        return PreviewModel::tr("In the way");
    }
    return {};
}

/// The state whose icon and tone fit the action.
Status statusOf(RestoreAction action)
{
    switch (action) {
    case RestoreAction::Create:
        return Status::Added;
    case RestoreAction::Replace:
        return Status::Modified;
    case RestoreAction::Keep:
        return Status::Complete;
    case RestoreAction::Delete:
        return Status::Deleted;
    case RestoreAction::Refuse:
        return Status::Failed;
    }
    return Status::None;
}

QString display(const RestorePreviewRow &row, int column)
{
    switch (column) {
    case PreviewModel::Action:
        return wordOf(row.action);
    case PreviewModel::Path:
        return displayName(row.path) + (row.folder ? QStringLiteral("/") : QString());
    case PreviewModel::Size:
        return row.folder && row.size == 0 ? QString() : itemmodels::formatBytes(row.size);
    case PreviewModel::Why:
        return row.reason;
    default:
        return {};
    }
}

} // namespace

void PreviewModel::setRows(const QList<RestorePreviewRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RestorePreviewRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case itemmodels::StatusRole:
        return static_cast<int>(statusOf(row.action));
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const char *const titles[] = {QT_TR_NOOP("Action"), QT_TR_NOOP("Path"), QT_TR_NOOP("Size"),
                                         QT_TR_NOOP("Why")};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Size ? Qt::AlignRight | Qt::AlignVCenter
                                        : Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(tr(titles[section])) : QVariant();
}

} // namespace backstop::ui
