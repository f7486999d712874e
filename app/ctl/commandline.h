// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace backstop::ctl {

/// The whole program: reads the command line, runs the verb, prints what came of it. Returns the exit code.
int runCommandLine(int argc, const char *const *argv);

} // namespace backstop::ctl
