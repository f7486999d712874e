// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/archive/exportdialog.h"

#include "model/archive/archiveformat.h"
#include "model/core/plurals.h"
#include "model/itemmodels/format.h"
#include "model/itemmodels/joblistmodel.h"
#include "model/itemmodels/jobtext.h"
#include "model/jobs/job.h"
#include "ui/dialogs/archive/archiveparts.h"
#include "ui/dialogs/archive/exporttext.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/jobprogress.h"
#include "ui/widgets/jobtext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/statelabel.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>

namespace backstop::ui {

ExportDialog::ExportDialog(const ExportRequest &request, const Context &context, QWidget *parent)
    : QDialog(parent)
    , m_asked(request)
    , m_context(context)
    , m_messages(new MessageBar)
    , m_steps(new QStackedWidget)
    , m_path(new QLineEdit)
    , m_verdict(new StateLabel(nullptr, TextSize::Caption))
    , m_overwrite(new QCheckBox(tr("&Replace a file that has this name")))
    , m_amount(new Label)
    , m_held(new StateLabel)
    , m_cautions(new Label)
    , m_losses(archiveList(QStringLiteral("exportLosses"), tr("What the archive cannot hold"),
                           {tr("What the archive cannot hold"), tr("Entries"), tr("First of them")},
                           {{0, 42}, {1, 10}, {2, 50}}))
    , m_phase(new Label({}, TextSize::Section))
    , m_bar(new ProgressLine)
    , m_numbers(new Label)
    , m_item(new ElidedLabel)
    , m_headline(new StateLabel(nullptr, TextSize::Section))
    , m_detail(new Label)
    , m_problems(archiveList(QStringLiteral("exportProblems"), tr("Not in the archive"),
                             {tr("Not in the archive"), tr("Why")}, {{0, 46}, {1, 46}}))
    , m_command(new CommandLine)
    , m_back(namedButton(QStringLiteral("exportBack"), tr("&Back")))
    , m_cancel(namedButton(QStringLiteral("exportCancel"), tr("Cance&l")))
    , m_next(namedButton(QStringLiteral("exportNext"), tr("&Preview")))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowFlag(Qt::Window);
    setWindowTitle(tr("Export an archive"));
    for (QWidget *step : {buildWhere(), buildPreview(), buildRun(), buildReport()})
        m_steps->addWidget(step);
    auto *head = heading(windowTitle(), tr("%1: %2").arg(context.backup, context.what));
    head->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_messages);
    layout->addWidget(m_steps, 1);
    layout->addLayout(buildFoot());
    m_timer.setInterval(kJobPollMs);
    connect(&m_timer, &QTimer::timeout, this, &ExportDialog::refresh);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::updateState);
    // What was allowed was to replace another file.
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_overwrite->setChecked(false); });
    connect(m_overwrite, &QCheckBox::toggled, this, &ExportDialog::updateState);
    m_path->setText(context.proposal);
    resize(fitting(this, {textWidth(this, 110), rowHeight(fontMetrics()) * 16}));
    setStep(Step::Where);
    m_path->setFocus();
}

ExportDialog::~ExportDialog() = default;

