// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/jsondocument.h"

#include "app/ctl/table.h"

namespace backstop::ctl {

void writeError(JsonWriter &json, const Error &error)
{
    json.beginObject("error")
        .field("code", static_cast<std::uint64_t>(error.code))
        .field("name", errorName(error.code))
        .field("message", safeText(error.message))
        .field("hint", safeText(error.hint))
        .endObject();
}

int finishDocument(JsonWriter &json, const Result<> &result, const std::function<void(JsonWriter &)> &end)
{
    json.closeToTop();
    if (end)
        end(json);
    if (!result)
        writeError(json, result.error());
    json.finish();
    return result ? 0 : exitCode(result.error().code);
}

} // namespace backstop::ctl
