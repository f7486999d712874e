// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/progress.h"
#include "model/jobs/rateestimator.h"

#include <QString>

#include <chrono>
#include <thread>

namespace backstop::ctl {

/// One line of text for a reading: phase, percent, amount, rate, remaining time, current item, cut to @p width columns.
QString progressText(const ProgressSnapshot &snapshot, const jobs::RateEstimator &rate, int width);

/// Takes back the line of progress that may stand there.
inline const QString kClearLine = QStringLiteral("\r\x1b[K");

/// Shows how far a piece of work is in one line of standard error, eight times a second, while it lives; does nothing where
/// @p isShown is false. Meanwhile nothing else may write there but whole lines that begin with kClearLine. The Progress outlives it.
class ProgressLine
{
public:
    ProgressLine(const Progress &progress, bool isShown);
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

private:
    void run(const std::stop_token &end);
    const Progress &m_progress;
    std::jthread m_thread;
};

} // namespace backstop::ctl
