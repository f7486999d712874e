// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/drill/drillcard.h"

#include "model/reports/drillwords.h"
#include "ui/pages/drill/drilltext.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace backstop::ui {

using namespace recovery;

namespace {

constexpr int kWhoCharacters = 18;

} // namespace

DrillCard::DrillCard(QWidget *parent)
    : QFrame(parent)
    , m_settled(new QTimer(this))
    , m_caption(new StateLabel)
    , m_question(new Label)
    , m_before(wayTo(-1))
    , m_after(wayTo(1))
    , m_title(new Label({}, TextSize::Section))
    , m_text(new Label)
    , m_detail(new Label({}, TextSize::Caption))
    , m_answerPart(new QWidget)
    , m_note(new QLineEdit)
    , m_who(new QLineEdit)
    , m_answers{namedButton(QStringLiteral("drillDone"), tr("Done"), QStringLiteral("check")),
                namedButton(QStringLiteral("drillFailed"), tr("Failed")),
                namedButton(QStringLiteral("drillSkip"), tr("Skip")),
                namedButton(QStringLiteral("drillRetry"), tr("Try again"), QStringLiteral("refresh")),
                namedButton(QStringLiteral("drillAccept"), tr("Go on without it"))}
    , m_continue(namedButton(QStringLiteral("drillContinue"), tr("Go on with the drill")))
    , m_resume(namedButton(QStringLiteral("drillResume"), tr("Resume")))
    , m_finish(namedButton(QStringLiteral("drillFinish"), tr("End the drill")))
{
    setObjectName(QStringLiteral("drillCard"));
    setFrameShape(QFrame::StyledPanel);
    m_caption->setObjectName(QStringLiteral("drillCaption"));
    m_title->setObjectName(QStringLiteral("drillTitle"));
    m_title->wrapped()->selectable();
    m_text->setObjectName(QStringLiteral("drillText"));
    m_text->wrapped()->selectable();
    m_detail->setObjectName(QStringLiteral("drillDetail"));
    m_detail->muted()->wrapped();
    m_note->setObjectName(QStringLiteral("drillNote"));
    m_note->setPlaceholderText(tr("What was seen, or why"));
    m_note->setAccessibleName(m_note->placeholderText());
    m_who->setObjectName(QStringLiteral("drillWho"));
    m_who->setAccessibleName(tr("Signed by"));
    m_who->setMaximumWidth(textWidth(m_who, kWhoCharacters));
    for (QPushButton *button : {m_answers[0], m_continue, m_resume, m_finish})
        button->setProperty("primary", true);

    auto *answers = new QHBoxLayout(m_answerPart);
    answers->setContentsMargins(0, 0, 0, 0);
    answers->setSpacing(kRelated);
    answers->addWidget(m_note, 1);
    answers->addWidget(m_who);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kRelated);
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        buttons->addWidget(m_answers[i]);
        connect(m_answers[i], &QPushButton::clicked, this, [this, i] { reply(static_cast<DrillAnswer>(i)); });
    }
    for (QPushButton *button : {m_continue, m_resume, m_finish})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGroup, kRelated, kGroup, kRelated);
    layout->setSpacing(kRelated);
    layout->addLayout(buildTop());
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_detail);
    layout->addWidget(m_answerPart);
    layout->addLayout(buttons);
    m_settled->setSingleShot(true);
    connect(m_settled, &QTimer::timeout, this, [this] {
        m_settles = false;
        updateButtons();
    });
    connect(m_note, &QLineEdit::textChanged, this, &DrillCard::updateButtons);
    connect(m_who, &QLineEdit::textChanged, this, &DrillCard::updateButtons);
    connect(m_continue, &QPushButton::clicked, this, &DrillCard::continueRequested);
    connect(m_resume, &QPushButton::clicked, this, &DrillCard::resumeRequested);
    connect(m_finish, &QPushButton::clicked, this, &DrillCard::finishRequested);
    updateButtons();
}

