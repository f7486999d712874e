// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillevent.h"

#include <QHash>

#include <vector>

namespace backstop::recovery {

/// A moment of a drill, counted from its declaration.
struct DrillMoment
{
    std::chrono::nanoseconds elapsed{0}; ///< all the time
    std::chrono::nanoseconds paused{0};  ///< of it: paused, and no program was at work
    std::chrono::nanoseconds active() const { return elapsed - paused; }
    bool operator==(const DrillMoment &) const = default;
};

/// A backup that a component was restored from, or was tried.
struct RestoreTry
{
    BackupId backup;
    Timestamp backupTime{};
    std::optional<Error> error = {}; ///< why it would not do
    bool isInjected = false;
};

/// How a step failed that was then begun anew, or skipped.
struct EarlierEnd
{
    DrillMoment at;
    QString who = {}; ///< the person that said so; empty: the program
    QString text = {};
    std::optional<Error> error = {};
    bool isInjected = false;
    std::vector<RestoreTry> tries = {};
};

/// One step of a drill, as its events have it.
struct StepRecord
{
    Step step;
    StepState state =
        StepState::Pending; ///< as recorded: never Blocked or WaitingForTeam, see DrillState::stateOf()
    bool isInDrill = true;  ///< false: for the real thing only, and skipped from the beginning
    bool isAtWork = false;  ///< InProgress, and the program that began it has not been replaced by another
    int begins = 0;         ///< how often it was begun
    QString begunBy = {};   ///< the last time; empty: by the program
    std::optional<DrillMoment> begunAt = {};    ///< the first time
    std::optional<DrillMoment> endedAt = {};    ///< the last time
    std::optional<Timestamp> waitsSince = {};   ///< while it is WaitingForInput: since when
    std::optional<DrillMoment> waitsAfter = {}; ///< the same moment
    QString who = {};
    QString text = {}; ///< a note, or why it was skipped
    std::optional<Error> error = {};
    bool isInjected = false;
    bool isErrorSaid = false; ///< by a person: text says the same
    QJsonObject evidence = {};
    std::vector<RestoreTry> tries = {};
    std::vector<EarlierEnd> earlier = {}; ///< failures before this try or its skipping, oldest first
    /// Whether the drill is not passed without it, and it has none.
    bool lacksEvidence() const { return isInDrill && step.isRequired && state != StepState::Completed; }
};

struct ComponentRecord
{
    Component component;
    std::vector<StepRecord> steps;
    std::vector<int> needs; ///< of those that take part
    ComponentPhase phase = ComponentPhase::Pending;
    /// The first step that is not over; the number of steps where all are.
    int next = 0;
    bool hasBegun() const;
    /// The last backup that was tried and not found wanting; null where nothing was restored.
    const RestoreTry *restoredFrom() const;
};

struct DrillNote
{
    DrillMoment at;
    Timestamp time{};
    QString who;
    QString component;
    QString text;
};

struct DrillPause
{
    DrillMoment begin;
    std::optional<DrillMoment> end;
    QString text;
};

/// What became of the sandbox.
struct CleanUpRecord
{
    bool isDone = false;
    QString keptBecause = {}; ///< it stays, for this reason
    std::optional<Error> error = {};
    QJsonObject evidence = {};
};

/// Where a drill stands: what its events make of it, and nothing else, so that the same journal always gives the same. A value; knows
/// nothing of files and clocks.
///
/// A component may begin when all that it needs, of those that take part, is done, and its team has somebody free: it takes one member of
/// its team from the begin of its first step to the end of its last. Its steps are done one after the other. Durations use
/// the time since boot between two events of one boot, and the wall clock between boots.
class DrillState
{
public:
    /// Whether @p event can happen now; InvalidArgument where it cannot.
    Result<> check(const DrillEvent &event) const;
    /// Lets it happen, after check(); after an error all is as it was.
    Result<> apply(const DrillEvent &event);

