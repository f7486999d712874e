// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <mutex>
#include <unordered_map>

#include <sys/types.h>

namespace backstop {

/// Names of users and groups by number. Each is asked of the system once, since a directory server may be slow to answer;
/// so make one for each piece of work, not for the life of the program. Thread-safe.
class AccountNames
{
public:
    /// Empty where the system has no name for it.
    Bytes user(uid_t uid);
    Bytes group(gid_t gid);

private:
    std::mutex m_mutex;
    std::unordered_map<uid_t, Bytes> m_users;  // guarded by m_mutex
    std::unordered_map<gid_t, Bytes> m_groups; // guarded by m_mutex
};

} // namespace backstop
