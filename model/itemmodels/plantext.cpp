// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/plantext.h"

#include "model/reports/readinesswords.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace backstop::itemmodels {

using namespace recovery;
using namespace std::chrono_literals;

namespace {

class PlanText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::itemmodels::PlanText)
};

constexpr double kKept = 0.8; // of the target

/// "a, b and c" in no language's grammar: a list as it stands in the plan.
QString chain(const QStringList &names)
{
    return names.join(QStringLiteral(" → "));
}

QString first(const PlanProblem &problem)
{
    return problem.components.value(0);
}

/// "components[3].steps[1].timeout_seconds" without what the list says anyway.
QString fieldName(const QString &field)
{
    const qsizetype dot = field.indexOf(QLatin1Char('.'));
    return field.startsWith(QLatin1String("components[")) && dot > 0 ? field.mid(dot + 1) : field;
}

} // namespace

QString spanText(std::chrono::seconds span, const QString &none)
{
    return span <= 0s ? none : reports::spanText(span);
}

QString computedText(double value)
{
    std::chrono::seconds span(static_cast<std::int64_t>(std::ceil(std::clamp(value, 0.0, 1e12))));
    if (span > 10min)
        span = (span + 59s) / 60s * 60s;
    return spanText(span, PlanText::tr("at once"));
}

QString priorityText(Priority priority)
{
    return reports::priorityTitle(priority);
}

QString stepKindText(StepKind kind)
{
    switch (kind) {
    case StepKind::Restore:
        return PlanText::tr("Restore the data");
    case StepKind::Verify:
        return PlanText::tr("Verify what was restored");
    case StepKind::StartService:
        return PlanText::tr("Start the service");
    case StepKind::Script:
        return PlanText::tr("Run a program");
    case StepKind::Probe:
        return PlanText::tr("Ask until it answers");
    case StepKind::Reconcile:
        return PlanText::tr("Reconcile positions with fills");
    case StepKind::Manual:
        return PlanText::tr("Done by a person");
    case StepKind::Approval:
        return PlanText::tr("Approval");
    case StepKind::Notify:
        return PlanText::tr("Tell people");
    case StepKind::Wait:
        return PlanText::tr("Wait");
    case StepKind::GoNoGo:
        return PlanText::tr("Go or no-go");
    case StepKind::CleanUp:
        return PlanText::tr("Clean up");
    }
    return {};
}

QString stepText(const Step &step)
{
    if (!step.title.isEmpty())
        return step.title;
    const QString about = !step.program.isEmpty()  ? step.program
                          : !step.target.isEmpty() ? step.target
                                                   : step.text.section(QLatin1Char('\n'), 0, 0);
    return about.isEmpty() ? stepKindText(step.kind) : stepKindText(step.kind) + QStringLiteral(": ") + about;
}

QString problemText(const PlanProblem &problem)
{
    const QString who = first(problem);
    const QString other = problem.components.value(1);
    switch (problem.kind) {
    case ProblemKind::Cycle:
        return PlanText::tr("They need each other in a circle: %1")
            .arg(chain(problem.components + QStringList{who}));
    case ProblemKind::UnknownDependency:
        return PlanText::tr("Needs %1, which the plan does not have").arg(problem.detail);
    case ProblemKind::DuplicateName:
        return PlanText::tr("More than one component has this name");
    case ProblemKind::SelfDependency:
        return PlanText::tr("Needs itself");
    case ProblemKind::InvalidValue:
        if (lacksRto(problem))
            return PlanText::tr("States no RTO: within what time it must be back");
        return PlanText::tr("%1 counts as not stated: %2").arg(fieldName(problem.field), problem.detail);
    case ProblemKind::RtoConflict:
        return PlanText::tr("Must be back within %1, but needs %2, which may take %3")
            .arg(spanText(problem.wanted), other, spanText(problem.found));
    case ProblemKind::PathConflict:
        return (problem.field == QLatin1String("target_seconds")
                    ? PlanText::tr(
                          "The whole plan must be back within %1, but takes %2 even if all goes well: %3")
                    : PlanText::tr("Must be back within %1, but takes %2 even if all goes well: %3"))
            .arg(spanText(problem.wanted), computedText(double(problem.found.count())),
                 chain(problem.components));
    case ProblemKind::RpoConflict:
        if (problem.wanted <= 0s)
            return PlanText::tr("May lose no data, but its backups are %1 apart")
                .arg(spanText(problem.found));
        return PlanText::tr("May lose data of %1 at most, but its backups are %2 apart")
            .arg(spanText(problem.wanted), spanText(problem.found));
    case ProblemKind::InheritedPriority: {
        const auto inherited = priorityOf(problem.detail);
        return PlanText::tr("Is recovered as %1, because %2 needs it")
            .arg(inherited ? priorityText(*inherited) : problem.detail, other);
    }
    case ProblemKind::NoBackup:
        return PlanText::tr("No usable backup has its data");
    case ProblemKind::UnverifiedBackup:
        return PlanText::tr("Its newest backup was never read back");
    case ProblemKind::NoSource:
        return PlanText::tr("Nothing says which part of a backup has its data");
    case ProblemKind::NoTeam:
        return problem.detail.isEmpty() ? PlanText::tr("No team recovers it")
               : problem.field.startsWith(QLatin1String("teams["))
                   ? PlanText::tr("Its team %1 has no members").arg(problem.detail)
                   : PlanText::tr("Its team %1 is not in the plan").arg(problem.detail);
    case ProblemKind::MissingScript:
        return PlanText::tr("Cannot be run on this computer: %1").arg(problem.detail);
    case ProblemKind::NoComponents:
        return PlanText::tr("The plan has no components");
    }
    return {};
}

