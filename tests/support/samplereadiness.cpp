// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplereadiness.h"

namespace backstop::test {

using namespace recovery;
using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

constexpr Timestamp kNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 27) + 14h + 5min};

ComponentEvidence component(const char *name, Priority priority, seconds rto, seconds rpo)
{
    ComponentEvidence evidence;
    evidence.name = QString::fromLatin1(name);
    evidence.priority = priority;
    evidence.isCritical = priority == Priority::Critical;
    evidence.rto = rto;
    evidence.rpo = rpo;
    return evidence;
}

void addData(ComponentEvidence &component, seconds age, std::optional<seconds> verified)
{
    component.hasData = true;
    component.newestBackup = kNow - age;
    if (verified)
        component.verifiedAt = kNow - *verified;
}

void addDrill(ComponentEvidence &component, seconds rta, bool isSuccess = true)
{
    component.measured = MeasuredRecovery{.at = kNow - 24h * 9,
                                          .isSuccess = isSuccess,
                                          .rta = rta,
                                          .drill = QStringLiteral("20261118-090200-4c1e"),
                                          .scope = {8, 8, {}},
                                          .outcome = DrillOutcome::PassedWithIssues};
}

/// Four weeks: every five minutes while the firm trades, every hour else; one weekend was found damaged, an afternoon is partial.
std::shared_ptr<const RpoHistory> sampleHistory(const ReadinessFacts &facts)
{
    using std::chrono::floor;
    BackupHistory history{.begin = historyBegin(kNow), .end = kNow};
    for (const ComponentEvidence &component : facts.components)
        history.components.push_back({component.name, component.rpo, component.hasData, {}});
    for (Timestamp time = history.begin + 40h; time <= kNow - 42s;) {
        const auto day = floor<std::chrono::days>(time);
        const auto hour = floor<std::chrono::hours>(time - day).count();
        const unsigned weekday = std::chrono::weekday(day).c_encoding();
        const bool isTrading = weekday >= 1 && weekday <= 5 && hour >= 7 && hour < 19;
        const bool isPartial = day == floor<std::chrono::days>(kNow - 24h * 8) && hour >= 13 && hour < 17;
        const bool isDamaged = weekday == 0 && time < kNow - 24h * 14;
        const auto place = static_cast<std::uint32_t>(history.backups.size());
        BackupId id;
        id.bytes[0] = static_cast<std::uint8_t>(place);
        id.bytes[1] = static_cast<std::uint8_t>(place >> 8);
        history.backups.push_back({id, time, !isPartial});
        for (std::size_t i = 0; i < history.components.size(); ++i) {
            const bool isDaily = i >= 5; // reporting and what comes after it
            if (history.components[i].hasData && (!isDaily || (hour == 19 && weekday != 0)))
                history.components[i].entries.push_back({place, isPartial   ? BackupUse::Partial
                                                                : isDamaged ? BackupUse::Damaged
                                                                            : BackupUse::Usable});
        }
        time += isTrading ? 5min : 60min;
    }
    return std::make_shared<const RpoHistory>(std::move(*rpoHistory(std::move(history))));
}

ReadinessFacts sampleFacts()
{
    ReadinessFacts facts{.now = kNow};
    facts.components = {component("database", Priority::Critical, 300s, 60s),
                        component("order_engine", Priority::Critical, 180s, 0s),
                        component("risk_manager", Priority::Critical, 180s, 60s),
                        component("market_data", Priority::High, 600s, 300s),
                        component("api_gateway", Priority::High, 300s, 0s),
                        component("reporting", Priority::Medium, 3600s, 3600s),
                        component("analytics", Priority::Medium, 7200s, 86400s),
                        component("backtest_engine", Priority::Low, 86400s, 604800s)};
    addData(facts.components[0], 42s, 30h);
    addData(facts.components[1], 42s, 30h);
    addData(facts.components[2], 95s, 30h);
    addData(facts.components[3], 240s, 24h * 20);
    addData(facts.components[5], 2h, std::nullopt);
    addData(facts.components[6], 2h, 24h * 12);
    addDrill(facts.components[0], 212s);
    addDrill(facts.components[1], 264s);
    addDrill(facts.components[2], 171s);
    addDrill(facts.components[3], 410s);
    facts.components[3].measured->scope = {1, 8, QStringLiteral("market_data")};
    facts.components[3].measured->outcome = DrillOutcome::Passed;
    addDrill(facts.components[4], 0s, false);
    facts.components[1].isToReconcile = true;
    facts.components[2].isToReconcile = true;
    facts.components[2].reconciled =
        ReconciledPositions{.at = kNow - 24h * 9, .isAgreeing = true, .compared = 10};
    facts.components[5].simulatedP95 = 1312.4;
    facts.components[6].simulatedP95 = 9200.0;
    facts.lastDrill = ReadinessFacts::LastDrill{kNow - 24h * 9, DrillOutcome::PassedWithIssues, false};
    facts.teams = {
        {QStringLiteral("Database"), 1, {QStringLiteral("database")}},
        {QStringLiteral("Trading systems"),
         2,
         {QStringLiteral("order_engine"), QStringLiteral("risk_manager"), QStringLiteral("api_gateway")}}};
    facts.copies = 2;
    facts.copiesElsewhere = 1;
    facts.hasRecoveryKey = true;
    facts.recoveryKeyTested = kNow - 24h * 40;
    return facts;
}

} // namespace

reports::ReadinessReport sampleReadiness()
{
    ReadinessFacts facts = sampleFacts();
    reports::ReadinessReport report;
    report.frame.beganAt = report.frame.endedAt = kNow;
    report.frame.zone = QTimeZone::utc();
    report.frame.user = QStringLiteral("m.keller");
    report.frame.host = QStringLiteral("ops-2");
    report.frame.programVersion = QStringLiteral("0.1.0");
    report.frame.location = QStringLiteral("/srv/backups/trading");
    report.planName = QStringLiteral("Trading platform");
    report.planVersion = 7;
    report.planChangedAt = kNow - 24h * 31;
    report.planChangedBy = QStringLiteral("a.lindner");
    report.readiness = assessReadiness(facts);
    report.rpo = sampleHistory(facts);
    report.facts = std::move(facts);
    report.drills = {{QStringLiteral("20261118-090200-4c1e"),
                      kNow - 24h * 9,
                      DrillMode::Full,
                      DrillOutcome::PassedWithIssues,
                      7,
                      1,
                      1694s,
                      false,
                      {8, 8, {}}},
                     {QStringLiteral("20260811-083000-91aa"), kNow - 24h * 108, DrillMode::Tabletop,
                      DrillOutcome::Passed, 8, 0, 5400s, true},
                     {QStringLiteral("20260502-101500-07d3"), kNow - 24h * 209, DrillMode::Full,
                      DrillOutcome::Failed, 3, 5, 7900s, true}};
    report.problems = {{.kind = ProblemKind::RtoConflict,
                        .severity = Severity::Conflict,
                        .components = {QStringLiteral("order_engine"), QStringLiteral("database")},
                        .wanted = 180s,
                        .found = 300s},
                       {.kind = ProblemKind::UnverifiedBackup,
                        .severity = Severity::Warning,
                        .components = {QStringLiteral("reporting")}}};
    return report;
}

} // namespace backstop::test
