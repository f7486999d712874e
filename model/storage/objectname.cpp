// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/objectname.h"

#include "model/core/names.h"
#include "model/storage/storage.h"

#include <algorithm>

namespace backstop::storage {

namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '-';
}

bool isValidComponent(std::string_view component)
{
    return !component.empty() && component.front() != '.' && std::ranges::all_of(component, isNameCharacter);
}

/// All that isValidObjectName asks for, but for the reserved folder.
bool isWellFormed(std::string_view name)
{
    if (name.size() > kMostNameBytes)
        return false;
    for (;;) {
        const std::size_t slash = name.find('/');
        if (!isValidComponent(name.substr(0, slash)))
            return false;
        if (slash == std::string_view::npos)
            return true;
        name.remove_prefix(slash + 1);
    }
}

Error invalid(const QString &location, const std::string &name, const char *what)
{
    return {
        ErrorCode::InvalidArgument, describeObject(location, name) % QLatin1String(what),
        QStringLiteral("Use components of letters, digits, '.', '_' and '-' that do not begin with a dot, "
                       "joined by '/', 200 bytes at most; 'tmp' is reserved.")};
}

} // namespace

bool isValidObjectName(const std::string &name)
{
    const std::string_view first = std::string_view(name).substr(0, name.find('/'));
    return isWellFormed(name) && first != kTemporaryFolder;
}

Result<> checkObjectName(const std::string &name, const QString &location)
{
    if (!isValidObjectName(name))
        return invalid(location, name, ": not a valid object name");
    return {};
}

Result<> checkPrefix(const std::string &prefix, const QString &location)
{
    if (prefix.empty() ||
        (prefix.back() == '/' && isWellFormed(std::string_view(prefix).substr(0, prefix.size() - 1))))
        return {};
    return invalid(location, prefix, ": not a valid prefix (it has to be empty or end in '/')");
}

QString describeObject(const QString &location, const std::string &name)
{
    return location % QLatin1Char('/') % displayName(name);
}

Error notFound(const QString &location, const std::string &name)
{
    return {ErrorCode::NotFound, describeObject(location, name) % QLatin1String(": no such object"),
            QStringLiteral("Check that this is the right repository and that it was copied completely.")};
}

Error alreadyExists(const QString &location, const std::string &name)
{
    return {ErrorCode::AlreadyExists, describeObject(location, name) % QLatin1String(": there already"),
            QStringLiteral("Nothing was overwritten; use another name.")};
}

Error tooShort(const QString &location, const std::string &name)
{
    return {ErrorCode::Damaged, describeObject(location, name) % QLatin1String(": shorter than expected"),
            QStringLiteral(
                "Run 'backstopctl verify' to see which backups this hits, and repair them from a replica.")};
}

Error tooLarge(const QString &location, const std::string &name)
{
    return {ErrorCode::Damaged,
            describeObject(location, name) % QLatin1String(": larger than any such object can be"),
            QStringLiteral(
                "Run 'backstopctl verify' to see which backups this hits, and repair them from a replica.")};
}

} // namespace backstop::storage
