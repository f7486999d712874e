// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "model/core/result.h"
#include "model/itemmodels/pathselection.h"
#include "ui/pages/backups/backupmodels.h"
#include "ui/pages/page.h"
#include "ui/requests.h"

#include <functional>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace backstop {
class Clock;
}

namespace backstop::ui {

class BackupDetail;
class BackupTable;
class EmptyState;
class FilterLine;
class HistoryBar;
class MessageBar;

/// The history of the open repository: the list of backups, and of the chosen one its facts, changes, files and problems.
/// Asks for everything it cannot do itself by its signals.
class BackupsPage : public Page
{
    Q_OBJECT

public:
    BackupsPage(const BackupModels &models, const Clock &clock, QSettings *settings,
                QWidget *parent = nullptr);
    ~BackupsPage() override;

    /// Where the repository is, for the commands that do the same; before anything is shown.
    void setLocation(const QString &location) { m_location = location; }
    /// The page's own filter, for the tool bar.
    FilterLine *filterLine() const override { return m_filter; }
    BackupDetail *detail() const { return m_detail; }
    /// How the list got what it shows.
    enum class History {
        Current, ///< all that the repository has
        Reading, ///< it is being read from the repository: an empty list says nothing yet
        Failed,  ///< reading it did not work, or not wholly
    };
    /// @p error says why, for History::Failed.
    void setHistory(History history, const Error &error = {});

    /// The backup that is current; nothing while there is none or it is still being read.
    std::optional<catalog::BackupRow> currentBackup() const;
    /// "data, 23 Nov 2026 15:04 UTC" for a backup that is current or among the first selected ones, "backup 1a2b3c4d" for others.
    QString nameOf(const BackupId &backup) const;
    /// How many rows are selected, in memory or not.
    int selectedCount() const;
    /// Asks to verify all selected backups, with verifyRequested(): later where not all of them are in memory.
    void verifySelected();
    /// Asks to compare, with compareRequested(): the two backups that are selected with each other, else the current one with the one
    /// before it.
    void compareSelected();
    void runAction(const QString &id) override;
    /// Makes the backup current and scrolls to it; false where it is not listed.
    bool showBackup(catalog::RowKey key);
    /// A backup is about to appear that was made here: it is chosen where the user stands at the newest one. Whatever else appears
    /// moves nothing.
    void followNewest(const BackupId &backup);
    /// Puts a message over the list.
    MessageBar *messages() const;
    /// The list is known to show all there is at @p time.
    void setAsOf(Timestamp time);
    /// Filters the list for the damaged backups.
    void showDamaged();
    /// The current backup again: inspector, status text. For when the page is shown.
    void announce() override;
    void focusList() override;
    /// What F6 goes through besides the filter line.
    QList<QWidget *> regions() const override;

public slots:
    /// The whole record of the current backup, asked for with recordRequested(): its problems. Ignored for another backup.
    void setRecord(const backstop::repository::BackupRecord &record);
    /// Why the current backup is held. Ignored for another one.
    void setHoldReason(const backstop::BackupId &backup, const QString &reason);
    void refresh();
    void openColumns() override;

signals:
    /// The history is to be read again from the repository.
    void refreshRequested();
    void backUpRequested();
    /// Nothing selected in @p selection: the wizard asks.
    void restoreRequested(const backstop::BackupId &backup,
                          const backstop::itemmodels::PathSelection &selection);
    /// What is selected of this backup is to be written to an archive; nothing selected: all of it.
    void exportRequested(const backstop::BackupId &backup,
                         const backstop::itemmodels::PathSelection &selection);
    void compareRequested(const backstop::ui::CompareRequest &request);
    /// All versions of this file are to be shown.
    void versionsRequested(const backstop::Bytes &path);
    void verifyRequested(const std::vector<backstop::BackupId> &backups);
    /// To be held, or released where @p hold is false.
    void holdRequested(const backstop::BackupId &backup, bool hold);
    /// The current backup is another: answer with setRecord().
    void recordRequested(const backstop::BackupId &backup);
    /// The files of this backup are to be shown: answer with FileTreeModel::setReader() of the model given.
    void filesRequested(const backstop::BackupId &backup);
    /// Of all backups, filtered or not.
    void damagedCountChanged(qint64 count);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void buildTable();
    void buildFilter();
    void connectModel();
    void applyFilter(const QString &text);
    void onReset();
    void onCurrentChanged();
    void chooseAwaited();
    void updateState();
    void updateEmptyState();
    QString countText() const;
    void browse();
    void withSelected(std::function<void(const std::vector<BackupId> &)> use);

    BackupModels m_models;
    const Clock &m_clock;
    QSettings *m_settings;
    FilterLine *m_filter;
    HistoryBar *m_bar;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    BackupTable *m_table;
    BackupDetail *m_detail;
    EmptyState *m_empty;
    QString m_location;
    catalog::RowKey m_currentKey = 0; // stays the chosen one while its row is not there yet
    BackupId m_awaited;               // is to be chosen when it appears as the newest
    bool m_choosing = false;          // the row that becomes current stands in for the chosen one
    History m_history = History::Current;
    Error m_historyError;
    BackupId m_shown;
    bool m_focusWanted = false;      // by the list, which is not there yet
    std::optional<Timestamp> m_asOf; // the list was complete
};

} // namespace backstop::ui
