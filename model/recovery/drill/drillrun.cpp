// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drillrun.h"

#include "model/core/guarded.h"
#include "model/recovery/drill/absentteam.h"
#include "model/recovery/drill/drillfinish.h"

#include <condition_variable>
#include <list>
#include <utility>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;
using Place = DrillState::Place;

/// One run of a drill: this thread decides, threads of their own do the steps.
class DrillRun
{
public:
    DrillRun(repository::Repository &repo, Drill &drill, const DrillRunOptions &options, Progress &progress,
             const std::stop_token &stop)
        : m_drill(drill)
        , m_options(options)
        , m_progress(progress)
        , m_stop(stop)
        , m_runner(repo, drill, options.steps)
        , m_most(options.isSingleStep   ? 1
                 : options.parallel > 0 ? options.parallel
                                        : std::max(1, repo.environment().processors))
        , m_forward(stop, [this] { m_stopAll.request_stop(); })
    {
        m_drill.setObserver([this] {
            const std::lock_guard lock(m_mutex);
            m_isOther = true;
            m_changed.notify_one();
        });
    }
    ~DrillRun() { m_drill.setObserver({}); }
    DrillRun(const DrillRun &) = delete;
    DrillRun &operator=(const DrillRun &) = delete;

    Result<DrillRunEnd> run();

private:
    struct Worker
    {
        Place place;
        bool isPrecheck = false; // only whether a person can begin the step
        bool isOver = false;     // guarded by m_mutex
        std::jthread thread;     // last: ends before what it uses
    };
    Result<bool> begin(const Place &place);
    Result<bool> beginWhatCan();
    Result<> launch(const Place &place, bool isBegun = false, bool isPrecheck = false);
    Result<> takeUp(const Place &place, const StepRecord &step);
    void start(const Place &place, bool isPrecheck);
    void work(Worker &worker, Component component, const std::stop_token &stop);
    Result<> precheck(const Place &place, const Component &component, const std::stop_token &stop);
    void collect();
    Result<std::optional<DrillRunEnd>> endOf(const QString &head);
    void stopWhatIsOver();
    bool isEnded(const Place &place) const;
    Result<> record(DrillEvent event, const Place &place);
    Result<bool> recordReady(DrillEvent event, const Place &place);
    Result<> endStep(const Place &place, StepOutcome outcome);
    ComponentRecord recordOf(const Place &place) const
    {
        return m_drill.look([&place](const DrillState &state) {
            return state.components()[static_cast<std::size_t>(place.component)];
        });
    }
    bool isAtWork(const Place &place) const;
    bool isAsked(const DrillState &state, const Place &place) const
    {
        const auto at = static_cast<std::size_t>(place.component);
        return m_options.component.isEmpty() || state.components()[at].component.name == m_options.component;
    }
    void tell(const Place &place) const
    {
        if (m_options.onStep)
            m_options.onStep(recordOf(place), place.step);
    }

    Drill &m_drill;
    const DrillRunOptions &m_options;
    Progress &m_progress;
    const std::stop_token &m_stop;
    StepRunner m_runner;
    const int m_most;
    std::stop_source m_stopAll; // also by the first error
    std::stop_callback<std::function<void()>> m_forward;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Error> m_error; // guarded by m_mutex
    bool m_isOther = true;        // guarded by m_mutex: something was recorded since somebody looked
    int m_stepsDone = 0;
    std::list<Worker> m_workers; // last: their threads use all of the above
};

/// Whether a step of the same component is being done.
bool DrillRun::isAtWork(const Place &place) const
{
    return std::ranges::any_of(
        m_workers, [&place](const Worker &worker) { return worker.place.component == place.component; });
}

Result<> DrillRun::record(DrillEvent event, const Place &place)
{
    event.component = recordOf(place).component.name;
    event.step = place.step;
    return m_drill.record(std::move(event));
}

Result<bool> DrillRun::recordReady(DrillEvent event, const Place &place)
{
    event.component = recordOf(place).component.name;
    event.step = place.step;
    return m_drill.recordIfPossible(std::move(event));
}

Result<> DrillRun::endStep(const Place &place, StepOutcome outcome)
{
    return record({.kind = DrillEventKind::StepEnded,
                   .state = outcome.state,
                   .text = outcome.text,
                   .error = outcome.error,
                   .isInjected = outcome.isInjected,
                   .evidence = outcome.evidence},
                  place);
}

/// Whether the step at @p place is over without its worker: somebody skipped it, or aborted the drill.
bool DrillRun::isEnded(const Place &place) const
{
    return isOver(recordOf(place).steps[static_cast<std::size_t>(place.step)].state);
}

