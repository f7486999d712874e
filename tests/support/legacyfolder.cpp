// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/legacyfolder.h"

#include "model/core/clock.h"

#include <KCompressionDevice>

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

#include <bit>

namespace backstop::test {

namespace {

struct SipState
{
    std::uint64_t v0 = 0x736f6d6570736575;
    std::uint64_t v1 = 0x646f72616e646f6d;
    std::uint64_t v2 = 0x6c7967656e657261;
    std::uint64_t v3 = 0x7465646279746573;
    void round()
    {
        v0 += v1;
        v1 = std::rotl(v1, 13) ^ v0;
        v0 = std::rotl(v0, 32);
        v2 += v3;
        v3 = std::rotl(v3, 16) ^ v2;
        v0 += v3;
        v3 = std::rotl(v3, 21) ^ v0;
        v2 += v1;
        v1 = std::rotl(v1, 17) ^ v2;
        v2 = std::rotl(v2, 32);
    }
};

QByteArray jsonText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

/// A moment before @p time, as the tool's scan was before its manifest.
QString slightlyBefore(const QString &time)
{
    return toIso(*fromIso(time) - std::chrono::milliseconds(2));
}

} // namespace

std::uint64_t sipHash13(BytesView bytes)
{
    SipState state;
    const auto block = [&state](std::uint64_t word) {
        state.v3 ^= word;
        state.round();
        state.v0 ^= word;
    };
    std::size_t at = 0;
    const auto word = [&](std::size_t size) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
        at += size;
        return value;
    };
    while (bytes.size() - at >= 8)
        block(word(8));
    const std::uint64_t size = bytes.size();
    block(word(bytes.size() - at) | size << 56);
    state.v2 ^= 0xff;
    for (int i = 0; i < 3; ++i)
        state.round();
    return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
}

QString legacyChecksum(BytesView content)
{
    Bytes hashed(8, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        hashed[i] = static_cast<char>(static_cast<std::uint64_t>(content.size()) >> (8 * i));
    hashed += content;
    return QStringLiteral("%1").arg(sipHash13(hashed), 16, 16, QLatin1Char('0'));
}

Result<> LegacyWriter::writeFull(const Bytes &id, const QString &time, BytesView content,
                                 const QString &description)
{
    QByteArray compressed;
    QBuffer buffer(&compressed);
    KCompressionDevice device(&buffer, false, KCompressionDevice::GZip);
    if (!device.open(QIODevice::WriteOnly) ||
        device.write(content.data(), static_cast<qint64>(content.size())) < 0)
        return Error{ErrorCode::Failed, QStringLiteral("gzip: did not work"), {}};
    device.close();
    BACKSTOP_TRY(m_folder.write("backups/" + id + ".backup.gz",
                                {compressed.constData(), static_cast<std::size_t>(compressed.size())}));
    const QByteArray meta = jsonText({{QStringLiteral("id"), QString::fromStdString(id)},
                                      {QStringLiteral("backup_type"), QStringLiteral("Full")},
                                      {QStringLiteral("created_at"), time},
                                      {QStringLiteral("size_bytes"), compressed.size()},
                                      {QStringLiteral("files_count"), 1},
                                      {QStringLiteral("checksum"), legacyChecksum(content)},
                                      {QStringLiteral("parent_backup_id"), QJsonValue()},
                                      {QStringLiteral("description"), description}});
    return m_folder.write("backups/" + id + ".meta", meta.toStdString());
}

void LegacyWriter::loseIncremental(const QString &time, const std::map<Bytes, std::optional<Bytes>> &changes)
{
    for (const auto &[path, content] : changes) {
        if (content)
            m_tree[path] = *content;
        else
            m_tree.erase(path);
    }
    m_scannedAt = slightlyBefore(time);
}

Result<> LegacyWriter::writeIncremental(const Bytes &id, const QString &time,
                                        const std::map<Bytes, std::optional<Bytes>> &changes)
{
    const Bytes folder = "incremental_backups/" + id + '/';
    QJsonArray list;
    for (const auto &[path, content] : changes) {
        const QString type = !content                ? QStringLiteral("Deleted")
                             : m_tree.contains(path) ? QStringLiteral("Modified")
                                                     : QStringLiteral("Added");
        list.append(QJsonObject{{QStringLiteral("path"), QString::fromStdString(path)},
                                {QStringLiteral("change_type"), type},
                                {QStringLiteral("checksum"), content ? legacyChecksum(*content) : QString()},
                                {QStringLiteral("size"), content ? static_cast<qint64>(content->size()) : 0},
                                {QStringLiteral("modified_at"), slightlyBefore(time)}});
        if (content)
            BACKSTOP_TRY(m_folder.write(folder + path, *content));
    }
    const QJsonObject manifest{
        {QStringLiteral("backup_id"), QString::fromStdString(id)},
        {QStringLiteral("created_at"), time},
        {QStringLiteral("changes"), list},
        {QStringLiteral("parent_snapshot"), m_scannedAt.isEmpty() ? QJsonValue() : QJsonValue(m_scannedAt)}};
    loseIncremental(time, changes); // the tree goes on
    return m_folder.write(folder + "manifest.json", jsonText(manifest).toStdString());
}

} // namespace backstop::test
