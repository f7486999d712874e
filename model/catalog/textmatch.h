// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/result.h"

struct sqlite3;

namespace backstop::catalog {

/// How a pattern of a filter term is compared with a text. Without * and ? in it the pattern has to be the whole text (Whole) or
/// to occur in it; with them it has to be the whole text, or for Path without a '/' the last component. Case does not count.
enum class PatternMode : int { Whole = 0, Part = 1, Path = 2 };

/// A word or pattern made ready to be looked for in many texts. Texts are bytes, taken as UTF-8 where they are that.
class TextPattern
{
public:
    static TextPattern word(BytesView word);
    static TextPattern pattern(BytesView pattern, PatternMode mode);
    bool matches(BytesView text) const;

private:
    bool occursIn(BytesView text) const;
    Bytes m_folded; // lower case
    bool m_ascii = true;
    bool m_wild = false;
    PatternMode m_mode = PatternMode::Part;
};

/// Gives the connection the SQL functions has_word(text, word), has_pattern(text, pattern, mode), has_pattern_line (the same for any
/// line of a text) and tree_key(path), which sorts paths folder by folder.
Result<> addTextFunctions(sqlite3 *handle);

/// @p text as it is compared: upper and lower case are the same. What is not UTF-8 comes out as U+FFFD.
Bytes foldCase(BytesView text);

/// The bytes by which paths are ordered as a tree is walked: "a/b" before "a-b".
Bytes treeKey(BytesView path);
/// treeKey(a) < treeKey(b), without making either.
bool treeLess(BytesView a, BytesView b);

} // namespace backstop::catalog
