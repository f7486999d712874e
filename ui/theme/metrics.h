// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRect>

class QFontMetrics;
class QWidget;

namespace backstop::ui {

/// Distances on the 4 px grid, in device-independent pixels.
inline constexpr int kGrid = 4;
inline constexpr int kInside = kGrid;            ///< inside a control
inline constexpr int kRelated = 2 * kGrid;       ///< between things that belong together
inline constexpr int kGroup = 4 * kGrid;         ///< between groups
inline constexpr int kPageEdge = 6 * kGrid;      ///< from the edge of a page or dialog
inline constexpr int kUnderText = 5 * kGrid + 2; ///< under the text of a radio button or check box
inline constexpr int kIconSmall = 16;
inline constexpr int kIconLarge = 24;
inline constexpr int kCornerRadius = 4;

/// The four sizes of text that there are. Section and Title are also heavier.
enum class TextSize { Caption, Body, Section, Title };

/// The interface font at @p size, relative to the system's own size.
QFont textFont(TextSize size);
/// The same, at the heavier of the two weights.
QFont strongFont(TextSize size);
/// The system's fixed-pitch font at body size: ids, paths to copy, recovery codes.
QFont fixedFont();

/// Height of a row of a table or tree: 28 px at 100 %, more where the font is larger.
int rowHeight(const QFontMetrics &metrics);
/// Height of buttons and fields, from the font.
int controlHeight(const QFontMetrics &metrics);
/// The width of @p characters average characters in the widget's font: Latin ones, whatever others the font was made for.
int textWidth(const QWidget *widget, int characters);
/// What a window may take of the screen that @p window is on, or its parent: all that no panel has, without the window's own frame.
QRect roomFor(const QWidget *window);
/// @p wanted, as far as there is room for it.
QSize fitting(const QWidget *window, const QSize &wanted);

} // namespace backstop::ui
