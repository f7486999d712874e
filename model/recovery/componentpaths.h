// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"
#include "model/repository/repository.h"

#include <functional>
#include <map>
#include <vector>

namespace backstop::recovery {

/// Where the data of all components of a plan are in its backups, as one tree, so that a folder of a backup is read once for all that is
/// wanted below it. A value.
class ComponentPaths
{
public:
    explicit ComponentPaths(const RecoveryPlan &plan);

    /// Whether a backup can have the data of the component at this place in the plan.
    bool isWanted(std::size_t component) const { return m_isWanted[component]; }

    /// A folder that could not be read, and whose data may be in it: nothing is known of them in that backup.
    struct Unread
    {
        Error error;
        std::vector<std::size_t> components;
    };
    using Take = std::function<void(std::size_t component, const repository::Node &node)>;
    /// Tells @p take of each component whose path @p record has; tags do not matter here.
    std::vector<Unread> lookInto(repository::BlobSession &blobs, const repository::BackupRecord &record,
                                 const Take &take) const;

private:
    struct Folder
    {
        std::map<Bytes, std::size_t> below; ///< by name, sorted as the entries of a backup's folder are
        std::vector<std::size_t> components;
    };
    bool add(std::size_t component, const QString &path);
    void collect(std::size_t folder, std::vector<std::size_t> &components) const;

    std::vector<Folder> m_folders{1}; ///< the top first
    std::vector<bool> m_isWanted;
};

} // namespace backstop::recovery
