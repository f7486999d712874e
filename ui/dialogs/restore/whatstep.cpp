// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/restore/whatstep.h"

#include "model/itemmodels/filetreemodel.h"
#include "model/itemmodels/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/filetreeview.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"

#include <QRadioButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace backstop::ui {

RestoreWhatStep::RestoreWhatStep(const catalog::BackupRow &backup, itemmodels::FileTreeModel *files,
                                 QSettings *settings, QWidget *parent)
    : QWidget(parent)
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
    layout->addSpacing(kInside);
    layout->addLayout(explained(m_everything, tr("%1 files, %2")
                                                  .arg(itemmodels::formatCount(backup.filesCount),
                                                       itemmodels::formatBytes(backup.sizeBytes))));
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
    updateState();
}

void RestoreWhatStep::setSelection(const itemmodels::PathSelection &selection)
{
    m_files->setSelection(selection);
    if (!selection.isEmpty())
        m_chosen->setChecked(true);
    updateState();
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
    emit changed();
}

} // namespace backstop::ui
