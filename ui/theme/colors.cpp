// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"

#include <array>
#include <cmath>

namespace backstop::ui {

namespace {

struct ToneColors
{
    Tone tone;
    QRgb light;
    QRgb dark;
};

// The one table of state colours. tst_theme measures every entry on every background.
constexpr std::array kTones{
    ToneColors{Tone::Neutral, 0xff4c565e, 0xffa9b3ba}, ToneColors{Tone::Good, 0xff14653a, 0xff6fcf93},
    ToneColors{Tone::Running, 0xff0a5a66, 0xff6cc9d4}, ToneColors{Tone::Caution, 0xff7a4d00, 0xffe3ae4c},
    ToneColors{Tone::Bad, 0xffa51d1d, 0xfff79a92},     ToneColors{Tone::Drill, 0xff64389a, 0xffc3a3f5},
    ToneColors{Tone::Added, 0xff14653a, 0xff6fcf93},   ToneColors{Tone::Modified, 0xff7a4d00, 0xffe3ae4c},
    ToneColors{Tone::Deleted, 0xffa51d1d, 0xfff79a92},
};

struct Greys
{
    QRgb window, base, alternate, button, text, muted, disabled, separator, border, accent, onAccent,
        selection, selectionText, inactiveSelection, tip;
};

constexpr Greys kLight{0xfff4f5f6, 0xffffffff, 0xfffafbfb, 0xffffffff, 0xff1c2227,
                       0xff535e66, 0xff98a1a8, 0xffdfe3e6, 0xffc2c9ce, 0xff14707c,
                       0xffffffff, 0xffd8ecee, 0xff13262a, 0xffe6eaec, 0xffffffff};
constexpr Greys kDark{0xff1d2125, 0xff16191c, 0xff1a1d21, 0xff2a2f34, 0xffe2e6e9,
                      0xffa3adb4, 0xff6b747b, 0xff30363b, 0xff454d54, 0xff56b7c3,
                      0xff0c1719, 0xff1f4348, 0xffeef4f5, 0xff2c3338, 0xff2a2f34};

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor mix(const QColor &a, const QColor &b, float part)
{
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * part,
                            a.greenF() + (b.greenF() - a.greenF()) * part,
                            a.blueF() + (b.blueF() - a.blueF()) * part);
}

QList<Tone> allTones()
{
    QList<Tone> tones;
    for (const ToneColors &entry : kTones)
        tones.append(entry.tone);
    return tones;
}

QPalette makePalette(Scheme scheme)
{
    const Greys &g = scheme == Scheme::Dark ? kDark : kLight;
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb rgb) { palette.setColor(role, QColor(rgb)); };
    set(QPalette::Window, g.window);
    set(QPalette::WindowText, g.text);
    set(QPalette::Base, g.base);
    set(QPalette::AlternateBase, g.alternate);
    set(QPalette::Text, g.text);
    set(QPalette::Button, g.button);
    set(QPalette::ButtonText, g.text);
    set(QPalette::BrightText, g.onAccent);
    set(QPalette::PlaceholderText, g.muted);
    set(QPalette::Light, g.base);
    set(QPalette::Midlight, g.separator);
    set(QPalette::Mid, g.separator);
    set(QPalette::Dark, g.border);
    set(QPalette::Shadow, g.border);
    set(QPalette::Highlight, g.selection);
    set(QPalette::HighlightedText, g.selectionText);
    set(QPalette::Link, g.accent);
    set(QPalette::LinkVisited, g.accent);
    set(QPalette::ToolTipBase, g.tip);
    set(QPalette::ToolTipText, g.text);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, QColor(g.inactiveSelection));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor(g.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(g.inactiveSelection));
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor(g.window));
    palette.setColor(QPalette::Disabled, QPalette::Button, QColor(g.window));
    return palette;
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = schemeOf(palette) == Scheme::Dark;
    for (const ToneColors &entry : kTones) {
        if (entry.tone == tone)
            return QColor(dark ? entry.dark : entry.light);
    }
    return palette.color(QPalette::Text);
}

QColor toneFill(Tone tone, const QPalette &palette)
{
    const bool dark = schemeOf(palette) == Scheme::Dark;
    return mix(palette.color(QPalette::Active, QPalette::Base), toneColor(tone, palette),
               dark ? 0.16f : 0.10f);
}

QColor accentColor(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Link);
}

QColor separatorColor(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Mid);
}

QColor borderColor(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Dark);
}

QColor mutedColor(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::PlaceholderText);
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (qMax(la, lb) + 0.05) / (qMin(la, lb) + 0.05);
}

} // namespace backstop::ui
