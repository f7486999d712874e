// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/verify.h"
#include "tests/ui/program.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/restore/restorewizard.h"
#include "ui/pages/backups/backupspage.h"

#include <QPointer>

#include <memory>

namespace backstop::test {

/// The program in an account where it never ran before, and a folder for files and repositories, for a test class to derive from.
class AccountFixture
{
protected:
    void begin()
    {
        m_folder = std::make_unique<TemporaryFolder>();
        m_account = std::make_unique<TemporaryFolder>();
        m_program = std::make_unique<Program>(*m_account);
    }
    void end()
    {
        QList<QPointer<QWidget>> windows; // one may own another
        for (QWidget *window : QApplication::topLevelWidgets())
            windows.append(window);
        for (const QPointer<QWidget> &window : std::as_const(windows)) {
            if (window && window->objectName() == QLatin1String("restoreWizard"))
                delete window;
        }
        m_program.reset();
        m_account.reset();
        m_folder.reset();
    }
    QString path(const char *name) const
    {
        return m_folder->qPath() + QLatin1Char('/') + QLatin1String(name);
    }
    /// In the folder "data".
    void makeFiles(int count) const
    {
        for (int i = 0; i < count; ++i)
            VERIFY_OK(m_folder->write("data/" + std::to_string(i) + ".json", std::to_string(i)));
    }
    /// For the newest backup.
    void openWizard() const
    {
        QTRY_VERIFY(m_program->window.backupsPage()->currentBackup());
        emit m_program->window.restoreRequested(m_program->window.backupsPage()->currentBackup()->id, {});
        QVERIFY(visible<ui::RestoreWizard>("restoreWizard"));
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<TemporaryFolder> m_account;
    std::unique_ptr<Program> m_program;
};

} // namespace backstop::test
