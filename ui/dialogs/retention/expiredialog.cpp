// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/retention/expiredialog.h"

#include "model/core/plurals.h"
#include "model/jobs/job.h"
#include "model/retention/expire.h"
#include "ui/dialogs/retention/expiremodel.h"
#include "ui/dialogs/retention/expirereport.h"
#include "ui/dialogs/retention/expirerules.h"
#include "ui/dialogs/retention/retentioncommand.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/jobprogress.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/scrollpart.h"
#include "ui/widgets/severeguard.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>

#include <algorithm>

namespace backstop::ui {

using retention::ExpirePlan;

namespace {
constexpr int kExpiryDelayMs = 250; // a number that is being typed asks for no plan
constexpr std::size_t kShownFreezes = 3;
enum ExpirePage { PreviewPage, RunPage, ReportPage };
} // namespace

ExpireDialog::ExpireDialog(const Context &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_model(new ExpireModel(context.zone, this))
    , m_rules(new ExpireRules)
    , m_messages(new MessageBar)
    , m_busy(new ProgressLine)
    , m_sentence(new Label)
    , m_table(new QTableView)
    , m_guard(new SevereGuard(
          tr("What expires cannot be restored any more. Type “%1”, the name of the repository, and say why.")
              .arg(context.name),
          context.name, tr("&Name of the repository"), tr("&Reason, for whoever asks later")))
    , m_command(new CommandLine)
    , m_run(new JobProgress(tr("Expiring backups"),
                            tr("You can close this window: the job goes on, and its report waits under "
                               "Jobs."),
                            tr("Progress of the expiry")))
    , m_report(new ExpireReportPage(context.zone, context.prompts))
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("expireDialog"));
    setWindowTitle(tr("Expire backups"));
    auto *rules = new QVBoxLayout;
    rules->addWidget(m_rules);
    auto *scroll = new ScrollPart(rules);
    // As wide as its texts are in this language: it scrolls up and down only.
    scroll->setMinimumWidth(
        std::max(textWidth(this, 38),
                 m_rules->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent)));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(kPageEdge);
    columns->addWidget(scroll, 2);
    columns->addLayout(buildPreview(), 5);
    auto *page = new QWidget;
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(kRelated);
    pageLayout->addLayout(heading(
        tr("Expire backups"), tr("What no rule keeps goes. A backup that any of the rules keeps stays, and "
                                 "held ones and the newest complete one of its sources always do. Nothing "
                                 "goes before you have seen it here.")));
    pageLayout->addLayout(columns, 1);
    pageLayout->addWidget(m_guard);
    pageLayout->addWidget(m_command);
    m_stack->addWidget(page);
    m_stack->addWidget(m_run);
    m_stack->addWidget(m_report);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kGroup);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buildButtons());
    m_delay.setSingleShot(true);
    m_delay.setInterval(kExpiryDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &ExpireDialog::askForPlan);
    connect(m_rules, &ExpireRules::changed, this, &ExpireDialog::onRulesChanged);
    connect(m_guard, &SevereGuard::changed, this, &ExpireDialog::updateState);
    connect(m_report, &ExpireReportPage::saveRequested, this, &ExpireDialog::saveReportRequested);
    onRulesChanged();
    // Where the texts of the rules are long, the list beside them has as much room all the same.
    const int width =
        std::max(textWidth(this, 150), scroll->minimumWidth() + 3 * kPageEdge + textWidth(this, 104));
    resize(fitting(this, {width, rowHeight(fontMetrics()) * 26}));
}

ExpireDialog::~ExpireDialog() = default;

QLayout *ExpireDialog::buildPreview()
{
    m_sentence->setObjectName(QStringLiteral("expireSentence"));
    m_sentence->strong()->wrapped();
    m_messages->setObjectName(QStringLiteral("expireMessage"));
    m_messages->setClosable(false);
    m_busy->setObjectName(QStringLiteral("expireBusy"));
    m_busy->setAccessibleName(tr("The preview is being made"));
    m_busy->setFraction(-1);
    QSizePolicy keepsItsPlace = m_busy->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true); // the list does not jump with every change
    m_busy->setSizePolicy(keepsItsPlace);
    m_table->setObjectName(QStringLiteral("expireTable"));
    m_table->setAccessibleName(tr("What would expire, and what stays"));
    m_table->setModel(m_model);
    ExpireModel::setUp(m_table);
    m_command->setObjectName(QStringLiteral("expireCommand"));
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kRelated);
    layout->addWidget(m_sentence);
    layout->addWidget(m_messages);
    layout->addWidget(m_busy);
    layout->addWidget(m_table, 1);
    return layout;
}

QLayout *ExpireDialog::buildButtons()
{
    m_cancel = namedButton(QStringLiteral("cancelExpire"), tr("&Close"));
    m_expire = namedButton(QStringLiteral("startExpire"), tr("&Expire backups"));
    m_freeSpace = namedButton(QStringLiteral("thenFreeSpace"), tr("&Free space…"));
    for (QPushButton *button : {m_cancel, m_expire, m_freeSpace})
        button->setAutoDefault(false); // Enter in a field means the field
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_freeSpace);
    buttons->addWidget(m_expire);
    connect(m_cancel, &QPushButton::clicked, this, &ExpireDialog::cancel);
    connect(m_expire, &QPushButton::clicked, this, &ExpireDialog::confirm);
    connect(m_freeSpace, &QPushButton::clicked, this, [this] {
        accept();
        emit freeSpaceRequested();
    });
    return buttons;
}

