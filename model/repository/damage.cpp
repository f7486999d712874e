// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/damage.h"

namespace backstop::repository {

bool isUnreadable(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Damaged:
    case ErrorCode::UnsupportedFormat:
    case ErrorCode::NotFound:
    case ErrorCode::Io:
    case ErrorCode::PermissionDenied:
        return true;
    default:
        return false;
    }
}

} // namespace backstop::repository
