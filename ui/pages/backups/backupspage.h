// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "model/core/result.h"
#include "model/itemmodels/pathselection.h"
#include "ui/pages/backups/backupmodels.h"
#include "ui/widgets/inspector.h"

#include <QWidget>

class QSettings;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTimer;

namespace backstop {
class Clock;
}

namespace backstop::ui {

class BackupDetail;
class EmptyState;
class FilterLine;
class MessageBar;
class ProgressLine;

/// The history of the open repository: the list of backups, and of the chosen one its facts, changes, files and problems.
/// Asks for everything it cannot do itself by its signals.
class BackupsPage : public QWidget
{
    Q_OBJECT

public:
    BackupsPage(const BackupModels &models, const Clock &clock, QSettings *settings,
                QWidget *parent = nullptr);
    ~BackupsPage() override;

    /// The page's own filter, for the tool bar.
    FilterLine *filterLine() const { return m_filter; }
    BackupDetail *detail() const { return m_detail; }
    /// The backup that is current; nothing while there is none or it is still being read.
    std::optional<catalog::BackupRow> currentBackup() const;
    std::vector<BackupId> selectedBackups() const;
    /// Makes the backup current and scrolls to it; false where it is not listed.
    bool showBackup(catalog::RowKey key);
    /// Puts a message over the list.
    MessageBar *messages() const { return m_messages; }
    /// The current backup again: inspector, status text. For when the page is shown.
    void announce();
    void focusList();

public slots:
    /// The whole record of the current backup, asked for with recordRequested(): its problems. Ignored for another backup.
    void setRecord(const backstop::repository::BackupRecord &record);
    void refresh();
    void openColumns();

signals:
    void backUpRequested();
    /// Nothing selected in @p selection: the wizard asks.
    void restoreRequested(const backstop::BackupId &backup,
                          const backstop::itemmodels::PathSelection &selection);
    void verifyRequested(const std::vector<backstop::BackupId> &backups);
    /// The current backup is another: answer with setRecord().
    void recordRequested(const backstop::BackupId &backup);
    /// The files of this backup are to be shown: answer with FileTreeModel::setReader() of the model given.
    void filesRequested(const backstop::BackupId &backup);
    void inspected(const backstop::ui::InspectorContent &content);
    void statusChanged(const QString &text);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void buildTable();
    void buildFilter();
    void connectModel();
    void applyFilter(const QString &text);
    void onReset();
    void onCurrentChanged();
    void updateState();
    void browse();
    void runAction(const QString &id);
    friend class MainWindow;

    BackupModels m_models;
    const Clock &m_clock;
    QSettings *m_settings;
    FilterLine *m_filter;
    MessageBar *m_messages;
    ProgressLine *m_busy;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QTableView *m_table;
    BackupDetail *m_detail;
    EmptyState *m_empty;
    QTimer *m_slow;
    catalog::RowKey m_currentKey = 0;
    BackupId m_shown;
};

} // namespace backstop::ui
