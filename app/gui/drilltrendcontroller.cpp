// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/drilltrendcontroller.h"

#include "app/gui/ask.h"
#include "ui/pages/drill/drillpage.h"

namespace backstop::app {

namespace {

constexpr int kPollMs = 250;

} // namespace

DrillTrendController::DrillTrendController(const Services &services, ui::MainWindow &window)
    : m_services(services)
    , m_window(window)
{
    m_pool.setObjectName(QStringLiteral("trend of drills"));
    m_pool.setMaxThreadCount(1);
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &DrillTrendController::poll);
}

DrillTrendController::~DrillTrendController()
{
    stop();
    m_pool.waitForDone();
}

void DrillTrendController::stop()
{
    m_poll.stop();
    drop(m_reading);
}

void DrillTrendController::setRepository(OpenRepository *open)
{
    stop();
    m_known.reset();
    m_open = open;
    if (m_open && m_window.drillPage())
        connect(m_window.drillPage(), &ui::DrillPage::trendsWanted, this, &DrillTrendController::read);
}

void DrillTrendController::read()
{
    if (!m_open)
        return;
    stop();
    const auto outcome = makeOutcome<DrillTrendsRead>();
    m_reading = ask(readDrillTrendsWork(m_open->repository(), m_known, outcome), m_pool,
                    *m_services.environment().clock, this, [this, outcome](const jobs::Job &job) {
                        if (m_reading != &job)
                            return; // another one was asked for, or the repository is closed
                        m_reading.clear();
                        m_poll.stop();
                        ui::DrillPage *page = m_window.drillPage();
                        if (!outcome->has_value()) {
                            page->setTrendsFailed();
                            return page->showError(job.error().value_or(Error{}));
                        }
                        m_known = (*outcome)->measured;
                        auto trends = std::make_shared<ui::DrillTrends>();
                        trends->plans = std::move((*outcome)->trends);
                        trends->unread = static_cast<qsizetype>(m_known->unread.size());
                        page->setTrends(std::move(trends));
                    });
    m_poll.start();
}

void DrillTrendController::poll()
{
    if (!m_reading)
        return m_poll.stop();
    const ProgressSnapshot now = m_reading->progress();
    if (now.itemsDone > 0)
        m_window.drillPage()->setTrendsReading(static_cast<qsizetype>(now.itemsTotal),
                                               static_cast<qsizetype>(now.itemsDone));
}

} // namespace backstop::app
