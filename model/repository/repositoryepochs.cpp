// SPDX-License-Identifier: GPL-3.0-or-later
//
// The epochs of a Repository's keys: beginning a new one, and noticing that there is one.
#include "model/crypto/hash.h"
#include "model/repository/repository.h"
#include "model/repository/sealedobject.h"

#include <charconv>

namespace backstop::repository {

namespace {

constexpr char kEpochDocument[] = "epoch";
constexpr std::size_t kVersionDigits = 10; // of a document's name, see FORMAT.md

/// The newest epoch that was begun. Told by the names, so that whoever lacks its key learns it too. Names that no document has are
/// stray files, and shut nobody out.
Result<std::uint64_t> newestEpoch(storage::Storage &storage)
{
    const std::string prefix = std::string("documents/") + kEpochDocument + '/';
    BACKSTOP_ASSIGN(objects, storage.list(prefix));
    std::uint64_t newest = 0;
    for (const storage::ObjectInfo &object : objects) {
        const char *end = object.name.data() + object.name.size();
        std::uint64_t number = 0;
        const auto parsed = std::from_chars(object.name.data() + prefix.size(), end, number);
        const bool isVersion = object.name.size() == prefix.size() + kVersionDigits &&
                               parsed.ec == std::errc() && parsed.ptr == end;
        if (isVersion && number < Keyring::kMaxEpochs)
            newest = std::max(newest, number);
    }
    return newest;
}

} // namespace

/// Whether the keys are those of the newest epoch. What is written with older ones would be readable to whom the new ones shut out.
Result<> Repository::checkEpoch()
{
    BACKSTOP_ASSIGN(newest, newestEpoch(*m_storage));
    return newest > m_keys.currentEpoch() ? olderKeys() : Result<>();
}

Result<bool> Repository::isRotationCutShort()
{
    BACKSTOP_ASSIGN(newest, newestEpoch(*m_storage));
    return newest < m_keys.currentEpoch();
}

Result<Repository::KeyRotation> Repository::planKeyRotation()
{
    if (!m_config.isEncrypted)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("repository: is not encrypted, its keys keep nobody out"),
                     QStringLiteral("Make an encrypted repository and back up to it.")};
    Keyring next = m_keys.clone();
    BACKSTOP_TRY(next.beginEpoch(*m_environment.random));
    KeyRotation plan;
    plan.epoch = next.currentEpoch();
    plan.own = m_openedBy;
    std::vector<DamagedSlot> damaged;
    BACKSTOP_ASSIGN(slotInfos, keySlots(&damaged));
    for (const SlotInfo &slot : slotInfos) {
        if (slot.id != m_openedBy.id)
            plan.others.push_back(slot.id);
    }
    for (const DamagedSlot &slot : damaged)
        plan.others.push_back(slot.id);
    return plan;
}

/// Whether what was stored opens with @p passphrase and holds @p keys.
Result<> Repository::proveSlot(const SlotInfo &slot, const Keyring &keys, const crypto::Secret &passphrase)
{
    BACKSTOP_ASSIGN(bytes, m_storage->get("keys/" + slot.id.hex(), kMaxSlotSize));
    BACKSTOP_ASSIGN(opened, openSlot(m_config.id, bytes, passphrase));
    if (crypto::equalsConstantTime(opened.serialize().view(), keys.serialize().view()))
        return {};
    return Error{ErrorCode::Damaged, QStringLiteral("key slot: holds other keys than were written"),
                 QStringLiteral("Check the disk that the repository is on.")};
}

Result<SlotInfo> Repository::rotateKeys(const KeyRotation &plan, const crypto::Secret &passphrase,
                                        OtherSlots others)
{
    Keyring next = m_keys.clone();
    BACKSTOP_TRY(next.beginEpoch(*m_environment.random));
    SlotRequest request;
    request.type = plan.own.type;
    request.label = plan.own.label;
    request.cost = plan.own.cost;
    request.allowTestCost = plan.own.testOnly;
    BACKSTOP_ASSIGN(slot, storeSlot(next, request, passphrase));
    if (auto proven = proveSlot(slot, next, passphrase); !proven) {
        static_cast<void>(m_storage->remove("keys/" + slot.id.hex()).hasValue()); // nothing was changed
        return proven.error().withContext(QStringLiteral("keys: not rotated"));
    }
    // From here on whoever lacks the new key is turned away. Numbers that a killed rotation left out are made up for.
    DocumentStore store(*m_storage, next, m_environment);
    for (std::uint64_t reached = 0; reached < plan.epoch;) {
        BACKSTOP_ASSIGN(document, store.update(kEpochDocument, [](QJsonObject &content) {
            const QString field = QStringLiteral("epoch");
            content.insert(field, content.value(field).toInt() + 1);
            return Result<>();
        }));
        reached = document.version;
    }
    std::vector<KeySlotId> ended{plan.own.id};
    if (others == OtherSlots::Remove)
        ended.insert(ended.end(), plan.others.begin(), plan.others.end());
    for (const KeySlotId &id : ended) {
        const auto removed = m_storage->remove("keys/" + id.hex());
        if (!removed && removed.error().code != ErrorCode::NotFound)
            return removed.error().withContext(
                QStringLiteral("keys: rotated, but an old key slot could not be removed"));
    }
    m_openedBy = slot;
    return slot;
}

} // namespace backstop::repository
