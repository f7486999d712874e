// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/deadline.h"

namespace backstop::recovery {

using namespace std::chrono_literals;

Deadline::Deadline(const Clock &clock, std::chrono::nanoseconds limit, const std::stop_token &stop,
                   const Sleep &sleep)
    : m_outer(stop, [this] { m_source.request_stop(); })
{
    if (limit.count() <= 0)
        return;
    const auto end = clock.sinceBoot() + limit;
    m_watch = std::jthread([this, &clock, &sleep, end](const std::stop_token &over) {
        while (!over.stop_requested()) {
            if (clock.sinceBoot() >= end) {
                m_hasPassed = true;
                m_source.request_stop();
                return;
            }
            sleep(20ms);
        }
    });
}

Deadline::~Deadline() = default;

} // namespace backstop::recovery
