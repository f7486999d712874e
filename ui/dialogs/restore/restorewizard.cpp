// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/restore/restorewizard.h"

#include "model/itemmodels/filetreemodel.h"
#include "ui/dialogs/restore/previewstep.h"
#include "ui/dialogs/restore/reportstep.h"
#include "ui/dialogs/restore/restorecommand.h"
#include "ui/dialogs/restore/whatstep.h"
#include "ui/dialogs/restore/wherestep.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/jobprogress.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>

namespace backstop::ui {

RestoreWizard::RestoreWizard(const catalog::BackupRow &backup, const Context &context, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_backup(backup)
    , m_location(context.location)
    , m_prompts(context.prompts)
    , m_messages(new MessageBar)
    , m_steps(new QStackedWidget)
    , m_what(new RestoreWhatStep(backup, context.zone, context.files, context.settings))
    , m_where(new RestoreWhereStep(backup, context.hostname, context.zone, context.prompts))
    , m_preview(new RestorePreviewStep)
    , m_run(new JobProgress(tr("Restoring"),
                            tr("You can close this window: the job goes on, and its report waits under "
                               "Jobs."),
                            tr("Progress of the restore")))
    , m_report(new RestoreReportStep(context.prompts))
    , m_back(namedButton(QStringLiteral("wizardBack"), tr("&Back")))
    , m_next(namedButton(QStringLiteral("wizardNext"), tr("&Next")))
    , m_close(namedButton(QStringLiteral("wizardClose"), tr("Close")))
{
    setObjectName(QStringLiteral("restoreWizard"));
    setWindowTitle(tr("Restore from %1").arg(backupTitle(backup, context.zone)));
    build();
    connect(m_what, &RestoreWhatStep::changed, this, &RestoreWizard::updateState);
    connect(m_where, &RestoreWhereStep::changed, this, &RestoreWizard::updateState);
    connect(m_report, &RestoreReportStep::openFolderRequested, this, &RestoreWizard::openFolderRequested);
    connect(m_report, &RestoreReportStep::saveRequested, this, &RestoreWizard::saveReportRequested);
    connect(m_what, &RestoreWhatStep::countRequested, this, &RestoreWizard::countRequested);
    connect(m_what, &RestoreWhatStep::otherBackupRequested, this, &RestoreWizard::otherBackupRequested);
    connect(m_back, &QPushButton::clicked, this, &RestoreWizard::goBack);
    connect(m_next, &QPushButton::clicked, this, &RestoreWizard::goOn);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    addKeys();
    setStep(Step::What);
}

void RestoreWizard::addKeys()
{
    for (const QKeySequence &keys : {QKeySequence(Qt::CTRL | Qt::Key_W), QKeySequence(Qt::Key_Escape)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &QWidget::close);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, this,
                &RestoreWizard::confirmKey);
}

/// Presses the button that has the focus; else goes on where that writes nothing.
void RestoreWizard::confirmKey()
{
    if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
        button->click();
    else if (step() == Step::What || step() == Step::Where)
        m_next->click();
    else if (step() == Step::Report)
        close();
}

/// What would have to be ticked or typed again. That a preview was made is no loss.
bool RestoreWizard::hasSomethingToLose() const
{
    return step() < Step::Run && (m_what->isTouched() || m_where->isTouched());
}

void RestoreWizard::closeEvent(QCloseEvent *event)
{
    const bool mayClose =
        m_isDiscarded || !hasSomethingToLose() ||
        m_prompts->confirm(this, {tr("Close without restoring?"),
                                  tr("Nothing has been written. What you chose here is forgotten."),
                                  {},
                                  tr("&Close without restoring"),
                                  tr("&Go on"),
                                  false});
    event->setAccepted(mayClose);
}

void RestoreWizard::discard()
{
    m_isDiscarded = true;
    close();
}

/// In the middle of the window that it belongs to, and within the screen.
void RestoreWizard::place()
{
    const QRect screen(this->screen()->availableGeometry().topLeft(), roomFor(this).size());
    resize(fitting(this, {textWidth(this, 124), textWidth(this, 100)}));
    if (!parentWidget())
        return;
    QRect here(QPoint(), size());
    here.moveCenter(parentWidget()->window()->frameGeometry().center());
    here.moveLeft(qBound(screen.left(), here.left(), qMax(screen.left(), screen.right() - here.width())));
    here.moveTop(qBound(screen.top(), here.top(), qMax(screen.top(), screen.bottom() - here.height())));
    move(here.topLeft());
}

void RestoreWizard::build()
{
    auto *crumbs = new QHBoxLayout;
    crumbs->setContentsMargins(kPageEdge, kGroup, kPageEdge, 0);
    crumbs->setSpacing(kRelated);
    const QStringList names{tr("1  What"), tr("2  Where"), tr("3  Preview"), tr("4  Restore"),
                            tr("5  Report")};
    for (const QString &name : names) {
        auto *crumb = new Label(name);
        m_crumbs.append(crumb);
        crumbs->addWidget(crumb);
        if (m_crumbs.size() < names.size())
            crumbs->addWidget((new Label(QStringLiteral("›")))->muted());
    }
    crumbs->addStretch();
    for (QWidget *step :
         {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_where), static_cast<QWidget *>(m_preview),
          static_cast<QWidget *>(m_run), static_cast<QWidget *>(m_report)})
        m_steps->addWidget(step);
    m_next->setProperty("primary", true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(kPageEdge, 0, kPageEdge, kGroup);
    buttons->addWidget(m_close);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGroup);
    layout->addLayout(crumbs);
    layout->addWidget(m_messages);
    layout->addWidget(m_steps, 1);
    layout->addLayout(buttons);
    place();
}

void RestoreWizard::setSelection(const itemmodels::PathSelection &selection)
{
    m_what->setSelection(selection);
}

itemmodels::PathSelection RestoreWizard::selection() const
{
    return m_what->selection();
}

void RestoreWizard::offerInstead(const catalog::BackupRow &verified)
{
    m_what->offerInstead(verified);
}

void RestoreWizard::showCount(const RestoreRequest &request, const SelectionCount &count)
{
    m_what->showCount(request, count);
}

RestoreWizard::Step RestoreWizard::step() const
{
    return static_cast<Step>(m_steps->currentIndex());
}

RestoreRequest RestoreWizard::request() const
{
    RestoreRequest request;
    request.backup = m_backup.id;
    m_what->applyTo(request);
    m_where->applyTo(request);
    return request;
}

QString RestoreWizard::command() const
{
    return restoreCommand(m_location, request());
}

void RestoreWizard::setStep(Step step)
{
    m_messages->dismiss();
    m_steps->setCurrentIndex(static_cast<int>(step));
    for (int i = 0; i < m_crumbs.size(); ++i) {
        m_crumbs[i]->setFont(i == m_steps->currentIndex() ? strongFont(TextSize::Body)
                                                          : textFont(TextSize::Body));
        m_crumbs[i]->setForegroundRole(i == m_steps->currentIndex() ? QPalette::WindowText
                                                                    : QPalette::PlaceholderText);
    }
    (step == Step::Run ? static_cast<QWidget *>(m_close) : m_steps->currentWidget())->setFocus();
    updateState();
}

void RestoreWizard::goBack()
{
    if (step() == Step::Where) {
        setStep(Step::What);
    } else if (step() == Step::Preview) {
        emit planDropped();
        setStep(Step::Where);
    }
}

void RestoreWizard::goOn()
{
    switch (step()) {
    case Step::What:
        setStep(Step::Where);
        break;
    case Step::Where:
        m_preview->setWaiting(command());
        setStep(Step::Preview);
        emit planRequested(request());
        break;
    case Step::Preview:
        beginRestore();
        break;
    case Step::Run:
        m_run->cancelJob();
        break;
    case Step::Report:
        break;
    }
}

void RestoreWizard::beginRestore()
{
    const auto question = m_preview->question(request().target);
    if (question && !m_prompts->confirm(this, *question))
        return;
    m_run->setJob(nullptr);
    setStep(Step::Run);
    emit restoreRequested(request());
}

void RestoreWizard::showPreview(const RestorePreview &preview)
{
    if (step() != Step::Preview)
        return;
    m_preview->setPreview(preview);
    updateState();
}

void RestoreWizard::showError(const Error &error)
{
    if (step() == Step::Preview || step() == Step::Run)
        setStep(Step::Where);
    m_messages->showError(error);
}

void RestoreWizard::setJob(jobs::Job *job)
{
    m_run->setJob(job);
    updateState();
}

void RestoreWizard::showReport(const RestoreReport &report)
{
    m_report->setReport(report);
    setStep(Step::Report);
}

void RestoreWizard::showSaved(const QString &path, const std::optional<Error> &error)
{
    m_report->showSaved(path, error);
}

void RestoreWizard::updateState()
{
    const Step now = step();
    m_back->setVisible(now == Step::Where || now == Step::Preview);
    m_next->setVisible(now != Step::Report);
    QString reason;
    if (now == Step::What && !m_what->isComplete())
        reason = tr("Choose what to restore first: nothing chosen never means everything");
    else if (now == Step::Where && !m_where->isComplete())
        reason = tr("Choose a folder first");
    else if (now == Step::Preview)
        reason = m_preview->reasonAgainst();
    m_next->setEnabled(reason.isEmpty());
    m_next->setToolTip(reason);
    m_next->setText(now == Step::Preview ? m_preview->buttonText()
                    : now == Step::Where ? tr("&Preview")
                    : now == Step::Run   ? tr("&Cancel restore")
                                         : tr("&Next"));
    m_next->setProperty("primary", now != Step::Run);
    m_next->setAccessibleName(withoutMnemonic(m_next->text()));
    m_next->setAccessibleDescription(reason);
    m_next->update();
}

} // namespace backstop::ui
