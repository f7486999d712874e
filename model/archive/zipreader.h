// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/archive/archivereader.h"

#include <vector>

namespace backstop::archive {

/// Reads zip archives by their directory, with zip64. Not through KZip, which compares no checksum, gives encrypted content for
/// plain, drops the second of two entries without a word, and reads names that are not UTF-8 as others.
class ZipReader final : public ArchiveReader
{
public:
    /// Its directory may take no more than some @p memory bytes.
    ZipReader(int fd, QString object, std::uint64_t memory);
    ~ZipReader() override;

    /// Reads the directory.
    Result<> open();
    Result<std::optional<ArchivedEntry>> next() override;
    Result<std::size_t> read(char *out, std::size_t size) override;
    QString format() const override { return QStringLiteral("zip"); }

private:
    struct Entry;
    struct Inflater;
    struct Directory
    {
        std::uint64_t offset = 0;
        std::uint64_t size = 0;
        std::uint64_t count = 0;
    };
    Error damaged(const QString &what) const;
    Result<Bytes> bytesAt(std::uint64_t offset, std::uint64_t size) const;
    Result<Directory> findDirectory();
    Result<> readZip64(std::uint64_t endOffset, Directory &directory);
    Result<> readDirectory(const Directory &directory);
    Result<> addEntry(Entry entry, const Directory &directory);
    Result<> checkOverlaps() const;
    Result<> begin(const Entry &entry);
    Result<> checkEnd() const;

    int m_fd;
    QString m_object;
    std::uint64_t m_memory;         ///< that its directory may take
    std::uint64_t m_remembered = 0; ///< bytes that it takes
    std::uint64_t m_fileSize = 0;
    std::uint64_t m_base = 0; ///< of what stands before the archive, such as a program that unpacks it
    std::vector<Entry> m_entries;
    std::size_t m_next = 0;
    std::unique_ptr<Inflater> m_inflater; ///< of the entry at hand
};

} // namespace backstop::archive
