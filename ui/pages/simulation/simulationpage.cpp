// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/simulationpage.h"

#include "model/itemmodels/roles.h"
#include "model/jobs/job.h"
#include "ui/pages/simulation/scenarioform.h"
#include "ui/pages/simulation/simulationnumbers.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chart/chart.h"
#include "ui/widgets/chart/linechart.h"
#include "ui/widgets/chart/rowchart.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/findfield.h"
#include "ui/widgets/jobprogress.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/viewsetup.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace backstop::ui {

namespace {

constexpr double kScheduleZoomStep = 1.6;

QComboBox *choice(const char *name, const QString &what, const QStringList &texts)
{
    auto *box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(what);
    box->addItems(texts);
    return box;
}

} // namespace

SimulationPage::SimulationPage(QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_settings(settings)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_body(new QWidget)
    , m_messages(new MessageBar)
    , m_form(new ScenarioForm)
    , m_title(new Label({}, TextSize::Section))
    , m_state(new StateLabel)
    , m_repeat(new ElidedLabel(Qt::ElideRight))
    , m_forecasts(new Label({}, TextSize::Caption))
    , m_find(new FindField(QStringLiteral("simulationFind"),
                           [this](const QString &text, bool next) { return find(text, next); }))
    , m_place(new QStackedWidget)
    , m_notRun(new EmptyState)
    , m_sides(new QSplitter(Qt::Horizontal))
    , m_results(new QSplitter(Qt::Vertical))
    , m_tabs(new QTabWidget)
    , m_line(new LineChart)
    , m_lineKind(choice("simulationLineKind", tr("What is drawn"), {tr("Done by then"), tr("Histogram")}))
    , m_componentRows(new RowChart)
    , m_componentUnit(choice("simulationUnit", tr("Unit of the axis"), {tr("Share of the RTO"), tr("Time")}))
    , m_scheduleRows(new RowChart)
    , m_improvementRows(new RowChart)
    , m_teamRows(new RowChart)
    , m_scenarioRows(new RowChart)
    , m_numbers(new ListTable)
    , m_numberModel(new NumberModel(this))
{
    setObjectName(QStringLiteral("simulationPage"));
    build();
    connectParts();
    setReading();
}

SimulationPage::~SimulationPage()
{
    disconnect(m_tabs, nullptr, this, nullptr);
    m_settings->setValue(QStringLiteral("simulation/lineKind"), m_lineKind->currentIndex());
    m_settings->setValue(QStringLiteral("simulation/unit"), m_componentUnit->currentIndex());
}

void SimulationPage::build()
{
    m_empty->setObjectName(QStringLiteral("simulationEmpty"));
    m_notRun->setObjectName(QStringLiteral("simulationNotRun"));
    m_results->addWidget(buildCharts());
    m_results->addWidget(buildNumbers());
    m_results->setStretchFactor(0, 3);
    m_results->setStretchFactor(1, 2);
    m_results->setChildrenCollapsible(false);
    m_place->addWidget(m_notRun);
    m_place->addWidget(m_results);
    m_sides->addWidget(m_form);
    m_sides->addWidget(m_place);
    m_sides->setStretchFactor(1, 1);
    m_sides->setCollapsible(1, false);
    keepSplitter(m_sides, m_settings, QStringLiteral("simulation/sides"));
    keepSplitter(m_results, m_settings, QStringLiteral("simulation/results"));
    const auto remembered = [this](const QString &key) {
        return std::clamp(m_settings->value(key, 0).toInt(), 0, 1);
    };
    m_lineKind->setCurrentIndex(remembered(QStringLiteral("simulation/lineKind")));
    m_componentUnit->setCurrentIndex(remembered(QStringLiteral("simulation/unit")));
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(buildHeader());
    body->addWidget(m_messages);
    body->addWidget(m_sides, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

QWidget *SimulationPage::buildHeader()
{
    auto *header = new QWidget;
    m_title->setObjectName(QStringLiteral("simulationTitle"));
    m_state->setObjectName(QStringLiteral("simulationState"));
    m_repeat->setObjectName(QStringLiteral("simulationRepeat"));
    m_repeat->setMuted(true);
    m_forecasts->setObjectName(QStringLiteral("simulationForecasts"));
    m_forecasts->muted();
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(kGroup, kRelated, kGroup, kRelated);
    layout->setSpacing(kGroup);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(m_repeat, 1);
    layout->addWidget(m_forecasts);
    layout->addWidget(m_find);
    return header;
}

QWidget *SimulationPage::buildCharts()
{
    m_tabs->setObjectName(QStringLiteral("simulationTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setObjectName(QStringLiteral("simulationTabBar"));
    m_tabs->tabBar()->setAccessibleName(tr("Charts of the simulation"));
    m_tabs->tabBar()->setDrawBase(true);
    const auto add = [this](const char *name, const QString &tab, const QString &title, QWidget *plot) {
        auto *chart = new Chart(QLatin1String(name), title, plot);
        m_charts << chart;
        m_tabs->addTab(chart, tab);
        return chart;
    };
    add("distributionChart", tr("D&istribution"), tr("How long it takes"), m_line)->addSwitch(m_lineKind);
    add("componentsChart", tr("&Components"), tr("Percentiles against targets"), m_componentRows)
        ->addSwitch(m_componentUnit);
    add("scheduleChart", tr("&Schedule"), tr("Course of the middle trial"), m_scheduleRows)
        ->addSwitch(buildZoom());
    add("improvementsChart", tr("Fi&x first"), tr("What would bring the 95th percentile down"),
        m_improvementRows);
    add("teamsChart", tr("Tea&ms"), tr("How busy the teams are"), m_teamRows);
    add("scenariosChart", tr("Side b&y side"), tr("The plan under several scenarios"), m_scenarioRows);
    return m_tabs;
}

QWidget *SimulationPage::buildZoom()
{
    auto *zoom = new QWidget;
    auto *layout = new QHBoxLayout(zoom);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const auto add = [&](const char *name, const char *icon, const QString &text, auto action) {
        auto *button = new QToolButton;
        button->setObjectName(QLatin1String(name));
        button->setIcon(themedIcon(QLatin1String(icon)));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, m_scheduleRows, action);
        layout->addWidget(button);
    };
    add("scheduleZoomOut", "zoom-out", tr("Show more of the time (-)"),
        [this] { m_scheduleRows->zoomBy(1 / kScheduleZoomStep); });
    add("scheduleZoomFit", "zoom-fit", tr("Show all of the time (0)"),
        [this] { m_scheduleRows->setZoom(1, 0); });
    add("scheduleZoomIn", "zoom-in", tr("Show less of the time (+)"), [this] {
        // From the left edge: there is where it begins, and where most of it happens.
        m_scheduleRows->setZoom(m_scheduleRows->zoom() * kScheduleZoomStep, m_scheduleRows->seenFrom());
    });
    return zoom;
}

QWidget *SimulationPage::buildNumbers()
{
    m_numbers->setObjectName(QStringLiteral("simulationNumbers"));
    m_numbers->setAccessibleName(tr("Numbers of the simulation"));
    m_numbers->setModel(m_numberModel);
    setUpNumbers(m_numbers, m_settings);
    return m_numbers;
}

void SimulationPage::openColumns()
{
    if (m_numbers->isVisible())
        openColumnChooser(m_numbers->horizontalHeader());
}

void SimulationPage::focusFind()
{
    if (m_stack->currentWidget() == m_body && m_content)
        m_find->takeKeys();
}

void SimulationPage::connectParts()
{
    m_poll.setInterval(kJobPollMs);
    connect(&m_poll, &QTimer::timeout, this, &SimulationPage::pollJob);
    connect(m_form, &ScenarioForm::runRequested, this, &SimulationPage::run);
    connect(m_form, &ScenarioForm::stopRequested, this, [this] {
        if (m_job)
            m_job->cancel();
        pollJob();
    });
    connect(m_form, &ScenarioForm::changed, this,
            [this] { m_form->setStale(m_content && m_content->order != m_form->order()); });
    connect(m_notRun, &EmptyState::actionRequested, this, &SimulationPage::run);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_why == Empty::Failed)
            emit retryRequested();
        else
            emit planRequested();
    });
    connect(m_lineKind, &QComboBox::currentIndexChanged, this, &SimulationPage::showDistribution);
    connect(m_componentUnit, &QComboBox::currentIndexChanged, this, &SimulationPage::showComponents);
    connect(m_numbers->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (row.isValid() && !m_isSelecting)
                    setCurrent(row.siblingAtColumn(0).data(itemmodels::IdRole).toInt());
            });
    for (RowChart *rows : {m_componentRows, m_scheduleRows})
        connect(rows, &RowChart::currentChanged, this, [this, rows](int row) {
            if (m_isSelecting || !m_content)
                return;
            const auto &components = m_content->input.components;
            const auto found = std::ranges::find(components, rows->data().rows[std::size_t(row)].label,
                                                 &recovery::SimulatedComponent::name);
            setCurrent(static_cast<int>(found - components.begin()));
        });
    auto *table = new QAction(this);
    table->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    table->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(table);
    connect(table, &QAction::triggered, this,
            [this] { currentChart()->setTableShown(!currentChart()->isTableShown()); });
}

Chart *SimulationPage::currentChart() const
{
    return m_charts[std::max(0, m_tabs->currentIndex())];
}

QList<QWidget *> SimulationPage::regions() const
{
    if (m_stack->currentWidget() == m_empty)
        return {m_empty};
    if (m_place->currentWidget() == m_notRun)
        return {m_form, m_notRun};
    return {m_form, m_tabs->tabBar(), currentChart()->focusTarget(), m_numbers};
}

void SimulationPage::focusList()
{
    if (m_stack->currentWidget() == m_empty)
        m_empty->setFocus();
    else if (m_place->currentWidget() == m_notRun)
        m_notRun->setFocus();
    else
        m_numbers->setFocus();
}

} // namespace backstop::ui
