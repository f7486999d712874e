// SPDX-License-Identifier: GPL-3.0-or-later
// What a PrunePlan adds up to.
#include "model/repository/prune.h"

#include <algorithm>
#include <numeric>

namespace backstop::repository {

std::uint64_t PrunePlan::packBytes() const
{
    return std::accumulate(packs.begin(), packs.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const PackUse &pack) { return sum + pack.size; });
}

std::uint64_t PrunePlan::usedBytes() const
{
    return std::accumulate(packs.begin(), packs.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const PackUse &pack) { return sum + pack.usedBytes; });
}

std::uint64_t PrunePlan::readBytes() const
{
    return std::accumulate(packs.begin(), packs.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const PackUse &pack) {
                               return sum + (pack.fate == PackFate::Rewrite ? pack.usedBytes : 0);
                           });
}

std::uint64_t PrunePlan::retireBytes() const
{
    return std::accumulate(packs.begin(), packs.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const PackUse &pack) {
                               return sum + (pack.fate == PackFate::Keep ? 0 : pack.size);
                           });
}

std::uint64_t PrunePlan::dueBytes() const
{
    return std::accumulate(due.begin(), due.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const RetiredPack &pack) { return sum + pack.size; });
}

std::uint64_t PrunePlan::packsWith(PackFate fate) const
{
    return static_cast<std::uint64_t>(
        std::count_if(packs.begin(), packs.end(), [fate](const PackUse &pack) { return pack.fate == fate; }));
}

bool PrunePlan::isEmpty() const
{
    return packsWith(PackFate::Keep) == packs.size() && due.empty() && needed.empty();
}

} // namespace backstop::repository
