// SPDX-License-Identifier: GPL-3.0-or-later
//
// The trend of drills on their page.
#include "model/recovery/sampleplan.h"
#include "tests/ui/drillpagefixture.h"
#include "ui/widgets/chart/chart.h"
#include "ui/widgets/chart/trendchart.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using namespace backstop::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp kFirst{std::chrono::hours(500'000)}; // 2027-01-15
constexpr int kTrendTab = 1;

/// The drill number @p week of a plan, in which the database took @p seconds of @p target, and the engine twice as long.
DrillMeasured drillOf(int week, std::optional<double> seconds, double target = 300,
                      const QString &plan = u"firm"_s)
{
    const auto value = [&](double factor, double of) {
        TrendValue made{.target = of};
        if (seconds) {
            made.measured = *seconds * factor;
            made.isMet = *made.measured <= of;
        }
        return made;
    };
    return {.id = u"%1-%2"_s.arg(plan).arg(week),
            .plan = plan,
            .startedAt = kFirst + std::chrono::days(7 * week),
            .whole = {.rta = value(2, 900)},
            .components = {{.component = u"database"_s, .rta = value(1, target), .rpa = value(10, 3600)},
                           {.component = u"order_engine"_s, .rta = value(2, 600)}}};
}

DrillSummary summaryOf(const DrillMeasured &drill)
{
    return {.id = drill.id,
            .plan = drill.plan,
            .planVersion = 1,
            .mode = drill.mode,
            .startedAt = drill.startedAt,
            .completedAt = drill.startedAt + 20min,
            .outcome = DrillOutcome::Passed,
            .components = 2,
            .recovered = 2,
            .totalSeconds = 1200,
            .host = u"host"_s,
            .who = u"olga"_s};
}

/// One of each kind: too late, a talk, lost, and better from then on.
std::vector<DrillMeasured> story()
{
    std::vector<DrillMeasured> drills{drillOf(0, 280), drillOf(1, 420), drillOf(2, {}),
                                      drillOf(3, {}),  drillOf(4, 240), drillOf(5, 200, 240)};
    drills[2].mode = DrillMode::Tabletop;
    drills[3].components[0].rta.isMet = false;
    drills[4].hasSurprises = true;
    return drills;
}

} // namespace

class TestDrillTrendView : public QObject, private DrillPageFixture
{
    Q_OBJECT

private:
    void setLists(const std::vector<DrillMeasured> &drills) const
    {
        DrillLists lists{.plan = std::make_shared<const RecoveryPlan>(samplePlan()),
                         .planVersion = 1,
                         .location = u"/srv/backups"_s,
                         .user = u"olga"_s};
        for (const DrillMeasured &drill : drills)
            lists.drills.push_back(summaryOf(drill));
        m_page->setLists(lists, kFirst + std::chrono::days(60));
    }
    void setTrends(const std::vector<DrillMeasured> &drills, qsizetype unread = 0) const
    {
        auto trends = std::make_shared<DrillTrends>();
        trends->plans = drillTrends(drills);
        trends->unread = unread;
        m_page->setTrends(std::move(trends));
    }
    void showTab(int tab) const { find<QTabBar>("drillTabBar")->setCurrentIndex(tab); }
    /// The page with the trend of @p drills in sight.
    void showTrend(const std::vector<DrillMeasured> &drills, qsizetype unread = 0) const
    {
        setLists(drills);
        showTab(kTrendTab);
        setTrends(drills, unread);
    }
    void choose(const char *box, const QString &text) const { find<QComboBox>(box)->setCurrentText(text); }
    QString sentence() const { return find<Label>("drillTrendSentence")->text(); }
    QString chosenId() const
    {
        const auto *list = find<QTableView>("drillList");
        const int newest = list->model()->rowCount() - 1;
        return QString::number(newest - list->currentIndex().row());
    }

private slots:
    void init() { openPage(); }
    void cleanup() { closePage(); }

