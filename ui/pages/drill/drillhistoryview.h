// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/drill/drillcontent.h"
#include "ui/widgets/inspector.h"

#include <QWidget>

class QPushButton;
class QSettings;
class QSplitter;
class QStandardItemModel;
class QTableView;

namespace backstop::ui {

class Label;
class StateLabel;

/// The drills that have ended, newest first, and of the chosen one what was measured, beside another: the one that was chosen with it,
/// or that before it.
class DrillHistoryView : public QWidget
{
    Q_OBJECT

public:
    explicit DrillHistoryView(QSettings *settings, QWidget *parent = nullptr);
    ~DrillHistoryView() override;

    void setLists(const DrillLists &lists, const QTimeZone &zone, Timestamp now);
    /// The reports that were wanted: of the chosen drill, and of the one beside it where there is one.
    void setReports(const recovery::DrillReport &report, const std::optional<recovery::DrillReport> &other);
    /// None could be read.
    void clearReports();
    /// Goes to the row of @p id.
    void choose(const QString &id);
    const std::optional<recovery::DrillReport> &report() const { return m_report; }
    InspectorContent inspected() const;
    QList<QWidget *> regions() const;
    /// Of the table that has the keys, or of the list.
    void openColumns();

signals:
    void inspectedChanged();
    void startRequested();
    /// Of the drill with this id, and of another to compare with, or none.
    void reportsWanted(const QString &id, const QString &other);
    void saveRequested();

private:
    QWidget *buildHead();
    QWidget *buildDetail();
    void fillDrills(const QTimeZone &zone);
    void chooseAll(const QStringList &ids);
    void showReasons();
    void fillComponents();
    void chosen();
    QStringList chosenIds() const;

    QSettings *m_settings;
    std::vector<recovery::DrillSummary> m_drills; ///< newest first
    std::optional<recovery::DrillReport> m_report;
    std::optional<recovery::DrillReport> m_other;
    StateLabel *m_last;
    Label *m_lastDetail;
    QPushButton *m_start;
    QPushButton *m_save;
    QTableView *m_list;
    QTableView *m_components;
    Label *m_detailTitle;
    Label *m_reasons;
    QStandardItemModel *m_listModel;
    QStandardItemModel *m_componentModel;
    QSplitter *m_splitter;
    QString m_wanted;      ///< the report that is shown or on its way
    QString m_wantedOther; ///< so too
};

} // namespace backstop::ui
