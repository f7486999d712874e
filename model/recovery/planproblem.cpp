// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/planproblem.h"

#include "model/core/names.h"

#include <QJsonArray>

#include <algorithm>

namespace backstop::recovery {

namespace {

constexpr qsizetype kMostNameLetters = 80; // of a name in a message
constexpr qsizetype kMostNamed = 12;       // components of a chain in a message

// Others write the names: they must neither move the cursor nor fill the screen.
QString shortName(const QString &name)
{
    const QString text = displayText(name.toUtf8().toStdString());
    return text.size() <= kMostNameLetters ? text : text.left(kMostNameLetters - 1) + QChar(0x2026);
}

// Exact, for what is compared may differ by a second: "18 h 30 min", "1 min 41 s".
QString spanText(std::chrono::seconds span)
{
    QStringList parts;
    qint64 left = span.count();
    for (const auto &[seconds, unit] : {std::pair(86400, "d"), {3600, "h"}, {60, "min"}, {1, "s"}}) {
        if (const qint64 whole = left / seconds; whole > 0)
            parts << QStringLiteral("%1 %2").arg(whole).arg(QLatin1String(unit));
        left %= seconds;
    }
    return parts.isEmpty() ? QStringLiteral("0 s") : parts.join(QLatin1Char(' '));
}

// The parts with a comma between; the middle of a long list is only counted.
QString listText(const QStringList &parts)
{
    if (parts.size() <= kMostNamed)
        return parts.join(QStringLiteral(", "));
    return QStringList(parts.first(kMostNamed / 2)).join(QStringLiteral(", ")) +
           QStringLiteral(", ... (%1 more), ").arg(parts.size() - kMostNamed) +
           QStringList(parts.last(kMostNamed / 2)).join(QStringLiteral(", "));
}

QString linksText(const QStringList &cycle)
{
    QStringList links;
    for (qsizetype i = 0; i < cycle.size(); ++i)
        links << QStringLiteral("%1 needs %2")
                     .arg(shortName(cycle[i]), shortName(cycle[(i + 1) % cycle.size()]));
    return listText(links);
}

QString chainText(const QStringList &chain)
{
    QStringList names;
    for (const QString &name : chain)
        names << shortName(name);
    return listText(names);
}

QString pathMessage(const PlanProblem &problem)
{
    const bool isPlan = problem.field == QLatin1String("target_seconds");
    return QStringLiteral("%1: cannot be back within %2, for even if everything goes well %3 %4 %5")
        .arg(isPlan ? QStringLiteral("plan")
                    : shortName(problem.components.value(problem.components.size() - 1)),
             spanText(problem.wanted), chainText(problem.components),
             problem.components.size() == 1 ? QStringLiteral("takes") : QStringLiteral("take"),
             spanText(problem.found));
}

QString teamMessage(const PlanProblem &problem)
{
    const QString who = shortName(problem.components.value(0));
    if (problem.detail.isEmpty())
        return QStringLiteral("%1: has no team").arg(who);
    return problem.field.startsWith(QLatin1String("teams"))
               ? QStringLiteral("%1: its team %2 has no members").arg(who, shortName(problem.detail))
               : QStringLiteral("%1: its team %2 is not in the plan").arg(who, shortName(problem.detail));
}

QString valueMessage(const PlanProblem &problem)
{
    const QString who = problem.components.value(0);
    const QString place =
        who.isEmpty() ? problem.field : QStringLiteral("%1 (%2)").arg(problem.field, shortName(who));
    return place + QStringLiteral(": ") + problem.detail;
}

} // namespace

QString problemKindName(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Cycle:
        return QStringLiteral("cycle");
    case ProblemKind::UnknownDependency:
        return QStringLiteral("unknown_dependency");
    case ProblemKind::DuplicateName:
        return QStringLiteral("duplicate_name");
    case ProblemKind::SelfDependency:
        return QStringLiteral("self_dependency");
    case ProblemKind::InvalidValue:
        return QStringLiteral("invalid_value");
    case ProblemKind::RtoConflict:
    case ProblemKind::PathConflict:
    case ProblemKind::RpoConflict:
        return QStringLiteral("target_conflict");
    case ProblemKind::InheritedPriority:
        return QStringLiteral("inherited_priority");
    case ProblemKind::NoBackup:
        return QStringLiteral("no_backup");
    case ProblemKind::UnverifiedBackup:
        return QStringLiteral("unverified_backup");
    case ProblemKind::NoSource:
        return QStringLiteral("no_source");
    case ProblemKind::NoTeam:
        return QStringLiteral("no_team");
    case ProblemKind::MissingScript:
        return QStringLiteral("missing_script");
    case ProblemKind::NoComponents:
        return QStringLiteral("no_components");
    }
    return {};
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Conflict:
        return QStringLiteral("conflict");
    case Severity::Warning:
        return QStringLiteral("warning");
    }
    return {};
}

