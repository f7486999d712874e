// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backups/backupspage.h"

#include "model/catalog/filterexpression.h"
#include "model/itemmodels/backuplistmodel.h"
#include "model/itemmodels/format.h"
#include "model/itemmodels/roles.h"
#include "ui/delegates/backupdelegates.h"
#include "ui/pages/backups/backupdetail.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/statuslook.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/viewsetup.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPointer>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace backstop::ui {

using catalog::FilterExpression;
using itemmodels::BackupListModel;
using itemmodels::Status;
using itemmodels::statusText;
using repository::BackupType;

namespace {

constexpr int kSlowAfterMs = 10'000;

const QList<ColumnSetup> &backupColumns()
{
    static const QList<ColumnSetup> columns{
        {BackupListModel::State, 24},
        {BackupListModel::Taken, 21},
        {BackupListModel::Type, 17},
        {BackupListModel::Source, 18},
        {BackupListModel::Size, 11},
        {BackupListModel::Stored, 18},
        {BackupListModel::Changes, 19},
        {BackupListModel::Duration, 11},
        {BackupListModel::Verified, 24, false},
        {BackupListModel::Description, 32},
        {BackupListModel::Tags, 16, false},
        {BackupListModel::Host, 16, false},
        {BackupListModel::ShortId, 16, false},
    };
    return columns;
}

} // namespace

BackupsPage::BackupsPage(const BackupModels &models, const Clock &clock, QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_clock(clock)
    , m_settings(settings)
    , m_filter(new FilterLine(this))
    , m_messages(new MessageBar)
    , m_busy(new ProgressLine)
    , m_stack(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_table(new QTableView)
    , m_detail(new BackupDetail(models, clock, settings))
    , m_empty(new EmptyState)
    , m_slow(new QTimer(this))
{
    setObjectName(QStringLiteral("backupsPage"));
    m_busy->setObjectName(QStringLiteral("backupsBusy"));
    m_busy->setAccessibleName(tr("The list is being read"));
    m_busy->setFixedHeight(3);
    m_busy->setFraction(-1);
    m_slow->setSingleShot(true);
    m_slow->setInterval(kSlowAfterMs);
    buildTable();
    buildFilter();
    m_splitter->setObjectName(QStringLiteral("backupsSplitter"));
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->restoreState(m_settings->value(QStringLiteral("backups/splitter")).toByteArray());
    m_stack->addWidget(m_splitter);
    m_empty->setObjectName(QStringLiteral("backupsEmpty"));
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_busy);
    layout->addWidget(m_stack);
    connectModel();
    m_models.backups->setQuery(catalog::BackupQuery());
}

BackupsPage::~BackupsPage()
{
    m_settings->setValue(QStringLiteral("backups/splitter"), m_splitter->saveState());
}

void BackupsPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("backupTable"));
    m_table->setAccessibleName(tr("Backups"));
    m_table->setModel(m_models.backups);
    setUpTable(m_table, backupColumns());
    fitColumn(m_table->horizontalHeader(), BackupListModel::State,
              {statusText(Status::Verified), statusText(Status::Complete), statusText(Status::Partial),
               statusText(Status::Damaged)});
    fitColumn(m_table->horizontalHeader(), BackupListModel::Type,
              {wordOf(BackupType::Full), wordOf(BackupType::Incremental), wordOf(BackupType::Differential)});
    m_table->setItemDelegateForColumn(BackupListModel::State,
                                      new StateDelegate(StateDelegate::Word::OfStatus, m_table));
    m_table->setItemDelegateForColumn(BackupListModel::Type, new TypeDelegate(m_table));
    m_table->setItemDelegateForColumn(BackupListModel::Changes, new ChangesDelegate(m_table));
    for (const int column : {BackupListModel::Size, BackupListModel::Stored, BackupListModel::Duration})
        m_table->setItemDelegateForColumn(column, new NumberDelegate(m_table));
    QHeaderView *header = m_table->horizontalHeader();
    header->moveSection(header->visualIndex(BackupListModel::Changes),
                        header->visualIndex(BackupListModel::Size));
    header->setSortIndicator(BackupListModel::Taken, Qt::DescendingOrder);
    setUpColumnChooser(header, backupColumns(), m_settings, QStringLiteral("backups/columns"));
    m_table->setSortingEnabled(true);
    m_table->setMinimumHeight(3 * rowHeight(fontMetrics()));
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
    m_filter->setChecker([this](const QString &text) -> FilterVerdict {
        const auto parsed = FilterExpression::parse(text, FilterExpression::Subject::Backups, m_clock);
        if (parsed)
            return {};
        return {false, parsed.error().hint.isEmpty()
                           ? parsed.error().message
                           : parsed.error().message + QStringLiteral(". ") + parsed.error().hint};
    });
    connect(m_filter, &FilterLine::filterChanged, this, &BackupsPage::applyFilter);
}

