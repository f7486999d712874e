// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backups/filestab.h"

#include "model/itemmodels/filetreemodel.h"
#include "ui/pages/backups/versionsaction.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/filetreeview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progressline.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTreeView>

namespace backstop::ui {

using itemmodels::FileTreeModel;

FilesTab::FilesTab(FileTreeModel *files, QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
    , m_messages(new MessageBar)
    , m_busy(new ProgressLine)
    , m_tree(new QTreeView)
    , m_chosen(new ElidedLabel(Qt::ElideRight))
    , m_showVersions(VersionsAction::makeButton(QStringLiteral("fileVersions")))
    , m_clear(new QPushButton(tr("Choose nothing")))
    , m_export(new QPushButton(themedIcon(QStringLiteral("save")), tr("Export chosen…")))
    , m_restore(new QPushButton(themedIcon(QStringLiteral("restore")), tr("Restore chosen…")))
{
    setObjectName(QStringLiteral("filesTab"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_files->setCheckable(true);
    m_tree->setObjectName(QStringLiteral("fileTree"));
    m_tree->setAccessibleName(tr("Files of the backup"));
    setUpFileTree(m_tree, m_files, settings);
    m_versions = new VersionsAction(m_tree);
    m_busy->setObjectName(QStringLiteral("filesBusy"));
    m_busy->setAccessibleName(tr("A folder is being read"));
    m_busy->setFixedHeight(3);
    m_busy->setFraction(-1);
    m_chosen->setObjectName(QStringLiteral("chosenPaths"));
    m_chosen->setMuted(true);
    m_clear->setObjectName(QStringLiteral("chooseNothing"));
    m_clear->setAccessibleName(m_clear->text());
    m_export->setObjectName(QStringLiteral("exportChosen"));
    m_export->setAccessibleName(m_export->text());
    m_restore->setObjectName(QStringLiteral("restoreChosen"));
    m_restore->setAccessibleName(m_restore->text());
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kGroup, kInside, kRelated, kInside);
    foot->addWidget(m_chosen, 1);
    foot->addWidget(m_showVersions);
    foot->addWidget(m_clear);
    foot->addWidget(m_export);
    foot->addWidget(m_restore);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_busy);
    layout->addWidget(m_tree, 1);
    layout->addLayout(foot);
    connect(m_files, &FileTreeModel::selectionChanged, this, &FilesTab::updateState);
    connect(m_files, &FileTreeModel::loading, this, &FilesTab::updateState);
    connect(m_files, &FileTreeModel::loaded, this, &FilesTab::updateState);
    connect(m_files, &QAbstractItemModel::modelReset, this, &FilesTab::updateState);
    connect(m_files, &FileTreeModel::failed, this, [this](const Error &error) {
        updateState(); // nothing is being read any more
        const bool isDamage = error.code == ErrorCode::Damaged;
        if (isDamage) // the engine's advice is a command line
            m_messages->showMessage(Tone::Bad,
                                    tr("This folder cannot be read: something in the repository is damaged"),
                                    tr("A verification that reads every byte tells what else is hit.") +
                                        QLatin1Char('\n') + error.message);
        else
            m_messages->showError(error);
        m_messages->addAction(QStringLiteral("retryFolder"), tr("Try again"), [this] {
            m_messages->dismiss();
            m_files->retryFailed();
        });
        if (isDamage)
            m_messages->addAction(QStringLiteral("verifyFolder"), tr("Verify…"),
                                  [this] { emit verifyRequested(); });
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { m_files->setSelection({}); });
    connect(m_export, &QPushButton::clicked, this, &FilesTab::exportRequested);
    connect(m_restore, &QPushButton::clicked, this, &FilesTab::restoreRequested);
    connect(m_versions, &VersionsAction::chosen, this, &FilesTab::versionsRequested);
    connect(m_versions, &QAction::changed, this, &FilesTab::updateState);
    connect(m_showVersions, &QPushButton::clicked, m_versions, &QAction::trigger);
    updateState();
}

void FilesTab::clearMessages()
{
    m_messages->dismiss();
}

void FilesTab::focusTree()
{
    m_tree->setFocus();
}

void FilesTab::updateState()
{
    const bool any = !m_files->selection().isEmpty();
    m_busy->setVisible(m_files->isLoading());
    m_chosen->setText(selectionText(m_files->selection()));
    m_showVersions->setEnabled(m_versions->isEnabled());
    m_showVersions->setToolTip(m_versions->toolTip());
    m_clear->setEnabled(any);
    const QString hint =
        any ? QString() : tr("Tick files or folders first: nothing ticked never means everything");
    for (QPushButton *button : {m_export, m_restore}) {
        button->setEnabled(any);
        button->setToolTip(hint);
    }
}

} // namespace backstop::ui
