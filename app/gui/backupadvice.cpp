// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/backupadvice.h"

#include "app/gui/ask.h"
#include "app/location.h"
#include "model/catalog/catalogreader.h"
#include "ui/dialogs/backupdialog.h"

#include <QDir>
#include <QFile>

#include <algorithm>

#include <sys/stat.h>
#include <unistd.h>

namespace backstop::app {

namespace {

constexpr int kPage = 500;

enum class SourceState { Good, Missing, Unreadable, InRepository };

SourceState stateOf(const Bytes &source, const Bytes &repository)
{
    struct stat info = {};
    if (::stat(source.c_str(), &info) != 0)
        return errno == EACCES ? SourceState::Unreadable : SourceState::Missing;
    if (::access(source.c_str(), S_ISDIR(info.st_mode) ? R_OK | X_OK : R_OK) != 0)
        return SourceState::Unreadable;
    const std::unique_ptr<char, void (*)(void *)> real(::realpath(source.c_str(), nullptr), &std::free);
    const std::unique_ptr<char, void (*)(void *)> own(::realpath(repository.c_str(), nullptr), &std::free);
    if (real && own && (Bytes(real.get()) + '/').starts_with(Bytes(own.get()) + '/'))
        return SourceState::InRepository;
    return SourceState::Good;
}

/// Whether they are paths: what was imported does not know where it was.
bool areAtHand(const QStringList &sources)
{
    return std::all_of(sources.begin(), sources.end(),
                       [](const QString &source) { return QDir::isAbsolutePath(source); });
}

void addTo(QList<ui::SourceHistory> &found, const catalog::BackupRow &row)
{
    auto same = std::find_if(found.begin(), found.end(),
                             [&](const ui::SourceHistory &one) { return one.sources == row.sources; });
    if (same == found.end())
        same = found.insert(found.end(), ui::SourceHistory{row.sources, row.createdAt, {}});
    if (row.type == repository::BackupType::Full && !same->newestFull)
        same->newestFull = row.createdAt;
}

/// What the backups of this machine were of: all of them, since the newest full one may stand behind thousands.
Result<QList<ui::SourceHistory>> historyOf(catalog::Catalog &catalog, const QString &hostname)
{
    catalog::CatalogReader reader(catalog);
    QList<ui::SourceHistory> found;
    std::optional<catalog::RowKey> last;
    do {
        BACKSTOP_ASSIGN(rows, reader.fetchPage(catalog::BackupQuery(), last, kPage));
        for (const catalog::BackupRow &row : rows) { // newest first
            if (row.hostname == hostname && areAtHand(row.sources))
                addTo(found, row);
        }
        last = rows.size() < std::size_t{kPage} ? std::nullopt : std::optional(rows.back().key);
    } while (last);
    return found;
}

} // namespace

BackupAdvice::BackupAdvice(const Services &services, const OpenRepository &open, QThreadPool &pool,
                           ui::BackupDialog *dialog)
    : QObject(dialog)
    , m_services(services)
    , m_repository(open.repository())
    , m_pool(pool)
    , m_dialog(dialog)
{
    connect(dialog, &ui::BackupDialog::checkRequested, this, &BackupAdvice::check);
    for (const QString &source : dialog->request().sources)
        check(source);
    readHistory();
}

void BackupAdvice::readHistory()
{
    const auto history = makeOutcome<QList<ui::SourceHistory>>();
    ask(
        [services = m_services, repository = m_repository, history](Progress &,
                                                                    const std::stop_token &stop) -> Result<> {
            BACKSTOP_ASSIGN(catalog, services.openCatalog(repository->config().id));
            catalog->setStop(stop);
            BACKSTOP_ASSIGN(found, historyOf(*catalog, services.environment().hostname));
            *history = found;
            return {};
        },
        m_pool, *m_services.environment().clock, this,
        [this, history](const jobs::Job &) {
            if (history->has_value()) // without it the dialog only proposes less
                m_dialog->setHistory(**history);
        });
}

void BackupAdvice::check(const QString &source)
{
    const auto state = makeOutcome<SourceState>();
    const auto repository = localPathOf(QFile::encodeName(m_repository->location()).toStdString());
    ask(
        [path = QFile::encodeName(source).toStdString(), own = repository ? *repository : Bytes(),
         state](Progress &, const std::stop_token &) -> Result<> {
            *state = stateOf(path, own);
            return {};
        },
        m_pool, *m_services.environment().clock, this,
        [this, source, state](const jobs::Job &) {
            switch (state->value_or(SourceState::Good)) {
            case SourceState::Good:
                return m_dialog->setSourceProblem(source, {});
            case SourceState::Missing:
                return m_dialog->setSourceProblem(source, tr("there is nothing at this path"));
            case SourceState::Unreadable:
                return m_dialog->setSourceProblem(source, tr("you may not read it"));
            case SourceState::InRepository:
                return m_dialog->setSourceProblem(source, tr("it is the repository, or lies in it"));
            }
        });
}

} // namespace backstop::app
