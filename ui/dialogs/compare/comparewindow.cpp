// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/compare/comparewindow.h"

#include "model/core/names.h"
#include "model/core/plurals.h"
#include "model/core/shortid.h"
#include "model/itemmodels/format.h"
#include "model/jobs/job.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/pages/backups/changesview.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/statuslook.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/jobprogress.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/statelabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

namespace backstop::ui {

CompareWindow::CompareWindow(const Clock &clock, QSettings *settings, const QTimeZone &zone,
                             const QString &location, QWidget *parent)
    : QDialog(parent)
    , m_clock(clock)
    , m_settings(settings)
    , m_zone(zone)
    , m_before(sideButton(QStringLiteral("compareBefore"), true))
    , m_after(sideButton(QStringLiteral("compareAfter"), false))
    , m_swap(new QToolButton)
    , m_order(new StateLabel(nullptr, TextSize::Caption))
    , m_messages(new MessageBar)
    , m_busy(new QWidget)
    , m_bar(new ProgressLine)
    , m_numbers(new Label)
    , m_place(new QStackedWidget)
    , m_location(location)
    , m_command(new CommandLine)
{
    setObjectName(QStringLiteral("compareWindow"));
    setWindowFlag(Qt::Window);
    setWindowTitle(tr("Compare backups"));
    auto *nothing = new QWidget;
    nothing->setAutoFillBackground(true);
    nothing->setBackgroundRole(QPalette::Base);
    m_place->addWidget(nothing);
    auto *close = namedButton(QStringLiteral("compareClose"), tr("&Close"));
    close->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kGroup, kRelated, kGroup, kGroup);
    foot->setSpacing(kGroup);
    foot->addWidget(m_command, 1);
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildSides());
    layout->addWidget(m_messages);
    layout->addWidget(buildBusy());
    layout->addWidget(m_place, 1);
    layout->addLayout(foot);
    m_timer.setInterval(kJobPollMs);
    connect(&m_timer, &QTimer::timeout, this, &CompareWindow::refresh);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_W), this), &QShortcut::activated, this,
            &QWidget::close);
    resize(fitting(this, {textWidth(this, 150), rowHeight(fontMetrics()) * 22}));
    updateSides();
}

CompareWindow::~CompareWindow() = default;

QToolButton *CompareWindow::sideButton(const QString &name, bool before)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    button->setProperty("field", true);
    button->setMinimumHeight(controlHeight(fontMetrics()));
    auto *menu = new QMenu(button);
    if (before) {
        const auto add = [&](const char *action, const QString &text, CompareWith with) {
            menu->addAction(text, this,
                            [this, with] {
                                emit compareRequested({m_to->id, with, {}, false});
                            })
                ->setObjectName(QLatin1String(action));
        };
        add("compareWithPrevious", tr("The backup &before"), CompareWith::Previous);
        add("compareWithBase", tr("The &full backup it stands on"), CompareWith::Base);
        menu->addSeparator();
    }
    menu->addAction(tr("&Choose from the list…"), this, [this, before] { emit pickRequested(before); })
        ->setObjectName(name + QStringLiteral("Pick"));
    button->setMenu(menu);
    return button;
}

QLayout *CompareWindow::buildSides()
{
    m_swap->setObjectName(QStringLiteral("compareSwap"));
    m_swap->setIcon(themedIcon(QStringLiteral("swap")));
    m_swap->setToolTip(tr("Swap: compare the other way round"));
    m_swap->setAccessibleName(m_swap->toolTip());
    m_swap->setAutoRaise(true);
    m_swap->setFocusPolicy(Qt::TabFocus);
    connect(m_swap, &QToolButton::clicked, this, &CompareWindow::swapSides);
    auto *sides = new QGridLayout;
    sides->setContentsMargins(kGroup, kGroup, kGroup, kRelated);
    sides->setHorizontalSpacing(kRelated);
    sides->setVerticalSpacing(kInside);
    sides->addWidget(fieldLabel(tr("F&rom"), m_before), 0, 0);
    sides->addWidget(fieldLabel(tr("&To"), m_after), 0, 2);
    sides->addWidget(m_before, 1, 0);
    sides->addWidget(m_swap, 1, 1);
    sides->addWidget(m_after, 1, 2);
    m_order->setObjectName(QStringLiteral("compareOrder"));
    m_order->setState({QStringLiteral("swap"), Tone::Neutral},
                      tr("Reversed: “From” is the newer of the two, so what was added shows as deleted."));
    sides->addWidget(m_order, 2, 0, 1, 3);
    sides->setColumnStretch(0, 1);
    sides->setColumnStretch(2, 1);
    return sides;
}

