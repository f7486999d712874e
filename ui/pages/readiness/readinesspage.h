// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reports/readinessreport.h"
#include "ui/pages/page.h"

#include <optional>

class QAbstractItemView;
class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;
class QStandardItemModel;
class QTabWidget;
class QTableView;
class QTreeView;

namespace backstop::ui {

class DataLossView;
class EmptyState;
class FindField;
class Label;
class MessageBar;
class StateLabel;

/// How well proven the recovery is: the score and what keeps it down, every point with its reason, what would raise it, targets
/// against what was measured, and the data loss of the last four weeks. Starts nothing by itself.
class ReadinessPage : public Page
{
    Q_OBJECT

public:
    explicit ReadinessPage(QSettings *settings, QWidget *parent = nullptr);
    ~ReadinessPage() override;

    /// It is being assessed: what was shown stays until then.
    void setLoading();
    /// Whoever reads in an earlier report stays at the same rows and the same hour, where they are still there.
    void setReport(const reports::ReadinessReport &report);
    /// There is no plan to assess.
    void setNoPlan();
    /// What was shown stays, and says that it is of an earlier time.
    void showError(const Error &error);
    const std::optional<reports::ReadinessReport> &report() const { return m_report; }
    void announce() override;
    void focusList() override;
    QList<QWidget *> regions() const override;
    void runAction(const QString &id) override;
    void openColumns() override;
    void focusFind() override;

signals:
    /// The page is looked at.
    void shown();
    void assessRequested();
    void saveReportRequested();
    void planRequested();
    /// The backup is to be shown where all backups are.
    void backupRequested(const backstop::BackupId &backup);
    /// The inspector is to be seen: somebody opened what it tells of.
    void inspectorRequested();

private:
    // readinesspage.cpp: what it is made of
    void build();
    void buildLists();
    QWidget *buildHead();
    QWidget *buildLower();
    // readinesspagestate.cpp: what is shown
    void showScore();
    bool find(const QString &text, bool next);
    void tellStatus();
    void inspect(const QAbstractItemView *view);
    void inspectDataLoss();

    QSettings *m_settings;
    std::optional<reports::ReadinessReport> m_report;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    MessageBar *m_messages;
    Label *m_score;
    Label *m_of;
    StateLabel *m_state;
    Label *m_caps;
    Label *m_asOf;
    QPushButton *m_assess;
    QPushButton *m_save;
    FindField *m_find;
    QTreeView *m_parts;
    QTableView *m_recommendations;
    QTableView *m_evidence;
    QStandardItemModel *m_partsModel;
    QStandardItemModel *m_recommendationsModel;
    QStandardItemModel *m_evidenceModel;
    QStandardItemModel *m_lossModel;
    QStandardItemModel *m_peopleModel;
    QTableView *m_loss;
    QTableView *m_people;
    DataLossView *m_dataLoss;
    QTabWidget *m_lower;
    QSplitter *m_upper;
    QSplitter *m_splitter;
    const QAbstractItemView *m_told; ///< what the inspector tells of
    int m_found = -1;                ///< the component that was found last
    bool m_isFilling = false;        ///< the lists: what is current in them is not what anybody chose
};

} // namespace backstop::ui
