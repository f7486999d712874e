// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/backupdelegates.h"

#include "model/core/plurals.h"
#include "model/itemmodels/backuplistmodel.h"
#include "model/itemmodels/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/statuslook.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace backstop::ui {

namespace {

std::optional<catalog::BackupRow> backupOf(const QModelIndex &index)
{
    const auto *model = qobject_cast<const itemmodels::BackupListModel *>(index.model());
    return model ? model->backupAt(index.row()) : std::nullopt;
}

} // namespace

QString changesText(const repository::ChangeCounts &counts)
{
    return QStringList{ChangesDelegate::tr("%Ln added", nullptr, pluralCount(counts.added)),
                       ChangesDelegate::tr("%Ln modified", nullptr, pluralCount(counts.modified)),
                       ChangesDelegate::tr("%Ln deleted", nullptr, pluralCount(counts.deleted))}
        .join(QStringLiteral(", "));
}

void TypeDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                              const QModelIndex &index) const
{
    const auto backup = backupOf(index);
    if (!backup)
        return RowDelegate::paintValue(painter, option, rect, index);
    const QRect icon(rect.left(), rect.center().y() - kIconSmall / 2 + 1, kIconSmall, kIconSmall);
    paintIcon(painter, QStyle::visualRect(option.direction, rect, icon), iconOf(backup->type),
              mutedColor(option.palette), option.palette.color(QPalette::Base));
    const QRect text =
        QStyle::visualRect(option.direction, rect, rect.adjusted(kIconSmall + kInside + 2, 0, 0, 0));
    paintText(painter, option, text, wordOf(backup->type), inkOf(option), Qt::AlignLeading);
}

void ChangesDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                                 const QModelIndex &index) const
{
    const auto backup = backupOf(index);
    if (!backup || backup->type == repository::BackupType::Full) // a full backup is compared with nothing
        return paintText(painter, option, rect, QStringLiteral("\u2013"), mutedColor(option.palette),
                         Qt::AlignRight | Qt::AlignAbsolute);
    struct Part
    {
        QString text;
        Tone tone;
        bool any;
    };
    const auto part = [](QChar sign, std::uint64_t count, Tone tone) {
        return Part{sign + itemmodels::formatCount(count), tone, count > 0};
    };
    const Part parts[] = {part(u'\u2212', backup->changes.deleted, Tone::Deleted),
                          part(u'~', backup->changes.modified, Tone::Modified),
                          part(u'+', backup->changes.added, Tone::Added)};
    int right = rect.right();
    const int column = qMax(rect.width() / 3, 4 * kGrid);
    for (const Part &p : parts) {
        const int wide = qMax(option.fontMetrics.horizontalAdvance(p.text) + kRelated,
                              qMin(column, option.fontMetrics.averageCharWidth() * 8));
        const QColor ink = p.any ? toneColor(p.tone, option.palette) : mutedColor(option.palette);
        paintText(painter, option, QRect(right - wide, rect.top(), wide, rect.height()), p.text, ink,
                  Qt::AlignRight | Qt::AlignAbsolute);
        right -= wide;
    }
}

bool ChangesDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto backup = backupOf(index);
    if (event->type() != QEvent::ToolTip || !backup)
        return RowDelegate::helpEvent(event, view, option, index);
    const bool isFull = backup->type == repository::BackupType::Full;
    QToolTip::showText(event->globalPos(),
                       isFull ? tr("Everything: a full backup reads every byte again")
                              : changesText(backup->changes),
                       view, view->visualRect(index));
    return true;
}

} // namespace backstop::ui
