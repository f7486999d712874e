// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include "ui/theme/colors.h"

#include <QEvent>
#include <QPainter>

namespace backstop::ui {

Label::Label(const QString &text, TextSize size, QWidget *parent)
    : QLabel(parent)
    , m_size(size)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    updateFont();
}

Label *Label::muted()
{
    setForegroundRole(QPalette::PlaceholderText);
    return this;
}

Label *Label::strong()
{
    m_strong = true;
    updateFont();
    return this;
}

Label *Label::wrapped()
{
    setWordWrap(true);
    return this;
}

Label *Label::selectable()
{
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    return this;
}

void Label::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        updateFont();
    QLabel::changeEvent(event);
}

void Label::updateFont()
{
    setFont(m_strong ? strongFont(m_size) : textFont(m_size));
}

QString plainToolTip(const QString &text)
{
    // Rich text is guessed from what a tool tip looks like; escaped, a name is shown as it is.
    return text.isEmpty() ? QString()
                          : QStringLiteral("<span>%1</span>")
                                .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(plainToolTip(text));
    widget->setAccessibleDescription(text); // else it would be the tool tip as it is
}

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QWidget *parent)
    : QWidget(parent)
    , m_mode(mode)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setPlainToolTip(this, text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setMuted(bool muted)
{
    m_muted = muted;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + kGrid, fontMetrics().height() + kGrid};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {textWidth(this, 8), fontMetrics().height() + kGrid};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_muted ? mutedColor(palette()) : palette().color(foregroundRole()));
    painter.drawText(rect(), int(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine),
                     fontMetrics().elidedText(m_text, m_mode, width()));
}

} // namespace backstop::ui
