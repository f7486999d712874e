// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/drillplace.h"
#include "app/ctl/drilltext.h"
#include "app/ctl/planload.h"
#include "app/ctl/table.h"
#include "model/core/names.h"
#include "model/recovery/drill/drillhistory.h"
#include "model/recovery/plancheck.h"
#include "model/recovery/planstore.h"

namespace backstop::ctl {

using namespace recovery;

namespace {

struct DrillStartOptions
{
    Bytes plan; ///< file; empty: the repository's
    DrillMode mode = DrillMode::Full;
    bool isAutomatic = false;
    bool goesOn = false;
    bool keepsSandbox = false;
    int parallel = 0;
    std::vector<Bytes> components;
    std::vector<Bytes> injects;
    Bytes disasterAt;
    std::uint64_t seed = 0;
    bool hasSeed = false;
    Bytes sandbox;
    Bytes scripts;
    Bytes who;
    bool isAnythingChosen() const
    {
        return !plan.empty() || !components.empty() || !injects.empty() || !disasterAt.empty() || hasSeed ||
               !sandbox.empty() || !scripts.empty() || mode != DrillMode::Full;
    }
};

/// The plan of the drill, without anything that would keep it from being followed.
Result<> takePlan(const DrillStartOptions &options, repository::Repository &repo, DrillRequest &request)
{
    PlanReading reading;
    if (options.plan.empty()) {
        BACKSTOP_ASSIGN(stored, PlanStore(repo).newest());
        if (!stored)
            return Error{ErrorCode::NotFound,
                         repo.location() + QStringLiteral(": the repository has no recovery plan"),
                         QStringLiteral("\"plan import\" stores one, or name a file with --plan.")};
        reading = std::move(stored->reading);
        request.planVersion = stored->version;
    } else {
        BACKSTOP_ASSIGN(text, readPlanFile(options.plan));
        auto read = readPlan(text);
        if (!read)
            return noPlanIn(options.plan, read.error());
        reading = std::move(*read);
    }
    std::vector<PlanProblem> problems = std::move(reading.problems);
    for (const PlanProblem &problem : checkPlan(reading.plan))
        problems.push_back(problem);
    for (const PlanProblem &problem : problems) {
        if (problem.severity == Severity::Error)
            return Error{ErrorCode::Failed, QStringLiteral("plan: ") + problemMessage(problem),
                         problemHint(problem)};
    }
    request.plan = std::move(reading.plan);
    return {};
}

Result<DrillRequest> requestOf(Session &session, const DrillStartOptions &options,
                               repository::Repository &repo)
{
    DrillRequest request;
    BACKSTOP_TRY(takePlan(options, repo, request));
    request.mode = options.isAutomatic ? DrillMode::Automatic : options.mode;
    // 53 bits: what programs that read JSON keep of a number.
    request.seed = options.hasSeed ? options.seed : session.environment().random->u64() >> 11;
    for (const Bytes &text : options.injects) {
        BACKSTOP_ASSIGN(inject, injectOf(textOf(text)));
        request.injects.push_back(inject);
    }
    for (const Bytes &name : options.components)
        request.components << textOf(name);
    if (!options.disasterAt.empty()) {
        BACKSTOP_ASSIGN(at, parseTime(options.disasterAt, "--disaster-at"));
        request.disasterAt = at;
    }
    if (!options.sandbox.empty())
        request.sandbox = app::absolutePath(options.sandbox);
    if (!options.scripts.empty())
        request.scripts = app::absolutePath(options.scripts);
    request.who = textOf(options.who);
    return request;
}

Result<std::unique_ptr<Drill>> beginDrill(Session &session, const DrillStartOptions &options,
                                          repository::Repository &repo)
{
    BACKSTOP_ASSIGN(request, requestOf(session, options, repo));
    const Bytes drills = session.services().drillsFolder(repo.config().id);
    if (const auto stored = storeDrills(repo, drills); !stored)
        session.out().warn(
            QStringLiteral("backstopctl: warning: an earlier drill is not in the repository yet: ") +
            safeText(stored.error().message));
    BACKSTOP_ASSIGN(drill, Drill::begin(drills, std::move(request), repo, session.stop()));
    const DrillDeclaration &declaration = drill->declaration();
    Output &out = session.out();
    out.say(QStringLiteral("Drill %1 of \"%2\". Production is not touched: everything is restored into %3.")
                .arg(declaration.id, safeText(declaration.plan.name), displayName(declaration.sandbox)));
    for (const Inject &inject : declaration.injects)
        out.say(QStringLiteral("Inject: %1 (seed %2)")
                    .arg(safeText(injectText(inject)), QString::number(declaration.seed)));
    if (options.sandbox.empty()) {
        BACKSTOP_ASSIGN(source, sourceAt(declaration.sandbox, repo));
        if (source)
            out.note(QStringLiteral("backstopctl: note: the sandbox is in %1, which is backed up; --sandbox "
                                    "takes another place")
                         .arg(displayName(*source)));
    }
    return std::move(drill);
}

Outcome start(Session &session, const DrillStartOptions &options)
{
    if (options.goesOn && options.isAnythingChosen())
        return usageError(
            QStringLiteral("drill start --continue: what was declared stays as it is"),
            QStringLiteral("Leave the other options out; --parallel and --keep-sandbox may stay."));
    if (options.isAutomatic && options.mode == DrillMode::Tabletop)
        return usageError(QStringLiteral("drill start: a tabletop drill is talked through by people"),
                          QStringLiteral("Leave out --auto or --mode."));
    BACKSTOP_ASSIGN(repo, session.openRepository());
    if (options.goesOn && options.isAutomatic) { // before anything is written down
        BACKSTOP_ASSIGN(found, unfinishedDrill(session.services().drillsFolder(repo->config().id)));
        if (found && found->state.declaration().mode != DrillMode::Automatic)
            return usageError(
                QStringLiteral("drill start --continue: it was not declared as an automatic one"),
                QStringLiteral("Leave --auto out; \"drill step\" says what people have done."));
    }
    auto drill = options.goesOn ? openUnfinished(session, *repo) : beginDrill(session, options, *repo);
    if (!drill)
        return drill.error();
    if (options.keepsSandbox)
        BACKSTOP_TRY((*drill)->keepSandbox());
    const bool runs = options.goesOn || (*drill)->declaration().mode == DrillMode::Automatic;
    if (!runs)
        return tellDrill(session, *repo, **drill);
    DrillRunOptions run;
    run.parallel = options.parallel;
    return runAndTell(session, *repo, **drill, run);
}

} // namespace

void addDrillStart(CLI::App &family, Verbs &verbs)
{
    CLI::App *command =
        addCommand(family, "start", "Declare a disaster, and begin to recover from it in a sandbox",
                   "backstopctl drill start --auto --scripts /srv/scripts");
    const auto options = std::make_shared<DrillStartOptions>();
    command->add_flag("--auto", options->isAutomatic,
                      "Run the whole drill and ask nobody; what needs a person is skipped, and the drill "
                      "is then not passed");
    addChoice<DrillMode, DrillMode>(
        *command, "--mode", options->mode,
        {{"tabletop", DrillMode::Tabletop}, {"automatic", DrillMode::Automatic}, {"full", DrillMode::Full}},
        "Talk it through, ask nobody (as --auto), or wait for people (the default)");
    command->add_flag("--continue", options->goesOn,
                      "Go on with the drill that has not ended, as after a kill; until people are needed");
    command->add_option("--plan", options->plan, "A plan's file; the repository's plan where it is not given")
        ->type_name("FILE");
    command->add_option("--component", options->components, "Only this component; may be repeated")
        ->type_name("NAME")
        ->allow_extra_args(false);
    command
        ->add_option("--disaster-at", options->disasterAt,
                     "When it struck: nothing newer is restored, and the data loss counts to then (now)")
        ->type_name("TIME");
    command
        ->add_option("--inject", options->injects,
                     "A surprise: latest-backup-corrupt[:COMPONENT], team-member-absent[:TEAM] or "
                     "script-fails[:COMPONENT]; may be repeated")
        ->type_name("KIND")
        ->allow_extra_args(false);
    command
        ->add_option_function<std::uint64_t>(
            "--seed",
            [options](const std::uint64_t &seed) {
                options->seed = seed;
                options->hasSeed = true;
            },
            "Chooses what surprises without a target hit, the same for the same number")
        ->type_name("N");
    command
        ->add_option(
            "--sandbox", options->sandbox,
            "Restore into this folder, which is empty or does not exist (a folder of the drill's own)")
        ->type_name("DIR");
    command
        ->add_option("--scripts", options->scripts, "Where the programs of the plan with a relative path are")
        ->type_name("DIR");
    command->add_option("--who", options->who, "Who declares it (the user)")->type_name("NAME");
    command->add_option("--parallel", options->parallel, "How many steps at once (one for each processor)")
        ->type_name("N")
        ->check(CLI::Range(0, 256).description(""));
    command->add_flag("--keep-sandbox", options->keepsSandbox,
                      "Leave at the end what was restored; the drill then passes with an issue");
    verbs.push_back({command, [options](Session &session) { return start(session, *options); }});
}

} // namespace backstop::ctl
