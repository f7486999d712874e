// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/changesfile.h"

#include <QDir>
#include <QFileInfo>

namespace backstop::app {

namespace {

const QString kPrefix = QStringLiteral("compare-");
const QString kLock = QStringLiteral("lock");

} // namespace

ChangesFile::ChangesFile(const QString &besides)
    : m_folder(QFileInfo(besides).path() + QLatin1Char('/') + kPrefix + QStringLiteral("XXXXXX"))
    , m_lock(m_folder.filePath(kLock))
    , m_changes(path())
    , m_changeTree(path())
{
    m_lock.setStaleLockTime(0); // a comparison may be looked at for days
    if (m_folder.isValid())
        (void)m_lock.tryLock(0); // without it the folder merely stays where the program is killed
}

ui::BackupModels ChangesFile::models()
{
    return {.backups = nullptr, .changes = &m_changes, .changeTree = &m_changeTree, .files = nullptr};
}

void ChangesFile::removeLeftOvers(const QString &besides)
{
    const QDir folder = QFileInfo(besides).dir();
    for (const QString &name : folder.entryList({kPrefix + QLatin1Char('*')}, QDir::Dirs)) {
        const QString lockFile = folder.filePath(name + QLatin1Char('/') + kLock);
        if (!QFileInfo::exists(lockFile))
            continue; // being made just now
        QLockFile lock(lockFile);
        lock.setStaleLockTime(0);
        if (lock.tryLock(0)) // whoever had it lives no more
            QDir(folder.filePath(name)).removeRecursively();
    }
}

} // namespace backstop::app
