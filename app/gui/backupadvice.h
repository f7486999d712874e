// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"

#include <QObject>

namespace backstop::ui {
class BackupDialog;
}

namespace backstop::app {

/// Tells a backup dialog what it cannot know: which sources were backed up before, and whether those that are chosen are there and can
/// be read. Looks on @p pool. Belongs to the dialog and goes with it.
class BackupAdvice : public QObject
{
    Q_OBJECT

public:
    BackupAdvice(const Services &services, const OpenRepository &open, QThreadPool &pool,
                 ui::BackupDialog *dialog);

private:
    void readHistory();
    void check(const QString &source);

    const Services &m_services;
    SharedRepository m_repository;
    QThreadPool &m_pool;
    ui::BackupDialog *m_dialog;
};

} // namespace backstop::app
