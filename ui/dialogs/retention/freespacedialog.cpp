// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/retention/freespacedialog.h"

#include "model/core/clock.h"
#include "model/core/plurals.h"
#include "model/itemmodels/format.h"
#include "model/jobs/job.h"
#include "ui/dialogs/retention/retentioncommand.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/jobprogress.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>

#include <algorithm>

namespace backstop::ui {

using itemmodels::formatBytes;
using itemmodels::formatExactBytes;
using repository::PackFate;
using repository::PrunePlan;
using repository::RetiredPack;

namespace {
constexpr int kPruneDelayMs = 500; // a number that is being typed asks for no plan
constexpr int kLongestGraceHours = 24 * 365;
enum SpacePage { SpaceRunPage, SpacePlanPage };
} // namespace

FreeSpaceDialog::FreeSpaceDialog(const Context &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_unused(new QSpinBox)
    , m_grace(new QSpinBox)
    , m_messages(new MessageBar)
    , m_sentence(new Label)
    , m_facts(new FactsTable)
    , m_run(new JobProgress({},
                            tr("You can close this window: work that has begun goes on, and stands under "
                               "Jobs."),
                            tr("Progress")))
    , m_stack(new QStackedWidget)
    , m_command(new CommandLine)
{
    setObjectName(QStringLiteral("freeSpaceDialog"));
    setWindowTitle(tr("Free space"));
    auto *buttons = buildButtons();
    m_stack->addWidget(m_run);
    m_stack->addWidget(buildPlan());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kGroup);
    layout->addLayout(heading(
        tr("Free space"), tr("What no backup needs any more goes out of use first, and is removed when the "
                             "time to wait is over. No backup loses anything.")));
    layout->addLayout(buildOptions());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_command);
    layout->addLayout(buttons);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kPruneDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] { emit planRequested(request()); });
    connect(m_unused, &QSpinBox::valueChanged, this, &FreeSpaceDialog::onChanged);
    connect(m_grace, &QSpinBox::valueChanged, this, &FreeSpaceDialog::onChanged);
    onChanged();
    resize(fitting(this, {textWidth(this, 92), rowHeight(fontMetrics()) * 19}));
}

FreeSpaceDialog::~FreeSpaceDialog() = default;

QLayout *FreeSpaceDialog::buildOptions()
{
    const FreeSpaceRequest usual;
    m_unused->setObjectName(QStringLiteral("mostUnused"));
    m_unused->setRange(0, 100);
    m_unused->setValue(usual.mostUnused);
    m_unused->setSuffix(tr(" %"));
    m_unused->setMaximumWidth(textWidth(this, 14));
    m_grace->setObjectName(QStringLiteral("graceHours"));
    m_grace->setRange(0, kLongestGraceHours);
    m_grace->setValue(usual.graceHours);
    m_grace->setSuffix(tr(" h"));
    m_grace->setMaximumWidth(textWidth(this, 14));
    auto *layout = new QHBoxLayout;
    layout->setSpacing(kPageEdge);
    const auto add = [layout](QSpinBox *box, const QString &label) {
        auto *field = new QVBoxLayout;
        field->setSpacing(kInside);
        field->addWidget(fieldLabel(label, box));
        field->addWidget(box);
        layout->addLayout(field);
    };
    add(m_unused, tr("May stay &unused rather than be rewritten"));
    add(m_grace, tr("&Wait before removing"));
    layout->addStretch();
    return layout;
}

QWidget *FreeSpaceDialog::buildPlan()
{
    m_sentence->setObjectName(QStringLiteral("freeSpaceSentence"));
    m_sentence->strong()->wrapped();
    m_facts->setObjectName(QStringLiteral("freeSpaceFacts"));
    m_messages->setObjectName(QStringLiteral("freeSpaceMessage"));
    m_messages->setClosable(false);
    m_command->setObjectName(QStringLiteral("freeSpaceCommand"));
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addWidget(m_sentence);
    layout->addWidget(m_messages);
    layout->addWidget(m_facts);
    layout->addStretch();
    return page;
}