std::optional<ExpireRequest> ExpireDialog::request() const
{
    const auto policy = m_rules->policy();
    return policy ? std::optional(ExpireRequest{*policy}) : std::nullopt;
}

void ExpireDialog::onRulesChanged()
{
    m_plan.reset();
    emit planDropped();
    m_delay.stop();
    m_messages->dismiss();
    const auto policy = m_rules->policy();
    if (!policy)
        m_messages->showMessage(Tone::Caution, tr("One of the periods cannot be understood"),
                                tr("Write numbers with y, m, w, d or h, for example 14d, 2w or 1y6m."));
    else if (!policy->isEmpty())
        m_delay.start();
    updateState();
}

void ExpireDialog::askForPlan()
{
    if (const auto wanted = request())
        emit planRequested(*wanted);
}

void ExpireDialog::showPlan(const ExpireRequest &request, std::shared_ptr<const ExpirePlan> plan)
{
    if (this->request() != request)
        return;
    m_planned = request;
    m_plan = std::move(plan);
    m_model->setPlan(m_plan);
    ExpireModel::fitColumns(m_table);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_rules->offerToIgnoreSuspicions(!m_plan->freezes.empty());
    showFreezes();
    updateState();
}

void ExpireDialog::showFreezes()
{
    if (m_plan->freezes.empty())
        return;
    QStringList lines;
    for (const ExpirePlan::Freeze &freeze : m_plan->freezes) {
        if (std::size_t(lines.size()) < kShownFreezes)
            lines << timeText(freeze.createdAt, m_context.zone) + QStringLiteral(": ") + freeze.what;
    }
    lines << tr("The last good backups before it stay. Compare the backup with the one before it; where the "
                "change is right, say so on the left.");
    m_messages->showMessage(Tone::Caution,
                            tr("%Ln suspicious change(s)", nullptr, pluralCount(m_plan->freezes.size())),
                            lines.join(u'\n'));
}

void ExpireDialog::showError(const Error &error, bool again)
{
    m_plan.reset();
    m_delay.stop();
    m_stack->setCurrentIndex(PreviewPage);
    m_messages->showError(error);
    updateState();
    if (again)
        m_delay.start();
    else
        m_sentence->setText(tr("There is no preview: nothing can expire."));
    m_busy->setVisible(again);
}

QString ExpireDialog::sentence() const
{
    const auto policy = m_rules->policy();
    if (!policy || policy->isEmpty())
        return tr("No rule says what to keep: nothing expires. Set at least one.");
    if (!m_plan)
        return tr("Looking at what these rules would let go. Nothing is removed yet.");
    const int stays = pluralCount(m_plan->keep.size());
    if (m_plan->remove.empty())
        return tr("Nothing would expire: all %Ln backup(s) stay.", nullptr, stays);
    return tr("%Ln backup(s) would expire.", nullptr, pluralCount(m_plan->remove.size())) + QLatin1Char(' ') +
           tr("%Ln backup(s) would stay.", nullptr, stays);
}

void ExpireDialog::updateState()
{
    if (!m_plan)
        m_model->setPlan(nullptr); // what is shown is never of other rules
    const auto wanted = request();
    const QString command =
        wanted ? expireCommand(m_context.location, *wanted, m_guard->reason()) : QString();
    m_command->setCommand(command);
    m_command->setVisible(!command.isEmpty());
    m_sentence->setText(sentence());
    const int page = m_stack->currentIndex();
    m_busy->setVisible(page == PreviewPage && !m_plan && !command.isEmpty());
    const int goes = m_plan ? pluralCount(m_plan->remove.size()) : 0;
    m_expire->setVisible(page == PreviewPage);
    if (goes == 0)
        m_guard->takeBack(); // what was agreed to was another plan
    m_guard->setEnabled(goes > 0);
    m_expire->setEnabled(goes > 0 && m_guard->isGiven());
    m_expire->setToolTip(goes > 0 && !m_guard->isGiven() ? tr("Type the name and the reason first")
                                                         : QString());
    m_expire->setText(goes > 0 ? tr("&Expire %Ln backup(s)", nullptr, goes) : tr("&Expire backups"));
    m_expire->setAccessibleName(withoutMnemonic(m_expire->text()));
    m_freeSpace->setVisible(page == ReportPage);
    const bool runs = page == RunPage && m_job && !m_job->isFinished();
    m_cancel->setText(runs ? tr("&Cancel the expiry") : tr("&Close"));
    m_cancel->setAccessibleName(withoutMnemonic(m_cancel->text()));
}

void ExpireDialog::confirm()
{
    if (m_plan && m_guard->isGiven() && request() == m_planned)
        emit expireRequested(m_planned, m_guard->reason());
}

void ExpireDialog::setJob(jobs::Job *job)
{
    m_job = job;
    m_run->setJob(job);
    m_stack->setCurrentIndex(RunPage);
    updateState();
}

void ExpireDialog::showReport(const ExpireEnd &end)
{
    m_plan.reset();
    emit planDropped(); // also one that is being made
    m_delay.stop();
    m_report->setEnd(end);
    m_stack->setCurrentIndex(ReportPage);
    updateState();
    m_freeSpace->setVisible(end.report && m_context.canFreeSpace);
}

void ExpireDialog::showSaved(const QString &path, const std::optional<Error> &error)
{
    m_report->showSaved(path, error);
}

void ExpireDialog::cancel()
{
    if (m_stack->currentIndex() == RunPage && m_job && !m_job->isFinished())
        m_run->cancelJob();
    else
        reject();
}

} // namespace backstop::ui
