// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/versionlistmodel.h"
#include "ui/results.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <vector>

class QPushButton;
class QSettings;
class QStackedWidget;
class QTableView;

namespace backstop::ui {

class EmptyState;
class HistoryNotice;
class Label;
class MessageBar;
class ProgressLine;

/// Every version of one file in all backups of the open repository. Goes when that is closed.
class VersionsWindow : public QDialog
{
    Q_OBJECT

public:
    /// @p location is that of the repository. @p versions reads its catalog.
    VersionsWindow(std::unique_ptr<itemmodels::VersionListModel> versions, const Bytes &path,
                   const QString &location, QSettings *settings, QWidget *parent = nullptr);
    ~VersionsWindow() override;

    const Bytes &path() const { return m_path; }
    /// Whether the catalog is being filled, or why it could not be: the list may not be all.
    void setHistory(const HistoryState &history);
    /// Why compareRequested() cannot be answered.
    void showError(const Error &error);
    const QTimeZone &timeZone() const { return m_versions->timeZone(); }

signals:
    /// This path of this backup is to be restored.
    void restoreRequested(const backstop::BackupId &backup, const backstop::Bytes &path);
    /// What differs between these is to be shown.
    void compareRequested(const backstop::itemmodels::VersionLine &older,
                          const backstop::itemmodels::VersionLine &newer);
    /// The history is to be read again from the repository.
    void refreshRequested();

private:
    void buildTable(QSettings *settings);
    void buildActions();
    QLayout *buildHead(const QString &location);
    QLayout *buildFoot();
    void connectModel();
    void updateState();
    void updateEmpty();
    void restore();
    void copyChecksum();
    void compare();
    std::optional<itemmodels::VersionLine> current() const;
    /// The versions that are selected, the oldest first; none where something else is selected too.
    std::vector<itemmodels::VersionLine> selected() const;

    std::unique_ptr<itemmodels::VersionListModel> m_versions;
    const Bytes m_path;
    QTimer m_refresh; // while the catalog is being filled
    HistoryNotice *m_notice;
    MessageBar *m_messages;
    ProgressLine *m_busy;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    Label *m_count;
    QPushButton *m_copy;
    QPushButton *m_compare;
    QPushButton *m_restore;
};

} // namespace backstop::ui
