// SPDX-License-Identifier: GPL-3.0-or-later
//
// What mouse and keyboard do in the picture of a plan.
#include "ui/pages/plan/minimap.h"
#include "ui/pages/plan/plangraph.h"
#include "ui/pages/plan/planitems.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choicemenu.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <cmath>

namespace backstop::ui {

namespace {
constexpr double kZoomStep = 1.25; // of a key or a notch of the wheel
constexpr double kNotch = 120;     // see QWheelEvent::angleDelta()

bool isBack(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    return (event.key() == Qt::Key_Escape && modifiers == Qt::NoModifier) ||
           (event.key() == Qt::Key_Left && modifiers == Qt::AltModifier);
}

} // namespace

/// Out of a group before out of the page: both have the same keys.
bool PlanGraph::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_picture && m_picture->open >= 0) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isBack(*key)) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
}

void PlanGraph::activate()
{
    if (currentGroup() >= 0)
        emit groupActivated(currentGroup());
    else if (m_current >= 0)
        emit activated(m_current);
}

void PlanGraph::keyPressEvent(QKeyEvent *event)
{
    if (isBack(*event) && m_picture && m_picture->open >= 0) {
        emit backRequested();
        return;
    }
    const bool isPlain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    switch (isPlain ? event->key() : 0) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        go(event->key());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(kZoomStep);
        return;
    case Qt::Key_Minus:
        zoomBy(1 / kZoomStep);
        return;
    case Qt::Key_0:
        fit();
        return;
    case Qt::Key_F:
        emit findRequested();
        return;
    case Qt::Key_Delete:
        if (m_isEditable && m_current >= 0 && currentGroup() < 0)
            emit removalRequested(m_current);
        return;
    default:
        event->ignore();
    }
}

void PlanGraph::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomBy(std::pow(kZoomStep, event->angleDelta().y() / kNotch), event->position().toPoint());
        event->accept();
        return;
    }
    m_fits = false;
    QGraphicsView::wheelEvent(event);
}

void PlanGraph::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = m_lastAt = event->pos();
    if (event->button() == Qt::MiddleButton) {
        m_isPanning = true;
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const NodeItem *box = boxAt(event->pos());
    if (box)
        choose(box->node());
    if (CardItem *card = box ? cardOf(box->node()) : nullptr; card && m_isEditable)
        m_drawnFrom = card;
    else
        m_isPanning = true;
}

void PlanGraph::mouseMoveEvent(QMouseEvent *event)
{
    const bool isDrag = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_drawnFrom && (isDrag || !m_drawnAt.isNull())) {
        m_drawnAt = mapToScene(event->pos());
        const NodeItem *box = boxAt(event->pos());
        CardItem *target = box ? cardOf(box->node()) : nullptr;
        if (target == m_drawnFrom)
            target = nullptr;
        if (target != m_drawnTo) {
            if (m_drawnTo)
                m_drawnTo->setTarget(false);
            if (target)
                target->setTarget(true);
            m_drawnTo = target;
        }
        viewport()->update();
        return;
    }
    if (!m_isPanning || (!isDrag && m_lastAt == m_pressedAt))
        return;
    viewport()->setCursor(Qt::ClosedHandCursor);
    m_fits = false;
    const QPoint way = event->pos() - m_lastAt;
    m_lastAt = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (isRightToLeft() ? -way.x() : way.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() - way.y());
}

void PlanGraph::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_isPanning) {
        m_isPanning = false;
        viewport()->unsetCursor();
    }
    if (m_drawnFrom)
        endDrawing(event->pos());
}

/// Emits only after everything is as it was: whoever answers may make the picture anew.
void PlanGraph::endDrawing(const QPoint &place)
{
    CardItem *from = std::exchange(m_drawnFrom, nullptr);
    const NodeItem *box = m_drawnAt.isNull() ? nullptr : boxAt(place);
    CardItem *to = box ? cardOf(box->node()) : nullptr;
    if (CardItem *marked = std::exchange(m_drawnTo, nullptr))
        marked->setTarget(false);
    m_drawnAt = {};
    viewport()->update();
    if (to && to != from)
        emit needRequested(from->component(), to->component());
    else if (box && !to)
        emit needRefused();
}

