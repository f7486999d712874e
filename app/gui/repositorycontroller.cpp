// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/repositorycontroller.h"

#include "app/gui/announcements.h"
#include "app/gui/filename.h"
#include "app/gui/sourcecheck.h"
#include "app/gui/workcontroller.h"
#include "app/jobs/demostory.h"
#include "ui/dialogs/unlockdialog.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/widgets/messagebar.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QStandardPaths>

namespace backstop::app {

namespace {

constexpr int kSourcesAtOnce = 8; // so that few wait for one that does not answer

/// The text leaves ordinary memory here; what Qt's widgets kept of it is out of reach.
std::shared_ptr<crypto::Secret> secretOf(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    auto secret = std::make_shared<crypto::Secret>(
        crypto::Secret::copyOf({utf8.constData(), static_cast<std::size_t>(utf8.size())}));
    utf8.fill('\0');
    return secret;
}

} // namespace

RepositoryController::RepositoryController(const Services &services, jobs::JobQueue &queue,
                                           ui::MainWindow &window, WorkController &work, QSettings &settings)
    : m_services(services)
    , m_queue(queue)
    , m_window(window)
    , m_work(work)
    , m_sourcePool(std::make_unique<QThreadPool>())
    , m_recent(settings, *services.environment().clock)
    , m_watch(services, m_readers)
{
    m_readers.setObjectName(QStringLiteral("folders"));
    m_readers.setMaxThreadCount(2);
    m_sourcePool->setMaxThreadCount(kSourcesAtOnce);
    ui::WelcomePage *welcome = window.welcomePage();
    connect(welcome, &ui::WelcomePage::openRequested, this, &RepositoryController::requestOpen);
    connect(welcome, &ui::WelcomePage::createRequested, this, &RepositoryController::requestCreate);
    connect(welcome, &ui::WelcomePage::demoRequested, this, &RepositoryController::requestDemo);
    connect(welcome, &ui::WelcomePage::saveSheetRequested, this, &RepositoryController::saveSheet);
    connect(welcome, &ui::WelcomePage::finished, this, &RepositoryController::show);
    connect(welcome, &ui::WelcomePage::firstBackupRequested, this, [this](const ui::BackupRequest &request) {
        show();
        m_work.startBackup(request);
    });
    connect(welcome, &ui::WelcomePage::firstSourceCheckRequested, this, [this](const QString &source) {
        checkSource(source, m_open ? m_open->location() : QString(), *m_sourcePool,
                    *m_services.environment().clock, this, [this, source](const QString &problem) {
                        m_window.welcomePage()->setFirstSourceProblem(source, problem);
                    });
    });
    connect(welcome, &ui::WelcomePage::forgetRequested, &m_recent, &RecentRepositories::remove);
    connect(&window, &ui::MainWindow::recentRequested, this,
            [this](const QString &location) { open(location, {}); });
    connect(&m_recent, &RecentRepositories::changed, this,
            [this] { m_window.setRecentRepositories(m_recent.list()); });
    connect(&m_watch, &RepositoryWatch::changed, &m_work, &WorkController::fillCatalog);
    connect(&m_watch, &RepositoryWatch::confirmed, &m_work, &WorkController::historyConfirmed);
    connect(&m_work, &WorkController::historyShown, &m_watch, &RepositoryWatch::setShown);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            lookForNews();
    });
    connect(&window, &ui::MainWindow::closeRepositoryRequested, this, &RepositoryController::close);
}

RepositoryController::~RepositoryController()
{
    m_readers.clear();
    m_readers.waitForDone();
    m_sourcePool->clear();
    if (!m_sourcePool->waitForDone(0))
        static_cast<void>(
            m_sourcePool.release()); // a dead network mount answers nobody: it is not waited for
}

void RepositoryController::showWelcome()
{
    ui::WelcomePage *welcome = m_window.welcomePage();
    m_window.setRecentRepositories(m_recent.list());
    m_recent.look();
    welcome->setProposedLocation(QDir::homePath() + QStringLiteral("/Backstop"));
}

