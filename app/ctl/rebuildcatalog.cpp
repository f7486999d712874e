// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/amounts.h"
#include "app/ctl/progressline.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "app/jobs/catalogfill.h"

namespace backstop::ctl {

namespace {

void print(Session &session, const QString &file, const app::CatalogFillSummary &summary)
{
    Output &out = session.out();
    if (session.json()) {
        JsonWriter json(out);
        json.beginObject()
            .field("catalog", file)
            .field("backups", summary.backups)
            .field("manifests", summary.manifests)
            .field("changes", summary.changes)
            .beginArray("damaged");
        for (const Error &error : summary.damaged)
            json.value(safeText(error.message));
        json.finish();
    }
    out.say(QStringLiteral("Catalog of %1 and %2 in %3")
                .arg(amountText(summary.backups, "backup", "backups"),
                     amountText(summary.changes, "change", "changes"), safeText(file)));
    for (const Error &error : summary.damaged)
        out.warn(QStringLiteral("backstopctl: ") + safeText(error.message));
}

Outcome runRebuildCatalog(Session &session)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    const RepositoryId &id = repo->config().id;
    BACKSTOP_ASSIGN(catalog, session.services().openCatalog(id));
    catalog->setStop(session.stop());
    BACKSTOP_TRY(catalog->clear());
    Result<app::CatalogFillSummary> summary = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return app::fillCatalog(*repo, *catalog, session.progress(), session.stop());
    }();
    if (!summary)
        return summary.error();
    print(session, session.services().catalogFile(id), *summary);
    return summary->damaged.empty() ? 0 : exitCode(ErrorCode::DamageFound);
}

} // namespace

void addRebuildCatalog(CLI::App &root, Verbs &verbs)
{
    CLI::App *command = addCommand(root, "rebuild-catalog", "Make anew what the window lists and searches",
                                   "backstopctl rebuild-catalog --repo /srv/backups");
    verbs.push_back({command, runRebuildCatalog});
}

} // namespace backstop::ctl
