// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/drill/drillcontent.h"
#include "ui/widgets/inspector.h"

#include <QWidget>

class QPushButton;
class QTimer;
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
    void chooseRow();
    void goToRow(const QModelIndex &row);
    std::optional<recovery::DrillState::Place> chosenPlace() const;
    std::optional<recovery::DrillState::Place> nextPlace() const;

    std::optional<CurrentDrill> m_drill;
    recovery::DrillMoment m_now;
    std::vector<recovery::DrillState::Place> m_questions; ///< as openQuestions() has them
    std::optional<recovery::DrillState::Place> m_place;   ///< of the card
    /// The row that somebody went to, until the next answer; the step of a component's is -1.
    std::optional<recovery::DrillState::Place> m_chosen;
    bool m_isElsewhere = false;  ///< the row was found while somebody typed: to be seen, and not yet chosen
    std::optional<int> m_tried;  ///< the component of which something is tried again, until the next answer
    bool m_isMoving = false;     ///< the row moves, and nobody has gone to it
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
    QTimer *m_settling; ///< runs while the card stays with what was just let be tried again
};

} // namespace backstop::ui
