// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/packformat.h"

#include "model/repository/sealedobject.h"

namespace backstop::repository {

namespace {

constexpr char kEndMark[] = {'B', 'K', 'S', 'E'};
constexpr std::uint64_t kDirectoryOrdinal = 1ull << 63; // no blob has it: a pack holds fewer than 2^20
constexpr std::size_t kBufferGrain = 8 * 1024 * 1024;   // packs of one kind fit into each other's buffers

Error damagedPack(const QString &what)
{
    return {ErrorCode::Damaged, QStringLiteral("pack: ") + what,
            QStringLiteral("Run \"verify --read-data\" to see which backups and files are hit.")};
}

} // namespace

Result<PackKey> PackKey::generate(const Keyring &keys, RandomSource &random)
{
    PackKey result;
    const Bytes head = encodeObjectHead(ObjectKind::Pack, keys.currentEpoch());
    std::memcpy(result.prefix.data(), head.data(), head.size());
    random.fill(result.prefix.data() + head.size(), kSaltSize);
    auto key = keys.objectKey(ObjectKind::Pack, keys.currentEpoch(),
                              {result.prefix.data() + head.size(), kSaltSize});
    if (!key)
        return key.error();
    result.key = std::move(*key);
    return result;
}

Result<PackKey> PackKey::parse(const Keyring &keys, BytesView prefix)
{
    if (prefix.size() != kPackPrefixSize)
        return damagedPack(QStringLiteral("shorter than its head"));
    BACKSTOP_ASSIGN(epoch, parseObjectHead(prefix, ObjectKind::Pack));
    if (epoch > keys.currentEpoch())
        return olderKeys();
    PackKey result;
    std::memcpy(result.prefix.data(), prefix.data(), prefix.size());
    auto key = keys.objectKey(ObjectKind::Pack, epoch, prefix.substr(kObjectHeadSize, kSaltSize));
    if (!key)
        return key.error();
    result.key = std::move(*key);
    return result;
}

std::array<char, 42> blobAad(const PackEntry &entry, std::uint32_t ordinal)
{
    std::array<char, 42> aad{};
    aad[0] = static_cast<char>(entry.type);
    aad[1] = static_cast<char>(entry.encoding);
    // The rest little-endian, as everywhere in the format. Ordinal is in the nonce as well; here it costs nothing.
    for (int i = 0; i < 4; ++i) {
        aad[static_cast<std::size_t>(2 + i)] = static_cast<char>(entry.plainSize >> (8 * i));
        aad[static_cast<std::size_t>(6 + i)] = static_cast<char>(ordinal >> (8 * i));
    }
    std::memcpy(aad.data() + 10, entry.id.bytes.data(), 32);
    return aad;
}

void encodeEntries(ByteWriter &out, const std::vector<PackEntry> &entries)
{
    for (const PackEntry &entry : entries) {
        out.u8(static_cast<std::uint8_t>(entry.type));
        out.u8(static_cast<std::uint8_t>(entry.encoding));
        out.u16(0);
        out.u32(entry.storedSize);
        out.u32(entry.plainSize);
        out.raw(entry.id.view());
    }
}

Result<std::vector<PackEntry>> decodeEntries(ByteReader &in, std::uint32_t count)
{
    if (count > kMaxPackEntries || in.remaining() < std::size_t{count} * kPackEntrySize)
        return damagedPack(QStringLiteral("directory names more blobs than it holds"));
    std::vector<PackEntry> entries;
    entries.reserve(count);
    std::uint64_t offset = kPackPrefixSize;
    for (std::uint32_t i = 0; i < count; ++i) {
        PackEntry entry;
        const std::uint8_t type = in.u8();
        const std::uint8_t encoding = in.u8();
        const std::uint16_t reserved = in.u16();
        entry.storedSize = in.u32();
        entry.plainSize = in.u32();
        entry.id = BlobId::fromBytes(in.raw(32));
        entry.type = static_cast<BlobType>(type);
        entry.encoding = static_cast<BlobEncoding>(encoding);
        entry.offset = static_cast<std::uint32_t>(offset);
        if (type < 1 || type > 4 || encoding > 2 || reserved != 0 || entry.plainSize > kMaxBlobSize ||
            entry.storedSize < crypto::kTagSize || entry.storedSize > kMaxBlobSize + 1024)
            return damagedPack(QStringLiteral("directory entry %1 is out of bounds").arg(i));
        offset += entry.storedSize;
        if (offset > kMaxPackSize)
            return damagedPack(QStringLiteral("blobs reach past the largest pack"));
        entries.push_back(entry);
    }
    if (!in.ok())
        return damagedPack(QStringLiteral("directory is cut short"));
    return entries;
}

Result<std::uint32_t> parseTrailer(BytesView trailer, std::uint64_t packSize)
{
    if (trailer.size() != kPackTrailerSize || trailer.substr(16) != BytesView(kEndMark, sizeof kEndMark))
        return damagedPack(QStringLiteral("has no end mark"));
    ByteReader in(trailer);
    const std::uint32_t directorySize = in.u32();
    const std::uint32_t count = in.u32();
    const std::uint64_t total = in.u64();
    if (total != packSize)
        return damagedPack(QStringLiteral("is %1 bytes long, its trailer says %2").arg(packSize).arg(total));
    if (directorySize != std::uint64_t{count} * kPackEntrySize + crypto::kTagSize ||
        directorySize + kPackPrefixSize + kPackTrailerSize > packSize)
        return damagedPack(QStringLiteral("trailer contradicts itself"));
    return directorySize;
}

Result<PackDirectory> openDirectory(const PackKey &key, BytesView tail, std::uint64_t packSize)
{
    if (tail.size() < kPackTrailerSize)
        return damagedPack(QStringLiteral("is cut short"));
    const BytesView trailer = tail.substr(tail.size() - kPackTrailerSize);
    BACKSTOP_ASSIGN(directorySize, parseTrailer(trailer, packSize));
    if (directorySize + kPackTrailerSize != tail.size())
        return damagedPack(QStringLiteral("directory has another size than its trailer says"));
    Bytes plain(directorySize - crypto::kTagSize, '\0');
    crypto::Cipher cipher = key.makeCipher();
    if (!cipher.open(kDirectoryOrdinal, trailer, tail.substr(0, directorySize), plain.data()))
        return damagedPack(QStringLiteral("directory does not match its seal"));
    ByteReader in(plain);
    PackDirectory directory;
    directory.totalSize = packSize;
    auto entries = decodeEntries(in, static_cast<std::uint32_t>(plain.size() / kPackEntrySize));
    if (!entries)
        return entries.error();
    directory.entries = std::move(*entries);
    std::uint64_t end = kPackPrefixSize;
    if (!directory.entries.empty())
        end = std::uint64_t{directory.entries.back().offset} + directory.entries.back().storedSize;
    if (end + tail.size() != packSize)
        return damagedPack(QStringLiteral("blobs do not fill it"));
    return directory;
}

Error laterEpoch(const Keyring &keys, BytesView prefix, BytesView tail, std::uint64_t packSize)
{
    for (int epoch = 0; epoch <= keys.currentEpoch(); ++epoch) {
        Bytes mended = encodeObjectHead(ObjectKind::Pack, static_cast<std::uint16_t>(epoch));
        mended += prefix.substr(kObjectHeadSize);
        const auto key = PackKey::parse(keys, mended);
        if (key && openDirectory(*key, tail, packSize))
            return damagedPack(QStringLiteral("its epoch is damaged"));
    }
    return olderKeys();
}

Buffer PackBuffers::take(std::size_t size)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_spare.size() >= size && m_spare.size() / 2 <= size)
            return std::exchange(m_spare, Buffer());
    }
    return Buffer((size + kBufferGrain - 1) / kBufferGrain * kBufferGrain);
}

