// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/historysearchmodel.h"
#include "ui/results.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSettings;
class QStackedWidget;
class QTableView;

namespace backstop::ui {

class CommandLine;
class EmptyState;
class HistoryNotice;
class Label;
class ProgressLine;

/// Finds files by their names in all backups of the open repository, while they are typed. Goes when that is closed.
class SearchWindow : public QDialog
{
    Q_OBJECT

public:
    /// @p location is that of the repository. @p found reads its catalog.
    SearchWindow(std::unique_ptr<itemmodels::HistorySearchModel> found, const QString &location,
                 QSettings *settings, QWidget *parent = nullptr);
    ~SearchWindow() override;

    /// Whether the catalog is being filled, or why it could not be: what is found may not be all.
    void setHistory(const HistoryState &history);
    /// The text is chosen, so that another one can be typed over it.
    void focusLine();

signals:
    /// All versions of this file are to be shown.
    void versionsRequested(const backstop::Bytes &path);
    /// This path of this backup is to be restored.
    void restoreRequested(const backstop::BackupId &backup, const backstop::Bytes &path);
    /// The history is to be read again from the repository.
    void refreshRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable(QSettings *settings);
    QLayout *buildHead();
    QLayout *buildFoot();
    void buildActions();
    void connectModel();
    void search();
    void updateState();
    void updateEmpty();
    QString countText() const;
    std::optional<catalog::PathRow> current() const;

    std::unique_ptr<itemmodels::HistorySearchModel> m_found;
    const QString m_location;
    QTimer m_delay;
    QTimer m_refresh; // while the catalog is being filled
    QLineEdit *m_line;
    QCheckBox *m_onlyGone;
    CommandLine *m_command;
    HistoryNotice *m_notice;
    ProgressLine *m_busy;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    Label *m_count;
    QPushButton *m_versions;
    QPushButton *m_restore;
    catalog::RowKey m_currentKey = 0; // stays the chosen one while its row is not there
};

} // namespace backstop::ui
