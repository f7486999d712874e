// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jobprogress.h"

#include "model/itemmodels/joblistmodel.h"
#include "model/itemmodels/jobtext.h"
#include "model/jobs/job.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/jobtext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progressline.h"

#include <QVBoxLayout>

namespace backstop::ui {

JobProgress::JobProgress(const QString &title, const QString &text, const QString &barName, QWidget *parent)
    : QWidget(parent)
    , m_phase(new Label({}, TextSize::Section))
    , m_bar(new ProgressLine)
    , m_numbers(new Label)
    , m_item(new ElidedLabel)
{
    m_phase->setObjectName(QStringLiteral("runPhase"));
    m_bar->setObjectName(QStringLiteral("runProgress"));
    m_bar->setAccessibleName(barName);
    m_numbers->setObjectName(QStringLiteral("runNumbers"));
    m_item->setMuted(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, 0, kPageEdge, 0);
    layout->setSpacing(kRelated);
    if (title.isEmpty())
        layout->addWidget((new Label(text))->muted()->wrapped());
    else
        layout->addLayout(heading(title, text));
    layout->addStretch(1);
    layout->addWidget(m_phase);
    layout->addWidget(m_bar);
    layout->addWidget(m_numbers);
    layout->addWidget(m_item);
    layout->addStretch(2);
    m_timer.setInterval(kJobPollMs);
    connect(&m_timer, &QTimer::timeout, this, &JobProgress::refresh);
    setJob(nullptr);
}

JobProgress::~JobProgress() = default;

void JobProgress::setJob(jobs::Job *job)
{
    m_job = job;
    m_bar->restart();
    m_bar->setFraction(-1);
    m_phase->setText(tr("Starting"));
    m_numbers->setText({});
    m_item->setText({});
    if (job)
        m_timer.start();
    else
        m_timer.stop();
    refresh();
}

void JobProgress::cancelJob()
{
    if (m_job)
        m_job->cancel();
    refresh();
}

void JobProgress::refresh()
{
    const jobs::Job *job = m_job.data();
    if (!job)
        return;
    const ProgressSnapshot now = job->progress();
    const bool running = job->state() == jobs::JobState::Running;
    m_phase->setText(running ? itemmodels::phaseText(now.phase) : outcomeText(*job));
    m_bar->setFraction(itemmodels::fractionOf(*job));
    m_numbers->setText(numbersText(*job));
    m_item->setText(now.currentItem);
    if (job->isFinished())
        m_timer.stop();
}

} // namespace backstop::ui
