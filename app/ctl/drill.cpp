// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/drillmistake.h"
#include "app/ctl/drillplace.h"
#include "app/ctl/drilltext.h"
#include "app/ctl/progressline.h"
#include "app/ctl/table.h"

#include <cstdio>

namespace backstop::ctl {

using namespace recovery;

namespace {

Error noDrill()
{
    return {ErrorCode::NotFound, QStringLiteral("drill: none is under way"),
            QStringLiteral(
                "\"backstopctl drill start\" begins one, \"drill list\" shows those that have ended.")};
}

/// Pauses do not count against the target.
QString elapsedText(const DrillReport &report)
{
    const QString elapsed = secondsText(report.totalSeconds);
    const QString target = targetSecondsText(report.targetSeconds);
    if (report.pausedSeconds <= 0)
        return QStringLiteral("Elapsed %1, target %2").arg(elapsed, target);
    return QStringLiteral("Elapsed %1, %2 without pauses; target %3")
        .arg(elapsed, secondsText(report.totalSeconds - report.pausedSeconds), target);
}

Outcome status(Session &session)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(found, lookAtUnfinished(session, *repo));
    DrillReport report = drillReportOf(found.state, found.head);
    const Environment &environment = session.environment();
    DrillEvent now;
    now.time = environment.clock->now();
    now.sinceBoot = environment.clock->sinceBoot();
    now.bootId = environment.bootId;
    const DrillMoment moment = found.state.momentOf(now);
    report.totalSeconds = std::chrono::duration<double>(moment.elapsed).count();
    report.pausedSeconds = std::chrono::duration<double>(moment.paused).count();
    if (session.json()) {
        writeDrill(session.out(), report);
        return 0;
    }
    printDrill(session.out(), report);
    printDrillSteps(session.out(), report);
    session.out().line(elapsedText(report));
    sayNext(session.out(), report);
    return 0;
}

} // namespace

DrillReport reportOf(const Drill &drill)
{
    return drillReportOf(drill.state(), drill.head());
}

Result<DrillOnDisk> lookAtUnfinished(Session &session, repository::Repository &repo)
{
    BACKSTOP_ASSIGN(found, unfinishedDrill(session.services().drillsFolder(repo.config().id)));
    if (!found)
        return noDrill();
    return std::move(*found);
}

Result<std::unique_ptr<Drill>> openUnfinished(Session &session, repository::Repository &repo)
{
    BACKSTOP_ASSIGN(found, lookAtUnfinished(session, repo));
    if (found.isTorn)
        session.out().note(
            QStringLiteral("backstopctl: the last line of the journal was cut short, and is dropped"));
    return Drill::open(found.folder, session.environment());
}

Outcome tellDrill(Session &session, repository::Repository &repo, Drill &drill)
{
    const DrillReport report = reportOf(drill); // before it is stored: as it is stored
    if (report.isFinished()) {
        if (const auto stored = storeDrill(repo, drill); !stored)
            session.out().warn(
                QStringLiteral("backstopctl: warning: the drill is not in the repository yet: ") +
                safeText(stored.error().message));
    }
    if (session.json())
        writeDrill(session.out(), report);
    else
        printDrill(session.out(), report);
    if (!session.json())
        sayNext(session.out(), report);
    return report.isFinished() ? exitCodeOf(report) : 0;
}

Outcome runAndTell(Session &session, repository::Repository &repo, Drill &drill, DrillRunOptions options)
{
    options.steps.threads = session.threads();
    const bool clears = session.showsProgress();
    options.onStep = [&session, clears](const ComponentRecord &component, int step) {
        if (clears)
            std::fputs(kClearLine.toUtf8().constData(), stderr);
        sayStep(session.out(), component, step);
    };
    const auto end = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return runDrill(repo, drill, options, session.progress(), session.stop());
    }();
    if (!end)
        return end.error();
    if (*end == DrillRunEnd::NothingBegins)
        return drill.look(
            [&options](const DrillState &state) { return nothingBegins(state, options.component); });
    session.out().say({});
    const Outcome told = tellDrill(session, repo, drill);
    return told && *end == DrillRunEnd::HasFailed ? Outcome(exitCode(ErrorCode::Failed)) : told;
}

void addDrill(CLI::App &root, Verbs &verbs)
{
    CLI::App *family =
        addCommand(root, "drill", "Do the recovery plan for real, in a sandbox, and measure it",
                   "backstopctl drill start --auto");
    family->require_subcommand(1);
    addDrillStart(*family, verbs);
    addDrillStep(*family, verbs);
    CLI::App *command = addCommand(*family, "status", "Where the drill stands that has not ended",
                                   "backstopctl drill status");
    verbs.push_back({command, status});
    addDrillWords(*family, verbs);
    addDrillReports(*family, verbs);
    addDrillTrend(*family, verbs);
}

} // namespace backstop::ctl
