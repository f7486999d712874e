// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/repository.h"
#include "model/repository/sealedobject.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace backstop::repository {

namespace {

constexpr std::size_t kMacSize = 32;
constexpr int kConfigVersion = 1;

Error damagedConfig()
{
    return {ErrorCode::Damaged, QStringLiteral("config: is damaged"),
            QStringLiteral("Copy \"config\" or \"config.copy\" back from a replica of this repository.")};
}

Result<Digest> macOf(BytesView signedPart, const Keyring &keys)
{
    auto key = keys.objectKey(ObjectKind::Config, 0, {});
    if (!key)
        return key.error();
    return crypto::Mac(*key)(signedPart);
}

bool isSaneChunker(const ChunkerParameters &chunker)
{
    return chunker.minimum >= 512 && chunker.minimum <= chunker.average &&
           chunker.average <= chunker.maximum && chunker.maximum <= kMaxBlobSize;
}

} // namespace

Result<Bytes> encodeConfig(const RepositoryConfig &config, const Keyring &keys)
{
    const QJsonObject object{
        {QStringLiteral("version"), kConfigVersion},
        {QStringLiteral("repository_id"), QString::fromStdString(config.id.hex())},
        {QStringLiteral("created_at"), toIso(config.createdAt)},
        {QStringLiteral("encrypted"), config.isEncrypted},
        {QStringLiteral("chunk_minimum"), qint64{config.chunker.minimum}},
        {QStringLiteral("chunk_average"), qint64{config.chunker.average}},
        {QStringLiteral("chunk_maximum"), qint64{config.chunker.maximum}},
        {QStringLiteral("inline_maximum"), qint64{config.inlineMaximum}},
    };
    ByteWriter out;
    out.raw(encodeObjectHead(ObjectKind::Config, 0));
    out.raw(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
    BACKSTOP_ASSIGN(mac, macOf(out.bytes(), keys));
    out.raw(mac.view());
    return out.take();
}

Result<RepositoryConfig> parseConfig(BytesView object)
{
    BACKSTOP_TRY(parseObjectHead(object, ObjectKind::Config));
    if (object.size() < kObjectHeadSize + kMacSize || object.size() > 64 * 1024)
        return damagedConfig();
    const BytesView json = object.substr(kObjectHeadSize, object.size() - kObjectHeadSize - kMacSize);
    const QJsonObject fields =
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size()))).object();
    const auto number = [&fields](const char *name) {
        return static_cast<std::uint32_t>(fields.value(QLatin1String(name)).toInteger(0));
    };
    if (fields.value(QLatin1String("version")).toInt() > kConfigVersion)
        return Error{ErrorCode::UnsupportedFormat,
                     QStringLiteral("config: written by a newer version of the program"),
                     QStringLiteral("Use a newer version of Backstop for this repository.")};
    const auto id =
        RepositoryId::fromHexText(fields.value(QLatin1String("repository_id")).toString().toStdString());
    const auto created = fromIso(fields.value(QLatin1String("created_at")).toString());
    RepositoryConfig config;
    config.chunker = {number("chunk_minimum"), number("chunk_average"), number("chunk_maximum")};
    config.inlineMaximum = number("inline_maximum");
    config.isEncrypted = fields.value(QLatin1String("encrypted")).toBool(true);
    if (!id || !created || fields.value(QLatin1String("version")).toInt() != kConfigVersion ||
        !isSaneChunker(config.chunker) || config.inlineMaximum > 64 * 1024)
        return damagedConfig();
    config.id = *id;
    config.createdAt = *created;
    return config;
}

Result<> authenticateConfig(BytesView object, const Keyring &keys)
{
    if (object.size() < kMacSize)
        return damagedConfig();
    BACKSTOP_ASSIGN(mac, macOf(object.substr(0, object.size() - kMacSize), keys));
    if (mac.view() != object.substr(object.size() - kMacSize))
        return damagedConfig();
    return {};
}

} // namespace backstop::repository
