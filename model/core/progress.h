// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

namespace backstop {

/// What a piece of work is doing. Never renumber: jobs are written to the history.
enum class Phase : int {
    Preparing = 0,
    Scanning = 1,
    Reading = 2,
    Writing = 3,
    Committing = 4,
    Planning = 5,
    Restoring = 6,
    Verifying = 7,
    Finishing = 8,
    Deleting = 9
};

/// One reading of a Progress. A total of 0 means "not known yet".
struct ProgressSnapshot
{
    Phase phase = Phase::Preparing;
    std::uint64_t itemsDone = 0;
    std::uint64_t itemsTotal = 0;
    std::uint64_t bytesDone = 0;
    std::uint64_t bytesTotal = 0;
    std::uint64_t problems = 0;
    QString currentItem;
};

/// How far a piece of work has come. Workers of any thread count up; whoever watches polls snapshot() some 8 times a
/// second. Nothing is pushed, so a million files cost a million atomic additions and no events.
class Progress
{
public:
    void setPhase(Phase phase) { m_phase.store(phase, std::memory_order_relaxed); }
    void setTotals(std::uint64_t items, std::uint64_t bytes)
    {
        m_itemsTotal.store(items, std::memory_order_relaxed);
        m_bytesTotal.store(bytes, std::memory_order_relaxed);
    }
    void addTotals(std::uint64_t items, std::uint64_t bytes)
    {
        m_itemsTotal.fetch_add(items, std::memory_order_relaxed);
        m_bytesTotal.fetch_add(bytes, std::memory_order_relaxed);
    }
    void addItems(std::uint64_t n = 1) { m_itemsDone.fetch_add(n, std::memory_order_relaxed); }
    void addBytes(std::uint64_t n) { m_bytesDone.fetch_add(n, std::memory_order_relaxed); }
    void addProblem() { m_problems.fetch_add(1, std::memory_order_relaxed); }
    /// What is being worked on now, for display. Cheap, but takes a lock: call it per file, not per block.
    void setCurrentItem(std::string_view rawName);
    ProgressSnapshot snapshot() const;

private:
    std::atomic<Phase> m_phase{Phase::Preparing};
    std::atomic<std::uint64_t> m_itemsDone{0};
    std::atomic<std::uint64_t> m_itemsTotal{0};
    std::atomic<std::uint64_t> m_bytesDone{0};
    std::atomic<std::uint64_t> m_bytesTotal{0};
    std::atomic<std::uint64_t> m_problems{0};
    mutable std::mutex m_mutex;
    std::string m_currentItem; // guarded by m_mutex
};

} // namespace backstop
