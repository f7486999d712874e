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

class MessageBar;
class Prompts;
class RestorePreviewStep;
class RestoreReportStep;
class RestoreRunStep;
class RestoreWhatStep;
class RestoreWhereStep;

/// Restores from one backup, in a window of its own that blocks nothing: what, where, a preview of every change, then the run and its report.
/// Nothing is written before the preview was seen; any step back makes a new preview necessary. Closing the window while it
/// runs lets the job go on.
class RestoreWizard : public QWidget
{
    Q_OBJECT

public:
    enum class Step { What, Where, Preview, Run, Report };

    /// @p files is a model for this window alone, with its reader set; it must outlive the window.
    RestoreWizard(const catalog::BackupRow &backup, const QTimeZone &zone, itemmodels::FileTreeModel *files,
                  Prompts *prompts, QSettings *settings, QWidget *parent = nullptr);

    /// Begins with these paths chosen; none: with nothing chosen, and everything offered.
    void setSelection(const itemmodels::PathSelection &selection);
    Step step() const;
    RestoreRequest request() const;

public slots:
    /// Answers planRequested(). Ignored unless the preview is waited for.
    void showPreview(const backstop::ui::RestorePreview &preview);
    /// Planning, or starting, did not work.
    void showError(const backstop::Error &error);
    /// Answers restoreRequested(): the job whose progress is shown. It may end and be forgotten at any time.
    void setJob(backstop::jobs::Job *job);
    void showReport(const backstop::ui::RestoreReport &report);

signals:
    void planRequested(const backstop::ui::RestoreRequest &request);
    /// The plan asked for last is not wanted any more.
    void planDropped();
    /// The preview of this very request was seen and agreed to.
    void restoreRequested(const backstop::ui::RestoreRequest &request);
    void openFolderRequested(const QString &path);
    void saveTextRequested(const QString &path, const QString &text);

private:
    void build();
    void setStep(Step step);
    void goBack();
    void goOn();
    void updateState();

    catalog::BackupRow m_backup;
    QList<QLabel *> m_crumbs;
    MessageBar *m_messages;
    QStackedWidget *m_steps;
    RestoreWhatStep *m_what;
    RestoreWhereStep *m_where;
    RestorePreviewStep *m_preview;
    RestoreRunStep *m_run;
    RestoreReportStep *m_report;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_close;
};

} // namespace backstop::ui
