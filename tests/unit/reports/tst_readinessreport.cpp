// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/htmlpage.h"
#include "model/reports/readinessreport.h"
#include "model/reports/readinesswords.h"
#include "model/reports/rporeport.h"
#include "model/reports/rpowords.h"
#include "tests/support/markingtranslator.h"
#include "tests/support/samplereadiness.h"

#include <QJsonArray>
#include <QTest>
#include <QXmlStreamReader>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::reports;
using namespace std::chrono_literals;

namespace {

/// What a person reads of the page, with the tags gone.
QString wordsOf(const Bytes &html)
{
    QString text = QString::fromStdString(html);
    text.remove(QRegularExpression(QStringLiteral("<style>.*</style>")));
    text.replace(QRegularExpression(QStringLiteral("<[^>]*>")), QStringLiteral("|"));
    return text;
}

} // namespace

class TestReadinessReport : public QObject
{
    Q_OBJECT

private slots:
    void spansReadAsTargetsAreStated_data()
    {
        QTest::addColumn<int>("span");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0 << QStringLiteral("0 s");
        QTest::newRow("seconds") << 45 << QStringLiteral("45 s");
        QTest::newRow("minutes") << 300 << QStringLiteral("5 min");
        QTest::newRow("minutes and seconds") << 212 << QStringLiteral("3 min 32 s");
        QTest::newRow("hours") << 7200 << QStringLiteral("2 h");
        QTest::newRow("hours and minutes") << 5455 << QStringLiteral("1 h 30 min");
        QTest::newRow("days") << 604800 << QStringLiteral("7 d");
        QTest::newRow("days and hours") << 183600 << QStringLiteral("2 d 3 h");
    }
    void spansReadAsTargetsAreStated()
    {
        QFETCH(const int, span);
        QTEST(spanText(std::chrono::seconds(span)), "text");
    }
    void whichDrillATimeIsFromIsSaid()
    {
        ReadinessReport report = test::sampleReadiness();
        const QString words = wordsOf(toHtml(report));
        QVERIFY(words.contains(QStringLiteral("|Drill: whole plan|")));
        QVERIFY(words.contains(QStringLiteral("|Drill: market_data only|")));
        const auto measured = [&report](int component) {
            return toJson(report)
                .value(QStringLiteral("components"))
                .toArray()[component][QStringLiteral("measured_in")];
        };
        QCOMPARE(measured(3).toObject().value(QStringLiteral("components")).toInt(), 1);
        QCOMPARE(measured(3).toObject().value(QStringLiteral("components_of_plan")).toInt(), 8);
        QCOMPARE(measured(3)[QStringLiteral("only_component")].toString(), QStringLiteral("market_data"));
        QVERIFY(measured(0)[QStringLiteral("only_component")].isNull());
        QVERIFY(measured(5).isNull());
        MeasuredRecovery &aborted = *report.facts.components[0].measured;
        aborted.outcome = DrillOutcome::Aborted;
        QVERIFY(wordsOf(toHtml(report)).contains(QStringLiteral("|Drill: whole plan, Aborted|")));
        QCOMPARE(measuredInText(aborted, report.facts.now), QStringLiteral("whole plan, Aborted, 9 d ago"));
        QCOMPARE(measured(0).toObject().value(QStringLiteral("outcome")).toString(),
                 QStringLiteral("aborted"));
    }
    void whatWinsNoPointsShowsNone()
    {
        const ReadinessReport report = test::sampleReadiness();
        const Recommendation &people = report.readiness.recommendations.back();
        QCOMPARE(people.action, ReadinessAction::AddPeople);
        QCOMPARE(winText(people), QString());
        QCOMPARE(winText(Recommendation{.points = 4.55}), QStringLiteral("+4.5"));
        QVERIFY(!wordsOf(toHtml(report)).contains(QStringLiteral("+0.0")));
    }
    void howMuchWasReadLatelyIsSaid()
    {
        const ReadinessReport report = test::sampleReadiness(); // one was never read, two have no data
        const QJsonObject coverage = toJson(report).value(QStringLiteral("verified_in_30_days")).toObject();
        QCOMPARE(coverage.value(QStringLiteral("components")).toInt(), 5);
        QCOMPARE(coverage.value(QStringLiteral("of")).toInt(), 6);
        const QString sentence =
            QStringLiteral("In the last 30 days every byte was read of the backups of 5 of 6 components.");
        QCOMPARE(coverageText(report.facts), sentence);
        const QString known = QStringLiteral("Only verifications known to this user on this computer count.");
        const QString words = wordsOf(toHtml(report));
        QVERIFY(words.contains(sentence + u' ' + known)); // beside what was read
        QVERIFY(words.contains(QStringLiteral("lately enough for its priority. ") + known)); // and the points
        QCOMPARE(verificationCoverage(report.facts, std::chrono::days(15)), (VerificationCoverage{4, 6}));
        QCOMPARE(coverageText({}), QString());
    }
    void aBackupIsNoLastingRemedy()
    {
        QCOMPARE(recommendationText({.action = ReadinessAction::BackUp, .components = {QStringLiteral("a")}}),
                 QStringLiteral("Back up a on a schedule, and verify every byte: the points last only while "
                                "the backup is fresh"));
    }
    void whatLacksALittleDoesNotLookWhole()
    {
        QCOMPARE(pointsText(9.96, 10), QStringLiteral("9.9 of 10.0"));
        QCOMPARE(pointsText(10, 10), QStringLiteral("10.0 of 10.0"));
        QCOMPARE(pointsText(1.96, 10), QStringLiteral("2.0 of 10.0"));
        QCOMPARE(peopleText({.name = {}, .members = 0}), QStringLiteral("nobody"));
    }
    void teamsOfOneAreSeen()
    {
        const ReadinessReport report = test::sampleReadiness();
        const QJsonArray teams = toJson(report).value(QStringLiteral("teams")).toArray();
        QCOMPARE(teams.size(), 2);
        QCOMPARE(teams[0].toObject().value(QStringLiteral("members")).toInt(), 1);
        QVERIFY(teams[0].toObject().value(QStringLiteral("depends_on_one")).toBool());
        QVERIFY(!teams[1].toObject().value(QStringLiteral("depends_on_one")).toBool(true));
        const QString words = wordsOf(toHtml(report));
        QVERIFY2(words.contains(QStringLiteral("|Database||1: nobody stands in||database|")),
                 qPrintable(words));
        QVERIFY(
            words.contains(QStringLiteral("|Trading systems||2||order_engine, risk_manager, api_gateway|")));
        QVERIFY(words.contains(QStringLiteral("|Have two people who can bring back database|")));
        ReadinessReport without;
        without.facts.teams = {{.components = {QStringLiteral("desk")}}};
        QVERIFY(toJson(without).value(QStringLiteral("teams"))[0][QStringLiteral("team")].isNull());
        QVERIFY(wordsOf(toHtml(without)).contains(QStringLiteral("|(no team)||nobody||desk|")));
    }
    void theJsonHasEveryPointAndNullForWhatWasNotMeasured()
    {
        const ReadinessReport report = test::sampleReadiness();
        const QJsonObject json = toJson(report);
        QCOMPARE(json.value(QStringLiteral("score")).toInt(), report.readiness.score);
        double points = 0;
        double possible = 0;
        for (const QJsonValue &part : json.value(QStringLiteral("parts")).toArray()) {
            const QJsonObject object = part.toObject();
            points += object.value(QStringLiteral("points")).toDouble();
            possible += object.value(QStringLiteral("possible")).toDouble();
            double items = 0;
            for (const QJsonValue &item : object.value(QStringLiteral("items")).toArray())
                items += item.toObject().value(QStringLiteral("points")).toDouble();
            QVERIFY(std::abs(items - object.value(QStringLiteral("points")).toDouble()) < 1e-9);
        }
        QCOMPARE(possible, 100.0);
        QVERIFY(std::abs(points - report.readiness.points) < 1e-9);
        const QJsonArray components = json.value(QStringLiteral("components")).toArray();
        QCOMPARE(components.size(), 8);
        QCOMPARE(components[0].toObject().value(QStringLiteral("rta_seconds")).toInt(), 212);
        QVERIFY(components[4].toObject().value(QStringLiteral("rta_seconds")).isNull()); // was not recovered
        QVERIFY(components[5].toObject().value(QStringLiteral("rta_seconds")).isNull()); // was not measured
        QVERIFY(components[4].toObject().value(QStringLiteral("newest_backup")).isNull());
        QCOMPARE(json.value(QStringLiteral("drills")).toArray().size(), 3);
        QCOMPARE(json.value(QStringLiteral("problems")).toArray().size(), 2);
    }
    void whatWasMeasuredBeforeAChangeSaysSo()
    {
        ReadinessReport report = test::sampleReadiness();
        QVERIFY(!wordsOf(toHtml(report)).contains(QStringLiteral("before it was changed")));
        report.facts.components[3].measured->isOutdated = true;
        const QString words = wordsOf(toHtml(report));
        QVERIFY2(words.contains(QStringLiteral("before it was changed")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("2026-11-18 14:05")),
                 qPrintable(words)); // when it was measured
        const QJsonArray components = toJson(report).value(QStringLiteral("components")).toArray();
        const auto outdated = [&components](int place) {
            return components[place].toObject().value(QStringLiteral("rta_outdated"));
        };
        QCOMPARE(outdated(2), QJsonValue(false));
        QCOMPARE(outdated(3), QJsonValue(true));
        QVERIFY(outdated(4).isNull() && outdated(5).isNull()); // not recovered, not measured
    }
    void positionsAreToldAsTheyWereFound()
    {
        ReadinessReport report = test::sampleReadiness();
        auto &components = report.facts.components;
        QCOMPARE(positionsText(components[0]), QString()); // nobody asked for it
        QCOMPARE(positionsText(components[1]), QStringLiteral("not compared"));
        QCOMPARE(positionsText(components[2]), QStringLiteral("agree: 10 of 10"));
        QVERIFY(wordsOf(toHtml(report)).contains(QStringLiteral("Positions against fills")));
        const auto json = [&report](int component) {
            return toJson(report)
                .value(QStringLiteral("components"))
                .toArray()[component]
                .toObject()
                .value(QStringLiteral("positions"));
        };
        QVERIFY(json(1).isNull());
        QCOMPARE(json(2).toObject().value(QStringLiteral("agree")).toBool(), true);
        components[2].reconciled->isAgreeing = false;
        components[2].reconciled->malformed = 3;
        QCOMPARE(positionsText(components[2]), QStringLiteral("records not read: 3"));
        components[2].reconciled->breaks = 2;
        QCOMPARE(positionsText(components[2]), QStringLiteral("differ: 2 of 10"));
        QCOMPARE(json(2).toObject().value(QStringLiteral("breaks")).toInt(), 2);
        for (ComponentEvidence &component : components) {
            component.isToReconcile = false;
            component.reconciled.reset();
        }
        QVERIFY(!wordsOf(toHtml(report)).contains(QStringLiteral("Positions against fills")));
    }
    void thePageIsWellFormed_data()
    {
        QTest::addColumn<bool>("forPaper");
        QTest::newRow("screen") << false;
        QTest::newRow("paper") << true;
    }
    void thePageIsWellFormed()
    {
        QFETCH(const bool, forPaper);
        const Bytes html = toHtml(test::sampleReadiness(), forPaper);
        if (const QString file = qEnvironmentVariable("BACKSTOP_TEST_PAGES"); !file.isEmpty()) {
            QFile out(file + QStringLiteral("/readiness-%1.html").arg(forPaper ? u"paper" : u"screen"));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(html.data(), qint64(html.size()));
        }
        QString text = QString::fromStdString(html);
        text.replace(QStringLiteral("<br>"), QStringLiteral("<br/>"))
            .replace(QStringLiteral("<meta charset=\"utf-8\">"), QStringLiteral("<meta charset=\"utf-8\"/>"));
        QXmlStreamReader reader(text);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(html.find(forPaper ? kPaperPageStyle : kPageStyle) != Bytes::npos); // as all reports look
    }
    void exceptionsAreInTheLanguageOfTheProgram()
    {
        ReadinessReport report = test::sampleReadiness();
        QVERIFY(wordsOf(toHtml(report))
                    .contains(QStringLiteral("|Conflict||order_engine||Must be back within 3 min, but needs "
                                             "database, which may take 5 min||Shorten the target of what it "
                                             "needs, or give this one more time.|")));
        report.problems = {{.kind = ProblemKind::PathConflict,
                            .components = {QStringLiteral("database"), QStringLiteral("engine")},
                            .wanted = 60s,
                            .found = 90s},
                           {.kind = ProblemKind::Cycle}};
        for (int i = 0; i < 20; ++i)
            report.problems.back().components << QStringLiteral("c%1").arg(i);
        report.unread = {{ErrorCode::PermissionDenied, QStringLiteral("packs/c5: permission denied"), {}}};
        const test::MarkingTranslator marking;
        const QString words = wordsOf(toHtml(report));
        QVERIFY2(
            words.contains(QStringLiteral("|engine||~Must be back within ~1 min, but takes ~90 s even if "
                                          "all goes well: database → engine||~Make a step")),
            qPrintable(words));
        QVERIFY2(
            words.contains(QStringLiteral("~They need each other in a circle: c0 → c1 → c2 → c3 → c4 → c5 "
                                          "→ … → c15 → c16 → c17 → c18 → c19 → c0|")),
            qPrintable(words)); // and no page of names
        QVERIFY2(words.contains(
                     QStringLiteral("|~Not read||||~Access is not allowed: packs/c5: permission denied|")),
                 qPrintable(words));
    }
    void thePageSaysWhatWasNotMeasured()
    {
        const QString words = wordsOf(toHtml(test::sampleReadiness()));
        QVERIFY(words.contains(QStringLiteral("|not measured|")));
        QVERIFY(words.contains(QStringLiteral("not recovered")));
        QVERIFY(words.contains(QStringLiteral("no data of its own")));
        QVERIFY(words.contains(QStringLiteral("What this report does not show")));
        QVERIFY(!words.contains(QStringLiteral("compliant"), Qt::CaseInsensitive));
    }
    void thePageNamesTheCapAndWhatItHidesFromTheScore()
    {
        const ReadinessReport report = test::sampleReadiness();
        QVERIFY(report.readiness.caps.empty());
        ReadinessReport capped = report;
        capped.facts.recoveryKeyTested.reset();
        capped.facts.lastDrill->outcome = DrillOutcome::Failed;
        capped.readiness = assessReadiness(capped.facts);
        const QString words = wordsOf(toHtml(capped));
        for (const ReadinessCap cap : capped.readiness.caps)
            QVERIFY(words.contains(capText(cap)));
        QCOMPARE(capped.readiness.caps.size(), std::size_t{2});
    }
    void theJsonHasEveryHourAndTheWorstGaps()
    {
        const ReadinessReport report = test::sampleReadiness();
        const QJsonObject json = toJson(report).value(QStringLiteral("data_loss")).toObject();
        QCOMPARE(json.value(QStringLiteral("hours")).toInt(), 672);
        const QJsonArray components = json.value(QStringLiteral("components")).toArray();
        QCOMPARE(components.size(), 8);
        const QJsonArray hours =
            components[0].toObject().value(QStringLiteral("worst_age_by_hour")).toArray();
        QCOMPARE(hours.size(), 672);
        QVERIFY(hours[0].isNull()); // before the first backup
        QCOMPARE(hours[671].toInt(), 300);
        QVERIFY(components[7].toObject().value(QStringLiteral("p95_seconds")).isNull()); // has no data
        QVERIFY(components[0].toObject().value(QStringLiteral("p95_seconds")).toDouble() > 300);
        const QJsonObject consistent = json.value(QStringLiteral("consistent_point")).toObject();
        QCOMPARE(consistent.value(QStringLiteral("backups")).toArray().size(), 6);
        QVERIFY(consistent.value(QStringLiteral("one_backup")).toBool());
        const QJsonObject worst = json.value(QStringLiteral("worst_gaps")).toArray().first().toObject();
        QCOMPARE(worst.value(QStringLiteral("component")).toString(), QStringLiteral("order_engine"));
        QCOMPARE(worst.value(QStringLiteral("cause")).toString(), QStringLiteral("damaged"));
        QCOMPARE(worst.value(QStringLiteral("backup_before")).toString().size(), 64);
        ReadinessReport without = report;
        without.rpo.reset();
        QVERIFY(toJson(without).value(QStringLiteral("data_loss")).isNull());
    }
    void thePageHasTheWorstGapsWithTheirCauses()
    {
        const QString words = wordsOf(toHtml(test::sampleReadiness()));
        QVERIFY(words.contains(QStringLiteral("Data loss over the last four weeks")));
        QVERIFY(words.contains(QStringLiteral("Backups in between that were found damaged: 24")));
        QVERIFY(words.contains(QStringLiteral("All components can go back together to 2026-11-")));
        QVERIFY(words.contains(QStringLiteral("More than four times the target")));
        QVERIFY(words.contains(QStringLiteral("and the target is no loss at all")));
        ReadinessReport without = test::sampleReadiness();
        without.rpo.reset();
        QVERIFY(!wordsOf(toHtml(without)).contains(QStringLiteral("last four weeks")));
    }
    void theListOfGapsSaysWhatItLeavesOut()
    {
        const auto historyOf = [](std::size_t components) {
            RpoHistory history = *test::sampleReadiness().rpo;
            const ComponentRpo late = history.components[1]; // always: it may lose nothing
            history.components.assign(components, late);
            history.components.front().gaps.resize(2);
            return std::make_shared<const RpoHistory>(std::move(history));
        };
        ReadinessReport report = test::sampleReadiness();
        report.rpo = historyOf(1);
        QVERIFY(!wordsOf(toHtml(report)).contains(QStringLiteral("not listed")));
        report.rpo = historyOf(15); // alike: the worst of ten are listed
        const std::size_t all = worstGaps(*report.rpo, 100'000).size();
        const QString words = wordsOf(toHtml(report));
        QVERIFY2(words.contains(QStringLiteral("Gaps longer than their target that are not listed: %1. "
                                               "Components with such gaps of which none is listed: 5.")
                                    .arg(QLocale().toString(qulonglong(all - kReportedGaps)))),
                 qPrintable(words));
        const QJsonObject left = toJson(*report.rpo).value(QStringLiteral("worst_gaps_left_out")).toObject();
        QCOMPARE(left.value(QStringLiteral("gaps")).toInteger(), qint64(all - kReportedGaps));
        QCOMPARE(left.value(QStringLiteral("components")).toInt(), 5);
    }
    void aCalendarOfAThousandSaysThatItIsCut()
    {
        ReadinessReport report = test::sampleReadiness();
        const QString cut = QStringLiteral("Only the first 200 components are shown here");
        QVERIFY(!wordsOf(toHtml(report)).contains(cut));
        RpoHistory history = *report.rpo;
        history.components.resize(1'000, history.components.front());
        report.rpo = std::make_shared<const RpoHistory>(std::move(history));
        const QString html = QString::fromStdString(toHtml(report));
        QVERIFY(html.contains(cut));
        QCOMPARE(html.count(QStringLiteral("<td class=\"day\"")), 200 * 29 + kRpoLevels); // with the legend
        QCOMPARE(toJson(*report.rpo).value(QStringLiteral("components")).toArray().size(), 1'000);
    }
    void theTimesTheTargetAreNeverRoundedDown()
    {
        QCOMPARE(againstTargetText(61s, 60s), QStringLiteral("61 s, 1.1 times the target"));
        QCOMPARE(againstTargetText(60s, 60s), QStringLiteral("1 min, 1.0 times the target"));
        QCOMPARE(againstTargetText(601s, 60s), QStringLiteral("10 min 1 s, 11 times the target"));
        QCOMPARE(againstTargetText(5s, 0s), QStringLiteral("5 s, and the target is no loss at all"));
    }
    void aGapNamesEveryCauseTheWorstFirst()
    {
        const QStringList lines = gapCauseLines({.partial = 2, .damaged = 1, .without = 3});
        QCOMPARE(lines, (QStringList{QStringLiteral("Backups in between that were found damaged: 1"),
                                     QStringLiteral("Backups in between that are partial: 2"),
                                     QStringLiteral("Backups in between without its data: 3")}));
        QCOMPARE(gapCauseText({}), QStringLiteral("The repository has no backup in between"));
    }
    void namesCannotWriteThePage()
    {
        ReadinessReport report = test::sampleReadiness();
        report.planName = QStringLiteral("<script>alert(1)</script> & co");
        report.facts.components[0].name = QStringLiteral("<img src=x>");
        report.readiness = assessReadiness(report.facts);
        const QString html = QString::fromStdString(toHtml(report));
        QVERIFY(!html.contains(QStringLiteral("<script")));
        QVERIFY(!html.contains(QStringLiteral("<img")));
        QVERIFY(html.contains(QStringLiteral("&lt;img src=x&gt;")));
    }
    void everyReasonHasItsWords()
    {
        for (int number = 0; number <= static_cast<int>(ReadinessReason::NoImmutableCopy); ++number) {
            ReadinessItem item;
            item.reason = static_cast<ReadinessReason>(number);
            item.value = 123s;
            item.limit = 456s;
            QString text = itemText(item);
            text.remove(QStringLiteral("95 %")); // the only sign of this kind that belongs there
            QVERIFY2(!text.isEmpty() && !text.contains(QLatin1Char('%')), qPrintable(text));
            QVERIFY2(!text.endsWith(QLatin1Char('.')), qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestReadinessReport)
#include "tst_readinessreport.moc"
