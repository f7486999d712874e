// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/planpicture.h"
#include "ui/pages/plan/planitems.h"

#include <QGraphicsView>

#include <map>
#include <memory>

namespace backstop::ui {

class GroupItem;
class Minimap;

/// What is shown of the current component beside its own needs.
enum class PlanReach {
    Nothing,
    Stops, ///< all that cannot be back before it
    Needs, ///< all that it needs, at any remove
};

/// The picture of a plan: its components as cards and groups of them as piles of cards, what they need as lines between them, what comes back
/// first on the left. One of them is current, where there are any. Moved with the mouse or the scroll bars; Ctrl and the wheel, + and -
/// zoom, 0 fits; arrow keys go to the nearest box along the lines, Enter asks for details or opens a group, Esc and Alt+Left lead out of
/// it again, F to the field that finds. Invisible to screen readers but for a description of what is current: the table of components
/// says the same.
class PlanGraph : public QGraphicsView
{
    Q_OBJECT

public:
    explicit PlanGraph(QWidget *parent = nullptr);
    ~PlanGraph() override;

    /// Shows @p plan as @p picture has it. Zoom and place stay while it is edited and where it has as many components as the one
    /// before, else, and where another group is open, all of it is shown. The picture is of this plan.
    void setPlan(std::shared_ptr<const recovery::AssessedPlan> plan,
                 std::shared_ptr<const recovery::PlanPicture> picture);
    void setColour(PlanColour colour);
    /// All but what is reached from the current component steps back.
    void setReach(PlanReach reach);
    /// All but these step back; by component, empty: none does.
    void setShown(std::vector<bool> shown);
    /// What setReach() reaches, ascending; without the current one, or the members of the current group.
    const std::vector<int> &reached() const { return m_reached; }
    /// Where needs can be drawn from one card to another, and taken away.
    void setEditable(bool editable);
    /// Makes a component current, or the group that stands for it, and shows that. One that is not in the picture is passed over.
    void setCurrent(int component);
    /// The current component, or of the current group the one that was current before it, else its first; -1: there is none.
    int current() const { return m_current; }
    /// -1: a component is current.
    int currentGroup() const;

    /// About the middle of what is to be seen.
    void zoomBy(double factor);
    void fit();
    double zoom() const { return transform().m11(); }

signals:
    void currentChanged(int component);
    /// Its details are wanted.
    void activated(int component);
    /// It is to be opened.
    void groupActivated(int group);
    /// All groups are to be seen again. Only while one is open.
    void backRequested();
    void findRequested();
    /// A line was drawn from @p need to @p neededBy: it is to be needed from now on. Only while editable; so also below.
    void needRequested(int need, int neededBy);
    void needRemovalRequested(int need, int neededBy);
    /// A line was drawn to a group, which cannot be needed.
    void needRefused();
    void removalRequested(int component);

protected:
    bool event(QEvent *event) override;
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
    void readCurrent();
    void updateLooks();
    void updateLook(CardItem *card, const std::vector<std::optional<recovery::Severity>> &worst);
    void findKinds();
    void addKind(int need, int neededBy, NeedItem::Kind kind);
    void updateNeeds();
    void updateDimmed();
    void updateReached();
    void updateCurrent();
    QStringList descriptionOf(const recovery::ComponentGroup &group) const;
    QStringList descriptionOf(const recovery::Component &component) const;
    void choose(int node);
    void activate();
    QString nameOf(int component) const;
    std::function<void()> onComponent(int component, void (PlanGraph::*signal)(int));
    void go(int key);
    int nearestAlong(const std::vector<int> &nodes) const;
    int nearestInColumn(bool up) const;
    NodeItem *boxAt(const QPoint &place) const;
    CardItem *cardOf(int node) const;
    const recovery::PictureNode &nodeAt(int node) const;
    const recovery::ComponentGroup *groupOf(int node) const;
    NeedItem *needAt(const QPoint &place) const;
    void endDrawing(const QPoint &place);
    void placeMinimap();

    std::shared_ptr<const recovery::AssessedPlan> m_plan;
    std::shared_ptr<const recovery::PlanPicture> m_picture;
    std::unique_ptr<PlanLook> m_look;
    std::unique_ptr<recovery::DependencyGraph> m_needs; // of the components
    std::map<std::pair<int, int>, NeedItem::Kind>
        m_kinds; // by the nodes of need and who needs it, of those that stand out
    QGraphicsScene m_scene;
    std::vector<NodeItem *> m_boxes; // of the scene, by node
    std::vector<NeedItem *> m_lines; // of the scene
    Minimap *m_minimap;
    PlanColour m_colour = PlanColour::State;
    PlanReach m_reach = PlanReach::Nothing;
    std::vector<bool> m_shown; // by component, or empty
    std::vector<bool> m_unprotected;
    std::vector<bool> m_dimmed; // by component
    std::vector<int> m_reached;
    int m_current = -1; // the component
    int m_node = -1;    // its own, or that of its group
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
