// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/planpage.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/pages/plan/circlepanel.h"
#include "ui/pages/plan/planfilterbar.h"
#include "ui/pages/plan/plangraph.h"
#include "ui/pages/plan/plangroupbar.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/findfield.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/viewsetup.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace backstop::ui {

using itemmodels::ComponentListModel;
using itemmodels::OrderListModel;
using itemmodels::PlanProblemModel;

namespace {

constexpr double kGraphZoomStep = 1.25;

QToolButton *toolButton(const char *name, const QString &icon, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

Label *note(const char *name)
{
    auto *label = new Label;
    label->setObjectName(QLatin1String(name));
    label->muted()->wrapped()->setContentsMargins(kGroup, kRelated, kGroup, kRelated);
    return label;
}

QVBoxLayout *withoutMargins(QWidget *widget)
{
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

PlanPage::PlanPage(Prompts *prompts, QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_prompts(prompts)
    , m_settings(settings)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_content(new QWidget)
    , m_messages(new MessageBar)
    , m_tabs(new QTabWidget)
    , m_filterBar(new PlanFilterBar)
    , m_groupBar(new PlanGroupBar)
    , m_graph(new PlanGraph)
{
    setObjectName(QStringLiteral("planPage"));
    m_empty->setObjectName(QStringLiteral("planEmpty"));
    m_tabs->setObjectName(QStringLiteral("planTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setObjectName(QStringLiteral("planTabBar"));
    m_tabs->tabBar()->setAccessibleName(tr("Views of the plan"));
    m_tabs->tabBar()->setDrawBase(true);
    QWidget *header = buildHeader();
    m_tabs->addTab(buildGraph(), tr("&Graph"));
    m_tabs->addTab(buildTable(), tr("&Table"));
    m_tabs->addTab(buildOrder(), tr("&Order"));
    m_tabs->addTab(buildProblems(), tr("&Problems"));
    auto *corner = new QWidget;
    auto *cornerLayout = new QHBoxLayout(corner);
    cornerLayout->setContentsMargins(0, 0, kGroup, kInside);
    cornerLayout->addWidget(m_find);
    m_tabs->setCornerWidget(corner);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(header);
    content->addWidget(m_messages);
    auto *tools = new QHBoxLayout; // beside the filters: over them there is no room for long words
    tools->setContentsMargins(0, 0, kGroup, 0);
    tools->setSpacing(0);
    for (QToolButton *tool : {m_facts, m_undo, m_redo})
        tools->addWidget(tool);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_filterBar, 1);
    row->addLayout(tools);
    row->setAlignment(tools, Qt::AlignTrailing);
    content->addLayout(row);
    content->addWidget(m_tabs, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connectParts();
    connectTables();
    connectGroups();
    updateHeader(); // so that it does not ask for room for what it hides
    setReading();
}

PlanPage::~PlanPage()
{
    disconnect(m_tabs, nullptr, this, nullptr);
    disconnect(m_editor.undoStack(), nullptr, this, nullptr); // which tells of its end
    m_settings->setValue(QStringLiteral("plan/colour"), m_colour->currentIndex());
    m_settings->setValue(QStringLiteral("plan/grouped"), m_groupBar->isGrouped());
    m_settings->setValue(QStringLiteral("plan/rule"), m_rule->currentIndex());
    m_settings->setValue(QStringLiteral("plan/outline"), m_outlineButton->isChecked());
}

QWidget *PlanPage::buildHeader()
{
    auto *header = new QWidget;
    header->setObjectName(QStringLiteral("planHeader"));
    m_title = new ElidedLabel(Qt::ElideRight);
    m_title->setFont(textFont(TextSize::Section));
    m_title->setObjectName(QStringLiteral("planTitle"));
    m_version = new ElidedLabel(Qt::ElideRight);
    m_version->setFont(textFont(TextSize::Caption));
    m_version->setMuted(true);
    m_version->setObjectName(QStringLiteral("planVersion"));
    m_find = new FindField(QStringLiteral("planFind"),
                           [this](const QString &text, bool next) { return find(text, next); });
    m_edit = namedButton(QStringLiteral("planEdit"), tr("Edit plan"), QStringLiteral("modified"));
    m_import = namedButton(QStringLiteral("planImport"), tr("Import…"), QStringLiteral("open"));
    m_export = namedButton(QStringLiteral("planExport"), tr("Export…"), QStringLiteral("save"));
    m_facts =
        toolButton("planFacts", QStringLiteral("modified"), tr("Name, description and target of the plan"));
    m_undo = toolButton("planUndo", QStringLiteral("undo"), tr("Undo"));
    m_redo = toolButton("planRedo", QStringLiteral("redo"), tr("Redo"));
    m_add = namedButton(QStringLiteral("planAdd"), tr("Add component…"));
    m_teams = namedButton(QStringLiteral("planTeams"), tr("Teams…"));
    m_discard = namedButton(QStringLiteral("planDiscard"), tr("Discard"));
    m_save = namedButton(QStringLiteral("planSave"), tr("Save plan"), QStringLiteral("save"));
    m_save->setProperty("primary", true);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_version);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(kGroup, kRelated, kGroup, kRelated);
    layout->setSpacing(kRelated);
    layout->addLayout(titles, 1);
    for (QPushButton *button : {m_import, m_export, m_edit, m_add, m_teams, m_discard, m_save})
        layout->addWidget(button);
    return header;
}

QWidget *PlanPage::buildGraph()
{
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("planGraphTab"));
    m_colour = new QComboBox;
    m_colour->setObjectName(QStringLiteral("planColour"));
    m_colour->addItems({tr("State"), tr("Priority"), tr("Time against target")});
    m_colour->setCurrentIndex(
        std::clamp(m_settings->value(QStringLiteral("plan/colour"), 0).toInt(), 0, m_colour->count() - 1));
    m_reach = new QComboBox;
    m_reach->setObjectName(QStringLiteral("planReach"));
    m_reach->addItems({tr("All alike"), tr("What stops with it"), tr("All that it needs")});
    connect(m_reach, &QComboBox::currentIndexChanged, this, &PlanPage::setReach);
    m_path = new ElidedLabel(Qt::ElideRight);
    m_path->setObjectName(QStringLiteral("planPath"));
    m_path->setMuted(true);
    QToolButton *in = toolButton("planZoomIn", QStringLiteral("zoom-in"), tr("Zoom in (+)"));
    QToolButton *out = toolButton("planZoomOut", QStringLiteral("zoom-out"), tr("Zoom out (-)"));
    QToolButton *fit = toolButton("planZoomFit", QStringLiteral("zoom-fit"), tr("Show all (0)"));
    connect(in, &QToolButton::clicked, this, [this] { m_graph->zoomBy(kGraphZoomStep); });
    connect(out, &QToolButton::clicked, this, [this] { m_graph->zoomBy(1 / kGraphZoomStep); });
    connect(fit, &QToolButton::clicked, m_graph, &PlanGraph::fit);
    QWidget *split = buildOutline();
    m_outlineButton =
        toolButton("planOutlineButton", QStringLiteral("tree"), tr("Outline beside the picture"));
    m_outlineButton->setCheckable(true);
    m_outlineButton->setChecked(!m_outlineTree->isHidden());
    connect(m_outlineButton, &QToolButton::toggled, m_outlineTree, &QWidget::setVisible);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(kGroup, kInside, kGroup, kInside);
    bar->setSpacing(kRelated);
    bar->addWidget(m_outlineButton);
    bar->addWidget(fieldLabel(tr("&Colour by"), m_colour));
    bar->addWidget(m_colour);
    bar->addWidget(fieldLabel(tr("Sho&w"), m_reach));
    bar->addWidget(m_reach);
    for (QComboBox *box : {m_colour, m_reach})
        box->setMinimumWidth(textWidth(box, 10)); // gives way in a small window
    bar->addStretch(1);
    for (QToolButton *button : {out, in, fit})
        bar->addWidget(button);
    QVBoxLayout *layout = withoutMargins(page);
    layout->addLayout(bar);
    layout->addWidget(m_groupBar);
    m_groupBar->setGrouped(m_settings->value(QStringLiteral("plan/grouped"), true).toBool());
    layout->addWidget(split, 1);
    auto *words = new QHBoxLayout;
    words->setContentsMargins(kGroup, kInside, kGroup, kInside);
    words->addWidget(m_path);
    layout->addLayout(words);
    m_graph->setColour(static_cast<PlanColour>(m_colour->currentIndex()));
    return page;
}

QWidget *PlanPage::buildTable()
{
    m_sorted = new PlanFilterProxy(this);
    m_sorted->setSourceModel(&m_components);
    m_sorted->setSortRole(itemmodels::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table = new ListTable;
    m_table->setObjectName(QStringLiteral("planTable"));
    m_table->setAccessibleName(tr("Components of the plan"));
    m_table->setModel(m_sorted);
    const QList<ColumnSetup> columns{{ComponentListModel::Name, 22},     {ComponentListModel::State, 18},
                                     {ComponentListModel::Priority, 10}, {ComponentListModel::Rto, 12},
                                     {ComponentListModel::Earliest, 12}, {ComponentListModel::Rpo, 12},
                                     {ComponentListModel::Needs, 30},    {ComponentListModel::NeededBy, 30},
                                     {ComponentListModel::Team, 18},     {ComponentListModel::Steps, 7},
                                     {ComponentListModel::Backup, 20}};
    setUpTable(m_table, columns);
    m_table->setItemDelegateForColumn(ComponentListModel::State,
                                      new StateDelegate(StateDelegate::Word::OfStatus, m_table));
    for (const int column : {ComponentListModel::Rto, ComponentListModel::Earliest, ComponentListModel::Rpo})
        m_table->setItemDelegateForColumn(column, new NumberDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as the plan has them
    setUpColumnChooser(m_table->horizontalHeader(), columns, m_settings, QStringLiteral("plan/columns"));
    return m_table;
}

QWidget *PlanPage::buildOrder()
{
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("planOrderTab"));
    m_rule = new QComboBox;
    m_rule->setObjectName(QStringLiteral("planRule"));
    m_rule->addItems({tr("Each as early as possible"), tr("The most urgent first, with all that it needs")});
    m_rule->setCurrentIndex(std::clamp(m_settings->value(QStringLiteral("plan/rule"), 0).toInt(), 0, 1));
    m_order.setRule(static_cast<recovery::OrderRule>(m_rule->currentIndex()));
    m_orderTable = new ListTable;
    m_orderTable->setObjectName(QStringLiteral("planOrder"));
    m_orderTable->setAccessibleName(tr("Order of recovery"));
    m_orderTable->setModel(&m_order);
    setUpTable(m_orderTable, {{OrderListModel::Place, 7},
                              {OrderListModel::Name, 24},
                              {OrderListModel::Urgency, 10},
                              {OrderListModel::Reason, 60},
                              {OrderListModel::Earliest, 12},
                              {OrderListModel::Rto, 12}});
    QHeaderView *sections = m_orderTable->horizontalHeader();
    sections->moveSection(sections->visualIndex(OrderListModel::Reason), OrderListModel::ColumnCount - 1);
    for (const int column : {OrderListModel::Earliest, OrderListModel::Rto})
        m_orderTable->setItemDelegateForColumn(column, new NumberDelegate(m_orderTable));
    m_orderTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_noOrder = note("planNoOrder");
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(kGroup, kInside, kGroup, kInside);
    bar->setSpacing(kRelated);
    bar->addWidget(fieldLabel(tr("R&ule"), m_rule));
    bar->addWidget(m_rule);
    bar->addStretch(1);
    QVBoxLayout *layout = withoutMargins(page);
    layout->addLayout(bar);
    layout->addWidget(m_noOrder);
    layout->addWidget(m_orderTable, 1);
    return page;
}

QWidget *PlanPage::buildProblems()
{
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("planProblemsTab"));
    m_problemTable = new ListTable;
    m_problemTable->setObjectName(QStringLiteral("planProblems"));
    m_problemTable->setAccessibleName(tr("What is wrong with the plan"));
    m_problemTable->setModel(&m_problems);
    setUpTable(m_problemTable, {{PlanProblemModel::State, 18},
                                {PlanProblemModel::Name, 22},
                                {PlanProblemModel::What, 70},
                                {PlanProblemModel::Advice, 50}});
    m_problemTable->setItemDelegateForColumn(
        PlanProblemModel::State, new StateDelegate(StateDelegate::Word::OfModelForStatus, m_problemTable));
    m_problemTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_noProblems = note("planNoProblems");
    m_noProblems->setText(
        tr("Nothing is known to be wrong with this plan. Only a drill shows that it works."));
    QVBoxLayout *layout = withoutMargins(page);
    layout->addWidget(m_noProblems);
    layout->addWidget(m_problemTable, 1);
    m_circle = new CirclePanel;
    layout->addWidget(m_circle);
    return page;
}

void PlanPage::connectParts()
{
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_empty->property("failed").toBool())
            emit retryRequested();
        else
            emit sampleRequested();
    });
    connect(m_empty, &EmptyState::secondActionRequested, this, &PlanPage::importRequested);
    connect(m_import, &QPushButton::clicked, this, &PlanPage::importRequested);
    connect(m_export, &QPushButton::clicked, this, [this] {
        if (m_shown.assessed)
            emit exportRequested(m_isEditing ? m_editor.plan() : m_shown.assessed->plan);
    });
    connect(m_edit, &QPushButton::clicked, this, &PlanPage::beginEditing);
    connect(m_undo, &QToolButton::clicked, m_editor.undoStack(), &QUndoStack::undo);
    connect(m_redo, &QToolButton::clicked, m_editor.undoStack(), &QUndoStack::redo);
    const auto addKeys = [this](QKeySequence::StandardKey keys, auto slot) {
        auto *action = new QAction(this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, [this, slot] {
            if (m_isEditing && !m_isSaving)
                (m_editor.undoStack()->*slot)();
        });
    };
    addKeys(QKeySequence::Undo, &QUndoStack::undo);
    addKeys(QKeySequence::Redo, &QUndoStack::redo);
    connect(m_editor.undoStack(), &QUndoStack::indexChanged, this, &PlanPage::updateHeader);
    connect(&m_editor, &PlanEditor::changed, this, &PlanPage::draftChanged);
    connect(m_add, &QPushButton::clicked, this, &PlanPage::addComponent);
    connect(m_teams, &QPushButton::clicked, this, &PlanPage::editTeams);
    connect(m_facts, &QToolButton::clicked, this, &PlanPage::editFacts);
    connect(m_discard, &QPushButton::clicked, this, &PlanPage::leaveEditing);
    connect(m_save, &QPushButton::clicked, this, &PlanPage::save);
    connect(m_colour, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_graph->setColour(static_cast<PlanColour>(index)); });
    connect(m_rule, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_order.setRule(static_cast<recovery::OrderRule>(index));
        updateCurrent();
    });
    connect(m_graph, &PlanGraph::findRequested, this, &PlanPage::focusFind);
    connect(m_graph, &PlanGraph::currentChanged, this, [this](int component) {
        if (!m_isShowing)
            setCurrent(component);
    });
    connect(m_graph, &PlanGraph::activated, this, &PlanPage::openComponent);
    connect(m_graph, &PlanGraph::needRequested, this, &PlanPage::addNeed);
    connect(m_graph, &PlanGraph::needRemovalRequested, this, &PlanPage::removeNeed);
    connect(m_graph, &PlanGraph::removalRequested, this, &PlanPage::removeComponent);
}

} // namespace backstop::ui
