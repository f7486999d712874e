// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backups/backupspage.h"

#include "model/catalog/filterexpression.h"
#include "model/core/clock.h"
#include "model/itemmodels/backuplistmodel.h"
#include "model/itemmodels/format.h"
#include "ui/pages/backups/backupdetail.h"
#include "ui/pages/backups/backuptable.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/pages/backups/historybar.h"
#include "ui/theme/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterlanguage.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/viewsetup.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPointer>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace backstop::ui {

using catalog::FilterExpression;
using itemmodels::BackupListModel;

BackupsPage::BackupsPage(const BackupModels &models, const Clock &clock, QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_models(models)
    , m_clock(clock)
    , m_settings(settings)
    , m_filter(new FilterLine(this))
    , m_bar(new HistoryBar)
    , m_stack(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_table(new BackupTable(models.backups, settings, QStringLiteral("backups/columns")))
    , m_detail(new BackupDetail(models, clock, settings))
    , m_empty(new EmptyState)
{
    setObjectName(QStringLiteral("backupsPage"));
    buildTable();
    buildFilter();
    m_splitter->setObjectName(QStringLiteral("backupsSplitter"));
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    keepSplitter(m_splitter, m_settings, QStringLiteral("backups/splitter"));
    m_stack->addWidget(m_splitter);
    m_empty->setObjectName(QStringLiteral("backupsEmpty"));
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack);
    connectModel();
    m_bar->setDamaged(m_models.backups->sums().damaged); // where it was counted before
    m_models.backups->setClock(&m_clock);
    m_models.backups->setQuery(catalog::BackupQuery());
}

BackupsPage::~BackupsPage() = default;

void BackupsPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("backupTable"));
    connect(m_table, &QTableView::activated, this, &BackupsPage::browse);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &BackupsPage::onCurrentChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BackupsPage::updateState);
}

void BackupsPage::buildFilter()
{
    m_filter->setObjectName(QStringLiteral("backupFilter"));
    m_filter->setPlaceholder(tr("Filter backups: type:full  state:partial  age:<7d  words"));
    setUpFilter(m_filter, FilterExpression::Subject::Backups, m_clock);
    connect(m_filter, &FilterLine::filterChanged, this, &BackupsPage::applyFilter);
    connect(m_filter, &FilterLine::validityChanged, this, &BackupsPage::updateState);
}

void BackupsPage::connectModel()
{
    BackupListModel *model = m_models.backups;
    connect(model, &BackupListModel::loading, this, &BackupsPage::updateState);
    connect(model, &BackupListModel::loaded, this, [this] {
        m_bar->dismissListMessage();
        if (m_choosing) {
            m_choosing = false;
            showBackup(m_currentKey); // its row came after the first ones
            onCurrentChanged();
        }
        chooseAwaited();
        updateState();
    });
    connect(model, &BackupListModel::totalCountChanged, this, &BackupsPage::updateState);
    connect(model, &BackupListModel::sumsChanged, this, [this] {
        m_bar->setDamaged(m_models.backups->sums().damaged);
        updateState();
        emit damagedCountChanged(m_models.backups->sums().damaged);
    });
    connect(m_bar, &HistoryBar::damagedRequested, this, &BackupsPage::showDamaged);
    connect(model, &BackupListModel::modelReset, this, &BackupsPage::onReset);
    connect(model, &BackupListModel::rowsInserted, this, [this] {
        if (!m_table->currentIndex().isValid())
            onReset();
    });
    connect(model, &BackupListModel::dataChanged, this, [this] {
        chooseAwaited(); // its row may have been on its way
        onCurrentChanged();
    });
    connect(model, &BackupListModel::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            m_bar->dismissListMessage();
        else
            m_bar->showListError(error);
        m_choosing = false;
        updateState();
    });
    connect(m_bar, &HistoryBar::stopRequested, model, &BackupListModel::stop);
    connect(m_bar, &HistoryBar::retryListRequested, this, [this] {
        m_models.backups->refresh();
        emit refreshRequested(); // what is wrong may be that the catalog has to be made again
    });
    connect(m_bar, &HistoryBar::retryHistoryRequested, this, &BackupsPage::refreshRequested);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (!m_filter->text().isEmpty())
            m_filter->setText({});
        else if (m_history == History::Failed)
            emit refreshRequested();
        else
            emit backUpRequested();
    });
    connect(m_detail, &BackupDetail::filesRequested, this, [this] {
        if (!m_shown.isNull())
            emit filesRequested(m_shown);
    });
    connect(m_detail, &BackupDetail::verifyRequested, this, [this] {
        if (!m_shown.isNull())
            emit verifyRequested({m_shown});
    });
    connect(m_detail, &BackupDetail::versionsRequested, this, &BackupsPage::versionsRequested);
    connect(m_detail, &BackupDetail::compareRequested, this, &BackupsPage::compareSelected);
    connect(m_detail, &BackupDetail::exportRequested, this,
            [this](const itemmodels::PathSelection &selection) {
                if (!m_shown.isNull())
                    emit exportRequested(m_shown, selection);
            });
    connect(m_detail, &BackupDetail::restoreRequested, this,
            [this](const itemmodels::PathSelection &selection) {
                if (!m_shown.isNull())
                    emit restoreRequested(m_shown, selection);
            });
}

void BackupsPage::setHistory(History history, const Error &error)
{
    const bool wasFailed = m_history == History::Failed;
    m_history = history;
    m_historyError = error;
    if (wasFailed)
        m_bar->dismissHistoryError();
    if (history == History::Failed) // over the list too: rows that are there may not be all
        m_bar->showHistoryError(error);
    updateState();
}

MessageBar *BackupsPage::messages() const
{
    return m_bar->messages();
}

