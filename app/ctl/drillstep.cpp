// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/drillplace.h"
#include "app/ctl/table.h"

#include <algorithm>

namespace backstop::ctl {

using namespace recovery;

namespace {

enum class Answer { None, Done, Failed, Skip, Retry, Accept };

struct Options
{
    Bytes component;
    bool isDone = false;
    bool hasFailed = false;
    bool isSkipped = false;
    bool isTriedAgain = false;
    bool isAccepted = false;
    bool doesAll = false;
    bool keepsSandbox = false;
    bool endsIt = false;
    Bytes note;
    Bytes who;
    Answer answer() const
    {
        return isDone         ? Answer::Done
               : hasFailed    ? Answer::Failed
               : isSkipped    ? Answer::Skip
               : isTriedAgain ? Answer::Retry
               : isAccepted   ? Answer::Accept
                              : Answer::None;
    }
};

bool hasFailed(const StepRecord &step)
{
    return step.state == StepState::Failed || step.state == StepState::TimedOut;
}

/// The step of @p component that the answer can be about, or -1.
int stepFor(const DrillState &state, int component, Answer answer)
{
    const ComponentRecord &record = state.components()[static_cast<std::size_t>(component)];
    const auto find = [&record](auto wanted) {
        const auto found = std::ranges::find_if(record.steps, wanted);
        return found == record.steps.end() ? -1 : static_cast<int>(found - record.steps.begin());
    };
    if (answer == Answer::Retry || answer == Answer::Accept)
        return find(hasFailed);
    if (answer == Answer::Skip) {
        const int failed = find(hasFailed);
        return failed >= 0 ? failed : find([](const StepRecord &step) { return !isOver(step.state); });
    }
    const int waiting = find([](const StepRecord &step) { return step.state == StepState::WaitingForInput; });
    if (waiting >= 0)
        return waiting;
    // Nobody has begun it, but it could be: the person has it done already.
    const auto ready = state.ready();
    for (const DrillState::Place &place : ready) {
        if (place.component != component)
            continue;
        const StepKind kind = record.steps[static_cast<std::size_t>(place.step)].step.kind;
        if ((needsPerson(kind) || state.declaration().mode == DrillMode::Tabletop))
            return place.step;
    }
    return -1;
}

/// What the answer is about: the step of the component that was named, or the only one that there is.
Result<DrillState::Place> placeFor(const DrillState &state, const Options &options)
{
    QStringList names;
    DrillState::Place found;
    for (int i = 0; i < static_cast<int>(state.components().size()); ++i) {
        const QString &name = state.components()[static_cast<std::size_t>(i)].component.name;
        if (!options.component.empty() && name != textOf(options.component))
            continue;
        // An open step of any component could be skipped: then it has to be named.
        const int step = stepFor(state, i, options.answer());
        if (step < 0)
            continue;
        found = {i, step};
        names << name;
    }
    if (names.size() == 1)
        return found;
    if (!options.component.empty() && state.indexOf(textOf(options.component)) < 0)
        return usageError(QStringLiteral("drill step: \"%1\" takes no part in the drill")
                              .arg(safeText(textOf(options.component))),
                          QStringLiteral("\"backstopctl drill status\" lists the components."));
    if (names.isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("drill step: no step is there that this could be about"),
                     QStringLiteral("\"backstopctl drill status\" says where each step stands.")};
    return usageError(QStringLiteral("drill step: it could be about each of %1")
                          .arg(safeText(names.join(QStringLiteral(", ")))),
                      QStringLiteral("Name the component."));
}

StepState stateFor(Answer answer)
{
    switch (answer) {
    case Answer::Done:
        return StepState::Completed;
    case Answer::Skip:
        return StepState::Skipped;
    case Answer::Accept:
        return StepState::FailedAccepted;
    default:
        return StepState::Failed;
    }
}

/// What a person says of a step; which one that is.
Result<DrillState::Place> answerStep(Drill &drill, const Options &options)
{
    const DrillState state = drill.state();
    const Answer answer = options.answer();
    if (answer == Answer::Failed || answer == Answer::Skip || answer == Answer::Accept) {
        if (options.note.empty())
            return usageError(QStringLiteral("drill step: no reason given"),
                              QStringLiteral("Say why with --note; it stands in the report."));
    }
    BACKSTOP_ASSIGN(place, placeFor(state, options));
    const ComponentRecord &record = state.components()[static_cast<std::size_t>(place.component)];
    const StepRecord &step = record.steps[static_cast<std::size_t>(place.step)];
    const QString who = options.who.empty() ? drill.declaration().user : textOf(options.who);
    const bool isOpen = step.state == StepState::Pending && answer != Answer::Skip;
    if (answer == Answer::Retry || isOpen)
        BACKSTOP_TRY(drill.record({.kind = DrillEventKind::StepBegun,
                                   .who = who,
                                   .component = record.component.name,
                                   .step = place.step}));
    if (answer == Answer::Retry)
        return place;
    DrillEvent event{.kind = DrillEventKind::StepEnded,
                     .who = who,
                     .component = record.component.name,
                     .step = place.step,
                     .state = stateFor(answer),
                     .text = textOf(options.note)};
    if (answer == Answer::Failed)
        event.error = Error{ErrorCode::Failed, QStringLiteral("%1: %2").arg(who, textOf(options.note))};
    BACKSTOP_TRY(drill.record(std::move(event)));
    return place;
}

Outcome run(Session &session, const Options &options)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(drill, openUnfinished(session, *repo));
    const Answer answer = options.answer();
    DrillRunOptions run;
    if (answer != Answer::None) {
        BACKSTOP_ASSIGN(place, answerStep(*drill, options));
        if (answer == Answer::Retry)
            run.begun = place;
    }
    if (options.endsIt) {
        BACKSTOP_TRY(finishDrill(*drill, options.keepsSandbox));
        return tellDrill(session, *repo, *drill);
    }
    run.keepsSandbox = options.keepsSandbox;
    run.isSingleStep = !options.doesAll;
    if (!options.component.empty() && !options.doesAll)
        run.component = textOf(options.component);
    else if (run.begun && !options.doesAll) // that step, and not what else is to be done
        run.component =
            drill->look([at = static_cast<std::size_t>(run.begun->component)](const DrillState &state) {
                return state.components()[at].component.name;
            });
    const bool isOver = drill->look([](const DrillState &state) { return state.isWorkOver(); });
    if (answer == Answer::None || answer == Answer::Retry || options.doesAll || isOver)
        return runAndTell(session, *repo, *drill, run);
    return tellDrill(session, *repo, *drill);
}

} // namespace

