// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/drillmistake.h"
#include "app/ctl/drillplace.h"
#include "app/ctl/table.h"
#include "model/recovery/drill/drillanswer.h"
#include "model/recovery/drill/drillfinish.h"

#include <algorithm>

namespace backstop::ctl {

using namespace recovery;

namespace {

struct DrillStepOptions
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
    std::optional<DrillAnswer> answer() const
    {
        using enum DrillAnswer;
        return isDone         ? std::optional(Done)
               : hasFailed    ? std::optional(Failed)
               : isSkipped    ? std::optional(Skip)
               : isTriedAgain ? std::optional(Retry)
               : isAccepted   ? std::optional(Accept)
                              : std::nullopt;
    }
};

/// What the answer is about: the step of the component that was named, or the only one that there is.
Result<DrillState::Place> placeFor(const DrillState &state, const DrillStepOptions &options,
                                   DrillAnswer answer)
{
    QStringList names;
    DrillState::Place found;
    for (int i = 0; i < static_cast<int>(state.components().size()); ++i) {
        const QString &name = state.components()[static_cast<std::size_t>(i)].component.name;
        if (!options.component.empty() && name != textOf(options.component))
            continue;
        // An open step of any component could be skipped: then it has to be named.
        const int step = stepToAnswer(state, i, answer);
        if (step < 0)
            continue;
        found = {i, step};
        names << name;
    }
    if (names.size() == 1)
        return found;
    return names.isEmpty() ? noStepFor(state, textOf(options.component), answer) : whichStep(names, answer);
}

/// What a person says of a step; which one that is.
Result<DrillState::Place> takeAnswer(Drill &drill, const DrillStepOptions &options, DrillAnswer answer)
{
    if (needsReason(answer) && options.note.empty())
        return usageError(QStringLiteral("drill step: no reason given"),
                          QStringLiteral("Say why with --note; it stands in the report."));
    BACKSTOP_ASSIGN(place, placeFor(drill.state(), options, answer));
    const QString who = options.who.empty() ? drill.declaration().user : textOf(options.who);
    BACKSTOP_TRY(answerStep(drill, place, answer, who, textOf(options.note)));
    return place;
}

Outcome runDrillStep(Session &session, const DrillStepOptions &options)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(drill, openUnfinished(session, *repo));
    BACKSTOP_TRY(drill->look([component = textOf(options.component)](const DrillState &state) {
        return checkComponent(state, component);
    }));
    const auto answer = options.answer();
    DrillRunOptions run;
    if (answer) {
        BACKSTOP_ASSIGN(place, takeAnswer(*drill, options, *answer));
        if (answer == DrillAnswer::Retry && !options.doesAll) // that step, and not what else is to be done
            run.component =
                drill->look([at = static_cast<std::size_t>(place.component)](const DrillState &state) {
                    return state.components()[at].component.name;
                });
    }
    if (options.keepsSandbox)
        BACKSTOP_TRY(drill->keepSandbox());
    if (options.endsIt) {
        BACKSTOP_TRY(finishDrill(*drill));
        return tellDrill(session, *repo, *drill);
    }
    run.isSingleStep = !options.doesAll;
    if (!options.component.empty() && !options.doesAll)
        run.component = textOf(options.component);
    const bool isOver = drill->look([](const DrillState &state) { return state.isWorkOver(); });
    if (!answer || answer == DrillAnswer::Retry || options.doesAll || isOver)
        return runAndTell(session, *repo, *drill, run);
    return tellDrill(session, *repo, *drill);
}

} // namespace

void addDrillStep(CLI::App &family, Verbs &verbs)
{
    CLI::App *command =
        addCommand(family, "step", "Do the next step, or say how one ended that a person does",
                   "backstopctl drill step risk_manager --done --note 'positions agree'");
    const auto options = std::make_shared<DrillStepOptions>();
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
                      "When the drill ends, leave what was restored");
    verbs.push_back({command, [options](Session &session) { return runDrillStep(session, *options); }});
}

} // namespace backstop::ctl
