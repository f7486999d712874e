// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/drillsession.h"

#include "app/gui/ask.h"

namespace backstop::app {

using namespace recovery;

DrillSession::DrillSession(const Services &services, jobs::JobQueue &queue, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_queue(queue)
{
    m_working.setObjectName(QStringLiteral("drill steps"));
    m_working.setMaxThreadCount(1);
    m_speaking.setObjectName(QStringLiteral("drill"));
    m_speaking.setMaxThreadCount(1);
}

DrillSession::~DrillSession()
{
    close();
    m_working.waitForDone();
    m_speaking.waitForDone();
}

void DrillSession::open(SharedDrill drill, SharedRepository repository)
{
    close();
    m_drill = std::move(drill);
    m_repository = std::move(repository);
    emit changed();
    run();
}

void DrillSession::close()
{
    m_drill.reset(); // first: what still ends has nobody any more who waits for it
    m_repository.reset();
    if (!m_isListed)
        drop(m_running);
    m_running.clear();
    m_isAgain = false;
    m_saying = 0;
}

/// Why a job that is listed has not begun.
QString DrillSession::waitReason() const
{
    return m_running && m_running->state() == jobs::JobState::Queued ? m_running->waitReason() : QString();
}

std::optional<ui::CurrentDrill> DrillSession::current() const
{
    if (!m_drill)
        return {};
    const OpenDrill::Picture picture = m_drill->picture();
    return ui::CurrentDrill{.state = picture.state,
                            .report = picture.report,
                            .head = picture.head,
                            .waitsFor = waitReason(),
                            .isOurs = true,
                            .isAtWork = !m_running.isNull(),
                            .isBusy = m_saying > 0,
                            .canGoOn = !m_running && m_saying == 0 && hasWork(*picture.state)};
}

bool DrillSession::isOther(const QString &head, const QString &wait) const
{
    return m_drill && (m_drill->picture().head != head || waitReason() != wait);
}

void DrillSession::say(Say what)
{
    if (!m_drill)
        return;
    ++m_saying;
    emit changed();
    ask(sayToDrillWork(m_drill, std::move(what)), m_speaking, *m_services.environment().clock, this,
        [this, to = std::weak_ptr(m_drill)](const jobs::Job &job) {
            if (!m_drill || to.lock() != m_drill)
                return;
            --m_saying;
            if (job.error())
                emit failed(*job.error());
            else
                emit said();
            if (m_drill->picture().isBroken && !m_running)
                return emit broken();
            m_isAgain = m_running != nullptr;
            const auto picture = m_drill->picture();
            if (!m_running && (picture.state->isFinished() || hasWork(*picture.state)))
                run(); // where it has ended, only to store it
            emit changed();
        });
}

bool DrillSession::finish(const QString &who, const QString &note, bool keepsSandbox)
{
    if (!m_drill || m_running)
        return false;
    start(endDrillWork(m_repository, m_drill, who, note, keepsSandbox), true);
    return true;
}

/// What takes time is listed, and so is an end, which removes what was restored.
void DrillSession::run()
{
    if (!m_drill || m_running)
        return;
    m_isAgain = false;
    const auto picture = m_drill->picture();
    const bool isListed = hasMachineWork(*picture.state) || picture.state->isWorkOver();
    start(runDrillWork(m_repository, m_drill, !isListed, makeOutcome<DrillRunEnd>()), isListed);
}

void DrillSession::start(Work work, bool isListed)
{
    // Jobs stay listed, and what waits for their end with them: that must not keep the drill open.
    const auto isStill = [this, drill = std::weak_ptr(m_drill)] {
        return m_drill && drill.lock() == m_drill;
    };
    m_isListed = isListed;
    if (!isListed) {
        m_running = ask(std::move(work), m_working, *m_services.environment().clock, this,
                        [this, isStill](const jobs::Job &job) {
                            if (isStill())
                                runEnded(job);
                        });
    } else {
        const auto picture = m_drill->picture();
        const DrillDeclaration &declaration = picture.state->declaration();
        m_running = m_queue.add(
            {QStringLiteral("drill"), tr("Drill of %1").arg(declaration.plan.name), declaration.id},
            {.repository = m_repository->location()}, std::move(work));
        connect(m_running, &jobs::Job::finished, this, [this, isStill, job = m_running] {
            if (job && isStill())
                runEnded(*job);
        });
    }
    emit changed();
}

void DrillSession::runEnded(const jobs::Job &job)
{
    m_running.clear();
    const auto picture = m_drill->picture();
    if (picture.state->isFinished()) {
        close();
        emit ended(picture.state);
        return;
    }
    // What has failed the page shows.
    const bool isFailed = job.error() && job.error()->code != ErrorCode::Partial;
    const bool isAgain = std::exchange(m_isAgain, false) || !m_isListed; // which does nothing that takes time
    if (!isFailed && isAgain && hasWork(*picture.state))
        return run();
    emit changed();
    if (isFailed && job.error()->code != ErrorCode::Cancelled)
        emit failed(*job.error());
    if (m_drill && m_drill->picture().isBroken)
        emit broken();
}

} // namespace backstop::app
