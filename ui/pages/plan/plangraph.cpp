// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/plangraph.h"

#include "ui/pages/plan/minimap.h"
#include "ui/pages/plan/planfilter.h"
#include "ui/pages/plan/planitems.h"
#include "ui/theme/metrics.h"

#include <QAccessible>
#include <QScrollBar>

#include <algorithm>

namespace backstop::ui {

using recovery::AssessedPlan;
using recovery::GraphLayout;

namespace {

constexpr double kNearest = 2.0;      // of zooming in
constexpr double kFurthest = 0.02;    // of zooming out
constexpr double kMargin = kPageEdge; // around the picture
constexpr double kMapFrom = 1.3;      // times what is to be seen, before there is a minimap

std::size_t at(int component)
{
    return static_cast<std::size_t>(component);
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

void PlanGraph::setPlan(std::shared_ptr<const AssessedPlan> plan, std::shared_ptr<const GraphLayout> layout)
{
    const QString currentName = m_current >= 0 ? m_plan->plan.components[at(m_current)].name : QString();
    const bool isAnother = !m_plan || !plan || m_plan->plan.components.size() != plan->plan.components.size();
    const bool isSameLayout = m_layout && layout && *m_layout == *layout;
    m_plan = std::move(plan);
    m_layout = std::move(layout);
    m_needs = m_plan ? std::make_unique<recovery::DependencyGraph>(m_plan->plan) : nullptr;
    findKinds();
    if (!isSameLayout)
        rebuild();
    const int kept = m_plan ? m_plan->plan.indexOf(currentName) : -1;
    m_current = kept >= 0 ? kept : m_cards.empty() ? -1 : std::clamp(m_current, 0, int(m_cards.size()) - 1);
    updateLooks();
    if (isAnother && !m_isEditable) // who is adding components goes on looking at the same place
        m_fits = true;
    if (m_fits)
        fit();
    placeMinimap();
    emit currentChanged(m_current);
}

void PlanGraph::rebuild()
{
    m_scene.clear();
    m_cards.clear();
    m_lines.clear();
    m_drawnFrom = m_drawnTo = nullptr;
    if (!m_plan || !m_layout) {
        m_scene.setSceneRect({});
        return;
    }
    for (const recovery::LayoutEdge &edge : m_layout->edges) {
        auto *line = new NeedItem(edge);
        m_scene.addItem(line);
        m_lines.push_back(line);
    }
    for (std::size_t i = 0; i < m_layout->nodes.size(); ++i) {
        auto *card = new CardItem(static_cast<int>(i), m_layout->nodes[i]);
        m_scene.addItem(card);
        m_cards.push_back(card);
    }
    m_scene.setSceneRect(
        QRectF(0, 0, m_layout->width, m_layout->height).adjusted(-kMargin, -kMargin, kMargin, kMargin));
}

void PlanGraph::updateLooks()
{
    if (!m_plan || !m_layout)
        return;
    const auto worst = recovery::worstByComponent(*m_plan);
    m_unprotected = unprotectedOf(*m_plan);
    std::vector<Minimap::Mark> marks;
    for (CardItem *card : m_cards) {
        const int component = card->component();
        const itemmodels::Status status = itemmodels::statusOf(worst[at(component)]);
        card->setUnprotected(m_unprotected[at(component)]);
        card->setContent(*m_plan, status, *m_look);
        const QColor colour = m_look->colour(m_colour, *m_plan, component, status);
        card->setColour(colour);
        card->setCritical(std::ranges::find(m_plan->criticalPath, component) != m_plan->criticalPath.end());
        marks.push_back({card->sceneBoundingRect(), colour});
    }
    m_minimap->setPicture(m_scene.sceneRect().size(), std::move(marks));
    updateCurrent();
}

/// What each line stands for whatever is current; the worst counts.
void PlanGraph::findKinds()
{
    m_kinds.clear();
    if (!m_plan)
        return;
    QHash<QString, int> numbers;
    for (std::size_t i = m_plan->plan.components.size(); i-- > 0;)
        numbers.insert(m_plan->plan.components[i].name, static_cast<int>(i));
    for (std::size_t i = 1; i < m_plan->criticalPath.size(); ++i)
        m_kinds[{m_plan->criticalPath[i - 1], m_plan->criticalPath[i]}] = NeedItem::Kind::Critical;
    for (const auto &[sought, kind] :
         {std::pair(recovery::ProblemKind::RtoConflict, NeedItem::Kind::Conflict),
          std::pair(recovery::ProblemKind::Cycle, NeedItem::Kind::Circle)}) {
        for (const recovery::PlanProblem &problem : m_plan->problems) {
            if (problem.kind != sought)
                continue;
            // In a circle the last needs the first.
            const qsizetype count = problem.components.size();
            const qsizetype links = kind == NeedItem::Kind::Circle ? count : count - 1;
            for (qsizetype i = 0; i < links; ++i)
                m_kinds[{numbers.value(problem.components[(i + 1) % count], -1),
                         numbers.value(problem.components[i], -1)}] = kind;
        }
    }
}

void PlanGraph::updateNeeds()
{
    for (NeedItem *line : m_lines) {
        const auto found = m_kinds.find({line->need(), line->neededBy()});
        const bool isDimmed = m_dimmed[at(line->need())] || m_dimmed[at(line->neededBy())];
        const bool isOfCurrent = line->need() == m_current || line->neededBy() == m_current ||
                                 (m_reach != PlanReach::Nothing && !isDimmed);
        line->setDimmed(isDimmed);
        line->setLook(found != m_kinds.end() ? found->second
                      : isOfCurrent          ? NeedItem::Kind::OfCurrent
                                             : NeedItem::Kind::Plain,
                      *m_look);
    }
}

void PlanGraph::updateCurrent()
{
    if (!m_plan)
        return;
    for (CardItem *card : m_cards)
        card->setCurrent(card->component() == m_current, hasFocus());
    updateDimmed();
    updateNeeds();
    if (m_current < 0)
        return;
    const recovery::Component &component = m_plan->plan.components[at(m_current)];
    QStringList parts{component.name, itemmodels::priorityText(component.priority),
                      itemmodels::targetText(*m_plan, m_current)};
    if (!component.dependencies.isEmpty())
        parts << tr("needs %1").arg(component.dependencies.join(QStringLiteral(", ")));
    if (m_unprotected[at(m_current)])
        parts << tr("no backup");
    if (m_reach == PlanReach::Stops)
        parts << tr("%Ln other(s) stop with it", nullptr, int(reached().size()));
    else if (m_reach == PlanReach::Needs)
        parts << tr("%Ln other(s) needed in all", nullptr, int(reached().size()));
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    if (hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
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

std::vector<int> PlanGraph::reached() const
{
    if (m_reach == PlanReach::Nothing || m_current < 0 || !m_needs)
        return {};
    std::vector<int> found =
        m_reach == PlanReach::Stops ? m_needs->allNeededBy(m_current) : m_needs->allNeeds(m_current);
    std::erase(found, m_current); // which is part of a circle
    return found;
}

void PlanGraph::updateDimmed()
{
    m_dimmed.assign(m_plan->plan.components.size(), m_reach != PlanReach::Nothing && m_current >= 0);
    for (const int component : reached())
        m_dimmed[at(component)] = false;
    if (m_current >= 0)
        m_dimmed[at(m_current)] = false;
    for (std::size_t i = 0; i < m_dimmed.size() && i < m_shown.size(); ++i)
        m_dimmed[i] = m_dimmed[i] || !m_shown[i];
    for (CardItem *card : m_cards)
        card->setDimmed(m_dimmed[at(card->component())]);
}

void PlanGraph::setEditable(bool editable)
{
    m_isEditable = editable;
}

void PlanGraph::setCurrent(int component)
{
    if (component < 0 || at(component) >= m_cards.size())
        return;
    const bool isAnother = component != m_current;
    m_current = component;
    if (isAnother)
        updateCurrent();
    if (!m_fits)
        ensureVisible(m_cards[at(component)], kPageEdge, kPageEdge);
    if (isAnother)
        emit currentChanged(component);
}

void PlanGraph::choose(int component)
{
    setCurrent(component);
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
    if (m_cards.empty())
        return;
    const QSizeF room = maximumViewportSize();
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
    const bool isWanted = !m_cards.empty() && (size.width() > kMapFrom * seen.width() ||
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

int PlanGraph::nearestAlong(const std::vector<int> &components) const
{
    const QPointF here = m_cards[at(m_current)]->sceneBoundingRect().center();
    const auto distance = [this, &here](int component) {
        const QPointF way = m_cards[at(component)]->sceneBoundingRect().center() - here;
        return way.x() * way.x() + way.y() * way.y();
    };
    return components.empty() ? -1 : *std::ranges::min_element(components, {}, distance);
}

int PlanGraph::nearestInColumn(bool up) const
{
    const QRectF here = m_cards[at(m_current)]->sceneBoundingRect();
    int nearest = -1;
    double least = 0;
    for (const CardItem *card : m_cards) {
        const QRectF there = card->sceneBoundingRect();
        const double down = there.center().y() - here.center().y();
        if (card->component() == m_current || (up ? down >= 0 : down <= 0))
            continue;
        // Another column is far away: first along the own one.
        const double sideways = std::abs(there.center().x() - here.center().x());
        const double distance = std::abs(down) + (sideways < here.width() ? 0 : 1e6 + sideways);
        if (nearest < 0 || distance < least) {
            nearest = card->component();
            least = distance;
        }
    }
    return nearest;
}

void PlanGraph::go(int key)
{
    if (m_current < 0)
        return;
    int next = -1;
    if (key == Qt::Key_Left)
        next = nearestAlong(m_needs->needs(m_current));
    else if (key == Qt::Key_Right)
        next = nearestAlong(m_needs->neededBy(m_current));
    else
        next = nearestInColumn(key == Qt::Key_Up);
    if (next < 0)
        return;
    setCurrent(next);
    ensureVisible(m_cards[at(next)], kPageEdge, kPageEdge);
}

CardItem *PlanGraph::cardAt(const QPoint &place) const
{
    for (QGraphicsItem *item : items(place))
        if (auto *card = qgraphicsitem_cast<CardItem *>(item))
            return card;
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
