// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QFontDatabase>

namespace backstop::ui {

inline constexpr QRgb kSoftInk = 0xff555555; ///< of captions and feet

/// The font of what is printed. Without ligatures, which any spacing turns off: a PDF gives an "ff" that was drawn as one letter back as
/// one, and a key slot or a path that is copied out of the page would be none.
inline QFont printFont(double points, bool isFixed = false)
{
    QFont font = QFontDatabase::systemFont(isFixed ? QFontDatabase::FixedFont : QFontDatabase::GeneralFont);
    font.setPointSizeF(points);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

} // namespace backstop::ui
