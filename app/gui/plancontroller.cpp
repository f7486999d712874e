// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plancontroller.h"

#include "app/gui/ask.h"
#include "app/gui/filename.h"
#include "model/itemmodels/format.h"
#include "model/recovery/sampleplan.h"
#include "ui/pages/plan/planpage.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/messagebar.h"

#include <QDir>

namespace backstop::app {

using namespace recovery;

namespace {

Error errorOf(const jobs::Job &job)
{
    return job.error().value_or(Error{});
}

QString savedText(const StoredPlan &plan)
{
    return PlanController::tr("%1 UTC by %2").arg(itemmodels::formatTime(plan.savedAt), plan.username);
}

} // namespace

PlanController::PlanController(const Services &services, jobs::JobQueue &queue, ui::MainWindow &window,
                               ui::Prompts &prompts)
    : m_services(services)
    , m_queue(queue)
    , m_window(window)
    , m_prompts(prompts)
{
    m_pool.setObjectName(QStringLiteral("plans"));
    m_pool.setMaxThreadCount(2); // one that reads the repository, one that lays out
    connect(&window, &ui::MainWindow::refreshRequested, this, &PlanController::load);
    connect(&queue, &jobs::JobQueue::jobChanged, this, &PlanController::updateBusy);
    connect(&queue, &jobs::JobQueue::jobFinished, this, &PlanController::updateBusy);
}

PlanController::~PlanController()
{
    setRepository(nullptr);
    m_pool.waitForDone();
}

void PlanController::setRepository(OpenRepository *open)
{
    for (QPointer<jobs::Job> *job : {&m_reading, &m_looking, &m_drawing, &m_drawingDraft, &m_drawingPart})
        drop(*job);
    m_open = open;
    m_stored.reset();
    m_imported.reset();
    m_facts.clear();
    m_isShown = false;
    if (!m_open)
        return;
    connectPage();
    updateBusy();
    load();
}

/// The page is a new one for each repository, and goes before it.
void PlanController::connectPage()
{
    ui::PlanPage *page = m_window.planPage();
    connect(page, &ui::PlanPage::retryRequested, this, &PlanController::load);
    connect(page, &ui::PlanPage::sampleRequested, this, [this, page] {
        page->editPlan(samplePlan(m_open->info().isDemo ? QStringLiteral("data") : QString()));
    });
    connect(page, &ui::PlanPage::editingEnded, this, [this] { m_imported.reset(); });
    connect(page, &ui::PlanPage::importRequested, this, &PlanController::importPlan);
    connect(page, &ui::PlanPage::exportRequested, this, &PlanController::exportPlan);
    connect(page, &ui::PlanPage::assessRequested, this, &PlanController::drawDraft);
    connect(page, &ui::PlanPage::pictureRequested, this, &PlanController::drawPart);
    connect(page, &ui::PlanPage::saveRequested, this, &PlanController::save);
}

void PlanController::load()
{
    if (!m_open || !m_window.planPage())
        return;
    m_window.planPage()->setReading();
    drop(m_reading);
    const auto outcome = makeOutcome<std::optional<StoredPlan>>();
    m_reading = ask(readPlanWork(m_open->repository(), outcome), m_pool, *m_services.environment().clock,
                    this, [this, outcome](const jobs::Job &job) {
                        if (m_reading == &job)
                            planRead(job, outcome);
                    });
}

void PlanController::planRead(const jobs::Job &job, const Outcome<std::optional<StoredPlan>> &outcome)
{
    m_reading.clear();
    ui::PlanPage *page = m_window.planPage();
    if (!m_open || !page)
        return;
    if (!outcome->has_value()) {
        page->setFailed(errorOf(job));
        return;
    }
    const bool isSame = m_stored && **outcome && m_stored->version == (**outcome)->version;
    m_stored = **outcome;
    if (!m_stored) {
        page->setNoPlan();
        return;
    }
    if (!isSame) {
        m_facts.clear();
        m_isShown = false;
    }
    if (!m_isShown)
        draw(); // what the backups say takes longer, and may be nothing
    lookAtBackups();
}

void PlanController::lookAtBackups()
{
    drop(m_looking);
    const auto outcome = makeOutcome<BackupFacts>();
    m_looking = ask(planFactsWork(m_services, m_open->repository(), m_stored->reading.plan, outcome), m_pool,
                    *m_services.environment().clock, this, [this, outcome](const jobs::Job &job) {
                        if (m_looking != &job)
                            return;
                        m_looking.clear();
                        if (!outcome->has_value()) {
                            if (m_window.planPage() && errorOf(job).code != ErrorCode::Cancelled)
                                m_window.planPage()->messages()->showError(errorOf(job));
                            return;
                        }
                        m_facts = (*outcome)->components;
                        draw();
                        if (!(*outcome)->unread.empty() && m_window.planPage())
                            m_window.planPage()->messages()->showMessage(
                                ui::Tone::Caution,
                                tr("Some backups could not be read, and count as if they were not there"),
                                (*outcome)->unread.front().message);
                    });
}

void PlanController::draw()
{
    if (!m_stored || !m_window.planPage())
        return;
    drop(m_drawing);
    const auto outcome = makeOutcome<DrawnPlan>();
    m_drawing =
        ask(drawPlanWork(m_stored->reading, m_facts, m_window.planPage()->pictureRequest(), outcome), m_pool,
            *m_services.environment().clock, this,
            [this, outcome, version = m_stored->version, saved = savedText(*m_stored)](const jobs::Job &job) {
                if (m_drawing != &job)
                    return;
                m_drawing.clear();
                ui::PlanPage *page = m_window.planPage();
                if (!page)
                    return;
                m_isShown = outcome->has_value();
                if (m_isShown)
                    page->setPlan({(*outcome)->assessed, (*outcome)->picture, version, saved});
                else
                    page->setFailed(errorOf(job));
            });
}

/// Only the last one that was asked for is of use.
void PlanController::drawDraft(quint64 number, const RecoveryPlan &plan)
{
    drop(m_drawingDraft);
    const auto outcome = makeOutcome<DrawnPlan>();
    m_drawingDraft =
        ask(drawPlanWork(readingOf(plan), factsFor(plan), m_window.planPage()->pictureRequest(), outcome),
            m_pool, *m_services.environment().clock, this, [this, outcome, number](const jobs::Job &job) {
                if (m_drawingDraft != &job)
                    return;
                m_drawingDraft.clear();
                if (outcome->has_value() && m_window.planPage())
                    m_window.planPage()->setDraft(number, {(*outcome)->assessed, (*outcome)->picture, 0, {}});
                else if (errorOf(job).code != ErrorCode::Cancelled)
                    announceFailure(errorOf(job));
            });
}

/// Only the last one that was asked for is of use.
void PlanController::drawPart(quint64 number, std::shared_ptr<const AssessedPlan> plan,
                              const PictureRequest &request)
{
    drop(m_drawingPart);
    const auto outcome = makeOutcome<std::shared_ptr<const PlanPicture>>();
    m_drawingPart = ask(drawPictureWork(std::move(plan), request, outcome), m_pool,
                        *m_services.environment().clock, this, [this, outcome, number](const jobs::Job &job) {
                            if (m_drawingPart != &job)
                                return;
                            m_drawingPart.clear();
                            if (!m_window.planPage())
                                return;
                            if (outcome->has_value())
                                return m_window.planPage()->setPicture(number, **outcome);
                            m_window.planPage()->setPictureFailed(number);
                            if (errorOf(job).code != ErrorCode::Cancelled)
                                announceFailure(errorOf(job));
                        });
}

/// With what was wrong in the text that it was made of, as far as nobody has changed that.
PlanReading PlanController::readingOf(const RecoveryPlan &plan) const
{
    if (m_imported)
        return {plan, problemsLeft(*m_imported, plan)};
    return {plan, m_stored ? problemsLeft(m_stored->reading, plan) : std::vector<PlanProblem>()};
}

/// What the backups say of those components whose data are in the same place as in the plan of the repository. Of the others nothing is known.
std::vector<ComponentFacts> PlanController::factsFor(const RecoveryPlan &plan) const
{
    std::vector<ComponentFacts> facts(plan.components.size());
    if (!m_stored || m_facts.size() != m_stored->reading.plan.components.size())
        return facts;
    QHash<QString, std::size_t> places;
    for (std::size_t i = 0; i < m_facts.size(); ++i)
        places.insert(m_stored->reading.plan.components[i].name, i);
    for (std::size_t i = 0; i < plan.components.size(); ++i) {
        const auto place = places.constFind(plan.components[i].name);
        if (place != places.constEnd() &&
            m_stored->reading.plan.components[*place].backup == plan.components[i].backup)
            facts[i] = m_facts[*place];
    }
    return facts;
}

void PlanController::save(const RecoveryPlan &plan, quint64 version)
{
    if (!m_open)
        return;
    ui::PlanPage *page = m_window.planPage();
    page->setSaving(true);
    const auto outcome = makeOutcome<StoredPlan>();
    jobs::Job *job = m_queue.add(
        {.kind = QStringLiteral("savePlan"), .title = tr("Save the recovery plan"), .object = plan.name},
        {m_open->location(), true}, savePlanWork(m_open->repository(), plan, version, outcome));
    connect(job, &jobs::Job::finished, page, [this, job, page, outcome] {
        page->setSaving(false);
        // Written, and in its place: what went to a repository that was moved away meanwhile is not saved where it is said to be.
        if (!outcome->has_value() || job->error()) {
            page->messages()->showError(errorOf(*job));
            load(); // somebody else may have saved another one
            return;
        }
        page->setSaved();
        load();
        emit planChanged();
    });
}

void PlanController::importPlan()
{
    const auto path = m_prompts.chooseFile(&m_window, tr("Import a recovery plan"), QDir::homePath(),
                                           tr("Recovery plans (*.json)"));
    if (!path || !m_open)
        return;
    const auto outcome = makeOutcome<PlanReading>();
    ui::PlanPage *page = m_window.planPage();
    // The page outlives neither the repository nor the question, and goes with its answer.
    ask(importPlanWork(fileName(*path), outcome), m_pool, *m_services.environment().clock, page,
        [this, page, outcome](const jobs::Job &job) {
            if (!outcome->has_value()) {
                announceFailure(errorOf(job));
                return;
            }
            if (!page->mayLeave())
                return;
            page->discardChanges();
            m_imported = **outcome;
            page->editPlan(m_imported->plan);
            if (const int count = int(m_imported->problems.size()); count > 0)
                page->messages()->showMessage(
                    ui::Tone::Caution, tr("%Ln value(s) of the file could not be taken", nullptr, count),
                    tr("They count as not stated, and are listed under Problems. What is saved is the plan "
                       "as "
                       "it is shown."));
        });
}

void PlanController::exportPlan(RecoveryPlan plan)
{
    const auto path = m_prompts.saveFile(&m_window, tr("Export the recovery plan"),
                                         QDir::homePath() + QStringLiteral("/recovery-plan.json"),
                                         tr("Recovery plans (*.json)"));
    if (!path || !m_open)
        return;
    // As it is stored, with what of it could not be taken: an export that loses values is no copy.
    const bool isStored = m_stored && plan == m_stored->reading.plan;
    ask(exportPlanWork(fileName(*path), isStored ? m_stored->content : toJson(plan)), m_pool,
        *m_services.environment().clock, m_window.planPage(), [this, path](const jobs::Job &job) {
            if (job.state() == jobs::JobState::Succeeded)
                m_window.messages()->showMessage(ui::Tone::Neutral, tr("The plan is in %1").arg(*path));
            else
                announceFailure(errorOf(job));
        });
}

/// Over whatever page is shown: there may be no plan yet.
void PlanController::announceFailure(const Error &error)
{
    m_window.messages()->showError(error);
}

void PlanController::updateBusy()
{
    if (!m_open || !m_window.planPage())
        return;
    const jobs::Job *writer = m_queue.writerOf(m_open->location());
    m_window.planPage()->setBusyReason(writer ? tr("Waits for: %1").arg(writer->info().title) : QString());
}

} // namespace backstop::app
