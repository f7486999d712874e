// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <QString>

#include <optional>

namespace backstop::archive {

/// The archives that Backstop writes.
enum class ArchiveFormat { Tar, TarGz, TarZst, Zip };

/// What the end of @p fileName says: .tar, .tar.gz, .tgz, .tar.zst, .tzst or .zip, in any case; nothing for another one.
std::optional<ArchiveFormat> formatOfName(BytesView fileName);
/// @p fileName without its folder and the ending that formatOfName() knows: what an archive is about.
Bytes stemOfName(BytesView fileName);
/// "tar.zst", ...: as in JSON and on the command line. Not translated.
QString formatName(ArchiveFormat format);

} // namespace backstop::archive