void DrillRun::work(Worker &worker, Component component, const std::stop_token &stop)
{
    const Result<> done = guarded(u"drill"_s, [&]() -> Result<> {
        if (worker.isPrecheck)
            return precheck(worker.place, component, stop);
        BACKSTOP_ASSIGN(outcome, m_runner.run(component, worker.place.step, m_progress, stop));
        return endStep(worker.place, outcome);
    });
    const bool isNeeded = done || !isEnded(worker.place); // else what it came to is nobody's any more
    const std::lock_guard lock(m_mutex);
    if (!done && isNeeded) {
        if (!m_error)
            m_error = done.error();
        m_stopAll.request_stop(); // the drill cannot be written down any more, or is to stop
    }
    worker.isOver = true;
    m_changed.notify_one();
}

Result<> DrillRun::launch(const Place &place, bool isBegun, bool isPrecheck)
{
    if (!isBegun) {
        BACKSTOP_ASSIGN(hasBegun, recordReady({.kind = DrillEventKind::StepBegun}, place));
        if (!hasBegun)
            return {};
    }
    tell(place);
    start(place, isPrecheck);
    return {};
}

/// A thread for the step at @p place, or for its precheck only.
void DrillRun::start(const Place &place, bool isPrecheck)
{
    Worker &worker = m_workers.emplace_back();
    worker.place = place;
    worker.isPrecheck = isPrecheck;
    worker.thread =
        std::jthread([this, &worker, component = recordOf(place).component](const std::stop_token &own) {
            std::stop_source either;
            const auto stop = [&either] { either.request_stop(); };
            const std::stop_callback byOwn(own, stop);
            const std::stop_callback byAll(m_stopAll.get_token(), stop);
            work(worker, component, either.get_token());
        });
}

/// A step in progress that nobody is at: begun anew by a person, or by a run that was killed.
Result<> DrillRun::takeUp(const Place &place, const StepRecord &step)
{
    const bool isForPeople = needsPerson(step.step.kind);
    return launch(place, step.isAtWork && (isForPeople || !step.begunBy.isEmpty()), isForPeople);
}

/// Lets the step of a person begin where its precheck succeeds, and else fail.
Result<> DrillRun::precheck(const Place &place, const Component &component, const std::stop_token &stop)
{
    BACKSTOP_ASSIGN(outcome, m_runner.precheck(component, place.step, m_progress, stop));
    if (outcome.state != StepState::Completed)
        return endStep(place, outcome);
    return record({.kind = DrillEventKind::StepBegun}, place);
}

/// Begins one step, or decides at once how it ends. Whether the state has changed.
Result<bool> DrillRun::begin(const Place &place)
{
    const ComponentRecord record = recordOf(place);
    const Step &step = record.steps[static_cast<std::size_t>(place.step)].step;
    const StepKind kind = step.kind;
    const DrillMode mode = m_drill.declaration().mode;
    // Where somebody was faster the state has changed, too.
    if (mode == DrillMode::Automatic && needsPerson(kind)) {
        BACKSTOP_ASSIGN(isSkipped, recordReady({.kind = DrillEventKind::StepEnded,
                                                .state = StepState::Skipped,
                                                .text = u"automatic drill: nobody was asked"_s},
                                               place));
        if (isSkipped) {
            tell(place);
            ++m_stepsDone;
        }
        return true;
    }
    const bool hasRoom = !m_options.onlyPeople && static_cast<int>(m_workers.size()) < m_most;
    if (mode == DrillMode::Full && needsPerson(kind) && !step.precheck.isEmpty()) {
        if (hasRoom)
            BACKSTOP_TRY(launch(place, false, true));
        return hasRoom;
    }
    if (mode == DrillMode::Tabletop || needsPerson(kind)) {
        BACKSTOP_ASSIGN(hasBegun, recordReady({.kind = DrillEventKind::StepBegun}, place));
        if (hasBegun) {
            tell(place);
            ++m_stepsDone;
        }
        return true;
    }
    if (hasRoom)
        BACKSTOP_TRY(launch(place));
    return hasRoom;
}

Result<bool> DrillRun::beginWhatCan()
{
    if (m_options.isSingleStep && (m_stepsDone > 0 || !m_workers.empty()))
        return false;
    BACKSTOP_ASSIGN(hasFailed, failAbsentTeam(m_drill));
    if (hasFailed)
        return true;
    auto [left, ready] = m_drill.look([this](const DrillState &state) {
        const auto isOther = [&](const Place &place) { return !isAsked(state, place); };
        std::pair places(state.isPaused() ? std::vector<Place>() : state.inProgress(), state.ready());
        std::erase_if(places.first, isOther);
        std::erase_if(places.second, isOther);
        return places;
    });
    if (m_options.onlyPeople)
        left.clear();
    for (const Place &place : left) { // begun anew by a person, or by a run that was killed
        const StepRecord step = recordOf(place).steps[static_cast<std::size_t>(place.step)];
        if (step.state == StepState::InProgress && !isAtWork(place) &&
            static_cast<int>(m_workers.size()) < m_most) {
            BACKSTOP_TRY(takeUp(place, step));
            return true;
        }
    }
    for (const Place &place : ready) {
        if (isAtWork(place)) // at a step that somebody has ended, and which is not off yet
            continue;
        BACKSTOP_ASSIGN(hasBegun, begin(place));
        if (hasBegun)
            return true; // which may change what is ready
    }
    return false;
}

