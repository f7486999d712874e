// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verify/packreader.h"

#include "model/crypto/hash.h"
#include "model/crypto/hashbatch.h"

#include <algorithm>

namespace backstop::verify {

using repository::PackEntry;
using repository::PackKey;

namespace {

constexpr std::size_t kBatchSize = 8 * 1024 * 1024; // plain: some dozens of chunks are hashed side by side
constexpr std::size_t kPiece = 1024 * 1024;         // what one unreadable sector costs at most

void remember(PackCheck &check, const Error &error)
{
    if (!check.error)
        check.error = error;
}

Error badBlob(const PackEntry &entry, const char *what)
{
    return damageError(
        QStringLiteral("pack: the blob at byte %1 %2").arg(entry.offset).arg(QLatin1String(what)));
}

std::uint64_t endOf(const PackEntry &entry)
{
    return std::uint64_t{entry.offset} + entry.storedSize;
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
    // Its head may have been misread, before the rest was not.
    const bool isOfLaterEpoch = !first && first.error().code == ErrorCode::WrongKey;
    if (!isOfLaterEpoch && (!first || first->isClean()))
        return first;
    auto second = checkOnce(pack, stop);
    if (first && second)
        second->bytes += first->bytes;
    return second;
}

Result<PackCheck> PackReader::checkOnce(const PackState &pack, const std::stop_token &stop)
{
    PackCheck check;
    m_size = static_cast<std::size_t>(std::min<std::uint64_t>(pack.storedSize, repository::kMaxPackSize));
    check.bytes = m_size;
    BACKSTOP_ASSIGN(head, read(pack, 0, std::min(m_size, repository::kPackPrefixSize), check));
    const auto key = PackKey::parse(m_view.keys(), head);
    if (!key) {
        BACKSTOP_ASSIGN(hash, hashOf(pack, check));
        const bool isAsWritten = PackId::fromBytes(hash.view()) == pack.id;
        if (isAsWritten && key.error().code == ErrorCode::WrongKey)
            return key.error(); // of a later epoch, which says nothing about the pack
        const bool isNewer = isAsWritten && key.error().code == ErrorCode::UnsupportedFormat;
        remember(check, isNewer ? key.error() : damageError(QStringLiteral("pack: its head is damaged")));
    }
    BACKSTOP_ASSIGN(entries, entriesOf(pack, key ? &*key : nullptr, check));
    std::optional<crypto::Cipher> cipher;
    if (key)
        cipher.emplace(key->makeCipher());
    for (std::size_t first = 0; first < entries.size();) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("verification: cancelled")};
        const std::size_t end = batchFrom(entries, first);
        const std::size_t from = std::min<std::size_t>(m_size, entries[first].offset);
        const std::size_t past = std::min<std::uint64_t>(m_size, endOf(entries[end - 1]));
        BACKSTOP_TRY(read(pack, from, past - from, check));
        checkBatch(std::span(entries).subspan(first, end - first), first, cipher ? &*cipher : nullptr,
                   key ? Error() : key.error(), check);
        first = end;
    }
    // Nobody else has said what this pack holds, so all that speaks for it is its name.
    if (!pack.isListed && check.isClean()) {
        BACKSTOP_ASSIGN(hash, hashOf(pack, check));
        if (PackId::fromBytes(hash.view()) != pack.id)
            remember(check, damageError(QStringLiteral("pack: does not match its name")));
    }
    return check;
}

/// A part of the pack, until the next one is read. Where it cannot be read whole it is read in pieces, and one that cannot
/// be read becomes zeros, so that the seals show which blobs it hits.
Result<BytesView> PackReader::read(const PackState &pack, std::size_t from, std::size_t size,
                                   PackCheck &check)
{
    if (size == 0)
        return BytesView();
    const std::string name = pack.name();
    reserve(m_stored, size);
    m_from = from;
    const BytesView part = m_stored.view().substr(0, size);
    const auto whole = m_view.storage().read(name, from, m_stored.data(), size);
    if (whole)
        return part;
    if (!repository::isUnreadable(whole.error()))
        return whole.error();
    for (std::size_t at = 0; at < size; at += kPiece) {
        const std::size_t length = std::min(kPiece, size - at);
        const auto piece = m_view.storage().read(name, from + at, m_stored.data() + at, length);
        if (piece)
            continue;
        if (!repository::isUnreadable(piece.error()))
            return piece.error();
        remember(check, piece.error());
        std::fill_n(m_stored.data() + at, length, '\0');
    }
    return part;
}

