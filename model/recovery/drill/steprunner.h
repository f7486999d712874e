// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/recovery/drill/deadline.h"
#include "model/recovery/drill/drill.h"
#include "model/recovery/drill/injects.h"

#include <map>

namespace backstop::recovery {

/// How a step ended, and what proves it.
struct StepOutcome
{
    StepState state = StepState::Completed;
    QJsonObject evidence = {};
    std::optional<Error> error = {};
    QString text = {};
    bool isInjected = false;

    static StepOutcome failed(Error error, QJsonObject evidence = {})
    {
        return {.state = StepState::Failed, .evidence = std::move(evidence), .error = std::move(error)};
    }
};

/// Compares the positions of what was restored with its fills: the first of @p folders holds what was restored of @p component, the next ones
/// what was restored of those that it needs. Completed with its evidence, Failed with the error, or Skipped where there was nothing to reconcile.
/// An error where the work was stopped.
using Reconcile =
    std::function<Result<StepOutcome>(const Component &component, const std::vector<Bytes> &folders,
                                      Progress &progress, const std::stop_token &stop)>;

struct StepRunnerOptions
{
    int threads = 0;          ///< of one restore; 0: one for each processor
    Reconcile reconcile = {}; ///< empty: reconcileRestored()
    Sleep sleep = [](std::chrono::milliseconds time) { std::this_thread::sleep_for(time); };
    std::chrono::milliseconds grace{5000}; ///< between SIGTERM and SIGKILL
};

/// Does single steps of a drill that need nobody. Restores only into the sandbox; programs run by absolute path or below the folder of
/// scripts, with an argument list and never through a shell, in an environment that says which drill they serve:
/// BACKSTOP_DRILL=1, BACKSTOP_DRILL_ID, BACKSTOP_SANDBOX, BACKSTOP_COMPONENT, BACKSTOP_COMPONENT_FOLDER, and after a restore
/// BACKSTOP_BACKUP_ID. Thread-safe; repository and drill outlive it.
class StepRunner
{
public:
    StepRunner(repository::Repository &repo, Drill &drill, StepRunnerOptions options = {})
        : m_repo(repo)
        , m_drill(drill)
        , m_options(std::move(options))
    {}

    /// Does the step, which has begun, again as often as it may, and says how it ended; records only tries of backups and injects. An error where it was
    /// stopped, or the journal cannot be written: then the step is still in progress.
    Result<StepOutcome> run(const Component &component, int stepNumber, Progress &progress,
                            const std::stop_token &stop);

    /// Only the program that has to succeed before the step begins; Completed where it has none.
    Result<StepOutcome> precheck(const Component &component, int stepNumber, Progress &progress,
                                 const std::stop_token &stop);

private:
    /// One step with what belongs to it.
    struct Task
    {
        const Component &component;
        int number;
        Step step;
        Progress &progress;
        std::stop_token stop; ///< of the one who runs the drill
    };
    Result<StepOutcome> tried(const Component &component, int stepNumber, bool isOnlyPrecheck,
                              Progress &progress, const std::stop_token &stop);
    Result<StepOutcome> attempt(const Task &task);
    Result<StepOutcome> precheck(const Task &task);
    Result<StepOutcome> execute(const Task &task, const std::stop_token &stop);
    Result<StepOutcome> restore(const Task &task, const std::stop_token &stop);
    struct Tries;
    Result<bool> tryBackup(const Task &task, const repository::BackupRecord &backup, const Bytes &target,
                           Tries &tries, const std::stop_token &stop);
    Result<> reject(const Task &task, const repository::BackupRecord &backup, const Error &error,
                    bool isInjected, Tries &tries);
    Result<bool> hasPath(const repository::BackupRecord &backup, const Component &component,
                         const std::stop_token &stop);
    Result<StepOutcome> verify(const Task &task, const std::stop_token &stop);
    Result<StepOutcome> runProgram(const Task &task, const QString &program, const QStringList &arguments,
                                   std::chrono::nanoseconds limit);
    Result<StepOutcome> script(const Task &task);
    Result<StepOutcome> probe(const Task &task);
    Result<StepOutcome> wait(const Task &task);
    Result<StepOutcome> reconcile(const Task &task, const std::stop_token &stop);
    std::vector<Bytes> neededFolders(const Component &component, const Sandbox &sandbox) const;
    Result<StepOutcome> cleanUp(const Task &task);
    Result<Bytes> programPath(const QString &program) const;
    Result<> recordInject(const QString &text, const QString &component);
    std::map<Bytes, Bytes> variablesFor(const Task &task, const Sandbox &sandbox) const;
    std::optional<RestoreTry> restoredFrom(const Component &component) const;

    repository::Repository &m_repo;
    Drill &m_drill;
    StepRunnerOptions m_options;
};

/// Asks once whether somebody answers at @p step's target; the error says what was found instead. Waits for each connection and each part
/// of an answer no longer than @p limit, and for a few of them at the most.
Result<> askOnce(const Step &step, std::chrono::milliseconds limit);
/// @p target without the name and password that somebody wrote into an address.
QString shownTarget(const QString &target);
/// The newest usable backups that may hold @p component's data, first the newest at or before @p moment: by its tag, and not those whose time
/// is yet to come.
std::vector<repository::BackupRecord> candidatesFor(const std::vector<repository::BackupRecord> &records,
                                                    const Component &component, Timestamp moment);

} // namespace backstop::recovery
