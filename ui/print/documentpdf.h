// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace backstop::ui {

/// A document of several pages for paper.
struct PrintedDocument
{
    QString title; ///< of the PDF, and at the foot of each page
    QString html;  ///< of the part of HTML and CSS that QTextDocument knows
};

/// @p document as a PDF on A4, with a line at the foot of each page that says what it is of and which page of how many. Needs a
/// QGuiApplication; in the language of the program. Empty where it failed.
QByteArray documentPdf(const PrintedDocument &document);

} // namespace backstop::ui
