// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/onrepository.h"

namespace backstop::app {

Result<> checkPlace(repository::Repository &repository)
{
    storage::Storage &storage = repository.storage();
    BACKSTOP_TRY(storage.checkPlace());
    // One copy of the config that names another repository is enough. That one is damaged or missing is told where it is opened.
    const auto bytes = storage.get("config", repository::kMaxConfigSize);
    const auto config =
        bytes ? repository::parseConfig(*bytes) : Result<repository::RepositoryConfig>(bytes.error());
    if (!config || config->id == repository.config().id)
        return {};
    return Error{ErrorCode::Unavailable,
                 QStringLiteral("%1: another repository is there now").arg(storage.location()),
                 QStringLiteral("Open it again to see which one it is.")};
}

Work onRepository(const SharedRepository &repository, Work work)
{
    return [repository, work = std::move(work)](Progress &progress, const std::stop_token &stop) -> Result<> {
        BACKSTOP_TRY(checkPlace(*repository));
        Result<> result = work(progress, stop);
        repository->storage().closeIdle();
        if (result)
            result = checkPlace(*repository);
        return result;
    };
}

} // namespace backstop::app
