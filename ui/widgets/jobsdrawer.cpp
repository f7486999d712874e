// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jobsdrawer.h"

#include "model/itemmodels/joblistmodel.h"
#include "model/itemmodels/jobtext.h"
#include "model/jobs/job.h"
#include "ui/delegates/jobdelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/jobtext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/statelabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace backstop::ui {

using itemmodels::JobListModel;

JobsDrawer::JobsDrawer(JobListModel *jobs, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_state(new StateLabel)
    , m_object(new ElidedLabel)
    , m_bar(new ProgressLine)
    , m_numbers(new ElidedLabel(Qt::ElideRight))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_more(new QToolButton)
    , m_list(new QTreeView)
{
    setObjectName(QStringLiteral("jobsDrawer"));
    build();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_jobs, signal, this, &JobsDrawer::refresh);
    connect(m_jobs, &QAbstractItemModel::dataChanged, this, &JobsDrawer::refresh);
    connect(m_jobs, &QAbstractItemModel::modelReset, this, &JobsDrawer::refresh);
    connect(m_more, &QToolButton::clicked, this, [this] { setOpen(!isOpen()); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        for (int row = 0; row < m_jobs->rowCount(); ++row) {
            jobs::Job *job = m_jobs->jobAt(m_jobs->index(row, 0));
            if (job && job->number() == m_shown)
                job->cancel();
        }
    });
    connect(m_list, &QTreeView::activated, this,
            [this](const QModelIndex &index) { emit jobActivated(m_jobs->jobAt(index)); });
    refresh();
}

