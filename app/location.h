// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/storage/throttledstorage.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace backstop::app {

/// How places are asked for: transient failures are tried again until @p stop says otherwise, and each is told to @p onRetry
/// (from any thread).
struct LocationRequest
{
    Bytes location; ///< as the user gave it: the path of a local folder, or file:PATH
    std::stop_token stop = {};
    std::function<void(const Error &)> onRetry = {};
    storage::ThrottledStorage::Limits limits = {}; ///< of the traffic with the place
};

/// Opens what is there. NoRepository where there is nothing; Usage for a kind of place that Backstop does not know.
Result<std::unique_ptr<storage::Storage>> openLocation(const LocationRequest &request);
/// Makes the place where it does not exist, then opens it.
Result<std::unique_ptr<storage::Storage>> createLocation(const LocationRequest &request);

/// The local path that @p location names. Usage for another kind of place, or an empty text. A path with a colon in its first
/// component is taken for another kind of place; written "./a:b" it is a path.
Result<Bytes> localPathOf(const Bytes &location);

/// Free bytes for this user at @p location, of a repository that is there; nothing where that cannot be told.
std::optional<std::uint64_t> freeBytesAt(const Bytes &location);

/// @p path as an absolute one, without "." and ".." in it. Links are followed only where a ".." makes that necessary.
Bytes absolutePath(const Bytes &path);

} // namespace backstop::app
