// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

namespace backstop::ui {

namespace {

QColor fade(const QColor &color, int alpha)
{
    return QColor(color.red(), color.green(), color.blue(), alpha);
}

QString chevronFor(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
        return QStringLiteral("chevron-up");
    case QStyle::PE_IndicatorArrowLeft:
        return QStringLiteral("chevron-left");
    case QStyle::PE_IndicatorArrowRight:
        return QStringLiteral("chevron-right");
    default:
        return QStringLiteral("chevron-down");
    }
}

void drawChevron(QPainter *painter, const QStyleOption *option, const QString &name, int side)
{
    const QPoint centre = option->rect.center();
    paintIcon(painter, QRect(centre.x() - side / 2, centre.y() - side / 2, side, side), name,
              option->palette.color(QPalette::WindowText), {});
}

} // namespace

bool Style::drawItemPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckMark(option, painter, false);
        return true;
    case PE_IndicatorRadioButton:
        drawCheckMark(option, painter, true);
        return true;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawRow(item, painter, widget);
        return true;
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
            item && item->state & State_Selected)
            drawRow(item, painter, widget);
        return true;
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            const bool open = option->state & State_Open;
            drawChevron(painter, option,
                        open                                   ? QStringLiteral("chevron-down")
                        : option->direction == Qt::RightToLeft ? QStringLiteral("chevron-left")
                                                               : QStringLiteral("chevron-right"),
                        3 * kGrid);
        }
        return true;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const bool down = header->sortIndicator == QStyleOptionHeader::SortDown;
            drawChevron(painter, option, down ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
                        10);
        }
        return true;
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        drawChevron(painter, option, chevronFor(element),
                    qMin(12, qMin(option->rect.width(), option->rect.height()) + 2));
        return true;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          separatorColor(option->palette));
        return true;
    case PE_IndicatorTabClose:
    default:
        return false;
    }
}

void Style::drawCheckMark(const QStyleOption *option, QPainter *painter, bool round) const
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & State_On;
    const bool half = option->state & State_NoChange;
    const int side = qMin(option->rect.width(), option->rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    box.adjust(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor accent = enabled ? accentColor(palette) : palette.color(QPalette::Disabled, QPalette::Text);
    const bool filled = on || half;
    const bool focused = option->state & State_HasFocus && option->state & State_KeyboardFocusChange;
    painter->setPen(QPen(filled || focused ? accent : mutedColor(palette), focused ? 1.6 : 1.0));
    painter->setBrush(filled ? accent : palette.color(QPalette::Active, QPalette::Base));
    if (round)
        painter->drawEllipse(box);
    else
        painter->drawRoundedRect(box, 3, 3);
    const QColor ink = palette.color(QPalette::Active, QPalette::BrightText);
    painter->setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    if (round && on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(box.center(), side * 0.19, side * 0.19);
    } else if (on) {
        painter->drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)});
    } else if (half) {
        painter->drawLine(at(0.27, 0.5), at(0.73, 0.5));
    }
    painter->restore();
}

void Style::drawRow(const QStyleOptionViewItem *option, QPainter *painter, const QWidget *widget) const
{
    if (option->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, option->backgroundBrush);
    if (option->state & State_Selected) {
        const QWidget *view = widget;
        const bool active = option->state & State_Active &&
                            (!view || view->hasFocus() || view->isAncestorOf(view->focusWidget()));
        painter->fillRect(option->rect, option->palette.color(active ? QPalette::Active : QPalette::Inactive,
                                                              QPalette::Highlight));
    } else if (option->state & State_MouseOver && option->state & State_Enabled) {
        painter->fillRect(option->rect, fade(option->palette.color(QPalette::Text), 10));
    }
}

void Style::drawHeaderSection(const QStyleOptionHeader *option, QPainter *painter) const
{
    const QRect &rect = option->rect;
    painter->fillRect(rect, option->palette.color(QPalette::Active, QPalette::Base));
    const QColor line = separatorColor(option->palette);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    const bool last =
        option->position == QStyleOptionHeader::End || option->position == QStyleOptionHeader::OnlyOneSection;
    if (option->orientation == Qt::Horizontal && !last) {
        const int x = option->direction == Qt::RightToLeft ? rect.left() : rect.right();
        painter->fillRect(QRect(x, rect.top() + kRelated, 1, rect.height() - 2 * kRelated), line);
    }
}