void PackBuffers::giveBack(Buffer buffer)
{
    const std::lock_guard lock(m_mutex);
    if (buffer.size() > m_spare.size())
        m_spare = std::move(buffer);
}

void PackBuffers::clear()
{
    const std::lock_guard lock(m_mutex);
    m_spare = Buffer();
}

OpenPack::OpenPack(PackKey key, std::size_t targetSize, std::uint32_t number,
                   std::shared_ptr<PackBuffers> buffers)
    : m_key(std::move(key))
    , m_targetSize(targetSize)
    , m_number(number)
    , m_buffers(std::move(buffers))
    , m_buffer(m_buffers->take(targetSize))
{
    std::memcpy(m_buffer.data(), m_key.prefix.data(), kPackPrefixSize);
}

OpenPack::~OpenPack()
{
    m_buffers->giveBack(std::move(m_buffer));
}

std::optional<OpenPack::Room> OpenPack::reserve(PackEntry entry)
{
    const std::lock_guard lock(m_mutex);
    const std::size_t tail = (m_entries.size() + 1) * kPackEntrySize + crypto::kTagSize + kPackTrailerSize;
    const bool tooLarge = m_used + entry.storedSize + tail > m_targetSize;
    if (m_entries.size() + 1 >= kMaxPackEntries || (tooLarge && !m_entries.empty()))
        return std::nullopt;
    if (tooLarge) { // a single blob larger than the target gets a pack of its own size
        m_buffer = Buffer(m_used + entry.storedSize + tail);
        m_targetSize = m_buffer.size();
        std::memcpy(m_buffer.data(), m_key.prefix.data(), kPackPrefixSize);
    }
    entry.offset = static_cast<std::uint32_t>(m_used);
    m_entries.push_back(entry); // first: where memory is short nothing has changed yet
    m_used += entry.storedSize;
    ++m_openSeals;
    return Room{static_cast<std::uint32_t>(m_entries.size() - 1), entry.offset};
}

