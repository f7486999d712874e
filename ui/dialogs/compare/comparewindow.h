// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/backups/backupmodels.h"
#include "ui/results.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>
#include <QTimeZone>

class QPushButton;
class QSettings;
class QStackedWidget;
class QToolButton;

namespace backstop::jobs {
class Job;
}

namespace backstop::ui {

class ChangesView;
class CommandLine;
class Label;
class MessageBar;
class ProgressLine;
class StateLabel;

/// What differs between two backups, from the one to the other. Asks for every comparison by compareRequested(), and is answered by
/// setJob() while it is made, then by showComparison() or showError().
class CompareWindow : public QDialog
{
    Q_OBJECT

public:
    CompareWindow(const Clock &clock, QSettings *settings, const QTimeZone &zone, const QString &location,
                  QWidget *parent = nullptr);
    ~CompareWindow() override;

    /// @p job makes the comparison that @p request asks for; it may go at any time. Null: it could not be started.
    void setJob(jobs::Job *job, const CompareRequest &request);
    /// @p models, of which only those of changes are needed, must live until the next call or the end of the window.
    void showComparison(const Comparison &comparison, const BackupModels &models);
    /// @p asked is what was to be compared, where that is known.
    void showError(const Error &error, const std::optional<Comparison> &asked = {});
    /// There is no backup of the kind that was asked for to compare @p after with.
    void showNoPartner(const catalog::BackupRow &after);

signals:
    void compareRequested(const backstop::ui::CompareRequest &request);
    void cancelRequested();
    /// The user wants another backup at the beginning of the comparison, or at its end: answer with choose().
    void pickRequested(bool before);

public slots:
    void choose(bool before, const backstop::BackupId &backup);

private:
    QLayout *buildSides();
    QWidget *buildBusy();
    QToolButton *sideButton(const QString &name, bool before);
    void refresh();
    void swapSides();
    void setSides(const Comparison &comparison);
    void updateSides();

    const Clock &m_clock;
    QSettings *m_settings;
    QTimeZone m_zone;
    QToolButton *m_before;
    QToolButton *m_after;
    QToolButton *m_swap;
    StateLabel *m_order;
    MessageBar *m_messages;
    QWidget *m_busy;
    ProgressLine *m_bar;
    Label *m_numbers;
    QStackedWidget *m_place;
    ChangesView *m_view = nullptr;
    const QString m_location; ///< of the repository
    CommandLine *m_command;
    QPointer<jobs::Job> m_job;
    QTimer m_timer;
    std::optional<catalog::BackupRow> m_from;
    std::optional<catalog::BackupRow> m_to;
    bool m_hasPrevious = false; ///< as in Comparison
    bool m_hasBase = false;
    CompareRequest m_asked;
};

} // namespace backstop::ui
