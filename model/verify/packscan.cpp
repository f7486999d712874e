// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verify/packscan.h"

#include "model/core/guarded.h"
#include "model/verify/packreader.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>

namespace backstop::verify {

namespace {

/// Whether @p check says that what is wrong with @p pack stays so, and is not that of a disk or network of this moment.
bool isForGood(const PackState &pack, const PackCheck &check)
{
    return check.error && pack.isWhole() &&
           (check.error->code == ErrorCode::Damaged || check.error->code == ErrorCode::Io);
}

/// The work of several threads on one list of packs.
class Scan
{
public:
    Scan(RepositoryView &view, Findings &findings, const std::vector<std::uint32_t> &packs,
         Progress &progress, const std::stop_token &stop)
        : m_view(view)
        , m_findings(findings)
        , m_packs(packs)
        , m_progress(progress)
        , m_stop(stop)
    {}

    /// Checks packs until none is left. What goes wrong is in result().
    void work()
    {
        if (const auto worked = guarded(QStringLiteral("verify"), [this] { return checkPacks(); }); !worked)
            fail(worked.error());
    }
    Result<PackScan> result() const
    {
        if (m_error)
            return *m_error;
        return m_scan;
    }

private:
    Result<> checkPacks()
    {
        PackReader reader(m_view);
        for (std::size_t i = m_next++; i < m_packs.size() && !m_failed; i = m_next++) {
            const PackState &pack = m_view.packs[m_packs[i]];
            m_progress.setCurrentItem(pack.name());
            BACKSTOP_ASSIGN(check, reader.check(pack, m_stop));
            const bool isSettled = check.isClean() || isForGood(pack, check);
            count(pack, check, isSettled);
            if (isSettled)
                m_findings.forgetUnreadable(pack.id); // what was seen of it before: this was the closer look
            if (!check.isClean())
                tell(pack, m_packs[i], check);
        }
        return {};
    }
    void fail(const Error &error)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_error)
            m_error = error;
        m_failed = true;
    }
    void count(const PackState &pack, const PackCheck &check, bool isSettled)
    {
        m_progress.addItems();
        m_progress.addBytes(pack.storedSize);
        const std::lock_guard lock(m_mutex);
        ++m_scan.packs;
        m_scan.blobs += check.blobs;
        m_scan.bytes += check.bytes;
        if (isSettled)
            m_scan.settled.insert(pack.id);
    }
    void tell(const PackState &pack, std::uint32_t number, const PackCheck &check)
    {
        const bool isUnreadable = isForGood(pack, check);
        std::vector<BlobId> lost;
        for (const BlobId &id : check.badBlobs) {
            if (isUnreadable)
                m_findings.addUnreadable(pack.id, id);
            if (!m_view.useOtherCopy(id, number))
                lost.push_back(id);
        }
        if (pack.isSpare && lost.empty())
            return; // told with the packs
        QString what = check.error->message;
        if (check.badBlobs.size() > 1)
            what += QStringLiteral(" (%1 of %2 blobs are unreadable)")
                        .arg(check.badBlobs.size())
                        .arg(check.blobs);
        if (lost.empty() && !check.badBlobs.empty() && !m_findings.hasDamageIn(pack.name())) {
            m_findings.warn(pack.name(), spareError(check.error->code, what));
            return;
        }
        Error error = check.error->code == ErrorCode::Damaged ? damageError(what) : *check.error;
        error.message = what;
        const FindingId finding = m_findings.damage(pack.name(), error);
        m_findings.describe(finding, error);
        for (const BlobId &id : lost)
            m_findings.addBadBlob(id, finding);
    }

    RepositoryView &m_view;
    Findings &m_findings;
    const std::vector<std::uint32_t> &m_packs;
    Progress &m_progress;
    const std::stop_token &m_stop;
    std::atomic<std::size_t> m_next{0};
    std::atomic<bool> m_failed{false};
    std::mutex m_mutex;
    std::optional<Error> m_error; // guarded by m_mutex while threads run
    PackScan m_scan;              // guarded by m_mutex while threads run
};

} // namespace

std::vector<std::uint32_t> packsToRead(const RepositoryView &view, const VerifyRequest &request,
                                       const repository::DamagedPacks &marked, RandomSource &random)
{
    std::vector<std::uint32_t> numbers;
    if (request.level == VerifyLevel::Structure)
        return numbers;
    for (std::uint32_t i = 0; i < view.packs.size(); ++i) {
        const PackState &pack = view.packs[i];
        if (pack.isPresent && (request.backups.empty() || pack.isUsed))
            numbers.push_back(i);
    }
    if (request.level == VerifyLevel::Data || numbers.empty())
        return numbers;
    const double share = std::clamp(request.samplePercent, 0.0, 100.0) / 100.0;
    const auto wanted = static_cast<std::size_t>(std::ceil(share * static_cast<double>(numbers.size())));
    const auto firstUnmarked = std::partition(numbers.begin(), numbers.end(), [&](std::uint32_t number) {
        return marked.contains(view.packs[number].id);
    });
    const auto first = static_cast<std::size_t>(firstUnmarked - numbers.begin());
    const std::size_t end = std::min(first + std::max<std::size_t>(wanted, 1), numbers.size());
    for (std::size_t i = first; i < end; ++i) // the first steps of a Fisher-Yates shuffle
        std::swap(numbers[i], numbers[i + random.u64() % (numbers.size() - i)]);
    numbers.resize(end);
    return numbers;
}

Result<PackScan> scanPacks(RepositoryView &view, Findings &findings, const std::vector<std::uint32_t> &packs,
                           int threads, Progress &progress, const std::stop_token &stop)
{
    std::uint64_t bytes = 0;
    for (const std::uint32_t number : packs)
        bytes += view.packs[number].storedSize;
    progress.addTotals(0, bytes);
    Scan scan(view, findings, packs, progress, stop);
    {
        const auto helpers =
            std::min<std::size_t>(packs.size(), static_cast<std::size_t>(std::max(threads, 1)));
        std::vector<std::jthread> running;
        for (std::size_t i = 1; i < helpers; ++i)
            running.emplace_back([&scan] { scan.work(); });
        scan.work();
    }
    return scan.result();
}

} // namespace backstop::verify
