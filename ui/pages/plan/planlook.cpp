// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/planlook.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QFontMetricsF>

#include <cmath>

namespace backstop::ui {

namespace {

constexpr double kCharacters = 24; // of a name, before it is cut
constexpr double kGroupCharacters = 28;

} // namespace

PlanLook::PlanLook(const QPalette &from)
    : palette(from)
    , card(from.color(QPalette::Active, QPalette::Base))
    , cardBorder(borderColor(from))
    , currentCard(from.color(QPalette::Active, QPalette::Highlight))
    , text(from.color(QPalette::Active, QPalette::Text))
    , muted(mutedColor(from))
    , edge(mix(borderColor(from), mutedColor(from), 0.35f))
    , accent(accentColor(from))
    , nameFont(strongFont(TextSize::Body))
    , textFont(ui::textFont(TextSize::Caption))
{}

recovery::LayoutSize PlanLook::cardSize()
{
    const QFontMetricsF name(strongFont(TextSize::Body));
    const QFontMetricsF text(ui::textFont(TextSize::Caption));
    const double width = name.horizontalAdvance(QLatin1Char('n')) * kCharacters + 2 * kRelated + kGrid;
    const double height = name.height() + 2 * text.height() + 2 * kInside + 2 * kRelated;
    return {std::ceil(width / kGrid) * kGrid, std::ceil(height / kGrid) * kGrid};
}

recovery::LayoutSize PlanLook::groupSize()
{
    const QFontMetricsF name(strongFont(TextSize::Body));
    const QFontMetricsF text(ui::textFont(TextSize::Caption));
    const double width = name.horizontalAdvance(QLatin1Char('n')) * kGroupCharacters + 4 * kRelated;
    const double height = name.height() + 3 * text.height() + 3 * kInside + 3 * kRelated;
    return {std::ceil(width / kGrid) * kGrid, std::ceil(height / kGrid) * kGrid};
}

QColor PlanLook::ofState(itemmodels::Status status) const
{
    return lookOf(status).tone == Tone::Neutral ? edge : tone(lookOf(status).tone);
}

QColor PlanLook::ofPriority(recovery::Priority priority) const
{
    static constexpr std::array kParts{1.0f, 0.7f, 0.42f, 0.18f}; // one colour: it is a scale
    return mix(card, accent, kParts[static_cast<std::size_t>(priority)]);
}

QColor PlanLook::ofTarget(itemmodels::TargetState state) const
{
    using itemmodels::TargetState;
    switch (state) {
    case TargetState::Missed:
        return tone(Tone::Bad);
    case TargetState::Near:
        return tone(Tone::Caution);
    case TargetState::Kept: // estimated, not measured: not green
        return tone(Tone::Running);
    case TargetState::Unknown:
        break;
    }
    return cardBorder;
}

QColor PlanLook::colour(PlanColour by, const recovery::AssessedPlan &plan, int component,
                        itemmodels::Status status) const
{
    switch (by) {
    case PlanColour::State:
        return ofState(status);
    case PlanColour::Priority:
        return ofPriority(plan.plan.components[static_cast<std::size_t>(component)].priority);
    case PlanColour::Target:
        return ofTarget(itemmodels::targetStateOf(plan, component));
    }
    return cardBorder;
}

QColor PlanLook::colour(PlanColour by, const recovery::AssessedPlan &plan,
                        const recovery::ComponentGroup &group) const
{
    switch (by) {
    case PlanColour::State:
        return ofState(itemmodels::statusOf(group.worst));
    case PlanColour::Priority:
        return ofPriority(group.priority);
    case PlanColour::Target:
        return ofTarget(itemmodels::targetStateOf(plan, group));
    }
    return cardBorder;
}

} // namespace backstop::ui
