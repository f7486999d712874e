// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"

#include "app/passphrase.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QFile>
#include <QTimer>

#include <cstdio>

namespace backstop::app {

namespace {
constexpr int kJobsAtOnce = 3; // one that writes, and two that read beside it
}

Application::Application(const StartRequest &request)
    : m_request(request)
    , m_theme(&m_settings)
    , m_queue(QStringLiteral("jobs"), kJobsAtOnce, *m_services.environment().clock)
    , m_jobs(&m_queue)
    , m_window({.settings = &m_settings,
                .theme = &m_theme,
                .prompts = &m_prompts,
                .jobs = &m_jobs,
                .clock = m_services.environment().clock})
    , m_work(m_services, m_queue, m_window, m_prompts, m_settings)
    , m_repositories(m_services, m_queue, m_window, m_work, m_settings)
{
    connect(&m_window, &ui::MainWindow::quitRequested, this, &Application::quit);
    connect(&m_repositories, &RepositoryController::settled, this, &Application::settle);
    if (!request.theme.isEmpty())
        m_theme.setMode(request.theme == QLatin1String("dark") ? ui::Theme::Mode::Dark
                                                               : ui::Theme::Mode::Light);
}

Application::~Application()
{
    m_repositories.close();
    m_queue.shutdown();
}

void Application::start()
{
    m_repositories.showWelcome();
    m_window.show();
    if (m_request.repository.isEmpty()) {
        if (!m_request.screenshot.isEmpty())
            QTimer::singleShot(0, this, &Application::takeScreenshot);
        return;
    }
    std::shared_ptr<crypto::Secret> passphrase;
    PassphraseSources sources;
    sources.file = QFile::encodeName(m_request.passphraseFile).toStdString();
    sources.variable = "BACKSTOP_PASSPHRASE";
    sources.commandVariable = "BACKSTOP_PASSPHRASE_COMMAND";
    auto found = findPassphrase(sources);
    if (!found) {
        m_window.messages()->showError(found.error());
    } else if (*found) {
        passphrase = std::make_shared<crypto::Secret>(std::move(**found));
    }
    m_repositories.open(m_request.repository, std::move(passphrase));
}

void Application::settle(bool opened)
{
    if (m_request.screenshot.isEmpty())
        return;
    if (!opened) {
        std::fprintf(stderr, "backstop: the repository could not be opened\n");
        QCoreApplication::exit(1);
        return;
    }
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

void Application::quit()
{
    m_queue.shutdown();
    QCoreApplication::exit(0);
}

} // namespace backstop::app
