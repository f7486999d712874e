// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/graphlayout.h"
#include "ui/pages/plan/planlook.h"

#include <QGraphicsItem>
#include <QStaticText>

namespace backstop::ui {

/// A box in the picture of a plan: what components and groups of them have in common. From far away only what can be seen from there. Nothing is
/// measured while it paints.
class NodeItem : public QGraphicsItem
{
public:
    NodeItem(int node, const recovery::LayoutBox &box);

    /// Its number in the picture.
    int node() const { return m_node; }
    void setColour(const QColor &colour);
    const QColor &colour() const { return m_colour; }
    void setCurrent(bool current, bool hasFocus);
    /// It is, or has, a part of the critical path.
    void setCritical(bool critical);
    bool isCritical() const { return m_isCritical; }
    /// It is not what somebody looks at.
    void setDimmed(bool dimmed);
    bool isDimmed() const { return m_isDimmed; }
    /// A line is being drawn to it.
    void setTarget(bool target);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

protected:
    /// All that is written on it, from where it can be read; below its upper edge and right of the strip.
    virtual void paintText(QPainter *painter) = 0;
    /// What of that can be read from further away; the name alone unless that is overridden.
    virtual void paintLarge(QPainter *painter);
    /// What lies behind its card, which has the border @p border; nothing unless that is overridden.
    virtual void paintBehind(QPainter *painter, const QColor &border);
    /// Where the text begins, and how much room it has; and of the large one.
    double textLeft() const;
    double textWidth() const;
    double largeLeft() const;
    double largeWidth() const;
    void setName(const QString &name, double room, const PlanLook &look);
    static QStaticText prepared(const QString &text, const QFont &font, double width);

    QRectF m_rect;
    const PlanLook *m_look = nullptr; // of the view, which outlives it
    QStaticText m_name;
    QStaticText m_largeName; // for where nothing else can be read
    QFont m_largeFont;

private:
    int m_node;
    QColor m_colour;
    bool m_isCurrent = false;
    bool m_hasFocus = false;
    bool m_isCritical = false;
    bool m_isTarget = false;
    bool m_isDimmed = false;
};

/// How much of the picture's own size it is painted in.
double scaleOf(const QPainter *painter);
inline constexpr double kNodeMargin = 3; ///< the widest pen, and the arrow
inline constexpr double kDimmed = 0.28;  ///< of what it looks like else

} // namespace backstop::ui
