// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/readiness/pointsdelegate.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace backstop::ui {

namespace {

constexpr int kBarHeight = 6;
constexpr int kShortestBar = 40;

// @p text as wide as points can be: with every number below a hundred.
QString widest(const QString &text)
{
    QString wide = text;
    static const QRegularExpression oneDigit(QStringLiteral("(?<![0-9.,])[0-9](?=[.,])"));
    return wide.replace(oneDigit, QStringLiteral("00"));
}

} // namespace

void PointsDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                                const QModelIndex &index) const
{
    const QString text = index.data().toString();
    // All bars end at one place, which that of the longest number leaves.
    const int words = option.fontMetrics.horizontalAdvance(widest(text));
    paintText(painter, option, rect, text, inkOf(option), Qt::AlignRight | Qt::AlignVCenter);
    const QRect room = rect.adjusted(0, 0, -words - kRelated, 0);
    if (room.width() < kShortestBar)
        return;
    const double share = std::clamp(index.data(ShareRole).toDouble(), 0.0, 1.0);
    QRectF bar(room.left(), room.center().y() - kBarHeight / 2.0 + 0.5, room.width(), kBarHeight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(separatorColor(option.palette));
    painter->drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
    if (share > 0) {
        bar.setWidth(std::max(bar.width() * share, double(kBarHeight)));
        painter->setBrush(toneColor(share >= 1 ? Tone::Good : Tone::Caution, option.palette));
        painter->drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
    }
    painter->restore();
}

} // namespace backstop::ui
