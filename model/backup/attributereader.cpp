// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/attributereader.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <sys/xattr.h>

namespace backstop::backup {

namespace {

/// One entry, through its descriptor or (with a path) through /proc.
struct Entry
{
    int fd = -1;
    const char *path = nullptr;

    ssize_t list(char *out, std::size_t size) const
    {
        // Not llistxattr: the last component is a link of /proc that has to be followed, to the entry itself and no further.
        return path ? ::listxattr(path, out, size) : ::flistxattr(fd, out, size);
    }
    ssize_t get(const char *name, char *out, std::size_t size) const
    {
        return path ? ::getxattr(path, name, out, size) : ::fgetxattr(fd, name, out, size);
    }
};

bool meansNone(int error)
{
    return error == ENOTSUP || error == ENODATA || error == ENOSYS;
}

/// Calls @p ask with more memory until its answer, which may grow between two calls, fits. Returns 0 or an errno value.
template<typename Ask>
int askUntilItFits(Ask ask, Bytes &out)
{
    std::array<char, 2048> quick;
    ssize_t size = ask(quick.data(), quick.size());
    if (size >= 0) {
        out.assign(quick.data(), static_cast<std::size_t>(size));
        return 0;
    }
    while (errno == ERANGE) {
        size = ask(nullptr, 0);
        if (size < 0)
            return errno;
        out.resize(static_cast<std::size_t>(size) + 64);
        size = ask(out.data(), out.size());
        if (size >= 0) {
            out.resize(static_cast<std::size_t>(size));
            return 0;
        }
    }
    return errno;
}

AttributeOutcome readAll(const Entry &entry, std::vector<repository::ExtendedAttribute> &out)
{
    out.clear();
    Bytes names;
    const int listError =
        askUntilItFits([&entry](char *to, std::size_t size) { return entry.list(to, size); }, names);
    if (listError != 0)
        return {meansNone(listError) ? 0 : listError, {}};
    AttributeOutcome outcome;
    std::size_t room = kMostAttributeBytes;
    for (std::size_t at = 0; at < names.size();) {
        const Bytes name(names.c_str() + at);
        at += name.size() + 1;
        if (name.empty())
            continue;
        Bytes value;
        const int error = askUntilItFits(
            [&entry, &name](char *to, std::size_t size) { return entry.get(name.c_str(), to, size); }, value);
        const bool fits = name.size() + value.size() <= room;
        if (error == 0 && !fits) {
            outcome = {E2BIG, name};
            break;
        }
        if (error == 0) {
            room -= name.size() + value.size();
            out.push_back({name, std::move(value)});
        } else if (!meansNone(error) && outcome.error == 0) // ENODATA: removed since it was listed
            outcome = {error, name};
    }
    std::sort(out.begin(), out.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    return outcome;
}

} // namespace

AttributeOutcome readExtendedAttributes(int fd, std::vector<repository::ExtendedAttribute> &out)
{
    return readAll({fd, nullptr}, out);
}

AttributeOutcome readExtendedAttributesOfPath(int pathFd, std::vector<repository::ExtendedAttribute> &out)
{
    const Bytes path = "/proc/self/fd/" + std::to_string(pathFd);
    return readAll({-1, path.c_str()}, out);
}

} // namespace backstop::backup
