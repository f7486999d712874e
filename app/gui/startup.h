// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/application.h"

class QApplication;
class QLocale;

namespace backstop::app {

/// Names under which settings, windows and the desktop know the program.
void nameApplication(QApplication &application);
/// The first language of the user's list (LANGUAGE, or the locale) that there are texts in; English where there is none.
QLocale languageOfTexts(const QLocale &wanted);
/// Installs the texts of that language, Backstop's own and Qt's.
void loadTranslations(QApplication &application);
/// Reads the arguments; ends the program for --help, --version and what it does not know.
StartRequest parseArguments(const QApplication &application);

} // namespace backstop::app
