// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/simulationtext.h"

#include "model/recovery/simulation/simulationfacts.h"
#include "ui/widgets/chart/timescale.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace backstop::ui {

using namespace recovery;

namespace {

struct SimulationText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::SimulationText)
};

constexpr int kHashDigits = 12;

QString number(double value)
{
    return QLocale().toString(value, 'g', 4);
}

QString namesOf(const QStringList &names)
{
    constexpr qsizetype kShown = 2;
    if (names.size() <= kShown)
        return names.join(QStringLiteral(", "));
    return SimulationText::tr("%1 and %Ln more", nullptr, static_cast<int>(names.size() - kShown))
        .arg(QStringList(names.first(kShown)).join(QStringLiteral(", ")));
}

std::vector<int> usersOf(const SimulationInput &input)
{
    std::vector<int> users(input.teams.size(), 0);
    for (const SimulatedComponent &component : input.components)
        if (component.team >= 0)
            ++users[static_cast<std::size_t>(component.team)];
    return users;
}

} // namespace

QString scenarioText(const Scenario &scenario)
{
    QStringList parts;
    if (scenario.throughputFactor == 0.5)
        parts << SimulationText::tr("half the throughput");
    else if (scenario.throughputFactor != 1)
        parts << SimulationText::tr("throughput at %1 %").arg(number(scenario.throughputFactor * 100));
    for (auto team = scenario.members.begin(); team != scenario.members.end(); ++team)
        parts
            << (team.value() < 0
                    ? SimulationText::tr("%Ln person(s) less in %1", nullptr, -team.value()).arg(team.key())
                    : SimulationText::tr("%Ln person(s) more in %1", nullptr, team.value()).arg(team.key()));
    if (!scenario.corrupt.isEmpty())
        parts << SimulationText::tr("latest backup of %1 corrupt").arg(namesOf(scenario.corrupt));
    if (!scenario.unaffected.isEmpty())
        parts << SimulationText::tr("%1 not lost").arg(namesOf(scenario.unaffected));
    if (parts.isEmpty())
        return SimulationText::tr("As planned");
    QString text = parts.join(QStringLiteral("; "));
    const bool beginsWithName =
        scenario.throughputFactor == 1 && scenario.members.isEmpty() && scenario.corrupt.isEmpty();
    if (!beginsWithName) // a name stays as it is written
        text[0] = text[0].toUpper();
    return text;
}

std::vector<Scenario> usualScenarios(const SimulationSubject &subject)
{
    const SimulationInput &input = *subject.input;
    std::vector<Scenario> usual;
    if (!input.storages.empty())
        usual.push_back({.throughputFactor = 0.5});
    const std::vector<int> users = usersOf(input);
    int busiest = -1;
    const auto load = [&](int team) {
        return double(users[static_cast<std::size_t>(team)]) /
               input.teams[static_cast<std::size_t>(team)].members;
    };
    for (int team = 0; team < static_cast<int>(input.teams.size()); ++team)
        if (input.teams[static_cast<std::size_t>(team)].members > 1 &&
            users[static_cast<std::size_t>(team)] > 0 && (busiest < 0 || load(team) > load(busiest)))
            busiest = team;
    if (busiest >= 0)
        usual.push_back({.members = {{input.teams[static_cast<std::size_t>(busiest)].name, -1}}});
    std::vector<int> neededBy(input.components.size(), 0);
    for (const SimulatedComponent &component : input.components)
        for (const int need : component.needs)
            ++neededBy[static_cast<std::size_t>(need)];
    int most = -1;
    for (int i = 0; i < static_cast<int>(input.components.size()); ++i)
        if (subject.withEarlierBackup.contains(input.components[static_cast<std::size_t>(i)].name) &&
            (most < 0 || neededBy[static_cast<std::size_t>(i)] > neededBy[static_cast<std::size_t>(most)]))
            most = i;
    if (most >= 0)
        usual.push_back({.corrupt = {input.components[static_cast<std::size_t>(most)].name}});
    for (Scenario &scenario : usual)
        scenario.name = scenarioText(scenario);
    return usual;
}

