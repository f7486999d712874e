// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/plan/planitems.h"

#include <QGraphicsView>

#include <map>
#include <memory>

namespace backstop::ui {

class Minimap;

/// What is shown of the current component beside its own needs.
enum class PlanReach {
    Nothing,
    Stops, ///< all that cannot be back before it
    Needs, ///< all that it needs, at any remove
};

/// The picture of a plan: its components as cards, what they need as lines between them, what comes back first on the left. One component is
/// current, where there are any. Moved with the mouse or the scroll bars; Ctrl and the wheel, + and - zoom, 0 fits; arrow keys go to
/// the nearest component along the lines, Enter asks for details, F for the field that finds. Invisible to screen readers but for
/// a description of the current component: the table of components says the same.
class PlanGraph : public QGraphicsView
{
    Q_OBJECT

public:
    explicit PlanGraph(QWidget *parent = nullptr);
    ~PlanGraph() override;

    /// Shows @p plan as @p layout has it. Zoom and place stay while it is edited and where it has as many components as the one
    /// before, else all of it is shown. The layout is of this plan.
    void setPlan(std::shared_ptr<const recovery::AssessedPlan> plan,
                 std::shared_ptr<const recovery::GraphLayout> layout);
    void setColour(PlanColour colour);
    /// All but what is reached from the current component steps back.
    void setReach(PlanReach reach);
    /// All but these step back; by component, empty: none does.
    void setShown(std::vector<bool> shown);
    /// What setReach() reaches, ascending; without the current one.
    std::vector<int> reached() const;
    /// Where needs can be drawn from one card to another, and taken away.
    void setEditable(bool editable);
    /// Makes a component current and shows it; -1: none.
    void setCurrent(int component);
    int current() const { return m_current; }

    /// About the middle of what is to be seen.
    void zoomBy(double factor);
    void fit();
    double zoom() const { return transform().m11(); }

signals:
    void currentChanged(int component);
    /// Its details are wanted.
    void activated(int component);
    void findRequested();
    /// A line was drawn from @p need to @p neededBy: it is to be needed from now on. Only while editable; so also below.
    void needRequested(int need, int neededBy);
    void needRemovalRequested(int need, int neededBy);
    void removalRequested(int component);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void zoomBy(double factor, const QPoint &place);
    void rebuild();
    void updateLooks();
    void findKinds();
    void updateNeeds();
    void updateDimmed();
    void updateCurrent();
    void choose(int component);
    void go(int key);
    int nearestAlong(const std::vector<int> &components) const;
    int nearestInColumn(bool up) const;
    CardItem *cardAt(const QPoint &place) const;
    NeedItem *needAt(const QPoint &place) const;
    void endDrawing(const QPoint &place);
    void placeMinimap();

    std::shared_ptr<const recovery::AssessedPlan> m_plan;
    std::shared_ptr<const recovery::GraphLayout> m_layout;
    std::unique_ptr<PlanLook> m_look;
    std::unique_ptr<recovery::DependencyGraph> m_needs;
    std::map<std::pair<int, int>, NeedItem::Kind>
        m_kinds; // by need and who needs it, of those that stand out
    QGraphicsScene m_scene;
    std::vector<CardItem *> m_cards; // of the scene, by component
    std::vector<NeedItem *> m_lines; // of the scene
    Minimap *m_minimap;
    PlanColour m_colour = PlanColour::State;
    PlanReach m_reach = PlanReach::Nothing;
    std::vector<bool> m_shown; // by component, or empty
    std::vector<bool> m_unprotected;
    std::vector<bool> m_dimmed; // by component
    int m_current = -1;
    bool m_isEditable = false;
    bool m_fits = true; // until somebody zooms or moves
    bool m_isPanning = false;
    QPoint m_pressedAt;
    QPoint m_lastAt;
    CardItem *m_drawnFrom = nullptr; // a line is being drawn
    CardItem *m_drawnTo = nullptr;
    QPointF m_drawnAt;
};

} // namespace backstop::ui
