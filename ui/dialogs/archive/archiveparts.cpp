// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/archive/archiveparts.h"

#include "ui/theme/metrics.h"

#include <QTreeWidget>
#include <QVBoxLayout>

namespace backstop::ui {

QTreeWidget *archiveList(const QString &name, const QString &title, const QStringList &headers,
                         const QList<ColumnSetup> &columns)
{
    auto *list = new QTreeWidget;
    list->setObjectName(name);
    list->setAccessibleName(title);
    list->setHeaderLabels(headers);
    list->setRootIsDecorated(false);
    setUpTree(list, columns);
    return list;
}

void fillList(QTreeWidget *list, const QList<QStringList> &rows)
{
    list->clear();
    for (const QStringList &row : rows) {
        auto *item = new QTreeWidgetItem(list, row);
        if (row.size() == 3) // the number
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (!rows.isEmpty())
        list->setCurrentItem(list->topLevelItem(0)); // there is always a current row, see the Backups page
    list->setVisible(!rows.isEmpty());
}

QVBoxLayout *stepLayout(QWidget *step)
{
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(kPageEdge, 0, kPageEdge, 0);
    layout->setSpacing(kRelated);
    return layout;
}

} // namespace backstop::ui
