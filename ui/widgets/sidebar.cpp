// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebar.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace backstop::ui {

namespace {

enum SidebarRole { PageRole = Qt::UserRole + 1, IconRole, BadgeRole, BadgeToneRole };

class SidebarDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool section = index.data(PageRole).toString().isEmpty();
        const int height = rowHeight(option.fontMetrics) + kGrid;
        return {option.fontMetrics.horizontalAdvance(index.data().toString()) + 16 * kGrid,
                section ? height + kRelated : height};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const auto place = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        if (index.data(PageRole).toString().isEmpty())
            paintSection(painter, option, index.data().toString());
        else
            paintPage(painter, option, index, place);
        painter->restore();
    }

private:
    static void paintSection(QPainter *painter, const QStyleOptionViewItem &option, const QString &title)
    {
        painter->setFont(textFont(TextSize::Caption));
        painter->setPen(mutedColor(option.palette));
        painter->drawText(option.rect.adjusted(kGroup, 0, -kGroup, -kInside),
                          int(Qt::AlignBottom | Qt::AlignLeading), title);
    }

    template<typename Place>
    static void paintPage(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                          Place place)
    {
        const QRect rect = option.rect.adjusted(kRelated, 1, -kRelated, -1);
        const bool selected = option.state & QStyle::State_Selected;
        const bool focused = option.state & QStyle::State_HasFocus;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(focused ? QPen(accentColor(option.palette), 1.5) : QPen(Qt::NoPen));
        QColor hover = option.palette.color(QPalette::WindowText);
        hover.setAlpha(14);
        painter->setBrush(selected ? QBrush(option.palette.color(QPalette::Active, QPalette::Highlight))
                          : option.state & QStyle::State_MouseOver ? QBrush(hover)
                                                                   : Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(1, 0.5, -1, -0.5), kCornerRadius, kCornerRadius);
        const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::WindowText);
        const int iconTop = rect.top() + (rect.height() - kIconSmall) / 2;
        paintIcon(painter, place(QRect(rect.left() + kRelated, iconTop, kIconSmall, kIconSmall)),
                  index.data(IconRole).toString(),
                  selected ? accentColor(option.palette) : mutedColor(option.palette),
                  option.palette.color(QPalette::Base));
        painter->setPen(ink);
        painter->setFont(selected ? strongFont(TextSize::Body) : textFont(TextSize::Body));
        const int textLeft = rect.left() + 2 * kRelated + kIconSmall;
        painter->drawText(place(QRect(textLeft, rect.top(), rect.right() - textLeft, rect.height())),
                          int(Qt::AlignVCenter | Qt::AlignLeading), index.data().toString());
        const QString badge = index.data(BadgeRole).toString();
        if (badge.isEmpty())
            return;
        painter->setFont(strongFont(TextSize::Caption));
        const QFontMetrics metrics(painter->font());
        const int height = metrics.height() + 2;
        const int width = qMax(height, metrics.horizontalAdvance(badge) + 2 * kInside + 2);
        const QRect pill =
            place(QRect(rect.right() - width - kRelated, rect.center().y() - height / 2, width, height));
        painter->setPen(Qt::NoPen);
        const auto tone = static_cast<Tone>(index.data(BadgeToneRole).toInt());
        painter->setBrush(toneFill(tone, option.palette));
        painter->drawRoundedRect(pill, height / 2.0, height / 2.0);
        painter->setPen(toneColor(tone, option.palette));
        painter->drawText(pill, Qt::AlignCenter, badge);
    }
};

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QListView(parent)
    , m_pages(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Pages"));
    setModel(m_pages);
    setItemDelegate(new SidebarDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Window);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(this, &QListView::activated, this,
            [this](const QModelIndex &index) { emit pageRequested(index.data(PageRole).toString()); });
}

void Sidebar::addSection(const QString &title)
{
    auto *item = new QStandardItem(title);
    item->setFlags(Qt::NoItemFlags);
    m_pages->appendRow(item);
}

void Sidebar::addPage(const QString &id, const QString &icon, const QString &title, const QString &hint)
{
    auto *item = new QStandardItem(title);
    item->setData(id, PageRole);
    item->setData(icon, IconRole);
    item->setToolTip(hint);
    item->setAccessibleText(title);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    m_pages->appendRow(item);
}

void Sidebar::setBadge(const QString &id, int count, const QString &meaning, Tone tone)
{
    QStandardItem *item = m_pages->itemFromIndex(indexOf(id));
    if (!item)
        return;
    item->setData(count > 0 ? QLocale().toString(count) : QString(), BadgeRole);
    item->setData(static_cast<int>(tone), BadgeToneRole);
    item->setAccessibleText(count > 0 ? item->text() + QStringLiteral(", ") + meaning : item->text());
}

void Sidebar::setCurrentPage(const QString &id)
{
    const QModelIndex index = indexOf(id);
    if (index.isValid() && index != currentIndex())
        setCurrentIndex(index);
}

QString Sidebar::currentPage() const
{
    return currentIndex().data(PageRole).toString();
}

QSize Sidebar::sizeHint() const
{
    int width = textWidth(this, 18);
    for (int row = 0; row < m_pages->rowCount(); ++row)
        width = qMax(width, sizeHintForIndex(m_pages->index(row, 0)).width());
    return {width, textWidth(this, 30)};
}

QSize Sidebar::minimumSizeHint() const
{
    return {sizeHint().width(), rowHeight(fontMetrics()) * 3};
}

void Sidebar::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    const QString id = current.data(PageRole).toString();
    if (!id.isEmpty() && previous.data(PageRole).toString() != id)
        emit pageRequested(id);
}

/// A click beside the pages leaves the one selected that is shown.
QItemSelectionModel::SelectionFlags Sidebar::selectionCommand(const QModelIndex &index,
                                                              const QEvent *event) const
{
    return index.isValid() ? QListView::selectionCommand(index, event) : QItemSelectionModel::NoUpdate;
}

QModelIndex Sidebar::indexOf(const QString &id) const
{
    for (int row = 0; row < m_pages->rowCount(); ++row) {
        if (m_pages->index(row, 0).data(PageRole).toString() == id)
            return m_pages->index(row, 0);
    }
    return {};
}

} // namespace backstop::ui
