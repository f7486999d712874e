// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/rporeport.h"

#include "model/reports/htmltable.h"
#include "model/reports/readinesswords.h"
#include "model/reports/rpowords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <vector>

namespace backstop::reports {

using namespace recovery;

namespace {

struct RpoPage
{
    Q_DECLARE_TR_FUNCTIONS(backstop::reports::RpoPage)
};

QString minuteText(Timestamp time)
{
    return toDateTime(time).toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

/// Quiet enough for dark text on it, and different also in grey.
const char *fillOf(RpoLevel level)
{
    switch (level) {
    case RpoLevel::Unknown:
        break;
    case RpoLevel::Within:
        return "#dcefe4";
    case RpoLevel::UpToTwo:
        return "#f8e3a8";
    case RpoLevel::UpToFour:
        return "#f1b98b";
    case RpoLevel::AboveFour:
        return "#dd8a84";
    }
    return "#ffffff";
}

struct GapsLeftOut
{
    std::size_t gaps = 0;
    std::size_t components = 0; ///< that have such a gap, and none that is listed
};

/// Of the gaps of @p history that were longer than their target those that are not @p listed.
GapsLeftOut leftOutOf(const RpoHistory &history, const std::vector<GapPlace> &listed)
{
    GapsLeftOut left;
    std::vector<bool> isListed(history.components.size(), false);
    for (const GapPlace &place : listed)
        isListed[place.component] = true;
    for (std::size_t i = 0; i < history.components.size(); ++i) {
        const ComponentRpo &component = history.components[i];
        const auto late = static_cast<std::size_t>(std::ranges::count_if(
            component.gaps, [&](const RpoGap &gap) { return history.lengthOf(gap) > component.rpo; }));
        left.gaps += late;
        left.components += late > 0 && !isListed[i] ? 1 : 0;
    }
    left.gaps -= listed.size();
    return left;
}

class DataLossChapter
{
public:
    DataLossChapter(HtmlPage &page, const RpoHistory &history, bool forPaper)
        : m_page(page)
        , m_history(history)
        , m_forPaper(forPaper)
    {}

    void write()
    {
        addHeading(m_page, title(), m_forPaper);
        addParagraph(m_page,
                     RpoPage::tr("What a disaster would have cost, from the backups that the repository has "
                                 "today and that are usable. Backups that have expired since do not count. "
                                 "Times of day are UTC."));
        addParagraph(m_page, consistentPointText(m_history, [](Timestamp time) {
                         return minuteText(time) + QStringLiteral(" UTC");
                     }));
        distribution();
        calendar();
        gaps();
    }

private:
    static QString title() { return RpoPage::tr("Data loss over the last four weeks"); }

    void distribution()
    {
        HtmlTable table(m_page, {{RpoPage::tr("Component"), 21},
                                 {RpoPage::tr("RPO"), -9},
                                 {RpoPage::tr("Half of the time up to"), -13},
                                 {RpoPage::tr("95 % up to"), -13},
                                 {RpoPage::tr("Worst"), -13},
                                 {RpoPage::tr("The worst began"), 18},
                                 {RpoPage::tr("Within target"), -13}});
        for (const ComponentRpo &component : m_history.components) {
            const DataLoss &loss = component.loss;
            const auto span = [](double value) {
                return spanText(std::chrono::seconds(std::llround(std::ceil(value))));
            };
            if (!component.hasData)
                table.row({component.name,
                           spanText(component.rpo),
                           {},
                           {},
                           {},
                           RpoPage::tr("no data of its own"),
                           {}});
            else if (!loss.isKnown)
                table.row({component.name,
                           spanText(component.rpo),
                           {},
                           {},
                           {},
                           RpoPage::tr("no usable backup"),
                           {}},
                          true);
            else
                table.row({component.name, spanText(component.rpo), span(loss.p50), span(loss.p95),
                           span(loss.worst), minuteText(loss.worstBegin), shareText(component)},
                          loss.worst > double(component.rpo.count()));
        }
    }

    static QString shareText(const ComponentRpo &component)
    {
        if (component.rpo <= std::chrono::seconds(0))
            return RpoPage::tr("never");
        const double share = std::floor(component.loss.shareWithinRpo * 1000 + 1e-9) / 10;
        return RpoPage::tr("%1 %").arg(QLocale().toString(share, 'f', 1));
    }

    /// Four weeks of hours are too many columns for paper; the day has the worst of its hours.
    void calendar()
    {
        const Timestamp first = std::chrono::floor<std::chrono::days>(m_history.begin);
        const auto count =
            static_cast<int>(std::chrono::ceil<std::chrono::days>(m_history.end - first).count());
        if (count <= 0)
            return;
        addSubheading(m_page,
                      RpoPage::tr("The worst hour of each day, from %1 to %2")
                          .arg(dayText(first), dayText(m_history.end)),
                      m_forPaper);
        legend();
        constexpr int nameWidth = 18;
        m_page.raw(QStringLiteral("<table class=\"calendar\" width=\"100%\" cellspacing=\"1\">"
                                  "<thead><tr><th width=\"%1%\" align=\"left\">%2</th>")
                       .arg(QString::number(nameWidth), RpoPage::tr("Component").toHtmlEscaped()));
        for (int day = 0; day < count; ++day)
            m_page.raw(
                QStringLiteral("<th class=\"day\" width=\"%1%\" align=\"center\">%2</th>")
                    .arg(QString::number((100.0 - nameWidth) / count, 'f', 2),
                         toDateTime(first + std::chrono::days(day)).toUTC().toString(QStringLiteral("d"))));
        m_page.raw(QStringLiteral("</tr></thead>\n"));
        int lines = 0;
        for (const ComponentRpo &component : m_history.components) {
            if (!component.hasData)
                continue;
            if (++lines > kMostInCalendar)
                break;
            m_page.raw(QStringLiteral("<tr><td align=\"left\">%1</td>").arg(component.name.toHtmlEscaped()));
            for (int day = 0; day < count; ++day)
                dayCell(worstOf(component, first + std::chrono::days(day)),
                        dayText(first + std::chrono::days(day)));
            m_page.raw(QStringLiteral("</tr>\n"));
        }
        m_page.raw(QStringLiteral("</table>\n"));
        if (lines > kMostInCalendar)
            addParagraph(m_page,
                         RpoPage::tr("Only the first %1 components are shown here; the report as JSON has "
                                     "every hour of all of them.")
                             .arg(QLocale().toString(kMostInCalendar)));
    }

    void legend()
    {
        m_page.raw(QStringLiteral("<table class=\"calendar\" cellspacing=\"1\"><tr>"));
        for (const RpoLevel level : {RpoLevel::Within, RpoLevel::UpToTwo, RpoLevel::UpToFour,
                                     RpoLevel::AboveFour, RpoLevel::Unknown}) {
            dayCell(level, {});
            m_page.raw(QStringLiteral("<td align=\"left\">%1&#160;&#160;</td>")
                           .arg(rpoLevelTitle(level).toHtmlEscaped()));
        }
        m_page.raw(QStringLiteral("</tr></table>\n"));
    }

    void dayCell(RpoLevel level, const QString &day)
    {
        const QString mark = rpoLevelMark(level);
        const QString title =
            m_forPaper || day.isEmpty()
                ? QString()
                : QStringLiteral(" title=\"%1: %2\"").arg(day, rpoLevelTitle(level).toHtmlEscaped());
        m_page.raw(
            QStringLiteral("<td class=\"day\" align=\"center\" bgcolor=\"%1\"%2>%3</td>")
                .arg(QLatin1String(fillOf(level)), title, mark.isEmpty() ? QStringLiteral("&#160;") : mark));
    }

    static QString dayText(Timestamp time)
    {
        return toDateTime(time).toUTC().toString(QStringLiteral("yyyy-MM-dd"));
    }

    RpoLevel worstOf(const ComponentRpo &component, Timestamp day) const
    {
        RpoLevel worst = RpoLevel::Unknown;
        for (int hour = 0; hour < m_history.hours; ++hour) {
            if (std::chrono::floor<std::chrono::days>(m_history.hourBegin(hour)) == day)
                worst = std::max(worst, component.levelOf(component.cells[static_cast<std::size_t>(hour)]));
        }
        return worst;
    }

    void gaps()
    {
        addSubheading(m_page, RpoPage::tr("The worst gaps"), m_forPaper);
        const std::vector<GapPlace> worst = worstGaps(m_history, kReportedGaps, kReportedGapsOfOne);
        addParagraph(m_page, worst.empty()
                                 ? RpoPage::tr("No gap was longer than its target.")
                                 : RpoPage::tr("Of each component no more than the worst %1 are listed.")
                                       .arg(QLocale().toString(kReportedGapsOfOne)));
        if (worst.empty())
            return;
        leftOut(worst);
        HtmlTable table(m_page, {{RpoPage::tr("Component"), 17},
                                 {RpoPage::tr("From"), 17},
                                 {RpoPage::tr("To"), 17},
                                 {RpoPage::tr("Lasted"), 20},
                                 {RpoPage::tr("Why"), 29}});
        for (const GapPlace &place : worst) {
            const ComponentRpo &component = m_history.components[place.component];
            const RpoGap &gap = component.gaps[place.gap];
            table.row({component.name, minuteText(m_history.gapBegin(gap)),
                       gap.to == RpoGap::kNone ? RpoPage::tr("lasts") : minuteText(m_history.gapEnd(gap)),
                       againstTargetText(m_history.lengthOf(gap), component.rpo),
                       gapCauseLines(gap).join(QLatin1Char('\n'))});
        }
    }

    /// What the list of @p listed gaps leaves out, so that nobody takes it for all; nothing where it is all.
    void leftOut(const std::vector<GapPlace> &listed)
    {
        const GapsLeftOut left = leftOutOf(m_history, listed);
        if (left.gaps == 0)
            return;
        QString text = RpoPage::tr("Gaps longer than their target that are not listed: %1.")
                           .arg(QLocale().toString(qulonglong(left.gaps)));
        if (left.components > 0)
            text += u' ' + RpoPage::tr("Components with such gaps of which none is listed: %1.")
                               .arg(QLocale().toString(qulonglong(left.components)));
        addParagraph(m_page, text);
    }

    HtmlPage &m_page;
    const RpoHistory &m_history;
    const bool m_forPaper;
};

QString idText(const RpoHistory &history, std::uint32_t backup)
{
    return QString::fromStdString(history.backups[backup].id.hex());
}

QJsonObject gapOf(const RpoHistory &history, const ComponentRpo &component, const RpoGap &gap)
{
    const bool isOver = gap.to != RpoGap::kNone;
    return {{QStringLiteral("component"), component.name},
            {QStringLiteral("from"), toIso(history.gapBegin(gap))},
            {QStringLiteral("to"), isOver ? QJsonValue(toIso(history.gapEnd(gap))) : QJsonValue()},
            {QStringLiteral("seconds"), qint64(history.lengthOf(gap).count())},
            {QStringLiteral("rpo_seconds"), qint64(component.rpo.count())},
            {QStringLiteral("backup_before"), idText(history, gap.from)},
            {QStringLiteral("backup_after"), isOver ? QJsonValue(idText(history, gap.to)) : QJsonValue()},
            {QStringLiteral("cause"), gapCauseName(causeOf(gap))},
            {QStringLiteral("damaged"), qint64(gap.damaged)},
            {QStringLiteral("partial"), qint64(gap.partial)},
            {QStringLiteral("unread"), qint64(gap.unread)},
            {QStringLiteral("without_data"), qint64(gap.without)}};
}

QJsonObject componentOf(const ComponentRpo &component)
{
    const DataLoss &loss = component.loss;
    const auto known = [&loss](const QJsonValue &value) { return loss.isKnown ? value : QJsonValue(); };
    QJsonArray hours;
    for (const RpoCell &cell : component.cells)
        hours.append(cell.gap == RpoCell::kNone ? QJsonValue() : QJsonValue(qint64(cell.seconds)));
    return {{QStringLiteral("component"), component.name},
            {QStringLiteral("rpo_seconds"), qint64(component.rpo.count())},
            {QStringLiteral("has_data"), component.hasData},
            {QStringLiteral("mean_seconds"), known(loss.mean)},
            {QStringLiteral("p50_seconds"), known(loss.p50)},
            {QStringLiteral("p95_seconds"), known(loss.p95)},
            {QStringLiteral("worst_seconds"), known(loss.worst)},
            {QStringLiteral("worst_from"), known(toIso(loss.worstBegin))},
            {QStringLiteral("worst_to"), known(toIso(loss.worstEnd))},
            {QStringLiteral("now_seconds"), known(loss.now)},
            {QStringLiteral("share_within_rpo"), known(loss.shareWithinRpo)},
            {QStringLiteral("worst_age_by_hour"), hours}};
}

QJsonValue consistentOf(const RpoHistory &history)
{
    if (!history.consistent)
        return {};
    QJsonArray backups;
    for (std::size_t i = 0; i < history.consistentComponents.size(); ++i) {
        const auto place = static_cast<std::uint32_t>(history.consistent->backups[i]);
        backups.append(QJsonObject{
            {QStringLiteral("component"), history.components[history.consistentComponents[i]].name},
            {QStringLiteral("backup"), idText(history, place)},
            {QStringLiteral("time"), toIso(history.backups[place].time)}});
    }
    return QJsonObject{
        {QStringLiteral("time"), toIso(history.consistent->time)},
        {QStringLiteral("spread_seconds"), std::chrono::duration<double>(history.consistent->spread).count()},
        {QStringLiteral("one_backup"), history.consistent->isOneBackup},
        {QStringLiteral("backups"), backups}};
}

} // namespace

void addDataLoss(HtmlPage &page, const RpoHistory &history, bool forPaper)
{
    DataLossChapter(page, history, forPaper).write();
}

QJsonObject toJson(const RpoHistory &history)
{
    QJsonArray components;
    for (const ComponentRpo &component : history.components)
        components.append(componentOf(component));
    QJsonArray gaps;
    const std::vector<GapPlace> worst = worstGaps(history, kReportedGaps, kReportedGapsOfOne);
    const GapsLeftOut left = leftOutOf(history, worst);
    for (const GapPlace &place : worst) {
        const ComponentRpo &component = history.components[place.component];
        gaps.append(gapOf(history, component, component.gaps[place.gap]));
    }
    return {{QStringLiteral("begin"), toIso(history.begin)},
            {QStringLiteral("end"), toIso(history.end)},
            {QStringLiteral("hours"), history.hours},
            {QStringLiteral("consistent_point"), consistentOf(history)},
            {QStringLiteral("components"), components},
            {QStringLiteral("worst_gaps"), gaps},
            {QStringLiteral("worst_gaps_left_out"),
             QJsonObject{{QStringLiteral("gaps"), qint64(left.gaps)},
                         {QStringLiteral("components"), qint64(left.components)}}}};
}

} // namespace backstop::reports