void addDrillStep(CLI::App &family, Verbs &verbs)
{
    CLI::App *command =
        addCommand(family, "step", "Do the next step, or say how one ended that a person does",
                   "backstopctl drill step risk_manager --done --note 'positions agree'");
    const auto options = std::make_shared<Options>();
    command->add_option("COMPONENT", options->component,
                        "The component; needed where it could be about several");
    std::vector<CLI::Option *> answers{
        command->add_flag("--done", options->isDone, "The step that waits for a person is done"),
        command->add_flag("--failed", options->hasFailed, "It failed; --note says why"),
        command->add_flag(
            "--skip", options->isSkipped,
            "Skip the next step; --note says why, and the drill is not passed where it is required"),
        command->add_flag("--retry", options->isTriedAgain, "Try the step again that failed"),
        command->add_flag("--accept", options->isAccepted,
                          "Go on although the step failed; --note says why")};
    for (std::size_t i = 0; i < answers.size(); ++i) {
        for (std::size_t other = i + 1; other < answers.size(); ++other)
            answers[i]->excludes(answers[other]);
    }
    command->add_option("--note", options->note, "What was seen, or why")->type_name("TEXT");
    command->add_option("--who", options->who, "Who says so (the user)")->type_name("NAME");
    command->add_flag("--all", options->doesAll, "Then do all steps that need nobody, in parallel");
    command
        ->add_flag("--finish", options->endsIt,
                   "Then end the drill although something failed, where nothing else is left to do")
        ->excludes("--retry", "--all");
    command->add_flag("--keep-sandbox", options->keepsSandbox,
                      "Where this ends the drill, leave what was restored");
    verbs.push_back({command, [options](Session &session) { return run(session, *options); }});
}

} // namespace backstop::ctl
