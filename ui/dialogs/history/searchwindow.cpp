// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/history/searchwindow.h"

#include "model/core/names.h"
#include "model/core/plurals.h"
#include "model/itemmodels/format.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/dialogs/history/historynotice.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/viewsetup.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace backstop::ui {

using itemmodels::HistorySearchModel;

namespace {

constexpr int kSearchDelayMs =
    50; // after the last key: what is typed fast is one search, and rows come within 150 ms

const QList<ColumnSetup> &searchColumns()
{
    static const QList<ColumnSetup> columns{{HistorySearchModel::Path, 52},
                                            {HistorySearchModel::State, 20},
                                            {HistorySearchModel::Versions, 10},
                                            {HistorySearchModel::FirstSeen, 22},
                                            {HistorySearchModel::LastSeen, 22},
                                            {HistorySearchModel::Size, 11},
                                            {HistorySearchModel::Modified, 22, false},
                                            {HistorySearchModel::Checksum, 22, false}};
    return columns;
}

} // namespace

SearchWindow::SearchWindow(std::unique_ptr<HistorySearchModel> found, const QString &location,
                           QSettings *settings, QWidget *parent)
    : QDialog(parent)
    , m_found(std::move(found))
    , m_location(location)
    , m_line(new QLineEdit)
    , m_onlyGone(new QCheckBox(tr("Only &deleted files")))
    , m_command(new CommandLine)
    , m_notice(new HistoryNotice)
    , m_busy(new ProgressLine)
    , m_stack(new QStackedWidget)
    , m_table(new ListTable)
    , m_empty(new EmptyState)
    , m_count(new Label)
    , m_versions(namedButton(QStringLiteral("searchVersions"), tr("All &versions…"), QStringLiteral("list")))
    , m_restore(namedButton(QStringLiteral("searchRestore"), tr("&Restore…"), QStringLiteral("restore")))
{
    setObjectName(QStringLiteral("searchWindow"));
    setWindowFlag(Qt::Window);
    setWindowTitle(tr("Search all backups"));
    m_busy->setObjectName(QStringLiteral("searchBusy"));
    m_busy->setAccessibleName(tr("The backups are being searched"));
    m_busy->setFixedHeight(kThinLineHeight);
    m_busy->setFraction(-1);
    buildTable(settings);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildHead());
    layout->addWidget(m_notice);
    layout->addWidget(m_busy);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buildFoot());
    buildActions();
    connectModel();
    resize(fitting(this, {textWidth(this, 160), rowHeight(fontMetrics()) * 24}));
    m_line->setFocus();
    updateState();
}

SearchWindow::~SearchWindow()
{
    delete m_table; // before the model that it shows
}

void SearchWindow::buildTable(QSettings *settings)
{
    m_table->setObjectName(QStringLiteral("searchTable"));
    m_table->setAccessibleName(tr("Files found"));
    m_table->setModel(m_found.get());
    setUpTable(m_table, searchColumns());
    fitColumn(m_table->horizontalHeader(), HistorySearchModel::State, HistorySearchModel::stateTexts());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(HistorySearchModel::Path, new PathDelegate(m_table));
    m_table->setItemDelegateForColumn(HistorySearchModel::State,
                                      new StateDelegate(StateDelegate::Word::OfModel, m_table));
    for (const int column : {HistorySearchModel::Versions, HistorySearchModel::Size})
        m_table->setItemDelegateForColumn(column, new NumberDelegate(m_table));
    m_table->horizontalHeader()->setSortIndicator(HistorySearchModel::Path, Qt::AscendingOrder);
    setUpColumnChooser(m_table->horizontalHeader(), searchColumns(), settings,
                       QStringLiteral("search/columns"));
    m_table->setSortingEnabled(true);
    connect(m_table, &QTableView::activated, m_versions, &QPushButton::click);
}

QLayout *SearchWindow::buildHead()
{
    m_line->setObjectName(QStringLiteral("searchLine"));
    m_line->setPlaceholderText(tr("A part of the path, or orders-2026-*.json"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_onlyGone->setObjectName(QStringLiteral("searchOnlyGone"));
    m_onlyGone->setToolTip(tr("Only what the newest backup of its source has no more"));
    auto *field = new QHBoxLayout;
    field->setSpacing(kGroup);
    field->addWidget(m_line, 1);
    field->addWidget(m_onlyGone);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(kPageEdge, kGroup, kPageEdge, kGroup);
    head->setSpacing(kInside);
    head->addWidget(fieldLabel(tr("&Find files that any backup has"), m_line));
    head->addLayout(field);
    head->addSpacing(kInside);
    head->addWidget(m_command);
    connect(m_line, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(m_onlyGone, &QCheckBox::toggled, this, &SearchWindow::search);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kSearchDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &SearchWindow::search);
    return head;
}

QLayout *SearchWindow::buildFoot()
{
    m_count->setObjectName(QStringLiteral("searchCount"));
    m_count->muted();
    auto *close = namedButton(QStringLiteral("searchClose"), tr("&Close"));
    for (QPushButton *button : {m_versions, m_restore, close})
        button->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_versions, &QPushButton::clicked, this, [this] {
        if (const auto row = current())
            emit versionsRequested(row->path);
    });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const auto row = current())
            emit restoreRequested(row->newestBackup, row->path);
    });
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kPageEdge, kRelated, kGroup, kGroup);
    foot->setSpacing(kRelated);
    foot->addWidget(m_count, 1);
    foot->addWidget(m_versions);
    foot->addWidget(m_restore);
    foot->addSpacing(kRelated);
    foot->addWidget(close);
    return foot;
}

