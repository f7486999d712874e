// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/recovery/readiness/recoverykeytest.h"

namespace backstop::ctl {

namespace {

Outcome runKeyTest(Session &session)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(test, recovery::recordRecoveryKeyTest(*repo));
    const QString slot = QString::fromStdString(test.slot.hex());
    if (!session.json()) {
        session.out().say(QStringLiteral("The recovery code in key slot %1 opens the repository. That it was "
                                         "tested is kept in the repository.")
                              .arg(slot.left(8)));
        return 0;
    }
    JsonWriter json(session.out());
    json.beginObject().field("slot", slot).field("tested_at", toIso(test.at)).field("user", test.username);
    json.field("host", test.hostname).finish();
    return 0;
}

} // namespace

void addKeyTest(CLI::App &family, Verbs &verbs)
{
    CLI::App *command =
        addCommand(family, "test", "Prove that the recovery code, given as passphrase, opens the repository",
                   "backstopctl key test --passphrase-file code.txt");
    verbs.push_back({command, runKeyTest});
}

} // namespace backstop::ctl
