// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/filter.h"
#include "model/repository/tree.h"
#include "model/restore/restore.h"

#include <functional>

namespace backstop::restore {

/// @p path as the paths within a backup are written: without slashes at its ends, runs of them, and "." for a component; empty
/// for the top.
Bytes cleanPath(BytesView path);

/// Which entries of a backup a request is about.
class Selection
{
public:
    /// NotFound where an include is not in the backup; Usage for a bad exclude pattern.
    static Result<Selection> of(repository::BlobSession &session, const RestoreRequest &request);

    enum Kind {
        Outside,
        OnTheWay, ///< a folder that is entered only to reach a selected entry
        Selected,
    };
    Kind kindOf(BytesView path, bool isDirectory) const;
    bool hasIncludes() const { return !m_includes.empty(); }

private:
    std::vector<Bytes> m_includes; // clean; none: everything
    std::vector<Bytes> m_excludedPaths;
    ExcludeFilter m_excludes;
};

/// Walks the selected entries of a backup in tree order. Planning and restoring walk the same way, so that the n-th entry of
/// a plan is the n-th that a walk meets.
class SelectionWalk
{
public:
    struct Visitor
    {
        /// A selected entry, or a folder on the way to one. Whether to go on below it, for a folder.
        std::function<Result<bool>(const Bytes &path, repository::Node &node, Selection::Kind kind)> enter;
        /// The folder entered last has no more entries. @p names are those of all its entries in the backup, sorted.
        std::function<Result<>(const Bytes &path, Selection::Kind kind, const std::vector<Bytes> &names)>
            leave;
        /// A folder that cannot be read; the walk goes on beside it.
        std::function<Result<>(const Bytes &path, const Error &error)> damaged;
        /// Why a folder is not to be read but told as damaged: it was when the plan was made. May be empty.
        std::function<const Error *(const Bytes &path)> knownDamage;
    };
    SelectionWalk(repository::BlobSession &session, const Selection &selection, Visitor visitor,
                  const std::stop_token &stop)
        : m_session(session)
        , m_selection(selection)
        , m_visitor(std::move(visitor))
        , m_stop(stop)
    {}
    /// With a stack of its own: how deep folders are nested is up to whoever made the backup.
    Result<> walk(const BlobId &root);
    /// Whether the request left something out on purpose, not only by naming something else.
    bool hasLeftOut() const { return m_hasLeftOut; }

private:
    /// A folder whose entries are being gone through.
    struct Level
    {
        Bytes path;
        Selection::Kind kind;
        std::vector<repository::Node> nodes;
        std::size_t next = 0;
        std::vector<Bytes> names;
    };
    Result<> open(const BlobId &root, Bytes path, Selection::Kind kind);
    Result<> enterNext();

    repository::BlobSession &m_session;
    const Selection &m_selection;
    Visitor m_visitor;
    const std::stop_token &m_stop;
    bool m_hasLeftOut = false;
    std::vector<Level> m_levels; // from the top down to the folder at hand
};

} // namespace backstop::restore
