// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampledrill.h"

#include "tests/unit/recovery/drill/drillstory.h"

#include <QJsonArray>

namespace backstop::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace recovery;
using Kind = DrillEventKind;

namespace {

constexpr Timestamp kDisaster{std::chrono::hours(500'000)};

BackupId backupOf(char letter)
{
    return BackupId::fromBytes(Bytes(32, letter));
}

/// Lets things happen, all of which can.
class Teller
{
public:
    explicit Teller(DrillDeclaration drill)
        : m_story(std::move(drill))
    {
        must(m_story.declare());
    }
    const DrillState &state() const { return m_story.state(); }
    void happen(DrillEvent event) { must(m_story.happen(std::move(event))); }
    void pass(std::chrono::seconds time) { m_story.pass(time); }
    /// A step that takes @p time.
    void step(const QString &component, int number, std::chrono::seconds time, DrillEvent end = {})
    {
        must(m_story.begin(component, number));
        m_story.pass(time);
        ended(component, number, std::move(end));
    }
    void ended(const QString &component, int number, DrillEvent end = {})
    {
        end.kind = Kind::StepEnded;
        end.component = component;
        end.step = number;
        if (end.state == StepState::Pending)
            end.state = StepState::Completed;
        happen(std::move(end));
    }
    void restore(const QString &component, std::chrono::seconds time, char letter, std::chrono::seconds age,
                 const QJsonArray &tries = {})
    {
        happen({.kind = Kind::TryBegun,
                .component = component,
                .step = 0,
                .backup = backupOf(letter),
                .backupTime = kDisaster - age});
        m_story.pass(time);
        ended(component, 0,
              {.evidence = {{u"backup_id"_s, QString::fromStdString(backupOf(letter).hex())},
                            {u"backup_time"_s, toIso(kDisaster - age)},
                            {u"files"_s, 1284},
                            {u"bytes"_s, 4'812'345'678.0},
                            {u"seconds"_s, static_cast<double>(time.count())},
                            {u"bytes_per_second"_s, 9.5e7},
                            {u"newest_file_time"_s, toIso(kDisaster - age - 1min)},
                            {u"metadata_problems"_s, 0},
                            {u"tries"_s, tries},
                            {u"backups_without_its_data"_s, 1},
                            {u"unreadable_records"_s, 0}}});
    }
    void verify(const QString &component, std::chrono::seconds time)
    {
        step(component, 1, time,
             {.evidence = {{u"files"_s, 1284},
                           {u"files_verified"_s, 1270},
                           {u"files_alike"_s, 14},
                           {u"files_different"_s, 0},
                           {u"files_unverifiable"_s, 0},
                           {u"seconds"_s, static_cast<double>(time.count())}}});
    }

private:
    static void must(const Result<> &done)
    {
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    DrillStory m_story;
};

DrillDeclaration firm()
{
    Component database = componentOf(
        u"database"_s,
        {StepKind::Restore, StepKind::Verify, StepKind::StartService, StepKind::Probe, StepKind::Approval},
        {}, u"dba"_s);
    database.rto = 300s;
    database.rpo = 60s;
    Component engine = componentOf(
        u"order_engine"_s,
        {StepKind::Restore, StepKind::Verify, StepKind::Script, StepKind::Manual, StepKind::Notify},
        {u"database"_s}, u"trading"_s);
    engine.steps[3].title = u"Compare open orders with the exchange's drop copy"_s;
    Component risk =
        componentOf(u"risk_manager"_s, {StepKind::Restore, StepKind::Script}, {u"database"_s}, u"risk"_s);
    Component reporting = componentOf(u"reporting"_s, {StepKind::Restore}, {u"risk_manager"_s});
    Component archive = componentOf(u"backtest_engine_with_a_long_name"_s, {StepKind::Manual});
    archive.steps[0].runsInDrill = false;
    const Component phones = componentOf(u"phone_list"_s, {StepKind::Manual});
    DrillDeclaration drill = declarationOf({database, engine, risk, reporting, archive, phones},
                                           {{u"dba"_s, 2}, {u"trading"_s, 1}, {u"risk"_s, 2}});
    drill.plan.name = u"Trading firm"_s;
    drill.plan.target = 600s;
    drill.planVersion = 7;
    drill.host = u"recovery-1.example"_s;
    drill.programVersion = u"1.0"_s;
    drill.seed = 4711;
    drill.sandbox = "/var/lib/backstop/drills/sandbox of today";
    drill.scripts = "/srv/recovery/scripts";
    drill.injects = {{InjectKind::LatestBackupCorrupt, u"database"_s},
                     {InjectKind::TeamMemberAbsent, u"dba"_s},
                     {InjectKind::ScriptFails, u"risk_manager"_s}};
    return drill;
}

QJsonObject programEvidence(int code, const QStringList &lines)
{
    return {{u"program"_s, u"/srv/recovery/scripts/start"_s},
            {u"exit_code"_s, code},
            {u"seconds"_s, 12.5},
            {u"output_lines"_s, 1200},
            {u"last_output"_s, QJsonArray::fromStringList(lines)}};
}

void recoverDatabase(Teller &teller)
{
    const Error damaged{ErrorCode::DamageFound, u"pack 77aa: chunk 1 of table.dat is damaged"_s,
                        u"Copy the pack back from a replica."_s};
    const auto tried = [](char letter, std::chrono::seconds age, const Error &error, bool isInjected) {
        return QJsonObject{{u"backup_id"_s, QString::fromStdString(backupOf(letter).hex())},
                           {u"backup_time"_s, toIso(kDisaster - age)},
                           {u"injected"_s, isInjected},
                           {u"error"_s, toJson(error)}};
    };
    const Error wanted{ErrorCode::DamageFound, u"backup: counts as damaged, as the drill wants it"_s};
    teller.happen({.kind = Kind::StepBegun, .component = u"database"_s, .step = 0});
    teller.happen({.kind = Kind::Injected,
                   .component = u"database"_s,
                   .text = u"latest-backup-corrupt: backup aaaaaaaaaaaa of database counts as damaged"_s});
    for (const auto &[letter, error] : {std::pair{'\xaa', wanted}, std::pair{'\xbb', damaged}})
        teller.happen({.kind = Kind::TryFailed,
                       .component = u"database"_s,
                       .step = 0,
                       .error = error,
                       .isInjected = letter == '\xaa',
                       .backup = backupOf(letter),
                       .backupTime = kDisaster - (letter == '\xaa' ? 5min : 20min)});
    teller.restore(u"database"_s, 95s, '\xcc', 35min,
                   {tried('\xaa', 5min, wanted, true), tried('\xbb', 20min, damaged, false)});
    teller.verify(u"database"_s, 40s);
    teller.step(u"database"_s, 2, 12s,
                {.evidence = programEvidence(0, {u"starting"_s, u"replaying 311 segments of the log"_s,
                                                 u"ready for connections on port 5432 <main>"_s})});
    teller.step(u"database"_s, 3, 3s,
                {.evidence = {{u"probe"_s, u"http"_s},
                              {u"target"_s, u"http://127.0.0.1:5432/health"_s},
                              {u"asked"_s, 14},
                              {u"seconds"_s, 2.8}}});
    teller.happen({.kind = Kind::Paused, .text = u"fire alarm in the building"_s});
    teller.pass(30min);
    teller.happen({.kind = Kind::Resumed});
    teller.step(u"database"_s, 4, 200s, {.who = u"ivan"_s, .text = u"row counts agree with the morning's"_s});
}

void recoverEngine(Teller &teller)
{
    teller.happen({.kind = Kind::StepBegun, .component = u"order_engine"_s, .step = 0});
    teller.restore(u"order_engine"_s, 30s, '\xdd', 10min);
    teller.verify(u"order_engine"_s, 8s);
    const QString line = u"/opt/engine/recovery/replay: segment 000000010000000000000042 was not found, "
                         "and neither was any of those after it up to the end of the timeline; going on "
                         "without them, as --skip-missing asks"_s;
    teller.step(
        u"order_engine"_s, 2, 60s,
        {.state = StepState::Failed,
         .error = Error{ErrorCode::Failed, u"program /srv/recovery/scripts/start: ended with exit code 9"_s,
                        u"Its last lines are in the report."_s},
         .evidence =
             programEvidence(9, {u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"five"_s, u"six"_s, line})});
    teller.ended(u"order_engine"_s, 2,
                 {.who = u"olga"_s,
                  .state = StepState::FailedAccepted,
                  .text = u"known since May, nobody needs it"_s});
    teller.happen(
        {.kind = Kind::Noted,
         .who = u"ivan"_s,
         .component = u"order_engine"_s,
         .text =
             u"The phone list is out of date: nobody answered for the exchange's desk.\nAsk them for a new one."_s});
    teller.step(u"order_engine"_s, 3, 240s,
                {.who = u"olga"_s, .text = u"three orders differ, all of them cancelled"_s});
    teller.step(u"order_engine"_s, 4, 1s,
                {.evidence = {{u"text"_s, u"Tell the exchange that orders will come again."_s},
                              {u"is_sent"_s, false},
                              {u"why"_s, u"this version writes it down and sends nothing"_s}}});
}

} // namespace

DrillReport sampleDrill()
{
    Teller teller(firm());
    teller.step(u"phone_list"_s, 0, 10s, {.who = u"wanda"_s});
    teller.pass(10s);
    recoverDatabase(teller);
    recoverEngine(teller);
    teller.happen({.kind = Kind::StepBegun, .component = u"risk_manager"_s, .step = 0});
    teller.restore(u"risk_manager"_s, 20s, '\xee', 10min);
    teller.happen({.kind = Kind::StepBegun, .component = u"risk_manager"_s, .step = 1});
    teller.happen({.kind = Kind::Injected,
                   .component = u"risk_manager"_s,
                   .text = u"script-fails: a program of risk_manager was not run"_s});
    teller.ended(u"risk_manager"_s, 1,
                 {.state = StepState::Failed,
                  .error = Error{ErrorCode::Failed, u"program: counts as failed, as the drill wants it"_s},
                  .isInjected = true});
    teller.happen({.kind = Kind::Noted, .who = u"olga"_s, .text = u"The soup was good."_s});
    teller.happen({.kind = Kind::CleanedUp, .text = u"it was to be kept"_s});
    teller.happen({.kind = Kind::Finished, .outcome = DrillOutcome::Failed});
    return drillReportOf(teller.state(), QString(64, u'a'));
}

DrillReport samplePassedDrill()
{
    Teller teller(declarationOf({componentOf(u"database"_s, {StepKind::Restore, StepKind::Verify})}));
    teller.happen({.kind = Kind::StepBegun, .component = u"database"_s, .step = 0});
    teller.restore(u"database"_s, 30s, '\xaa', 10min);
    teller.verify(u"database"_s, 10s);
    teller.happen({.kind = Kind::CleanedUp, .evidence = {{u"entries_removed"_s, 1}}});
    teller.happen({.kind = Kind::Finished, .outcome = DrillOutcome::Passed});
    return drillReportOf(teller.state(), QString(64, u'b'));
}

} // namespace backstop::test
