// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drill.h"

#include "model/core/directoryhandle.h"
#include "model/core/makefolders.h"
#include "model/core/names.h"
#include "model/core/nearestname.h"
#include "model/core/version.h"
#include "model/recovery/drill/drillforecast.h"
#include "model/recovery/drill/drillhistory.h"
#include "model/recovery/drill/injects.h"
#include "model/recovery/recoveryorder.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

constexpr char kJournal[] = "/journal";

/// "20261123-090000-1a2b3c": sorts by time, and fits into the name of a document.
QString newId(const Environment &environment)
{
    QString time = toIso(std::chrono::floor<std::chrono::seconds>(environment.clock->now()));
    time.remove(u'-').remove(u':').remove(u'Z').replace(u'T', u'-');
    return time + u'-' + QString::fromStdString(toHex(environment.random->bytes(3)));
}

Error noOrder()
{
    return {ErrorCode::InvalidArgument, u"drill: the plan has no order of recovery"_s,
            u"\"backstopctl plan check\" says which components need one another."_s};
}

Error noComponent(const RecoveryPlan &plan, const QString &name)
{
    QStringList names;
    for (const Component &component : plan.components)
        names << component.name;
    const QString meant = nameHint(name, names);
    return {ErrorCode::Usage, u"drill: the plan has no component \"%1\""_s.arg(name),
            (meant.isEmpty() ? QString() : meant + u' ') + u"\"backstopctl plan show\" lists them."_s};
}

/// The components that take part, in the order of recovery.
Result<QStringList> chosenComponents(const DrillRequest &request)
{
    const auto order = recoveryOrder(request.plan, DependencyGraph(request.plan));
    if (!order)
        return noOrder();
    for (const QString &name : request.components) {
        if (request.plan.indexOf(name) < 0)
            return noComponent(request.plan, name);
    }
    QStringList names;
    for (const OrderedComponent &place : *order) {
        const QString &name = request.plan.components[static_cast<std::size_t>(place.component)].name;
        if (request.components.isEmpty() || request.components.contains(name))
            names << name;
    }
    if (names.isEmpty())
        return Error{ErrorCode::InvalidArgument, u"drill: the plan has no components"_s,
                     u"\"backstopctl plan import\" takes a plan from a file."_s};
    if (names.removeDuplicates() > 0)
        return Error{ErrorCode::InvalidArgument, u"drill: two components of the plan have the same name"_s,
                     u"\"backstopctl plan check\" says which."_s};
    return names;
}

