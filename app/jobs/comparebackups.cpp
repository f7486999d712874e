// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/comparebackups.h"

#include "app/jobs/onrepository.h"
#include "model/catalog/changewriter.h"
#include "model/repository/backupdiff.h"

namespace backstop::app {

using catalog::BackupRow;
using catalog::CatalogReader;
using repository::Change;
using repository::DifferenceKind;

namespace {

constexpr int kPageRows = 200;

Result<std::optional<BackupId>> previousOf(CatalogReader &reader, const BackupRow &row)
{
    catalog::BackupQuery query;
    query.until = row.createdAt;
    std::optional<catalog::RowKey> from;
    std::optional<BackupId> ofOtherSources;
    for (;;) {
        BACKSTOP_ASSIGN(page, reader.fetchPage(query, from, kPageRows));
        for (const BackupRow &earlier : page) {
            const bool isEarlier = earlier.createdAt < row.createdAt || earlier.key < row.key;
            if (!isEarlier || earlier.id == row.id)
                continue;
            if (earlier.sources == row.sources && earlier.hostname == row.hostname)
                return std::optional(earlier.id);
            if (!ofOtherSources)
                ofOtherSources = earlier.id;
        }
        if (page.size() < kPageRows)
            return ofOtherSources;
        from = page.back().key;
    }
}

Result<std::optional<BackupId>> baseOf(CatalogReader &reader, BackupRow row)
{
    while (row.parent) {
        BACKSTOP_ASSIGN(parent, reader.find(*row.parent));
        if (!parent || parent->createdAt > row.createdAt)
            break; // expired, or a record that no program of ours wrote
        if (parent->type == repository::BackupType::Full)
            return std::optional(parent->id);
        row = std::move(*parent);
    }
    return std::optional<BackupId>();
}

Result<BackupRow> rowOf(CatalogReader &reader, const BackupId &id)
{
    BACKSTOP_ASSIGN(row, reader.find(id));
    if (row)
        return std::move(*row);
    return Error{ErrorCode::BackupNotFound,
                 QStringLiteral("backup %1: is not in the history").arg(QString::fromStdString(id.hex())),
                 QStringLiteral("Refresh the list: it may have been expired meanwhile.")};
}

Result<BackupComparison> choose(CatalogReader &reader, const ComparisonRequest &request)
{
    BackupComparison chosen;
    BACKSTOP_ASSIGN(after, rowOf(reader, request.backup));
    std::optional<BackupId> other = request.other;
    if (request.with != CompareWith::Other) {
        BACKSTOP_ASSIGN(partner, partnerOf(reader, after, request.with));
        other = partner;
    }
    chosen.hasPartner = other.has_value();
    if (!other) {
        chosen.after = std::move(after);
        return chosen;
    }
    BACKSTOP_ASSIGN(before, rowOf(reader, *other));
    if (request.sortByTime && after.createdAt < before.createdAt)
        std::swap(before, after);
    BACKSTOP_ASSIGN(previous, partnerOf(reader, after, CompareWith::Previous));
    BACKSTOP_ASSIGN(base, partnerOf(reader, after, CompareWith::Base));
    chosen.previous = previous;
    chosen.base = base;
    chosen.before = std::move(before);
    chosen.after = std::move(after);
    return chosen;
}

} // namespace

Result<std::optional<BackupId>> partnerOf(CatalogReader &reader, const BackupRow &row, CompareWith with)
{
    return with == CompareWith::Base ? baseOf(reader, row) : previousOf(reader, row);
}

Work compareWork(const Services &services, SharedRepository repository, const ComparisonRequest &request,
                 const QString &catalogFile, Outcome<BackupComparison> out)
{
    return onRepository(
        repository,
        [&services, repository, request, catalogFile, out](Progress &progress,
                                                           const std::stop_token &stop) -> Result<> {
            progress.setPhase(Phase::Reading);
            BACKSTOP_ASSIGN(history, services.openCatalog(repository->config().id));
            history->setStop(stop);
            CatalogReader reader(*history);
            BACKSTOP_ASSIGN(comparison, choose(reader, request));
            *out = comparison; // where the rest fails, it is known of what
            if (!comparison.hasPartner)
                return {}; // which is an answer as well
            BACKSTOP_ASSIGN(before, repository->backup(comparison.before.id));
            BACKSTOP_ASSIGN(after, repository->backup(comparison.after.id));
            BACKSTOP_TRY(repository->loadIndex(stop));
            BACKSTOP_ASSIGN(changes, catalog::Catalog::open(catalogFile));
            repository::BlobSession blobs(repository->blobs());
            catalog::ChangeWriter writer(*changes);
            BACKSTOP_TRY(writer.begin(after));
            const repository::DifferenceRules rules(before, after);
            BACKSTOP_TRY(repository::diffTrees(
                blobs, {.before = before.tree.root, .after = after.tree.root, .pathPrefix = {}},
                [&](const Change &change) -> Result<> {
                    if (stop.stop_requested())
                        return Error{ErrorCode::Cancelled, QStringLiteral("comparison: was cancelled"), {}};
                    progress.addItems();
                    const DifferenceKind kind = rules.kindOf(change);
                    count(comparison.counts, change, kind);
                    return kind == DifferenceKind::Change ? writer.add(change) : Result<>();
                },
                stop));
            comparison.sourcesNotCompared = rules.sourcesOnlyBefore();
            comparison.sourcesNotCompared.insert(rules.sourcesOnlyAfter().begin(),
                                                 rules.sourcesOnlyAfter().end());
            progress.setPhase(Phase::Finishing);
            BACKSTOP_TRY(writer.commit());
            *out = std::move(comparison);
            return {};
        });
}

} // namespace backstop::app
