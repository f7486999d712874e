// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/textmatch.h"

#include "model/catalog/sqlite.h"

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

#include <algorithm>

namespace backstop::catalog {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool isAscii(BytesView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool equalLower(const char *text, BytesView folded)
{
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (lower(text[i]) != folded[i])
            return false;
    }
    return true;
}

/// Where one character of UTF-8 that begins at @p at ends.
std::size_t nextCharacter(BytesView text, std::size_t at)
{
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80)
        ++at;
    return at;
}

/// Both folded. * is anything, ? one character. Linear but for the step back to the last *.
bool wildMatch(BytesView text, BytesView pattern)
{
    std::size_t t = 0;
    std::size_t p = 0;
    std::size_t star = BytesView::npos;
    std::size_t resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == '?') {
            t = nextCharacter(text, t);
            ++p;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++t;
            ++p;
        } else if (star != BytesView::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

BytesView argument(sqlite3_value *value)
{
    const void *data = sqlite3_value_blob(value);
    const int size = sqlite3_value_bytes(value);
    return data ? BytesView(static_cast<const char *>(data), static_cast<std::size_t>(size)) : BytesView();
}

void deletePattern(void *pattern)
{
    delete static_cast<TextPattern *>(pattern);
}

/// The pattern of argument 1 (mode: argument 2, where there is one), made ready once per statement.
bool matchArgument(sqlite3_context *context, sqlite3_value **values, bool isWord, BytesView text)
{
    if (const auto *ready = static_cast<const TextPattern *>(sqlite3_get_auxdata(context, 1)))
        return ready->matches(text);
    auto made = std::make_unique<TextPattern>(
        isWord ? TextPattern::word(argument(values[1]))
               : TextPattern::pattern(argument(values[1]),
                                      static_cast<PatternMode>(sqlite3_value_int(values[2]))));
    const bool result = made->matches(text);
    sqlite3_set_auxdata(context, 1, made.release(), deletePattern); // may delete it at once
    return result;
}

void hasWord(sqlite3_context *context, int, sqlite3_value **values)
{
    sqlite3_result_int(context, matchArgument(context, values, true, argument(values[0])) ? 1 : 0);
}

void hasPattern(sqlite3_context *context, int, sqlite3_value **values)
{
    sqlite3_result_int(context, matchArgument(context, values, false, argument(values[0])) ? 1 : 0);
}

void hasPatternLine(sqlite3_context *context, int, sqlite3_value **values)
{
    BytesView rest = argument(values[0]);
    bool found = false;
    while (!found && !rest.empty()) {
        const std::size_t end = rest.find('\n');
        found = matchArgument(context, values, false, rest.substr(0, end));
        rest.remove_prefix(end == BytesView::npos ? rest.size() : end + 1);
    }
    sqlite3_result_int(context, found ? 1 : 0);
}

void treeKeyFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    const Bytes key = treeKey(argument(values[0]));
    sqlite3_result_blob64(context, key.data(), key.size(), SQLITE_TRANSIENT);
}

} // namespace

TextPattern TextPattern::word(BytesView word)
{
    TextPattern made;
    made.m_folded = foldCase(word);
    made.m_ascii = isAscii(made.m_folded);
    return made;
}

TextPattern TextPattern::pattern(BytesView pattern, PatternMode mode)
{
    TextPattern made = word(pattern);
    made.m_mode = mode;
    made.m_wild = pattern.find_first_of("*?") != BytesView::npos;
    return made;
}

bool TextPattern::occursIn(BytesView text) const
{
    if (m_folded.empty())
        return true;
    if (!m_ascii)
        return foldCase(text).find(m_folded) != Bytes::npos;
    if (text.size() < m_folded.size())
        return false;
    const char first = m_folded.front();
    const BytesView rest = BytesView(m_folded).substr(1);
    const char *end = text.data() + (text.size() - rest.size());
    for (const char *at = text.data(); at != end; ++at) {
        if (lower(*at) == first && equalLower(at + 1, rest))
            return true;
    }
    return false;
}

bool TextPattern::matches(BytesView text) const
{
    if (!m_wild) {
        if (m_mode != PatternMode::Whole)
            return occursIn(text);
        return m_ascii ? text.size() == m_folded.size() && equalLower(text.data(), m_folded)
                       : foldCase(text) == m_folded;
    }
    if (m_mode == PatternMode::Path && m_folded.find('/') == Bytes::npos) {
        const std::size_t slash = text.rfind('/');
        if (slash != BytesView::npos)
            text.remove_prefix(slash + 1);
    }
    return wildMatch(foldCase(text), m_folded);
}

Result<> addTextFunctions(sqlite3 *handle)
{
    const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    int code = sqlite3_create_function(handle, "has_word", 2, flags, nullptr, hasWord, nullptr, nullptr);
    if (code == SQLITE_OK)
        code =
            sqlite3_create_function(handle, "has_pattern", 3, flags, nullptr, hasPattern, nullptr, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_create_function(handle, "has_pattern_line", 3, flags, nullptr, hasPatternLine, nullptr,
                                       nullptr);
    if (code == SQLITE_OK)
        code =
            sqlite3_create_function(handle, "tree_key", 1, flags, nullptr, treeKeyFunction, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(handle);
    return {};
}

Bytes foldCase(BytesView text)
{
    if (isAscii(text)) {
        Bytes out(text);
        std::transform(out.begin(), out.end(), out.begin(), lower);
        return out;
    }
    const QByteArray folded =
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toCaseFolded().toUtf8();
    return Bytes(folded.constData(), static_cast<std::size_t>(folded.size()));
}

Bytes treeKey(BytesView path)
{
    Bytes key(path);
    std::replace(key.begin(), key.end(), '/', '\0');
    return key;
}

bool treeLess(BytesView a, BytesView b)
{
    const auto [endA, endB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (endB == b.end())
        return false;
    if (endA == a.end())
        return true;
    const auto rank = [](char c) { return c == '/' ? 0u : static_cast<unsigned char>(c); };
    return rank(*endA) < rank(*endB);
}

} // namespace backstop::catalog
