// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/drillpage.h"

#include "model/reports/drilldeclaration.h"
#include "model/reports/drillevidence.h"
#include "model/reports/drillforecastpart.h"
#include "model/reports/drilltimeline.h"
#include "model/reports/drillwords.h"
#include "model/reports/htmltable.h"
#include "model/reports/readinesswords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace backstop::reports {

using namespace recovery;

namespace {

using namespace Qt::StringLiterals;

struct DrillPage
{
    Q_DECLARE_TR_FUNCTIONS(backstop::reports::DrillPage)
};

constexpr char kDrillScreenStyle[] = ".outcome{font-size:1.6em;font-weight:600}td.bad{color:#b3261e}"
                                     "h3{font-size:1em;margin:1.4em 0 .2em}"
                                     ".bar{width:100%}.bar td{padding:0;border:0;line-height:1}"
                                     "@media print{h2,h3{break-after:avoid}tr{break-inside:avoid}"
                                     ".bar td{print-color-adjust:exact;-webkit-print-color-adjust:exact}}";
constexpr char kPaperExtraStyle[] = "td.outcome{padding:12px;border-bottom:0px;font-size:17pt}"
                                    "table.bar td{padding:0px;border-bottom:0px;font-size:6pt}";

/// Classes of the style sheet, and the colour on paper.
struct OutcomeTone
{
    const char *name;
    const char *fill;
};

OutcomeTone toneOf(const DrillReport &report)
{
    if (!report.isEntailed() || (report.isFinished() && report.outcome == DrillOutcome::Failed))
        return {"bad", "#fbeae9"};
    if (!report.isFinished() || report.outcome == DrillOutcome::Aborted)
        return {"neutral", "#eef1f2"};
    return report.outcome == DrillOutcome::Passed ? OutcomeTone{"good", "#e9f5ee"}
                                                  : OutcomeTone{"caution", "#fdf5e3"};
}

/// What was measured, and what came of its target.
QString measuredCell(std::optional<double> measured, std::optional<bool> isMet)
{
    const QString text = measuredText(measured);
    return !isMet   ? text
           : *isMet ? text + u'\n' + DrillPage::tr("met")
                    : text + u'\n' + DrillPage::tr("missed");
}

class DrillWriter
{
public:
    DrillWriter(const DrillReport &report, bool forPaper)
        : m_report(report)
        , m_forPaper(forPaper)
    {}

    Bytes write()
    {
        const QString title = DrillPage::tr("Report of a drill: %1").arg(m_report.drill.plan.name);
        const QString style = QLatin1String(m_forPaper ? kPaperPageStyle : kPageStyle) +
                              QLatin1String(m_forPaper ? kPaperExtraStyle : kDrillScreenStyle);
        m_page.raw(u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title>"
                   "<style>%3</style></head><body>\n<h1>%2</h1>\n"_s.arg(QLocale().bcp47Name(),
                                                                         title.toHtmlEscaped(), style));
        addParagraph(m_page, DrillPage::tr("A drill: production was not touched. Times of day are UTC."));
        verdict();
        reasons();
        declared();
        targets();
        addForecast(m_page, m_report, m_forPaper);
        timeline();
        surprises();
        steps();
        people();
        cleanUp();
        check();
        limits();
        m_page.raw(u"</body></html>\n"_s);
        return m_page.take();
    }

private:
    void heading(const QString &title) { addHeading(m_page, title, m_forPaper); }
    void list(const QStringList &lines)
    {
        m_page.raw(u"<ul>\n"_s);
        for (const QString &line : lines)
            m_page.raw(u"<li>%1</li>\n"_s.arg(HtmlPage::lines(line)));
        m_page.raw(u"</ul>\n"_s);
    }

