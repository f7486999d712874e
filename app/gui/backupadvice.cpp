// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/backupadvice.h"

#include "app/gui/ask.h"
#include "app/gui/sourcecheck.h"
#include "model/catalog/catalogreader.h"
#include "ui/dialogs/backupdialog.h"

#include <QDir>

#include <algorithm>

namespace backstop::app {

namespace {

constexpr int kPage = 500;

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
    checkSource(source, m_repository->location(), m_pool, *m_services.environment().clock, this,
                [this, source](const QString &problem) { m_dialog->setSourceProblem(source, problem); });
}

} // namespace backstop::app
