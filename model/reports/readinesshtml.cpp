// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/errorwords.h"
#include "model/reports/htmltable.h"
#include "model/reports/problemwords.h"
#include "model/reports/readinesslimits.h"
#include "model/reports/readinessreport.h"
#include "model/reports/readinesswords.h"
#include "model/reports/rporeport.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace backstop::reports {

using namespace recovery;

namespace {

struct ReadinessPage
{
    Q_DECLARE_TR_FUNCTIONS(backstop::reports::ReadinessPage)
};

/// Beside kPaperPageStyle.
constexpr char kReadinessPaperStyle[] =
    "td.score{padding:12px;border-bottom:0px;font-size:17pt}"
    "table.calendar td,table.calendar th{padding:1px;border-bottom:0px;font-size:7pt}";
constexpr char kReadinessScreenStyle[] =
    ".score{font-size:3em;font-weight:600;line-height:1}.number{text-align:right;white-space:nowrap;"
    "font-variant-numeric:tabular-nums}td.bad{color:#b3261e;background:none}.soft{color:#566267}"
    "table.calendar{border-collapse:separate;width:auto;font-size:.8em;margin:.4em 0}"
    ".calendar td,.calendar th{padding:.15em;border-bottom:0}.calendar "
    ".day{min-width:1.5em;text-align:center;"
    "print-color-adjust:exact;-webkit-print-color-adjust:exact}"
    "@media print{h2{break-after:avoid}tr{break-inside:avoid}}";

/// Classes of the style sheet, and the colour on paper.
struct LevelTone
{
    const char *name;
    const char *fill;
};
LevelTone toneOf(ReadinessLevel level)
{
    switch (level) {
    case ReadinessLevel::Proven:
        return {"good", "#e9f5ee"};
    case ReadinessLevel::Partly:
        return {"caution", "#fdf5e3"};
    case ReadinessLevel::NotProven:
        break;
    }
    return {"bad", "#fbeae9"};
}

class ReadinessWriter
{
public:
    ReadinessWriter(const ReadinessReport &report, bool forPaper)
        : m_report(report)
        , m_forPaper(forPaper)
    {}

    Bytes write()
    {
        const QString title = m_report.planName.isEmpty()
                                  ? ReadinessPage::tr("Readiness for recovery")
                                  : ReadinessPage::tr("Readiness for recovery: %1").arg(m_report.planName);
        const QString style =
            m_forPaper ? QString(QLatin1String(kPaperPageStyle) + QLatin1String(kReadinessPaperStyle))
                       : QString(QLatin1String(kPageStyle) + QLatin1String(kReadinessScreenStyle));
        m_page.raw(QStringLiteral(
                       "<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title>"
                       "<style>%3</style></head><body>\n<h1>%2</h1>\n")
                       .arg(QLocale().bcp47Name(), title.toHtmlEscaped(), style));
        score();
        facts();
        parts();
        recommendations();
        components();
        if (m_report.rpo)
            addDataLoss(m_page, *m_report.rpo, m_forPaper);
        positions();
        people();
        drills();
        exceptions();
        addReadinessLimits(m_page, m_forPaper);
        details();
        m_page.raw(QStringLiteral("</body></html>\n"));
        return m_page.take();
    }

private:
    void heading(const QString &title) { addHeading(m_page, title, m_forPaper); }

