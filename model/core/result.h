// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/errorcode.h"

#include <QString>

#include <utility>
#include <variant>

namespace backstop {

/// Why something did not work. `message` reads "object: what happened", lower case, no full stop;
/// `hint` is a full sentence with the next action, or empty where there is none. Neither holds a secret.
/// `retryable` says that the same call may succeed later without anything else being changed.
struct Error
{
    ErrorCode code = ErrorCode::Failed;
    QString message;
    QString hint = {};
    bool retryable = false;

    /// The same error with "@p context: " put before the message.
    Error withContext(const QString &context) const;
    bool operator==(const Error &) const = default;
};

/// An Error of the right code for the errno value @p errnum, with the system's words and a hint.
Error systemError(int errnum, const QString &object);

/// A value or the Error that stood in its way. [[nodiscard]]: a dropped result is a compiler warning.
template<typename T = void>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {} // NOLINT(google-explicit-constructor)
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {} // NOLINT(google-explicit-constructor)

    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }
    T &operator*() & { return std::get<0>(m_state); }
    const T &operator*() const & { return std::get<0>(m_state); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    T *operator->() { return &std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {} // NOLINT(google-explicit-constructor)

    bool hasValue() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

/// Evaluates @p expr (a Result); returns its error from the calling function when there is one.
#define BACKSTOP_TRY(expr)                                                                                   \
    do {                                                                                                     \
        if (auto tryResult_ = (expr); !tryResult_)                                                           \
            return tryResult_.error();                                                                       \
    } while (false)

/// Declares @p var with the value of @p expr (a Result<T>), or returns its error from the calling function.
#define BACKSTOP_ASSIGN(var, expr)                                                                           \
    auto var##Result_ = (expr);                                                                              \
    if (!var##Result_)                                                                                       \
        return var##Result_.error();                                                                         \
    auto &var = *var##Result_

} // namespace backstop
