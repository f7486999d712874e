// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/recoverykit.h"

#include "app/ctl/table.h"

namespace backstop::ctl {

namespace {

void printCode(Output &out, const crypto::Secret &code)
{
    out.raw("    ");
    out.raw(code.view());
    out.raw("\n");
}

} // namespace

void printRecoveryCode(Output &out, const crypto::Secret &code)
{
    out.line(out.coloured(QStringLiteral("Recovery code"), kStrong));
    printCode(out, code);
    out.line();
    out.line(
        QStringLiteral("It opens the repository like the passphrase does, and is shown only this once."));
    out.line(QStringLiteral(
        "Write it down or print it, and keep it where fire and theft of this machine do not reach."));
    out.line(QStringLiteral(
        "Without the passphrase and without this code nobody can read the backups, not even we."));
}

void printRecoveryKit(Output &out, const repository::Repository &repo,
                      const repository::Repository::NewRecoveryCode &made)
{
    out.line(out.coloured(QStringLiteral("BACKSTOP RECOVERY KIT"), kStrong));
    out.line();
    printFacts(out, {{QStringLiteral("Repository"), QString::fromStdString(repo.config().id.hex())},
                     {QStringLiteral("Location"), safeText(repo.location())},
                     {QStringLiteral("Made"), toIso(repo.config().createdAt)},
                     {QStringLiteral("Key slot"), QString::fromStdString(made.slot.id.hex().substr(0, 8))},
                     {QStringLiteral("This page"), toIso(made.slot.created)}});
    out.line();
    out.line(QStringLiteral("Recovery code"));
    printCode(out, made.code);
    out.line();
    out.line(QStringLiteral("To get the data back on any Linux machine:"));
    out.line(QStringLiteral("  1. Install Backstop, and make the repository's folder readable there."));
    out.line(QStringLiteral("  2. backstopctl list --repo FOLDER"));
    out.line(QStringLiteral(
        "     Type the recovery code where the passphrase is asked for; case and hyphens do not matter."));
    out.line(QStringLiteral("  3. backstopctl restore latest --to NEW-FOLDER --repo FOLDER"));
    out.line(QStringLiteral("  4. backstopctl key add --repo FOLDER"));
    out.line(QStringLiteral("     gives the repository a passphrase that you know again."));
    out.line();
    out.line(
        QStringLiteral("Keep this page apart from the repository. Whoever has both can read everything."));
    out.line(QStringLiteral(
        "Earlier recovery codes stay valid; \"key list\" shows them, \"key remove\" ends one."));
}

} // namespace backstop::ctl
