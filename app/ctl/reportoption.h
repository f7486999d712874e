// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/session.h"
#include "model/reports/workreport.h"

#include <CLI/App.hpp>

#include <functional>

namespace backstop::ctl {

/// The option "--report FILE" of @p command; @p file stays empty where it is not given. An empty name is a mistake: most likely a
/// variable that is not set, and nobody would miss the report before the audit.
void addReportOption(CLI::App &command, Bytes &file);

/// Writes what @p make gives to @p file, where there is one. The work that is told is over and not undone by a report that cannot
/// be written: that is a warning.
void saveReport(Session &session, const Bytes &file, const std::function<reports::WorkReport()> &make);

} // namespace backstop::ctl
