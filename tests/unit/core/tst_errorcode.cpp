// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/errorcode.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace backstop;

/// The contract with scripts: numbers, names and exit codes. A change here breaks what others have written.
class TestErrorCode : public QObject
{
    Q_OBJECT

private slots:
    void keepsNumberNameAndExitCode_data();
    void keepsNumberNameAndExitCode();
    void namesEachCodeOnce();
    void takesAnUnknownNumberForAFailure();
};

namespace {

struct Contract
{
    ErrorCode code;
    int number;
    const char *name;
    int exitCode;
};

constexpr Contract kContracts[] = {
    {ErrorCode::Failed, 1, "failed", 1},
    {ErrorCode::Usage, 2, "usage", 2},
    {ErrorCode::Cancelled, 3, "cancelled", 130},
    {ErrorCode::InvalidArgument, 4, "invalid_argument", 2},
    {ErrorCode::NotFound, 5, "not_found", 1},
    {ErrorCode::AlreadyExists, 6, "already_exists", 1},
    {ErrorCode::OutOfMemory, 7, "out_of_memory", 1},
    {ErrorCode::Io, 100, "io", 1},
    {ErrorCode::PermissionDenied, 101, "permission_denied", 1},
    {ErrorCode::NoSpace, 102, "no_space", 1},
    {ErrorCode::ReadOnly, 103, "read_only", 1},
    {ErrorCode::Unavailable, 104, "unavailable", 1},
    {ErrorCode::FileTooLarge, 105, "file_too_large", 1},
    {ErrorCode::NoRepository, 200, "no_repository", 10},
    {ErrorCode::RepositoryExists, 201, "repository_exists", 1},
    {ErrorCode::Locked, 202, "locked", 11},
    {ErrorCode::WrongKey, 203, "wrong_key", 12},
    {ErrorCode::UnsupportedFormat, 204, "unsupported_format", 1},
    {ErrorCode::Damaged, 205, "damaged", 20},
    {ErrorCode::LeaseLost, 206, "lease_lost", 11},
    {ErrorCode::BackupNotFound, 207, "backup_not_found", 1},
    {ErrorCode::AmbiguousBackup, 208, "ambiguous_backup", 1},
    {ErrorCode::LastKey, 209, "last_key", 1},
    {ErrorCode::SourceNotFound, 300, "source_not_found", 1},
    {ErrorCode::SourceUnreadable, 301, "source_unreadable", 1},
    {ErrorCode::TargetRefused, 302, "target_refused", 1},
    {ErrorCode::TargetConflict, 303, "target_conflict", 1},
    {ErrorCode::Partial, 400, "partial", 3},
    {ErrorCode::DamageFound, 401, "damage_found", 20},
    {ErrorCode::TargetMissed, 402, "target_missed", 21},
    {ErrorCode::Catalog, 500, "catalog", 1},
};

} // namespace

void TestErrorCode::keepsNumberNameAndExitCode_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(kContracts)); ++i)
        QTest::newRow(kContracts[i].name) << i;
}

void TestErrorCode::keepsNumberNameAndExitCode()
{
    QFETCH(int, index);
    const Contract &contract = kContracts[index];
    QCOMPARE(static_cast<int>(contract.code), contract.number);
    QCOMPARE(errorName(contract.code), QString::fromLatin1(contract.name));
    QCOMPARE(exitCode(contract.code), contract.exitCode);
}

void TestErrorCode::namesEachCodeOnce()
{
    // Walks over all numbers that a code may have, so that a code forgotten in the table above is found.
    QSet<QString> names;
    int known = 0;
    for (int number = 1; number < 600; ++number) {
        const QString name = errorName(static_cast<ErrorCode>(number));
        if (name == QLatin1String("failed") && number != 1)
            continue;
        ++known;
        QVERIFY2(QRegularExpression(QStringLiteral("^[a-z]+(_[a-z]+)*$")).match(name).hasMatch(),
                 qPrintable(name));
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.insert(name);
    }
    QCOMPARE(known, static_cast<int>(std::size(kContracts)));
}

void TestErrorCode::takesAnUnknownNumberForAFailure()
{
    QCOMPARE(exitCode(static_cast<ErrorCode>(9999)), 1);
    QCOMPARE(errorName(static_cast<ErrorCode>(9999)), QStringLiteral("failed"));
}

QTEST_APPLESS_MAIN(TestErrorCode)
#include "tst_errorcode.moc"
