// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/drill/drilltrendpicture.h"

#include "model/itemmodels/format.h"
#include "model/reports/drillwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace backstop::ui {

using namespace recovery;

namespace {

struct DrillTrendText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::DrillTrendText)
};

constexpr int kFewestToDraw = 2;
constexpr double kSame = 0.05;      ///< seconds: less is no change
constexpr double kSameShare = 0.01; ///< of the median: nor is less than that

/// What is drawn of what, in short.
struct TrendSubject
{
    const DrillTrend &trend;
    const TrendLine &line;
    TrendMeasure measure;
    const QTimeZone &zone;

    bool isWhole() const { return line.component.isEmpty(); }
    const TrendSummary &summary() const { return measure == TrendMeasure::Rta ? line.rta : line.rpa; }
    const TrendValue &valueOf(const TrendPoint &point) const
    {
        return measure == TrendMeasure::Rta ? point.rta : point.rpa;
    }
    QString title() const
    {
        return measure == TrendMeasure::Rta ? DrillTrendText::tr("RTA") : DrillTrendText::tr("RPA");
    }
    QString targetTitle() const
    {
        return isWhole()                      ? DrillTrendText::tr("Target")
               : measure == TrendMeasure::Rta ? DrillTrendText::tr("RTO")
                                              : DrillTrendText::tr("RPO");
    }
    QString name() const { return isWhole() ? DrillTrendText::tr("The whole plan") : line.component; }
};

/// Why nothing was measured in @p drill; @p value is null where it was not a part of it.
QString gapText(const TrendDrill &drill, const TrendValue *value)
{
    if (!drill.isRead)
        return DrillTrendText::tr("its report cannot be read");
    if (!value)
        return DrillTrendText::tr("took no part");
    if (drill.mode == DrillMode::Tabletop)
        return DrillTrendText::tr("not measured: a tabletop drill");
    if (value->isMet == false)
        return DrillTrendText::tr("not measured: did not come back");
    return DrillTrendText::tr("not measured");
}

QString remarkOf(const TrendDrill &drill, const TrendValue *value)
{
    QStringList parts;
    if (!value || !value->measured)
        parts << gapText(drill, value);
    else if (value->isMet)
        parts << (*value->isMet ? DrillTrendText::tr("target met") : DrillTrendText::tr("target missed"));
    if (drill.hasSurprises)
        parts << DrillTrendText::tr("with surprises");
    return parts.join(QStringLiteral(", "));
}

QString spotText(const TrendSubject &subject, const TrendDrill &drill, const TrendValue *value)
{
    QStringList parts{itemmodels::formatTime(drill.startedAt, subject.zone)};
    if (value && value->measured)
        parts << (value->target ? DrillTrendText::tr("%1 %2 of %3")
                                      .arg(subject.title(), reports::measuredText(*value->measured),
                                           timeText(*value->target))
                                : DrillTrendText::tr("%1 %2").arg(subject.title(),
                                                                  reports::measuredText(*value->measured)));
    if (const QString remark = remarkOf(drill, value); !remark.isEmpty())
        parts << remark;
    return parts.join(QStringLiteral(" · "));
}

/// "30 s faster than the median of those before (5 min)."; empty where there is none of those.
QString changeText(const TrendSubject &subject)
{
    const TrendSummary &summary = subject.summary();
    const auto change = summary.change();
    if (!change)
        return DrillTrendText::tr("Too few drills to tell a change: %Ln measured it, and %1 are needed.",
                                  nullptr, summary.measured)
            .arg(QLocale().toString(kFewestForTrend));
    const QString median = reports::measuredText(*summary.medianBefore);
    const QString by = timeText(std::abs(*change));
    if (std::abs(*change) < std::max(kSame, *summary.medianBefore * kSameShare))
        return DrillTrendText::tr("About the same as the median of those before, %1.").arg(median);
    if (subject.measure == TrendMeasure::Rta)
        return (*change < 0 ? DrillTrendText::tr("%1 faster than the median of those before, %2.")
                            : DrillTrendText::tr("%1 slower than the median of those before, %2."))
            .arg(by, median);
    return (*change < 0 ? DrillTrendText::tr("%1 less lost than in the median of those before, %2.")
                        : DrillTrendText::tr("%1 more lost than in the median of those before, %2."))
        .arg(by, median);
}