    void score()
    {
        const Readiness &readiness = m_report.readiness;
        const ReadinessLevel level = levelOf(readiness.score);
        QStringList lines{levelText(level)};
        if (!readiness.caps.empty() && readiness.points >= readiness.score + 1)
            lines << ReadinessPage::tr("%1 points were reached, but no more than %2 count:")
                         .arg(pointsText(readiness.points),
                              QLocale().toString(capOf(readiness.caps.front())));
        for (const ReadinessCap cap : readiness.caps)
            lines << capText(cap);
        const QString number =
            ReadinessPage::tr("%1 of 100").arg(QLocale().toString(readiness.score)).toHtmlEscaped();
        const QString words = HtmlPage::lines(lines.join(QLatin1Char('\n')));
        const LevelTone tone = toneOf(level);
        if (m_forPaper)
            m_page.raw(
                QStringLiteral(
                    "<p style=\"font-size:3pt;margin:0\">&#160;</p><table width=\"100%\" cellspacing=\"0\" "
                    "cellpadding=\"10\"><tr><td class=\"score\" width=\"24%\" bgcolor=\"%1\" "
                    "valign=\"middle\"><b>%2</b></td><td class=\"score\" bgcolor=\"%1\" "
                    "valign=\"middle\"><span style=\"font-size:10pt\">%3</span></td></tr></table>\n")
                    .arg(QLatin1String(tone.fill), number, words));
        else
            m_page.raw(QStringLiteral("<p class=\"verdict %1\"><span class=\"score\">%2</span><br>%3</p>\n")
                           .arg(QLatin1String(tone.name), number, words));
    }

    void facts()
    {
        const ReportFrame &frame = m_report.frame;
        m_page.raw(QStringLiteral("<table class=\"facts\">\n"));
        m_page.fact(ReadinessPage::tr("As of"), timeText(frame.beganAt, frame.zone));
        m_page.fact(ReadinessPage::tr("By"), frame.user);
        m_page.fact(ReadinessPage::tr("On host"), frame.host);
        m_page.fact(ReadinessPage::tr("Program"), QStringLiteral("Backstop ") + frame.programVersion);
        m_page.fact(ReadinessPage::tr("Repository"),
                    frame.location + QLatin1Char('\n') + QString::fromStdString(frame.repository.hex()));
        if (m_report.planVersion > 0) {
            QString plan =
                ReadinessPage::tr("Version %1").arg(QLocale().toString(qulonglong(m_report.planVersion)));
            if (m_report.planChangedAt)
                plan +=
                    QLatin1Char('\n') +
                    (m_report.planChangedBy.isEmpty()
                         ? ReadinessPage::tr("Changed %1").arg(timeText(*m_report.planChangedAt, frame.zone))
                         : ReadinessPage::tr("Changed %1 by %2")
                               .arg(timeText(*m_report.planChangedAt, frame.zone), m_report.planChangedBy));
            m_page.fact(ReadinessPage::tr("Plan"), plan);
        }
        m_page.raw(QStringLiteral("</table>\n"));
    }

    void parts()
    {
        heading(ReadinessPage::tr("How the points were reached"));
        {
            HtmlTable table(m_page, {{ReadinessPage::tr("Part"), 18},
                                     {ReadinessPage::tr("What it is for"), 66},
                                     {ReadinessPage::tr("Points"), -16}});
            for (int number = 0; number < kReadinessParts; ++number) {
                const auto part = static_cast<ReadinessPart>(number);
                table.row({partTitle(part), partMeaning(part),
                           pointsText(m_report.readiness.pointsOf(part), possiblePoints(part))});
            }
        }
    }

    void details()
    {
        heading(ReadinessPage::tr("Every point"));
        for (int number = 0; number < kReadinessParts; ++number)
            items(static_cast<ReadinessPart>(number));
    }

    void items(ReadinessPart part)
    {
        addSubheading(m_page, partTitle(part), m_forPaper);
        HtmlTable table(m_page, {{ReadinessPage::tr("Component"), 24},
                                 {ReadinessPage::tr("Why"), 60},
                                 {ReadinessPage::tr("Points"), -16}});
        for (const ReadinessItem &item : m_report.readiness.items)
            if (item.part == part)
                table.row({item.component.isEmpty() ? ReadinessPage::tr("All") : item.component,
                           itemText(item), pointsText(item.points, item.possible)},
                          item.points <= 0 && item.possible > 0);
    }

