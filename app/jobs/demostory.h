// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/comparetrees.h"
#include "app/jobs/demodata.h"
#include "app/jobs/work.h"

namespace backstop::app {

/// The demo: a small trading firm that does not exist, three days of it with a full, a differential and two incremental backups,
/// every byte verified, the last one restored and compared. One thread; used once.
class DemoStory
{
public:
    struct Setup
    {
        Bytes folder; ///< absolute; empty, or a complete demo
        int threads = 0;
        std::stop_token stop = {};
        /// Gets the story, sentence by sentence; may be null.
        std::function<void(const QString &)> say = {};
    };
    DemoStory(const Services &services, Setup setup)
        : m_services(services)
        , m_setup(std::move(setup))
    {}

    /// Makes the demo, or opens it where it is complete already. AlreadyExists where the folder holds something else.
    Result<> run(Progress &progress);

    /// Whether the repository at the local path @p repository is that of a complete demo.
    static bool isDemo(const Bytes &repository);
    /// The file with the passphrase of that demo.
    static Bytes passphraseFileOf(const Bytes &repository);

    const SharedRepository &repository() const { return m_repository; }
    /// Whether run() made it.
    bool isNew() const { return m_isNew; }
    std::uint64_t bytesVerified() const { return m_bytesVerified; }
    const TreeComparison &comparison() const { return m_comparison; }

    Bytes data() const { return m_setup.folder + "/data"; }
    Bytes repositoryFolder() const { return m_setup.folder + "/repository"; }
    Bytes passphraseFile() const { return m_setup.folder + "/passphrase"; }
    Bytes restored() const { return m_setup.folder + "/restored"; }
    /// The folder that relative programs of its plan start at.
    Bytes scripts() const { return m_setup.folder; }

private:
    Bytes mark() const { return m_setup.folder + "/complete"; }
    bool isComplete() const;
    Result<> refuseUnlessEmpty() const;
    Result<> openComplete();
    Result<> makeRepository();
    Result<> tell(DemoData &story, int number, Progress &progress);
    Result<> verify(Progress &progress);
    Result<> restoreAndCompare(Progress &progress);
    Result<> storePlan();
    void say(const QString &text) const;

    const Services &m_services;
    Setup m_setup;
    SharedRepository m_repository;
    bool m_isNew = false;
    std::uint64_t m_bytesVerified = 0;
    TreeComparison m_comparison;
};

/// Where a demo is, and what opens it.
struct DemoPlace
{
    Bytes repository;
    std::shared_ptr<crypto::Secret> passphrase;
};
/// Makes the demo in @p folder unless it is there.
Work demoWork(const Services &services, const Bytes &folder, Outcome<DemoPlace> out);

} // namespace backstop::app