QString problemAdvice(const PlanProblem &problem)
{
    switch (problem.kind) {
    case ProblemKind::Cycle:
        return PlanText::tr("Remove one of these needs: until then there is no order.");
    case ProblemKind::UnknownDependency:
        return PlanText::tr("Add that component, or remove the need.");
    case ProblemKind::DuplicateName:
        return PlanText::tr("Give each its own name: needs are stated by name.");
    case ProblemKind::SelfDependency:
        return PlanText::tr("Remove the need.");
    case ProblemKind::InvalidValue:
        return PlanText::tr("Edit the component and set the value.");
    case ProblemKind::RtoConflict:
        return PlanText::tr("Shorten the target of what it needs, or give this one more time.");
    case ProblemKind::PathConflict:
        return PlanText::tr("Make a step of this chain faster, or give the target more time.");
    case ProblemKind::RpoConflict:
        return PlanText::tr("Back up more often, or accept a longer loss.");
    case ProblemKind::InheritedPriority:
        return PlanText::tr("Give it that priority itself if it should have it.");
    case ProblemKind::NoBackup:
        return PlanText::tr("Back up its data, or correct the path of its backup.");
    case ProblemKind::UnverifiedBackup:
        return PlanText::tr("Verify that backup with all its data.");
    case ProblemKind::NoSource:
        return PlanText::tr("Edit the component and name the path in the backup.");
    case ProblemKind::NoTeam:
        return PlanText::tr("Edit the component and choose a team with members.");
    case ProblemKind::MissingScript:
        return PlanText::tr("Install the program, or correct its path.");
    case ProblemKind::NoComponents:
        return PlanText::tr("Add a component, or use the sample plan.");
    }
    return {};
}

QString placeReason(const RecoveryPlan &plan, const OrderedComponent &place)
{
    const auto nameOf = [&plan](int component) {
        return plan.components[static_cast<std::size_t>(component)].name;
    };
    const QString urgency = place.inheritedFrom < 0
                                ? priorityText(place.urgency)
                                : PlanText::tr("%1, as %2 needs it")
                                      .arg(priorityText(place.urgency), nameOf(place.inheritedFrom));
    const QString after = place.after < 0
                              ? PlanText::tr("needs nothing")
                              : PlanText::tr("after %1, the last that it needs").arg(nameOf(place.after));
    const QString line = PlanText::tr("%1; %2").arg(urgency, after);
    return place.onBehalfOf < 0 ? line
                                : PlanText::tr("%1; now because of %2").arg(line, nameOf(place.onBehalfOf));
}

Status statusOf(const std::optional<Severity> &worst)
{
    if (!worst)
        return Status::Sound;
    switch (*worst) {
    case Severity::Error:
        return Status::Invalid;
    case Severity::Conflict:
        return Status::TargetConflict;
    case Severity::Warning:
        return Status::Questionable;
    }
    return Status::None;
}

TargetState targetStateOf(const AssessedPlan &plan, int component)
{
    const auto index = static_cast<std::size_t>(component);
    const double target = double(plan.plan.components[index].rto.count());
    if (index >= plan.earliest.size() || plan.earliest[index] <= 0 || target <= 0)
        return TargetState::Unknown;
    if (plan.earliest[index] > target)
        return TargetState::Missed;
    return plan.earliest[index] > kKept * target ? TargetState::Near : TargetState::Kept;
}

QString targetStateText(TargetState state)
{
    switch (state) {
    case TargetState::Unknown:
        return PlanText::tr("Not known");
    case TargetState::Kept:
        return PlanText::tr("Within target");
    case TargetState::Near:
        return PlanText::tr("Close to target");
    case TargetState::Missed:
        return PlanText::tr("Over target");
    }
    return {};
}

QString targetText(const AssessedPlan &plan, int component)
{
    const auto index = static_cast<std::size_t>(component);
    const QString target = spanText(plan.plan.components[index].rto, PlanText::tr("no target"));
    if (targetStateOf(plan, component) == TargetState::Unknown)
        return PlanText::tr("target %1").arg(target);
    return PlanText::tr("%1 of %2").arg(computedText(plan.earliest[index]), target);
}

} // namespace backstop::itemmodels
