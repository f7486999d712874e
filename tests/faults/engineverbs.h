// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/repository.h"

namespace backstop::test {

inline constexpr char kFirstPassphrase[] = "the first passphrase";
inline constexpr char kSecondPassphrase[] = "the second passphrase";

/// Opens the repository in the folder @p place, as a program of its own would.
Result<std::unique_ptr<repository::Repository>> openRepository(const Bytes &place,
                                                               BytesView passphrase = kFirstPassphrase);

/// What backstopctl does for the verb of the same name, with a key derivation that takes no time:
///   init REPOSITORY
///   backup REPOSITORY SOURCE
///   restore REPOSITORY BACKUP TARGET     (what is there is replaced)
///   key-add REPOSITORY
Result<> runVerb(const std::vector<Bytes> &arguments);

} // namespace backstop::test
