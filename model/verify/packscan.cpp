// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verify/packscan.h"

#include "model/verify/packreader.h"
#include "model/verify/parallel.h"

#include <algorithm>
#include <cmath>
#include <mutex>

namespace backstop::verify {

namespace {

/// Whether @p check says that what is wrong with @p pack stays so, and is not that of a disk or network of this moment.
bool isForGood(const PackState &pack, const PackCheck &check)
{
    return check.error && pack.isWhole() &&
           (check.error->code == ErrorCode::Damaged || check.error->code == ErrorCode::Io);
}

/// Reads packs for several threads, each with a reader of its own.
class Scan
{
public:
    Scan(RepositoryView &view, Findings &findings, Progress &progress, const std::stop_token &stop)
        : m_view(view)
        , m_findings(findings)
        , m_progress(progress)
        , m_stop(stop)
    {}

    Result<> check(std::uint32_t number, PackReader &reader)
    {
        const PackState &pack = m_view.packs[number];
        m_progress.setCurrentItem(pack.name());
        BACKSTOP_ASSIGN(check, reader.check(pack, m_stop));
        const bool isSettled = check.isClean() || isForGood(pack, check);
        count(pack, check, isSettled);
        if (isSettled)
            m_findings.forgetUnreadable(pack.id); // what was seen of it before: this was the closer look
        if (!check.isClean())
            tell(pack, number, check);
        return {};
    }
    /// When all threads are done.
    PackScan take() { return std::move(m_scan); }

private:
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
            m_findings.warn(pack.name(), spareError(check.error->code, what), FindingKind::SpareDamage);
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
    Progress &m_progress;
    const std::stop_token &m_stop;
    std::mutex m_mutex;
    PackScan m_scan; // guarded by m_mutex while threads run
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
    Scan scan(view, findings, progress, stop);
    BACKSTOP_TRY(forEachParallel(packs.size(), threads, [&] {
        return [&scan, &packs, reader = PackReader(view)](std::size_t i) mutable {
            return scan.check(packs[i], reader);
        };
    }));
    return scan.take();
}

} // namespace backstop::verify
