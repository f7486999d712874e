// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/repository.h"

namespace backstop::recovery {

/// That a recovery code opened its repository: who saw it, and when.
struct RecoveryKeyTest
{
    KeySlotId slot;
    Timestamp at{};
    QString username;
    QString hostname;
};

/// Keeps in the repository (the document "recovery-key-tests", newest 100) that its recovery code opened it, just now. InvalidArgument
/// where it was opened by anything else.
Result<RecoveryKeyTest> recordRecoveryKeyTest(repository::Repository &repo);
/// The newest test of a code that still opens the repository; nothing where there was none.
Result<std::optional<RecoveryKeyTest>> newestRecoveryKeyTest(repository::Repository &repo);

} // namespace backstop::recovery