/// Held while a drill is begun: two programs must not begin one each.
Result<FileDescriptor> lockDrills(const Bytes &folder)
{
    FileDescriptor fd(::open((folder + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!fd || ::flock(fd.get(), LOCK_EX) != 0)
        return systemError(errno, displayName(folder));
    return fd;
}

Result<> checkNoneUnderWay(const Bytes &drills)
{
    BACKSTOP_ASSIGN(other, unfinishedDrill(drills));
    if (!other)
        return {};
    return Error{ErrorCode::AlreadyExists, u"drill: %1 has not ended"_s.arg(other->id),
                 u"Go on with it by \"drill start --continue\" or \"drill step\", or end it by "
                 "\"drill abort\"."_s};
}

Result<> checkScripts(const Bytes &folder)
{
    struct stat status = {};
    if (::stat(folder.c_str(), &status) != 0)
        return systemError(errno, displayName(folder));
    if (!S_ISDIR(status.st_mode))
        return Error{ErrorCode::Usage, u"%1: is no folder"_s.arg(displayName(folder)),
                     u"Name the folder in which the paths of the plan's programs begin."_s};
    return {};
}

/// What needs no lock, and may take long: all but where and when it is.
Result<DrillDeclaration> declarationOf(DrillRequest request, repository::Repository &repo,
                                       const std::stop_token &stop)
{
    const Environment &environment = repo.environment();
    DrillDeclaration drill;
    BACKSTOP_ASSIGN(components, chosenComponents(request));
    drill.components = components;
    drill.injects = request.injects;
    drill.seed = request.seed;
    drill.plan = std::move(request.plan);
    BACKSTOP_TRY(aimInjects(drill));
    if (request.disasterAt && *request.disasterAt > environment.clock->now())
        return Error{ErrorCode::Usage,
                     u"drill: the disaster at %1 is yet to come"_s.arg(toIso(*request.disasterAt)),
                     u"Give a moment that has passed, or none for now."_s};
    if (request.mode != DrillMode::Tabletop && !request.scripts.empty())
        BACKSTOP_TRY(checkScripts(request.scripts));
    // The folder of the drill holds nothing else and is never a source's; a sandbox that somebody names may be anything.
    if (!request.sandbox.empty())
        BACKSTOP_TRY(checkSandbox(request.sandbox, {}, repo));
    drill.repository = repo.config().id;
    drill.user = environment.username;
    drill.who = request.who.isEmpty() ? environment.username : request.who;
    drill.host = environment.hostname;
    drill.programVersion = versionString();
    drill.planVersion = request.planVersion;
    drill.mode = request.mode;
    drill.sandbox = request.sandbox;
    drill.scripts = request.scripts;
    if (drill.mode != DrillMode::Tabletop) { // which measures nothing that could be held against it
        auto forecast = forecastOfDrill(repo, drill, stop);
        if (forecast)
            drill.forecast = std::move(*forecast);
        else if (forecast.error().code == ErrorCode::Cancelled)
            return forecast.error();
        else
            drill.noForecast = forecast.error().message; // a drill can be made all the same
    }
    return drill;
}

} // namespace

void Drill::stamp(DrillEvent &event) const
{
    event.time = m_environment.clock->now();
    event.sinceBoot = m_environment.clock->sinceBoot();
    event.bootId = m_environment.bootId;
}

Result<std::unique_ptr<Drill>> Drill::begin(const Bytes &drills, DrillRequest request,
                                            repository::Repository &repo, const std::stop_token &stop)
{
    const Environment &environment = repo.environment();
    BACKSTOP_TRY(checkNoneUnderWay(drills)); // before anybody waits for a forecast
    const std::optional<Timestamp> disasterAt = request.disasterAt;
    BACKSTOP_ASSIGN(drill, declarationOf(std::move(request), repo, stop));
    BACKSTOP_TRY(makeFolders(drills));
    const auto lock = lockDrills(drills);
    if (!lock)
        return lock.error();
    BACKSTOP_TRY(checkNoneUnderWay(drills)); // one may have been begun meanwhile
    sweepDrills(drills, repo);
    drill.id = newId(environment);
    drill.disasterAt = disasterAt.value_or(environment.clock->now());
    const Bytes folder = drills + '/' + drill.id.toStdString();
    if (drill.sandbox.empty())
        drill.sandbox = folder + "/sandbox";
    DrillEvent event{.kind = DrillEventKind::Declared};
    event.declaration = drill;
    BACKSTOP_TRY(DrillState().check(event));
    BACKSTOP_TRY(makeFolders(folder));
    BACKSTOP_ASSIGN(journal, DrillJournal::create(folder + kJournal));
    std::unique_ptr<Drill> result(new Drill(folder, environment, std::move(journal)));
    result->m_declaration = std::move(drill);
    BACKSTOP_TRY(result->record(std::move(event)));
    return result;
}

Result<std::unique_ptr<Drill>> Drill::open(const Bytes &folder, const Environment &environment)
{
    BACKSTOP_ASSIGN(opened, DrillJournal::open(folder + kJournal));
    std::unique_ptr<Drill> drill(new Drill(folder, environment, std::move(opened.journal)));
    for (const DrillEvent &event : opened.reading.events)
        BACKSTOP_TRY(drill->m_state.apply(event));
    if (!drill->m_state.isDeclared())
        return Error{ErrorCode::NotFound, u"drill: its declaration was not written to its end"_s,
                     u"Nothing of it has begun: begin another one."_s};
    drill->m_declaration = drill->m_state.declaration();
    if (!drill->m_state.isFinished())
        BACKSTOP_TRY(drill->record({.kind = DrillEventKind::Continued,
                                    .text = opened.reading.isTorn
                                                ? u"the last line of the journal was cut short and dropped"_s
                                                : QString()}));
    return drill;
}

DrillState Drill::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

DrillMoment Drill::now() const
{
    DrillEvent event;
    stamp(event);
    const std::lock_guard lock(m_mutex);
    return m_state.isFinished() ? m_state.now() : m_state.momentOf(event);
}

QString Drill::head() const
{
    const std::lock_guard lock(m_mutex);
    return m_journal.head();
}

Result<Bytes> Drill::journal() const
{
    const std::lock_guard lock(m_mutex);
    return DrillJournal::bytesOf(m_folder + kJournal);
}

Result<> Drill::record(DrillEvent event)
{
    {
        const std::lock_guard lock(m_mutex);
        stamp(event);
        if (m_isEnding &&
            (event.kind == DrillEventKind::StepBegun || event.kind == DrillEventKind::StepEnded ||
             event.kind == DrillEventKind::SandboxKept))
            return Error{ErrorCode::InvalidArgument, u"drill: it is being ended"_s,
                         u"Its report says how it ended; begin another one."_s};
        BACKSTOP_TRY(m_state.check(event));
        BACKSTOP_TRY(m_journal.append(event));
        BACKSTOP_TRY(m_state.apply(event));
    }
    const std::lock_guard lock(m_observerMutex);
    if (m_observer)
        m_observer();
    return {};
}

Result<bool> Drill::recordIfPossible(DrillEvent event)
{
    const Result<> done = record(std::move(event));
    if (!done && done.error().code == ErrorCode::InvalidArgument)
        return false;
    return done ? Result<bool>(true) : done.error();
}

Result<> Drill::beginEnding()
{
    DrillEvent event{.kind = DrillEventKind::Finished};
    const std::lock_guard lock(m_mutex);
    BACKSTOP_TRY(m_state.check(event));
    m_isEnding = true;
    return {};
}

void Drill::endEnding()
{
    const std::lock_guard lock(m_mutex);
    m_isEnding = false;
}

Result<> Drill::keepSandbox()
{
    const bool isSaid = look([](const DrillState &state) { return state.keepsSandbox(); });
    return isSaid ? Result<>() : record({.kind = DrillEventKind::SandboxKept});
}

bool Drill::isBroken() const
{
    const std::lock_guard lock(m_mutex);
    return m_journal.isBroken();
}

void Drill::setObserver(std::function<void()> observer)
{
    const std::lock_guard lock(m_observerMutex);
    m_observer = std::move(observer);
}

Result<Sandbox> Drill::sandbox()
{
    const std::lock_guard lock(m_sandboxMutex);
    if (m_sandbox)
        return *m_sandbox;
    const auto known =
        look([](const DrillState &state) { return std::pair(state.sandboxFolder(), state.isSandboxMade()); });
    Sandbox sandbox{m_declaration.sandbox, m_declaration.id, known.first.value_or(FileIdentity{}),
                    known.second};
    if (known.first) {
        BACKSTOP_TRY(checkStillOurs(sandbox));
    } else {
        BACKSTOP_ASSIGN(made, makeSandbox(sandbox.path, sandbox.id));
        sandbox = made;
        // Killed just here, the next run finds a folder with the mark and cannot tell who made it: it stays, empty, unless it is here.
        sandbox.isMade = sandbox.isMade || sandbox.path.starts_with(m_folder + '/');
        BACKSTOP_TRY(record(
            {.kind = DrillEventKind::SandboxMade, .folder = sandbox.identity, .isMade = sandbox.isMade}));
    }
    m_sandbox = sandbox;
    return sandbox;
}

Bytes Drill::componentFolder(const QString &component) const
{
    const Bytes name = component.toStdString();
    // Names that could be taken for one of those below are given one of those below.
    if (isSafeComponent(name) && name.front() != '.' && !name.starts_with("component-"))
        return name;
    return "component-" + std::to_string(m_declaration.plan.indexOf(component) + 1);
}

std::optional<DrillEventKind> lastEventOf(const Bytes &folder)
{
    return DrillJournal::lastKind(folder + kJournal);
}

Result<DrillOnDisk> readDrill(const Bytes &folder)
{
    BACKSTOP_ASSIGN(reading, DrillJournal::read(folder + kJournal));
    DrillOnDisk drill{folder, {}, {}, reading.drillHead, reading.isTorn};
    for (const DrillEvent &event : reading.events)
        BACKSTOP_TRY(drill.state.apply(event));
    drill.id = drill.state.declaration().id;
    return drill;
}

Result<std::vector<Bytes>> drillFolders(const Bytes &drills)
{
    std::vector<Bytes> folders;
    FileDescriptor fd = openPath(drills, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (!fd && errno == ENOENT)
        return folders;
    std::vector<Bytes> names;
    const int errnum = fd ? readNames(std::move(fd), names) : errno;
    if (errnum != 0)
        return systemError(errnum, displayName(drills));
    for (const Bytes &name : names) {
        struct stat status = {};
        const Bytes folder = drills + '/' + name;
        if (::lstat((folder + kJournal).c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
            status.st_size > 0) // empty: it was killed before it was declared
            folders.push_back(folder);
    }
    return folders;
}

Result<std::optional<DrillOnDisk>> unfinishedDrill(const Bytes &drills)
{
    BACKSTOP_ASSIGN(folders, drillFolders(drills));
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder) {
        const auto last = lastEventOf(*folder);
        if (last == DrillEventKind::Finished || last == DrillEventKind::Stored)
            continue; // whoever wants its report says what is wrong with the rest
        auto drill = readDrill(*folder);
        if (!drill && drill.error().code == ErrorCode::NotFound)
            continue; // swept away since, as one that is in the repository
        if (!drill)
            return drill.error();
        if (drill->state.isDeclared() && !drill->state.isFinished())
            return std::optional(std::move(*drill));
    }
    return std::optional<DrillOnDisk>();
}

} // namespace backstop::recovery
