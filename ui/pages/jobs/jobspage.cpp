// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobs/jobspage.h"

#include "model/itemmodels/format.h"
#include "model/itemmodels/joblistmodel.h"
#include "model/itemmodels/jobtext.h"
#include "model/jobs/job.h"
#include "ui/delegates/jobdelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/jobtext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/viewsetup.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace backstop::ui {

using itemmodels::JobListModel;

namespace {

const QList<ColumnSetup> &jobColumns()
{
    static const QList<ColumnSetup> columns{{JobListModel::State, 24},     {JobListModel::Title, 20},
                                            {JobListModel::Object, 36},    {JobListModel::Progress, 30},
                                            {JobListModel::Phase, 19},     {JobListModel::Rate, 14},
                                            {JobListModel::Remaining, 22}, {JobListModel::Problems, 10},
                                            {JobListModel::Started, 22},   {JobListModel::Duration, 12}};
    return columns;
}

} // namespace

JobsPage::JobsPage(JobListModel *jobs, QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_table(new ListTable)
    , m_title(new Label({}, TextSize::Section))
    , m_outcome(new Label)
    , m_bar(new ProgressLine)
    , m_numbers(new Label)
    , m_item(new Label)
    , m_hint(new Label)
    , m_cancel(new QPushButton(themedIcon(QStringLiteral("cancel")), tr("Cancel job")))
    , m_report(new QPushButton(tr("Open report")))
    , m_copy(new QPushButton(themedIcon(QStringLiteral("copy")), tr("Copy message")))
    , m_clear(new QPushButton(tr("Clear finished")))
    , m_problems(new QTableView)
    , m_problemModel(new QStandardItemModel(0, 2, this))
{
    setObjectName(QStringLiteral("jobsPage"));
    build();
    connect(m_jobs, &QAbstractItemModel::rowsInserted, this, [this] {
        // Whoever looks at an older one goes on looking at it; to all others the newest is shown.
        m_choosesNewest = !isVisible() || m_isAtNewest;
        updateState();
    });
    connect(m_jobs, &QAbstractItemModel::rowsRemoved, this, &JobsPage::updateState);
    connect(m_jobs, &QAbstractItemModel::modelReset, this, &JobsPage::updateState);
    connect(m_jobs, &QAbstractItemModel::dataChanged, this, &JobsPage::updateState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_isAtNewest = isAtNewest();
        updateCurrent();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (jobs::Job *job = current())
            job->cancel();
    });
    connect(m_report, &QPushButton::clicked, this, &JobsPage::openReport);
    connect(m_table, &QTableView::activated, this, &JobsPage::openReport);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(
            QStringList{m_title->text(), m_outcome->text(), m_hint->text()}.join(QLatin1Char('\n')));
    });
    connect(m_clear, &QPushButton::clicked, this, &JobsPage::clearFinishedRequested);
    updateState();
}

JobsPage::~JobsPage() = default;

void JobsPage::build()
{
    m_table->setObjectName(QStringLiteral("jobTable"));
    m_table->setAccessibleName(tr("Jobs"));
    m_table->setModel(m_jobs);
    setUpTable(m_table, jobColumns());
    m_table->setItemDelegate(new JobDelegate(m_table));
    QHeaderView *header = m_table->horizontalHeader();
    header->moveSection(header->visualIndex(JobListModel::Started),
                        header->visualIndex(JobListModel::Progress));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    setUpColumnChooser(m_table->horizontalHeader(), jobColumns(), m_settings, QStringLiteral("jobs/columns"));
    m_problemModel->setHorizontalHeaderLabels({tr("Object"), tr("What happened")});
    m_problems->setObjectName(QStringLiteral("jobProblems"));
    m_problems->setAccessibleName(tr("What the job could not do"));
    m_problems->setModel(m_problemModel);
    setUpTable(m_problems, {{0, 60}, {1, 60}});
    m_problems->setItemDelegateForColumn(0, new PathDelegate(m_problems));
    m_title->setObjectName(QStringLiteral("jobTitle"));
    m_outcome->setObjectName(QStringLiteral("jobOutcome"));
    m_outcome->wrapped()->selectable();
    m_item->setObjectName(QStringLiteral("jobItem"));
    m_item->muted()->wrapped();
    m_bar->setObjectName(QStringLiteral("currentProgress"));
    m_bar->setAccessibleName(tr("Progress of the job"));
    m_numbers->setObjectName(QStringLiteral("currentNumbers"));
    m_hint->setObjectName(QStringLiteral("jobHint"));
    m_hint->wrapped()->selectable();
    for (const auto &[button, name] :
         {std::pair{m_cancel, "cancelJob"}, std::pair{m_report, "openReport"},
          std::pair{m_copy, "copyMessage"}, std::pair{m_clear, "clearFinished"}}) {
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(button->text());
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_report);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_clear);
    auto *detail = new QWidget;
    detail->setAutoFillBackground(true);
    detail->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(detail);
    layout->setContentsMargins(kGroup, kGroup, kGroup, kRelated);
    layout->setSpacing(kInside);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_outcome), static_cast<QWidget *>(m_bar),
          static_cast<QWidget *>(m_numbers), static_cast<QWidget *>(m_item), static_cast<QWidget *>(m_hint)})
        layout->addWidget(widget);
    layout->addSpacing(kInside);
    layout->addLayout(buttons);
    layout->addSpacing(kInside);
    layout->addWidget(m_problems, 1);
    layout->addStretch();
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    keepSplitter(m_splitter, m_settings, QStringLiteral("jobs/splitter"));
    m_empty->setContent(QStringLiteral("jobs"), tr("No jobs yet"),
                        tr("Backups, verifications and restores of this session are listed here, with their "
                           "progress and how they ended."));
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_stack);
}

