// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <array>
#include <compare>
#include <functional>

namespace backstop {

/// 32 bytes that name something; the tag keeps one kind of id from being taken for another.
template<typename Tag>
struct Id
{
    std::array<std::uint8_t, 32> bytes{};

    static Id fromBytes(BytesView view)
    {
        Id id;
        if (view.size() == id.bytes.size())
            std::memcpy(id.bytes.data(), view.data(), view.size());
        return id;
    }
    /// Nothing unless @p hex is exactly 64 hexadecimal digits.
    static std::optional<Id> fromHexText(std::string_view hex)
    {
        const auto raw = fromHex(hex);
        if (!raw || raw->size() != 32 || toHex(*raw) != hex)
            return std::nullopt;
        return fromBytes(*raw);
    }

    BytesView view() const { return {reinterpret_cast<const char *>(bytes.data()), bytes.size()}; }
    std::string hex() const { return toHex(view()); }
    bool isNull() const { return *this == Id{}; }
    auto operator<=>(const Id &) const = default;
};

/// Spreads ids over hash tables. Ids are hashes or random numbers already: their first bytes will do.
struct IdHash
{
    template<typename Tag>
    std::size_t operator()(const Id<Tag> &id) const
    {
        std::size_t h;
        std::memcpy(&h, id.bytes.data(), sizeof h);
        return h;
    }
};

/// Names a blob (a chunk of a file, a tree, a list) by its content, under the repository's secret id key.
using BlobId = Id<struct BlobIdTag>;
/// SHA-256 of the stored bytes of a pack.
using PackId = Id<struct PackIdTag>;
/// SHA-256 of the stored bytes of a backup record: the id that users see.
using BackupId = Id<struct BackupIdTag>;
/// SHA-256 of the stored bytes of a key slot.
using KeySlotId = Id<struct KeySlotIdTag>;
/// Random id of a repository.
using RepositoryId = Id<struct RepositoryIdTag>;
/// Plain SHA-256 of some content.
using Digest = Id<struct DigestTag>;

} // namespace backstop
