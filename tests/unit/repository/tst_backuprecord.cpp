// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/backuprecord.h"

#include "tests/support/verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace backstop;
using namespace backstop::repository;

namespace {

BackupRecord fullRecord()
{
    BackupRecord record;
    record.type = BackupType::Incremental;
    record.status = BackupStatus::Partial;
    record.createdAt = Timestamp(std::chrono::nanoseconds(1795424645123456789));
    record.scanStartedAt = Timestamp(std::chrono::nanoseconds(-1));
    record.parent = BackupId::fromBytes(Bytes(32, 'p'));
    record.description = QStringLiteral("End of day \u00fc \"quoted\"");
    record.tags = {QStringLiteral("eod"), QString()};
    record.sources = {{"data\xff", "/srv/data\xff"}, {"logs", "/var/log"}};
    record.excludes = {QStringLiteral("*.tmp"), QStringLiteral("/cache/\u00fc")};
    record.hostname = QStringLiteral("desk7");
    record.username = QStringLiteral("trader");
    record.durationMs = UINT64_MAX;
    record.sizeBytes = UINT64_MAX - 1;
    record.storedBytes = (std::uint64_t{1} << 53) + 1; // not a double any more
    record.filesCount = 3;
    record.tree = {BlobId::fromBytes(Bytes(32, 'r')), 4, 5, 6};
    record.changes = {7, 8, 9};
    record.manifest.lists = {BlobId::fromBytes(Bytes(32, 'm')), BlobId::fromBytes(Bytes(32, 'n'))};
    record.problemCount = 2000;
    record.problems = {{"a\n\xfe", ErrorCode::SourceUnreadable, QStringLiteral("Permission denied")},
                       {"b", ErrorCode::SourceUnreadable, QStringLiteral("Input/output error"), true}};
    record.programVersion = QStringLiteral("0.1.0");
    return record;
}

Bytes with(const char *field, const QJsonValue &value)
{
    QJsonObject object =
        QJsonDocument::fromJson(QByteArray::fromStdString(encodeRecord(fullRecord()))).object();
    object.insert(QLatin1String(field), value);
    return QJsonDocument(object).toJson().toStdString();
}

} // namespace

class TestBackupRecord : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas();
    void smallestRecordComesBackToo();
    void unknownFieldsAreIgnored();
    void newerVersionIsNamed();
    void wrongFieldsAreDamage_data();
    void wrongFieldsAreDamage();
};

void TestBackupRecord::comesBackAsItWas()
{
    VERIFY_ASSIGN(back, decodeRecord(encodeRecord(fullRecord())));
    QVERIFY(back == fullRecord());
    QCOMPARE(back.checksum(),
             std::string("7272727272727272727272727272727272727272727272727272727272727272"));
}

void TestBackupRecord::smallestRecordComesBackToo()
{
    VERIFY_ASSIGN(back, decodeRecord(encodeRecord(BackupRecord())));
    QVERIFY(back == BackupRecord());
    QVERIFY(!back.parent);
}

void TestBackupRecord::unknownFieldsAreIgnored()
{
    VERIFY_ASSIGN(back, decodeRecord(with("later", 1)));
    QVERIFY(back == fullRecord());
}

void TestBackupRecord::newerVersionIsNamed()
{
    const auto newer = decodeRecord(with("version", 2));
    VERIFY_ERROR(UnsupportedFormat, newer);
    QVERIFY(newer.error().message.contains(QLatin1Char('2')));
}

void TestBackupRecord::wrongFieldsAreDamage_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *what, const char *field, const QJsonValue &value) {
        QTest::newRow(what) << QByteArray::fromStdString(with(field, value));
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("cut off") << QByteArray::fromStdString(encodeRecord(fullRecord())).chopped(1);
    row("no version", "version", QJsonValue::Null);
    row("version 0", "version", 0);
    row("type 4", "type", 4);
    row("status 3", "status", 3);
    row("short root", "root", QStringLiteral("abcd"));
    row("root that is no text", "root", 5);
    row("short parent", "parent", QStringLiteral("abcd"));
    row("number that is none", "size_bytes", QStringLiteral("12x"));
    row("negative size", "size_bytes", QStringLiteral("-1"));
    row("size that is no text", "size_bytes", 12);
    row("manifest of half an id", "manifest", QStringLiteral("YWJj"));
    row("manifest that is no base 64", "manifest", QStringLiteral("*"));
    row("sources that are no list", "sources", QStringLiteral("data"));
    row("source without path", "sources",
        QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("")}}});
}

void TestBackupRecord::wrongFieldsAreDamage()
{
    QFETCH(QByteArray, json);
    VERIFY_ERROR(Damaged, decodeRecord(json.toStdString()));
}

QTEST_GUILESS_MAIN(TestBackupRecord)
#include "tst_backuprecord.moc"
