// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/accountnames.h"

#include <cerrno>

#include <grp.h>
#include <pwd.h>

namespace backstop {

namespace {

/// getpwuid_r or getgrgid_r with as much memory as the answer needs: a group may have thousands of members.
template<typename Entry, typename Key, typename Function>
Bytes lookUp(Function function, Key key, char *Entry::*name)
{
    constexpr std::size_t kMost = std::size_t(16) << 20;
    for (Bytes memory(4096, '\0'); memory.size() <= kMost; memory.resize(memory.size() * 2)) {
        Entry entry = {};
        Entry *found = nullptr;
        const int error = function(key, &entry, memory.data(), memory.size(), &found);
        if (error == ERANGE || error == EINTR)
            continue;
        return error == 0 && found ? Bytes(found->*name) : Bytes();
    }
    return {};
}

} // namespace

Bytes AccountNames::user(uid_t uid)
{
    const std::lock_guard lock(m_mutex);
    const auto [place, isNew] = m_users.try_emplace(uid);
    if (isNew)
        place->second = lookUp(::getpwuid_r, uid, &passwd::pw_name);
    return place->second;
}

Bytes AccountNames::group(gid_t gid)
{
    const std::lock_guard lock(m_mutex);
    const auto [place, isNew] = m_groups.try_emplace(gid);
    if (isNew)
        place->second = lookUp(::getgrgid_r, gid, &::group::gr_name);
    return place->second;
}

} // namespace backstop