std::optional<catalog::BackupRow> BackupsPage::currentBackup() const
{
    return m_table->current();
}

int BackupsPage::selectedCount() const
{
    return m_table->selectedCount();
}

/// Names what is selected, or the current backup where nothing is: at once where that is the current one alone, else when the catalog
/// has said. The only selected one need not be current.
void BackupsPage::withSelected(std::function<void(const std::vector<BackupId> &)> use)
{
    std::vector<catalog::RowKey> keys = m_table->selectedKeys();
    const auto backup = currentBackup();
    if (keys.empty() || (keys.size() == 1 && backup && backup->key == keys.front())) {
        use(backup ? std::vector{backup->id} : std::vector<BackupId>());
        return;
    }
    m_models.backups->findIds(std::move(keys), [page = QPointer<BackupsPage>(this), use = std::move(use)](
                                                   const Result<std::vector<BackupId>> &ids) {
        BackupsPage *self = page.data();
        if (self && ids)
            use(*ids);
        else if (self)
            self->messages()->showError(ids.error());
    });
}

void BackupsPage::verifySelected()
{
    withSelected([this](const std::vector<BackupId> &ids) { emit verifyRequested(ids); });
}

void BackupsPage::compareSelected()
{
    withSelected([this](const std::vector<BackupId> &ids) {
        if (ids.size() == 2)
            emit compareRequested({ids[0], CompareWith::Other, ids[1], true});
        else if (!ids.empty())
            emit compareRequested({ids.front()});
    });
}

bool BackupsPage::showBackup(catalog::RowKey key)
{
    return m_table->choose(key);
}

void BackupsPage::followNewest(const BackupId &backup)
{
    const catalog::BackupQuery &query = m_models.backups->query();
    const bool newestFirst = query.sort == catalog::BackupQuery::Sort::Taken && query.descending;
    const bool isAtNewest = m_table->currentIndex().row() <= 0 && selectedCount() <= 1;
    m_awaited = newestFirst && isAtNewest ? backup : BackupId();
}

void BackupsPage::chooseAwaited()
{
    if (m_awaited.isNull() || m_models.backups->idAt(0) != m_awaited)
        return;
    m_awaited = {};
    if (m_table->currentIndex().row() <= 1 && selectedCount() <= 1) // else the user went on meanwhile
        m_table->setCurrentIndex(m_models.backups->index(0, 0));
}

void BackupsPage::announce()
{
    const auto backup = currentBackup();
    emit inspected(backup ? inspectBackup(*backup, m_location, m_models.backups->timeZone(), m_clock.now())
                          : InspectorContent());
    updateState();
}

void BackupsPage::setRecord(const repository::BackupRecord &record)
{
    if (record.id == m_shown)
        m_detail->setRecord(record);
}

void BackupsPage::setHoldReason(const BackupId &backup, const QString &reason)
{
    if (backup == m_shown)
        m_detail->setHoldReason(reason);
}

void BackupsPage::refresh()
{
    m_models.backups->refresh();
}

void BackupsPage::openColumns()
{
    m_table->openColumns();
}

void BackupsPage::applyFilter(const QString &text)
{
    const auto parsed = FilterExpression::parse(text, FilterExpression::Subject::Backups, m_clock);
    if (!parsed)
        return; // the line says why
    catalog::BackupQuery query = m_models.backups->query();
    parsed->applyTo(query);
    m_models.backups->setQuery(query);
}

void BackupsPage::onReset()
{
    // There is always a current row: Qt 6.4 tells screen readers about rows that are not there otherwise. The chosen backup may
    // be beyond the first rows, and comes back with the rest of them.
    if (!showBackup(m_currentKey) && m_models.backups->rowCount() > 0) {
        m_choosing = m_currentKey != 0 && m_models.backups->isLoading();
        m_table->setCurrentIndex(m_models.backups->index(0, 0));
    }
    onCurrentChanged();
    updateState();
}

void BackupsPage::onCurrentChanged()
{
    if (!m_choosing && m_table->currentIndex().isValid())
        m_currentKey = m_models.backups->keyAt(m_table->currentIndex().row());
    const auto backup = currentBackup();
    if (!backup) {
        if (!m_table->currentIndex().isValid() && !m_shown.isNull()) {
            m_shown = {};
            m_detail->clear();
            emit inspected({});
        }
        return;
    }
    const bool another = backup->id != m_shown;
    m_shown = backup->id;
    m_detail->setBackup(*backup);
    emit inspected(inspectBackup(*backup, m_location, m_models.backups->timeZone(), m_clock.now()));
    if (another) {
        emit recordRequested(backup->id);
        updateState();
    }
}

void BackupsPage::browse()
{
    m_detail->showFiles();
}

void BackupsPage::runAction(const QString &id)
{
    const auto backup = currentBackup();
    if (!backup)
        return;
    if (id == QLatin1String("restore"))
        emit restoreRequested(backup->id, {});
    else if (id == QLatin1String("export"))
        emit exportRequested(backup->id, {});
    else if (id == QLatin1String("browse"))
        browse();
    else if (id == QLatin1String("verify"))
        verifySelected();
    else if (id == QLatin1String("compare"))
        compareSelected();
    else if (id == QLatin1String("hold"))
        emit holdRequested(backup->id, !backup->held);
}

void BackupsPage::contextMenuEvent(QContextMenuEvent *event)
{
    const auto backup = currentBackup();
    if (!backup || !m_table->isAncestorOf(childAt(event->pos())))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const InspectorAction &action :
         inspectBackup(*backup, m_location, m_models.backups->timeZone(), m_clock.now()).actions)
        menu->addAction(themedIcon(action.icon), action.text, this,
                        [this, id = action.id] { runAction(id); });
    menu->popup(event->globalPos());
}

} // namespace backstop::ui
