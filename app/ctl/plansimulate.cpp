// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/amounts.h"
#include "app/ctl/jsondocument.h"
#include "app/ctl/plantext.h"
#include "app/ctl/progressline.h"
#include "app/ctl/state.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/recovery/componentfacts.h"
#include "model/recovery/simulation/simulation.h"
#include "model/recovery/simulation/simulationfacts.h"

#include <algorithm>
#include <cmath>

namespace backstop::ctl {

using namespace recovery;

namespace {

struct Options
{
    Bytes file;
    std::uint64_t version = 0;
    SimulationRequest request;
};

// JSON readers that know numbers as doubles still read such a seed as it is.
constexpr std::uint64_t kLargestSeed = (std::uint64_t{1} << 53) - 1;

// What the backups of the repository say; nothing where a file was named and no repository.
std::vector<RecoveryFacts> bytesOf(const BackupFacts &found)
{
    std::vector<RecoveryFacts> facts;
    for (const ComponentFacts &component : found.components)
        facts.push_back({.bytes = static_cast<double>(component.bytes)});
    return facts;
}

bool isMissed(const TimeStatistics &time)
{
    return time.target > 0 && time.p95.value > time.target;
}

bool isAnyMissed(const SimulationResult &result)
{
    return isMissed(result.plan) ||
           std::ranges::any_of(result.components,
                               [](const ComponentOutcome &component) { return isMissed(component.time); });
}

// Where the least certain of its durations comes from.
QString sourceOf(const SimulatedComponent &component)
{
    const auto least = std::ranges::min_element(component.work, {}, &Distribution::source);
    return least == component.work.end() ? QString() : sourceText(*least);
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

void writeResult(JsonWriter &json, const SimulationInput &input, const SimulationResult &result)
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
            .endObject();
    }
    json.endArray().beginArray("teams");
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

void printResult(Output &out, const SimulationInput &input, const SimulationResult &result)
{
    Table table;
    table.addColumn(QStringLiteral("COMPONENT"));
    for (const char *title : {"RTO", "P50", "P95", "P99", "MET", "BINDING"})
        table.addColumn(QLatin1String(title), Table::Align::Right);
    table.addColumn(QStringLiteral("FROM"));
    for (std::size_t i = 0; i < result.components.size(); ++i)
        table.addRow(row(result.components[i].name, result.components[i].time,
                         shareText(result.components[i].criticality.value), sourceOf(input.components[i])));
    table.addRow(row(QStringLiteral("(all of them)"), result.plan, QString(), QString()));
    table.print(out);
    out.line();
    for (const TeamOutcome &team : result.teams)
        out.line(QStringLiteral("%1 (%2): at work %3 of the time; a component waits %4 for it on average")
                     .arg(safeText(team.name))
                     .arg(team.members)
                     .arg(shareText(team.utilisation), timeText(team.meanWait)));
    out.say(
        QStringLiteral("%1, seed %2. P95 of the whole plan: %3, give or take %4 s.")
            .arg(amountText(result.trials, "trial", "trials"))
            .arg(result.seed)
            .arg(timeText(result.plan.p95.value),
                 QString::number(std::max(1.0, std::ceil((result.plan.p95.high - result.plan.p95.low) / 2)),
                                 'f', 0)));
    const auto defaults =
        static_cast<std::uint64_t>(std::ranges::count_if(input.components, [](const auto &component) {
            return sourceOf(component) == QLatin1String("default");
        }));
    if (defaults > 0)
        out.note(
            QStringLiteral(
                "backstopctl: note: %1 no estimate and no drill: what they take is derived from their RTO")
                .arg(amountText(defaults, "component has", "components have")));
}

Outcome run(Session &session, const Options &options)
{
    BACKSTOP_ASSIGN(loaded, loadPlan(session, options.file, options.version));
    const std::vector<PlanProblem> problems = checkPlan(loaded.reading);
    if (leaveNoOrder(problems))
        return Error{ErrorCode::Failed,
                     QStringLiteral("plan: has no order: %1").arg(problemMessage(problems.front())),
                     problemHint(problems.front())};
    SimulationRequest request = options.request;
    request.threads = session.threads();
    std::optional<SimulationInput> input;
    std::optional<SimulationResult> result;
    {
        const ProgressLine line(session.progress(), session.showsProgress());
        BACKSTOP_ASSIGN(facts, factsOf(session, loaded));
        auto made = simulationInput(loaded.reading.plan, bytesOf(facts));
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
        writeResult(json, *input, *result);
        const int code = finishDocument(json, end);
        return code == 0 && isAnyMissed(*result) ? exitCode(ErrorCode::TargetMissed) : code;
    }
    printResult(session.out(), *input, *result);
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
    const auto options = std::make_shared<Options>();
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
    verbs.push_back({command, [options](Session &session) { return run(session, *options); }});
}

} // namespace backstop::ctl
