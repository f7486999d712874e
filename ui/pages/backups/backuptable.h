// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "ui/widgets/listtable.h"

#include <QHash>

#include <optional>
#include <vector>

class QSettings;

namespace backstop::itemmodels {
class BackupListModel;
}

namespace backstop::ui {

/// A list of backups as all windows show it, newest first. Which columns there are, how wide and in which order is remembered in the
/// settings under the key given. Until the user chose columns, there are as many as fit beside each other, the more important ones first.
class BackupTable : public ListTable
{
    Q_OBJECT

public:
    BackupTable(itemmodels::BackupListModel *model, QSettings *settings, const QString &columnsKey,
                QWidget *parent = nullptr);

    /// The backup that is current; nothing while there is none or it is still being read.
    std::optional<catalog::BackupRow> current() const;
    /// How many rows are selected, in memory or not.
    int selectedCount() const;
    std::vector<catalog::RowKey> selectedKeys() const;
    /// Makes the backup current and scrolls to it; false where it is not listed.
    bool choose(catalog::RowKey key);
    /// Opens the menu of the columns.
    void openColumns();
    /// Rows that are not those asked for are painted dim.
    void setStale(bool stale);
    bool isStale() const { return m_isStale; }

protected:
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    itemmodels::BackupListModel *m_model;
    bool m_isStale = false;
    QHash<int, int> m_widths; ///< by column, at which everything in it can be read
};

} // namespace backstop::ui
