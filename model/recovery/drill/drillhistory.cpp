// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drillhistory.h"

#include "model/core/directoryhandle.h"
#include "model/repository/documentremoval.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

#include <fcntl.h>
#include <unistd.h>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

constexpr char kList[] = "drills";
constexpr char kReport[] = "drill-"; // and the id

std::optional<DrillSummary> summaryOf(const QJsonObject &object)
{
    DrillSummary summary;
    const auto mode = drillModeOf(object.value("mode"_L1).toString());
    const auto outcome = drillOutcomeOf(object.value("outcome"_L1).toString());
    const auto startedAt = fromIso(object.value("started_at"_L1).toString());
    const auto completedAt = fromIso(object.value("completed_at"_L1).toString());
    summary.id = object.value("id"_L1).toString();
    if (summary.id.isEmpty() || !mode || !outcome || !startedAt || !completedAt)
        return {};
    summary.plan = object.value("plan"_L1).toString();
    summary.planVersion = static_cast<std::uint64_t>(object.value("plan_version"_L1).toInteger());
    summary.mode = *mode;
    summary.outcome = *outcome;
    summary.startedAt = *startedAt;
    summary.completedAt = *completedAt;
    summary.hasMissedTarget = object.value("missed_target"_L1).toBool();
    summary.components = object.value("components"_L1).toInt();
    summary.recovered = object.value("components_recovered"_L1).toInt();
    summary.totalSeconds = object.value("total_duration_seconds"_L1).toDouble();
    summary.host = object.value("host"_L1).toString();
    summary.who = object.value("declared_by"_L1).toString();
    summary.ofPlan = object.value("components_of_plan"_L1).toInt();
    summary.only = object.value("only_component"_L1).toString();
    return summary;
}

/// Document names are of [a-z0-9-]; an id is one that newId() made, or somebody's guess.
bool isId(const QString &id)
{
    return !id.isEmpty() && id.size() <= 64 && std::ranges::all_of(id, [](QChar letter) {
        return letter == u'-' || (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'z');
    });
}

/// Removes the reports that fell out of the list of @p lines: older than all in it, for a newer one may be about to come into it. Those
/// too that a kill or a storage that was read-only left. An error is in nobody's way: the next drill tries again.
void removeForgotten(repository::Repository &repo, const QJsonArray &lines)
{
    if (lines.size() < kMostRemembered)
        return;
    std::set<std::string> kept;
    for (const QJsonValue &line : lines)
        kept.insert(kReport + line.toObject().value("id"_L1).toString().toStdString());
    const auto names = repository::documentNames(repo.storage(), kReport);
    if (!names)
        return;
    for (const std::string &name : *names) {
        if (name >= *kept.begin() || !repository::removeDocument(repo.storage(), name))
            return; // they are sorted
    }
}

/// Whether @p drill did something with the plan named @p plan: what was only talked through proves nothing of it.
bool isExecuted(const DrillSummary &drill, const QString &plan)
{
    return drill.plan == plan && drill.mode != DrillMode::Tabletop;
}

/// Whether a drill of @p scope had the components that one of @p wanted had, as far as can be told. How many they are says nothing of which
/// they are: it counts only where an older program has kept nothing else of either.
bool hasComponentsOf(const DrillScope &scope, const DrillScope &wanted)
{
    if (scope.isWhole())
        return true;
    if (scope.isKnown() || wanted.isKnown())
        return !scope.only.isEmpty() && scope.only == wanted.only;
    return scope.components >= wanted.components;
}

/// Whether the folder @p fd holds the journal of a drill and nothing else.
bool holdsOnlyJournal(int fd)
{
    std::vector<Bytes> names;
    return readNames(FileDescriptor(::openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)), names) == 0 &&
           names == std::vector<Bytes>{"journal"};
}

} // namespace

DrillScope scopeOf(const DrillSummary &drill)
{
    return {drill.components, drill.ofPlan, drill.only};
}

std::optional<const DrillSummary *> lastOfWholePlan(const std::vector<DrillSummary> &drills,
                                                    const QString &plan)
{
    for (const DrillSummary &drill : drills) {
        if (!isExecuted(drill, plan))
            continue;
        const DrillScope scope = scopeOf(drill);
        if (!scope.isKnown())
            return {};
        if (scope.isWhole())
            return &drill;
    }
    return nullptr;
}

const DrillSummary *comparableBefore(const std::vector<DrillSummary> &drills, const QString &id)
{
    const auto drill = std::ranges::find(drills, id, &DrillSummary::id);
    if (drill == drills.end())
        return nullptr;
    const DrillSummary *measured = nullptr;
    for (auto before = drill + 1; before != drills.end(); ++before) {
        if (!isExecuted(*before, drill->plan) || before->recovered == 0 ||
            !hasComponentsOf(scopeOf(*before), scopeOf(*drill)))
            continue;
        if (isPassed(before->outcome))
            return &*before;
        if (!measured)
            measured = &*before;
    }
    return measured;
}

DrillSummary summaryOf(const DrillReport &report)
{
    const DrillScope scope = scopeOf(report.drill);
    return {.id = report.drill.id,
            .plan = report.drill.plan.name,
            .planVersion = report.drill.planVersion,
            .mode = report.drill.mode,
            .startedAt = report.startedAt,
            .completedAt = report.completedAt.value_or(report.startedAt),
            .outcome = report.outcome,
            .hasMissedTarget = report.hasMissedTarget,
            .components = static_cast<int>(report.components.size()),
            .recovered = report.recovered(),
            .totalSeconds = report.totalSeconds,
            .host = report.drill.host,
            .who = report.drill.who,
            .ofPlan = scope.ofPlan,
            .only = scope.only};
}

