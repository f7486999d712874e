// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/indexobject.h"

#include "model/repository/sealedobject.h"

namespace backstop::repository {

namespace {

constexpr std::string_view kIndexFolder = "index/";
constexpr std::string_view kPackFolder = "packs/";
constexpr std::uint8_t kIndexVersion = 1;

Error damagedIndex(const QString &what)
{
    return {ErrorCode::Damaged, QStringLiteral("index: ") + what,
            QStringLiteral("Nothing is lost with it: the packs are read instead, and the next \"backup\" "
                           "writes a new index.")};
}

} // namespace

Bytes encodeIndex(const IndexObject &index)
{
    ByteWriter out;
    out.u8(kIndexVersion);
    out.varint(index.supersedes.size());
    for (const Digest &id : index.supersedes)
        out.raw(id.view());
    out.varint(index.packs.size());
    for (const IndexPack &pack : index.packs) {
        out.raw(pack.id.view());
        out.u64(pack.size);
        out.u32(static_cast<std::uint32_t>(pack.entries.size()));
        encodeEntries(out, pack.entries);
    }
    return out.take();
}

Result<IndexObject> decodeIndex(BytesView payload)
{
    ByteReader in(payload);
    IndexObject index;
    if (in.u8() != kIndexVersion)
        return damagedIndex(QStringLiteral("has an unknown layout"));
    const std::uint64_t supersedes = in.varint();
    if (supersedes > in.remaining() / 32)
        return damagedIndex(QStringLiteral("supersedes more than it names"));
    for (std::uint64_t i = 0; i < supersedes; ++i)
        index.supersedes.push_back(Digest::fromBytes(in.raw(32)));
    const std::uint64_t packs = in.varint();
    if (packs > in.remaining() / kPackEntrySize)
        return damagedIndex(QStringLiteral("names more packs than it holds"));
    for (std::uint64_t i = 0; i < packs; ++i) {
        IndexPack pack;
        pack.id = PackId::fromBytes(in.raw(32));
        pack.size = in.u64();
        auto entries = decodeEntries(in, in.u32());
        if (!entries)
            return damagedIndex(QStringLiteral("lists a pack that cannot be"));
        pack.entries = std::move(*entries);
        index.packs.push_back(std::move(pack));
    }
    if (!in.ok() || !in.atEnd())
        return damagedIndex(QStringLiteral("has not the length that it says"));
    return index;
}

Result<IndexObject> openIndex(const Keyring &keys, const std::string &name, BytesView bytes)
{
    const auto open = [&]() -> Result<IndexObject> {
        // The name first: a flipped version byte is damage, not a newer program.
        if (indexName(crypto::sha256(bytes)) != name)
            return damagedIndex(QStringLiteral("does not match its name"));
        BACKSTOP_ASSIGN(payload, openObject(keys, ObjectKind::Index, {}, bytes));
        return decodeIndex(payload);
    };
    auto index = open();
    if (!index)
        return index.error().withContext(QString::fromStdString(name));
    return index;
}

std::string indexName(const Digest &id)
{
    return std::string(kIndexFolder) + id.hex();
}

std::optional<Digest> indexIdOf(std::string_view name)
{
    if (!name.starts_with(kIndexFolder))
        return std::nullopt;
    const auto id = Digest::fromHexText(name.substr(kIndexFolder.size()));
    return id && indexName(*id) == name ? id : std::nullopt;
}

Error indexCancelled()
{
    return {ErrorCode::Cancelled, QStringLiteral("index: reading was cancelled")};
}

std::string packName(const PackId &id)
{
    const std::string hex = id.hex();
    return std::string(kPackFolder) + hex.substr(0, 2) + '/' + hex;
}

std::optional<PackId> packIdOf(std::string_view name)
{
    if (!name.starts_with(kPackFolder))
        return std::nullopt;
    const auto id = PackId::fromHexText(name.substr(name.rfind('/') + 1));
    return id && packName(*id) == name ? id : std::nullopt;
}

} // namespace backstop::repository
