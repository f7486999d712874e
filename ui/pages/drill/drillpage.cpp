// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/drill/drillpage.h"

#include "ui/dialogs/drill/drillworddialog.h"
#include "ui/dialogs/drill/startdrilldialog.h"
#include "ui/pages/drill/drillhistoryview.h"
#include "ui/pages/drill/drillrunner.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QStackedWidget>
#include <QTimeZone>
#include <QVBoxLayout>

namespace backstop::ui {

using namespace recovery;

DrillPage::DrillPage(Prompts *prompts, QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_prompts(prompts)
    , m_stack(new QStackedWidget)
    , m_messages(new MessageBar)
    , m_empty(new EmptyState)
    , m_runner(new DrillRunner)
    , m_history(new DrillHistoryView(settings))
{
    setObjectName(QStringLiteral("drillPage"));
    m_empty->setObjectName(QStringLiteral("drillEmpty"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_runner);
    m_stack->addWidget(m_history);
    for (QWidget *part : std::initializer_list<QWidget *>{m_runner, m_history})
        part->layout()->setContentsMargins(kPageEdge, kGroup, kPageEdge, kGroup);
    auto *messages = new QVBoxLayout;
    messages->setContentsMargins(kPageEdge, 0, kPageEdge, 0);
    messages->addWidget(m_messages);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addLayout(messages);
    layout->addWidget(m_stack, 1);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_lists.plan && !m_lists.planProblem)
            askStart();
        else
            emit planRequested();
    });
    connect(m_history, &DrillHistoryView::startRequested, this, &DrillPage::askStart);
    connect(m_history, &DrillHistoryView::reportsWanted, this, &DrillPage::reportsWanted);
    connect(m_history, &DrillHistoryView::trendsWanted, this, &DrillPage::trendsWanted);
    connect(m_history, &DrillHistoryView::saveRequested, this, &DrillPage::saveRequested);
    connect(m_history, &DrillHistoryView::inspectedChanged, this, &DrillPage::tell);
    connect(m_runner, &DrillRunner::inspectedChanged, this, &DrillPage::tell);
    connect(m_runner, &DrillRunner::replied, this, &DrillPage::replied);
    connect(m_runner, &DrillRunner::continueRequested, this, &DrillPage::continueRequested);
    connect(m_runner, &DrillRunner::resumeRequested, this, &DrillPage::resumeRequested);
    connect(m_runner, &DrillRunner::pauseRequested, this, &DrillPage::askPause);
    connect(m_runner, &DrillRunner::noteRequested, this, &DrillPage::askNote);
    connect(m_runner, &DrillRunner::abortRequested, this, &DrillPage::askAbort);
    connect(m_runner, &DrillRunner::finishRequested, this, &DrillPage::askFinish);
    showWhat();
}

void DrillPage::setLoading()
{
    if (!m_isRead)
        showWhat();
}

void DrillPage::setLists(const DrillLists &lists, Timestamp now)
{
    m_lists = lists;
    m_now = now;
    m_sinceRead.start();
    m_isRead = true;
    m_runner->setUser(lists.user);
    m_history->setLists(lists, QTimeZone::systemTimeZone(), now);
    if (!m_toShow.isEmpty())
        m_history->choose(std::exchange(m_toShow, {}));
    showWhat();
    tell();
}

void DrillPage::setDrill(const std::optional<CurrentDrill> &drill)
{
    if (m_hasDrill != drill.has_value()) {
        m_hasDrill = drill.has_value();
        emit unfinishedChanged(m_hasDrill);
    }
    if (drill && drill->isOurs)
        m_asked.reset();
    if (drill)
        m_runner->setDrill(*drill);
    showWhat();
    tell();
}

QString DrillPage::who() const
{
    return m_runner->who();
}

void DrillPage::setBusy()
{
    m_runner->setBusy();
}

void DrillPage::setBeginning(bool isBeginning)
{
    m_isBeginning = isBeginning;
    m_history->setBusy(isBeginning);
    if (isBeginning)
        m_messages->showMessage(Tone::Running, tr("A drill is being begun"),
                                tr("Its forecast is made first; the clock starts when that is done."));
    else
        m_messages->dismiss();
    showWhat();
}

void DrillPage::showLost(const QString &text)
{
    m_messages->showMessage(Tone::Caution, tr("The drill has gone on meanwhile; this was not written down"),
                            text);
}

void DrillPage::setNow(const DrillMoment &now)
{
    m_runner->setNow(now);
}

void DrillPage::setReports(const DrillReport &report, const std::optional<DrillReport> &other)
{
    m_history->setReports(report, other);
}

void DrillPage::clearReports()
{
    m_history->clearReports();
}

void DrillPage::setTrendsReading(qsizetype drills, qsizetype done)
{
    m_history->setTrendsReading(drills, done);
}

void DrillPage::setTrends(std::shared_ptr<const DrillTrends> trends)
{
    m_history->setTrends(std::move(trends));
}

void DrillPage::setTrendsFailed()
{
    m_history->setTrendsFailed();
}

void DrillPage::showEnded(const QString &id)
{
    m_toShow = id;
}

void DrillPage::showError(const Error &error)
{
    m_messages->showError(error);
    if (!m_isRead && !m_hasDrill)
        m_messages->addAction(QStringLiteral("drillRetry"), tr("Try again"),
                              [this] { emit retryRequested(); });
}

const std::optional<DrillReport> &DrillPage::report() const
{
    return m_history->report();
}

