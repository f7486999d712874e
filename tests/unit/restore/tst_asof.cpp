// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/asof.h"

#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace Qt::StringLiterals;
using repository::BackupRecord;
using repository::BackupStatus;
using restore::AsOfFilter;
using restore::chooseAsOf;

namespace {

Timestamp hour(int number)
{
    return Timestamp(std::chrono::hours(480'000 + number));
}

BackupRecord record(int at, const QString &tag = u"desk"_s, const Bytes &source = "/srv/data")
{
    BackupRecord result;
    result.id.bytes[0] = static_cast<std::uint8_t>(at);
    result.createdAt = hour(at);
    result.hostname = u"host"_s;
    result.tags = {tag};
    result.sources.push_back({source.substr(source.rfind('/') + 1), source});
    return result;
}

BackupRecord partial(int at)
{
    BackupRecord result = record(at);
    result.status = BackupStatus::Partial;
    return result;
}

} // namespace

class TestAsOf : public QObject
{
    Q_OBJECT

private slots:
    void takesTheNewestAtOrBeforeTheMoment_data();
    void takesTheNewestAtOrBeforeTheMoment();
    void passesOverPartialOnes();
    void takesAPartialOneWhereThereIsNoOther();
    void namesTheOldestWhereNoneIsOldEnough();
    void asksWhichOfSeveralSetsOfSources();
    void otherSourcesBesideTheOneAskedForDoNotMatter();
};

void TestAsOf::takesTheNewestAtOrBeforeTheMoment_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("chosen");
    QTest::newRow("the very moment of one") << 10 << 10;
    QTest::newRow("between two") << 19 << 10;
    QTest::newRow("the moment of the last") << 20 << 20;
    QTest::newRow("long after the last") << 999 << 20;
}

void TestAsOf::takesTheNewestAtOrBeforeTheMoment()
{
    QFETCH(int, at);
    QFETCH(int, chosen);
    VERIFY_ASSIGN(choice, chooseAsOf({record(1), record(10), record(20)}, hour(at), {}));
    QCOMPARE(choice.record.createdAt, hour(chosen));
    QCOMPARE(choice.asOf.age, hour(at) - hour(chosen));
    QCOMPARE(choice.asOf.at, hour(at));
}

void TestAsOf::passesOverPartialOnes()
{
    VERIFY_ASSIGN(choice, chooseAsOf({record(1), partial(2), partial(3), record(9)}, hour(5), {}));
    QCOMPARE(choice.record.createdAt, hour(1));
    QCOMPARE(choice.asOf.partialPassedOver, 2u);
}

void TestAsOf::takesAPartialOneWhereThereIsNoOther()
{
    VERIFY_ASSIGN(choice, chooseAsOf({partial(1), partial(2), record(9)}, hour(5), {}));
    QCOMPARE(choice.record.createdAt, hour(2));
    QCOMPARE(choice.asOf.partialPassedOver, 0u);
}

void TestAsOf::namesTheOldestWhereNoneIsOldEnough()
{
    const auto none = chooseAsOf({record(4), record(6)}, hour(3), {});
    QCOMPARE(none.error().code, ErrorCode::BackupNotFound);
    QVERIFY2(none.error().hint.contains(toIso(hour(4))), qPrintable(none.error().hint));
    const auto other = chooseAsOf({record(4)}, hour(5), {{u"other"_s}, {}});
    QCOMPARE(other.error().code, ErrorCode::BackupNotFound);
    QVERIFY2(other.error().hint.contains(u"list"_s), qPrintable(other.error().hint));
}

void TestAsOf::asksWhichOfSeveralSetsOfSources()
{
    const std::vector<BackupRecord> records{record(1), record(2, u"risk"_s, "/srv/risk"), record(3)};
    const auto several = chooseAsOf(records, hour(5), {});
    QCOMPARE(several.error().code, ErrorCode::AmbiguousBackup);
    QVERIFY2(several.error().message.contains(u"/srv/risk"_s), qPrintable(several.error().message));
    VERIFY_ASSIGN(byTag, chooseAsOf(records, hour(5), {{u"risk"_s}, {}}));
    QCOMPARE(byTag.record.createdAt, hour(2));
    VERIFY_ASSIGN(byName, chooseAsOf(records, hour(5), {{}, {"risk"}}));
    QCOMPARE(byName.record.createdAt, hour(2));
    VERIFY_ASSIGN(byPath, chooseAsOf(records, hour(5), {{}, {"/srv/data"}}));
    QCOMPARE(byPath.record.createdAt, hour(3));
    VERIFY_ASSIGN(early, chooseAsOf(records, hour(1), {})); // of the others there is none yet
    QCOMPARE(early.record.createdAt, hour(1));
}

void TestAsOf::otherSourcesBesideTheOneAskedForDoNotMatter()
{
    BackupRecord grown = record(2); // the job got a second folder
    grown.sources.push_back({"risk", "/srv/risk"});
    const std::vector<BackupRecord> records{record(1), grown, record(3)};
    QCOMPARE(chooseAsOf(records, hour(2), {}).error().code, ErrorCode::AmbiguousBackup);
    VERIFY_ASSIGN(byName, chooseAsOf(records, hour(2), {{}, {"data"}}));
    QCOMPARE(byName.record.createdAt, hour(2));
    VERIFY_ASSIGN(byPath, chooseAsOf(records, hour(9), {{}, {"/srv/data"}}));
    QCOMPARE(byPath.record.createdAt, hour(3));
    // Another folder of that name is another one still.
    const std::vector<BackupRecord> namesakes{record(1), record(2, u"desk"_s, "/mnt/data")};
    QCOMPARE(chooseAsOf(namesakes, hour(5), {{}, {"data"}}).error().code, ErrorCode::AmbiguousBackup);
}

QTEST_GUILESS_MAIN(TestAsOf)
#include "tst_asof.moc"