void PlanGraph::mouseDoubleClickEvent(QMouseEvent *event)
{
    const NodeItem *box = boxAt(event->pos());
    if (!box)
        return;
    choose(box->node());
    activate();
}

QString PlanGraph::nameOf(int component) const
{
    return m_plan->plan.components[static_cast<std::size_t>(component)].name;
}

/// By its name: while a menu is open, another draft may come, in which its place is another one's.
std::function<void()> PlanGraph::onComponent(int component, void (PlanGraph::*signal)(int))
{
    return [this, name = nameOf(component), signal] {
        if (const int now = m_plan ? m_plan->plan.indexOf(name) : -1; now >= 0)
            (this->*signal)(now);
    };
}

void PlanGraph::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const NodeItem *box = isByKey ? nullptr : boxAt(event->pos());
    const NeedItem *line = isByKey || box ? nullptr : needAt(event->pos());
    const int node = box ? box->node() : isByKey ? m_node : -1;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("planGraphMenu"));
    if (node >= 0) {
        choose(node);
        const bool isGroup = currentGroup() >= 0;
        QAction *first = menu->addAction(isGroup        ? tr("&Open group")
                                         : m_isEditable ? tr("&Edit…")
                                                        : tr("&Details"));
        if (isGroup)
            connect(first, &QAction::triggered, this, &PlanGraph::activate);
        else
            connect(first, &QAction::triggered, this, onComponent(m_current, &PlanGraph::activated));
        if (m_isEditable && !isGroup)
            connect(menu->addAction(tr("&Remove")), &QAction::triggered, this,
                    onComponent(m_current, &PlanGraph::removalRequested));
        menu->addSeparator();
    } else if (line && m_isEditable && nodeAt(line->need()).component >= 0 &&
               nodeAt(line->neededBy()).component >= 0) {
        connect(menu->addAction(tr("&Remove this need")), &QAction::triggered, this,
                [this, need = nameOf(nodeAt(line->need()).component),
                 neededBy = nameOf(nodeAt(line->neededBy()).component)] {
                    const int from = m_plan ? m_plan->plan.indexOf(need) : -1;
                    const int to = m_plan ? m_plan->plan.indexOf(neededBy) : -1;
                    if (from >= 0 && to >= 0)
                        emit needRemovalRequested(from, to);
                });
        menu->addSeparator();
    }
    if (m_picture && m_picture->open >= 0)
        connect(menu->addAction(tr("&Back to all groups")), &QAction::triggered, this,
                &PlanGraph::backRequested);
    connect(menu->addAction(tr("Show &all")), &QAction::triggered, this, &PlanGraph::fit);
    menu->popup(isByKey && m_node >= 0
                    ? viewport()->mapToGlobal(mapFromScene(
                          m_boxes[static_cast<std::size_t>(m_node)]->sceneBoundingRect().center()))
                    : event->globalPos());
}

void PlanGraph::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fits)
        fit();
    placeMinimap();
}

void PlanGraph::showEvent(QShowEvent *event)
{
    QGraphicsView::showEvent(event);
    if (m_fits)
        fit();
}

void PlanGraph::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    placeMinimap();
}

void PlanGraph::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        *m_look = PlanLook(palette());
        updateLooks();
    }
}

void PlanGraph::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    updateCurrent();
}

void PlanGraph::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    updateCurrent();
}

/// The line that is being drawn.
void PlanGraph::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_drawnFrom || m_drawnAt.isNull())
        return;
    const QRectF from = m_drawnFrom->sceneBoundingRect();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_look->accent, 2, Qt::DashLine));
    painter->drawLine(QPointF(from.right(), from.center().y()), m_drawnAt);
}

} // namespace backstop::ui