QWidget *ExportDialog::buildWhere()
{
    auto *step = new QWidget;
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_overwrite->setObjectName(QStringLiteral("exportOverwrite"));
    m_verdict->setObjectName(QStringLiteral("exportVerdict"));
    auto *choose = namedButton(QStringLiteral("exportChoose"), tr("&Choose…"), QStringLiteral("folder"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    auto *field = new QHBoxLayout;
    field->setSpacing(kRelated);
    field->addWidget(m_path, 1);
    field->addWidget(choose);
    auto *hint =
        new Label(tr("Its ending says what it is: .tar.zst is small and keeps the most, .tar.gz can be "
                     "read everywhere, .zip also on Windows but keeps the least."));
    hint->muted()->wrapped();
    QVBoxLayout *layout = stepLayout(step);
    layout->addWidget(fieldLabel(tr("&Archive"), m_path));
    layout->addLayout(field);
    layout->addWidget(m_verdict);
    layout->addWidget(hint);
    layout->addSpacing(kRelated);
    layout->addWidget(m_overwrite);
    layout->addStretch();
    return step;
}

QWidget *ExportDialog::buildPreview()
{
    auto *step = new QWidget;
    m_amount->setObjectName(QStringLiteral("exportAmount"));
    m_amount->strong()->wrapped();
    m_held->setObjectName(QStringLiteral("exportHeld"));
    m_held->setState({QStringLiteral("check"), Tone::Neutral},
                     tr("This kind of archive holds all of it, as it is in the backup."));
    m_cautions->setObjectName(QStringLiteral("exportCautions"));
    m_cautions->wrapped();
    QVBoxLayout *layout = stepLayout(step);
    layout->addWidget(m_amount);
    layout->addWidget(m_cautions);
    layout->addWidget(m_held);
    layout->addWidget(m_losses, 1);
    layout->addStretch();
    return step;
}

QWidget *ExportDialog::buildRun()
{
    auto *step = new QWidget;
    m_phase->setObjectName(QStringLiteral("exportPhase"));
    m_bar->setObjectName(QStringLiteral("exportProgress"));
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_numbers->setObjectName(QStringLiteral("exportNumbers"));
    m_item->setMuted(true);
    QVBoxLayout *layout = stepLayout(step);
    layout->addWidget((new Label(tr("You can close this window: the job goes on.")))->muted()->wrapped());
    layout->addStretch(1);
    layout->addWidget(m_phase);
    layout->addWidget(m_bar);
    layout->addWidget(m_numbers);
    layout->addWidget(m_item);
    layout->addStretch(2);
    return step;
}

QWidget *ExportDialog::buildReport()
{
    auto *step = new QWidget;
    m_headline->setObjectName(QStringLiteral("exportHeadline"));
    m_detail->setObjectName(QStringLiteral("exportDetail"));
    m_detail->wrapped();
    QVBoxLayout *layout = stepLayout(step);
    layout->addWidget(m_headline);
    layout->addWidget(m_detail);
    layout->addWidget(m_problems, 1);
    layout->addStretch();
    return step;
}

QLayout *ExportDialog::buildFoot()
{
    for (QPushButton *button : {m_back, m_cancel})
        button->setAutoDefault(false);
    m_next->setDefault(true);
    connect(m_back, &QPushButton::clicked, this, [this] { setStep(Step::Where); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (step() != Step::Run && !m_isPlanning)
            reject();
        else if (m_job)
            m_job->cancel();
        refresh();
    });
    connect(m_next, &QPushButton::clicked, this, &ExportDialog::goOn);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kRelated);
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_next);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(kPageEdge, kGroup, kPageEdge, kGroup);
    foot->setSpacing(kGroup);
    foot->addWidget(m_command);
    foot->addLayout(buttons);
    return foot;
}

void ExportDialog::chooseFile()
{
    const auto file = m_context.prompts->saveFile(this, tr("Export an archive"), typedPath(m_path->text()),
                                                  tr("Archives (*.tar.zst *.tar.gz *.tar *.zip)"));
    if (!file)
        return;
    m_path->setText(*file);
    m_overwrite->setChecked(QFileInfo::exists(*file)); // whoever chose a file that is there was asked already
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request = m_asked;
    request.file = typedPath(m_path->text());
    request.overwrite = m_overwrite->isChecked();
    return request;
}

ExportDialog::Step ExportDialog::step() const
{
    return static_cast<Step>(m_steps->currentIndex());
}

void ExportDialog::setStep(Step step)
{
    m_steps->setCurrentIndex(static_cast<int>(step));
    m_messages->dismiss();
    updateState();
}

void ExportDialog::goOn()
{
    switch (step()) {
    case Step::Where:
        m_preview.reset();
        m_messages->dismiss();
        m_isPlanning = true;
        updateState();
        emit planRequested(request());
        break;
    case Step::Preview:
        m_bar->restart();
        setStep(Step::Run);
        emit exportRequested(request());
        break;
    case Step::Run:
    case Step::Report:
        accept();
        break;
    }
}

/// Escape leaves the window and what runs alone, but for a plan, which nobody else waits for.
void ExportDialog::reject()
{
    if (m_isPlanning && m_job)
        m_job->cancel();
    QDialog::reject();
}

void ExportDialog::setJob(jobs::Job *job)
{
    m_job = job;
    m_bar->restart();
    m_bar->setFraction(-1);
    m_timer.start();
    refresh();
}

