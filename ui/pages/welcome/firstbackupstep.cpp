// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcome/firstbackupstep.h"

#include "ui/prompts/prompts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/statelabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace backstop::ui {

namespace {
constexpr int kPauseMs = 300;
}

FirstBackupStep::FirstBackupStep(Prompts *prompts, QWidget *parent)
    : QWidget(parent)
    , m_source(new QLineEdit)
    , m_problem(new StateLabel(nullptr, TextSize::Caption))
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
    m_problem->setObjectName(QStringLiteral("firstProblem"));
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addSpacing(kGroup);
    layout->addLayout(buttons);
    layout->addStretch();
    m_backUp->setEnabled(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FirstBackupStep::check);
    connect(m_source, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_isWanted = false;
        m_problem->hide();
        m_backUp->setEnabled(isWholePath(typedPath(text)));
        m_pause.start();
    });
    connect(skip, &QPushButton::clicked, this, &FirstBackupStep::skipped);
    connect(m_backUp, &QPushButton::clicked, this, [this] {
        m_isWanted = true;
        check();
    });
    setFocusProxy(m_source);
}

void FirstBackupStep::check()
{
    const QString source = typedPath(m_source->text());
    if (isWholePath(source))
        emit checkRequested(source);
}

void FirstBackupStep::setProblem(const QString &source, const QString &problem)
{
    if (source != typedPath(m_source->text()))
        return; // of what was typed before
    m_problem->setState({QStringLiteral("warning"), Tone::Bad}, problem);
    m_problem->setVisible(!problem.isEmpty());
    m_backUp->setEnabled(problem.isEmpty());
    if (!std::exchange(m_isWanted, false) || !problem.isEmpty())
        return;
    BackupRequest request;
    request.sources = {source};
    emit backUpRequested(request);
}

void FirstBackupStep::clear()
{
    m_source->clear();
}

} // namespace backstop::ui
