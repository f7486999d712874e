// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "ui/pages/backups/backupmodels.h"
#include "ui/theme/colors.h"

#include <QWidget>

class QPushButton;
class QSettings;
class QStackedWidget;
class QTableView;
class QToolButton;
class QTreeView;

namespace backstop {
class Clock;
}

namespace backstop::ui {

class EmptyState;
class FilterLine;
class Label;
class MessageBar;
class ProgressLine;
class VersionsAction;

/// A list of changes that a catalog has: that of one backup, or what differs between two.
struct ChangesSubject
{
    BackupId backup; ///< under which the catalog has them; null: nothing is shown
    repository::ChangeCounts counts;
    QString unchangedTitle; ///< what to say where there is not one change
    QString unchangedText;
    bool operator==(const ChangesSubject &) const = default;
};

/// Changes as a list that filters and sorts, or as a tree with sums; each kind of change can be switched off.
class ChangesView : public QWidget
{
    Q_OBJECT

public:
    /// Of @p models only those of changes are needed.
    ChangesView(const BackupModels &models, const Clock &clock, QSettings *settings,
                QWidget *parent = nullptr);

    void setSubject(const ChangesSubject &subject);
    /// A line over the changes; empty: none.
    void setComparedWith(const QString &text);
    void clear();
    /// Offers all versions of the file that is current, with versionsRequested(). Not offered at first.
    void setVersionsOffered(bool offered);

signals:
    /// All versions of this file are to be shown.
    void versionsRequested(const backstop::Bytes &path);

private:
    void build();
    void buildList(QSettings *settings);
    void buildTree(QSettings *settings);
    QToolButton *kindButton(const QString &name, const QString &icon, Tone tone);
    QToolButton *viewButton(const QString &name, const QString &icon, const QString &text);
    void connectModels();
    void updateQuery();
    void updateState();
    void setKindTexts();

    BackupModels m_models;
    const Clock &m_clock;
    QSettings *m_settings;
    QToolButton *m_added;
    QToolButton *m_modified;
    QToolButton *m_deleted;
    QToolButton *m_asList;
    QToolButton *m_asTree;
    FilterLine *m_filter;
    Label *m_comparedWith;
    Label *m_totals;
    MessageBar *m_messages;
    ProgressLine *m_busy;
    QStackedWidget *m_stack;
    QTableView *m_list;
    QTreeView *m_tree;
    EmptyState *m_empty;
    VersionsAction *m_listVersions = nullptr; // of the list, where they are offered
    VersionsAction *m_treeVersions = nullptr;
    QPushButton *m_showVersions;
    ChangesSubject m_subject;
    const QObject *m_failed = nullptr; // the model that the bar speaks of
};

} // namespace backstop::ui
