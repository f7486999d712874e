// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/lease.h"

#include "app/ctl/table.h"
#include "app/ctl/verbs.h"

namespace backstop::ctl {

using namespace repository;

namespace {

QString modeName(LeaseMode mode)
{
    return mode == LeaseMode::Shared ? QStringLiteral("shared") : QStringLiteral("exclusive");
}

void writeLease(JsonWriter &json, const LeaseInfo &lease)
{
    json.beginObject()
        .field("id", QString::fromStdString(lease.id))
        .field("mode", modeName(lease.mode))
        .field("operation", lease.operation)
        .field("hostname", lease.hostname)
        .field("username", lease.username)
        .field("process_id", static_cast<std::uint64_t>(lease.processId))
        .field("started_at", lease.startedAt)
        .field("refreshed_at", lease.refreshedAt)
        .field("stale", lease.isStale)
        .endObject();
}

void print(Session &session, const std::vector<LeaseInfo> &leases)
{
    Output &out = session.out();
    if (session.json()) {
        JsonWriter json(out);
        json.beginArray();
        for (const LeaseInfo &lease : leases)
            writeLease(json, lease);
        json.finish();
        return;
    }
    if (leases.empty()) {
        out.say(QStringLiteral("Nobody is working in this repository."));
        return;
    }
    Table table;
    for (const char *title : {"ID", "MODE", "OPERATION", "WHO", "PROCESS", "SINCE", "REFRESHED", "STATE"})
        table.addColumn(QLatin1String(title));
    for (const LeaseInfo &lease : leases)
        table.addRow({{QString::fromStdString(lease.id.substr(0, 8))},
                      {modeName(lease.mode)},
                      {safeText(lease.operation)},
                      {safeText(lease.username + u'@' + lease.hostname)},
                      {QString::number(lease.processId)},
                      {toIso(std::chrono::floor<std::chrono::seconds>(lease.startedAt))},
                      {toIso(std::chrono::floor<std::chrono::seconds>(lease.refreshedAt))},
                      {lease.isStale ? QStringLiteral("stale") : QStringLiteral("live"),
                       lease.isStale ? kAttention : nullptr}});
    table.print(out);
}

Outcome listLeases(Session &session)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(leases, repo->leases().list());
    print(session, leases);
    return 0;
}

Outcome breakLeases(Session &session, const std::vector<Bytes> &prefixes, bool allStale)
{
    if (prefixes.empty() && !allStale)
        return usageError(
            QStringLiteral("lease break: no lease named"),
            QStringLiteral("Give the id that \"lease list\" shows, or --stale for all that are."));
    BACKSTOP_ASSIGN(repo, session.openRepository());
    LeaseTable table = repo->leases();
    std::vector<LeaseInfo> broken;
    for (const Bytes &prefix : prefixes) {
        BACKSTOP_ASSIGN(lease, table.breakLease(textOf(prefix).toLower().toStdString()));
        broken.push_back(lease);
    }
    if (allStale) {
        BACKSTOP_ASSIGN(leases, table.list());
        for (const LeaseInfo &lease : leases) {
            if (!lease.isStale)
                continue;
            BACKSTOP_ASSIGN(one, table.breakLease(lease.id));
            broken.push_back(one);
        }
    }
    if (session.json()) {
        print(session, broken);
        return 0;
    }
    for (const LeaseInfo &lease : broken)
        session.out().say(
            QStringLiteral(
                "Broke lease %1 (%2, process %3 on %4). If that process lives, it will not commit.")
                .arg(QString::fromStdString(lease.id.substr(0, 8)), safeText(lease.operation),
                     QString::number(lease.processId), safeText(lease.hostname)));
    if (broken.empty())
        session.out().say(QStringLiteral("No lease is stale."));
    return 0;
}

} // namespace

void addLease(CLI::App &root, Verbs &verbs)
{
    CLI::App *family =
        addCommand(root, "lease", "Who is working in the repository", "backstopctl lease list");
    family->require_subcommand(1);
    CLI::App *listing = addCommand(*family, "list", "List the leases", "backstopctl lease list");
    verbs.push_back({listing, listLeases});
    CLI::App *breaking = addCommand(*family, "break", "Remove leases under which nobody works",
                                    "backstopctl lease break 5d41402a");
    const auto prefixes = std::make_shared<std::vector<Bytes>>();
    const auto allStale = std::make_shared<bool>(false);
    breaking->add_option("ID", *prefixes, "The leases: ids or their beginnings");
    breaking->add_flag("--stale", *allStale, "All whose process is gone");
    verbs.push_back({breaking, [prefixes, allStale](Session &session) {
                         return breakLeases(session, *prefixes, *allStale);
                     }});
}

} // namespace backstop::ctl
