// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/trading/tradingfile.h"

#include "model/core/names.h"
#include "model/core/openbeneath.h"
#include "model/trading/formats.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace backstop::trading {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostHeld = 100;

enum class Format { None, Json, JsonLines, Csv, Database };

Format formatOf(BytesView name)
{
    const std::size_t dot = name.rfind('.');
    if (dot == BytesView::npos || name.find('/', dot) != BytesView::npos)
        return Format::None;
    Bytes end(name.substr(dot + 1));
    std::ranges::transform(
        end, end.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    constexpr std::array<std::pair<const char *, Format>, 7> ends{{{"json", Format::Json},
                                                                   {"jsonl", Format::JsonLines},
                                                                   {"ndjson", Format::JsonLines},
                                                                   {"csv", Format::Csv},
                                                                   {"db", Format::Database},
                                                                   {"sqlite", Format::Database},
                                                                   {"sqlite3", Format::Database}}};
    const auto found =
        std::ranges::find(ends, BytesView(end), [](const auto &one) { return BytesView(one.first); });
    return found == ends.end() ? Format::None : found->second;
}

bool isDatabase(TextSource &source)
{
    constexpr BytesView magic("SQLite format 3\0", 16);
    for (const char c : magic)
        if (source.next() != static_cast<unsigned char>(c))
            return false;
    return true;
}

} // namespace

void RecordRouter::setKind(RecordKind kind)
{
    m_kind = kind;
    m_isTradingData = true;
    m_sink.section(kind);
    for (const Held &held : std::exchange(m_held, {}))
        m_sink.problem(held.line, held.what);
}

void RecordRouter::problem(std::uint64_t line, const QString &what)
{
    if (m_isTradingData)
        m_sink.problem(line, what);
    else if (m_held.size() < kMostHeld)
        m_held.push_back({line, what});
}

void RecordRouter::take(const Record &record, std::uint64_t line)
{
    if (m_kind == RecordKind::Unknown) {
        const RecordKind kind = kindOf(record);
        if (kind == RecordKind::Unknown)
            return;
        setKind(kind);
    }
    if (m_kind == RecordKind::Order) {
        if (const auto order = orderOf(record))
            m_sink.order(*order, line);
        else
            m_sink.problem(line, order.error().message);
    } else if (const auto position = positionOf(record)) {
        m_sink.position(*position, line);
    } else {
        m_sink.problem(line, position.error().message);
    }
}

bool mayHoldTradingData(BytesView name)
{
    return formatOf(name) != Format::None;
}

Result<FileReading> readTradingFile(int folder, const Bytes &name, TradingSink &sink, Progress &progress,
                                    const std::stop_token &stop)
{
    const QString shown = displayName(name);
    Opened opened = openBeneath(folder, name, O_RDONLY | O_NONBLOCK);
    if (opened.errnum != 0)
        return systemError(opened.errnum, shown);
    struct stat status = {};
    if (::fstat(opened.file.get(), &status) != 0)
        return systemError(errno, shown);
    if (!S_ISREG(status.st_mode))
        return FileReading{};
    TextSource source(std::move(opened.file), shown, progress, stop);
    RecordRouter router(sink);
    switch (formatOf(name)) {
    case Format::None:
        return FileReading{};
    case Format::Json:
        readJsonDocument(source, router, sink);
        break;
    case Format::JsonLines:
        readJsonLines(source, router);
        break;
    case Format::Csv:
        readCsv(source, router);
        break;
    case Format::Database:
        if (!isDatabase(source))
            return source.failure() ? Result<FileReading>(*source.failure()) : FileReading{};
        BACKSTOP_TRY(
            readDatabase("/proc/self/fd/" + std::to_string(folder) + '/' + name, shown, router, sink, stop));
        break;
    }
    FileReading reading{.isTradingData = router.isTradingData()};
    if (reading.isTradingData)
        source.drain();
    if (source.failure())
        return *source.failure();
    reading.bytes = source.bytes();
    if (reading.isTradingData)
        reading.sha256 = source.digest();
    return reading;
}

} // namespace backstop::trading
