// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drillevent.h"

#include "model/core/names.h"
#include "model/recovery/planformat.h"

#include <QJsonArray>

#include <array>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array<const char *, kDrillEvents> kKinds{
    "declared",     "sandbox_made", "continued", "step_begun", "try_begun", "try_failed",
    "step_ended",   "injected",     "note",      "paused",     "resumed",   "aborted",
    "sandbox_kept", "cleaned_up",   "finished",  "stored"};

Error broken(const QString &what)
{
    return {ErrorCode::Damaged, u"drill journal: "_s + what,
            u"The journal was changed by something else; what it holds up to there can still be read."_s};
}

std::optional<Error> errorIn(const QJsonObject &object)
{
    const QJsonValue value = object.value("error"_L1);
    if (!value.isObject())
        return {};
    const QJsonObject error = value.toObject();
    return Error{static_cast<ErrorCode>(error.value("code"_L1).toInt(1)),
                 error.value("message"_L1).toString(), error.value("hint"_L1).toString()};
}

QJsonObject declarationJson(const DrillDeclaration &drill)
{
    QJsonArray injects;
    for (const Inject &inject : drill.injects)
        injects << injectText(inject);
    QJsonObject object{{u"id"_s, drill.id},
                       {u"repository"_s, QString::fromStdString(drill.repository.hex())},
                       {u"declared_by"_s, drill.who},
                       {u"user"_s, drill.user},
                       {u"host"_s, drill.host},
                       {u"program_version"_s, drill.programVersion},
                       {u"plan"_s, recovery::toJson(drill.plan)},
                       {u"plan_version"_s, static_cast<qint64>(drill.planVersion)},
                       {u"mode"_s, drillModeName(drill.mode)},
                       {u"disaster_at"_s, toIso(drill.disasterAt)},
                       {u"seed"_s, QString::number(drill.seed)}, // a number of JSON has 53 bits
                       {u"injects"_s, injects},
                       {u"components"_s, QJsonArray::fromStringList(drill.components)}};
    putPath(object, u"sandbox"_s, drill.sandbox);
    if (!drill.scripts.empty())
        putPath(object, u"scripts"_s, drill.scripts);
    if (drill.forecast)
        object.insert(u"forecast"_s, toJson(*drill.forecast));
    if (!drill.noForecast.isEmpty())
        object.insert(u"no_forecast"_s, drill.noForecast);
    return object;
}

Result<DrillDeclaration> declarationOf(const QJsonObject &object)
{
    DrillDeclaration drill;
    drill.id = object.value("id"_L1).toString();
    const auto repository = RepositoryId::fromHexText(object.value("repository"_L1).toString().toStdString());
    const auto mode = drillModeOf(object.value("mode"_L1).toString());
    const auto disasterAt = fromIso(object.value("disaster_at"_L1).toString());
    if (drill.id.isEmpty() || !repository || !mode || !disasterAt)
        return broken(u"the declaration is not complete"_s);
    BACKSTOP_ASSIGN(reading, readPlan(object.value("plan"_L1).toObject()));
    drill.plan = std::move(reading.plan);
    drill.repository = *repository;
    drill.mode = *mode;
    drill.disasterAt = *disasterAt;
    drill.who = object.value("declared_by"_L1).toString();
    drill.user = object.value("user"_L1).toString();
    drill.host = object.value("host"_L1).toString();
    drill.programVersion = object.value("program_version"_L1).toString();
    drill.planVersion = static_cast<std::uint64_t>(object.value("plan_version"_L1).toInteger());
    drill.seed = object.value("seed"_L1).toString().toULongLong();
    for (const QJsonValue &text : object.value("injects"_L1).toArray()) {
        BACKSTOP_ASSIGN(inject, injectOf(text.toString()));
        drill.injects.push_back(inject);
    }
    for (const QJsonValue &name : object.value("components"_L1).toArray())
        drill.components << name.toString();
    drill.sandbox = pathIn(object, u"sandbox"_s);
    drill.scripts = pathIn(object, u"scripts"_s);
    drill.noForecast = object.value("no_forecast"_L1).toString();
    if (object.contains("forecast"_L1)) {
        auto forecast = forecastFromJson(object.value("forecast"_L1).toObject());
        if (forecast)
            drill.forecast = std::move(*forecast);
        else
            drill.noForecast =
                forecast.error().message; // of a newer version, say: no reason to lose the drill
    }
    return drill;
}

void putText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

