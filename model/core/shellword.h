// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace backstop {

/// @p text as one word of a command that people copy into a shell: in quotes where the shell would read anything else out of it.
QString shellWord(const QString &text);

} // namespace backstop
