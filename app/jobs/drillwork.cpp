// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/drillwork.h"

#include "app/jobs/onrepository.h"
#include "model/recovery/drill/drillfinish.h"
#include "model/recovery/plancheck.h"

#include <QFile>

#include <algorithm>

#include <unistd.h>

namespace backstop::app {

using namespace recovery;

namespace {

/// The first thing that keeps @p reading from being followed.
std::optional<Error> problemOf(const PlanReading &reading)
{
    std::vector<PlanProblem> problems = reading.problems;
    for (const PlanProblem &problem : checkPlan(reading.plan))
        problems.push_back(problem);
    const auto worst = std::ranges::find(problems, Severity::Error, &PlanProblem::severity);
    if (worst == problems.end())
        return {};
    return Error{ErrorCode::Failed, QStringLiteral("plan: ") + problemMessage(*worst), problemHint(*worst)};
}

/// How a drill that has ended is told as the end of a job. Nothing where it was passed.
Result<> resultOf(const DrillState &state)
{
    const auto outcome = state.recordedOutcome();
    const QString id = state.declaration().id;
    const QString hint = QStringLiteral("Its report says why.");
    if (!outcome || *outcome == DrillOutcome::Passed)
        return {};
    if (*outcome == DrillOutcome::Aborted)
        return Error{ErrorCode::Cancelled, QStringLiteral("drill %1: aborted").arg(id), hint};
    const bool isFailed = *outcome == DrillOutcome::Failed;
    return Error{isFailed ? ErrorCode::Failed : ErrorCode::Partial,
                 QStringLiteral("drill %1: %2").arg(id, outcomeText(*outcome)), hint};
}

bool hasFailed(const DrillState &state)
{
    return std::ranges::any_of(state.components(), [](const ComponentRecord &component) {
        return component.phase == ComponentPhase::Failed;
    });
}

/// Stores a drill that has ended, and tells how. That it is not in the repository takes nothing from it: it is stored the next time.
Result<> storeEnded(const SharedRepository &repository, const SharedDrill &drill, Progress &progress,
                    const std::stop_token &stop)
{
    const Result<> stored = onRepository(repository, [&](Progress &, const std::stop_token &) {
        return storeDrill(*repository, drill->drill());
    })(progress, stop);
    drill->look();
    const auto picture = drill->picture(); // a look from elsewhere would let it go
    BACKSTOP_TRY(resultOf(*picture.state));
    if (stored)
        return {};
    return Error{ErrorCode::Partial,
                 QStringLiteral("drill: it has ended, and is not in the repository yet: ") +
                     stored.error().message,
                 QStringLiteral("It is stored when the drills are looked at again.")};
}

/// Whether all programs of @p plan that are named from a folder of scripts on are in @p folder, and there are some.
bool hasPrograms(const RecoveryPlan &plan, const Bytes &folder)
{
    bool isAny = false;
    for (const Component &component : plan.components) {
        for (const Step &step : effectiveSteps(component)) {
            for (const QString &name : {step.program, step.precheck}) {
                const Bytes program = QFile::encodeName(name).toStdString();
                if (program.empty() || program.front() == '/')
                    continue;
                isAny = true;
                if (::access((folder + '/' + program).c_str(), X_OK) != 0)
                    return false;
            }
        }
    }
    return isAny;
}

/// Where the last drill here had its scripts, or beside the repository.
Bytes findScripts(const RecoveryPlan &plan, const Bytes &drills, const QString &location)
{
    std::vector<Bytes> folders;
    if (const auto known = drillFolders(drills); known && !known->empty()) {
        if (const auto last = readDrill(known->back()))
            folders.push_back(last->state.declaration().scripts);
    }
    const Bytes place = QFile::encodeName(location).toStdString();
    if (place.starts_with('/') && place.rfind('/') > 0)
        folders.push_back(place.substr(0, place.rfind('/')));
    const auto found = std::ranges::find_if(
        folders, [&plan](const Bytes &folder) { return !folder.empty() && hasPrograms(plan, folder); });
    return found == folders.end() ? Bytes() : *found;
}

} // namespace

static std::optional<DrillElsewhere> elsewhere(const std::optional<DrillOnDisk> &drill)
{
    if (!drill)
        return {};
    return DrillElsewhere{std::make_shared<const DrillState>(drill->state),
                          std::make_shared<const DrillReport>(drillReportOf(drill->state, drill->head))};
}

void OpenDrill::look()
{
    const std::lock_guard looking(m_looking);
    // The head first: a picture of an event with an older head is taken again, the other way round it would be taken for shown.
    const QString head = m_drill->head();
    const auto state = std::make_shared<const DrillState>(m_drill->state());
    const auto report = std::make_shared<const DrillReport>(drillReportOf(*state, head));
    const bool isBroken = m_drill->isBroken();
    const std::lock_guard lock(m_mutex);
    m_picture = {state, report, head, isBroken};
}

Work readDrillsWork(const Services &services, SharedRepository repository, Outcome<DrillsSeen> out)
{
    return onRepository(
        repository, [&services, repository, out](Progress &, const std::stop_token &) -> Result<> {
            // What one of them lacks keeps nobody from the others: a drill that has not ended needs its journal and no more.
            const Bytes drills = services.drillsFolder(repository->config().id);
            DrillsSeen seen;
            auto unfinished = unfinishedDrill(drills);
            if (unfinished)
                seen.unfinished = elsewhere(*unfinished);
            else
                seen.unreadable = unfinished.error();
            // One that is just being stored, by this program or another, will be.
            if (const auto stored = storeDrills(*repository, drills);
                !stored && stored.error().code != ErrorCode::Locked)
                seen.notStored = stored.error();
            auto ended = storedDrills(*repository);
            if (ended)
                seen.drills = std::move(*ended);
            else
                seen.notListed = ended.error();
            auto plan = PlanStore(*repository).newest();
            if (!plan) {
                seen.planProblem = plan.error();
            } else if (*plan) {
                seen.planProblem = problemOf((*plan)->reading);
                seen.scripts = findScripts((*plan)->reading.plan, drills, repository->location());
                seen.plan = std::move(*plan);
            }
            *out = std::move(seen);
            return {};
        });
}

Work lookForDrillWork(const Services &services, SharedRepository repository,
                      Outcome<std::optional<DrillElsewhere>> out)
{
    return [&services, repository, out](Progress &, const std::stop_token &) -> Result<> {
        BACKSTOP_ASSIGN(found, unfinishedDrill(services.drillsFolder(repository->config().id)));
        *out = elsewhere(found);
        return {};
    };
}

Work readDrillReportsWork(SharedRepository repository, const QString &id, const QString &other,
                          Outcome<DrillReports> out)
{
    return onRepository(
        repository, [repository, id, other, out](Progress &, const std::stop_token &) -> Result<> {
            BACKSTOP_ASSIGN(report, storedReport(*repository, id));
            DrillReports reports{std::move(report)};
            if (!other.isEmpty()) {
                auto beside = storedReport(*repository, other);
                if (beside) // what stands beside it is an extra: without it the report is whole
                    reports.other = std::move(*beside);
                else
                    reports.noOther = beside.error();
            }
            *out = std::move(reports);
            return {};
        });
}

Work readDrillTrendsWork(SharedRepository repository, std::shared_ptr<const DrillMeasurements> known,
                         Outcome<DrillTrendsRead> out)
{
    return onRepository(
        repository, [repository, known, out](Progress &progress, const std::stop_token &stop) -> Result<> {
            BACKSTOP_ASSIGN(
                measured, measuredDrills(*repository, known ? *known : DrillMeasurements(), progress, stop));
            auto shared = std::make_shared<const DrillMeasurements>(std::move(measured));
            std::vector<DrillTrend> trends = drillTrends(shared->drills);
            *out = DrillTrendsRead{std::move(shared), std::move(trends)};
            return {};
        });
}

Work beginDrillWork(const Services &services, SharedRepository repository, DrillRequest request,
                    Outcome<SharedDrill> out)
{
    return onRepository(repository,
                        [&services, repository, request = std::move(request),
                         out](Progress &, const std::stop_token &stop) -> Result<> {
                            BACKSTOP_ASSIGN(drill,
                                            Drill::begin(services.drillsFolder(repository->config().id),
                                                         request, *repository, stop));
                            *out = std::make_shared<OpenDrill>(std::move(drill));
                            return {};
                        });
}

Work continueDrillWork(const Services &services, SharedRepository repository, Outcome<SharedDrill> out)
{
    return onRepository(
        repository, [&services, repository, out](Progress &, const std::stop_token &) -> Result<> {
            BACKSTOP_ASSIGN(found, unfinishedDrill(services.drillsFolder(repository->config().id)));
            if (!found)
                return Error{ErrorCode::NotFound, QStringLiteral("drill: none is under way"),
                             QStringLiteral("It has ended meanwhile; the list shows how.")};
            BACKSTOP_ASSIGN(drill, Drill::open(found->folder, repository->environment()));
            *out = std::make_shared<OpenDrill>(std::move(drill));
            return {};
        });
}

Work sayToDrillWork(SharedDrill drill, std::function<Result<>(Drill &)> say)
{
    return [drill, say = std::move(say)](Progress &, const std::stop_token &) -> Result<> {
        const Result<> said = say(drill->drill());
        drill->look();
        return said;
    };
}

bool hasMachineWork(const DrillState &state)
{
    if (state.isPaused())
        return false;
    if (state.declaration().mode == DrillMode::Automatic) // behind what is skipped there may be anything
        return !state.isFinished() && !state.isWorkOver();
    const bool isTabletop = state.declaration().mode == DrillMode::Tabletop;
    const auto takesTime = [&](const DrillState::Place &place) {
        const StepRecord &step = state.components()[static_cast<std::size_t>(place.component)]
                                     .steps[static_cast<std::size_t>(place.step)];
        return step.state != StepState::WaitingForInput && !isTabletop &&
               (!needsPerson(step.step.kind) || !step.step.precheck.isEmpty());
    };
    return std::ranges::any_of(state.ready(), takesTime) ||
           std::ranges::any_of(state.inProgress(), takesTime);
}

bool hasWork(const DrillState &state)
{
    if (state.isFinished() || state.isPaused())
        return false;
    if (state.isWorkOver())
        return state.isAborted() || !hasFailed(state) || state.declaration().mode == DrillMode::Automatic;
    const auto isWithoutTeam = [&state](const ComponentRecord &component) {
        return component.phase == ComponentPhase::Ready && state.capacity(component.component.team) == 0;
    };
    return !state.ready().empty() || hasMachineWork(state) ||
           std::ranges::any_of(state.components(), isWithoutTeam); // which fails
}

Work endDrillWork(SharedRepository repository, SharedDrill drill, const QString &who, const QString &note,
                  bool keepsSandbox)
{
    return [=](Progress &progress, const std::stop_token &stop) -> Result<> {
        const Result<> ended = [&]() -> Result<> {
            if (keepsSandbox)
                BACKSTOP_TRY(drill->drill().keepSandbox());
            BACKSTOP_TRY(drill->drill().record({.kind = DrillEventKind::Noted, .who = who, .text = note}));
            return finishDrill(drill->drill());
        }();
        drill->look();
        BACKSTOP_TRY(ended);
        return storeEnded(repository, drill, progress, stop);
    };
}

Work runDrillWork(SharedRepository repository, SharedDrill drill, bool onlyPeople, Outcome<DrillRunEnd> out)
{
    const Work run = onRepository(
        repository,
        [repository, drill, onlyPeople, out](Progress &progress, const std::stop_token &stop) -> Result<> {
            DrillRunOptions options;
            options.onlyPeople = onlyPeople;
            options.onStep = [&drill](const ComponentRecord &, int) { drill->look(); };
            if (!onlyPeople)
                BACKSTOP_TRY(repository->loadIndex(stop));
            const auto end = runDrill(*repository, drill->drill(), options, progress, stop);
            if (!end && drill->drill().look([](const DrillState &state) { return state.isAtWork(); }))
                static_cast<void>(drill->drill().record( // where it cannot, the error of the run says so
                    {.kind = DrillEventKind::Continued, .text = runStoppedText()}));
            drill->look();
            if (!end)
                return end.error();
            *out = *end;
            const auto picture = drill->picture(); // a look from elsewhere would let it go
            if (*end != DrillRunEnd::Finished && hasFailed(*picture.state))
                return Error{ErrorCode::Partial, QStringLiteral("drill: a step has failed"),
                             QStringLiteral("Say on the page of drills how it goes on.")};
            return {};
        });
    return [=](Progress &progress, const std::stop_token &stop) -> Result<> {
        const bool isToEnd = drill->drill().look(
            [](const DrillState &state) { return state.isAborted() && !state.isFinished(); });
        if (isToEnd) {
            const Result<> ended = finishDrill(drill->drill());
            drill->look();
            BACKSTOP_TRY(ended);
            *out = DrillRunEnd::Finished;
        } else {
            BACKSTOP_TRY(run(progress, stop));
        }
        return *out == DrillRunEnd::Finished ? storeEnded(repository, drill, progress, stop) : Result<>();
    };
}

} // namespace backstop::app
