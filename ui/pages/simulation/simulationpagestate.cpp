// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jobs/job.h"
#include "model/recovery/simulation/simulationwatch.h"
#include "ui/pages/simulation/scenarioform.h"
#include "ui/pages/simulation/simulationcharts.h"
#include "ui/pages/simulation/simulationnumbers.h"
#include "ui/pages/simulation/simulationpage.h"
#include "ui/pages/simulation/simulationtext.h"
#include "ui/widgets/chart/chart.h"
#include "ui/widgets/chart/timescale.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/findfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QComboBox>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>

namespace backstop::ui {

namespace {

template<typename Plot, typename Data>
void put(Chart *chart, Plot *plot, const ChartView<Data> &view)
{
    plot->setData(view.data);
    if (view.nothing.isEmpty())
        chart->setContent(view.sentence, view.table);
    else
        chart->setEmpty(view.nothing);
}

/// "P50 47 min, give or take 20 s; P95 1 h 12 min, give or take 2 min", of the trials so far.
QString convergenceText(const recovery::SimulationWatch::Running &running)
{
    const auto text = [](const char *name, const recovery::Percentile &percentile) {
        return SimulationPage::tr("%1 %2, give or take %3")
            .arg(QLatin1String(name), timeText(percentile.value),
                 timeText(std::max(1.0, (percentile.high - percentile.low) / 2)));
    };
    return text("P50", running.p50) + QLatin1Char('\n') + text("P95", running.p95);
}

/// "3,100 of 10,000 trials" while these are made; then what comes after them.
QString trialsProgress(const ProgressSnapshot &now, std::uint64_t wantedTrials,
                       const recovery::SimulationWatch *watch)
{
    const QLocale locale;
    if (now.phase == Phase::Finishing)
        return SimulationPage::tr("Comparing scenarios, and trying what would help");
    if (now.phase != Phase::Planning)
        return SimulationPage::tr("Starting");
    const QString trials = SimulationPage::tr("%1 of %2 trials")
                               .arg(locale.toString(qulonglong(std::min(now.itemsDone, wantedTrials))),
                                    locale.toString(qulonglong(wantedTrials)));
    const auto running = watch ? watch->running() : std::nullopt;
    return running ? trials + QLatin1Char('\n') + convergenceText(*running) : trials;
}

} // namespace

void SimulationPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    emit shown();
}

void SimulationPage::showEmpty(Empty why, const QString &icon, const QString &title, const QString &text,
                               const QString &action)
{
    m_why = why;
    m_empty->setContent(icon, title, text, action);
    m_stack->setCurrentWidget(m_empty);
    announce();
}

void SimulationPage::setReading()
{
    if (m_subject.input)
        return;
    showEmpty(Empty::Reading, QStringLiteral("running"), tr("The plan is being read"),
              tr("It is simulated with what its backups and drills say."));
}

void SimulationPage::setNoPlan()
{
    m_subject = {};
    m_content.reset();
    showEmpty(
        Empty::NoPlan, QStringLiteral("graph"), tr("There is no recovery plan to simulate"),
        tr("Here is shown how long a recovery takes, and which targets it keeps: not as one number, but with "
           "how likely each is. It needs a plan that names the components."),
        tr("Make a plan"));
}

void SimulationPage::setUnusable(const Error &error)
{
    m_subject = {};
    m_content.reset();
    showEmpty(Empty::Unusable, QStringLiteral("warning"), tr("This plan cannot be simulated as it stands"),
              detailOf(error), tr("Show the plan"));
}

void SimulationPage::setFailed(const Error &error)
{
    if (m_subject.input) {
        m_messages->showError(error);
        m_messages->addAction(QStringLiteral("simulationRetry"), tr("Try again"), [this] {
            m_messages->dismiss();
            emit retryRequested();
        });
        return;
    }
    showEmpty(Empty::Failed, QStringLiteral("error"), tr("The plan could not be read"),
              errorText(error.code).title + QStringLiteral(". ") + detailOf(error), tr("Try again"));
}

