// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results.h"

#include <QDialog>

namespace backstop::ui {

class Prompts;
class RestoreReportStep;

/// The report of a restore whose window was closed.
class RestoreReportDialog : public QDialog
{
    Q_OBJECT

public:
    RestoreReportDialog(const RestoreReport &report, Prompts *prompts, QWidget *parent = nullptr);

    /// Answers saveRequested(): with the error, where there is one.
    void showSaved(const QString &path, const std::optional<Error> &error);

signals:
    void openFolderRequested(const QString &path);
    void saveRequested(const QString &path);

private:
    RestoreReportStep *m_step;
};

} // namespace backstop::ui
