// SPDX-License-Identifier: GPL-3.0-or-later
//
// Offsets and names of fields are those of PKWARE's APPNOTE.TXT 6.3.
#include "model/archive/zipreader.h"

#include "model/archive/decoder.h"
#include "model/core/fileio.h"
#include "model/core/filetime.h"
#include "model/core/names.h"
#include "model/repository/filemode.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

namespace backstop::archive {

using repository::Metadata;
using repository::NodeType;

namespace {

constexpr std::size_t kEndSize = 22;
constexpr std::size_t kMostComment = 65'535;
constexpr std::size_t kLocatorSize = 20;
constexpr std::size_t kCentralSize = 46;
constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kMostCentral = kCentralSize + 3 * 0xffff; // with a name, fields and a comment
constexpr std::uint64_t kPiece = std::uint64_t{1} << 20;        // of the directory at a time
constexpr std::uint32_t kMore = 0xffff'ffff;                    // the number is in the zip64 field
constexpr std::uint64_t kMostLink = 4095;
constexpr unsigned kUnix = 3;
constexpr unsigned kMac = 19;
constexpr unsigned kDos = 0;

std::uint64_t numberAt(BytesView bytes, std::size_t at, std::size_t size)
{
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// In local time, by two seconds.
std::int64_t dosTime(std::uint64_t time, std::uint64_t date)
{
    const QDate day(static_cast<int>(1980 + (date >> 9)), static_cast<int>(date >> 5 & 15),
                    static_cast<int>(date & 31));
    const QTime hour(static_cast<int>(time >> 11), static_cast<int>(time >> 5 & 63),
                     static_cast<int>(2 * (time & 31)));
    const QDateTime moment(day, hour.isValid() ? hour : QTime(0, 0));
    return moment.isValid() ? moment.toSecsSinceEpoch() : 0;
}

} // namespace

struct ZipReader::Entry
{
    Bytes name;
    unsigned madeBy = 0;
    unsigned flags = 0;
    unsigned method = 0;
    std::uint32_t crc = 0;
    std::uint64_t packed = 0; ///< bytes in the archive
    std::uint64_t size = 0;
    std::uint64_t offset = 0; ///< of its local header
    Metadata metadata;
    NodeType type = NodeType::File;
    bool isOdd = false; ///< of a type that has no place here