void BackupsPage::connectModel()
{
    BackupListModel *model = m_models.backups;
    connect(model, &BackupListModel::loading, this, &BackupsPage::updateState);
    connect(model, &BackupListModel::loaded, this, [this] {
        dismissListMessage();
        if (m_choosing) {
            m_choosing = false;
            showBackup(m_currentKey); // its row came after the first ones
            onCurrentChanged();
        }
        updateState();
    });
    connect(model, &BackupListModel::totalCountChanged, this, &BackupsPage::updateState);
    connect(model, &BackupListModel::modelReset, this, &BackupsPage::onReset);
    connect(model, &BackupListModel::rowsInserted, this, [this] {
        if (!m_table->currentIndex().isValid())
            onReset();
    });
    connect(model, &BackupListModel::dataChanged, this, &BackupsPage::onCurrentChanged);
    connect(model, &BackupListModel::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            dismissListMessage();
        else
            showListError(error);
        m_choosing = false;
        updateState();
    });
    connect(m_slow, &QTimer::timeout, this, [this] {
        m_listMessage = true;
        m_messages->showMessage(Tone::Neutral, tr("Still loading the list of backups."));
        m_messages->addAction(QStringLiteral("stopBackups"), tr("Stop"),
                              [this] { m_models.backups->stop(); });
    });
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
    connect(m_detail, &BackupDetail::restoreRequested, this,
            [this](const itemmodels::PathSelection &selection) {
                if (!m_shown.isNull())
                    emit restoreRequested(m_shown, selection);
            });
}

void BackupsPage::showListError(const Error &error)
{
    m_listMessage = true;
    m_messages->showError(error);
    m_messages->addAction(QStringLiteral("retryHistory"), tr("Try again"), [this] {
        dismissListMessage();
        m_models.backups->refresh();
        emit refreshRequested(); // what is wrong may be that the catalog has to be made again
    });
}

void BackupsPage::dismissListMessage()
{
    if (std::exchange(m_listMessage, false))
        m_messages->dismiss();
}

void BackupsPage::setHistory(History history, const Error &error)
{
    const bool wasFailed = m_history == History::Failed;
    m_history = history;
    m_historyError = error;
    if (wasFailed && !m_listMessage)
        m_messages->dismiss();
    if (history == History::Failed) { // over the list too: rows that are there may not be all
        m_listMessage = false;
        m_messages->showError(error);
        m_messages->addAction(QStringLiteral("retryHistory"), tr("Try again"),
                              [this] { emit refreshRequested(); });
    }
    updateState();
}

std::optional<catalog::BackupRow> BackupsPage::currentBackup() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_models.backups->backupAt(current.row()) : std::nullopt;
}

int BackupsPage::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        count += range.height();
    return count;
}

void BackupsPage::verifySelected()
{
    std::vector<catalog::RowKey> keys;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            keys.push_back(m_models.backups->keyAt(row));
    }
    if (keys.size() <= 1) {
        const auto backup = currentBackup();
        emit verifyRequested(backup ? std::vector{backup->id} : std::vector<BackupId>());
        return;
    }
    m_models.backups->findIds(std::move(keys),
                              [page = QPointer<BackupsPage>(this)](const Result<std::vector<BackupId>> &ids) {
                                  BackupsPage *self = page.data();
                                  if (self && ids)
                                      emit self->verifyRequested(*ids);
                                  else if (self)
                                      self->m_messages->showError(ids.error());
                              });
}

bool BackupsPage::showBackup(catalog::RowKey key)
{
    const int row = m_models.backups->rowOf(key);
    if (row < 0)
        return false;
    m_table->setCurrentIndex(m_models.backups->index(row, 0));
    return true;
}

void BackupsPage::announce()
{
    const auto backup = currentBackup();
    emit inspected(backup ? inspectBackup(*backup, m_models.backups->timeZone()) : InspectorContent());
    updateState();
}

void BackupsPage::focusList()
{
    m_table->setFocus();
}

void BackupsPage::setRecord(const repository::BackupRecord &record)
{
    if (record.id == m_shown)
        m_detail->setRecord(record);
}

void BackupsPage::refresh()
{
    m_models.backups->refresh();
}

void BackupsPage::openColumns()
{
    openColumnChooser(m_table->horizontalHeader());
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
    emit inspected(inspectBackup(*backup, m_models.backups->timeZone()));
    if (another) {
        emit recordRequested(backup->id);
        updateState();
    }
}

void BackupsPage::updateState()
{
    const BackupListModel &model = *m_models.backups;
    const bool filtered = !m_filter->text().isEmpty();
    m_busy->setVisible(model.isLoading());
    if (model.isLoading() && !m_slow->isActive())
        m_slow->start();
    else if (!model.isLoading())
        m_slow->stop();
    const bool empty = model.rowCount() == 0 && !model.isLoading() && !model.error();
    if (empty)
        updateEmptyState();
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_splitter);
    const qint64 total = qMax<qint64>(model.totalCount(), 0);
    const int selected = selectedCount();
    QString text = tr("%Ln backup(s)", nullptr, int(qMin<qint64>(total, INT_MAX)));
    if (model.isCapped())
        text = tr("first %1 of %2 backups shown, narrow the filter")
                   .arg(itemmodels::formatCount(BackupListModel::kMaxRows),
                        itemmodels::formatCount(std::uint64_t(total)));
    m_filter->setResult(filtered && !model.isLoading() ? text : QString());
    if (selected > 1)
        text += QStringLiteral(", ") + tr("%Ln selected", nullptr, selected);
    emit statusChanged(text);
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
    else if (id == QLatin1String("browse"))
        browse();
    else if (id == QLatin1String("verify"))
        verifySelected();
}

void BackupsPage::contextMenuEvent(QContextMenuEvent *event)
{
    const auto backup = currentBackup();
    if (!backup || !m_table->isAncestorOf(childAt(event->pos())))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const InspectorAction &action : inspectBackup(*backup, m_models.backups->timeZone()).actions)
        menu->addAction(themedIcon(action.icon), action.text, this,
                        [this, id = action.id] { runAction(id); });
    menu->popup(event->globalPos());
}

} // namespace backstop::ui
