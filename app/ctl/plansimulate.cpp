// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/amounts.h"
#include "app/ctl/jsondocument.h"
#include "app/ctl/plantext.h"
#include "app/ctl/progressline.h"
#include "app/ctl/state.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/recovery/componentfacts.h"
#include "model/recovery/recoveryhistory.h"
#include "model/recovery/simulation/missedtargets.h"

#include <algorithm>
#include <cmath>

namespace backstop::ctl {

using namespace recovery;

namespace {

struct PlanSimulateOptions
{
    Bytes file;
    std::uint64_t version = 0;
    SimulationRequest request;
};

// JSON readers that know numbers as doubles still read such a seed as it is.
constexpr std::uint64_t kLargestSeed = (std::uint64_t{1} << 53) - 1;

// What drills and restore tests have measured; nothing where a file was named and no repository.
Result<RecoveryHistory> historyOf(Session &session, const LoadedPlan &loaded)
{
    if (!loaded.repository)
        return RecoveryHistory();
    BACKSTOP_ASSIGN(history, recoveryHistory(*loaded.repository, loaded.reading.plan, session.stop()));
    for (const Error &error : history.unread)
        session.out().warn(QStringLiteral("backstopctl: warning: ") + safeText(error.message));
    return history;
}

// That are told of a component, and of a storage.
constexpr int kEnoughMeasurements = 5;

bool isAnyMissed(const SimulationResult &result)
{
    return result.plan.isMissed() || missedTargets(result).missed > 0;
}

// Where the least certain of its durations comes from.
QString sourceOf(const SimulatedComponent &component)
{
    const Distribution *least = leastKnown(component);
    return least ? sourceText(*least) : QString();
}

QString sourceWords(const Distribution &distribution)
{
    switch (distribution.source) {
    case DistributionSource::Measured:
        return QStringLiteral("measured n = %1").arg(distribution.measurements);
    case DistributionSource::Expert:
        return QStringLiteral("estimate");
    case DistributionSource::Default:
        break;
    }
    return QStringLiteral("default");
}

// For people: "measured n = 14", "estimate", "default", "estimate, 2 of 3 measured".
QString sourceWords(const SimulatedComponent &component)
{
    const Distribution *least = leastKnown(component);
    if (!least)
        return {};
    const int measured = measuredParts(component);
    const QString words = sourceWords(*least);
    if (measured == 0 || least->source == DistributionSource::Measured)
        return words;
    return QStringLiteral("%1, %2 of %3 measured").arg(words).arg(measured).arg(component.work.size());
}

bool isThin(const Distribution &distribution)
{
    return distribution.source == DistributionSource::Measured &&
           distribution.measurements < kEnoughMeasurements;
}

void writeTime(JsonWriter &json, const TimeStatistics &time)
{
    const std::pair<const char *, const Percentile *> percentiles[] = {
        {"p50", &time.p50}, {"p80", &time.p80}, {"p95", &time.p95}, {"p99", &time.p99}};
    for (const auto &[name, percentile] : percentiles)
        json.field(name, percentile->value);
    json.field("mean", time.mean)
        .field("met_rto_probability", time.metTarget.value)
        .field("met_rto_low", time.metTarget.low)
        .field("met_rto_high", time.metTarget.high)
        .field("expected_overrun_seconds", time.expectedOverrun)
        .beginObject("intervals");
    for (const auto &[name, percentile] : percentiles)
        json.beginObject(name)
            .field("low", percentile->low)
            .field("high", percentile->high)
            .field("coverage", percentile->coverage)
            .endObject();
    json.endObject();
}

void writeResult(JsonWriter &json, const SimulationInput &input, const SimulationResult &result,
                 const Calibration &held)
{
    json.field("trials", result.trials)
        .field("complete", result.isComplete())
        .field("seed", result.seed)
        .field("input_hash", result.inputHash)
        .field("common_cause_sigma", input.commonCauseSigma)
        .field("target_missed", isAnyMissed(result))
        .beginObject("plan")
        .field("target_seconds", result.plan.target);
    writeTime(json, result.plan);
    json.endObject().beginArray("components");
    for (std::size_t i = 0; i < result.components.size(); ++i) {
        const ComponentOutcome &component = result.components[i];
        json.beginObject().field("component", component.name).field("rto_seconds", component.time.target);
        writeTime(json, component.time);
        json.field("criticality", component.criticality.value)
            .field("mean_wait_seconds", component.meanWait)
            .field("source", sourceOf(input.components[i]))
            .beginArray("parts");
        for (const Distribution &part : input.components[i].work)
            json.beginObject()
                .field("source", sourceText(part))
                .field("measurements", static_cast<std::uint64_t>(part.measurements))
                .field("p50_seconds", part.quantile(0.5))
                .field("p95_seconds", part.quantile(0.95))
                .endObject();
        json.endArray().endObject();
    }
    json.endArray().beginArray("storages");
    for (const SimulatedStorage &storage : input.storages)
        json.beginObject()
            .field("storage", storage.name)
            .field("source", sourceText(storage.throughput))
            .field("measurements", static_cast<std::uint64_t>(storage.throughput.measurements))
            .field("p50_bytes_per_second", storage.throughput.quantile(0.5))
            .endObject();
    json.endArray().beginObject("forecasts");
    json.field("recoveries_measured", held.outcomes)
        .field("recoveries_within_band", held.outcomes - held.below - held.above)
        .field("mean_position", held.meanPosition)
        .endObject()
        .beginArray("teams");
    for (const TeamOutcome &team : result.teams)
        json.beginObject()
            .field("team", team.name)
            .field("members", static_cast<std::uint64_t>(team.members))
            .field("utilisation", team.utilisation)
            .field("mean_wait_seconds", team.meanWait)
            .endObject();
    json.endArray();
}

QString timeText(double seconds)
{
    return durationText(std::chrono::milliseconds(std::llround(seconds) * 1000));
}

// Half the width of its interval: "7 s", "4 min 20 s".
QString errorText(const Percentile &percentile)
{
    const double half = std::max(1.0, std::ceil((percentile.high - percentile.low) / 2));
    return half <= 180 ? QStringLiteral("%1 s").arg(half, 0, 'f', 0) : timeText(half);
}

QString shareText(double share)
{
    return QString::number(share * 100, 'f', 1) + QStringLiteral(" %");
}

std::vector<Table::Cell> row(const QString &name, const TimeStatistics &time, const QString &binding,
                             const QString &source)
{
    const bool hasTarget = time.target > 0;
    return {{safeText(name)},
            {hasTarget ? timeText(time.target) : QString()},
            {timeText(time.p50.value)},
            {timeText(time.p95.value)},
            {timeText(time.p99.value)},
            {hasTarget ? shareText(time.metTarget.value) : QString()},
            {binding},
            {source}};
}

// Of what nobody has measured often enough.
void printDoubts(Output &out, const SimulationInput &input)
{
    const auto defaults =
        static_cast<std::uint64_t>(std::ranges::count_if(input.components, [](const auto &component) {
            const Distribution *least = leastKnown(component);
            return least && least->source == DistributionSource::Default;
        }));
    if (defaults > 0)
        out.note(
            QStringLiteral(
                "backstopctl: note: %1 no estimate and no drill: what they take is derived from their RTO")
                .arg(amountText(defaults, "component has", "components have")));
    const auto thin = static_cast<std::uint64_t>(
        std::ranges::count_if(input.components, [](const SimulatedComponent &component) {
            return std::ranges::any_of(component.work, isThin);
        }));
    if (thin > 0)
        out.warn(QStringLiteral("backstopctl: warning: %1 measured fewer than %2 times")
                     .arg(amountText(thin, "component was", "components were"))
                     .arg(kEnoughMeasurements));
    for (const SimulatedStorage &storage : input.storages)
        if (isThin(storage.throughput))
            out.warn(
                QStringLiteral("backstopctl: warning: the throughput of restores was measured fewer than "
                               "%1 times")
                    .arg(kEnoughMeasurements));
}

void printResult(Output &out, const SimulationInput &input, const SimulationResult &result,
                 const Calibration &held)
{
    Table table;
    table.addColumn(QStringLiteral("COMPONENT"));
    for (const char *title : {"RTO", "P50", "P95", "P99", "MET", "BINDING"})
        table.addColumn(QLatin1String(title), Table::Align::Right);
    table.addColumn(QStringLiteral("FROM"));
    for (std::size_t i = 0; i < result.components.size(); ++i)
        table.addRow(row(result.components[i].name, result.components[i].time,
                         shareText(result.components[i].criticality.value),
                         sourceWords(input.components[i])));
    table.addRow(row(QStringLiteral("(all of them)"), result.plan, QString(), QString()));
    table.print(out);
    out.line();
    for (const TeamOutcome &team : result.teams)
        out.line(QStringLiteral("%1 (%2): at work %3 of the time; a component waits %4 for it on average")
                     .arg(safeText(team.name), QString::number(team.members), shareText(team.utilisation),
                          timeText(team.meanWait)));
    for (const SimulatedStorage &storage : input.storages)
        out.line(QStringLiteral("Restores give %1 (P50; %2)")
                     .arg(rateText(storage.throughput.quantile(0.5)), sourceWords(storage.throughput)));
    out.say(QStringLiteral("%1, seed %2. P95 of the whole plan: %3, give or take %4.")
                .arg(amountText(result.trials, "trial", "trials"))
                .arg(result.seed)
                .arg(timeText(result.plan.p95.value), errorText(result.plan.p95)));
    if (held.outcomes > 0)
        out.say(QStringLiteral("Of the forecasts of drills so far, %1%2.")
                    .arg(heldText(held),
                         held.isOff() ? QStringLiteral(", which is more than bad luck") : QString()));
    printDoubts(out, input);
}

Outcome runPlanSimulate(Session &session, const PlanSimulateOptions &options)
{
    BACKSTOP_ASSIGN(loaded, loadPlan(session, options.file, options.version));
    const std::vector<PlanProblem> problems = checkPlan(loaded.reading);
    if (leaveNoOrder(problems))
        return noOrder(problems);
    SimulationRequest request = options.request;
    request.threads = session.threads();
    std::optional<SimulationInput> input;
    std::optional<SimulationResult> result;
    Calibration held;
    {
        BACKSTOP_ASSIGN(facts, factsOf(session, loaded)); // which has a line of its own
        BACKSTOP_ASSIGN(history, historyOf(session, loaded));
        const ProgressLine line(session.progress(), session.showsProgress());
        held = calibration(history.outcomes);
        const SimulationFacts known = simulationFacts(facts.components, history);
        auto made = simulationInput(loaded.reading.plan, known.components, known.storages);
        auto simulated = made ? simulate(*made, request, session.stop(), session.progress())
                              : Result<SimulationResult>(made.error());
        if (!simulated) {
            Error error = simulated.error();
            if (error.code == ErrorCode::InvalidArgument)
                error.code = ErrorCode::Failed; // of the plan, not of the command line
            return error;
        }
        input = std::move(*made);
        result = std::move(*simulated);
    }
    const Result<> end =
        result->isComplete()
            ? Result<>()
            : Error{ErrorCode::Cancelled, QStringLiteral("simulation: it was cancelled after %1")
                                              .arg(amountText(result->trials, "trial", "trials"))};
    if (session.json()) {
        JsonWriter json(session.out());
        json.beginObject();
        writeResult(json, *input, *result, held);
        const int code = finishDocument(json, end);
        return code == 0 && isAnyMissed(*result) ? exitCode(ErrorCode::TargetMissed) : code;
    }
    printResult(session.out(), *input, *result, held);
    if (!end)
        return end.error();
    return isAnyMissed(*result) ? exitCode(ErrorCode::TargetMissed) : 0;
}

} // namespace

void addPlanSimulate(CLI::App &family, Verbs &verbs)
{
    CLI::App *command =
        addCommand(family, "simulate", "How long the recovery would take, and which targets it would meet",
                   "backstopctl plan simulate --trials 100000 --seed 7");
    const auto options = std::make_shared<PlanSimulateOptions>();
    addPlanFile(*command, options->file);
    addPlanVersion(*command, options->version);
    command
        ->add_option("--trials", options->request.trials,
                     "How often it is played through; 10,000 where it is not given")
        ->type_name("N")
        ->check(CLI::Range(std::uint64_t{1}, kMostTrials).description(""));
    command
        ->add_option("--seed", options->request.seed,
                     "The same seed gives the same numbers; 1 where it is not given")
        ->type_name("N")
        ->check(CLI::Range(std::uint64_t{0}, kLargestSeed).description(""));
    verbs.push_back({command, [options](Session &session) { return runPlanSimulate(session, *options); }});
}

} // namespace backstop::ctl
