// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/directoryreader.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>

namespace backstop::itemmodels {

/// Reads folders of one backup on a pool and gives their entries, sorted, to the thread that the loader lives in. The destructor asks
/// running reads to stop and does not wait for them; what they give then goes nowhere.
class FolderLoader
{
public:
    /// Called in the thread of the loader.
    using Done = std::function<void(Result<QList<FileRow>>)>;

    /// @p pool must outlive every read: it belongs to the program.
    explicit FolderLoader(QThreadPool *pool);
    ~FolderLoader();

    /// Reads with @p reader from now on; what is being read with the one before goes nowhere.
    void setReader(std::shared_ptr<DirectoryReader> reader);
    bool hasReader() const { return m_reader != nullptr; }
    void load(const Bytes &path, Done done);

private:
    struct Link;
    QThreadPool *m_pool;
    std::shared_ptr<DirectoryReader> m_reader;
    QObject m_place;              // where answers are delivered; what is posted to it goes with it
    std::shared_ptr<Link> m_link; // how running reads find it
    std::stop_source m_stop;
};

} // namespace backstop::itemmodels
