// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <exception>
#include <new>

namespace backstop {

/// Calls @p work, which gives a Result, and gives what it gives. An exception that escapes from it becomes an error of @p object:
/// OutOfMemory where there was no memory, Failed for anything else. For the first function of a thread, where an exception
/// would end the program, and wherever somebody else waits for the outcome.
template<typename Work>
auto guarded(const QString &object, Work &&work) -> decltype(work())
{
    constexpr const char *kReport = "Try again; if it happens again, report it as an error of the program.";
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory, object + QStringLiteral(": out of memory"),
                     QStringLiteral("Close other programs, or use fewer threads, and try again."), true};
    } catch (const std::exception &exception) {
        return Error{ErrorCode::Failed,
                     object + QStringLiteral(": ") + QString::fromLocal8Bit(exception.what()),
                     QString::fromLatin1(kReport)};
    } catch (...) {
        return Error{ErrorCode::Failed, object + QStringLiteral(": an unknown exception ended the work"),
                     QString::fromLatin1(kReport)};
    }
}

} // namespace backstop
