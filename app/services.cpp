// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"

#include "model/core/makefolders.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstdlib>

#include <pwd.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace backstop::app {

namespace {

/// Of the folders that the specification knows, relative ones do not count.
Bytes baseFolder(const char *variable, const char *belowHome)
{
    if (const char *value = std::getenv(variable); value && value[0] == '/')
        return value;
    const char *home = std::getenv("HOME");
    if (!home || home[0] != '/') {
        const passwd *user = ::getpwuid(::geteuid());
        home = user ? user->pw_dir : "/";
    }
    return Bytes(home) + belowHome;
}

Result<QString> fileIn(const Bytes &folder, const QString &name)
{
    BACKSTOP_TRY(makeFolders(folder));
    return QString(QFile::decodeName(QByteArray::fromStdString(folder)) + u'/' + name);
}

} // namespace

Services::Folders Services::Folders::ofThisUser()
{
    return {.cache = baseFolder("XDG_CACHE_HOME", "/.cache") + "/backstop",
            .state = baseFolder("XDG_STATE_HOME", "/.local/state") + "/backstop"};
}

Result<bool> Services::isEncrypted(const LocationRequest &request) const
{
    BACKSTOP_ASSIGN(storage, openLocation(request));
    std::optional<Error> firstError;
    for (const char *name : {"config", "config.copy"}) {
        const auto bytes = storage->get(name);
        const auto config =
            bytes ? repository::parseConfig(*bytes) : Result<repository::RepositoryConfig>(bytes.error());
        if (config)
            return config->isEncrypted;
        if (!firstError || firstError->code == ErrorCode::NotFound)
            firstError = config.error();
    }
    if (firstError->code == ErrorCode::NotFound)
        return Error{ErrorCode::NoRepository,
                     QStringLiteral("%1: there is no repository here").arg(storage->location()),
                     QStringLiteral("Check the location, or make a repository there with \"init\".")};
    return firstError->withContext(storage->location());
}

Result<std::unique_ptr<repository::Repository>>
Services::openRepository(const LocationRequest &request, const crypto::Secret &passphrase) const
{
    BACKSTOP_ASSIGN(storage, openLocation(request));
    return repository::Repository::open(std::move(storage), passphrase, m_environment);
}

Result<repository::Repository::InitResult>
Services::createRepository(const LocationRequest &request, repository::Repository::InitRequest init) const
{
    BACKSTOP_ASSIGN(storage, createLocation(request));
    return repository::Repository::init(std::move(storage), std::move(init), m_environment);
}

QString Services::catalogFile(const RepositoryId &id) const
{
    return QFile::decodeName(QByteArray::fromStdString(m_folders.cache)) + u"/catalogs/" +
           QString::fromStdString(id.hex()) + u".sqlite";
}

Result<std::unique_ptr<catalog::Catalog>> Services::openCatalog(const RepositoryId &id) const
{
    BACKSTOP_TRY(makeFolders(m_folders.cache + "/catalogs"));
    return catalog::Catalog::open(catalogFile(id));
}

Result<QString> Services::jobJournalFolder() const
{
    BACKSTOP_TRY(makeFolders(m_folders.state + "/jobs"));
    return QString(QFile::decodeName(QByteArray::fromStdString(m_folders.state)) + QStringLiteral("/jobs"));
}

Bytes Services::drillsFolder(const RepositoryId &id) const
{
    return m_folders.state + "/drills/" + id.hex();
}

Bytes Services::restoreTestsFolder(const RepositoryId &id) const
{
    return m_folders.state + "/restore-tests/" + id.hex();
}

Result<std::unique_ptr<catalog::VerificationHistory>>
Services::openVerificationHistory(const QString &place) const
{
    BACKSTOP_ASSIGN(file, fileIn(m_folders.state, QStringLiteral("verifications.sqlite")));
    return catalog::VerificationHistory::open(file, place);
}

Result<> yieldToOthers()
{
    // As linux/ioprio.h has them, which not every system ships.
    constexpr int kWhoProcess = 1;
    constexpr int kClassIdle = 3;
    constexpr int kClassShift = 13;
    constexpr int kLeastNice = 19;
    if (::setpriority(PRIO_PROCESS, 0, kLeastNice) != 0)
        return systemError(errno, QStringLiteral("setpriority"));
    if (::syscall(SYS_ioprio_set, kWhoProcess, 0, kClassIdle << kClassShift) != 0)
        return systemError(errno, QStringLiteral("ioprio_set"));
    return {};
}

void setProcessLimits()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < files.rlim_max) {
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files); // refused, we go on with what there is
    }
    std::signal(SIGCHLD, SIG_DFL); // ignored, as some start us, nothing tells how our commands end
    std::signal(SIGXFSZ, SIG_IGN); // a file too large is an error of that file, not our end
#ifdef __GLIBC__
    // Packs go back to the system when they are stored. Left to itself glibc learns from the first that such sizes are common, keeps
    // the rest in its heaps, and twice the memory is in use.
    ::mallopt(M_MMAP_THRESHOLD, 4 * 1024 * 1024);
#endif
}

} // namespace backstop::app
