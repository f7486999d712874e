// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace backstop::itemmodels {
class BackupListModel;
class ChangeListModel;
class ChangeTreeModel;
class FileTreeModel;
} // namespace backstop::itemmodels

namespace backstop::ui {

/// The models of one open repository, owned by whoever opened it; they outlive the pages that show them. All must be given.
struct BackupModels
{
    itemmodels::BackupListModel *backups = nullptr;
    itemmodels::ChangeListModel *changes = nullptr;
    itemmodels::ChangeTreeModel *changeTree = nullptr;
    itemmodels::FileTreeModel *files = nullptr;
};

} // namespace backstop::ui
