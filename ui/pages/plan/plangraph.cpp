// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/plangraph.h"

#include "model/core/at.h"
#include "ui/pages/plan/groupitem.h"
#include "ui/pages/plan/minimap.h"
#include "ui/pages/plan/planitems.h"
#include "ui/theme/metrics.h"

#include <QScrollBar>

#include <algorithm>

namespace backstop::ui {

using recovery::AssessedPlan;
using recovery::PlanPicture;

namespace {

constexpr double kNearest = 2.0;       // of zooming in
constexpr double kFurthest = 0.02;     // of zooming out
constexpr double kReadableZoom = 0.75; // of what was just opened
constexpr double kMargin = kPageEdge;  // around the picture
constexpr double kMapFrom = 1.3;       // times what is to be seen, before there is a minimap

/// Whether both are of the same part of a plan, so that somebody may go on looking at the same place.
bool areAlike(const PlanPicture *before, const PlanPicture *after)
{
    const auto openOf = [](const PlanPicture *picture) {
        return picture && picture->open >= 0 ? picture->groups->groups[at(picture->open)].parts
                                             : std::vector<recovery::GroupPart>();
    };
    const auto isGrouped = [](const PlanPicture *picture) { return picture && picture->groups; };
    return isGrouped(before) == isGrouped(after) && openOf(before) == openOf(after);
}

} // namespace

PlanGraph::PlanGraph(QWidget *parent)
    : QGraphicsView(parent)
    , m_look(std::make_unique<PlanLook>(palette()))
    , m_minimap(new Minimap(this))
{
    setObjectName(QStringLiteral("planGraph"));
    setAccessibleName(tr("Picture of the plan"));
    setScene(&m_scene);
    m_scene.setItemIndexMethod(QGraphicsScene::BspTreeIndex);
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Window);
    setOptimizationFlags(QGraphicsView::DontSavePainterState | QGraphicsView::DontAdjustForAntialiasing);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setTransformationAnchor(QGraphicsView::NoAnchor); // zoomBy() keeps its place itself
    setResizeAnchor(QGraphicsView::AnchorViewCenter);
    setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    m_minimap->hide();
    connect(m_minimap, &Minimap::placeRequested, this, [this](const QPointF &place) {
        m_fits = false;
        centerOn(place);
    });
}

PlanGraph::~PlanGraph() = default;

void PlanGraph::setPlan(std::shared_ptr<const AssessedPlan> plan, std::shared_ptr<const PlanPicture> picture)
{
    const QString currentName = m_current >= 0 ? m_plan->plan.components[at(m_current)].name : QString();
    const bool isAnother = !m_plan || !plan || m_plan->plan.components.size() != plan->plan.components.size();
    const bool isElsewhere = !areAlike(m_picture.get(), picture.get());
    const bool isSameLayout = m_picture && picture && m_picture->layout == picture->layout &&
                              m_picture->nodes == picture->nodes && m_picture->weights == picture->weights;
    m_plan = std::move(plan);
    m_picture = std::move(picture);
    m_needs = m_plan ? std::make_unique<recovery::DependencyGraph>(m_plan->plan) : nullptr;
    findKinds();
    if (!isSameLayout)
        rebuild();
    const int kept = m_plan ? m_plan->plan.indexOf(currentName) : -1;
    const int count = m_plan ? int(m_plan->plan.components.size()) : 0;
    m_current = m_boxes.empty() ? -1 : kept >= 0 ? kept : std::clamp(m_current, 0, count - 1);
    m_node = m_current >= 0 ? m_picture->nodeOf[at(m_current)] : -1;
    if (m_current >= 0 && m_node < 0) { // another group is open than the one it is in
        m_node = 0;
        m_current = m_picture->nodes.front().component;
    }
    updateLooks();
    if ((isAnother && !m_isEditable) ||
        isElsewhere) // who is adding components goes on looking at the same place
        m_fits = true;
    if (m_fits)
        fit();
    if (isElsewhere && m_picture && m_picture->open >= 0)
        readCurrent();
    placeMinimap();
    emit currentChanged(m_current);
}

