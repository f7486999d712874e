// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/grouptext.h"
#include "model/recovery/graphlayout.h"
#include "ui/theme/statuslook.h"

#include <QColor>
#include <QFont>
#include <QPalette>

namespace backstop::ui {

/// What the colour of a component says.
enum class PlanColour { State, Priority, Target };

/// Colours and sizes of the picture of a plan, from the theme. A value; made anew where palette or font change.
class PlanLook
{
public:
    explicit PlanLook(const QPalette &palette);

    /// Of every card, in points at 100 %.
    static recovery::LayoutSize cardSize();
    /// Of every group of components.
    static recovery::LayoutSize groupSize();

    /// The strip at the edge of a component's card.
    QColor colour(PlanColour by, const recovery::AssessedPlan &plan, int component,
                  itemmodels::Status status) const;
    /// The same of a group's: the worst of its members.
    QColor colour(PlanColour by, const recovery::AssessedPlan &plan,
                  const recovery::ComponentGroup &group) const;
    QColor tone(Tone tone) const { return toneColor(tone, palette); }

    QPalette palette;
    QColor card;
    QColor cardBorder;
    QColor currentCard;
    QColor text;
    QColor muted;
    QColor edge;
    QColor accent;
    QFont nameFont;
    QFont textFont;

private:
    QColor ofState(itemmodels::Status status) const;
    QColor ofPriority(recovery::Priority priority) const;
    QColor ofTarget(itemmodels::TargetState state) const;
};

} // namespace backstop::ui
