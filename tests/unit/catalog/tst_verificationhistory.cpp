// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/verificationhistory.h"

#include "tests/support/bytesurgeon.h"
#include "tests/support/catalogbuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

using namespace backstop;
using namespace backstop::catalog;
using namespace backstop::test;
using Level = VerificationLevel;
using Outcome = VerificationResult;

namespace {

const QString kPlace = QStringLiteral("/srv/repository");

Verification make(int backup, int day, Level level, Outcome result, std::uint64_t damaged = 0)
{
    return {makeRecord(backup).id, level, result, makeRecord(24 * day).createdAt, damaged};
}

} // namespace

class TestVerificationHistory : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;

private slots:
    void remembersAcrossOpenings()
    {
        const QString file = m_folder.qPath() + QStringLiteral("/state.sqlite");
        const auto first = make(1, 1, Level::Full, Outcome::Passed);
        const auto second = make(1, 3, Level::Present, Outcome::Incomplete);
        {
            VERIFY_ASSIGN(history, VerificationHistory::open(file, kPlace));
            VERIFY_OK(history->add({second, first, make(2, 1, Level::Sampled, Outcome::Damaged, 7)}));
        }
        VERIFY_ASSIGN(history, VerificationHistory::open(file, kPlace));
        VERIFY_ASSIGN(found, history->of(makeRecord(1).id));
        QVERIFY((found == std::vector{first, second}));
        VERIFY_ASSIGN(standing, history->standing());
        QCOMPARE(standing.size(), 2u);
    }

    void putInTwiceIsOnce()
    {
        VERIFY_ASSIGN(history,
                      VerificationHistory::open(m_folder.qPath() + QStringLiteral("/twice.sqlite"), kPlace));
        VERIFY_OK(history->add({make(1, 1, Level::Full, Outcome::Incomplete)}));
        VERIFY_OK(history->add({make(1, 1, Level::Full, Outcome::Passed)}));
        VERIFY_ASSIGN(found, history->of(makeRecord(1).id));
        QVERIFY((found == std::vector{make(1, 1, Level::Full, Outcome::Passed)}));
    }

    void eachPlaceHasItsOwn()
    {
        const QString file = m_folder.qPath() + QStringLiteral("/places.sqlite");
        const auto passed = make(1, 1, Level::Full, Outcome::Passed);
        const auto damaged = make(1, 2, Level::Full, Outcome::Damaged, 3);
        VERIFY_ASSIGN(here, VerificationHistory::open(file, kPlace));
        VERIFY_ASSIGN(copy, VerificationHistory::open(file, QStringLiteral("/mnt/copy")));
        VERIFY_OK(here->add({passed}));
        VERIFY_OK(copy->add({damaged}));
        VERIFY_ASSIGN(hereNow, here->standing());
        QVERIFY(hereNow == std::vector{passed});
        VERIFY_ASSIGN(copyNow, copy->of(damaged.backup));
        QVERIFY(copyNow == std::vector{damaged});
    }

    void whatVersion1KnewCountsForAllPlaces()
    {
        const QString file = m_folder.qPath() + QStringLiteral("/version1.sqlite");
        const auto passed = make(1, 1, Level::Full, Outcome::Passed);
        {
            VERIFY_ASSIGN(history, VerificationHistory::open(file, QString()));
            VERIFY_OK(history->add({passed}));
        }
        {
            VERIFY_ASSIGN(database, Database::open(file)); // back to what it wrote
            VERIFY_OK(database->execute(
                "CREATE TABLE old(backup BLOB NOT NULL, time INTEGER NOT NULL, level INTEGER NOT NULL,"
                "  result INTEGER NOT NULL, damaged INTEGER NOT NULL, PRIMARY KEY(backup, time, level))"
                "  WITHOUT ROWID;"
                "INSERT INTO old SELECT backup, time, level, result, damaged FROM verifications;"
                "DROP TABLE verifications; ALTER TABLE old RENAME TO verifications; PRAGMA user_version=1"));
        }
        VERIFY_ASSIGN(history, VerificationHistory::open(file, kPlace));
        VERIFY_ASSIGN(standing, history->standing());
        QVERIFY(standing == std::vector{passed});
        VERIFY_OK(history->add({make(1, 2, Level::Full, Outcome::Damaged)}));
        VERIFY_ASSIGN(found, history->of(passed.backup));
        QCOMPARE(found.size(), std::size_t{2});
    }

    void standsForWhatIsKnownToday_data()
    {
        QTest::addColumn<QList<Verification>>("all");
        QTest::addColumn<int>("expected"); // index in all; -1: none
        const auto pass = [](int day, Level level) { return make(1, day, level, Outcome::Passed); };
        const auto damage = [](int day, Level level) { return make(1, day, level, Outcome::Damaged, 2); };
        const auto stopped = [](int day, Level level) { return make(1, day, level, Outcome::Incomplete); };
        QTest::newRow("never verified") << QList<Verification>{} << -1;
        QTest::newRow("the newest of two passes") << QList{pass(1, Level::Full), pass(5, Level::Full)} << 1;
        QTest::newRow("a sample says nothing of what another one found")
            << QList{damage(1, Level::Sampled), pass(5, Level::Sampled)} << 0;
        QTest::newRow("reading all of it cures what a sample found")
            << QList{damage(1, Level::Sampled), pass(5, Level::Full)} << 1;
        QTest::newRow("a shallow pass does not hide a deep one")
            << QList{pass(1, Level::Full), pass(5, Level::Present)} << 0;
        QTest::newRow("damage after a pass") << QList{pass(1, Level::Full), damage(2, Level::Sampled)} << 1;
        QTest::newRow("damage cured by a pass as deep")
            << QList{damage(1, Level::Sampled), pass(2, Level::Full)} << 1;
        QTest::newRow("damage not cured by a shallower pass")
            << QList{damage(1, Level::Full), pass(2, Level::Sampled)} << 0;
        QTest::newRow("not ended is never a pass")
            << QList{stopped(9, Level::Full), pass(1, Level::Sampled)} << 1;
        QTest::newRow("only not ended") << QList{stopped(1, Level::Full), stopped(2, Level::Present)} << 1;
    }
    void standsForWhatIsKnownToday()
    {
        QFETCH(QList<Verification>, all);
        QFETCH(int, expected);
        const Verification standing = VerificationHistory::standing({all.begin(), all.end()});
        QVERIFY(standing == (expected < 0 ? Verification{} : all.at(expected)));
    }

    void neverDropsADamagedFile()
    {
        const QString file = m_folder.qPath() + QStringLiteral("/damaged.sqlite");
        {
            VERIFY_ASSIGN(history, VerificationHistory::open(file, kPlace));
            VERIFY_OK(history->add({make(1, 1, Level::Full, Outcome::Passed)}));
        }
        const ByteSurgeon surgeon(m_folder.path("damaged.sqlite"));
        VERIFY_OK(surgeon.overwrite(0, "no database at all"));
        const auto opened = VerificationHistory::open(file, kPlace);
        VERIFY_ERROR(Catalog, opened);
        QVERIFY2(opened.error().hint.startsWith(QStringLiteral("Move the file away")),
                 qPrintable(opened.error().hint));
        VERIFY_ASSIGN(size, surgeon.size());
        QCOMPARE_GT(size, 0u);
    }

    void refusesAFileOfANewerVersion()
    {
        const QString file = m_folder.qPath() + QStringLiteral("/newer.sqlite");
        {
            VERIFY_ASSIGN(database, Database::open(file));
            VERIFY_OK(database->execute("PRAGMA user_version=3"));
        }
        VERIFY_ERROR(UnsupportedFormat, VerificationHistory::open(file, kPlace));
    }
};

QTEST_GUILESS_MAIN(TestVerificationHistory)
#include "tst_verificationhistory.moc"