    /// Of a record of the directory, with @p nameSize bytes of a name and @p extraSize of fields behind it.
    static Entry of(BytesView record, std::size_t nameSize, std::size_t extraSize);
    /// Fields with more numbers: zip64, times, owners.
    void readExtra(BytesView extra);
    void readType(std::uint32_t attributes);
};

ZipReader::Entry ZipReader::Entry::of(BytesView record, std::size_t nameSize, std::size_t extraSize)
{
    Entry entry;
    entry.madeBy = static_cast<unsigned>(numberAt(record, 5, 1));
    entry.flags = static_cast<unsigned>(numberAt(record, 8, 2));
    entry.method = static_cast<unsigned>(numberAt(record, 10, 2));
    entry.metadata.mtimeNs = dosTime(numberAt(record, 12, 2), numberAt(record, 14, 2)) * kNsPerSecond;
    entry.metadata.uid = ::getuid();
    entry.metadata.gid = ::getgid();
    entry.crc = static_cast<std::uint32_t>(numberAt(record, 16, 4));
    entry.packed = numberAt(record, 20, 4);
    entry.size = numberAt(record, 24, 4);
    entry.offset = numberAt(record, 42, 4);
    entry.name = Bytes(record.substr(kCentralSize, nameSize));
    entry.readExtra(record.substr(kCentralSize + nameSize, extraSize));
    entry.readType(static_cast<std::uint32_t>(numberAt(record, 38, 4)));
    return entry;
}

void ZipReader::Entry::readExtra(BytesView extra)
{
    while (extra.size() >= 4) {
        const auto id = numberAt(extra, 0, 2);
        const auto length = static_cast<std::size_t>(numberAt(extra, 2, 2));
        if (length > extra.size() - 4)
            return;
        BytesView body = extra.substr(4, length);
        extra.remove_prefix(4 + length);
        if (id == 1) {
            for (std::uint64_t *number : {&size, &packed, &offset}) {
                if (*number == kMore && body.size() >= 8) {
                    *number = numberAt(body, 0, 8);
                    body.remove_prefix(8);
                }
            }
        } else if (id == 0x5455 && length >= 5 && (body[0] & 1) != 0) {
            metadata.mtimeNs = static_cast<std::int32_t>(numberAt(body, 1, 4)) * kNsPerSecond;
        } else if (id == 0x7875 && length >= 3) {
            const auto uidSize = static_cast<std::size_t>(numberAt(body, 1, 1));
            if (uidSize > 4 || length < 3 + uidSize)
                continue;
            const auto gidSize = static_cast<std::size_t>(numberAt(body, 2 + uidSize, 1));
            if (gidSize > 4 || length < 3 + uidSize + gidSize)
                continue;
            metadata.uid = static_cast<std::uint32_t>(numberAt(body, 2, uidSize));
            metadata.gid = static_cast<std::uint32_t>(numberAt(body, 3 + uidSize, gidSize));
        }
    }
}

void ZipReader::Entry::readType(std::uint32_t attributes)
{
    if (madeBy == kDos && name.find('/') == Bytes::npos)
        std::replace(name.begin(), name.end(), '\\', '/');
    const mode_t mode = madeBy == kUnix || madeBy == kMac ? attributes >> 16 : 0;
    const bool isFolder = name.ends_with('/') || S_ISDIR(mode);
    metadata.mode = mode != 0 ? mode & 07777 : isFolder ? 0755 : 0644;
    type = isFolder               ? NodeType::Directory
           : (mode & S_IFMT) != 0 ? repository::nodeTypeOf(mode)
                                  : NodeType::File;
    if (type == NodeType::Fifo) // what Info-ZIP has read from a pipe
        type = NodeType::File;
    isOdd = type != NodeType::File && type != NodeType::Directory && type != NodeType::Symlink;
}

/// The content of one entry.
struct ZipReader::Inflater
{
    ~Inflater()
    {
        if (isDeflated)
            inflateEnd(&stream);
    }
    Bytes name;
    bool isDeflated = false;
    z_stream stream = {};
    std::array<char, 64 * 1024> buffer;
    std::uint64_t at = 0;   ///< in the file
    std::uint64_t left = 0; ///< packed bytes that were not read yet
    std::uint64_t size = 0; ///< of the content
    std::uint64_t read = 0;
    std::uint32_t expected = 0;
    uLong crc = 0;
    bool isOver = false;
};

ZipReader::ZipReader(int fd, QString object, std::uint64_t memory)
    : m_fd(fd)
    , m_object(std::move(object))
    , m_memory(memory)
{}

ZipReader::~ZipReader() = default;

Error ZipReader::damaged(const QString &what) const
{
    return damagedArchive(m_object, what);
}

Result<Bytes> ZipReader::bytesAt(std::uint64_t offset, std::uint64_t size) const
{
    if (offset > m_fileSize || size > m_fileSize - offset)
        return damaged(QStringLiteral("is cut short or damaged"));
    Bytes bytes(size, '\0');
    const Transfer got = readAt(m_fd, offset, bytes.data(), bytes.size());
    if (got.errnum != 0)
        return systemError(got.errnum, m_object);
    return got.size == size ? Result<Bytes>(std::move(bytes)) : damaged(QStringLiteral("is cut short"));
}

Result<> ZipReader::open()
{
    struct stat status = {};
    if (::fstat(m_fd, &status) != 0)
        return systemError(errno, m_object);
    m_fileSize = static_cast<std::uint64_t>(status.st_size);
    BACKSTOP_ASSIGN(directory, findDirectory());
    BACKSTOP_TRY(readDirectory(directory));
    return checkOverlaps();
}

/// The end record is the last thing in the file but for a comment of unknown length.
Result<ZipReader::Directory> ZipReader::findDirectory()
{
    const std::uint64_t tailSize = std::min<std::uint64_t>(m_fileSize, kEndSize + kMostComment);
    BACKSTOP_ASSIGN(tail, bytesAt(m_fileSize - tailSize, tailSize));
    for (std::size_t at = tail.rfind("PK\x05\x06"); at != Bytes::npos;
         at = at > 0 ? tail.rfind("PK\x05\x06", at - 1) : Bytes::npos) {
        if (tail.size() - at < kEndSize || tail.size() - at - kEndSize < numberAt(tail, at + 20, 2))
            continue;
        Directory directory{numberAt(tail, at + 16, 4), numberAt(tail, at + 12, 4),
                            numberAt(tail, at + 10, 2)};
        const std::uint64_t end = m_fileSize - tailSize + at;
        if (numberAt(tail, at + 4, 2) != 0 && numberAt(tail, at + 4, 2) != 0xffff)
            return Error{ErrorCode::UnsupportedFormat,
                         QStringLiteral("%1: is one part of several").arg(m_object),
                         QStringLiteral("Join them with \"zip -s 0\", and import that.")};
        std::uint64_t directoryEnd = end;
        if (directory.offset == kMore || directory.size == kMore || directory.count == 0xffff)
            BACKSTOP_TRY(readZip64(end, directory));
        else if (directory.offset + directory.size <= directoryEnd)
            m_base = directoryEnd - directory.size - directory.offset;
        return directory;
    }
    return damaged(QStringLiteral("is cut short: its directory is missing"));
}

Result<> ZipReader::readZip64(std::uint64_t endOffset, Directory &directory)
{
    if (endOffset < kLocatorSize)
        return {};
    BACKSTOP_ASSIGN(locator, bytesAt(endOffset - kLocatorSize, kLocatorSize));
    if (!locator.starts_with("PK\x06\x07"))
        return {}; // the numbers are what they seem to be
    BACKSTOP_ASSIGN(record, bytesAt(numberAt(locator, 8, 8), 56));
    if (!record.starts_with("PK\x06\x06"))
        return damaged(QStringLiteral("its directory is damaged"));
    directory = {numberAt(record, 48, 8), numberAt(record, 40, 8), numberAt(record, 32, 8)};
    return {};
}

Result<> ZipReader::readDirectory(const Directory &directory)
{
    if (directory.count > kMostArchiveEntries)
        return tooLargeArchive(m_object, QStringLiteral("%1 entries").arg(kMostArchiveEntries));
    Bytes piece;
    BytesView rest;
    for (std::uint64_t at = 0; at < directory.size || !rest.empty();) {
        if (rest.size() < kMostCentral && at < directory.size) {
            const std::uint64_t size = std::min(kPiece, directory.size - at);
            BACKSTOP_ASSIGN(more, bytesAt(m_base + directory.offset + at, size));
            piece = Bytes(rest) + more;
            rest = piece;
            at += size;
        }
        if (rest.size() < kCentralSize || !rest.starts_with("PK\x01\x02"))
            return damaged(QStringLiteral("its directory is damaged"));
        const auto nameSize = static_cast<std::size_t>(numberAt(rest, 28, 2));
        const auto extraSize = static_cast<std::size_t>(numberAt(rest, 30, 2));
        const std::size_t whole =
            kCentralSize + nameSize + extraSize + static_cast<std::size_t>(numberAt(rest, 32, 2));
        if (whole > rest.size())
            return damaged(QStringLiteral("its directory is damaged"));
        BACKSTOP_TRY(addEntry(Entry::of(rest.substr(0, whole), nameSize, extraSize), directory));
        rest.remove_prefix(whole);
    }
    if (m_entries.size() != directory.count)
        return damaged(QStringLiteral("its directory has %1 entries and says %2")
                           .arg(m_entries.size())
                           .arg(directory.count));
    return {};
}

Result<> ZipReader::addEntry(Entry entry, const Directory &directory)
{
    if (m_entries.size() == directory.count)
        return damaged(
            QStringLiteral("its directory has more than the %1 entries that it says").arg(directory.count));
    m_remembered += sizeof(Entry) + entry.name.size();
    if (m_remembered > m_memory)
        return tooLargeArchive(m_object,
                               QStringLiteral("%1 bytes in the names of its entries").arg(m_memory));
    m_entries.push_back(std::move(entry));
    return {};
}

/// Entries that share their bytes make a small archive unpack to any size.
Result<> ZipReader::checkOverlaps() const
{
    std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges;
    for (const Entry &entry : m_entries) {
        const std::uint64_t begin = m_base + entry.offset;
        if (begin > m_fileSize || entry.packed > m_fileSize - begin)
            return damaged(QStringLiteral("%1: is not all in the archive").arg(displayName(entry.name)));
        ranges.emplace_back(begin, begin + kLocalSize + entry.name.size() + entry.packed);
    }
    std::sort(ranges.begin(), ranges.end());
    for (std::size_t i = 1; i < ranges.size(); ++i) {
        if (ranges[i].first < ranges[i - 1].second)
            return damaged(QStringLiteral("entries of it share their bytes"));
    }
    return {};
}

Result<> ZipReader::begin(const Entry &entry)
{
    BACKSTOP_ASSIGN(header, bytesAt(m_base + entry.offset, kLocalSize));
    if (!header.starts_with("PK\x03\x04"))
        return damaged(QStringLiteral("%1: its header is damaged").arg(displayName(entry.name)));
    m_inflater = std::make_unique<Inflater>();
    m_inflater->name = entry.name;
    m_inflater->at = m_base + entry.offset + kLocalSize + numberAt(header, 26, 2) + numberAt(header, 28, 2);
    m_inflater->left = entry.packed;
    m_inflater->size = entry.size;
    m_inflater->expected = entry.crc;
    m_inflater->crc = crc32(0, nullptr, 0);
    const bool isDeflated = entry.method == Z_DEFLATED && entry.packed > 0;
    m_inflater->isDeflated = isDeflated && inflateInit2(&m_inflater->stream, -MAX_WBITS) == Z_OK;
    return isDeflated == m_inflater->isDeflated
               ? Result<>()
               : Error{ErrorCode::OutOfMemory, QStringLiteral("%1: no memory to unpack it").arg(m_object)};
}

Result<std::optional<ArchivedEntry>> ZipReader::next()
{
    m_inflater.reset();
    if (m_next == m_entries.size())
        return std::optional<ArchivedEntry>();
    const Entry &entry = m_entries[m_next++];
    ArchivedEntry out;
    out.path = entry.name;
    out.node.type = entry.type;
    out.node.metadata = entry.metadata;
    out.node.size = entry.type == NodeType::File ? entry.size : 0;
    if ((entry.flags & 1) != 0)
        out.problem = Error{ErrorCode::UnsupportedFormat, QStringLiteral("is encrypted"),
                            QStringLiteral("Unpack the archive with its password and back up the folder.")};
    else if (entry.method != 0 && entry.method != Z_DEFLATED)
        out.problem =
            Error{ErrorCode::UnsupportedFormat,
                  QStringLiteral("is compressed by the method %1, which is not understood").arg(entry.method),
                  QStringLiteral("Unpack the archive with another program and back up the folder.")};
    else if (entry.isOdd || (entry.type == NodeType::Symlink && entry.size > kMostLink))
        out.problem =
            Error{ErrorCode::UnsupportedFormat, QStringLiteral("is an entry that is not understood"), {}};
    if (out.problem || entry.type == NodeType::Directory)
        return std::optional<ArchivedEntry>(std::move(out));
    BACKSTOP_TRY(begin(entry));
    if (entry.type == NodeType::Symlink) {
        std::array<char, 512> part;
        while (true) {
            BACKSTOP_ASSIGN(got, read(part.data(), part.size()));
            if (got == 0)
                break;
            out.node.linkTarget.append(part.data(), got);
        }
    }
    return std::optional<ArchivedEntry>(std::move(out));
}

Result<> ZipReader::checkEnd() const
{
    if (m_inflater->read == m_inflater->size && m_inflater->crc == m_inflater->expected)
        return {};
    return damaged(QStringLiteral("%1: does not match its checksum").arg(displayName(m_inflater->name)));
}

Result<std::size_t> ZipReader::read(char *out, std::size_t size)
{
    if (!m_inflater || m_inflater->isOver)
        return std::size_t{0};
    Inflater &in = *m_inflater;
    std::size_t got = 0;
    while (got == 0 && !in.isOver) {
        if (in.stream.avail_in == 0 && in.left > 0) {
            const Transfer raw =
                readAt(m_fd, in.at, in.buffer.data(), std::min<std::uint64_t>(in.left, in.buffer.size()));
            if (raw.errnum != 0)
                return systemError(raw.errnum, m_object);
            if (raw.size == 0)
                return damaged(QStringLiteral("is cut short"));
            in.at += raw.size;
            in.left -= raw.size;
            in.stream.next_in = reinterpret_cast<Bytef *>(in.buffer.data());
            in.stream.avail_in = static_cast<uInt>(raw.size);
        }
        if (in.isDeflated) {
            in.stream.next_out = reinterpret_cast<Bytef *>(out);
            in.stream.avail_out = static_cast<uInt>(std::min<std::size_t>(size, 1 << 30));
            const uInt room = in.stream.avail_out;
            const int state = inflate(&in.stream, Z_NO_FLUSH);
            if (state != Z_OK && state != Z_STREAM_END)
                return damaged(QStringLiteral("%1: is damaged").arg(displayName(in.name)));
            got = room - in.stream.avail_out;
            in.isOver = state == Z_STREAM_END;
        } else {
            got = std::min<std::size_t>(size, in.stream.avail_in);
            std::copy_n(reinterpret_cast<const char *>(in.stream.next_in), got, out);
            in.stream.next_in += got;
            in.stream.avail_in -= static_cast<uInt>(got);
            in.isOver = got == 0;
        }
        in.crc = crc32(in.crc, reinterpret_cast<const Bytef *>(out), static_cast<uInt>(got));
        in.read += got;
        if (in.read > in.size || in.isOver)
            BACKSTOP_TRY(checkEnd());
    }
    return got;
}

} // namespace backstop::archive
