// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "ui/prompts/prompts.h"

namespace backstop::ui {

class StateLabel;

/// What a report can be saved as: the first is proposed. A name without any dot gets the ending of the kind that was chosen, and one that ends
/// in none of these gets the first.
enum class ReportFormats { HtmlJson, PdfHtmlJson };

/// Where a report is to be saved, @p name (without ending) being proposed: the name chosen ends in that of one of the formats, which says how.
std::optional<QString> askWhereToSaveReport(Prompts *prompts, QWidget *parent, const QString &name,
                                            ReportFormats formats = ReportFormats::HtmlJson);
/// Says in @p answer, beside the button, that the report is in the file at @p path, or why it is not.
void tellSaved(StateLabel *answer, const QString &path, const std::optional<Error> &error);

} // namespace backstop::ui
