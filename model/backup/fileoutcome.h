// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/blobstore.h"
#include "model/repository/node.h"

#include <functional>
#include <optional>

namespace backstop::backup {

/// What came of one file. Exactly one is called for each file, from any thread.
struct FileOutcome
{
    enum Kind { Stored, Vanished, Failed };
    Kind kind = Stored;
    repository::Node node;        ///< complete where Stored
    std::optional<Error> problem; ///< why it Failed, or what is missing although it is Stored
};

using FileDone = std::function<void(FileOutcome &&, repository::BlobSession &)>;

} // namespace backstop::backup