/// What somebody else has ended is not gone on with.
void DrillRun::stopWhatIsOver()
{
    for (Worker &worker : m_workers) {
        if (isEnded(worker.place))
            worker.thread.request_stop();
    }
}

/// Waits until a worker has ended or something was recorded, and takes those away that have.
void DrillRun::collect()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] {
        return m_isOther ||
               std::ranges::any_of(m_workers, [](const Worker &worker) { return worker.isOver; });
    });
    if (m_isOther) {
        m_isOther = false;
        lock.unlock();
        stopWhatIsOver();
        lock.lock();
    }
    for (auto worker = m_workers.begin(); worker != m_workers.end();) {
        if (!worker->isOver) {
            ++worker;
            continue;
        }
        lock.unlock();
        tell(worker->place);
        worker = m_workers.erase(worker); // joins
        ++m_stepsDone;
        lock.lock();
    }
}

/// Why the run ends, where nothing is at work and nothing could begin when the journal had the head @p head; nothing where it goes on.
Result<std::optional<DrillRunEnd>> DrillRun::endOf(const QString &head)
{
    const auto [isOver, isPaused, isWaiting, hasFailed] = m_drill.look([this](const DrillState &state) {
        return std::tuple(state.isWorkOver(), state.isPaused(),
                          std::ranges::any_of(state.inProgress(),
                                              [&](const Place &place) { return isAsked(state, place); }),
                          !state.isAborted() &&
                              std::ranges::any_of(state.components(), [](const ComponentRecord &component) {
                                  return component.phase == ComponentPhase::Failed;
                              }));
    });
    if (m_drill.head() != head)
        return std::optional<
            DrillRunEnd>(); // somebody said something since, and there may be something to do now
    if (m_options.onlyPeople)
        return std::optional(isPaused ? DrillRunEnd::Paused : DrillRunEnd::WaitsForInput);
    if (isOver && hasFailed && m_drill.declaration().mode != DrillMode::Automatic)
        return std::optional(DrillRunEnd::HasFailed);
    if (isOver) {
        const Result<> finished = finishDrill(m_drill);
        if (!finished && finished.error().code == ErrorCode::InvalidArgument)
            return std::optional<DrillRunEnd>(); // a person has begun something anew
        BACKSTOP_TRY(finished);
        return std::optional(DrillRunEnd::Finished);
    }
    if (m_options.isSingleStep && m_stepsDone > 0)
        return std::optional(DrillRunEnd::StepDone);
    if (isPaused)
        return std::optional(DrillRunEnd::Paused);
    if (isWaiting)
        return std::optional(DrillRunEnd::WaitsForInput);
    if (!m_options.component.isEmpty())
        return std::optional(DrillRunEnd::NothingBegins);
    return Error{ErrorCode::Failed, u"drill: nothing can begin, and it is not over"_s,
                 u"Report this as an error of the program."_s};
}

Result<DrillRunEnd> DrillRun::run()
{
    for (;;) {
        const auto failed = [this] {
            const std::lock_guard lock(m_mutex);
            return m_error;
        };
        QString head;
        while (!failed() && !m_stopAll.stop_requested()) {
            head = m_drill.head();
            const auto begun = beginWhatCan();
            if (!begun) {
                m_stopAll.request_stop();
                m_workers.clear();
                return begun.error();
            }
            if (!*begun)
                break;
        }
        if (!m_workers.empty()) {
            collect();
            continue;
        }
        if (const auto error = failed();
            error && (error->code != ErrorCode::Cancelled || !m_stop.stop_requested()))
            return *error;
        if (m_stop.stop_requested())
            return Error{ErrorCode::Cancelled, u"drill: cancelled; it has not ended"_s,
                         u"\"backstopctl drill start --continue\" goes on with it."_s};
        BACKSTOP_ASSIGN(end, endOf(head));
        if (end)
            return *end;
    }
}

} // namespace

Result<DrillRunEnd> runDrill(repository::Repository &repo, Drill &drill, const DrillRunOptions &options,
                             Progress &progress, const std::stop_token &stop)
{
    if (drill.look([](const DrillState &state) { return state.isFinished(); }))
        return DrillRunEnd::Finished;
    return DrillRun(repo, drill, options, progress, stop).run();
}

} // namespace backstop::recovery
