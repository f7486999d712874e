// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/treewriter.h"
#include "model/verify/repositoryview.h"

#include <stop_token>

namespace backstop::verify {

/// Files whose whole content is read once more and compared with its SHA-256. Every chunk is proven to be what its id says
/// anyway, and of a file that is one chunk the id says all; what is left is a file whose list names the wrong chunks, or the
/// right ones in a wrong order. So a sample is enough: the smallest files of several chunks in the newest backup, and a
/// random choice of all others, up to about a fiftieth of the bytes of such files. A file that alone is larger stays out.
class ContentSample
{
public:
    struct Mismatch
    {
        BlobId tree; ///< the leaf that holds the entry
        Bytes name;
    };
    struct Unreadable
    {
        BlobId blob;
        Error error;
    };
    struct Outcome
    {
        std::uint64_t files = 0; ///< that were compared
        std::uint64_t bytes = 0;
        std::vector<Mismatch> mismatches;
        std::vector<Unreadable> unreadable; ///< whether or not it is known by now
    };

    ContentSample(RepositoryView &view, RandomSource &random)
        : m_view(view)
        , m_random(random)
    {}

    /// From the walk over the trees, each file once: takes @p file, an entry of the leaf @p tree, into account. One thread.
    void add(const repository::Node &file, const BlobId &tree, bool isInNewest);
    /// Reads and compares with @p threads threads. An error where the storage gives no answer or the work was stopped.
    Result<Outcome> compare(int threads, const std::stop_token &stop);

private:
    struct Candidate
    {
        std::uint64_t size = 0;
        BlobId tree;
        repository::EncodedEntry entry;
    };
    class Comparison;
    template<typename Make>
    void offer(Make make);
    std::vector<Candidate> choose();

    RepositoryView &m_view;
    RandomSource &m_random;
    std::uint64_t m_bytes = 0;         ///< of all files that were added
    std::uint64_t m_offered = 0;       ///< to m_random's choice
    std::vector<Candidate> m_smallest; ///< of the newest backup; a heap, the largest first
    std::vector<Candidate> m_chosen;   ///< at random, all files with the same chance
};

} // namespace backstop::verify
