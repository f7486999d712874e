// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backups/problemstab.h"

#include "model/core/names.h"
#include "model/itemmodels/format.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/viewsetup.h"

#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace backstop::ui {

ProblemsTab::ProblemsTab(QWidget *parent)
    : QWidget(parent)
    , m_summary(new Label)
    , m_table(new QTableView)
    , m_model(new QStandardItemModel(0, 2, this))
{
    setObjectName(QStringLiteral("problemsTab"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_model->setHorizontalHeaderLabels({tr("Path"), tr("What happened")});
    m_table->setObjectName(QStringLiteral("problemTable"));
    m_table->setAccessibleName(tr("What is not in the backup"));
    m_table->setModel(m_model);
    setUpTable(m_table, {{0, 60}, {1, 60}});
    m_table->setItemDelegateForColumn(0, new PathDelegate(m_table));
    m_summary->setObjectName(QStringLiteral("problemSummary"));
    m_summary->wrapped()->setContentsMargins(kGroup, kRelated, kGroup, kRelated);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
}

void ProblemsTab::setRecord(const repository::BackupRecord &record)
{
    clear();
    for (const repository::SourceProblem &problem : record.problems) {
        QList<QStandardItem *> row{new QStandardItem(displayName(problem.path)),
                                   new QStandardItem(problem.message)};
        row[0]->setAccessibleText(displayName(problem.path) + QStringLiteral(", ") + problem.message);
        m_model->appendRow(row);
    }
    QString text = tr("These entries are missing from the backup, or were changed while they were read. "
                      "Everything else is in it.");
    if (record.problemCount > record.problems.size())
        text += QLatin1Char(' ') + tr("The first %1 of %2 are listed.")
                                       .arg(itemmodels::formatCount(record.problems.size()),
                                            itemmodels::formatCount(record.problemCount));
    m_summary->setText(text);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void ProblemsTab::clear()
{
    m_model->removeRows(0, m_model->rowCount());
    m_summary->setText({});
}

} // namespace backstop::ui
