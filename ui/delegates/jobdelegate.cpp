// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/jobdelegate.h"

#include "model/itemmodels/joblistmodel.h"
#include "model/itemmodels/jobtext.h"
#include "model/jobs/job.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/statuslook.h"
#include "ui/widgets/jobtext.h"

#include <QPainter>

namespace backstop::ui {

using itemmodels::JobListModel;

namespace {

void paintBar(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, double fraction)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const QRectF groove(rect.left(), rect.center().y() - 1, rect.width(), kGrid);
    painter->setBrush(separatorColor(option.palette));
    painter->drawRoundedRect(groove, 2, 2);
    QRectF bar = groove;
    bar.setWidth(fraction < 0 ? groove.width() / 4 : groove.width() * fraction);
    if (option.direction == Qt::RightToLeft)
        bar.moveRight(groove.right());
    painter->setBrush(accentColor(option.palette));
    painter->drawRoundedRect(bar, 2, 2);
}

} // namespace

void JobDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                             const QModelIndex &index) const
{
    const auto *model = qobject_cast<const JobListModel *>(index.model());
    const jobs::Job *job = model ? model->jobAt(index) : nullptr;
    if (!job)
        return RowDelegate::paintValue(painter, option, rect, index);
    if (index.column() == JobListModel::State) {
        const itemmodels::Status status = itemmodels::statusOf(job->state());
        const StatusLook look = lookOf(status);
        const QColor tone = toneColor(look.tone, option.palette);
        const QRect icon(rect.left(), rect.center().y() - kIconSmall / 2 + 1, kIconSmall, kIconSmall);
        paintIcon(painter, QStyle::visualRect(option.direction, rect, icon), look.icon, tone,
                  option.palette.color(QPalette::Base));
        const QRect text =
            QStyle::visualRect(option.direction, rect, rect.adjusted(kIconSmall + kInside + 2, 0, 0, 0));
        paintText(painter, option, text, itemmodels::statusText(status),
                  look.tone == Tone::Neutral ? inkOf(option) : tone, Qt::AlignLeading);
        return;
    }
    if (index.column() != JobListModel::Progress)
        return RowDelegate::paintValue(painter, option, rect, index);
    if (job->isFinished() || job->state() == jobs::JobState::Queued)
        return paintText(painter, option, rect, outcomeText(*job), mutedColor(option.palette),
                         Qt::AlignLeading);
    const QString text = itemmodels::progressText(*job);
    const int wide =
        qMax(option.fontMetrics.horizontalAdvance(text), option.fontMetrics.averageCharWidth() * 6);
    const QRect number = QStyle::visualRect(option.direction, rect,
                                            QRect(rect.right() - wide, rect.top(), wide, rect.height()));
    paintText(painter, option, number, text, inkOf(option), Qt::AlignRight | Qt::AlignAbsolute);
    paintBar(painter, option,
             QStyle::visualRect(option.direction, rect, rect.adjusted(0, 0, -wide - kRelated, 0)),
             itemmodels::fractionOf(*job));
}

} // namespace backstop::ui
