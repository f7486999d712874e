// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/startup.h"

#include "model/core/errorcode.h"
#include "model/core/version.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QTranslator>

#include <cstdio>
#include <cstdlib>

namespace backstop::app {

namespace {

QString textsFolder()
{
    return QStringLiteral(":/i18n");
}

/// As QCommandLineParser does with what it does not know, but with the exit code of backstopctl.
[[noreturn]] void refuse(const QString &mistake)
{
    std::fprintf(stderr, "backstop: %s\n", qPrintable(mistake));
    std::exit(exitCode(ErrorCode::Usage));
}

} // namespace

void nameApplication(QApplication &application)
{
    application.setApplicationName(QStringLiteral("backstop"));
    application.setApplicationDisplayName(QStringLiteral("Backstop"));
    application.setOrganizationName(QStringLiteral("backstop"));
    application.setApplicationVersion(versionString());
    application.setDesktopFileName(QStringLiteral("io.github.backstop.Backstop"));
}

QLocale languageOfTexts(const QLocale &wanted)
{
    if (wanted.language() == QLocale::C) // LC_ALL=C asks for the texts as they are, whatever LANGUAGE says
        return QLocale(QLocale::English);
    QTranslator translator;
    if (translator.load(wanted, QStringLiteral("backstop"), QStringLiteral("_"), textsFolder()))
        return QLocale(translator.language());
    if (wanted.language() == QLocale::Chinese && wanted.script() == QLocale::SimplifiedHanScript)
        return QLocale(QStringLiteral("zh_CN")); // zh_SG is written the same
    return QLocale(QLocale::English);
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
    load(QLocale(QLocale::English), QStringLiteral("backstop"), textsFolder());
    const QLocale language = languageOfTexts(QLocale());
    if (language.language() == QLocale::English)
        return;
    // Qt's own texts in the language of ours, so that no dialog speaks two.
    load(language, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(language, QStringLiteral("backstop"), textsFolder());
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
    const QStringList words = parser.positionalArguments();
    if (!words.isEmpty())
        refuse(QCoreApplication::translate("backstop::app::Startup",
                                           "%1: not understood. A repository is named with --repo.")
                   .arg(words.first()));
    const QString scheme = parser.value(theme);
    if (parser.isSet(theme) && scheme != QLatin1String("light") && scheme != QLatin1String("dark"))
        refuse(QCoreApplication::translate("backstop::app::Startup",
                                           "%1: no such theme. There are light and dark.")
                   .arg(scheme));
    return {parser.value(repository), parser.value(passphraseFile), parser.value(screenshot),
            parser.value(theme)};
}

} // namespace backstop::app
