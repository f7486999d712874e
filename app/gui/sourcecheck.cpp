// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sourcecheck.h"

#include "app/gui/backupadvice.h"
#include "app/gui/filename.h"
#include "app/location.h"

#include <sys/stat.h>
#include <unistd.h>

namespace backstop::app {

namespace {

enum class SourceState { Good, Missing, Unreadable, InRepository };

SourceState stateOf(const Bytes &source, const Bytes &repository)
{
    struct stat info = {};
    if (::stat(source.c_str(), &info) != 0)
        return errno == EACCES ? SourceState::Unreadable : SourceState::Missing;
    if (::access(source.c_str(), S_ISDIR(info.st_mode) ? R_OK | X_OK : R_OK) != 0)
        return SourceState::Unreadable;
    const std::unique_ptr<char, void (*)(void *)> real(::realpath(source.c_str(), nullptr), &std::free);
    const std::unique_ptr<char, void (*)(void *)> own(::realpath(repository.c_str(), nullptr), &std::free);
    if (real && own && (Bytes(real.get()) + '/').starts_with(Bytes(own.get()) + '/'))
        return SourceState::InRepository;
    return SourceState::Good;
}

QString problemOf(SourceState state)
{
    switch (state) {
    case SourceState::Good:
        break;
    case SourceState::Missing:
        return BackupAdvice::tr("there is nothing at this path");
    case SourceState::Unreadable:
        return BackupAdvice::tr("you may not read it");
    case SourceState::InRepository:
        return BackupAdvice::tr("it is the repository, or lies in it");
    }
    return {};
}

} // namespace

void checkSource(const QString &source, const QString &location, QThreadPool &pool, const Clock &clock,
                 QObject *parent, std::function<void(const QString &problem)> then)
{
    const auto state = makeOutcome<SourceState>();
    const auto repository = localPathOf(fileName(location));
    ask(
        [path = fileName(source), own = repository ? *repository : Bytes(),
         state](Progress &, const std::stop_token &) -> Result<> {
            *state = stateOf(path, own);
            return {};
        },
        pool, clock, parent,
        [state, then = std::move(then)](const jobs::Job &) {
            then(problemOf(state->value_or(SourceState::Good)));
        });
}

} // namespace backstop::app
