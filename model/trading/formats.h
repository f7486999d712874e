// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/trading/textsource.h"
#include "model/trading/tradingfile.h"

#include <optional>

namespace backstop::trading {

/// Gives records to a sink as orders or positions. In a file whose kind nobody has said, the first record that is one of them says it; what was
/// malformed before it is told then, and never where no record says it.
class RecordRouter
{
public:
    explicit RecordRouter(TradingSink &sink)
        : m_sink(sink)
    {}
    /// From here on records are of @p kind.
    void setKind(RecordKind kind);
    RecordKind kind() const { return m_kind; }
    void take(const Record &record, std::uint64_t line);
    void problem(std::uint64_t line, const QString &what);
    bool isTradingData() const { return m_isTradingData; }

private:
    TradingSink &m_sink;
    RecordKind m_kind = RecordKind::Unknown;
    bool m_isTradingData = false;
    struct Held
    {
        std::uint64_t line;
        QString what;
    };
    std::vector<Held> m_held;
};

void readJsonLines(TextSource &source, RecordRouter &router);
void readJsonDocument(TextSource &source, RecordRouter &router, TradingSink &sink);
void readCsv(TextSource &source, RecordRouter &router);
/// @p path as /proc or the shell names the file that is open as @p name.
Result<> readDatabase(const Bytes &path, const QString &name, RecordRouter &router, TradingSink &sink,
                      const std::stop_token &stop);

} // namespace backstop::trading