QJsonObject toJson(const DrillSummary &summary)
{
    return {{u"id"_s, summary.id},
            {u"plan"_s, summary.plan},
            {u"plan_version"_s, static_cast<qint64>(summary.planVersion)},
            {u"mode"_s, drillModeName(summary.mode)},
            {u"started_at"_s, toIso(summary.startedAt)},
            {u"completed_at"_s, toIso(summary.completedAt)},
            {u"outcome"_s, drillOutcomeName(summary.outcome)},
            {u"missed_target"_s, summary.hasMissedTarget},
            {u"components"_s, summary.components},
            {u"components_recovered"_s, summary.recovered},
            {u"total_duration_seconds"_s, summary.totalSeconds},
            {u"host"_s, summary.host},
            {u"declared_by"_s, summary.who},
            {u"components_of_plan"_s, summary.ofPlan > 0 ? QJsonValue(summary.ofPlan) : QJsonValue()},
            {u"only_component"_s, summary.only.isEmpty() ? QJsonValue() : QJsonValue(summary.only)}};
}

Result<std::vector<DrillSummary>> storedDrills(repository::Repository &repo)
{
    std::vector<DrillSummary> drills;
    BACKSTOP_ASSIGN(document, repo.documents().newest(kList));
    if (!document)
        return drills;
    for (const QJsonValue &value : document->content.value("drills"_L1).toArray()) {
        if (auto summary = summaryOf(value.toObject()))
            drills.push_back(std::move(*summary));
    }
    // The list has them as they were stored: one that ended on a machine that could not reach the repository comes late.
    std::ranges::stable_sort(drills, {}, &DrillSummary::completedAt);
    return drills;
}

Result<DrillReport> storedReport(repository::Repository &repo, const QString &id)
{
    const Error unknown{ErrorCode::NotFound, u"drill: there is none with the id \"%1\""_s.arg(id),
                        u"\"backstopctl drill list\" shows those that there are."_s};
    if (!isId(id))
        return unknown;
    BACKSTOP_ASSIGN(document, repo.documents().newest(kReport + id.toStdString()));
    if (!document)
        return unknown;
    const Bytes journal = document->content.value("journal"_L1).toString().toStdString();
    BACKSTOP_ASSIGN(reading, DrillJournal::parse(journal, u"journal of drill "_s + id));
    DrillState state;
    for (const DrillEvent &event : reading.events)
        BACKSTOP_TRY(state.apply(event));
    if (state.declaration().id != id)
        return Error{ErrorCode::Damaged, u"drill %1: its journal is of another one"_s.arg(id),
                     u"The journal of another machine may still have it."_s};
    return drillReportOf(state, reading.drillHead);
}

Result<> storeDrill(repository::Repository &repo, Drill &drill)
{
    const DrillState state = drill.state();
    if (!state.isFinished() || state.isStored())
        return {};
    const DrillReport report = drillReportOf(state, drill.head());
    QJsonObject content = toJson(report);
    BACKSTOP_ASSIGN(journal, drill.journal());
    content.insert(u"journal"_s, QString::fromStdString(journal)); // it proves the rest
    BACKSTOP_TRY(repo.documents().update(kReport + report.drill.id.toStdString(),
                                         [&content](QJsonObject &document) -> Result<> {
                                             document = content;
                                             return {};
                                         }));
    const QJsonObject line = toJson(summaryOf(report));
    BACKSTOP_ASSIGN(list, repo.documents().update(kList, [&line](QJsonObject &document) -> Result<> {
        QJsonArray lines = document.value("drills"_L1).toArray();
        for (qsizetype i = lines.size() - 1; i >= 0;
             --i) { // a kill may have come between this and the journal
            if (lines.at(i).toObject().value("id"_L1) == line.value("id"_L1))
                lines.removeAt(i);
        }
        lines << line;
        while (lines.size() > kMostRemembered)
            lines.removeFirst();
        document.insert(u"drills"_s, lines);
        return {};
    }));
    removeForgotten(repo, list.content.value("drills"_L1).toArray());
    return drill.record({.kind = DrillEventKind::Stored});
}

void sweepDrills(const Bytes &drills, repository::Repository &repo)
{
    auto folders = drillFolders(drills);
    if (!folders)
        return; // told by who needs them
    std::ranges::sort(*folders, std::greater());
    int stored = 0;
    for (const Bytes &folder : *folders) {
        if (lastEventOf(folder) != DrillEventKind::Stored || ++stored <= kMostOnMachine)
            continue;
        const auto drill = readDrill(folder);
        if (!drill || !drill->state.isStored())
            continue;
        const FileDescriptor fd = openPath(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (!fd || !holdsOnlyJournal(fd.get()))
            continue;
        // Where the repository's is damaged or missing, this is the only one.
        const auto kept = repo.documents().newest(kReport + drill->id.toStdString());
        if (!kept || !*kept)
            continue;
        ::unlinkat(fd.get(), "journal", 0); // where it stays, it is in nobody's way
        ::rmdir(folder.c_str());
    }
}

Result<> storeDrills(repository::Repository &repo, const Bytes &drills)
{
    BACKSTOP_ASSIGN(folders, drillFolders(drills));
    std::optional<Error> first;
    for (const Bytes &folder : folders) {
        if (lastEventOf(folder) != DrillEventKind::Finished)
            continue;
        const auto found = readDrill(folder);
        if (!found || !found->state.isFinished() || found->state.isStored())
            continue; // what cannot be read is told by who is asked for it
        const Result<> stored = [&]() -> Result<> {
            const auto drill = Drill::open(folder, repo.environment());
            return drill ? storeDrill(repo, **drill) : drill.error();
        }();
        if (!stored && !first)
            first = stored.error();
    }
    return first ? Result<>(*first) : Result<>();
}

} // namespace backstop::recovery
