// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbs.h"

#include "app/ctl/recoverykit.h"

#include <algorithm>

namespace backstop::ctl {

namespace {

constexpr int kShortPassphrase = 8; // characters; fewer are guessed

/// In characters of UTF-8.
int lengthOf(const crypto::Secret &passphrase)
{
    const BytesView bytes = passphrase.view();
    return static_cast<int>(std::count_if(bytes.begin(), bytes.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xc0) !=
               0x80; // those that continue a character do not count
    }));
}

void printMade(Output &out, const repository::Repository &repo, const crypto::Secret &code)
{
    const repository::RepositoryConfig &config = repo.config();
    if (out.style().json) {
        JsonWriter json(out);
        json.beginObject()
            .field("repository_id", QString::fromStdString(config.id.hex()))
            .field("location", repo.location())
            .field("created_at", config.createdAt)
            .field("encrypted", config.isEncrypted);
        if (config.isEncrypted)
            json.asciiField("recovery_code", code.view());
        else
            json.null("recovery_code");
        json.finish();
        return;
    }
    out.say(QStringLiteral("Made repository %1").arg(QString::fromStdString(config.id.hex())));
    out.say(QStringLiteral("in %1").arg(repo.location()));
    if (!config.isEncrypted) {
        out.say({});
        out.say(out.coloured(
            QStringLiteral("It is not encrypted: whoever can read that place reads your data."), kAttention));
        return;
    }
    out.line();
    printRecoveryCode(out, code);
}

Outcome runInit(Session &session, bool isEncrypted)
{
    repository::Repository::InitRequest request;
    request.isEncrypted = isEncrypted;
    bool isShort = false;
    BACKSTOP_ASSIGN(place, session.location());
    if (isEncrypted) {
        BACKSTOP_ASSIGN(passphrase, session.passphraseForNewRepository());
        isShort = lengthOf(passphrase) < kShortPassphrase;
        request.passphrase = std::move(passphrase);
    }
    BACKSTOP_ASSIGN(made, session.services().createRepository(place, std::move(request)));
    printMade(session.out(), *made.repository, made.recoveryCode);
    if (isShort)
        session.out().note(
            QStringLiteral(
                "backstopctl: note: the passphrase has fewer than %1 characters, and short ones are "
                "guessed. \"key change\" replaces it.")
                .arg(kShortPassphrase));
    return 0;
}

} // namespace

void addInit(CLI::App &root, Verbs &verbs)
{
    CLI::App *command =
        addCommand(root, "init", "Make a repository",
                   "backstopctl init --repo /srv/backups --passphrase-file /root/backstop.pass");
    const auto withoutEncryption = std::make_shared<bool>(false);
    command->add_flag(
        "--no-encryption", *withoutEncryption,
        "Store everything so that whoever can read the place reads the data; no passphrase is needed");
    verbs.push_back(
        {command, [withoutEncryption](Session &session) { return runInit(session, !*withoutEncryption); }});
}

} // namespace backstop::ctl
