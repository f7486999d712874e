// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/graphlayout.h"
#include "ui/pages/plan/planlook.h"

#include <QGraphicsItem>
#include <QPainterPath>
#include <QStaticText>

namespace backstop::ui {

/// A component in the picture of a plan: its name, its state in an icon and a word, its priority, and its time against its target. From far away
/// only what can be seen from there. Nothing is measured while it paints.
class CardItem final : public QGraphicsItem
{
public:
    enum { Type = UserType + 1 };
    CardItem(int component, const recovery::LayoutBox &box);

    void setContent(const recovery::AssessedPlan &plan, itemmodels::Status status, const PlanLook &look);
    void setColour(const QColor &colour);
    void setCurrent(bool current, bool hasFocus);
    void setCritical(bool critical);
    /// No backup has its data.
    void setUnprotected(bool unprotected);
    /// It is not what somebody looks at.
    void setDimmed(bool dimmed);
    bool isDimmed() const { return m_isDimmed; }
    bool isUnprotected() const { return m_isUnprotected; }
    /// A line is being drawn to it.
    void setTarget(bool target);
    int component() const { return m_component; }

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintText(QPainter *painter);

    int m_component;
    QRectF m_rect;
    const PlanLook *m_look = nullptr; // of the view, which outlives it
    QColor m_colour;
    StatusLook m_status;
    QStaticText m_name;
    QStaticText m_largeName; // for where nothing else can be read
    QFont m_largeFont;
    QStaticText m_state;
    QStaticText m_times;
    bool m_isCurrent = false;
    bool m_hasFocus = false;
    bool m_isCritical = false;
    bool m_isTarget = false;
    bool m_isUnprotected = false;
    bool m_isDimmed = false;
};

/// The line from a component to one that needs it.
class NeedItem final : public QGraphicsItem
{
public:
    enum { Type = UserType + 2 };
    /// What is said of the need by how its line looks; beside the colour, each has its own stroke.
    enum class Kind {
        Plain,
        OfCurrent, ///< the current component is at one of its ends
        Critical,  ///< on the critical path
        Conflict,  ///< what is needed has a later target
        Circle,    ///< part of a circle
    };
    explicit NeedItem(const recovery::LayoutEdge &edge);

    void setLook(Kind kind, const PlanLook &look);
    void setDimmed(bool dimmed);
    int need() const { return m_need; }
    int neededBy() const { return m_neededBy; }
    Kind kind() const { return m_kind; }

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    int m_need;
    int m_neededBy;
    QPainterPath m_path;
    QPolygonF m_coarse; // the path in straight pieces, for far away
    QPolygonF m_arrow;
    Kind m_kind = Kind::Plain;
    const PlanLook *m_look = nullptr; // of the view, which outlives it
};

} // namespace backstop::ui
