// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/history/versionswindow.h"

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
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/viewsetup.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace backstop::ui {

using itemmodels::VersionLine;
using itemmodels::VersionListModel;

namespace {

const QList<ColumnSetup> &versionColumns()
{
    static const QList<ColumnSetup> columns{{VersionListModel::Version, 20},
                                            {VersionListModel::From, 26},
                                            {VersionListModel::Until, 26},
                                            {VersionListModel::Size, 11},
                                            {VersionListModel::Delta, 12},
                                            {VersionListModel::Backups, 10},
                                            {VersionListModel::Note, 36},
                                            {VersionListModel::Modified, 22, false},
                                            {VersionListModel::Checksum, 22, false},
                                            {VersionListModel::Source, 40, false}};
    return columns;
}

} // namespace

VersionsWindow::VersionsWindow(std::unique_ptr<VersionListModel> versions, const Bytes &path,
                               const QString &location, QSettings *settings, QWidget *parent)
    : QDialog(parent)
    , m_versions(std::move(versions))
    , m_path(path)
    , m_notice(new HistoryNotice)
    , m_messages(new MessageBar)
    , m_busy(new ProgressLine)
    , m_stack(new QStackedWidget)
    , m_table(new ListTable)
    , m_empty(new EmptyState)
    , m_count(new Label)
    , m_copy(namedButton(QStringLiteral("copyChecksum"), tr("Copy chec&ksum"), QStringLiteral("copy")))
    , m_compare(namedButton(QStringLiteral("compareVersions"), tr("Co&mpare two versions…"),
                            QStringLiteral("compare")))
    , m_restore(namedButton(QStringLiteral("restoreVersion"), tr("&Restore this version…"),
                            QStringLiteral("restore")))
{
    setObjectName(QStringLiteral("versionsWindow"));
    setWindowFlag(Qt::Window);
    setWindowTitle(tr("All versions of %1").arg(displayName(path.substr(path.rfind('/') + 1))));
    m_busy->setObjectName(QStringLiteral("versionsBusy"));
    m_busy->setAccessibleName(tr("The versions are being read"));
    m_busy->setFixedHeight(kThinLineHeight);
    m_busy->setFraction(-1);
    m_messages->setObjectName(QStringLiteral("versionsMessage"));
    buildTable(settings);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildHead(location));
    layout->addWidget(m_notice);
    layout->addWidget(m_messages);
    layout->addWidget(m_busy);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buildFoot());
    buildActions();
    connectModel();
    resize(fitting(this, {textWidth(this, 150), rowHeight(fontMetrics()) * 20}));
    m_table->setFocus();
    m_versions->setPath(path);
    updateState();
}

VersionsWindow::~VersionsWindow()
{
    delete m_table; // before the model that it shows
}

void VersionsWindow::buildTable(QSettings *settings)
{
    m_table->setObjectName(QStringLiteral("versionTable"));
    m_table->setAccessibleName(tr("Versions"));
    m_table->setModel(m_versions.get());
    setUpTable(m_table, versionColumns());
    m_table->setItemDelegateForColumn(VersionListModel::Version,
                                      new StateDelegate(StateDelegate::Word::OfModel, m_table));
    for (const int column : {VersionListModel::Size, VersionListModel::Delta, VersionListModel::Backups})
        m_table->setItemDelegateForColumn(column, new NumberDelegate(m_table));
    setUpColumnChooser(m_table->horizontalHeader(), versionColumns(), settings,
                       QStringLiteral("versions/columns"));
}

QLayout *VersionsWindow::buildHead(const QString &location)
{
    auto *path = new ElidedLabel;
    path->setObjectName(QStringLiteral("versionsPath"));
    path->setText(displayName(m_path));
    path->setMuted(true);
    auto *command = new CommandLine;
    command->setCommand(
        CommandLine::onRepository(location, {QStringLiteral("versions"), displayName(m_path)}));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(kPageEdge, kGroup, kPageEdge, kGroup);
    head->setSpacing(kInside);
    head->addWidget(new Label(windowTitle(), TextSize::Title));
    head->addWidget(path);
    head->addSpacing(kInside);
    head->addWidget(command);
    return head;
}

QLayout *VersionsWindow::buildFoot()
{
    m_count->setObjectName(QStringLiteral("versionCount"));
    m_count->muted();
    auto *close = namedButton(QStringLiteral("versionsClose"), tr("&Close"));
    for (QPushButton *button : {m_copy, m_compare, m_restore, close})
        button->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_copy, &QPushButton::clicked, this, &VersionsWindow::copyChecksum);
    connect(m_compare, &QPushButton::clicked, this, &VersionsWindow::compare);
    connect(m_restore, &QPushButton::clicked, this, &VersionsWindow::restore);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kPageEdge, kRelated, kGroup, kGroup);
    foot->setSpacing(kRelated);
    foot->addWidget(m_count, 1);
    foot->addWidget(m_copy);
    foot->addWidget(m_compare);
    foot->addWidget(m_restore);
    foot->addSpacing(kRelated);
    foot->addWidget(close);
    return foot;
}

/// What the buttons do, also in the menu of the list.
void VersionsWindow::buildActions()
{
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (QPushButton *button : {m_restore, m_compare, m_copy}) {
        auto *action = new QAction(button->icon(), withoutMnemonic(button->text()), m_table);
        action->setObjectName(QStringLiteral("action_") + button->objectName());
        connect(action, &QAction::triggered, button, &QPushButton::click);
        m_table->addAction(action);
    }
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_W), this), &QShortcut::activated, this,
            &QWidget::close);
}

