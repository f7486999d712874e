// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/damagedpacks.h"

namespace backstop::repository {

namespace {

const std::string kDamagedDocument = "damaged";
constexpr QLatin1String kDamagedField("packs");

Result<DamagedPacks> parseDamaged(const QJsonObject &content)
{
    DamagedPacks packs;
    const QJsonObject entries = content.value(kDamagedField).toObject();
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        const auto id = PackId::fromHexText(it.key().toStdString());
        const Bytes ids =
            QByteArray::fromBase64(it.value().toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors)
                .toStdString();
        if (!id || ids.size() % 32 != 0)
            return Error{ErrorCode::Damaged, QStringLiteral("documents/damaged: cannot be read"),
                         QStringLiteral("Copy it back from a replica of this repository.")};
        std::set<BlobId> &blobs = packs[*id];
        for (std::size_t at = 0; at < ids.size(); at += 32)
            blobs.insert(BlobId::fromBytes(BytesView(ids).substr(at, 32)));
    }
    return packs;
}

QJsonObject encodeDamaged(const DamagedPacks &packs)
{
    QJsonObject entries;
    for (const auto &[pack, blobs] : packs) {
        QByteArray ids;
        for (const BlobId &id : blobs)
            ids.append(id.view().data(), static_cast<qsizetype>(id.view().size()));
        if (!blobs.empty())
            entries.insert(QString::fromStdString(pack.hex()), QString::fromLatin1(ids.toBase64()));
    }
    return entries;
}

} // namespace

Result<DamagedPacks> damagedPacks(DocumentStore documents)
{
    BACKSTOP_ASSIGN(document, documents.newest(kDamagedDocument));
    if (!document)
        return DamagedPacks();
    return parseDamaged(document->content);
}

Result<> markDamagedPacks(DocumentStore documents, const std::function<void(DamagedPacks &)> &change)
{
    BACKSTOP_ASSIGN(before, damagedPacks(documents));
    DamagedPacks after = before;
    change(after);
    if (encodeDamaged(after) == encodeDamaged(before))
        return {};
    BACKSTOP_TRY(documents.update(kDamagedDocument, [&](QJsonObject &content) -> Result<> {
        BACKSTOP_ASSIGN(packs, parseDamaged(content));
        change(packs);
        content.insert(kDamagedField, encodeDamaged(packs));
        return {};
    }));
    return {};
}

} // namespace backstop::repository