QLayout *FreeSpaceDialog::buildButtons()
{
    m_cancel = namedButton(QStringLiteral("cancelFreeSpace"), tr("&Close"));
    m_free = namedButton(QStringLiteral("startFreeSpace"), tr("&Free space"));
    m_cancel->setAutoDefault(false);
    m_free->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_free);
    connect(m_cancel, &QPushButton::clicked, this, &FreeSpaceDialog::cancel);
    connect(m_free, &QPushButton::clicked, this, &FreeSpaceDialog::confirm);
    return buttons;
}

FreeSpaceRequest FreeSpaceDialog::request() const
{
    return {m_unused->value(), m_grace->value()};
}

void FreeSpaceDialog::onChanged()
{
    m_plan.reset();
    m_job.clear();
    m_messages->dismiss();
    emit planDropped();
    m_stack->setCurrentIndex(SpaceRunPage);
    m_run->setJob(nullptr);
    m_delay.start();
    updateState();
}

void FreeSpaceDialog::setJob(jobs::Job *job, bool runsPlan)
{
    m_job = job;
    m_runs = runsPlan;
    m_run->setJob(job);
    m_stack->setCurrentIndex(SpaceRunPage);
    updateState();
}

void FreeSpaceDialog::showPlan(const FreeSpaceRequest &request, std::shared_ptr<const PrunePlan> plan)
{
    if (this->request() != request)
        return;
    m_planned = request;
    m_plan = std::move(plan);
    m_messages->dismiss();
    m_stack->setCurrentIndex(SpacePlanPage);
    m_sentence->setText(sentence());
    showFacts();
    updateState();
}

void FreeSpaceDialog::showError(const Error &error)
{
    m_plan.reset();
    m_runs = false;
    m_stack->setCurrentIndex(SpacePlanPage);
    m_sentence->setText(tr("Nothing was changed."));
    m_facts->setFacts({});
    m_messages->showError(error);
    m_messages->addAction(QStringLiteral("planAgain"), tr("Try again"), [this] { onChanged(); });
    updateState();
}

void FreeSpaceDialog::showReport(const std::optional<repository::PruneReport> &report,
                                 const std::optional<Error> &error)
{
    const std::uint64_t later = freedLater();
    m_plan.reset();
    m_runs = false;
    m_isDone = true;
    m_stack->setCurrentIndex(SpacePlanPage);
    m_facts->setFacts({});
    if (report) {
        m_sentence->setText(
            tr("%1 were freed.").arg(formatBytes(report->removedBytes)) +
            (later > 0
                 ? QLatin1Char(' ') + tr("%1 are out of use: free space again after %Ln hour(s) to remove "
                                         "them.",
                                         nullptr, m_planned.graceHours)
                                          .arg(formatBytes(later))
                 : QString()));
        m_facts->setFacts(
            {{tr("Freed"), formatBytes(report->removedBytes), formatExactBytes(report->removedBytes)},
             {tr("Taken out of use"), formatBytes(report->retiredBytes),
              formatExactBytes(report->retiredBytes)},
             {tr("Rewritten for that"), formatBytes(report->rewrittenBytes),
              formatExactBytes(report->rewrittenBytes)}});
        if (error)
            m_messages->showError(*error);
    } else if (error) {
        m_sentence->setText(
            error->code == ErrorCode::Cancelled
                ? tr("Cancelled. No backup has lost anything; the next time goes on from here.")
                : tr("Not all of it was freed. No backup has lost anything."));
        if (error->code != ErrorCode::Cancelled)
            m_messages->showError(*error);
    }
    updateState();
}

std::uint64_t FreeSpaceDialog::freedNow() const
{
    if (!m_plan)
        return 0;
    return m_plan->dueBytes() + (m_planned.graceHours == 0 ? m_plan->retireBytes() : 0);
}

std::uint64_t FreeSpaceDialog::freedLater() const
{
    if (!m_plan || m_planned.graceHours == 0)
        return 0;
    std::uint64_t bytes = m_plan->retireBytes();
    for (const RetiredPack &pack : m_plan->waiting)
        bytes += pack.size;
    return bytes;
}

