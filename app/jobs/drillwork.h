// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/work.h"
#include "model/recovery/drill/drillanswer.h"
#include "model/recovery/drill/drillhistory.h"
#include "model/recovery/drill/drillrun.h"
#include "model/recovery/drill/drilltrend.h"
#include "model/recovery/planstore.h"

#include <mutex>

namespace backstop::app {

// As in work.h: the engine calls of the page of drills.

/// A drill that is open, and a picture of where it stands that can be looked at without waiting for the disk. Thread-safe.
class OpenDrill
{
public:
    struct Picture
    {
        std::shared_ptr<const recovery::DrillState> state;
        std::shared_ptr<const recovery::DrillReport> report; ///< of that state
        QString head;
        bool isBroken = false; ///< see Drill::isBroken()
    };
    explicit OpenDrill(std::unique_ptr<recovery::Drill> drill)
        : m_drill(std::move(drill))
    {
        look();
    }
    recovery::Drill &drill() { return *m_drill; }
    /// Takes the picture anew. For whoever has recorded something; it may wait for the disk.
    void look();
    Picture picture() const
    {
        const std::lock_guard lock(m_mutex);
        return m_picture;
    }

private:
    std::unique_ptr<recovery::Drill> m_drill;
    std::mutex m_looking; // one look after the other: else an older picture could replace a newer one
    mutable std::mutex m_mutex;
    Picture m_picture; // guarded by m_mutex
};
using SharedDrill = std::shared_ptr<OpenDrill>;

/// A drill that has not ended and is not open here, as its journal has it.
struct DrillElsewhere
{
    std::shared_ptr<const recovery::DrillState> state;
    std::shared_ptr<const recovery::DrillReport> report;
};

/// The drills of a repository, and what another would follow.
struct DrillsSeen
{
    std::vector<recovery::DrillSummary> drills; ///< oldest first
    std::optional<DrillElsewhere> unfinished = {};
    std::optional<recovery::StoredPlan> plan = {};
    std::optional<Error> planProblem = {}; ///< why no drill can follow it
    Bytes scripts = {};                    ///< where all its programs are, as far as that can be told
    std::optional<Error> unreadable = {};  ///< a journal here that may be of one that has not ended
    std::optional<Error> notListed = {};   ///< why it is not known which drills there were
    std::optional<Error> notStored = {};   ///< why a drill that has ended is not in the repository
};
/// Stores first what an earlier run could not.
Work readDrillsWork(const Services &services, SharedRepository repository, Outcome<DrillsSeen> out);

/// Only the drill that has not ended, as another program may be at it; an outcome of nothing where there is none.
Work lookForDrillWork(const Services &services, SharedRepository repository,
                      Outcome<std::optional<DrillElsewhere>> out);

/// Reports of drills that have ended, made of their journals anew.
struct DrillReports
{
    recovery::DrillReport report;
    std::optional<recovery::DrillReport> other = {}; ///< to be seen beside it
    std::optional<Error> noOther = {};               ///< why it cannot be read
};
/// @p other may be empty.
Work readDrillReportsWork(SharedRepository repository, const QString &id, const QString &other,
                          Outcome<DrillReports> out);

/// What the drills measured, from one to the next.
struct DrillTrendsRead
{
    std::shared_ptr<const recovery::DrillMeasurements> measured; ///< never null
    std::vector<recovery::DrillTrend> trends;
};
/// Drills that are read in @p known are not read again; it may be null.
Work readDrillTrendsWork(SharedRepository repository,
                         std::shared_ptr<const recovery::DrillMeasurements> known,
                         Outcome<DrillTrendsRead> out);

Work beginDrillWork(const Services &services, SharedRepository repository, recovery::DrillRequest request,
                    Outcome<SharedDrill> out);
/// Goes on with the one that has not ended. Locked where another program is at it.
Work continueDrillWork(const Services &services, SharedRepository repository, Outcome<SharedDrill> out);
/// What @p say does to the drill; the picture is taken anew whatever comes.
Work sayToDrillWork(SharedDrill drill, std::function<Result<>(recovery::Drill &)> say);

/// Whether there is anything to be done that nobody has to do, or to be begun for people.
bool hasWork(const recovery::DrillState &state);
/// Whether some of it takes time: programs, restores.
bool hasMachineWork(const recovery::DrillState &state);
/// Ends a drill of which nothing more is tried: writes down what @p who says to it, removes the sandbox, unless that is to be kept, and
/// stores it. Its end as runDrillWork() tells it.
Work endDrillWork(SharedRepository repository, SharedDrill drill, const QString &who, const QString &note,
                  bool keepsSandbox);
/// Does the steps that need nobody, and stores the drill where it has ended: then with the code Partial or Failed where it was not passed, and
/// Cancelled where it was aborted; Partial, too, where it could not be stored. Where it goes on with people, with the code Partial if something
/// has failed. @p onlyPeople: see DrillRunOptions. One that was aborted is cleaned up also where the repository is away.
Work runDrillWork(SharedRepository repository, SharedDrill drill, bool onlyPeople,
                  Outcome<recovery::DrillRunEnd> out);

} // namespace backstop::app