/// To the question after the one that is shown, or before it.
QToolButton *DrillCard::wayTo(int step)
{
    auto *button = new QToolButton;
    const bool isNext = step > 0;
    button->setObjectName(isNext ? QStringLiteral("drillNextQuestion")
                                 : QStringLiteral("drillPreviousQuestion"));
    button->setIcon(themedIcon(isNext ? QStringLiteral("chevron-right") : QStringLiteral("chevron-left")));
    button->setAutoRaise(true);
    button->setAccessibleName(isNext ? tr("Next question") : tr("Previous question"));
    const QKeySequence keys(isNext ? Qt::ALT | Qt::Key_Down : Qt::ALT | Qt::Key_Up);
    setPlainToolTip(button,
                    tr("%1 (%2)").arg(button->accessibleName(), keys.toString(QKeySequence::NativeText)));
    connect(button, &QToolButton::clicked, this, [this, step] { askQuestion(step); });
    return button;
}

QLayout *DrillCard::buildTop()
{
    m_question->setObjectName(QStringLiteral("drillQuestion"));
    m_question->muted();
    auto *top = new QHBoxLayout;
    top->setSpacing(kRelated);
    top->addWidget(m_caption, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_question, m_before, m_after})
        top->addWidget(part);
    return top;
}

void DrillCard::askQuestion(int step)
{
    if (m_questions.empty() || m_before->isHidden())
        return;
    const auto shown = m_place ? std::ranges::find(m_questions, *m_place) : m_questions.end();
    const auto count = static_cast<int>(m_questions.size());
    const int from = shown != m_questions.end() ? static_cast<int>(shown - m_questions.begin())
                     : step > 0                 ? -1
                                                : count;
    emit questionWanted(m_questions[static_cast<std::size_t>((from + step + count) % count)]);
}

/// Which one it is, where there is another to go to.
void DrillCard::showQuestions(bool isWhole)
{
    const auto shown = m_place ? std::ranges::find(m_questions, *m_place) : m_questions.end();
    const bool isOne = shown != m_questions.end();
    const bool hasOthers = !isWhole && m_questions.size() > (isOne ? 1U : 0U);
    for (QWidget *part : std::initializer_list<QWidget *>{m_question, m_before, m_after})
        part->setVisible(hasOthers);
    const QString count = QLocale().toString(qulonglong(m_questions.size()));
    m_question->setText(isOne
                            ? tr("Question %1 of %2")
                                  .arg(QLocale().toString(qlonglong(shown - m_questions.begin() + 1)), count)
                            : tr("Open questions: %1").arg(count));
}

/// What was typed waits for whoever comes back to the step, but not where the step has gone on meanwhile.
void DrillCard::keepDraft(const CurrentDrill &drill, std::optional<DrillState::Place> next)
{
    const auto key = [](const DrillState::Place &place) { return std::pair(place.component, place.step); };
    const auto isAsBefore = [&drill](const DrillState::Place &place, std::optional<StepState> state) {
        return stepOf(*drill.state, place).state == state;
    };
    if (drill.state->declaration().id != m_id)
        m_drafts.clear();
    else if (m_place && m_state && next != m_place && isAsBefore(*m_place, m_state) &&
             !m_note->text().isEmpty())
        m_drafts[key(*m_place)] = {*m_state, m_note->text()};
    QString text;
    if (const auto kept = next ? m_drafts.find(key(*next)) : m_drafts.end(); kept != m_drafts.end()) {
        if (isAsBefore(*next, kept->second.state))
            text = kept->second.text;
        m_drafts.erase(kept);
    }
    const QSignalBlocker blocker(m_note);
    m_note->setText(text);
}

void DrillCard::setUser(const QString &user)
{
    if (m_who->text() == m_user)
        m_who->setText(user);
    m_user = user;
}

