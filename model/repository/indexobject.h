// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/packformat.h"

namespace backstop::repository {

/// A stored pack and what is in it.
struct IndexPack
{
    PackId id;
    std::uint64_t size = 0;
    std::vector<PackEntry> entries;
};

/// An index object: packs and what is in them. "supersedes" names index objects that this one replaces: where both are
/// there, only this one counts.
struct IndexObject
{
    std::vector<Digest> supersedes;
    std::vector<IndexPack> packs;
};

/// A writer ends an index object here, so that none grows near kMaxSealedObjectSize.
inline constexpr std::size_t kMaxBlobsPerIndex = 500'000;

Bytes encodeIndex(const IndexObject &index);
/// Damaged where @p payload is no index or a value is out of its bounds.
Result<IndexObject> decodeIndex(BytesView payload);

/// The index object stored under @p name with @p bytes: Damaged where they do not match the name or the seal;
/// UnsupportedFormat where they do match the name, and a newer version of the program wrote them.
Result<IndexObject> openIndex(const Keyring &keys, const std::string &name, BytesView bytes);

/// What is returned where the reading of index objects was cancelled.
Error indexCancelled();

/// "index/<64 hexadecimal digits>", and the id in such a name; nothing for any other name.
std::string indexName(const Digest &id);
std::optional<Digest> indexIdOf(std::string_view name);

/// Storage name of a pack, "packs/ab/<64 hexadecimal digits>", and the id in such a name; nothing for any other name.
std::string packName(const PackId &id);
std::optional<PackId> packIdOf(std::string_view name);

} // namespace backstop::repository