/// The fields that not every kind has.
Result<> readFields(const QJsonObject &object, DrillEvent &event)
{
    if (event.kind == DrillEventKind::StepEnded) {
        const auto state = stepStateOf(object.value("state"_L1).toString());
        if (!state)
            return broken(u"a step has no known state"_s);
        event.state = *state;
    }
    if (event.kind == DrillEventKind::Finished) {
        const auto outcome = drillOutcomeOf(object.value("outcome"_L1).toString());
        if (!outcome)
            return broken(u"the outcome is not a known one"_s);
        event.outcome = *outcome;
    }
    if (event.kind == DrillEventKind::SandboxMade) {
        event.folder.device = object.value("device"_L1).toString().toULongLong();
        event.folder.inode = object.value("inode"_L1).toString().toULongLong();
        event.isMade = object.value("made"_L1).toBool();
    }
    if (event.kind == DrillEventKind::Declared) {
        BACKSTOP_ASSIGN(declaration, declarationOf(object.value("drill"_L1).toObject()));
        event.declaration = std::move(declaration);
    }
    if (object.contains("backup_id"_L1)) {
        event.backup = BackupId::fromHexText(object.value("backup_id"_L1).toString().toStdString());
        const auto time = fromIso(object.value("backup_time"_L1).toString());
        if (!event.backup)
            return broken(u"a backup has no id"_s);
        event.backupTime = time.value_or(Timestamp{});
    }
    return {};
}

} // namespace

QString drillEventName(DrillEventKind kind)
{
    return QString::fromLatin1(kKinds[static_cast<std::size_t>(kind)]);
}

QJsonObject toJson(const Error &error)
{
    return {{u"code"_s, static_cast<int>(error.code)},
            {u"name"_s, errorName(error.code)},
            {u"message"_s, error.message},
            {u"hint"_s, error.hint}};
}

void putPath(QJsonObject &object, const QString &key, const Bytes &path)
{
    object.insert(key, displayName(path));
    if (!isPlainText(path))
        object.insert(key + "_base64"_L1, QString::fromLatin1(QByteArray::fromStdString(path).toBase64()));
}

Bytes pathIn(const QJsonObject &object, const QString &key)
{
    const QString base64 = object.value(key + "_base64"_L1).toString();
    return base64.isEmpty() ? object.value(key).toString().toStdString()
                            : QByteArray::fromBase64(base64.toLatin1()).toStdString();
}

QJsonObject toJson(const DrillEvent &event)
{
    QJsonObject object{{u"event"_s, drillEventName(event.kind)},
                       {u"time"_s, toIso(event.time)},
                       {u"boot_ns"_s, static_cast<qint64>(event.sinceBoot.count())},
                       {u"boot_id"_s, event.bootId}};
    putText(object, u"who"_s, event.who);
    putText(object, u"component"_s, event.component);
    putText(object, u"text"_s, event.text);
    if (event.step >= 0)
        object.insert(u"step"_s, event.step + 1); // people count from 1
    if (event.kind == DrillEventKind::StepEnded)
        object.insert(u"state"_s, stepStateName(event.state));
    if (event.kind == DrillEventKind::Finished)
        object.insert(u"outcome"_s, drillOutcomeName(event.outcome));
    if (event.kind == DrillEventKind::SandboxMade) {
        object.insert(u"device"_s, QString::number(event.folder.device));
        object.insert(u"inode"_s, QString::number(event.folder.inode));
        object.insert(u"made"_s, event.isMade);
    }
    if (event.error)
        object.insert(u"error"_s, toJson(*event.error));
    if (event.isInjected)
        object.insert(u"injected"_s, true);
    if (!event.evidence.isEmpty())
        object.insert(u"evidence"_s, event.evidence);
    if (event.backup) {
        object.insert(u"backup_id"_s, QString::fromStdString(event.backup->hex()));
        object.insert(u"backup_time"_s, toIso(event.backupTime));
    }
    if (event.declaration)
        object.insert(u"drill"_s, declarationJson(*event.declaration));
    return object;
}

std::optional<DrillEventKind> drillEventKindOf(const QString &name)
{
    const auto kind =
        std::ranges::find(kKinds, name, [](const char *known) { return QString::fromLatin1(known); });
    if (kind == kKinds.end())
        return {};
    return static_cast<DrillEventKind>(kind - kKinds.begin());
}

Result<DrillEvent> drillEventOf(const QJsonObject &object)
{
    DrillEvent event;
    const QString name = object.value("event"_L1).toString();
    const auto kind = drillEventKindOf(name);
    const auto time = fromIso(object.value("time"_L1).toString());
    if (!time)
        return broken(u"an event has no time"_s);
    if (!kind)
        return Error{ErrorCode::UnsupportedFormat, u"drill journal: \"%1\" is no known event"_s.arg(name),
                     u"It is of a newer version of the program; use that one."_s};
    event.kind = *kind;
    event.time = *time;
    event.sinceBoot = std::chrono::nanoseconds(object.value("boot_ns"_L1).toInteger());
    event.bootId = object.value("boot_id"_L1).toString();
    event.who = object.value("who"_L1).toString();
    event.component = object.value("component"_L1).toString();
    event.text = object.value("text"_L1).toString();
    event.step = object.value("step"_L1).toInt(0) - 1;
    event.error = errorIn(object);
    event.isInjected = object.value("injected"_L1).toBool();
    event.evidence = object.value("evidence"_L1).toObject();
    BACKSTOP_TRY(readFields(object, event));
    return event;
}

QString runStoppedText()
{
    return u"its run was stopped"_s;
}

} // namespace backstop::recovery
