// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/planformat.h"

#include <QJsonArray>

namespace backstop::recovery {

namespace {

void putText(QJsonObject &object, const char *field, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(field), text);
}

QJsonValue secondsValue(std::chrono::seconds time)
{
    return static_cast<qint64>(time.count());
}

void putSeconds(QJsonObject &object, const char *field, std::chrono::seconds time)
{
    if (time.count() != 0)
        object.insert(QLatin1String(field), secondsValue(time));
}

void putEstimate(QJsonObject &object, const char *field, const std::optional<Estimate> &estimate)
{
    if (!estimate)
        return;
    const QLatin1String name(field);
    if (estimate->best == estimate->likely && estimate->likely == estimate->worst)
        object.insert(name, estimate->likely);
    else
        object.insert(name, QJsonObject{{QStringLiteral("best"), estimate->best},
                                        {QStringLiteral("likely"), estimate->likely},
                                        {QStringLiteral("worst"), estimate->worst}});
}

QJsonObject stepObject(const Step &step)
{
    QJsonObject object = step.other;
    object.insert(QStringLiteral("kind"), stepKindName(step.kind));
    putText(object, "title", step.title);
    putText(object, "program", step.program);
    if (!step.arguments.isEmpty())
        object.insert(QStringLiteral("arguments"), QJsonArray::fromStringList(step.arguments));
    if (!step.environment.isEmpty()) {
        QJsonObject environment;
        for (auto it = step.environment.begin(); it != step.environment.end(); ++it)
            environment.insert(it.key(), it.value());
        object.insert(QStringLiteral("environment"), environment);
    }
    if (step.kind == StepKind::Probe || step.probe != ProbeKind::Port)
        object.insert(QStringLiteral("probe"), probeKindName(step.probe));
    putText(object, "target", step.target);
    putText(object, "text", step.text);
    putText(object, "precheck", step.precheck);
    putText(object, "owner", step.owner);
    putSeconds(object, "timeout_seconds", step.timeout);
    if (step.retries != 0)
        object.insert(QStringLiteral("retries"), step.retries);
    if (step.onFailure == FailurePolicy::Accept)
        object.insert(QStringLiteral("on_failure"), QStringLiteral("accept"));
    if (!step.isRequired)
        object.insert(QStringLiteral("required"), false);
    if (!step.runsInDrill)
        object.insert(QStringLiteral("runs_in_drill"), false);
    putEstimate(object, "estimate_seconds", step.estimate);
    return object;
}

QJsonObject backupObject(const BackupSource &backup)
{
    QJsonObject object = backup.other;
    putText(object, "path", backup.path);
    putText(object, "tag", backup.tag);
    return object;
}

QJsonObject componentObject(const Component &component)
{
    QJsonObject object = component.other;
    object.insert(QStringLiteral("name"), component.name);
    object.insert(QStringLiteral("priority"), priorityName(component.priority));
    object.insert(QStringLiteral("rto_seconds"), secondsValue(component.rto));
    object.insert(QStringLiteral("rpo_seconds"), secondsValue(component.rpo));
    object.insert(QStringLiteral("dependencies"), QJsonArray::fromStringList(component.dependencies));
    if (component.isCritical)
        object.insert(QStringLiteral("critical"), true);
    putSeconds(object, "mtpd_seconds", component.mtpd);
    putText(object, "team", component.team);
    putText(object, "backup_location", component.backupLocation);
    if (const QJsonObject backup = backupObject(component.backup); !backup.isEmpty())
        object.insert(QStringLiteral("backup"), backup);
    putText(object, "recovery_script", component.recoveryScript);
    putEstimate(object, "mobilise_seconds", component.mobilise);
    putEstimate(object, "estimate_seconds", component.estimate);
    if (component.failureProbability != 0)
        object.insert(QStringLiteral("failure_probability"), component.failureProbability);
    putText(object, "notes", component.notes);
    if (!component.steps.empty()) {
        QJsonArray steps;
        for (const Step &step : component.steps)
            steps.append(stepObject(step));
        object.insert(QStringLiteral("steps"), steps);
    }
    return object;
}

} // namespace

QJsonObject toJson(const RecoveryPlan &plan)
{
    QJsonObject object = plan.other;
    object.insert(QStringLiteral("name"), plan.name);
    putText(object, "description", plan.description);
    putSeconds(object, "target_seconds", plan.target);
    if (!plan.teams.empty()) {
        QJsonArray teams;
        for (const Team &team : plan.teams) {
            QJsonObject entry = team.other;
            entry.insert(QStringLiteral("name"), team.name);
            entry.insert(QStringLiteral("members"), team.members);
            teams.append(entry);
        }
        object.insert(QStringLiteral("teams"), teams);
    }
    QJsonArray components;
    for (const Component &component : plan.components)
        components.append(componentObject(component));
    object.insert(QStringLiteral("components"), components);
    return object;
}

} // namespace backstop::recovery
