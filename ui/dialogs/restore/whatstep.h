// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "ui/requests.h"

#include <QWidget>

class QRadioButton;
class QSettings;
class QTreeView;

namespace backstop::itemmodels {
class FileTreeModel;
class PathSelection;
} // namespace backstop::itemmodels

namespace backstop::ui {

class Label;

/// Everything, or the paths ticked. Neither is chosen for the user when nothing was ticked before.
class RestoreWhatStep : public QWidget
{
    Q_OBJECT

public:
    RestoreWhatStep(const catalog::BackupRow &backup, itemmodels::FileTreeModel *files, QSettings *settings,
                    QWidget *parent = nullptr);

    void setSelection(const itemmodels::PathSelection &selection);
    bool isComplete() const;
    void applyTo(RestoreRequest &request) const;

signals:
    void changed();

private:
    void updateState();

    itemmodels::FileTreeModel *m_files;
    QRadioButton *m_everything;
    QRadioButton *m_chosen;
    QTreeView *m_tree;
    Label *m_summary;
};

} // namespace backstop::ui
