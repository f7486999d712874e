// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcome/firstbackupstep.h"

#include "ui/prompts/prompts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace backstop::ui {

FirstBackupStep::FirstBackupStep(Prompts *prompts, QWidget *parent)
    : QWidget(parent)
    , m_source(new QLineEdit)
    , m_backUp(namedButton(QStringLiteral("firstBackUp"), tr("Back &up now"), QStringLiteral("backup")))
{
    setObjectName(QStringLiteral("firstBackupStep"));
    m_source->setObjectName(QStringLiteral("firstSource"));
    m_backUp->setProperty("primary", true);
    auto *skip = namedButton(QStringLiteral("firstSkip"), tr("&Not now"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(skip);
    buttons->addStretch();
    buttons->addWidget(m_backUp);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addLayout(heading(
        tr("What shall be backed up first?"),
        tr("A folder with everything below it. More folders and other choices come with the next backup.")));
    layout->addSpacing(kRelated);
    layout->addWidget(fieldLabel(tr("Fol&der"), m_source));
    layout->addLayout(
        folderField(m_source, QStringLiteral("firstBrowse"), tr("Choose a folder to back up"), prompts));
    layout->addWidget(pathVerdict(m_source, QStringLiteral("firstVerdict")));
    layout->addSpacing(kGroup);
    layout->addLayout(buttons);
    layout->addStretch();
    m_backUp->setEnabled(false);
    connect(m_source, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_backUp->setEnabled(isWholePath(typedPath(text))); });
    connect(skip, &QPushButton::clicked, this, &FirstBackupStep::skipped);
    connect(m_backUp, &QPushButton::clicked, this, [this] {
        BackupRequest request;
        request.sources = {typedPath(m_source->text())};
        emit backUpRequested(request);
    });
    setFocusProxy(m_source);
}

void FirstBackupStep::clear()
{
    m_source->clear();
}

} // namespace backstop::ui