void Style::drawTab(const QStyleOptionTab *option, QPainter *painter) const
{
    const bool selected = option->state & State_Selected;
    const bool hovered = option->state & State_MouseOver && option->state & State_Enabled;
    if (hovered && !selected)
        painter->fillRect(option->rect.adjusted(0, 0, 0, -1),
                          fade(option->palette.color(QPalette::Text), 10));
    if (selected)
        painter->fillRect(QRect(option->rect.left() + kRelated, option->rect.bottom() - 1,
                                option->rect.width() - 2 * kRelated, 2),
                          accentColor(option->palette));
    if (option->state & State_HasFocus && option->state & State_KeyboardFocusChange)
        painter->fillRect(QRect(option->rect.left() + kRelated, option->rect.top() + 2,
                                option->rect.width() - 2 * kRelated, 2),
                          accentColor(option->palette));
}

void Style::drawScrollBar(const QStyleOptionSlider *option, QPainter *painter) const
{
    painter->fillRect(option->rect, option->palette.color(QPalette::Active, QPalette::Base));
    if (option->maximum <= option->minimum)
        return;
    const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, nullptr);
    const bool strong = option->state & State_MouseOver || option->state & State_Sunken;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fade(option->palette.color(QPalette::Active, QPalette::Text), strong ? 120 : 70));
    const QRectF pill = option->orientation == Qt::Vertical ? QRectF(slider).adjusted(3, 2, -3, -2)
                                                            : QRectF(slider).adjusted(2, 3, -2, -3);
    const qreal radius = qMin(pill.width(), pill.height()) / 2;
    painter->drawRoundedRect(pill, radius, radius);
    painter->restore();
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? rect.adjusted(kInside, 0, -kInside, 0) : rect;
    }
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        header && element == SE_HeaderLabel) {
        const int arrow = header->sortIndicator == QStyleOptionHeader::None ? 0 : 3 * kGrid + kInside;
        return visualRect(option->direction, option->rect,
                          option->rect.adjusted(kRelated, 0, -kRelated - arrow, 0));
    }
    if (element == SE_HeaderArrow) {
        const int side = 3 * kGrid;
        const QRect arrow(option->rect.right() - side - kInside,
                          option->rect.top() + (option->rect.height() - side) / 2, side, side);
        return visualRect(option->direction, option->rect, arrow);
    }
    return rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    const auto *bar =
        control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (!bar)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const bool vertical = bar->orientation == Qt::Vertical;
    const int length = vertical ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int slider = length;
    if (range > 0)
        slider = qBound(qMin(8 * kGrid, length),
                        int(qint64(bar->pageStep) * length / (range + bar->pageStep)), length);
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - slider, bar->upsideDown);
    const auto along = [&](int from, int size) {
        const QRect rect =
            vertical ? QRect(0, from, bar->rect.width(), size) : QRect(from, 0, size, bar->rect.height());
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (subControl) {
    case SC_ScrollBarSlider:
        return along(start, slider);
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + slider, length - start - slider);
    case SC_ScrollBarGroove:
        return along(0, length);
    default:
        return {}; // no arrow buttons
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawButtonLabel(button, painter, widget);
        return;
    case CE_PushButtonBevel:
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_PushButton:
        proxy()->drawControl(CE_PushButtonBevel, option, painter, widget);
        proxy()->drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader part = *header;
            drawHeaderSection(header, painter);
            part.rect = subElementRect(SE_HeaderLabel, option, widget);
            drawControl(CE_HeaderLabel, &part, painter, widget);
            part.rect = subElementRect(SE_HeaderArrow, option, widget);
            if (header->sortIndicator != QStyleOptionHeader::None)
                drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
        }
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderSection(header, painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Active, QPalette::Base));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          separatorColor(option->palette));
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader copy = *header;
            copy.palette.setColor(QPalette::ButtonText, mutedColor(option->palette));
            copy.state &= ~State_On; // the columns of a selected row need no bold title
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(tab, painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab copy = *tab;
            copy.state &= ~State_HasFocus;
            if (!(tab->state & State_Selected))
                copy.palette.setColor(QPalette::WindowText, mutedColor(option->palette));
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, separatorColor(option->palette));
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar)
        drawScrollBar(bar, painter);
    else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
             spin && control == CC_SpinBox)
        drawSpinBox(spin, painter, widget);
    else if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
             combo && control == CC_ComboBox)
        drawComboBox(combo, painter, widget);
    else if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
             tool && control == CC_ToolButton && tool->features.testFlag(QStyleOptionToolButton::HasMenu))
        drawToolButton(tool, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace backstop::ui
