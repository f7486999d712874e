// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcome/welcomepage.h"

#include "ui/pages/welcome/createstep.h"
#include "ui/pages/welcome/firstbackupstep.h"
#include "ui/pages/welcome/openstep.h"
#include "ui/pages/welcome/recentlist.h"
#include "ui/pages/welcome/recoverycodestep.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progressline.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>

namespace backstop::ui {

namespace {
constexpr int kStepCharacters = 92;
}

WelcomePage::WelcomePage(Prompts *prompts, QWidget *parent)
    : QScrollArea(parent)
    , m_prompts(prompts)
    , m_messages(new MessageBar)
    , m_busy(new ProgressLine)
    , m_steps(new QStackedWidget)
    , m_open(new OpenStep(prompts))
    , m_create(new CreateStep(prompts))
    , m_recoveryCode(new RecoveryCodeStep(prompts))
    , m_firstBackup(new FirstBackupStep(prompts))
    , m_recent(new RecentList)
    , m_choose(chooseStep())
{
    setObjectName(QStringLiteral("welcomePage"));
    setAccessibleName(tr("Welcome"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    for (QWidget *step : {m_choose, static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_create),
                          static_cast<QWidget *>(m_recoveryCode), static_cast<QWidget *>(m_firstBackup)})
        m_steps->addWidget(step);
    m_busy->setAccessibleName(tr("Working"));
    m_busy->setObjectName(QStringLiteral("welcomeBusy"));
    m_busy->setFraction(-1);
    m_busy->hide();
    auto *column = new QWidget;
    column->setMaximumWidth(textWidth(this, kStepCharacters));
    auto *columnLayout = new QVBoxLayout(column);
    columnLayout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kPageEdge);
    columnLayout->setSpacing(kGroup);
    columnLayout->addStretch(1);
    columnLayout->addWidget(m_messages);
    columnLayout->addWidget(m_steps);
    columnLayout->addWidget(m_busy);
    columnLayout->addStretch(2);
    auto *content = new QWidget;
    auto *layout = new QHBoxLayout(content);
    layout->addStretch(1);
    layout->addWidget(column, 100);
    layout->addStretch(1);
    setWidget(content);
    connectSteps();
}

QWidget *WelcomePage::chooseStep()
{
    auto *step = new QWidget;
    auto *demo =
        new ChoiceButton(QStringLiteral("chooseDemo"), QStringLiteral("search"), tr("Explore the demo"),
                         tr("A small trading firm with a few days of backups, made on this computer. Delete "
                            "its folder when you have seen enough."));
    auto *open =
        new ChoiceButton(QStringLiteral("chooseOpen"), QStringLiteral("open"), tr("Open a repository"),
                         tr("One that exists. You need its passphrase or its recovery code."));
    auto *create = new ChoiceButton(
        QStringLiteral("chooseCreate"), QStringLiteral("new"), tr("Make a new repository"),
        tr("An empty folder for backups, encrypted with a passphrase of yours. Then the first backup."));
    auto *close = namedButton(QStringLiteral("welcomeClose"), tr("Back to the repository"));
    m_close = close;
    close->hide();
    connect(demo, &QAbstractButton::clicked, this, &WelcomePage::demoRequested);
    connect(open, &QAbstractButton::clicked, this, [this] { setStep(Step::Open); });
    connect(create, &QAbstractButton::clicked, this, [this] { setStep(Step::Create); });
    connect(close, &QPushButton::clicked, this, &WelcomePage::closeRequested);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addLayout(heading(
        tr("Welcome to Backstop"),
        tr("Know at every moment how much data and how much time you can lose, because it was measured.")));
    layout->addSpacing(kGroup);
    for (QWidget *choice :
         {static_cast<QWidget *>(create), static_cast<QWidget *>(open), static_cast<QWidget *>(demo)})
        layout->addWidget(choice);
    layout->addSpacing(kRelated);
    layout->addWidget(m_recent);
    layout->addWidget(close, 0, Qt::AlignLeading);
    layout->addStretch();
    step->setFocusProxy(create);
    return step;
}

void WelcomePage::connectSteps()
{
    connect(m_open, &OpenStep::backRequested, this, [this] { setStep(Step::Choose); });
    connect(m_create, &CreateStep::backRequested, this, [this] { setStep(Step::Choose); });
    connect(m_recent, &RecentList::openRequested, this, &WelcomePage::recentRequested);
    connect(m_recent, &RecentList::removeRequested, this, &WelcomePage::forgetRequested);
    connect(m_open, &OpenStep::openRequested, this, &WelcomePage::openRequested);
    connect(m_create, &CreateStep::createRequested, this, &WelcomePage::createRequested);
    connect(m_recoveryCode, &RecoveryCodeStep::continueRequested, this,
            [this] { setStep(Step::FirstBackup); });
    connect(m_recoveryCode, &RecoveryCodeStep::saveSheetRequested, this, &WelcomePage::saveSheetRequested);
    connect(m_firstBackup, &FirstBackupStep::backUpRequested, this, &WelcomePage::firstBackupRequested);
    connect(m_firstBackup, &FirstBackupStep::checkRequested, this, &WelcomePage::firstSourceCheckRequested);
    connect(m_firstBackup, &FirstBackupStep::skipped, this, &WelcomePage::finished);
}

void WelcomePage::setFirstSourceProblem(const QString &source, const QString &problem)
{
    m_firstBackup->setProblem(source, problem);
}

WelcomePage::Step WelcomePage::step() const
{
    return static_cast<Step>(m_steps->currentIndex());
}

void WelcomePage::setStep(Step step)
{
    m_messages->dismiss();
    m_steps->setCurrentIndex(static_cast<int>(step));
    verticalScrollBar()->setValue(0);
    m_steps->currentWidget()->setFocus(Qt::TabFocusReason); // what stands in a field is typed over
}

void WelcomePage::restart(bool closable)
{
    m_close->setVisible(closable);
    m_open->wipe();
    m_create->wipe();
    m_recoveryCode->setKit({});
    m_firstBackup->clear();
    setBusy({});
    setStep(Step::Choose);
}

bool WelcomePage::showsRecoveryCode() const
{
    return step() == Step::RecoveryCode;
}

void WelcomePage::setProposedLocation(const QString &location)
{
    m_create->setLocation(location);
}

void WelcomePage::setRecentRepositories(const QList<RecentRepository> &recent)
{
    QStringList locations;
    for (const RecentRepository &repository : recent)
        locations << repository.location;
    m_open->setRecentLocations(locations);
    m_recent->setRecent(recent);
}

void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !m_isBusy) {
        auto *button = qobject_cast<QAbstractButton *>(focusWidget());
        for (auto *primary : m_steps->currentWidget()->findChildren<QPushButton *>()) {
            if (!button && primary->property("primary").toBool())
                button = primary;
        }
        if (button && button->isEnabled() && button->isVisible())
            button->click();
        return;
    }
    if (event->key() == Qt::Key_Escape && !m_isBusy) {
        if (step() == Step::Open || step() == Step::Create)
            setStep(Step::Choose);
        else if (step() == Step::Choose && m_close->isVisible())
            emit closeRequested();
        return;
    }
    QScrollArea::keyPressEvent(event);
}