void SimulationPage::setSubject(const SimulationSubject &subject)
{
    const bool isAnother = !m_subject.input || *m_subject.input != *subject.input ||
                           m_subject.withEarlierBackup != subject.withEarlierBackup;
    m_subject = subject;
    if (isAnother)
        m_form->setSubject(subject);
    m_title->setText(subject.input->plan.isEmpty() ? tr("Simulation") : subject.input->plan);
    m_stack->setCurrentWidget(m_body);
    if (!m_content)
        showNotRun();
    showHeader();
    announce();
}

void SimulationPage::showNotRun()
{
    m_notRun->setContent(
        QStringLiteral("graph"), tr("No simulation yet"),
        tr("The plan is played again and again with random durations, teams of limited size and "
           "transfers that share the bandwidth. What comes out is how long a recovery takes, and how "
           "likely each target is met."),
        tr("Run simulation"));
    m_place->setCurrentWidget(m_notRun);
}

void SimulationPage::run()
{
    if (!m_subject.input || m_job || !m_form->problem().isEmpty())
        return;
    m_messages->dismiss();
    const SimulationOrder order = m_form->order();
    m_wantedTrials = order.request.trials;
    emit runRequested(order);
}

SimulationOrder SimulationPage::order() const
{
    return m_form->order();
}

void SimulationPage::setJob(jobs::Job *job, std::shared_ptr<const recovery::SimulationWatch> watch)
{
    m_job = job;
    m_watch = std::move(watch);
    m_form->setRunning(job != nullptr);
    if (job)
        m_poll.start();
    else
        m_poll.stop();
    pollJob();
    if (!m_content && job)
        m_notRun->setContent(QStringLiteral("running"), tr("The simulation runs"),
                             tr("What comes out is shown here in a moment."));
}

void SimulationPage::pollJob()
{
    if (!m_job || m_job->isFinished()) {
        m_poll.stop();
        return;
    }
    const ProgressSnapshot now = m_job->progress();
    const double share = now.itemsTotal > 0 ? double(now.itemsDone) / double(now.itemsTotal) : -1;
    const bool isStopping = m_job->state() == jobs::JobState::Cancelling;
    m_form->setProgress(share, isStopping ? tr("Stopping…")
                               : m_job->state() == jobs::JobState::Queued
                                   ? m_job->waitReason()
                                   : trialsProgress(now, m_wantedTrials, m_watch.get()));
}

void SimulationPage::setContent(std::shared_ptr<const SimulationContent> content)
{
    if (!content->isGoingOn)
        setJob(nullptr);
    const QString chosen = nameOfCurrent(); // its place may be that of another one now
    m_content = std::move(content);
    const auto &components = m_content->input.components;
    const auto found = std::ranges::find(components, chosen, &recovery::SimulatedComponent::name);
    m_current =
        chosen.isEmpty() || found == components.end() ? -1 : static_cast<int>(found - components.begin());
    m_isSelecting = true;
    m_numberModel->setContent(m_content);
    showDistribution();
    showComponents();
    put(m_charts[2], m_scheduleRows, scheduleView(*m_content));
    put(m_charts[3], m_improvementRows, improvementsView(*m_content));
    put(m_charts[4], m_teamRows, teamsView(*m_content));
    showScenarios();
    m_isSelecting = false;
    m_place->setCurrentWidget(m_results);
    showHeader();
    m_form->setStale(m_content->order != m_form->order());
    selectEverywhere();
    announce();
}

/// Empty where that is the whole plan.
QString SimulationPage::nameOfCurrent() const
{
    return m_content ? nameOf(*m_content, m_current) : QString();
}

void SimulationPage::setRunFailed(const Error &error)
{
    setJob(nullptr);
    if (!m_content)
        showNotRun();
    if (error.code == ErrorCode::Cancelled)
        return; // the user stopped it before anything was done: the page says that there is none
    m_messages->showError(error);
}

void SimulationPage::showDistribution()
{
    if (m_content)
        put(m_charts[0], m_line, distributionView(*m_content, m_current, m_lineKind->currentIndex() == 1));
}

void SimulationPage::showComponents()
{
    if (!m_content)
        return;
    put(m_charts[1], m_componentRows, componentsView(*m_content, m_componentUnit->currentIndex() == 1));
    selectEverywhere();
}

