// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"

#include <vector>

namespace backstop::recovery {

/// The dependencies of a plan by number: components are named by their place in the plan. Names that nobody has, a component's need
/// of itself and repetitions are left out; where components share a name, the first one is meant. A value; building takes time in
/// proportion to the plan.
class DependencyGraph
{
public:
    DependencyGraph() = default; ///< of nothing
    explicit DependencyGraph(const RecoveryPlan &plan);
    /// Of anything else: what each number needs. The numbers are below the size of @p needs, none needs itself, and none is repeated.
    explicit DependencyGraph(std::vector<std::vector<int>> needs);

    int size() const { return static_cast<int>(m_needs.size()); }
    /// What @p component needs, in the order of entry.
    const std::vector<int> &needs(int component) const
    {
        return m_needs[static_cast<std::size_t>(component)];
    }
    /// Who needs @p component, in the order of entry.
    const std::vector<int> &neededBy(int component) const
    {
        return m_neededBy[static_cast<std::size_t>(component)];
    }

    /// Groups of components each of which needs, at some remove, every other of its group: where there are none there is an order.
    /// Each group has two members or more, ascending; groups by their first member. (Tarjan, SIAM J. Comput. 1 (2), 1972.)
    std::vector<std::vector<int>> knots() const;
    /// Circles in which each needs the next and the last needs the first, each beginning with its lowest number, short ones first: all of
    /// them up to @p most, and where there are more, at least one through every component that is part of one.
    std::vector<std::vector<int>> cycles(std::size_t most = 100) const;

    /// All that @p component needs, at any remove; without itself unless it is part of a circle. Ascending.
    std::vector<int> allNeeds(int component) const;
    /// All that cannot come back before @p component does. Ascending.
    std::vector<int> allNeededBy(int component) const;

private:
    std::vector<std::vector<int>> m_needs;
    std::vector<std::vector<int>> m_neededBy;
};

} // namespace backstop::recovery
