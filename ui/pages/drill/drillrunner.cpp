// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/drill/drillrunner.h"

#include "model/core/bytes.h"
#include "model/core/names.h"
#include "model/core/seconds.h"
#include "model/itemmodels/format.h"
#include "model/reports/drillwords.h"
#include "model/reports/readinesswords.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/pages/drill/drillcard.h"
#include "ui/pages/drill/drilldetails.h"
#include "ui/pages/drill/drillstepsmodel.h"
#include "ui/pages/drill/drilltext.h"
#include "ui/theme/colors.h"
#include "ui/widgets/findfield.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/viewsetup.h"

#include <QApplication>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace backstop::ui {

using namespace recovery;

namespace {

constexpr double kClockScale = 2.6; ///< of the title's size: it is read from across the room

} // namespace

DrillRunner::DrillRunner(QWidget *parent)
    : QWidget(parent)
    , m_banner(new MessageBar)
    , m_clock(new Label({}, TextSize::Title))
    , m_against(new Label)
    , m_state(new StateLabel)
    , m_counts(new Label)
    , m_note(new ElidedLabel(Qt::ElideRight))
    , m_pause(namedButton(QStringLiteral("drillPause"), tr("Pause…")))
    , m_write(namedButton(QStringLiteral("drillWriteNote"), tr("Note…")))
    , m_abort(namedButton(QStringLiteral("drillAbort"), tr("Abort…")))
    , m_find(new FindField(QStringLiteral("drillStepsFind"),
                           [this](const QString &text, bool next) { return find(text, next); }))
    , m_card(new DrillCard)
    , m_steps(new QTreeView)
    , m_model(new DrillStepsModel(this))
    , m_settling(new QTimer(this))
{
    m_banner->setObjectName(QStringLiteral("drillBanner"));
    m_banner->setClosable(false);
    m_steps->setObjectName(QStringLiteral("drillSteps"));
    m_steps->setAccessibleName(tr("Where every step stands"));
    m_steps->setModel(m_model);
    setUpTree(m_steps, {{DrillStepsModel::What, 30},
                        {DrillStepsModel::State, 14},
                        {DrillStepsModel::Who, 12},
                        {DrillStepsModel::Took, 11},
                        {DrillStepsModel::Target, 8},
                        {DrillStepsModel::Remark, 16}});
    QStringList words;
    for (int state = 0; state < kStepStates; ++state)
        words << reports::stateTitle(static_cast<StepState>(state));
    fitColumn(m_steps->header(), DrillStepsModel::State, words);
    constexpr double kLongest = 59 * 60 + 59; // as text
    fitColumn(m_steps->header(), DrillStepsModel::Took, {reports::measuredText(kLongest)}, false);
    m_steps->setItemDelegate(new RowDelegate(m_steps));
    m_steps->setItemDelegateForColumn(DrillStepsModel::State,
                                      new StateDelegate(StateDelegate::Word::OfModel, m_steps));
    m_steps->header()->setStretchLastSection(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGroup);
    layout->addWidget(m_banner);
    layout->addWidget(buildHead());
    layout->addWidget(m_card);
    layout->addWidget(m_steps, 1);
    connect(m_steps->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_isMoving && m_drill)
            chooseRow();
        emit inspectedChanged();
    });
    connect(m_card, &DrillCard::replied, this, [this](const DrillReply &reply) {
        m_chosen.reset();
        m_isElsewhere = false;
        m_tried.reset();
        if (reply.answer == DrillAnswer::Retry) {
            m_tried = reply.place.component;
            m_settling->start(QApplication::doubleClickInterval());
        }
        emit replied(reply);
    });
    m_settling->setSingleShot(true);
    connect(m_settling, &QTimer::timeout, this, [this] {
        if (!m_drill)
            return;
        follow();
        showCard();
    });
    connect(m_card, &DrillCard::questionWanted, this, &DrillRunner::choose);
    for (const auto &[keys, step] : {std::pair(Qt::ALT | Qt::Key_Down, 1), {Qt::ALT | Qt::Key_Up, -1}}) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, m_card, [this, step = step] { m_card->askQuestion(step); });
    }
    connect(m_card, &DrillCard::continueRequested, this, &DrillRunner::continueRequested);
    connect(m_card, &DrillCard::resumeRequested, this, &DrillRunner::resumeRequested);
    connect(m_card, &DrillCard::finishRequested, this, &DrillRunner::finishRequested);
    connect(m_pause, &QPushButton::clicked, this, &DrillRunner::pauseRequested);
    connect(m_write, &QPushButton::clicked, this, &DrillRunner::noteRequested);
    connect(m_abort, &QPushButton::clicked, this, &DrillRunner::abortRequested);
}