    void reportsAreReadWhenSomebodyLooksAndNotAgain()
    {
        QSignalSpy wanted(m_page.get(), &DrillPage::trendsWanted);
        setLists(story());
        QCOMPARE(wanted.size(), 0);
        showTab(kTrendTab);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(find<Label>("drillTrendNothing")->text(), u"The reports of 6 drill(s) are being read…"_s);
        m_page->setTrendsReading(6, 2);
        QCOMPARE(find<Label>("drillTrendNothing")->text(),
                 u"2 of the reports of 6 drill(s) have been read…"_s);
        setTrends(story());
        showTab(0);
        showTab(kTrendTab);
        setLists(story());
        QCOMPARE(wanted.size(), 1);
        auto more = story();
        more.push_back(drillOf(6, 100));
        showTab(0);
        setLists(more);
        QCOMPARE(wanted.size(), 1);
        showTab(kTrendTab);
        QCOMPARE(wanted.size(), 2);
        m_page->setTrendsReading(7, 6);
        QVERIFY(!sentence().isEmpty()); // what was shown stays meanwhile
        more.push_back(drillOf(7, 100));
        setLists(more); // in sight: at once
        QCOMPARE(wanted.size(), 3);
    }
    void whatCouldNotBeReadIsAskedForAgain()
    {
        QSignalSpy wanted(m_page.get(), &DrillPage::trendsWanted);
        setLists(story());
        showTab(kTrendTab);
        m_page->setTrendsFailed();
        QCOMPARE(find<Label>("drillTrendNothing")->text(), u"The drills could not be read."_s);
        showTab(0);
        showTab(kTrendTab);
        QCOMPARE(wanted.size(), 2);
    }
    void aTrendThatIsRememberedIsReadWhenThePageIsSeen()
    {
        setLists(story());
        showTab(kTrendTab);
        choose("drillTrendMeasure", u"RPA"_s);
        makePage();
        QSignalSpy wanted(m_page.get(), &DrillPage::trendsWanted);
        setLists(story());
        QCOMPARE(wanted.size(), 0); // nobody looks
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(find<QComboBox>("drillTrendMeasure")->currentText(), u"RPA"_s);
    }
    void aComponentAndWhatIsMeasuredCanBeChosen()
    {
        showTrend(story());
        QCOMPARE(sentence(), u"The whole plan: RTA 6 min 40 s in the drill of 2027-02-19. 2 min 40 s faster "
                             "than the median of those before, 9 min 20 s. Target met in 4 of 4 drills."_s);
        take("trend-plan");
        choose("drillTrendComponent", u"database"_s);
        QCOMPARE(sentence(),
                 u"database: RTA 3 min 20 s in the drill of 2027-02-19. 80 s faster than the median of "
                 "those before, 4 min 40 s. Target met in 3 of 5 drills."_s);
        const TrendChartData &data = find<TrendChart>("drillTrendPlot")->data();
        QCOMPARE(data.spots.size(), std::size_t{6});
        QCOMPARE(data.spots[1].value, std::optional(420.0));
        QVERIFY(data.spots[1].isMissed && !data.spots[2].isMissed && data.spots[3].isMissed);
        QVERIFY(!data.spots[2].value && !data.spots[3].value);
        QCOMPARE(data.spots[0].target, std::optional(300.0));
        QCOMPARE(data.spots[5].target, std::optional(240.0));
        QCOMPARE(data.targetText, u"RTO 4 min"_s);
        QCOMPARE(data.spots[1].text, u"2027-01-22 08:00:00 · RTA 7 min of 5 min · target missed"_s);
        QVERIFY(data.spots[2].text.endsWith(u" · not measured: a tabletop drill"_s));
        QVERIFY(data.spots[3].text.endsWith(u" · not measured: did not come back"_s));
        QVERIFY(data.spots[4].text.endsWith(u" · target met, with surprises"_s));
        take("trend-component");
        choose("drillTrendMeasure", u"RPA"_s);
        QVERIFY2(sentence().startsWith(u"database: RPA 33 min 20 s in the drill of 2027-02-19. 13 min 20 s "
                                       "less lost than in the median of those before, 46 min 40 s."_s),
                 qPrintable(sentence()));
        choose("drillTrendComponent", u"order_engine"_s);
        QCOMPARE(
            find<Label>("drillTrendNothing")->text(),
            u"No drill has measured the RPA of \"order_engine\" yet. A drill measures what came back with "
            "every required step done; a tabletop drill measures nothing."_s);
    }
    void slowerAndTheSameAreToldToo()
    {
        showTrend({drillOf(0, 100), drillOf(1, 100), drillOf(2, 160)});
        QVERIFY(sentence().contains(u"2 min slower than the median of those before, 3 min 20 s."_s));
        showTrend({drillOf(0, 100), drillOf(1, 100), drillOf(2, 100.5)});
        QVERIFY(sentence().contains(u"About the same as the median of those before, 3 min 20 s."_s));
        choose("drillTrendComponent", u"database"_s);
        choose("drillTrendMeasure", u"RPA"_s);
        showTrend({drillOf(0, 100), drillOf(1, 100), drillOf(2, 160)});
        QVERIFY(sentence().contains(u"10 min more lost than in the median of those before"_s));
    }
    void oneDrillIsNoTrendAndTwoTellNoChange()
    {
        showTrend({drillOf(0, 100), drillOf(1, {})});
        QVERIFY(find<Label>("drillTrendNothing")->text().startsWith(u"One drill is no trend: the RTA of"_s));
        QVERIFY(find<Label>("drillTrendNothing")->isVisible());
        QVERIFY(!find<QWidget>("drillTrendToggle")->isEnabled());
        QVERIFY(!find<TrendChart>("drillTrendPlot")->isVisible());
        take("trend-one");
        showTrend({drillOf(0, 100), drillOf(1, 120)});
        QVERIFY(find<TrendChart>("drillTrendPlot")->isVisible());
        QVERIFY2(sentence().contains(u"Too few drills to tell a change: 2 measured it, and 3 are needed."_s),
                 qPrintable(sentence()));
    }
    void aPointChoosesItsDrillInTheList()
    {
        showTrend(story());
        auto *plot = find<TrendChart>("drillTrendPlot");
        QCOMPARE(plot->current(), 5); // the newest is chosen in the list
        plot->setFocus(Qt::TabFocusReason);
        QTest::keyClick(plot, Qt::Key_Left);
        QTest::keyClick(plot, Qt::Key_Return);
        QCOMPARE(chosenId(), u"4"_s);
        QCOMPARE(plot->current(), 4);
        QCOMPARE(QApplication::focusWidget(), plot); // one can go on from there
        QTest::mouseClick(plot, Qt::LeftButton, {}, plot->placeOf(1).toPoint());
        QCOMPARE(chosenId(), u"1"_s);
        QCOMPARE(plot->current(), 1);
        auto *list = find<QTableView>("drillList");
        list->setCurrentIndex(list->model()->index(5, 0));
        QCOMPARE(plot->current(), 0);
        choose("drillTrendComponent", u"database"_s);
        QCOMPARE(plot->current(), 0);
    }
    void theTableHasTheSameAndChoosesToo()
    {
        showTrend(story());
        choose("drillTrendComponent", u"database"_s);
        find<QTableView>("drillList")->setFocus();
        QTest::keyClick(find<QTableView>("drillList"), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        auto *table = find<QTableView>("drillTrendTable");
        QVERIFY(table->isVisible());
        take("trend-table");
        QCOMPARE(table->model()->rowCount(), 6);
        const auto row = [table](int at) {
            QStringList cells;
            for (int column = 0; column < table->model()->columnCount(); ++column)
                cells << table->model()->index(at, column).data().toString();
            return cells;
        };
        QCOMPARE(row(1), (QStringList{u"2027-01-22 08:00:00"_s, u"Full"_s, u"7 min"_s, u"5 min"_s,
                                      u"target missed"_s}));
        QCOMPARE(row(2).mid(1),
                 (QStringList{u"Tabletop"_s, u"–"_s, u"5 min"_s, u"not measured: a tabletop drill"_s}));
        table->setCurrentIndex(table->model()->index(3, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(chosenId(), u"3"_s);
        find<Chart>("drillTrend")->copyCsv();
        const QStringList lines = QApplication::clipboard()->text().split(u"\r\n"_s);
        QCOMPARE(lines[0], u"Declared,Mode,RTA (s),RTO (s),Remark"_s);
        QCOMPARE(lines[2], u"2027-01-22 08:00:00,Full,420,300,target missed"_s);
        QTest::keyClick(table, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!table->isVisible());
    }
    void theTrendIsThatOfThePlanOfTheChosenDrill()
    {
        std::vector<DrillMeasured> drills{drillOf(0, 100), drillOf(1, 60, 300, u"office"_s), drillOf(2, 110),
                                          drillOf(3, 50, 300, u"office"_s)};
        drills[1].components.erase(drills[1].components.begin());
        drills[3].components.erase(drills[3].components.begin());
        showTrend(drills);
        auto *components = find<QComboBox>("drillTrendComponent");
        auto *plot = find<TrendChart>("drillTrendPlot");
        QCOMPARE(components->count(), 2); // the whole, and the engine
        QCOMPARE(plot->data().spots.size(), std::size_t{2});
        choose("drillTrendComponent", u"order_engine"_s);
        auto *list = find<QTableView>("drillList");
        list->setCurrentIndex(list->model()->index(1, 0));
        QCOMPARE(components->count(), 3);
        QCOMPARE(components->currentText(), u"order_engine"_s);
        QCOMPARE(plot->data().spots[1].value, std::optional(220.0));
        QCOMPARE(plot->current(), 1);
    }
    void whatTookNoPartAndWhatCannotBeReadIsSaid()
    {
        std::vector<DrillMeasured> drills{drillOf(0, 100), drillOf(1, 100), drillOf(2, 100), drillOf(3, 100)};
        drills[1].components.erase(drills[1].components.begin());
        drills[2].isRead = false;
        drills[2].components.clear();
        showTrend(drills, 1);
        choose("drillTrendComponent", u"database"_s);
        QVERIFY2(sentence().endsWith(u"1 report(s) could not be read."_s), qPrintable(sentence()));
        const TrendChartData &data = find<TrendChart>("drillTrendPlot")->data();
        QCOMPARE(data.spots.size(), std::size_t{4});
        QVERIFY(data.spots[1].text.endsWith(u"took no part"_s) && !data.spots[1].value);
        QVERIFY(data.spots[2].text.endsWith(u"its report cannot be read"_s) && !data.spots[2].value);
    }
    void everythingIsReachedByKeysFromLeftToRight()
    {
        showTrend(story());
        find<QTabBar>("drillTabBar")->setFocus(Qt::TabFocusReason);
        QStringList names;
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            names << QApplication::focusWidget()->objectName();
            QVERIFY2(!QApplication::focusWidget()->accessibleName().isEmpty(), qPrintable(names.last()));
        }
        QCOMPARE(names, (QStringList{u"drillTrendComponent"_s, u"drillTrendMeasure"_s, u"drillTrendToggle"_s,
                                     u"drillTrendCopy"_s, u"drillTrendPlot"_s}));
        QVERIFY(!find<TrendChart>("drillTrendPlot")->reading().isEmpty()); // where the keys go on from
    }
};

QTEST_MAIN(TestDrillTrendView)
#include "tst_drilltrendview.moc"
