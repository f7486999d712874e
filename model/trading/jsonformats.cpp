// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/trading/formats.h"
#include "model/trading/jsonrecord.h"

#include <algorithm>

namespace backstop::trading {

using namespace Qt::StringLiterals;

namespace {

bool isSpace(int c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void skipSpace(TextSource &source)
{
    while (isSpace(source.peek()))
        source.next();
}

void skipByteOrderMark(TextSource &source)
{
    if (source.peek() == 0xef)
        for (int i = 0; i < 3; ++i)
            source.next();
}

/// A value of JSON as it stands, by its brackets and quotes alone.
struct Piece
{
    Bytes text;
    std::uint64_t line = 0;
    bool isTooLong = false;
    bool isTorn = false; ///< it ended with its line, in the middle of a text, or with the file
};

/// The value that comes next. What is longer than @p most is read and not kept. A text that does not end in its line ends the value there, so that the
/// next one is found again.
Piece readPiece(TextSource &source, std::size_t most)
{
    Piece piece;
    piece.line = source.line();
    const auto keep = [&](int c) {
        if (piece.text.size() < most)
            piece.text += static_cast<char>(c);
        else
            piece.isTooLong = true;
    };
    int depth = 0;
    bool isText = false;
    for (;;) {
        const int c = source.peek();
        if (c == TextSource::kEnd) {
            piece.isTorn = depth > 0 || isText;
            return piece;
        }
        if (isText) {
            if (c == '\n') {
                piece.isTorn = true;
                return piece;
            }
            keep(source.next());
            if (c == '\\' && source.peek() != TextSource::kEnd && source.peek() != '\n')
                keep(source.next());
            isText = c != '"';
            if (!isText && depth == 0)
                return piece;
            continue;
        }
        if (depth == 0 && (c == ',' || c == ']' || c == '}' || isSpace(c)))
            return piece;
        keep(source.next());
        isText = c == '"';
        if (c == '{' || c == '[')
            ++depth;
        if ((c == '}' || c == ']') && --depth == 0)
            return piece;
    }
}

/// The elements of an array, after its opening bracket.
class ArrayReader
{
public:
    ArrayReader(TextSource &source, RecordRouter &router)
        : m_source(source)
        , m_router(router)
    {}

    /// False where the file ended before the array did.
    bool read()
    {
        for (;;) {
            skipSpace(m_source);
            const int c = m_source.peek();
            if (c == TextSource::kEnd) {
                m_router.problem(m_source.line(), u"the file ends in the middle of a list"_s);
                return false;
            }
            if (c == ']') {
                m_source.next();
                return true;
            }
            if (c == ',') {
                m_source.next();
                continue;
            }
            if (c == '{') {
                element();
            } else {
                m_router.problem(m_source.line(), u"something else than an object is in the list"_s);
                const Piece skipped = readPiece(m_source, 0);
                if (!skipped.isTooLong && !skipped.isTorn) // a closing brace without an opening one
                    m_source.next();
            }
        }
    }

private:
    void element()
    {
        const Piece piece = readPiece(m_source, kMostRecord);
        if (piece.isTorn) {
            m_router.problem(piece.line, u"the record has no end"_s);
        } else if (piece.isTooLong) {
            m_router.problem(piece.line, u"the record is too long"_s);
        } else if (const auto read = readJsonRecord(piece.text, m_record); !read) {
            m_router.problem(piece.line, u"the record "_s + read.error().message);
        } else {
            m_router.take(m_record, piece.line);
        }
    }

    TextSource &m_source;
    RecordRouter &m_router;
    Record m_record;
};

/// A JSON text of any size: an object that may be a trading data file, or a list of records.
class DocumentReader
{
public:
    DocumentReader(TextSource &source, RecordRouter &router, TradingSink &sink)
        : m_source(source)
        , m_router(router)
        , m_sink(sink)
    {}

    void read()
    {
        skipByteOrderMark(m_source);
        for (skipSpace(m_source); m_source.peek() != TextSource::kEnd; skipSpace(m_source)) {
            const int c = m_source.peek();
            if (c == '{') {
                if (!object())
                    return;
            } else if (c == '[') {
                m_source.next();
                if (!ArrayReader(m_source, m_router).read())
                    return;
            } else {
                m_router.problem(m_source.line(),
                                 u"something else than an object or a list is in the file"_s);
                return;
            }
        }
    }

private:
    /// An object at the top: a trading data file or one record. False where nothing after it can be found.
    bool object()
    {
        const std::uint64_t line = m_source.line();
        m_source.next();
        Bytes text = "{";
        bool isRecord = true;
        for (;;) {
            skipSpace(m_source);
            const int c = m_source.peek();
            if (c == ',') {
                m_source.next();
                continue;
            }
            if (c == '}') {
                m_source.next();
                break;
            }
            if (c != '"')
                return torn();
            const Piece name = readPiece(m_source, kMostName);
            skipSpace(m_source);
            if (name.isTorn || m_source.next() != ':')
                return torn();
            skipSpace(m_source);
            if (const RecordKind kind = sectionOf(name.text);
                kind != RecordKind::Unknown && m_source.peek() == '[') {
                isRecord = false;
                if (!section(kind))
                    return false;
                continue;
            }
            const Piece value =
                readPiece(m_source, isRecord ? kMostRecord - std::min(text.size(), kMostRecord) : 0);
            if (value.isTorn)
                return torn();
            isRecord = isRecord && !value.isTooLong && !name.isTooLong;
            text += (text.size() > 1 ? "," : "") + name.text + ':' + value.text;
            if (!isRecord)
                text.resize(1);
        }
        if (isRecord)
            record(text + '}', line);
        return true;
    }

    bool torn()
    {
        m_router.problem(m_source.line(),
                         u"the object ends in the middle, or has something in it that is no JSON"_s);
        return false;
    }

    static RecordKind sectionOf(BytesView name)
    {
        return name == "\"orders_history\""   ? RecordKind::Order
               : name == "\"open_positions\"" ? RecordKind::Position
                                              : RecordKind::Unknown;
    }

    bool section(RecordKind kind)
    {
        if (!m_isDocument)
            m_sink.beginDocument();
        m_isDocument = true;
        m_router.setKind(kind);
        m_source.next();
        return ArrayReader(m_source, m_router).read();
    }

    void record(const Bytes &text, std::uint64_t line)
    {
        Record found;
        if (const auto read = readJsonRecord(text, found); !read)
            m_router.problem(line, u"the object "_s + read.error().message);
        else
            m_router.take(found, line);
    }

    static constexpr std::size_t kMostName = 256;
    TextSource &m_source;
    RecordRouter &m_router;
    TradingSink &m_sink;
    bool m_isDocument = false;
};

/// Up to the end of the line, which is not kept. False where it is longer than @p most, and cut off there.
bool readLine(TextSource &source, Bytes &line, std::size_t most)
{
    line.clear();
    bool isWhole = true;
    for (int c = source.next(); c != TextSource::kEnd && c != '\n'; c = source.next()) {
        if (line.size() < most)
            line += static_cast<char>(c);
        else
            isWhole = false;
    }
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return isWhole;
}

} // namespace

void readJsonLines(TextSource &source, RecordRouter &router)
{
    skipByteOrderMark(source);
    Bytes text;
    Record record;
    while (source.peek() != TextSource::kEnd) {
        const std::uint64_t line = source.line();
        if (!readLine(source, text, kMostRecord))
            router.problem(line, u"the record is too long"_s);
        else if (text.find_first_not_of(" \t") == Bytes::npos)
            continue;
        else if (const auto read = readJsonRecord(text, record); !read)
            router.problem(line, u"the record "_s + read.error().message);
        else
            router.take(record, line);
    }
}

void readJsonDocument(TextSource &source, RecordRouter &router, TradingSink &sink)
{
    DocumentReader(source, router, sink).read();
}

} // namespace backstop::trading
