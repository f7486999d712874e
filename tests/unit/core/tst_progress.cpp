// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/progress.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace backstop;

class TestProgress : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatWasCounted();
    void showsTheItemEscaped();
    void losesNothingBetweenThreads();
};

void TestProgress::showsWhatWasCounted()
{
    Progress progress;
    progress.setPhase(Phase::Reading);
    progress.setTotals(10, 1000);
    progress.addTotals(1, 24);
    progress.addItems();
    progress.addItems(2);
    progress.addBytes(512);
    progress.addProblem();
    const ProgressSnapshot snapshot = progress.snapshot();
    QCOMPARE(static_cast<int>(snapshot.phase), 2); // written to the history: never renumber
    QCOMPARE(quint64{snapshot.itemsDone}, quint64{3});
    QCOMPARE(quint64{snapshot.itemsTotal}, quint64{11});
    QCOMPARE(quint64{snapshot.bytesDone}, quint64{512});
    QCOMPARE(quint64{snapshot.bytesTotal}, quint64{1024});
    QCOMPARE(quint64{snapshot.problems}, quint64{1});
    QVERIFY(snapshot.currentItem.isEmpty());
}

void TestProgress::showsTheItemEscaped()
{
    Progress progress;
    progress.setCurrentItem("data/\xff\n");
    QCOMPARE(progress.snapshot().currentItem, QStringLiteral("data/\\xff\\x0a"));
}

void TestProgress::losesNothingBetweenThreads()
{
    constexpr std::uint64_t kRounds = 5000;
    Progress progress;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&progress, i] {
                for (std::uint64_t round = 0; round < kRounds; ++round) {
                    progress.addItems();
                    progress.addBytes(3);
                    progress.setCurrentItem(i % 2 == 0 ? "even"
                                                       : "a rather long name of an odd thread's file");
                }
            });
        }
        for (int i = 0; i < 100; ++i) {
            const QString item = progress.snapshot().currentItem;
            QVERIFY(item.isEmpty() || item == QLatin1String("even") ||
                    item.startsWith(QLatin1String("a rather")));
        }
    }
    QCOMPARE(quint64{progress.snapshot().itemsDone}, quint64{4 * kRounds});
    QCOMPARE(quint64{progress.snapshot().bytesDone}, quint64{12 * kRounds});
}

QTEST_APPLESS_MAIN(TestProgress)
#include "tst_progress.moc"
