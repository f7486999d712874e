// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/recentrepositories.h"

#include "app/gui/ask.h"
#include "app/gui/filename.h"
#include "app/jobs/demostory.h"
#include "app/location.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QThreadPool>

namespace backstop::app {

namespace {

const QString kLocationsKey = QStringLiteral("recentRepositories");
const QString kTimesKey = QStringLiteral("recentRepositoriesOpened"); // ISO 8601, in the same order
constexpr int kMostKept = 8;

} // namespace

/// Another kind of place than a local one is not asked: it may be far away, or want a key.
RecentRepositories::Found RecentRepositories::lookAt(const QString &location)
{
    const auto path = localPathOf(fileName(location));
    if (!path)
        return {};
    const QString folder = QFile::decodeName(QByteArray::fromStdString(*path));
    return {QFileInfo::exists(folder + QStringLiteral("/config")) ||
                QFileInfo::exists(folder + QStringLiteral("/config.copy")),
            DemoStory::isDemo(*path)};
}

RecentRepositories::RecentRepositories(QSettings &settings, const Clock &clock, LookAt lookAt)
    : m_settings(settings)
    , m_clock(clock)
    , m_lookAt(std::move(lookAt))
    , m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(kMostKept); // so that no place waits for another
    const QStringList locations = settings.value(kLocationsKey).toStringList();
    const QStringList times = settings.value(kTimesKey).toStringList();
    for (qsizetype i = 0; i < locations.size(); ++i) {
        ui::RecentRepository repository;
        repository.location = locations[i];
        repository.name = QFileInfo(locations[i]).fileName();
        if (const auto time = fromIso(times.value(i)))
            repository.lastOpened = *time;
        m_list.append(repository);
    }
}

RecentRepositories::~RecentRepositories()
{
    if (!m_looking.isEmpty())
        static_cast<void>(
            m_pool.release()); // it would be waited for, and a dead network mount answers nobody
}

void RecentRepositories::add(const QString &location)
{
    m_list.removeIf([&](const ui::RecentRepository &other) { return other.location == location; });
    m_list.prepend({QFileInfo(location).fileName(), location, m_clock.now(), true});
    if (m_list.size() > kMostKept)
        m_list.resize(kMostKept);
    save();
    look();
}

void RecentRepositories::remove(const QString &location)
{
    m_list.removeIf([&](const ui::RecentRepository &other) { return other.location == location; });
    save();
}

void RecentRepositories::save()
{
    QStringList locations;
    QStringList times;
    for (const ui::RecentRepository &repository : std::as_const(m_list)) {
        locations << repository.location;
        times << (repository.lastOpened ? toIso(*repository.lastOpened) : QString());
    }
    m_settings.setValue(kLocationsKey, locations);
    m_settings.setValue(kTimesKey, times);
    emit changed();
}

void RecentRepositories::look()
{
    for (const ui::RecentRepository &repository : std::as_const(m_list)) {
        if (!m_looking.contains(repository.location))
            lookAtOne(repository.location);
    }
}

void RecentRepositories::lookAtOne(const QString &location)
{
    m_looking.insert(location);
    const auto found = makeOutcome<Found>();
    ask(
        [location, found, lookAt = m_lookAt](Progress &, const std::stop_token &) -> Result<> {
            *found = lookAt(location);
            return {};
        },
        *m_pool, m_clock, this,
        [this, location, found](const jobs::Job &) {
            m_looking.remove(location);
            if (found->has_value())
                show(location, **found);
        });
}

void RecentRepositories::show(const QString &location, const Found &found)
{
    const QList<ui::RecentRepository> before = m_list;
    for (ui::RecentRepository &repository : m_list) {
        if (repository.location != location)
            continue;
        repository.reachable = found.isReachable;
        if (found.isDemo)
            repository.name = tr("Demo data");
    }
    if (m_list != before)
        emit changed();
}

} // namespace backstop::app
