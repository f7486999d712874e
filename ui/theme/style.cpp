// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QStyleOption>

namespace backstop::ui {

namespace {

bool isPrimary(const QStyleOption *option, const QWidget *widget)
{
    if (widget && widget->property("primary").isValid())
        return widget->property("primary").toBool();
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

void drawRounded(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line,
                 qreal width = 1.0)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
    painter->setPen(line.isValid() ? QPen(line, width) : Qt::NoPen);
    const qreal half = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), kCornerRadius, kCornerRadius);
    painter->restore();
}

QColor blend(const QColor &a, const QColor &b, int percentOfB)
{
    const auto part = [percentOfB](int x, int y) { return (x * (100 - percentOfB) + y * percentOfB) / 100; };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QAbstractItemView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 3 * kGrid;
    case PM_ScrollBarSliderMin:
        return 8 * kGrid;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
    case PM_ToolBarFrameWidth:
        return 1;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return kGroup;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return kRelated;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 4 * kGrid;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
        return kIconSmall;
    case PM_HeaderMarkSize:
        return 3 * kGrid;
    case PM_HeaderMargin:
        return kRelated;
    case PM_TabBarTabHSpace:
        return 6 * kGrid;
    case PM_TabBarTabVSpace:
        return 3 * kGrid;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_FocusFrameHMargin:
        return kRelated;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_UnderlineShortcut:
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ComboBox_Popup:
        return 0;
    case SH_DialogButtonLayout:
        return QDialogButtonBox::GnomeLayout;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!option)
        return result;
    const int height = controlHeight(option->fontMetrics);
    switch (type) {
    case CT_PushButton:
        result.setHeight(height);
        result.setWidth(qMax(result.width(), size.width() + 6 * kGrid));
        break;
    case CT_ToolButton:
        result.setHeight(qMax(result.height(), height));
        result.setWidth(qMax(result.width() + kInside, height));
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->features.testFlag(QStyleOptionToolButton::HasMenu))
            result.rwidth() += kIconSmall;
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(height);
        break;
    case CT_HeaderSection:
        result.setHeight(height);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(qMax(result.height(), rowHeight(option->fontMetrics) - kInside));
        break;
    default:
        break;
    }
    return result;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (!drawFieldPrimitive(element, option, painter, widget) &&
        !drawItemPrimitive(element, option, painter, widget))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

bool Style::drawFieldPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(option, painter, widget);
        return true;
    case PE_PanelButtonTool:
        drawToolPanel(option, painter);
        return true;
    case PE_FrameLineEdit:
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (element == PE_PanelLineEdit && (!frame || frame->lineWidth == 0)) {
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
            return true;
        }
        const bool focused = option->state & State_HasFocus;
        drawRounded(painter, option->rect, option->palette.color(QPalette::Base),
                    focused ? accentColor(option->palette) : borderColor(option->palette),
                    focused ? 1.5 : 1.0);
        return true;
    }
    case PE_Frame: {
        const bool field = widget && widget->property("field").toBool();
        const QColor line = field && widget->hasFocus() ? accentColor(option->palette)
                            : field                     ? borderColor(option->palette)
                                                        : separatorColor(option->palette);
        painter->setPen(line);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return true;
    }
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            drawRounded(painter, option->rect, {}, accentColor(option->palette), 1.5);
        return true;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.brush(QPalette::Active, QPalette::Base));
        return true;
    case PE_FrameButtonBevel:
    case PE_FrameDefaultButton:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
        return true;
    case PE_FrameGroupBox:
        return true;
    default:
        return false;
    }
}

void Style::drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & State_Enabled;
    const bool hovered = enabled && (option->state & State_MouseOver);
    const bool down = option->state & (State_Sunken | State_On);
    QColor fill = palette.color(QPalette::Button);
    QColor line = borderColor(palette);
    if (isPrimary(option, widget) && enabled) {
        fill = accentColor(palette);
        line = fill;
    }
    if (!enabled)
        line = separatorColor(palette);
    if (down)
        fill = blend(fill, palette.color(QPalette::WindowText), 14);
    else if (hovered)
        fill = blend(fill, palette.color(QPalette::WindowText), 6);
    drawRounded(painter, option->rect, fill, line);
    if (option->state & State_HasFocus && option->state & State_KeyboardFocusChange) {
        drawRounded(painter, option->rect, {}, accentColor(palette), 2.0);
        if (isPrimary(option, widget))
            drawRounded(painter, option->rect.adjusted(2, 2, -2, -2), {}, palette.color(QPalette::BrightText),
                        1.0);
    }
}

void Style::drawToolPanel(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = option->state & State_Enabled;
    const bool checked = option->state & State_On;
    QColor fill;
    if (enabled && (option->state & State_Sunken))
        fill =
            blend(option->palette.color(QPalette::Window), option->palette.color(QPalette::WindowText), 16);
    else if (checked)
        fill = option->palette.color(QPalette::Active, QPalette::Highlight);
    else if (enabled && (option->state & State_MouseOver))
        fill = blend(option->palette.color(QPalette::Window), option->palette.color(QPalette::WindowText), 8);
    const bool focused = option->state & State_HasFocus && option->state & State_KeyboardFocusChange;
    if (fill.isValid() || focused)
        drawRounded(painter, option->rect, fill, focused ? accentColor(option->palette) : QColor(), 1.5);
}

