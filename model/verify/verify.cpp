// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verify/verify.h"

#include "model/repository/prune.h"
#include "model/verify/damagemap.h"
#include "model/verify/packscan.h"
#include "model/verify/structurecheck.h"
#include "model/verify/treecheck.h"

#include <algorithm>

namespace backstop::verify {

namespace {

std::uint64_t countOf(const std::vector<Finding> &findings, Severity severity)
{
    return static_cast<std::uint64_t>(
        std::count_if(findings.begin(), findings.end(),
                      [severity](const Finding &finding) { return finding.severity == severity; }));
}

Result<> checkTrees(RepositoryView &view, Findings &findings, Progress &progress, const std::stop_token &stop)
{
    TreeCheck trees(view, findings, stop);
    for (const repository::BackupRecord &record : view.records) {
        progress.setCurrentItem("backups/" + record.id.hex());
        BACKSTOP_TRY(trees.check(record));
    }
    return {};
}

} // namespace

std::uint64_t VerifyReport::damageCount() const
{
    return countOf(findings, Severity::Damage);
}

std::uint64_t VerifyReport::warningCount() const
{
    return countOf(findings, Severity::Warning);
}

Result<VerifyReport> runVerify(repository::Repository &repo, const VerifyRequest &request, Progress &progress,
                               const std::stop_token &stop)
{
    const Environment &environment = repo.environment();
    const auto begun = environment.clock->sinceBoot();
    progress.setPhase(Phase::Verifying);
    RepositoryView view(repo);
    Findings findings(progress);
    StructureCheck structure(view, findings, progress, stop);
    BACKSTOP_TRY(structure.checkLeases());
    BACKSTOP_ASSIGN(lease, repo.lease({repository::LeaseMode::Shared, QStringLiteral("verify"), true}));
    BACKSTOP_TRY(structure.checkSmallObjects());
    // Records before the index, the index before the packs: a backup that is being written meanwhile writes them the other
    // way round, so nothing that is found leads to something that was not there yet when it was listed.
    BACKSTOP_TRY(structure.readRecords(request.backups));
    BACKSTOP_TRY(structure.readIndex());
    // Where it cannot be told which packs are out of use, the document is damaged, and checkSmallObjects() has told so.
    if (const auto retired = repository::retiredPacks(repo)) {
        for (const repository::RetiredPack &pack : *retired)
            view.retired.insert(pack.id);
    }
    BACKSTOP_TRY(checkTrees(view, findings, progress, stop));
    const bool whole = request.backups.empty();
    structure.reportPacks(whole, lease->isAlone());

    const std::vector<std::uint32_t> packs = packsToRead(view, request, *environment.random);
    const int threads = request.threads > 0 ? request.threads : environment.processors;
    BACKSTOP_ASSIGN(scan, scanPacks(view, findings, packs, threads, progress, stop));
    if (findings.size() > 0)
        BACKSTOP_TRY(DamageMap(view, findings, stop).map());

    VerifyReport report;
    report.request = request;
    report.findings = findings.take();
    report.backupsChecked = view.records.size();
    report.objectsChecked = structure.objectsChecked();
    report.blobsRead = scan.blobs;
    report.bytesRead = scan.bytes;
    report.packsTotal = view.packs.size();
    report.packsRead = scan.packs;
    const auto took = environment.clock->sinceBoot() - begun;
    report.durationMs =
        static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
    return report;
}

} // namespace backstop::verify
