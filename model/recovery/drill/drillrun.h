// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/steprunner.h"

namespace backstop::recovery {

struct DrillRunOptions
{
    StepRunnerOptions steps = {};
    int parallel = 0;          ///< how many steps at once; 0: one for each processor
    bool isSingleStep = false; ///< ends after one step, of which it waits for the end
    QString component = {};    ///< only steps of this one; empty: of all
    bool onlyPeople =
        false; ///< begins what people do, which takes no time; what else could begin is left, and so is the end
    /// Told of each step as it begins and ends, from the thread that runs the drill.
    std::function<void(const ComponentRecord &component, int step)> onStep = {};
};

/// Why a run ended.
enum class DrillRunEnd {
    Finished,      ///< the drill is over
    WaitsForInput, ///< what is left waits for people
    Paused,
    HasFailed, ///< nothing is left to do, but in a drill with people somebody may see to what failed, and try again
    StepDone,      ///< of a single step
    NothingBegins, ///< of the one component that it was to go on with
};

/// Does everything that needs nobody, in parallel as far as dependencies, teams and options allow; takes up first what a killed run had begun.
/// In an automatic drill what needs a person is skipped; else that is begun, after its precheck, and waits. When nothing is left it cleans up and finishes the drill;
/// where something failed, that is up to people, see finishDrill(). Others may record meanwhile what people say: it takes up what can begin
/// then, stops a step that somebody has ended, and begins no more of a drill that is paused; that of an aborted one is cleaned up.
/// Cancelled where stopped: the drill goes on with the next call, as it does after a kill.
Result<DrillRunEnd> runDrill(repository::Repository &repo, Drill &drill, const DrillRunOptions &options,
                             Progress &progress, const std::stop_token &stop);

} // namespace backstop::recovery
