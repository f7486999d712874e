// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace backstop::ui {

/// A QR code (ISO/IEC 18004, made by libqrencode) of some text, to be painted. A value.
class QrCode
{
public:
    /// Of printable ASCII, with error correction Q: a quarter of it may be stained. Nothing where the program was built without
    /// libqrencode, or the text is too long.
    static std::optional<QrCode> of(const QByteArray &text);

    /// Modules on a side, without the quiet zone.
    int width() const { return m_width; }
    bool isDark(int x, int y) const { return m_dark[static_cast<std::size_t>(y * m_width + x)]; }
    /// Fills the square @p place, with the quiet zone of four modules that readers need around it inside.
    void paint(QPainter &painter, const QRectF &place) const;

private:
    QrCode() = default;
    int m_width = 0;
    std::vector<bool> m_dark;
};

} // namespace backstop::ui