QString outcomeText(const TimeStatistics &time)
{
    if (time.least == time.most)
        return time.target > 0 ? SimulationText::tr("It takes %1 in every trial; the target is %2.")
                                     .arg(timeText(time.most), timeText(time.target))
                               : SimulationText::tr("It takes %1 in every trial.").arg(timeText(time.most));
    if (time.target <= 0)
        return SimulationText::tr("95 % of the trials finish within %1, half of them within %2.")
            .arg(timeText(time.p95.value), timeText(time.p50.value));
    return SimulationText::tr("95 % of the trials finish within %1; the target is %2, and %3 meet it.")
        .arg(timeText(time.p95.value), timeText(time.target), shareText(time.metTarget.value));
}

QString missedText(const MissedTargets &targets)
{
    if (targets.missed == 0)
        return {};
    return SimulationText::tr(
               "%L1 of %Ln component(s) miss their RTO in more than 5 % of the trials; worst is %2: P95 "
               "%3 of %4.",
               nullptr, targets.targets)
        .arg(targets.missed)
        .arg(targets.worst->name, timeText(targets.worst->time.p95.value),
             timeText(targets.worst->time.target));
}

QString metText(const Share &share)
{
    if (share.low == share.high)
        return shareText(share.value);
    return SimulationText::tr("%1 (%2 to %3)")
        .arg(shareText(share.value), shareText(share.low), shareText(share.high));
}

QString improvementText(const Improvement &improvement)
{
    switch (improvement.kind) {
    case Improvement::Kind::FasterWork:
        return SimulationText::tr("%1: work 20 % faster").arg(improvement.name);
    case Improvement::Kind::MorePeople:
        return SimulationText::tr("%1: one person more").arg(improvement.name);
    case Improvement::Kind::FasterStorage:
        break;
    }
    return improvement.name.isEmpty() ? SimulationText::tr("Transfers 20 % faster")
                                      : SimulationText::tr("%1: transfers 20 % faster").arg(improvement.name);
}

QString sourceWords(const SimulatedComponent &component)
{
    const Distribution *part = leastKnown(component);
    if (!part)
        return {};
    if (const int measured = measuredParts(component);
        measured > 0 && part->source != DistributionSource::Measured)
        return SimulationText::tr("%L1 of %Ln part(s) measured", nullptr,
                                  static_cast<int>(component.work.size()))
            .arg(measured);
    switch (part->source) {
    case DistributionSource::Measured:
        return SimulationText::tr("Measured %Ln time(s)", nullptr, part->measurements);
    case DistributionSource::Expert:
        return SimulationText::tr("Estimated in the plan");
    case DistributionSource::Default:
        break;
    }
    return SimulationText::tr("Derived from the target");
}

bool isThinlyMeasured(const SimulatedComponent &component)
{
    return std::ranges::any_of(component.work, [](const Distribution &part) {
        return part.source == DistributionSource::Measured && part.measurements < kEnoughMeasurements;
    });
}

QString forecastsText(const Calibration &forecasts)
{
    if (forecasts.outcomes == 0)
        return {};
    return SimulationText::tr("The 90 % band held in %L1 of %Ln measured recovery(ies)", nullptr,
                              static_cast<int>(forecasts.outcomes))
        .arg(forecasts.outcomes - forecasts.below - forecasts.above);
}

QString repeatText(const SimulationResult &result)
{
    return SimulationText::tr("%1, seed %2, input %3")
        .arg(SimulationText::tr("%Ln trial(s)", nullptr,
                                static_cast<int>(std::min<std::uint64_t>(result.trials, kMostTrials))),
             QString::number(result.seed), result.inputHash.left(kHashDigits));
}

} // namespace backstop::ui
