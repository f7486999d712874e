// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/openrepository.h"
#include "app/jobs/drillwork.h"
#include "model/jobs/jobqueue.h"
#include "ui/pages/drill/drillcontent.h"

#include <QObject>
#include <QPointer>

namespace backstop::app {

/// The drill that this window has open: does its steps as jobs, and writes down what people say to it. It stays open until it ends or is
/// let go; then another program, or this one later, can go on with it. What takes time is a job that is listed, and goes on to its end
/// when the drill is let go, as a backup does; what only has to be written down is none. Lives in the window's thread; all that is given
/// outlives it.
class DrillSession : public QObject
{
    Q_OBJECT

public:
    using Say = std::function<Result<>(recovery::Drill &)>;

    DrillSession(const Services &services, jobs::JobQueue &queue, QObject *parent);
    ~DrillSession() override;

    /// Takes @p drill of @p repository over, and does what there is to do.
    void open(SharedDrill drill, SharedRepository repository);
    /// Lets it go; what is at work and listed ends by itself.
    void close();
    bool isOpen() const { return m_drill != nullptr; }
    /// As the page shows it; nothing where none is open.
    std::optional<ui::CurrentDrill> current() const;
    /// Whether current() would be another than the one with the head @p head, which waited for @p wait.
    bool isOther(const QString &head, const QString &wait) const;

    /// Does what there is to do, where nobody does it.
    void run();
    /// Writes down what @p what says, one after the other.
    void say(Say what);
    /// Ends it: nothing of what failed is tried again. False, and nothing happens, where something is at work.
    bool finish(const QString &who, const QString &note, bool keepsSandbox);

signals:
    /// It stands elsewhere, or something else is done with it.
    void changed();
    /// Something was said and stands in the journal.
    void said();
    void failed(const backstop::Error &error);
    /// It has ended, and is not open any more; @p state says whether it is in the repository.
    void ended(const std::shared_ptr<const backstop::recovery::DrillState> &state);
    /// It cannot be written down any more as it is: to be let go, and opened again.
    void broken();

private:
    void start(Work work, bool isListed);
    void runEnded(const jobs::Job &job);
    QString waitReason() const;

    const Services &m_services;
    jobs::JobQueue &m_queue;
    QThreadPool m_working;  ///< what is not listed
    QThreadPool m_speaking; ///< records, one after the other
    SharedDrill m_drill;
    SharedRepository m_repository;
    QPointer<jobs::Job> m_running;
    bool m_isListed = false; ///< the job that runs
    bool m_isAgain = false;  ///< something was said while steps were being done
    int m_saying = 0;        ///< words on their way to the journal
};

} // namespace backstop::app
