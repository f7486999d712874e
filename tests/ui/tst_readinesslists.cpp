// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the lists of the page of readiness say of where a figure is from, and of whom somebody should see to.
#include "model/itemmodels/roles.h"
#include "tests/support/samplereadiness.h"
#include "ui/pages/readiness/readinessmodels.h"

#include <QStandardItemModel>
#include <QTest>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::ui;
using namespace Qt::StringLiterals;

class TestReadinessLists : public QObject
{
    Q_OBJECT

private slots:
    void theDrillThatATimeIsFromStandsBesideIt()
    {
        ReadinessFacts facts = test::sampleReadiness().facts;
        facts.components[1].measured->outcome = DrillOutcome::Aborted;
        QStandardItemModel model;
        fillEvidence(model, facts);
        const auto drill = [&model](int row) {
            return model.index(row, int(EvidenceColumn::Drill)).data().toString();
        };
        QCOMPARE(drill(0), u"whole plan, 9 d ago"_s);
        QCOMPARE(drill(1), u"whole plan, Aborted, 9 d ago"_s);
        QCOMPARE(drill(3), u"market_data only, 9 d ago"_s);
        QCOMPARE(drill(5), QString()); // nothing was measured
        QCOMPARE(model.index(1, int(EvidenceColumn::Drill)).data(Qt::ToolTipRole).toString(),
                 u"whole plan, Aborted, 9 d ago\n2026-11-18T14:05:00Z"_s);
        QCOMPARE(model.index(0, int(EvidenceColumn::Rpo)).data().toString(), u"1 min"_s);
    }
    void whoHangsOnOnePersonIsToBeLookedAt()
    {
        QStandardItemModel model;
        fillPeople(model, {.teams = {{u"alone"_s, 1, {u"a"_s}}, {u"two"_s, 2, {u"b"_s}}, {{}, 0, {u"c"_s}}}});
        const auto status = [&model](int row) {
            return itemmodels::Status(model.index(row, 1).data(itemmodels::StatusRole).toInt());
        };
        QCOMPARE(status(0), itemmodels::Status::TargetConflict);
        QCOMPARE(status(1), itemmodels::Status::None);
        QCOMPARE(status(2), itemmodels::Status::Invalid);
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"alone: 1: nobody stands in, brings back a"_s);
        QCOMPARE(model.index(2, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Without a team: nobody, brings back c"_s);
    }
    void whatWinsNoPointsShowsNone()
    {
        QStandardItemModel model;
        fillRecommendations(model, test::sampleReadiness().readiness);
        const int last = model.rowCount() - 1;
        QVERIFY(model.index(last, 0).data().toString().startsWith(u"Have two people"_s));
        QCOMPARE(model.index(last, 1).data().toString(), QString());
        QVERIFY(!model.index(last, 0).data(Qt::AccessibleTextRole).toString().contains(u"points"_s));
        QVERIFY(model.index(0, 1).data().toString().startsWith(u'+'));
    }
};

QTEST_MAIN(TestReadinessLists)
#include "tst_readinesslists.moc"
