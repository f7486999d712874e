// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/tarheader.h"

#include "model/core/filetime.h"

#include <algorithm>
#include <array>

#include <sys/sysmacros.h>

namespace backstop::archive {

using repository::Metadata;
using repository::Node;
using repository::NodeType;

namespace {

struct Field
{
    std::size_t offset;
    std::size_t size;
};
// POSIX.1-2001, "ustar Header Block".
constexpr Field kName{0, 100};
constexpr Field kMode{100, 8};
constexpr Field kUid{108, 8};
constexpr Field kGid{116, 8};
constexpr Field kSize{124, 12};
constexpr Field kMtime{136, 12};
constexpr Field kChecksum{148, 8};
constexpr Field kType{156, 1};
constexpr Field kLinkName{157, 100};
constexpr Field kMagic{257, 8};
constexpr Field kUser{265, 32};
constexpr Field kGroup{297, 32};
constexpr Field kMajor{329, 8};
constexpr Field kMinor{337, 8};
constexpr Field kPrefix{345, 155};

/// One block of a header.
class Block
{
public:
    Block()
    {
        text(kMagic, BytesView("ustar\0"
                               "00",
                               8));
    }

    /// The first bytes of @p value that fit; a field that is full needs no zero at its end.
    void text(const Field &field, BytesView value)
    {
        value.copy(m_bytes.data() + field.offset, std::min(field.size, value.size()));
    }
    static bool fits(const Field &field, std::uint64_t value)
    {
        const auto bits = 3 * (field.size - 1);
        return value >> bits == 0;
    }
    /// Octal digits and a zero byte; 0 for a number that does not fit.
    void number(const Field &field, std::uint64_t value)
    {
        if (!fits(field, value))
            value = 0;
        for (std::size_t i = field.size - 1; i-- > 0; value >>= 3)
            m_bytes[field.offset + i] = static_cast<char>('0' + (value & 7));
    }
    const Bytes &finished()
    {
        std::fill_n(m_bytes.begin() + kChecksum.offset, kChecksum.size, ' ');
        std::uint64_t sum = 0;
        for (const char c : m_bytes)
            sum += static_cast<unsigned char>(c);
        number({kChecksum.offset, 7}, sum); // six digits, a zero byte, and the space that is there
        m_bytes[kChecksum.offset + 6] = '\0';
        return m_bytes;
    }

private:
    Bytes m_bytes = Bytes(kTarBlock, '\0');
};

/// The records of an extended header: "LENGTH KEY=VALUE\n", where the length counts itself.
class PaxRecords
{
public:
    void add(BytesView key, BytesView value)
    {
        const std::size_t rest = key.size() + value.size() + 3;
        std::size_t size = rest + std::to_string(rest).size();
        size = rest + std::to_string(size).size();
        m_bytes += std::to_string(size);
        m_bytes.append(" ").append(key).append("=").append(value).append("\n");
    }
    const Bytes &bytes() const { return m_bytes; }

private:
    Bytes m_bytes;
};

/// Seconds with as many decimals as are needed.
Bytes decimalTime(std::int64_t ns)
{
    const bool isNegative = ns < 0;
    const auto amount =
        isNegative ? std::uint64_t{0} - static_cast<std::uint64_t>(ns) : static_cast<std::uint64_t>(ns);
    Bytes text = (isNegative ? "-" : "") + std::to_string(amount / kNsPerSecond);
    Bytes decimals = std::to_string(amount % kNsPerSecond + kNsPerSecond).substr(1);
    decimals.erase(decimals.find_last_not_of('0') + 1);
    return decimals.empty() ? text : text + '.' + decimals;
}

/// As GNU tar and star write the name of an attribute, in which '=' would end the key.
Bytes attributeKey(BytesView name)
{
    Bytes key = "SCHILY.xattr.";
    for (const char c : name) {
        if (c == '%')
            key += "%25";
        else if (c == '=')
            key += "%3D";
        else
            key += c;
    }
    return key;
}

/// Where a path that is too long for the name field is cut in two; npos where it cannot be.
std::size_t splitAt(BytesView path)
{
    if (path.size() <= kName.size || path.size() > kPrefix.size + 1 + kName.size)
        return BytesView::npos;
    // The slash at the end of a folder's name is no place to cut at.
    const std::size_t slash = path.substr(0, path.size() - 1).find('/', path.size() - kName.size - 1);
    return slash == 0 || slash > kPrefix.size ? BytesView::npos : slash;
}

char typeOf(const Node &node, bool isHardLink)
{
    if (isHardLink)
        return '1';
    switch (node.type) {
    case NodeType::Symlink:
        return '2';
    case NodeType::CharDevice:
        return '3';
    case NodeType::BlockDevice:
        return '4';
    case NodeType::Directory:
        return '5';
    case NodeType::Fifo:
        return '6';
    default:
        return '0';
    }
}

void putNames(Block &block, PaxRecords &records, const Bytes &path, const Bytes &target)
{
    if (const std::size_t slash = splitAt(path); slash != Bytes::npos) {
        block.text(kPrefix, BytesView(path).substr(0, slash));
        block.text(kName, BytesView(path).substr(slash + 1));
    } else {
        block.text(kName, path);
        if (path.size() > kName.size)
            records.add("path", path);
    }
    block.text(kLinkName, target);
    if (target.size() > kLinkName.size)
        records.add("linkpath", target);
}

void putNumber(Block &block, PaxRecords &records, const Field &field, BytesView key, std::uint64_t value)
{
    block.number(field, value);
    if (!Block::fits(field, value))
        records.add(key, std::to_string(value));
}

/// The names of accounts end with a zero byte.
void putAccount(Block &block, PaxRecords &records, const Field &field, BytesView key, BytesView name)
{
    block.text({field.offset, field.size - 1}, name);
    if (name.size() >= field.size)
        records.add(key, name);
}

void putMetadata(Block &block, PaxRecords &records, const Metadata &metadata)
{
    block.number(kMode, metadata.mode);
    putNumber(block, records, kUid, "uid", metadata.uid);
    putNumber(block, records, kGid, "gid", metadata.gid);
    putAccount(block, records, kUser, "uname", metadata.user);
    putAccount(block, records, kGroup, "gname", metadata.group);
    const std::int64_t seconds = metadata.mtimeNs / kNsPerSecond;
    const bool isPlain = metadata.mtimeNs >= 0 && metadata.mtimeNs % kNsPerSecond == 0;
    block.number(kMtime, static_cast<std::uint64_t>(std::max<std::int64_t>(seconds, 0)));
    if (!isPlain || !Block::fits(kMtime, static_cast<std::uint64_t>(seconds)))
        records.add("mtime", decimalTime(metadata.mtimeNs));
    for (const repository::ExtendedAttribute &attribute : metadata.attributes)
        records.add(attributeKey(attribute.name), attribute.value);
}

Bytes extendedHeader(const PaxRecords &records)
{
    if (records.bytes().empty())
        return {};
    Block block;
    block.text(kName, "././@PaxHeader"); // what a program sees that does not know these
    block.number(kMode, 0644);
    block.number(kUid, 0);
    block.number(kGid, 0);
    block.number(kSize, records.bytes().size());
    block.number(kMtime, 0);
    block.text(kType, "x");
    return block.finished() + records.bytes() + Bytes(tarPadding(records.bytes().size()), '\0');
}

} // namespace

Bytes tarHeader(const Bytes &path, const Node &node, const Bytes &first)
{
    Block block;
    PaxRecords records;
    const bool isHardLink = !first.empty();
    putNames(block, records, node.isDirectory() ? path + '/' : path, isHardLink ? first : node.linkTarget);
    putMetadata(block, records, node.metadata);
    putNumber(block, records, kSize, "size", node.isFile() && !isHardLink ? node.size : 0);
    const char type = typeOf(node, isHardLink);
    block.text(kType, BytesView(&type, 1));
    if (type == '3' || type == '4') {
        block.number(kMajor, major(node.metadata.deviceNumber));
        block.number(kMinor, minor(node.metadata.deviceNumber));
    }
    return extendedHeader(records) + block.finished();
}

} // namespace backstop::archive
