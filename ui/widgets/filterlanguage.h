// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/filterexpression.h"

namespace backstop::ui {

class FilterLine;

/// Teaches @p line the filter expressions of @p subject: it checks and completes them while they are typed, and shows examples. @p clock outlives the line.
void setUpFilter(FilterLine *line, catalog::FilterExpression::Subject subject, const Clock &clock);

} // namespace backstop::ui
