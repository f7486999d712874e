// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/jsonwriter.h"
#include "app/ctl/output.h"
#include "app/passphrase.h"
#include "app/services.h"
#include "model/core/progress.h"

namespace backstop::ctl {

/// The options that every verb has.
struct GlobalOptions
{
    Bytes repository;     ///< --repo, or BACKSTOP_REPOSITORY
    Bytes passphraseFile; ///< --passphrase-file
    bool json = false;
    bool quiet = false;
    int threads = 0;                          ///< 0: one for each processor
    storage::ThrottledStorage::Limits limits; ///< --limit-upload, --limit-download
    bool isIdle = false;                      ///< --idle
};

/// What one run of the program has: its options, its ways out, the engine's services and the stop button.
class Session
{
public:
    using RepositoryPointer = std::unique_ptr<repository::Repository>;

    Session(GlobalOptions options, const app::Services &services, Output &out, std::stop_token stop)
        : m_options(std::move(options))
        , m_services(services)
        , m_out(out)
        , m_stop(std::move(stop))
    {}

    const GlobalOptions &options() const { return m_options; }
    const app::Services &services() const { return m_services; }
    const Environment &environment() const { return m_services.environment(); }
    Output &out() { return m_out; }
    bool json() const { return m_options.json; }
    const std::stop_token &stop() const { return m_stop; }
    Progress &progress() { return m_progress; }
    bool showsProgress() const;
    int threads() const { return m_options.threads; }

    /// The place that the user named, in --repo or BACKSTOP_REPOSITORY. Usage where there is none.
    Result<app::LocationRequest> location();
    /// Opens the user's repository with the user's passphrase, which is given out in @p used; tells on standard error of damage that
    /// was seen on the way.
    Result<RepositoryPointer> openRepository(crypto::Secret *used = nullptr);
    /// The passphrase for a repository that is to be made: as for one that exists, but a person is asked twice.
    Result<crypto::Secret> passphraseForNewRepository();
    /// Another passphrase: from @p file, BACKSTOP_NEW_PASSPHRASE or a person, who is asked twice.
    Result<crypto::Secret> anotherPassphrase(const Bytes &file);

    /// Cancelled where the user pressed Ctrl-C, or the error where nobody reads any more: for loops that print.
    Result<> goOn() const;

private:
    GlobalOptions m_options;
    const app::Services &m_services;
    Output &m_out;
    std::stop_token m_stop;
    Progress m_progress;
};

/// Bytes as text of arguments: option values that are words for people, not names of files.
QString textOf(const Bytes &argument);

} // namespace backstop::ctl
