// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/archivereader.h"

#include "model/archive/tarreader.h"
#include "model/archive/zipreader.h"
#include "model/core/fileio.h"

#include <array>

namespace backstop::archive {

Error tooLargeArchive(const QString &object, const QString &what)
{
    return {
        ErrorCode::FileTooLarge, QStringLiteral("%1: has more than %2").arg(object, what),
        QStringLiteral("Nothing was imported. If you trust the archive, unpack it and back up the folder.")};
}

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(int fd, const QString &object,
                                                           std::stop_token stop, std::uint64_t memory)
{
    std::array<char, 4> begin{};
    const Transfer got = readAt(fd, 0, begin.data(), begin.size());
    if (got.errnum != 0)
        return systemError(got.errnum, object);
    const BytesView magic(begin.data(), got.size);
    if (magic == "PK\x03\x04" || magic == "PK\x05\x06") {
        auto zip = std::make_unique<ZipReader>(fd, object, memory);
        BACKSTOP_TRY(zip->open());
        return std::unique_ptr<ArchiveReader>(std::move(zip));
    }
    BACKSTOP_ASSIGN(source, ByteSource::open(fd, object, std::move(stop)));
    return std::unique_ptr<ArchiveReader>(std::make_unique<TarReader>(std::move(source), object));
}

} // namespace backstop::archive
