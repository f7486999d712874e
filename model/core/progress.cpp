// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/progress.h"

#include "model/core/names.h"

namespace backstop {

void Progress::setCurrentItem(std::string_view rawName)
{
    const std::lock_guard lock(m_mutex);
    m_currentItem.assign(rawName); // keeps its memory from one file to the next
}

ProgressSnapshot Progress::snapshot() const
{
    ProgressSnapshot snapshot;
    snapshot.phase = m_phase.load(std::memory_order_relaxed);
    snapshot.itemsDone = m_itemsDone.load(std::memory_order_relaxed);
    snapshot.itemsTotal = m_itemsTotal.load(std::memory_order_relaxed);
    snapshot.bytesDone = m_bytesDone.load(std::memory_order_relaxed);
    snapshot.bytesTotal = m_bytesTotal.load(std::memory_order_relaxed);
    snapshot.problems = m_problems.load(std::memory_order_relaxed);
    std::string rawName;
    {
        const std::lock_guard lock(m_mutex);
        rawName = m_currentItem;
    }
    snapshot.currentItem = displayName(rawName); // outside the lock: workers wait for nobody who watches
    return snapshot;
}

} // namespace backstop
