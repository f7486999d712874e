// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/restoretest.h"

#include "app/ctl/amounts.h"
#include "app/ctl/progressline.h"
#include "app/ctl/records.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"
#include "model/recovery/drill/reconcilestep.h"
#include "model/repository/tree.h"

#include <QJsonDocument>

namespace backstop::ctl {

using namespace recovery;

namespace {

struct RestoreTestOptions
{
    Bytes backup;
    std::optional<std::uint64_t> seed;
    Bytes sandbox;
    std::vector<Bytes> includes;
    bool keepsSandbox = false;
};

Result<RestoreTestRequest> requestOf(Session &session, const RestoreTestOptions &options,
                                     repository::Repository &repo)
{
    RestoreTestRequest request;
    request.folder = session.services().restoreTestsFolder(repo.config().id);
    request.threads = session.threads();
    request.keepsSandbox = options.keepsSandbox;
    // 53 bits: what programs that read JSON keep of a number.
    request.seed = options.seed ? *options.seed : session.environment().random->u64() >> 11;
    if (!options.sandbox.empty())
        request.sandbox = app::absolutePath(options.sandbox);
    if (options.backup.empty()) {
        for (const Bytes &include : options.includes)
            request.includes.push_back(include); // which backup that is in is not known yet
        return request;
    }
    BACKSTOP_ASSIGN(record, repo.resolve(textOf(options.backup)));
    BACKSTOP_TRY(repo.loadIndex(session.stop()));
    repository::BlobSession blobs(repo.blobs());
    for (const Bytes &include : options.includes) {
        BACKSTOP_ASSIGN(path, pathInBackup(record, include));
        BACKSTOP_ASSIGN(stored, pathAsStored(blobs, record, path));
        if (!stored.empty())
            request.includes.push_back(stored);
    }
    request.backup = std::move(record);
    return request;
}

/// Keeps the result where the window finds it, as that of a verification. The test stands without it, so failing is a warning.
void remember(Session &session, repository::Repository &repo, const RestoreTest &test)
{
    const auto stored = rememberRestoreTest(repo, test);
    const auto known = [&]() -> Result<> {
        if (!test.includes.empty())
            return {}; // says nothing of the whole backup
        BACKSTOP_ASSIGN(history, session.services().openVerificationHistory(repo.location()));
        const auto result = test.outcome == RestoreTestOutcome::Damaged ? catalog::VerificationResult::Damaged
                            : test.reading.isProof()                    ? catalog::VerificationResult::Passed
                                                     : catalog::VerificationResult::Incomplete;
        return history->add({{.backup = test.backup.id,
                              .level = catalog::VerificationLevel::TestRestore,
                              .result = result,
                              .time = session.environment().clock->now(),
                              .damaged = test.reading.different}});
    }();
    for (const Error *error : {stored ? nullptr : &stored.error(), known ? nullptr : &known.error()}) {
        if (error)
            session.out().warn(QStringLiteral("backstopctl: warning: the result is not in the history: ") +
                               safeText(error->message));
    }
}

/// What became of the positions, with what is wrong line by line.
void printPositions(Output &out, const RestoreTest &test)
{
    constexpr std::size_t mostLines = 20;
    using trading::ReconcileOutcome;
    if (!test.reconciliation && test.reconciliationError)
        return out.line(QStringLiteral("  positions: not measured, ") +
                        safeText(test.reconciliationError->message));
    if (!test.reconciliation)
        return out.line(QStringLiteral("  positions: not measured"));
    const trading::Reconciliation &found = *test.reconciliation;
    if (found.outcome == ReconcileOutcome::Nothing)
        return out.line(QStringLiteral("  positions: nothing to reconcile, ") + found.reason);
    out.line(QStringLiteral("  positions: %1 compared with %2; %3, %4")
                 .arg(amountText(found.compared, "symbol", "symbols"),
                      amountText(found.fills, "executed order", "executed orders"),
                      amountText(found.breaks.size(), "break", "breaks"),
                      amountText(found.problemCount, "malformed record", "malformed records")));
    for (std::size_t i = 0; i < std::min(found.breaks.size(), mostLines); ++i)
        out.line(QStringLiteral("    ") + safeText(breakText(found.breaks[i])));
    for (std::size_t i = 0; i < std::min(found.problems.size(), mostLines); ++i)
        out.line(QStringLiteral("    ") + safeText(problemText(found.problems[i])));
    const std::uint64_t more = found.breaks.size() - std::min(found.breaks.size(), mostLines) +
                               found.problemCount - std::min<std::uint64_t>(found.problems.size(), mostLines);
    if (more > 0)
        out.line(QStringLiteral("    and %1 more").arg(countText(more)));
}

void print(Output &out, const RestoreTest &test)
{
    const QString verdict =
        test.outcome == RestoreTestOutcome::Passed && test.cleanUpError
            ? out.coloured(QStringLiteral("Passed, and the sandbox is still there"), kAttention)
        : test.outcome == RestoreTestOutcome::Passed  ? out.coloured(QStringLiteral("Passed"), kGood)
        : test.outcome == RestoreTestOutcome::Damaged ? out.coloured(QStringLiteral("Damage found"), kBad)
        : test.outcome == RestoreTestOutcome::PositionsDiffer
            ? out.coloured(QStringLiteral("Restored, and the positions are not right"), kBad)
            : out.coloured(QStringLiteral("Not all could be compared"), kAttention);
    out.line(QStringLiteral("%1: backup %2 of %3")
                 .arg(verdict, shortId(test.backup.id), momentText(test.backup.createdAt)));
    using std::chrono::duration_cast;
    using std::chrono::milliseconds;
    if (!test.restore.damage)
        out.line(QStringLiteral("  %1, %2 restored in %3 (%4)")
                     .arg(amountText(test.restore.files, "file", "files"), sizeText(test.restore.bytes),
                          durationText(duration_cast<milliseconds>(test.restore.duration)),
                          rateText(test.restore.bytesPerSecond())));
    if (!test.restore.damage)
        out.line(QStringLiteral("  %1 read again and compared with their checksums in %2; %3 differ")
                     .arg(amountText(test.reading.verified + test.reading.different, "file", "files"),
                          durationText(duration_cast<milliseconds>(test.reading.duration)),
                          countText(test.reading.different)));
    if (test.reading.unverifiable > 0)
        out.line(QStringLiteral("  %1 could not be compared with a checksum")
                     .arg(amountText(test.reading.unverifiable, "file", "files")));
    if (test.damage) {
        out.line(QStringLiteral("  ") + safeText(test.damage->message));
        out.line(QStringLiteral("  ") + safeText(test.damage->hint));
    }
    printPositions(out, test);
    if (test.wasChosenBySeed)
        out.say(QStringLiteral("  chosen by the seed %1").arg(test.seed));
    if (!test.isSandboxGone)
        out.say(QStringLiteral("  the sandbox is %1").arg(displayName(test.sandbox)));
}

Outcome runRestoreTest(Session &session, const RestoreTestOptions &options)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(request, requestOf(session, options, *repo));
    const auto test = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return runRestoreTest(*repo, request, session.progress(), session.stop());
    }();
    if (!test)
        return test.error();
    remember(session, *repo, *test);
    for (const Error &leftover : test->leftovers)
        session.out().warn(
            QStringLiteral("backstopctl: warning: the sandbox of an earlier test is still there: ") +
            safeText(leftover.message));
    if (test->cleanUpError)
        session.out().warn(QStringLiteral("backstopctl: warning: the sandbox is still there: ") +
                           safeText(test->cleanUpError->message));
    if (session.json())
        session.out().raw(QJsonDocument(toJson(*test)).toJson(QJsonDocument::Compact).toStdString() + '\n');
    else
        print(session.out(), *test);
    if (test->outcome == RestoreTestOutcome::Damaged)
        return exitCode(ErrorCode::DamageFound);
    return test->outcome == RestoreTestOutcome::Passed && !test->cleanUpError ? 0
                                                                              : exitCode(ErrorCode::Partial);
}

} // namespace

void addRestoreTest(CLI::App &root, Verbs &verbs)
{
    CLI::App *command =
        addCommand(root, "restore-test", "Restore a backup into a sandbox and compare every byte",
                   "backstopctl restore-test --seed 7");
    const auto options = std::make_shared<RestoreTestOptions>();
    command->add_option("BACKUP", options->backup, "The backup; a random complete one where none is given");
    command
        ->add_option_function<std::uint64_t>(
            "--seed", [options](const std::uint64_t &seed) { options->seed = seed; },
            "Chooses the backup, the same for the same number while there are the same backups")
        ->type_name("N")
        ->excludes(command->get_option("BACKUP"));
    command
        ->add_option("--include", options->includes, "Only this path and what is below it; may be repeated")
        ->type_name("PATH")
        ->allow_extra_args(false);
    command
        ->add_option("--sandbox", options->sandbox,
                     "Restore into this folder, which is empty or does not exist (a folder of its own)")
        ->type_name("DIR");
    command->add_flag("--keep", options->keepsSandbox, "Leave what was restored");
    verbs.push_back({command, [options](Session &session) { return runRestoreTest(session, *options); }});
}

} // namespace backstop::ctl
