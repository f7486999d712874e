// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <QTest>

namespace backstop::test {

/// "wrong_key: repo: no slot opens. Try another passphrase." or "ok".
template<typename T>
QByteArray describe(const Result<T> &result)
{
    if (result)
        return QByteArrayLiteral("ok");
    const Error &error = result.error();
    return QString(errorName(error.code) % QLatin1String(": ") % error.message % QLatin1String(". ") %
                   error.hint)
        .toUtf8();
}

} // namespace backstop::test

/// Fails the test, showing the error's message and hint, unless the Result has a value.
#define VERIFY_OK(...)                                                                                \
    do {                                                                                              \
        const auto &verifyResult_ = (__VA_ARGS__);                                                    \
        if (!QTest::qVerify(verifyResult_.hasValue(), #__VA_ARGS__,                                   \
                            backstop::test::describe(verifyResult_).constData(), __FILE__, __LINE__)) \
            return;                                                                                   \
    } while (false)

/// Fails the test unless the Result is an error of the code: VERIFY_ERROR(NotFound, storage.get("x")).
#define VERIFY_ERROR(errorCode, ...)                                                                  \
    do {                                                                                              \
        const auto &verifyResult_ = (__VA_ARGS__);                                                    \
        const bool verifyMatches_ = !verifyResult_ &&                                                 \
                                    verifyResult_.error().code == backstop::ErrorCode::errorCode &&   \
                                    !verifyResult_.error().message.isEmpty();                         \
        if (!QTest::qVerify(verifyMatches_, #__VA_ARGS__ " is " #errorCode,                           \
                            backstop::test::describe(verifyResult_).constData(), __FILE__, __LINE__)) \
            return;                                                                                   \
    } while (false)

/// Declares @p var with the value of a Result, or fails the test as VERIFY_OK does.
#define VERIFY_ASSIGN(var, ...)          \
    auto var##Verified_ = (__VA_ARGS__); \
    VERIFY_OK(var##Verified_);           \
    auto &var = *var##Verified_
