// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/jsondocument.h"
#include "app/ctl/plantext.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/recovery/recoveryorder.h"

namespace backstop::ctl {

using namespace recovery;

namespace {

struct PlanOrderOptions
{
    Bytes file;
    std::uint64_t version = 0;
    OrderRule rule = OrderRule::AsEarlyAsPossible;
};

using Order = std::vector<OrderedComponent>;

QString ruleName(OrderRule rule)
{
    return rule == OrderRule::UrgentFirst ? QStringLiteral("urgent-first")
                                          : QStringLiteral("as-early-as-possible");
}

const Component &componentAt(const RecoveryPlan &plan, int place)
{
    return plan.components[static_cast<std::size_t>(place)];
}

void writePlaces(JsonWriter &json, const RecoveryPlan &plan, const Order &order, OrderRule rule)
{
    const auto name = [&](int place) {
        return place < 0 ? std::optional<QString>() : componentAt(plan, place).name;
    };
    json.beginArray("order");
    for (const OrderedComponent &place : order)
        json.value(componentAt(plan, place.component).name);
    json.endArray().field("rule", ruleName(rule)).beginArray("places");
    for (const OrderedComponent &place : order)
        json.beginObject()
            .field("component", componentAt(plan, place.component).name)
            .field("priority", priorityName(componentAt(plan, place.component).priority))
            .field("urgency", priorityName(place.urgency))
            .field("inherited_from", name(place.inheritedFrom))
            .field("after", name(place.after))
            .field("on_behalf_of", name(place.onBehalfOf))
            .field("reason", orderReason(plan, place, rule))
            .endObject();
    json.endArray();
}

void printOrder(Output &out, const RecoveryPlan &plan, const Order &order, OrderRule rule)
{
    Table table;
    table.addColumn(QString(), Table::Align::Right);
    for (const char *title : {"COMPONENT", "WHY THERE"})
        table.addColumn(QLatin1String(title));
    for (const OrderedComponent &place : order)
        table.addRow({{QString::number(&place - order.data() + 1)},
                      {safeText(componentAt(plan, place.component).name)},
                      {safeText(orderReason(plan, place, rule))}});
    table.print(out);
}

Outcome runPlanOrder(Session &session, const PlanOrderOptions &options)
{
    BACKSTOP_ASSIGN(loaded, loadPlan(session, options.file, options.version));
    const RecoveryPlan &plan = loaded.reading.plan;
    const std::vector<PlanProblem> problems = checkPlan(loaded.reading);
    Order order;
    const bool hasOrder = !leaveNoOrder(problems);
    if (hasOrder)
        order = recoveryOrder(plan, DependencyGraph(plan), options.rule).value_or(Order());
    Output &out = session.out();
    if (session.json()) {
        JsonWriter json(out);
        json.beginObject();
        writePlaces(json, plan, order, options.rule);
        writeProblems(json, problems);
        return finishDocument(json, hasOrder ? Result<>() : noOrder(problems));
    }
    if (hasOrder) {
        printOrder(out, plan, order, options.rule);
        if (!problems.empty())
            out.line();
    }
    printProblems(out, problems);
    if (!hasOrder)
        return Error{ErrorCode::Failed, QStringLiteral("plan: has no order"),
                     QStringLiteral("Correct the errors above.")};
    return 0;
}

} // namespace

void addPlanOrder(CLI::App &family, Verbs &verbs)
{
    CLI::App *command = addCommand(family, "order", "The order in which components come back, and why",
                                   "backstopctl plan order plan.json --rule urgent-first");
    const auto options = std::make_shared<PlanOrderOptions>();
    addPlanFile(*command, options->file);
    addPlanVersion(*command, options->version);
    addChoice<OrderRule, OrderRule>(
        *command, "--rule", options->rule,
        {{"as-early-as-possible", OrderRule::AsEarlyAsPossible}, {"urgent-first", OrderRule::UrgentFirst}},
        "Of what can begin the most urgent (as-early-as-possible), or the most urgent and first what it "
        "needs");
    verbs.push_back({command, [options](Session &session) { return runPlanOrder(session, *options); }});
}

} // namespace backstop::ctl
