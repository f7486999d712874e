// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/drillforecastpart.h"

#include "model/recovery/drill/drillforecast.h"
#include "model/reports/drillwords.h"
#include "model/reports/htmltable.h"

#include <QCoreApplication>
#include <QLocale>

namespace backstop::reports {

using namespace recovery;

namespace {

struct DrillForecastPart
{
    Q_DECLARE_TR_FUNCTIONS(backstop::reports::DrillForecastPart)
};

QString fellText(const ForecastOutcome &outcome)
{
    if (outcome.isWithinBand)
        return DrillForecastPart::tr("within");
    return outcome.actual < outcome.low ? DrillForecastPart::tr("faster") : DrillForecastPart::tr("slower");
}

} // namespace

void addForecast(HtmlPage &page, const DrillReport &report, bool forPaper)
{
    const auto &forecast = report.drill.forecast;
    if (!forecast && report.drill.noForecast.isEmpty())
        return;
    addHeading(page, DrillForecastPart::tr("What was forecast"), forPaper);
    if (!forecast) {
        addParagraph(page, DrillForecastPart::tr("There is no forecast: %1").arg(report.drill.noForecast));
        return;
    }
    const QLocale locale;
    addParagraph(page, DrillForecastPart::tr(
                           "Simulated %1 times before the drill began, without its surprises. Nine of "
                           "ten recoveries should fall between P5 and P95.")
                           .arg(locale.toString(qulonglong(forecast->trials))));
    {
        HtmlTable table(page, {{DrillForecastPart::tr("Component"), 25},
                               {QStringLiteral("P5"), 14},
                               {QStringLiteral("P50"), 14},
                               {QStringLiteral("P95"), 14},
                               {DrillForecastPart::tr("Measured"), 17},
                               {DrillForecastPart::tr("The band"), 16}});
        for (const ForecastLine &line : forecastLines(report)) {
            const auto &fell = line.outcome;
            table.row({line.component.isEmpty() ? DrillForecastPart::tr("All of them") : line.component,
                       measuredText(line.low), measuredText(line.median), measuredText(line.high),
                       measuredText(fell ? std::optional(fell->actual) : std::nullopt),
                       fell ? fellText(*fell) : QString()});
        }
    }
    const Calibration held = calibrationOf(report);
    if (held.outcomes > 0)
        addParagraph(page, DrillForecastPart::tr("The band held for %1 of %2 components that came back.")
                               .arg(locale.toString(qulonglong(held.outcomes - held.below - held.above)),
                                    locale.toString(qulonglong(held.outcomes))));
}

} // namespace backstop::reports
