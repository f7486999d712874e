// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/archive/archivereader.h"
#include "model/archive/bytesource.h"

#include <map>

namespace backstop::archive {

/// Reads tar archives: ustar, pax, GNU and the oldest, as a stream. Not through KTar, which cuts the names of pax archives, takes
/// sizes of 8 GiB and more for 0, makes empty files of hard links, and takes an archive that is cut short for a whole one.
/// An archive has to have its end mark.
class TarReader final : public ArchiveReader
{
public:
    TarReader(std::unique_ptr<ByteSource> source, QString object)
        : m_source(std::move(source))
        , m_object(std::move(object))
    {}

    Result<std::optional<ArchivedEntry>> next() override;
    Result<std::size_t> read(char *out, std::size_t size) override;
    QString format() const override;

private:
    using Records = std::map<Bytes, Bytes>;
    /// What headers before that of an entry say of it.
    struct Extended
    {
        Bytes name;
        Bytes linkName;
        Records records;
    };
    Error damaged(const QString &what) const;
    /// False at the end of the stream.
    Result<bool> readBlock(Bytes &block);
    Result<Bytes> readBody(std::uint64_t size);
    Result<> skip(std::uint64_t size);
    Result<> checkHeader(const Bytes &block) const;
    Result<> readRecords(const Bytes &body, Records &records) const;
    Result<> finish();
    /// Whether @p block is a header that only says something of what follows, which is read then.
    Result<bool> takeExtension(const Bytes &block, char type, Extended &extended);
    Result<ArchivedEntry> entryOf(const Bytes &block, char type, Extended extended);
    Result<> skipSparseMap(Bytes block);

    std::unique_ptr<ByteSource> m_source;
    QString m_object;
    Records m_global;
    std::uint64_t m_left = 0;    ///< of the content at hand
    std::uint64_t m_padding = 0; ///< behind it
    bool m_hasEntries = false;
    bool m_isPax = false; ///< a header of POSIX 2001 was seen
    bool m_atEnd = false;
};

} // namespace backstop::archive
