// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/planload.h"
#include "app/ctl/progressline.h"
#include "app/ctl/state.h"
#include "app/ctl/table.h"

#include "app/ctl/verbs.h"
#include "model/core/directoryhandle.h"
#include "model/core/names.h"

#include <QFile>

#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <unistd.h>

namespace backstop::ctl {

using namespace recovery;

namespace {

Result<LoadedPlan> loadFile(const Bytes &file)
{
    LoadedPlan loaded;
    auto text = readPlanFile(file);
    if (!text) {
        Error error = text.error();
        if (error.code == ErrorCode::NotFound)
            error.hint = QStringLiteral(
                "Check the path for a typing error; without a file it is the repository's plan.");
        return error;
    }
    auto reading = readPlan(*text);
    if (!reading)
        return noPlanIn(file, reading.error());
    loaded.reading = std::move(*reading);
    const Bytes folder = std::filesystem::path(app::absolutePath(file)).parent_path().native();
    loaded.folder = QFile::decodeName(QByteArray::fromStdString(folder));
    return loaded;
}

Result<StoredPlan> storedPlan(repository::Repository &repository, std::uint64_t version)
{
    PlanStore store(repository);
    if (version > 0)
        return store.version(version);
    BACKSTOP_ASSIGN(newest, store.newest());
    if (newest)
        return std::move(*newest);
    return Error{
        ErrorCode::NotFound,
        QStringLiteral("%1: the repository has no recovery plan").arg(repository.location()),
        QStringLiteral("\"plan import FILE\" stores one, \"plan import --sample\" the one that comes "
                       "with the program.")};
}

} // namespace

void addPlanFile(CLI::App &command, Bytes &file)
{
    command.add_option("FILE", file, "A plan's file; the repository's plan where it is not given");
}

void addPlanVersion(CLI::App &command, std::uint64_t &version)
{
    command.add_option("--version", version, "An older version of the repository's plan")
        ->type_name("N")
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{9'999'999'999}).description(""));
}

Result<LoadedPlan> loadPlan(Session &session, const Bytes &file, std::uint64_t version)
{
    if (!file.empty() && version > 0)
        return usageError(QStringLiteral("--version: a file has no versions"),
                          QStringLiteral("Leave FILE or --version out."));
    LoadedPlan loaded;
    if (!file.empty()) {
        BACKSTOP_ASSIGN(fromFile, loadFile(file));
        loaded = std::move(fromFile);
    }
    if (file.empty() || !session.options().repository.empty()) {
        BACKSTOP_ASSIGN(repository, session.openRepository());
        loaded.repository = std::move(repository);
    }
    if (file.empty()) {
        BACKSTOP_ASSIGN(stored, storedPlan(*loaded.repository, version));
        loaded.reading = stored.reading;
        loaded.stored = std::move(stored);
    }
    return loaded;
}

Error noPlanIn(const Bytes &file, const Error &error)
{
    Error told = error.withContext(displayName(file));
    told.code = ErrorCode::Failed;
    return told;
}

Result<Bytes> readPlanFile(const Bytes &file)
{
    const FileDescriptor opened = openPath(file, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (!opened)
        return systemError(errno, displayName(file));
    Bytes text;
    Bytes block(1 << 16, '\0');
    while (text.size() <= kMostPlanBytes) { // one more, so that it is seen to be too large
        const ssize_t count = ::read(opened.get(), block.data(), block.size()); // read: it may be a pipe
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemError(errno, displayName(file));
        if (count == 0)
            break;
        text.append(block.data(), static_cast<std::size_t>(count));
    }
    return text;
}

Result<recovery::BackupFacts> factsOf(Session &session, const LoadedPlan &loaded)
{
    const recovery::RecoveryPlan &plan = loaded.reading.plan;
    if (!loaded.repository)
        return recovery::BackupFacts{std::vector<recovery::ComponentFacts>(plan.components.size()), {}};
    const auto standing = standingOf(session, *loaded.repository);
    Progress reading; // of its own: what comes after it counts something else
    const ProgressLine line(reading, session.showsProgress());
    BACKSTOP_ASSIGN(facts, recovery::backupFacts(*loaded.repository, plan,
                                                 standing ? *standing : std::vector<catalog::Verification>(),
                                                 reading, session.stop()));
    if (!standing)
        facts.unread.push_back(verificationsUnread(standing.error()));
    for (const Error &error : facts.unread)
        session.out().warn(QStringLiteral("backstopctl: warning: ") + safeText(error.message));
    return facts;
}

} // namespace backstop::ctl
