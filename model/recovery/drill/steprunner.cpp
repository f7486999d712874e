// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/steprunner.h"

#include "model/recovery/drill/reconcilestep.h"

#include <QJsonArray>
#include <QTime>

#include <algorithm>

#include <sys/stat.h>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr qsizetype kMostAttemptsTold = 20;

Error cancelled()
{
    return {ErrorCode::Cancelled, u"drill: cancelled"_s, u"\"drill start --continue\" goes on with it."_s};
}

/// Until when a step waits; the target is seconds, or a time of day of this machine.
Result<std::chrono::nanoseconds> waitingTime(const Step &step, const Clock &clock)
{
    if (const auto seconds = waitOf(step))
        return std::chrono::nanoseconds(*seconds);
    const QTime time = QTime::fromString(step.target, u"H:mm"_s);
    if (!time.isValid())
        return Error{ErrorCode::InvalidArgument,
                     u"wait: \"%1\" is neither seconds nor a time"_s.arg(step.target),
                     u"Write 90 or 16:00 as the target of the step."_s};
    const QDateTime now = toDateTime(clock.now()).toLocalTime();
    QDateTime then(now.date(), time);
    constexpr qint64 kHalfADay = 12 * 3600;
    if (then < now && then.secsTo(now) < kHalfADay)
        return std::chrono::nanoseconds(0); // it has passed, and nobody means tomorrow
    if (then < now)
        then = then.addDays(1);
    return std::chrono::nanoseconds(std::chrono::milliseconds(now.msecsTo(then)));
}

} // namespace

std::optional<RestoreTry> StepRunner::restoredFrom(const Component &component) const
{
    return m_drill.look([&component](const DrillState &state) -> std::optional<RestoreTry> {
        const int at = state.indexOf(component.name);
        const RestoreTry *found =
            at < 0 ? nullptr : state.components()[static_cast<std::size_t>(at)].restoredFrom();
        return found ? std::optional(*found) : std::nullopt;
    });
}

Result<> StepRunner::recordInject(const QString &text, const QString &component)
{
    return m_drill.record({.kind = DrillEventKind::Injected, .component = component, .text = text});
}

Result<StepOutcome> StepRunner::run(const Component &component, int stepNumber, Progress &progress,
                                    const std::stop_token &stop)
{
    return tried(component, stepNumber, false, progress, stop);
}

/// As often as the plan wants it, and accepted where it does.
Result<StepOutcome> StepRunner::tried(const Component &component, int stepNumber, bool isOnlyPrecheck,
                                      Progress &progress, const std::stop_token &stop)
{
    const std::vector<Step> steps = effectiveSteps(component);
    const Task task{component, stepNumber, steps[static_cast<std::size_t>(stepNumber)], progress, stop};
    QJsonArray attempts;
    for (int turn = 0;; ++turn) {
        auto attempted = isOnlyPrecheck ? precheck(task) : attempt(task);
        if (!attempted && attempted.error().code == ErrorCode::Cancelled)
            return attempted.error();
        // Storage or a disk that gives an error fails the step; where the journal does, so will its end.
        StepOutcome outcome = attempted ? std::move(*attempted) : StepOutcome::failed(attempted.error());
        const bool isFailed = hasFailed(outcome.state);
        if (isFailed && turn < task.step.retries) {
            if (attempts.size() < kMostAttemptsTold)
                attempts << toJson(outcome.error.value_or(Error{}));
            continue;
        }
        if (turn > 0) {
            outcome.evidence.insert(u"attempts"_s, turn + 1);
            outcome.evidence.insert(u"failed_attempts"_s, attempts);
        }
        if (isFailed && task.step.onFailure == FailurePolicy::Accept) {
            outcome.text = u"the plan accepts a failure of this step"_s;
            outcome.evidence.insert(u"timed_out"_s, outcome.state == StepState::TimedOut);
            outcome.state = StepState::FailedAccepted;
        }
        return outcome;
    }
}

Result<StepOutcome> StepRunner::precheck(const Component &component, int stepNumber, Progress &progress,
                                         const std::stop_token &stop)
{
    return tried(component, stepNumber, true, progress, stop);
}

Result<StepOutcome> StepRunner::attempt(const Task &task)
{
    if (task.stop.stop_requested())
        return cancelled();
    BACKSTOP_ASSIGN(checked, precheck(task));
    if (checked.state != StepState::Completed)
        return checked;
    const std::chrono::seconds limit =
        task.step.timeout > 0s ? task.step.timeout : defaultTimeout(task.step.kind);
    switch (task.step.kind) { // those that take their time themselves
    case StepKind::StartService:
    case StepKind::Script:
        return script(task);
    case StepKind::Probe:
        return probe(task);
    case StepKind::Wait:
        return wait(task);
    default:
        break;
    }
    const Deadline deadline(*m_repo.environment().clock, limit, task.stop, m_options.sleep);
    auto outcome = execute(task, deadline.token());
    if (outcome || !deadline.hasPassed() || task.stop.stop_requested())
        return outcome;
    return StepOutcome{
        .state = StepState::TimedOut,
        .error = Error{ErrorCode::Failed,
                       u"%1: did not end within %2 s"_s.arg(stepKindName(task.step.kind)).arg(limit.count()),
                       u"Find out what takes so long, or give the step more time."_s}};
}

