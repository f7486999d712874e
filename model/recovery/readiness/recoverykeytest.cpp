// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/readiness/recoverykeytest.h"

#include <QJsonArray>

#include <algorithm>

namespace backstop::recovery {

using namespace repository;

namespace {

constexpr char kKeyTestsDocument[] = "recovery-key-tests";
constexpr qsizetype kKept = 100;

QString testsKey()
{
    return QStringLiteral("tests");
}

} // namespace

Result<RecoveryKeyTest> recordRecoveryKeyTest(Repository &repo)
{
    const SlotInfo &slot = repo.openedBy();
    if (slot.type != SlotType::RecoveryCode)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("recovery code: the repository was opened by something else"),
                     QStringLiteral("Give the code from the paper where the passphrase is asked for.")};
    const Environment &environment = repo.environment();
    const RecoveryKeyTest test{slot.id, environment.clock->now(), environment.username, environment.hostname};
    DocumentStore documents = repo.documents();
    BACKSTOP_TRY(documents.update(kKeyTestsDocument, [&test](QJsonObject &content) -> Result<> {
        QJsonArray tests = content.value(testsKey()).toArray();
        tests.append(QJsonObject{{QStringLiteral("slot"), QString::fromStdString(test.slot.hex())},
                                 {QStringLiteral("at"), toIso(test.at)},
                                 {QStringLiteral("user"), test.username},
                                 {QStringLiteral("host"), test.hostname}});
        while (tests.size() > kKept)
            tests.removeFirst();
        content.insert(testsKey(), tests);
        return {};
    }));
    return test;
}

Result<std::optional<RecoveryKeyTest>> newestRecoveryKeyTest(Repository &repo)
{
    DocumentStore documents = repo.documents();
    BACKSTOP_ASSIGN(document, documents.newest(kKeyTestsDocument));
    if (!document)
        return std::optional<RecoveryKeyTest>();
    BACKSTOP_ASSIGN(keys, repo.keySlots());
    std::optional<RecoveryKeyTest> newest;
    for (const QJsonValue &value : document->content.value(testsKey()).toArray()) {
        const QJsonObject object = value.toObject();
        const std::string hex = object.value(QStringLiteral("slot")).toString().toStdString();
        const auto slot =
            std::ranges::find_if(keys, [&hex](const SlotInfo &one) { return one.id.hex() == hex; });
        const auto at = fromIso(object.value(QStringLiteral("at")).toString());
        if (slot == keys.end() || !at || (newest && newest->at >= *at))
            continue;
        newest = RecoveryKeyTest{slot->id, *at, object.value(QStringLiteral("user")).toString(),
                                 object.value(QStringLiteral("host")).toString()};
    }
    return newest;
}

} // namespace backstop::recovery
