// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/result.h"

#include <QTest>

#include <cerrno>
#include <memory>

using namespace backstop;

class TestResult : public QObject
{
    Q_OBJECT

private slots:
    void holdsAValueOrAnError();
    void movesWhatCannotBeCopied();
    void handsErrorsUp();
    void putsContextBeforeTheMessage();
    void explainsSystemErrors_data();
    void explainsSystemErrors();
    void givesEveryErrnoWordsAndAHint();
};

namespace {

Error someError()
{
    return {ErrorCode::Damaged, QStringLiteral("x: broken"), QStringLiteral("Mend it."), true};
}

Result<int> failing()
{
    return someError();
}

Result<int> handedUpByTry()
{
    BACKSTOP_TRY(failing());
    return 1;
}

Result<> handedUpByAssign()
{
    BACKSTOP_ASSIGN(value, failing());
    return value == 0 ? Result<>() : Result<>();
}

} // namespace

void TestResult::holdsAValueOrAnError()
{
    const Result<int> value = 7;
    QVERIFY(value.hasValue());
    QCOMPARE(*value, 7);
    const Result<int> error = someError();
    QVERIFY(!error);
    QCOMPARE(error.error().code, ErrorCode::Damaged);
    QVERIFY(Result<>().hasValue());
    QVERIFY(!Result<>(someError()));
}

void TestResult::movesWhatCannotBeCopied()
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(5);
    const std::unique_ptr<int> taken = *std::move(result);
    QCOMPARE(*taken, 5);
}

void TestResult::handsErrorsUp()
{
    QVERIFY(handedUpByTry().error() == someError());
    QVERIFY(handedUpByAssign().error() == someError());
}

void TestResult::putsContextBeforeTheMessage()
{
    const Error error = someError().withContext(QStringLiteral("backup 12"));
    QCOMPARE(error.message, QStringLiteral("backup 12: x: broken"));
    QCOMPARE(error.hint, QStringLiteral("Mend it."));
    QCOMPARE(error.code, ErrorCode::Damaged);
    QVERIFY(error.retryable);
}

void TestResult::explainsSystemErrors_data()
{
    QTest::addColumn<int>("errnum");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("hintPart");
    QTest::addColumn<bool>("retryable");
    const auto row = [](const char *name, int errnum, ErrorCode code, const char *message, const char *hint,
                        bool again) {
        QTest::newRow(name) << errnum << static_cast<int>(code) << QString::fromLatin1(message)
                            << QString::fromLatin1(hint) << again;
    };
    row("disk full", ENOSPC, ErrorCode::NoSpace, "f: no space left on device", "Free some space", false);
    row("file too large", EFBIG, ErrorCode::FileTooLarge, "f: file too large", "ulimit -f", false);
    row("quota", EDQUOT, ErrorCode::NoSpace, "f: disk quota exceeded", "quota", false);
    row("no access", EACCES, ErrorCode::PermissionDenied, "f: permission denied", "access", false);
    row("not permitted", EPERM, ErrorCode::PermissionDenied, "f: operation not permitted", "owner", false);
    row("read-only", EROFS, ErrorCode::ReadOnly, "f: read-only file system", "mount it writable", false);
    row("missing", ENOENT, ErrorCode::NotFound, "f: no such file or directory", "Check the path", false);
    row("taken", EEXIST, ErrorCode::AlreadyExists, "f: file exists", "another name", false);
    row("bad drive", EIO, ErrorCode::Io, "f: input/output error", "smartctl", false);
    row("stale share", ESTALE, ErrorCode::Unavailable, "f: stale file handle", "mounted", false);
    row("slow share", ETIMEDOUT, ErrorCode::Unavailable, "f: connection timed out", "connected", true);
    row("no memory", ENOMEM, ErrorCode::OutOfMemory, "f: cannot allocate memory", "memory", true);
    row("too many files", EMFILE, ErrorCode::Failed, "f: too many open files", "ulimit -n", true);
    row("link", ELOOP, ErrorCode::Failed, "f: too many levels of symbolic links", "symbolic link", false);
    row("acronym", EREMOTEIO, ErrorCode::Unavailable, "f: remote I/O error", "connected", true);
}

void TestResult::explainsSystemErrors()
{
    QFETCH(int, errnum);
    QFETCH(int, code);
    QFETCH(QString, message);
    QFETCH(QString, hintPart);
    QFETCH(bool, retryable);
    const Error error = systemError(errnum, QStringLiteral("f"));
    QCOMPARE(static_cast<int>(error.code), code);
    QCOMPARE(error.message, message);
    QVERIFY2(error.hint.contains(hintPart), qPrintable(error.hint));
    QVERIFY(error.hint.endsWith(QLatin1Char('.')));
    QCOMPARE(error.retryable, retryable);
}

void TestResult::givesEveryErrnoWordsAndAHint()
{
    for (int errnum = 1; errnum < 200; ++errnum) {
        const Error error = systemError(errnum, QStringLiteral("f"));
        QVERIFY(error.message.size() > 3);
        QVERIFY(!error.message.endsWith(QLatin1Char('.')));
        if (error.code != ErrorCode::Cancelled)
            QVERIFY2(error.hint.endsWith(QLatin1Char('.')), qPrintable(error.message));
    }
}

QTEST_APPLESS_MAIN(TestResult)
#include "tst_result.moc"
