// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/directoryreader.h"
#include "model/itemmodels/roles.h"

#include <QTimeZone>
#include <QVariant>

namespace backstop::itemmodels {

// What FileTreeModel says of an entry, by its columns.

Status fileStatus(repository::NodeType type);
/// Folders first, then the rest, both by the bytes of their names.
bool comesBefore(const FileRow &a, const FileRow &b);
QVariant fileDisplay(const FileRow &file, int column, const QTimeZone &zone);
QVariant fileExact(const FileRow &file, int column);
QVariant fileSortValue(const FileRow &file, int column);
/// "a.json, file, 12 B": for screen readers.
QString fileSentence(const FileRow &file);

} // namespace backstop::itemmodels
