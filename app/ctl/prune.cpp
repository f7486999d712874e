// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/prune.h"

#include "model/retention/period.h"

#include "app/ctl/amounts.h"
#include "app/ctl/progressline.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"

namespace backstop::ctl {

using repository::PackFate;
using repository::PrunePlan;
using repository::PruneReport;

namespace {

struct PruneOptions
{
    double mostUnused = 5; // percent
    Bytes grace = "24h";
    bool dryRun = false;
};

Result<repository::PruneRequest> requestOf(const Session &session, const PruneOptions &options)
{
    repository::PruneRequest request;
    request.mostUnused = options.mostUnused / 100;
    request.threads = session.threads();
    const QString grace = textOf(options.grace);
    if (grace == QLatin1String("0") || grace == QLatin1String("0h") || grace == QLatin1String("0d")) {
        request.grace = std::chrono::seconds(0);
        return request;
    }
    BACKSTOP_ASSIGN(period, retention::Period::parse(grace));
    const Timestamp now = session.environment().clock->now();
    request.grace =
        std::chrono::duration_cast<std::chrono::seconds>(now - period.before(now, QTimeZone::utc()));
    return request;
}

void writeJson(Output &out, const PrunePlan &plan, const std::optional<PruneReport> &report)
{
    JsonWriter json(out);
    json.beginObject()
        .field("packs", std::uint64_t{plan.packs.size()})
        .field("pack_bytes", plan.packBytes())
        .field("used_bytes", plan.usedBytes())
        .field("packs_to_rewrite", plan.packsWith(PackFate::Rewrite))
        .field("bytes_to_rewrite", plan.readBytes())
        .field("packs_to_retire", plan.packsWith(PackFate::Rewrite) + plan.packsWith(PackFate::Retire))
        .field("bytes_to_retire", plan.retireBytes())
        .field("packs_due", std::uint64_t{plan.due.size()})
        .field("bytes_due", plan.dueBytes())
        .field("packs_waiting", std::uint64_t{plan.waiting.size()})
        .field("dry_run", !report.has_value());
    if (report)
        json.field("rewritten_bytes", report->rewrittenBytes)
            .field("retired_packs", report->retiredPacks)
            .field("retired_bytes", report->retiredBytes)
            .field("removed_packs", report->removedPacks)
            .field("removed_bytes", report->removedBytes);
    json.finish();
}

void printPlan(Output &out, const PrunePlan &plan)
{
    const auto packs = [](std::uint64_t count, std::uint64_t bytes) {
        return QStringLiteral("%1, %2").arg(amountText(count, "pack", "packs"), sizeText(bytes));
    };
    printFacts(
        out,
        {{QStringLiteral("in use"), packs(plan.packs.size(), plan.packBytes())},
         {QStringLiteral("needed of that"), sizeText(plan.usedBytes())},
         {QStringLiteral("to rewrite"), packs(plan.packsWith(PackFate::Rewrite), plan.readBytes())},
         {QStringLiteral("goes out of use"),
          packs(plan.packsWith(PackFate::Rewrite) + plan.packsWith(PackFate::Retire), plan.retireBytes())},
         {QStringLiteral("removed now"), packs(plan.due.size(), plan.dueBytes())}});
}

void printReport(Output &out, const PrunePlan &plan, const PruneReport &report)
{
    out.say(QStringLiteral("%1 freed.").arg(sizeText(report.removedBytes)));
    if (plan.request.grace.count() == 0)
        return;
    std::uint64_t later = report.retiredBytes;
    for (const repository::RetiredPack &pack : plan.waiting)
        later += pack.size;
    if (later > 0)
        out.say(QStringLiteral(
                    "%1 are out of use: a prune removes them after %2 hours, \"prune --grace 0h\" now.")
                    .arg(sizeText(later))
                    .arg(std::chrono::duration_cast<std::chrono::hours>(plan.request.grace).count()));
}

Outcome prune(Session &session, const PruneOptions &options)
{
    BACKSTOP_ASSIGN(request, requestOf(session, options));
    BACKSTOP_ASSIGN(repo, session.openRepository());
    std::optional<PruneReport> report;
    const auto plan = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return planPrune(*repo, request, session.progress(), session.stop());
    }();
    if (!plan)
        return plan.error();
    Output &out = session.out();
    if (!session.json())
        printPlan(out, *plan);
    if (!options.dryRun) {
        const ProgressLine line(session.progress(), session.showsProgress());
        BACKSTOP_ASSIGN(done, runPrune(*repo, *plan, session.progress(), session.stop()));
        report = done;
    }
    if (session.json())
        writeJson(out, *plan, report);
    else if (report)
        printReport(out, *plan, *report);
    else
        out.say(QStringLiteral("Nothing was changed."));
    return 0;
}

} // namespace

void addPrune(CLI::App &root, Verbs &verbs)
{
    const auto options = std::make_shared<PruneOptions>();
    CLI::App *command =
        addCommand(root, "prune", "Free the space of what no backup needs", "backstopctl prune --dry-run");
    command
        ->add_option("--max-unused", options->mostUnused,
                     "Leave this share of the packs unused rather than rewrite more (5)")
        ->type_name("PERCENT")
        ->check(CLI::Range(0.0, 100.0));
    command->add_option("--grace", options->grace, "Remove what went out of use this long ago (24h)")
        ->type_name("PERIOD");
    command->add_flag("-n,--dry-run", options->dryRun,
                      "Show what would be done and what it costs, change nothing");
    verbs.push_back({command, [options](Session &session) { return prune(session, *options); }});
}

} // namespace backstop::ctl