/// Who opens a group wants to read what is in it, even where that means not to see all of it.
void PlanGraph::readCurrent()
{
    if (m_node < 0 || zoom() >= kReadableZoom)
        return;
    m_fits = false;
    setTransform(QTransform::fromScale(kReadableZoom, kReadableZoom));
    centerOn(m_boxes[at(m_node)]);
}

void PlanGraph::rebuild()
{
    m_scene.clear();
    m_boxes.clear();
    m_lines.clear();
    m_drawnFrom = m_drawnTo = nullptr;
    if (!m_plan || !m_picture) {
        m_scene.setSceneRect({});
        return;
    }
    const recovery::GraphLayout &layout = m_picture->layout;
    for (std::size_t i = 0; i < layout.edges.size(); ++i) {
        auto *line = new NeedItem(layout.edges[i]);
        line->setWeight(m_picture->weights[i]);
        m_scene.addItem(line);
        m_lines.push_back(line);
    }
    for (std::size_t i = 0; i < layout.nodes.size(); ++i) {
        const recovery::PictureNode &node = m_picture->nodes[i];
        NodeItem *box = nullptr;
        if (node.group >= 0)
            box = new GroupItem(static_cast<int>(i), node.group, layout.nodes[i]);
        else
            box = new CardItem(static_cast<int>(i), node.component, layout.nodes[i]);
        m_scene.addItem(box);
        m_boxes.push_back(box);
    }
    m_scene.setSceneRect(
        QRectF(0, 0, layout.width, layout.height).adjusted(-kMargin, -kMargin, kMargin, kMargin));
}

void PlanGraph::setColour(PlanColour colour)
{
    m_colour = colour;
    updateLooks();
}

void PlanGraph::setReach(PlanReach reach)
{
    m_reach = reach;
    updateCurrent();
}

void PlanGraph::setShown(std::vector<bool> shown)
{
    m_shown = std::move(shown);
    updateCurrent();
}

void PlanGraph::setEditable(bool editable)
{
    m_isEditable = editable;
}

void PlanGraph::setCurrent(int component)
{
    if (component < 0 || !m_picture || at(component) >= m_picture->nodeOf.size())
        return;
    const bool isAnother = component != m_current;
    if (isAnother) { // of two boxes of its group the current one stays so
        const int node = m_picture->nodeOf[at(component)];
        if (node < 0)
            return;
        m_current = component;
        m_node = node;
        updateCurrent();
    }
    if (!m_fits)
        ensureVisible(m_boxes[at(m_node)], kPageEdge, kPageEdge);
    if (isAnother)
        emit currentChanged(component);
}

int PlanGraph::currentGroup() const
{
    return m_node < 0 ? -1 : nodeAt(m_node).group;
}

void PlanGraph::choose(int node)
{
    if (node == m_node)
        return;
    m_node = node;
    const int component = nodeAt(node).component;
    const recovery::ComponentGroup *group = groupOf(node);
    if (component >= 0)
        m_current = component;
    else if (std::ranges::find(group->members, m_current) == group->members.end())
        m_current = group->members.front();
    updateCurrent();
    if (!m_fits)
        ensureVisible(m_boxes[at(node)], kPageEdge, kPageEdge);
    emit currentChanged(m_current);
}

const recovery::PictureNode &PlanGraph::nodeAt(int node) const
{
    return m_picture->nodes[at(node)];
}

/// Null where it is a component.
const recovery::ComponentGroup *PlanGraph::groupOf(int node) const
{
    const int group = nodeAt(node).group;
    return group < 0 ? nullptr : &m_picture->groups->groups[at(group)];
}

CardItem *PlanGraph::cardOf(int node) const
{
    return qgraphicsitem_cast<CardItem *>(m_boxes[at(node)]);
}

void PlanGraph::zoomBy(double factor)
{
    zoomBy(factor, viewport()->rect().center());
}

