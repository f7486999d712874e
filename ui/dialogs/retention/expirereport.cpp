// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/retention/expirereport.h"

#include "model/core/plurals.h"
#include "model/itemmodels/format.h"
#include "ui/dialogs/retention/expiremodel.h"
#include "ui/prompts/savereport.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>

namespace backstop::ui {

using itemmodels::formatCount;

ExpireReportPage::ExpireReportPage(const QTimeZone &zone, Prompts *prompts, QWidget *parent)
    : QWidget(parent)
    , m_model(new ExpireModel(zone, this))
    , m_headline(new MessageBar)
    , m_facts(new FactsTable)
    , m_saved(new StateLabel(nullptr, TextSize::Caption))
    , m_table(new QTableView)
{
    m_headline->setObjectName(QStringLiteral("expireReportHeadline"));
    m_headline->setClosable(false);
    m_facts->setObjectName(QStringLiteral("expireReportFacts"));
    m_saved->setObjectName(QStringLiteral("saveAnswer"));
    m_table->setObjectName(QStringLiteral("expireReportTable"));
    m_table->setAccessibleName(tr("What expired, and what stays"));
    m_table->setModel(m_model);
    ExpireModel::setUp(m_table);
    auto *save = namedButton(QStringLiteral("saveExpireReport"), tr("&Save report…"), QStringLiteral("save"));
    save->setAutoDefault(false);
    auto *saving = new QHBoxLayout;
    saving->addWidget(save);
    saving->addWidget(m_saved, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGroup);
    layout->addLayout(heading(tr("Report of the expiry"), {}));
    layout->addWidget(m_headline);
    layout->addWidget(m_facts);
    layout->addLayout(saving);
    layout->addWidget(m_table, 1);
    layout->addStretch();
    connect(save, &QPushButton::clicked, this, [this, prompts] {
        if (const auto path = askWhereToSaveReport(prompts, window(), m_fileName))
            emit saveRequested(*path);
    });
}

void ExpireReportPage::showSaved(const QString &path, const std::optional<Error> &error)
{
    tellSaved(m_saved, path, error);
}

void ExpireReportPage::setEnd(const ExpireEnd &end)
{
    m_fileName = end.fileName;
    m_saved->setState({}, {});
    showHeadline(end);
    showFacts(end);
    m_model->setPlan(end.report ? end.plan : nullptr, end.report);
    ExpireModel::fitColumns(m_table);
    m_table->setVisible(m_model->rowCount() > 0);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void ExpireReportPage::showHeadline(const ExpireEnd &end)
{
    if (end.error && end.error->code == ErrorCode::Cancelled) {
        m_headline->showMessage(Tone::Caution, tr("Cancelled before all of them were gone"),
                                engineWords(*end.error));
    } else if (end.error || !end.report) {
        m_headline->showError(end.error.value_or(Error{}));
    } else {
        const int held = pluralCount(end.report->keptAfterAll.size());
        QStringList lines;
        if (held > 0)
            lines << tr("%Ln backup(s) stayed after all: somebody held them meanwhile.", nullptr, held);
        lines << tr("Their space is still in use: free it now, or later from the Backup menu.");
        m_headline->showMessage(Tone::Neutral,
                                tr("%Ln backup(s) expired", nullptr, pluralCount(end.report->removed.size())),
                                lines.join(QLatin1Char(' ')));
    }
}

void ExpireReportPage::showFacts(const ExpireEnd &end)
{
    QList<Fact> facts{{tr("Repository"), end.repository}};
    if (end.report) {
        facts.append({tr("Expired"), formatCount(end.report->removed.size())});
        if (!end.report->keptAfterAll.empty())
            facts.append({tr("Held meanwhile"), formatCount(end.report->keptAfterAll.size())});
        facts.append({tr("Stay"), formatCount(end.plan->keep.size() + end.plan->remove.size() -
                                              end.report->removed.size())});
    } else if (end.plan) {
        facts.append({tr("Were to expire"), formatCount(end.plan->remove.size())});
    }
    if (!end.reason.isEmpty())
        facts.append({tr("Reason"), end.reason});
    facts.append({tr("Took"), itemmodels::formatDuration(std::chrono::milliseconds(end.durationMs))});
    m_facts->setFacts(facts);
}

} // namespace backstop::ui
