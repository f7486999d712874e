// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backups/overviewtab.h"

#include "model/core/shortid.h"
#include "model/itemmodels/backuplistmodel.h"
#include "model/itemmodels/format.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QHBoxLayout>
#include <QPushButton>

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
    , m_loading(new Label(tr("The backup is being read…")))
    , m_body(new QWidget)
    , m_state(new StateLabel)
    , m_why(new Label)
    , m_verify(new QPushButton(themedIcon(QStringLiteral("verify")), tr("Verify again to list the files…")))
    , m_wide(new FactsTable)
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
    m_loading->setObjectName(QStringLiteral("overviewLoading"));
    m_loading->muted();
    m_why->wrapped()->selectable();
    m_why->setObjectName(QStringLiteral("overviewWhy"));
    m_verify->setObjectName(QStringLiteral("overviewVerify"));
    m_verify->setAccessibleName(m_verify->text());
    m_wide->setObjectName(QStringLiteral("overviewWide"));
    auto *head = new QHBoxLayout;
    head->setSpacing(kGroup);
    head->addWidget(m_state, 0, Qt::AlignTop);
    head->addWidget(m_why, 1);
    head->addWidget(m_verify, 0, Qt::AlignTop);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(2 * kPageEdge);
    columns->addLayout(column(tr("What it holds"), m_content), 1);
    columns->addLayout(column(tr("What changed"), m_changes), 1);
    columns->addLayout(column(tr("How it came about"), m_origin), 1);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(kGroup);
    body->addLayout(head);
    body->addWidget(m_wide);
    body->addLayout(columns, 1);
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    layout->addWidget(m_loading, 0, Qt::AlignTop);
    layout->addWidget(m_body, 1);
    setWidget(content);
    connect(m_verify, &QPushButton::clicked, this, &OverviewTab::verifyRequested);
    clear();
}

void OverviewTab::setBackup(const catalog::BackupRow &backup, const QTimeZone &zone, Timestamp now)
{
    m_loading->hide();
    m_body->show();
    const itemmodels::Status status = itemmodels::statusOf(backup, now);
    m_state->setState(lookOf(status), itemmodels::stateText(backup, now));
    m_why->setText(whyText(backup, zone));
    // Without a list of files there is nothing that a verification could name.
    m_verify->setVisible(status == Status::Damaged && backup.verification.damaged > 0);
    m_wideFacts = {
        {backup.sources.size() == 1 ? tr("Source") : tr("Sources"), backup.sources.join(QLatin1Char('\n'))}};
    if (!backup.description.isEmpty())
        m_wideFacts.append({tr("Description"), backup.description});
    if (!backup.tags.isEmpty())
        m_wideFacts.append({tr("Tags"), backup.tags.join(QStringLiteral(", "))});
    m_checksum.clear();
    if (std::exchange(m_shown, backup.id) != backup.id)
        m_holdReason.clear();
    m_isHeld = backup.held;
    showWide();
    m_content->setFacts(
        {{tr("Files"), formatCount(backup.filesCount)},
         {tr("Size"), formatBytes(backup.sizeBytes), formatExactBytes(backup.sizeBytes)},
         {tr("Added to repository"), formatBytes(backup.storedBytes), formatExactBytes(backup.storedBytes)}});
    if (backup.type == repository::BackupType::Full)
        m_changes->setFacts({{tr("Compared with"), tr("nothing"),
                              tr("A full backup reads every byte again and is compared with nothing.")}});
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

void OverviewTab::setRecord(const repository::BackupRecord &record)
{
    m_checksum = QString::fromStdString(record.checksum());
    showWide();
}

void OverviewTab::setHoldReason(const QString &reason)
{
    m_holdReason = reason;
    showWide();
}

void OverviewTab::showWide()
{
    QList<Fact> facts = m_wideFacts;
    if (!m_checksum.isEmpty()) {
        const qsizetype half = m_checksum.size() / 2; // in one line it is wider than a small window
        facts.append({tr("Checksum"), m_checksum.left(half) + QLatin1Char('\n') + m_checksum.mid(half),
                      tr("Of the whole content: two backups of the same files have the same."), true});
    }
    if (m_isHeld)
        facts.append({tr("Held"), m_holdReason.isEmpty() ? tr("It never expires.")
                                                         : tr("It never expires: %1").arg(m_holdReason)});
    m_wide->setFacts(facts);
}

void OverviewTab::clear()
{
    m_body->hide();
    m_loading->show();
}

} // namespace backstop::ui
