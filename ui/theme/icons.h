// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QColor>
#include <QIcon>
#include <QString>

class QPainter;
class QRectF;

namespace backstop::ui {

/// The icon drawn in resources/icons/@p name.svg, stroked in the colour that the application's palette has when it is painted:
/// it follows a change of theme by itself. QIcon::name() gives @p name back.
QIcon themedIcon(const QString &name);
/// The same in the colour of a tone.
QIcon themedIcon(const QString &name, Tone tone);

/// Paints the icon @p name in one colour, centred in @p rect and as large as fits as a square; @p paper is drawn where filled icons leave a mark free.
void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &ink,
               const QColor &paper);

/// The program's own icon, in its own colours.
QIcon applicationIcon();

} // namespace backstop::ui
