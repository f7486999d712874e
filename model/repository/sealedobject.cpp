// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/sealedobject.h"

#include "model/crypto/cipher.h"

namespace backstop::repository {

namespace {

constexpr BytesView kMagic = "BKST";
constexpr std::uint8_t kFormatVersion = 1;
constexpr std::size_t kVersionAt = 5;

Bytes aadOf(BytesView head, BytesView name)
{
    Bytes aad(head);
    aad += name;
    return aad;
}

Error damagedObject(const QString &what)
{
    return {ErrorCode::Damaged, what,
            QStringLiteral("Run \"verify\" for the extent of the damage; restore the object from a replica "
                           "if there is one.")};
}

} // namespace

Bytes encodeObjectHead(ObjectKind kind, std::uint16_t epoch)
{
    ByteWriter out;
    out.raw(kMagic);
    out.u8(static_cast<std::uint8_t>(kind));
    out.u8(kFormatVersion);
    out.u16(epoch);
    return out.take();
}

Result<std::uint16_t> parseObjectHead(BytesView bytes, ObjectKind kind)
{
    ByteReader in(bytes);
    const BytesView magic = in.raw(4);
    const std::uint8_t storedKind = in.u8();
    const std::uint8_t version = in.u8();
    const std::uint16_t epoch = in.u16();
    if (!in.ok() || magic != kMagic)
        return damagedObject(QStringLiteral("object: does not begin as an object of a repository"));
    if (version > kFormatVersion)
        return Error{ErrorCode::UnsupportedFormat,
                     QStringLiteral("object: format version %1 is newer than this program").arg(version),
                     QStringLiteral("Use a newer version of Backstop for this repository.")};
    if (version != kFormatVersion || storedKind != static_cast<std::uint8_t>(kind))
        return damagedObject(QStringLiteral("object: is of another kind than its name says"));
    return epoch;
}

Result<Bytes> sealObject(const Keyring &keys, ObjectKind kind, BytesView name, BytesView payload,
                         RandomSource &random)
{
    if (payload.size() > kMaxSealedObjectSize - kObjectHeadSize - kSaltSize - crypto::kTagSize)
        return Error{
            ErrorCode::Failed,
            QStringLiteral("object: %1 bytes are more than anybody could read back").arg(payload.size()),
            QStringLiteral("Nothing was stored. Divide what it is about: back up fewer sources at once.")};
    Bytes object = encodeObjectHead(kind, keys.currentEpoch());
    const Bytes aad = aadOf(object, name);
    object += random.bytes(kSaltSize);
    BACKSTOP_ASSIGN(
        key, keys.objectKey(kind, keys.currentEpoch(), BytesView(object).substr(kObjectHeadSize, kSaltSize)));
    object.resize(kObjectHeadSize + kSaltSize + payload.size() + crypto::kTagSize);
    crypto::Cipher cipher(key);
    cipher.seal(0, aad, payload, object.data() + kObjectHeadSize + kSaltSize);
    return object;
}

namespace {

/// Opens an object whose head was read. False where the seal does not match.
Result<bool> openSealed(const Keyring &keys, ObjectKind kind, std::uint16_t epoch, BytesView name,
                        BytesView object, Bytes &payload)
{
    const BytesView salt = object.substr(kObjectHeadSize, kSaltSize);
    const BytesView sealed = object.substr(kObjectHeadSize + kSaltSize);
    BACKSTOP_ASSIGN(key, keys.objectKey(kind, epoch, salt));
    payload.resize(sealed.size() - crypto::kTagSize);
    crypto::Cipher cipher(key);
    return cipher.open(0, aadOf(object.substr(0, kObjectHeadSize), name), sealed, payload.data());
}

/// Whether the object opens with an epoch that the key set has: then a bit of its epoch has flipped.
bool isOfKnownEpoch(const Keyring &keys, ObjectKind kind, BytesView name, BytesView object)
{
    for (int epoch = 0; epoch <= keys.currentEpoch(); ++epoch) {
        Bytes mended = encodeObjectHead(kind, static_cast<std::uint16_t>(epoch));
        mended += object.substr(kObjectHeadSize);
        Bytes payload;
        const auto opened = openSealed(keys, kind, static_cast<std::uint16_t>(epoch), name, mended, payload);
        if (opened && *opened)
            return true;
    }
    return false;
}

/// Whether the object opens with the version that this program writes: then a bit of its version has flipped.
bool isThisVersion(const Keyring &keys, ObjectKind kind, BytesView name, BytesView object)
{
    Bytes mended(object);
    mended[kVersionAt] = static_cast<char>(kFormatVersion);
    const auto epoch = parseObjectHead(mended, kind);
    Bytes payload;
    const auto opened = epoch ? openSealed(keys, kind, *epoch, name, mended, payload) : Result<bool>(false);
    return opened && *opened;
}

} // namespace

Error olderKeys()
{
    return {
        ErrorCode::WrongKey,
        QStringLiteral("keys: this passphrase has those of before the last \"key rotate\" only"),
        QStringLiteral("Use the passphrase that the keys were rotated with, or have yours added again with "
                       "\"key add\".")};
}

Result<Bytes> openObject(const Keyring &keys, ObjectKind kind, BytesView name, BytesView object)
{
    const bool hasPossibleSize = object.size() >= kObjectHeadSize + kSaltSize + crypto::kTagSize &&
                                 object.size() <= kMaxSealedObjectSize;
    const auto epoch = parseObjectHead(object, kind);
    if (!epoch) {
        if (epoch.error().code == ErrorCode::UnsupportedFormat && hasPossibleSize &&
            isThisVersion(keys, kind, name, object))
            return damagedObject(QStringLiteral("object: its format version is damaged"));
        return epoch.error();
    }
    if (!hasPossibleSize)
        return damagedObject(QStringLiteral("object: has an impossible size"));
    if (*epoch > keys.currentEpoch())
        return isOfKnownEpoch(keys, kind, name, object)
                   ? damagedObject(QStringLiteral("object: its epoch is damaged"))
                   : olderKeys();
    Bytes payload;
    BACKSTOP_ASSIGN(isOpen, openSealed(keys, kind, *epoch, name, object, payload));
    if (!isOpen)
        return damagedObject(QStringLiteral("object: does not match its seal"));
    return payload;
}

} // namespace backstop::repository
