// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/location.h"
#include "model/catalog/catalog.h"
#include "model/catalog/verificationhistory.h"
#include "model/repository/repository.h"

namespace backstop::app {

/// The composition root: puts together what the engine needs from the world around it, for the window and the command line
/// alike. Holds no state but the environment and the folders; whoever asks owns what is given out. Thread-safe.
class Services
{
public:
    /// Folders of the user, absolute: what can be rebuilt, and what cannot.
    struct Folders
    {
        Bytes cache; ///< $XDG_CACHE_HOME/backstop
        Bytes state; ///< $XDG_STATE_HOME/backstop
        /// As the XDG base directory specification says for the user that runs this.
        static Folders ofThisUser();
    };

    Services()
        : Services(Environment::ofThisMachine(), Folders::ofThisUser())
    {}
    Services(Environment environment, Folders folders)
        : m_environment(std::move(environment))
        , m_folders(std::move(folders))
    {}

    const Environment &environment() const { return m_environment; }

    /// Whether the repository at @p request says that it needs no passphrase. Not authenticated: good for deciding whether to
    /// ask for one, and for nothing else. NoRepository where there is none.
    Result<bool> isEncrypted(const LocationRequest &request) const;
    /// As Repository::open. @p passphrase is empty for a repository without encryption.
    Result<std::unique_ptr<repository::Repository>> openRepository(const LocationRequest &request,
                                                                   const crypto::Secret &passphrase) const;
    /// As Repository::init, making the folder where it does not exist.
    Result<repository::Repository::InitResult>
    createRepository(const LocationRequest &request, repository::Repository::InitRequest init) const;

    /// The catalog of the repository @p id: a cache in the user's cache folder, made where it does not exist.
    Result<std::unique_ptr<catalog::Catalog>> openCatalog(const RepositoryId &id) const;
    /// Where openCatalog() keeps it, for messages.
    QString catalogFile(const RepositoryId &id) const;
    /// The folder of jobs::JobJournal, in the user's state folder; made where it does not exist.
    Result<QString> jobJournalFolder() const;
    /// The folder of the drills of the repository @p id, in the user's state folder; whoever begins one makes it.
    Bytes drillsFolder(const RepositoryId &id) const;
    /// Where restore tests of the repository @p id have their sandboxes; so too.
    Bytes restoreTestsFolder(const RepositoryId &id) const;
    /// What was verified on this machine, of every repository; in the user's state folder, made where it does not exist.
    Result<std::unique_ptr<catalog::VerificationHistory>> openVerificationHistory(const QString &place) const;

private:
    Environment m_environment;
    Folders m_folders;
};

/// From here on this thread, those that it starts and the programs that they run take the processor (nice 19) and the disks (the I/O
/// class "idle") only while nobody else wants them. For good: nothing takes it back. An error where the system refuses it.
Result<> yieldToOthers();

/// For the beginning of main(): no core dumps, for they would hold keys, as many open files as the system allows, no end by a signal
/// where a file grows beyond a limit (ulimit -f), and large buffers that go back to the system at once.
void setProcessLimits();

} // namespace backstop::app
