// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the page of backups says of its list: how many, how whole, as of when, and why there are none.
#include "model/core/plurals.h"
#include "model/itemmodels/backuplistmodel.h"
#include "model/itemmodels/format.h"
#include "ui/pages/backups/backupdetail.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/pages/backups/backuptable.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/pages/backups/historybar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterline.h"

#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>

#include <utility>

namespace backstop::ui {

using itemmodels::BackupListModel;

void BackupsPage::updateState()
{
    const BackupListModel &model = *m_models.backups;
    const bool filtered = !m_filter->text().isEmpty();
    m_bar->setLoading(model.isLoading());
    const bool empty = model.rowCount() == 0 && !model.isLoading() && !model.error();
    if (empty)
        updateEmptyState();
    const bool wasEmpty = m_stack->currentWidget() == m_empty;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_splitter);
    if (wasEmpty && !empty && std::exchange(m_focusWanted, false) && isVisible() &&
        !m_filter->isAncestorOf(QApplication::focusWidget()))
        m_table->setFocus();
    const bool readable = !filtered || m_filter->isValid();
    m_filter->setResult(filtered && !model.isLoading() ? countText() : QString());
    m_table->setStale(!readable);
    QStringList parts{countText()};
    if (const int damaged = pluralCount(model.sums().damaged); damaged > 0)
        parts << tr("%Ln damaged", nullptr, damaged);
    if (const int selected = selectedCount(); selected > 1)
        parts << tr("%Ln selected", nullptr, selected);
    if (m_asOf)
        parts << tr("as of %1")
                     .arg(toDateTime(*m_asOf).toTimeZone(model.timeZone()).toString(QStringLiteral("HH:mm")));
    emit statusChanged(parts.join(QStringLiteral(", ")));
}

QString BackupsPage::nameOf(const BackupId &backup) const
{
    constexpr int kMostRows = 20; // nobody reads more names in one sentence
    std::vector<catalog::BackupRow> rows;
    if (const auto current = currentBackup())
        rows.push_back(*current);
    int left = kMostRows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && left > 0; ++row, --left) {
            if (const auto selected = m_models.backups->backupAt(row))
                rows.push_back(*selected);
        }
    }
    for (const catalog::BackupRow &row : rows) {
        if (row.id == backup)
            return backupTitle(row, m_models.backups->timeZone());
    }
    return tr("backup %1").arg(QString::fromStdString(backup.hex().substr(0, 8)));
}

void BackupsPage::focusList()
{
    m_focusWanted = m_stack->currentWidget() == m_empty;
    if (m_focusWanted)
        m_empty->setFocus(); // for now: no keys go to what is not to be seen
    else
        m_table->setFocus();
}

QList<QWidget *> BackupsPage::regions() const
{
    if (m_stack->currentWidget() == m_empty)
        return {m_empty};
    return {m_table, m_detail};
}

/// "300 backups", "66 of 300 backups".
QString BackupsPage::countText() const
{
    const BackupListModel &model = *m_models.backups;
    const auto total = std::uint64_t(qMax<qint64>(model.totalCount(), 0));
    if (model.isCapped())
        return tr("first %1 of %2 backups shown, narrow the filter")
            .arg(itemmodels::formatCount(BackupListModel::kMaxRows), itemmodels::formatCount(total));
    const auto all = std::uint64_t(qMax<qint64>(model.sums().all, 0));
    if (m_filter->text().isEmpty() || all < total)
        return tr("%Ln backup(s)", nullptr, pluralCount(total));
    return tr("%1 of %Ln backup(s)", nullptr, pluralCount(all)).arg(itemmodels::formatCount(total));
}

void BackupsPage::showDamaged()
{
    m_filter->setText(QStringLiteral("state:damaged"));
}

void BackupsPage::setAsOf(Timestamp time)
{
    m_asOf = time;
    updateState();
}

/// Why there is nothing in the list. That there are no backups is said only when it is known.
void BackupsPage::updateEmptyState()
{
    if (!m_filter->text().isEmpty())
        m_empty->setContent(QStringLiteral("search"), tr("No backup matches"),
                            tr("The filter leaves nothing of the list."), tr("Clear filter"));
    else if (m_history == History::Reading)
        m_empty->setContent(QStringLiteral("running"), tr("The history is being read"),
                            tr("This computer has not seen this repository before, or not for a while. Its "
                               "backups are listed as soon as their records are read."));
    else if (m_history == History::Failed)
        m_empty->setContent(QStringLiteral("error"), tr("The history could not be read"),
                            m_historyError.hint.isEmpty() ? m_historyError.message : m_historyError.hint,
                            tr("Try again"));
    else
        m_empty->setContent(QStringLiteral("backups"), tr("No backups yet"),
                            tr("Every backup of this repository is listed here, with what it holds, what "
                               "changed and whether it is proven to be restorable."),
                            tr("Back up now…"));
}

} // namespace backstop::ui
