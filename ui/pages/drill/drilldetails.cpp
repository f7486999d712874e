// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/drill/drilldetails.h"

#include "model/core/shortid.h"
#include "model/itemmodels/format.h"
#include "model/reports/drillwords.h"
#include "model/reports/readinesswords.h"
#include "ui/pages/drill/drilltext.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace backstop::ui {

using namespace recovery;

namespace {

constexpr int kMostEvidence = 40;          ///< facts of one step
constexpr int kMostOutputCharacters = 400; ///< of one: the output of a program is in the report

struct DrillDetails
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::DrillDetails)
};

QString textOf(const QJsonValue &value)
{
    QString text = value.toVariant().toString();
    if (value.isArray())
        text = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    else if (value.isObject())
        text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    else if (value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger()))
        text = QLocale().toString(value.toInteger());
    if (text.size() > kMostOutputCharacters)
        text = text.left(kMostOutputCharacters) + QStringLiteral("…");
    return text;
}

void addEvidence(QList<Fact> &facts, const QJsonObject &evidence)
{
    for (auto field = evidence.begin(); field != evidence.end() && facts.size() < kMostEvidence; ++field) {
        if (field.key().endsWith(QLatin1String("_base64")))
            continue; // the exact bytes of the path beside it
        QString name = field.key();
        facts << Fact{name.replace(QLatin1Char('_'), QLatin1Char(' ')), textOf(field.value())};
    }
}

void addTries(QList<Fact> &facts, const std::vector<RestoreTry> &tries)
{
    for (const RestoreTry &one : tries) {
        const QString time = itemmodels::formatTime(one.backupTime, QTimeZone::systemTimeZone());
        facts << Fact{one.error ? DrillDetails::tr("Would not do") : DrillDetails::tr("Backup"),
                      one.error ? QStringLiteral("%1: %2").arg(time, engineWords(*one.error)) : time,
                      QString::fromStdString(one.backup.hex())};
    }
}

InspectorContent stepContent(const ComponentReport &component, std::size_t number)
{
    const StepRecord &step = component.steps[number];
    const StepState state = component.states[number];
    InspectorContent content;
    content.title = reports::stepWords(step.step);
    content.subtitle = component.name;
    content.look = lookOf(statusOf(state));
    content.stateWord = reports::stateTitle(state);
    content.why = step.error && !step.isErrorSaid ? detailOf(*step.error) : step.text;
    if (content.why.isEmpty())
        content.why = step.step.text;
    if (!step.who.isEmpty())
        content.facts << Fact{DrillDetails::tr("Signed by"), step.who};
    if (step.begunAt)
        content.facts << Fact{DrillDetails::tr("Begun after"), reports::pausedText(*step.begunAt)};
    if (step.endedAt)
        content.facts << Fact{DrillDetails::tr("Ended after"), reports::pausedText(*step.endedAt)};
    if (step.begunAt && step.endedAt)
        content.facts << Fact{DrillDetails::tr("Took"),
                              reports::pausedText(DrillMoment{step.endedAt->elapsed - step.begunAt->elapsed,
                                                              step.endedAt->paused - step.begunAt->paused})};
    if (step.begins > 1)
        content.facts << Fact{DrillDetails::tr("Begun"), DrillDetails::tr("%Ln times", nullptr, step.begins)};
    for (const EarlierEnd &end : step.earlier) {
        const QString what = end.error ? end.error->message : end.text;
        content.facts << Fact{DrillDetails::tr("Failed before"),
                              DrillDetails::tr("After %1: %2")
                                  .arg(reports::pausedText(end.at),
                                       end.isInjected ? DrillDetails::tr("Surprise: %1").arg(what) : what)};
        addTries(content.facts, end.tries);
    }
    addTries(content.facts, step.tries);
    addEvidence(content.facts, step.evidence);
    return content;
}

} // namespace

InspectorContent inspectorOf(const DrillReport &report, int component, int step)
{
    if (component < 0 || component >= static_cast<int>(report.components.size()))
        return {};
    const ComponentReport &shown = report.components[static_cast<std::size_t>(component)];
    if (step >= 0 && step < static_cast<int>(shown.steps.size()))
        return stepContent(shown, static_cast<std::size_t>(step));
    InspectorContent content;
    content.title = shown.name;
    content.subtitle = DrillDetails::tr("Component");
    content.look = lookOf(statusOf(shown));
    content.stateWord = cameText(shown);
    content.why = remarkOf(report, shown);
    const auto against = [&report](std::optional<double> measured, double target,
                                   const std::optional<bool> &met) {
        const QString text = reports::measuredText(measured);
        if (target <= 0 && !met) // no RTO is none; an RPO of nothing is one, and is met or not
            return text;
        const QString both =
            DrillDetails::tr("%1, target %2")
                .arg(text, reports::spanText(std::chrono::seconds(static_cast<qint64>(target))));
        const bool isMissed =
            met && !*met && (measured || report.isFinished()); // else it may still come back
        return isMissed ? DrillDetails::tr("%1: missed").arg(both) : both;
    };
    content.facts << Fact{DrillDetails::tr("RTA"), against(shown.rta, shown.rto, shown.metRto)}
                  << Fact{DrillDetails::tr("From restore on"), reports::measuredText(shown.rtaFromRestore)}
                  << Fact{DrillDetails::tr("RPA"), against(shown.rpa, shown.rpo, shown.metRpo)};
    if (shown.source)
        content.facts << Fact{DrillDetails::tr("Backup"), shortId(shown.source->backup),
                              QString::fromStdString(shown.source->backup.hex()), true};
    return content;
}

} // namespace backstop::ui
