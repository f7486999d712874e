// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/retention/expire.h"

#include "app/ctl/amounts.h"
#include "app/ctl/progressline.h"
#include "app/ctl/records.h"
#include "app/ctl/reportoption.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"

#include <algorithm>

namespace backstop::ctl {

using retention::ExpirePlan;
using retention::ExpireReport;
using retention::Interval;

namespace {

struct ExpireOptions
{
    std::array<Bytes, retention::kIntervals> counts;
    Bytes within;
    Bytes age;
    std::vector<Bytes> tags;
    bool untagged = false;
    Bytes timeZone;
    bool ignoreSuspicions = false;
    bool dryRun = false;
    Bytes reason;
    Bytes report;
};

constexpr std::array<const char *, retention::kIntervals> kCountOptions{"--last",   "--hourly",  "--daily",
                                                                        "--weekly", "--monthly", "--yearly"};

Result<int> countOf(const Bytes &text, const char *option)
{
    if (text.empty())
        return 0;
    if (text == "all")
        return retention::Policy::kAll;
    bool isNumber = false;
    const int count = textOf(text).toInt(&isNumber);
    if (!isNumber || count < 0)
        return usageError(
            QStringLiteral("%1 %2: not a number of backups").arg(QLatin1String(option), textOf(text)),
            QStringLiteral("Give a number, or \"all\"."));
    return count;
}

Result<retention::Policy> policyOf(const ExpireOptions &options)
{
    retention::Policy policy;
    for (std::size_t i = 0; i < retention::kIntervals; ++i) {
        BACKSTOP_ASSIGN(count, countOf(options.counts[i], kCountOptions[i]));
        policy.counts[i] = count;
    }
    if (!options.within.empty()) {
        BACKSTOP_ASSIGN(within, retention::Period::parse(textOf(options.within)));
        policy.within = within;
    }
    if (!options.age.empty()) {
        BACKSTOP_ASSIGN(age, retention::Period::parse(textOf(options.age)));
        policy.age = age;
    }
    for (const Bytes &tags : options.tags) {
        const QStringList all = textOf(tags).split(u',', Qt::SkipEmptyParts);
        if (all.isEmpty())
            return usageError(QStringLiteral("--tag %1: names no tag").arg(safeText(textOf(tags))),
                              QStringLiteral("Give tags, or --untagged for backups that have none."));
        policy.withTags.push_back(all);
    }
    if (options.untagged)
        policy.withTags.push_back({QString()});
    if (!options.timeZone.empty()) {
        policy.zone = QTimeZone(QByteArray::fromStdString(options.timeZone));
        if (!policy.zone.isValid())
            return usageError(
                QStringLiteral("--time-zone %1: not known here").arg(textOf(options.timeZone)),
                QStringLiteral(
                    "Give a name as in \"timedatectl list-timezones\", for example Europe/Zurich."));
    }
    policy.ignoreSuspicions = options.ignoreSuspicions;
    return policy;
}

QStringList reasonTexts(const ExpirePlan::Entry &entry)
{
    QStringList texts;
    for (const retention::Reason &reason : entry.reasons)
        texts << reason.text();
    return texts;
}

void writeEntries(JsonWriter &json, const char *key, const std::vector<ExpirePlan::Entry> &entries)
{
    json.beginArray(key);
    for (const ExpirePlan::Entry &entry : entries) {
        json.beginObject()
            .field("id", QString::fromStdString(entry.backup.id.hex()))
            .field("created_at", entry.backup.createdAt)
            .beginArray("reasons");
        for (const QString &reason : reasonTexts(entry))
            json.value(reason);
        json.endArray().endObject();
    }
    json.endArray();
}

void writeJson(Output &out, const ExpirePlan &plan, const std::optional<ExpireReport> &report,
               const QString &reason)
{
    JsonWriter json(out);
    json.beginObject();
    writeEntries(json, "keep", plan.keep);
    writeEntries(json, "remove", plan.remove);
    json.beginArray("frozen_by");
    for (const ExpirePlan::Freeze &freeze : plan.freezes)
        json.beginObject()
            .field("id", QString::fromStdString(freeze.backup.hex()))
            .field("created_at", freeze.createdAt)
            .field("what", freeze.what)
            .endObject();
    json.endArray()
        .field("dry_run", !report.has_value())
        .field("reason", reason.isEmpty() ? std::nullopt : std::optional(reason));
    if (report)
        json.field("removed", std::uint64_t{report->removed.size()});
    json.finish();
}

void printPlan(Output &out, const ExpirePlan &plan)
{
    std::vector<std::pair<const ExpirePlan::Entry *, bool>> rows;
    for (const ExpirePlan::Entry &entry : plan.keep)
        rows.emplace_back(&entry, true);
    for (const ExpirePlan::Entry &entry : plan.remove)
        rows.emplace_back(&entry, false);
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) {
        return a.first->backup.createdAt > b.first->backup.createdAt;
    });
    Table table;
    for (const char *title : {"ID", "TAKEN", "TYPE", "SOURCES", "PLAN", "WHY"})
        table.addColumn(QLatin1String(title));
    for (const auto &[entry, isKept] : rows) {
        QStringList sources;
        for (const repository::SourceInfo &source : entry->backup.sources)
            sources << safeText(QString::fromStdString(source.name));
        table.addRow(
            {{shortId(entry->backup.id)},
             {toIso(std::chrono::floor<std::chrono::seconds>(entry->backup.createdAt))},
             {repository::typeName(entry->backup.type)},
             {sources.join(u' ')},
             {isKept ? QStringLiteral("keep") : QStringLiteral("remove"), isKept ? nullptr : kAttention},
             {safeText(reasonTexts(*entry).join(QStringLiteral(", ")))}});
    }
    table.print(out);
}

