// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/records.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"

namespace backstop::ctl {

namespace {

struct HoldOptions
{
    Bytes backup;
    Bytes reason;
};

/// Prints the backup as it is now.
Outcome answer(Session &session, repository::BackupRecord record, bool held)
{
    record.held = held;
    if (session.json()) {
        JsonWriter json(session.out());
        json.beginObject();
        writeBackupFields(json, record);
        json.finish();
    } else {
        session.out().say(held ? QStringLiteral("Backup %1 is held: it does not expire until it is released.")
                                     .arg(shortId(record.id))
                               : QStringLiteral("Backup %1 is released: the rules decide about it again.")
                                     .arg(shortId(record.id)));
    }
    return 0;
}

Outcome hold(Session &session, const HoldOptions &options)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(record, repo->resolve(textOf(options.backup)));
    BACKSTOP_TRY(repo->hold(record.id, textOf(options.reason)));
    return answer(session, record, true);
}

/// The one backup that is held and whose id begins with @p selector; nothing where that is none, or more than one.
Result<std::optional<BackupId>> heldId(repository::Repository &repo, const Bytes &selector)
{
    BACKSTOP_ASSIGN(holds, repo.holds());
    const std::string prefix = textOf(selector).toLower().toStdString();
    std::optional<BackupId> found;
    for (const auto &[id, reason] : holds) {
        if (prefix.empty() || !id.hex().starts_with(prefix))
            continue;
        if (found)
            return std::optional<BackupId>();
        found = id;
    }
    return found;
}

/// Releases a backup of which nothing but the hold is left.
Outcome releaseGone(Session &session, repository::Repository &repo, const BackupId &id)
{
    BACKSTOP_TRY(repo.release(id));
    if (!session.json()) {
        session.out().say(QStringLiteral("Backup %1 is released; it is gone itself.").arg(shortId(id)));
        return 0;
    }
    JsonWriter json(session.out());
    json.beginObject().field("id", QString::fromStdString(id.hex())).field("held", false);
    json.finish();
    return 0;
}

Outcome release(Session &session, const HoldOptions &options)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    const auto record = repo->resolve(textOf(options.backup));
    if (record) {
        BACKSTOP_TRY(repo->release(record->id));
        return answer(session, *record, false);
    }
    if (record.error().code != ErrorCode::BackupNotFound)
        return record.error();
    BACKSTOP_ASSIGN(id, heldId(*repo, options.backup));
    if (!id)
        return record.error();
    return releaseGone(session, *repo, *id);
}

} // namespace

void addHold(CLI::App &root, Verbs &verbs)
{
    const auto options = std::make_shared<HoldOptions>();
    CLI::App *command = addCommand(root, "hold", "Keep a backup from expiring",
                                   "backstopctl hold latest --reason 'audit 2026/17'");
    command->add_option("BACKUP", options->backup, "An id, the start of one, latest or latest:TAG")
        ->required();
    command->add_option("--reason", options->reason, "Why, for whoever asks")->type_name("TEXT");
    verbs.push_back({command, [options](Session &session) { return hold(session, *options); }});
}

void addRelease(CLI::App &root, Verbs &verbs)
{
    const auto options = std::make_shared<HoldOptions>();
    CLI::App *command =
        addCommand(root, "release", "Let a held backup expire again", "backstopctl release 43dc0ee8");
    command->add_option("BACKUP", options->backup, "An id, the start of one, latest or latest:TAG")
        ->required();
    verbs.push_back({command, [options](Session &session) { return release(session, *options); }});
}

} // namespace backstop::ctl