void SimulationPage::showScenarios()
{
    if (m_content)
        put(m_charts[5], m_scenarioRows, scenariosView(*m_content, m_current));
}

void SimulationPage::showHeader()
{
    const QLocale locale;
    m_find->setVisible(m_content != nullptr); // else there is nothing that could be found
    m_repeat->setText(m_content ? repeatText(m_content->result) : QString());
    m_repeat->setToolTip(
        m_content
            ? plainToolTip(
                  tr("With these anybody gets the same numbers. Input: %1").arg(m_content->result.inputHash))
            : QString());
    QString state;
    if (m_content && !m_content->result.isComplete())
        state = tr("Stopped at %1 of %2 trials")
                    .arg(locale.toString(qulonglong(m_content->result.trials)),
                         locale.toString(qulonglong(m_content->result.wantedTrials)));
    else if (m_content && m_content->version != m_subject.version)
        state =
            tr("Of version %L1 of the plan; it is %L2 now").arg(m_content->version).arg(m_subject.version);
    else if (m_content && m_content->subject && m_subject.input && *m_content->subject != *m_subject.input)
        state = tr("From before the latest backup or drill");
    m_forecasts->setText(forecastsText(m_subject.forecasts));
    m_forecasts->setVisible(m_subject.forecasts.outcomes > 0);
    m_state->setVisible(!state.isEmpty());
    if (!state.isEmpty())
        m_state->setState({QStringLiteral("partial"), Tone::Caution}, state);
}

void SimulationPage::setCurrent(int component)
{
    if (component == m_current)
        return;
    m_current = component;
    selectEverywhere();
    showDistribution();
    showScenarios();
    announce();
}

bool SimulationPage::find(const QString &text, bool next)
{
    if (!m_content)
        return false;
    const auto &components = m_content->input.components;
    const int found = placeOfName(
        int(components.size()), [&](int place) { return components[static_cast<std::size_t>(place)].name; },
        text, m_current, next);
    if (found >= 0)
        setCurrent(found);
    return found >= 0;
}

/// The same component in the table and in both charts that have one row for each.
void SimulationPage::selectEverywhere()
{
    if (!m_content)
        return;
    m_isSelecting = true;
    if (const int row = m_numberModel->rowOf(m_current); row >= 0 && m_numbers->currentIndex().row() != row)
        m_numbers->setCurrentIndex(m_numberModel->index(row, 0));
    if (m_current >= 0) {
        const QString name = nameOfCurrent();
        for (RowChart *rows : {m_componentRows, m_scheduleRows}) {
            const auto found = std::ranges::find(rows->data().rows, name, &ChartRow::label);
            if (found != rows->data().rows.end())
                rows->setCurrent(static_cast<int>(found - rows->data().rows.begin()));
        }
    }
    m_isSelecting = false;
}

void SimulationPage::announce()
{
    const bool isEmpty = m_stack->currentWidget() == m_empty;
    if (isEmpty || !m_content) {
        emit inspected({});
        emit statusChanged(isEmpty ? m_empty->title() : m_notRun->title());
        return;
    }
    InspectorContent details = simulationDetails(*m_content, m_current);
    const SimulationOrder &order = m_content->order;
    if (!m_subject.location.isEmpty() && order.scenario == recovery::Scenario() &&
        order.commonCauseSigma == SimulationOrder().commonCauseSigma)
        details.command = CommandLine::onRepository(
            m_subject.location, {QStringLiteral("plan"), QStringLiteral("simulate"),
                                 QStringLiteral("--trials"), QString::number(order.request.trials),
                                 QStringLiteral("--seed"), QString::number(order.request.seed)});
    emit inspected(details);
    const recovery::TimeStatistics &whole = m_content->result.plan;
    QStringList parts{tr("%Ln component(s)", nullptr, static_cast<int>(m_content->input.components.size())),
                      tr("P95 %1").arg(timeText(whole.p95.value))};
    if (whole.target > 0)
        parts << tr("target met in %1").arg(shareText(whole.metTarget.value));
    if (const int missed = missedTargets(m_content->result).missed; missed > 0)
        parts << tr("%Ln RTO(s) missed", nullptr, missed);
    emit statusChanged(parts.join(QStringLiteral(", ")));
}

} // namespace backstop::ui
