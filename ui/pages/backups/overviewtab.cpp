// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backups/overviewtab.h"

#include "model/core/shortid.h"
#include "model/itemmodels/backuplistmodel.h"
#include "model/itemmodels/format.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QHBoxLayout>

namespace backstop::ui {

using namespace itemmodels;

namespace {

QVBoxLayout *column(const QString &title, QWidget *content)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kRelated);
    layout->addWidget((new Label(title))->strong());
    layout->addWidget(content);
    layout->addStretch();
    return layout;
}

} // namespace

OverviewTab::OverviewTab(QWidget *parent)
    : QScrollArea(parent)
    , m_state(new StateLabel)
    , m_why(new Label)
    , m_content(new FactsTable)
    , m_origin(new FactsTable)
    , m_changes(new FactsTable)
{
    setObjectName(QStringLiteral("overviewTab"));
    setAccessibleName(tr("Overview of the backup"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    m_why->wrapped()->selectable();
    m_why->setObjectName(QStringLiteral("overviewWhy"));
    auto *head = new QHBoxLayout;
    head->setSpacing(kGroup);
    head->addWidget(m_state, 0, Qt::AlignTop);
    head->addWidget(m_why, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(2 * kPageEdge);
    columns->addLayout(column(tr("What it holds"), m_content), 3);
    columns->addLayout(column(tr("What changed"), m_changes), 2);
    columns->addLayout(column(tr("How it came about"), m_origin), 3);
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    layout->setSpacing(kGroup);
    layout->addLayout(head);
    layout->addLayout(columns, 1);
    setWidget(content);
}

void OverviewTab::setBackup(const catalog::BackupRow &backup, const QTimeZone &zone)
{
    widget()->show();
    const itemmodels::Status status = itemmodels::statusOf(backup);
    m_state->setState(lookOf(status), statusText(status));
    m_why->setText(whyText(backup, zone));
    QList<Fact> content{
        {backup.sources.size() == 1 ? tr("Source") : tr("Sources"), backup.sources.join(QLatin1Char('\n'))},
        {tr("Files"), formatCount(backup.filesCount)},
        {tr("Size"), formatBytes(backup.sizeBytes), formatExactBytes(backup.sizeBytes)},
        {tr("Added to repository"), formatBytes(backup.storedBytes), formatExactBytes(backup.storedBytes)}};
    if (!backup.description.isEmpty())
        content.append({tr("Description"), backup.description});
    if (!backup.tags.isEmpty())
        content.append({tr("Tags"), backup.tags.join(QStringLiteral(", "))});
    m_content->setFacts(content);
    if (backup.type == repository::BackupType::Full)
        m_changes->setFacts({{tr("Compared with"), tr("nothing: a full backup reads every byte again")}});
    else
        m_changes->setFacts({{tr("Files added"), formatCount(backup.changes.added)},
                             {tr("Files modified"), formatCount(backup.changes.modified)},
                             {tr("Files deleted"), formatCount(backup.changes.deleted)}});
    m_origin->setFacts({{tr("Type"), wordOf(backup.type)},
                        {tr("Taken"), timeText(backup.createdAt, zone), toIso(backup.createdAt)},
                        {tr("Duration"), formatDuration(std::chrono::milliseconds(backup.durationMs))},
                        {tr("By"), backup.username + QLatin1Char('@') + backup.hostname},
                        {tr("Id"), shortId(backup.id), QString::fromStdString(backup.id.hex()), true}});
}

void OverviewTab::clear()
{
    widget()->hide();
}

} // namespace backstop::ui
