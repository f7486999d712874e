// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QScreen>
#include <QWidget>

namespace backstop::ui {

namespace {

double scaleOf(TextSize size)
{
    switch (size) {
    case TextSize::Caption:
        return 0.9;
    case TextSize::Body:
        return 1.0;
    case TextSize::Section:
        return 1.15;
    case TextSize::Title:
        return 1.5;
    }
    return 1.0;
}

} // namespace

QFont textFont(TextSize size)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scaleOf(size));
    else
        font.setPixelSize(qRound(font.pixelSize() * scaleOf(size)));
    if (size == TextSize::Section || size == TextSize::Title)
        font.setWeight(QFont::DemiBold);
    return font;
}

QFont strongFont(TextSize size)
{
    QFont font = textFont(size);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont body = QApplication::font();
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF());
    else
        font.setPixelSize(body.pixelSize());
    return font;
}

int rowHeight(const QFontMetrics &metrics)
{
    return qMax(28, metrics.height() + 2 * kGrid + 2);
}

int controlHeight(const QFontMetrics &metrics)
{
    return qMax(28, metrics.height() + 3 * kGrid);
}

int textWidth(const QWidget *widget, int characters)
{
    // The average that a font names counts the ideographs, too, where it has them: twice as wide as what is meant.
    static const QString kLetters =
        QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    return widget->fontMetrics().horizontalAdvance(kLetters) * characters / int(kLetters.size());
}

QRect roomFor(const QWidget *window)
{
    // The frame is not known before the window is shown; no common one is larger.
    constexpr int kTitleBar = 10 * kGrid;
    constexpr int kBorder = kGrid;
    const QWidget *parent = window->parentWidget();
    const QRect screen = (parent ? parent->window() : window)->screen()->availableGeometry();
    return screen.adjusted(kBorder, kTitleBar, -kBorder, -kBorder);
}

QSize fitting(const QWidget *window, const QSize &wanted)
{
    return wanted.boundedTo(roomFor(window).size());
}

} // namespace backstop::ui
