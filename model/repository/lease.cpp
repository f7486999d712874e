// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/lease.h"

#include "model/core/guarded.h"
#include "model/repository/sealedobject.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <csignal>
#include <fstream>
#include <limits>
#include <unistd.h>

namespace backstop::repository {

namespace {

constexpr int kLeaseVersion = 1;
constexpr std::size_t kLeaseIdSize = 16;

std::string leaseName(const std::string &id)
{
    return "leases/" + id;
}

/// What /proc/PID/stat says of a process (proc(5)); nothing where there is no such file, or none that may be seen (hidepid).
struct ProcessState
{
    QString start;         ///< field 22, in clock ticks since boot
    bool hasEnded = false; ///< only its parent has not asked for its status yet
};

std::optional<ProcessState> processState(qint64 pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    std::string line;
    if (!std::getline(file, line))
        return std::nullopt;
    const std::size_t afterName = line.rfind(')'); // the name may hold spaces and parentheses
    if (afterName == std::string::npos || afterName + 2 >= line.size())
        return std::nullopt;
    const QString fields = QString::fromStdString(line.substr(afterName + 2));
    const QChar state = fields.front();
    return ProcessState{fields.section(QLatin1Char(' '), 19, 19),
                        state == QLatin1Char('Z') || state == QLatin1Char('X') || state == QLatin1Char('x')};
}

Bytes encode(const LeaseInfo &info)
{
    const QJsonObject object{
        {QStringLiteral("version"), kLeaseVersion},
        {QStringLiteral("mode"),
         info.mode == LeaseMode::Exclusive ? QStringLiteral("exclusive") : QStringLiteral("shared")},
        {QStringLiteral("operation"), info.operation},
        {QStringLiteral("hostname"), info.hostname},
        {QStringLiteral("username"), info.username},
        {QStringLiteral("boot_id"), info.bootId},
        {QStringLiteral("process_namespace"), info.processNamespace},
        {QStringLiteral("process"), QString::number(info.processId)},
        {QStringLiteral("process_start"), info.processStart},
        {QStringLiteral("started_at"), toIso(info.startedAt)},
        {QStringLiteral("refreshed_at"), toIso(info.refreshedAt)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

Result<LeaseInfo> decode(BytesView json)
{
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size()))).object();
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    LeaseInfo info;
    if (object.value(QLatin1String("version")).toInt() > kLeaseVersion)
        return Error{ErrorCode::UnsupportedFormat,
                     QStringLiteral("lease: written by a newer version of the program"),
                     QStringLiteral("Wait until that program has ended, or use the newer version.")};
    const auto started = fromIso(text("started_at"));
    const auto refreshed = fromIso(text("refreshed_at"));
    if (!started || !refreshed)
        return Error{ErrorCode::Damaged, QStringLiteral("lease: cannot be read"),
                     QStringLiteral("Remove it with \"lease break\" when nobody works in the repository.")};
    info.mode = text("mode") == QLatin1String("exclusive") ? LeaseMode::Exclusive : LeaseMode::Shared;
    info.operation = text("operation");
    info.hostname = text("hostname");
    info.username = text("username");
    info.bootId = text("boot_id");
    info.processNamespace = text("process_namespace");
    info.processId = text("process").toLongLong();
    info.processStart = text("process_start");
    info.startedAt = *started;
    info.refreshedAt = *refreshed;
    return info;
}

Error lockedBy(const LeaseInfo &other, Timestamp now)
{
    QString message = QStringLiteral("repository: locked by \"%1\" of %2 on %3 (process %4) since %5")
                          .arg(other.operation, other.username, other.hostname)
                          .arg(other.processId)
                          .arg(toIso(other.startedAt));
    // Such a lease does not go stale until this machine's clock has come that far: that is said, not acted upon.
    if (other.refreshedAt > now + kLeaseHeartbeat)
        message +=
            QStringLiteral(
                ", last refreshed at %1, which is in the future: the clock of one of the machines is wrong")
                .arg(toIso(other.refreshedAt));
    return {ErrorCode::Locked, message,
            QStringLiteral("Wait until it has ended; if you are sure that nobody works in the repository, "
                           "run \"lease break %1\".")
                .arg(QString::fromStdString(other.id.substr(0, 8))),
            true};
}

} // namespace

bool isLeaseName(std::string_view name)
{
    const std::string folder = leaseName({});
    return name.starts_with(folder) && name.size() == folder.size() + 2 * kLeaseIdSize &&
           name.substr(folder.size()).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

LeaseTable::Life LeaseTable::lifeOf(const LeaseInfo &info) const
{
    // Two machines may have one name, and containers of one machine do not see each other's processes. Only a process that
    // could be seen from here is known to be gone when it is not; of all others the age decides.
    if (!info.bootId.isEmpty() && info.bootId == m_environment.bootId &&
        info.processNamespace == m_environment.processNamespace) {
        if (const auto state = processState(info.processId))
            return state->hasEnded || state->start != info.processStart ? Life::Gone : Life::Alive;
        const bool isPid = info.processId > 0 && info.processId <= std::numeric_limits<pid_t>::max();
        if (!isPid || (::kill(static_cast<pid_t>(info.processId), 0) != 0 && errno == ESRCH))
            return Life::Gone;
        // It is there and hidden from us, or another has its number by now.
    }
    return m_environment.clock->now() - info.refreshedAt > kLeaseLife ? Life::Forgotten : Life::Alive;
}

Result<LeaseInfo> LeaseTable::read(const std::string &name) const
{
    BACKSTOP_ASSIGN(bytes, m_storage.get(name, kMaxLeaseSize));
    auto payload = openObject(m_keys, ObjectKind::Lease, name, bytes);
    if (!payload)
        return payload.error().withContext(QString::fromStdString(name));
    auto info = decode(*payload);
    if (!info)
        return info.error().withContext(QString::fromStdString(name));
    info->id = name.substr(leaseName({}).size());
    const Life life = lifeOf(*info);
    info->isStale = life != Life::Alive;
    info->isGone = life == Life::Gone;
    return info;
}

Result<std::vector<LeaseInfo>> LeaseTable::list() const
{
    BACKSTOP_ASSIGN(objects, m_storage.list("leases/"));
    std::vector<LeaseInfo> leases;
    for (const storage::ObjectInfo &object : objects) {
        if (!isLeaseName(object.name))
            continue; // a stray file, which verify reports and nobody removes
        auto info = read(object.name);
        if (info) {
            leases.push_back(std::move(*info));
        } else if (info.error().code == ErrorCode::Damaged) {
            LeaseInfo unreadable; // nobody can hold it: its holder would have written it whole
            unreadable.id = object.name.substr(leaseName({}).size());
            unreadable.operation = QStringLiteral("unreadable");
            unreadable.isStale = true;
            unreadable.isGone = true;
            leases.push_back(unreadable);
        } else if (info.error().code != ErrorCode::NotFound) { // given back since the listing
            return info.error();
        }
    }
    return leases;
}

Result<LeaseInfo> LeaseTable::breakLease(const std::string &idPrefix)
{
    BACKSTOP_ASSIGN(leases, list());
    const LeaseInfo *found = nullptr;
    for (const LeaseInfo &lease : leases) {
        if (!lease.id.starts_with(idPrefix))
            continue;
        if (found)
            return Error{
                ErrorCode::InvalidArgument,
                QStringLiteral("lease %1: more than one begins so").arg(QString::fromStdString(idPrefix)),
                QStringLiteral("Give more digits of the id; \"lease list\" shows them.")};
        found = &lease;
    }
    if (!found)
        return Error{ErrorCode::NotFound,
                     QStringLiteral("lease %1: there is none").arg(QString::fromStdString(idPrefix)),
                     QStringLiteral("\"lease list\" shows the leases there are.")};
    BACKSTOP_TRY(m_storage.remove(leaseName(found->id)));
    return *found;
}

Lease::Lease(storage::Storage &storage, const Keyring &keys, const Environment &environment, LeaseInfo info)
    : m_storage(storage)
    , m_keys(keys)
    , m_environment(environment)
    , m_info(std::move(info))
{}

Result<std::unique_ptr<Lease>> Lease::acquire(storage::Storage &storage, const Keyring &keys,
                                              const Environment &environment, const Request &request)
{
    LeaseInfo info;
    info.id = toHex(environment.random->bytes(kLeaseIdSize));
    info.mode = request.mode;
    info.operation = request.operation;
    info.hostname = environment.hostname;
    info.username = environment.username;
    info.bootId = environment.bootId;
    info.processNamespace = environment.processNamespace;
    info.processId = getpid();
    if (const auto state = processState(info.processId))
        info.processStart = state->start;
    info.startedAt = environment.clock->now();
    std::unique_ptr<Lease> lease(new Lease(storage, keys, environment, info));
    // Written first and looked around after: of two that come at once, at least one sees the other.
    if (auto written = lease->write(storage::PutMode::CreateOnly); !written) {
        const ErrorCode code = written.error().code;
        const bool mayGoWithout =
            request.optional && (code == ErrorCode::NoSpace || code == ErrorCode::ReadOnly ||
                                 code == ErrorCode::PermissionDenied);
        if (!mayGoWithout)
            return written.error();
    } else {
        lease->m_isWritten = true;
    }
    BACKSTOP_ASSIGN(others, LeaseTable(storage, keys, environment).list());
    lease->m_isAlone = lease->m_isWritten;
    for (const LeaseInfo &other : others) {
        if (other.id == info.id)
            continue;
        if (other.isStale) {
            // A clock alone is not enough to take somebody's lease away, unless nothing else can be done: clocks differ.
            const bool mayRemove = other.isGone || request.mode == LeaseMode::Exclusive;
            const auto removed =
                lease->m_isWritten && mayRemove ? storage.remove(leaseName(other.id)) : Result<>();
            const bool isLeft = !mayRemove || (!removed && removed.error().code != ErrorCode::NotFound);
            // Its holder may live and would see by nothing else that it lost the lease.
            if (isLeft && !other.isGone && request.mode == LeaseMode::Exclusive)
                return removed.error();
            if (isLeft)
                lease->m_isAlone = false; // nothing is swept while it is there
            continue;
        }
        if (request.mode == LeaseMode::Exclusive || other.mode == LeaseMode::Exclusive)
            return lockedBy(other, environment.clock->now());
        lease->m_isAlone = false;
    }
    if (lease->m_isWritten)
        lease->m_heartbeat =
            std::jthread([raw = lease.get()](const std::stop_token &stop) { raw->heartbeat(stop); });
    return lease;
}

Lease::~Lease()
{
    if (m_heartbeat.joinable()) {
        m_heartbeat.request_stop();
        m_heartbeat.join();
    }
    // A lease that cannot be removed goes stale with this process and is removed by whoever comes next.
    if (m_isWritten)
        static_cast<void>(m_storage.remove(leaseName(m_info.id)).hasValue());
}

Result<> Lease::write(storage::PutMode mode)
{
    LeaseInfo info = m_info;
    info.refreshedAt = m_environment.clock->now();
    const std::string name = leaseName(info.id);
    BACKSTOP_ASSIGN(object, sealObject(m_keys, ObjectKind::Lease, name, encode(info), *m_environment.random));
    const auto writtenAt = m_environment.clock->sinceBoot(); // before: the others count from here
    BACKSTOP_TRY(m_storage.put(name, object, mode));
    const std::lock_guard lock(m_mutex);
    // Until now the others saw the refresh before. Where this one took so long that they may have given the lease up, it is lost.
    if (mode != storage::PutMode::CreateOnly)
        isLostBy(m_environment.clock->sinceBoot());
    m_refreshedSinceBoot = writtenAt;
    return {};
}

void Lease::heartbeat(const std::stop_token &stop)
{
    std::mutex waitMutex;
    std::unique_lock lock(waitMutex);
    while (!stop.stop_requested()) {
        m_wake.wait_for(lock, stop, kLeaseHeartbeat, [] { return false; });
        if (stop.stop_requested())
            return;
        // A refresh that failed shows in check() when the trust runs out; until then the next one may work.
        static_cast<void>(guarded(QStringLiteral("lease"), [this]() -> Result<> {
                              refresh();
                              return {};
                          }).hasValue());
    }
}

/// Whether the lease is lost, or is now because it was not refreshed for too long. Requires m_mutex.
bool Lease::isLostBy(std::chrono::nanoseconds sinceBoot)
{
    // A lease that was forgotten for too long may have been taken for stale, and somebody who excludes this one may have come
    // and gone. A later refresh does not undo that.
    m_isLost = m_isLost || sinceBoot - m_refreshedSinceBoot > kLeaseTrust;
    return m_isLost;
}

void Lease::refresh()
{
    const auto there = m_storage.stat(leaseName(m_info.id));
    {
        const std::lock_guard lock(m_mutex);
        m_isLost = m_isLost || (!there && there.error().code == ErrorCode::NotFound);
        if (isLostBy(m_environment.clock->sinceBoot()) || !there)
            return;
    }
    const auto written = write(storage::PutMode::ReplaceExisting);
    if (!written &&
        written.error().code == ErrorCode::NotFound) { // somebody broke it since it was looked for
        const std::lock_guard lock(m_mutex);
        m_isLost = true;
    }
}

Result<> Lease::check()
{
    if (!m_isWritten)
        return {};
    const auto there = m_storage.stat(leaseName(m_info.id));
    if (!there && there.error().code != ErrorCode::NotFound)
        return there.error();
    {
        const std::lock_guard lock(m_mutex);
        m_isLost = m_isLost || !there;
        if (!isLostBy(m_environment.clock->sinceBoot()))
            return {};
    }
    return Error{
        ErrorCode::LeaseLost,
        QStringLiteral("repository: the lease of this \"%1\" was lost, nothing was committed")
            .arg(m_info.operation),
        QStringLiteral(
            "The machine slept or somebody broke the lease. Run it again: what was stored already is used."),
        true};
}

} // namespace backstop::repository
