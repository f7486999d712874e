// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/progressline.h"

#include "app/ctl/amounts.h"
#include "app/ctl/terminal.h"
#include "model/core/fileio.h"

#include <QStringList>

#include <condition_variable>
#include <mutex>

#include <unistd.h>

namespace backstop::ctl {

namespace {

constexpr std::chrono::milliseconds kPeriod{125};

QString phaseText(Phase phase)
{
    switch (phase) {
    case Phase::Preparing:
        return QStringLiteral("Preparing");
    case Phase::Scanning:
        return QStringLiteral("Scanning");
    case Phase::Reading:
        return QStringLiteral("Reading");
    case Phase::Writing:
        return QStringLiteral("Writing");
    case Phase::Committing:
        return QStringLiteral("Committing");
    case Phase::Planning:
        return QStringLiteral("Planning");
    case Phase::Restoring:
        return QStringLiteral("Restoring");
    case Phase::Verifying:
        return QStringLiteral("Verifying");
    case Phase::Finishing:
        return QStringLiteral("Finishing");
    case Phase::Deleting:
        return QStringLiteral("Deleting");
    }
    return {};
}

QString amount(const ProgressSnapshot &snapshot)
{
    if (snapshot.bytesTotal > 0)
        return sizeText(snapshot.bytesDone) + QStringLiteral(" of ") + sizeText(snapshot.bytesTotal);
    if (snapshot.bytesDone > 0)
        return sizeText(snapshot.bytesDone);
    if (snapshot.itemsDone > 0)
        return countText(snapshot.itemsDone);
    return {};
}

} // namespace

QString progressText(const ProgressSnapshot &snapshot, const jobs::RateEstimator &rate, int width)
{
    QStringList parts{phaseText(snapshot.phase)};
    if (snapshot.bytesTotal > 0) {
        const double done =
            static_cast<double>(snapshot.bytesDone) / static_cast<double>(snapshot.bytesTotal);
        parts << QString::number(static_cast<int>(std::min(done, 1.0) * 100)) + QStringLiteral(" %");
    }
    if (const QString text = amount(snapshot); !text.isEmpty())
        parts << text;
    const bool isMoving = snapshot.bytesTotal == 0 || snapshot.bytesDone < snapshot.bytesTotal;
    if (const auto perSecond = rate.perSecond(); perSecond && isMoving)
        parts << rateText(*perSecond);
    if (const auto remaining = rate.remaining(snapshot.bytesTotal); remaining && isMoving)
        parts << durationText(remaining->most) + QStringLiteral(" left");
    if (const auto stalled = rate.stalledFor(); stalled && isMoving)
        parts << QStringLiteral("waiting for ") + durationText(*stalled);
    if (snapshot.problems > 0)
        parts << amountText(snapshot.problems, "problem", "problems");
    if (!snapshot.currentItem.isEmpty())
        parts << snapshot.currentItem;
    return parts.join(QStringLiteral("  ")).left(std::max(width - 1, 20));
}

ProgressLine::ProgressLine(const Progress &progress, bool isShown)
    : m_progress(progress)
{
    if (isShown)
        m_thread = std::jthread([this](const std::stop_token &end) { run(end); });
}

ProgressLine::~ProgressLine() = default; // the thread is asked to end, and joined

void ProgressLine::run(const std::stop_token &end)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    jobs::RateEstimator rate;
    const auto begin = std::chrono::steady_clock::now();
    while (!wake.wait_for(lock, end, kPeriod, [&end] { return end.stop_requested(); })) {
        const ProgressSnapshot snapshot = m_progress.snapshot();
        rate.add(std::chrono::steady_clock::now() - begin, snapshot.bytesDone);
        const QString text = kClearLine + progressText(snapshot, rate, terminalWidth());
        static_cast<void>(writeAll(STDERR_FILENO, text.toStdString()));
    }
    static_cast<void>(writeAll(STDERR_FILENO, kClearLine.toStdString()));
}

} // namespace backstop::ctl
