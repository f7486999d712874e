// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statelabel.h"

#include "ui/theme/icons.h"

#include <QPainter>

namespace backstop::ui {

StateLabel::StateLabel(QWidget *parent, TextSize size)
    : QWidget(parent)
{
    setFont(textFont(size));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StateLabel::setState(const StatusLook &look, const QString &word)
{
    m_look = look;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StateLabel::sizeHint() const
{
    const int icon = m_look.icon.isEmpty() ? 0 : kIconSmall + kInside + 2;
    return {icon + fontMetrics().horizontalAdvance(m_word) + kInside,
            qMax(kIconSmall, fontMetrics().height()) + kGrid};
}

QSize StateLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), textWidth(this, 16)), sizeHint().height()};
}

void StateLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ink = toneColor(m_look.tone, palette());
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    int used = 0;
    if (!m_look.icon.isEmpty()) {
        const int x = rightToLeft ? width() - kIconSmall : 0;
        paintIcon(&painter, QRectF(x, (height() - kIconSmall) / 2.0, kIconSmall, kIconSmall), m_look.icon,
                  ink, palette().color(QPalette::Base));
        used = kIconSmall + kInside + 2;
    }
    painter.setPen(ink);
    const QRect rest = rightToLeft ? rect().adjusted(0, 0, -used, 0) : rect().adjusted(used, 0, 0, 0);
    painter.drawText(rest, int(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine),
                     fontMetrics().elidedText(m_word, Qt::ElideRight, rest.width()));
}

} // namespace backstop::ui