void RepositoryController::askForKey(const QString &location, const std::optional<Error> &keyError)
{
    auto *dialog = new ui::UnlockDialog(location, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_unlock = dialog;
    connect(dialog, &ui::UnlockDialog::openRequested, this, &RepositoryController::requestOpen);
    connect(dialog, &ui::UnlockDialog::rejected, this, [this, location] {
        m_unlock.clear();
        if (jobs::Job *job = std::exchange(m_opening, nullptr).data())
            job->cancel(); // and if it opens all the same, nobody wants it any more
        m_window.welcomePage()->setBusy({});
        emit failedToOpen({ErrorCode::Cancelled, location + QStringLiteral(": was not unlocked"), {}});
    });
    dialog->open();
    if (keyError)
        dialog->showError(*keyError);
}

void RepositoryController::requestOpen(const ui::OpenRequest &request)
{
    const auto key =
        request.kind == ui::KeyKind::None ? std::make_shared<crypto::Secret>() : secretOf(request.secret);
    open(request.location, [key](const std::stop_token &) { return key; });
}

void RepositoryController::open(const QString &location, FindKey findKey)
{
    if (ui::UnlockDialog *dialog = m_unlock.data())
        dialog->setBusy(true);
    else
        m_window.welcomePage()->setBusy(tr("Opening %1").arg(location));
    m_demo.clear(); // nobody waits for it any more
    const auto outcome = makeOutcome<OpenedRepository>();
    jobs::Job *job = m_queue.add({.kind = QStringLiteral("open"), .title = tr("Open"), .object = location},
                                 {}, openWork(m_services, fileName(location), std::move(findKey), outcome));
    m_opening = job;
    connect(job, &jobs::Job::finished, this, [this, job, location, outcome] {
        if (m_opening == job) { // else another one is wanted by now
            m_opening.clear();
            openFinished(*job, location, outcome);
        }
        outcome->reset(); // the job stays listed, its keys go
    });
}

void RepositoryController::openFinished(const jobs::Job &job, const QString &location,
                                        const Outcome<OpenedRepository> &outcome)
{
    if (ui::UnlockDialog *dialog = m_unlock.data())
        dialog->setBusy(false);
    m_window.welcomePage()->setBusy({});
    if (m_window.welcomePage()->showsRecoveryCode()) { // of one made meanwhile: nobody would see it again
        if (ui::UnlockDialog *dialog = std::exchange(m_unlock, nullptr).data())
            dialog->accept();
        emit failedToOpen(
            {ErrorCode::Cancelled, location + QStringLiteral(": a recovery code is to be kept first"), {}});
        return;
    }
    if (job.state() == jobs::JobState::Cancelled) { // by the user, who need not be told
        emit failedToOpen(job.error().value_or(Error{}));
        return;
    }
    if (!outcome->has_value()) {
        failed(job.error().value_or(Error{}));
        return;
    }
    if (!(*outcome)->repository) {
        const Error missing{ErrorCode::WrongKey,
                            tr("%1: is encrypted, and no passphrase is given").arg(location),
                            tr("Name a file with --passphrase-file, or set BACKSTOP_PASSPHRASE.")};
        if (m_isUnattended)
            failed((*outcome)->keyError.value_or(missing));
        else
            askForKey(location, (*outcome)->keyError);
        return;
    }
    if (ui::UnlockDialog *dialog = m_unlock.data()) {
        m_unlock.clear();
        dialog->accept();
    }
    if (!m_window.mayLeavePages()) { // changes that were begun while it was being opened
        emit failedToOpen({ErrorCode::Cancelled, location + QStringLiteral(": was not opened"), {}});
        return;
    }
    opened(**outcome);
    show();
}

ui::RecoveryKit RepositoryController::kitOf(const OpenedRepository &made) const
{
    ui::RecoveryKit kit;
    if (!made.recoveryCode)
        return kit;
    const Environment &environment = m_services.environment();
    const repository::RepositoryConfig &config = made.repository->config();
    kit.code =
        QString::fromUtf8(made.recoveryCode->data(), static_cast<qsizetype>(made.recoveryCode->size()));
    kit.repository = QString::fromStdString(config.id.hex());
    kit.location = made.repository->location();
    kit.made = toIso(config.createdAt);
    kit.by = environment.username + QLatin1Char('@') + environment.hostname;
    return kit;
}

void RepositoryController::requestCreate(const ui::CreateRequest &request)
{
    if (!m_window.mayLeavePages()) // it takes their place, and afterwards its recovery code has to be shown
        return;
    m_window.welcomePage()->setBusy(tr("Making the repository"));
    m_window.setMakingRepository(true);
    m_demo.clear(); // nobody waits for it any more
    const auto outcome = makeOutcome<OpenedRepository>();
    jobs::Job *job = m_queue.add(
        {.kind = QStringLiteral("create"), .title = tr("Make a repository"), .object = request.location}, {},
        createWork(m_services, fileName(request.location), request.encrypted, secretOf(request.passphrase),
                   outcome));
    connect(job, &jobs::Job::finished, this, [this, job, outcome] {
        m_window.setMakingRepository(false);
        m_window.welcomePage()->setBusy({});
        if (!outcome->has_value()) {
            failed(job->error().value_or(Error{}));
            return;
        }
        opened(**outcome);
        m_window.welcomePage()->showRecoveryCode(kitOf(**outcome));
        outcome->reset(); // the job stays listed, its keys and the code go
    });
}

void RepositoryController::requestDemo()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                           QStringLiteral("/backstop/demo");
    m_window.welcomePage()->setBusy(tr("Making the demo: three days of a small trading firm"));
    const auto outcome = makeOutcome<DemoPlace>();
    jobs::Job *job =
        m_queue.add({.kind = QStringLiteral("demo"), .title = tr("Make the demo"), .object = folder}, {},
                    demoWork(m_services, fileName(folder), outcome));
    m_demo = job;
    connect(job, &jobs::Job::finished, this, [this, job, outcome] {
        demoFinished(*job, outcome);
        outcome->reset(); // the job stays listed, its passphrase goes
    });
}

