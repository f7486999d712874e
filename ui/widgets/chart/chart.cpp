// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart/chart.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chart/rowchart.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listtable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace backstop::ui {

namespace {

constexpr int kMostRowsOfPicture = 400;
constexpr int kNarrow = 84; ///< characters; below, the sentence has a line of its own

QToolButton *textButton(const QString &name, const QString &icon, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

bool sameColumns(const ChartTable &a, const ChartTable &b)
{
    return std::ranges::equal(a.columns, b.columns, {}, &ChartColumn::title, &ChartColumn::title);
}

} // namespace

Chart::Chart(const QString &name, const QString &title, QWidget *plot, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_plot(plot)
    , m_sentence(new Label)
    , m_head(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_toggle(textButton(name + QStringLiteral("Toggle"), QStringLiteral("list"), tr("Table")))
    , m_copy(textButton(name + QStringLiteral("Copy"), QStringLiteral("copy"), tr("Copy")))
    , m_stack(new QStackedWidget)
    , m_view(new ListTable)
    , m_model(new QStandardItemModel(this))
    , m_reason(new Label)
    , m_nothing(new QWidget)
{
    setObjectName(name);
    build(name);
    connect(m_toggle, &QToolButton::toggled, this, &Chart::showPlace);
    connect(m_view, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit rowActivated(index.row()); });
    setEmpty({});
}

void Chart::build(const QString &name)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_sentence->setObjectName(name + QStringLiteral("Sentence"));
    m_sentence->wrapped()->selectable();
    m_toggle->setCheckable(true);
    m_toggle->setToolTip(tr("The same in numbers (Ctrl+Shift+T)"));
    auto *menu = new QMenu(m_copy);
    menu->addAction(tr("Copy as &picture"), this, &Chart::copyPicture);
    menu->addAction(tr("Copy as &CSV"), this, &Chart::copyCsv);
    m_copy->setMenu(menu);
    m_copy->setPopupMode(QToolButton::InstantPopup);
    m_view->setObjectName(name + QStringLiteral("Table"));
    m_view->setAccessibleName(m_title);
    m_view->setModel(m_model);
    m_reason->muted()->wrapped();
    m_reason->setObjectName(name + QStringLiteral("Nothing"));
    m_reason->setAlignment(Qt::AlignCenter);
    auto *nothing = new QVBoxLayout(m_nothing);
    nothing->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kPageEdge);
    nothing->addStretch(1);
    nothing->addWidget(m_reason);
    nothing->addStretch(2);
    m_plot->setAccessibleName(m_title);
    if (m_plot->focusProxy())
        m_plot->focusProxy()->setAccessibleName(m_title);
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_nothing);
    m_head->setContentsMargins(kGroup, kRelated, kGroup, kInside);
    m_head->setSpacing(kRelated);
    m_head->addWidget(m_sentence, 1);
    m_head->addLayout(m_buttons);
    m_buttons->setSpacing(kRelated);
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_toggle, 0, Qt::AlignTop);
    m_buttons->addWidget(m_copy, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_head);
    layout->addWidget(m_stack, 1);
}

void Chart::setContent(const QString &sentence, const ChartTable &table)
{
    m_isEmpty = false;
    m_table = table;
    m_isTableStale = true;
    m_sentence->setText(sentence);
    const QWidget *picture = m_plot;
    if (m_plot->focusProxy())
        picture = m_plot->focusProxy();
    const_cast<QWidget *>(picture)->setAccessibleDescription(sentence);
    showPlace();
}

void Chart::setEmpty(const QString &reason)
{
    m_isEmpty = true;
    m_table.rows.clear();
    m_reason->setText(reason);
    m_sentence->setText({});
    m_isTableStale = true;
    showPlace();
}

/// Only when somebody looks: a schedule has as many rows as there are steps in the recovery.
void Chart::fillTable()
{
    if (!std::exchange(m_isTableStale, false))
        return;
    fillModel(*m_model, m_table);
    if (!sameColumns(m_setUp, m_table)) // the user's widths stay
        setUpChartTable(m_view, m_table);
    m_setUp.columns = m_table.columns;
    m_view->setCurrentIndex(m_model->index(0, 0)); // a screen reader needs one
}

void Chart::showPlace()
{
    if (!m_isEmpty && m_toggle->isChecked())
        fillTable();
    QWidget *place = m_isEmpty ? m_nothing : m_toggle->isChecked() ? static_cast<QWidget *>(m_view) : m_plot;
    const bool hadFocus = m_stack->currentWidget() && m_stack->currentWidget()->isAncestorOf(focusWidget());
    m_stack->setCurrentWidget(place);
    m_toggle->setEnabled(!m_isEmpty);
    m_copy->setEnabled(!m_isEmpty);
    if (hadFocus)
        place->setFocus();
}

QString Chart::sentence() const
{
    return m_sentence->text();
}

void Chart::setTableShown(bool shown)
{
    m_toggle->setChecked(shown);
}

bool Chart::isTableShown() const
{
    return m_toggle->isChecked();
}

void Chart::addSwitch(QWidget *widget)
{
    m_buttons->insertWidget(1, widget, 0, Qt::AlignTop);
}

void Chart::copyPicture()
{
    const auto *rows = qobject_cast<const RowChart *>(m_plot);
    QGuiApplication::clipboard()->setPixmap(rows ? rows->picture(kMostRowsOfPicture) : m_plot->grab());
}

void Chart::copyCsv()
{
    QGuiApplication::clipboard()->setText(toCsv(m_table));
}

void Chart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < textWidth(this, kNarrow);
    m_head->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget *Chart::focusTarget() const
{
    return m_stack->currentWidget();
}

} // namespace backstop::ui
