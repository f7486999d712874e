// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/restore/previewstep.h"

#include "model/core/names.h"
#include "model/core/plurals.h"
#include "model/itemmodels/format.h"
#include "ui/dialogs/restore/previewmodel.h"
#include "ui/dialogs/restore/restorelines.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progressline.h"

#include <QCoreApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace backstop::ui {

using namespace itemmodels;

namespace {

struct PreviewText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::RestorePreviewStep)
};

QString totalText(const RestoreTotals &totals)
{
    return PreviewText::tr("%Ln file(s)", nullptr, pluralCount(totals.entries)) + QStringLiteral(", ") +
           formatBytes(totals.bytes);
}

QString replacementText(const RestorePreview &preview)
{
    return preview.replace.entries == 0
               ? QString()
               : QLatin1Char(' ') + PreviewText::tr("%Ln file(s) will be replaced.", nullptr,
                                                    pluralCount(preview.replace.entries));
}

/// What else is lost, where damage is told first.
QString removalText(const RestorePreview &preview)
{
    return (preview.remove.entries == 0
                ? QString()
                : QLatin1Char(' ') + PreviewText::tr("%Ln file(s) will be deleted.", nullptr,
                                                     pluralCount(preview.remove.entries))) +
           replacementText(preview);
}

QString damageText(const RestorePreview &preview)
{
    return preview.damaged.entries == 0
               ? preview.warnings.first()
               : PreviewText::tr("%Ln of the chosen files are damaged and cannot be restored", nullptr,
                                 pluralCount(preview.damaged.entries));
}

QString damageDetail(const RestorePreview &preview)
{
    constexpr qsizetype kShown = 5;
    QStringList lines = preview.warnings.mid(preview.damaged.entries == 0 ? 1 : 0, kShown);
    if (preview.damaged.entries > 0)
        lines << PreviewText::tr(
            "A restore writes all others and lists these in its report. They stand first below.");
    return lines.join(QLatin1Char('\n'));
}

/// What is harmless comes last: where some of it is listed, nothing else was cut off.
bool listsAllThatIsLost(const RestorePreview &preview)
{
    if (preview.rows.isEmpty() || preview.totalRows <= std::uint64_t(preview.rows.size()))
        return true;
    const RestoreAction last = preview.rows.last().action;
    return last == RestoreAction::Create || last == RestoreAction::Keep;
}

} // namespace

