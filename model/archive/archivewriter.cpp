// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/archivewriter.h"

#include "model/archive/tarwriter.h"
#include "model/archive/zipwriter.h"

namespace backstop::archive {

Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::make(ArchiveFormat format, ArchiveFile &file,
                                                           int threads)
{
    if (format == ArchiveFormat::Zip) {
        auto zip = std::make_unique<ZipWriter>(file);
        BACKSTOP_TRY(zip->open());
        return std::unique_ptr<ArchiveWriter>(std::move(zip));
    }
    BACKSTOP_ASSIGN(sink, makeSink(format, file, threads));
    return std::unique_ptr<ArchiveWriter>(std::make_unique<TarWriter>(std::move(sink)));
}

} // namespace backstop::archive
