// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/planwork.h"

#include "app/jobs/onrepository.h"
#include "model/core/atomicfile.h"
#include "model/core/fileio.h"
#include "model/core/names.h"

#include <QJsonDocument>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace backstop::app {

using namespace recovery;

namespace {

/// Never waits, whatever lies there.
Result<Bytes> planBytes(const Bytes &path)
{
    const QString name = displayName(path);
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat info
    {};
    if (!file || ::fstat(file.get(), &info) != 0)
        return systemError(errno, name);
    if (!S_ISREG(info.st_mode))
        return Error{ErrorCode::InvalidArgument, name + QStringLiteral(": is no file"),
                     QStringLiteral("Choose a plan, as a file of JSON.")};
    if (static_cast<std::uint64_t>(info.st_size) > kMostPlanBytes)
        return Error{ErrorCode::FileTooLarge, name + QStringLiteral(": is too large for a plan"),
                     QStringLiteral("Choose a plan, as a file of JSON.")};
    Bytes bytes(static_cast<std::size_t>(info.st_size), '\0');
    const Transfer read = readAt(file.get(), 0, bytes.data(), bytes.size());
    if (read.errnum != 0)
        return systemError(read.errnum, name);
    bytes.resize(read.size);
    return bytes;
}

} // namespace

Work readPlanWork(SharedRepository repository, Outcome<std::optional<StoredPlan>> out)
{
    return onRepository(repository, [repository, out](Progress &, const std::stop_token &) -> Result<> {
        BACKSTOP_ASSIGN(newest, PlanStore(*repository).newest());
        *out = std::move(newest);
        return {};
    });
}

Work planFactsWork(const Services &services, SharedRepository repository, RecoveryPlan plan,
                   Outcome<BackupFacts> out)
{
    return onRepository(
        repository,
        [&services, repository, plan = std::move(plan), out](Progress &progress,
                                                             const std::stop_token &stop) -> Result<> {
            BACKSTOP_ASSIGN(history, services.openVerificationHistory(repository->location()));
            BACKSTOP_ASSIGN(verifications, history->standing());
            BACKSTOP_ASSIGN(facts, backupFacts(*repository, plan, verifications, progress, stop));
            *out = std::move(facts);
            return {};
        });
}

Work drawPlanWork(PlanReading reading, std::vector<ComponentFacts> facts, PictureRequest request,
                  Outcome<DrawnPlan> out)
{
    return [reading = std::move(reading), facts = std::move(facts), request = std::move(request),
            out](Progress &, const std::stop_token &stop) -> Result<> {
        auto assessed = std::make_shared<const AssessedPlan>(assessPlan(reading, facts));
        BACKSTOP_ASSIGN(picture, drawPicture(*assessed, request, stop));
        *out = DrawnPlan{std::move(assessed), std::make_shared<const PlanPicture>(std::move(picture))};
        return {};
    };
}

Work drawPictureWork(std::shared_ptr<const AssessedPlan> plan, PictureRequest request,
                     Outcome<std::shared_ptr<const PlanPicture>> out)
{
    return [plan = std::move(plan), request = std::move(request),
            out](Progress &, const std::stop_token &stop) -> Result<> {
        BACKSTOP_ASSIGN(picture, drawPicture(*plan, request, stop));
        *out = std::make_shared<const PlanPicture>(std::move(picture));
        return {};
    };
}

Work savePlanWork(SharedRepository repository, RecoveryPlan plan, std::uint64_t basedOn,
                  Outcome<StoredPlan> out)
{
    return onRepository(
        repository,
        [repository, plan = std::move(plan), basedOn, out](Progress &, const std::stop_token &) -> Result<> {
            BACKSTOP_ASSIGN(saved, PlanStore(*repository).save(plan, basedOn));
            *out = std::move(saved);
            return {};
        });
}

Work importPlanWork(Bytes path, Outcome<PlanReading> out)
{
    return [path = std::move(path), out](Progress &, const std::stop_token &) -> Result<> {
        BACKSTOP_ASSIGN(bytes, planBytes(path));
        auto reading = readPlan(BytesView(bytes));
        if (!reading)
            return reading.error().withContext(displayName(path));
        *out = std::move(*reading);
        return {};
    };
}

Work exportPlanWork(Bytes path, QJsonObject content)
{
    return [path = std::move(path), content = std::move(content)](Progress &, const std::stop_token &) {
        return AtomicFile::write(path, QJsonDocument(content).toJson().toStdString(), 0644);
    };
}

} // namespace backstop::app