    void recommendations()
    {
        heading(ReadinessPage::tr("What would raise it"));
        if (m_report.readiness.recommendations.empty()) {
            addParagraph(m_page, ReadinessPage::tr("Nothing: every point was reached."));
            return;
        }
        HtmlTable table(m_page, {{ReadinessPage::tr("What to do"), 64},
                                 {ReadinessPage::tr("Points"), -14},
                                 {ReadinessPage::tr("Score with it alone"), -22}});
        for (const Recommendation &one : m_report.readiness.recommendations)
            table.row({recommendationText(one), winText(one), QLocale().toString(one.score)});
    }

    QString momentText(const std::optional<Timestamp> &time, const QString &none) const
    {
        return time ? toDateTime(*time).toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : none;
    }

    /// Of what the drill was, and what became of it where that was not passed.
    static QString drillWords(const MeasuredRecovery &measured)
    {
        QStringList words;
        if (const QString scope = scopeWords(measured.scope); !scope.isEmpty())
            words << ReadinessPage::tr("Drill: %1").arg(scope);
        if (!isPassed(measured.outcome))
            words << outcomeTitle(measured.outcome);
        return words.join(QStringLiteral(", "));
    }

    void components()
    {
        heading(ReadinessPage::tr("Targets against what was measured"));
        addParagraph(m_page,
                     ReadinessPage::tr("Times of day are UTC. What was not measured is shown as that, "
                                       "and no estimate stands in for it."));
        addParagraph(m_page, ReadinessPage::tr(
                                 "RTA: from the newest drill in which the component came back with all that "
                                 "it needs, be it of some components or aborted later; that it did not come "
                                 "back counts from any drill."));
        if (const QString coverage = coverageText(m_report.facts); !coverage.isEmpty())
            addParagraph(m_page, coverage + u' ' + knownVerificationsText());
        const QString notMeasured = ReadinessPage::tr("not measured");
        HtmlTable table(m_page, {{ReadinessPage::tr("Component"), 18},
                                 {ReadinessPage::tr("Priority"), 9},
                                 {ReadinessPage::tr("RTO"), 9},
                                 {ReadinessPage::tr("RTA"), 21},
                                 {ReadinessPage::tr("RPO"), 9},
                                 {ReadinessPage::tr("Newest backup"), 17},
                                 {ReadinessPage::tr("Every byte read"), 17}});
        for (const ComponentEvidence &component : m_report.facts.components) {
            QString rta = notMeasured;
            if (const auto &measured = component.measured) {
                rta = (measured->isSuccess ? spanText(measured->rta) : ReadinessPage::tr("not recovered")) +
                      u'\n' + momentText(measured->at, {});
                if (const QString drill = drillWords(*measured); !drill.isEmpty())
                    rta += u'\n' + drill;
                if (measured->isOutdated)
                    rta += u'\n' + ReadinessPage::tr("before it was changed");
            }
            table.row({component.name, priorityTitle(component.priority), spanText(component.rto), rta,
                       spanText(component.rpo),
                       component.hasData ? momentText(component.newestBackup, ReadinessPage::tr("none"))
                                         : ReadinessPage::tr("no data of its own"),
                       component.hasData ? momentText(component.verifiedAt, ReadinessPage::tr("never"))
                                         : QString()},
                      component.measured &&
                          (!component.measured->isSuccess || component.measured->rta > component.rto));
        }
    }

    /// What drills found when they compared positions with fills; nothing where no plan asks for it.
    void positions()
    {
        const auto &all = m_report.facts.components;
        if (std::ranges::none_of(all, [](const auto &one) { return one.isToReconcile || one.reconciled; }))
            return;
        heading(ReadinessPage::tr("Positions against fills"));
        HtmlTable table(m_page, {{ReadinessPage::tr("Component"), 30},
                                 {ReadinessPage::tr("Symbols"), 40},
                                 {ReadinessPage::tr("In the drill of"), 30}});
        for (const ComponentEvidence &component : all)
            if (component.isToReconcile || component.reconciled)
                table.row({component.name, positionsText(component),
                           component.reconciled ? momentText(component.reconciled->at, {}) : QString()},
                          !component.reconciled || !component.reconciled->isAgreeing);
    }

