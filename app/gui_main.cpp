// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"
#include "app/gui/quitsignals.h"
#include "app/gui/startup.h"

#include <QApplication>

int main(int argc, char **argv)
{
    backstop::app::setProcessLimits();
    QApplication application(argc, argv);
    backstop::app::nameApplication(application);
    backstop::app::loadTranslations(application);
    const backstop::app::StartRequest request = backstop::app::parseArguments(application);
    const backstop::app::QuitSignals quitSignals;
    backstop::app::Application program(request);
    QObject::connect(&quitSignals, &backstop::app::QuitSignals::requested, &program,
                     &backstop::app::Application::stop);
    program.start();
    return QApplication::exec();
}
