// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/location.h"

#include "model/core/clock.h"
#include "model/core/names.h"
#include "model/storage/localstorage.h"
#include "model/storage/retryingstorage.h"

#include <condition_variable>
#include <filesystem>
#include <mutex>

namespace backstop::app {

namespace {

using storage::LocalStorage;
using storage::RetryingStorage;

/// Waits for @p pause, or until the work is cancelled: then false.
template<typename Duration>
bool waitFor(Duration pause, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, pause, [] { return false; });
    return !stop.stop_requested();
}

/// As @p request wants it: what is tried again counts again for the limits.
std::unique_ptr<storage::Storage> decorated(std::unique_ptr<LocalStorage> local,
                                            const LocationRequest &request)
{
    std::shared_ptr<storage::Storage> inner = std::move(local);
    if (!request.limits.isNone())
        inner = std::make_shared<storage::ThrottledStorage>(
            std::move(inner), request.limits, systemClock(),
            [stop = request.stop](std::chrono::nanoseconds pause) { return waitFor(pause, stop); });
    return std::make_unique<RetryingStorage>(
        std::move(inner), RetryingStorage::RetryPolicy{},
        [stop = request.stop](std::chrono::milliseconds pause) { return waitFor(pause, stop); },
        request.onRetry);
}

/// Two letters or more before a colon in the first component: "s3:bucket", "sftp://host/path".
bool hasScheme(const Bytes &location)
{
    const std::size_t colon = location.find(':');
    if (colon == Bytes::npos || colon < 2 || location.find('/') < colon)
        return false;
    return location.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-_") ==
           colon;
}

} // namespace

Result<Bytes> localPathOf(const Bytes &location)
{
    if (location.empty())
        return Error{ErrorCode::Usage, QStringLiteral("repository: no location given"),
                     QStringLiteral("Name it with --repo LOCATION or in BACKSTOP_REPOSITORY.")};
    if (location.starts_with("file:///"))
        return location.substr(7);
    if (location.starts_with("file:"))
        return localPathOf(location.substr(5));
    if (hasScheme(location))
        return Error{
            ErrorCode::Usage,
            QStringLiteral("%1: not a kind of place that Backstop can reach").arg(displayName(location)),
            QStringLiteral("Give a local folder. One that has a colon in its name is written "
                           "with ./ in front.")};
    return absolutePath(location);
}

Bytes absolutePath(const Bytes &path)
{
    namespace fs = std::filesystem;
    std::error_code ignored; // without a current folder the path stays as it is, and opening it tells why
    fs::path absolute = fs::absolute(fs::path(path), ignored);
    if (absolute.empty())
        return path;
    const auto isDots = [](const fs::path &part) { return part == ".."; };
    if (std::any_of(absolute.begin(), absolute.end(), isDots)) {
        std::error_code error;
        const fs::path followed = fs::weakly_canonical(absolute, error);
        if (!error)
            absolute = followed;
    }
    Bytes text = absolute.lexically_normal().native();
    while (text.size() > 1 && text.back() == '/')
        text.pop_back();
    return text;
}

std::optional<std::uint64_t> freeBytesAt(const Bytes &location)
{
    const auto path = localPathOf(location);
    if (!path)
        return std::nullopt;
    std::error_code error;
    const std::filesystem::space_info space = std::filesystem::space(*path, error);
    return error ? std::nullopt : std::optional<std::uint64_t>(space.available);
}

Result<std::unique_ptr<storage::Storage>> openLocation(const LocationRequest &request)
{
    BACKSTOP_ASSIGN(path, localPathOf(request.location));
    auto local = LocalStorage::open(path);
    if (local)
        return decorated(std::move(*local), request);
    if (local.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::NoRepository,
                     QStringLiteral("%1: there is no repository here").arg(displayName(path)),
                     QStringLiteral("Check the location, or make a repository there with \"init\".")};
    if (std::error_code ignored;
        std::filesystem::exists(path, ignored) && !std::filesystem::is_directory(path, ignored))
        return Error{ErrorCode::NoRepository,
                     QStringLiteral("%1: is a file, and a repository is a folder").arg(displayName(path)),
                     QStringLiteral("Check the location.")};
    return local.error();
}

Result<std::unique_ptr<storage::Storage>> createLocation(const LocationRequest &request)
{
    BACKSTOP_ASSIGN(path, localPathOf(request.location));
    BACKSTOP_ASSIGN(local, LocalStorage::create(path));
    return decorated(std::move(local), request);
}

} // namespace backstop::app
