// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/tarreader.h"

#include "model/archive/decoder.h"
#include "model/archive/tarfields.h"
#include "model/archive/tarheader.h"
#include "model/core/names.h"

#include <algorithm>
#include <array>
#include <limits>

#include <sys/sysmacros.h>

namespace backstop::archive {

using repository::Metadata;
using repository::Node;
using repository::NodeType;

namespace {

constexpr std::uint64_t kMostBehind = std::uint64_t{1} << 30;
/// An extended header of this size holds every name and attribute that a file system has; nobody fills the memory by a larger one,
/// nor by many: those of one entry, and those of all entries, come to no more either.
constexpr std::uint64_t kMostBody = std::uint64_t{2} << 20;
constexpr std::uint64_t kMostRecords = 2 * kMostBody;
constexpr std::uint64_t kRecordCost = 128;             // of holding one, besides its text
constexpr std::size_t kMostAttributeName = 255;        // as Linux has it
constexpr std::size_t kMostAttributeValue = 64 * 1024; // the same

BytesView fieldOf(const Bytes &block, std::size_t offset, std::size_t size)
{
    return BytesView(block).substr(offset, size);
}

bool isPosix(const Bytes &block)
{
    return fieldOf(block, 257, 6) == BytesView("ustar\0", 6);
}

NodeType nodeTypeOf(char type, bool endsWithSlash)
{
    switch (type) {
    case '2':
        return NodeType::Symlink;
    case '3':
        return NodeType::CharDevice;
    case '4':
        return NodeType::BlockDevice;
    case '5':
    case 'D': // GNU, with a list of names as its content
        return NodeType::Directory;
    case '6':
        return NodeType::Fifo;
    default:
        return endsWithSlash && type != '1' ? NodeType::Directory : NodeType::File;
    }
}

bool isKnown(char type)
{
    return type == '\0' || (type >= '0' && type <= '7') || type == 'D';
}

Bytes ustarName(const Bytes &block)
{
    const BytesView name = tarText(fieldOf(block, 0, 100));
    const BytesView prefix = isPosix(block) ? tarText(fieldOf(block, 345, 155)) : BytesView();
    return prefix.empty() ? Bytes(name) : Bytes(prefix).append("/").append(name);
}

const Bytes *find(const std::map<Bytes, Bytes> &records, const char *key)
{
    const auto found = records.find(key);
    return found == records.end() ? nullptr : &found->second;
}

std::optional<std::int64_t> decimal(BytesView text)
{
    const bool isNumber =
        !text.empty() && text.size() < 19 && text.find_first_not_of("0123456789") == BytesView::npos;
    return isNumber ? std::optional<std::int64_t>(std::stoll(Bytes(text))) : std::nullopt;
}

/// The number of a record, or else of a field.
std::optional<std::int64_t> numberOf(const std::map<Bytes, Bytes> &records, const char *key, BytesView field)
{
    const Bytes *record = find(records, key);
    return record ? decimal(*record) : tarNumber(field);
}

/// Whether a file system can have them: anything else is not taken over as if it were there.
bool arePossible(const std::vector<repository::ExtendedAttribute> &attributes)
{
    return std::all_of(attributes.begin(), attributes.end(), [](const auto &attribute) {
        return !attribute.name.empty() && attribute.name.size() <= kMostAttributeName &&
               attribute.name.find('\0') == Bytes::npos && attribute.value.size() <= kMostAttributeValue;
    });
}

/// False where a number is none.
bool readMetadata(const Bytes &block, const std::map<Bytes, Bytes> &records, Metadata &metadata)
{
    constexpr std::int64_t kMostId = std::numeric_limits<std::uint32_t>::max();
    const auto mode = tarNumber(fieldOf(block, 100, 8));
    const auto uid = numberOf(records, "uid", fieldOf(block, 108, 8));
    const auto gid = numberOf(records, "gid", fieldOf(block, 116, 8));
    if (!mode || !uid || !gid || *uid < 0 || *uid > kMostId || *gid < 0 || *gid > kMostId)
        return false;
    metadata.mode = static_cast<std::uint32_t>(*mode & 07777);
    metadata.uid = static_cast<std::uint32_t>(*uid);
    metadata.gid = static_cast<std::uint32_t>(*gid);
    const Bytes *user = find(records, "uname");
    const Bytes *group = find(records, "gname");
    metadata.user = user ? *user : Bytes(tarText(fieldOf(block, 265, 32)));
    metadata.group = group ? *group : Bytes(tarText(fieldOf(block, 297, 32)));
    const Bytes *time = find(records, "mtime");
    const auto seconds = time ? std::nullopt : tarNumber(fieldOf(block, 136, 12));
    const auto ns = time ? paxTime(*time) : seconds ? paxTime(std::to_string(*seconds)) : std::nullopt;
    if (!ns)
        return false;
    metadata.mtimeNs = *ns;
    metadata.attributes = paxAttributes(records);
    return true;
}

} // namespace

Error TarReader::damaged(const QString &what) const
{
    return damagedArchive(m_object, what);
}

QString TarReader::format() const
{
    const QString compression = m_source->compression();
    return compression.isEmpty() ? QStringLiteral("tar") : QStringLiteral("tar.") + compression;
}

Result<bool> TarReader::readBlock(Bytes &block)
{
    block.resize(kTarBlock);
    std::size_t size = 0;
    while (size < kTarBlock) {
        BACKSTOP_ASSIGN(got, m_source->read(block.data() + size, kTarBlock - size));
        if (got == 0)
            break;
        size += got;
    }
    if (size == 0)
        return false;
    if (size < kTarBlock)
        return damaged(m_hasEntries ? QStringLiteral("is cut short") : QStringLiteral("is no archive"));
    return true;
}

Result<Bytes> TarReader::readBody(std::uint64_t size)
{
    if (size > kMostBody)
        return tooLargeArchive(m_object, QStringLiteral("%1 bytes in a header that says more of an entry: %2")
                                             .arg(QString::number(kMostBody), QString::number(size)));
    Bytes body(size + tarPadding(size), '\0');
    for (std::size_t at = 0; at < body.size();) {
        BACKSTOP_ASSIGN(got, m_source->read(body.data() + at, body.size() - at));
        if (got == 0)
            return damaged(QStringLiteral("is cut short"));
        at += got;
    }
    body.resize(size);
    return body;
}

Result<> TarReader::skip(std::uint64_t size)
{
    std::array<char, 64 * 1024> buffer;
    while (size > 0) {
        BACKSTOP_ASSIGN(got, m_source->read(buffer.data(), std::min<std::uint64_t>(size, buffer.size())));
        if (got == 0)
            return damaged(QStringLiteral("is cut short"));
        size -= got;
    }
    return {};
}

/// The sum of its bytes, which some old programs took for signed ones.
Result<> TarReader::checkHeader(const Bytes &block) const
{
    const auto expected = tarNumber(fieldOf(block, 148, 8));
    std::int64_t sum = 0;
    std::int64_t signedSum = 0;
    for (std::size_t i = 0; i < block.size(); ++i) {
        const char c = i >= 148 && i < 156 ? ' ' : block[i];
        sum += static_cast<unsigned char>(c);
        signedSum += static_cast<signed char>(c);
    }
    if (expected && (*expected == sum || *expected == signedSum))
        return {};
    return damaged(m_hasEntries ? QStringLiteral("a header is damaged") : QStringLiteral("is no archive"));
}

Result<> TarReader::readRecords(const Bytes &body, Records &records) const
{
    if (!readPaxRecords(body, records))
        return damaged(QStringLiteral("an extended header is damaged"));
    std::uint64_t size = 0;
    for (const auto &[key, value] : records)
        size += key.size() + value.size() + kRecordCost;
    return size <= kMostRecords
               ? Result<>()
               : tooLargeArchive(
                     m_object,
                     QStringLiteral("%1 bytes in the headers that say more of an entry").arg(kMostRecords));
}

Result<> TarReader::finish()
{
    m_atEnd = true;
    // What follows is only read for the checksum of the compressed stream.
    std::array<char, 64 * 1024> buffer;
    for (std::uint64_t size = 0; size < kMostBehind;) {
        BACKSTOP_ASSIGN(got, m_source->read(buffer.data(), buffer.size()));
        if (got == 0)
            return {};
        size += got;
    }
    return damaged(QStringLiteral("goes on and on behind its end mark"));
}

Result<bool> TarReader::takeExtension(const Bytes &block, char type, Extended &extended)
{
    if (type != 'x' && type != 'g' && type != 'L' && type != 'K' && type != 'V')
        return false;
    const auto size = tarNumber(fieldOf(block, 124, 12));
    if (!size || *size < 0)
        return damaged(QStringLiteral("a header is damaged"));
    m_isPax = m_isPax || type == 'x' || type == 'g';
    BACKSTOP_ASSIGN(body, readBody(static_cast<std::uint64_t>(*size)));
    if (type == 'x')
        BACKSTOP_TRY(readRecords(body, extended.records));
    else if (type == 'g')
        BACKSTOP_TRY(readRecords(body, m_global));
    else if (type == 'L')
        extended.name = Bytes(tarText(body));
    else if (type == 'K')
        extended.linkName = Bytes(tarText(body));
    return true;
}

/// The old GNU form of sparse files has more blocks behind the header where the map does not fit into it.
Result<> TarReader::skipSparseMap(Bytes block)
{
    constexpr std::size_t kIsExtended = 482;
    constexpr std::size_t kIsExtendedFurther = 504;
    for (bool goesOn = block[kIsExtended] != 0; goesOn; goesOn = block[kIsExtendedFurther] != 0) {
        BACKSTOP_ASSIGN(isThere, readBlock(block));
        if (!isThere)
            return damaged(QStringLiteral("is cut short"));
    }
    return {};
}

Result<ArchivedEntry> TarReader::entryOf(const Bytes &block, char type, Extended extended)
{
    Records records = m_global;
    for (auto &[key, value] : extended.records)
        records[key] = std::move(value);
    ArchivedEntry entry;
    const Bytes *path = find(records, "path");
    const Bytes *link = find(records, "linkpath");
    entry.path = path ? *path : !extended.name.empty() ? extended.name : ustarName(block);
    const Bytes target = link                         ? *link
                         : !extended.linkName.empty() ? extended.linkName
                                                      : Bytes(tarText(fieldOf(block, 157, 100)));
    Node &node = entry.node;
    node.type = nodeTypeOf(type, entry.path.ends_with('/'));
    const auto size = numberOf(records, "size", fieldOf(block, 124, 12));
    if (!size || *size < 0 || !readMetadata(block, records, node.metadata))
        return damaged(
            QStringLiteral("%1: the header has a number that is none").arg(displayName(entry.path)));
    // A hard link may have content since POSIX 2001 alone; before, some say how large the file is and have none.
    const bool hasContent = !isKnown(type) || type == '\0' || type == '0' || type == '7' || type == 'D' ||
                            (type == '1' && m_isPax);
    m_left = hasContent ? static_cast<std::uint64_t>(*size) : 0;
    m_padding = tarPadding(m_left);
    node.size = node.isFile() ? m_left : 0;
    if (type == '1')
        entry.hardLinkTo = target;
    else if (type == '2')
        node.linkTarget = target;
    else if (type == '3' || type == '4')
        node.metadata.deviceNumber =
            makedev(static_cast<unsigned>(tarNumber(fieldOf(block, 329, 8)).value_or(0)),
                    static_cast<unsigned>(tarNumber(fieldOf(block, 337, 8)).value_or(0)));
    entry.losesAcl = find(records, "SCHILY.acl.access") || find(records, "SCHILY.acl.default");
    const auto isSparse = [](const auto &record) { return record.first.starts_with("GNU.sparse."); };
    if (type == 'S')
        BACKSTOP_TRY(skipSparseMap(block));
    if (type == 'S' || std::any_of(records.begin(), records.end(), isSparse))
        entry.problem =
            Error{ErrorCode::UnsupportedFormat,
                  QStringLiteral("is a sparse file in the form of GNU tar, which is not understood"),
                  QStringLiteral("Unpack the archive with GNU tar and back up the folder.")};
    else if (!isKnown(type))
        entry.problem = Error{ErrorCode::UnsupportedFormat,
                              QStringLiteral("is an entry of the kind \"%1\", which is not understood")
                                  .arg(displayName(Bytes(1, type))),
                              {}};
    else if (type == '1' && target.empty())
        entry.problem =
            Error{ErrorCode::InvalidArgument, QStringLiteral("is a hard link that does not say to what"), {}};
    else if (!arePossible(node.metadata.attributes))
        entry.problem = Error{ErrorCode::InvalidArgument,
                              QStringLiteral("has an extended attribute that no file system has"),
                              {}};
    return entry;
}

Result<std::optional<ArchivedEntry>> TarReader::next()
{
    if (m_atEnd)
        return std::optional<ArchivedEntry>();
    BACKSTOP_TRY(skip(m_left + m_padding));
    m_left = m_padding = 0;
    Extended extended;
    Bytes block;
    while (true) {
        BACKSTOP_ASSIGN(isThere, readBlock(block));
        if (!isThere)
            return damaged(m_hasEntries ? QStringLiteral("has no end mark, so it may be cut short")
                                        : QStringLiteral("is no archive"));
        if (block.find_first_not_of('\0') == Bytes::npos) {
            BACKSTOP_TRY(finish());
            return std::optional<ArchivedEntry>();
        }
        BACKSTOP_TRY(checkHeader(block));
        m_hasEntries = true;
        const char type = block[156];
        BACKSTOP_ASSIGN(isExtension, takeExtension(block, type, extended));
        if (isExtension)
            continue;
        BACKSTOP_ASSIGN(entry, entryOf(block, type, std::move(extended)));
        return std::optional<ArchivedEntry>(std::move(entry));
    }
}

Result<std::size_t> TarReader::read(char *out, std::size_t size)
{
    if (m_left == 0)
        return std::size_t{0};
    BACKSTOP_ASSIGN(got, m_source->read(out, std::min<std::uint64_t>(size, m_left)));
    if (got == 0)
        return damaged(QStringLiteral("is cut short"));
    m_left -= got;
    return got;
}

} // namespace backstop::archive
