// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "model/core/fileidentity.h"
#include "model/core/ids.h"
#include "model/recovery/drill/drillwords.h"
#include "model/recovery/forecast.h"
#include "model/recovery/plan.h"

#include <QJsonObject>

namespace backstop::recovery {

/// What a drill begins with, and what never changes while it lasts.
struct DrillDeclaration
{
    QString id;
    RepositoryId repository;
    QString who;  ///< declared it
    QString user; ///< of the system
    QString host;
    QString programVersion;
    RecoveryPlan plan;             ///< as it was at that moment
    std::uint64_t planVersion = 0; ///< of the repository's plan; 0: the plan came from elsewhere
    DrillMode mode = DrillMode::Full;
    Timestamp disasterAt{}; ///< nothing newer than this is restored
    std::uint64_t seed = 0;
    std::vector<Inject> injects;           ///< each with its target
    QStringList components;                ///< that take part, in the order of recovery
    Bytes sandbox;                         ///< absolute
    Bytes scripts;                         ///< absolute; where relative programs are; empty: nowhere
    std::optional<Forecast> forecast = {}; ///< made before it began, to be held against what it measures
    QString noForecast = {};               ///< in English: why there is none
    bool operator==(const DrillDeclaration &) const = default;
};

/// Written to journals: do not rename in drillevent.cpp.
enum class DrillEventKind : int {
    Declared,    ///< declaration
    SandboxMade, ///< folder, isMade
    Continued,   ///< a program took it up again; text: what it found
    StepBegun,   ///< component, step; once more where it had failed or its program was killed
    TryBegun,    ///< component, step, backup, backupTime: a restore from this backup
    TryFailed,   ///< component, step, backup, error, isInjected: that backup will not do
    StepEnded,   ///< component, step, state, evidence, error, text (why, or a note), isInjected
    Injected,    ///< text: a surprise that came true; component where it hit one
    Noted,       ///< text, component where it is about one
    Paused,      ///< text: why
    Resumed,
    Aborted,     ///< text: why
    SandboxKept, ///< what was restored is to stay when the drill ends
    CleanedUp,   ///< evidence; error where something stayed; text where it was to stay
    Finished,    ///< outcome
    Stored,      ///< the report is in the repository
};
inline constexpr int kDrillEvents = 16;

/// Something that happened in a drill. Which fields have a meaning depends on the kind.
struct DrillEvent
{
    DrillEventKind kind = DrillEventKind::Noted;
    Timestamp time{};                      ///< wall clock
    std::chrono::nanoseconds sinceBoot{0}; ///< tells durations within one boot
    QString bootId = {};
    QString who = {}; ///< the person; empty: the program
    QString component = {};
    int step = -1; ///< from 0 on, among effectiveSteps()
    StepState state = StepState::Pending;
    QString text = {};
    std::optional<Error> error = {};
    bool isInjected = false; ///< the error is a surprise of the drill, and no real one
    QJsonObject evidence = {};
    std::optional<BackupId> backup = {};
    Timestamp backupTime{};
    FileIdentity folder = {};
    bool isMade = false; ///< the folder was not there before
    DrillOutcome outcome = DrillOutcome::Failed;
    std::optional<DrillDeclaration> declaration = {};
    bool operator==(const DrillEvent &) const = default;
};

/// "step_ended", ...: as in the journal.
QString drillEventName(DrillEventKind kind);
QJsonObject toJson(const DrillEvent &event);
/// As it stands in a journal; nothing where it is not known.
std::optional<DrillEventKind> drillEventKindOf(const QString &name);
/// UnsupportedFormat where its kind is not known; Damaged where it is broken.
Result<DrillEvent> drillEventOf(const QJsonObject &object);
/// The text of a Continued of the program that was at work itself: it goes on, but nothing is at work any more.
QString runStoppedText();

/// code, name, message, hint.
QJsonObject toJson(const Error &error);
/// A path as text in the field @p key, and in KEY_base64 its bytes where the text loses something.
void putPath(QJsonObject &object, const QString &key, const Bytes &path);
Bytes pathIn(const QJsonObject &object, const QString &key);

} // namespace backstop::recovery
