// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/plandetails.h"

#include "model/core/at.h"
#include "model/itemmodels/format.h"
#include "model/itemmodels/grouptext.h"
#include "model/recovery/plancheck.h"
#include "ui/pages/plan/planfilter.h"
#include "ui/widgets/commandline.h"

#include <QCoreApplication>

namespace backstop::ui {

using recovery::AssessedPlan;
using recovery::Component;
using recovery::DotRefusal;

namespace {

class PlanDetails
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::PlanDetails)
};

constexpr int kMostMembersNamed = 20; // of a group

QString lines(const QStringList &texts)
{
    return texts.join(QLatin1Char('\n'));
}

QString stepsText(const Component &component)
{
    QStringList texts;
    for (const recovery::Step &step : recovery::effectiveSteps(component))
        texts << PlanDetails::tr("%1. %2").arg(texts.size() + 1).arg(itemmodels::stepText(step));
    return lines(texts);
}

QString estimateText(const recovery::Estimate &estimate)
{
    if (estimate.best == estimate.worst)
        return itemmodels::computedText(estimate.likely);
    return PlanDetails::tr("%1, at best %2, at worst %3")
        .arg(itemmodels::computedText(estimate.likely), itemmodels::computedText(estimate.best),
             itemmodels::computedText(estimate.worst));
}

void addBackup(QList<Fact> &facts, const AssessedPlan &plan, int component)
{
    const Component &its = plan.plan.components[at(component)];
    if (!its.backup.isNothing())
        facts.append({PlanDetails::tr("Data"), its.backup.path, {}, true});
    if (unprotectedOf(plan)[at(component)])
        facts.append({PlanDetails::tr("Backup"), PlanDetails::tr("none has its data")});
    if (at(component) >= plan.facts.size() || !plan.facts[at(component)].isBackupKnown)
        return;
    const recovery::ComponentFacts &known = plan.facts[at(component)];
    if (!known.newestBackup)
        return;
    facts.append({PlanDetails::tr("Newest backup"), itemmodels::formatTime(*known.newestBackup),
                  toIso(*known.newestBackup)});
    facts.append({PlanDetails::tr("Verified"),
                  known.verifiedAt ? itemmodels::formatTime(*known.verifiedAt) : PlanDetails::tr("never")});
    facts.append({PlanDetails::tr("Size"), itemmodels::formatBytes(known.bytes),
                  itemmodels::formatExactBytes(known.bytes)});
}

/// What is wrong with @p component, and how badly.
struct Verdict
{
    std::optional<recovery::Severity> worst;
    QStringList why;
};

Verdict verdictOn(const AssessedPlan &plan, int component)
{
    const QString &name = plan.plan.components[at(component)].name;
    Verdict verdict;
    for (const recovery::PlanProblem &problem : plan.problems) {
        const bool isNamed = problem.components.contains(name);
        if (!isNamed && problem.field.isEmpty())
            continue; // a plan may have thousands of problems
        const bool isOfCircle = problem.kind == recovery::ProblemKind::Cycle;
        if (isOfCircle ? !isNamed : recovery::placeOf(problem, plan.plan) != component)
            continue;
        verdict.worst = verdict.worst ? std::min(*verdict.worst, problem.severity) : problem.severity;
        verdict.why << itemmodels::problemText(problem);
    }
    return verdict;
}

} // namespace

