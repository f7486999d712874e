// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/simulation/eventqueue.h"
#include "model/recovery/simulation/simulationschedule.h"
#include "model/recovery/simulation/trialdraws.h"

namespace backstop::recovery {

/// Plays a plan once: list scheduling from event to event. Whoever waits for a team gets a free member by an urgency that was fixed before
/// anything was drawn (serial and parallel list scheduling: Kolisch, European Journal of Operational Research 90 (2), 1996). What
/// restores from one storage at the same time gets equal shares of its throughput, followed by virtual time: each transfer ends
/// when the storage has given its bytes to every one that was there (Parekh & Gallager, IEEE/ACM Transactions on Networking
/// 1 (3), 1993), so that an event costs the logarithm of their number.
///
/// Of things that happen within a microsecond of one another, all that end do so before anybody is given work.
///
/// One per thread. run() allocates nothing, but where many failures in a row need room once; a trial depends on the plan, the seed
/// and its number alone.
class TrialRun
{
public:
    /// @p plan outlives this.
    explicit TrialRun(const TrialPlan &plan);

    /// Plays trial @p number; where @p bars is given, appends what everybody did, in the order in which it ended.
    void run(std::uint32_t number, std::vector<ScheduleBar> *bars = nullptr);

    double planSeconds() const { return m_planSeconds; }
    double finished(int component) const { return live(component).finished; }
    /// From being mobilised to the member of its team.
    double waited(int component) const { return live(component).begun - live(component).mobilised; }
    /// From there to its end.
    double worked(int component) const { return live(component).finished - live(component).begun; }
    /// The chain that bound the end of the plan, from its last component back: each began when the next one ended, whose
    /// result it needed or whose team it waited for. Where several ended at once, the first of them counts. (That a transfer was slow for
    /// others is no link of it.)
    template<typename Visit>
    void forEachBinding(Visit visit) const
    {
        for (int i = m_last; i >= 0; i = live(i).releasedBy >= 0 ? live(i).releasedBy : live(i).lastNeed)
            visit(i);
    }

private:
    enum class Stage : std::uint8_t { Blocked, Mobilising, Waiting, Pausing, Transferring, Working, Done };
    struct Live
    {
        double mobilise = 0;
        double work = 0;
        double mobilised = 0;
        double begun = 0;
        double stageBegan = 0;
        double finished = 0;
        int openNeeds = 0;
        int lastNeed = -1;
        int releasedBy = -1;
        std::uint16_t tries = 0;
        Stage stage = Stage::Blocked;
        bool willFail : 1 = false; ///< the current try
        bool hasFallenBack : 1 = false;
    };
    static_assert(sizeof(Live) == 64); // a line of the cache
    struct LiveTeam
    {
        int free = 0;
        int waiting = 0;
        int lastRelease = -1;
    };
    struct LiveStorage
    {
        double rate = 0;
        double given = 0; ///< to each that is there
        double updated = 0;
        int active = 0;
    };
    struct Transfer
    {
        double end; ///< when `given` has come to this
        int component;
    };

    Live &live(int i) { return m_live[static_cast<std::size_t>(i)]; }
    const Live &live(int i) const { return m_live[static_cast<std::size_t>(i)]; }
    const TrialPlan::Component &planned(int i) const
    {
        return m_plan.components[static_cast<std::size_t>(i)];
    }
    const TrialPlan::Source &source(int i) const { return m_plan.sources[static_cast<std::size_t>(i)]; }

    void reset();

    void endStage(int component, double time);
    void becomeReady(int component, double time);
    void becomeMobilised(int component, double time);
    void grant(double time);
    void beginTry(int component, double time);
    void beginTransfer(int component, double bytes, double time);
    void advance(LiveStorage &storage, double time);
    void planNextEnd(int storage, double time);
    void endTransfers(int storage, double time);
    void endTransfer(int component, double time);
    void beginWork(int component, double time);
    void endWork(int component, double time);
    void fallBack(int component, double time);
    void finish(int component, double time);
    void record(BarKind kind, int component, double end, int waitedFor = -1)
    {
        if (m_bars)
            append(kind, component, end, waitedFor);
    }
    void append(BarKind kind, int component, double end, int waitedFor);

    const TrialPlan &m_plan;
    TrialDraws m_draws;
    std::vector<Live> m_live;
    EventQueue m_timers;     // of components
    EarliestTime m_nextEnds; // of transfers, by storage
    std::vector<LiveTeam> m_teams;
    std::vector<int> m_queues;    // heaps of places
    std::vector<int> m_openTeams; // that may have somebody to give
    std::vector<LiveStorage> m_storages;
    std::vector<Transfer> m_transfers; // heaps
    std::vector<int> m_ended;
    std::vector<ScheduleBar> *m_bars = nullptr;
    double m_planSeconds = 0;
    int m_last = -1;
};

} // namespace backstop::recovery
