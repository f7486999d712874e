// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/rowdelegate.h"

#include "model/itemmodels/roles.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/statuslook.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QTextLayout>
#include <QToolTip>
#include <QTreeView>

namespace backstop::ui {

using itemmodels::Status;

namespace {

constexpr double kDim = 0.4;

bool isFirstColumn(const QAbstractItemView *view, int column)
{
    const auto *table = qobject_cast<const QTableView *>(view);
    const auto *tree = qobject_cast<const QTreeView *>(view);
    const QHeaderView *header = table ? table->horizontalHeader() : tree ? tree->header() : nullptr;
    if (!header)
        return column == 0;
    for (int place = 0; place < header->count(); ++place) {
        if (!header->isSectionHidden(header->logicalIndex(place)))
            return header->logicalIndex(place) == column;
    }
    return false;
}

} // namespace

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + 2 * kRelated, rowHeight(option.fontMetrics)};
}

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // the whole row is current, not a cell
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    painter->save();
    painter->setClipRect(option.rect);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, widget);
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    if (view && view->hasFocus() && isFirstColumn(view, index.column()) &&
        index.row() == view->currentIndex().row() && index.parent() == view->currentIndex().parent()) {
        const QRect mark(option.rect.left(), option.rect.top(), 2, option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, mark),
                          accentColor(option.palette));
    }
    QRect rect = option.rect;
    if (option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
        QStyleOptionViewItem box = option;
        box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, widget);
        box.state &= ~(QStyle::State_On | QStyle::State_Off | QStyle::State_NoChange);
        box.state |= option.checkState == Qt::Checked            ? QStyle::State_On
                     : option.checkState == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                                 : QStyle::State_Off;
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, widget);
        const int used = box.rect.width() + 2 * kInside;
        rect = option.direction == Qt::RightToLeft ? rect.adjusted(0, 0, -used, 0)
                                                   : rect.adjusted(used, 0, 0, 0);
    }
    rect.adjust(kRelated, 0, -kRelated, 0);
    if (!option.state.testFlag(QStyle::State_Enabled))
        painter->setOpacity(kDim);
    if (index.data(itemmodels::LoadingRole).toBool() && index.data().isNull()) {
        QColor shade = option.palette.color(QPalette::Text);
        shade.setAlpha(20);
        const int wide = rect.width() * (3 + (index.row() * 7 + index.column() * 5) % 4) / 8;
        painter->fillRect(QRect(rect.left(), rect.center().y() - kInside, wide, 2 * kInside), shade);
    } else {
        paintValue(painter, option, rect, index);
    }
    painter->restore();
}

void RowDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                             const QModelIndex &index) const
{
    Q_UNUSED(index)
    paintText(painter, option, rect, option.text, inkOf(option), option.displayAlignment);
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty())
        text = index.data(itemmodels::ExactTextRole).toString();
    if (text.isEmpty()) {
        const QString shown = index.data(Qt::DisplayRole).toString();
        if (option.fontMetrics.horizontalAdvance(shown) > view->visualRect(index).width() - 2 * kRelated)
            text = shown;
    }
    QToolTip::showText(event->globalPos(),
                       text.isEmpty() ? QString()
                                      : QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped()),
                       view, view->visualRect(index));
    return true;
}

void RowDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                            const QString &text, const QColor &ink, Qt::Alignment alignment)
{
    painter->setFont(option.font);
    painter->setPen(ink);
    const Qt::Alignment horizontal =
        QStyle::visualAlignment(option.direction, alignment & Qt::AlignHorizontal_Mask);
    painter->drawText(rect, int(horizontal | Qt::AlignVCenter | Qt::TextSingleLine),
                      option.fontMetrics.elidedText(text, option.textElideMode, rect.width()));
}

QColor RowDelegate::inkOf(const QStyleOptionViewItem &option)
{
    const auto group = option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
    return option.palette.color(group, option.state & QStyle::State_Selected ? QPalette::HighlightedText
                                                                             : QPalette::Text);
}

StateDelegate::StateDelegate(Word word, QObject *parent)
    : RowDelegate(parent)
    , m_word(word)
{}

void StateDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                               const QModelIndex &index) const
{
    const auto status = static_cast<Status>(index.data(itemmodels::StatusRole).toInt());
    const StatusLook look = lookOf(status);
    const QColor tone = toneColor(look.tone, option.palette);
    QRect text = rect;
    if (!look.icon.isEmpty()) {
        const QRect icon(rect.left(), rect.center().y() - kIconSmall / 2 + 1, kIconSmall, kIconSmall);
        paintIcon(painter, QStyle::visualRect(option.direction, rect, icon), look.icon, tone,
                  option.palette.color(QPalette::Base));
        text = QStyle::visualRect(option.direction, rect, rect.adjusted(kIconSmall + kInside + 2, 0, 0, 0));
    }
    const QColor ink = m_word != Word::OfModel && look.tone != Tone::Neutral ? tone : inkOf(option);
    const QString word = m_word == Word::OfStatus ? itemmodels::statusText(status) : option.text;
    paintText(painter, option, text, word, ink, Qt::AlignLeading);
}

QSize SentenceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = RowDelegate::sizeHint(option, index);
    return {size.width(), size.height() + option.fontMetrics.lineSpacing()};
}

std::pair<QString, QString> SentenceDelegate::lines(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    const int end = line.textLength();
    return {text.left(end).trimmed(), text.mid(end).trimmed()};
}

void SentenceDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                                  const QModelIndex &index) const
{
    const auto [first, rest] = lines(option.text, option.font, rect.width());
    if (rest.isEmpty())
        return RowDelegate::paintValue(painter, option, rect, index);
    const int height = option.fontMetrics.lineSpacing();
    const QRect upper(rect.left(), rect.center().y() - height + 1, rect.width(), height);
    paintText(painter, option, upper, first, inkOf(option), option.displayAlignment);
    paintText(painter, option, upper.translated(0, height), rest, inkOf(option), option.displayAlignment);
}

void NumberDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                                const QModelIndex &index) const
{
    Q_UNUSED(index)
    const qsizetype gap = option.text.lastIndexOf(QLatin1Char(' '));
    const bool hasUnit = gap > 0 && gap + 1 < option.text.size() && option.text[gap + 1].isLetter();
    const QString unit = hasUnit ? option.text.mid(gap) : QString();
    const int unitWidth = option.fontMetrics.horizontalAdvance(unit);
    if (!hasUnit || option.fontMetrics.horizontalAdvance(option.text) > rect.width()) {
        paintText(painter, option, rect, option.text, inkOf(option), Qt::AlignRight | Qt::AlignAbsolute);
        return;
    }
    paintText(painter, option, rect.adjusted(0, 0, -unitWidth, 0), option.text.left(gap), inkOf(option),
              Qt::AlignRight | Qt::AlignAbsolute);
    paintText(painter, option, rect, unit, mutedColor(option.palette), Qt::AlignRight | Qt::AlignAbsolute);
}

void PlaceDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                               const QModelIndex &index) const
{
    QStyleOptionViewItem cut = option;
    cut.textElideMode = Qt::ElideLeft;
    RowDelegate::paintValue(painter, cut, rect, index);
}

void PathDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                              const QModelIndex &index) const
{
    Q_UNUSED(index)
    const qsizetype cut = option.text.lastIndexOf(QLatin1Char('/')) + 1;
    const QString name = option.text.mid(cut);
    const int nameWidth = qMin(option.fontMetrics.horizontalAdvance(name), rect.width());
    const QString folder =
        option.fontMetrics.elidedText(option.text.left(cut), Qt::ElideMiddle, rect.width() - nameWidth);
    const int folderWidth = cut > 0 ? option.fontMetrics.horizontalAdvance(folder) : 0;
    QStyleOptionViewItem leftToRight = option; // a path reads from the left in every language
    leftToRight.direction = Qt::LeftToRight;
    leftToRight.textElideMode = Qt::ElideMiddle;
    if (cut > 0)
        paintText(painter, leftToRight, rect, folder, mutedColor(option.palette), Qt::AlignLeft);
    paintText(painter, leftToRight, rect.adjusted(folderWidth, 0, 0, 0), name, inkOf(option), Qt::AlignLeft);
}

} // namespace backstop::ui
