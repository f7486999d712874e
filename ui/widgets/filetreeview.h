// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSettings;
class QTreeView;

namespace backstop::itemmodels {
class FileTreeModel;
class PathSelection;
} // namespace backstop::itemmodels

#include <QString>

namespace backstop::ui {

/// Columns and delegates of every tree of a backup's files. Opens a lone top folder by itself, and keeps a current row.
void setUpFileTree(QTreeView *tree, itemmodels::FileTreeModel *files, QSettings *settings);
/// "2 paths chosen, 1 left out"; "Nothing chosen".
QString selectionText(const itemmodels::PathSelection &selection);

} // namespace backstop::ui