void JobsPage::showJob(jobs::Job *job)
{
    const QModelIndex index = m_jobs->indexOf(job);
    if (index.isValid())
        m_table->setCurrentIndex(index);
}

void JobsPage::announce()
{
    updateState();
}

void JobsPage::setProblems(quint64 number, const std::vector<ReportProblem> &problems)
{
    m_problemsOf[number] = problems;
    m_shownProblems = 0;
    updateCurrent();
}

void JobsPage::setHasReport(quint64 number)
{
    m_reports.insert(number);
    updateCurrent();
}

void JobsPage::forget(quint64 number)
{
    m_problemsOf.erase(number);
    m_reports.erase(number);
}

void JobsPage::openReport()
{
    if (jobs::Job *job = current(); job && m_reports.contains(job->number()))
        emit reportRequested(job);
}

void JobsPage::focusList()
{
    m_table->setFocus();
}

QList<QWidget *> JobsPage::regions() const
{
    if (m_stack->currentWidget() != m_splitter)
        return {};
    return {m_table, m_splitter->widget(1)};
}

jobs::Job *JobsPage::current() const
{
    return m_jobs->jobAt(m_table->currentIndex());
}

void JobsPage::updateState()
{
    int listed = 0;
    int newest = -1;
    for (int row = 0; row < m_jobs->rowCount(); ++row) {
        const bool isShown = isListed(*m_jobs->jobAt(m_jobs->index(row, 0)));
        m_table->setRowHidden(row, !isShown);
        listed += isShown ? 1 : 0;
        newest = isShown && newest < 0 ? row : newest;
    }
    m_stack->setCurrentWidget(listed > 0 ? static_cast<QWidget *>(m_splitter) : m_empty);
    const int current = m_table->currentIndex().row();
    const bool isLost = current < 0 || m_table->isRowHidden(current);
    if (newest >= 0 && (isLost || std::exchange(m_choosesNewest, false)))
        m_table->setCurrentIndex(m_jobs->index(newest, 0));
    m_isAtNewest = isAtNewest();
    updateCurrent();
    emit statusChanged(tr("%Ln job(s)", nullptr, listed));
}

/// Whether the current job is the newest of those that are listed.
bool JobsPage::isAtNewest() const
{
    const int current = m_table->currentIndex().row();
    for (int row = 0; row < current; ++row) {
        if (isListed(*m_jobs->jobAt(m_jobs->index(row, 0))))
            return false;
    }
    return current >= 0 && isListed(*m_jobs->jobAt(m_jobs->index(current, 0)));
}

void JobsPage::updateCurrent()
{
    const jobs::Job *job = current();
    if (!job || !isListed(*job)) {
        emit inspected({});
        return;
    }
    const ProgressSnapshot progress = job->progress();
    m_title->setText(nameText(*job));
    m_outcome->setText(outcomeText(*job));
    const bool running = job->state() == jobs::JobState::Running;
    if (m_shownProgress != job->number()) {
        m_shownProgress = job->number();
        m_bar->restart();
    }
    m_bar->setVisible(!job->isFinished());
    m_bar->setFraction(running ? itemmodels::fractionOf(*job) : 0);
    m_numbers->setText(numbersText(*job));
    m_numbers->setVisible(running);
    m_item->setText(running ? progress.currentItem : QString());
    m_item->setVisible(running && !progress.currentItem.isEmpty());
    m_hint->setText(adviceText(*job));
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_copy->setVisible(!m_hint->text().isEmpty());
    m_cancel->setVisible(!job->isFinished());
    m_cancel->setEnabled(job->state() != jobs::JobState::Cancelling);
    m_report->setVisible(m_reports.contains(job->number()));
    const auto problems = m_problemsOf.find(job->number());
    m_problems->setVisible(problems != m_problemsOf.end() && !problems->second.empty());
    if (m_problems->isVisibleTo(this) && m_shownProblems != job->number()) {
        m_shownProblems = job->number();
        m_problemModel->removeRows(0, m_problemModel->rowCount());
        for (const ReportProblem &problem : problems->second)
            m_problemModel->appendRow({new QStandardItem(problem.object), new QStandardItem(problem.what)});
        m_problems->setCurrentIndex(m_problemModel->index(0, 0));
    }
    const itemmodels::Status status = itemmodels::statusOf(job->state());
    InspectorContent content{
        .title = job->info().title,
        .subtitle = job->info().object,
        .look = lookOf(status),
        .stateWord = itemmodels::statusText(status),
        .why = job->isFinished() || job->state() == jobs::JobState::Queued ? outcomeText(*job) : QString(),
        .facts = {},
        .actions = {},
        .command = {}};
    if (progress.itemsDone > 0 || job->state() == jobs::JobState::Running)
        content.facts.append({itemmodels::countsFiles(*job) ? tr("Files") : tr("Items"),
                              itemmodels::formatCount(progress.itemsDone)});
    if (progress.bytesDone > 0)
        content.facts.append({tr("Read"), itemmodels::formatBytes(progress.bytesDone)});
    // What ended with an error had a problem, whatever was counted before.
    if (job->error() && progress.problems == 0)
        content.facts.append({tr("Error"), job->error()->message});
    else
        content.facts.append({tr("Problems"), itemmodels::formatCount(progress.problems)});
    emit inspected(content);
    if (job->isFinished() && isVisible())
        emit endShown(job->number());
}

} // namespace backstop::ui
