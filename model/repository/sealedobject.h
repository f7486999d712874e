// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/random.h"
#include "model/core/result.h"
#include "model/repository/keyring.h"
#include "model/repository/objectkind.h"

namespace backstop::repository {

inline constexpr std::size_t kObjectHeadSize = 8; ///< "BKST", kind, version, epoch
inline constexpr std::size_t kSaltSize = 32;
/// No sealed object is larger; checked before memory is taken for one.
inline constexpr std::uint64_t kMaxSealedObjectSize = 256ull * 1024 * 1024;

/// The eight bytes that every object of a repository begins with.
Bytes encodeObjectHead(ObjectKind kind, std::uint16_t epoch);
/// The key epoch that @p bytes name. Damaged where they are no object of @p kind; UnsupportedFormat where a newer
/// version of the program wrote them.
Result<std::uint16_t> parseObjectHead(BytesView bytes, ObjectKind kind);

/// Seals @p payload as an object of @p kind. @p name is what the seal is bound to besides the kind and the repository:
/// empty for objects named by their content, the storage name for documents, leases and audit entries.
/// A fresh random salt gives each object a key of its own, so the fixed nonce is never used twice.
Result<Bytes> sealObject(const Keyring &keys, ObjectKind kind, BytesView name, BytesView payload,
                         RandomSource &random);
/// WrongKey: something was sealed with an epoch that the key set at hand does not have.
Error olderKeys();
/// The payload; Damaged where one bit differs (also one of the version) or the object belongs elsewhere; UnsupportedFormat
/// where a newer version of the program wrote it; WrongKey as olderKeys() where it is of a later epoch than @p keys have.
Result<Bytes> openObject(const Keyring &keys, ObjectKind kind, BytesView name, BytesView object);

} // namespace backstop::repository
