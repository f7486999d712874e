// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/plantext.h"

#include "model/reports/problemwords.h"
#include "model/reports/readinesswords.h"

#include <QCoreApplication>

namespace backstop::itemmodels {

using namespace recovery;
using namespace std::chrono_literals;

namespace {

class PlanText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::itemmodels::PlanText)
};

constexpr double kKept = 0.8; // of the target

} // namespace

QString spanText(std::chrono::seconds span, const QString &none)
{
    return span <= 0s ? none : reports::spanText(span);
}

QString computedText(double value)
{
    return reports::computedText(value);
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
    return reports::problemWords(problem);
}

QString problemAdvice(const PlanProblem &problem)
{
    return reports::problemAdvice(problem);
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
