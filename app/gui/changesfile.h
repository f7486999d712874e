// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/changelistmodel.h"
#include "model/itemmodels/changetreemodel.h"
#include "ui/pages/backups/backupmodels.h"

#include <QLockFile>
#include <QTemporaryDir>

namespace backstop::app {

/// A catalog that holds what differs between two backups, in a folder that goes with it. Lives in the window's thread.
class ChangesFile
{
public:
    /// Makes the folder beside the file @p besides. Where that fails, errorString() says why.
    explicit ChangesFile(const QString &besides);

    QString path() const { return m_folder.filePath(QStringLiteral("changes.sqlite")); }
    QString errorString() const { return m_folder.isValid() ? QString() : m_folder.errorString(); }
    /// Of changes alone.
    ui::BackupModels models();

    /// Removes the folders beside the file @p besides that a program left which ended without its end. Any thread.
    static void removeLeftOvers(const QString &besides);

private:
    QTemporaryDir m_folder; // goes after the models that read what is in it
    QLockFile m_lock;       // says that somebody still uses the folder
    itemmodels::ChangeListModel m_changes;
    itemmodels::ChangeTreeModel m_changeTree;
};

} // namespace backstop::app
