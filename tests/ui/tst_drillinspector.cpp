// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the inspector says of the components and steps of a drill.
#include "model/reports/drillpage.h"
#include "tests/support/verify.h"
#include "tests/ui/drillpagefixture.h"
#include "ui/widgets/label.h"

#include <QSignalSpy>
#include <QTreeView>

#include <algorithm>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;
using namespace backstop::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = DrillEventKind;

class TestDrillInspector : public QObject, private DrillPageFixture
{
    Q_OBJECT

private slots:
    void init() { openPage(); }
    void cleanup() { closePage(); }

    void theInspectorHasTheEvidence()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(upToThePerson(story));
        show(currentOf(story));
        QSignalSpy inspected(m_page.get(), &Page::inspected);
        auto *steps = find<QTreeView>("drillSteps");
        steps->setCurrentIndex(steps->model()->index(0, 0));
        auto shown = inspected.last().first().value<InspectorContent>();
        QCOMPARE(shown.title, u"database"_s);
        QCOMPARE(shown.stateWord, u"Recovered"_s);
        QCOMPARE(shown.facts.first().value, u"3 min, target 10 min"_s);
        steps->setCurrentIndex(steps->model()->index(0, 0, steps->model()->index(0, 0)));
        shown = inspected.last().first().value<InspectorContent>();
        QCOMPARE(shown.title, u"Restore its data"_s);
        QVERIFY(std::ranges::any_of(shown.facts, [](const Fact &fact) { return fact.name == u"Backup"_s; }));
    }
    void pausesAreCountedInTheInspectorAsInTheReport()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(story.declare());
        story.pass(2min);
        VERIFY_OK(story.happen(Kind::Paused, u"lunch"_s));
        story.pass(10min);
        VERIFY_OK(story.happen(Kind::Resumed));
        story.pass(1min);
        VERIFY_OK(story.begin(u"database"_s));
        show(currentOf(story));
        m_page->setNow({15min, 10min});
        QCOMPARE(find<Label>("drillClock")->text(), u"5:00"_s);
        QVERIFY(find<Label>("drillAgainst")->wordWrap());
        QVERIFY(find<Label>("drillAgainst")->text().endsWith(u" · 10 min of pauses not counted"_s));
        QSignalSpy inspected(m_page.get(), &Page::inspected);
        auto *steps = find<QTreeView>("drillSteps");
        steps->setCurrentIndex(steps->model()->index(0, 0, steps->model()->index(0, 0)));
        const auto shown = inspected.last().first().value<InspectorContent>();
        const auto begun = std::ranges::find(shown.facts, u"Begun after"_s, &Fact::name);
        QVERIFY(begun != shown.facts.end());
        QCOMPARE(begun->value, u"13 min, 3 min without pauses"_s);
        const Bytes page = reports::toHtml(*currentOf(story).report);
        QVERIFY(page.find("begun: " + begun->value.toStdString()) != Bytes::npos);
    }
    void whatASkippedStepHadTriedStaysInTheInspector()
    {
        DrillStory story(firmDeclaration());
        VERIFY_OK(story.declare());
        VERIFY_OK(story.begin(u"database"_s));
        VERIFY_OK(story.happen({.kind = Kind::TryFailed,
                                .component = u"database"_s,
                                .step = 0,
                                .error = Error{ErrorCode::Damaged, u"pack 1: is damaged"_s},
                                .backup = BackupId::fromBytes(Bytes(32, 'b')),
                                .backupTime = kDeclared - 10min}));
        VERIFY_OK(story.happen(Kind::Paused, u"lunch"_s));
        story.pass(10s); // the program is at work: it counts
        VERIFY_OK(story.end(u"database"_s, 0, StepState::Failed));
        VERIFY_OK(story.end(u"database"_s, 0, StepState::Skipped));
        show(currentOf(story));
        QSignalSpy inspected(m_page.get(), &Page::inspected);
        auto *steps = find<QTreeView>("drillSteps");
        steps->setCurrentIndex(steps->model()->index(0, 0, steps->model()->index(0, 0)));
        const auto shown = inspected.last().first().value<InspectorContent>();
        const auto failed = std::ranges::find(shown.facts, u"Failed before"_s, &Fact::name);
        QVERIFY(failed != shown.facts.end());
        QCOMPARE(failed->value, u"After 10 s: it: did not work"_s);
        QVERIFY(std::ranges::find(shown.facts, u"Would not do"_s, &Fact::name) != shown.facts.end());
    }
};

QTEST_MAIN(TestDrillInspector)
#include "tst_drillinspector.moc"
