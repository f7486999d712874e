// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verify/packreader.h"

#include <algorithm>

namespace backstop::verify {

using repository::PackEntry;
using repository::PackKey;

namespace {

constexpr std::size_t kPiece = 1024 * 1024; // what one unreadable sector costs at most

void remember(PackCheck &check, const Error &error)
{
    if (!check.error)
        check.error = error;
}

void reserve(Buffer &buffer, std::size_t size)
{
    if (buffer.size() < size)
        buffer = Buffer(size);
}

} // namespace

Result<PackCheck> PackReader::check(const PackState &pack, const std::stop_token &stop)
{
    auto first = checkOnce(pack, stop);
    if (!first || first->isClean())
        return first;
    auto second = checkOnce(pack, stop);
    if (second)
        second->bytes += first->bytes;
    return second;
}

Result<PackCheck> PackReader::checkOnce(const PackState &pack, const std::stop_token &stop)
{
    PackCheck check;
    BACKSTOP_TRY(load(pack, check));
    const BytesView bytes = m_pack.view().substr(0, m_size);
    const auto key = PackKey::parse(m_view.keys(), bytes.substr(0, repository::kPackPrefixSize));
    if (!key) {
        const bool isNewer = key.error().code == ErrorCode::UnsupportedFormat &&
                             PackId::fromBytes(crypto::sha256(bytes).view()) == pack.id;
        remember(check, isNewer ? key.error() : damageError(QStringLiteral("pack: its head is damaged")));
    }
    BACKSTOP_ASSIGN(entries, entriesOf(pack, key ? &*key : nullptr, check));
    std::optional<crypto::Cipher> cipher;
    if (key)
        cipher.emplace(key->makeCipher());
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("verification: cancelled")};
        const auto opened = cipher ? checkBlob(entries[i], i, *cipher) : Result<>(key.error());
        ++check.blobs;
        if (opened)
            continue;
        remember(check, opened.error());
        check.badBlobs.push_back(entries[i].id);
    }
    // Nobody else has said what this pack holds, so all that speaks for it is its name.
    if (!pack.isListed && check.isClean() && PackId::fromBytes(crypto::sha256(bytes).view()) != pack.id)
        remember(check, damageError(QStringLiteral("pack: does not match its name")));
    return check;
}

/// Reads the pack in pieces; one that cannot be read becomes zeros, so that the seals show which blobs it hits.
Result<> PackReader::load(const PackState &pack, PackCheck &check)
{
    const std::string name = pack.name();
    m_size = static_cast<std::size_t>(std::min<std::uint64_t>(pack.storedSize, repository::kMaxPackSize));
    reserve(m_pack, m_size);
    for (std::size_t at = 0; at < m_size; at += kPiece) {
        const std::size_t size = std::min(kPiece, m_size - at);
        const auto read = m_view.storage().read(name, at, m_pack.data() + at, size);
        if (read)
            continue;
        if (!repository::isUnreadable(read.error()))
            return read;
        remember(check, read.error());
        std::fill_n(m_pack.data() + at, size, '\0');
    }
    check.bytes += m_size;
    return {};
}

/// What the pack holds: its directory where that is whole and the index agrees, else what the index says.
Result<std::vector<PackEntry>> PackReader::entriesOf(const PackState &pack, const PackKey *key,
                                                     PackCheck &check)
{
    using repository::kPackTrailerSize;
    const BytesView bytes = m_pack.view().substr(0, m_size);
    if (key && m_size == pack.storedSize && m_size >= repository::kPackPrefixSize + kPackTrailerSize) {
        const auto size = repository::parseTrailer(bytes.substr(m_size - kPackTrailerSize), m_size);
        auto directory =
            size ? repository::openDirectory(*key, bytes.substr(m_size - *size - kPackTrailerSize), m_size)
                 : Result<repository::PackDirectory>(size.error());
        if (directory && (!pack.isListed || digestOf(directory->entries) == pack.directory))
            return std::move(directory->entries);
        remember(check, directory
                            ? damageError(QStringLiteral("pack: holds something else than the index says"))
                            : directory.error());
    }
    if (!key || m_size < repository::kPackPrefixSize + kPackTrailerSize)
        remember(check, damageError(QStringLiteral("pack: is cut short")));
    if (!pack.isListed)
        return std::vector<PackEntry>();
    return m_view.listedEntries(pack.id);
}

Result<> PackReader::checkBlob(const PackEntry &entry, std::uint32_t ordinal, crypto::Cipher &cipher)
{
    const std::uint64_t end = std::uint64_t{entry.offset} + entry.storedSize;
    const auto at = [&entry](const char *what) {
        return damageError(
            QStringLiteral("pack: the blob at byte %1 %2").arg(entry.offset).arg(QLatin1String(what)));
    };
    if (end > m_size)
        return at("is cut off");
    const BytesView sealed = m_pack.view().substr(entry.offset, entry.storedSize);
    const auto aad = blobAad(entry, ordinal);
    reserve(m_encoded, entry.storedSize);
    if (!cipher.open(ordinal, {aad.data(), aad.size()}, sealed, m_encoded.data()))
        return at("does not match its seal");
    BytesView plain = m_encoded.view().substr(0, entry.storedSize - crypto::kTagSize);
    if (entry.encoding != repository::BlobEncoding::Raw) {
        reserve(m_plain, entry.plainSize);
        if (!m_codec.decode(entry.encoding, plain, m_plain.data(), entry.plainSize))
            return at("cannot be decoded");
        plain = m_plain.view().substr(0, entry.plainSize);
    }
    if (plain.size() != entry.plainSize || m_view.store().namer().name(entry.type, plain) != entry.id)
        return at("has another content than its id says");
    return {};
}

} // namespace backstop::verify
