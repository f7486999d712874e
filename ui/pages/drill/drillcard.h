// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/drill/drillcontent.h"
#include "ui/theme/statuslook.h"

#include <QFrame>

class QLineEdit;
class QPushButton;
class QTimer;

namespace backstop::ui {

class Label;
class StateLabel;

/// The one thing to look at in a drill: the step that is next, what to do for it, who does it, and the answers that can be given.
class DrillCard : public QFrame
{
    Q_OBJECT

public:
    explicit DrillCard(QWidget *parent = nullptr);

    /// Shows the step at @p place; of another step than before what was typed is not kept. None: what the drill waits for.
    void setDrill(const CurrentDrill &drill, std::optional<recovery::DrillState::Place> place);
    /// Who signs, unless they write another name.
    void setUser(const QString &user);
    /// An answer is on its way: nothing more can be said until the drill is shown without it.
    void setBusy();
    /// Who is written there.
    QString who() const;
    /// Gives the keys to what is to be done.
    void focusAnswer();

signals:
    void replied(const backstop::ui::DrillReply &reply);
    /// What was asked for where this program does not have the drill open.
    void continueRequested();
    void resumeRequested();
    /// The work is over, and nothing more is tried.
    void finishRequested();

private:
    void showStep(const CurrentDrill &drill);
    void showWhole(const CurrentDrill &drill);
    void showWords(const QString &caption, const StatusLook &look, const QString &title, const QString &text,
                   const QString &detail);
    void updateButtons();
    void reply(recovery::DrillAnswer answer);

    std::optional<CurrentDrill> m_drill;
    std::optional<recovery::DrillState::Place> m_place;
    std::optional<recovery::StepState> m_state; ///< of that step, as it was shown
    QString m_id;                               ///< of the drill that is shown
    QString m_user;                             ///< who signs where nobody writes a name
    bool m_isBusy = false;
    bool m_settles =
        false; ///< another step stands there since a moment ago: a hand may still mean the one before
    QTimer *m_settled;
    StateLabel *m_caption;
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