RestorePreviewStep::RestorePreviewStep(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget)
    , m_messages(new MessageBar)
    , m_sentence(new Label)
    , m_totals(new FactsTable)
    , m_lines(new RestoreLines(QStringLiteral("previewTable"), tr("What would be done")))
    , m_more(new Label)
    , m_command(new CommandLine)
{
    m_sentence->setObjectName(QStringLiteral("previewSentence"));
    m_messages->setObjectName(QStringLiteral("previewMessage"));
    m_sentence->wrapped();
    m_more->muted();
    m_totals->setHorizontal(true);
    m_messages->setClosable(false);
    auto *busy = new ProgressLine;
    busy->setAccessibleName(tr("The preview is being made"));
    busy->setFraction(-1);
    auto *waiting = new QWidget;
    auto *waitingLayout = new QVBoxLayout(waiting);
    waitingLayout->addStretch();
    waitingLayout->addWidget(
        (new Label(tr("Comparing the backup with what is there. Nothing is written yet.")))->muted());
    waitingLayout->addWidget(busy);
    waitingLayout->addStretch();
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addWidget(m_sentence);
    layout->addWidget(m_messages);
    layout->addWidget(m_totals);
    layout->addWidget(m_lines, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_command);
    m_stack->addWidget(waiting);
    m_stack->addWidget(content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(kPageEdge, 0, kPageEdge, 0);
    page->setSpacing(kRelated);
    page->addLayout(heading(tr("This is what would be done"), {}));
    page->addWidget(m_stack, 1);
    setFocusProxy(m_lines);
}

void RestorePreviewStep::setWaiting(const QString &command)
{
    m_preview.reset();
    m_command->setCommand(command);
    m_command->setVisible(!command.isEmpty());
    m_stack->setCurrentIndex(0);
}

void RestorePreviewStep::setPreview(const RestorePreview &preview)
{
    m_preview = preview;
    tellWorst(preview);
    m_sentence->setText(sentence());
    QList<Fact> facts{{tr("Create"), totalText(preview.create)},
                      {tr("Replace"), totalText(preview.replace)},
                      {tr("Keep"), totalText(preview.keep)}};
    if (preview.damaged.entries > 0)
        facts.append({tr("Damaged"), totalText(preview.damaged)});
    if (preview.remove.entries > 0)
        facts.append({tr("Delete"), totalText(preview.remove)});
    if (preview.refuse.entries > 0)
        facts.append({tr("In the way"), totalText(preview.refuse)});
    if (preview.freeBytes)
        facts.append(
            {tr("Free there"), formatBytes(*preview.freeBytes), formatExactBytes(*preview.freeBytes)});
    m_totals->setFacts(facts);
    fillTable(preview);
    m_stack->setCurrentIndex(1);
}

void RestorePreviewStep::tellWorst(const RestorePreview &preview)
{
    if (preview.refuse.entries > 0)
        m_messages->showMessage(Tone::Bad,
                                tr("%Ln entry(s) in the way", nullptr, pluralCount(preview.refuse.entries)),
                                tr("Go back and choose another folder, or what happens to what is there."));
    else if (preview.refusal)
        m_messages->showMessage(Tone::Bad, errorText(preview.refusal->code).title,
                                detailOf(*preview.refusal));
    else if (!preview.hasRoom())
        m_messages->showMessage(Tone::Bad,
                                tr("Not enough room: %1 needed, %2 free")
                                    .arg(formatBytes(preview.spaceNeeded), formatBytes(*preview.freeBytes)),
                                tr("Free some space or choose another folder."));
    else if (preview.damaged.entries > 0 || !preview.warnings.isEmpty())
        m_messages->showMessage(Tone::Bad, damageText(preview), damageDetail(preview) + removalText(preview));
    else if (preview.notInBackup > 0)
        m_messages->showMessage(Tone::Caution, tr("The backup is partial"),
                                tr("%Ln entry(s) were never in it, or not surely as they were. No restore "
                                   "brings them back.",
                                   nullptr, pluralCount(preview.notInBackup)) +
                                    removalText(preview));
    else if (preview.remove.entries > 0)
        m_messages->showMessage(
            Tone::Caution, tr("%Ln file(s) will be deleted", nullptr, pluralCount(preview.remove.entries)),
            tr("They are listed first below. Deleted files are not kept.") + replacementText(preview));
    else if (preview.replace.entries > 0)
        m_messages->showMessage(
            Tone::Caution, tr("%Ln file(s) will be replaced", nullptr, pluralCount(preview.replace.entries)),
            tr("They are listed first below. What stands there now is not kept."));
    else
        m_messages->dismiss();
}

void RestorePreviewStep::fillTable(const RestorePreview &preview)
{
    m_lines->setLines(preview.rows);
    const auto shown = static_cast<std::uint64_t>(preview.rows.size());
    m_more->setText(
        preview.totalRows > shown
            ? tr("%1 of %2 lines are shown, what is in the way, deleted or replaced first; %3 more are not.")
                  .arg(formatCount(shown), formatCount(preview.totalRows),
                       formatCount(preview.totalRows - shown))
            : QString());
    m_more->setVisible(!m_more->text().isEmpty());
}

/// "1,204 files would be written, 3.64 GiB in all, and 12 folders made."
QString RestorePreviewStep::sentence() const
{
    if (!m_preview->hasWork() && (m_preview->damaged.entries > 0 || !m_preview->warnings.isEmpty()))
        return tr("Nothing can be restored: all that is missing is damaged.");
    if (!m_preview->hasWork() && m_preview->refuse.entries > 0)
        return tr("Nothing would be written as long as something is in the way.");
    if (!m_preview->hasWork())
        return tr("There is nothing to do: everything is there already.");
    QStringList parts;
    if (m_preview->filesToWrite() > 0)
        parts << tr("%Ln file(s) would be written, %1 in all.", nullptr,
                    pluralCount(m_preview->filesToWrite()))
                     .arg(formatBytes(m_preview->bytesToWrite()));
    if (m_preview->foldersToMake > 0)
        parts << tr("%Ln folder(s) would be made.", nullptr, pluralCount(m_preview->foldersToMake));
    if (parts.isEmpty() && m_preview->remove.entries > 0)
        parts << tr("Nothing would be written, and %Ln file(s) deleted.", nullptr,
                    pluralCount(m_preview->remove.entries));
    return (parts + m_preview->notes).join(QLatin1Char(' '));
}

QString RestorePreviewStep::reasonAgainst() const
{
    if (!m_preview)
        return tr("The preview is being made");
    if (m_preview->refuse.entries > 0)
        return tr("Something is in the way");
    if (m_preview->refusal)
        return tr("The folder cannot be written to");
    if (!m_preview->hasRoom())
        return tr("There is not enough room");
    if (!m_preview->hasWork())
        return tr("There is nothing to do");
    return {};
}

QString RestorePreviewStep::buttonText() const
{
    if (!m_preview || !m_preview->hasWork())
        return tr("&Restore");
    const int files = pluralCount(m_preview->filesToWrite());
    const int folders = pluralCount(m_preview->foldersToMake);
    const QString replaced = formatCount(m_preview->replace.entries);
    const QString removed = formatCount(m_preview->remove.entries);
    const bool removes = m_preview->remove.entries > 0;
    if (files > 0 && m_preview->replace.entries > 0)
        return removes
                   ? tr("&Restore %Ln file(s), replace %1, delete %2", nullptr, files).arg(replaced, removed)
                   : tr("&Restore %Ln file(s), replace %1", nullptr, files).arg(replaced);
    if (files > 0)
        return removes ? tr("&Restore %Ln file(s), delete %1", nullptr, files).arg(removed)
                       : tr("&Restore %Ln file(s)", nullptr, files);
    if (folders > 0)
        return removes ? tr("&Restore %Ln folder(s), delete %1", nullptr, folders).arg(removed)
                       : tr("&Restore %Ln folder(s)", nullptr, folders);
    if (!removes)
        return tr("&Restore");
    return tr("&Delete %Ln file(s)", nullptr, pluralCount(m_preview->remove.entries));
}

std::optional<Question> RestorePreviewStep::question(const QString &target) const
{
    if (!m_preview || (m_preview->remove.entries == 0 && m_preview->replace.entries == 0))
        return std::nullopt;
    const int removed = pluralCount(m_preview->remove.entries);
    const int replaced = pluralCount(m_preview->replace.entries);
    const QString title = replaced == 0  ? tr("Delete %Ln file(s)?", nullptr, removed)
                          : removed == 0 ? tr("Replace %Ln file(s)?", nullptr, replaced)
                                         : tr("Replace %Ln file(s) and delete %1?", nullptr, replaced)
                                               .arg(formatCount(m_preview->remove.entries));
    QStringList lost;
    std::uint64_t count = 0;
    for (const RestoreAction action : {RestoreAction::Delete, RestoreAction::Replace}) {
        for (const RestoreLine &line : m_preview->rows) {
            if (line.action == action && count++ < std::uint64_t(Question::kShownObjects))
                lost << PreviewModel::wordOf(action) + QStringLiteral(": ") + displayName(line.path) +
                            (line.folder ? QStringLiteral("/") : QString());
        }
    }
    if (!listsAllThatIsLost(*m_preview))
        count = qMax(count, m_preview->remove.entries + m_preview->replace.entries);
    Question question{
        title, tr("They stand in %1 now, and are not kept. Everything else there stays.").arg(target),
        lost,  buttonText(),
        {},    true};
    question.objectCount = count;
    return question;
}

} // namespace backstop::ui
