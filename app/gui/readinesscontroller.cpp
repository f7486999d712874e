// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/readinesscontroller.h"

#include "app/gui/reportfile.h"
#include "app/jobs/readinesswork.h"
#include "ui/pages/readiness/readinesspage.h"

#include <QDate>

namespace backstop::app {

ReadinessController::ReadinessController(const Services &services, jobs::JobQueue &queue,
                                         ui::MainWindow &window, ui::Prompts &prompts)
    : m_services(services)
    , m_queue(queue)
    , m_window(window)
    , m_prompts(prompts)
{}

void ReadinessController::setRepository(OpenRepository *open)
{
    if (jobs::Job *job = std::exchange(m_assessing, nullptr))
        job->cancel(); // its page goes, and with it whoever would hear of its end
    m_open = open;
    m_isStale = true;
    m_isAgain = false;
    ui::ReadinessPage *page = open ? m_window.readinessPage() : nullptr;
    if (!page)
        return;
    connect(page, &ui::ReadinessPage::shown, this, [this] {
        if (m_isStale)
            assess();
    });
    connect(page, &ui::ReadinessPage::assessRequested, this, &ReadinessController::assess);
    connect(page, &ui::ReadinessPage::saveReportRequested, this, &ReadinessController::save);
    connect(page, &ui::ReadinessPage::planRequested, &m_window,
            [this] { m_window.showPage(ui::MainWindow::kPlan); });
}

void ReadinessController::invalidate()
{
    m_isStale = true;
    if (m_open && m_window.currentPage() == ui::MainWindow::kReadiness)
        assess();
}

void ReadinessController::assess()
{
    if (!m_open)
        return;
    if (m_assessing) { // what it has read may be old by now
        m_isAgain = true;
        return;
    }
    m_isStale = false;
    ui::ReadinessPage *page = m_window.readinessPage();
    page->setLoading();
    const auto outcome = makeOutcome<std::optional<reports::ReadinessReport>>();
    m_assessing = m_queue.add({QStringLiteral("readiness"), tr("Assess readiness"), m_open->location()},
                              {.repository = m_open->location()},
                              readinessWork(m_services, m_open->repository(), outcome));
    connect(m_assessing, &jobs::Job::finished, page, [this, page, outcome, job = m_assessing] {
        m_assessing = nullptr;
        const bool isAgain = std::exchange(m_isAgain, false);
        if (job->state() == jobs::JobState::Cancelled) {
            m_isStale = true;
            page->showError({ErrorCode::Cancelled, tr("The assessment was cancelled."), {}});
        } else if (!outcome->has_value()) {
            m_isStale = true;
            page->showError(job->error().value_or(Error{}));
        } else if (const auto &report = **outcome) {
            page->setReport(*report);
        } else {
            page->setNoPlan();
        }
        if (isAgain && job->state() != jobs::JobState::Cancelled)
            assess();
    });
}

void ReadinessController::save()
{
    const ui::ReadinessPage *page = m_window.readinessPage();
    if (!page || !page->report())
        return;
    const reports::ReadinessReport report = *page->report();
    const QString day = toDateTime(report.frame.beganAt).toString(QStringLiteral("yyyy-MM-dd"));
    saveReportFile(m_queue, m_window, m_prompts,
                   {.name = QStringLiteral("readiness-") + day,
                    .title = QStringLiteral("Backstop: ") + report.planName,
                    .html = [report](bool forPaper) { return reports::toHtml(report, forPaper); },
                    .json = [report] { return reports::toJson(report); }});
}

} // namespace backstop::app
