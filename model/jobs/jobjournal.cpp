// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jobs/jobjournal.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cerrno>
#include <map>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace backstop::jobs {

namespace {

constexpr int kMostPrograms = 64; // of one user, at the same time

struct Left
{
    JobInfo info;
    Timestamp startedAt{};
};

/// The jobs that began and did not end. A last line that was cut short is none.
std::vector<Left> jobsIn(QFile &file)
{
    std::map<qint64, Left> running; // by number, which is their order
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (line.contains(QLatin1String("end")))
            running.erase(line.value(QLatin1String("end")).toInteger());
        const auto startedAt = fromIso(line.value(QLatin1String("started_at")).toString());
        if (line.contains(QLatin1String("begin")) && startedAt)
            running[line.value(QLatin1String("begin")).toInteger()] = {
                {line.value(QLatin1String("kind")).toString(), line.value(QLatin1String("title")).toString(),
                 line.value(QLatin1String("object")).toString()},
                *startedAt};
    }
    std::vector<Left> jobs;
    for (const auto &[number, job] : running)
        jobs.push_back(job);
    return jobs;
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

JobJournal::JobJournal(JobQueue &queue, QStringList kinds, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_kinds(std::move(kinds))
{
    connect(&queue, &JobQueue::jobChanged, this, &JobJournal::jobChanged);
    connect(&queue, &JobQueue::jobRemoved, this, &JobJournal::end);
}

Result<int> JobJournal::open(const QString &folder)
{
    std::vector<Left> all;
    std::vector<std::unique_ptr<QFile>> others; // locked until their jobs stand in the file of this program
    for (int i = 1; i <= kMostPrograms; ++i) {
        auto file = std::make_unique<QFile>(QDir(folder).filePath(QStringLiteral("running-%1").arg(i)));
        if (m_file.isOpen() && !file->exists())
            break; // no program has come further
        if (!file->open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return systemError(errno, file->fileName());
        if (::flock(file->handle(), LOCK_EX | LOCK_NB) != 0)
            continue; // its program runs
        for (Left &job : jobsIn(*file))
            all.push_back(std::move(job));
        if (!m_file.isOpen()) {
            // The same open file, so the lock stays.
            if (!m_file.open(::fcntl(file->handle(), F_DUPFD_CLOEXEC, 0),
                             QIODevice::ReadWrite | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
                return systemError(errno, file->fileName());
        } else {
            others.push_back(std::move(file));
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Left &a, const Left &b) { return a.startedAt < b.startedAt; });
    if (m_file.isOpen())
        m_file.resize(0);
    for (const Left &job : all)
        begin(m_queue.addInterrupted(job.info, job.startedAt));
    for (const auto &file : others)
        file->resize(0);
    return static_cast<int>(all.size());
}

void JobJournal::jobChanged(const Job *job)
{
    if (job->isFinished())
        end(job);
    else if (job->state() == JobState::Running && m_kinds.contains(job->info().kind) &&
             !m_listed.contains(job->number()))
        begin(job);
}

void JobJournal::begin(const Job *job)
{
    m_listed.insert(job->number());
    write(lineOf({{QStringLiteral("begin"), static_cast<qint64>(job->number())},
                  {QStringLiteral("kind"), job->info().kind},
                  {QStringLiteral("title"), job->info().title},
                  {QStringLiteral("object"), job->info().object},
                  {QStringLiteral("started_at"), toIso(job->startedAt().value_or(job->createdAt()))}}));
}

void JobJournal::end(const Job *job)
{
    if (m_listed.erase(job->number()) == 0)
        return;
    write(lineOf({{QStringLiteral("end"), static_cast<qint64>(job->number())}}));
    if (m_listed.empty() && m_file.isOpen())
        m_file.resize(0);
}

/// What cannot be written is let go: the journal is a help after an accident, and no job may suffer for it.
void JobJournal::write(const QByteArray &lines)
{
    if (!m_file.isOpen())
        return;
    m_file.seek(m_file.size());
    m_file.write(lines);
    m_disk.start([handle = m_file.handle()] { ::fdatasync(handle); });
}

} // namespace backstop::jobs