QString sentenceOf(const TrendSubject &subject)
{
    const TrendSummary &summary = subject.summary();
    const TrendDrill &latest = subject.trend.drills[subject.line.points[*summary.latest].drill];
    QStringList sentences{DrillTrendText::tr("%1: %2 %3 in the drill of %4.")
                              .arg(subject.name(), subject.title(), reports::measuredText(*summary.value),
                                   itemmodels::formatTime(latest.startedAt, subject.zone).left(10)),
                          changeText(subject)};
    if (summary.judged > 0)
        sentences << DrillTrendText::tr("Target met in %1 of %2 drills.")
                         .arg(QLocale().toString(summary.met), QLocale().toString(summary.judged));
    return sentences.join(QLatin1Char(' '));
}

QString nothingOf(const TrendSubject &subject)
{
    const int measured = subject.summary().measured;
    if (measured >= kFewestToDraw)
        return {};
    if (measured == 1)
        return DrillTrendText::tr(
                   "One drill is no trend: the %1 of \"%2\" was measured in one only. From the "
                   "next drill that measures it on, it is drawn here.")
            .arg(subject.title(), subject.name());
    return DrillTrendText::tr("No drill has measured the %1 of \"%2\" yet. A drill measures what came back "
                              "with every required step done; a tabletop drill measures nothing.")
        .arg(subject.title(), subject.name());
}

void addDrill(DrillTrendPicture &picture, const TrendSubject &subject, const TrendDrill &drill,
              const TrendValue *value)
{
    const auto at = std::chrono::duration<double>(drill.startedAt.time_since_epoch()).count();
    TrendSpot spot{.at = at, .text = spotText(subject, drill, value)};
    const auto cell = [](const std::optional<double> &seconds) {
        return seconds ? QVariant(*seconds) : QVariant();
    };
    std::vector<QVariant> row{itemmodels::formatTime(drill.startedAt, subject.zone),
                              reports::modeTitle(drill.mode), QVariant(), QVariant(), remarkOf(drill, value)};
    if (value) {
        spot.value = value->measured;
        spot.target = value->target;
        spot.isMissed = value->isMet == false;
        row[2] = cell(value->measured);
        row[3] = cell(value->target);
        if (value->target)
            picture.chart.targetText =
                QStringLiteral("%1 %2").arg(subject.targetTitle(), timeText(*value->target));
    }
    picture.chart.spots.push_back(std::move(spot));
    picture.table.rows.push_back(std::move(row));
}

} // namespace

DrillTrendPicture pictureOf(const DrillTrend &trend, const TrendLine &line, TrendMeasure measure,
                            const QTimeZone &zone)
{
    const TrendSubject subject{trend, line, measure, zone};
    DrillTrendPicture picture{.nothing = nothingOf(subject)};
    if (!picture.nothing.isEmpty())
        return picture;
    picture.sentence = sentenceOf(subject);
    picture.table.columns = {{DrillTrendText::tr("Declared"), ChartValue::Text, 20},
                             {DrillTrendText::tr("Mode"), ChartValue::Text, 13},
                             {subject.title(), ChartValue::Time, 12},
                             {subject.targetTitle(), ChartValue::Time, 12},
                             {DrillTrendText::tr("Remark"), ChartValue::Text, 34}};
    picture.chart.zone = zone;
    picture.chart.yTitle = measure == TrendMeasure::Rta
                               ? DrillTrendText::tr("Time from the declaration to verified")
                           : subject.isWhole() ? DrillTrendText::tr("Data lost, the worst of all components")
                                               : DrillTrendText::tr("Data lost");
    picture.chart.missedKey = DrillTrendText::tr("target missed");
    picture.chart.lostKey = DrillTrendText::tr("did not come back");
    picture.chart.gapKey = DrillTrendText::tr("not measured");
    auto point = line.points.begin();
    for (std::size_t i = 0; i < trend.drills.size(); ++i) {
        const bool isPart = point != line.points.end() && point->drill == i;
        addDrill(picture, subject, trend.drills[i], isPart ? &subject.valueOf(*point) : nullptr);
        if (isPart)
            ++point;
    }
    return picture;
}

} // namespace backstop::ui
