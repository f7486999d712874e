// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/filetreetext.h"

#include "model/core/names.h"
#include "model/itemmodels/changetext.h"
#include "model/itemmodels/filetreemodel.h"
#include "model/itemmodels/format.h"

namespace backstop::itemmodels {

using repository::NodeType;

namespace {

char letter(NodeType type)
{
    switch (type) {
    case NodeType::Directory:
        return 'd';
    case NodeType::Symlink:
        return 'l';
    case NodeType::Fifo:
        return 'p';
    case NodeType::CharDevice:
        return 'c';
    case NodeType::BlockDevice:
        return 'b';
    case NodeType::Socket:
        return 's';
    case NodeType::File:
        break;
    }
    return '-';
}

bool hasSize(NodeType type)
{
    return type == NodeType::File || type == NodeType::Directory;
}

} // namespace

Status fileStatus(NodeType type)
{
    switch (type) {
    case NodeType::Directory:
        return Status::Folder;
    case NodeType::File:
        return Status::File;
    case NodeType::Symlink:
        return Status::Symlink;
    case NodeType::Fifo:
    case NodeType::CharDevice:
    case NodeType::BlockDevice:
    case NodeType::Socket:
        break;
    }
    return Status::Special;
}

bool comesBefore(const FileRow &a, const FileRow &b)
{
    const bool aFolder = a.type == NodeType::Directory;
    const bool bFolder = b.type == NodeType::Directory;
    return aFolder != bFolder ? aFolder : a.name < b.name;
}

QVariant fileDisplay(const FileRow &file, int column, const QTimeZone &zone)
{
    switch (column) {
    case FileTreeModel::Name:
        return displayName(file.name);
    case FileTreeModel::Size:
        return hasSize(file.type) ? QVariant(formatBytes(file.size)) : QVariant();
    case FileTreeModel::Modified:
        return fileTime(file.mtimeNs, zone);
    case FileTreeModel::Mode:
        return formatMode(file.mode, letter(file.type));
    case FileTreeModel::Kind:
        return statusText(fileStatus(file.type));
    default:
        return {};
    }
}

QVariant fileExact(const FileRow &file, int column)
{
    switch (column) {
    case FileTreeModel::Size:
        return hasSize(file.type) ? QVariant(formatExactBytes(file.size)) : QVariant();
    case FileTreeModel::Modified:
        return exactFileTime(file.mtimeNs);
    case FileTreeModel::Mode:
        return QString::number(file.mode, 8).rightJustified(4, QLatin1Char('0'));
    default:
        return {};
    }
}

QVariant fileSortValue(const FileRow &file, int column)
{
    switch (column) {
    case FileTreeModel::Size:
        return static_cast<qint64>(file.size);
    case FileTreeModel::Modified:
        return static_cast<qint64>(file.mtimeNs);
    default:
        return fileDisplay(file, column, QTimeZone::utc());
    }
}

QString fileSentence(const FileRow &file)
{
    const QString what =
        displayName(file.name) + QStringLiteral(", ") + statusText(fileStatus(file.type)).toLower();
    return hasSize(file.type) ? what + QStringLiteral(", ") + formatBytes(file.size) : what;
}

} // namespace backstop::itemmodels
