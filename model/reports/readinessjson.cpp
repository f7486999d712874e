// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/readinessreport.h"
#include "model/reports/rporeport.h"

#include <QJsonArray>

namespace backstop::reports {

using namespace recovery;

namespace {

QJsonValue timeOrNull(const std::optional<Timestamp> &time)
{
    return time ? QJsonValue(toIso(*time)) : QJsonValue(QJsonValue::Null);
}

QJsonArray namesOf(const QStringList &names)
{
    return QJsonArray::fromStringList(names);
}

QJsonArray partsOf(const Readiness &readiness)
{
    QJsonArray parts;
    for (int number = 0; number < kReadinessParts; ++number) {
        const auto part = static_cast<ReadinessPart>(number);
        QJsonArray items;
        for (const ReadinessItem &item : readiness.items) {
            if (item.part != part)
                continue;
            items.append(QJsonObject{{QStringLiteral("component"), item.component.isEmpty()
                                                                       ? QJsonValue(QJsonValue::Null)
                                                                       : QJsonValue(item.component)},
                                     {QStringLiteral("reason"), reasonName(item.reason)},
                                     {QStringLiteral("points"), item.points},
                                     {QStringLiteral("possible"), item.possible},
                                     {QStringLiteral("value_seconds"), qint64(item.value.count())},
                                     {QStringLiteral("limit_seconds"), qint64(item.limit.count())}});
        }
        parts.append(QJsonObject{{QStringLiteral("part"), partName(part)},
                                 {QStringLiteral("points"), readiness.pointsOf(part)},
                                 {QStringLiteral("possible"), possiblePoints(part)},
                                 {QStringLiteral("items"), items}});
    }
    return parts;
}

/// Null where they were not compared with the fills.
QJsonValue positionsOf(const ComponentEvidence &component)
{
    if (!component.reconciled)
        return {};
    const ReconciledPositions &found = *component.reconciled;
    return QJsonObject{{QStringLiteral("compared_at"), toIso(found.at)},
                       {QStringLiteral("agree"), found.isAgreeing},
                       {QStringLiteral("symbols_compared"), qint64(found.compared)},
                       {QStringLiteral("breaks"), qint64(found.breaks)},
                       {QStringLiteral("malformed"), qint64(found.malformed)}};
}

QJsonValue countOrNull(int count)
{
    return count > 0 ? QJsonValue(count) : QJsonValue();
}

/// Null where more took part than one, or the plan had no other.
QJsonValue onlyOf(const DrillScope &scope)
{
    return scope.only.isEmpty() ? QJsonValue() : QJsonValue(scope.only);
}

/// The drill that measured it; null where none did.
QJsonValue measuredIn(const ComponentEvidence &component)
{
    if (!component.measured)
        return {};
    const MeasuredRecovery &measured = *component.measured;
    return QJsonObject{{QStringLiteral("drill"), measured.drill},
                       {QStringLiteral("outcome"), drillOutcomeName(measured.outcome)},
                       {QStringLiteral("components"), countOrNull(measured.scope.components)},
                       {QStringLiteral("components_of_plan"), countOrNull(measured.scope.ofPlan)},
                       {QStringLiteral("only_component"), onlyOf(measured.scope)}};
}

QJsonArray componentsOf(const ReadinessFacts &facts)
{
    QJsonArray components;
    for (const ComponentEvidence &component : facts.components) {
        QJsonObject object{{QStringLiteral("component"), component.name},
                           {QStringLiteral("priority"), priorityName(component.priority)},
                           {QStringLiteral("rto_seconds"), qint64(component.rto.count())},
                           {QStringLiteral("rpo_seconds"), qint64(component.rpo.count())},
                           {QStringLiteral("newest_backup"), timeOrNull(component.newestBackup)},
                           {QStringLiteral("verified_at"), timeOrNull(component.verifiedAt)},
                           {QStringLiteral("simulated_p95"), component.simulatedP95
                                                                 ? QJsonValue(*component.simulatedP95)
                                                                 : QJsonValue(QJsonValue::Null)}};
        const bool isMeasured = component.measured && component.measured->isSuccess;
        object.insert(QStringLiteral("rta_seconds"), isMeasured
                                                         ? QJsonValue(qint64(component.measured->rta.count()))
                                                         : QJsonValue(QJsonValue::Null));
        object.insert(QStringLiteral("measured_at"), component.measured
                                                         ? QJsonValue(toIso(component.measured->at))
                                                         : QJsonValue(QJsonValue::Null));
        object.insert(QStringLiteral("measured_in"), measuredIn(component));
        object.insert(QStringLiteral("rta_outdated"),
                      isMeasured ? QJsonValue(component.measured->isOutdated) : QJsonValue(QJsonValue::Null));
        object.insert(QStringLiteral("positions"), positionsOf(component));
        components.append(object);
    }
    return components;
}

QJsonObject coverageOf(const ReadinessFacts &facts)
{
    static_assert(kCoverageDays == std::chrono::days(30), "verified_in_30_days");
    const VerificationCoverage coverage = verificationCoverage(facts);
    return {{QStringLiteral("components"), coverage.verified}, {QStringLiteral("of"), coverage.all}};
}

QJsonArray teamsOf(const ReadinessFacts &facts)
{
    QJsonArray teams;
    for (const TeamEvidence &team : facts.teams)
        teams.append(
            QJsonObject{{QStringLiteral("team"), team.name.isEmpty() ? QJsonValue() : QJsonValue(team.name)},
                        {QStringLiteral("members"), team.members},
                        {QStringLiteral("components"), namesOf(team.components)},
                        {QStringLiteral("depends_on_one"), team.dependsOnOne()}});
    return teams;
}

QJsonArray drillsOf(const ReadinessReport &report)
{
    QJsonArray drills;
    for (const ReportedDrill &drill : report.drills)
        drills.append(QJsonObject{{QStringLiteral("id"), drill.id},
                                  {QStringLiteral("started_at"), toIso(drill.beganAt)},
                                  {QStringLiteral("mode"), drillModeName(drill.mode)},
                                  {QStringLiteral("outcome"), drillOutcomeName(drill.outcome)},
                                  {QStringLiteral("components_recovered"), drill.recovered},
                                  {QStringLiteral("components_failed"), drill.failed},
                                  {QStringLiteral("components_of_plan"), countOrNull(drill.scope.ofPlan)},
                                  {QStringLiteral("only_component"), onlyOf(drill.scope)},
                                  {QStringLiteral("total_duration_seconds"), qint64(drill.duration.count())},
                                  {QStringLiteral("outdated"), drill.isOutdated}});
    return drills;
}

} // namespace

QJsonObject toJson(const ReadinessReport &report)
{
    QJsonArray caps;
    for (const ReadinessCap cap : report.readiness.caps)
        caps.append(QJsonObject{{QStringLiteral("cap"), capName(cap)}, {QStringLiteral("most"), capOf(cap)}});
    QJsonArray recommendations;
    for (const Recommendation &one : report.readiness.recommendations)
        recommendations.append(QJsonObject{{QStringLiteral("action"), actionName(one.action)},
                                           {QStringLiteral("components"), namesOf(one.components)},
                                           {QStringLiteral("points"), one.points},
                                           {QStringLiteral("score"), one.score}});
    QJsonArray unread;
    for (const Error &error : report.unread)
        unread.append(error.message);
    QJsonArray problems;
    for (const PlanProblem &problem : report.problems)
        problems.append(recovery::toJson(problem));
    return {{QStringLiteral("as_of"), toIso(report.frame.beganAt)},
            {QStringLiteral("repository"), QString::fromStdString(report.frame.repository.hex())},
            {QStringLiteral("location"), report.frame.location},
            {QStringLiteral("user"), report.frame.user},
            {QStringLiteral("host"), report.frame.host},
            {QStringLiteral("program_version"), report.frame.programVersion},
            {QStringLiteral("plan"), report.planName},
            {QStringLiteral("plan_version"),
             report.planVersion > 0 ? QJsonValue(qint64(report.planVersion)) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("plan_changed_at"), timeOrNull(report.planChangedAt)},
            {QStringLiteral("score"), report.readiness.score},
            {QStringLiteral("points"), report.readiness.points},
            {QStringLiteral("parts"), partsOf(report.readiness)},
            {QStringLiteral("caps"), caps},
            {QStringLiteral("recommendations"), recommendations},
            {QStringLiteral("components"), componentsOf(report.facts)},
            {QStringLiteral("verified_in_30_days"), coverageOf(report.facts)},
            {QStringLiteral("teams"), teamsOf(report.facts)},
            {QStringLiteral("data_loss"), report.rpo ? QJsonValue(toJson(*report.rpo)) : QJsonValue()},
            {QStringLiteral("drills"), drillsOf(report)},
            {QStringLiteral("problems"), problems},
            {QStringLiteral("unread"), unread}};
}

} // namespace backstop::reports
