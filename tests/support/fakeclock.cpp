// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"

namespace backstop::test {

using namespace std::chrono;

namespace {
constexpr Timestamp kStart = sys_days(year(2026) / 11 / 23) + hours(9);
}

FakeClock::FakeClock()
    : FakeClock(kStart)
{}

FakeClock::FakeClock(Timestamp start)
    : m_now(start.time_since_epoch().count())
    , m_sinceBoot(nanoseconds(hours(1)).count())
{}

Timestamp FakeClock::now() const { return Timestamp(nanoseconds(m_now.load())); }

nanoseconds FakeClock::sinceBoot() const { return nanoseconds(m_sinceBoot.load()); }

void FakeClock::advance(nanoseconds by)
{
    m_now += by.count();
    m_sinceBoot += by.count();
}

void FakeClock::setNow(Timestamp time) { m_now = time.time_since_epoch().count(); }

} // namespace backstop::test
