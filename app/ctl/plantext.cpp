// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plantext.h"

#include "app/ctl/amounts.h"
#include "app/ctl/table.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace backstop::ctl {

using namespace recovery;

namespace {

const char *colourOf(Severity severity)
{
    return severity == Severity::Warning ? kAttention : kBad;
}

} // namespace

QString targetText(std::chrono::seconds target)
{
    static constexpr std::array<std::pair<std::int64_t, const char *>, 4> kUnits{
        {{86'400, "d"}, {3'600, "h"}, {60, "min"}, {1, "s"}}};
    QStringList parts;
    std::int64_t rest = target.count();
    for (const auto &[seconds, unit] : kUnits) {
        if (rest >= seconds)
            parts << QStringLiteral("%1 %2").arg(rest / seconds).arg(QLatin1String(unit));
        rest %= seconds;
    }
    return parts.isEmpty() ? QStringLiteral("0 s") : parts.join(QLatin1Char(' '));
}

QString planTitle(const LoadedPlan &plan)
{
    const QString name = plan.reading.plan.name.isEmpty() ? QStringLiteral("Plan without a name")
                                                          : safeText(plan.reading.plan.name);
    if (!plan.stored)
        return name;
    return QStringLiteral("%1, version %2 of %3 by %4 on %5")
        .arg(name, QString::number(plan.stored->version),
             toIso(std::chrono::floor<std::chrono::seconds>(plan.stored->savedAt)),
             safeText(plan.stored->username), safeText(plan.stored->hostname));
}

QString problemCounts(const std::vector<PlanProblem> &problems)
{
    const auto amount = [&](Severity severity, const char *one, const char *many) {
        const auto count =
            static_cast<std::uint64_t>(std::ranges::count(problems, severity, &PlanProblem::severity));
        return count == 0 ? QStringLiteral("no %1").arg(QLatin1String(many)) : amountText(count, one, many);
    };
    return amount(Severity::Error, "error", "errors") + QStringLiteral(", ") +
           amount(Severity::Conflict, "conflict", "conflicts") + QStringLiteral(", ") +
           amount(Severity::Warning, "warning", "warnings");
}

Error noOrder(const std::vector<PlanProblem> &problems)
{
    const auto reason =
        std::ranges::find_if(problems, [](const PlanProblem &problem) { return leaveNoOrder({problem}); });
    return {ErrorCode::Failed, QStringLiteral("plan: has no order: %1").arg(problemMessage(*reason)),
            problemHint(*reason)};
}

void printProblems(Output &out, const std::vector<PlanProblem> &problems)
{
    for (std::size_t i = 0; i < problems.size(); ++i) {
        const QString word = severityName(problems[i].severity).leftJustified(10);
        out.line(out.coloured(word, colourOf(problems[i].severity)) + safeText(problemMessage(problems[i])));
        const QString hint = problemHint(problems[i]);
        const bool isSaidBelow = i + 1 < problems.size() && problemHint(problems[i + 1]) == hint;
        if (!hint.isEmpty() && !isSaidBelow) // once for those that it is the same for
            out.line(QString(10, QLatin1Char(' ')) + safeText(hint));
    }
}

void writeProblems(JsonWriter &json, const std::vector<PlanProblem> &problems)
{
    json.beginArray("problems");
    for (const PlanProblem &problem : problems)
        json.json(nullptr, toJson(problem));
    json.endArray();
}

QJsonObject storedObject(const StoredPlan &stored)
{
    return {{QStringLiteral("version"), static_cast<qint64>(stored.version)},
            {QStringLiteral("saved_at"), toIso(stored.savedAt)},
            {QStringLiteral("username"), stored.username},
            {QStringLiteral("hostname"), stored.hostname}};
}

void writeStored(JsonWriter &json, const std::optional<StoredPlan> &stored)
{
    if (stored)
        json.json("stored", storedObject(*stored));
    else
        json.null("stored");
}

} // namespace backstop::ctl
