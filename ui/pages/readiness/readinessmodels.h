// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reports/readinessreport.h"

class QStandardItemModel;

namespace backstop::ui {

// The lists of the page of readiness. Small: a plan has tens of components, and thousands at most.

/// A row for each part and, below it, for each of its items: what, why, points. What was there before goes.
void fillParts(QStandardItemModel &model, const recovery::Readiness &readiness);
enum class PartColumn : int { What = 0, Why = 1, Points = 2 };

/// What to do, what it adds, and the score with it alone. All components that it is about are under AllComponentsRole, where they are
/// more than its words name.
inline constexpr int AllComponentsRole = Qt::UserRole + 41;
void fillRecommendations(QStandardItemModel &model, const recovery::Readiness &readiness);

/// Of each component its targets, what was measured, and how old the evidence is at @p now.
void fillEvidence(QStandardItemModel &model, const recovery::ReadinessFacts &facts);
/// What stands in place of a backup where a component needs none.
QString noDataText();
/// Of each team how many people it has, and what it brings back. Where that hangs on one person, somebody should look at it.
void fillPeople(QStandardItemModel &model, const recovery::ReadinessFacts &facts);
enum class EvidenceColumn : int {
    Component = 0,
    Priority,
    Rto,
    Rta,
    Drill, ///< that the RTA is from
    Rpo,
    Backup,
    Verified,
    Positions
};

} // namespace backstop::ui
