// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplereadiness.h"
#include "ui/pages/readiness/readinesspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QAccessible>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
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
        QCOMPARE(cell("readinessParts", 0, 2), u"16.2 of 30.0"_s);
        const QModelIndex first = tree->model()->index(0, 0);
        QVERIFY(tree->isExpanded(first)); // something is missing there
        QCOMPARE(cell("readinessParts", 1, 0, first), u"order_engine"_s);
        QCOMPARE(cell("readinessParts", 1, 1, first), u"Newest usable backup is 42 s old, target 0 s"_s);
        int items = 0;
        for (int part = 0; part < tree->model()->rowCount(); ++part)
            items += tree->model()->rowCount(tree->model()->index(part, 0));
        QCOMPARE(std::size_t(items), report.readiness.items.size());
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(u"16.2 of 30.0"_s));
    }
    void whatWasNotMeasuredSaysSo()
    {
        m_page->setReport(test::sampleReadiness());
        QCOMPARE(cell("readinessEvidence", 0, 3), u"3 min 32 s"_s);
        QCOMPARE(cell("readinessEvidence", 4, 3), u"not recovered"_s);
        QCOMPARE(cell("readinessEvidence", 5, 3), u"not measured"_s);
        QCOMPARE(cell("readinessEvidence", 5, 6), u"never"_s);
        QCOMPARE(cell("readinessEvidence", 7, 5), u"no data of its own"_s);
    }
    void recommendationsComeBestFirst()
    {
        m_page->setReport(test::sampleReadiness());
        QCOMPARE(cell("readinessRecommendations", 0, 0), u"Run a drill and pass it"_s);
        QCOMPARE(cell("readinessRecommendations", 0, 1), u"+16.4"_s);
        QCOMPARE(cell("readinessRecommendations", 0, 2), u"81"_s);
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
        QCOMPARE(shown.why, u"Newest usable backup is 42 s old, target 0 s"_s);
        auto *recommendations = find<QTableView>("readinessRecommendations");
        recommendations->setCurrentIndex(recommendations->model()->index(1, 0));
        QCOMPARE(inspected.last().first().value<InspectorContent>().title,
                 u"Back up risk_manager and reporting"_s);
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