void ExportDialog::refresh()
{
    const jobs::Job *job = m_job.data();
    if (!job || job->isFinished()) {
        m_timer.stop();
        return;
    }
    const ProgressSnapshot now = job->progress();
    const bool isRunning = job->state() == jobs::JobState::Running;
    m_phase->setText(isRunning ? itemmodels::phaseText(now.phase) : outcomeText(*job));
    m_bar->setFraction(itemmodels::fractionOf(*job));
    m_numbers->setText(numbersText(*job));
    m_item->setText(now.currentItem);
    m_cancel->setEnabled(job->state() != jobs::JobState::Cancelling);
}

void ExportDialog::showPreview(const ExportPreview &preview)
{
    m_isPlanning = false;
    m_preview = preview;
    m_amount->setText(tr("%1 to write to a %2 archive").arg(amountText(preview), preview.format));
    const QStringList cautions = cautionsOf(preview);
    m_cautions->setText(cautions.join(QLatin1Char('\n')));
    m_cautions->setVisible(!cautions.isEmpty());
    QList<QStringList> rows;
    for (const ExportLoss &loss : preview.losses)
        rows << QStringList{lossWords(loss.what), itemmodels::formatCount(loss.entries),
                            loss.paths.join(QStringLiteral(", "))};
    fillList(m_losses, rows);
    m_held->setVisible(rows.isEmpty());
    setStep(Step::Preview);
    if (preview.refusal)
        m_messages->showError(*preview.refusal);
    m_next->setFocus();
}

void ExportDialog::showError(const Error &error)
{
    m_isPlanning = false;
    setStep(Step::Where);
    if (error.code == ErrorCode::Cancelled)
        return;
    m_messages->showError(error);
}

void ExportDialog::showReport(const ExportReport &report)
{
    const ExportHeadline headline = headlineOf(report);
    m_headline->setState({headline.icon, headline.tone}, headline.text);
    m_detail->setText(headline.detail);
    QList<QStringList> rows;
    for (const ReportProblem &problem : report.problems)
        rows << QStringList{problem.object, problem.what};
    if (report.problemCount > report.problems.size())
        rows << QStringList{tr("and %L1 more").arg(report.problemCount - report.problems.size())};
    fillList(m_problems, rows);
    setStep(Step::Report);
    if (report.error && !report.cancelled)
        m_messages->showError(*report.error);
    m_next->setFocus();
}

void ExportDialog::updateState()
{
    const ExportRequest wanted = request();
    const bool isWhole = isWholePath(wanted.file);
    const bool isKnown = archive::formatOfName(wanted.file.toStdString()).has_value();
    m_verdict->setState({QStringLiteral("warning"), Tone::Caution},
                        !isWhole ? tr("A whole path begins with /")
                                 : tr("Let it end in .tar.zst, .tar.gz, .tar or .zip"));
    m_verdict->setVisible(!wanted.file.isEmpty() && !(isWhole && isKnown));
    const Step now = step();
    const bool isBefore = now == Step::Where || now == Step::Preview;
    const QString command =
        isBefore && isWhole && isKnown ? exportCommand(m_context.location, wanted) : QString();
    m_command->setVisible(!command.isEmpty());
    m_command->setCommand(command);
    m_back->setVisible(now == Step::Preview);
    m_cancel->setVisible(now != Step::Report);
    m_cancel->setEnabled(true);
    for (QWidget *field : {static_cast<QWidget *>(m_path), static_cast<QWidget *>(m_overwrite)})
        field->setEnabled(!m_isPlanning);
    const auto files = m_preview ? pluralCount(m_preview->files) : 0;
    const QString text = now == Step::Where     ? (m_isPlanning ? tr("Looking…") : tr("&Preview"))
                         : now == Step::Preview ? tr("&Export %Ln file(s)", nullptr, files)
                                                : tr("&Close");
    m_next->setText(text);
    m_next->setAccessibleName(withoutMnemonic(text));
    m_next->setEnabled(now == Step::Where     ? isWhole && isKnown && !m_isPlanning
                       : now == Step::Preview ? m_preview && !m_preview->refusal
                                              : true);
}

} // namespace backstop::ui
