// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <QString>

namespace backstop {

/// File names and paths are bytes. This is how they are shown: UTF-8 as it is; bytes that are not UTF-8, control
/// characters and bidirectional overrides as \xNN; a backslash as it is, but as \x5c before an x. No two names are shown alike.
QString displayName(BytesView raw);
/// Text that may hold names as they are shown: what could deceive is escaped as in them, every backslash stays.
QString displayText(BytesView raw);
/// The name or path that is shown as @p shown: each \xNN (N: a hexadecimal digit) is one byte, anything else stays.
Bytes nameShownAs(BytesView shown);

/// Whether displayName() loses nothing, that is whether @p raw is printable UTF-8 without "\x".
bool isPlainText(BytesView raw);

/// Whether @p name may be one component of a path inside a backup: not empty, not "." or "..", no '/', no NUL, at most 255 bytes.
bool isSafeComponent(BytesView name);

} // namespace backstop