/// The drill that is under way is what the page is about; else those that were, or how to get one.
void DrillPage::showWhat()
{
    const QWidget *before = m_stack->currentWidget();
    const bool hasFocus = isAncestorOf(QApplication::focusWidget());
    if (m_hasDrill)
        m_stack->setCurrentWidget(m_runner);
    else if (m_isRead && !m_lists.drills.empty())
        m_stack->setCurrentWidget(m_history);
    else
        showEmpty();
    const bool isOther = m_stack->currentWidget() != before || m_stack->currentWidget() == m_empty;
    if (isVisible() && isOther && (hasFocus || m_wantsFocus)) // what had it is out of sight
        focusList();
}

void DrillPage::showEmpty()
{
    const QString icon = QStringLiteral("drill");
    if (!m_isRead)
        m_empty->setContent(icon, tr("The drills are being read…"), {});
    else if (!m_lists.plan)
        m_empty->setContent(
            icon, tr("There is no recovery plan to drill"),
            tr("A drill follows the plan for real, in a sandbox, and measures how long the firm "
               "needs to come back. It needs a plan that names the components."),
            tr("Make a plan"));
    else if (m_lists.planProblem)
        m_empty->setContent(icon, tr("No drill can follow the plan as it is"), m_lists.planProblem->message,
                            tr("Show the plan"));
    else
        m_empty->setContent(
            icon,
            m_isBeginning ? tr("A drill is being begun")
                          : tr("No drill of %1 has ever been run").arg(m_lists.plan->name),
            tr("Until one is passed, no recovery time is proven, and the score of readiness stays "
               "capped. A drill restores into a sandbox; production is not touched."),
            m_isBeginning ? QString() : tr("Start a drill…"));
    m_stack->setCurrentWidget(m_empty);
}

void DrillPage::tell()
{
    const QWidget *current = m_stack->currentWidget();
    emit inspected(current == m_runner    ? m_runner->inspected()
                   : current == m_history ? m_history->inspected()
                                          : InspectorContent());
    emit statusChanged(m_hasDrill ? tr("A drill has not ended")
                       : m_isRead ? tr("%Ln drill(s)", nullptr, static_cast<int>(m_lists.drills.size()))
                                  : QString());
}

void DrillPage::askStart()
{
    StartDrillDialog::Setting setting{.plan = m_lists.plan,
                                      .planVersion = m_lists.planVersion,
                                      .location = m_lists.location,
                                      .user = m_lists.user,
                                      .defaultSandbox = m_lists.defaultSandbox,
                                      .now = m_now + std::chrono::milliseconds(m_sinceRead.elapsed()),
                                      .seed = static_cast<quint64>(m_lists.drills.size()) + 1,
                                      .scripts = m_lists.proposedScripts,
                                      .earlier = m_asked};
    auto *dialog = new StartDrillDialog(setting, m_prompts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StartDrillDialog::startRequested, this, [this](const DrillRequest &request) {
        m_asked = request;
        emit startRequested(request);
    });
    dialog->open();
}

void DrillPage::askPause()
{
    auto *dialog =
        new DrillWordDialog({.title = tr("Pause the drill?"),
                             .text = tr("What runs goes on to its end, then the clock stands still. "
                                        "Nothing more begins until it is resumed."),
                             .label = tr("&Why"),
                             .confirm = tr("&Pause"),
                             .isRequired = false},
                            this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DrillWordDialog::said, this, [this](const QString &text) { emit pauseRequested(text); });
    dialog->open();
}

void DrillPage::askNote()
{
    auto *dialog = new DrillWordDialog({.title = tr("Add a note"),
                                        .text = tr("It stands in the report, with the time and your name."),
                                        .label = tr("&Note"),
                                        .confirm = tr("&Add")},
                                       this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DrillWordDialog::said, this, [this](const QString &text) { emit noteRequested(text); });
    dialog->open();
}

void DrillPage::askAbort()
{
    auto *dialog = new DrillWordDialog(
        {.title = tr("Abort the drill?"),
         .text =
             tr("What runs is stopped, the sandbox is removed, and the report says that it was aborted. It "
                "cannot be gone on with."),
         .label = tr("&Why"),
         .confirm = tr("&Abort the drill"),
         .option = tr("&Keep what was restored")},
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DrillWordDialog::said, this, &DrillPage::abortRequested);
    dialog->open();
}

void DrillPage::askFinish()
{
    auto *dialog = new DrillWordDialog(
        {.title = tr("End the drill?"),
         .text = tr("What failed is not tried again. The sandbox is removed, and the report goes into the "
                    "repository."),
         .label = tr("&What is to be done about it"),
         .confirm = tr("&End the drill"),
         .option = tr("&Keep what was restored")},
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DrillWordDialog::said, this, &DrillPage::finishRequested);
    dialog->open();
}

void DrillPage::announce()
{
    tell();
    emit shown();
}

QList<QWidget *> DrillPage::regions() const
{
    const QWidget *current = m_stack->currentWidget();
    if (current == m_runner)
        return m_runner->regions();
    return current == m_history ? m_history->regions() : QList<QWidget *>{m_empty};
}

void DrillPage::openColumns()
{
    if (m_stack->currentWidget() == m_history)
        m_history->openColumns();
}

void DrillPage::focusFind()
{
    if (m_stack->currentWidget() == m_runner)
        m_runner->focusFind();
    else if (m_stack->currentWidget() == m_history)
        m_history->focusFind();
}

void DrillPage::focusList()
{
    m_wantsFocus = !m_isRead; // of what is shown then
    if (m_stack->currentWidget() == m_runner)
        m_runner->focusAnswer();
    else
        regions().first()->setFocus();
}

} // namespace backstop::ui
