// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <QString>

namespace backstop {

/// File names and paths are bytes. This is how they are shown: UTF-8 as it is; bytes that are not UTF-8, control
/// characters and bidirectional overrides as \xNN; a backslash as it is.
QString displayName(BytesView raw);

/// Whether displayName() loses nothing, that is whether @p raw is printable UTF-8.
bool isPlainText(BytesView raw);

/// Whether @p name may be one component of a path inside a backup: not empty, not "." or "..", no '/', no NUL, at most 255 bytes.
bool isSafeComponent(BytesView name);

} // namespace backstop
