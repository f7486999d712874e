// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/trading/jsonrecord.h"

namespace backstop::trading {

namespace {

constexpr int kMostDepth = 64;

class Parser
{
public:
    explicit Parser(BytesView json)
        : m_json(json)
    {}

    Result<> read(Record &record)
    {
        skipSpace();
        if (!take('{'))
            return wrong("is no object");
        BACKSTOP_TRY(members(&record, 0));
        skipSpace();
        return m_at == m_json.size() ? Result<>() : Result<>(wrong("goes on after its end"));
    }

private:
    static Error wrong(const char *what) { return {ErrorCode::Damaged, QLatin1String(what)}; }
    int peek() const { return m_at < m_json.size() ? static_cast<unsigned char>(m_json[m_at]) : -1; }
    bool take(char c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
            ++m_at;
    }

    /// After the opening brace. @p record may be null.
    Result<> members(Record *record, int depth)
    {
        skipSpace();
        if (take('}'))
            return {};
        for (;;) {
            Field field;
            skipSpace();
            if (!take('"'))
                return wrong("has something else where the name of a field should be");
            BACKSTOP_TRY(string(field.name));
            skipSpace();
            if (!take(':'))
                return wrong("has no colon after the name of a field");
            BACKSTOP_TRY(value(field, depth));
            if (record)
                record->add(std::move(field));
            skipSpace();
            if (take('}'))
                return {};
            if (!take(','))
                return wrong("has no comma between two fields");
        }
    }

    Result<> elements(int depth)
    {
        skipSpace();
        if (take(']'))
            return {};
        for (;;) {
            Field element;
            BACKSTOP_TRY(value(element, depth));
            skipSpace();
            if (take(']'))
                return {};
            if (!take(','))
                return wrong("has no comma between two values");
        }
    }

    Result<> value(Field &field, int depth)
    {
        skipSpace();
        switch (peek()) {
        case '"':
            ++m_at;
            field.kind = Field::Kind::Text;
            return string(field.text);
        case '{':
        case '[': {
            if (depth >= kMostDepth)
                return wrong("is nested too deep");
            field.kind = Field::Kind::Nested;
            const bool isObject = peek() == '{';
            ++m_at;
            return isObject ? members(nullptr, depth + 1) : elements(depth + 1);
        }
        case 't':
            field.kind = Field::Kind::Bool;
            return word("true", field);
        case 'f':
            field.kind = Field::Kind::Bool;
            return word("false", field);
        case 'n':
            return word("null", field);
        default:
            field.kind = Field::Kind::Number;
            return number(field.text);
        }
    }

    Result<> word(BytesView expected, Field &field)
    {
        if (m_json.substr(m_at, expected.size()) != expected)
            return wrong("has a value that is none");
        m_at += expected.size();
        field.text = expected;
        return {};
    }

    Result<> number(Bytes &text)
    {
        const std::size_t begin = m_at;
        take('-');
        const bool isZero = take('0');
        if (!isZero && digits() == 0)
            return wrong("has a value that is none");
        if (take('.') && digits() == 0)
            return wrong("has a number without digits after its point");
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (!take('-'))
                take('+');
            if (digits() == 0)
                return wrong("has a number without an exponent after its e");
        }
        if (peek() >= '0' && peek() <= '9')
            return wrong("has a number that begins with zero");
        text = m_json.substr(begin, m_at - begin);
        return {};
    }

    std::size_t digits()
    {
        const std::size_t begin = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at - begin;
    }

    /// After the opening quote.
    Result<> string(Bytes &text)
    {
        for (;;) {
            const int c = peek();
            if (c < 0)
                return wrong("has a text without an end");
            ++m_at;
            if (c == '"')
                return {};
            if (c < ' ')
                return wrong("has a text without an end in its line");
            if (c != '\\')
                text += static_cast<char>(c);
            else
                BACKSTOP_TRY(escaped(text));
        }
    }

    Result<> escaped(Bytes &text)
    {
        constexpr BytesView from = "\"\\/bfnrt";
        constexpr BytesView to = "\"\\/\b\f\n\r\t";
        const int c = peek();
        if (c < 0)
            return wrong("has a text without an end");
        ++m_at;
        if (const std::size_t place = from.find(static_cast<char>(c)); place != BytesView::npos) {
            text += to[place];
            return {};
        }
        std::uint32_t unit = 0;
        if (c != 'u' || !hex(unit))
            return wrong("has an escape in a text that is none");
        if (unit >= 0xd800 && unit < 0xe000) { // half of a character
            std::uint32_t low = 0;
            if (unit >= 0xdc00 || !take('\\') || !take('u') || !hex(low) || low < 0xdc00 || low >= 0xe000)
                return wrong("has half a character in a text");
            unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
        }
        appendUtf8(text, unit);
        return {};
    }

    bool hex(std::uint32_t &unit)
    {
        for (int i = 0; i < 4; ++i, ++m_at) {
            const int c = peek();
            const int digit = c >= '0' && c <= '9'   ? c - '0'
                              : c >= 'a' && c <= 'f' ? c - 'a' + 10
                              : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                     : -1;
            if (digit < 0)
                return false;
            unit = unit * 16 + static_cast<std::uint32_t>(digit);
        }
        return true;
    }

    static void appendUtf8(Bytes &text, std::uint32_t c)
    {
        const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((c >> shift) & 0x3f)); };
        if (c < 0x80) {
            text += static_cast<char>(c);
        } else if (c < 0x800) {
            text += static_cast<char>(0xc0 | (c >> 6));
            tail(0);
        } else if (c < 0x10000) {
            text += static_cast<char>(0xe0 | (c >> 12));
            tail(6);
            tail(0);
        } else {
            text += static_cast<char>(0xf0 | (c >> 18));
            tail(12);
            tail(6);
            tail(0);
        }
    }

    BytesView m_json;
    std::size_t m_at = 0;
};

} // namespace

Result<> readJsonRecord(BytesView json, Record &record)
{
    record.clear();
    return Parser(json).read(record);
}

} // namespace backstop::trading