void printFreezes(Output &out, const ExpirePlan &plan)
{
    for (const ExpirePlan::Freeze &freeze : plan.freezes)
        out.warn(QStringLiteral(
                     "backstopctl: suspicious: %1 in backup %2 of %3; the last good backups before it do not "
                     "expire. Look at it with \"manifest %2\"; where it is right, add --ignore-suspicions")
                     .arg(freeze.what, shortId(freeze.backup),
                          toIso(std::chrono::floor<std::chrono::seconds>(freeze.createdAt))));
}

/// Runs @p plan, and writes the report that was asked for however that ends.
Result<ExpireReport> run(Session &session, repository::Repository &repo, const ExpirePlan &plan,
                         const ExpireOptions &options)
{
    const Timestamp begin = session.environment().clock->now();
    Result<ExpireReport> done = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return retention::runExpire(repo, plan, session.progress(), session.stop());
    }();
    saveReport(session, options.report, [&] {
        const auto frame = reports::ReportFrame::of(repo, begin, session.environment().clock->now());
        return done ? reportOf(frame, plan, textOf(options.reason), *done)
                    : reportOf(frame, plan, textOf(options.reason), done.error());
    });
    return done;
}

Outcome expire(Session &session, const ExpireOptions &options)
{
    BACKSTOP_ASSIGN(policy, policyOf(options));
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(plan, retention::planExpire(*repo, policy));
    Output &out = session.out();
    std::optional<ExpireReport> report;
    if (!options.dryRun) {
        BACKSTOP_ASSIGN(done, run(session, *repo, plan, options));
        if (done.endedBy)
            return *done.endedBy;
        report = std::move(done);
    }
    if (session.json())
        writeJson(out, plan, report, textOf(options.reason));
    else
        printPlan(out, plan);
    printFreezes(out, plan);
    if (!session.json()) {
        if (report)
            out.say(QStringLiteral("%1 kept, %2 removed. \"prune\" gives their space back.")
                        .arg(amountText(plan.keep.size() + report->keptAfterAll.size(), "backup", "backups"),
                             countText(report->removed.size())));
        else
            out.say(
                QStringLiteral("%1 would be kept, %2 removed; nothing was changed.")
                    .arg(amountText(plan.keep.size(), "backup", "backups"), countText(plan.remove.size())));
    }
    return 0;
}

} // namespace

void addExpire(CLI::App &root, Verbs &verbs)
{
    CLI::App *command = addCommand(root, "expire", "Remove backups that no rule keeps",
                                   "backstopctl expire --daily 14 --weekly 8 --monthly 24 --dry-run");
    const auto options = std::make_shared<ExpireOptions>();
    constexpr std::array<const char *, retention::kIntervals> kHelp{
        "Keep the newest N backups",
        "Keep the newest of each of the last N hours with a backup",
        "Keep the newest of each of the last N days with a backup",
        "Keep the newest of each of the last N ISO weeks with a backup",
        "Keep the newest of each of the last N months with a backup",
        "Keep the newest of each of the last N years with a backup"};
    for (std::size_t i = 0; i < retention::kIntervals; ++i)
        command->add_option(kCountOptions[i], options->counts[i], kHelp[i])->type_name("N");
    command
        ->add_option("--within", options->within, "Keep all from this long before the newest: 14d, 2w, 1y6m")
        ->type_name("PERIOD");
    command->add_option("--age", options->age, "Keep all that are younger than this")->type_name("PERIOD");
    command->add_option("--tag", options->tags, "Keep all with this tag (A,B: with both)")->type_name("TAG");
    command->add_flag("--untagged", options->untagged, "Keep all without any tag");
    command->add_option("--time-zone", options->timeZone, "Whose days, weeks, months and years count (UTC)")
        ->type_name("ZONE");
    command->add_flag("--ignore-suspicions", options->ignoreSuspicions,
                      "Expire backups before a change that looks like damage too");
    command->add_option("--reason", options->reason, "Why, for the report")->type_name("TEXT");
    addReportOption(*command, options->report);
    command->add_flag("-n,--dry-run", options->dryRun, "Show the plan, change nothing");
    verbs.push_back({command, [options](Session &session) { return expire(session, *options); }});
}

} // namespace backstop::ctl
