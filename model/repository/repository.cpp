// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/repository.h"

#include "model/core/names.h"
#include "model/repository/damage.h"
#include "model/repository/damagedpacks.h"
#include "model/repository/retiredpacks.h"
#include "model/repository/sealedobject.h"

#include <algorithm>

namespace backstop::repository {

namespace {

constexpr std::size_t kReserveSize =
    1024 * 1024; // enough for a lease, documents and the index of most repositories
constexpr const char *kConfigNames[] = {"config", "config.copy"};

Error noRepository(const QString &location)
{
    return {ErrorCode::NoRepository, QStringLiteral("%1: there is no repository here").arg(location),
            QStringLiteral("Check the location, or make a repository there with \"init\".")};
}

/// Whether anything was ever written to the repository besides what makes it one.
bool holdsBackups(const std::vector<storage::ObjectInfo> &objects)
{
    return std::any_of(objects.begin(), objects.end(), [](const storage::ObjectInfo &object) {
        return object.name.starts_with("packs/") || object.name.starts_with("backups/") ||
               object.name.starts_with("index/");
    });
}

/// The distinct stored forms of the config, best first. NoRepository where there is none.
Result<std::vector<Bytes>> readConfigs(storage::Storage &storage, std::vector<Error> &damage)
{
    std::vector<Bytes> found;
    std::optional<Error> unreadable;
    for (const char *name : kConfigNames) {
        auto bytes = storage.get(name, kMaxConfigSize);
        if (bytes) {
            if (std::find(found.begin(), found.end(), *bytes) == found.end())
                found.push_back(std::move(*bytes));
        } else if (bytes.error().code == ErrorCode::NotFound) {
            damage.push_back(
                {ErrorCode::Damaged, QStringLiteral("%1: is missing").arg(QLatin1String(name)),
                 QStringLiteral("Copy the other of \"config\" and \"config.copy\" to its place.")});
        } else if (isUnreadable(bytes.error())) { // the other one may be whole
            unreadable = bytes.error();
            damage.push_back(bytes.error());
        } else {
            return bytes.error();
        }
    }
    if (!found.empty())
        return found;
    if (unreadable)
        return *unreadable;
    BACKSTOP_ASSIGN(objects, storage.list({}));
    if (holdsBackups(objects))
        return Error{
            ErrorCode::Damaged,
            QStringLiteral("%1: \"config\" and \"config.copy\" are both missing").arg(storage.location()),
            QStringLiteral("Copy one of them back from a replica of this repository: nothing in it can "
                           "be read without the repository's id.")};
    return noRepository(storage.location());
}

Error notEmpty(const QString &location, const std::string &entry)
{
    return {ErrorCode::AlreadyExists,
            QStringLiteral("%1: not empty, holds \"%2\"").arg(location, displayName(entry)),
            QStringLiteral("Give an empty or a new folder for a new repository; nothing was changed here.")};
}

/// Whether init() has made the object: a key slot, the reserve or the copy of a config, whole and under its own name.
Result<bool> isLeftOver(storage::Storage &storage, const storage::ObjectInfo &object)
{
    const bool isCopy = object.name == kConfigNames[1];
    const auto slot = object.name.starts_with("keys/")
                          ? KeySlotId::fromHexText(std::string_view(object.name).substr(5))
                          : std::nullopt;
    const bool isReserve = object.name == kReserveName;
    if (!isCopy && !slot && !isReserve)
        return false;
    // A config is no larger than a slot.
    auto bytes = storage.get(object.name, isReserve ? 2 * kReserveSize : kMaxSlotSize);
    if (!bytes && bytes.error().code != ErrorCode::Damaged) // of a link in its place, or too large
        return bytes.error();
    if (!bytes)
        return false;
    if (isReserve)
        return parseObjectHead(*bytes, ObjectKind::Reserve).hasValue();
    return isCopy ? parseConfig(*bytes).hasValue()
                  : crypto::sha256(*bytes).bytes == slot->bytes && parseSlotInfo(*bytes).hasValue();
}

/// Refuses a storage that holds anything, but for what a killed init left (it ends with "config"): that is cleared away.
Result<> refuseUnlessEmpty(storage::Storage &storage)
{
    BACKSTOP_ASSIGN(objects, storage.list({}));
    const auto isConfig = [](const storage::ObjectInfo &object) { return object.name == kConfigNames[0]; };
    const auto isCopy = [](const storage::ObjectInfo &object) { return object.name == kConfigNames[1]; };
    const bool hasCopy = std::any_of(objects.begin(), objects.end(), isCopy);
    if (std::any_of(objects.begin(), objects.end(), isConfig) || (hasCopy && holdsBackups(objects)))
        return Error{ErrorCode::RepositoryExists,
                     QStringLiteral("%1: there is a repository already").arg(storage.location()),
                     QStringLiteral("Use it as it is, or give another place.")};
    for (const storage::ObjectInfo &object : objects) {
        BACKSTOP_ASSIGN(isOurs, isLeftOver(storage, object));
        if (!isOurs)
            return notEmpty(storage.location(), object.name);
    }
    BACKSTOP_ASSIGN(strays, storage.strays());
    for (const std::string &stray : strays) {
        if (stray != "keys/") // made, and nothing put in it yet
            return notEmpty(storage.location(), stray);
    }
    for (const storage::ObjectInfo &object : objects)
        BACKSTOP_TRY(storage.remove(object.name));
    return storage.sweepTemporaries();
}

} // namespace

Repository::Repository(std::unique_ptr<storage::Storage> storage, Environment environment,
                       RepositoryConfig config, OpenedKeys keys)
    : m_storage(std::move(storage))
    , m_environment(std::move(environment))
    , m_config(config)
    , m_keys(std::move(keys.keyring))
    , m_openedBy(std::move(keys.slot))
{
    for (const DamagedSlot &slot : keys.damagedSlots)
        m_damageSeen.push_back(
            slot.error.withContext(QStringLiteral("keys/%1").arg(QString::fromStdString(slot.id.hex()))));
    m_blobs = std::make_unique<BlobStore>(*m_storage, m_keys, *m_environment.random);
}

Repository::~Repository() = default;

Result<Repository::InitResult> Repository::init(std::unique_ptr<storage::Storage> storage,
                                                InitRequest request, Environment environment)
{
    if (request.isEncrypted && request.passphrase.isEmpty())
        return Error{ErrorCode::WrongKey, QStringLiteral("repository: no passphrase given"),
                     QStringLiteral("Give a passphrase, or make the repository without encryption.")};
    BACKSTOP_TRY(refuseUnlessEmpty(*storage));
    RepositoryConfig config;
    config.id = RepositoryId::fromBytes(environment.random->bytes(32));
    config.createdAt = environment.clock->now();
    config.chunker = request.chunker;
    config.isEncrypted = request.isEncrypted;

    OpenedKeys keys{Keyring::generate(config.id, *environment.random), {}, {}};
    InitResult result;
    result.repository.reset(
        new Repository(std::move(storage), std::move(environment), config, std::move(keys)));
    Repository &repository = *result.repository;
    SlotRequest slot;
    slot.type = request.isEncrypted ? SlotType::Passphrase : SlotType::Plain;
    slot.label = request.isEncrypted ? QStringLiteral("passphrase") : QStringLiteral("no encryption");
    slot.cost = request.kdfCost;
    slot.allowTestCost = request.allowTestCost;
    BACKSTOP_ASSIGN(first, repository.storeSlot(slot, request.passphrase));
    repository.m_openedBy = first;
    if (request.isEncrypted) {
        BACKSTOP_ASSIGN(recovery,
                        repository.addRecoveryCode(QStringLiteral("recovery code"), request.allowTestCost));
        result.recoveryCode = std::move(recovery.code);
    }
    repository.keepReserve();
    // The config comes last: it makes the repository. Its copy comes before it, so that a repository never has one only.
    BACKSTOP_ASSIGN(bytes, encodeConfig(config, repository.m_keys));
    BACKSTOP_TRY(repository.m_storage->put(kConfigNames[1], bytes));
    BACKSTOP_TRY(repository.m_storage->put(kConfigNames[0], bytes));
    // Of two that make a repository here at once, one may have cleared away the other's key slots.
    const auto slotThere = repository.m_storage->stat("keys/" + first.id.hex());
    if (!slotThere && slotThere.error().code != ErrorCode::NotFound)
        return slotThere.error();
    if (!slotThere)
        return Error{
            ErrorCode::RepositoryExists,
            QStringLiteral("%1: somebody else is making a repository here").arg(repository.location()),
            QStringLiteral("Empty the folder and make the repository again, once.")};
    repository.m_indexLoaded = true;
    return result;
}

Result<std::unique_ptr<Repository>> Repository::open(std::unique_ptr<storage::Storage> storage,
                                                     const crypto::Secret &passphrase,
                                                     Environment environment)
{
    std::vector<Error> damage;
    BACKSTOP_ASSIGN(configs, readConfigs(*storage, damage));
    BACKSTOP_ASSIGN(keySlots, storedSlots(*storage));
    std::optional<Error> firstError;
    for (const Bytes &bytes : configs) {
        auto config = parseConfig(bytes);
        auto keys =
            config ? openAnySlot(config->id, keySlots, passphrase) : Result<OpenedKeys>(config.error());
        Result<> authentic;
        if (keys)
            authentic = authenticateConfig(bytes, keys->keyring);
        if (!keys || !authentic) {
            const Error error = keys ? authentic.error() : keys.error();
            // A whole config that the passphrase does not open says more than a damaged one.
            if (!firstError || error.code == ErrorCode::WrongKey)
                firstError = error;
            continue;
        }
        if (configs.size() > 1)
            damage.push_back({ErrorCode::Damaged,
                              QStringLiteral("config: one of \"config\" and \"config.copy\" is damaged"),
                              QStringLiteral("\"verify\" tells which; copy the good one over it.")});
        std::unique_ptr<Repository> repository(
            new Repository(std::move(storage), std::move(environment), *config, std::move(*keys)));
        repository->m_damageSeen.insert(repository->m_damageSeen.end(), damage.begin(), damage.end());
        if (auto checked = repository->checkEpoch(); !checked)
            return checked.error().withContext(repository->location());
        return repository;
    }
    return firstError->withContext(storage->location());
}

std::vector<Error> Repository::damageSeen() const
{
    const std::lock_guard lock(m_damageMutex);
    return m_damageSeen;
}

Result<> Repository::loadIndex(const std::stop_token &stop)
{
    const std::lock_guard lock(m_mutex);
    if (m_indexLoaded)
        return {};
    std::vector<Error> damaged;
    BACKSTOP_TRY(m_blobs->loadIndex(&damaged, stop));
    // Packs that a damaged or missing index object named are found by their own directories, so that nothing is lost with it.
    if (!damaged.empty() || m_blobs->index().packs().empty())
        BACKSTOP_TRY(m_blobs->adoptPacks());
    BACKSTOP_TRY(readDamageMarks(damaged));
    const std::lock_guard damageLock(m_damageMutex);
    m_damageSeen.insert(m_damageSeen.end(), damaged.begin(), damaged.end());
    m_indexLoaded = true;
    return {};
}

/// Tells the blobs what verifications have found damaged. A document that cannot be read is told in @p damaged; without it blobs
/// are taken for what they should be, as by whoever has never verified.
Result<> Repository::readDamageMarks(std::vector<Error> &damaged)
{
    auto marked = damagedPacks(documents());
    if (marked)
        m_blobs->distrust(std::move(*marked));
    else if (isUnreadable(marked.error()))
        damaged.push_back(marked.error());
    else
        return marked.error();
    return {};
}

/// Takes in what verifications have marked as damaged; the packs that a prune has taken out of use.
Result<std::set<PackId>> Repository::readMarks()
{
    std::vector<Error> damaged;
    BACKSTOP_TRY(readDamageMarks(damaged));
    if (!damaged.empty()) {
        const std::lock_guard lock(m_damageMutex);
        const bool isKnown = std::any_of(m_damageSeen.begin(), m_damageSeen.end(), [&](const Error &seen) {
            return seen.message == damaged.front().message;
        });
        if (!isKnown)
            m_damageSeen.push_back(damaged.front());
    }
    BACKSTOP_ASSIGN(retired, retiredPacks(*this));
    std::set<PackId> ids;
    for (const RetiredPack &pack : retired)
        ids.insert(pack.id);
    return ids;
}

Result<> Repository::prepareToWrite()
{
    BACKSTOP_ASSIGN(retired, readMarks());
    return m_blobs->reconcile(std::move(retired));
}

Result<> Repository::prepareToPreview()
{
    BACKSTOP_ASSIGN(retired, readMarks());
    return m_blobs->reconcileForPreview(std::move(retired));
}

Result<std::unique_ptr<Lease>> Repository::lease(const Lease::Request &request)
{
    auto lease = Lease::acquire(*m_storage, m_keys, m_environment, request);
    const bool isFull = !lease && lease.error().code == ErrorCode::NoSpace;
    if (isFull && request.mode == LeaseMode::Exclusive && m_storage->remove(kReserveName))
        lease = Lease::acquire(*m_storage, m_keys, m_environment, request);
    if (!lease)
        return lease.error();
    if (!request.optional) // what only reads is told by what it cannot read
        BACKSTOP_TRY(checkEpoch());
    if ((*lease)->isAlone()) {
        if (auto swept = m_storage->sweepTemporaries(); !swept && !request.optional)
            return swept.error(); // what only reads does not need the space
    }
    if (!request.optional && !isFull)
        keepReserve();
    return lease;
}

void Repository::keepReserve()
{
    const auto there = m_storage->stat(kReserveName);
    if (there || there.error().code != ErrorCode::NotFound)
        return;
    // Sealed, so that no file system makes it smaller.
    const auto object = sealObject(m_keys, ObjectKind::Reserve, kReserveName, Bytes(kReserveSize, '\0'),
                                   *m_environment.random);
    if (object)
        static_cast<void>(m_storage->put(kReserveName, *object).hasValue());
}

} // namespace backstop::repository
