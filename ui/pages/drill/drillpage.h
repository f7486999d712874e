// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/drill/drillcontent.h"
#include "ui/pages/page.h"

#include <QElapsedTimer>

class QSettings;
class QStackedWidget;

namespace backstop::ui {

class DrillHistoryView;
class DrillRunner;
class EmptyState;
class MessageBar;
class Prompts;

/// Drills: the one that is under way, or those that have ended and how to start another. Starts nothing by itself.
class DrillPage : public Page
{
    Q_OBJECT

public:
    DrillPage(Prompts *prompts, QSettings *settings, QWidget *parent = nullptr);

    /// It is being read: what was shown stays until then.
    void setLoading();
    void setLists(const DrillLists &lists, Timestamp now);
    /// The drill that has not ended; null: there is none.
    void setDrill(const std::optional<CurrentDrill> &drill);
    /// Something was asked for and is being done.
    void setBusy();
    /// The clock of the drill went on.
    /// Whether one is being begun, which takes a while.
    void setBeginning(bool isBeginning);
    /// Says that @p text came too late, so that nobody has to write it again.
    void showLost(const QString &text);
    void setNow(const recovery::DrillMoment &now);
    void setReports(const recovery::DrillReport &report, const std::optional<recovery::DrillReport> &other);
    void clearReports();
    /// @p done of @p drills are read for their trend.
    void setTrendsReading(qsizetype drills, qsizetype done);
    void setTrends(std::shared_ptr<const DrillTrends> trends);
    /// They could not be read; showError() says why.
    void setTrendsFailed();
    /// Goes to the drill @p id that has ended, once it is listed.
    void showEnded(const QString &id);
    /// What was asked for came to nothing, and can be asked for again.
    void showError(const Error &error);
    MessageBar *messages() const { return m_messages; }
    /// Who signs at the moment.
    QString who() const;
    /// That of the drill which is shown.
    const std::optional<recovery::DrillReport> &report() const;
    void announce() override;
    void focusList() override;
    QList<QWidget *> regions() const override;
    void openColumns() override;
    void focusFind() override;

signals:
    /// The page is looked at.
    void shown();
    void retryRequested();
    void planRequested();
    void startRequested(const backstop::recovery::DrillRequest &request);
    void replied(const backstop::ui::DrillReply &reply);
    void continueRequested();
    void pauseRequested(const QString &reason);
    void resumeRequested();
    void noteRequested(const QString &text);
    void abortRequested(const QString &reason, bool keepsSandbox);
    void finishRequested(const QString &note, bool keepsSandbox);
    void reportsWanted(const QString &id, const QString &other);
    /// Somebody looks at the trend of the drills, which was not read since the last of them.
    void trendsWanted();
    void saveRequested();
    /// Whether a drill has not ended.
    void unfinishedChanged(bool isUnfinished);

private:
    void askStart();
    void askPause();
    void askNote();
    void askAbort();
    void askFinish();
    void showWhat();
    void showEmpty();
    void tell();

    Prompts *m_prompts;
    DrillLists m_lists;
    Timestamp m_now{};
    QElapsedTimer m_sinceRead; ///< since m_now
    bool m_isRead = false;
    bool m_hasDrill = false;
    bool m_isBeginning = false;
    bool m_wantsFocus = false;                     ///< somebody came here by keys before it was read
    std::optional<recovery::DrillRequest> m_asked; ///< what was asked for, until it has begun
    QString m_toShow;                              ///< id of a drill that has ended
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    EmptyState *m_empty;
    DrillRunner *m_runner;
    DrillHistoryView *m_history;
};

} // namespace backstop::ui
