// SPDX-License-Identifier: GPL-3.0-or-later
//
// The key slots of a Repository.
#include "model/repository/damage.h"
#include "model/repository/repository.h"

#include <algorithm>

namespace backstop::repository {

Result<std::vector<StoredSlot>> Repository::storedSlots(storage::Storage &storage)
{
    BACKSTOP_ASSIGN(objects, storage.list("keys/"));
    std::vector<StoredSlot> stored;
    for (const storage::ObjectInfo &object : objects) {
        const auto id = KeySlotId::fromHexText(std::string_view(object.name).substr(5));
        if (!id || object.size > kMaxSlotSize)
            continue; // a stray file, which verify reports
        auto bytes = storage.get(object.name, kMaxSlotSize);
        if (bytes)
            stored.push_back({*id, std::move(*bytes)});
        else if (bytes.error().code != ErrorCode::NotFound && isUnreadable(bytes.error()))
            stored.push_back({*id, {}, bytes.error()}); // another slot may open
        else if (bytes.error().code != ErrorCode::NotFound)
            return bytes.error();
    }
    return stored;
}

Result<SlotInfo> Repository::storeSlot(const Keyring &keys, const SlotRequest &request,
                                       const crypto::Secret &passphrase)
{
    SlotRequest complete = request;
    complete.created = m_environment.clock->now();
    complete.host = m_environment.hostname;
    BACKSTOP_ASSIGN(bytes, encodeSlot(keys, complete, passphrase, *m_environment.random));
    const KeySlotId id = KeySlotId::fromBytes(crypto::sha256(bytes).view());
    BACKSTOP_TRY(m_storage->put("keys/" + id.hex(), bytes));
    BACKSTOP_ASSIGN(info, parseSlotInfo(bytes));
    info.id = id;
    return info;
}

Result<std::vector<SlotInfo>> Repository::keySlots(std::vector<DamagedSlot> *damaged)
{
    BACKSTOP_ASSIGN(stored, storedSlots(*m_storage));
    std::vector<SlotInfo> infos;
    for (const StoredSlot &slot : stored) {
        auto info = slot.error ? Result<SlotInfo>(*slot.error) : parseSlotInfo(slot.bytes);
        if (info && crypto::sha256(slot.bytes).bytes == slot.id.bytes) {
            info->id = slot.id;
            infos.push_back(std::move(*info));
        } else if (damaged) {
            damaged->push_back(
                {slot.id, info
                              ? Error{ErrorCode::Damaged, QStringLiteral("key slot: does not match its name"),
                                      QStringLiteral("Add a new passphrase and remove this slot.")}
                              : info.error()});
        }
    }
    return infos;
}

Result<SlotInfo> Repository::addPassphrase(const crypto::Secret &passphrase, const QString &label,
                                           const crypto::KdfCost &cost, bool allowTestCost)
{
    if (!m_config.isEncrypted)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("repository: is not encrypted, a passphrase would protect nothing"),
                     QStringLiteral("Make an encrypted repository and back up to it.")};
    SlotRequest request;
    request.type = SlotType::Passphrase;
    request.label = label;
    request.cost = cost;
    request.allowTestCost = allowTestCost;
    return storeSlot(request, passphrase);
}

Result<Repository::NewRecoveryCode> Repository::addRecoveryCode(const QString &label, bool allowTestCost)
{
    if (!m_config.isEncrypted) // with another slot the plain one would count no longer
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral("repository: is not encrypted, a recovery code would open nothing"),
            QStringLiteral("Anybody who has the folder can read it: keep the folder itself safe. Make an "
                           "encrypted repository where a recovery code is wanted.")};
    SlotRequest request;
    request.type = SlotType::RecoveryCode;
    request.label = label;
    request.allowTestCost = allowTestCost;
    if (allowTestCost)
        request.cost = kTestKdfCost;
    NewRecoveryCode result;
    result.code = crypto::makeRecoveryCode(*m_environment.random);
    BACKSTOP_ASSIGN(slot, storeSlot(request, result.code));
    result.slot = slot;
    return result;
}

Result<> Repository::removeKeySlot(const KeySlotId &id)
{
    BACKSTOP_ASSIGN(slotInfos, keySlots());
    const bool isKnown = std::any_of(slotInfos.begin(), slotInfos.end(),
                                     [&id](const SlotInfo &slot) { return slot.id == id; });
    const bool anotherOpens = std::any_of(slotInfos.begin(), slotInfos.end(), [&](const SlotInfo &slot) {
        return slot.id != id && slot.id == m_openedBy.id; // only the slot in use is proven to open
    });
    if (isKnown && !anotherOpens)
        return Error{ErrorCode::LastKey, QStringLiteral("key slot: is the one that this run was opened with"),
                     QStringLiteral(
                         "Open the repository with the passphrase that is to stay, then remove this slot.")};
    auto removed = m_storage->remove("keys/" + id.hex());
    if (!removed && removed.error().code == ErrorCode::NotFound)
        return Error{
            ErrorCode::NotFound,
            QStringLiteral("key slot %1: there is none").arg(QString::fromStdString(id.hex().substr(0, 8))),
            QStringLiteral("\"key list\" shows the slots there are.")};
    return removed;
}

} // namespace backstop::repository
