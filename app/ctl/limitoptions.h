// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/session.h"

#include <CLI/App.hpp>

#include <optional>
#include <string_view>

namespace backstop::ctl {

/// Bytes in a second: "500K", "10M", "1.5G", in steps of 1,024; without a letter bytes. Nothing for anything else, and for less than
/// 1K, at which no work comes to its end.
std::optional<std::uint64_t> parseRate(std::string_view text);

/// --limit-rate, --limit-upload, --limit-download and --idle.
void addLimitOptions(CLI::App &root, GlobalOptions &options);

} // namespace backstop::ctl
