// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page of readiness: how much data a disaster would have cost, hour by hour and in all.
#include "model/reports/rpowords.h"
#include "tests/ui/readinesspagefixture.h"
#include "ui/pages/readiness/rpoheatmap.h"
#include "ui/pages/readiness/rpomodel.h"
#include "ui/theme/colors.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>

using namespace backstop;
using namespace backstop::test;
using namespace backstop::ui;
using namespace Qt::StringLiterals;

class TestReadinessMap : public QObject, private ReadinessPageFixture
{
    Q_OBJECT

private slots:
    void init() { openPage(); }
    void cleanup() { m_page.reset(); }

    void theMapHasACellForEachHourWithItsMark()
    {
        m_page->setReport(sampleReadiness());
        find<QTabWidget>("readinessLower")->setCurrentIndex(1);
        auto *map = find<QTableView>("readinessHeatMap");
        QCOMPARE(map->model()->rowCount(), 6); // those that have data
        QCOMPARE(map->model()->columnCount(), 672);
        QCOMPARE(map->currentIndex(), map->model()->index(0, 671)); // now
        QVERIFY(map->visualRect(map->currentIndex()).intersects(map->viewport()->rect()));
        QCOMPARE(map->model()->headerData(0, Qt::Vertical).toString(), u"database"_s);
        const QModelIndex first = map->model()->index(0, 0);
        QCOMPARE(first.data().toString(), u"–"_s); // before the first backup
        QCOMPARE(first.data(RpoModel::LevelRole).toInt(), int(recovery::RpoLevel::Unknown));
        QCOMPARE(map->currentIndex().data().toString(), u"+"_s);
        QCOMPARE(map->currentIndex().data(Qt::AccessibleTextRole).toString(),
                 u"database, 2026-11-27 14:00 to 15:00: 5 min, 5.0 times the target"_s);
        take("readiness-map");
    }
    void keysGoFromHourToHourAndTheInspectorTellsTheGap()
    {
        m_page->setReport(sampleReadiness());
        find<QTabWidget>("readinessLower")->setCurrentIndex(1);
        auto *map = find<QTableView>("readinessHeatMap");
        map->setFocus();
        QSignalSpy inspected(m_page.get(), &Page::inspected);
        QSignalSpy wanted(m_page.get(), &ReadinessPage::inspectorRequested);
        QTest::keyClick(map, Qt::Key_Left);
        QTest::keyClick(map, Qt::Key_Down);
        QCOMPARE(map->currentIndex(), map->model()->index(1, 670));
        const auto shown = inspected.last().first().value<InspectorContent>();
        QCOMPARE(shown.title, u"order_engine"_s);
        QCOMPARE(shown.subtitle, u"2026-11-27 13:00 to 14:00"_s);
        QCOMPARE(shown.stateWord, u"More than four times the target"_s);
        QVERIFY(shown.why.startsWith(u"The repository has no backup in between\nNone was made"_s));
        QTest::keyClick(map, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QTest::keyClick(map, Qt::Key_Home);
        QVERIFY(inspected.last().first().value<InspectorContent>().actions.isEmpty());
        QTest::mouseClick(map->viewport(), Qt::LeftButton, {},
                          map->visualRect(map->model()->index(1, 2)).center());
        QCOMPARE(map->currentIndex(), map->model()->index(1, 2));
        QVERIFY(wanted.size() >= 2);
    }
    void aDayHasItsWorstHour()
    {
        m_page->setReport(sampleReadiness());
        find<QTabWidget>("readinessLower")->setCurrentIndex(1);
        auto *map = find<QTableView>("readinessHeatMap");
        auto *unit = find<QComboBox>("readinessUnit");
        map->setCurrentIndex(map->model()->index(4, 671 - 18)); // reporting, the evening before
        unit->setCurrentIndex(1);
        QCOMPARE(map->model()->columnCount(), 29); // the first and the last are parts of days
        QCOMPARE(map->currentIndex(), map->model()->index(4, 27));
        QCOMPARE(map->model()->headerData(28, Qt::Horizontal).toString(), u"2026-11-27"_s);
        // market_data is late at night only, and so is each of its days.
        QCOMPARE(map->model()->index(3, 27).data(RpoModel::LevelRole).toInt(),
                 int(recovery::RpoLevel::AboveFour));
        QCOMPARE(map->model()->index(0, 0).data(RpoModel::LevelRole).toInt(),
                 int(recovery::RpoLevel::Unknown));
        QVERIFY(map->horizontalHeader()->length() <= map->viewport()->width()); // four weeks at a glance
        take("readiness-days");
        QSignalSpy inspected(m_page.get(), &Page::inspected);
        map->setCurrentIndex(
            map->model()->index(5, 23)); // analytics on a Sunday: its oldest backup is of Saturday
        const auto shown = inspected.last().first().value<InspectorContent>();
        QCOMPARE(shown.subtitle, u"2026-11-22 23:00 to 00:00"_s);
        QCOMPARE(shown.stateWord, u"Up to twice the target"_s);
        unit->setCurrentIndex(0);
        QCOMPARE(map->currentIndex(), map->model()->index(5, 671 - 14 - 4 * 24 - 1));
        unit->setCurrentIndex(1);
        m_page.reset();
        m_page = std::make_unique<ReadinessPage>(m_settings.get());
        QCOMPARE(find<QComboBox>("readinessUnit")->currentIndex(), 1); // it is remembered
    }
    void fromAGapTheWayLeadsToItsBackups()
    {
        const reports::ReadinessReport report = sampleReadiness();
        m_page->setReport(report);
        auto *map = find<QTableView>("readinessHeatMap");
        QSignalSpy inspected(m_page.get(), &Page::inspected);
        QSignalSpy wanted(m_page.get(), &ReadinessPage::backupRequested);
        const auto saturday = std::chrono::sys_days(std::chrono::year(2026) / 11 / 8); // was found damaged
        const auto hour = (saturday - report.rpo->begin) / std::chrono::hours(1) + 20;
        map->setCurrentIndex(map->model()->index(0, int(hour)));
        const auto shown = inspected.last().first().value<InspectorContent>();
        QCOMPARE(shown.why, u"Backups in between that were found damaged: 24"_s);
        QCOMPARE(shown.actions.size(), 3);
        for (const InspectorAction &action : shown.actions)
            m_page->runAction(action.id);
        QCOMPARE(wanted.size(), 3);
        const recovery::RpoGap &gap =
            report.rpo->components[0].gaps.at(report.rpo->components[0].cells[std::size_t(hour)].gap);
        QCOMPARE(wanted[0].first().value<BackupId>(), report.rpo->backups[gap.from].id);
        QCOMPARE(wanted[1].first().value<BackupId>(), report.rpo->backups[gap.to].id);
        QCOMPARE(wanted[2].first().value<BackupId>(), report.rpo->backups[gap.from + 1].id);
        m_page->runAction(u"somethingElse"_s);
        QCOMPARE(wanted.size(), 3);
    }
    void everyLevelHasAMarkThatCanBeReadOnItsColour()
    {
        QSet<QRgb> fills;
        QStringList marks;
        for (int level = 0; level < recovery::kRpoLevels; ++level) {
            const RpoLook look = RpoLook::of(static_cast<recovery::RpoLevel>(level), m_page->palette());
            fills << look.fill.rgb();
            marks << reports::rpoLevelMark(static_cast<recovery::RpoLevel>(level));
            QVERIFY2(contrastRatio(look.ink, look.fill) >= 4.5, qPrintable(QString::number(level)));
        }
        QCOMPARE(fills.size(), recovery::kRpoLevels);
        QCOMPARE(marks.removeDuplicates(), 0);
    }
    void theDistributionAndTheConsistentPointAreShown()
    {
        m_page->setReport(sampleReadiness());
        QCOMPARE(find<QAbstractItemView>("readinessDataLoss")->model()->rowCount(), 8);
        QCOMPARE(cell("readinessDataLoss", 0, 4), u"1 d 1 h"_s);
        QCOMPARE(cell("readinessDataLoss", 1, 6), u"never"_s); // no loss at all is allowed
        QCOMPARE(cell("readinessDataLoss", 7, 5), u"no data of its own"_s);
        QVERIFY(find<Label>("readinessConsistent")
                    ->text()
                    .startsWith(u"All components can go back together to 2026-11-26 19:00:00"_s));
        find<QTabWidget>("readinessLower")->setCurrentIndex(2);
        take("readiness-loss");
        reports::ReadinessReport without = sampleReadiness();
        without.rpo.reset();
        m_page->setReport(without); // of a version that did not look at it
        QCOMPARE(find<QTableView>("readinessHeatMap")->model()->rowCount(), 0);
        QCOMPARE(find<QAbstractItemView>("readinessDataLoss")->model()->rowCount(), 0);
    }
    void theMapStaysAtTheHourThatIsRead()
    {
        reports::ReadinessReport report = sampleReadiness();
        m_page->setReport(report);
        find<QTabWidget>("readinessLower")->setCurrentIndex(1);
        auto *map = find<QTableView>("readinessHeatMap");
        const auto later = [&](int hours) {
            recovery::RpoHistory history = *report.rpo;
            history.begin += std::chrono::hours(hours);
            report.rpo = std::make_shared<const recovery::RpoHistory>(std::move(history));
            m_page->setReport(report);
        };
        later(1);
        QCOMPARE(map->currentIndex(), map->model()->index(0, 671)); // nobody has left the newest hour
        map->setCurrentIndex(map->model()->index(3, 400));
        later(24);
        QCOMPARE(map->currentIndex(), map->model()->index(3, 376));
        QVERIFY(map->visualRect(map->currentIndex()).intersects(map->viewport()->rect()));
        find<QComboBox>("readinessUnit")->setCurrentIndex(1);
        const QString day = map->model()->headerData(map->currentIndex().column(), Qt::Horizontal).toString();
        later(24);
        QCOMPARE(map->model()->headerData(map->currentIndex().column(), Qt::Horizontal).toString(), day);
        find<QComboBox>("readinessUnit")->setCurrentIndex(0);
        later(400);
        QCOMPARE(map->currentIndex(), map->model()->index(0, 671)); // its hour has gone from the four weeks
    }
};

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    TestReadinessMap test;
    return runReadinessTest(test, argc, argv);
}
#include "tst_readinessmap.moc"
