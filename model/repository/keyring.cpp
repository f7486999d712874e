// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/keyring.h"

#include "model/crypto/hash.h"

namespace backstop::repository {

using crypto::Secret;

namespace {

constexpr std::uint8_t kKeySetVersion = 1;
constexpr std::size_t kRootKeySize = 32;
constexpr std::size_t kHeaderSize = 3;

struct Role
{
    ObjectKind kind;
    std::string_view name;
};

// The names are part of the format: a changed one makes every object of its kind unreadable.
constexpr Role kRoles[] = {
    {ObjectKind::Config, "config"}, {ObjectKind::Pack, "data"},         {ObjectKind::Index, "index"},
    {ObjectKind::Backup, "backup"}, {ObjectKind::Document, "document"}, {ObjectKind::Lease, "lease"},
    {ObjectKind::Audit, "audit"},   {ObjectKind::Reserve, "reserve"},
};

std::size_t placeOf(ObjectKind kind)
{
    return static_cast<std::size_t>(kind);
}

Secret randomRootKey(RandomSource &random)
{
    Secret root(kRootKeySize);
    random.fill(root.data(), root.size());
    return root;
}

Error damagedKeySet(const QString &what)
{
    return {
        ErrorCode::Damaged, QStringLiteral("key set: ") + what,
        QStringLiteral("Open the repository with another passphrase or the recovery code, then verify it.")};
}

} // namespace

Keyring Keyring::generate(RepositoryId repository, RandomSource &random)
{
    Keyring keyring(repository);
    keyring.addEpoch(randomRootKey(random));
    return keyring;
}

Result<Keyring> Keyring::parse(RepositoryId repository, const Secret &serialized)
{
    ByteReader reader(serialized.view());
    const std::uint8_t version = reader.u8();
    const std::size_t count = reader.u16();
    if (!reader.ok())
        return damagedKeySet(QStringLiteral("is cut short"));
    if (version != kKeySetVersion)
        return Error{ErrorCode::UnsupportedFormat,
                     QStringLiteral("key set: has the unknown version %1").arg(version),
                     QStringLiteral("Open the repository with a newer Backstop.")};
    if (count == 0 || count > kMaxEpochs || reader.remaining() != count * kRootKeySize)
        return damagedKeySet(QStringLiteral("has %1 bytes for %2 epochs").arg(reader.remaining()).arg(count));

    Keyring keyring(repository);
    for (std::size_t i = 0; i < count; ++i)
        keyring.addEpoch(Secret::copyOf(reader.raw(kRootKeySize)));
    return keyring;
}

Secret Keyring::serialize() const
{
    ByteWriter header;
    header.u8(kKeySetVersion);
    header.u16(static_cast<std::uint16_t>(m_epochs.size()));
    Secret out(kHeaderSize + m_epochs.size() * kRootKeySize);
    char *at = out.data();
    std::memcpy(at, header.bytes().data(), kHeaderSize);
    at += kHeaderSize;
    for (const Epoch &epoch : m_epochs) {
        std::memcpy(at, epoch.root.data(), kRootKeySize);
        at += kRootKeySize;
    }
    return out;
}

Keyring Keyring::clone() const
{
    Keyring copy(m_repository);
    for (const Epoch &epoch : m_epochs)
        copy.addEpoch(epoch.root.clone());
    return copy;
}

std::uint16_t Keyring::epochsIn(std::size_t size)
{
    const std::size_t roots = size < kHeaderSize ? 0 : size - kHeaderSize;
    return roots % kRootKeySize == 0 && roots / kRootKeySize <= kMaxEpochs
               ? static_cast<std::uint16_t>(roots / kRootKeySize)
               : std::uint16_t{0};
}

Result<> Keyring::beginEpoch(RandomSource &random)
{
    if (m_epochs.size() >= kMaxEpochs)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("key set: has %1 epochs already").arg(kMaxEpochs),
                     QStringLiteral("Make a new repository and copy the backups into it.")};
    addEpoch(randomRootKey(random));
    return {};
}

Result<Secret> Keyring::objectKey(ObjectKind kind, std::uint16_t epoch, BytesView salt) const
{
    if (placeOf(kind) >= kKinds || m_epochs.front().kinds[placeOf(kind)].isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("key set: has no key for objects of kind %1").arg(placeOf(kind)),
                     {}};
    if (epoch >= m_epochs.size())
        return damagedKeySet(QStringLiteral("has no epoch %1").arg(epoch));
    return crypto::hkdf(m_epochs[epoch].kinds[placeOf(kind)], salt, "object");
}

void Keyring::addEpoch(Secret root)
{
    if (m_epochs.empty()) {
        m_idKey = derive(root, "id");
        m_chunkerKey = derive(root, "chunker");
        m_fingerprint = Digest::fromBytes(derive(root, "fingerprint").view());
    }
    Epoch epoch;
    for (const Role &role : kRoles)
        epoch.kinds[placeOf(role.kind)] = derive(root, role.name);
    epoch.root = std::move(root);
    m_epochs.push_back(std::move(epoch));
}

Secret Keyring::derive(const Secret &root, std::string_view role) const
{
    Bytes info = "backstop/v1/";
    info += role;
    return crypto::hkdf(root, m_repository.view(), info);
}

} // namespace backstop::repository
