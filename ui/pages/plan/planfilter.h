// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/assessedplan.h"

#include <QSortFilterProxyModel> // lint-allow: sortproxy, a plan has at most 10,000 components

#include <optional>
#include <vector>

namespace backstop::ui {

/// Which components of a plan somebody looks at. A value.
struct PlanFilter
{
    enum class Which { All, Invalid, Conflict, Questionable, Sound, OnCriticalPath, Unprotected };
    std::optional<recovery::Priority> priority = {};
    std::optional<QString> team = {}; ///< empty: nobody's
    Which which = Which::All;

    bool isAll() const { return !priority && !team && which == Which::All; }
    /// Whether it lets each component of @p plan through.
    std::vector<bool> shown(const recovery::AssessedPlan &plan) const;
    bool operator==(const PlanFilter &) const = default;
};

/// Whether nothing says where the data of each component of @p plan are backed up, or no usable backup has them.
std::vector<bool> unprotectedOf(const recovery::AssessedPlan &plan);

/// Rows of a list of components, by number, of which only some are shown.
class PlanFilterProxy final : public QSortFilterProxyModel // lint-allow: sortproxy, see above
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel; // lint-allow: sortproxy, see above

    /// By row of the source; empty: all.
    void setShown(std::vector<bool> shown);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    std::vector<bool> m_shown;
};

} // namespace backstop::ui
