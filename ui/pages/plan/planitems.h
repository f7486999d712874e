// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/plan/nodeitem.h"

#include <QPainterPath>

namespace backstop::ui {

/// A component in the picture of a plan: its name, its state in an icon and a word, its priority, and its time against its target.
class CardItem final : public NodeItem
{
public:
    enum { Type = UserType + 1 };
    CardItem(int node, int component, const recovery::LayoutBox &box);

    void setContent(const recovery::AssessedPlan &plan, itemmodels::Status status, const PlanLook &look);
    /// No backup has its data.
    void setUnprotected(bool unprotected);
    bool isUnprotected() const { return m_isUnprotected; }
    int component() const { return m_component; }

    int type() const override { return Type; }

protected:
    void paintText(QPainter *painter) override;

private:
    int m_component;
    StatusLook m_status;
    QStaticText m_state;
    QStaticText m_times;
    bool m_isUnprotected = false;
};

/// The line from a component, or a group, to one that needs it.
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
    /// How many needs of components it stands for.
    void setWeight(int weight);
    /// Nodes of the picture.
    int need() const { return m_need; }
    int neededBy() const { return m_neededBy; }
    int weight() const { return m_weight; }
    Kind kind() const { return m_kind; }

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    int m_need;
    int m_neededBy;
    int m_weight = 1;
    QPainterPath m_path;
    QPolygonF m_coarse; // the path in straight pieces, for far away
    QPolygonF m_arrow;
    Kind m_kind = Kind::Plain;
    const PlanLook *m_look = nullptr; // of the view, which outlives it
};

} // namespace backstop::ui
