// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/documentstore.h"

#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::repository;
using test::Call;
using test::Fault;
using test::TestRepository;

namespace {

/// Sets one field of the document "plan".
Result<Document> set(Repository &repository, const QString &field, int value)
{
    return repository.documents().update("plan", [&](QJsonObject &content) -> Result<> {
        content.insert(field, value);
        return {};
    });
}

} // namespace

class TestDocumentStore : public QObject
{
    Q_OBJECT

private slots:
    void everyChangeIsAVersion()
    {
        TestRepository test;
        VERIFY_ASSIGN(none, test.repo().documents().newest("plan"));
        QVERIFY(!none);
        VERIFY_OK(set(test.repo(), QStringLiteral("a"), 1));
        test.clock().advance(std::chrono::hours(1));
        VERIFY_OK(set(test.repo(), QStringLiteral("b"), 2));
        VERIFY_OK(test.reopen());
        VERIFY_ASSIGN(newest, test.repo().documents().newest("plan"));
        QCOMPARE(newest->version, 2u);
        QCOMPARE(newest->hostname, test.repo().environment().hostname);
        QCOMPARE(newest->username, test.repo().environment().username);
        QVERIFY(newest->time == test.clock().now());
        QCOMPARE(newest->content, (QJsonObject{{QStringLiteral("a"), 1}, {QStringLiteral("b"), 2}}));
        VERIFY_ASSIGN(history, test.repo().documents().history("plan"));
        QCOMPARE(history.size(), std::size_t{2});
        QCOMPARE(history[0].content, (QJsonObject{{QStringLiteral("a"), 1}}));
    }
    void whatIsNotChangedIsNotStored()
    {
        TestRepository test;
        VERIFY_OK(set(test.repo(), QStringLiteral("a"), 1));
        VERIFY_ASSIGN(same, set(test.repo(), QStringLiteral("a"), 1));
        QCOMPARE(same.version, 1u);
        QCOMPARE(test.names("documents/").size(), std::size_t{1});
    }
    void errorOfTheChangeStoresNothing()
    {
        TestRepository test;
        VERIFY_ERROR(NotFound, test.repo().documents().update("plan", [](QJsonObject &content) -> Result<> {
            content.insert(QStringLiteral("a"), 1);
            return Error{ErrorCode::NotFound, QStringLiteral("component: there is none"), {}};
        }));
        QVERIFY(test.names("documents/").empty());
    }
    void ofTwoChangesAtOnceNoneIsLost()
    {
        TestRepository test;
        VERIFY_OK(set(test.repo(), QStringLiteral("a"), 1));
        VERIFY_ASSIGN(other, test.openAgain());
        bool done = false;
        test.faults().setObserver([&](Call call, const std::string &name) {
            if (done || call != Call::Put || !name.starts_with("documents/"))
                return;
            done = true; // after this one has read, before it writes
            VERIFY_OK(set(*other, QStringLiteral("theirs"), 7));
        });
        VERIFY_OK(set(test.repo(), QStringLiteral("mine"), 8));
        test.faults().setObserver({});
        QVERIFY(done);
        VERIFY_ASSIGN(newest, test.repo().documents().newest("plan"));
        QCOMPARE(newest->version, 3u);
        QCOMPARE(newest->content.size(), 3);
    }
    void damagedNewestIsNeverReplacedByAnOlderOne()
    {
        TestRepository test;
        VERIFY_OK(set(test.repo(), QStringLiteral("a"), 1));
        VERIFY_OK(set(test.repo(), QStringLiteral("a"), 2));
        test.flipBit("documents/plan/0000000002", 400);
        VERIFY_ERROR(Damaged, test.repo().documents().newest("plan"));
        VERIFY_ERROR(Damaged, set(test.repo(), QStringLiteral("a"), 3));
        VERIFY_ASSIGN(history, test.repo().documents().history("plan"));
        QCOMPARE(history.size(), std::size_t{1});
    }
    void versionInThePlaceOfAnotherIsDamage()
    {
        TestRepository test;
        VERIFY_OK(set(test.repo(), QStringLiteral("a"), 1));
        VERIFY_OK(set(test.repo(), QStringLiteral("a"), 2));
        test.replace("documents/plan/0000000003",
                     test.bytes("documents/plan/0000000001")); // an attempt to bring the old one back
        VERIFY_ERROR(Damaged, test.repo().documents().newest("plan"));
    }
    void strayFilesAreNoVersions()
    {
        TestRepository test;
        VERIFY_OK(set(test.repo(), QStringLiteral("a"), 1));
        for (const char *name :
             {"documents/plan/2", "documents/plan/x", "documents/plan/000000003x", "documents/plan/0000000000"})
            test.replace(name, "stray");
        VERIFY_ASSIGN(newest, test.repo().documents().newest("plan"));
        QCOMPARE(newest->version, 1u);
    }
    void onlyTheNewestHundredAreKept()
    {
        TestRepository test;
        for (int i = 1; i <= 105; ++i)
            VERIFY_OK(set(test.repo(), QStringLiteral("a"), i));
        QCOMPARE(test.names("documents/plan/").size(), std::size_t{100});
        VERIFY_ASSIGN(newest, test.repo().documents().newest("plan"));
        QCOMPARE(newest->version, 105u);
        QCOMPARE(newest->content.value(QLatin1String("a")).toInt(), 105);
    }
    void faultAtAnyCallLosesNothing()
    {
        bool failed = true;
        for (std::uint64_t at = 1; failed; ++at) {
            TestRepository test;
            VERIFY_OK(set(test.repo(), QStringLiteral("a"), 1));
            test.faults().resetCounts();
            test.faults().addFault({.at = at, .persistent = true});
            const auto done = set(test.repo(), QStringLiteral("a"), 2);
            failed = test.faults().happened();
            test.faults().clearFaults();
            VERIFY_ASSIGN(newest, test.repo().documents().newest("plan"));
            const int value = newest->content.value(QLatin1String("a")).toInt();
            QVERIFY(value == 2 || (!done && value == 1));
        }
    }
};

QTEST_GUILESS_MAIN(TestDocumentStore)
#include "tst_documentstore.moc"
