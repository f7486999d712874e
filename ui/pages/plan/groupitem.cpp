// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/groupitem.h"

#include "model/itemmodels/grouptext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace backstop::ui {

namespace {

constexpr int kBehind = 2;        // cards of the pile that can be seen behind the first
constexpr double kBetween = 4;    // from one to the next
constexpr double kSmaller = 0.24; // of the height of the card, under a large name
const QString kMiddleDot = QStringLiteral("  ·  ");

/// As much of @p parts as fits, from the first on.
QString fitting(const QStringList &parts, const QFont &font, double room)
{
    QString text = parts.value(0);
    for (qsizetype i = 1; i < parts.size(); ++i)
        if (const QString longer = text + kMiddleDot + parts[i];
            QFontMetricsF(font).horizontalAdvance(longer) <= room)
            text = longer;
    return text;
}

} // namespace

GroupItem::GroupItem(int node, int group, const recovery::LayoutBox &box)
    : NodeItem(node, box)
    , m_group(group)
{
    // The pile is within the box that the layout knows of.
    m_rect.adjust(0, 0, -kBehind * kBetween, -kBehind * kBetween);
}

void GroupItem::setContent(const recovery::ComponentGroup &group, const PlanLook &look)
{
    const itemmodels::Status status = itemmodels::statusOf(group.worst);
    const QString title = itemmodels::groupTitle(group);
    const QStringList remarks = itemmodels::groupRemarks(group);
    m_status = lookOf(status);
    setName(title, textWidth(), look);
    const double room = textWidth() - kIconSmall - kInside;
    m_state = prepared(fitting(QStringList{itemmodels::statusText(status)} + remarks, look.textFont, room),
                       look.textFont, room);
    m_target = prepared(itemmodels::groupTarget(group), look.textFont, textWidth());
    setToolTip(plainToolTip((QStringList{title, itemmodels::groupCount(group, int(group.members.size())),
                                         itemmodels::statusText(status)} +
                             remarks)
                                .join(QLatin1Char('\n'))));
    m_countText.clear();
    setShown(group, int(group.members.size()));
}

void GroupItem::setShown(const recovery::ComponentGroup &group, int shown)
{
    const QString text = itemmodels::groupCount(group, shown);
    if (text == m_countText || !m_look)
        return;
    m_countText = text;
    m_count = prepared(text, m_look->textFont, textWidth());
    const auto all = static_cast<int>(group.members.size());
    const QString counted =
        shown == all
            ? QStringLiteral("%L1").arg(all)
            : QCoreApplication::translate("backstop::ui::PlanGraph", "%L1 of %L2").arg(shown).arg(all);
    m_smallerFont = m_look->textFont;
    m_smallerFont.setPixelSize(std::max(1, int(m_rect.height() * kSmaller)));
    const QString state = itemmodels::statusText(itemmodels::statusOf(group.worst));
    m_large = prepared(counted + QStringLiteral(" · ") + state, m_smallerFont,
                       largeWidth() - m_rect.height() * kSmaller - kInside);
    update();
}

QRectF GroupItem::boundingRect() const
{
    return NodeItem::boundingRect().adjusted(0, 0, kBehind * kBetween, kBehind * kBetween);
}

void GroupItem::paintBehind(QPainter *painter, const QColor &border)
{
    painter->setPen(QPen(border, 1));
    painter->setBrush(m_look->card);
    for (int i = kBehind; i > 0; --i)
        painter->drawRoundedRect(m_rect.translated(i * kBetween, i * kBetween), kCornerRadius, kCornerRadius);
}

void GroupItem::paintLarge(QPainter *painter)
{
    const double side = m_rect.height() * kSmaller;
    double y = m_rect.center().y() - (m_largeName.size().height() + m_large.size().height()) / 2;
    painter->setFont(m_largeFont);
    painter->setPen(m_look->text);
    painter->drawStaticText(QPointF(largeLeft(), y), m_largeName);
    y += m_largeName.size().height();
    const QColor tone = m_look->tone(m_status.tone);
    paintIcon(painter, QRectF(largeLeft(), y + (m_large.size().height() - side) / 2, side, side),
              m_status.icon, tone, m_look->card);
    painter->setFont(m_smallerFont);
    painter->setPen(m_status.tone == Tone::Neutral ? m_look->muted : tone);
    painter->drawStaticText(QPointF(largeLeft() + side + kInside, y), m_large);
}

void GroupItem::paintText(QPainter *painter)
{
    const double x = textLeft();
    double y = m_rect.top() + kRelated;
    painter->setFont(m_look->nameFont);
    painter->setPen(m_look->text);
    painter->drawStaticText(QPointF(x, y), m_name);
    y += m_name.size().height() + kInside;
    painter->setFont(m_look->textFont);
    painter->drawStaticText(QPointF(x, y), m_count);
    y += m_count.size().height() + kInside;
    const QColor tone = m_look->tone(m_status.tone);
    const double side = m_state.size().height();
    paintIcon(painter, QRectF(x, y, side, side), m_status.icon, tone, m_look->card);
    painter->setPen(m_status.tone == Tone::Neutral ? m_look->muted : tone);
    painter->drawStaticText(QPointF(x + side + kInside, y), m_state);
    y += m_state.size().height() + kInside;
    painter->setPen(m_look->muted);
    painter->drawStaticText(QPointF(x, y), m_target);
}

} // namespace backstop::ui