QString FreeSpaceDialog::sentence() const
{
    QStringList parts;
    if (m_plan->isEmpty())
        parts << tr("There is nothing to free now.");
    if (freedNow() > 0)
        parts << tr("%1 would be freed now.").arg(formatBytes(freedNow()));
    if (m_planned.graceHours > 0 && m_plan->retireBytes() > 0)
        parts << tr("%1 would go out of use, to be freed from %2 on.")
                     .arg(formatBytes(m_plan->retireBytes()),
                          timeText(m_context.clock->now() + std::chrono::hours(m_planned.graceHours),
                                   m_context.zone));
    if (m_plan->readBytes() > 0)
        parts << tr("For that, %1 are read and written again.").arg(formatBytes(m_plan->readBytes()));
    return parts.join(QLatin1Char(' '));
}

void FreeSpaceDialog::showFacts()
{
    const auto bytes = [](std::uint64_t size) { return formatBytes(size); };
    const auto packs = [](std::uint64_t count, std::uint64_t size) {
        return tr("%1 in %Ln pack(s)", nullptr, pluralCount(count)).arg(formatBytes(size));
    };
    const std::uint64_t goes = m_plan->packsWith(PackFate::Rewrite) + m_plan->packsWith(PackFate::Retire);
    QList<Fact> facts{
        {tr("In use"), packs(m_plan->packs.size(), m_plan->packBytes()),
         formatExactBytes(m_plan->packBytes())},
        {tr("Needed of that"), bytes(m_plan->usedBytes()), formatExactBytes(m_plan->usedBytes())},
        {tr("Goes out of use"), packs(goes, m_plan->retireBytes()), formatExactBytes(m_plan->retireBytes())},
        {tr("Rewritten for that"), packs(m_plan->packsWith(PackFate::Rewrite), m_plan->readBytes()),
         formatExactBytes(m_plan->readBytes())},
        {tr("Freed now"), bytes(freedNow()), formatExactBytes(freedNow())}};
    if (!m_plan->waiting.empty()) {
        std::uint64_t size = 0;
        for (const RetiredPack &pack : m_plan->waiting)
            size += pack.size;
        const auto oldest =
            std::min_element(m_plan->waiting.begin(), m_plan->waiting.end(),
                             [](const RetiredPack &a, const RetiredPack &b) { return a.since < b.since; });
        facts.append({tr("Out of use already"),
                      tr("%1, the first of it to be freed from %2 on")
                          .arg(bytes(size), timeText(oldest->since + m_plan->request.grace, m_context.zone)),
                      formatExactBytes(size)});
    }
    m_facts->setFacts(facts);
}

QString FreeSpaceDialog::buttonText() const
{
    if (freedNow() > 0)
        return tr("&Free %1").arg(formatBytes(freedNow()));
    if (m_plan && m_plan->retireBytes() > 0)
        return tr("&Take %1 out of use").arg(formatBytes(m_plan->retireBytes()));
    return tr("&Free space");
}

void FreeSpaceDialog::updateState()
{
    m_command->setCommand(freeSpaceCommand(m_context.location, request()));
    const bool busy = m_job && !m_job->isFinished() && m_stack->currentIndex() == SpaceRunPage;
    for (QSpinBox *box : {m_unused, m_grace})
        box->setEnabled(!(busy && m_runs) && !m_isDone);
    m_free->setVisible(!m_isDone);
    m_free->setEnabled(m_plan && !m_plan->isEmpty() && !busy);
    m_free->setText(buttonText());
    m_free->setAccessibleName(withoutMnemonic(m_free->text()));
    m_cancel->setText(busy ? tr("&Cancel") : tr("&Close"));
    m_cancel->setAccessibleName(withoutMnemonic(m_cancel->text()));
}

void FreeSpaceDialog::confirm()
{
    if (!m_plan || request() != m_planned)
        return;
    Question question;
    question.title = freedNow() > 0 ? tr("Free %1?").arg(formatBytes(freedNow()))
                                    : tr("Take %1 out of use?").arg(formatBytes(m_plan->retireBytes()));
    question.text = sentence() + u'\n' +
                    tr("No backup that is there needs any of it. Backups that expired cannot be brought back "
                       "afterwards.");
    question.confirm = buttonText();
    question.destructive = true;
    const FreeSpaceRequest shown = m_planned;
    if (m_context.prompts->confirm(this, question) && m_plan && m_planned == shown)
        emit freeSpaceRequested(shown);
}

void FreeSpaceDialog::cancel()
{
    if (m_runs && m_job && !m_job->isFinished())
        m_run->cancelJob();
    else
        reject();
}

} // namespace backstop::ui