    bool isDeclared() const { return m_isDeclared; }
    const DrillDeclaration &declaration() const { return m_declaration; }
    /// In the order of recovery.
    const std::vector<ComponentRecord> &components() const { return m_components; }
    /// Its place in components(), or -1.
    int indexOf(const QString &component) const { return m_places.value(component, -1); }
    const std::vector<DrillNote> &notes() const { return m_notes; }
    const std::vector<DrillPause> &pauses() const { return m_pauses; }
    /// Surprises that came true, as told.
    const QStringList &injected() const { return m_injected; }
    const CleanUpRecord &cleanUp() const { return m_cleanUp; }
    std::optional<FileIdentity> sandboxFolder() const { return m_sandbox; }
    bool isSandboxMade() const { return m_isSandboxMade; }
    /// Somebody wants to keep what was restored; the drill is not passed without issues then.
    bool keepsSandbox() const { return m_keepsSandbox; }
    Timestamp declaredAt() const { return m_declaredAt; }
    Timestamp lastEventAt() const { return m_last.time; }
    /// When the last event happened; of a finished drill, its end.
    const DrillMoment &now() const { return m_now; }
    /// What now() would be if @p clock were that of an event.
    DrillMoment momentOf(const DrillEvent &clock) const;
    /// How often what was at work was interrupted, and another program took it up.
    int continuations() const { return m_continuations; }

    bool isPaused() const { return !m_pauses.empty() && !m_pauses.back().end; }
    /// A step is being done by a program, as far as the program has said.
    bool isAtWork() const { return m_atWork > 0; }
    /// Paused, and no step is being done by a program any more: until then time passes in a pause, too.
    bool isClockStopped() const { return isPaused() && m_atWork == 0; }
    bool isAborted() const { return m_isAborted; }
    const QString &abortReason() const { return m_abortReason; }
    /// Nothing can be done for any component any more.
    bool isWorkOver() const;
    /// Nothing more is to come but Stored.
    bool isFinished() const { return m_outcome.has_value(); }
    /// As recorded, see outcomeOf() for what it has to be.
    std::optional<DrillOutcome> recordedOutcome() const { return m_outcome; }
    Timestamp finishedAt() const { return m_finishedAt; }
    bool isStored() const { return m_isStored; }

    /// With what follows from the others.
    StepState stateOf(int component, int step) const;
    struct Place
    {
        int component = 0;
        int step = 0;
        bool operator==(const Place &) const = default;
    };
    /// The steps that can begin now, first those that come first in the order of recovery; never more of a team than it has people.
    /// Steps that were in progress when their program ended are not among them, see inProgress().
    std::vector<Place> ready() const;
    /// Begun and not ended.
    std::vector<Place> inProgress() const;
    /// In English, for people: what the next step of @p component waits for; empty where it could begin, or is over.
    QString waitsFor(int component) const;
    /// How many components of @p team can be worked on at once; nothing: any number.
    std::optional<int> capacity(const QString &team) const;

private:
    Result<> declare(const DrillEvent &event);
    Result<> checkStep(const DrillEvent &event) const;
    QString leftHint() const;
    void applyStep(const DrillEvent &event);
    void rememberFailure(StepRecord &step) const;
    void stopWork();
    void abort(const QString &reason);
    static constexpr int kAll = -1;
    void refresh(int touched);
    ComponentPhase phaseOf(const ComponentRecord &component) const;
    int busyIn(const QString &team) const { return m_busy.value(team); }

    bool m_isDeclared = false;
    DrillDeclaration m_declaration;
    std::vector<ComponentRecord> m_components;
    QHash<QString, int> m_places;
    QHash<QString, int> m_busy; // components that are Active, by team
    int m_atWork = 0;           // steps with isAtWork
    std::vector<DrillNote> m_notes;
    std::vector<DrillPause> m_pauses;
    QStringList m_injected;
    CleanUpRecord m_cleanUp;
    std::optional<FileIdentity> m_sandbox;
    bool m_isSandboxMade = false;
    bool m_keepsSandbox = false;
    Timestamp m_declaredAt{};
    Timestamp m_finishedAt{};
    struct
    {
        Timestamp time{};
        std::chrono::nanoseconds sinceBoot{0};
        QString bootId;
    } m_last;
    DrillMoment m_now;
    int m_continuations = 0;
    bool m_isAborted = false;
    QString m_abortReason;
    std::optional<DrillOutcome> m_outcome;
    bool m_isStored = false;
};

/// The kinds of steps that a person ends.
bool needsPerson(StepKind kind);

} // namespace backstop::recovery
