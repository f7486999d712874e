// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/amounts.h"
#include "app/ctl/records.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"

#include <algorithm>

namespace backstop::ctl {

using namespace repository;

namespace {

struct KeyRotateOptions
{
    bool removesOthers = false;
    bool keepsOthers = false;
    bool dryRun = false;
};

/// "5d41402a (night-shift)".
QStringList namesOf(const std::vector<KeySlotId> &ids, const std::vector<SlotInfo> &known)
{
    QStringList names;
    for (const KeySlotId &id : ids) {
        const auto slot =
            std::find_if(known.begin(), known.end(), [&id](const SlotInfo &info) { return info.id == id; });
        names << (slot == known.end() ? shortSlot(id) + QStringLiteral(" (damaged)")
                                      : QStringLiteral("%1 (%2)").arg(shortSlot(id), safeText(slot->label)));
    }
    return names;
}

Error needsDecision(const QStringList &others)
{
    return usageError(
        QStringLiteral("key: there are other key slots, which cannot be given the new key without their "
                       "passphrases: %1")
            .arg(others.join(QStringLiteral(", "))),
        QStringLiteral(
            "After a leak give --remove-others and add again who is to have access; with --keep-others "
            "they stay, but open nothing. Either way nothing but the passphrase given now opens the "
            "repository until others are added again. If the passphrase that you give now is what leaked, "
            "run "
            "\"key change\" first, then \"key rotate\". --dry-run changes nothing."));
}

void tell(Session &session, const KeyRotateOptions &options, const Repository::KeyRotation &plan,
          const SlotInfo &slot, const QStringList &others)
{
    Output &out = session.out();
    if (session.json()) {
        JsonWriter json(out);
        json.beginObject()
            .field("epoch", std::uint64_t(plan.epoch))
            .field("slot", QString::fromStdString(slot.id.hex()))
            .field("dry_run", options.dryRun)
            .field("others", options.removesOthers ? QStringLiteral("removed")
                             : options.keepsOthers ? QStringLiteral("kept")
                             : plan.others.empty() ? QStringLiteral("none")
                                                   : QStringLiteral("undecided"));
        json.beginArray("other_slots");
        for (const KeySlotId &id : plan.others)
            json.value(QString::fromStdString(id.hex()));
        json.endArray();
        json.finish();
        return;
    }
    out.say(
        options.dryRun
            ? QStringLiteral("Would begin epoch %1 of the keys with the passphrase in use.").arg(plan.epoch)
            : QStringLiteral("Began epoch %1 of the keys; the passphrase in use is in key slot %2 now.")
                  .arg(QString::number(plan.epoch), shortSlot(slot.id)));
    if (!others.isEmpty())
        out.say((options.removesOthers ? options.dryRun ? QStringLiteral("Would be removed: %1.")
                                                        : QStringLiteral("Removed: %1.")
                 : options.keepsOthers
                     ? QStringLiteral("Kept, but opening nothing any more: %1.")
                     : QStringLiteral("To be decided with --remove-others or --keep-others: %1."))
                    .arg(others.join(QStringLiteral(", "))));
    out.say(QStringLiteral(
        "What is written from now on needs the new key. What was written before stays readable, also "
        "to whoever has the old one. If the passphrase that you give now is what leaked, run \"key change\" "
        "first, then \"key rotate\"."));
}

Outcome rotate(Session &session, const KeyRotateOptions &options)
{
    crypto::Secret passphrase;
    BACKSTOP_ASSIGN(repo, session.openRepository(&passphrase));
    std::unique_ptr<Lease> lease;
    if (!options.dryRun) {
        BACKSTOP_ASSIGN(alone,
                        repo->lease({.mode = LeaseMode::Exclusive, .operation = QStringLiteral("key")}));
        lease = std::move(alone);
    }
    BACKSTOP_ASSIGN(plan, repo->planKeyRotation());
    BACKSTOP_ASSIGN(known, repo->keySlots());
    const QStringList others = namesOf(plan.others, known);
    if (!options.dryRun && !plan.others.empty() && !options.removesOthers && !options.keepsOthers)
        return needsDecision(others);
    SlotInfo slot = plan.own;
    if (!options.dryRun) {
        BACKSTOP_ASSIGN(made, repo->rotateKeys(plan, passphrase,
                                               options.removesOthers ? Repository::OtherSlots::Remove
                                                                     : Repository::OtherSlots::Keep));
        slot = made;
    }
    tell(session, options, plan, slot, others);
    if (!options.dryRun && slot.type != SlotType::RecoveryCode)
        session.out().note(
            QStringLiteral("backstopctl: note: no recovery code opens the repository now; who forgets the "
                           "passphrase loses the backups. \"key recovery-kit\" makes one."));
    return 0;
}

} // namespace

void addKeyRotate(CLI::App &family, Verbs &verbs)
{
    CLI::App *command = addCommand(
        family, "rotate",
        "Begin a new key after a leak: what is written from then on needs it. If the passphrase that "
        "you give now is what leaked, run \"key change\" first, then \"key rotate\".",
        "backstopctl key rotate --remove-others");
    const auto options = std::make_shared<KeyRotateOptions>();
    CLI::Option *removes = command->add_flag("--remove-others", options->removesOthers,
                                             "Remove the other key slots, which cannot be given the new key");
    command->add_flag("--keep-others", options->keepsOthers, "Leave them; they open nothing any more")
        ->excludes(removes);
    command->add_flag("-n,--dry-run", options->dryRun, "Show what would be done and change nothing");
    verbs.push_back({command, [options](Session &session) { return rotate(session, *options); }});
}

} // namespace backstop::ctl
