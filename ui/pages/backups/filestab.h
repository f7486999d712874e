// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <QWidget>

class QPushButton;
class QSettings;
class QTreeView;

namespace backstop::itemmodels {
class FileTreeModel;
}

namespace backstop::ui {

class ElidedLabel;
class MessageBar;
class ProgressLine;
class VersionsAction;

/// The files of one backup, to look at and to tick what is to be restored. Nothing ticked never means everything.
class FilesTab : public QWidget
{
    Q_OBJECT

public:
    FilesTab(itemmodels::FileTreeModel *files, QSettings *settings, QWidget *parent = nullptr);

    void clearMessages();
    void focusTree();

signals:
    void restoreRequested();
    /// What is ticked is to be written to an archive.
    void exportRequested();
    /// All versions of this file are to be shown.
    void versionsRequested(const backstop::Bytes &path);
    /// The backup is to be verified.
    void verifyRequested();

private:
    void updateState();

    itemmodels::FileTreeModel *m_files;
    MessageBar *m_messages;
    ProgressLine *m_busy;
    QTreeView *m_tree;
    ElidedLabel *m_chosen;
    VersionsAction *m_versions = nullptr;
    QPushButton *m_showVersions;
    QPushButton *m_clear;
    QPushButton *m_export;
    QPushButton *m_restore;
};

} // namespace backstop::ui
