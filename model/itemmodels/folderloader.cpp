// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/folderloader.h"

#include "model/itemmodels/filetreetext.h"

#include <algorithm>
#include <mutex>

namespace backstop::itemmodels {

/// The way from running reads back to the loader, one for each reader. A read owns a share.
struct FolderLoader::Link
{
    std::mutex mutex;
    QObject *place = nullptr; // changed in its own thread only, and guarded by mutex for others
};

FolderLoader::FolderLoader(QThreadPool *pool)
    : m_pool(pool)
{}

FolderLoader::~FolderLoader()
{
    setReader(nullptr);
}

void FolderLoader::setReader(std::shared_ptr<DirectoryReader> reader)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    if (m_link) {
        const std::lock_guard lock(m_link->mutex);
        m_link->place = nullptr;
    }
    m_reader = std::move(reader);
    m_link = m_reader ? std::make_shared<Link>() : nullptr;
    if (m_link)
        m_link->place = &m_place;
}

void FolderLoader::load(const Bytes &path, Done done)
{
    m_pool->start(
        [reader = m_reader, path, stop = m_stop.get_token(), link = m_link, done = std::move(done)] {
            if (stop.stop_requested())
                return; // the tree shows another backup by now
            auto rows = reader->read(path, stop);
            if (rows)
                std::sort(rows->begin(), rows->end(), comesBefore);
            const std::lock_guard lock(link->mutex);
            if (!link->place)
                return;
            QMetaObject::invokeMethod(
                link->place,
                [link, done, rows = std::move(rows)] {
                    if (link->place) // else there is another reader by now
                        done(rows);
                },
                Qt::QueuedConnection);
        });
}

} // namespace backstop::itemmodels
