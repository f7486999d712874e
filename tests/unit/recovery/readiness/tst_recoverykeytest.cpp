// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/readiness/recoverykeytest.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::recovery;
using test::TestRepository;

class TestRecoveryKeyTest : public QObject
{
    Q_OBJECT

private slots:
    void aPassphraseProvesNothingOfTheCode()
    {
        TestRepository test;
        const auto tested = recordRecoveryKeyTest(test.repo());
        QVERIFY(!tested);
        QCOMPARE(tested.error().code, ErrorCode::InvalidArgument);
        VERIFY_ASSIGN(newest, newestRecoveryKeyTest(test.repo()));
        QVERIFY(!newest);
    }
    void theNewestTestOfACodeThatStillOpensCounts()
    {
        TestRepository test;
        VERIFY_ASSIGN(first, test.repo().addRecoveryCode(QStringLiteral("paper"), true));
        VERIFY_ASSIGN(second, test.repo().addRecoveryCode(QStringLiteral("another paper"), true));
        VERIFY_ASSIGN(byFirst, test.openAgain(first.code.view()));
        VERIFY_ASSIGN(earlier, recordRecoveryKeyTest(*byFirst));
        test.clock().advance(std::chrono::hours(1));
        VERIFY_ASSIGN(bySecond, test.openAgain(second.code.view()));
        VERIFY_ASSIGN(later, recordRecoveryKeyTest(*bySecond));
        QVERIFY(later.at > earlier.at);
        VERIFY_ASSIGN(newest, newestRecoveryKeyTest(test.repo()));
        QVERIFY(newest && newest->slot == second.slot.id && newest->at == later.at);
        VERIFY_OK(test.repo().removeKeySlot(second.slot.id)); // what it proved is worth nothing any more
        VERIFY_ASSIGN(left, newestRecoveryKeyTest(test.repo()));
        QVERIFY(left && left->slot == first.slot.id && left->at == earlier.at);
    }
};

QTEST_GUILESS_MAIN(TestRecoveryKeyTest)
#include "tst_recoverykeytest.moc"
