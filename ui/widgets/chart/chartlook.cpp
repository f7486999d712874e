// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart/chartlook.h"

#include "ui/theme/colors.h"

namespace backstop::ui {

ChartLook::ChartLook(const QPalette &palette)
    : paper(palette.color(QPalette::Active, QPalette::Base))
    , text(palette.color(QPalette::Active, QPalette::Text))
    , muted(mutedColor(palette))
    , grid(mix(paper, separatorColor(palette), 0.7f))
    , axis(borderColor(palette))
    , target(text)
    , accent(accentColor(palette))
    , bad(toneColor(Tone::Bad, palette))
    , current(palette.color(QPalette::Active, QPalette::Highlight))
{}

QBrush ChartLook::brush(ChartInk ink) const
{
    switch (ink) {
    case ChartInk::Value:
    case ChartInk::Work:
        return accent;
    case ChartInk::ValueFaint:
        return mix(paper, accent, 0.45f);
    case ChartInk::Transfer:
        return mix(paper, accent, 0.5f);
    case ChartInk::Mobilise:
        return mix(paper, muted, 0.45f);
    case ChartInk::Wait:
        return {muted, Qt::BDiagPattern};
    case ChartInk::Failed:
        return {bad, Qt::DiagCrossPattern};
    case ChartInk::Over:
        return bad;
    case ChartInk::OverFaint:
        return mix(paper, bad, 0.5f);
    }
    return accent;
}

} // namespace backstop::ui
