// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/restore/whatstep.h"

#include "model/core/plurals.h"
#include "model/itemmodels/filetreemodel.h"
#include "model/itemmodels/format.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/filetreeview.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QRadioButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace backstop::ui {

RestoreWhatStep::RestoreWhatStep(const catalog::BackupRow &backup, const QTimeZone &zone,
                                 itemmodels::FileTreeModel *files, QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_warning(new MessageBar)
    , m_files(files)
    , m_everything(new QRadioButton(tr("&Everything")))
    , m_chosen(new QRadioButton(tr("&Only what is ticked")))
    , m_tree(new QTreeView)
    , m_summary(new Label)
{
    m_everything->setObjectName(QStringLiteral("restoreEverything"));
    m_chosen->setObjectName(QStringLiteral("restoreTicked"));
    m_chosen->setAccessibleName(withoutMnemonic(m_chosen->text()));
    m_files->setCheckable(true);
    m_tree->setObjectName(QStringLiteral("restoreTree"));
    m_tree->setAccessibleName(tr("Files of the backup"));
    setUpFileTree(m_tree, m_files, settings);
    m_tree->setFrameShape(QFrame::StyledPanel);
    m_summary->setObjectName(QStringLiteral("restoreChoice"));
    m_summary->muted();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, 0, kPageEdge, 0);
    layout->setSpacing(kRelated);
    layout->addLayout(heading(tr("What shall be restored?"), {}));
    layout->addWidget(m_warning);
    layout->addSpacing(kInside);
    layout->addLayout(explained(m_everything, tr("%Ln file(s), %1", nullptr, pluralCount(backup.filesCount))
                                                  .arg(itemmodels::formatBytes(backup.sizeBytes))));
    layout->addWidget(m_chosen);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_summary);
    connect(m_everything, &QRadioButton::toggled, this, &RestoreWhatStep::updateState);
    connect(m_chosen, &QRadioButton::toggled, this, &RestoreWhatStep::updateState);
    connect(m_files, &itemmodels::FileTreeModel::selectionChanged, this, [this] {
        if (!m_files->selection().isEmpty())
            m_chosen->setChecked(true);
        updateState();
    });
    setFocusProxy(m_everything);
    warn(backup);
    updateState();
}

void RestoreWhatStep::warn(const catalog::BackupRow &backup)
{
    m_warning->setObjectName(QStringLiteral("damageKnown"));
    m_warning->setClosable(false);
    const catalog::Verification &known = backup.verification;
    if (known.result != catalog::VerificationResult::Damaged)
        return;
    const QString found =
        tr("Found by the verification of %1.").arg(timeText(known.time, m_zone)) + QLatin1Char(' ');
    if (known.damaged == 0)
        m_warning->showMessage(Tone::Bad, tr("This backup is damaged: its record or its list of files"),
                               found +
                                   tr("What can still be read is restored, and the report lists the rest."));
    else
        m_warning->showMessage(
            Tone::Bad,
            tr("%Ln file(s) of this backup are damaged and cannot be restored", nullptr,
               pluralCount(known.damaged)),
            found +
                tr("A restore writes all others and lists these. The preview names those that you chose."));
}

void RestoreWhatStep::offerInstead(const catalog::BackupRow &verified)
{
    if (m_warning->isHidden())
        return;
    m_warning->addAction(QStringLiteral("useVerified"),
                         tr("Use the verified one of %1").arg(timeText(verified.createdAt, m_zone)),
                         [this, id = verified.id] { emit otherBackupRequested(id); });
}

void RestoreWhatStep::showCount(const RestoreRequest &request, const SelectionCount &count)
{
    RestoreRequest now;
    applyTo(now);
    if (m_everything->isChecked() || now.include != request.include || now.exclude != request.exclude)
        return;
    QStringList parts;
    if (count.folders > 0)
        parts << tr("%Ln folder(s)", nullptr, pluralCount(count.folders));
    parts << tr("%Ln file(s)", nullptr, pluralCount(count.files)) << itemmodels::formatBytes(count.bytes);
    m_summary->setText(parts.join(QStringLiteral(", ")));
}

bool RestoreWhatStep::isTouched() const
{
    return m_chosen->isChecked() && !(m_files->selection() == m_given);
}

void RestoreWhatStep::setSelection(const itemmodels::PathSelection &selection)
{
    m_given = selection;
    m_files->setSelection(selection);
    if (!selection.isEmpty())
        m_chosen->setChecked(true);
    updateState();
}

itemmodels::PathSelection RestoreWhatStep::selection() const
{
    return m_chosen->isChecked() ? m_files->selection() : itemmodels::PathSelection();
}

bool RestoreWhatStep::isComplete() const
{
    return m_everything->isChecked() || (m_chosen->isChecked() && !m_files->selection().isEmpty());
}

void RestoreWhatStep::applyTo(RestoreRequest &request) const
{
    if (m_everything->isChecked()) {
        request.include = {Bytes()};
        request.exclude.clear();
        return;
    }
    request.include = m_files->selection().included();
    request.exclude = m_files->selection().excluded();
}

void RestoreWhatStep::updateState()
{
    m_summary->setText(m_everything->isChecked() ? tr("The whole backup is restored, whatever is ticked.")
                                                 : selectionText(m_files->selection()));
    setFocusProxy(m_chosen->isChecked() ? m_chosen : m_everything);
    emit changed();
    if (!m_everything->isChecked() && !m_files->selection().isEmpty()) {
        RestoreRequest request;
        applyTo(request);
        emit countRequested(request);
    }
}

} // namespace backstop::ui