/// What the buttons do, also in the menu of the list.
void SearchWindow::buildActions()
{
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (QPushButton *button : {m_versions, m_restore}) {
        auto *action = new QAction(button->icon(), withoutMnemonic(button->text()), m_table);
        action->setObjectName(QStringLiteral("action_") + button->objectName());
        connect(action, &QAction::triggered, button, &QPushButton::click);
        m_table->addAction(action);
    }
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_W), this), &QShortcut::activated, this,
            &QWidget::close);
}

void SearchWindow::connectModel()
{
    const HistorySearchModel *model = m_found.get();
    connect(model, &HistorySearchModel::loading, this, &SearchWindow::updateState);
    connect(model, &HistorySearchModel::loaded, this, [this] {
        m_notice->setListError({});
        m_notice->setCoverage(m_found->coverage());
        updateState();
    });
    connect(model, &HistorySearchModel::failed, this, [this](const Error &error) {
        if (error.code != ErrorCode::Cancelled)
            m_notice->setListError(error);
        updateState();
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_found->rowCount() > 0) { // there is always a current row, see the Backups page
            const auto chosen = m_currentKey;
            const int row = m_found->rowOf(chosen);
            m_table->setCurrentIndex(m_found->index(qMax(0, row), HistorySearchModel::Path));
            if (row < 0)
                m_currentKey = chosen; // which may come back
        }
        updateState();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const auto row = current())
            m_currentKey = row->key;
        updateState();
    });
    connect(m_notice, &HistoryNotice::retryRequested, this, [this] {
        m_found->refresh();
        emit refreshRequested(); // what is wrong may be that the catalog has to be made again
    });
    m_refresh.setInterval(kHistoryRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (!m_found->isLoading()) // one that runs longer is not begun again and again
            m_found->refresh();
    });
}

void SearchWindow::setHistory(const HistoryState &history)
{
    m_notice->setHistory(history);
    if (history.isReading)
        m_refresh.start();
    else
        m_refresh.stop();
    m_found->refresh();
    updateState();
}

void SearchWindow::focusLine()
{
    m_line->setFocus();
    m_line->selectAll();
}

void SearchWindow::search()
{
    m_delay.stop();
    // A name that is shown with \xNN is looked for by its bytes.
    const Bytes pattern = nameShownAs(m_line->text().trimmed().toStdString());
    if (pattern != m_found->query().pattern || m_onlyGone->isChecked() != m_found->query().goneOnly)
        m_found->setQuery({.pattern = pattern, .goneOnly = m_onlyGone->isChecked()});
    updateState();
}

/// From the line to the rows with one key.
bool SearchWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down && m_stack->currentWidget() == m_table) {
            m_table->setFocus();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            search();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

std::optional<catalog::PathRow> SearchWindow::current() const
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || index.row() >= m_found->rowCount())
        return std::nullopt;
    return m_found->pathAt(index.row());
}

void SearchWindow::updateState()
{
    const bool isAny = current().has_value() && m_found->rowCount() > 0;
    m_versions->setEnabled(isAny);
    m_restore->setEnabled(isAny);
    m_restore->setToolTip(isAny ? tr("The newest version of this file") : tr("Choose a file first"));
    m_versions->setToolTip(isAny ? QString() : tr("Choose a file first"));
    for (QAction *action : m_table->actions())
        action->setEnabled(isAny);
    m_busy->setVisible(m_found->isLoading());
    m_count->setText(countText());
    const catalog::HistoryQuery &query = m_found->query();
    m_command->setVisible(!query.pattern.empty());
    if (!query.pattern.empty()) {
        QStringList words{QStringLiteral("find"), displayName(query.pattern)};
        if (query.goneOnly)
            words << QStringLiteral("--deleted");
        m_command->setCommand(CommandLine::onRepository(m_location, words));
    }
    updateEmpty();
}

QString SearchWindow::countText() const
{
    if (m_found->rowCount() == 0)
        return {};
    if (m_found->isLoading())
        return tr("%1 so far").arg(itemmodels::formatCount(std::uint64_t(m_found->rowCount())));
    if (m_found->isCapped())
        return tr("First %1 shown, type more to narrow the search")
            .arg(itemmodels::formatCount(HistorySearchModel::kMaxRows));
    return tr("%Ln file(s)", nullptr, m_found->rowCount());
}

void SearchWindow::updateEmpty()
{
    const bool isPartly =
        m_notice->history().isReading && m_found->coverage() && !m_found->coverage()->isWhole();
    if (m_found->query().pattern.empty())
        m_empty->setContent(
            QStringLiteral("search"), tr("Search all backups"),
            tr("Type a part of a path to see every file that any backup has or had: how many "
               "versions there are, when it was first and last seen, and whether it is gone."));
    else if (m_found->error())
        m_empty->setContent(QStringLiteral("error"), tr("The backups could not be searched"),
                            tr("What went wrong is said above."));
    else if (m_found->isLoading())
        m_empty->setContent(QStringLiteral("running"), tr("Searching…"), {});
    else
        m_empty->setContent(
            QStringLiteral("search"), tr("No file matches"),
            isPartly ? tr("The history of this repository is still being read; files appear "
                          "here as they are found.")
            : m_onlyGone->isChecked()
                ? tr("No deleted file matches. Untick “Only deleted files” to search all.")
                : tr("Upper and lower case are the same. * and ? stand for any characters; with "
                     "them the whole name has to match, or the whole path where there is a /."));
    m_stack->setCurrentWidget(m_found->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
}

} // namespace backstop::ui
