// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/metadatawriter.h"

#include "model/core/filetime.h"
#include "model/core/names.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>

namespace backstop::restore {

using repository::ExtendedAttribute;
using repository::Metadata;
using repository::NodeType;

namespace {

constexpr BytesView kAccessAcl = "system.posix_acl_access";
constexpr BytesView kDefaultAcl = "system.posix_acl_default";

bool isUserAttribute(BytesView name)
{
    return name.starts_with("user.");
}

constexpr QStringView kLikeOthers =
    u"the group may do no more than all others, because it could not be restored";

constexpr std::uint16_t kGroupObject = 0x04; // tags of ACL entries
constexpr std::uint16_t kOther = 0x20;

/// The permissions of the first entry of @p acl with the tag @p wanted; all 7 where it has none.
std::uint16_t permissionsOf(BytesView acl, std::uint16_t wanted)
{
    ByteReader reader(acl);
    reader.u32(); // version
    while (reader.ok() && !reader.atEnd()) {
        const std::uint16_t tag = reader.u16();
        const std::uint16_t permissions = reader.u16();
        reader.u32(); // id
        if (reader.ok() && tag == wanted)
            return permissions & 07u;
    }
    return 07;
}

/// @p acl with an owning group that may do no more than all others.
Bytes withGroupLikeOthers(const Bytes &acl)
{
    ByteReader reader(acl);
    ByteWriter limited;
    limited.u32(reader.u32()); // version
    while (reader.ok() && !reader.atEnd()) {
        const std::uint16_t tag = reader.u16();
        const std::uint16_t permissions = reader.u16();
        limited.u16(tag);
        limited.u16(tag == kGroupObject ? permissions & permissionsOf(acl, kOther) : permissions);
        limited.u32(reader.u32());
    }
    return reader.ok() ? limited.take() : acl; // which the system refuses
}

/// The ACL of access of @p metadata; null where it has none.
const ExtendedAttribute *accessAclOf(const Metadata &metadata)
{
    const auto acl = std::find_if(metadata.attributes.begin(), metadata.attributes.end(),
                                  [](const ExtendedAttribute &a) { return a.name == kAccessAcl; });
    return acl == metadata.attributes.end() ? nullptr : &*acl;
}

QString reasonOf(int errnum)
{
    const char *words = ::strerrordesc_np(errnum);
    return words ? QString::fromLatin1(words) : QStringLiteral("system error %1").arg(errnum);
}

/// One run of writeMetadata. Each step leaves errno-style results and adds its problems to the list.
class Writer
{
public:
    Writer(int fd, NodeType type, const Metadata &metadata)
        : m_fd(fd)
        , m_isOpen(type == NodeType::File || type == NodeType::Directory)
        , m_type(type)
        , m_metadata(metadata)
        , m_mode(metadata.mode & 07777)
    {
        if (!m_isOpen) // chmod and xattr calls refuse O_PATH descriptors, but follow the link of /proc to the entry itself
            m_path = "/proc/self/fd/" + std::to_string(fd);
    }

    std::vector<MetadataProblem> write()
    {
        struct stat before = {};
        if (::fstat(m_fd, &before) != 0) {
            add(QStringLiteral("status"), errno);
            return std::move(m_problems);
        }
        writeOwner(before);
        removeForeignAttributes();
        // A user attribute needs the right to write to the entry, which its mode may take away; all others may wait for the
        // mode, and ACLs have to.
        if ((before.st_mode & S_IWUSR) == 0 && m_isOpen && hasUserAttributes())
            setMode((before.st_mode & 07777u) | S_IWUSR);
        writeAttributes(true);
        writeMode();
        writeAttributes(false);
        writeTimes();
        return std::move(m_problems);
    }

private:
    void add(const QString &what, int errnum) { m_problems.push_back({what, reasonOf(errnum)}); }

