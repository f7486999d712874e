// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/session.h"

#include "app/ctl/table.h"
#include "app/ctl/terminal.h"
#include "model/core/names.h"

#include <unistd.h>

namespace backstop::ctl {

namespace {

Error noPassphrase(const QString &object)
{
    return {ErrorCode::WrongKey, object + QStringLiteral(": no passphrase given"),
            QStringLiteral("Give --passphrase-file FILE, or set BACKSTOP_PASSPHRASE or "
                           "BACKSTOP_PASSPHRASE_COMMAND; without a terminal nobody is asked.")};
}

/// As findPassphrase(), but whatever keeps a script from its passphrase is one and the same: no key. What a person typed wrong stays
/// what it is.
Result<std::optional<crypto::Secret>> findKey(app::PassphraseSources sources)
{
    bool wasAsked = false;
    if (sources.prompt)
        sources.prompt = [&wasAsked, prompt = std::move(sources.prompt)] {
            wasAsked = true;
            return prompt();
        };
    auto found = app::findPassphrase(sources);
    if (found || wasAsked || found.error().code == ErrorCode::Cancelled)
        return found;
    Error error = found.error();
    error.code = ErrorCode::WrongKey;
    return error;
}

} // namespace

QString textOf(const Bytes &argument)
{
    return QString::fromStdString(argument);
}

bool Session::showsProgress() const
{
    return !m_options.quiet && isTerminal(STDERR_FILENO);
}

Result<app::LocationRequest> Session::location()
{
    app::LocationRequest request;
    request.location = m_options.repository;
    request.stop = m_stop;
    request.limits = m_options.limits;
    BACKSTOP_TRY(app::localPathOf(request.location));
    return request;
}

Result<Session::RepositoryPointer> Session::openRepository(crypto::Secret *used)
{
    BACKSTOP_ASSIGN(place, location());
    BACKSTOP_ASSIGN(isEncrypted, m_services.isEncrypted(place));
    const QString name = displayName(place.location);
    app::PassphraseSources sources{.file = m_options.passphraseFile,
                                   .variable = "BACKSTOP_PASSPHRASE",
                                   .commandVariable = "BACKSTOP_PASSPHRASE_COMMAND",
                                   .stop = m_stop};
    if (isEncrypted && isTerminal(STDIN_FILENO))
        sources.prompt = [this, name] {
            return askSecret(QStringLiteral("Passphrase or recovery code of ") + name, m_stop);
        };
    // A passphrase that was given is used even where the repository says that it needs none: whoever replaced it by one
    // without encryption shall not receive the next backup.
    BACKSTOP_ASSIGN(passphrase, findKey(sources));
    if (!passphrase && isEncrypted)
        return noPassphrase(name);
    if (!passphrase)
        passphrase.emplace();
    BACKSTOP_ASSIGN(repository, m_services.openRepository(place, *passphrase));
    for (const Error &error : repository->damageSeen())
        m_out.note(QStringLiteral("backstopctl: warning: ") + safeText(error.message));
    if (used)
        *used = std::move(*passphrase);
    return std::move(repository);
}

Result<crypto::Secret> Session::passphraseForNewRepository()
{
    app::PassphraseSources sources{.file = m_options.passphraseFile,
                                   .variable = "BACKSTOP_PASSPHRASE",
                                   .commandVariable = "BACKSTOP_PASSPHRASE_COMMAND",
                                   .stop = m_stop};
    if (isTerminal(STDIN_FILENO))
        sources.prompt = [this] {
            return askNewSecret(QStringLiteral("Passphrase for the new repository"), m_stop);
        };
    BACKSTOP_ASSIGN(passphrase, findKey(sources));
    if (!passphrase)
        return noPassphrase(QStringLiteral("new repository"));
    return std::move(*passphrase);
}

Result<crypto::Secret> Session::anotherPassphrase(const Bytes &file)
{
    app::PassphraseSources sources{.file = file, .variable = "BACKSTOP_NEW_PASSPHRASE", .stop = m_stop};
    if (isTerminal(STDIN_FILENO))
        sources.prompt = [this] { return askNewSecret(QStringLiteral("New passphrase"), m_stop); };
    BACKSTOP_ASSIGN(passphrase, app::findPassphrase(sources));
    if (!passphrase)
        return Error{
            ErrorCode::Usage, QStringLiteral("key: no new passphrase given"),
            QStringLiteral("Give --new-passphrase-file FILE, or set BACKSTOP_NEW_PASSPHRASE; without a "
                           "terminal nobody is asked.")};
    return std::move(*passphrase);
}

Result<> Session::goOn() const
{
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, QStringLiteral("output: cancelled, what was printed is not all")};
    return m_out.status();
}

} // namespace backstop::ctl