void DrillCard::setDrill(const CurrentDrill &drill, std::optional<DrillState::Place> place,
                         std::vector<DrillState::Place> questions)
{
    const QString &id = drill.state->declaration().id;
    const bool isOther = place != m_place || id != m_id;
    const std::optional<StepState> now =
        place ? std::optional(stepOf(*drill.state, *place).state) : std::nullopt;
    if (isOther || now != m_state) // what was written was about the step as it was
        keepDraft(drill, place);
    if (isOther) {
        m_settles = m_place && place && id == m_id;
        if (m_settles)
            m_settled->start(QApplication::doubleClickInterval());
    }
    m_drill = drill;
    m_place = place;
    m_questions = std::move(questions);
    m_state = now;
    m_id = id;
    m_isBusy = drill.isBusy;
    const DrillState &state = *drill.state;
    const bool isWhole = !place || !drill.isOurs || drill.canGoOn || state.isPaused();
    m_continue->setVisible(!drill.isOurs || drill.canGoOn);
    m_resume->setVisible(drill.isOurs && state.isPaused());
    m_finish->setVisible(drill.isOurs && !state.isPaused() && state.isWorkOver() && !drill.isAtWork);
    showQuestions(isWhole);
    if (isWhole)
        showWhole(drill);
    else
        showStep(drill);
    describe(isWhole);
    updateButtons();
}

/// Alt+Up and Alt+Down leave the keys where they are: without this a screen reader would say nothing of the other question.
void DrillCard::describe(bool isWhole)
{
    QString words;
    if (!isWhole)
        words =
            m_question->isHidden() ? m_title->text() : tr("%1, %2").arg(m_title->text(), m_question->text());
    if (words != m_note->accessibleDescription())
        m_note->setAccessibleDescription(words); // which tells those who listen
}

QString DrillCard::who() const
{
    const QString written = m_who->text().trimmed();
    return written.isEmpty() ? m_user : written;
}

void DrillCard::setBusy()
{
    m_isBusy = true;
    updateButtons();
}

void DrillCard::updateButtons()
{
    const bool isStep =
        m_drill && m_place && m_drill->isOurs && !m_drill->canGoOn && !m_drill->state->isPaused();
    const bool isReasonGiven = !m_note->text().trimmed().isEmpty();
    const bool isSigned = !m_who->text().trimmed().isEmpty();
    m_answerPart->setVisible(isStep);
    for (QPushButton *button : {m_continue, m_resume, m_finish})
        button->setEnabled(!m_isBusy);
    const bool isRetry = isStep && canAnswer(*m_drill->state, *m_place, DrillAnswer::Retry);
    m_answers[static_cast<std::size_t>(DrillAnswer::Retry)]->setProperty("primary", isRetry);
    m_finish->setProperty("primary", !isRetry);
    m_finish->update();
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const auto answer = static_cast<DrillAnswer>(i);
        QPushButton *button = m_answers[i];
        button->setVisible(isStep && canAnswer(*m_drill->state, *m_place, answer));
        const bool lacksReason = needsReason(answer) && !isReasonGiven;
        button->setEnabled(!m_isBusy && !m_settles && isSigned && !lacksReason);
        setPlainToolTip(button, !isSigned     ? tr("Write who says so.")
                                : lacksReason ? tr("Write why first: it stands in the report.")
                                              : QString());
    }
}

void DrillCard::reply(DrillAnswer answer)
{
    if (!m_place || m_isBusy || m_settles)
        return;
    setBusy();
    emit replied({*m_place, answer, m_who->text().trimmed(), m_note->text().trimmed()});
}

void DrillCard::focusAnswer()
{
    if (m_answerPart->isVisible())
        m_note->setFocus();
    else if (QPushButton *button = m_continue->isVisible() ? m_continue
                                   : m_resume->isVisible() ? m_resume
                                   : m_finish->isVisible() ? m_finish
                                                           : nullptr)
        button->setFocus();
}

} // namespace backstop::ui
