// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/verifyreportdialog.h"

#include "model/core/plurals.h"
#include "model/itemmodels/format.h"
#include "model/itemmodels/roles.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/prompts/savereport.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/scrollpart.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/viewsetup.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

namespace backstop::ui {

using namespace itemmodels;

namespace {

constexpr int kShownRows = 3; // of the findings, on the smallest screen

struct VerifyText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::VerifyReportDialog)
};

QString depthText(const VerifyReport &report)
{
    switch (report.depth) {
    case VerifyDepth::Structure:
        return VerifyText::tr("structure");
    case VerifyDepth::Sample:
        return VerifyText::tr("structure and %1 % of the data").arg(report.samplePercent);
    case VerifyDepth::EveryByte:
        return VerifyText::tr("every byte");
    }
    return {};
}

QString severityText(Severity severity)
{
    return severity == Severity::Damage    ? VerifyText::tr("Damage")
           : severity == Severity::Warning ? VerifyText::tr("Warning")
                                           : VerifyText::tr("Note");
}

Status statusOf(Severity severity)
{
    return severity == Severity::Damage    ? Status::Damaged
           : severity == Severity::Warning ? Status::Partial
                                           : Status::None;
}

} // namespace

VerifyHeadline headlineOf(const VerifyReport &report)
{
    int damage = 0;
    for (const VerifyFinding &finding : report.findings)
        damage += finding.severity == Severity::Damage ? 1 : 0;
    switch (report.outcome) {
    case VerifyOutcome::Passed:
        if (report.depth == VerifyDepth::EveryByte)
            return {Tone::Good, VerifyText::tr("Passed: every byte is as it was written"), {}};
        if (report.knownDamage > 0)
            return {
                Tone::Bad, VerifyText::tr("No new damage found, but known damage is there"),
                VerifyText::tr("%Ln chunk(s) that an earlier verification found unreadable are still needed, "
                               "and were not read again. Verify every byte to see what they hit.",
                               nullptr, pluralCount(report.knownDamage))};
        return {Tone::Neutral, VerifyText::tr("No damage found as far as was looked"),
                VerifyText::tr("Not all data were read, so this is not proof that every file can be "
                               "restored. Verify every byte for that.")};
    case VerifyOutcome::Partial:
        return {
            Tone::Caution,
            VerifyText::tr("%Ln backup(s) could not be checked", nullptr, pluralCount(report.notChecked)),
            VerifyText::tr("A newer Backstop made them: verify them with that one. No damage was found in "
                           "the others as far as was looked.")};
    case VerifyOutcome::Damaged: {
        const bool isRestKnown = report.depth == VerifyDepth::EveryByte && report.notChecked == 0;
        return {Tone::Bad, VerifyText::tr("Damage found in %Ln object(s)", nullptr, damage),
                (isRestKnown ? VerifyText::tr("Everything else that was verified can be restored.")
                             : VerifyText::tr("Nothing is known of what was not read.")) +
                    QLatin1Char(' ') +
                    VerifyText::tr("Back up the sources again now: what is damaged is stored anew where the "
                                   "source still has it.")};
    }
    case VerifyOutcome::Incomplete:
        return {Tone::Caution, VerifyText::tr("Incomplete: this proves nothing"),
                report.error ? detailOf(*report.error)
                             : VerifyText::tr("It was cancelled before the end. Run it again.")};
    }
    return {};
}

