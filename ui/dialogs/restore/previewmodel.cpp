// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/restore/previewmodel.h"

#include "model/core/names.h"
#include "model/itemmodels/format.h"
#include "model/itemmodels/roles.h"

#include <algorithm>

namespace backstop::ui {

using itemmodels::Status;

namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
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
    case RestoreAction::Failed:
        return Status::Failed;
    case RestoreAction::Damaged:
        return Status::Damaged;
    case RestoreAction::Replaced:
        return Status::Modified;
    case RestoreAction::Kept:
    case RestoreAction::Skipped:
        return Status::Complete;
    case RestoreAction::Deleted:
        return Status::Deleted;
    case RestoreAction::Incomplete:
        return Status::Partial;
    case RestoreAction::NotReached:
        return Status::Cancelled;
    }
    return Status::None;
}

QString display(const RestoreLine &row, int column)
{
    switch (column) {
    case PreviewModel::Action:
        return PreviewModel::wordOf(row.action);
    case PreviewModel::Path:
        return displayName(row.path) + (row.folder ? QStringLiteral("/") : QString());
    case PreviewModel::Size:
        return row.size == 0 && (row.folder || row.action >= RestoreAction::Replaced)
                   ? QString()
                   : itemmodels::formatBytes(row.size);
    case PreviewModel::Why:
        return row.reason;
    default:
        return {};
    }
}

} // namespace

void PreviewModel::setRows(const QList<RestoreLine> &rows)
{
    beginResetModel();
    m_rows = rows;
    applyFilter();
    endResetModel();
}

void PreviewModel::setFilter(const QString &text, std::optional<RestoreAction> action)
{
    beginResetModel();
    m_text = text.toStdString();
    std::transform(m_text.begin(), m_text.end(), m_text.begin(), lowered);
    m_action = action;
    applyFilter();
    endResetModel();
}

void PreviewModel::applyFilter()
{
    m_isFiltered = !m_text.empty() || m_action;
    m_shown.clear();
    const auto equal = [](char inPath, char wanted) { return lowered(inPath) == wanted; };
    for (int i = 0; m_isFiltered && i < int(m_rows.size()); ++i) {
        const RestoreLine &line = m_rows.at(i);
        if ((!m_action || line.action == *m_action) &&
            (m_text.empty() || std::search(line.path.begin(), line.path.end(), m_text.begin(), m_text.end(),
                                           equal) != line.path.end()))
            m_shown.push_back(i);
    }
}

const RestoreLine &PreviewModel::lineAt(int row) const
{
    return m_rows.at(m_isFiltered ? m_shown[std::size_t(row)] : row);
}

QList<std::pair<RestoreAction, qsizetype>> PreviewModel::counts() const
{
    QList<std::pair<RestoreAction, qsizetype>> counts;
    for (const RestoreLine &line : m_rows) {
        auto known = std::find_if(counts.begin(), counts.end(),
                                  [&line](const auto &count) { return count.first == line.action; });
        if (known == counts.end())
            counts.append({line.action, 1});
        else
            ++known->second;
    }
    return counts;
}

QString PreviewModel::wordOf(RestoreAction action)
{
    switch (action) {
    case RestoreAction::Create:
        return tr("Create");
    case RestoreAction::Replace:
        return tr("Replace");
    case RestoreAction::Keep:
        return tr("Keep");
    case RestoreAction::Delete:
        return tr("Delete");
    case RestoreAction::Refuse:
        return tr("In the way");
    case RestoreAction::Damaged:
        return tr("Damaged");
    case RestoreAction::Replaced:
        return tr("Replaced");
    case RestoreAction::Kept:
        return tr("Kept");
    case RestoreAction::Skipped:
        return tr("Left alone");
    case RestoreAction::Deleted:
        return tr("Deleted");
    case RestoreAction::Failed:
        return tr("Failed");
    case RestoreAction::Incomplete:
        return tr("Not wholly");
    case RestoreAction::NotReached:
        return tr("Not restored");
    }
    return {};
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0
           : m_isFiltered   ? static_cast<int>(m_shown.size())
                            : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RestoreLine &row = lineAt(index.row());
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
