// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/documentpdf.h"
#include "ui/print/recoverykitpage.h"

// The functions of the library backstop-pdf.so, made from the same sources as the program that loads it. Each makes the QGuiApplication
// that fonts need, without a screen, where there is none, for the time of the call; from the main thread. Empty where it failed.

extern "C" Q_DECL_EXPORT void backstopRecoveryKitPdf(const backstop::ui::RecoveryKitSheet &sheet,
                                                     QByteArray &pdf);
extern "C" Q_DECL_EXPORT void backstopDocumentPdf(const backstop::ui::PrintedDocument &document,
                                                  QByteArray &pdf);
