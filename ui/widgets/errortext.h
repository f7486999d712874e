// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

namespace backstop::ui {

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
/// What to do: in the engine's words where the program speaks English and the engine knows, for they are more exact.
QString adviceOf(const Error &error);
/// What stands below the title of @p error: what the engine said, and what to do where the reader would not know from that.
QString detailOf(const Error &error);

} // namespace backstop::ui
