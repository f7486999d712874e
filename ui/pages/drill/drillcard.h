// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/drill/drillcontent.h"
#include "ui/theme/statuslook.h"

#include <QFrame>

#include <map>

class QLineEdit;
class QPushButton;
class QTimer;
class QToolButton;

namespace backstop::ui {

class Label;
class StateLabel;

/// The one thing to look at in a drill: the step that is next, what to do for it, who does it, and the answers that can be given.
class DrillCard : public QFrame
{
    Q_OBJECT

public:
    explicit DrillCard(QWidget *parent = nullptr);

    /// Shows the step at @p place, and which of the @p questions it is. What was typed of another step is there again with that, as long as
    /// it stands as it did. None: what the drill waits for.
    void setDrill(const CurrentDrill &drill, std::optional<recovery::DrillState::Place> place,
                  std::vector<recovery::DrillState::Place> questions = {});
    /// Who signs, unless they write another name.
    void setUser(const QString &user);
    /// An answer is on its way: nothing more can be said until the drill is shown without it.
    void setBusy();
    /// Who is written there.
    QString who() const;
    /// Asks for the question that comes @p step places behind the one that is shown; after the last one comes the first.
    void askQuestion(int step);
    /// Gives the keys to what is to be done.
    void focusAnswer();

signals:
    void replied(const backstop::ui::DrillReply &reply);
    /// Somebody wants to see this one of the questions.
    void questionWanted(const backstop::recovery::DrillState::Place &place);
    /// What was asked for where this program does not have the drill open.
    void continueRequested();
    void resumeRequested();
    /// The work is over, and nothing more is tried.
    void finishRequested();

private:
    QLayout *buildTop();
    QToolButton *wayTo(int step);
    void showQuestions(bool isWhole);
    void keepDraft(const CurrentDrill &drill, std::optional<recovery::DrillState::Place> next);
    void showStep(const CurrentDrill &drill);
    void showWhole(const CurrentDrill &drill);
    void describe(bool isWhole);
    void showWords(const QString &caption, const StatusLook &look, const QString &title, const QString &text,
                   const QString &detail);
    void updateButtons();
    void reply(recovery::DrillAnswer answer);

    std::optional<CurrentDrill> m_drill;
    std::optional<recovery::DrillState::Place> m_place;
    std::optional<recovery::StepState> m_state; ///< of that step, as it was shown
    std::vector<recovery::DrillState::Place> m_questions;
    struct Draft
    {
        recovery::StepState state; ///< of the step that it is about
        QString text;
    };
    std::map<std::pair<int, int>, Draft> m_drafts; ///< by component and step
    QString m_id;                                  ///< of the drill that is shown
    QString m_user;                                ///< who signs where nobody writes a name
    bool m_isBusy = false;
    bool m_settles =
        false; ///< another step stands there since a moment ago: a hand may still mean the one before
    QTimer *m_settled;
    StateLabel *m_caption;
    Label *m_question;
    QToolButton *m_before;
    QToolButton *m_after;
    Label *m_title;
    Label *m_text;
    Label *m_detail;
    QWidget *m_answerPart;
    QLineEdit *m_note;
    QLineEdit *m_who;
    std::array<QPushButton *, recovery::kDrillAnswers> m_answers;
    QPushButton *m_continue;
    QPushButton *m_resume;
    QPushButton *m_finish;
};

} // namespace backstop::ui
