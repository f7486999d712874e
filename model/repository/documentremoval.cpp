// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/documentremoval.h"

#include <algorithm>
#include <cstring>

namespace backstop::repository {

namespace {

constexpr char kFolder[] = "documents/";

} // namespace

Result<std::vector<std::string>> documentNames(storage::Storage &storage, const std::string &prefix)
{
    BACKSTOP_ASSIGN(objects, storage.list(kFolder));
    std::vector<std::string> names;
    for (const storage::ObjectInfo &object : objects) {
        const std::string path = object.name.substr(std::strlen(kFolder));
        const std::size_t slash = path.find('/');
        if (slash != std::string::npos && path.starts_with(prefix))
            names.push_back(path.substr(0, slash));
    }
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

Result<> removeDocument(storage::Storage &storage, const std::string &name)
{
    BACKSTOP_ASSIGN(objects, storage.list(kFolder + name + '/'));
    std::ranges::sort(objects, {}, &storage::ObjectInfo::name);
    for (const storage::ObjectInfo &object : objects) {
        const auto removed = storage.remove(object.name);
        if (!removed && removed.error().code != ErrorCode::NotFound) // somebody else was faster
            return removed;
    }
    return {};
}

} // namespace backstop::repository
