// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people say to a drill as a whole: pause, resume, note, abort.
#include "app/ctl/drillmistake.h"
#include "app/ctl/drillplace.h"
#include "app/ctl/table.h"
#include "model/recovery/drill/drillfinish.h"

namespace backstop::ctl {

using namespace recovery;

namespace {

struct DrillWordsOptions
{
    Bytes text;
    Bytes component;
    Bytes who;
    bool keepsSandbox = false;
};

/// Writes one event down, and says where the drill stands.
Outcome tell(Session &session, const DrillWordsOptions &options, DrillEventKind kind)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(drill, openUnfinished(session, *repo));
    BACKSTOP_TRY(drill->look([component = textOf(options.component)](const DrillState &state) {
        return checkComponent(state, component);
    }));
    if (options.keepsSandbox)
        BACKSTOP_TRY(drill->keepSandbox());
    // One that was aborted and not cleaned up: its program was killed. What was said then stays.
    const bool isSaid = kind == DrillEventKind::Aborted &&
                        drill->look([](const DrillState &state) { return state.isAborted(); });
    if (!isSaid)
        BACKSTOP_TRY(
            drill->record({.kind = kind,
                           .who = options.who.empty() ? drill->declaration().user : textOf(options.who),
                           .component = textOf(options.component),
                           .text = textOf(options.text)}));
    if (kind == DrillEventKind::Aborted)
        BACKSTOP_TRY(finishDrill(*drill));
    const Outcome told = tellDrill(session, *repo, *drill);
    return told ? Outcome(0) : told; // that it was aborted is what was asked for
}

CLI::App *addWord(CLI::App &family, Verbs &verbs, const char *name, const char *help, const char *example,
                  DrillEventKind kind, const std::shared_ptr<DrillWordsOptions> &options)
{
    CLI::App *command = addCommand(family, name, help, example);
    command->add_option("--who", options->who, "Who says so (the user)")->type_name("NAME");
    verbs.push_back({command, [options, kind](Session &session) { return tell(session, *options, kind); }});
    return command;
}

} // namespace

void addDrillWords(CLI::App &family, Verbs &verbs)
{
    const auto pause = std::make_shared<DrillWordsOptions>();
    addWord(family, verbs, "pause", "Stop the clock; nothing begins until it goes on",
            "backstopctl drill pause --reason lunch", DrillEventKind::Paused, pause)
        ->add_option("--reason", pause->text, "Why")
        ->type_name("TEXT");
    addWord(family, verbs, "resume", "Let the clock go on", "backstopctl drill resume",
            DrillEventKind::Resumed, std::make_shared<DrillWordsOptions>());
    const auto note = std::make_shared<DrillWordsOptions>();
    CLI::App *noting =
        addWord(family, verbs, "note", "Write something down in the drill",
                "backstopctl drill note 'the phone list is out of date'", DrillEventKind::Noted, note);
    noting->add_option("TEXT", note->text, "What")->required();
    noting->add_option("--component", note->component, "What it is about")->type_name("NAME");
    const auto abort = std::make_shared<DrillWordsOptions>();
    CLI::App *aborting =
        addWord(family, verbs, "abort", "End the drill here; the sandbox is removed",
                "backstopctl drill abort --reason 'a real incident'", DrillEventKind::Aborted, abort);
    aborting->add_option("--reason", abort->text, "Why; it stands in the report")
        ->type_name("TEXT")
        ->required();
    aborting->add_flag("--keep-sandbox", abort->keepsSandbox, "Leave what was restored");
}

} // namespace backstop::ctl
