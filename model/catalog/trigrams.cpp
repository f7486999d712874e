// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/trigrams.h"

#include "model/catalog/textmatch.h"

#include <vector>

namespace backstop::catalog {

namespace {

// No name and no path of a folder has them but by malice, and then some candidates more are looked at.
constexpr char kBegin = '\x01';
constexpr char kEnd = '\x02';
constexpr std::size_t kMostTerms = 24; // more make no lookup narrower, only slower

} // namespace

Bytes indexText(BytesView text)
{
    return kBegin + foldCase(text) + kEnd;
}

std::set<Bytes> trigramsOf(const LiteralPart &part)
{
    const Bytes text = (part.atBegin ? Bytes(1, kBegin) : Bytes()) + foldCase(part.text) +
                       (part.atEnd ? Bytes(1, kEnd) : Bytes());
    std::vector<std::size_t> characters; // where they begin, and the end
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xc0) != 0x80)
            characters.push_back(at);
    }
    characters.push_back(text.size());
    std::set<Bytes> trigrams;
    for (std::size_t i = 0; i + 3 < characters.size(); ++i)
        trigrams.insert(text.substr(characters[i], characters[i + 3] - characters[i]));
    return trigrams;
}

Bytes matchAll(const std::set<Bytes> &trigrams)
{
    Bytes query;
    std::size_t count = 0;
    for (const Bytes &trigram : trigrams) {
        if (count++ == kMostTerms)
            break;
        query += query.empty() ? "\"" : " AND \"";
        for (const char c : trigram)
            query += c == '"' ? Bytes("\"\"") : Bytes(1, c);
        query += '"';
    }
    return query;
}

} // namespace backstop::catalog
