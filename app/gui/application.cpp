// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"

#include "app/gui/filename.h"
#include "app/passphrase.h"
#include "model/core/errorcode.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>

namespace backstop::app {

namespace {
constexpr int kJobsAtOnce = 3; // one that writes, and two that read beside it
constexpr QSize kPictureSize(1280, 800);
} // namespace

Application::Application(const StartRequest &request)
    : m_request(request)
    , m_scratch(request.screenshot.isEmpty() ? nullptr : std::make_unique<QTemporaryDir>())
    , m_settings(m_scratch ? std::make_unique<QSettings>(m_scratch->filePath(QStringLiteral("settings.ini")),
                                                         QSettings::IniFormat)
                           : std::make_unique<QSettings>())
    , m_theme(m_settings.get())
    , m_queue(QStringLiteral("jobs"), kJobsAtOnce, *m_services.environment().clock)
    , m_jobs(&m_queue)
    , m_window({.settings = m_settings.get(),
                .theme = &m_theme,
                .prompts = &m_prompts,
                .jobs = &m_jobs,
                .clock = m_services.environment().clock})
    , m_work(m_services, m_queue, m_window, m_prompts, *m_settings)
    , m_repositories(m_services, m_queue, m_window, m_work, *m_settings)
{
    connect(&m_window, &ui::MainWindow::quitRequested, this, &Application::quit);
    connect(&m_repositories, &RepositoryController::settled, this, &Application::settle);
    connect(&m_repositories, &RepositoryController::failedToOpen, this, &Application::fail);
    if (!request.screenshot.isEmpty()) {
        m_repositories.setUnattended(true);
        m_window.resize(kPictureSize); // a platform without a screen says that it has a small one
    }
    if (!request.theme.isEmpty())
        m_theme.setModeOnce(request.theme == QLatin1String("dark") ? ui::Theme::Mode::Dark
                                                                   : ui::Theme::Mode::Light);
}

Application::~Application()
{
    m_repositories.close();
    m_queue.shutdown();
}

/// Where the passphrase of the first repository comes from. What the environment holds is taken out of it here, for no child process
/// is to inherit it; files and programs are asked by the job that opens.
FindKey Application::keySource()
{
    auto fromVariable = takePassphraseVariable("BACKSTOP_PASSPHRASE");
    std::shared_ptr<crypto::Secret> variable;
    if (fromVariable && *fromVariable)
        variable = std::make_shared<crypto::Secret>(std::move(**fromVariable));
    PassphraseSources sources;
    sources.file = fileName(m_request.passphraseFile);
    if (sources.file.empty() && !fromVariable)
        return [error = fromVariable.error()](const std::stop_token &) {
            return Result<std::shared_ptr<crypto::Secret>>(error);
        };
    if (sources.file.empty() && variable)
        return [variable](const std::stop_token &) { return variable; };
    sources.commandVariable = "BACKSTOP_PASSPHRASE_COMMAND";
    return [sources](const std::stop_token &stop) -> Result<std::shared_ptr<crypto::Secret>> {
        PassphraseSources stoppable = sources;
        stoppable.stop = stop;
        BACKSTOP_ASSIGN(found, findPassphrase(stoppable));
        return found ? std::make_shared<crypto::Secret>(std::move(*found)) : nullptr;
    };
}

void Application::start()
{
    const FindKey key = keySource();
    m_repositories.showWelcome();
    m_window.show();
    if (m_request.screenshot.isEmpty())
        m_work.rememberJobs();
    if (!m_request.repository.isEmpty())
        m_repositories.open(m_request.repository, key);
    else if (!m_request.screenshot.isEmpty())
        QTimer::singleShot(0, this, &Application::takeScreenshot);
}

void Application::fail(const Error &error)
{
    if (m_request.screenshot.isEmpty())
        return; // the window shows it
    std::fprintf(stderr, "backstop: %s\n", qPrintable(error.message));
    if (!error.hint.isEmpty())
        std::fprintf(stderr, "%s\n", qPrintable(error.hint));
    QCoreApplication::exit(exitCode(error.code));
}

void Application::settle()
{
    if (m_request.screenshot.isEmpty())
        return;
    // The picture is of a window at rest: lists read, nothing running.
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, timer, calm = 0]() mutable {
        calm = m_queue.activeCount() == 0 ? calm + 1 : 0;
        if (calm < 10)
            return;
        timer->stop();
        takeScreenshot();
    });
    timer->start(100);
}

void Application::takeScreenshot()
{
    const bool saved = m_window.grab().save(m_request.screenshot, "PNG");
    if (!saved)
        std::fprintf(stderr, "backstop: %s: the picture could not be written\n",
                     qPrintable(m_request.screenshot));
    QCoreApplication::exit(saved ? 0 : 1);
}

void Application::stop()
{
    m_exitCode = exitCode(ErrorCode::Cancelled);
    m_window.stopAndQuit();
}

void Application::quit()
{
    m_queue.shutdown();
    QCoreApplication::exit(m_exitCode);
}

} // namespace backstop::app
