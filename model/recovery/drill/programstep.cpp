// SPDX-License-Identifier: GPL-3.0-or-later
//
// The steps of a drill that run programs.
#include "model/recovery/drill/steprunner.h"

#include "model/core/names.h"
#include "model/core/process.h"

#include <QJsonArray>

#include <cerrno>
#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

bool isBelow(const Bytes &path, const Bytes &folder)
{
    return path.starts_with(folder == "/" ? folder : folder + '/');
}

/// The last lines of what a program said, as it may be shown.
QJsonArray linesOf(const Bytes &output)
{
    QJsonArray lines;
    for (std::size_t at = 0; at < output.size();) {
        const std::size_t end = std::min(output.find('\n', at), output.size());
        lines << displayText(BytesView(output).substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

} // namespace

/// Where the program of a step really is: with every link followed, for a relative one must not lead out of its folder.
Result<Bytes> StepRunner::programPath(const QString &program) const
{
    const Bytes name = program.toStdString();
    const Bytes &scripts = m_drill.declaration().scripts;
    const QString object = u"program "_s + displayName(name);
    if (name.empty())
        return Error{ErrorCode::InvalidArgument, u"program: the step names none"_s,
                     u"Give the step a program in the plan."_s};
    const bool isRelative = name.front() != '/';
    if (isRelative && scripts.empty())
        return Error{ErrorCode::NotFound, object + u": nobody said where the scripts are"_s,
                     u"Name their folder with --scripts, or give an absolute path in the plan."_s};
    std::error_code error;
    const auto path = std::filesystem::canonical(isRelative ? scripts + '/' + name : name, error);
    if (error && isRelative) { // what is looked for where is all that helps
        Error missing = systemError(error.value(), u"program "_s + displayName(scripts + '/' + name));
        missing.hint = u"The paths of the plan's programs start in the folder of scripts, %1."_s.arg(
            displayName(scripts));
        return missing;
    }
    if (error)
        return systemError(error.value(), object);
    if (isRelative) {
        const auto folder = std::filesystem::canonical(scripts, error);
        if (error)
            return systemError(error.value(), u"folder of scripts "_s + displayName(scripts));
        if (!isBelow(path.native(), folder.native()))
            return Error{ErrorCode::PermissionDenied, object + u": leads out of the folder of scripts"_s,
                         u"Put the program into %1, or give its absolute path in the plan."_s.arg(
                             displayName(scripts))};
    }
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return systemError(errno, object);
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::InvalidArgument, object + u": is no file"_s,
                     u"Name a program in the plan."_s};
    if (::access(path.c_str(), X_OK) != 0)
        return systemError(errno, object);
    return path.native();
}

std::map<Bytes, Bytes> StepRunner::variablesFor(const Task &task, const Sandbox &sandbox) const
{
    std::map<Bytes, Bytes> variables;
    for (auto it = task.step.environment.begin(); it != task.step.environment.end(); ++it)
        variables[it.key().toStdString()] = it.value().toStdString();
    // What the drill says is true, whatever a plan says.
    variables["BACKSTOP_DRILL"] = "1";
    variables["BACKSTOP_DRILL_ID"] = m_drill.declaration().id.toStdString();
    variables["BACKSTOP_SANDBOX"] = sandbox.path;
    variables["BACKSTOP_COMPONENT"] = task.component.name.toStdString();
    variables["BACKSTOP_COMPONENT_FOLDER"] =
        sandbox.path + '/' + m_drill.componentFolder(task.component.name);
    const auto source = restoredFrom(task.component);
    variables["BACKSTOP_BACKUP_ID"] = source ? source->backup.hex() : std::string();
    return variables;
}

Result<StepOutcome> StepRunner::runProgram(const Task &task, const QString &program,
                                           const QStringList &arguments, std::chrono::nanoseconds limit)
{
    const auto path = programPath(program);
    if (!path)
        return StepOutcome::failed(path.error());
    BACKSTOP_ASSIGN(sandbox, m_drill.sandbox());
    const Clock &clock = *m_repo.environment().clock;
    const auto begin = clock.sinceBoot();
    bool isLate = false;
    Process::Request request;
    request.command = {*path};
    for (const QString &argument : arguments)
        request.command.push_back(argument.toStdString());
    request.variables = variablesFor(task, sandbox);
    request.joinsOutput = true;
    request.grace = m_options.grace;
    request.isOver = [&] {
        return isLate = isLate || (limit.count() > 0 && clock.sinceBoot() - begin >= limit);
    };
    std::uint64_t lines = 0;
    request.onErrorLine = [&lines](BytesView) { ++lines; };
    const auto started = Process::start(std::move(request), task.stop);
    if (!started)
        return StepOutcome::failed(started.error());
    Process &process = **started;
    const auto end = process.wait();
    const auto passed = clock.sinceBoot() - begin;
    QJsonObject evidence{{u"seconds"_s, std::chrono::duration<double>(passed).count()},
                         {u"output_lines"_s, static_cast<qint64>(lines)},
                         {u"last_output"_s, linesOf(process.lastErrors())}};
    putPath(evidence, u"program"_s, *path);
    const QString object = u"program "_s + displayName(*path);
    if (!end && isLate)
        return StepOutcome{.state = StepState::TimedOut,
                           .evidence = evidence,
                           .error =
                               Error{ErrorCode::Failed,
                                     u"%1: did not end within %2 s, and was stopped"_s.arg(object).arg(
                                         std::chrono::duration_cast<std::chrono::seconds>(limit).count()),
                                     u"Find out what it waits for, or give the step more time."_s}};
    if (!end && end.error().code == ErrorCode::Cancelled)
        return end.error();
    if (!end)
        return StepOutcome::failed(end.error(), evidence);
    evidence.insert(u"exit_code"_s, end->signal == 0 ? QJsonValue(end->exitCode) : QJsonValue());
    if (!end->isSuccess())
        return StepOutcome::failed({ErrorCode::Failed, u"%1: ended with %2"_s.arg(object, end->text()),
                                    u"Its last lines are in the report."_s},
                                   evidence);
    return StepOutcome{.evidence = evidence};
}

Result<StepOutcome> StepRunner::script(const Task &task)
{
    const auto isFirstProgram = [&] {
        const std::vector<Step> steps = effectiveSteps(task.component);
        for (int i = 0; i < task.number; ++i) {
            const Step &one = steps[static_cast<std::size_t>(i)];
            if (one.runsInDrill && (one.kind == StepKind::Script || one.kind == StepKind::StartService))
                return false;
        }
        return true;
    };
    if (isHit(m_drill.declaration(), InjectKind::ScriptFails, task.component.name) && isFirstProgram()) {
        BACKSTOP_TRY(recordInject(u"script-fails: a program of %1 was not run"_s.arg(task.component.name),
                                  task.component.name));
        return StepOutcome{
            .state = StepState::Failed,
            .error = Error{ErrorCode::Failed, u"program: counts as failed, as the drill wants it"_s, {}},
            .isInjected = true};
    }
    const auto limit = task.step.timeout.count() > 0 ? task.step.timeout : defaultTimeout(task.step.kind);
    return runProgram(task, task.step.program, task.step.arguments, limit);
}

} // namespace backstop::recovery
