// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/rpowords.h"
#include "tests/support/samplereadiness.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/pages/readiness/readinesspage.h"
#include "ui/pages/readiness/rpoheatmap.h"
#include "ui/pages/readiness/rpomodel.h"
#include "ui/theme/colors.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace backstop;
using namespace backstop::ui;
using namespace Qt::StringLiterals;

class TestReadinessPage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ReadinessPage> m_page;

    template<typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    QString cell(const char *view, int row, int column, const QModelIndex &parent = {}) const
    {
        const QAbstractItemModel *model = find<QAbstractItemView>(view)->model();
        return model->index(row, column, parent).data().toString();
    }
    void take(const char *name) const
    {
        if (const QString folder = qEnvironmentVariable("BACKSTOP_TEST_PAGES"); !folder.isEmpty())
            m_page->grab().save(u"%1/%2.png"_s.arg(folder, QLatin1String(name)));
    }

private slots:
    void init()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_settings->clear(); // what the test before has left
        m_page = std::make_unique<ReadinessPage>(m_settings.get());
        m_page->resize(1060, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup() { m_page.reset(); }

    void theScoreIsSeenWithItsWordAndItsMoment()
    {
        m_page->setReport(test::sampleReadiness());
        QCOMPARE(find<Label>("readinessScore")->text(), u"64"_s);
        QCOMPARE(find<StateLabel>("readinessState")->word(), u"Recovery is proven in part"_s);
        QVERIFY(find<Label>("readinessCaps")->isHidden());
        QVERIFY(find<Label>("readinessAsOf")->text().contains(u"Trading platform"_s));
        QVERIFY(find<Label>("readinessScore")->font().pointSizeF() >
                2 * find<Label>("readinessAsOf")->font().pointSizeF());
        take("readiness-light");
    }
    void everyPointHasItsReason()
    {
        const reports::ReadinessReport report = test::sampleReadiness();
        m_page->setReport(report);
        auto *tree = find<QTreeView>("readinessParts");
        QCOMPARE(tree->model()->rowCount(), recovery::kReadinessParts);
        QCOMPARE(cell("readinessParts", 0, 0), u"Data loss"_s);
        QCOMPARE(cell("readinessParts", 0, 2), u"16.3 of 30.0"_s);
        const QModelIndex first = tree->model()->index(0, 0);
        QVERIFY(tree->isExpanded(first)); // something is missing there
        QCOMPARE(cell("readinessParts", 1, 0, first), u"order_engine"_s);
        QCOMPARE(cell("readinessParts", 1, 1, first), u"42 s old, target 0 s: its newest usable backup"_s);
        int items = 0;
        for (int part = 0; part < tree->model()->rowCount(); ++part)
            items += tree->model()->rowCount(tree->model()->index(part, 0));
        QCOMPARE(std::size_t(items), report.readiness.items.size());
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(u"16.3 of 30.0"_s));
    }
    void aTeamOfOnePersonIsSeen()
    {
        m_page->setReport(test::sampleReadiness());
        QCOMPARE(cell("readinessPeople", 0, 0), u"Database"_s);
        QCOMPARE(cell("readinessPeople", 0, 1), u"1: nobody stands in"_s);
        QCOMPARE(cell("readinessPeople", 1, 1), u"2"_s);
        QCOMPARE(cell("readinessPeople", 1, 2), u"order_engine, risk_manager, api_gateway"_s);
    }
    void whatWasNotMeasuredSaysSo()
    {
        m_page->setReport(test::sampleReadiness());
        QCOMPARE(cell("readinessEvidence", 0, 3), u"3 min 32 s"_s);
        QCOMPARE(cell("readinessEvidence", 4, 3), u"not recovered"_s);
        QCOMPARE(cell("readinessEvidence", 5, 3), u"not measured"_s);
        QCOMPARE(cell("readinessEvidence", 5, 7), u"never"_s);
        QCOMPARE(cell("readinessEvidence", 7, 6), u"no data of its own"_s);
        QCOMPARE(cell("readinessEvidence", 0, 8), QString());
        QCOMPARE(cell("readinessEvidence", 1, 8), u"not compared"_s);
        QCOMPARE(cell("readinessEvidence", 2, 8), u"agree: 10 of 10"_s);
    }
    void whatWasMeasuredBeforeAChangeSaysSo()
    {
        reports::ReadinessReport report = test::sampleReadiness();
        report.facts.components[0].measured->isOutdated = true;
        m_page->setReport(report);
        QCOMPARE(cell("readinessEvidence", 0, 3), u"3 min 32 s, outdated"_s);
        const QModelIndex rta = find<QTableView>("readinessEvidence")->model()->index(0, 3);
        QCOMPARE(rta.data(Qt::ToolTipRole).toString(), u"2026-11-18T14:05:00Z, before it was changed"_s);
    }
    void recommendationsComeBestFirst()
    {
        m_page->setReport(test::sampleReadiness());
        QCOMPARE(cell("readinessRecommendations", 0, 0), u"Run a drill and pass it"_s);
        QCOMPARE(cell("readinessRecommendations", 0, 1), u"+16.5"_s);
        QCOMPARE(cell("readinessRecommendations", 0, 2), u"81"_s);
    }
    void onlySizesThatWereChosenAreRemembered()
    {
        m_page.reset();
        std::make_unique<ReadinessPage>(m_settings.get()).reset(); // never shown: its parts have no sizes
        QVERIFY(!m_settings->contains(u"readiness/splitter"_s));
        m_settings->clear();
        init();
        auto *splitter = m_page->findChildren<QSplitter *>().first();
        const QSplitterHandle *handle = splitter->handle(1);
        const QPoint grip = handle->rect().center();
        QTest::mousePress(splitter->handle(1), Qt::LeftButton, {}, grip);
        QTest::mouseMove(splitter->handle(1), grip + QPoint(-40, -40));
        QTest::mouseRelease(splitter->handle(1), Qt::LeftButton, {}, grip + QPoint(-40, -40));
        QCOMPARE(m_settings->allKeys().filter(u"readiness/"_s).size(), 1);
    }
    void aLongRecommendationHasTwoLines()
    {
        m_page->setReport(test::sampleReadiness());
        auto *table = find<QTableView>("readinessRecommendations");
        QVERIFY(table->rowHeight(0) >= 2 * table->fontMetrics().lineSpacing());
        const QString text = u"Back up database, risk_manager and 2 more"_s;
        const int width = table->fontMetrics().horizontalAdvance(u"Back up database, risk"_s);
        const auto [first, rest] = SentenceDelegate::lines(text, table->font(), width);
        QVERIFY(!rest.isEmpty());
        QCOMPARE(first + u' ' + rest, text);
        QVERIFY(table->fontMetrics().horizontalAdvance(first) <= width);
        QCOMPARE(SentenceDelegate::lines(text, table->font(), 10'000), std::pair(text, QString()));
        QCOMPARE(SentenceDelegate::lines({}, table->font(), width), std::pair(QString(), QString()));
    }
    void theInspectorHasInFullWhatTheColumnsCutOff()
    {
        QSignalSpy inspected(m_page.get(), &Page::inspected);
        m_page->setReport(test::sampleReadiness());
        auto *tree = find<QTreeView>("readinessParts");
        tree->setCurrentIndex(tree->model()->index(1, 0, tree->model()->index(0, 0)));
        const auto shown = inspected.last().first().value<InspectorContent>();
        QCOMPARE(shown.title, u"order_engine"_s);
        QCOMPARE(shown.subtitle, u"Data loss"_s);
        QCOMPARE(shown.why, u"42 s old, target 0 s: its newest usable backup"_s);
        tree->setCurrentIndex(tree->model()->index(1, 0));
        QVERIFY(inspected.last().first().value<InspectorContent>().why.contains(
            u"Only verifications known to this user on this computer count."_s));
        auto *recommendations = find<QTableView>("readinessRecommendations");
        recommendations->setCurrentIndex(recommendations->model()->index(1, 0));
        QCOMPARE(
            inspected.last().first().value<InspectorContent>().title,
            u"Back up risk_manager and reporting on a schedule, and verify every byte: the points last only "
            "while the backup is fresh"_s);
    }
    void theMapHasACellForEachHourWithItsMark()
    {
        m_page->setReport(test::sampleReadiness());
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
        m_page->setReport(test::sampleReadiness());
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
        m_page->setReport(test::sampleReadiness());
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
        const reports::ReadinessReport report = test::sampleReadiness();
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
        m_page->setReport(test::sampleReadiness());
        QCOMPARE(find<QAbstractItemView>("readinessDataLoss")->model()->rowCount(), 8);
        QCOMPARE(cell("readinessDataLoss", 0, 4), u"1 d 1 h"_s);
        QCOMPARE(cell("readinessDataLoss", 1, 6), u"never"_s); // no loss at all is allowed
        QCOMPARE(cell("readinessDataLoss", 7, 5), u"no data of its own"_s);
        QVERIFY(find<Label>("readinessConsistent")
                    ->text()
                    .startsWith(u"All components can go back together to 2026-11-26 19:00:00"_s));
        find<QTabWidget>("readinessLower")->setCurrentIndex(2);
        take("readiness-loss");
        reports::ReadinessReport without = test::sampleReadiness();
        without.rpo.reset();
        m_page->setReport(without); // of a version that did not look at it
        QCOMPARE(find<QTableView>("readinessHeatMap")->model()->rowCount(), 0);
        QCOMPARE(find<QAbstractItemView>("readinessDataLoss")->model()->rowCount(), 0);
    }
    void columnsOfTheTablesAreChosenAndRemembered()
    {
        m_page->setReport(test::sampleReadiness());
        auto *tabs = find<QTabWidget>("readinessLower");
        for (const auto &[tab, name] :
             {std::pair{0, "readinessEvidence"}, std::pair{2, "readinessDataLoss"}}) {
            tabs->setCurrentIndex(tab);
            m_page->openColumns();
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            menu->actions()[1]->setChecked(false);
            menu->close();
            QVERIFY(find<QTableView>(name)->isColumnHidden(1));
        }
        tabs->setCurrentIndex(1);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        m_page->openColumns(); // the map has none
        QVERIFY(!QApplication::activePopupWidget());
        m_page = std::make_unique<ReadinessPage>(m_settings.get());
        QVERIFY(find<QTableView>("readinessEvidence")->isColumnHidden(1));
    }
    void anotherAssessmentLeavesTheReaderWhereTheyRead()
    {
        reports::ReadinessReport report = test::sampleReadiness();
        m_page->setReport(report);
        QSignalSpy inspected(m_page.get(), &Page::inspected);
        auto *tree = find<QTreeView>("readinessParts");
        tree->setCurrentIndex(tree->model()->index(2, 0, tree->model()->index(0, 0)));
        const QString read = tree->currentIndex().data().toString();
        tree->collapse(tree->model()->index(1, 0));
        auto *evidence = find<QTableView>("readinessEvidence");
        evidence->setCurrentIndex(evidence->model()->index(3, 0));
        const QString component = evidence->currentIndex().data().toString();
        auto *recommendations = find<QTableView>("readinessRecommendations");
        recommendations->setCurrentIndex(recommendations->model()->index(1, 0));
        tree->setCurrentIndex(tree->currentIndex().parent().siblingAtRow(0));
        tree->setCurrentIndex(tree->model()->index(2, 0, tree->model()->index(0, 0)));
        const auto before = inspected.last().first().value<InspectorContent>();

        report.facts.components.erase(report.facts.components.begin()); // the rows move up
        report.readiness = recovery::assessReadiness(report.facts);
        m_page->setReport(report);
        QCOMPARE(tree->currentIndex().data().toString(), read);
        QCOMPARE(tree->currentIndex().parent().row(), 0);
        QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
        QVERIFY(!tree->isExpanded(tree->model()->index(1, 0)));
        QCOMPARE(evidence->currentIndex().row(), 2);
        QCOMPARE(evidence->currentIndex().data().toString(), component);
        QCOMPARE(recommendations->currentIndex().row(), 1);
        const auto after = inspected.last().first().value<InspectorContent>();
        QCOMPARE(after.title, before.title); // and the inspector tells of the same
        QCOMPARE(after.subtitle, before.subtitle);

        report.facts.components.clear();
        report.readiness = recovery::assessReadiness(report.facts);
        m_page->setReport(report);
        QVERIFY(tree->currentIndex().isValid()); // what was read is gone
    }
    void theMapStaysAtTheHourThatIsRead()
    {
        reports::ReadinessReport report = test::sampleReadiness();
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
    void aComponentIsFoundInEveryList()
    {
        auto *field = find<QLineEdit>("readinessFind");
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->focusFind();
        QVERIFY(!field->hasFocus()); // there is nothing to find yet
        m_page->setReport(test::sampleReadiness());
        m_page->focusFind();
        QVERIFY(field->hasFocus());
        QSignalSpy inspected(m_page.get(), &Page::inspected);
        QTest::keyClicks(field, u"ORDER_E"_s);
        const auto current = [this](const char *view) {
            return find<QAbstractItemView>(view)->currentIndex().siblingAtColumn(0).data().toString();
        };
        QCOMPARE(current("readinessParts"), u"order_engine"_s);
        QCOMPARE(current("readinessEvidence"), u"order_engine"_s);
        QCOMPARE(current("readinessDataLoss"), u"order_engine"_s);
        auto *map = find<QTableView>("readinessHeatMap");
        QCOMPARE(map->currentIndex(), map->model()->index(1, 671));
        QCOMPARE(inspected.last().first().value<InspectorContent>().title, u"order_engine"_s);
        field->setText(u"engine"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(current("readinessEvidence"), u"backtest_engine"_s);
        auto *none = find<QLabel>("readinessFindNone");
        QVERIFY(none->isHidden());
        field->setText(u"nobody"_s);
        QVERIFY(none->isVisible());
        QCOMPARE(current("readinessEvidence"), u"backtest_engine"_s);
        take("readiness-find");
    }
    void aCapIsToldWithWhatItHides()
    {
        reports::ReadinessReport report = test::sampleReadiness();
        report.facts.lastDrill.reset();
        report.facts.components[0].verifiedAt.reset();
        report.readiness = recovery::assessReadiness(report.facts);
        m_page->setReport(report);
        QCOMPARE(find<Label>("readinessScore")->text(), QString::number(report.readiness.score));
        QVERIFY(!find<Label>("readinessCaps")->isHidden());
        QVERIFY(find<Label>("readinessCaps")->text().contains(u"A critical component"_s));
        take("readiness-capped");
    }
    void withoutAPlanThePageSaysHowToGetOne()
    {
        QSignalSpy wanted(m_page.get(), &ReadinessPage::planRequested);
        m_page->setNoPlan();
        auto *empty = find<EmptyState>("readinessEmpty");
        QVERIFY(empty->isVisible());
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        take("readiness-empty");
    }
    void anErrorLeavesWhatWasShown()
    {
        m_page->setReport(test::sampleReadiness());
        m_page->showError({ErrorCode::Damaged, u"drills: cannot be read"_s, u"Verify the repository."_s});
        QVERIFY(m_page->findChild<MessageBar *>()->isVisible());
        QVERIFY(find<QTreeView>("readinessParts")->isVisible());
        QVERIFY(find<QPushButton>("assessReadiness")->isEnabled());
        m_page->setReport(test::sampleReadiness());
        QVERIFY(!m_page->findChild<MessageBar *>()->isVisible());
    }
    void anErrorBeforeAnythingWasShownStandsAlone()
    {
        m_page->showError({ErrorCode::Damaged, u"plan: cannot be read"_s, u"Verify the repository."_s});
        QVERIFY(m_page->findChild<MessageBar *>()->isVisible());
        QVERIFY(!find<QTreeView>("readinessParts")->isVisible());
    }
    void theButtonsAsk()
    {
        m_page->setReport(test::sampleReadiness());
        QSignalSpy assess(m_page.get(), &ReadinessPage::assessRequested);
        QSignalSpy save(m_page.get(), &ReadinessPage::saveReportRequested);
        QTest::mouseClick(find<QPushButton>("assessReadiness"), Qt::LeftButton);
        QTest::mouseClick(find<QPushButton>("saveReadiness"), Qt::LeftButton);
        QCOMPARE(assess.size(), 1);
        QCOMPARE(save.size(), 1);
        m_page->setLoading();
        QVERIFY(!find<QPushButton>("assessReadiness")->isEnabled());
        QVERIFY(find<QTreeView>("readinessParts")->isVisible()); // what was shown stays
    }
    void everythingInTheTabOrderHasAName()
    {
        m_page->setReport(test::sampleReadiness());
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            const QAccessibleInterface *face =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        }
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"theme.ini"_s), QSettings::IniFormat);
    Theme theme(&settings);
    theme.setMode(qEnvironmentVariableIsSet("BACKSTOP_TEST_DARK") ? Theme::Mode::Dark : Theme::Mode::Light);
    TestReadinessPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_readinesspage.moc"
