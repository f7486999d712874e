// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/backuprecord.h"

#include "model/repository/treeformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace backstop::repository {

namespace {

constexpr int kRecordVersion = 1;

// Bytes that need not be text (paths, encoded content) stand as base 64; 64-bit numbers as text, since JSON numbers
// are doubles for many readers.
QString base64(BytesView bytes)
{
    return QString::fromLatin1(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64());
}

QString number(std::uint64_t value)
{
    return QString::number(value);
}
QString number(std::int64_t value)
{
    return QString::number(value);
}

class FieldReader
{
public:
    explicit FieldReader(QJsonObject object)
        : m_object(std::move(object))
    {}

    QString text(const char *name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        m_ok = m_ok && value.isString();
        return value.toString();
    }
    std::uint64_t u64(const char *name)
    {
        bool ok = false;
        const std::uint64_t value = text(name).toULongLong(&ok);
        m_ok = m_ok && ok;
        return value;
    }
    Timestamp time(const char *name)
    {
        bool ok = false;
        const qlonglong value = text(name).toLongLong(&ok);
        m_ok = m_ok && ok;
        return Timestamp(std::chrono::nanoseconds(value));
    }
    Bytes bytes(const char *name)
    {
        const auto decoded =
            QByteArray::fromBase64Encoding(text(name).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        m_ok = m_ok && decoded;
        return decoded.decoded.toStdString();
    }
    QJsonArray array(const char *name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        m_ok = m_ok && value.isArray();
        return value.toArray();
    }
    int integer(const char *name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        m_ok = m_ok && value.isDouble();
        return value.toInt();
    }
    bool has(const char *name) const
    {
        return !m_object.value(QLatin1String(name)).isNull() && m_object.contains(QLatin1String(name));
    }
    bool ok() const { return m_ok; }
    void require(bool condition) { m_ok = m_ok && condition; }

private:
    QJsonObject m_object;
    bool m_ok = true;
};

Bytes encodeManifestReference(const Content &manifest)
{
    ByteWriter out;
    for (const BlobId &id : manifest.lists)
        out.raw(id.view());
    return out.take();
}

void readLists(FieldReader &fields, BackupRecord &record)
{
    for (const QJsonValue &value : fields.array("sources")) {
        FieldReader source(value.toObject());
        record.sources.push_back({source.bytes("name"), source.bytes("path")});
        fields.require(source.ok());
    }
    for (const QJsonValue &value : fields.array("problems")) {
        FieldReader problem(value.toObject());
        record.problems.push_back({problem.bytes("path"), static_cast<ErrorCode>(problem.integer("code")),
                                   problem.text("message"), problem.has("in_backup")});
        fields.require(problem.ok());
    }
    for (const QJsonValue &value : fields.array("tags"))
        record.tags.append(value.toString());
    if (fields.has("excludes")) {
        for (const QJsonValue &value : fields.array("excludes")) {
            fields.require(value.isString());
            record.excludes.append(value.toString());
        }
    }
    const Bytes manifest = fields.bytes("manifest");
    fields.require(manifest.size() % 32 == 0);
    for (std::size_t i = 0; i + 32 <= manifest.size(); i += 32)
        record.manifest.lists.push_back(BlobId::fromBytes(BytesView(manifest).substr(i, 32)));
}

} // namespace

bool isYetToCome(const BackupRecord &record, Timestamp now)
{
    return record.createdAt > now && record.createdAt - now > kClockTolerance;
}

QString typeName(BackupType type)
{
    switch (type) {
    case BackupType::Full:
        return QStringLiteral("Full");
    case BackupType::Incremental:
        return QStringLiteral("Incremental");
    case BackupType::Differential:
        return QStringLiteral("Differential");
    }
    return {};
}

QString statusName(BackupStatus status)
{
    return status == BackupStatus::Complete ? QStringLiteral("complete") : QStringLiteral("partial");
}

Bytes encodeRecord(const BackupRecord &record)
{
    QJsonArray sources;
    for (const SourceInfo &source : record.sources)
        sources.append(QJsonObject{{QStringLiteral("name"), base64(source.name)},
                                   {QStringLiteral("path"), base64(source.path)}});
    QJsonArray problems;
    for (const SourceProblem &problem : record.problems) {
        QJsonObject entry{{QStringLiteral("path"), base64(problem.path)},
                          {QStringLiteral("code"), static_cast<int>(problem.code)},
                          {QStringLiteral("message"), problem.message}};
        if (problem.isInBackup) // which older programs do not know
            entry.insert(QStringLiteral("in_backup"), true);
        problems.append(entry);
    }
    QJsonObject object{
        {QStringLiteral("version"), kRecordVersion},
        {QStringLiteral("type"), static_cast<int>(record.type)},
        {QStringLiteral("status"), static_cast<int>(record.status)},
        {QStringLiteral("created_ns"), number(std::int64_t{record.createdAt.time_since_epoch().count()})},
        {QStringLiteral("scan_started_ns"),
         number(std::int64_t{record.scanStartedAt.time_since_epoch().count()})},
        {QStringLiteral("parent"),
         record.parent ? QJsonValue(QString::fromStdString(record.parent->hex())) : QJsonValue()},
        {QStringLiteral("description"), record.description},
        {QStringLiteral("tags"), QJsonArray::fromStringList(record.tags)},
        {QStringLiteral("sources"), sources},
        {QStringLiteral("hostname"), record.hostname},
        {QStringLiteral("username"), record.username},
        {QStringLiteral("duration_ms"), number(record.durationMs)},
        {QStringLiteral("size_bytes"), number(record.sizeBytes)},
        {QStringLiteral("stored_bytes"), number(record.storedBytes)},
        {QStringLiteral("new_bytes"), number(record.newBytes)},
        {QStringLiteral("files_count"), number(record.filesCount)},
        {QStringLiteral("root"), QString::fromStdString(record.tree.root.hex())},
        {QStringLiteral("tree_files"), number(record.tree.files)},
        {QStringLiteral("tree_folders"), number(record.tree.folders)},
        {QStringLiteral("tree_bytes"), number(record.tree.bytes)},
        {QStringLiteral("added"), number(record.changes.added)},
        {QStringLiteral("modified"), number(record.changes.modified)},
        {QStringLiteral("deleted"), number(record.changes.deleted)},
        {QStringLiteral("manifest"), base64(encodeManifestReference(record.manifest))},
        {QStringLiteral("problem_count"), number(record.problemCount)},
        {QStringLiteral("problems"), problems},
        {QStringLiteral("program_version"), record.programVersion},
    };
    if (record.changes.notRead > 0)
        object.insert(QStringLiteral("not_read"), number(record.changes.notRead));
    if (record.changes.excluded > 0)
        object.insert(QStringLiteral("excluded"), number(record.changes.excluded));
    if (!record.excludes.isEmpty())
        object.insert(QStringLiteral("excludes"), QJsonArray::fromStringList(record.excludes));
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

Result<BackupRecord> decodeRecord(BytesView json)
{
    const Error damaged{ErrorCode::Damaged, QStringLiteral("backup record: cannot be read"),
                        QStringLiteral("Restore the record from a replica, or use another backup.")};
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())));
    if (!document.isObject())
        return damaged;
    FieldReader fields(document.object());
    const int version = fields.integer("version");
    if (fields.ok() && version > kRecordVersion)
        return Error{ErrorCode::UnsupportedFormat,
                     QStringLiteral("backup record: version %1 is newer than this program").arg(version),
                     QStringLiteral("Use a newer version of Backstop for this repository.")};
    BackupRecord record;
    const int type = fields.integer("type");
    const int status = fields.integer("status");
    fields.require(version == kRecordVersion && type >= 1 && type <= 3 && status >= 1 && status <= 2);
    record.type = static_cast<BackupType>(type);
    record.status = static_cast<BackupStatus>(status);
    record.createdAt = fields.time("created_ns");
    record.scanStartedAt = fields.time("scan_started_ns");
    if (fields.has("parent")) {
        const auto parent = BackupId::fromHexText(fields.text("parent").toStdString());
        fields.require(parent.has_value());
        record.parent = parent;
    }
    record.description = fields.text("description");
    record.hostname = fields.text("hostname");
    record.username = fields.text("username");
    record.durationMs = fields.u64("duration_ms");
    record.sizeBytes = fields.u64("size_bytes");
    record.storedBytes = fields.u64("stored_bytes");
    if (fields.has("new_bytes"))
        record.newBytes = fields.u64("new_bytes");
    record.filesCount = fields.u64("files_count");
    const auto root = BlobId::fromHexText(fields.text("root").toStdString());
    fields.require(root.has_value());
    record.tree = {root.value_or(BlobId{}), fields.u64("tree_files"), fields.u64("tree_folders"),
                   fields.u64("tree_bytes")};
    record.changes = {fields.u64("added"), fields.u64("modified"), fields.u64("deleted")};
    if (fields.has("not_read"))
        record.changes.notRead = fields.u64("not_read");
    if (fields.has("excluded"))
        record.changes.excluded = fields.u64("excluded");
    record.problemCount = fields.u64("problem_count");
    record.programVersion = fields.text("program_version");
    readLists(fields, record);
    if (!fields.ok())
        return damaged;
    return record;
}

} // namespace backstop::repository
