// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results.h"

#include <QDialog>

namespace backstop::ui {

class Prompts;

/// The report of a restore whose window was closed.
class RestoreReportDialog : public QDialog
{
    Q_OBJECT

public:
    RestoreReportDialog(const RestoreReport &report, Prompts *prompts, QWidget *parent = nullptr);

signals:
    void openFolderRequested(const QString &path);
    void saveRequested(const QString &path);
};

} // namespace backstop::ui
