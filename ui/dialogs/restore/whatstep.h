// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "model/itemmodels/pathselection.h"
#include "ui/results.h"

#include <QTimeZone>
#include <QWidget>

class QRadioButton;
class QSettings;
class QTreeView;

namespace backstop::itemmodels {
class FileTreeModel;
} // namespace backstop::itemmodels

namespace backstop::ui {

class Label;
class MessageBar;

/// Everything, or the paths ticked. Neither is chosen for the user when nothing was ticked before. Warns of a backup that is known to
/// be damaged.
class RestoreWhatStep : public QWidget
{
    Q_OBJECT

public:
    RestoreWhatStep(const catalog::BackupRow &backup, const QTimeZone &zone, itemmodels::FileTreeModel *files,
                    QSettings *settings, QWidget *parent = nullptr);

    void setSelection(const itemmodels::PathSelection &selection);
    /// What is ticked; nothing where that does not count.
    itemmodels::PathSelection selection() const;
    /// Offers @p verified instead of a backup that is damaged.
    void offerInstead(const catalog::BackupRow &verified);
    /// Answers countRequested(); ignored where something else was chosen meanwhile.
    void showCount(const RestoreRequest &request, const SelectionCount &count);
    bool isComplete() const;
    /// Whether something was ticked here that was not given by setSelection().
    bool isTouched() const;
    void applyTo(RestoreRequest &request) const;

signals:
    void changed();
    /// How much is chosen? Of the request, only what is to be restored is filled in.
    void countRequested(const backstop::ui::RestoreRequest &request);
    /// This backup is wanted instead.
    void otherBackupRequested(const backstop::BackupId &backup);

private:
    void warn(const catalog::BackupRow &backup);
    void updateState();

    const QTimeZone m_zone;
    itemmodels::PathSelection m_given;
    MessageBar *m_warning;
    itemmodels::FileTreeModel *m_files;
    QRadioButton *m_everything;
    QRadioButton *m_chosen;
    QTreeView *m_tree;
    Label *m_summary;
};

} // namespace backstop::ui
