// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/result.h"

#include <bitset>
#include <vector>

namespace backstop {

/// Which entries of a source are left out, by patterns as .gitignore has them. They match bytes, case matters:
///  - `*.tmp` (no slash, or none but the last): the name of an entry at any depth
///  - `/logs`, `data/*.log`: a path from the root of the source on
///  - `**/cache/x`: at any depth; `logs/**`: all below logs, not logs itself; `a/**/b`: any number of folders between
///  - `?` one byte, `*` any run of bytes, `[a-z]`, `[!a-z]`, `[[:digit:]]` one byte of a set; none of them a slash
///  - `cache/`: folders only
///  - `!pattern`: what an earlier pattern excluded is in again, unless a folder above it is out
///  - a backslash takes the meaning from the next byte; `\xNN` is one byte, so that names can be written as they are shown
/// The last pattern that matches decides. Nothing is special that no pattern names (not `#`, not CACHEDIR.TAG).
/// Immutable once made, so thread-safe. Time is bounded by the product of the lengths of pattern and path.
class ExcludeFilter
{
public:
    /// Excludes nothing.
    ExcludeFilter() = default;
    /// Usage, naming the pattern, for one that is invalid or can never match.
    static Result<ExcludeFilter> fromPatterns(const std::vector<Bytes> &patterns);

    /// Whether the entry at @p relativePath ("a/b", from the root of the source) is left out. Asks about this entry alone:
    /// who walks a source does not enter a folder that is excluded.
    bool excludes(BytesView relativePath, bool isDirectory) const;
    bool isEmpty() const { return m_rules.empty(); }

private:
    struct Token
    {
        enum Kind : std::uint8_t { Byte, AnyByte, AnyRun, Set };
        Kind kind = Byte;
        char byte = 0;
        std::uint16_t set = 0; // index into the sets of the rule
    };
    struct Component
    {
        bool anyFolders = false; // a "**" of its own
        std::vector<Token> tokens;
    };
    struct Rule
    {
        bool includes = false;
        bool directoriesOnly = false;
        bool nameOnly = false; // matches the last component, at any depth
        std::vector<Component> components;
        std::vector<std::bitset<256>> sets;
    };
    class Parser;

    static bool matches(const Rule &rule, const Component &component, BytesView name);
    static bool matches(const Rule &rule, BytesView path);

    std::vector<Rule> m_rules;
};

} // namespace backstop