    static int outcome(int returned) { return returned == 0 ? 0 : errno; }
    int setOwner(uid_t uid, gid_t gid) { return outcome(::fchownat(m_fd, "", uid, gid, AT_EMPTY_PATH)); }
    int setMode(mode_t mode)
    {
        return outcome(m_isOpen ? ::fchmod(m_fd, mode) : ::chmod(m_path.c_str(), mode));
    }
    int setAttribute(const ExtendedAttribute &a)
    {
        return outcome(m_isOpen
                           ? ::fsetxattr(m_fd, a.name.c_str(), a.value.data(), a.value.size(), 0)
                           : ::setxattr(m_path.c_str(), a.name.c_str(), a.value.data(), a.value.size(), 0));
    }

    void writeOwner(const struct stat &before);
    void tellLostMode();
    ExtendedAttribute allowed(const ExtendedAttribute &attribute) const;
    void writeMode();
    void writeAttributes(bool ofUser);
    void writeTimes();
    void removeForeignAttributes();
    void removeIfForeign(const Bytes &name);
    bool hasUserAttributes() const;

    int m_fd;
    bool m_isOpen;
    NodeType m_type;
    const Metadata &m_metadata;
    mode_t m_mode;                // what may be set of the mode
    bool m_hasOtherGroup = false; // than it had: that one may do no more than all others
    Bytes m_path;
    std::vector<MetadataProblem> m_problems;
};

void Writer::writeOwner(const struct stat &before)
{
    constexpr auto kKeep =
        static_cast<std::uint32_t>(-1); // means "do not change" to chown: no owner can be numbered so
    const bool otherUser = before.st_uid != m_metadata.uid;
    const bool otherGroup = before.st_gid != m_metadata.gid;
    if (!otherUser && !otherGroup)
        return;
    int userError = m_metadata.uid == kKeep ? EINVAL : 0;
    int groupError = m_metadata.gid == kKeep ? EINVAL : 0;
    if (userError == 0 && groupError == 0 && setOwner(m_metadata.uid, m_metadata.gid) == 0)
        return;
    // Without privilege the owner cannot be given away, but the group can be one of one's own.
    if (otherGroup && groupError == 0)
        groupError = setOwner(static_cast<uid_t>(-1), m_metadata.gid);
    if (otherUser && userError == 0)
        userError = setOwner(m_metadata.uid, static_cast<gid_t>(-1));
    if (userError != 0)
        add(QStringLiteral("owner"), userError);
    if (groupError != 0)
        add(QStringLiteral("group"), groupError);
    m_hasOtherGroup = groupError != 0;
    m_mode = modeWithout(m_metadata, m_type, userError != 0, groupError != 0);
}

/// @p attribute as it may be set: an ACL gives a group that is another one now no more than all others.
ExtendedAttribute Writer::allowed(const ExtendedAttribute &attribute) const
{
    const bool isAcl = attribute.name == kAccessAcl || attribute.name == kDefaultAcl;
    return isAcl && m_hasOtherGroup ? ExtendedAttribute{attribute.name, withGroupLikeOthers(attribute.value)}
                                    : attribute;
}

void Writer::writeMode()
{
    if (m_type == NodeType::Symlink)
        return; // has none
    // With an ACL the group bits come with it: until then, and where it is refused, the owning group gets what the ACL
    // gives it and no more.
    mode_t mode = m_mode;
    if (const ExtendedAttribute *acl = accessAclOf(m_metadata))
        mode &= ~mode_t(S_IRWXG) | (mode_t{permissionsOf(allowed(*acl).value, kGroupObject)} << 3);
    if (const int error = setMode(mode); error != 0) {
        add(QStringLiteral("mode"), error);
        return;
    }
    if (m_mode != (m_metadata.mode & 07777)) {
        tellLostMode();
        return;
    }
    // The kernel drops set-gid without a word where the group is not one of the caller's.
    struct stat after = {};
    if ((mode & 07000) != 0 && ::fstat(m_fd, &after) == 0 && (after.st_mode & 07000) != (mode & 07000))
        add(QStringLiteral("mode"), EPERM);
}

void Writer::tellLostMode()
{
    const mode_t lost = m_metadata.mode & 07777 & ~m_mode;
    if ((lost & (S_ISUID | S_ISGID)) != 0)
        m_problems.push_back(
            {QStringLiteral("mode"),
             QStringLiteral("set-uid or set-gid was left out, because the owner could not be restored")});
    if ((lost & S_IRWXG) != 0)
        m_problems.push_back({QStringLiteral("mode"), kLikeOthers.toString()});
}

void Writer::writeAttributes(bool ofUser)
{
    for (const ExtendedAttribute &attribute : m_metadata.attributes) {
        if (isUserAttribute(attribute.name) != ofUser)
            continue;
        const QString what = QStringLiteral("attribute %1").arg(displayName(attribute.name));
        const ExtendedAttribute toSet = allowed(attribute);
        if (attribute.name.find('\0') != Bytes::npos)
            add(what, EINVAL);
        else if (const int error = setAttribute(toSet); error != 0)
            add(what, error);
        else if (toSet != attribute)
            m_problems.push_back({what, kLikeOthers.toString()});
    }
}

void Writer::writeTimes()
{
    timespec access = {};
    access.tv_nsec = UTIME_OMIT;
    const std::array<timespec, 2> times = {access, toTimespec(m_metadata.mtimeNs)};
    int error = 0;
    if (m_isOpen) {
        error = outcome(::futimens(m_fd, times.data()));
    } else {
        error = outcome(::utimensat(m_fd, "", times.data(), AT_EMPTY_PATH));
        if (error == EINVAL) // before Linux 5.8
            error = outcome(::utimensat(AT_FDCWD, m_path.c_str(), times.data(), 0));
    }
    if (error != 0)
        add(QStringLiteral("times"), error);
}

void Writer::removeForeignAttributes()
{
    // Only what can be inherited (ACLs) or was there before matters, which takes an open entry.
    if (!m_isOpen)
        return;
    Bytes names(1024, '\0');
    ssize_t size = ::flistxattr(m_fd, names.data(), names.size());
    while (size < 0 && errno == ERANGE && names.size() < XATTR_LIST_MAX) {
        names.resize(names.size() * 4);
        size = ::flistxattr(m_fd, names.data(), names.size());
    }
    if (size < 0) {
        if (errno != ENOTSUP && errno != ENOSYS)
            add(QStringLiteral("attributes"), errno);
        return;
    }
    for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
        const Bytes name(names.c_str() + at);
        at += name.size() + 1;
        removeIfForeign(name);
    }
}

void Writer::removeIfForeign(const Bytes &name)
{
    if (!isUserAttribute(name) && name != kAccessAcl && name != kDefaultAcl)
        return; // the system's own, a security label for instance
    const bool wanted = std::any_of(m_metadata.attributes.begin(), m_metadata.attributes.end(),
                                    [&name](const ExtendedAttribute &a) { return a.name == name; });
    if (!wanted && ::fremovexattr(m_fd, name.c_str()) != 0 && errno != ENODATA)
        add(QStringLiteral("attribute %1").arg(displayName(name)), errno);
}

bool Writer::hasUserAttributes() const
{
    return std::any_of(m_metadata.attributes.begin(), m_metadata.attributes.end(),
                       [](const ExtendedAttribute &a) { return isUserAttribute(a.name); });
}

} // namespace

mode_t modeWithout(const Metadata &metadata, NodeType type, bool lacksUser, bool lacksGroup)
{
    mode_t mode = metadata.mode & 07777u;
    if (lacksUser)
        mode &= ~mode_t(S_ISUID);
    if (!lacksGroup)
        return mode;
    if (type != NodeType::Directory) // on a directory it lends no rights
        mode &= ~mode_t(S_ISGID);
    if (!accessAclOf(metadata)) // else these bits are not the group's, see writeMode()
        mode &= ~mode_t(S_IRWXG) | ((mode & S_IRWXO) << 3);
    return mode;
}

std::vector<MetadataProblem> writeMetadata(int fd, NodeType type, const Metadata &metadata)
{
    return Writer(fd, type, metadata).write();
}

} // namespace backstop::restore
