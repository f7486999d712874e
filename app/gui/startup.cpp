// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/startup.h"

#include "model/core/version.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QTranslator>

namespace backstop::app {

void nameApplication(QApplication &application)
{
    application.setApplicationName(QStringLiteral("backstop"));
    application.setApplicationDisplayName(QStringLiteral("Backstop"));
    application.setOrganizationName(QStringLiteral("backstop"));
    application.setApplicationVersion(versionString());
    application.setDesktopFileName(QStringLiteral("io.github.backstop.Backstop"));
}

void loadTranslations(QApplication &application)
{
    const auto load = [&application](const QLocale &locale, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            application.installTranslator(translator);
        else
            delete translator;
    };
    // English has plurals too: its texts come first, and those of the user's language over them.
    load(QLocale(QLocale::English), QStringLiteral("backstop"), QStringLiteral(":/i18n"));
    load(QLocale(), QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (QLocale().language() != QLocale::English)
        load(QLocale(), QStringLiteral("backstop"), QStringLiteral(":/i18n"));
}

StartRequest parseArguments(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "backstop::app::Startup", "Backups and disaster recovery of a trading firm."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption repository(
        QStringLiteral("repo"),
        QCoreApplication::translate("backstop::app::Startup", "Open this repository."),
        QStringLiteral("location"), qEnvironmentVariable("BACKSTOP_REPOSITORY"));
    const QCommandLineOption passphraseFile(
        QStringLiteral("passphrase-file"),
        QCoreApplication::translate("backstop::app::Startup", "Read the passphrase from this file."),
        QStringLiteral("file"));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        QCoreApplication::translate("backstop::app::Startup",
                                    "Paint the window into this PNG file when it has settled, and end."),
        QStringLiteral("file"));
    const QCommandLineOption theme(
        QStringLiteral("theme"),
        QCoreApplication::translate("backstop::app::Startup", "Use this theme: light or dark."),
        QStringLiteral("name"));
    parser.addOptions({repository, passphraseFile, screenshot, theme});
    parser.process(application);
    return {parser.value(repository), parser.value(passphraseFile), parser.value(screenshot),
            parser.value(theme)};
}

} // namespace backstop::app