void Style::drawButtonLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    const bool primary = enabled && isPrimary(option, widget);
    const QColor ink = primary ? option->palette.color(QPalette::Active, QPalette::BrightText)
                               : option->palette.color(enabled ? QPalette::Active : QPalette::Disabled,
                                                       QPalette::ButtonText);
    const int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    const int textWide = option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width();
    const bool hasIcon = !option->icon.isNull();
    const bool hasMenu = option->features.testFlag(QStyleOptionButton::HasMenu);
    const int iconWide = hasIcon ? kIconSmall + (option->text.isEmpty() ? 0 : kRelated - 2) : 0;
    const int menuWide = hasMenu ? kIconSmall : 0;
    QRect rect = option->rect;
    int x = rect.left() + qMax(kRelated, (rect.width() - textWide - iconWide - menuWide) / 2);
    const auto mirrored = [&](const QRect &r) { return visualRect(option->direction, option->rect, r); };
    if (hasIcon) {
        const QRect box = mirrored(QRect(x, rect.top(), kIconSmall, rect.height()));
        if (option->icon.name().isEmpty())
            option->icon.paint(painter, box);
        else
            paintIcon(painter, box, option->icon.name(), ink, option->palette.color(QPalette::Base));
        x += iconWide;
    }
    painter->setPen(ink);
    painter->drawText(mirrored(QRect(x, rect.top(), rect.right() - x, rect.height())), flags, option->text);
    if (hasMenu) {
        const QRect box = mirrored(QRect(x + textWide + kInside, rect.top(), 3 * kGrid, rect.height()));
        paintIcon(painter, box, QStringLiteral("chevron-down"), ink, {});
    }
}

void Style::drawToolButton(const QStyleOptionToolButton *option, QPainter *painter,
                           const QWidget *widget) const
{
    const bool isField = widget && widget->property("field").toBool(); // chosen with, as a combo box
    if (isField) {
        QStyleOption panel(*option);
        panel.state &= ~State_On;
        if (option->state & State_HasFocus)
            panel.state |= State_KeyboardFocusChange;
        drawButtonPanel(&panel, painter, nullptr);
    } else {
        drawToolPanel(option, painter);
    }
    QStyleOptionToolButton label = *option;
    const QRect chevron = visualRect(
        option->direction, option->rect,
        QRect(option->rect.right() - kIconSmall - 1, option->rect.top(), 3 * kGrid, option->rect.height()));
    label.rect = visualRect(option->direction, option->rect,
                            option->rect.adjusted(isField ? kRelated : kInside, 0, -kIconSmall, 0));
    drawControl(CE_ToolButtonLabel, &label, painter, widget);
    const bool enabled = option->state & State_Enabled;
    paintIcon(painter, chevron, QStringLiteral("chevron-down"),
              option->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText),
              {});
}

void Style::drawComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget) const
{
    const bool focused = option->state & State_HasFocus;
    if (option->editable) {
        drawRounded(painter, option->rect, option->palette.color(QPalette::Base),
                    focused ? accentColor(option->palette) : borderColor(option->palette),
                    focused ? 1.5 : 1.0);
    } else {
        QStyleOptionButton button;
        button.QStyleOption::operator=(*option);
        button.state &= ~State_On;
        if (focused)
            button.state |= State_KeyboardFocusChange;
        drawButtonPanel(&button, painter, nullptr);
    }
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const bool enabled = option->state & State_Enabled;
    paintIcon(painter, QRect(arrow.center().x() - 6, arrow.center().y() - 6, 13, 13),
              QStringLiteral("chevron-down"),
              option->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText),
              {});
}

void Style::drawSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget) const
{
    const bool focused = option->state & State_HasFocus;
    drawRounded(painter, option->rect, option->palette.color(QPalette::Base),
                focused ? accentColor(option->palette) : borderColor(option->palette), focused ? 1.5 : 1.0);
    const auto arrow = [&](SubControl control, const QString &name, bool enabled) {
        const QRect box = subControlRect(CC_SpinBox, option, control, widget);
        paintIcon(
            painter, QRect(box.center().x() - 5, box.center().y() - 5, 11, 11), name,
            option->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText), {});
    };
    if (option->buttonSymbols != QAbstractSpinBox::NoButtons) {
        arrow(SC_SpinBoxUp, QStringLiteral("chevron-up"),
              option->stepEnabled & QAbstractSpinBox::StepUpEnabled);
        arrow(SC_SpinBoxDown, QStringLiteral("chevron-down"),
              option->stepEnabled & QAbstractSpinBox::StepDownEnabled);
    }
}

} // namespace backstop::ui
