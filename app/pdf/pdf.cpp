// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/pdf.h"

#include <QGuiApplication>

#include <clocale>
#include <cstdio>
#include <memory>
#include <string>

namespace {

template<typename Print>
void withFonts(Print print)
{
    const char *current = std::setlocale(LC_ALL, nullptr);
    const std::string before = current ? current : "C";
    // What Qt has to say of a missing screen or session is nothing that somebody at a command line has to know.
    const QtMessageHandler handler =
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
            if (type == QtFatalMsg) // the program ends with it
                std::fprintf(stderr, "backstopctl: %s\n", text.toLocal8Bit().constData());
        });
    int count = 3;
    char name[] = "backstopctl";
    char option[] = "-platform";
    char platform[] = "offscreen";
    char *words[] = {name, option, platform, nullptr};
    std::unique_ptr<QGuiApplication> application;
    if (!QCoreApplication::instance())
        application = std::make_unique<QGuiApplication>(count, words);
    print();
    application.reset();
    qInstallMessageHandler(handler);
    std::setlocale(LC_ALL, before.c_str()); // which the application has set to the user's
}

} // namespace

void backstopRecoveryKitPdf(const backstop::ui::RecoveryKitSheet &sheet, QByteArray &pdf)
{
    withFonts([&] { pdf = backstop::ui::recoveryKitPdf(sheet); });
}

void backstopDocumentPdf(const backstop::ui::PrintedDocument &document, QByteArray &pdf)
{
    withFonts([&] { pdf = backstop::ui::documentPdf(document); });
}