InspectorContent planDetails(const AssessedPlan &plan, int component, bool isEditing, const QString &location)
{
    if (component < 0 || at(component) >= plan.plan.components.size())
        return {};
    const Component &its = plan.plan.components[at(component)];
    const recovery::DependencyGraph graph(plan.plan);
    const Verdict verdict = verdictOn(plan, component);
    const itemmodels::Status status = itemmodels::statusOf(verdict.worst);
    InspectorContent content{.title = its.name,
                             .subtitle = itemmodels::priorityText(its.priority),
                             .look = lookOf(status),
                             .stateWord = itemmodels::statusText(status),
                             .why = lines(verdict.why),
                             .facts = {},
                             .actions = {},
                             .command = {}};
    const auto add = [&content](const QString &name, const QString &value) {
        if (!value.isEmpty())
            content.facts.append({name, value});
    };
    const auto namesOf = [&plan](const std::vector<int> &components) {
        QStringList names;
        for (const int other : components)
            names << plan.plan.components[at(other)].name;
        return lines(names);
    };
    add(PlanDetails::tr("RTO"), itemmodels::spanText(its.rto, PlanDetails::tr("not stated")));
    add(PlanDetails::tr("Back in"), at(component) < plan.earliest.size() && plan.earliest[at(component)] > 0
                                        ? PlanDetails::tr("%1 if all goes well")
                                              .arg(itemmodels::computedText(plan.earliest[at(component)]))
                                        : QString());
    add(PlanDetails::tr("RPO"), itemmodels::spanText(its.rpo, PlanDetails::tr("no loss")));
    add(PlanDetails::tr("Unacceptable after"), itemmodels::spanText(its.mtpd));
    add(PlanDetails::tr("Needs"),
        its.dependencies.isEmpty() ? PlanDetails::tr("nothing") : lines(its.dependencies));
    add(PlanDetails::tr("Needed by"), namesOf(graph.neededBy(component)));
    std::vector<int> stopped = graph.allNeededBy(component);
    std::erase(stopped, component);
    if (stopped.size() > graph.neededBy(component).size())
        add(PlanDetails::tr("Stops with it"),
            PlanDetails::tr("%Ln component(s)", nullptr, static_cast<int>(stopped.size())));
    add(PlanDetails::tr("Team"), its.team);
    add(PlanDetails::tr("Steps"), stepsText(its));
    if (its.mobilise)
        add(PlanDetails::tr("Begins after"), estimateText(*its.mobilise));
    if (its.estimate)
        add(PlanDetails::tr("Takes"), estimateText(*its.estimate));
    else if (!recovery::statesTime(its))
        add(PlanDetails::tr("Takes"),
            PlanDetails::tr("not stated: counts as nothing here, and a simulation assumes a time"));
    addBackup(content.facts, plan, component);
    add(PlanDetails::tr("Backed up to"), its.backupLocation);
    add(PlanDetails::tr("Notes"), its.notes);
    content.actions.append(
        {QStringLiteral("editComponent"), QStringLiteral("modified"), PlanDetails::tr("Change component…")});
    if (isEditing)
        content.actions.append({QStringLiteral("removeComponent"), QStringLiteral("deleted"),
                                PlanDetails::tr("Remove component")});
    content.command = CommandLine::onRepository(location, {QStringLiteral("plan"), QStringLiteral("show")});
    return content;
}

InspectorContent groupDetails(const AssessedPlan &plan, const recovery::ComponentGroup &group,
                              const QString &location)
{
    const itemmodels::Status status = itemmodels::statusOf(group.worst);
    InspectorContent content{.title = itemmodels::groupTitle(group),
                             .subtitle =
                                 itemmodels::groupCount(group, static_cast<int>(group.members.size())),
                             .look = lookOf(status),
                             .stateWord = itemmodels::statusText(status),
                             .why = lines(itemmodels::groupRemarks(group)),
                             .facts = {},
                             .actions = {},
                             .command = {}};
    QStringList names;
    for (const int member : group.members) {
        if (names.size() >= kMostMembersNamed) {
            names << QStringLiteral("…");
            break;
        }
        names << plan.plan.components[at(member)].name;
    }
    content.facts.append({PlanDetails::tr("Most urgent"), itemmodels::priorityText(group.priority)});
    if (group.rto)
        content.facts.append({PlanDetails::tr("Shortest RTO"), itemmodels::spanText(*group.rto)});
    content.facts.append({PlanDetails::tr("Components"), lines(names)});
    content.actions.append(
        {QStringLiteral("openGroup"), QStringLiteral("open"), PlanDetails::tr("Open group")});
    content.command = CommandLine::onRepository(location, {QStringLiteral("plan"), QStringLiteral("show")});
    return content;
}

QString refusalText(const recovery::GraphLayout &layout)
{
    switch (layout.refusal) {
    case DotRefusal::None:
    case DotRefusal::TooLarge:
        return {};
    case DotRefusal::Missing:
        return PlanDetails::tr("Graphviz is not installed. A simpler layout is shown.");
    case DotRefusal::TimedOut:
        return PlanDetails::tr("Graphviz took too long. A simpler layout is shown.");
    case DotRefusal::Failed:
    case DotRefusal::Unreadable:
        return PlanDetails::tr("Graphviz gave no layout. A simpler one is shown.");
    }
    return {};
}

} // namespace backstop::ui