    void verdict()
    {
        const QString outcome =
            m_report.isFinished() ? outcomeTitle(m_report.outcome) : DrillPage::tr("Not ended");
        QStringList lines{
            DrillPage::tr("Components recovered: %1 of %2")
                .arg(countText(m_report.recovered()), countText(qsizetype(m_report.components.size())))};
        if (!m_report.isEntailed())
            lines << DrillPage::tr("The journal says \"%1\", but its evidence says \"%2\"")
                         .arg(outcomeTitle(*m_report.recordedOutcome), outcomeTitle(m_report.outcome));
        const QString words = HtmlPage::lines(lines.join(u'\n'));
        const OutcomeTone tone = toneOf(m_report);
        if (m_forPaper)
            m_page.raw(
                u"<p style=\"font-size:3pt;margin:0\">&#160;</p><table width=\"100%\" cellspacing=\"0\" "
                "cellpadding=\"10\"><tr><td class=\"outcome\" width=\"40%\" bgcolor=\"%1\" "
                "valign=\"middle\"><b>%2</b></td><td class=\"outcome\" bgcolor=\"%1\" "
                "valign=\"middle\"><span style=\"font-size:10pt\">%3</span></td></tr></table>\n"_s.arg(
                    QLatin1String(tone.fill), outcome.toHtmlEscaped(), words));
        else
            m_page.raw(u"<p class=\"verdict %1\"><span class=\"outcome\">%2</span><br>%3</p>\n"_s.arg(
                QLatin1String(tone.name), outcome.toHtmlEscaped(), words));
    }

    void reasons()
    {
        heading(DrillPage::tr("Why"));
        QStringList lines;
        for (const DrillReason &reason : m_report.reasons)
            lines << reasonWords(reason);
        if (lines.isEmpty())
            lines << (m_report.isFinished()
                          ? DrillPage::tr(
                                "Every required step has evidence, no target was missed, and nothing of the "
                                "drill was left behind.")
                          : DrillPage::tr("Nothing is wrong so far."));
        list(lines);
    }

    void declared()
    {
        heading(DrillPage::tr("What was declared"));
        addDeclaration(m_page, m_report);
    }

    void targets()
    {
        heading(DrillPage::tr("Targets against what was measured"));
        addParagraph(
            m_page,
            DrillPage::tr(
                "RTA: from the declaration to the end of the last step, without pauses and without the "
                "clean-up. RPA: from the backup that was restored to the disaster. What was not measured "
                "is shown as that, and no estimate stands in for it."));
        {
            HtmlTable table(m_page, {{DrillPage::tr("Component"), 20},
                                     {DrillPage::tr("State"), 14},
                                     {DrillPage::tr("RTO"), 12},
                                     {DrillPage::tr("RTA"), 14},
                                     {DrillPage::tr("From its restore"), 14},
                                     {DrillPage::tr("RPO"), 12},
                                     {DrillPage::tr("RPA"), 14}});
            for (const ComponentReport &one : m_report.components)
                table.row(
                    {one.name, cameTitle(one), targetText(one.rto), measuredCell(one.rta, one.metRto),
                     measuredText(one.rtaFromRestore), spanText(std::chrono::seconds(qint64(one.rpo))),
                     measuredCell(one.rpa, one.metRpo)},
                    one.metRto == false || one.metRpo == false ||
                        (isOver(one.phase) && !one.isSuccess && one.phase != ComponentPhase::Recovered));
        }
        QString whole = DrillPage::tr("All were back after: %1. Target of the plan: %2.")
                            .arg(measuredText(m_report.recoveredAfter), targetText(m_report.targetSeconds));
        if (m_report.pausedSeconds > 0)
            whole += u' ' + DrillPage::tr("The drill stood still for %1, which does not count.")
                                .arg(measuredText(m_report.pausedSeconds));
        addParagraph(m_page, whole);
    }

    void timeline()
    {
        heading(DrillPage::tr("What happened when"));
        addTimeline(m_page, m_report);
    }

    void surprises()
    {
        if (m_report.drill.injects.empty() && m_report.injected.isEmpty())
            return;
        heading(DrillPage::tr("Surprises"));
        addParagraph(
            m_page,
            DrillPage::tr(
                "The leader of the drill prepared them; those without a target were aimed by the seed."));
        HtmlTable table(m_page, {{DrillPage::tr("Prepared"), 45}, {DrillPage::tr("What it came to"), 55}});
        for (const Inject &inject : m_report.drill.injects)
            table.row({injectWords(inject), injectedWords(inject, m_report.injected)});
    }

