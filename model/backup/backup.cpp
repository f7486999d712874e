// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/backup.h"

#include "model/backup/backuprun.h"
#include "model/backup/backupwriter.h"
#include "model/backup/commandsource.h"
#include "model/backup/hooks.h"
#include "model/core/guarded.h"

#include <algorithm>

namespace backstop::backup {

using repository::BackupRecord;
using repository::BackupStatus;
using repository::BackupType;
using repository::BlobSession;

namespace {

struct Comparison
{
    BackupType type = BackupType::Full;
    std::optional<BackupRecord> parent;
    bool fellBackToFull = false;
};

std::vector<repository::SourceInfo> sourceInfos(const std::vector<NamedSource> &sources)
{
    std::vector<repository::SourceInfo> infos;
    for (const NamedSource &source : sources)
        infos.push_back({source.name, source.path});
    return infos;
}

/// What to compare with: the newest backup of the same sources of the same machine, or the newest full one of them. One whose
/// time has not come is not the newest, or every later one would be compared with it; it is taken where there is nothing else.
Result<Comparison> chooseComparison(repository::Repository &repo, TypeChoice choice,
                                    const std::vector<repository::SourceInfo> &sources)
{
    Comparison comparison;
    if (choice == TypeChoice::Full)
        return comparison;
    BACKSTOP_ASSIGN(records, repo.backups());
    const Timestamp now = repo.environment().clock->now();
    std::stable_partition(records.begin(), records.end(),
                          [now](const BackupRecord &record) { return isYetToCome(record, now); });
    for (auto it = records.rbegin(); it != records.rend(); ++it) {
        const bool fits = it->sources == sources && it->hostname == repo.environment().hostname &&
                          (choice != TypeChoice::Differential || it->type == BackupType::Full);
        if (!fits)
            continue;
        comparison.type =
            choice == TypeChoice::Differential ? BackupType::Differential : BackupType::Incremental;
        comparison.parent = std::move(*it);
        return comparison;
    }
    comparison.fellBackToFull = choice != TypeChoice::Auto;
    return comparison;
}

/// "3 days", "2 hours", "10 minutes": whole ones.
QString spanText(std::chrono::nanoseconds span)
{
    using namespace std::chrono;
    const auto text = [](auto count, const char *unit) {
        return QStringLiteral("%1 %2%3").arg(count).arg(QLatin1String(unit),
                                                        QLatin1String(count == 1 ? "" : "s"));
    };
    if (span >= days(1))
        return text(floor<days>(span).count(), "day");
    return span >= hours(1) ? text(floor<hours>(span).count(), "hour")
                            : text(floor<minutes>(span).count(), "minute");
}

QString timeWarning(const BackupRecord &record, Timestamp now)
{
    return QStringLiteral(
               "The time of this backup, %1, is %2 ahead of the clock. Until it has come, \"latest\" and "
               "the next backups pass over it.")
        .arg(toIso(record.createdAt), spanText(record.createdAt - now));
}

Result<ExcludeFilter> filterOf(const BackupRequest &request)
{
    std::vector<Bytes> patterns;
    for (const QString &pattern : request.excludes)
        patterns.push_back(pattern.toStdString());
    return ExcludeFilter::fromPatterns(patterns);
}

/// The backup itself, without what goes on around it.
Result<BackupSummary> makeBackup(repository::Repository &repo, const BackupRequest &request,
                                 ExcludeFilter filter, BackupWriter &writer, Progress &progress,
                                 const std::stop_token &stop)
{
    BackupRun::Setup setup;
    setup.sources = nameSources(request.sources, request.commands);
    setup.filter = std::move(filter);
    setup.dryRun = request.dryRun;
    setup.countFirst = request.countFirst && request.commands.empty(); // whose size nobody knows
    setup.onOutput = request.onOutput;
    setup.threads = request.threads > 0 ? request.threads : repo.environment().processors;
    BACKSTOP_ASSIGN(comparison, chooseComparison(repo, request.type, sourceInfos(setup.sources)));
    setup.parent = comparison.parent;

    BackupSummary summary;
    summary.fellBackToFull = comparison.fellBackToFull;
    summary.record = writer.newRecord();
    BackupRecord &record = summary.record;
    record.type = comparison.type;
    record.createdAt = request.time.value_or(record.createdAt);
    if (comparison.parent)
        record.parent = comparison.parent->id;
    record.description = request.description;
    record.tags = request.tags;
    record.excludes = request.excludes;
    record.sources = sourceInfos(setup.sources);
    if (const Timestamp now = repo.environment().clock->now(); isYetToCome(record, now))
        summary.warnings.append(timeWarning(record, now));
    BackupRun run(repo, std::move(setup), progress, stop);
    BlobSession session(repo.blobs());
    BACKSTOP_ASSIGN(tree, run.run(session));

    record.tree = tree;
    record.problemCount = run.problemCount();
    record.problems = run.problems();
    record.status = record.problemCount == 0 ? BackupStatus::Complete : BackupStatus::Partial;
    run.report(summary);
    if (request.dryRun)
        run.reportDry(record);
    else
        BACKSTOP_TRY(writer.commit(session, record, comparison.parent, progress, run.notRead()));
    return summary;
}

} // namespace

Result<BackupSummary> runBackup(repository::Repository &repo, const BackupRequest &request,
                                Progress &progress, const std::stop_token &stop)
{
    if (request.sources.empty() && request.commands.empty())
        return Error{ErrorCode::Usage, QStringLiteral("backup: no source given"),
                     QStringLiteral("Name the folder to back up, or a command.")};
    BACKSTOP_TRY(checkCommands(request.commands));
    BACKSTOP_ASSIGN(filter, filterOf(request));
    if (request.dryRun) {
        BACKSTOP_ASSIGN(writer, BackupWriter::beginDry(repo, stop));
        return makeBackup(repo, request, std::move(filter), writer, progress, stop);
    }
    Hooks hooks(request, repo.storage().location());
    Result<BackupSummary> made = [&]() -> Result<BackupSummary> {
        // What cannot begin for a lock or a damaged index shall not stop a database first.
        BACKSTOP_ASSIGN(writer, BackupWriter::begin(repo, stop));
        return guarded(QStringLiteral("backup"), [&]() -> Result<BackupSummary> {
            BACKSTOP_TRY(hooks.runBefore(progress, stop));
            return makeBackup(repo, request, std::move(filter), writer, progress, stop);
        });
    }();
    return hooks.runAfter(std::move(made), progress);
}

} // namespace backstop::backup
