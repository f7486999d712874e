// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/demofirm.h"
#include "model/core/result.h"

namespace backstop::app {

/// The data folder of the demo firm on disk, as it grows over three days: orders, positions, strategies, risk limits, quotes, a
/// database, logs, a link and a sparse file; some 20 MB. The same first day gives the same files but for the insides of the
/// database. One thread.
class DemoData
{
public:
    static constexpr int kSteps = 4;

    /// @p folder is made by the first step. @p firstDay is midnight of the first of the three days.
    DemoData(Bytes folder, Timestamp firstDay);

    /// When step @p step ends, which is when its backup is made.
    Timestamp timeOf(int step) const;
    /// Lets the firm live until timeOf(@p step); in order, each once. Every file and folder that changed bears that time.
    Result<> advance(int step);

private:
    Result<> history();
    Result<> session(Timestamp from, Timestamp until, int orderCount, int quoteCount);
    Result<> writeState(Timestamp time);
    Result<> writePositions();
    Result<> writeStrategies();
    Result<> writeDatabase(const std::vector<DemoOrder> &orders);
    Result<> writeSparse();
    Result<> append(const Bytes &name, BytesView bytes);
    Result<> write(const Bytes &name, BytesView bytes);
    Result<> put(const Bytes &name, BytesView bytes, int flags);
    Result<> pointToday(const Bytes &day);
    Result<> remove(const Bytes &name);
    Bytes dayName(Timestamp time) const;
    Bytes logLines(Timestamp from, Timestamp until, int count);
    Bytes strategyJson(std::size_t index) const;
    Bytes riskJson() const;

    Bytes m_folder;
    Timestamp m_firstDay;
    Timestamp m_now{};
    DemoFirm m_firm;
    int m_lookback = 20; // parameters that people change during the story
    std::int64_t m_maxDailyLoss = 75'000;
    bool m_hasCarry = true;
    std::array<Timestamp, kDemoStrategies.size()> m_strategyChanged{};
};

} // namespace backstop::app
