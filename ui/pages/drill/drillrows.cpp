// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/drill/drillrows.h"

#include "model/itemmodels/columns.h"

#include <QStandardItem>

namespace backstop::ui {

QStandardItem *drillCell(const QString &text, bool isNumber)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    if (isNumber)
        item->setData(itemmodels::alignmentOf(true), Qt::TextAlignmentRole);
    return item;
}

void setRowStatus(const QList<QStandardItem *> &cells, itemmodels::Status status)
{
    QStringList parts;
    for (QStandardItem *item : cells) {
        item->setData(static_cast<int>(status), itemmodels::StatusRole);
        if (!item->text().isEmpty())
            parts << item->text();
    }
    cells.first()->setData(parts.join(QStringLiteral(", ")), itemmodels::AccessibleSentenceRole);
    cells.first()->setData(parts.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
}

} // namespace backstop::ui