VerifyReportDialog::VerifyReportDialog(const VerifyReport &report, Prompts *prompts, QWidget *parent)
    : QDialog(parent)
    , m_report(report)
    , m_saved(new StateLabel(nullptr, TextSize::Caption))
{
    setObjectName(QStringLiteral("verifyReport"));
    setWindowTitle(tr("Report of the verification"));
    const VerifyHeadline headline = headlineOf(report);
    auto *bar = new MessageBar;
    bar->setClosable(false);
    bar->showMessage(headline.tone, headline.text, headline.detail);
    auto *facts = new FactsTable;
    QList<Fact> shown{{tr("Scope"), report.scope},
                      {tr("Depth"), depthText(report)},
                      {tr("Checked"), tr("%Ln backup(s)", nullptr, pluralCount(report.backups)) +
                                          QStringLiteral(", ") +
                                          tr("%Ln object(s)", nullptr, pluralCount(report.objects))},
                      {tr("Read"), formatBytes(report.bytesRead), formatExactBytes(report.bytesRead)}};
    if (report.filesCompared > 0)
        shown.append({tr("Contents compared"),
                      tr("%Ln file(s), %1", nullptr, pluralCount(report.filesCompared))
                          .arg(formatBytes(report.bytesCompared)),
                      formatExactBytes(report.bytesCompared)});
    shown.append({tr("Took"), formatDuration(std::chrono::milliseconds(report.durationMs))});
    facts->setFacts(shown);
    auto *save = namedButton(QStringLiteral("saveReport"), tr("&Save report…"), QStringLiteral("save"));
    auto *close = namedButton(QStringLiteral("closeReport"), tr("&Close"));
    save->setAutoDefault(false); // else it is the one that Enter presses, being the first with the focus
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    m_saved->setObjectName(QStringLiteral("saveAnswer"));
    buttons->addWidget(save);
    buttons->addWidget(m_saved, 1);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kGroup);
    layout->addLayout(heading(tr("Report of the verification"), {}));
    layout->addWidget(bar);
    layout->addWidget(facts);
    if (report.findings.empty())
        layout->addStretch(1);
    else
        layout->addWidget(findingsPart(), 1);
    layout->addLayout(buttons);
    const int height = report.findings.empty() ? sizeHint().height() : textWidth(this, 96);
    resize(fitting(this, {textWidth(this, 120), height}));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(save, &QPushButton::clicked, this, [this, prompts] {
        if (const auto path = askWhereToSaveReport(prompts, this, m_report.fileName))
            emit saveRequested(*path);
    });
}

/// The engine begins with the object, which stands beside it.
QString VerifyReportDialog::wrongOf(const VerifyFinding &finding)
{
    const QString object = finding.object + QStringLiteral(": ");
    QString wrong = finding.reason.startsWith(object) ? finding.reason.mid(object.size()) : finding.reason;
    if (!wrong.isEmpty())
        wrong[0] = wrong[0].toUpper();
    return wrong;
}

void VerifyReportDialog::showSaved(const QString &path, const std::optional<Error> &error)
{
    tellSaved(m_saved, path, error);
}

QWidget *VerifyReportDialog::findingsPart()
{
    auto *part = new QWidget;
    auto *model = new QStandardItemModel(0, 3, part);
    model->setHorizontalHeaderLabels({tr("Severity"), tr("What is wrong"), tr("Object")});
    for (const VerifyFinding &finding : m_report.findings) {
        QList<QStandardItem *> row{new QStandardItem(severityText(finding.severity)),
                                   new QStandardItem(wrongOf(finding)), new QStandardItem(finding.object)};
        for (QStandardItem *item : row) {
            item->setData(int(statusOf(finding.severity)), StatusRole);
            item->setToolTip(plainToolTip(item->text()));
        }
        model->appendRow(row);
    }
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("findingTable"));
    table->setAccessibleName(tr("Findings"));
    table->setModel(model);
    setUpTable(table, {{0, 16}, {1, 54}, {2, 40}});
    const int rows = qMin(model->rowCount(), kShownRows) + 1; // and the header
    table->setMinimumHeight(rows * rowHeight(table->fontMetrics()) + kRelated);
    table->setFrameShape(QFrame::StyledPanel);
    table->setItemDelegateForColumn(0, new StateDelegate(StateDelegate::Word::OfModel, table));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_hits = new Label;
    m_hits->setObjectName(QStringLiteral("findingHits"));
    m_hits->wrapped()->selectable();
    m_suggestion = new Label;
    m_suggestion->setObjectName(QStringLiteral("findingSuggestion"));
    m_suggestion->wrapped()->selectable();
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kInside);
    layout->addWidget(table, 1);
    layout->addSpacing(kRelated);
    auto *details = new QVBoxLayout;
    details->setSpacing(kInside);
    details->addWidget((new Label(tr("What it hits"), TextSize::Caption))->muted());
    details->addWidget(m_hits);
    details->addSpacing(kInside);
    details->addWidget((new Label(tr("What to do"), TextSize::Caption))->muted());
    details->addWidget(m_suggestion);
    layout->addWidget(new ScrollPart(details));
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showFinding(current.row()); });
    table->setCurrentIndex(model->index(0, 0));
    return part;
}

void VerifyReportDialog::showFinding(int row)
{
    if (row < 0 || row >= int(m_report.findings.size()))
        return;
    constexpr qsizetype kShown = 6;
    const VerifyFinding &finding = m_report.findings[std::size_t(row)];
    QStringList hits = finding.hits.mid(0, kShown);
    if (finding.hits.size() > kShown)
        hits << tr("and %Ln more", nullptr, int(finding.hits.size() - kShown));
    m_hits->setText(hits.isEmpty() ? tr("Nothing that could not be restored") : hits.join(QLatin1Char('\n')));
    m_suggestion->setText(finding.suggestion);
}

} // namespace backstop::ui
