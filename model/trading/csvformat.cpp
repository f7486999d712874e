// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/trading/formats.h"

#include <algorithm>

namespace backstop::trading {

using namespace Qt::StringLiterals;

namespace {

/// Rows of CSV (RFC 4180): fields may stand in quotes, and then hold commas, line ends and doubled quotes.
class CsvReader
{
public:
    explicit CsvReader(TextSource &source)
        : m_source(source)
    {}

    void setSeparator(char separator) { m_separator = separator; }
    std::uint64_t line() const { return m_line; }
    bool isTooLong() const { return m_isTooLong; }
    bool isTorn() const { return m_isTorn; }

    /// The next row that is not empty; false at the end.
    bool next(std::vector<Bytes> &fields)
    {
        do {
            if (m_source.peek() == TextSource::kEnd)
                return false;
            row(fields);
        } while (fields.size() == 1 && fields.front().empty() && !m_isTorn);
        return true;
    }

private:
    void row(std::vector<Bytes> &fields)
    {
        m_line = m_source.line();
        m_isTooLong = m_isTorn = false;
        fields.assign(1, {});
        std::size_t size = 0;
        bool isQuoted = false;
        for (int c = m_source.next();; c = m_source.next()) {
            if (c == TextSource::kEnd) {
                m_isTorn = isQuoted;
                break;
            }
            if (isQuoted && c == '"' && m_source.peek() == '"') {
                m_source.next();
            } else if (isQuoted && c == '"') {
                isQuoted = false;
                continue;
            } else if (!isQuoted && c == '"' && fields.back().empty()) {
                isQuoted = true;
                continue;
            } else if (!isQuoted && c == m_separator) {
                if (fields.size() < kMostFields)
                    fields.emplace_back();
                else
                    m_isTooLong = true;
                continue;
            } else if (!isQuoted && c == '\n') {
                break;
            } else if (!isQuoted && c == '\r' && m_source.peek() == '\n') {
                continue;
            }
            if (++size <= kMostRecord)
                fields.back() += static_cast<char>(c);
            else
                m_isTooLong = true;
        }
    }

    static constexpr std::size_t kMostFields = 1000;
    TextSource &m_source;
    char m_separator = ',';
    std::uint64_t m_line = 1;
    bool m_isTooLong = false;
    bool m_isTorn = false;
};

Bytes trimmed(BytesView text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == BytesView::npos)
        return {};
    return Bytes(text.substr(begin, text.find_last_not_of(" \t") - begin + 1));
}

/// Without the quotes around it, of which the reader takes away those that its separator tells it of.
Bytes unquoted(Bytes text)
{
    if (text.size() < 2 || text.front() != '"' || text.back() != '"')
        return text;
    Bytes inside;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        inside += text[i];
        i += text[i] == '"' && text[i + 1] == '"' && i + 2 < text.size() ? 1 : 0;
    }
    return inside;
}

/// Names as records have them: "Executed At" is executed_at.
Bytes nameOf(BytesView title)
{
    Bytes name = trimmed(unquoted(trimmed(title)));
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    std::ranges::replace(name, ' ', '_');
    return name;
}

Record recordOf(const std::vector<Bytes> &names, const std::vector<Bytes> &fields)
{
    Record record;
    for (std::size_t i = 0; i < names.size(); ++i) {
        Bytes text = trimmed(fields[i]);
        const auto kind = text.empty() ? Field::Kind::Null : Field::Kind::Text;
        record.add({names[i], kind, std::move(text)});
    }
    return record;
}

} // namespace

void readCsv(TextSource &source, RecordRouter &router)
{
    CsvReader reader(source);
    if (source.peek() == 0xef) // a byte order mark
        for (int i = 0; i < 3; ++i)
            source.next();
    std::vector<Bytes> fields;
    if (!reader.next(fields))
        return;
    if (fields.size() == 1) { // another separator, which no name has in it
        for (const char separator : {';', '\t', '|'}) {
            if (fields.front().find(separator) == Bytes::npos)
                continue;
            reader.setSeparator(separator);
            const Bytes header = std::move(fields.front());
            fields.clear();
            for (std::size_t begin = 0; begin <= header.size();) {
                const std::size_t end = std::min(header.find(separator, begin), header.size());
                fields.push_back(header.substr(begin, end - begin));
                begin = end + 1;
            }
            break;
        }
    }
    std::vector<Bytes> names;
    for (const Bytes &title : fields)
        names.push_back(nameOf(title));
    Record header;
    for (const Bytes &name : names)
        header.add({name, Field::Kind::Null, {}});
    if (kindOf(header) == RecordKind::Unknown)
        return;
    router.setKind(kindOf(header));
    while (reader.next(fields)) {
        if (reader.isTorn())
            router.problem(reader.line(), u"the row has a quote without an end"_s);
        else if (reader.isTooLong())
            router.problem(reader.line(), u"the row is too long"_s);
        else if (fields.size() != names.size())
            router.problem(
                reader.line(),
                u"the row has %1 fields, and the header %2"_s.arg(fields.size()).arg(names.size()));
        else
            router.take(recordOf(names, fields), reader.line());
    }
}

} // namespace backstop::trading
