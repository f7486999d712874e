// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verify/contentsample.h"

#include "model/crypto/hash.h"
#include "model/repository/damage.h"
#include "model/repository/tree.h"
#include "model/verify/parallel.h"

#include <algorithm>
#include <mutex>

namespace backstop::verify {

using repository::Node;
using repository::Segment;

namespace {

constexpr std::size_t kSmallest = 16;      // of the newest backup, compared in any case
constexpr std::size_t kChosen = 4096;      // to choose from, so that millions of files take no memory
constexpr std::uint64_t kShare = 50;       // one byte in so many
constexpr std::uint64_t kLeast = 1u << 24; // bytes; so much costs nothing

} // namespace

/// Compares the files that were chosen, for several threads.
class ContentSample::Comparison
{
public:
    explicit Comparison(const std::stop_token &stop)
        : m_stop(stop)
    {}

    Result<> compare(const Candidate &file, repository::BlobSession &session)
    {
        BACKSTOP_ASSIGN(node, file.entry.decode());
        crypto::Sha256 sha256;
        BlobId unreadable = file.tree; // where it is a list that cannot be read
        const auto read = visitSegments(session, node.content, [&](const Segment &segment) -> Result<> {
            if (m_stop.stop_requested())
                return Error{ErrorCode::Cancelled, QStringLiteral("verification: cancelled")};
            if (segment.isHole()) {
                sha256.updateZeros(segment.length);
                return {};
            }
            auto bytes = session.get(repository::BlobType::Data, segment.chunk);
            if (!bytes && repository::isUnreadable(bytes.error())) // what was bad once is looked at again
                bytes = session.get(repository::BlobType::Data, segment.chunk);
            if (!bytes) {
                unreadable = segment.chunk;
                return bytes.error();
            }
            sha256.update(*bytes);
            return {};
        });
        if (!read && !repository::isUnreadable(read.error()))
            return read;
        const bool isEqual = sha256.result() == node.sha256;
        const std::lock_guard lock(m_mutex);
        if (!read) {
            m_outcome.unreadable.push_back({unreadable, read.error()});
            return {};
        }
        ++m_outcome.files;
        m_outcome.bytes += node.size;
        if (!isEqual)
            m_outcome.mismatches.push_back({file.tree, node.name});
        return {};
    }

    /// When all threads are done.
    Outcome take() { return std::move(m_outcome); }

private:
    const std::stop_token &m_stop;
    std::mutex m_mutex;
    Outcome m_outcome; // guarded by m_mutex while threads run
};

/// A reservoir: whatever comes, each file offered so far has the same chance to be in it. Only what goes in is encoded.
template<typename Make>
void ContentSample::offer(Make make)
{
    const std::uint64_t place = m_random.u64() % ++m_offered;
    if (m_chosen.size() < kChosen)
        m_chosen.push_back(make());
    else if (place < kChosen)
        m_chosen[place] = make();
}

void ContentSample::add(const Node &file, const BlobId &tree, bool isInNewest)
{
    const bool hasSeveral = file.content.segments.size() > 1 || !file.content.lists.empty();
    if (!hasSeveral || file.sha256.isNull())
        return;
    m_bytes += file.size;
    if (!isInNewest || (m_smallest.size() == kSmallest && file.size >= m_smallest.front().size)) {
        offer([&] { return Candidate{file.size, tree, repository::EncodedEntry(file)}; });
        return;
    }
    const auto isSmaller = [](const Candidate &a, const Candidate &b) { return a.size < b.size; };
    m_smallest.push_back({file.size, tree, repository::EncodedEntry(file)});
    std::push_heap(m_smallest.begin(), m_smallest.end(), isSmaller);
    if (m_smallest.size() <= kSmallest)
        return;
    std::pop_heap(m_smallest.begin(), m_smallest.end(), isSmaller);
    offer([this] { return std::move(m_smallest.back()); });
    m_smallest.pop_back();
}

std::vector<ContentSample::Candidate> ContentSample::choose()
{
    std::uint64_t left = std::max(m_bytes / kShare, kLeast);
    for (std::size_t i = 0; i + 1 < m_chosen.size(); ++i) // small folders fill the reservoir in order
        std::swap(m_chosen[i], m_chosen[i + m_random.u64() % (m_chosen.size() - i)]);
    std::sort(m_smallest.begin(), m_smallest.end(),
              [](const Candidate &a, const Candidate &b) { return a.size < b.size; });
    std::vector<Candidate> files;
    for (std::vector<Candidate> *from : {&m_smallest, &m_chosen}) {
        for (Candidate &file : *from) {
            if (file.size > left)
                continue;
            left -= file.size;
            files.push_back(std::move(file));
        }
    }
    return files;
}

Result<ContentSample::Outcome> ContentSample::compare(int threads, const std::stop_token &stop)
{
    const std::vector<Candidate> files = choose();
    Comparison comparison(stop);
    BACKSTOP_TRY(forEachParallel(files.size(), threads, [&] {
        return [&comparison, &files, session = repository::BlobSession(m_view.store())](
                   std::size_t i) mutable { return comparison.compare(files[i], session); };
    }));
    return comparison.take();
}

} // namespace backstop::verify
