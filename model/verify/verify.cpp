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

Result<> checkTrees(const RepositoryView &view, TreeCheck &trees, Progress &progress)
{
    for (auto record = view.records.rbegin(); record != view.records.rend(); ++record) {
        progress.setCurrentItem("backups/" + record->id.hex());
        BACKSTOP_TRY(trees.check(*record));
    }
    return {};
}

/// What earlier verifications marked, where @p request wants it; none where it cannot be read, which is told as damage.
Result<repository::DamagedPacks> marksFor(repository::Repository &repo, const VerifyRequest &request)
{
    if (request.level != VerifyLevel::Sample)
        return repository::DamagedPacks();
    auto marked = repository::damagedPacks(repo.documents());
    if (!marked && repository::isUnreadable(marked.error()))
        return repository::DamagedPacks();
    return marked;
}

/// Leaves a mark of the blobs that cannot be read, so that the next backup stores them anew, and takes the marks away of packs that
/// are @p settled and whole again or that are gone. What keeps it from doing so is told: the damage itself is told anyway.
void markDamage(RepositoryView &view, Findings &findings, std::set<PackId> settled)
{
    if (!view.storage().capabilities().writable)
        return;
    const auto mark = [&]() -> Result<> {
        BACKSTOP_ASSIGN(before, repository::damagedPacks(view.repo().documents()));
        for (const auto &[id, blobs] : before) {
            const auto there = view.storage().stat(repository::packName(id));
            if (!there && there.error().code == ErrorCode::NotFound)
                settled.insert(id);
        }
        const repository::DamagedPacks unreadable = findings.unreadable();
        return repository::markDamagedPacks(view.repo().documents(), [&](repository::DamagedPacks &packs) {
            std::erase_if(packs, [&settled](const auto &entry) { return settled.contains(entry.first); });
            for (const auto &[id, blobs] : unreadable)
                packs[id].insert(blobs.begin(), blobs.end());
        });
    };
    if (const auto marked = mark(); !marked)
        findings.warn(
            "documents/damaged",
            {marked.error().code,
             QStringLiteral("documents/damaged: what is damaged could not be marked: %1")
                 .arg(marked.error().message),
             QStringLiteral("The next backup takes it for whole. Verify again where the repository can be "
                            "written to, before the next backup.")},
            FindingKind::NotMarked);
}

/// How many of the marked blobs of @p pack, number @p number in the index, nobody can read: those without another copy.
std::uint64_t countLost(RepositoryView &view, std::uint32_t number, const std::set<BlobId> &marked)
{
    std::uint64_t lost = 0;
    for (const BlobId &id : marked) {
        const auto place = view.store().index().find(id);
        if (place && place->pack == number && !view.useOtherCopy(id, number))
            ++lost;
    }
    return lost;
}

/// Tells what earlier verifications found in packs that backups need, and that is not read again in a look at the structure. The
/// number of blobs.
Result<std::uint64_t> tellKnownDamage(RepositoryView &view, Findings &findings, const VerifyRequest &request)
{
    if (request.level != VerifyLevel::Structure) // which reads all that is marked
        return std::uint64_t{0};
    auto marked = repository::damagedPacks(view.repo().documents());
    if (!marked && repository::isUnreadable(marked.error()))
        return std::uint64_t{0}; // told as damage
    if (!marked)
        return marked.error();
    std::uint64_t known = 0;
    for (std::uint32_t number = 0; number < view.packs.size(); ++number) {
        const PackState &pack = view.packs[number];
        const auto found = marked->find(pack.id);
        if (found == marked->end() || !pack.isWhole() || !pack.isUsed)
            continue;
        const std::uint64_t lost = countLost(view, number, found->second);
        if (lost == 0)
            continue;
        known += lost;
        findings.warn(
            pack.name(),
            {ErrorCode::Damaged,
             QStringLiteral("%1: an earlier verification found %2 blobs of it unreadable; they were not "
                            "read again")
                 .arg(QString::fromStdString(pack.name()))
                 .arg(lost),
             QStringLiteral("Verify with --read-data to see which files it hits. Back up again: what "
                            "the source still has is stored anew.")},
            FindingKind::KnownDamage);
    }
    return known;
}

/// How far was looked.
void countLooks(VerifyReport &report, const RepositoryView &view, const PackScan &scan,
                const ContentSample::Outcome &contents)
{
    report.backupsChecked = view.records.size();
    for (const repository::BackupRecord &record : view.records)
        report.checkedBackups.push_back(record.id);
    report.notChecked = view.newerRecords;
    report.blobsRead = scan.blobs;
    report.bytesRead = scan.bytes;
    report.filesCompared = contents.files;
    report.bytesCompared = contents.bytes;
    report.packsTotal = view.packs.size();
    report.packsRead = scan.packs;
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

VerifyState stateOf(const VerifyReport &report)
{
    return report.damageCount() > 0     ? VerifyState::Damaged
           : !report.notChecked.empty() ? VerifyState::Partial
                                        : VerifyState::Clean;
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
    ContentSample sample(view, *environment.random);
    const bool readsAll = request.level == VerifyLevel::Data;
    TreeCheck trees(view, findings, readsAll ? &sample : nullptr, stop);
    BACKSTOP_TRY(checkTrees(view, trees, progress));
    const bool whole = request.backups.empty();
    structure.reportPacks(whole, lease->isAlone());

    BACKSTOP_ASSIGN(marked, marksFor(repo, request));
    const std::vector<std::uint32_t> packs = packsToRead(view, request, marked, *environment.random);
    const int threads = request.threads > 0 ? request.threads : environment.processors;
    BACKSTOP_ASSIGN(scan, scanPacks(view, findings, packs, threads, progress, stop));
    BACKSTOP_ASSIGN(contents, sample.compare(threads, stop));
    for (const ContentSample::Mismatch &mismatch : contents.mismatches)
        trees.tellWrongContent(mismatch.tree, mismatch.name);
    for (const ContentSample::Unreadable &unreadable : contents.unreadable)
        trees.tellUnreadable(unreadable.blob, unreadable.error);
    markDamage(view, findings, std::move(scan.settled));
    VerifyReport report;
    if (findings.hasDamage()) { // a warning hits nothing
        BACKSTOP_ASSIGN(damaged, DamageMap(view, findings, stop).map());
        report.damagedBackups = std::move(damaged);
    }

    BACKSTOP_ASSIGN(known, tellKnownDamage(view, findings, request));
    report.knownDamage = known;
    report.request = request;
    report.findings = findings.take();
    countLooks(report, view, scan, contents);
    report.objectsChecked = structure.objectsChecked();
    const auto took = environment.clock->sinceBoot() - begun;
    report.durationMs =
        static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
    return report;
}

} // namespace backstop::verify