QString problemMessage(const PlanProblem &problem)
{
    const QString who = shortName(problem.components.value(0));
    const QString other = shortName(problem.components.value(1));
    switch (problem.kind) {
    case ProblemKind::Cycle:
        return QStringLiteral("%1: needs itself in a circle: %2").arg(who, linksText(problem.components));
    case ProblemKind::UnknownDependency:
        return QStringLiteral("%1: needs %2, which is not in the plan").arg(who, shortName(problem.detail));
    case ProblemKind::DuplicateName:
        return QStringLiteral("%1: more than one component has this name").arg(who);
    case ProblemKind::SelfDependency:
        return QStringLiteral("%1: needs itself").arg(who);
    case ProblemKind::InvalidValue:
        return valueMessage(problem);
    case ProblemKind::RtoConflict:
        return QStringLiteral("%1: must be back within %2, but needs %3, which may take %4")
            .arg(who, spanText(problem.wanted), other, spanText(problem.found));
    case ProblemKind::PathConflict:
        return pathMessage(problem);
    case ProblemKind::RpoConflict:
        return QStringLiteral("%1: may lose %2 of data at most, but its backups are %3 apart")
            .arg(who, spanText(problem.wanted), spanText(problem.found));
    case ProblemKind::InheritedPriority:
        return QStringLiteral("%1: is recovered as %2, because %3 needs it").arg(who, problem.detail, other);
    case ProblemKind::NoBackup:
        return QStringLiteral("%1: no usable backup has its data").arg(who);
    case ProblemKind::UnverifiedBackup:
        return QStringLiteral("%1: nobody has read all of the backup that it would be restored from")
            .arg(who);
    case ProblemKind::NoSource:
        return QStringLiteral("%1: nothing says which part of a backup holds its data").arg(who);
    case ProblemKind::NoTeam:
        return teamMessage(problem);
    case ProblemKind::MissingScript:
        return QStringLiteral("%1: %2 cannot be run on this machine").arg(who, shortName(problem.detail));
    case ProblemKind::NoComponents:
        return QStringLiteral("plan: has no components");
    }
    return {};
}

QString problemHint(const PlanProblem &problem)
{
    const QString who = shortName(problem.components.value(0));
    switch (problem.kind) {
    case ProblemKind::Cycle:
        return QStringLiteral("Take one of these dependencies away.");
    case ProblemKind::UnknownDependency:
        return QStringLiteral("Correct the name, or add the component.");
    case ProblemKind::DuplicateName:
        return QStringLiteral("Give each component a name of its own.");
    case ProblemKind::SelfDependency:
        return QStringLiteral("Take this dependency away.");
    case ProblemKind::InvalidValue:
        return QStringLiteral("Correct it; until then it counts as not stated.");
    case ProblemKind::RtoConflict:
        return QStringLiteral("Give %1 a longer RTO, or %2 a shorter one.")
            .arg(who, shortName(problem.components.value(1)));
    case ProblemKind::PathConflict:
        return QStringLiteral("Make something in this chain faster, or the target longer.");
    case ProblemKind::RpoConflict:
        return QStringLiteral("Back it up more often, or allow a longer RPO.");
    case ProblemKind::InheritedPriority:
        return QStringLiteral("Raise its priority, so that everybody sees how urgent it is.");
    case ProblemKind::NoBackup:
        return QStringLiteral("Back its data up, or correct the path and the tag of its backup.");
    case ProblemKind::UnverifiedBackup:
        return QStringLiteral("Verify the backup with every byte read.");
    case ProblemKind::NoSource:
        return QStringLiteral("State the path of its data in a backup, as \"data/orders\".");
    case ProblemKind::NoTeam:
        return QStringLiteral("Name a team of the plan, and how many people are in it.");
    case ProblemKind::MissingScript:
        return QStringLiteral("Put the program there and make it executable, or correct its path.");
    case ProblemKind::NoComponents:
        return QStringLiteral("Add a component.");
    }
    return {};
}

QJsonObject toJson(const PlanProblem &problem)
{
    QJsonObject object{{QStringLiteral("kind"), problemKindName(problem.kind)},
                       {QStringLiteral("severity"), severityName(problem.severity)},
                       {QStringLiteral("components"), QJsonArray::fromStringList(problem.components)},
                       {QStringLiteral("field"), problem.field},
                       {QStringLiteral("message"), problemMessage(problem)},
                       {QStringLiteral("hint"), problemHint(problem)}};
    if (problem.kind == ProblemKind::RtoConflict || problem.kind == ProblemKind::PathConflict ||
        problem.kind == ProblemKind::RpoConflict) {
        object.insert(QStringLiteral("wanted_seconds"), qint64(problem.wanted.count()));
        object.insert(QStringLiteral("found_seconds"), qint64(problem.found.count()));
    }
    return object;
}

QString missingDetail()
{
    return QStringLiteral("is missing");
}

QString emptyDetail()
{
    return QStringLiteral("is empty");
}

QString tooLittleDetail(const QString &value, double least)
{
    return QStringLiteral("%1 is less than %2").arg(value, QString::number(least));
}

static const QString kSecondTeam = QStringLiteral(" is a team already");

QString secondTeamDetail(const QString &name)
{
    return name + kSecondTeam;
}

bool isSecondTeam(const PlanProblem &problem)
{
    return problem.kind == ProblemKind::InvalidValue && problem.detail.endsWith(kSecondTeam);
}

bool lacksRto(const PlanProblem &problem)
{
    return problem.kind == ProblemKind::InvalidValue &&
           problem.field.endsWith(QLatin1String(".rto_seconds")) &&
           (problem.detail == missingDetail() ||
            problem.detail == tooLittleDetail(QString::number(0), kLeastRto));
}

bool hasAny(const std::vector<PlanProblem> &problems, Severity severity)
{
    return std::ranges::find(problems, severity, &PlanProblem::severity) != problems.end();
}

bool leaveNoOrder(const std::vector<PlanProblem> &problems)
{
    return std::ranges::any_of(problems, [](const PlanProblem &problem) {
        return problem.kind == ProblemKind::Cycle || problem.kind == ProblemKind::UnknownDependency ||
               problem.kind == ProblemKind::DuplicateName || problem.kind == ProblemKind::SelfDependency ||
               problem.kind == ProblemKind::NoComponents;
    });
}

} // namespace backstop::recovery
