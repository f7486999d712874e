// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/guarded.h"
#include "tests/support/verify.h"

#include <QTest>

#include <stdexcept>

using namespace backstop;

class TestGuarded : public QObject
{
    Q_OBJECT

private slots:
    void valuesAndErrorsGoThrough()
    {
        VERIFY_ASSIGN(value, guarded(QStringLiteral("pack"), [] { return Result<int>(7); }));
        QCOMPARE(value, 7);
        VERIFY_ERROR(NoSpace, guarded(QStringLiteral("pack"), []() -> Result<> {
                         return Error{ErrorCode::NoSpace, QStringLiteral("full"), {}};
                     }));
    }
    void wantOfMemoryIsAnErrorOfTheObject()
    {
        const auto result = guarded(QStringLiteral("pack"), []() -> Result<int> { throw std::bad_alloc(); });
        VERIFY_ERROR(OutOfMemory, result);
        QCOMPARE(result.error().message, QStringLiteral("pack: out of memory"));
        QVERIFY(!result.error().hint.isEmpty());
    }
    void otherExceptionsAreFailures()
    {
        const auto known =
            guarded(QStringLiteral("pack"), []() -> Result<> { throw std::runtime_error("went wrong"); });
        VERIFY_ERROR(Failed, known);
        QCOMPARE(known.error().message, QStringLiteral("pack: went wrong"));
        const auto unknown = guarded(QStringLiteral("pack"), []() -> Result<> { throw 7; });
        VERIFY_ERROR(Failed, unknown);
        QVERIFY(unknown.error().message.startsWith(QLatin1String("pack: ")));
    }
};

QTEST_GUILESS_MAIN(TestGuarded)
#include "tst_guarded.moc"
