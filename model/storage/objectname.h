// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <string>

namespace backstop::storage {

/// The first component that no object may have: temporary files live there.
constexpr char kTemporaryFolder[] = "tmp";
/// The longest name of an object, in bytes.
constexpr std::size_t kMostNameBytes = 200;

/// InvalidArgument unless isValidObjectName(@p name). Every implementation asks this first.
Result<> checkObjectName(const std::string &name, const QString &location);

/// InvalidArgument unless @p prefix is empty, or a valid name (or the reserved one) and a '/'.
Result<> checkPrefix(const std::string &prefix, const QString &location);

/// How an object is named in messages: "LOCATION/NAME", with what is not printable escaped.
QString describeObject(const QString &location, const std::string &name);

/// NotFound and Damaged in the words that every implementation uses for them.
Error notFound(const QString &location, const std::string &name);
Error alreadyExists(const QString &location, const std::string &name);
Error tooShort(const QString &location, const std::string &name);
Error tooLarge(const QString &location, const std::string &name);

} // namespace backstop::storage