void RepositoryController::demoFinished(const jobs::Job &job, const Outcome<DemoPlace> &outcome)
{
    // Making it takes a while: whoever works in another repository by now stays there.
    const bool isWanted = m_demo == &job && (!m_open || m_window.welcomePage()->isVisible());
    if (m_demo == &job) {
        m_demo.clear();
        m_window.welcomePage()->setBusy({});
    }
    if (!outcome->has_value())
        return failed(job.error().value_or(Error{}));
    const QString location = QFile::decodeName(QByteArray::fromStdString((*outcome)->repository));
    if (isWanted)
        open(location, [key = (*outcome)->passphrase](const std::stop_token &) { return key; });
    else
        announce(m_window, ui::Tone::Neutral, tr("The demo is ready"), {},
                 {QStringLiteral("openDemo"), tr("Open the demo"),
                  [this, location] { open(location, {}); }}); // which brings its key
}

void RepositoryController::opened(const OpenedRepository &repository)
{
    close();
    m_open = std::make_unique<OpenRepository>(m_services, repository, m_readers);
    m_recent.add(m_open->location());
}

void RepositoryController::show()
{
    if (!m_open)
        return;
    m_window.openRepository(m_open->info(), m_open->models());
    m_window.welcomePage()->restart(); // what was typed there opened it, and is not kept
    m_work.setRepository(m_open.get());
    for (const Error &damage : m_open->repository()->damageSeen())
        m_window.messages()->showError(damage);
    m_work.fillCatalog();
    m_watch.setRepository(m_open.get());
    emit settled();
}

void RepositoryController::close()
{
    if (!m_open)
        return;
    m_watch.setRepository(nullptr);
    m_work.setRepository(nullptr);
    m_window.closeRepository();
    m_window.welcomePage()->restart();
    m_open.reset();
}

void RepositoryController::failed(const Error &error)
{
    if (ui::UnlockDialog *dialog = m_unlock.data())
        dialog->showError(error);
    else if (m_window.welcomePage()->isVisible() || !m_open)
        m_window.welcomePage()->showError(error);
    else
        m_window.messages()->showError(error); // another one is open, and stays so
    if (!m_unlock)
        emit failedToOpen(error);
    m_recent.look();
}

void RepositoryController::saveSheet(const QString &path, const QByteArray &bytes)
{
    jobs::Job *job = app::saveSheet(m_queue, path, bytes);
    connect(job, &jobs::Job::finished, this, [this, job, path] {
        if (job->state() == jobs::JobState::Succeeded)
            m_window.welcomePage()->textSaved(path);
        else
            m_window.welcomePage()->showError(job->error().value_or(Error{}));
    });
}

} // namespace backstop::app
