// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/openrepository.h"

#include "app/gui/backupreader.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace backstop::app {

OpenRepository::OpenRepository(const Services &services, const OpenedRepository &opened, QThreadPool &readers)
    : m_repository(opened.repository)
    , m_readers(readers)
    , m_location(m_repository->location())
    , m_isDemo(opened.isDemo)
    , m_backups(services.catalogFile(m_repository->config().id))
    , m_changes(services.catalogFile(m_repository->config().id))
    , m_changeTree(services.catalogFile(m_repository->config().id))
    , m_files(&readers)
{}

ui::RepositoryInfo OpenRepository::info() const
{
    ui::RepositoryInfo info;
    info.location = m_location;
    info.isDemo = m_isDemo;
    info.name = m_isDemo ? QCoreApplication::translate("backstop::app::RecentRepositories", "Demo data")
                         : QFileInfo(m_location).fileName();
    info.encrypted = m_repository->config().isEncrypted;
    info.lastSources = m_lastSources;
    return info;
}

ui::BackupModels OpenRepository::models()
{
    return {.backups = &m_backups, .changes = &m_changes, .changeTree = &m_changeTree, .files = &m_files};
}

FileModelMaker OpenRepository::fileModelMaker() const
{
    return [repository = m_repository, &readers = m_readers](const BackupId &backup) {
        auto model = std::make_unique<itemmodels::FileTreeModel>(&readers);
        model->setReader(std::make_shared<BackupReader>(repository, backup));
        return model;
    };
}

void OpenRepository::showFiles(const BackupId &backup)
{
    m_files.setReader(backup.isNull() ? nullptr : std::make_shared<BackupReader>(m_repository, backup));
}

void OpenRepository::refresh()
{
    m_backups.refresh();
}

} // namespace backstop::app
