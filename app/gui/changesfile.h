// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/itemmodels/changelistmodel.h"
#include "model/itemmodels/changetreemodel.h"
#include "ui/pages/backups/backupmodels.h"

#include <QLockFile>
#include <QTemporaryDir>

#include <memory>

namespace backstop::app {

/// The folder of a ChangesFile, with a lock that says that somebody still uses it. A slow disk holds up whoever makes it, so that is
/// for the thread of a job; it is removed on a pool thread when nobody holds it any more, wherever that is.
class ChangesFolder
{
public:
    /// Beside the file @p besides.
    static Result<std::shared_ptr<const ChangesFolder>> make(const QString &besides);
    /// Removes the folders beside the file @p besides that a program left which ended without its end. Any thread.
    static void removeLeftOvers(const QString &besides);

    QString path() const { return m_folder.filePath(QStringLiteral("changes.sqlite")); }

private:
    explicit ChangesFolder(const QString &besides);
    QTemporaryDir m_folder;
    QLockFile m_lock;
};

/// A catalog that holds what differs between two backups. Lives in the window's thread.
class ChangesFile
{
public:
    explicit ChangesFile(std::shared_ptr<const ChangesFolder> folder);

    /// Of changes alone.
    ui::BackupModels models();

private:
    std::shared_ptr<const ChangesFolder> m_folder; // goes after the models that read what is in it
    itemmodels::ChangeListModel m_changes;
    itemmodels::ChangeTreeModel m_changeTree;
};

} // namespace backstop::app
