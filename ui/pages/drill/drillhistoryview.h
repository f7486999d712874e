// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/drill/drillcontent.h"
#include "ui/pages/drill/drillmeasuredview.h"

#include <QWidget>

class QPushButton;
class QSettings;
class QSplitter;
class QStandardItemModel;
class QTabWidget;
class QTableView;

namespace backstop::ui {

class DrillTrendView;
class FindField;
class Label;
class StateLabel;

/// The drills that have ended, newest first, and of the chosen one what was measured, beside another: the one that was chosen with it,
/// or that before it. In their place the trend of all, which is asked for when somebody looks at it.
class DrillHistoryView : public QWidget
{
    Q_OBJECT

public:
    explicit DrillHistoryView(QSettings *settings, QWidget *parent = nullptr);
    ~DrillHistoryView() override;

    /// A drill is being begun: no other can be.
    void setBusy(bool isBusy);
    void setLists(const DrillLists &lists, const QTimeZone &zone, Timestamp now);
    /// The reports that were wanted: of the chosen drill, and of the one beside it where there is one.
    void setReports(const recovery::DrillReport &report, const std::optional<recovery::DrillReport> &other);
    /// None could be read.
    void clearReports();
    /// @p done of @p drills are read for them.
    void setTrendsReading(qsizetype drills, qsizetype done);
    void setTrends(std::shared_ptr<const DrillTrends> trends);
    /// They could not be read; they are asked for again when somebody comes back to them.
    void setTrendsFailed();
    /// Goes to the row of @p id.
    void choose(const QString &id);
    const std::optional<recovery::DrillReport> &report() const { return m_measured->report(); }
    InspectorContent inspected() const { return m_measured->inspected(); }
    QList<QWidget *> regions() const;
    /// Of the table that has the keys, or of the list.
    void openColumns();
    void focusFind();

signals:
    void inspectedChanged();
    void startRequested();
    /// Of the drill with this id, and of another to compare with, or none.
    void reportsWanted(const QString &id, const QString &other);
    void trendsWanted();
    void saveRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildList();
    QWidget *buildHead();
    QWidget *buildTabs();
    void askTrends();
    void fillDrills(const QTimeZone &zone);
    void fitResults();
    void showLast(const DrillLists &lists, Timestamp now);
    void chooseAll(const QStringList &ids);
    void chosen();
    QStringList chosenIds() const;
    bool find(const QString &text, bool next);

    QSettings *m_settings;
    std::vector<recovery::DrillSummary> m_drills; ///< newest first
    StateLabel *m_last;
    Label *m_lastDetail;
    QPushButton *m_start;
    bool m_canStart = false;
    bool m_isBusy = false;
    QPushButton *m_save;
    FindField *m_find;
    QTableView *m_list;
    QStandardItemModel *m_listModel;
    bool m_isFitting = false;
    int m_leastResult = 0; ///< width of the column of results
    DrillMeasuredView *m_measured;
    DrillTrendView *m_trend;
    QTabWidget *m_tabs;
    QSplitter *m_splitter;
    QString m_wanted;      ///< the report that is shown or on its way
    QString m_wantedOther; ///< so too
    bool m_isTrendStale = true;
};

} // namespace backstop::ui