    void people()
    {
        if (m_report.facts.teams.empty())
            return;
        heading(ReadinessPage::tr("People"));
        HtmlTable table(m_page, {{ReadinessPage::tr("Team"), 24},
                                 {ReadinessPage::tr("People"), 24},
                                 {ReadinessPage::tr("Brings back"), 52}});
        for (const TeamEvidence &team : m_report.facts.teams)
            table.row({teamText(team), peopleText(team), team.components.join(QStringLiteral(", "))},
                      team.dependsOnOne());
    }

    void drills()
    {
        heading(ReadinessPage::tr("Drills"));
        if (m_report.drills.empty()) {
            addParagraph(m_page, ReadinessPage::tr("There was none."));
            return;
        }
        HtmlTable table(m_page, {{ReadinessPage::tr("Began"), 20},
                                 {ReadinessPage::tr("Mode, and of what"), 30},
                                 {ReadinessPage::tr("Outcome"), 22},
                                 {ReadinessPage::tr("Recovered"), 13},
                                 {ReadinessPage::tr("Took, with pauses"), 15}});
        for (const ReportedDrill &drill : m_report.drills) {
            QString outcome = outcomeTitle(drill.outcome);
            if (drill.isOutdated)
                outcome += QLatin1Char('\n') + ReadinessPage::tr("with an earlier plan");
            QString mode = modeText(drill.mode);
            if (const QString scope = scopeWords(drill.scope); !scope.isEmpty())
                mode += QLatin1Char('\n') + scope;
            table.row({momentText(drill.beganAt, {}), mode, outcome,
                       ReadinessPage::tr("%1 of %2")
                           .arg(QLocale().toString(drill.recovered),
                                QLocale().toString(drill.recovered + drill.failed)),
                       spanText(drill.duration)},
                      !isPassed(drill.outcome));
        }
    }

    static QString modeText(DrillMode mode)
    {
        switch (mode) {
        case DrillMode::Tabletop:
            return ReadinessPage::tr("Tabletop: nothing was executed");
        case DrillMode::Automatic:
            return ReadinessPage::tr("Automatic");
        case DrillMode::Full:
            return ReadinessPage::tr("Full");
        }
        return {};
    }

    void exceptions()
    {
        heading(ReadinessPage::tr("Exceptions"));
        if (m_report.problems.empty() && m_report.unread.empty()) {
            addParagraph(m_page, ReadinessPage::tr("The plan has no known problem."));
            return;
        }
        HtmlTable table(m_page, {{ReadinessPage::tr("Kind"), 12},
                                 {ReadinessPage::tr("Component"), 18},
                                 {ReadinessPage::tr("What is wrong"), 38},
                                 {ReadinessPage::tr("What to do"), 32}});
        for (const PlanProblem &problem : m_report.problems)
            table.row({problem.severity == Severity::Error      ? ReadinessPage::tr("Error")
                       : problem.severity == Severity::Conflict ? ReadinessPage::tr("Conflict")
                                                                : ReadinessPage::tr("Warning"),
                       problemOwner(problem), problemWords(problem), problemAdvice(problem)},
                      problem.severity == Severity::Error);
        for (const Error &error : m_report.unread)
            table.row({ReadinessPage::tr("Not read"), QString(), reasonText(error),
                       ReadinessPage::tr("Verify the repository.")},
                      true);
    }

    const ReadinessReport &m_report;
    const bool m_forPaper;
    HtmlPage m_page;
};

} // namespace

Bytes toHtml(const ReadinessReport &report, bool forPaper)
{
    return ReadinessWriter(report, forPaper).write();
}

} // namespace backstop::reports
