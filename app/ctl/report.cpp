// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/amounts.h"
#include "app/ctl/progressline.h"
#include "app/ctl/reportfile.h"
#include "app/ctl/state.h"
#include "app/ctl/table.h"
#include "app/ctl/usagemistake.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"
#include "model/reports/readinessreport.h"
#include "model/reports/readinesswords.h"
#include "model/reports/rpowords.h"

#include <QJsonDocument>

#include <cmath>

namespace backstop::ctl {

using namespace reports;

namespace {

struct ReportOptions
{
    ReportFile file;
    int atLeast = 0;
};

void printRecommendations(Output &out, const recovery::Readiness &readiness)
{
    if (readiness.recommendations.empty())
        return;
    out.line({});
    Table table;
    table.addColumn(QStringLiteral("WHAT WOULD RAISE IT"));
    table.addColumn(QStringLiteral("POINTS"), Table::Align::Right);
    table.addColumn(QStringLiteral("SCORE THEN"), Table::Align::Right);
    for (const recovery::Recommendation &one : readiness.recommendations)
        table.addRow({{safeText(recommendationText(one))}, {winText(one)}, {QString::number(one.score)}});
    table.print(out);
}

/// What a disaster at a random moment of the last four weeks would have cost.
void printDataLoss(Output &out, const recovery::RpoHistory &history)
{
    out.line({});
    Table table;
    table.addColumn(QStringLiteral("DATA LOSS, 4 WEEKS"));
    table.addColumn(QStringLiteral("RPO"), Table::Align::Right);
    table.addColumn(QStringLiteral("P50"), Table::Align::Right);
    table.addColumn(QStringLiteral("P95"), Table::Align::Right);
    table.addColumn(QStringLiteral("WORST"), Table::Align::Right);
    table.addColumn(QStringLiteral("WHICH BEGAN"));
    const auto span = [](double seconds) {
        return spanText(std::chrono::seconds(static_cast<std::int64_t>(std::ceil(seconds))));
    };
    for (const recovery::ComponentRpo &component : history.components) {
        const recovery::DataLoss &loss = component.loss;
        if (loss.isKnown)
            table.addRow(
                {{safeText(component.name)},
                 {spanText(component.rpo)},
                 {span(loss.p50)},
                 {span(loss.p95)},
                 {span(loss.worst), loss.worst > double(component.rpo.count()) ? kAttention : nullptr},
                 {momentText(loss.worstBegin)}});
        else if (component.hasData)
            table.addRow({{safeText(component.name)},
                          {spanText(component.rpo)},
                          {},
                          {},
                          {QStringLiteral("no usable backup"), kBad},
                          {}});
    }
    table.print(out);
    out.line(consistentPointText(history, momentText));
}

void printPeople(Output &out, const recovery::ReadinessFacts &facts)
{
    if (facts.teams.empty())
        return;
    out.line({});
    Table table;
    for (const char *title : {"TEAM", "PEOPLE", "BRINGS BACK"})
        table.addColumn(QLatin1String(title));
    for (const recovery::TeamEvidence &team : facts.teams)
        table.addRow({{safeText(teamText(team))},
                      {peopleText(team), team.dependsOnOne() ? kAttention : nullptr},
                      {safeText(team.components.join(QStringLiteral(", ")))}});
    table.print(out);
}

void printText(Output &out, const ReadinessReport &report)
{
    const recovery::Readiness &readiness = report.readiness;
    const ReadinessLevel level = levelOf(readiness.score);
    const char *colour = level == ReadinessLevel::Proven   ? kGood
                         : level == ReadinessLevel::Partly ? kAttention
                                                           : kBad;
    out.line(out.coloured(QStringLiteral("%1 of 100").arg(readiness.score), colour) + QStringLiteral(": ") +
             levelText(level));
    for (const recovery::ReadinessCap cap : readiness.caps)
        out.line(QStringLiteral("  at most %1: %2").arg(recovery::capOf(cap)).arg(capText(cap)));
    out.line({});
    Table parts;
    parts.addColumn(QStringLiteral("PART"));
    parts.addColumn(QStringLiteral("POINTS"), Table::Align::Right);
    parts.addColumn(QStringLiteral("WHY"));
    for (const recovery::ReadinessItem &item : readiness.items)
        parts.addRow(
            {{item.component.isEmpty()
                  ? partTitle(item.part)
                  : partTitle(item.part) + QStringLiteral(": ") + safeText(item.component)},
             {pointsText(item.points, item.possible), item.points < item.possible ? kAttention : nullptr},
             {itemText(item)}});
    parts.print(out);
    if (const QString coverage = coverageText(report.facts); !coverage.isEmpty())
        out.line(coverage + u' ' + knownVerificationsText());
    printRecommendations(out, readiness);
    if (report.rpo)
        printDataLoss(out, *report.rpo);
    printPeople(out, report.facts);
}

Result<ReadinessReport> readinessOf(Session &session, repository::Repository &repo)
{
    const auto standing = standingOf(session, repo);
    const ProgressLine line(session.progress(), session.showsProgress());
    BACKSTOP_TRY(repo.loadIndex(session.stop()));
    BACKSTOP_ASSIGN(
        gathered, recovery::gatherReadiness(repo, standing ? *standing : std::vector<catalog::Verification>(),
                                            session.progress(), session.stop()));
    if (!gathered)
        return Error{
            ErrorCode::NotFound, QStringLiteral("plan: the repository has none"),
            QStringLiteral("Make one with \"plan import\"; \"plan import --sample\" is a beginning.")};
    if (!standing) // then damage that was found is not known either
        gathered->unread.push_back(verificationsUnread(standing.error()));
    const Timestamp asOf = gathered->facts.now;
    return reportOf(ReportFrame::of(repo, asOf, asOf), *gathered);
}

Outcome runReport(Session &session, const ReportOptions &options)
{
    BACKSTOP_ASSIGN(format, formatOf(session, options.file));
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(report, readinessOf(session, *repo));
    Output &out = session.out();
    for (const Error &error : report.unread)
        out.warn(QStringLiteral("backstopctl: warning: not read, and counted as not there: ") +
                 safeText(error.message));
    const ReportContent content{.title = QStringLiteral("Backstop: ") + report.planName,
                                .html = [&](bool forPaper) { return toHtml(report, forPaper); },
                                .json = [&] { return toJson(report); }};
    if (format == ReportFormat::Text)
        printText(out, report);
    else
        BACKSTOP_TRY(putReport(session, options.file, format, content));
    if (!options.file.to.empty()) {
        out.say(QStringLiteral("Wrote the report, %1 of 100, to %2.")
                    .arg(report.readiness.score)
                    .arg(displayName(options.file.to)));
        if (session.json())
            out.raw(QJsonDocument(toJson(report)).toJson().toStdString());
    }
    if (report.readiness.score < options.atLeast) {
        out.note(QStringLiteral("backstopctl: readiness is %1, and %2 were asked for")
                     .arg(report.readiness.score)
                     .arg(options.atLeast));
        return exitCode(ErrorCode::TargetMissed);
    }
    return report.unread.empty() ? 0 : exitCode(ErrorCode::Partial);
}

} // namespace

void addReport(CLI::App &root, Verbs &verbs)
{
    CLI::App *family = addCommand(root, "report", "What an auditor wants to read",
                                  "backstopctl report readiness --to readiness.pdf");
    family->require_subcommand(1);
    CLI::App *readiness =
        addCommand(*family, "readiness",
                   "How well proven it is that everything would come back, and what would raise it",
                   "backstopctl report readiness --to readiness.pdf");
    const auto options = std::make_shared<ReportOptions>();
    addReportFile(*readiness, options->file);
    readiness->add_option("--at-least", options->atLeast, "Exit code 21 where the score is below N")
        ->type_name("N")
        ->check(CLI::Range(0, 100));
    verbs.push_back({readiness, [options](Session &session) { return runReport(session, *options); }});
}

} // namespace backstop::ctl