/// Of the whole pack, with zeros for what cannot be read.
Result<Digest> PackReader::hashOf(const PackState &pack, PackCheck &check)
{
    crypto::Sha256 hash;
    for (std::size_t at = 0; at < m_size; at += kPiece) {
        BACKSTOP_ASSIGN(piece, read(pack, at, std::min(kPiece, m_size - at), check));
        hash.update(piece);
    }
    return hash.result();
}

/// What the pack holds: its directory where that is whole and the index agrees, else what the index says.
Result<std::vector<PackEntry>> PackReader::entriesOf(const PackState &pack, const PackKey *key,
                                                     PackCheck &check)
{
    using repository::kPackTrailerSize;
    if (key && m_size == pack.storedSize && m_size >= repository::kPackPrefixSize + kPackTrailerSize) {
        BACKSTOP_ASSIGN(trailer, read(pack, m_size - kPackTrailerSize, kPackTrailerSize, check));
        const auto size = repository::parseTrailer(trailer, m_size);
        const std::size_t tailSize = size ? *size + kPackTrailerSize : 0;
        BACKSTOP_ASSIGN(tail, read(pack, m_size - tailSize, tailSize, check));
        auto directory = size ? repository::openDirectory(*key, tail, m_size)
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

/// Where in @p entries the batch ends that begins with the one at @p first; makes room for it.
std::size_t PackReader::batchFrom(const std::vector<PackEntry> &entries, std::size_t first)
{
    std::size_t size = entries[first].plainSize;
    std::size_t end = first + 1;
    while (end < entries.size() && size + entries[end].plainSize <= kBatchSize)
        size += entries[end++].plainSize;
    reserve(m_plain, size);
    return end;
}

/// Opens @p entries, of which the first has the ordinal @p first, and names all that could be opened anew.
void PackReader::checkBatch(std::span<const PackEntry> entries, std::size_t first, crypto::Cipher *cipher,
                            const Error &noKey, PackCheck &check)
{
    std::vector<Result<>> outcomes;
    std::vector<BytesView> plains;
    std::size_t used = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        char *const plain = m_plain.data() + used;
        outcomes.push_back(
            cipher ? openBlob(entries[i], static_cast<std::uint32_t>(first + i), *cipher, plain) : noKey);
        if (outcomes.back()) {
            plains.emplace_back(plain, entries[i].plainSize);
            used += entries[i].plainSize;
        }
    }
    std::vector<Digest> digests(plains.size());
    crypto::sha256Each(plains, digests);
    auto digest = digests.cbegin();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        ++check.blobs;
        if (outcomes[i] && m_view.store().namer().name(entries[i].type, *digest++) != entries[i].id)
            outcomes[i] = badBlob(entries[i], "has another content than its id says");
        if (outcomes[i])
            continue;
        remember(check, outcomes[i].error());
        check.badBlobs.push_back(entries[i].id);
    }
}

/// Opens the seal of @p entry and decodes it to @p plain, which has room for its plain size.
Result<> PackReader::openBlob(const PackEntry &entry, std::uint32_t ordinal, crypto::Cipher &cipher,
                              char *plain)
{
    if (endOf(entry) > m_size)
        return badBlob(entry, "is cut off");
    const BytesView sealed = m_stored.view().substr(entry.offset - m_from, entry.storedSize);
    const auto aad = blobAad(entry, ordinal);
    reserve(m_encoded, entry.storedSize);
    if (!cipher.open(ordinal, {aad.data(), aad.size()}, sealed, m_encoded.data()))
        return badBlob(entry, "does not match its seal");
    const BytesView encoded = m_encoded.view().substr(0, entry.storedSize - crypto::kTagSize);
    if (!m_codec.decode(entry.encoding, encoded, plain, entry.plainSize))
        return badBlob(entry, "cannot be decoded");
    return {};
}

} // namespace backstop::verify
