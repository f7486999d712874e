// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/drilltimeline.h"

#include "model/reports/drillwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace backstop::reports {

using namespace recovery;

namespace {

using namespace Qt::StringLiterals;

struct DrillTimeline
{
    Q_DECLARE_TR_FUNCTIONS(backstop::reports::DrillTimeline)
};

/// In seconds after the declaration.
struct Stretch
{
    std::optional<double> begin;
    std::optional<double> end;
};

double secondsOf(const DrillMoment &moment)
{
    return std::chrono::duration<double>(moment.elapsed).count();
}

Stretch stretchOf(const ComponentReport &component)
{
    Stretch stretch;
    for (const StepRecord &step : component.steps) {
        if (step.begunAt && !stretch.begin)
            stretch.begin = secondsOf(*step.begunAt);
        if (step.endedAt && isOver(component.phase))
            stretch.end = std::max(stretch.end.value_or(0),
                                   secondsOf(*step.endedAt)); // the last one may be skipped early
    }
    return stretch;
}

const char *colourOf(const ComponentReport &component)
{
    switch (component.phase) {
    case ComponentPhase::Recovered:
        return component.isSuccess ? "#1d7a46" : "#566267"; // talked through is not proven
    case ComponentPhase::Failed:
        return "#b3261e";
    case ComponentPhase::Incomplete:
        return "#9a6700";
    default:
        return "#566267";
    }
}

/// A table of cells whose widths are whole parts of a hundred, the one thing that a browser and QTextDocument draw alike.
QString barOf(const Stretch &stretch, double whole, const char *colour)
{
    if (!stretch.begin || whole <= 0)
        return {};
    const auto percent = [whole](double seconds) {
        return static_cast<int>(std::lround(seconds / whole * 100));
    };
    const int before = std::clamp(percent(*stretch.begin), 0, 99);
    const int length = std::clamp(percent(stretch.end.value_or(whole)) - before, 1, 100 - before);
    QString bar = u"<table class=\"bar\" width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr>"_s;
    const auto cell = [&bar](int width, const QString &fill) {
        if (width > 0)
            bar += u"<td width=\"%1%\"%2>&#160;</td>"_s.arg(QString::number(width), fill);
    };
    cell(before, {});
    cell(length, u" bgcolor=\"%1\""_s.arg(QLatin1String(colour)));
    cell(100 - before - length, {});
    return bar + u"</tr></table>"_s;
}

/// What the journal says where @p inject hits its target, as a whole: names are parts of one another.
QString journalText(const Inject &inject)
{
    const QString kind = injectText({inject.kind, {}}) + u": "_s;
    switch (inject.kind) {
    case InjectKind::LatestBackupCorrupt:
        return kind + u"backup of "_s + inject.target + u" counts as damaged"_s;
    case InjectKind::TeamMemberAbsent:
        return kind + u"of team "_s + inject.target + u" nobody is there"_s;
    case InjectKind::ScriptFails:
        break;
    }
    return kind + u"a program of "_s + inject.target + u" was not run"_s;
}

/// "latest-backup-corrupt: backup 0123456789ab of database counts as damaged", without the id.
QString textWithoutBackup(const QString &text)
{
    const QString begin = injectText({InjectKind::LatestBackupCorrupt, {}}) + u": backup "_s;
    return text.startsWith(begin) ? begin + text.section(u' ', 3) : text;
}

} // namespace

void addTimeline(HtmlPage &page, const DrillReport &report)
{
    const auto cell = [](const QString &text) -> QString {
        return u"<td>"_s + HtmlPage::lines(text) + u"</td>"_s;
    };
    page.raw(
        u"<table width=\"100%\" cellspacing=\"0\"><thead><tr><th width=\"22%\">%1</th>"
        "<th width=\"13%\">%2</th><th width=\"13%\">%3</th><th width=\"52%\">%4</th></tr></thead>\n"_s.arg(
            DrillTimeline::tr("Component").toHtmlEscaped(), DrillTimeline::tr("Begun after").toHtmlEscaped(),
            DrillTimeline::tr("Ended after").toHtmlEscaped(),
            DrillTimeline::tr("From the declaration to %1 later, with pauses")
                .arg(measuredText(report.totalSeconds))
                .toHtmlEscaped()));
    for (const ComponentReport &component : report.components) {
        const Stretch stretch = stretchOf(component);
        const QString never =
            isOver(component.phase) ? DrillTimeline::tr("never") : DrillTimeline::tr("not yet");
        page.raw(u"<tr>"_s + cell(component.name) +
                 cell(stretch.begin ? measuredText(*stretch.begin) : never) +
                 cell(stretch.end ? measuredText(*stretch.end) : never) + u"<td>"_s +
                 barOf(stretch, report.totalSeconds, colourOf(component)) + u"</td></tr>\n"_s);
    }
    page.raw(u"</table>\n"_s);
}

QString injectedWords(const Inject &inject, const QStringList &injected)
{
    const auto found = std::ranges::find_if(
        injected, [&](const QString &text) { return textWithoutBackup(text) == journalText(inject); });
    if (found == injected.end())
        return inject.kind == InjectKind::TeamMemberAbsent
                   ? DrillTimeline::tr("The rest of the team stood in")
                   : DrillTimeline::tr("It did not come to that");
    switch (inject.kind) {
    case InjectKind::LatestBackupCorrupt:
        return DrillTimeline::tr("Backup %1 was passed over").arg(found->section(u' ', 2, 2));
    case InjectKind::TeamMemberAbsent:
        return DrillTimeline::tr("Nobody of the team was there");
    case InjectKind::ScriptFails:
        break;
    }
    return DrillTimeline::tr("Its program was not run, and counts as failed");
}

} // namespace backstop::reports
