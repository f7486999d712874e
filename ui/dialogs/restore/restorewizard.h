// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "ui/results.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QPushButton;
class QSettings;
class QStackedWidget;

namespace backstop::itemmodels {
class FileTreeModel;
class PathSelection;
} // namespace backstop::itemmodels
namespace backstop::jobs {
class Job;
}

namespace backstop::ui {

class JobProgress;
class MessageBar;
class Prompts;
class RestorePreviewStep;
class RestoreReportStep;
class RestoreWhatStep;
class RestoreWhereStep;

/// Restores from one backup, in a window of its own that blocks nothing: what, where, a preview of every change, then the run and its report.
/// Nothing is written before the preview was seen, nothing replaced or deleted before that was agreed to; any step back makes a new preview necessary. Closing the window while it
/// runs lets the job go on.
class RestoreWizard : public QWidget
{
    Q_OBJECT

public:
    enum class Step { What, Where, Preview, Run, Report };

    struct Context
    {
        QTimeZone zone;
        QString hostname;                           ///< of this computer
        QString location;                           ///< of the repository, for the command line
        itemmodels::FileTreeModel *files = nullptr; ///< for this window alone, with its reader set
        Prompts *prompts = nullptr;
        QSettings *settings = nullptr;
    };
    /// What @p context names outlives the window, which stays over its @p parent and in the middle of it.
    RestoreWizard(const catalog::BackupRow &backup, const Context &context, QWidget *parent = nullptr);

    /// Begins with these paths chosen; none: with nothing chosen, and everything offered.
    void setSelection(const itemmodels::PathSelection &selection);
    /// The paths that are chosen; none: everything, or nothing yet.
    itemmodels::PathSelection selection() const;
    /// Offers @p verified instead of a backup that is damaged.
    void offerInstead(const catalog::BackupRow &verified);
    Step step() const;
    RestoreRequest request() const;
    /// request() as a command; empty where it cannot be written as one.
    QString command() const;

public slots:
    /// Answers planRequested(). Ignored unless the preview is waited for.
    void showPreview(const backstop::ui::RestorePreview &preview);
    /// Planning, or starting, did not work.
    void showError(const backstop::Error &error);
    /// Answers restoreRequested(): the job whose progress is shown. It may end and be forgotten at any time.
    void setJob(backstop::jobs::Job *job);
    void showReport(const backstop::ui::RestoreReport &report);
    /// Answers saveReportRequested(): with the error, where there is one.
    void showSaved(const QString &path, const std::optional<backstop::Error> &error);
    /// Answers countRequested().
    void showCount(const backstop::ui::RestoreRequest &request, const backstop::ui::SelectionCount &count);
    /// Closes without asking: what was chosen is not wanted any more.
    void discard();

signals:
    /// How much does this request restore? Only what is to be restored is filled in.
    void countRequested(const backstop::ui::RestoreRequest &request);
    /// Another backup is wanted instead of this one.
    void otherBackupRequested(const backstop::BackupId &backup);
    void planRequested(const backstop::ui::RestoreRequest &request);
    /// The plan asked for last is not wanted any more.
    void planDropped();
    /// The preview of this very request was seen and agreed to.
    void restoreRequested(const backstop::ui::RestoreRequest &request);
    void openFolderRequested(const QString &path);
    /// The report as a web page, or as JSON where the name ends so.
    void saveReportRequested(const QString &path);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void addKeys();
    void place();
    void confirmKey();
    bool hasSomethingToLose() const;
    void setStep(Step step);
    void goBack();
    void goOn();
    void beginRestore();
    void updateState();

    catalog::BackupRow m_backup;
    const QString m_location;
    Prompts *m_prompts;
    bool m_isDiscarded = false;
    QList<QLabel *> m_crumbs;
    MessageBar *m_messages;
    QStackedWidget *m_steps;
    RestoreWhatStep *m_what;
    RestoreWhereStep *m_where;
    RestorePreviewStep *m_preview;
    JobProgress *m_run;
    RestoreReportStep *m_report;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_close;
};

} // namespace backstop::ui
