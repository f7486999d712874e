// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/qrcode.h"

#include <QPainter>

#include <memory>

#ifdef BACKSTOP_HAS_QRENCODE
#include <qrencode.h>
#endif

namespace backstop::ui {

namespace {

constexpr int kQuiet = 4;         // modules
constexpr double kOverlap = 0.02; // of a module, so that no viewer shows a seam between two

} // namespace

std::optional<QrCode> QrCode::of(const QByteArray &text)
{
#ifdef BACKSTOP_HAS_QRENCODE
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.constData(), 0, QR_ECLEVEL_Q, QR_MODE_8, 1), &QRcode_free);
    if (!code)
        return std::nullopt;
    QrCode result;
    result.m_width = code->width;
    for (int i = 0; i < code->width * code->width; ++i)
        result.m_dark.push_back((code->data[i] & 1) != 0);
    return result;
#else
    Q_UNUSED(text)
    return std::nullopt;
#endif
}

void QrCode::paint(QPainter &painter, const QRectF &place) const
{
    const double module = place.width() / (m_width + 2 * kQuiet);
    painter.fillRect(place, Qt::white);
    for (int y = 0; y < m_width; ++y) {
        for (int x = 0; x < m_width; ++x) {
            const int begin = x;
            while (x < m_width && isDark(x, y))
                ++x;
            if (x > begin)
                painter.fillRect(QRectF(place.x() + (kQuiet + begin) * module,
                                        place.y() + (kQuiet + y) * module, (x - begin + kOverlap) * module,
                                        (1 + kOverlap) * module),
                                 Qt::black);
        }
    }
}

} // namespace backstop::ui
