// SPDX-License-Identifier: GPL-3.0-or-later
//
// backstopctl: Backstop on the command line. What it does is in app/ctl.
#include "app/ctl/commandline.h"
#include "app/services.h"

#include <clocale>

int main(int argc, char *argv[])
{
    backstop::app::setProcessLimits();
    std::setlocale(LC_ALL, "C.UTF-8"); // the same words and numbers wherever a script runs
    return backstop::ctl::runCommandLine(argc, argv);
}
