// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/kitfile.h"
#include "app/ctl/records.h"
#include "app/ctl/recoverykit.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"

#include <algorithm>

namespace backstop::ctl {

using namespace repository;

namespace {

struct NewKeyOptions
{
    Bytes passphraseFile;
    Bytes label;
    Bytes target; ///< of the recovery kit
};

QString typeNameOf(SlotType type)
{
    switch (type) {
    case SlotType::Passphrase:
        return QStringLiteral("passphrase");
    case SlotType::RecoveryCode:
        return QStringLiteral("recovery-code");
    case SlotType::Plain:
        return QStringLiteral("plain");
    }
    return {};
}

/// "2026-11-23 15:04 UTC".
QString dayText(Timestamp time)
{
    return toIso(std::chrono::floor<std::chrono::minutes>(time)).replace(u'T', u' ').left(16) +
           QStringLiteral(" UTC");
}

void writeSlot(JsonWriter &json, const SlotInfo &slot, bool isInUse)
{
    json.field("id", QString::fromStdString(slot.id.hex()))
        .field("type", typeNameOf(slot.type))
        .field("label", slot.label)
        .field("created_at", slot.created)
        .field("host", slot.host)
        .field("kdf_passes", std::uint64_t(slot.cost.passes))
        .field("kdf_memory_kib", std::uint64_t(slot.cost.memoryKiB))
        .field("epochs", std::uint64_t(slot.epochs))
        .field("in_use", isInUse);
}

Outcome listKeys(Session &session)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    std::vector<DamagedSlot> damaged;
    BACKSTOP_ASSIGN(keys, repo->keySlots(&damaged));
    Output &out = session.out();
    JsonWriter json(out);
    Table table;
    for (const char *title : {"ID", "TYPE", "LABEL", "MADE", "ON", "USED NOW"})
        table.addColumn(QLatin1String(title));
    if (session.json())
        json.beginArray();
    for (const SlotInfo &slot : keys) {
        const bool isInUse = slot.id == repo->openedBy().id;
        if (session.json()) {
            json.beginObject();
            writeSlot(json, slot, isInUse);
            json.endObject();
        } else {
            table.addRow(
                {{shortSlot(slot.id)},
                 {typeNameOf(slot.type)},
                 {safeText(slot.label)},
                 {toIso(std::chrono::floor<std::chrono::seconds>(slot.created))},
                 {safeText(slot.host)},
                 {isInUse                                 ? QStringLiteral("yes")
                  : slot.epochs < repo->openedBy().epochs ? QStringLiteral("opens nothing since the rotation")
                                                          : QString()}});
        }
    }
    if (session.json())
        json.finish();
    else
        table.print(out);
    for (const DamagedSlot &slot : damaged)
        out.warn(QStringLiteral("backstopctl: keys/%1: %2")
                     .arg(QString::fromStdString(slot.id.hex()), safeText(slot.error.message)));
    return damaged.empty() ? 0 : exitCode(ErrorCode::DamageFound);
}

/// Whoever changes keys has the repository alone. Declared before the lease is used, so that it is given back first.
struct Opened
{
    Session::RepositoryPointer repo;
    std::unique_ptr<Lease> lease;
};

/// Opened, and not yet alone: whoever is asked for a passphrase keeps nobody out meanwhile.
Result<Opened> openFirst(Session &session)
{
    Opened opened;
    BACKSTOP_ASSIGN(repo, session.openRepository());
    opened.repo = std::move(repo);
    return opened;
}

Result<> takeAlone(Opened &opened)
{
    BACKSTOP_ASSIGN(lease,
                    opened.repo->lease({.mode = LeaseMode::Exclusive, .operation = QStringLiteral("key")}));
    opened.lease = std::move(lease);
    return {};
}

/// A slot that goes while a rotation is not at its end may be the one that still opens what others rely on.
Result<> refuseCutShort(Repository &repo)
{
    BACKSTOP_ASSIGN(isCutShort, repo.isRotationCutShort());
    if (!isCutShort)
        return {};
    return Error{ErrorCode::Failed, QStringLiteral("keys: a rotation was cut short"),
                 QStringLiteral("Run \"key rotate\" again; it brings the rotation to its end.")};
}

Result<Opened> openAlone(Session &session)
{
    BACKSTOP_ASSIGN(opened, openFirst(session));
    BACKSTOP_TRY(takeAlone(opened));
    return std::move(opened);
}

void tellSlot(Session &session, const SlotInfo &slot, const QString &sentence)
{
    if (session.json()) {
        JsonWriter json(session.out());
        json.beginObject();
        writeSlot(json, slot, false);
        json.finish();
    } else {
        session.out().say(sentence.arg(shortSlot(slot.id)));
    }
}

QString labelOf(const NewKeyOptions &options, const char *otherwise)
{
    return options.label.empty() ? QString::fromLatin1(otherwise) : textOf(options.label);
}

/// A second slot for one passphrase would look like a second way in, and removing one of them would end nothing.
Result<> refuseKnown(Session &session, const crypto::Secret &passphrase)
{
    BACKSTOP_ASSIGN(place, session.location());
    const auto opened = session.services().openRepository(place, passphrase);
    if (!opened)
        return opened.error().code == ErrorCode::WrongKey ? Result<>() : opened.error();
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("key: this passphrase opens the repository already, by key slot %1")
                     .arg(shortSlot((*opened)->openedBy().id)),
                 QStringLiteral("Think of another one.")};
}

