// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicebutton.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace backstop::ui {

namespace {
constexpr int kTextLeft = kGroup + kIconLarge + kGroup;
}

ChoiceButton::ChoiceButton(const QString &name, const QString &icon, const QString &title,
                           const QString &explanation, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_explanation(explanation)
{
    setObjectName(name);
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(explanation);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize ChoiceButton::sizeHint() const
{
    const int width = textWidth(this, 70);
    return {width, heightForWidth(width)};
}

int ChoiceButton::heightForWidth(int width) const
{
    const int room = qMax(textWidth(this, 20), width - kTextLeft - kGroup);
    const QRect text = fontMetrics().boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap, m_explanation);
    return QFontMetrics(textFont(TextSize::Section)).height() + text.height() + 2 * kGroup;
}

bool ChoiceButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = palette().color(QPalette::Base);
    if (isDown() || (underMouse() && isEnabled()))
        fill = isDown() ? palette().color(QPalette::Active, QPalette::Highlight)
                        : palette().color(QPalette::AlternateBase);
    painter.setBrush(fill);
    painter.setPen(hasFocus() ? QPen(accentColor(palette()), 1.5)
                              : QPen(underMouse() ? borderColor(palette()) : separatorColor(palette()), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 2 * kCornerRadius, 2 * kCornerRadius);
    const auto place = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    paintIcon(&painter, place(QRect(kGroup, kGroup, kIconLarge, kIconLarge)), m_icon, accentColor(palette()),
              palette().color(QPalette::Base));
    const int room = width() - kTextLeft - kGroup;
    painter.setFont(textFont(TextSize::Section));
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    const int titleHeight = painter.fontMetrics().height();
    painter.drawText(place(QRect(kTextLeft, kGroup - 2, room, titleHeight)),
                     int(Qt::AlignLeading | Qt::AlignVCenter), text());
    painter.setFont(font());
    painter.setPen(isEnabled() ? mutedColor(palette()) : palette().color(QPalette::Disabled, QPalette::Text));
    painter.drawText(place(QRect(kTextLeft, kGroup + titleHeight, room, height())),
                     int(Qt::AlignLeading | Qt::TextWordWrap), m_explanation);
}

} // namespace backstop::ui
