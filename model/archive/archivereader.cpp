// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/archivereader.h"

#include "model/archive/tarreader.h"
#include "model/archive/zipreader.h"
#include "model/core/fileio.h"

#include <array>

namespace backstop::archive {

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(int fd, const QString &object)
{
    std::array<char, 4> begin{};
    const Transfer got = readAt(fd, 0, begin.data(), begin.size());
    if (got.errnum != 0)
        return systemError(got.errnum, object);
    const BytesView magic(begin.data(), got.size);
    if (magic == "PK\x03\x04" || magic == "PK\x05\x06") {
        auto zip = std::make_unique<ZipReader>(fd, object);
        BACKSTOP_TRY(zip->open());
        return std::unique_ptr<ArchiveReader>(std::move(zip));
    }
    BACKSTOP_ASSIGN(source, ByteSource::open(fd, object));
    return std::unique_ptr<ArchiveReader>(std::make_unique<TarReader>(std::move(source), object));
}

} // namespace backstop::archive
