// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/pathselection.h"

#include <QTest>

#include <random>
#include <set>

using namespace backstop;
using backstop::itemmodels::PathSelection;

namespace {

bool isAtOrBelow(const Bytes &path, const Bytes &folder)
{
    return folder.empty() || path == folder ||
           (path.size() > folder.size() && path.compare(0, folder.size(), folder) == 0 &&
            path[folder.size()] == '/');
}

} // namespace

class TestPathSelection : public QObject
{
    Q_OBJECT

private slots:
    void nothingChosenIsEmpty()
    {
        const PathSelection selection;
        QVERIFY(selection.isEmpty() && !selection.contains("") && selection.included().empty());
        QCOMPARE(selection.state(""), Qt::Unchecked);
    }

    void aFolderStandsForEverythingBelowIt()
    {
        PathSelection selection;
        selection.set("data/orders", true);
        QVERIFY(selection.contains("data/orders/2026/x.json"));
        QVERIFY(!selection.contains("data/orders2"));
        QVERIFY(!selection.contains("data"));
        QCOMPARE(selection.state("data"), Qt::PartiallyChecked);
        QCOMPARE(selection.state("data/orders"), Qt::Checked);
        QCOMPARE(selection.state("data/orders/2026"), Qt::Checked);
        QCOMPARE(selection.state("data/orders-old"), Qt::Unchecked);
        QCOMPARE(selection.included(), std::vector<Bytes>{"data/orders"});
    }

    void exceptionsAreKeptAndGoWithTheirFolder()
    {
        PathSelection selection;
        selection.set("data", true);
        selection.set("data/tmp", false);
        selection.set("data/tmp/keep", true);
        QCOMPARE(selection.included(), (std::vector<Bytes>{"data", "data/tmp/keep"}));
        QCOMPARE(selection.excluded(), std::vector<Bytes>{"data/tmp"});
        QCOMPARE(selection.state("data"), Qt::PartiallyChecked);
        selection.set("data", true); // all of it again
        QCOMPARE(selection.state("data"), Qt::Checked);
        QVERIFY(selection.excluded().empty());
        selection.set("data", false);
        QVERIFY(selection.isEmpty());
    }

    void theTopIsEverything()
    {
        PathSelection selection;
        selection.set("", true);
        QVERIFY(selection.contains("a") && selection.contains("b/c"));
        QCOMPARE(selection.state(""), Qt::Checked);
        selection.set("a", false);
        QCOMPARE(selection.state(""), Qt::PartiallyChecked);
        QVERIFY(!selection.contains("a/b") && selection.contains("b"));
    }

    void agreesWithASetOfPathsWhateverIsDone()
    {
        std::vector<Bytes> all{""};
        for (const char *top : {"a", "ab", "a-b"}) {
            all.push_back(top);
            for (const char *name : {"a", "ab", "\xff"}) {
                all.push_back(Bytes(top) + '/' + name);
                for (const char *leaf : {"x", "y"})
                    all.push_back(Bytes(top) + '/' + name + '/' + leaf);
            }
        }
        std::mt19937 random(4711);
        PathSelection selection;
        std::set<Bytes> expected;
        for (int step = 0; step < 2'000; ++step) {
            const Bytes &path = all[random() % all.size()];
            const bool chosen = random() % 2 == 0;
            selection.set(path, chosen);
            for (const Bytes &other : all) {
                if (isAtOrBelow(other, path))
                    chosen ? void(expected.insert(other)) : void(expected.erase(other));
            }
            for (const Bytes &one : all) {
                const bool inside = expected.count(one) > 0;
                QCOMPARE(selection.contains(one), inside);
                bool differs = false;
                for (const Bytes &other : all)
                    differs = differs || (isAtOrBelow(other, one) && (expected.count(other) > 0) != inside);
                QCOMPARE(selection.state(one), differs  ? Qt::PartiallyChecked
                                               : inside ? Qt::Checked
                                                        : Qt::Unchecked);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPathSelection)
#include "tst_pathselection.moc"