QWidget *CompareWindow::buildBusy()
{
    m_bar->setAccessibleName(tr("The backups are being compared"));
    m_bar->setFraction(-1);
    m_numbers->setObjectName(QStringLiteral("compareNumbers"));
    auto *cancel = namedButton(QStringLiteral("compareCancel"), tr("C&ancel"), QStringLiteral("cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &CompareWindow::cancelRequested);
    auto *layout = new QHBoxLayout(m_busy);
    layout->setContentsMargins(kGroup, kInside, kGroup, kRelated);
    layout->setSpacing(kGroup);
    layout->addWidget(m_numbers);
    layout->addWidget(m_bar, 1);
    layout->addWidget(cancel);
    m_busy->hide();
    return m_busy;
}

void CompareWindow::setJob(jobs::Job *job, const CompareRequest &request)
{
    m_asked = request;
    m_messages->dismiss();
    m_job = job;
    m_busy->show();
    m_timer.start();
    refresh();
}

void CompareWindow::refresh()
{
    const jobs::Job *job = m_job.data();
    if (!job || job->isFinished()) {
        m_timer.stop();
        return;
    }
    const auto found = pluralCount(job->progress().itemsDone);
    m_numbers->setText(job->state() == jobs::JobState::Cancelling ? tr("Cancelling…")
                       : found == 0                               ? tr("Comparing…")
                                    : tr("%Ln difference(s) so far", nullptr, found));
}

void CompareWindow::showComparison(const Comparison &comparison, const BackupModels &models)
{
    m_busy->hide();
    m_messages->dismiss();
    if (!comparison.sourcesNotCompared.empty()) {
        QStringList names;
        for (const Bytes &name : comparison.sourcesNotCompared)
            names << displayName(name);
        m_messages->showMessage(Tone::Neutral,
                                tr("Sources that only one of the two backups has are not compared: %1")
                                    .arg(names.join(QLatin1String(", "))));
    }
    setSides(comparison);
    delete m_view; // before the models that it shows
    m_view = new ChangesView(models, m_clock, m_settings);
    m_place->addWidget(m_view);
    m_place->setCurrentWidget(m_view);
    m_view->setSubject(
        {comparison.after.id, comparison.counts, tr("Nothing changed"),
         tr("Nothing changed between %1 and %2.")
             .arg(backupTitle(comparison.before, m_zone), backupTitle(comparison.after, m_zone))});
}

void CompareWindow::setSides(const Comparison &comparison)
{
    m_from = comparison.before;
    m_to = comparison.after;
    m_hasPrevious = comparison.hasPrevious;
    m_hasBase = comparison.hasBase;
    updateSides();
}

void CompareWindow::showError(const Error &error, const std::optional<Comparison> &asked)
{
    m_busy->hide();
    if (asked && !m_view) // else the sides are of what is shown
        setSides(*asked);
    if (error.code == ErrorCode::Cancelled)
        m_messages->showMessage(Tone::Neutral, tr("The comparison was cancelled."),
                                m_view ? tr("What is shown is the comparison before.") : QString());
    else
        m_messages->showError(error);
    m_messages->addAction(QStringLiteral("compareAgain"), tr("Try again"),
                          [this] { emit compareRequested(m_asked); });
    updateSides();
}

void CompareWindow::showNoPartner(const catalog::BackupRow &after)
{
    m_busy->hide();
    if (!m_view)
        m_to = after;
    m_messages->showMessage(Tone::Neutral,
                            m_asked.with == CompareWith::Base
                                ? tr("The full backup that it stands on is not in the history any more.")
                                : tr("There is no earlier backup to compare with."),
                            tr("Choose another one under “From”."));
    updateSides();
}

void CompareWindow::updateSides()
{
    const auto show = [this](QToolButton *button, const QString &side, const catalog::BackupRow *row) {
        const QString text =
            row ? backupTitle(*row, m_zone) + QStringLiteral(" \u00b7 ") + wordOf(row->type) : tr("Choose…");
        button->setText(text);
        button->setIcon(row ? themedIcon(iconOf(row->type)) : QIcon());
        button->setAccessibleName(side + QLatin1Char(' ') + text);
        setPlainToolTip(button, row ? row->sources.join(QLatin1Char('\n')) : QString());
    };
    show(m_before, tr("From"), m_from ? &*m_from : nullptr);
    show(m_after, tr("To"), m_to ? &*m_to : nullptr);
    const bool both = m_from && m_to;
    m_swap->setEnabled(both);
    m_order->setVisible(both && m_from->createdAt > m_to->createdAt);
    m_command->setVisible(both);
    if (both)
        m_command->setCommand(CommandLine::onRepository(
            m_location, {QStringLiteral("diff"), shortId(m_from->id), shortId(m_to->id)}));
    findChild<QAction *>(QStringLiteral("compareWithPrevious"))->setEnabled(m_to && m_hasPrevious);
    findChild<QAction *>(QStringLiteral("compareWithBase"))->setEnabled(m_to && m_hasBase);
}

void CompareWindow::swapSides()
{
    emit compareRequested({m_from->id, CompareWith::Other, m_to->id, false});
}

void CompareWindow::choose(bool before, const BackupId &backup)
{
    if (before)
        emit compareRequested({m_to ? m_to->id : m_asked.backup, CompareWith::Other, backup, false});
    else
        emit compareRequested({backup, m_from ? CompareWith::Other : CompareWith::Previous,
                               m_from ? m_from->id : BackupId(), false});
}

} // namespace backstop::ui
