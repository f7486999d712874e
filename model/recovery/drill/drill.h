// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/environment.h"
#include "model/recovery/drill/drilljournal.h"
#include "model/recovery/drill/drillstate.h"
#include "model/recovery/drill/sandbox.h"

#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace backstop::recovery {

/// What a drill is to be.
struct DrillRequest
{
    RecoveryPlan plan;
    std::uint64_t planVersion = 0; ///< of the repository's plan; 0: it came from elsewhere
    DrillMode mode = DrillMode::Full;
    std::optional<Timestamp> disasterAt; ///< nothing: now
    std::uint64_t seed = 0;              ///< chooses what injects without a target hit
    std::vector<Inject> injects;
    QStringList components; ///< that take part; none: all. What they need besides counts as there.
    Bytes sandbox;          ///< absolute; empty: in the folder of the drill
    Bytes scripts;          ///< absolute; where relative programs are; empty: nowhere
    QString who;            ///< empty: the user
};

/// A drill on the disk: its journal, and where it stands. What happens is written down before it counts. One program at a time has
/// a drill open; others may read it, see readDrill(). Thread-safe.
class Drill
{
public:
    /// Declares a drill of @p repo in a folder of its own below @p drills, which is made and swept, see sweepDrills(). AlreadyExists where one there has not
    /// ended. InvalidArgument for a plan without an order; TargetRefused for the sandbox, see checkSandbox(); Usage for what the request
    /// names and nobody has; the error of the system for a folder of scripts that cannot be looked at, but for a tabletop drill. Cancelled, and nothing is left behind, where @p stop is requested before the forecast is made: that
    /// can take long, holds nobody up, and comes before the disaster where the request has no time of it.
    static Result<std::unique_ptr<Drill>> begin(const Bytes &drills, DrillRequest request,
                                                repository::Repository &repo,
                                                const std::stop_token &stop = {});
    /// Goes on with the drill in @p folder, and writes that down. Locked where another program is at it.
    static Result<std::unique_ptr<Drill>> open(const Bytes &folder, const Environment &environment);

    const Bytes &folder() const { return m_folder; }
    /// Never changes.
    const DrillDeclaration &declaration() const { return m_declaration; }
    DrillState state() const;
    /// What @p look makes of the state, without a copy of it. It must call nothing of the drill.
    template<typename Look>
    auto look(Look look) const
    {
        const std::lock_guard lock(m_mutex);
        return look(static_cast<const DrillState &>(m_state));
    }
    /// How long it has lasted.
    DrillMoment now() const;
    /// SHA-256 of the last line of the journal.
    QString head() const;
    /// The journal as it is on the disk.
    Result<Bytes> journal() const;

    /// Gives @p event the time of now, writes it to the disk and lets it happen. InvalidArgument, and nothing is written, where it
    /// cannot happen now.
    Result<> record(DrillEvent event);
    /// The same for what could happen when somebody looked last: false where another was faster, and it has to be looked at anew.
    Result<bool> recordIfPossible(DrillEvent event);
    /// From here to endEnding() no step begins or ends: what they need is being removed. InvalidArgument where something is left to do.
    Result<> beginEnding();
    void endEnding();
    /// What was restored stays when the drill ends, also where another program ends it. Nothing where that was said.
    Result<> keepSandbox();
    /// Nothing can be written down any more: the drill has to be opened anew.
    bool isBroken() const;
    /// Called after each event has happened, in the thread that recorded it, where it may look at the drill; one at a time, and
    /// null again before what it uses goes.
    void setObserver(std::function<void()> observer);
    /// The sandbox, which is made where it is not yet. Not in a tabletop drill.
    Result<Sandbox> sandbox();
    /// The folder of a component in it, by name: its own name where that can be one.
    Bytes componentFolder(const QString &component) const;

private:
    Drill(Bytes folder, Environment environment, DrillJournal journal)
        : m_folder(std::move(folder))
        , m_environment(std::move(environment))
        , m_journal(std::move(journal))
    {}
    void stamp(DrillEvent &event) const;

    Bytes m_folder;
    Environment m_environment;
    DrillDeclaration m_declaration;
    mutable std::mutex m_mutex;
    DrillJournal m_journal;  // guarded by m_mutex
    DrillState m_state;      // guarded by m_mutex
    bool m_isEnding = false; // guarded by m_mutex
    std::mutex m_observerMutex;
    std::function<void()> m_observer; // guarded by m_observerMutex
    std::mutex m_sandboxMutex;
    std::optional<Sandbox> m_sandbox; // guarded by m_sandboxMutex
};

/// A drill as its journal has it.
struct DrillOnDisk
{
    Bytes folder;
    QString id;
    DrillState state;
    QString head; ///< see JournalReading::drillHead
    bool isTorn = false;
};
/// Only looks, also while a program is at it.
Result<DrillOnDisk> readDrill(const Bytes &folder);
/// The kind of the last event of the drill in @p folder, see DrillJournal::lastKind().
std::optional<DrillEventKind> lastEventOf(const Bytes &folder);
/// The folders below @p drills that hold a journal, by name, which is by time. None where it does not exist.
Result<std::vector<Bytes>> drillFolders(const Bytes &drills);
/// The drill below @p drills that has not ended; nothing where there is none. Damaged where a journal cannot be read, for that may
/// be the one.
Result<std::optional<DrillOnDisk>> unfinishedDrill(const Bytes &drills);

} // namespace backstop::recovery
