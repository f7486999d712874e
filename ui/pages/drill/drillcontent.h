// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillanswer.h"
#include "model/recovery/drill/drillhistory.h"
#include "model/recovery/drill/drilltrend.h"

#include <memory>

namespace backstop::ui {

/// The drill that has not ended, as the page shows it.
struct CurrentDrill
{
    std::shared_ptr<const recovery::DrillState> state;
    std::shared_ptr<const recovery::DrillReport> report; ///< of that state
    QString head = {};
    recovery::DrillMoment now = {}; ///< when this was taken
    QString waitsFor = {};          ///< why the work on it has not begun
    bool isOurs = false;            ///< this program has it open: people can answer here
    bool isAtWork = false;          ///< steps are being done
    bool isBusy = false;            ///< something that was said is not written down yet
    bool canGoOn = false;           ///< there is something to do, and nobody does it: it was stopped
};

/// What the page shows beside it, and what a drill would begin with.
struct DrillLists
{
    std::vector<recovery::DrillSummary> drills = {};         ///< oldest first
    std::shared_ptr<const recovery::RecoveryPlan> plan = {}; ///< null: there is none
    quint64 planVersion = 0;
    std::optional<Error> planProblem = {}; ///< why no drill can follow it
    QString location = {};                 ///< of the repository, for commands
    QString user = {};                     ///< who signs, unless somebody else is named
    QString proposedScripts = {};          ///< where the plan's programs are, as far as that can be told
    QString defaultSandbox = {};           ///< where a drill restores, in words
};

/// What the drills measured, from one to the next.
struct DrillTrends
{
    std::vector<recovery::DrillTrend> plans = {};
    qsizetype unread = 0; ///< reports that could not be read
};

/// What somebody says of a step.
struct DrillReply
{
    recovery::DrillState::Place place;
    recovery::DrillAnswer answer = recovery::DrillAnswer::Done;
    QString who;
    QString text;
};

} // namespace backstop::ui
