// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"

#include <memory>

namespace backstop::catalog {

/// Brings one backup and its manifest into the catalog as one transaction: before commit() nobody sees any of it, and a writer that is
/// destroyed without commit() leaves no trace. The same thread as the catalog; one writer at a time, others wait for it.
/// After the first failure every call returns it.
class ChangeWriter
{
public:
    explicit ChangeWriter(Catalog &catalog);
    ~ChangeWriter();

    /// A manifest that the backup has already is replaced.
    Result<> begin(const repository::BackupRecord &record);
    /// Fastest in the order of the tree (each folder's names by their bytes, what is in a folder at its place), but any order will do.
    Result<> add(const repository::Change &change);
    Result<> commit();

private:
    struct State;
    Result<> startManifest();
    Result<> write(const repository::Change &change);
    Result<> enterFolderOf(BytesView path);
    Result<> closeFolders(std::size_t keepCount);
    Result<> sortAgain();
    Result<> keep(Result<> result);

    Catalog &m_catalog;
    std::unique_ptr<State> m_state;
};

} // namespace backstop::catalog