void VersionsWindow::connectModel()
{
    const VersionListModel *model = m_versions.get();
    connect(model, &VersionListModel::loading, this, &VersionsWindow::updateState);
    connect(model, &VersionListModel::loaded, this, [this] {
        m_notice->setListError({});
        updateState();
    });
    connect(model, &VersionListModel::coverageRead, this, [this] {
        m_notice->setCoverage(m_versions->coverage());
        updateState();
    });
    connect(model, &VersionListModel::failed, this, [this](const Error &error) {
        if (error.code != ErrorCode::Cancelled)
            m_notice->setListError(error);
        updateState();
    });
    const auto keepCurrent = [this] { // there is always a current row, see the Backups page
        if (m_versions->rowCount() > 0 && !m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_versions->index(0, 0));
        updateState();
    };
    connect(model, &QAbstractItemModel::modelReset, this, keepCurrent);
    connect(model, &QAbstractItemModel::rowsInserted, this, keepCurrent);
    connect(model, &QAbstractItemModel::dataChanged, this, &VersionsWindow::updateState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &VersionsWindow::updateState);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &VersionsWindow::updateState);
    connect(m_notice, &HistoryNotice::retryRequested, this, [this] {
        m_versions->refresh();
        emit refreshRequested(); // what is wrong may be that the catalog has to be made again
    });
    m_refresh.setInterval(kHistoryRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (!m_versions->isLoading())
            m_versions->refresh();
    });
}

void VersionsWindow::setHistory(const HistoryState &history)
{
    m_notice->setHistory(history);
    if (history.isReading)
        m_refresh.start();
    else
        m_refresh.stop();
    m_versions->refresh();
    updateState();
}

std::optional<VersionLine> VersionsWindow::current() const
{
    return m_versions->lineAt(m_table->currentIndex().row());
}

void VersionsWindow::updateState()
{
    const auto line = current();
    const bool isVersion = line && !line->isGap;
    const bool hasChecksum = isVersion && !line->version.sha256.isNull();
    const bool areTwo = selected().size() == 2;
    m_restore->setEnabled(isVersion);
    m_copy->setEnabled(hasChecksum);
    m_compare->setEnabled(areTwo);
    for (const QPushButton *button : {m_restore, m_compare, m_copy}) {
        for (QAction *action : m_table->actions()) {
            if (action->objectName().endsWith(button->objectName()))
                action->setEnabled(button->isEnabled());
        }
    }
    m_compare->setToolTip(areTwo ? QString() : tr("Select two versions, the second one with Ctrl"));
    m_restore->setToolTip(isVersion ? QString() : tr("Choose a version"));
    m_copy->setToolTip(hasChecksum ? QString() : tr("Choose a version that has a checksum"));
    const bool isWaiting = m_versions->rowCount() == 0 && !m_versions->error() && !m_versions->coverage();
    m_busy->setVisible(isWaiting || m_notice->history().isReading);
    updateEmpty();
    std::uint64_t versions = 0;
    for (int row = 0; row < m_versions->rowCount(); ++row)
        versions += m_versions->keyAt(row) % 2 == 0 ? 1 : 0;
    m_count->setText(versions > 0 ? tr("%Ln version(s)", nullptr, pluralCount(versions)) : QString());
}

void VersionsWindow::updateEmpty()
{
    const bool isReading = m_notice->history().isReading;
    const auto &coverage = m_versions->coverage();
    if (m_versions->error())
        m_empty->setContent(QStringLiteral("error"), tr("The versions could not be read"),
                            tr("What went wrong is said above. The files of each backup can be browsed and "
                               "restored all the same."));
    else if (!coverage)
        m_empty->setContent(QStringLiteral("running"), tr("The versions are being read"), {});
    else if (isReading && !coverage->isWhole())
        m_empty->setContent(QStringLiteral("running"), tr("No version so far"),
                            tr("The history of this repository is still being read; versions appear here as "
                               "they are found."));
    else
        m_empty->setContent(QStringLiteral("search"), tr("No backup has this file"),
                            tr("Only files have versions. What was in a folder is found by a search of all "
                               "backups."));
    m_stack->setCurrentWidget(m_versions->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
}

void VersionsWindow::restore()
{
    if (const auto line = current(); line && !line->isGap)
        emit restoreRequested(line->version.lastBackup, m_path);
}

std::vector<VersionLine> VersionsWindow::selected() const
{
    std::vector<VersionLine> lines;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const auto line = m_versions->lineAt(index.row());
        if (!line || line->isGap)
            return {};
        lines.push_back(*line);
    }
    std::sort(lines.begin(), lines.end(),
              [](const VersionLine &a, const VersionLine &b) { return a.version.number < b.version.number; });
    return lines;
}

void VersionsWindow::compare()
{
    const std::vector<VersionLine> lines = selected();
    m_messages->dismiss();
    if (lines.size() == 2)
        emit compareRequested(lines[0], lines[1]);
}

void VersionsWindow::showError(const Error &error)
{
    m_messages->showError(error);
}

void VersionsWindow::copyChecksum()
{
    if (const auto line = current(); line && !line->version.sha256.isNull())
        QGuiApplication::clipboard()->setText(QString::fromStdString(line->version.sha256.hex()));
}

} // namespace backstop::ui
