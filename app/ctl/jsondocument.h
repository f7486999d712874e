// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/jsonwriter.h"

#include <functional>

namespace backstop::ctl {

/// The field "error" of a document.
void writeError(JsonWriter &json, const Error &error);

/// Ends a document whose outermost object is open, and that may have got only half its content: what was open is closed, @p end
/// adds its fields, and where @p result is an error it stands there too. Returns the exit code, for the document is printed.
int finishDocument(JsonWriter &json, const Result<> &result,
                   const std::function<void(JsonWriter &)> &end = {});

} // namespace backstop::ctl
