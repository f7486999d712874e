// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <QStringList>

namespace backstop::reports {

// What an error of the engine means, in the language of the program; for reports and the window alike.

/// A kind of error for people, in the language of the program.
struct ErrorText
{
    QString title;  ///< a sentence without a full stop
    QString advice; ///< what to do, full sentences
};

/// What @p code means and what to do about it. Every code has both.
ErrorText errorText(ErrorCode code);
/// What the engine said, which is English in every language: "Srv: permission denied. Give access to it."
QString engineWords(const Error &error);
/// What @p code means where the program does not speak English; empty where it does: what the engine said is more exact then.
QString errorMeaning(ErrorCode code);
/// What to do: in the engine's words where the program speaks English and the engine knows, for they are more exact.
QString adviceOf(const Error &error);
/// What stands below the title of @p error: what the engine said, and what to do where the reader would not know from that.
QString detailOf(const Error &error);
/// The lines that a report has of @p error: what it means in the language of the program, what the engine said, and its hint, or where it has
/// none what to do in general. In English only what the engine said. ErrorCode::Failed means nothing by itself.
QStringList errorLines(const Error &error);

/// Why, beside @p object in a list, which is not named again: what @p error means in the language of the program, then what the
/// engine said; that alone where the program speaks English. @p meaning stands for what the code means where that is said better.
QString reasonText(const Error &error, const QString &object = {}, const QString &meaning = {});

} // namespace backstop::reports