Outcome add(Session &session, const NewKeyOptions &options)
{
    BACKSTOP_ASSIGN(opened, openFirst(session));
    BACKSTOP_ASSIGN(passphrase, session.anotherPassphrase(options.passphraseFile));
    if (opened.repo->config().isEncrypted)
        BACKSTOP_TRY(refuseKnown(session, passphrase));
    BACKSTOP_TRY(takeAlone(opened));
    BACKSTOP_ASSIGN(
        slot, opened.repo->addPassphrase(passphrase, labelOf(options, "passphrase"), crypto::KdfCost()));
    tellSlot(session, slot, QStringLiteral("Added key slot %1. The passphrases that there were still work."));
    return 0;
}

Result<SlotInfo> slotBy(Repository &repo, const Bytes &prefix)
{
    std::vector<DamagedSlot> damaged;
    BACKSTOP_ASSIGN(keys, repo.keySlots(&damaged));
    for (const DamagedSlot &slot : damaged) {
        keys.emplace_back();
        keys.back().id = slot.id;
    }
    std::vector<SlotInfo> found;
    const std::string wanted = textOf(prefix).toLower().toStdString();
    for (const SlotInfo &slot : keys) {
        if (!wanted.empty() && slot.id.hex().starts_with(wanted))
            found.push_back(slot);
    }
    if (found.size() == 1)
        return found.front();
    return Error{found.empty() ? ErrorCode::NotFound : ErrorCode::InvalidArgument,
                 QStringLiteral("key slot %1: %2")
                     .arg(displayName(prefix), found.empty() ? QStringLiteral("there is none")
                                                             : QStringLiteral("more than one begins so")),
                 QStringLiteral("\"key list\" shows the slots there are.")};
}

Outcome remove(Session &session, const Bytes &prefix)
{
    BACKSTOP_ASSIGN(opened, openAlone(session));
    BACKSTOP_TRY(refuseCutShort(*opened.repo));
    BACKSTOP_ASSIGN(slot, slotBy(*opened.repo, prefix));
    BACKSTOP_TRY(opened.repo->removeKeySlot(slot.id));
    tellSlot(session, slot,
             QStringLiteral("Removed key slot %1: what opened it opens the repository no more."));
    BACKSTOP_ASSIGN(left, opened.repo->keySlots());
    const auto isCode = [](const SlotInfo &info) { return info.type == SlotType::RecoveryCode; };
    if (isCode(slot) && std::none_of(left.begin(), left.end(), isCode))
        session.out().note(
            QStringLiteral("backstopctl: note: no recovery code is left; who forgets the passphrase "
                           "loses the backups. \"key recovery-kit\" makes one."));
    return 0;
}

/// The new way in is proven to work before the old one goes.
Outcome change(Session &session, const NewKeyOptions &options)
{
    BACKSTOP_ASSIGN(opened, openFirst(session));
    const SlotInfo old = opened.repo->openedBy();
    if (old.type != SlotType::Passphrase)
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral("key: the repository was opened by a %1, not by a passphrase")
                .arg(typeNameOf(old.type)),
            QStringLiteral("\"key add\" gives it a new passphrase; \"key remove\" ends an old one.")};
    BACKSTOP_ASSIGN(passphrase, session.anotherPassphrase(options.passphraseFile));
    BACKSTOP_TRY(takeAlone(opened));
    BACKSTOP_TRY(refuseCutShort(*opened.repo));
    const QString label = options.label.empty() ? old.label : textOf(options.label);
    BACKSTOP_ASSIGN(slot, opened.repo->addPassphrase(passphrase, label, crypto::KdfCost()));
    BACKSTOP_ASSIGN(place, session.location());
    BACKSTOP_ASSIGN(again, session.services().openRepository(place, passphrase));
    if (again->openedBy().id == old.id) { // the new passphrase is the old one
        BACKSTOP_TRY(opened.repo->removeKeySlot(slot.id));
        return Error{ErrorCode::InvalidArgument, QStringLiteral("key: the new passphrase is the old one"),
                     QStringLiteral("Think of another one.")};
    }
    BACKSTOP_TRY(again->removeKeySlot(old.id));
    tellSlot(
        session, slot,
        QStringLiteral("The new passphrase is in key slot %1; the old one opens the repository no more."));
    return 0;
}

