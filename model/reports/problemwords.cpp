// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/problemwords.h"

#include "model/reports/readinesswords.h"

#include <QCoreApplication>

namespace backstop::reports {

using namespace recovery;
using namespace std::chrono_literals;

namespace {

struct ProblemWords
{
    Q_DECLARE_TR_FUNCTIONS(backstop::reports::ProblemWords)
};

/// In no language's grammar, as it stands in the plan: "a → b → c"; of a long one the middle is left out.
QString chain(const QStringList &names)
{
    constexpr qsizetype mostNamed = 12;
    const QString arrow = QStringLiteral(" → ");
    if (names.size() <= mostNamed)
        return names.join(arrow);
    return (QStringList(names.first(mostNamed / 2)) << QStringLiteral("…") << names.last(mostNamed / 2))
        .join(arrow);
}

QString first(const PlanProblem &problem)
{
    return problem.components.value(0);
}

/// "components[3]" of "components[3].steps[1].timeout_seconds"; empty for what is no field of a component.
QString placeOfField(const QString &field)
{
    return field.startsWith(QLatin1String("components[")) ? field.section(QLatin1Char('.'), 0, 0) : QString();
}

/// "steps[1].timeout_seconds" of that: the owner is named beside it. Of a component without a name nothing else says which it is.
QString fieldName(const PlanProblem &problem)
{
    const QString place = placeOfField(problem.field);
    const bool isToldOf =
        !place.isEmpty() && place.size() < problem.field.size() && !first(problem).isEmpty();
    return isToldOf ? problem.field.mid(place.size() + 1) : problem.field;
}

} // namespace

QString problemOwner(const PlanProblem &problem)
{
    const bool isPath = problem.kind == ProblemKind::PathConflict;
    if (isPath && problem.field == QLatin1String("target_seconds"))
        return {};
    const QString name = isPath ? problem.components.value(problem.components.size() - 1) : first(problem);
    return name.isEmpty() ? placeOfField(problem.field) : name;
}

QString problemWords(const PlanProblem &problem)
{
    const QString who = first(problem);
    const QString other = problem.components.value(1);
    switch (problem.kind) {
    case ProblemKind::Cycle:
        return ProblemWords::tr("They need each other in a circle: %1")
            .arg(chain(problem.components + QStringList{who}));
    case ProblemKind::UnknownDependency:
        return ProblemWords::tr("Needs %1, which the plan does not have").arg(problem.detail);
    case ProblemKind::DuplicateName:
        return ProblemWords::tr("More than one component has this name");
    case ProblemKind::SelfDependency:
        return ProblemWords::tr("Needs itself");
    case ProblemKind::InvalidValue:
        if (lacksRto(problem))
            return ProblemWords::tr("States no RTO: within what time it must be back");
        return ProblemWords::tr("%1 counts as not stated: %2").arg(fieldName(problem), problem.detail);
    case ProblemKind::RtoConflict:
        return ProblemWords::tr("Must be back within %1, but needs %2, which may take %3")
            .arg(spanText(problem.wanted), other, spanText(problem.found));
    case ProblemKind::PathConflict:
        return (problem.field == QLatin1String("target_seconds")
                    ? ProblemWords::tr(
                          "The whole plan must be back within %1, but takes %2 even if all goes well: %3")
                    : ProblemWords::tr("Must be back within %1, but takes %2 even if all goes well: %3"))
            .arg(spanText(problem.wanted), computedText(double(problem.found.count())),
                 chain(problem.components));
    case ProblemKind::RpoConflict:
        if (problem.wanted <= 0s)
            return ProblemWords::tr("May lose no data, but its backups are %1 apart")
                .arg(spanText(problem.found));
        return ProblemWords::tr("May lose data of %1 at most, but its backups are %2 apart")
            .arg(spanText(problem.wanted), spanText(problem.found));
    case ProblemKind::InheritedPriority: {
        const auto inherited = priorityOf(problem.detail);
        return ProblemWords::tr("Is recovered as %1, because %2 needs it")
            .arg(inherited ? priorityTitle(*inherited) : problem.detail, other);
    }
    case ProblemKind::NoBackup:
        return ProblemWords::tr("No usable backup has its data");
    case ProblemKind::UnverifiedBackup:
        return ProblemWords::tr("Its newest backup was never read back");
    case ProblemKind::NoSource:
        return ProblemWords::tr("Nothing says which part of a backup has its data");
    case ProblemKind::NoTeam:
        return problem.detail.isEmpty() ? ProblemWords::tr("No team recovers it")
               : problem.field.startsWith(QLatin1String("teams["))
                   ? ProblemWords::tr("Its team %1 has no members").arg(problem.detail)
                   : ProblemWords::tr("Its team %1 is not in the plan").arg(problem.detail);
    case ProblemKind::MissingScript:
        return ProblemWords::tr("Cannot be run on this computer: %1").arg(problem.detail);
    case ProblemKind::NoComponents:
        return ProblemWords::tr("The plan has no components");
    }
    return {};
}

QString problemAdvice(const PlanProblem &problem)
{
    switch (problem.kind) {
    case ProblemKind::Cycle:
        return ProblemWords::tr("Remove one of these needs: until then there is no order.");
    case ProblemKind::UnknownDependency:
        return ProblemWords::tr("Add that component, or remove the need.");
    case ProblemKind::DuplicateName:
        return ProblemWords::tr("Give each its own name: needs are stated by name.");
    case ProblemKind::SelfDependency:
        return ProblemWords::tr("Remove the need.");
    case ProblemKind::InvalidValue:
        return ProblemWords::tr("Edit the component and set the value.");
    case ProblemKind::RtoConflict:
        return ProblemWords::tr("Shorten the target of what it needs, or give this one more time.");
    case ProblemKind::PathConflict:
        return ProblemWords::tr("Make a step of this chain faster, or give the target more time.");
    case ProblemKind::RpoConflict:
        return ProblemWords::tr("Back up more often, or accept a longer loss.");
    case ProblemKind::InheritedPriority:
        return ProblemWords::tr("Give it that priority itself if it should have it.");
    case ProblemKind::NoBackup:
        return ProblemWords::tr("Back up its data, or correct the path of its backup.");
    case ProblemKind::UnverifiedBackup:
        return ProblemWords::tr("Verify that backup with all its data.");
    case ProblemKind::NoSource:
        return ProblemWords::tr("Edit the component and name the path in the backup.");
    case ProblemKind::NoTeam:
        return ProblemWords::tr("Edit the component and choose a team with members.");
    case ProblemKind::MissingScript:
        return ProblemWords::tr("Install the program, or correct its path.");
    case ProblemKind::NoComponents:
        return ProblemWords::tr("Add a component, or use the sample plan.");
    }
    return {};
}

} // namespace backstop::reports
