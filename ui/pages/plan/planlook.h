// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/plantext.h"
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

    /// The strip at the edge of a component's card.
    QColor colour(PlanColour by, const recovery::AssessedPlan &plan, int component,
                  itemmodels::Status status) const;
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
};

} // namespace backstop::ui