    void steps()
    {
        heading(DrillPage::tr("Every step and its evidence"));
        addParagraph(m_page, DrillPage::tr("Begin and end count from the declaration, with pauses; after a "
                                           "pause also without. Lines after > "
                                           "are quoted."));
        for (const ComponentReport &component : m_report.components)
            stepsOf(component);
    }

    void stepsOf(const ComponentReport &component)
    {
        addSubheading(m_page, component.name, m_forPaper);
        if (component.steps.empty()) {
            addParagraph(m_page, DrillPage::tr("It has no steps."));
            return;
        }
        HtmlTable table(m_page, {{DrillPage::tr("Step"), 22},
                                 {DrillPage::tr("State"), 21},
                                 {DrillPage::tr("What was found"), 57}});
        for (std::size_t i = 0; i < component.steps.size(); ++i) {
            const StepRecord &step = component.steps[i];
            const StepState state = component.states[i];
            QStringList when{stateTitle(state)};
            if (step.begunAt)
                when << DrillPage::tr("begun: %1").arg(pausedText(*step.begunAt));
            if (step.waitsSince)
                when << DrillPage::tr("since %1").arg(utcText(*step.waitsSince));
            if (step.endedAt)
                when << DrillPage::tr("ended: %1").arg(pausedText(*step.endedAt));
            if (step.begins > 1)
                when << DrillPage::tr("begun again: %1").arg(countText(step.begins - 1));
            QString name = u"%1. %2"_s.arg(countText(qsizetype(i) + 1), stepWords(step.step));
            if (!step.step.isRequired)
                name += u'\n' + DrillPage::tr("not required");
            table.row({name, when.join(u'\n'), foundIn(component, step, state)}, hasFailed(state));
        }
    }

    static QString foundIn(const ComponentReport &component, const StepRecord &step, StepState state)
    {
        QStringList lines = evidenceWords(step);
        if (state == StepState::Blocked && !component.lostNeeds.isEmpty())
            lines << DrillPage::tr("Needs what did not come back: %1").arg(component.lostNeeds.join(u", "_s));
        if (lines.isEmpty() && isOver(state))
            lines << DrillPage::tr("Nothing was recorded");
        return lines.join(u'\n');
    }

    /// Who said what: signatures, notes and pauses.
    void people()
    {
        heading(DrillPage::tr("Signed by people"));
        signatures();
        if (!m_report.notes.empty()) {
            heading(DrillPage::tr("Notes"));
            HtmlTable table(m_page, {{DrillPage::tr("When"), 26},
                                     {DrillPage::tr("By"), 16},
                                     {DrillPage::tr("Component"), 18},
                                     {DrillPage::tr("Note"), 40}});
            for (const DrillNote &note : m_report.notes)
                table.row({utcText(note.time), note.who, note.component, note.text});
        }
        if (!m_report.pauses.empty()) {
            heading(DrillPage::tr("Pauses"));
            HtmlTable table(m_page, {{DrillPage::tr("Begun after"), 22},
                                     {DrillPage::tr("Lasted"), 22},
                                     {DrillPage::tr("Why"), 56}});
            for (const DrillPause &pause : m_report.pauses)
                table.row({measuredText(secondsOf(pause.begin)),
                           pause.end ? measuredText(secondsOf(*pause.end) - secondsOf(pause.begin))
                                     : DrillPage::tr("not ended"),
                           pause.text.isEmpty() ? DrillPage::tr("None was given") : pause.text});
        }
    }

