// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/guarded.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace backstop::verify {

/// Hands the numbers from 0 to @p count - 1 to @p threads threads, of which this is one. Each calls @p makeWorker for a function
/// of its own, Result<>(std::size_t), and that for one number after the other. The first error, or exception, ends the work.
template<typename MakeWorker>
Result<> forEachParallel(std::size_t count, int threads, MakeWorker makeWorker)
{
    std::atomic<std::size_t> next{0};
    std::atomic<bool> hasFailed{false};
    std::mutex mutex;
    std::optional<Error> failure; // guarded by mutex while threads run
    const auto work = [&] {
        const auto worked = guarded(QStringLiteral("verify"), [&]() -> Result<> {
            auto worker = makeWorker();
            for (std::size_t i = next++; i < count && !hasFailed; i = next++)
                BACKSTOP_TRY(worker(i));
            return {};
        });
        if (worked)
            return;
        const std::lock_guard lock(mutex);
        if (!failure)
            failure = worked.error();
        hasFailed = true;
    };
    {
        std::vector<std::jthread> running;
        for (std::size_t i = 1; i < std::min(count, static_cast<std::size_t>(std::max(threads, 1))); ++i)
            running.emplace_back(work);
        work();
    }
    return failure ? Result<>(*failure) : Result<>();
}

} // namespace backstop::verify
