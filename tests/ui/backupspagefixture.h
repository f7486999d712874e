// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/firmdata.h"
#include "tests/ui/uitest.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/widgets/filterline.h"

#include <memory>

namespace backstop::test {

/// The page of backups by itself, with the history of the firm, for a test class to derive from.
class BackupsPageFixture
{
protected:
    void open(FirmData::History history = FirmData::History::Month)
    {
        m_page.reset();
        m_data = std::make_unique<FirmData>(history);
        m_page = std::make_unique<ui::BackupsPage>(m_data->models(), m_data->clock, &m_data->settings);
        m_page->resize(1000, 700);
        m_page->show();
        m_page->filterLine()->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void openWithRows()
    {
        open();
        waitForRows();
    }
    void close()
    {
        m_page.reset();
        m_data.reset();
    }
    void waitForRows() const { QTRY_VERIFY(!m_data->backups->isLoading() && m_page->currentBackup()); }
    /// Empty where none is chosen, as for a moment while the list is read anew.
    catalog::BackupRow current() const { return m_page->currentBackup().value_or(catalog::BackupRow()); }

    std::unique_ptr<FirmData> m_data;
    std::unique_ptr<ui::BackupsPage> m_page;
};

} // namespace backstop::test
