// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/demoscripts.h"

#include "model/core/atomicfile.h"
#include "model/core/makefolders.h"

namespace backstop::app {

namespace {

/// What all of them begin with, the component's name where @NAME@ stands.
constexpr char kHead[] = R"sh(#!/bin/sh
# Brings up @NAME@ in a drill: looks whether what was restored can be used.
# The drill tells where that is; the real thing would start the service here.
set -eu
cd -- "${BACKSTOP_COMPONENT_FOLDER:?run by a drill}"
fail() { printf '%s\n' "$*" >&2; exit 1; }
files=$(find . -type f | wc -l)
[ "$files" -gt 0 ] || fail "@NAME@: nothing was restored"
)sh";

struct Script
{
    const char *component;
    const char *check;
};

constexpr Script kScripts[] = {
    {"database", R"sh(for file in $(find . -name '*.db' -o -name '*.sqlite'); do
    head -c 15 "$file" | grep -q '^SQLite format 3$' || fail "$file: is no database"
    printf '%s: %s bytes, opens as a database\n' "$file" "$(wc -c < "$file")"
done
)sh"},
    {"order_engine", R"sh(lines=0
for file in $(find . -type f); do
    # A line without its end was being written when the backup was made.
    [ ! -s "$file" ] || [ -z "$(tail -c 1 "$file")" ] || fail "$file: its last order is cut off"
    lines=$((lines + $(wc -l < "$file")))
done
printf '%s orders in %s files, every line whole\n' "$lines" "$files"
)sh"},
    {"risk_manager", R"sh(for file in $(find . -name '*.json'); do
    grep -q '"size"' "$file" || fail "$file: is no position"
done
printf '%s positions\n' "$files"
)sh"},
    {"market_data", R"sh(printf '%s files of quotes, %s bytes\n' "$files" "$(find . -type f -exec cat {} + | wc -c)"
)sh"},
    {"api_gateway", R"sh(printf '%s files, the last line: %s\n' "$files" "$(find . -type f -exec tail -n 1 {} \; | tail -n 1 | cut -c 1-120)"
)sh"},
    {"reporting", R"sh(printf '%s files to report from\n' "$files"
)sh"},
    {"analytics", R"sh(printf '%s files, the newest %s\n' "$files" "$(find . -type f -exec ls -t {} + | head -n 1)"
)sh"},
    {"backtest_engine", R"sh(printf '%s strategies\n' "$files"
)sh"},
};

Bytes headOf(const Script &script)
{
    static constexpr BytesView place = "@NAME@";
    Bytes head(kHead);
    for (std::size_t at = head.find(place); at != Bytes::npos; at = head.find(place, at))
        head.replace(at, place.size(), script.component);
    return head;
}

} // namespace

Result<> writeDemoScripts(const Bytes &folder)
{
    constexpr mode_t executable = 0755;
    BACKSTOP_TRY(makeFolders(folder));
    for (const Script &script : kScripts)
        BACKSTOP_TRY(AtomicFile::write(folder + "/restore_" + script.component + ".sh",
                                       headOf(script) + script.check, executable));
    return {};
}

} // namespace backstop::app
