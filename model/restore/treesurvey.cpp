// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/treesurvey.h"

#include "model/restore/targeterror.h"
#include "model/restore/targettree_p.h"
#include "model/restore/treelevel.h"

#include <cerrno>

#include <fcntl.h>

namespace backstop::restore {

namespace {

/// A directory whose entries are being looked at.
struct SurveyedLevel : TreeLevel
{
    Bytes path; // below what is surveyed
};

std::uint64_t mix(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

std::uint64_t fingerprintOf(const ExistingEntry &entry)
{
    std::uint64_t print = mix(entry.identity.inode + 1);
    print = mix(print + entry.identity.device);
    // The size of a folder says nothing that its time and its entries do not say.
    print = mix(print + entry.size + static_cast<std::uint64_t>(entry.type));
    return mix(print + static_cast<std::uint64_t>(entry.mtimeNs));
}

} // namespace

Result<TreeSurvey> surveyTree(const DirectoryHandle::Pointer &directory, const Bytes &name,
                              const SurveyVisitor &visit)
{
    TreeSurvey survey;
    std::vector<SurveyedLevel> levels{{{directory, {name}}, {}}};
    while (!levels.empty()) {
        SurveyedLevel &level = levels.back();
        if (level.names.empty()) {
            levels.pop_back();
            continue;
        }
        const bool isTop = levels.size() == 1;
        const Bytes next = std::move(level.names.back());
        level.names.pop_back();
        DirectoryHandle::Descriptor fd;
        if (const int error = level.directory->acquire(fd); error != 0)
            return targetError(error, level.directory->path());
        struct stat status = {};
        if (::fstatat(fd->get(), next.c_str(), &status, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT) != 0) {
            if (errno == ENOENT && !isTop)
                continue; // removed since its folder was read
            return targetError(errno, level.directory->pathOf(next));
        }
        const ExistingEntry entry = toExistingEntry(status);
        ++survey.entries;
        survey.bytes += entry.size;
        survey.fingerprint += fingerprintOf(entry); // a sum, since the order of names is no matter
        const Bytes path = isTop ? Bytes() : level.path + '/' + next;
        if (!visit(path, entry)) {
            survey.isWhole = false;
            return survey;
        }
        if (entry.type != repository::NodeType::Directory)
            continue;
        const auto check = [&entry](const struct stat &found) {
            return FileIdentity::of(found) == entry.identity ? 0 : ESTALE;
        };
        SurveyedLevel below;
        below.path = path;
        if (const int error = enterDirectory(level.directory, fd->get(), next, check, below); error != 0)
            return targetError(error, level.directory->pathOf(next));
        levels.push_back(std::move(below));
    }
    return survey;
}

} // namespace backstop::restore
