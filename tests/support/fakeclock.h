// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"

#include <atomic>

namespace backstop::test {

/// Time that stands still until a test moves it. Thread-safe. Begins at 2026-11-23T09:00:00Z, one hour after boot.
class FakeClock final : public Clock
{
public:
    FakeClock();
    explicit FakeClock(Timestamp start);

    Timestamp now() const override;
    std::chrono::nanoseconds sinceBoot() const override;

    /// Time passes: both clocks go on.
    void advance(std::chrono::nanoseconds by);
    /// Somebody sets the wall clock, forwards or back; the time since boot goes on as before.
    void setNow(Timestamp time);

private:
    std::atomic<std::chrono::nanoseconds::rep> m_now;
    std::atomic<std::chrono::nanoseconds::rep> m_sinceBoot;
};

} // namespace backstop::test
