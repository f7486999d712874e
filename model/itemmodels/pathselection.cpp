// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/pathselection.h"

#include <algorithm>

namespace backstop::itemmodels {

namespace {

/// Components that end with NUL each: what is below a path begins with its key, and "a" is not before "ab/".
Bytes keyOf(BytesView path)
{
    Bytes key(path);
    std::replace(key.begin(), key.end(), '/', '\0');
    if (!key.empty())
        key.push_back('\0');
    return key;
}

Bytes pathOf(BytesView key)
{
    if (!key.empty())
        key.remove_suffix(1);
    Bytes path(key);
    std::replace(path.begin(), path.end(), '\0', '/');
    return path;
}

/// The key of the folder above; nothing above the top.
std::optional<BytesView> above(BytesView key)
{
    if (key.empty())
        return std::nullopt;
    const std::size_t end = key.size() < 2 ? Bytes::npos : key.rfind('\0', key.size() - 2);
    return end == Bytes::npos ? key.substr(0, 0) : key.substr(0, end + 1);
}

bool startsWith(BytesView text, BytesView with)
{
    return text.substr(0, with.size()) == with;
}

/// What holds at @p key: the nearest mark at or above it.
bool valueAt(const std::map<Bytes, bool> &marks, BytesView key)
{
    for (std::optional<BytesView> at = key; at; at = above(*at)) {
        const auto mark = marks.find(Bytes(*at));
        if (mark != marks.end())
            return mark->second;
    }
    return false;
}

std::vector<Bytes> pathsMarked(const std::map<Bytes, bool> &marks, bool chosen)
{
    std::vector<Bytes> paths;
    for (const auto &[key, value] : marks) {
        if (value == chosen)
            paths.push_back(pathOf(key));
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

void PathSelection::set(BytesView path, bool chosen)
{
    const Bytes key = keyOf(path);
    auto it = m_marks.lower_bound(key);
    while (it != m_marks.end() && startsWith(it->first, key)) // also a mark at the path itself
        it = m_marks.erase(it);
    const auto parent = above(key);
    const bool inherited = parent && valueAt(m_marks, *parent);
    if (inherited != chosen)
        m_marks.emplace(key, chosen);
}

bool PathSelection::contains(BytesView path) const
{
    return valueAt(m_marks, keyOf(path));
}

Qt::CheckState PathSelection::state(BytesView path) const
{
    const Bytes key = keyOf(path);
    // Marks alternate on the way down: any mark below says that something there differs.
    auto below = m_marks.upper_bound(key);
    if (below != m_marks.end() && startsWith(below->first, key))
        return Qt::PartiallyChecked;
    return valueAt(m_marks, key) ? Qt::Checked : Qt::Unchecked;
}

std::vector<Bytes> PathSelection::included() const
{
    return pathsMarked(m_marks, true);
}

std::vector<Bytes> PathSelection::excluded() const
{
    return pathsMarked(m_marks, false);
}

} // namespace backstop::itemmodels
