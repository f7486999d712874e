// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/archive/importdialog.h"

#include "model/archive/archiveformat.h"
#include "model/core/names.h"
#include "model/core/plurals.h"
#include "model/itemmodels/format.h"
#include "model/jobs/job.h"
#include "ui/dialogs/archive/archiveparts.h"
#include "ui/dialogs/archive/importtext.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/jobprogress.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTreeWidget>

namespace backstop::ui {

using itemmodels::formatBytes;
using itemmodels::formatCount;
using itemmodels::formatExactBytes;

namespace {

QTreeWidget *reasonList(const char *name, const QString &title, const QString &why)
{
    return archiveList(QLatin1String(name), title, {title, why}, {{0, 46}, {1, 46}});
}

/// The entries of @p preview that are left out, and a line for those that are not listed.
QList<QStringList> rowsOf(const ImportPreview &preview)
{
    QList<QStringList> rows;
    for (const ReportProblem &problem : preview.problems)
        rows << QStringList{problem.object, problem.what};
    if (preview.leftOut > preview.problems.size())
        rows << QStringList{ImportDialog::tr("and %L1 more").arg(preview.leftOut - preview.problems.size())};
    return rows;
}

} // namespace

ImportDialog::ImportDialog(const Context &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_messages(new MessageBar)
    , m_steps(new QStackedWidget)
    , m_file(new QLineEdit)
    , m_fileVerdict(new StateLabel(nullptr, TextSize::Caption))
    , m_name(new QLineEdit)
    , m_nameVerdict(new StateLabel(nullptr, TextSize::Caption))
    , m_tags(new QLineEdit)
    , m_description(new QLineEdit)
    , m_amount(new Label)
    , m_whole(new StateLabel)
    , m_notes(new Label)
    , m_leftOut(reasonList("importLeftOut", tr("Left out of the backup"), tr("Why")))
    , m_looking(new JobProgress({},
                                tr("The archive is read to its end, to see whether it is whole and what is "
                                   "in it. Nothing is stored yet."),
                                tr("Progress of the look")))
    , m_run(new JobProgress({},
                            tr("You can close this window: the job goes on, and its report waits under "
                               "Jobs."),
                            tr("Progress of the import")))
    , m_headline(new MessageBar)
    , m_facts(new FactsTable)
    , m_problems(reasonList("importProblems", tr("Not in the backup"), tr("Why")))
    , m_command(new CommandLine)
    , m_back(namedButton(QStringLiteral("importBack"), tr("&Back")))
    , m_cancel(namedButton(QStringLiteral("importCancel"), tr("Cance&l")))
    , m_next(namedButton(QStringLiteral("importNext"), tr("&Preview")))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowFlag(Qt::Window);
    setWindowTitle(tr("Import an archive"));
    for (QWidget *step : {buildWhat(), static_cast<QWidget *>(m_looking), buildPreview(),
                          static_cast<QWidget *>(m_run), buildReport()})
        m_steps->addWidget(step);
    auto *head = heading(windowTitle(), tr("It becomes a full backup: everything in it is data of the "
                                           "backup, below one folder."));
    head->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_messages);
    layout->addWidget(m_steps, 1);
    layout->addLayout(buildFoot());
    connect(m_file, &QLineEdit::textChanged, this, &ImportDialog::onFileChanged);
    for (QLineEdit *field : {m_name, m_tags, m_description})
        connect(field, &QLineEdit::textChanged, this, &ImportDialog::updateState);
    resize(fitting(this, {textWidth(this, 110), rowHeight(fontMetrics()) * 17}));
    setStep(Step::What);
    m_file->setFocus();
}

ImportDialog::~ImportDialog() = default;

