// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/engineverbs.h"

#include "model/backup/backup.h"
#include "model/restore/restore.h"
#include "model/storage/localstorage.h"

namespace backstop::test {

using namespace repository;

namespace {

Result<> init(const Bytes &place)
{
    BACKSTOP_ASSIGN(storage, storage::LocalStorage::create(place));
    Repository::InitRequest request;
    request.passphrase = crypto::Secret::copyOf(kFirstPassphrase);
    request.kdfCost = kTestKdfCost;
    request.allowTestCost = true;
    BACKSTOP_TRY(Repository::init(std::move(storage), std::move(request), Environment::ofThisMachine()));
    return {};
}

Result<> backUp(const Bytes &place, const Bytes &source)
{
    BACKSTOP_ASSIGN(repo, openRepository(place));
    backup::BackupRequest request;
    request.sources = {source};
    request.threads = 2;
    Progress progress;
    BACKSTOP_ASSIGN(summary, backup::runBackup(*repo, request, progress, {}));
    if (summary.record.problemCount != 0)
        return Error{summary.record.problems.front().code, summary.record.problems.front().message,
                     QStringLiteral("Look at the source.")};
    return {};
}

Result<> restore(const Bytes &place, const Bytes &backup, const Bytes &target,
                 restore::ConflictPolicy onConflict)
{
    BACKSTOP_ASSIGN(repo, openRepository(place));
    restore::RestoreRequest request;
    BACKSTOP_ASSIGN(record, repo->resolve(QString::fromStdString(backup)));
    request.backup = record;
    request.target = target;
    request.onConflict = onConflict;
    request.threads = 2;
    Progress progress;
    BACKSTOP_ASSIGN(plan, restore::planRestore(*repo, request, progress, {}));
    BACKSTOP_ASSIGN(report, restore::runRestore(*repo, plan, progress, {}));
    if (report.endedBy)
        return *report.endedBy;
    if (!report.isComplete())
        return report.problems.front().error;
    return {};
}

Result<> addKey(const Bytes &place)
{
    BACKSTOP_ASSIGN(repo, openRepository(place));
    BACKSTOP_ASSIGN(lease, repo->lease({LeaseMode::Exclusive, QStringLiteral("key"), false}));
    BACKSTOP_TRY(lease->check());
    BACKSTOP_TRY(repo->addPassphrase(crypto::Secret::copyOf(kSecondPassphrase), QStringLiteral("second"),
                                     kTestKdfCost, true));
    return {};
}

} // namespace

Result<std::unique_ptr<Repository>> openRepository(const Bytes &place, BytesView passphrase)
{
    BACKSTOP_ASSIGN(storage, storage::LocalStorage::open(place));
    return Repository::open(std::move(storage), crypto::Secret::copyOf(passphrase),
                            Environment::ofThisMachine());
}

Result<> runVerb(const std::vector<Bytes> &arguments)
{
    const Bytes verb = arguments.empty() ? Bytes() : arguments[0];
    if (verb == "init" && arguments.size() == 2)
        return init(arguments[1]);
    if (verb == "backup" && arguments.size() == 3)
        return backUp(arguments[1], arguments[2]);
    if (verb == "restore" && arguments.size() == 4)
        return restore(arguments[1], arguments[2], arguments[3], restore::ConflictPolicy::Replace);
    if (verb == "restore-new" && arguments.size() == 4)
        return restore(arguments[1], arguments[2], arguments[3], restore::ConflictPolicy::Fail);
    if (verb == "key-add" && arguments.size() == 2)
        return addKey(arguments[1]);
    return Error{ErrorCode::Usage, QStringLiteral("engine driver: no such verb"),
                 QStringLiteral("Look at engineverbs.h.")};
}

} // namespace backstop::test