    void signatures()
    {
        std::vector<std::pair<DrillMoment, QStringList>> rows;
        for (const ComponentReport &component : m_report.components) {
            for (const StepRecord &step : component.steps) {
                if (step.who.isEmpty() || !step.endedAt)
                    continue;
                const QString said = step.text.isEmpty() ? QString() : u'\n' + step.text;
                rows.push_back(
                    {*step.endedAt,
                     {utcText(m_report.startedAt + step.endedAt->elapsed), step.who,
                      component.name + u": "_s + stepWords(step.step), stateTitle(step.state) + said}});
            }
        }
        if (rows.empty()) {
            addParagraph(m_page, DrillPage::tr("Nobody has signed a step."));
            return;
        }
        std::ranges::stable_sort(rows, {}, [](const auto &row) { return row.first.elapsed; });
        HtmlTable table(m_page, {{DrillPage::tr("When"), 26},
                                 {DrillPage::tr("By"), 16},
                                 {DrillPage::tr("Step"), 30},
                                 {DrillPage::tr("What was said"), 28}});
        for (const auto &[when, row] : rows)
            table.row(row);
    }

    void cleanUp()
    {
        const CleanUpRecord &cleanUp = m_report.cleanUp;
        heading(DrillPage::tr("Clean-up"));
        if (cleanUp.isDone)
            addParagraph(
                m_page,
                DrillPage::tr("Done: what was restored is removed. Entries of the sandbox that went: %1.")
                    .arg(QLocale().toString(cleanUp.evidence.value("entries_removed"_L1).toInteger())));
        else if (cleanUp.error)
            addParagraph(m_page, DrillPage::tr("Not done: %1").arg(cleanUp.error->message) + u'\n' +
                                     cleanUp.error->hint);
        else if (!cleanUp.keptBecause.isEmpty())
            addParagraph(m_page, DrillPage::tr("Not done: %1").arg(remarkWords(cleanUp.keptBecause)));
        else
            addParagraph(m_page, DrillPage::tr("Not done yet."));
    }

    void check()
    {
        heading(DrillPage::tr("How to check this report"));
        addParagraph(m_page, DrillPage::tr("Everything above is computed from the journal of the drill, into "
                                           "which each event was written at once. Each line "
                                           "of it names the SHA-256 of the line before, so that a changed "
                                           "line shows. This is the SHA-256 of the last line, "
                                           "and stands for all of them:"));
        m_page.raw(u"<p><code>%1</code></p>\n"_s.arg(m_report.head.toHtmlEscaped()));
        if (!m_report.isFinished()) {
            addParagraph(m_page, DrillPage::tr("The drill has not ended, so this is not its last report. "
                                               "Until then the journal is only on "
                                               "the machine named above."));
            return;
        }
        addParagraph(
            m_page,
            DrillPage::tr(
                "The journal is kept, encrypted and authenticated, in the repository named above. This reads "
                "it there, checks every "
                "line and computes the report anew; \"journal_head\" has to be what is printed here:"));
        m_page.raw(u"<p><code>backstopctl drill report %1 --json</code></p>\n"_s.arg(
            m_report.drill.id.toHtmlEscaped()));
    }

    void limits()
    {
        heading(DrillPage::tr("What this report does not show"));
        list({DrillPage::tr("Whether the plan names every system that the firm needs, and whether its "
                            "targets are right."),
              DrillPage::tr(
                  "How long the same takes in production: a sandbox has other disks, networks and loads."),
              DrillPage::tr("Whether what people signed is true: of that there is nothing but their word."),
              DrillPage::tr(
                  "How people would act in a real disaster: a drill is announced, and less is at stake."),
              DrillPage::tr("What programs of the plan did besides what they told: their exit codes and last "
                            "lines are all that is known."),
              DrillPage::tr(
                  "That anything complies with a law or a rule: it is evidence, and no judgement.")});
    }

    static double secondsOf(const DrillMoment &moment)
    {
        return std::chrono::duration<double>(moment.elapsed).count();
    }

    const DrillReport &m_report;
    const bool m_forPaper;
    HtmlPage m_page;
};

} // namespace

Bytes toHtml(const DrillReport &report, bool forPaper)
{
    return DrillWriter(report, forPaper).write();
}

} // namespace backstop::reports