void JobsDrawer::build()
{
    m_state->setObjectName(QStringLiteral("jobState"));
    m_object->setObjectName(QStringLiteral("jobObject"));
    m_bar->setObjectName(QStringLiteral("jobProgress"));
    m_bar->setAccessibleName(tr("Progress of the job"));
    m_numbers->setObjectName(QStringLiteral("jobNumbers"));
    m_numbers->setMuted(true);
    m_cancel->setObjectName(QStringLiteral("jobCancel"));
    m_cancel->setAccessibleName(tr("Cancel the job"));
    m_more->setObjectName(QStringLiteral("jobsToggle"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setAutoRaise(true);
    m_list->setObjectName(QStringLiteral("drawerJobs"));
    m_list->setAccessibleName(tr("Jobs"));
    m_list->setModel(m_jobs);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderHidden(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new JobDelegate(m_list));
    for (int column = 0; column < m_jobs->columnCount(); ++column)
        m_list->setColumnHidden(column, column != JobListModel::State && column != JobListModel::Title &&
                                            column != JobListModel::Object &&
                                            column != JobListModel::Progress &&
                                            column != JobListModel::Started);
    m_list->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(JobListModel::State, textWidth(this, 24));
    m_list->setColumnWidth(JobListModel::Title, textWidth(this, 20));
    m_list->setColumnWidth(JobListModel::Object, textWidth(this, 42));
    m_list->setColumnWidth(JobListModel::Progress, textWidth(this, 26));
    m_list->setFixedHeight(5 * rowHeight(fontMetrics()) + kInside);
    m_list->hide();
    auto *line = new QHBoxLayout;
    line->setContentsMargins(kGroup, kInside, kRelated, kInside);
    line->setSpacing(kGroup);
    line->addWidget(m_state);
    line->addWidget(m_object, 2);
    line->addWidget(m_bar, 1);
    line->addWidget(m_numbers);
    line->addWidget(m_cancel);
    line->addWidget(m_more);
    auto *rule = new QFrame;
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setForegroundRole(QPalette::Mid);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(rule);
    layout->addLayout(line);
    layout->addWidget(m_list);
}

bool JobsDrawer::isOpen() const
{
    return !m_list->isHidden();
}

void JobsDrawer::setOpen(bool open)
{
    if (open == isOpen())
        return;
    m_list->setVisible(open);
    for (int row = 0; open && row < m_jobs->rowCount(); ++row) {
        if (const jobs::Job *job = m_jobs->jobAt(m_jobs->index(row, 0)); job->isFinished())
            m_seen.insert(job->number());
    }
    refresh();
    emit openChanged(open);
}

void JobsDrawer::markSeen(quint64 number)
{
    if (m_seen.insert(number).second)
        refresh();
}

bool JobsDrawer::isEndWorthShowing(const jobs::Job &job) const
{
    if (!job.isFinished() || isHousekeeping(job))
        return false;
    // That a repository was opened is plain to see, or the user is still being asked for its key.
    if (job.info().kind == QLatin1String("open") && job.state() != jobs::JobState::Failed)
        return false;
    const QString repository = m_jobs->repositoryOf(&job);
    return repository.isEmpty() || repository == m_repository;
}

jobs::Job *JobsDrawer::endWorthShowing() const
{
    const auto endOf = [](const jobs::Job &job) { return job.endedAt().value_or(job.createdAt()); };
    jobs::Job *last = nullptr;
    jobs::Job *failed = nullptr;
    Timestamp lastBegun{};
    for (int row = 0; row < m_jobs->rowCount(); ++row) { // newest first
        jobs::Job *job = m_jobs->jobAt(m_jobs->index(row, 0));
        if (!job || !isEndWorthShowing(*job))
            continue;
        if (!last || endOf(*job) > endOf(*last))
            last = job;
        const bool isBad =
            job->state() == jobs::JobState::Failed || job->state() == jobs::JobState::Interrupted;
        if (isBad && !failed && !m_seen.contains(job->number()) && lastBegun <= endOf(*job))
            failed = job;
        lastBegun = std::max(lastBegun, job->createdAt());
    }
    return failed ? failed : last;
}

void JobsDrawer::setRepository(const QString &location)
{
    m_repository = location;
    refresh();
}

/// The list leaves out what the program does for itself, unless that went wrong.
void JobsDrawer::hideHousekeeping()
{
    for (int row = 0; row < m_jobs->rowCount(); ++row) {
        const jobs::Job *job = m_jobs->jobAt(m_jobs->index(row, 0));
        const bool isHidden = job && !isListed(*job);
        if (m_list->isRowHidden(row, {}) != isHidden)
            m_list->setRowHidden(row, {}, isHidden);
    }
}

void JobsDrawer::refresh()
{
    hideHousekeeping();
    int active = 0;
    jobs::Job *first = nullptr; // that began first: rows are newest first
    for (int row = 0; row < m_jobs->rowCount(); ++row) {
        jobs::Job *job = m_jobs->jobAt(m_jobs->index(row, 0));
        if (!job || job->isFinished() || isHousekeeping(*job))
            continue;
        ++active;
        if (!first || job->state() != jobs::JobState::Queued || first->state() == jobs::JobState::Queued)
            first = job;
    }
    if (!first)
        first = endWorthShowing();
    setVisible(first || isOpen());
    if (first)
        showJob(first);
    const int more = active > 1 ? active - 1 : 0;
    m_more->setIcon(themedIcon(isOpen() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up")));
    m_more->setText(more > 0 ? tr("%Ln more", nullptr, more) : tr("All jobs"));
    m_more->setAccessibleName(isOpen() ? tr("Close the list of jobs") : tr("Open the list of jobs"));
    m_more->setToolTip(m_more->accessibleName());
    if (active != m_active) {
        m_active = active;
        emit activeCountChanged(active);
    }
}

void JobsDrawer::showJob(jobs::Job *job)
{
    if (job->number() != m_shown) {
        m_shown = job->number();
        m_bar->restart();
    }
    const bool ended = job->isFinished();
    const itemmodels::Status status = itemmodels::statusOf(job->state());
    m_state->setState(lookOf(status), ended ? itemmodels::statusText(status) : job->info().title);
    m_object->setText(ended ? nameText(*job) : job->info().object);
    QStringList numbers;
    if (ended || job->state() != jobs::JobState::Running)
        numbers << outcomeText(*job);
    else
        numbers << itemmodels::phaseText(job->progress().phase) << itemmodels::progressText(*job)
                << itemmodels::rateText(*job) << leftText(*job);
    numbers.removeAll(QString());
    m_numbers->setText(numbers.join(QStringLiteral("   ")));
    m_bar->setVisible(!ended);
    m_bar->setFraction(job->state() == jobs::JobState::Queued ? 0 : itemmodels::fractionOf(*job));
    m_cancel->setVisible(!ended);
    m_cancel->setEnabled(job->state() != jobs::JobState::Cancelling);
}

} // namespace backstop::ui
