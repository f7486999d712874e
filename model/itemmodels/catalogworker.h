// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/core/result.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace backstop::itemmodels {

/// One thread with one connection to the catalog, for one model; with a new one where the catalog was dropped. Work runs in the
/// order it was given; what was stopped before its turn does not run. Answers come to the thread of the receiver through its
/// event loop.
class CatalogWorker
{
public:
    /// @p receiver owns the worker.
    CatalogWorker(const QString &catalogFile, QObject *receiver)
        : m_file(catalogFile)
        , m_receiver(receiver)
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setObjectName(QStringLiteral("catalog"));
    }
    /// Stops what runs and waits for it, a few milliseconds.
    ~CatalogWorker()
    {
        m_stop.request_stop();
        m_pool.clear();
        m_pool.waitForDone();
    }
    CatalogWorker(const CatalogWorker &) = delete;
    CatalogWorker &operator=(const CatalogWorker &) = delete;

    /// Runs @p work on the worker thread and @p done with its result in the thread of the receiver. The work must refer to
    /// nothing of the model: it may be half destroyed. The answer is Cancelled where @p stop was requested in time.
    template<typename Value>
    void run(std::stop_token stop, std::function<Result<Value>(catalog::Catalog &, std::stop_token)> work,
             std::function<void(Result<Value>)> done)
    {
        m_pool.start([this, stop = std::move(stop), work = std::move(work), done = std::move(done)] {
            auto result = std::make_shared<Result<Value>>(call<Value>(stop, work));
            if (!m_stop.stop_requested())
                post([done, result] { done(std::move(*result)); });
        });
    }

    /// From the worker thread: runs @p function in the thread of the receiver.
    void post(std::function<void()> function)
    {
        QMetaObject::invokeMethod(m_receiver, std::move(function), Qt::QueuedConnection);
    }

private:
    template<typename Value>
    Result<Value> call(const std::stop_token &stop,
                       const std::function<Result<Value>(catalog::Catalog &, std::stop_token)> &work)
    {
        // Two may want to stop a query: the model, for this one question, and the destructor, for all.
        std::stop_source both;
        const std::stop_callback one(stop, [&both] { both.request_stop(); });
        const std::stop_callback all(m_stop.get_token(), [&both] { both.request_stop(); });
        if (both.stop_requested())
            return Error{ErrorCode::Cancelled, m_file + QStringLiteral(": query stopped"), {}};
        if (!m_catalog || m_catalog->database().hasMoved()) {
            BACKSTOP_ASSIGN(opened, catalog::Catalog::open(m_file));
            m_catalog = std::move(opened);
        }
        m_catalog->setStop(both.get_token());
        Result<Value> result = work(*m_catalog, both.get_token());
        m_catalog->setStop({});
        if (!result && catalog::Database::isCorrupt(result.error()))
            m_catalog.reset(); // the next question opens it anew, which drops what is damaged
        return result;
    }

    QString m_file;
    QObject *m_receiver;
    std::stop_source m_stop;
    std::unique_ptr<catalog::Catalog> m_catalog; // only for the worker thread
    QThreadPool m_pool;                          // last: nothing runs any more when the rest goes
};

} // namespace backstop::itemmodels
