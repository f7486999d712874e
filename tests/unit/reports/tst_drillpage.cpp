// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a drill's report says to whoever was not there.
#include "model/reports/drillevidence.h"
#include "model/reports/drillpage.h"
#include "model/reports/drilltimeline.h"
#include "model/reports/drillwords.h"
#include "tests/support/sampledrill.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::reports;

namespace {

/// What a person reads of the page: a bar between any two cells.
QString wordsOf(const DrillReport &report)
{
    QString text = QString::fromStdString(toHtml(report));
    text.remove(QRegularExpression(u"<style>.*</style>"_s, QRegularExpression::DotMatchesEverythingOption));
    text.replace(u"<br>"_s, u"; "_s);
    text.replace(QRegularExpression(u"(<[^>]*>\\s*)+"_s), u"|"_s);
    return text.replace(u"&quot;"_s, u"\""_s).replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s);
}

StepRecord stepWith(StepKind kind, const QJsonObject &evidence)
{
    StepRecord step;
    step.step.kind = kind;
    step.state = StepState::Completed;
    step.evidence = evidence;
    return step;
}

} // namespace

class TestDrillPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void thePageIsWellFormed_data()
    {
        QTest::addColumn<bool>("forPaper");
        QTest::newRow("screen") << false;
        QTest::newRow("paper") << true;
    }
    void thePageIsWellFormed()
    {
        QFETCH(const bool, forPaper);
        const Bytes html = toHtml(test::sampleDrill(), forPaper);
        if (const QString folder = qEnvironmentVariable("BACKSTOP_TEST_PAGES"); !folder.isEmpty()) {
            QFile out(folder + u"/drill-%1.html"_s.arg(forPaper ? u"paper" : u"screen"));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(html.data(), qint64(html.size()));
        }
        QString text = QString::fromStdString(html);
        text.replace(u"<br>"_s, u"<br/>"_s)
            .replace(u"<meta charset=\"utf-8\">"_s, u"<meta charset=\"utf-8\"/>"_s);
        QXmlStreamReader reader(text);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }
    void theVerdictComesFirstWithEveryReason()
    {
        const DrillReport report = test::sampleDrill();
        const QString words = wordsOf(report);
        QVERIFY2(words.contains(u"|Failed|; Components recovered: 2 of 6|"_s), qPrintable(words.left(900)));
        const qsizetype declared = words.indexOf(u"|What was declared|"_s);
        QVERIFY(report.reasons.size() >= 7);
        for (const DrillReason &reason : report.reasons) {
            const qsizetype at = words.indexOf(reasonWords(reason).left(60));
            QVERIFY2(at > 0 && at < declared, qPrintable(reasonWords(reason)));
        }
        const QString good = wordsOf(test::samplePassedDrill());
        QVERIFY2(good.contains(u"|Why|Every required step has evidence"_s), qPrintable(good));
    }
    void whatItTookStandsWithAndWithoutPauses()
    {
        const QString words = wordsOf(test::sampleDrill());
        const QRegularExpression ended(
            u"\\|Ended\\|[-0-9: ]+ UTC, after ([^|]+), ([^|]+) without pauses\\|"_s);
        const auto found = ended.match(words);
        QVERIFY2(found.hasMatch(), qPrintable(words.left(2'000)));
        QCOMPARE(found.captured(1), u"42 min 9 s"_s);
        QCOMPARE(found.captured(2), u"12 min 9 s"_s);
        QVERIFY(words.contains(QRegularExpression(u"ended: [^|;]+, [^|;]+ without pauses[|;]"_s)));
        QVERIFY(!wordsOf(test::samplePassedDrill()).contains(u" without pauses|"_s));
    }
    void whatWasDeclaredIsThere()
    {
        const QString words = wordsOf(test::sampleDrill());
        for (const char *text :
             {"|Plan|Trading firm, version 7|", "|Components|6, all of the plan|",
              "|Mode|Full: everything was executed", "|Declared|2027-01-15 08:00:00 UTC by olga|",
              "|User and host|olga@recovery-1.example|", "|Disaster|2027-01-15 08:00:00 UTC: no backup",
              "|Seed|4711|", "|Sandbox|/var/lib/backstop/drills/sandbox of today|",
              "|Scripts|/srv/recovery/scripts|", "|20270115-080000-abcdef|"})
            QVERIFY2(words.contains(QString::fromUtf8(text)), text);
    }
    void targetsStandBesideWhatWasMeasured()
    {
        const QString words = wordsOf(test::sampleDrill());
        // 20 + 95 + 40 + 12 + 3 + 200 s without the pause of half an hour.
        QVERIFY2(words.contains(
                     u"|database|Recovered|5 min|6 min 10 s; missed|5 min 50 s|1 min|35 min; missed|"_s),
                 qPrintable(words));
        QVERIFY(words.contains(u"|risk_manager|Failed|10 min|not measured; missed|not measured|1 h|"_s));
        QVERIFY(words.contains(
            u"|reporting|Blocked|10 min|not measured; missed|not measured|1 h|not measured|"_s));
        QVERIFY(words.contains(u"All were back after: not measured. Target of the plan: 10 min."_s));
        QVERIFY(words.contains(u"The drill stood still for 30 min, which does not count."_s));
        const QString good = wordsOf(test::samplePassedDrill());
        QVERIFY2(good.contains(u"|database|Recovered|10 min|40 s; met|40 s|1 h|10 min; met|"_s),
                 qPrintable(good));
    }
    void theTimelineCountsPauses()
    {
        const QString words = wordsOf(test::sampleDrill());
        QVERIFY2(words.contains(u"|database|20 s|36 min 10 s|"_s), qPrintable(words));
        QVERIFY(words.contains(u"|reporting|never|never|"_s));
        const QString html = QString::fromStdString(toHtml(test::samplePassedDrill(), true));
        QVERIFY2(html.contains(u"<td width=\"100%\" bgcolor=\"#1d7a46\">"_s), qPrintable(html));
    }
    void evidenceIsToldInWords()
    {
        const QString words = wordsOf(test::sampleDrill());
        for (const char *text :
             {"made 2027-01-15 07:25:00 UTC; Files in place: 1,284; Written: 4.5 GiB in 1 min 35 s, "
              "90.6 MiB per second",
              "; Tried backup aaaaaaaaaaaa, made 2027-01-15 07:55:00 UTC: counts as damaged, as the drill "
              "wanted it",
              "; Tried backup bbbbbbbbbbbb, made 2027-01-15 07:40:00 UTC, which would not do: pack 77aa: "
              "chunk 1 of table.dat is damaged",
              "Files read again that have the checksum of their backup: 1,270 of 1,284; Links and special "
              "files that are the same: 14; Took 40 s",
              "Asked over HTTP: http://127.0.0.1:5432/health; Times asked: 14; Took 2.8 s",
              "Exit code 9; Took 13 s; The end of its output, of which there are so many lines: 1,200; "
              "> two; > three",
              "Its last lines are in the report.", "olga said: known since May, nobody needs it",
              "Written down, and sent to nobody:; > Tell the exchange that orders will come again.",
              "A surprise of the drill: program: counts as failed", "For the real thing only",
              "Needs what did not come back: risk_manager", "ready for connections on port 5432 <main>"})
            QVERIFY2(words.contains(QString::fromUtf8(text)), text);
        QVERIFY(!words.contains(u"{\""_s) && !words.contains(u"files_verified"_s)); // no JSON
        QVERIFY(!words.contains(u"as --skip-missing asks"_s));                      // the end of a long line
    }
    void nothingOfTheEvidenceIsLeftOut()
    {
        const StepRecord step = stepWith(
            StepKind::Reconcile,
            {{u"positions_compared"_s, 12}, {u"breaks"_s, QJsonArray{u"AAPL"_s}}, {u"attempts"_s, 2}});
        QCOMPARE(evidenceWords(step),
                 (QStringList{u"Attempts: 2"_s, u"breaks: [\"AAPL\"]"_s, u"positions compared: 12"_s}));
        const StepRecord killed = stepWith(
            StepKind::Script,
            {{u"program"_s, u"/x"_s}, {u"program_base64"_s, u"L3j/"_s}, {u"exit_code"_s, QJsonValue()}});
        QCOMPARE(evidenceWords(killed), (QStringList{u"Ran /x"_s, u"Was ended by a signal"_s}));
    }
    void positionsThatDifferAreNamed()
    {
        const QJsonObject file{{u"file"_s, u"orders/fills.csv"_s},
                               {u"folder"_s, 0},
                               {u"bytes"_s, 2048},
                               {u"sha256"_s, QString(64, u'5')}};
        QJsonArray breaks;
        for (int i = 0; i < 9; ++i)
            breaks << QJsonObject{{u"account"_s, u"A%1"_s.arg(i)},
                                  {u"symbol"_s, u"AAPL"_s},
                                  {u"in_file"_s, u"100"_s},
                                  {u"from_fills"_s, u"90.5"_s},
                                  {u"difference"_s, u"9.5"_s}};
        const QJsonObject bad{{u"file"_s, u"orders/fills.csv"_s}, {u"line"_s, 7}, {u"what"_s, u"no price"_s}};
        const QStringList lines =
            evidenceWords(stepWith(StepKind::Reconcile, {{u"reconciliation"_s, u"breaks"_s},
                                                         {u"orders"_s, 40},
                                                         {u"fills"_s, 30},
                                                         {u"positions"_s, 20},
                                                         {u"symbols_compared"_s, 12},
                                                         {u"breaks"_s, 60},
                                                         {u"break_list"_s, breaks},
                                                         {u"malformed"_s, 1},
                                                         {u"malformed_list"_s, QJsonArray{bad}},
                                                         {u"files_read"_s, 1},
                                                         {u"file_list"_s, QJsonArray{file}}}));
        QCOMPARE(lines.size(), 16);
        QCOMPARE(lines.mid(0, 4),
                 (QStringList{u"Positions compared with what the fills amount to: 12"_s,
                              u"Read: orders 40, fills 30, positions 20"_s, u"Positions that differ: 60"_s,
                              u"> A0 AAPL: 100 in the file, 90.5 from the fills"_s}));
        QCOMPARE(lines.mid(11),
                 (QStringList{u"> and so many more: 52"_s, u"Records that could not be read: 1"_s,
                              u"> orders/fills.csv:7: no price"_s, u"Files read: 1"_s,
                              u"> orders/fills.csv, 2.0 KiB, SHA-256 5555555555555555…"_s}));
        const auto reconciled = [](bool isEveryIdChecked) {
            const QJsonArray files{
                QJsonObject{{u"file"_s, u"fills.csv"_s}, {u"folder"_s, 0}, {u"sha256"_s, u"5"_s}},
                QJsonObject{{u"file"_s, u"fills.csv"_s}, {u"folder"_s, 1}, {u"sha256"_s, u"6"_s}}};
            return evidenceWords(stepWith(StepKind::Reconcile, {{u"reconciliation"_s, u"agrees"_s},
                                                                {u"every_id_checked"_s, isEveryIdChecked},
                                                                {u"folders"_s, QJsonArray{u"a"_s, u"b"_s}},
                                                                {u"files_read"_s, 2},
                                                                {u"file_list"_s, files}}));
        };
        QCOMPARE(reconciled(true).mid(2),
                 (QStringList{u"Files read: 2"_s, u"> fills.csv, 0 bytes, SHA-256 5…"_s,
                              u"> b/fills.csv, 0 bytes, SHA-256 6…"_s}));
        QCOMPARE(reconciled(false).at(2),
                 u"Only the first executed orders were looked for a second time: there are too many"_s);
        QCOMPARE(remarkWords(u"nothing to reconcile: no positions"_s),
                 u"Nothing to reconcile: no positions"_s);
    }
    void surprisesSayWhatTheyCameTo()
    {
        const QString words = wordsOf(test::sampleDrill());
        for (const char *text :
             {"|The newest backup of database counts as damaged|Backup aaaaaaaaaaaa was passed over|",
              "|Team dba has one person less|The rest of the team stood in|",
              "|The program of risk_manager fails|Its program was not run, and counts as failed|"})
            QVERIFY2(words.contains(QString::fromUtf8(text)), text);
        QCOMPARE(
            injectedWords({InjectKind::ScriptFails, u"x"_s}, {u"script-fails: a program of y was not run"_s}),
            u"It did not come to that"_s);
        QVERIFY(!wordsOf(test::samplePassedDrill()).contains(u"Surprises"_s));
    }
    void surprisesAreThoseOfTheirComponentAlone()
    {
        const QStringList injected{
            u"latest-backup-corrupt: backup aaaaaaaaaaaa of api gateway counts as damaged"_s,
            u"latest-backup-corrupt: backup bbbbbbbbbbbb of api counts as damaged"_s,
            u"script-fails: a program of api_gateway was not run"_s,
            u"team-member-absent: of team night shift nobody is there"_s};
        using Kind = InjectKind;
        QCOMPARE(injectedWords({Kind::LatestBackupCorrupt, u"api"_s}, injected),
                 u"Backup bbbbbbbbbbbb was passed over"_s);
        QCOMPARE(injectedWords({Kind::LatestBackupCorrupt, u"api gateway"_s}, injected),
                 u"Backup aaaaaaaaaaaa was passed over"_s);
        for (const QString &target : {u"api"_s, u"gateway"_s, u"program"_s})
            QCOMPARE(injectedWords({Kind::ScriptFails, target}, injected), u"It did not come to that"_s);
        QCOMPARE(injectedWords({Kind::ScriptFails, u"api_gateway"_s}, injected),
                 u"Its program was not run, and counts as failed"_s);
        QCOMPARE(injectedWords({Kind::TeamMemberAbsent, u"night"_s}, injected),
                 u"The rest of the team stood in"_s);
        QCOMPARE(injectedWords({Kind::TeamMemberAbsent, u"night shift"_s}, injected),
                 u"Nobody of the team was there"_s);
    }
    void whoSaidWhatIsThere()
    {
        const QString words = wordsOf(test::sampleDrill());
        for (const char *text :
             {"|ivan|database: Approval|Completed; row counts agree with the morning's|",
              "|olga|order_engine: Run its program|Failed, accepted; known since May, nobody needs it|",
              "|ivan|order_engine|The phone list is out of date", "|fire alarm in the building|",
              "|2 min 50 s|30 min|"})
            QVERIFY2(words.contains(QString::fromUtf8(text)), text);
        const qsizetype first = words.indexOf(u"|2027-01-15 08:00:10 UTC|wanda|phone_list: "_s);
        QVERIFY(first > 0 && first < words.indexOf(u"|2027-01-15 08:36:10 UTC|ivan|"_s)); // by time
        QVERIFY(wordsOf(test::samplePassedDrill()).contains(u"|Nobody has signed a step.|"_s));
    }
    void saysHowItCanBeCheckedAndWhatItDoesNotShow()
    {
        const DrillReport report = test::sampleDrill();
        const QString words = wordsOf(report);
        QVERIFY(words.contains(u"|%1|"_s.arg(report.head)));
        QVERIFY(words.contains(u"|backstopctl drill report 20270115-080000-abcdef --json|"_s));
        QVERIFY(words.contains(u"|What this report does not show|"_s));
        QVERIFY(!words.contains(u"compliant"_s, Qt::CaseInsensitive));
        QVERIFY(words.contains(u"|Clean-up|Not done: it was to be kept|"_s));
        QVERIFY(wordsOf(test::samplePassedDrill()).contains(u"|Done: what was restored is removed"_s));
    }
    void whatHasNotEndedIsNotInTheRepository()
    {
        DrillReport report = test::samplePassedDrill();
        report.completedAt.reset();
        const QString words = wordsOf(report);
        QVERIFY2(words.contains(u"|Not ended|"_s) && words.contains(u"so this is not its last report"_s),
                 qPrintable(words));
        QVERIFY(!words.contains(u"backstopctl drill report"_s));
    }
    void everyReasonHasItsWords()
    {
        for (int number = 0; number < kDrillReasons; ++number) {
            DrillReason reason{.kind = static_cast<DrillReason::Kind>(number)};
            reason.component = u"database"_s;
            reason.detail = u"it: broke"_s;
            reason.count = 3;
            reason.needs = {u"network"_s};
            const QString text = reasonWords(reason);
            QVERIFY2(text.size() > 10 && !text.contains(u'%') && !text.endsWith(u'.'), qPrintable(text));
        }
        QCOMPARE(reasonWords({.kind = DrillReason::Kind::BackLate,
                              .component = u"%1 %2"_s,
                              .measured = 245,
                              .target = 180}),
                 u"%1 %2 was back after 4 min 5 s, and should have been within 3 min"_s);
        QCOMPARE(reasonWords({.kind = DrillReason::Kind::StepSkipped,
                              .component = u"db"_s,
                              .step = {.kind = StepKind::Approval},
                              .detail = u"automatic drill: nobody was asked"_s}),
                 u"db: \"Approval\" was skipped: Automatic drill: nobody was asked"_s);
    }
    void timesAreMeasured_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0.0 << u"0 s"_s;
        QTest::newRow("next to nothing") << 0.02 << u"< 0.1 s"_s;
        QTest::newRow("tenths") << 1.26 << u"1.3 s"_s;
        QTest::newRow("seconds") << 42.4 << u"43 s"_s;
        QTest::newRow("a little above an hour") << 3600.2 << u"1 h 1 min"_s;
        QTest::newRow("a little above a day") << 86400.2 << u"1 d 1 h"_s;
        QTest::newRow("minutes") << 245.0 << u"4 min 5 s"_s;
        QTest::newRow("hours") << 5400.0 << u"1 h 30 min"_s;
        QTest::newRow("days") << 180000.0 << u"2 d 2 h"_s;
    }
    void timesAreMeasured()
    {
        QFETCH(const double, seconds);
        QTEST(measuredText(seconds), "text");
        QCOMPARE(measuredText({}), u"not measured"_s);
    }
};

QTEST_GUILESS_MAIN(TestDrillPage)
#include "tst_drillpage.moc"
