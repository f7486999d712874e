// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/history.h"

#include "app/ctl/amounts.h"
#include "app/ctl/progressline.h"
#include "app/ctl/records.h"
#include "app/ctl/table.h"
#include "app/jobs/catalogfill.h"
#include "model/core/names.h"
#include "model/core/shellword.h"
#include "model/restore/selection.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace backstop::ctl {

using catalog::VersionRow;
using repository::BackupRecord;

namespace {

/// A version, and the path that has it.
struct FoundVersion
{
    VersionRow row;
    Bytes path;
};

/// Whether the file that @p found is a version of stood at @p path, which is absolute.
bool stoodAt(const FoundVersion &found, const Bytes &path)
{
    const Bytes source = found.row.source == "/" ? Bytes() : found.row.source;
    const Bytes below = found.path.substr(std::min(found.path.find('/'), found.path.size()));
    return path == source + below;
}

/// Only what stood at @p path, and on the machine @p hostname where that has any of it.
void keepOnlyThoseAt(std::vector<FoundVersion> &versions, const Bytes &path, const QString &hostname)
{
    const Bytes clean = '/' + restore::cleanPath(path);
    std::erase_if(versions, [&](const FoundVersion &version) {
        return !stoodAt(version, clean) && !stoodAt(version, nameShownAs(clean));
    });
    const auto isHere = [&](const FoundVersion &version) { return version.row.hostname == hostname; };
    if (std::any_of(versions.begin(), versions.end(), isHere))
        std::erase_if(versions, [&](const FoundVersion &version) { return !isHere(version); });
}

PathHistory numbered(std::vector<FoundVersion> versions)
{
    std::stable_sort(versions.begin(), versions.end(), [](const FoundVersion &a, const FoundVersion &b) {
        return a.row.firstSeen < b.row.firstSeen;
    });
    // The same content has the same digest or, where it has none, was said to be the same as another version of that path.
    std::map<std::tuple<Digest, Bytes, int>, int> firstWith;
    PathHistory history;
    for (FoundVersion &version : versions) {
        VersionRow &row = version.row;
        auto content = std::tuple(row.sha256, Bytes(), 0);
        if (row.sha256.isNull())
            content = std::tuple(row.sha256, version.path, row.sameAs.value_or(row.number));
        row.number = static_cast<int>(history.versions.size() + 1);
        const auto [first, isNew] = firstWith.emplace(std::move(content), row.number);
        row.sameAs = isNew ? std::optional<int>() : first->second;
        history.versions.push_back(std::move(row));
        history.paths.push_back(std::move(version.path));
    }
    history.path = history.paths.back();
    return history;
}

} // namespace

Result<History> openHistory(Session &session, repository::Repository &repository)
{
    History history;
    BACKSTOP_ASSIGN(catalog, session.services().openCatalog(repository.config().id));
    history.catalog = std::move(catalog);
    history.catalog->setStop(session.stop());
    BACKSTOP_ASSIGN(before, repository.backupIds());
    const Result<app::CatalogFillSummary> summary = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return app::fillCatalog(repository, *history.catalog, session.progress(), session.stop());
    }();
    history.isBusy = !summary && catalog::Database::isLocked(summary.error());
    if (!summary && !history.isBusy)
        return summary.error();
    BACKSTOP_ASSIGN(shown, history.catalog->withVersions());
    BACKSTOP_ASSIGN(after, repository.backupIds());
    const std::set<BackupId> answered(shown.begin(), shown.end());
    const std::set<BackupId> there(after.begin(), after.end());
    const auto isGone = [&there](const BackupId &id) { return !there.contains(id); };
    if (!summary && std::any_of(shown.begin(), shown.end(), isGone))
        return summary.error(); // else it would answer with backups that are no more
    // One that came since is no more missed than one that went.
    history.missing =
        static_cast<std::uint64_t>(std::count_if(before.begin(), before.end(), [&](const BackupId &id) {
            return there.contains(id) && !answered.contains(id);
        }));
    if (history.missing == 0)
        return history;
    if (summary) {
        for (const Error &error : summary->damaged)
            session.out().warn(QStringLiteral("backstopctl: ") + safeText(error.message));
    }
    session.out().warn(QStringLiteral("backstopctl: warning: %1, and this answer is without %2; %3")
                           .arg(history.missingText(),
                                history.missing == 1 ? QStringLiteral("it") : QStringLiteral("them"),
                                history.isBusy ? QStringLiteral("ask again when it has ended")
                                               : QStringLiteral("\"verify\" says more")));
    return history;
}

QString History::missingText() const
{
    return isBusy ? amountText(missing, "backup is", "backups are") +
                        QStringLiteral(" not in the catalog yet, which another program is filling")
                  : amountText(missing, "backup cannot be read", "backups cannot be read");
}

std::vector<Bytes> pathsMeant(const std::vector<BackupRecord> &records, const Bytes &path)
{
    std::vector<Bytes> found;
    const auto add = [&found](const Bytes &candidate) {
        if (!candidate.empty() && std::find(found.begin(), found.end(), candidate) == found.end())
            found.push_back(candidate);
    };
    if (!path.starts_with('/')) {
        add(restore::cleanPath(path));
        add(restore::cleanPath(nameShownAs(path)));
        return found;
    }
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        if (const auto inBackup = pathInBackup(*record, path))
            add(*inBackup);
    }
    return found;
}

Result<PathHistory> readPathHistory(History &history, repository::Repository &repository, const Bytes &path)
{
    std::vector<BackupRecord> records;
    if (path.starts_with('/')) {
        std::vector<Error> damaged; // was said when the catalog was filled
        BACKSTOP_ASSIGN(all, repository.backups(&damaged));
        records = std::move(all);
    }
    catalog::VersionReader reader(*history.catalog);
    const std::vector<Bytes> candidates = pathsMeant(records, path);
    std::vector<FoundVersion> found;
    for (const Bytes &candidate : candidates) {
        BACKSTOP_ASSIGN(versions, reader.versions(candidate));
        for (VersionRow &row : versions)
            found.push_back({std::move(row), candidate});
        if (!found.empty() && !path.starts_with('/'))
            break;
    }
    if (path.starts_with('/'))
        keepOnlyThoseAt(found, path, repository.environment().hostname);
    if (!found.empty())
        return numbered(std::move(found));
    for (const Bytes &candidate : candidates) {
        BACKSTOP_ASSIGN(below, reader.search({.pattern = candidate + "/*"}, {}, 1));
        if (!below.rows.empty())
            return Error{ErrorCode::NotFound,
                         displayName(path) + QStringLiteral(": a folder, and only files have versions"),
                         QStringLiteral("\"backstopctl find %1\" lists the files that it ever had.")
                             .arg(shellWord(displayName(candidate) + QStringLiteral("/*")))};
    }
    return Error{ErrorCode::NotFound, displayName(path) + QStringLiteral(": in no backup"),
                 QStringLiteral("Give the path as \"find\" or \"ls\" shows it, or as it was in the source; "
                                "\"find WORD\" looks for "
                                "a part of it.")};
}

} // namespace backstop::ctl
