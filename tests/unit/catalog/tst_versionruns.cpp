// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/versionruns.h"

#include <QTest>

using namespace backstop;
using namespace backstop::catalog;

namespace {

/// "A3" is content A from place 3 on; "-3" is gone, "?3" not read, "x3" left out; "a3" has no checksum, and its time is its letter.
std::vector<VersionState> statesOf(const QByteArray &text)
{
    std::vector<VersionState> states;
    for (const QByteArray &word : text.simplified().split(' ')) {
        if (word.isEmpty())
            continue;
        VersionState state;
        state.point = static_cast<std::size_t>(word.mid(1).toInt());
        const char letter = word.at(0);
        state.kind = letter == '-'   ? VersionKind::Gone
                     : letter == '?' ? VersionKind::NotRead
                     : letter == 'x' ? VersionKind::Excluded
                                     : VersionKind::Present;
        if (letter >= 'A' && letter <= 'Z')
            state.content.sha256.bytes.fill(static_cast<std::uint8_t>(letter));
        if (letter >= 'a' && letter < 'x') {
            state.content.cameWith = word.mid(1).toInt() + 100;
            state.mtimeNs = letter;
        }
        states.push_back(state);
    }
    return states;
}

/// "11011": 1 for a backup that is there.
LinePlaces placesOf(const QByteArray &text)
{
    std::vector<bool> isIn;
    for (const char c : text)
        isIn.push_back(c == '1');
    return LinePlaces(isIn);
}

/// "A 0-2 (3)" with what came then.
QByteArray described(const std::vector<VersionRun> &runs)
{
    QByteArrayList words;
    for (const VersionRun &run : runs) {
        const char letter = run.state.content.sha256.isNull() ? char(run.state.mtimeNs)
                                                              : char(run.state.content.sha256.bytes[0]);
        QByteArray word = QByteArray(1, letter) + ' ' + QByteArray::number(qulonglong(run.first)) + '-' +
                          QByteArray::number(qulonglong(run.last)) + " (" +
                          QByteArray::number(qulonglong(run.backups)) + ')';
        if (run.isCurrent)
            word += " current";
        if (run.next != VersionKind::Present)
            word += " then " + QByteArray::number(int(run.next));
        words << word;
    }
    return words.join(", ");
}

} // namespace

class TestVersionRuns : public QObject
{
    Q_OBJECT

private slots:
    void foldsStatesIntoVersions_data();
    void foldsStatesIntoVersions();
    void countsOnlyChosenBackups();
    void knowsWhatTheNewestBackupSays();
    void placesCountWhatIsIn();
};

void TestVersionRuns::foldsStatesIntoVersions_data()
{
    QTest::addColumn<QByteArray>("states");
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *states, const char *there, const char *expected) {
        QTest::newRow(name) << QByteArray(states) << QByteArray(there) << QByteArray(expected);
    };
    row("nothing", "", "111", "");
    row("unchanged", "A0", "111", "A 0-2 (3) current");
    row("changed", "A0 B2", "1111", "A 0-1 (2), B 2-3 (2) current");
    row("metadata only", "A0 A2", "1111", "A 0-3 (4) current");
    row("comes back", "A0 B1 A2", "111", "A 0-0 (1), B 1-1 (1), A 2-2 (1) current");
    row("deleted", "A0 -2", "1111", "A 0-1 (2) then 2");
    row("deleted and back", "A0 -1 A2", "111", "A 0-0 (1) then 2, A 2-2 (1) current");
    row("not read in between", "A0 ?1 A2", "111", "A 0-2 (2) current");
    row("not read, then other", "A0 ?1 B2", "111", "A 0-0 (1) then 3, B 2-2 (1) current");
    row("not read, then gone", "A0 ?1 -2", "111", "A 0-0 (1) then 2");
    row("not read at the end", "A0 ?2", "111", "A 0-1 (2) then 3");
    row("left out, then in again", "A0 x1 A2", "111", "A 0-0 (1) then 4, A 2-2 (1) current");
    row("gone before it came", "-0 A1", "111", "A 1-2 (2) current");
    row("first backup removed", "A0 B2", "0111", "A 1-1 (1), B 2-3 (2) current");
    row("version removed", "A0 B1 C2", "101", "A 0-0 (1), C 2-2 (1) current");
    row("what was between removed", "A0 B1 A2", "101", "A 0-2 (2) current");
    row("deletion removed", "A0 -1 A2", "101", "A 0-2 (2) current");
    row("newest removed", "A0 -2", "110", "A 0-1 (2) current");
    row("all removed", "A0 B1", "00", "");
    row("no checksum, other time", "a0 b1", "11", "a 0-0 (1), b 1-1 (1) current");
    row("no checksum, same time", "a0 b1 a2", "101", "a 0-2 (2) current");
}

void TestVersionRuns::foldsStatesIntoVersions()
{
    QFETCH(QByteArray, states);
    QFETCH(QByteArray, there);
    QFETCH(QByteArray, expected);
    const LinePlaces places = placesOf(there);
    QCOMPARE(described(versionRuns(statesOf(states), places, places)), expected);
}

void TestVersionRuns::countsOnlyChosenBackups()
{
    const auto states = statesOf("A0 B2 C4");
    QCOMPARE(described(versionRuns(states, placesOf("111111"), placesOf("010001"))),
             QByteArray("A 1-1 (1), C 5-5 (1) current"));
    // What nobody chose parts two versions all the same.
    QCOMPARE(described(versionRuns(statesOf("A0 B1 A2"), placesOf("111"), placesOf("101"))),
             QByteArray("A 0-0 (1), A 2-2 (1) current"));
    QCOMPARE(described(versionRuns(states, placesOf("111111"), placesOf("000000"))), QByteArray());
}

void TestVersionRuns::knowsWhatTheNewestBackupSays()
{
    QVERIFY(newestKind(statesOf("A0 -2"), placesOf("111")) == VersionKind::Gone);
    QVERIFY(newestKind(statesOf("A0 -2"), placesOf("110")) == VersionKind::Present);
    QVERIFY(newestKind(statesOf("A0 ?1"), placesOf("11")) == VersionKind::NotRead);
    QVERIFY(!newestKind(statesOf("A0 -1"), placesOf("01"))); // no backup that remains ever had it
    QVERIFY(!newestKind({}, placesOf("11")));
}

void TestVersionRuns::placesCountWhatIsIn()
{
    const LinePlaces places = placesOf("0110100");
    QCOMPARE(places.size(), std::size_t{7});
    QCOMPARE(places.count(0, 7), 3u);
    QCOMPARE(places.count(3, 4), 0u);
    QCOMPARE(places.first(0), std::size_t{1});
    QCOMPARE(places.first(3), std::size_t{4});
    QCOMPARE(places.last(4), std::size_t{2});
    QCOMPARE(places.last(7), std::size_t{4});
    QCOMPARE(LinePlaces().size(), std::size_t{0});
    QCOMPARE(LinePlaces(std::vector<bool>{}).count(0, 0), 0u);
}

QTEST_GUILESS_MAIN(TestVersionRuns)
#include "tst_versionruns.moc"
