// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ctl/ctl.h"

namespace backstop::test {

/// Runs another program in @p folder.
CtlRun runProgram(const TemporaryFolder &folder, const QString &program, const QStringList &arguments);

/// Makes "data" in @p folder: an entry of each kind that every archive has, with times that have nanoseconds.
Result<> makeArchiveTree(const TemporaryFolder &folder);

/// "path type mode time target checksum" of everything at and below @p root. With @p wholeSeconds as zip has it: no parts of seconds,
/// and no times of links.
QStringList describedTree(const QString &root, bool wholeSeconds);

} // namespace backstop::test
