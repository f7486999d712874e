// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/planfields.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace backstop::recovery {

namespace {

using Need = PlanFields::Need;

QString itemPlace(const QString &list, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(list).arg(index);
}

std::optional<FailurePolicy> policyOf(const QString &name)
{
    if (name == QLatin1String("stop"))
        return FailurePolicy::Stop;
    if (name == QLatin1String("accept"))
        return FailurePolicy::Accept;
    return {};
}

// What a step cannot do without.
void checkStep(PlanFields &fields, const Step &step)
{
    const bool runs = step.kind == StepKind::StartService || step.kind == StepKind::Script;
    if (runs && step.program.isEmpty())
        fields.tell("program", missingDetail());
    if ((step.kind == StepKind::Probe || step.kind == StepKind::Wait) && step.target.isEmpty())
        fields.tell("target", missingDetail());
}

Step readStep(PlanFields fields, const QString &owner)
{
    fields.setOwner(owner);
    Step step;
    step.kind = fields.word("kind", StepKind::Manual, stepKindOf,
                            "restore, verify, start_service, script, probe, reconcile, manual, approval, "
                            "notify, wait, go_no_go, clean_up",
                            Need::Required);
    step.title = fields.text("title");
    step.program = fields.text("program");
    step.arguments = fields.texts("arguments");
    step.environment = fields.map("environment");
    step.probe = fields.word("probe", ProbeKind::Port, probeKindOf, "port, http, process");
    step.target = fields.text("target");
    step.text = fields.text("text");
    step.precheck = fields.text("precheck");
    step.owner = fields.text("owner");
    step.timeout = fields.seconds("timeout_seconds");
    step.retries = static_cast<int>(fields.number("retries", {.most = 1'000}).value_or(0));
    step.onFailure = fields.word("on_failure", FailurePolicy::Stop, policyOf, "stop, accept");
    step.isRequired = fields.flag("required", true);
    step.runsInDrill = fields.flag("runs_in_drill", true);
    step.estimate = fields.estimate("estimate_seconds");
    checkStep(fields, step);
    step.other = fields.rest();
    return step;
}

// What @p read makes of each object of a list. What is no object is told, and an empty value takes its place, so that the places of
// the others stay what they are in the text.
template<typename Value, typename Read>
std::vector<Value> readEach(PlanFields &fields, const char *list, const QJsonArray &items,
                            std::vector<PlanProblem> &problems, const Read &read)
{
    std::vector<Value> values;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString item = itemPlace(QString::fromLatin1(list), i);
        if (items.at(i).isObject()) {
            values.push_back(read(PlanFields(items.at(i).toObject(), fields.placeOf(item), problems)));
        } else {
            fields.tell(item, QStringLiteral("%1 is no object").arg(PlanFields::valueText(items.at(i))));
            values.push_back(Value{});
        }
    }
    return values;
}

std::vector<Step> readSteps(PlanFields &fields, const QString &owner, std::vector<PlanProblem> &problems)
{
    QJsonArray items = fields.list("steps");
    if (items.size() > static_cast<qsizetype>(kMostSteps)) {
        fields.tell("steps", QStringLiteral("has %1 steps, of which only the first %2 are kept")
                                 .arg(items.size())
                                 .arg(kMostSteps));
        while (items.size() > static_cast<qsizetype>(kMostSteps))
            items.removeLast();
    }
    return readEach<Step>(fields, "steps", items, problems,
                          [&](PlanFields step) { return readStep(std::move(step), owner); });
}

BackupSource readSource(PlanFields fields, const QString &owner)
{
    fields.setOwner(owner);
    BackupSource source;
    source.path = fields.text("path");
    while (source.path.endsWith(QLatin1Char('/')))
        source.path.chop(1);
    if (!source.path.isEmpty() && !isPathInBackup(source.path)) {
        fields.tell("path",
                    QStringLiteral("%1 is no path in a backup").arg(PlanFields::valueText(source.path)));
        source.path.clear();
    }
    source.tag = fields.text("tag");
    source.other = fields.rest();
    return source;
}

Component readComponent(PlanFields fields, std::vector<PlanProblem> &problems)
{
    Component component;
    component.name = fields.text("name", Need::Required);
    fields.setOwner(component.name);
    component.priority =
        fields.word("priority", Priority::Medium, priorityOf, "Critical, High, Medium, Low", Need::Required);
    component.isCritical = fields.flag("critical", false);
    component.rto = fields.seconds("rto_seconds", Need::Required, kLeastRto);
    component.rpo = fields.seconds("rpo_seconds", Need::Required);
    component.mtpd = fields.seconds("mtpd_seconds");
    component.dependencies = fields.names("dependencies");
    component.team = fields.text("team");
    component.backupLocation = fields.text("backup_location");
    component.backup =
        readSource(PlanFields(fields.object("backup"), fields.placeOf(QStringLiteral("backup")), problems),
                   component.name);
    component.recoveryScript = fields.text("recovery_script");
    component.steps = readSteps(fields, component.name, problems);
    component.mobilise = fields.estimate("mobilise_seconds");
    component.estimate = fields.estimate("estimate_seconds");
    const double failing = fields.number("failure_probability", {.most = 1, .isWhole = false}).value_or(0);
    if (failing > kLargestFailureProbability)
        fields.tell(QStringLiteral("failure_probability"),
                    QStringLiteral("is more than 0.99, and counts as that"), Severity::Warning);
    component.failureProbability = std::min(failing, kLargestFailureProbability);
    component.notes = fields.text("notes");
    component.other = fields.rest();
    return component;
}

void readTeams(PlanFields &fields, PlanReading &reading)
{
    QSet<QString> names;
    const QJsonArray items = fields.list("teams");
    reading.plan.teams = readEach<Team>(fields, "teams", items, reading.problems, [&](PlanFields entry) {
        Team team;
        team.name = entry.text("name", Need::Required);
        if (!team.name.isEmpty() && names.contains(team.name))
            entry.tell("name", secondTeamDetail(PlanFields::valueText(team.name)));
        names.insert(team.name);
        team.members = static_cast<int>(entry.number("members", {.most = 1'000'000}).value_or(1));
        team.other = entry.rest();
        return team;
    });
}

// "line 3, column 7" of the byte at @p offset, both from 1; a column is a letter and not a byte.
QString placeInText(BytesView text, std::size_t offset)
{
    const BytesView before = text.substr(0, std::min(offset, text.size()));
    const std::size_t lineStart = before.rfind('\n') == BytesView::npos ? 0 : before.rfind('\n') + 1;
    const auto isFirstByte = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
    return QStringLiteral("line %1, column %2")
        .arg(std::ranges::count(before, '\n') + 1)
        .arg(std::ranges::count_if(before.substr(lineStart), isFirstByte) + 1);
}

Error noPlan(const QString &message)
{
    return {ErrorCode::InvalidArgument, message,
            QStringLiteral("A plan is a JSON object with a list of components; \"plan export\" shows one.")};
}

} // namespace

Result<PlanReading> readPlan(BytesView json)
{
    if (json.size() > kMostPlanBytes)
        return noPlan(QStringLiteral("plan: is larger than %1 MiB").arg(kMostPlanBytes >> 20));
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())), &fault);
    if (fault.error != QJsonParseError::NoError)
        return noPlan(QStringLiteral("%1: no JSON: %2")
                          .arg(placeInText(json, static_cast<std::size_t>(std::max(0, fault.offset))),
                               fault.errorString()));
    if (!document.isObject())
        return noPlan(QStringLiteral("plan: is no JSON object"));
    return readPlan(document.object());
}

Result<PlanReading> readPlan(const QJsonObject &object)
{
    PlanReading reading;
    PlanFields fields(object, {}, reading.problems);
    const QJsonValue list = object.value(QLatin1String("components"));
    if (!list.isArray())
        return noPlan(QStringLiteral("plan: has no list of components"));
    const QJsonArray components = fields.list("components");
    if (components.size() > static_cast<qsizetype>(kMostComponents))
        return noPlan(QStringLiteral("plan: has %1 components, and the most are %2")
                          .arg(components.size())
                          .arg(kMostComponents));
    reading.plan.name = fields.text("name", Need::Required);
    reading.plan.description = fields.text("description");
    reading.plan.target = fields.seconds("target_seconds");
    readTeams(fields, reading);
    reading.plan.components =
        readEach<Component>(fields, "components", components, reading.problems, [&](PlanFields component) {
            return readComponent(std::move(component), reading.problems);
        });
    reading.plan.other = fields.rest();
    return reading;
}

} // namespace backstop::recovery
