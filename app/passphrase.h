// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/result.h"
#include "model/crypto/secret.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace backstop::app {

/// Where a passphrase can come from, in the order in which they are asked: a file, a variable, a program, a person.
/// None of them passes it on to a child process or leaves it in memory that is not wiped.
struct PassphraseSources
{
    Bytes file;                            ///< --passphrase-file; empty: none
    const char *variable = nullptr;        ///< such as "BACKSTOP_PASSPHRASE"
    const char *commandVariable = nullptr; ///< such as "BACKSTOP_PASSPHRASE_COMMAND"
    /// Asks a person; null where nobody is there.
    std::function<Result<crypto::Secret>()> prompt = {};
    std::stop_token stop = {};
};

/// The first passphrase that there is; nothing where no source is given (an error in a given source is an error).
/// A line end at the end of a file or of a program's output does not belong to the passphrase.
Result<std::optional<crypto::Secret>> findPassphrase(const PassphraseSources &sources);

/// The content of a passphrase file without the line end at its end. InvalidArgument where it is empty or longer than 4 KiB.
Result<crypto::Secret> readPassphraseFile(const Bytes &path);
/// Takes the variable @p name out of the environment, wiping it also from what other processes of this user can see of ours.
/// Nothing where it is not set; InvalidArgument where it is empty.
Result<std::optional<crypto::Secret>> takePassphraseVariable(const char *name);
/// What the program @p commandLine prints. Split into words as in QProcess::splitCommand(), started without a shell; its
/// standard input and error are ours, so that it may ask somebody.
Result<crypto::Secret> runPassphraseCommand(const QString &commandLine, const std::stop_token &stop);

} // namespace backstop::app
