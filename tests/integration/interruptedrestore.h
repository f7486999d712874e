// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/restore/unfinishednote.h"
#include "tests/integration/sourcefixture.h"

#include <filesystem>

namespace backstop::test {

namespace fs = std::filesystem;

constexpr int kFiles = 30; ///< of Interrupted

/// A restore that was cancelled in the middle.
struct Interrupted
{
    SourceFixture f;
    repository::BackupRecord record;
    std::uint64_t inPlace = 0;
    Bytes note = f.folder.path("out/" + Bytes(restore::TargetDirectory::kNoteName));

    Result<> make(restore::ConflictPolicy policy = restore::ConflictPolicy::Fail)
    {
        SeededRandom random(6);
        for (int i = 0; i < kFiles; ++i)
            BACKSTOP_TRY(f.folder.write("data/deep/f" + std::to_string(i), random.bytes(150'000)));
        fs::permissions(f.folder.path("data/deep"), fs::perms(0755));
        BACKSTOP_ASSIGN(summary, f.backUp());
        record = summary.record;
        BACKSTOP_TRY(f.repository.reopen());
        BACKSTOP_ASSIGN(report, interrupt(request(policy)));
        inPlace = report.filesWritten;
        return report.endedBy && inPlace > 0 && inPlace < kFiles
                   ? Result<>()
                   : Error{ErrorCode::Failed, QStringLiteral("was not interrupted in the middle"), {}};
    }
    restore::RestoreRequest request(restore::ConflictPolicy policy = restore::ConflictPolicy::Fail) const
    {
        restore::RestoreRequest wanted = f.restoreRequest(record);
        wanted.onConflict = policy;
        wanted.threads = 1;
        return wanted;
    }
    Result<restore::RestoreReport> interrupt(const restore::RestoreRequest &wanted, int lastRead = 20)
    {
        BACKSTOP_ASSIGN(plan, restore::planRestore(f.repository.repo(), wanted, f.progress, f.stop));
        std::stop_source source;
        std::atomic<int> reads{0};
        f.repository.faults().setObserver([&](Call call, const std::string &) {
            if (call == Call::Read && ++reads == lastRead)
                source.request_stop();
        });
        auto report = restore::runRestore(f.repository.repo(), plan, f.progress, source.get_token());
        f.repository.faults().setObserver({});
        return report;
    }
    Result<restore::RestorePlan> plan(const restore::RestoreRequest &wanted)
    {
        return restore::planRestore(f.repository.repo(), wanted, f.progress, f.stop);
    }
    /// As far as the note can tell.
    Result<> startMachineAnew() const
    {
        const Bytes name = "out/" + Bytes(restore::TargetDirectory::kNoteName);
        BACKSTOP_ASSIGN(text, f.folder.read(name));
        const std::size_t boot = text.find("boot-1");
        if (boot == Bytes::npos)
            return Error{ErrorCode::Failed, QStringLiteral("the note names no start of the machine"), {}};
        return f.folder.write(name, text.replace(boot, 6, "boot-0"));
    }
    Bytes anyInPlace() const
    {
        for (int i = 0; i < kFiles; ++i) {
            const Bytes name = "data/deep/f" + std::to_string(i);
            if (f.folder.exists("out/" + name))
                return name;
        }
        return {};
    }
    bool isAsInTheBackup() const
    {
        for (int i = 0; i < kFiles; ++i) {
            const Bytes name = "data/deep/f" + std::to_string(i);
            const auto now = f.folder.read("out/" + name);
            if (!now || *now != *f.folder.read(name))
                return false;
        }
        return (statusOf(f.folder.path("out/data/deep")).st_mode & 07777) == 0755;
    }
    /// Until the file system gives a later time than that of the last change of @p name.
    Result<> waitForLaterThan(const Bytes &name) const
    {
        const auto changed = [this](const Bytes &of) {
            const struct timespec time = statusOf(f.folder.path(of)).st_ctim;
            return std::pair(time.tv_sec, time.tv_nsec);
        };
        do {
            BACKSTOP_TRY(f.folder.write("probe", "x"));
        } while (changed("probe") <= changed(name));
        return {};
    }
    std::uint64_t entriesInTarget() const
    {
        return static_cast<std::uint64_t>(
            std::distance(fs::directory_iterator(f.target()), fs::directory_iterator()));
    }
};

} // namespace backstop::test
