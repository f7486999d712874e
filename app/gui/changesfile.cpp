// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/changesfile.h"

#include <QDir>
#include <QFileInfo>
#include <QThreadPool>

namespace backstop::app {

namespace {

const QString kPrefix = QStringLiteral("compare-");
const QString kLock = QStringLiteral("lock");

} // namespace

ChangesFolder::ChangesFolder(const QString &besides)
    : m_folder(QFileInfo(besides).path() + QLatin1Char('/') + kPrefix + QStringLiteral("XXXXXX"))
    , m_lock(m_folder.filePath(kLock))
{
    m_lock.setStaleLockTime(0); // a comparison may be looked at for days
    if (m_folder.isValid())
        (void)m_lock.tryLock(0); // without it the folder merely stays where the program is killed
}

Result<std::shared_ptr<const ChangesFolder>> ChangesFolder::make(const QString &besides)
{
    const auto removeElsewhere = [](const ChangesFolder *folder) {
        QThreadPool::globalInstance()->start([folder] { delete folder; });
    };
    std::shared_ptr<const ChangesFolder> folder(new ChangesFolder(besides), removeElsewhere);
    if (!folder->m_folder.isValid())
        return Error{ErrorCode::Catalog,
                     besides + QStringLiteral(": a comparison cannot be kept beside it: ") +
                         folder->m_folder.errorString(),
                     QStringLiteral("Free some space in the cache folder, then try again.")};
    return folder;
}

ChangesFile::ChangesFile(std::shared_ptr<const ChangesFolder> folder)
    : m_folder(std::move(folder))
    , m_changes(m_folder->path())
    , m_changeTree(m_folder->path())
{}

ui::BackupModels ChangesFile::models()
{
    return {.backups = nullptr, .changes = &m_changes, .changeTree = &m_changeTree, .files = nullptr};
}

void ChangesFolder::removeLeftOvers(const QString &besides)
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
