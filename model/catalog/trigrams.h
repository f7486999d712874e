// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <set>

namespace backstop::catalog {

// Which texts a pattern can match is looked up by the runs of three characters in them, in an FTS5 table with the tokenizer "trigram".
// The index only narrows down: whoever asks it compares each candidate with the pattern itself.

/// @p text as the index has it: folded, between marks, so that its beginning and its end can be looked for too.
Bytes indexText(BytesView text);

/// A literal part of a pattern, and whether it has to stand at the beginning or the end of the text.
struct LiteralPart
{
    Bytes text;
    bool atBegin = false;
    bool atEnd = false;
};

/// The trigrams that every text with @p part in it has; none where it is too short to have any.
std::set<Bytes> trigramsOf(const LiteralPart &part);

/// The argument of MATCH for texts that have all of @p trigrams; empty where there are none.
Bytes matchAll(const std::set<Bytes> &trigrams);

} // namespace backstop::catalog