QWidget *ImportDialog::buildWhat()
{
    auto *step = new QWidget;
    const auto name = [](QWidget *widget, const char *called) {
        widget->setObjectName(QLatin1String(called));
    };
    name(m_file, "importFile");
    name(m_fileVerdict, "importFileVerdict");
    name(m_name, "importName");
    name(m_nameVerdict, "importNameVerdict");
    name(m_tags, "importTags");
    name(m_description, "importDescription");
    m_tags->setPlaceholderText(tr("eod, before-release"));
    auto *choose = namedButton(QStringLiteral("importChoose"), tr("&Choose…"), QStringLiteral("folder"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    auto *file = new QHBoxLayout;
    file->setSpacing(kRelated);
    file->addWidget(m_file, 1);
    file->addWidget(choose);
    auto *hint = new Label(tr("tar, plain or compressed by gzip, zstd, bzip2 or xz, or zip."));
    hint->muted()->wrapped();
    QVBoxLayout *layout = stepLayout(step);
    layout->setSpacing(kInside);
    layout->addWidget(fieldLabel(tr("&Archive"), m_file));
    layout->addLayout(file);
    layout->addWidget(m_fileVerdict);
    layout->addWidget(hint);
    layout->addSpacing(kRelated);
    layout->addWidget(fieldLabel(tr("&Folder in the backup that everything is in"), m_name));
    layout->addWidget(m_name);
    layout->addWidget(m_nameVerdict);
    layout->addSpacing(kRelated);
    layout->addWidget(fieldLabel(tr("&Tags, separated by commas"), m_tags));
    layout->addWidget(m_tags);
    layout->addSpacing(kRelated);
    layout->addWidget(fieldLabel(tr("&Description"), m_description));
    layout->addWidget(m_description);
    layout->addStretch();
    return step;
}

QWidget *ImportDialog::buildPreview()
{
    auto *step = new QWidget;
    m_amount->setObjectName(QStringLiteral("importAmount"));
    m_amount->strong()->wrapped();
    m_whole->setObjectName(QStringLiteral("importWhole"));
    m_whole->setState({QStringLiteral("check"), Tone::Neutral},
                      tr("All of it can be taken, as it is in the archive."));
    m_notes->setObjectName(QStringLiteral("importNotes"));
    m_notes->wrapped();
    QVBoxLayout *layout = stepLayout(step);
    layout->addWidget(m_amount);
    layout->addWidget(m_notes);
    layout->addWidget(m_whole);
    layout->addWidget(m_leftOut, 1);
    layout->addStretch();
    return step;
}

QWidget *ImportDialog::buildReport()
{
    auto *step = new QWidget;
    m_headline->setObjectName(QStringLiteral("importHeadline"));
    m_headline->setClosable(false);
    m_facts->setObjectName(QStringLiteral("importFacts"));
    QVBoxLayout *layout = stepLayout(step);
    layout->setSpacing(kGroup);
    layout->addWidget(m_headline);
    layout->addWidget(m_facts);
    layout->addWidget(m_problems, 1);
    layout->addStretch();
    return step;
}

QLayout *ImportDialog::buildFoot()
{
    m_command->setObjectName(QStringLiteral("importCommand"));
    for (QPushButton *button : {m_back, m_cancel})
        button->setAutoDefault(false);
    m_next->setDefault(true);
    connect(m_back, &QPushButton::clicked, this, [this] { setStep(Step::What); });
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::cancel);
    connect(m_next, &QPushButton::clicked, this, &ImportDialog::goOn);
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

void ImportDialog::chooseFile()
{
    const QString typed = typedPath(m_file->text());
    if (const auto file = m_context.prompts->chooseFile(
            this, windowTitle(), typed.isEmpty() ? m_context.start : typed,
            tr("Archives (*.tar *.tar.* *.tgz *.tzst *.zip)") + QStringLiteral(";;") + tr("All files (*)")))
        m_file->setText(*file);
}

/// The name follows the file until the user has given one.
void ImportDialog::onFileChanged()
{
    const Bytes file = QFile::encodeName(typedPath(m_file->text())).toStdString();
    const QString proposal = displayName(archive::stemOfName(file));
    if (m_name->text() == m_proposed)
        m_name->setText(proposal);
    m_proposed = proposal;
    updateState();
}

ImportRequest ImportDialog::request() const
{
    static const QRegularExpression commas(QStringLiteral("\\s*[,\uff0c\u3001]\\s*")); // of all input methods
    ImportRequest request;
    request.file = typedPath(m_file->text());
    request.name = m_name->text();
    request.tags = m_tags->text().trimmed().split(commas, Qt::SkipEmptyParts);
    request.tags.removeDuplicates();
    request.description = m_description->text().trimmed();
    return request;
}

void ImportDialog::setRequest(const ImportRequest &request)
{
    m_file->setText(request.file);
    m_name->setText(request.name);
    m_tags->setText(request.tags.join(QStringLiteral(", ")));
    m_description->setText(request.description);
}

ImportDialog::Step ImportDialog::step() const
{
    return static_cast<Step>(m_steps->currentIndex());
}

void ImportDialog::setStep(Step step)
{
    m_steps->setCurrentIndex(static_cast<int>(step));
    m_messages->dismiss();
    updateState();
}

void ImportDialog::goOn()
{
    switch (step()) {
    case Step::What:
        m_preview.reset();
        m_looking->setJob(nullptr);
        setStep(Step::Looking);
        emit planRequested(request());
        break;
    case Step::Preview:
        m_run->setJob(nullptr);
        setStep(Step::Run);
        emit importRequested(request());
        break;
    case Step::Looking:
    case Step::Run:
    case Step::Report:
        accept();
        break;
    }
}

void ImportDialog::cancel()
{
    if (step() == Step::Looking)
        m_looking->cancelJob();
    else if (step() == Step::Run)
        m_run->cancelJob();
    else
        reject();
}

/// Escape leaves the window and what runs alone, but for a look, which nobody else waits for.
void ImportDialog::reject()
{
    if (step() == Step::Looking)
        m_looking->cancelJob();
    QDialog::reject();
}

void ImportDialog::setJob(jobs::Job *job)
{
    (step() == Step::Looking ? m_looking : m_run)->setJob(job);
}

void ImportDialog::showPreview(const ImportPreview &preview)
{
    m_preview = preview;
    m_amount->setText(tr("%1 to take from the %2 archive").arg(amountText(preview), preview.format));
    QStringList notes = notesOf(preview);
    if (preview.room)
        notes << roomText(preview);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    const QList<QStringList> rows = rowsOf(preview);
    fillList(m_leftOut, rows);
    m_whole->setVisible(rows.isEmpty() && notes.isEmpty());
    setStep(Step::Preview);
    m_next->setFocus();
}

void ImportDialog::showError(const Error &error)
{
    setStep(Step::What);
    if (error.code != ErrorCode::Cancelled)
        m_messages->showError(error);
}

void ImportDialog::showReport(const ImportReport &report)
{
    showHeadline(report);
    QList<Fact> facts{{tr("Archive"), request().file}};
    if (report.isThere) {
        facts.append({tr("Folder in the backup"), request().name});
        facts.append({tr("Files"), formatCount(report.files)});
        facts.append({tr("Size"), formatBytes(report.bytes), formatExactBytes(report.bytes)});
        facts.append({tr("Stored"), formatBytes(report.storedBytes), formatExactBytes(report.storedBytes)});
        facts.append({tr("Left out"), formatCount(report.plan.leftOut)});
        facts.append({tr("Took"), itemmodels::formatDuration(std::chrono::milliseconds(report.durationMs))});
    }
    m_facts->setFacts(facts);
    fillList(m_problems, report.isThere ? rowsOf(report.plan) : QList<QStringList>());
    setStep(Step::Report);
    m_next->setFocus();
}

void ImportDialog::showHeadline(const ImportReport &report)
{
    if (report.cancelled)
        m_headline->showMessage(Tone::Neutral, tr("Cancelled: no backup was made"),
                                tr("What was stored so far is used by the next import or backup."));
    else if (!report.isThere)
        m_headline->showError(report.error.value_or(Error{}));
    else if (report.plan.leftOut > 0)
        m_headline->showMessage(
            Tone::Caution,
            tr("%Ln entry(s) of the archive are not in the backup", nullptr,
               pluralCount(report.plan.leftOut)),
            (QStringList(tr("The backup is partial. All others are in it.")) + notesOf(report.plan))
                .join(QLatin1Char('\n')));
    else
        m_headline->showMessage(
            Tone::Neutral, tr("Everything in the archive is in the backup"),
            (notesOf(report.plan) + QStringList(tr("Verify it to prove that it can be restored.")))
                .join(QLatin1Char('\n')));
}

void ImportDialog::updateVerdicts(const ImportRequest &wanted)
{
    m_fileVerdict->setState({QStringLiteral("warning"), Tone::Caution}, tr("A whole path begins with /"));
    m_fileVerdict->setVisible(!wanted.file.isEmpty() && !isWholePath(wanted.file));
    m_nameVerdict->setState({QStringLiteral("warning"), Tone::Caution},
                            tr("This cannot be the name of a folder"));
    m_nameVerdict->setVisible(!wanted.name.isEmpty() && !isSafeComponent(wanted.name.toStdString()));
}

void ImportDialog::updateState()
{
    const ImportRequest wanted = request();
    updateVerdicts(wanted);
    const bool isComplete = isWholePath(wanted.file) && isSafeComponent(wanted.name.toStdString());
    const Step now = step();
    const bool isBefore = now == Step::What || now == Step::Preview;
    const QString command = isBefore && isComplete ? importCommand(m_context.location, wanted) : QString();
    m_command->setVisible(!command.isEmpty());
    m_command->setCommand(command);
    m_back->setVisible(now == Step::Preview);
    m_cancel->setVisible(now != Step::Report);
    m_next->setVisible(now != Step::Looking && now != Step::Run);
    const auto files = m_preview ? pluralCount(m_preview->files) : 0;
    const QString text = now == Step::What      ? tr("&Preview")
                         : now == Step::Preview ? tr("&Import %Ln file(s)", nullptr, files)
                                                : tr("&Close");
    m_next->setText(text);
    m_next->setAccessibleName(withoutMnemonic(text));
    m_next->setEnabled(now != Step::What || isComplete);
}

} // namespace backstop::ui
