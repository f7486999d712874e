// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/prompts.h"

namespace backstop::ui {

/// Where a report is to be saved, @p name (without ending) being proposed: the name chosen ends in .html or .json, which says how.
std::optional<QString> askWhereToSaveReport(Prompts *prompts, QWidget *parent, const QString &name);

} // namespace backstop::ui