QWidget *DrillRunner::buildHead()
{
    QFont large = m_clock->font();
    large.setPointSizeF(large.pointSizeF() * kClockScale);
    m_clock->setFont(large);
    m_clock->setObjectName(QStringLiteral("drillClock"));
    m_against->setObjectName(QStringLiteral("drillAgainst"));
    m_against->wrapped();
    m_state->setObjectName(QStringLiteral("drillState"));
    m_counts->setObjectName(QStringLiteral("drillCounts"));
    m_counts->muted()->wrapped();
    m_note->setObjectName(QStringLiteral("drillLastNote"));
    m_note->setMuted(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(kInside);
    words->addWidget(m_state);
    words->addWidget(m_against);
    words->addWidget(m_counts);
    words->addWidget(m_note);
    words->addStretch();
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addWidget(m_clock, 0, Qt::AlignTop);
    layout->addSpacing(kGroup);
    layout->addLayout(words, 1);
    layout->addSpacing(kRelated);
    m_find->setWhat(tr("Find a component or a step"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kRelated);
    buttons->addStretch();
    for (QPushButton *button : {m_pause, m_write, m_abort})
        buttons->addWidget(button);
    auto *side = new QVBoxLayout;
    side->setSpacing(kRelated);
    side->addLayout(buttons);
    side->addWidget(m_find);
    side->addStretch();
    layout->addLayout(side);
    return head;
}

void DrillRunner::setUser(const QString &user)
{
    m_card->setUser(user);
}

void DrillRunner::setBusy()
{
    m_card->setBusy();
    for (QPushButton *button : {m_pause, m_write, m_abort})
        button->setEnabled(false);
}

void DrillRunner::setDrill(const CurrentDrill &drill)
{
    const QString &id = drill.state->declaration().id;
    const bool isOther = !m_drill || m_drill->state->declaration().id != id;
    m_drill = drill;
    m_now = drill.now;
    m_questions = openQuestions(*drill.state);
    m_model->setReport(drill.report, m_now);
    if (isOther) {
        m_chosen.reset();
        m_isElsewhere = false;
        m_place.reset();
        m_tried.reset();
        m_wasOpen.clear();
        showBanner();
    }
    openWhatIsAtWork();
    showHead();
    follow();
    showCard();
    emit inspectedChanged();
}

void DrillRunner::showBanner()
{
    const DrillDeclaration &declaration = m_drill->state->declaration();
    // The folder of a drill has a name that nobody reads; where it is stands in the inspector, and in the report.
    const bool isOwn = declaration.sandbox.ends_with("/" + declaration.id.toStdString() + "/sandbox");
    m_banner->showMessage(Tone::Drill, tr("DRILL: production is not touched"),
                          declaration.mode == DrillMode::Tabletop
                              ? tr("It is talked through: nothing is restored, and nothing is run.")
                          : isOwn
                              ? tr("Everything is restored into a folder of the drill's own.")
                              : tr("Everything is restored into %1").arg(displayName(declaration.sandbox)));
}

/// The steps are seen of what is at work or has failed; what is back is one quiet line.
void DrillRunner::openWhatIsAtWork()
{
    const auto &components = m_drill->state->components();
    m_wasOpen.resize(components.size());
    for (std::size_t i = 0; i < components.size(); ++i) {
        const ComponentPhase phase = components[i].phase;
        const bool isOpen = phase == ComponentPhase::Active || phase == ComponentPhase::Failed;
        if (isOpen == m_wasOpen[i])
            continue; // as somebody may have left it
        m_wasOpen[i] = isOpen;
        m_steps->setExpanded(m_model->index(static_cast<int>(i), 0), isOpen);
    }
}

void DrillRunner::setNow(const DrillMoment &now)
{
    if (!m_drill)
        return;
    m_now = now;
    m_model->setNow(now);
    showHead();
}

void DrillRunner::showHead()
{
    const DrillState &state = *m_drill->state;
    m_clock->setText(clockText(m_now.active()));
    m_clock->setAccessibleName(tr("Time since the declaration, without pauses: %1").arg(m_clock->text()));
    const auto target = state.declaration().plan.effectiveTarget();
    const auto left = std::chrono::floor<std::chrono::seconds>(
        std::chrono::duration_cast<std::chrono::milliseconds>(target - m_now.active()));
    QString against = tr("The plan has no target");
    if (target.count() > 0)
        against = left.count() >= 0
                      ? tr("of %1, %2 left").arg(reports::spanText(target), reports::spanText(left))
                      : tr("target was %1, %2 over").arg(reports::spanText(target), reports::spanText(-left));
    if (m_now.paused.count() > 0)
        against += QStringLiteral(" · ") +
                   tr("%1 of pauses not counted").arg(reports::measuredText(secondsOf(m_now.paused)));
    m_against->setText(against);
    const bool isOver = target.count() > 0 && left.count() < 0;
    m_against->setForegroundRole(QPalette::WindowText);
    QPalette colours = palette();
    if (isOver)
        colours.setColor(QPalette::WindowText, toneColor(Tone::Bad, palette()));
    m_against->setPalette(colours);
    showState();
    m_counts->setText(tr("%1, version %2 · %3 · %4")
                          .arg(state.declaration().plan.name,
                               QLocale().toString(qulonglong(state.declaration().planVersion)),
                               reports::modeTitle(state.declaration().mode), backText(state)));
    m_note->setVisible(!state.notes().empty());
    if (!state.notes().empty()) {
        const DrillNote &note = state.notes().back();
        m_note->setText(tr("Note after %1, %2: %3").arg(reports::pausedText(note.at), note.who, note.text));
    }
    const bool canSpeak = m_drill->isOurs && !m_drill->isBusy && !state.isAborted() && !state.isFinished();
    m_pause->setVisible(!state.isPaused());
    m_pause->setEnabled(canSpeak && !state.isWorkOver());
    m_write->setEnabled(canSpeak);
    m_abort->setEnabled(canSpeak);
}

/// What is done with the drill, in one word.
void DrillRunner::showState()
{
    using itemmodels::Status;
    const DrillState &state = *m_drill->state;
    const bool isAtWork = m_drill->isAtWork && m_drill->waitsFor.isEmpty();
    if (state.isAborted())
        return m_state->setState(lookOf(Status::Questionable), tr("Aborted"));
    if (isAtWork && state.isWorkOver())
        return m_state->setState(lookOf(Status::Running), tr("Being ended"));
    if (state.isPaused())
        return m_state->setState(lookOf(Status::Questionable), tr("Paused"));
    if (!m_drill->isOurs)
        return m_state->setState(lookOf(Status::Queued), tr("Not ended"));
    m_state->setState(lookOf(isAtWork ? Status::Running : Status::Queued),
                      isAtWork                       ? tr("In progress")
                      : !m_drill->waitsFor.isEmpty() ? tr("Waits")
                      : m_drill->canGoOn             ? tr("Stopped")
                                                     : tr("Waits for people"));
}

InspectorContent DrillRunner::inspected() const
{
    if (!m_drill)
        return {};
    const QModelIndex current = m_steps->currentIndex();
    return inspectorOf(*m_model->report(), DrillStepsModel::componentOf(current),
                       DrillStepsModel::stepOf(current));
}

QString DrillRunner::who() const
{
    return m_card->who();
}

QList<QWidget *> DrillRunner::regions() const
{
    return {m_card, m_steps};
}

void DrillRunner::focusFind()
{
    m_find->takeKeys();
}

void DrillRunner::focusAnswer()
{
    m_card->focusAnswer();
}

} // namespace backstop::ui
