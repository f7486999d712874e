// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "ui/requests.h"
#include "ui/results.h"

#include <QScrollArea>

class QStackedWidget;

namespace backstop::ui {

class CreateStep;
class FirstBackupStep;
class MessageBar;
class OpenStep;
class ProgressLine;
class Prompts;
class RecentList;
class RecoveryCodeStep;

/// The first start, and every later way to another repository: explore the demo, open one, or make one; after making one, the recovery code and
/// the first backup. Emits what is wanted; whoever does it answers with the slots.
class WelcomePage : public QScrollArea
{
    Q_OBJECT

public:
    enum class Step { Choose, Open, Create, RecoveryCode, FirstBackup };

    explicit WelcomePage(Prompts *prompts, QWidget *parent = nullptr);

    Step step() const;
    /// Back to the choice. @p closable: a repository is open that can be gone back to.
    void restart(bool closable = false);
    void setStep(Step step);
    /// A recovery code is on the page that nobody will see again.
    bool showsRecoveryCode() const;
    /// Where a new repository is proposed.
    void setProposedLocation(const QString &location);
    /// What was opened before, newest first.
    void setRecentRepositories(const QList<RecentRepository> &recent);

public slots:
    /// The request is being worked on; nothing else can be asked for. Empty: done.
    void setBusy(const QString &what);
    /// Why opening or making did not work: at the field where the key was wrong, else over the step.
    void showError(const backstop::Error &error);
    /// The repository was made. The code is shown once; an empty one (no encryption) goes straight to the first backup.
    void showRecoveryCode(const backstop::ui::RecoveryKit &kit);
    /// The text is in the file at @p path, as asked for by saveSheetRequested().
    void textSaved(const QString &path);
    /// What is wrong with the first source as it was typed, as asked for by firstSourceCheckRequested(); empty: nothing.
    void setFirstSourceProblem(const QString &source, const QString &problem);

signals:
    void demoRequested();
    void openRequested(const backstop::ui::OpenRequest &request);
    void createRequested(const backstop::ui::CreateRequest &request);
    /// Recovery code and first source are settled: show the repository and start this backup.
    void firstBackupRequested(const backstop::ui::BackupRequest &request);
    /// Whether this source is there and can be read is to be found out: answer with setFirstSourceProblem().
    void firstSourceCheckRequested(const QString &source);
    /// As firstBackupRequested(), without a backup.
    void finished();
    /// One that was opened before is to be opened.
    void recentRequested(const QString &location);
    /// It is to be taken off the list of those.
    void forgetRequested(const QString &location);
    /// Back to the repository that is open.
    void closeRequested();
    /// Write @p text to @p path; answer with textSaved(), or with showError() where that fails.
    void saveSheetRequested(const QString &path, const QByteArray &bytes);

protected:
    /// Return does what the step is for, Esc goes back.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectSteps();
    QWidget *chooseStep();

    Prompts *m_prompts;
    MessageBar *m_messages;
    ProgressLine *m_busy;
    QStackedWidget *m_steps;
    OpenStep *m_open;
    CreateStep *m_create;
    RecoveryCodeStep *m_recoveryCode;
    FirstBackupStep *m_firstBackup;
    RecentList *m_recent;
    QWidget *m_close = nullptr; // before m_choose, which makes it
    QWidget *m_choose;
    bool m_isBusy = false;
};

} // namespace backstop::ui