/// The kit as a PDF. Where that cannot be written, the code is ended again: nobody has it.
Outcome recoveryKitFile(Session &session, const NewKeyOptions &options)
{
    BACKSTOP_ASSIGN(file, KitFile::prepare(app::absolutePath(options.target)));
    BACKSTOP_ASSIGN(opened, openAlone(session));
    BACKSTOP_ASSIGN(made, opened.repo->addRecoveryCode(labelOf(options, "recovery code")));
    const RepositoryConfig &config = opened.repo->config();
    const QString id = QString::fromStdString(config.id.hex());
    const Environment &environment = session.environment();
    ui::RecoveryKitSheet sheet{
        .code = QString::fromLatin1(made.code.view().data(), static_cast<qsizetype>(made.code.size())),
        .repositoryId = id,
        .location = safeText(opened.repo->location()),
        .made = dayText(config.createdAt),
        .slot = shortSlot(made.slot.id),
        .printed = dayText(made.slot.created),
        .by = QStringLiteral("%1@%2").arg(environment.username, environment.hostname)};
    const auto written = file.write(sheet);
    crypto::wipe(reinterpret_cast<char *>(sheet.code.data()),
                 static_cast<std::size_t>(sheet.code.size()) * sizeof(QChar));
    if (!written) {
        BACKSTOP_TRY(opened.repo->removeKeySlot(made.slot.id));
        return written.error();
    }
    if (!session.json()) {
        session.out().say(
            QStringLiteral("Wrote the recovery kit to %1, with a code in key slot %2. Print it, keep "
                           "the paper apart from the repository, and remove the file.")
                .arg(displayName(file.path()), shortSlot(made.slot.id)));
        return 0;
    }
    JsonWriter json(session.out());
    json.beginObject()
        .field("repository_id", id)
        .field("location", opened.repo->location())
        .path("file", file.path())
        .beginObject("slot");
    writeSlot(json, made.slot, false);
    json.finish();
    return 0;
}

Outcome recoveryKit(Session &session, const NewKeyOptions &options)
{
    if (!options.target.empty())
        return recoveryKitFile(session, options);
    BACKSTOP_ASSIGN(opened, openAlone(session));
    BACKSTOP_ASSIGN(made, opened.repo->addRecoveryCode(labelOf(options, "recovery code")));
    if (!session.json()) {
        printRecoveryKit(session.out(), *opened.repo, made);
        return 0;
    }
    JsonWriter json(session.out());
    json.beginObject()
        .field("repository_id", QString::fromStdString(opened.repo->config().id.hex()))
        .field("location", opened.repo->location())
        .asciiField("recovery_code", made.code.view())
        .beginObject("slot");
    writeSlot(json, made.slot, false);
    json.finish();
    return 0;
}

std::shared_ptr<NewKeyOptions> addNewKeyOptions(CLI::App &command, bool withPassphrase)
{
    const auto options = std::make_shared<NewKeyOptions>();
    if (withPassphrase)
        command
            .add_option(
                "--new-passphrase-file", options->passphraseFile,
                "Read the new passphrase from FILE (else from BACKSTOP_NEW_PASSPHRASE, or from the terminal)")
            ->type_name("FILE");
    command.add_option("--label", options->label, "A word to know the slot by")->type_name("L");
    return options;
}

} // namespace

void addKey(CLI::App &root, Verbs &verbs)
{
    CLI::App *family = addCommand(root, "key", "What opens the repository", "backstopctl key list");
    family->require_subcommand(1);
    CLI::App *listing = addCommand(*family, "list", "List them", "backstopctl key list");
    verbs.push_back({listing, listKeys});
    CLI::App *adding = addCommand(*family, "add", "Add a passphrase",
                                  "backstopctl key add --label night-shift --new-passphrase-file night.pass");
    verbs.push_back({adding, [options = addNewKeyOptions(*adding, true)](Session &session) {
                         return add(session, *options);
                     }});
    CLI::App *removing =
        addCommand(*family, "remove", "End a passphrase or recovery code", "backstopctl key remove 5d41402a");
    const auto prefix = std::make_shared<Bytes>();
    removing->add_option("ID", *prefix, "The slot: its id or the beginning of it")->required();
    verbs.push_back({removing, [prefix](Session &session) { return remove(session, *prefix); }});
    CLI::App *changing = addCommand(*family, "change", "Replace the passphrase that is given",
                                    "backstopctl key change --new-passphrase-file new.pass");
    verbs.push_back({changing, [options = addNewKeyOptions(*changing, true)](Session &session) {
                         return change(session, *options);
                     }});
    addKeyRotate(*family, verbs);
    addKeyTest(*family, verbs);
    CLI::App *kit = addCommand(*family, "recovery-kit", "Make another recovery code, to be printed",
                               "backstopctl key recovery-kit --to kit.pdf");
    const auto kitOptions = addNewKeyOptions(*kit, false);
    kit->add_option("--to", kitOptions->target, "Write it as a PDF with a QR code instead of text")
        ->type_name("FILE");
    verbs.push_back(
        {kit, [options = kitOptions](Session &session) { return recoveryKit(session, *options); }});
}

} // namespace backstop::ctl