void OpenPack::seal(std::uint32_t ordinal, BytesView encoded, crypto::Cipher &cipher)
{
    PackEntry entry;
    {
        const std::lock_guard lock(m_mutex);
        entry = m_entries[ordinal];
    }
    const auto aad = blobAad(entry, ordinal);
    cipher.seal(ordinal, {aad.data(), aad.size()}, encoded, m_buffer.data() + entry.offset);
    const std::lock_guard lock(m_mutex);
    if (--m_openSeals == 0)
        m_sealed.notify_all();
}

void OpenPack::giveUp()
{
    const std::lock_guard lock(m_mutex);
    m_isBroken = true;
    if (--m_openSeals == 0)
        m_sealed.notify_all();
}

bool OpenPack::isBroken()
{
    const std::lock_guard lock(m_mutex);
    return m_isBroken;
}

void OpenPack::waitForSeals()
{
    std::unique_lock lock(m_mutex);
    m_sealed.wait(lock, [this] { return m_openSeals == 0; });
}

Bytes OpenPack::read(std::uint32_t offset, std::uint32_t size)
{
    waitForSeals();
    return Bytes(m_buffer.data() + offset, size);
}

BytesView OpenPack::finish()
{
    waitForSeals();
    ByteWriter directory;
    encodeEntries(directory, m_entries);
    const std::size_t directorySize = directory.size() + crypto::kTagSize;
    const std::size_t total = m_used + directorySize + kPackTrailerSize;
    ByteWriter trailer;
    trailer.u32(static_cast<std::uint32_t>(directorySize));
    trailer.u32(static_cast<std::uint32_t>(m_entries.size()));
    trailer.u64(total);
    trailer.raw({kEndMark, sizeof kEndMark});
    crypto::Cipher cipher = m_key.makeCipher();
    cipher.seal(kDirectoryOrdinal, trailer.bytes(), directory.bytes(), m_buffer.data() + m_used);
    std::memcpy(m_buffer.data() + m_used + directorySize, trailer.bytes().data(), kPackTrailerSize);
    return m_buffer.view().substr(0, total);
}

} // namespace backstop::repository
