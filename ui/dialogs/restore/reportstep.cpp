// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/restore/reportstep.h"

#include "model/core/plurals.h"
#include "model/itemmodels/format.h"
#include "ui/dialogs/restore/restorelines.h"
#include "ui/prompts/savereport.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace backstop::ui {

using namespace itemmodels;

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::RestoreReportStep)
};

struct Headline
{
    Tone tone;
    QString text;
    QString detail;
};

/// Of what stayed as it was: only what was read is proven to be as it was backed up.
QString keptText(const RestoreReport &report)
{
    QStringList sentences;
    if (report.keptRead > 0)
        sentences << ReportText::tr("%Ln file(s) stayed as they were: read, and the same in every byte.",
                                    nullptr, pluralCount(report.keptRead));
    if (report.keptAlike > 0)
        sentences << ReportText::tr("%Ln file(s) stayed as they were: compared by size and time, not read.",
                                    nullptr, pluralCount(report.keptAlike));
    if (const std::uint64_t other = report.kept - report.keptRead - report.keptAlike; other > 0)
        sentences << ReportText::tr("%Ln file(s) stayed as they were, and were not compared with the backup.",
                                    nullptr, pluralCount(other));
    return sentences.join(QLatin1Char(' '));
}

/// What no restore brings back.
QString notInBackupText(const RestoreReport &report)
{
    return ReportText::tr("%Ln entry(s) were never in the backup, or not surely as they were.", nullptr,
                          pluralCount(report.notInBackup));
}

Headline headlineOf(const RestoreReport &report)
{
    const QString counted =
        ReportText::tr("Restored and verified %1 of %Ln file(s)", nullptr, pluralCount(report.asked))
            .arg(formatCount(report.verified));
    if (report.cancelled && report.error) // how far it came is in the error, if it began at all
        return {Tone::Caution, ReportText::tr("Cancelled"), engineWords(*report.error)};
    if (report.cancelled && report.restored == 0)
        return {Tone::Neutral, ReportText::tr("Cancelled: not one file was written"),
                report.foldersMade == 0 ? QString()
                                        : ReportText::tr("%Ln folder(s) were made, and are left.", nullptr,
                                                         pluralCount(report.foldersMade))};
    if (report.cancelled)
        return {Tone::Caution,
                ReportText::tr("Cancelled: %1 of %Ln file(s) in place", nullptr, pluralCount(report.asked))
                    .arg(formatCount(report.restored)),
                ReportText::tr("Each of them is whole. Restore again to get the rest.")};
    if (report.error)
        return {Tone::Bad, ReportText::tr("Failed: %1").arg(errorText(report.error->code).title),
                detailOf(*report.error)};
    if (report.failed)
        return {Tone::Bad, ReportText::tr("Failed: not one file was restored"),
                ReportText::tr("The problems below say why.")};
    if (report.verified < report.asked || report.problemCount > 0)
        return {Tone::Caution, counted, ReportText::tr("The problems below say what is missing, and why.")};
    if (report.notInBackup > 0)
        return {Tone::Caution, ReportText::tr("Restored all that is in the backup, which is partial"),
                notInBackupText(report) + QLatin1Char(' ') + counted + QLatin1Char('.')};
    if (report.asked == 0)
        return {Tone::Neutral, ReportText::tr("Done: no file had to be written"), keptText(report)};
    return {
        Tone::Good, counted,
        (report.withoutChecksum == 0
             ? ReportText::tr("Each file was compared with the checksum in the backup as it was written.")
             : ReportText::tr("%Ln file(s) with more than 1 GiB of holes have no checksum: each chunk was "
                              "authenticated, the whole was not compared. All others were compared.",
                              nullptr, pluralCount(report.withoutChecksum))) +
            (report.kept > 0 ? QLatin1Char(' ') + keptText(report) : QString())};
}

} // namespace

RestoreReportStep::RestoreReportStep(Prompts *prompts, QWidget *parent)
    : QWidget(parent)
    , m_headline(new MessageBar)
    , m_facts(new FactsTable)
    , m_lines(new RestoreLines(QStringLiteral("restoreProblems"), tr("What was not simply restored")))
    , m_more(new Label)
    , m_open(namedButton(QStringLiteral("openRestored"), tr("&Open folder"), QStringLiteral("open")))
    , m_saved(new StateLabel(nullptr, TextSize::Caption))
{
    m_headline->setObjectName(QStringLiteral("reportHeadline"));
    m_headline->setClosable(false);
    m_more->muted();
    auto *save =
        namedButton(QStringLiteral("saveRestoreReport"), tr("&Save report…"), QStringLiteral("save"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    m_saved->setObjectName(QStringLiteral("saveAnswer"));
    buttons->addWidget(save);
    buttons->addWidget(m_saved, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, 0, kPageEdge, 0);
    layout->setSpacing(kGroup);
    layout->addLayout(heading(tr("Report"), {}));
    layout->addWidget(m_headline);
    layout->addWidget(m_facts);
    layout->addLayout(buttons);
    layout->addWidget(m_lines, 1);
    layout->addWidget(m_more);
    layout->addStretch();
    connect(m_open, &QPushButton::clicked, this, [this] { emit openFolderRequested(m_report.target); });
    connect(save, &QPushButton::clicked, this, [this, prompts] {
        if (const auto path = askWhereToSaveReport(prompts, window(), m_report.fileName))
            emit saveRequested(*path);
    });
    setFocusProxy(m_open);
}

void RestoreReportStep::showSaved(const QString &path, const std::optional<Error> &error)
{
    tellSaved(m_saved, path, error);
}

void RestoreReportStep::setReport(const RestoreReport &report)
{
    m_saved->setState({}, {});
    m_report = report;
    const Headline headline = headlineOf(report);
    m_headline->showMessage(headline.tone, headline.text, headline.detail);
    QList<Fact> facts{{tr("Into"), report.target},
                      {tr("Written"), formatBytes(report.bytes), formatExactBytes(report.bytes)},
                      {tr("Replaced"), formatCount(report.replaced)},
                      {tr("Kept"), formatCount(report.kept)}};
    if (report.removed > 0)
        facts.append({tr("Deleted"), formatCount(report.removed)});
    facts.append({tr("Problems"), formatCount(report.problemCount)});
    facts.append({tr("Took"), formatDuration(std::chrono::milliseconds(report.durationMs))});
    m_facts->setFacts(facts);
    m_lines->setLines(report.lines);
    m_lines->setVisible(!report.lines.isEmpty());
    const auto shown = static_cast<std::uint64_t>(report.lines.size());
    m_more->setText(
        tr("%1 of %2 lines are shown, problems first; %3 more are not. A saved report lists every problem.")
            .arg(formatCount(shown), formatCount(report.totalLines),
                 formatCount(report.totalLines - qMin(report.totalLines, shown))));
    m_more->setVisible(report.totalLines > shown);
    m_open->setEnabled(report.restored > 0);
}

} // namespace backstop::ui
