// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPalette>

namespace backstop::ui {

enum class Scheme { Light, Dark };

/// What a colour says. Never the only sign: an icon or a word always stands beside it.
enum class Tone {
    Neutral, ///< no judgement: complete but not verified, queued, cancelled
    Good,    ///< proven: verified
    Running, ///< work in progress
    Caution, ///< partial, stalled
    Bad,     ///< failed, damaged
    Drill,   ///< a drill; production is not touched
    Added,
    Modified,
    Deleted,
};

/// All tones, for tests and legends.
QList<Tone> allTones();

/// The program's own palette: neutral greys and one quiet blue-green accent (QPalette::Link).
QPalette makePalette(Scheme scheme);
/// Which of the two schemes @p palette belongs to, by the lightness of its window colour.
Scheme schemeOf(const QPalette &palette);

/// Text and icon colour of @p tone. At least 4.5:1 on every background of the palette, the selection included.
QColor toneColor(Tone tone, const QPalette &palette);
/// A quiet background of @p tone, for a bar or a badge that carries text of toneColor().
QColor toneFill(Tone tone, const QPalette &palette);

QColor accentColor(const QPalette &palette);
/// Thin lines between areas.
QColor separatorColor(const QPalette &palette);
/// Lines around fields and buttons: at least 3:1 is not asked of them, the text inside carries the meaning.
QColor borderColor(const QPalette &palette);
/// The lighter tone for units, captions and second lines; 4.5:1 on all backgrounds.
QColor mutedColor(const QPalette &palette);

/// Between @p a (@p part 0) and @p b (1).
QColor mix(const QColor &a, const QColor &b, float part);
/// The WCAG contrast ratio of two opaque colours, from 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace backstop::ui
