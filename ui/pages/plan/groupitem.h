// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plangroups.h"
#include "ui/pages/plan/nodeitem.h"

namespace backstop::ui {

/// A group of components in the picture of a plan, as a pile of cards: what its members have in common, how many they are and how many of them are
/// looked at, their worst state in an icon and a word, and the shortest of their targets.
class GroupItem final : public NodeItem
{
public:
    enum { Type = UserType + 3 };
    GroupItem(int node, int group, const recovery::LayoutBox &box);

    void setContent(const recovery::ComponentGroup &group, const PlanLook &look);
    /// How many of its members are looked at.
    void setShown(const recovery::ComponentGroup &group, int shown);
    int group() const { return m_group; }
    /// "3 of 37 components"
    QString countText() const { return m_countText; }

    int type() const override { return Type; }
    QRectF boundingRect() const override;

protected:
    void paintText(QPainter *painter) override;
    void paintLarge(QPainter *painter) override;
    void paintBehind(QPainter *painter, const QColor &border) override;

private:
    int m_group;
    StatusLook m_status;
    QString m_countText;
    QStaticText m_count;
    QStaticText m_state;
    QStaticText m_target;
    QStaticText m_large; // under the large name
    QFont m_smallerFont;
};

} // namespace backstop::ui
