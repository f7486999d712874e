// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scriptedprompts.h"
#include "tests/ui/firmdata.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/restore/restorewizard.h"

#include <QAbstractButton>

#include <memory>

namespace backstop::test {

/// The wizard that restores a backup of the firm, for a test class to derive from.
class RestoreWizardFixture
{
protected:
    void openWizard()
    {
        m_prompts = {};
        m_data = std::make_unique<FirmData>(FirmData::History::Empty);
        m_files = std::make_unique<itemmodels::FileTreeModel>(&m_data->pool);
        m_files->setReader(firmFiles());
        m_wizard = std::make_unique<ui::RestoreWizard>(backup(), context());
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
    }
    void closeWizard()
    {
        m_wizard.reset();
        m_files.reset();
        m_data.reset();
    }
    QAbstractButton *next() const { return named<QAbstractButton>(m_wizard.get(), "wizardNext"); }
    /// Of everything, to where it is proposed.
    void goToPreview() const
    {
        click(named<QAbstractButton>(m_wizard.get(), "restoreEverything"));
        click(next());
        click(next());
        QCOMPARE(m_wizard->step(), ui::RestoreWizard::Step::Preview);
    }
    void agreeAndGoOn()
    {
        m_prompts.confirmations = {true};
        click(next());
    }
    static ui::RestorePreview preview()
    {
        using ui::RestoreAction;
        ui::RestorePreview preview;
        preview.create = {1'200, 4'000'000};
        preview.replace = {4, 1'000};
        preview.spaceNeeded = 3'500'000;
        preview.freeBytes = 10'000'000'000;
        preview.rows = {
            {"data/<img src=x>.json", RestoreAction::Create, false, 12, QStringLiteral("not there yet")},
            {"data/a.json", RestoreAction::Replace, false, 12, QStringLiteral("differs in size")}};
        preview.totalRows = 1'204;
        return preview;
    }
    static catalog::BackupRow backup()
    {
        catalog::BackupRow row;
        row.id.bytes.fill(7);
        row.createdAt = *fromIso(QStringLiteral("2026-11-20T14:00:00Z"));
        row.sources = {QStringLiteral("/srv/trading/data")};
        row.hostname = QStringLiteral("desk7");
        row.filesCount = 1204;
        row.sizeBytes = 4'434'112'880;
        return row;
    }
    ui::RestoreWizard::Context context()
    {
        return {.zone = QTimeZone::utc(),
                .hostname = QStringLiteral("desk7"),
                .location = QStringLiteral("/srv/a firm's backups"),
                .files = m_files.get(),
                .prompts = &m_prompts,
                .settings = &m_data->settings};
    }

    std::unique_ptr<FirmData> m_data;
    std::unique_ptr<itemmodels::FileTreeModel> m_files;
    ScriptedPrompts m_prompts;
    std::unique_ptr<ui::RestoreWizard> m_wizard;
};

} // namespace backstop::test
