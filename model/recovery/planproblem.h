// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <vector>

namespace backstop::recovery {

/// What can be wrong with a plan. Never reuse a word of problemKindName(): others script against it.
enum class ProblemKind {
    Cycle,             ///< components: the circle, each needs the next and the last needs the first
    UnknownDependency, ///< components: who needs it; detail: the name that nobody has
    DuplicateName,     ///< components: the name
    SelfDependency,    ///< components: who
    /// components: whose, or empty; field; detail: what stood there and what is wrong with it. The value counts as not stated.
    InvalidValue,
    RtoConflict, ///< components: who, what it needs; must be back before what it needs has to be
    /// components: the longest chain, its last 100; even if all goes well it takes longer than the RTO of its last one or, where the
    /// field is "target_seconds", than the target of the plan.
    PathConflict,
    RpoConflict, ///< components: who; its backups are further apart than its RPO allows
    /// components: who, the more urgent one that needs it; detail: the priority of that, with which it is recovered.
    InheritedPriority,
    NoBackup,         ///< components: who; it has data, and no usable backup has them
    UnverifiedBackup, ///< components: who; nobody has ever read the backup that it would be restored from
    NoSource,         ///< components: who; nothing says which part of a backup holds its data
    /// components: who; detail: its team, which the plan does not have or, where the field is of a team, has no members; empty: it has
    /// none.
    NoTeam,
    MissingScript, ///< components: who; detail: the program that cannot be run
    NoComponents,  ///< the plan is empty
};

/// What a problem stands in the way of.
enum class Severity {
    Error,    ///< there is no order, or a value is missing: the plan cannot be followed as it stands
    Conflict, ///< a target that cannot be kept
    Warning,  ///< nothing is proven wrong, but somebody should look
};

/// One thing that is wrong, and where. The facts are apart from the words, which the window has in other languages.
struct PlanProblem
{
    ProblemKind kind = ProblemKind::InvalidValue;
    Severity severity = Severity::Error;
    QStringList components = {}; ///< see the kind
    QString field = {}; ///< "components[3].rto_seconds": where in the plan; empty: the component as a whole
    QString detail = {};
    std::chrono::seconds wanted{0}; ///< of conflicts: the target that is not kept
    std::chrono::seconds found{0};  ///< of conflicts: what stands against it
    bool operator==(const PlanProblem &) const = default;
};

/// "cycle", "unknown_dependency", "target_conflict", ...: as in JSON. All three conflicts of targets are one word.
QString problemKindName(ProblemKind kind);
/// "error", "conflict", "warning".
QString severityName(Severity severity);
/// In English: "order_engine: must be back within 3 min, but needs database, which may take 5 min". No full stop.
QString problemMessage(const PlanProblem &problem);
/// What to do about it, a full sentence in English; may be empty.
QString problemHint(const PlanProblem &problem);
/// kind, severity, components, field, message, hint; of a conflict of targets also wanted_seconds and found_seconds.
QJsonObject toJson(const PlanProblem &problem);

inline constexpr double kLeastRto = 1; ///< seconds

// Of an InvalidValue: details that are looked for again, which are the same words wherever they come from.
QString missingDetail();
QString emptyDetail();
QString tooLittleDetail(const QString &value, double least); ///< "0 is less than 1"
QString secondTeamDetail(const QString &name); ///< "\"a\" is a team already", the name as a value
bool isSecondTeam(const PlanProblem &problem);

/// Whether it is that a component states no RTO, or one of 0.
bool lacksRto(const PlanProblem &problem);
/// Whether any of @p problems is of @p severity.
bool hasAny(const std::vector<PlanProblem> &problems, Severity severity);
/// Whether one of @p problems leaves no order that could be meant: a circle, a name that nobody or more than one has, no component.
bool leaveNoOrder(const std::vector<PlanProblem> &problems);

} // namespace backstop::recovery
