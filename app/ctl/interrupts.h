// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace backstop::ctl {

/// SIGINT, SIGTERM and SIGHUP, taken by a thread of its own: the first one asks the work to stop, the second ends the program at
/// once with exit code 130. A broken pipe is an error of write(2), not a signal. Make it before any other thread.
class Interrupts
{
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts &) = delete;
    Interrupts &operator=(const Interrupts &) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    bool wait();

    std::stop_source m_stop;
    int m_signals = -1;
    int m_end = -1; // readable when the thread shall end
    std::jthread m_thread;
};

} // namespace backstop::ctl
