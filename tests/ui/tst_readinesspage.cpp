// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page of readiness: what it shows, and how it stays where somebody reads.
#include "tests/ui/readinesspagefixture.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTableView>
#include <QTabWidget>
#include <QTreeView>

using namespace backstop;
using namespace backstop::test;
using namespace backstop::ui;
using namespace Qt::StringLiterals;

class TestReadinessPage : public QObject, private ReadinessPageFixture
{
    Q_OBJECT

private slots:
    void init() { openPage(); }
    void cleanup() { m_page.reset(); }

    void theScoreIsSeenWithItsWordAndItsMoment()
    {
        m_page->setReport(sampleReadiness());
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
        const reports::ReadinessReport report = sampleReadiness();
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
        m_page->setReport(sampleReadiness());
        QCOMPARE(cell("readinessPeople", 0, 0), u"Database"_s);
        QCOMPARE(cell("readinessPeople", 0, 1), u"1: nobody stands in"_s);
        QCOMPARE(cell("readinessPeople", 1, 1), u"2"_s);
        QCOMPARE(cell("readinessPeople", 1, 2), u"order_engine, risk_manager, api_gateway"_s);
    }
    void whatWasNotMeasuredSaysSo()
    {
        m_page->setReport(sampleReadiness());
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
        reports::ReadinessReport report = sampleReadiness();
        report.facts.components[0].measured->isOutdated = true;
        m_page->setReport(report);
        QCOMPARE(cell("readinessEvidence", 0, 3), u"3 min 32 s, outdated"_s);
        const QModelIndex rta = find<QTableView>("readinessEvidence")->model()->index(0, 3);
        QCOMPARE(rta.data(Qt::ToolTipRole).toString(),
                 u"3 min 32 s, outdated\n2026-11-18T14:05:00Z, before it was changed"_s);
    }
    void recommendationsComeBestFirst()
    {
        m_page->setReport(sampleReadiness());
        QCOMPARE(cell("readinessRecommendations", 0, 0), u"Run a drill of the whole plan and pass it"_s);
        QCOMPARE(cell("readinessRecommendations", 0, 1), u"+16.5"_s);
        QCOMPARE(cell("readinessRecommendations", 0, 2), u"81"_s);
    }
    void onlySizesThatWereChosenAreRemembered()
    {
        m_page.reset();
        std::make_unique<ReadinessPage>(m_settings.get()).reset(); // never shown: its parts have no sizes
        QVERIFY(!m_settings->contains(u"readiness/splitter"_s));
        openPage();
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
        m_page->setReport(sampleReadiness());
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
        m_page->setReport(sampleReadiness());
        auto *tree = find<QTreeView>("readinessParts");
        tree->setCurrentIndex(tree->model()->index(1, 0, tree->model()->index(0, 0)));
        const auto shown = inspected.last().first().value<InspectorContent>();
        QCOMPARE(shown.title, u"order_engine"_s);
        QCOMPARE(shown.subtitle, u"Data loss"_s);
        QCOMPARE(shown.why, u"42 s old, target 0 s: its newest usable backup"_s);
        tree->setCurrentIndex(tree->model()->index(1, 0));
        QVERIFY(inspected.last().first().value<InspectorContent>().why.contains(
            u"\nIn the last 30 days every byte was read of the backups of "_s));
        reports::ReadinessReport without = sampleReadiness();
        for (recovery::ComponentEvidence &component : without.facts.components)
            component.hasData = false;
        m_page->setReport(without);
        QVERIFY(inspected.last().first().value<InspectorContent>().why.endsWith(
            u"Only verifications known to this user on this computer count."_s));
        m_page->setReport(sampleReadiness());
        auto *recommendations = find<QTableView>("readinessRecommendations");
        recommendations->setCurrentIndex(recommendations->model()->index(1, 0));
        QCOMPARE(
            inspected.last().first().value<InspectorContent>().title,
            u"Back up risk_manager and reporting on a schedule, and verify every byte: the points last only "
            "while the backup is fresh"_s);
    }
    void columnsOfTheTablesAreChosenAndRemembered()
    {
        m_page->setReport(sampleReadiness());
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
        reports::ReadinessReport report = sampleReadiness();
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
    void aComponentIsFoundInEveryList()
    {
        auto *field = find<QLineEdit>("readinessFind");
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->focusFind();
        QVERIFY(!field->hasFocus()); // there is nothing to find yet
        m_page->setReport(sampleReadiness());
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
        reports::ReadinessReport report = sampleReadiness();
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
        m_page->setReport(sampleReadiness());
        m_page->showError({ErrorCode::Damaged, u"drills: cannot be read"_s, u"Verify the repository."_s});
        QVERIFY(m_page->findChild<MessageBar *>()->isVisible());
        QVERIFY(find<QTreeView>("readinessParts")->isVisible());
        QVERIFY(find<QPushButton>("assessReadiness")->isEnabled());
        m_page->setReport(sampleReadiness());
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
        m_page->setReport(sampleReadiness());
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
        m_page->setReport(sampleReadiness());
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
    const QApplication application(argc, argv);
    TestReadinessPage test;
    return runReadinessTest(test, argc, argv);
}
#include "tst_readinesspage.moc"