Result<StepOutcome> StepRunner::precheck(const Task &task)
{
    if (task.step.precheck.isEmpty())
        return StepOutcome{};
    const auto limit = task.step.timeout > 0s ? task.step.timeout : defaultTimeout(StepKind::Probe);
    BACKSTOP_ASSIGN(outcome, runProgram(task, task.step.precheck, {}, limit));
    if (outcome.error)
        outcome.error = outcome.error->withContext(u"precheck"_s);
    return outcome;
}

Result<StepOutcome> StepRunner::execute(const Task &task, const std::stop_token &stop)
{
    switch (task.step.kind) {
    case StepKind::Restore:
        return restore(task, stop);
    case StepKind::Verify:
        return verify(task, stop);
    case StepKind::Reconcile:
        return reconcile(task, stop);
    case StepKind::Notify:
        return StepOutcome{.evidence = {{u"text"_s, task.step.text},
                                        {u"is_sent"_s, false},
                                        {u"why"_s, u"this version writes it down and sends nothing"_s}}};
    case StepKind::CleanUp:
        return cleanUp(task);
    default:
        break;
    }
    return StepOutcome{.state = StepState::Skipped, .text = u"needs a person"_s};
}

/// Where the data are of those that @p component needs, the nearest first: what was restored and is still there.
std::vector<Bytes> StepRunner::neededFolders(const Component &component, const Sandbox &sandbox) const
{
    const QStringList names = m_drill.look([&component](const DrillState &state) {
        QStringList found;
        std::vector<int> order{state.indexOf(component.name)};
        for (std::size_t i = 0; i < order.size(); ++i) {
            const ComponentRecord &one = state.components()[static_cast<std::size_t>(order[i])];
            if (i > 0 && one.restoredFrom())
                found << one.component.name;
            for (const int needed : one.needs)
                if (std::ranges::find(order, needed) == order.end())
                    order.push_back(needed);
        }
        return found;
    });
    std::vector<Bytes> folders;
    for (const QString &name : names) {
        const Bytes folder = sandbox.path + '/' + m_drill.componentFolder(name);
        struct stat status = {};
        if (::lstat(folder.c_str(), &status) == 0 &&
            S_ISDIR(status.st_mode)) // else it cleaned up after itself
            folders.push_back(folder);
    }
    return folders;
}

Result<StepOutcome> StepRunner::reconcile(const Task &task, const std::stop_token &stop)
{
    if (!restoredFrom(task.component))
        return StepOutcome::failed({ErrorCode::Failed, u"reconcile: nothing of the component was restored"_s,
                                    u"Put a restore before this step."_s});
    BACKSTOP_ASSIGN(sandbox, m_drill.sandbox());
    std::vector<Bytes> folders{sandbox.path + '/' + m_drill.componentFolder(task.component.name)};
    std::ranges::move(neededFolders(task.component, sandbox), std::back_inserter(folders));
    return (m_options.reconcile ? m_options.reconcile : Reconcile(reconcileRestored))(task.component, folders,
                                                                                      task.progress, stop);
}

Result<StepOutcome> StepRunner::wait(const Task &task)
{
    const Clock &clock = *m_repo.environment().clock;
    const auto time = waitingTime(task.step, clock);
    if (!time)
        return StepOutcome::failed(time.error());
    const auto begin = clock.sinceBoot();
    while (clock.sinceBoot() - begin < *time) {
        if (task.stop.stop_requested())
            return cancelled();
        m_options.sleep(50ms);
    }
    return StepOutcome{.evidence = {{u"waited_seconds"_s, std::chrono::duration<double>(*time).count()}}};
}

Result<StepOutcome> StepRunner::probe(const Task &task)
{
    const Clock &clock = *m_repo.environment().clock;
    const std::chrono::seconds limit =
        task.step.timeout > 0s ? task.step.timeout : defaultTimeout(task.step.kind);
    const auto begin = clock.sinceBoot();
    for (int asked = 1;; ++asked) {
        const Result<> answer = askOnce(task.step, 2s);
        const auto passed = clock.sinceBoot() - begin;
        const QJsonObject evidence{{u"probe"_s, probeKindName(task.step.probe)},
                                   {u"target"_s, task.step.probe == ProbeKind::Process
                                                     ? task.step.target
                                                     : shownTarget(task.step.target)},
                                   {u"asked"_s, asked},
                                   {u"seconds"_s, std::chrono::duration<double>(passed).count()}};
        if (answer)
            return StepOutcome{.evidence = evidence};
        if (answer.error().code == ErrorCode::InvalidArgument) // asking again does not help
            return StepOutcome{.state = StepState::Failed, .evidence = evidence, .error = answer.error()};
        if (task.stop.stop_requested())
            return cancelled();
        if (passed >= limit)
            return StepOutcome{.state = StepState::TimedOut, .evidence = evidence, .error = answer.error()};
        m_options.sleep(200ms);
    }
}

Result<StepOutcome> StepRunner::cleanUp(const Task &task)
{
    BACKSTOP_ASSIGN(sandbox, m_drill.sandbox());
    const Bytes folder = m_drill.componentFolder(task.component.name);
    if (const auto removed = removeFromSandbox(sandbox, folder); !removed)
        return StepOutcome::failed(removed.error());
    QJsonObject evidence;
    putPath(evidence, u"removed"_s, sandbox.path + '/' + folder);
    return StepOutcome{.evidence = evidence};
}

} // namespace backstop::recovery