void WelcomePage::setBusy(const QString &what)
{
    m_busy->setVisible(!what.isEmpty());
    m_busy->setAccessibleName(what.isEmpty() ? tr("Working") : what);
    m_steps->setEnabled(what.isEmpty());
    const bool wasBusy = std::exchange(m_isBusy, !what.isEmpty());
    if (!what.isEmpty()) {
        m_messages->showMessage(Tone::Running, what);
        m_messages->setClosable(false);
    } else if (wasBusy) { // the message said what it was busy with
        m_messages->dismiss();
        m_messages->setClosable(true);
    }
}

void WelcomePage::showError(const Error &error)
{
    setBusy({});
    m_messages->dismiss();
    if (step() == Step::RecoveryCode)
        m_recoveryCode->saveFailed(); // nothing else goes on there
    if (error.code == ErrorCode::WrongKey && step() == Step::Open)
        m_open->showWrongKey(error);
    else
        m_messages->showError(error);
}

void WelcomePage::showRecoveryCode(const RecoveryKit &kit)
{
    setBusy({});
    m_create->wipe();
    m_recoveryCode->setKit(kit);
    setStep(kit.code.isEmpty() ? Step::FirstBackup : Step::RecoveryCode);
}

void WelcomePage::textSaved(const QString &path)
{
    m_messages->dismiss(); // it may say that an earlier try failed
    m_recoveryCode->saved(path);
}

} // namespace backstop::ui
