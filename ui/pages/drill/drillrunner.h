// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/drill/drillcontent.h"
#include "ui/widgets/inspector.h"

#include <QWidget>

class QPushButton;
class QTreeView;

namespace backstop::ui {

class DrillCard;
class DrillStepsModel;
class ElidedLabel;
class FindField;
class Label;
class MessageBar;
class StateLabel;

/// A drill while it lasts, for a stressed team: the clock against the target, the one step that is next, and quietly below where
/// everything stands. Starts nothing by itself.
class DrillRunner : public QWidget
{
    Q_OBJECT

public:
    explicit DrillRunner(QWidget *parent = nullptr);

    void setDrill(const CurrentDrill &drill);
    /// The clock of the drill that is shown went on.
    void setNow(const recovery::DrillMoment &now);
    void setUser(const QString &user);
    /// Something was asked for and is being done.
    void setBusy();
    /// Who signs at the moment.
    QString who() const;
    InspectorContent inspected() const;
    QList<QWidget *> regions() const;
    void focusAnswer();
    void focusFind();

signals:
    void inspectedChanged();
    void replied(const backstop::ui::DrillReply &reply);
    void continueRequested();
    void resumeRequested();
    void pauseRequested();
    void noteRequested();
    void abortRequested();
    void finishRequested();

private:
    QWidget *buildHead();
    void showBanner();
    void openWhatIsAtWork();
    void showHead();
    void showState();
    void showCard();
    void follow();
    bool find(const QString &text, bool next);
    void choose(const recovery::DrillState::Place &place);
    std::optional<recovery::DrillState::Place> chosenPlace() const;
    std::optional<recovery::DrillState::Place> nextPlace() const;

    std::optional<CurrentDrill> m_drill;
    recovery::DrillMoment m_now;
    std::vector<recovery::DrillState::Place> m_questions; ///< as openQuestions() has them
    std::optional<recovery::DrillState::Place> m_place;   ///< of the card
    std::optional<recovery::DrillState::Place>
        m_tried;              ///< what somebody lets be tried again, until the next answer
    int m_found = -1;         ///< row of the components and steps, one after another, that was found last
    bool m_hasChosen = false; ///< somebody went to a row: it stays until the next answer
    bool m_isFollowing = false;
    std::vector<bool> m_wasOpen; ///< by component: was at work, or had failed
    MessageBar *m_banner;
    Label *m_clock;
    Label *m_against;
    StateLabel *m_state;
    Label *m_counts;
    ElidedLabel *m_note;
    QPushButton *m_pause;
    QPushButton *m_write;
    QPushButton *m_abort;
    FindField *m_find;
    DrillCard *m_card;
    QTreeView *m_steps;
    DrillStepsModel *m_model;
};

} // namespace backstop::ui
