// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progressline.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

namespace backstop::ui {

namespace {
constexpr int kSteps = 60;
}

ProgressLine::ProgressLine(QWidget *parent)
    : QProgressBar(parent)
{
    setTextVisible(false);
    setRange(0, 1000);
    setValue(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressLine::restart()
{
    setRange(0, 1000);
    setValue(0);
    updateTimer();
}

void ProgressLine::setFraction(double fraction)
{
    if (fraction < 0) {
        setRange(0, 0);
    } else {
        if (maximum() == 0)
            setRange(0, 1000);
        setValue(qMax(value(), qRound(qBound(0.0, fraction, 1.0) * 1000)));
    }
    updateTimer();
    update();
}

QSize ProgressLine::sizeHint() const
{
    return {textWidth(this, 24), kGrid};
}

QSize ProgressLine::minimumSizeHint() const
{
    return {textWidth(this, 6), kGrid};
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF groove = QRectF(rect());
    const qreal radius = groove.height() / 2;
    painter.setBrush(separatorColor(palette()));
    painter.drawRoundedRect(groove, radius, radius);
    QRectF bar = groove;
    if (maximum() == 0) {
        bar.setWidth(groove.width() / 4);
        bar.moveLeft((groove.width() - bar.width()) * m_step / kSteps);
    } else {
        bar.setWidth(groove.width() * value() / maximum());
        if (layoutDirection() == Qt::RightToLeft)
            bar.moveRight(groove.right());
    }
    if (bar.width() <= 0)
        return;
    painter.setBrush(isEnabled() ? accentColor(palette())
                                 : palette().color(QPalette::Disabled, QPalette::Text));
    painter.drawRoundedRect(bar, radius, radius);
}

void ProgressLine::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QProgressBar::timerEvent(event);
    m_step = (m_step + 1) % (kSteps + 1);
    update();
}

void ProgressLine::showEvent(QShowEvent *event)
{
    QProgressBar::showEvent(event);
    updateTimer();
}

void ProgressLine::hideEvent(QHideEvent *event)
{
    QProgressBar::hideEvent(event);
    updateTimer();
}

void ProgressLine::updateTimer()
{
    const bool moves = isVisible() && maximum() == 0 &&
                       style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (moves && !m_timer.isActive())
        m_timer.start(40, this);
    else if (!moves)
        m_timer.stop();
}

} // namespace backstop::ui
