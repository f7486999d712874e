// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/keyslot.h"

#include "model/core/names.h"
#include "model/crypto/hash.h"

#include <algorithm>

namespace backstop::repository {

using crypto::KdfCost;
using crypto::Secret;

namespace {

constexpr std::uint8_t kSlotVersion = 1;
constexpr std::uint8_t kTestOnlyFlag = 1;
constexpr std::size_t kMaxLabelSize = 1024;
constexpr std::size_t kMaxHostSize = 255;
constexpr std::size_t kCommitmentSize = 32;

// A slot taken apart; the views point into its bytes.
struct SlotParts
{
    SlotInfo info;
    BytesView salt;
    BytesView beforeCommitment;
    BytesView commitment;
    BytesView beforeKeySet;
    BytesView keySet;
};

QString shortName(const KeySlotId &id)
{
    return QStringLiteral("key slot %1: ").arg(QString::fromLatin1(id.hex().substr(0, 8).c_str()));
}

Error damaged(const KeySlotId &id, const QString &what)
{
    return {ErrorCode::Damaged, shortName(id) + what,
            QStringLiteral(
                "Open the repository with another passphrase or the recovery code, then remove this key slot "
                "and add a new one.")};
}

Error invalid(const QString &what, const QString &hint)
{
    return {ErrorCode::InvalidArgument, QStringLiteral("key slot: ") + what, hint};
}

Error wrongKey(const QString &message)
{
    return {ErrorCode::WrongKey, message,
            QStringLiteral(
                "Check the passphrase, or use the recovery code: 32 letters and digits in 8 groups, on the "
                "recovery kit that was made with the repository.")};
}

// The part of the header that later commands show, bounded before any of it is used.
Result<> checkHeader(const SlotInfo &info, std::uint8_t flags)
{
    if (info.type != SlotType::Passphrase && info.type != SlotType::RecoveryCode &&
        info.type != SlotType::Plain)
        return damaged(info.id, QStringLiteral("has the unknown type %1").arg(static_cast<int>(info.type)));
    if (flags > kTestOnlyFlag)
        return damaged(info.id, QStringLiteral("has unknown flags"));
    if (info.type == SlotType::Plain) {
        if (info.testOnly || info.cost != KdfCost{.passes = 0, .memoryKiB = 0})
            return damaged(info.id, QStringLiteral("is a plain one, but has a key derivation"));
        return {};
    }
    if (info.testOnly ? info.cost != kTestKdfCost : !info.cost.atLeastFloor() || !info.cost.withinCeiling())
        return damaged(
            info.id,
            QStringLiteral("asks for a key derivation of %1 KiB and %2 passes, which is out of bounds")
                .arg(info.cost.memoryKiB)
                .arg(info.cost.passes));
    return {};
}

bool isPlain(const SlotParts &parts)
{
    return parts.info.type == SlotType::Plain;
}

Result<SlotParts> parseSlot(BytesView bytes)
{
    SlotParts parts;
    parts.info.id = KeySlotId::fromBytes(crypto::sha256(bytes).view());
    if (bytes.size() > kMaxSlotSize)
        return damaged(parts.info.id,
                       QStringLiteral("has %1 bytes, which is too much for one").arg(bytes.size()));

    ByteReader reader(bytes);
    const BytesView magic = reader.raw(kObjectMagicSize);
    const std::uint8_t kind = reader.u8();
    const std::uint8_t version = reader.u8();
    if (!reader.ok() || magic != BytesView(kObjectMagic) ||
        kind != static_cast<std::uint8_t>(ObjectKind::KeySlot))
        return damaged(parts.info.id, QStringLiteral("is no key slot"));
    if (version != kSlotVersion)
        return Error{ErrorCode::UnsupportedFormat,
                     shortName(parts.info.id) + QStringLiteral("has the unknown version %1").arg(version),
                     QStringLiteral("Open the repository with a newer Backstop.")};
    parts.info.type = SlotType{reader.u8()};
    const std::uint8_t flags = reader.u8();
    parts.info.testOnly = (flags & kTestOnlyFlag) != 0;
    parts.info.cost.passes = reader.u32();
    parts.info.cost.memoryKiB = reader.u32();
    parts.salt = reader.raw(crypto::kKdfSaltSize);
    const BytesView label = reader.string();
    parts.info.created = Timestamp(std::chrono::nanoseconds(static_cast<std::int64_t>(reader.u64())));
    const BytesView host = reader.string();
    parts.beforeCommitment = bytes.substr(0, bytes.size() - reader.remaining());
    parts.commitment = reader.raw(kCommitmentSize);
    parts.keySet = reader.string();
    if (!reader.ok() || !reader.atEnd())
        return damaged(parts.info.id, QStringLiteral("does not have the length that it says"));
    parts.beforeKeySet = bytes.substr(0, bytes.size() - parts.keySet.size());
    parts.info.epochs = Keyring::epochsIn(
        parts.keySet.size() - (isPlain(parts) ? 0 : std::min(crypto::kWrapOverhead, parts.keySet.size())));
    if (label.size() > kMaxLabelSize || host.size() > kMaxHostSize)
        return damaged(parts.info.id, QStringLiteral("has a label or a host name that is too long"));
    BACKSTOP_TRY(checkHeader(parts.info, flags));
    parts.info.label = displayText(label);
    parts.info.host = displayText(host);
    return parts;
}

Bytes associatedData(BytesView beforeKeySet, const RepositoryId &repository)
{
    Bytes aad(beforeKeySet);
    aad += repository.view();
    return aad;
}

Secret commitmentOf(const Secret &kek)
{
    return crypto::hkdf(kek, {}, "backstop/v1/commit", kCommitmentSize);
}

Digest plainTag(const RepositoryId &repository, const Secret &keySet, BytesView beforeCommitment)
{
    const crypto::Mac mac(crypto::hkdf(keySet, repository.view(), "backstop/v1/plain-slot"));
    Bytes message(beforeCommitment);
    ByteWriter length;
    length.varint(keySet.size());
    message += length.bytes();
    message += keySet.view(); // no secret here: it stands in the slot as it is
    return mac(message);
}

// What the key derivation is given: the passphrase as it is, or the recovery code as it is meant; nothing where
// @p passphrase cannot belong to a slot of this type.
Secret derivationInput(SlotType type, const Secret &passphrase)
{
    return type == SlotType::RecoveryCode ? crypto::normalizeRecoveryCode(passphrase) : passphrase.clone();
}

Result<Keyring> openParts(const RepositoryId &repository, const SlotParts &parts, const Secret &passphrase)
{
    const Error foreign =
        damaged(parts.info.id, QStringLiteral("is damaged, or belongs to another repository"));
    if (parts.info.type == SlotType::Plain) {
        const Secret keySet = Secret::copyOf(parts.keySet);
        const Digest tag = plainTag(repository, keySet, parts.beforeCommitment);
        if (!crypto::equalsConstantTime(tag.view(), parts.commitment))
            return foreign;
        return Keyring::parse(repository, keySet);
    }
    const Secret input = derivationInput(parts.info.type, passphrase);
    if (input.isEmpty())
        return wrongKey(shortName(parts.info.id) + QStringLiteral("does not open with this passphrase"));
    BACKSTOP_ASSIGN(kek, crypto::deriveKey(input, parts.salt, parts.info.cost));
    if (!crypto::equalsConstantTime(commitmentOf(kek).view(), parts.commitment))
        return wrongKey(shortName(parts.info.id) + QStringLiteral("does not open with this passphrase"));
    // The passphrase is right from here on: whatever fails now is not the person's mistake.
    auto keySet = crypto::unwrapKey(kek, associatedData(parts.beforeKeySet, repository), parts.keySet);
    if (!keySet)
        return foreign;
    return Keyring::parse(repository, *keySet);
}

Result<> checkRequest(const SlotRequest &request, BytesView label, BytesView host)
{
    if (label.size() > kMaxLabelSize)
        return invalid(QStringLiteral("the label has more than %1 bytes").arg(kMaxLabelSize),
                       QStringLiteral("Choose a shorter label."));
    if (host.size() > kMaxHostSize)
        return invalid(QStringLiteral("the host name has more than %1 bytes").arg(kMaxHostSize),
                       QStringLiteral("Set a shorter host name."));
    if (request.type == SlotType::Plain)
        return {};
    const bool testCost = request.allowTestCost && request.cost == kTestKdfCost;
    if (!testCost && (!request.cost.atLeastFloor() || !request.cost.withinCeiling()))
        return invalid(QStringLiteral("a key derivation of %1 KiB and %2 passes is out of bounds")
                           .arg(request.cost.memoryKiB)
                           .arg(request.cost.passes),
                       QStringLiteral("Choose a memory of 64 MiB to 2 GiB and 3 to 16 passes."));
    return {};
}

// The slots worth trying, in the order to try them; the others go to @p damagedSlots. Plain ones only where there is
// nothing else.
std::vector<SlotParts> usableSlots(const std::vector<StoredSlot> &stored,
                                   std::vector<DamagedSlot> &damagedSlots)
{
    std::vector<SlotParts> usable;
    for (const StoredSlot &slot : stored) {
        auto parts = parseSlot(slot.bytes);
        if (slot.error)
            damagedSlots.push_back({slot.id, *slot.error});
        else if (KeySlotId::fromBytes(crypto::sha256(slot.bytes).view()) != slot.id)
            damagedSlots.push_back(
                {slot.id, damaged(slot.id, QStringLiteral("its bytes do not match its name"))});
        else if (!parts)
            damagedSlots.push_back({slot.id, parts.error()});
        else
            usable.push_back(std::move(*parts));
    }
    if (!std::all_of(usable.begin(), usable.end(), isPlain)) {
        for (const SlotParts &parts : usable)
            if (isPlain(parts))
                damagedSlots.push_back(
                    {parts.info.id,
                     damaged(parts.info.id, QStringLiteral("is a plain one in an encrypted repository"))});
        std::erase_if(usable, isPlain);
    }
    // Recovery slots first: they cost nothing where the text is no recovery code. Then the cheapest, so that somebody else's costly
    // slot keeps nobody waiting, whatever it says of its epochs. A rotation gives the new slot the cost of the old one: among
    // equals, those with the most epochs.
    const auto order = [](const SlotParts &parts) {
        return std::tuple(parts.info.type != SlotType::RecoveryCode,
                          std::uint64_t{parts.info.cost.passes} * parts.info.cost.memoryKiB,
                          -int{parts.info.epochs});
    };
    std::stable_sort(usable.begin(), usable.end(),
                     [order](const SlotParts &a, const SlotParts &b) { return order(a) < order(b); });
    return usable;
}

Error noSlotOpens(std::size_t total, std::size_t lost, bool passphraseGiven)
{
    if (lost == total) {
        const QString message = total == 0 ? QStringLiteral("key slots: there are none")
                                           : QStringLiteral("key slots: all %1 are damaged").arg(total);
        return {ErrorCode::Damaged, message,
                QStringLiteral(
                    "Copy the keys folder back from a replica of the repository: without a key slot nothing "
                    "in it can be read.")};
    }
    Error error = wrongKey(passphraseGiven ? QStringLiteral("key slots: none opens with this passphrase")
                                           : QStringLiteral("key slots: none opens without a passphrase"));
    if (lost > 0)
        error.hint +=
            QStringLiteral(
                " %1 of %2 key slots cannot be used because of damage; a replica of the repository may "
                "have them whole.")
                .arg(lost)
                .arg(total);
    return error;
}

} // namespace

Result<Bytes> encodeSlot(const Keyring &keyring, const SlotRequest &request, const Secret &passphrase,
                         RandomSource &random)
{
    const QByteArray label = request.label.toUtf8();
    const QByteArray host = request.host.toUtf8();
    BACKSTOP_TRY(checkRequest(request, label.toStdString(), host.toStdString()));
    const bool plain = request.type == SlotType::Plain;
    const KdfCost cost = plain ? KdfCost{.passes = 0, .memoryKiB = 0} : request.cost;
    const Bytes salt = random.bytes(crypto::kKdfSaltSize);

    ByteWriter out;
    out.raw(kObjectMagic);
    out.u8(static_cast<std::uint8_t>(ObjectKind::KeySlot));
    out.u8(kSlotVersion);
    out.u8(static_cast<std::uint8_t>(request.type));
    out.u8(cost == kTestKdfCost ? kTestOnlyFlag : 0);
    out.u32(cost.passes);
    out.u32(cost.memoryKiB);
    out.raw(salt);
    out.string(label.toStdString());
    out.u64(static_cast<std::uint64_t>(request.created.time_since_epoch().count()));
    out.string(host.toStdString());

    const Secret keySet = keyring.serialize();
    if (plain) {
        out.raw(plainTag(keyring.repositoryId(), keySet, out.bytes()).view());
        out.string(keySet.view());
        return out.take();
    }
    const Secret input = derivationInput(request.type, passphrase);
    if (input.isEmpty())
        return request.type == SlotType::RecoveryCode
                   ? invalid(QStringLiteral("this is no recovery code"),
                             QStringLiteral("Let Backstop make the recovery code."))
                   : invalid(QStringLiteral("the passphrase is empty"),
                             QStringLiteral("Choose a passphrase."));
    BACKSTOP_ASSIGN(kek, crypto::deriveKey(input, salt, cost));
    out.raw(commitmentOf(kek).view());
    out.varint(keySet.size() + crypto::kWrapOverhead); // the length of what follows is authenticated too
    out.raw(crypto::wrapKey(kek, associatedData(out.bytes(), keyring.repositoryId()), keySet, random));
    return out.take();
}

Result<SlotInfo> parseSlotInfo(BytesView bytes)
{
    BACKSTOP_ASSIGN(parts, parseSlot(bytes));
    return std::move(parts.info);
}

Result<Keyring> openSlot(RepositoryId repository, BytesView bytes, const Secret &passphrase)
{
    BACKSTOP_ASSIGN(parts, parseSlot(bytes));
    return openParts(repository, parts, passphrase);
}

Result<OpenedKeys> openAnySlot(RepositoryId repository, const std::vector<StoredSlot> &stored,
                               const Secret &passphrase)
{
    std::vector<DamagedSlot> damagedSlots;
    std::vector<SlotParts> usable = usableSlots(stored, damagedSlots);
    if (!usable.empty() && usable.front().info.type == SlotType::Plain && !passphrase.isEmpty())
        return Error{
            ErrorCode::WrongKey, QStringLiteral("repository: is not encrypted, but a passphrase was given"),
            QStringLiteral("Open it without a passphrase if it was made with --no-encryption; if it was not, "
                           "somebody has replaced its keys, and nothing should be written to it.")};
    std::optional<Error> obstacle;
    for (SlotParts &parts : usable) {
        auto keyring = openParts(repository, parts, passphrase);
        if (keyring)
            return OpenedKeys{std::move(*keyring), std::move(parts.info), std::move(damagedSlots)};
        const Error &error = keyring.error();
        if (error.code == ErrorCode::Damaged || error.code == ErrorCode::UnsupportedFormat)
            damagedSlots.push_back({parts.info.id, error});
        else if (error.code != ErrorCode::WrongKey)
            obstacle = error;
    }
    if (obstacle)
        return *obstacle;
    return noSlotOpens(stored.size(), damagedSlots.size(), !passphrase.isEmpty());
}

} // namespace backstop::repository