/// What is at @p place of the viewport stays there, as far as the picture reaches.
void PlanGraph::zoomBy(double factor, const QPoint &place)
{
    const double wanted = std::clamp(zoom() * factor, kFurthest, kNearest);
    const QPointF there = mapToScene(place);
    m_fits = false;
    scale(wanted / zoom(), wanted / zoom());
    const QPoint way = mapFromScene(there) - place;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + (isRightToLeft() ? -way.x() : way.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + way.y());
    placeMinimap();
}

/// All of it, but no larger than in its own size.
void PlanGraph::fit()
{
    m_fits = true;
    if (m_boxes.empty())
        return;
    const QSizeF room = maximumViewportSize() - QSize(1, 1); // rounded up, it would need scroll bars
    const QSizeF size = m_scene.sceneRect().size();
    const double factor =
        std::clamp(std::min(room.width() / size.width(), room.height() / size.height()), kFurthest, 1.0);
    setTransform(QTransform::fromScale(factor, factor));
    centerOn(m_scene.sceneRect().center());
    placeMinimap();
}

/// In a corner, while there is more than is to be seen.
void PlanGraph::placeMinimap()
{
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    const QSizeF size = m_scene.sceneRect().size();
    const bool isWanted = !m_boxes.empty() && (size.width() > kMapFrom * seen.width() ||
                                               size.height() > kMapFrom * seen.height());
    m_minimap->setVisible(isWanted);
    if (!isWanted)
        return;
    const double most = std::min(viewport()->width(), viewport()->height()) / 3.0;
    const double factor = std::min({most / size.height(), 1.6 * most / size.width()});
    const QSize mapSize(std::max(48, int(size.width() * factor)), std::max(32, int(size.height() * factor)));
    const QRect place = viewport()->geometry();
    m_minimap->setGeometry(QRect(
        QPoint(place.right() - mapSize.width() - kRelated, place.bottom() - mapSize.height() - kRelated),
        mapSize));
    m_minimap->setSeen(seen.translated(-m_scene.sceneRect().topLeft()));
}

int PlanGraph::nearestAlong(const std::vector<int> &nodes) const
{
    const QPointF here = m_boxes[at(m_node)]->sceneBoundingRect().center();
    const auto distance = [this, &here](int node) {
        const QPointF way = m_boxes[at(node)]->sceneBoundingRect().center() - here;
        return way.x() * way.x() + way.y() * way.y();
    };
    return nodes.empty() ? -1 : *std::ranges::min_element(nodes, {}, distance);
}

int PlanGraph::nearestInColumn(bool up) const
{
    const QRectF here = m_boxes[at(m_node)]->sceneBoundingRect();
    int nearest = -1;
    double least = 0;
    for (const NodeItem *box : m_boxes) {
        const QRectF there = box->sceneBoundingRect();
        const double down = there.center().y() - here.center().y();
        if (box->node() == m_node || (up ? down >= 0 : down <= 0))
            continue;
        // Another column is far away: first along the own one.
        const double sideways = std::abs(there.center().x() - here.center().x());
        const double distance = std::abs(down) + (sideways < here.width() ? 0 : 1e6 + sideways);
        if (nearest < 0 || distance < least) {
            nearest = box->node();
            least = distance;
        }
    }
    return nearest;
}

void PlanGraph::go(int key)
{
    if (m_node < 0)
        return;
    int next = -1;
    if (key == Qt::Key_Left)
        next = nearestAlong(m_picture->graph.needs(m_node));
    else if (key == Qt::Key_Right)
        next = nearestAlong(m_picture->graph.neededBy(m_node));
    else
        next = nearestInColumn(key == Qt::Key_Up);
    if (next < 0)
        return;
    choose(next);
    ensureVisible(m_boxes[at(next)], kPageEdge, kPageEdge);
}

NodeItem *PlanGraph::boxAt(const QPoint &place) const
{
    for (QGraphicsItem *item : items(place))
        if (item->type() == CardItem::Type || item->type() == GroupItem::Type)
            return static_cast<NodeItem *>(item);
    return nullptr;
}

NeedItem *PlanGraph::needAt(const QPoint &place) const
{
    for (QGraphicsItem *item : items(place))
        if (auto *line = qgraphicsitem_cast<NeedItem *>(item))
            return line;
    return nullptr;
}

} // namespace backstop::ui
