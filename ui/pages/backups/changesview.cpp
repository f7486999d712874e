// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backups/changesview.h"

#include "model/catalog/filterexpression.h"
#include "model/itemmodels/changelistmodel.h"
#include "model/itemmodels/changetreemodel.h"
#include "model/itemmodels/format.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/pages/backups/versionsaction.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterlanguage.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/viewsetup.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

namespace backstop::ui {

using catalog::FilterExpression;
using itemmodels::ChangeListModel;
using itemmodels::ChangeTreeModel;

namespace {

const QString kTreeKey = QStringLiteral("changes/tree");

const QList<ColumnSetup> &listColumns()
{
    static const QList<ColumnSetup> columns{
        {ChangeListModel::Change, 20},  {ChangeListModel::Path, 56},
        {ChangeListModel::Size, 12},    {ChangeListModel::SizeBefore, 14, false},
        {ChangeListModel::Delta, 14},   {ChangeListModel::Modified, 22},
        {ChangeListModel::Checksum, 24}};
    return columns;
}

const QList<ColumnSetup> &treeColumns()
{
    static const QList<ColumnSetup> columns{
        {ChangeTreeModel::Name, 48},        {ChangeTreeModel::Change, 20},  {ChangeTreeModel::Added, 10},
        {ChangeTreeModel::Modified, 10},    {ChangeTreeModel::Deleted, 10}, {ChangeTreeModel::Size, 12},
        {ChangeTreeModel::ModifiedTime, 22}};
    return columns;
}

} // namespace

ChangesView::ChangesView(const BackupModels &models, const Clock &clock, QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_clock(clock)
    , m_settings(settings)
    , m_added(kindButton(QStringLiteral("showAdded"), QStringLiteral("added"), Tone::Added))
    , m_modified(kindButton(QStringLiteral("showModified"), QStringLiteral("modified"), Tone::Modified))
    , m_deleted(kindButton(QStringLiteral("showDeleted"), QStringLiteral("deleted"), Tone::Deleted))
    , m_asList(viewButton(QStringLiteral("changesAsList"), QStringLiteral("list"), tr("List")))
    , m_asTree(viewButton(QStringLiteral("changesAsTree"), QStringLiteral("tree"), tr("Tree")))
    , m_filter(new FilterLine)
    , m_comparedWith(new Label({}, TextSize::Caption))
    , m_totals(new Label)
    , m_messages(new MessageBar)
    , m_busy(new ProgressLine)
    , m_stack(new QStackedWidget)
    , m_list(new QTableView)
    , m_tree(new QTreeView)
    , m_empty(new EmptyState)
    , m_showVersions(VersionsAction::makeButton(QStringLiteral("changeVersions")))
{
    setObjectName(QStringLiteral("changesView"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    buildList(settings);
    buildTree(settings);
    build();
    auto *views = new QButtonGroup(this);
    views->addButton(m_asList);
    views->addButton(m_asTree);
    (m_settings->value(kTreeKey).toBool() ? m_asTree : m_asList)->setChecked(true);
    connect(m_asTree, &QToolButton::toggled, this, [this](bool tree) {
        m_settings->setValue(kTreeKey, tree);
        updateState();
    });
    connect(m_filter, &FilterLine::filterChanged, this, &ChangesView::updateQuery);
    connectModels();
    updateState();
}

void ChangesView::connectModels()
{
    for (const auto signal : {&ChangeListModel::loading, &ChangeListModel::loaded})
        connect(m_models.changes, signal, this, &ChangesView::updateState);
    connect(m_models.changes, &ChangeListModel::totalCountChanged, this, &ChangesView::updateState);
    connect(m_models.changes, &ChangeListModel::modelReset, this, [this] {
        if (m_models.changes->rowCount() > 0)
            m_list->setCurrentIndex(m_models.changes->index(0, ChangeListModel::Path));
        updateState();
    });
    connect(m_models.changeTree, &ChangeTreeModel::loaded, this, &ChangesView::updateState);
    const auto connectErrors = [this](auto *model) {
        using Model = std::remove_pointer_t<decltype(model)>;
        connect(model, &Model::failed, this, [this, model](const Error &error) {
            if (error.code == ErrorCode::Cancelled)
                return;
            m_failed = model;
            m_messages->showError(error);
        });
        connect(model, &Model::loaded, this, [this, model] {
            if (m_failed == model) { // it works again
                m_failed = nullptr;
                m_messages->dismiss();
            }
        });
    };
    connectErrors(m_models.changes);
    connectErrors(m_models.changeTree);
}

QToolButton *ChangesView::kindButton(const QString &name, const QString &icon, Tone tone)
{
    auto *button = viewButton(name, icon, {});
    button->setIcon(themedIcon(icon, tone));
    button->setChecked(true); // before it is connected: the rest of the tab is not there yet
    connect(button, &QToolButton::toggled, this, &ChangesView::updateQuery);
    return button;
}

QToolButton *ChangesView::viewButton(const QString &name, const QString &icon, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setText(text);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void ChangesView::buildList(QSettings *settings)
{
    m_list->setObjectName(QStringLiteral("changeList"));
    m_list->setAccessibleName(tr("Changed files"));
    m_list->setModel(m_models.changes);
    setUpTable(m_list, listColumns());
    m_list->setItemDelegateForColumn(ChangeListModel::Change,
                                     new StateDelegate(StateDelegate::Word::OfStatus, m_list));
    m_list->setItemDelegateForColumn(ChangeListModel::Path, new PathDelegate(m_list));
    for (const int column : {ChangeListModel::Size, ChangeListModel::SizeBefore, ChangeListModel::Delta})
        m_list->setItemDelegateForColumn(column, new NumberDelegate(m_list));
    m_list->horizontalHeader()->setSortIndicator(ChangeListModel::Path, Qt::AscendingOrder);
    setUpColumnChooser(m_list->horizontalHeader(), listColumns(), settings,
                       QStringLiteral("changes/columns"));
    m_list->setSortingEnabled(true);
}

void ChangesView::buildTree(QSettings *settings)
{
    m_tree->setObjectName(QStringLiteral("changeTree"));
    m_tree->setAccessibleName(tr("Changed files by folder"));
    m_tree->setModel(m_models.changeTree);
    setUpTree(m_tree, treeColumns());
    m_tree->setItemDelegateForColumn(ChangeTreeModel::Name,
                                     new StateDelegate(StateDelegate::Word::OfModel, m_tree));
    for (const int column :
         {ChangeTreeModel::Added, ChangeTreeModel::Modified, ChangeTreeModel::Deleted, ChangeTreeModel::Size})
        m_tree->setItemDelegateForColumn(column, new NumberDelegate(m_tree));
    setUpColumnChooser(m_tree->header(), treeColumns(), settings, QStringLiteral("changes/treeColumns"));
}

void ChangesView::build()
{
    m_filter->setObjectName(QStringLiteral("changeFilter"));
    m_filter->setPlaceholder(tr("Filter changes: path:*.json  size:>1m  words"));
    setUpFilter(m_filter, FilterExpression::Subject::Changes, m_clock);
    m_totals->setObjectName(QStringLiteral("changeTotals"));
    m_totals->muted();
    m_comparedWith->setObjectName(QStringLiteral("comparedWith"));
    m_comparedWith->muted()->selectable();
    m_comparedWith->setContentsMargins(kRelated, kInside, kRelated, 0);
    m_comparedWith->hide();
    m_busy->setAccessibleName(tr("The changes are being read"));
    m_busy->setFixedHeight(3);
    m_busy->setFraction(-1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(kRelated, kInside, kRelated, kInside);
    line->setSpacing(kInside);
    for (QToolButton *button : {m_added, m_modified, m_deleted})
        line->addWidget(button, 0, Qt::AlignTop);
    line->addSpacing(kRelated);
    line->addWidget(m_filter, 1);
    line->addSpacing(kRelated);
    line->addWidget(m_asList, 0, Qt::AlignTop);
    line->addWidget(m_asTree, 0, Qt::AlignTop);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kGroup, kInside, kGroup, kInside);
    foot->addWidget(m_totals, 1);
    foot->addWidget(m_showVersions);
    m_showVersions->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_comparedWith);
    layout->addLayout(line);
    layout->addWidget(m_messages);
    layout->addWidget(m_busy);
    layout->addWidget(m_stack, 1);
    layout->addLayout(foot);
    setKindTexts();
}

void ChangesView::setSubject(const ChangesSubject &subject)
{
    if (m_subject == subject)
        return;
    m_subject = subject;
    setKindTexts();
    updateQuery();
}

void ChangesView::setComparedWith(const QString &text)
{
    m_comparedWith->setText(text);
    m_comparedWith->setVisible(!text.isEmpty());
}

void ChangesView::setVersionsOffered(bool offered)
{
    m_showVersions->setVisible(offered);
    if (!offered || m_listVersions)
        return;
    m_listVersions = new VersionsAction(m_list);
    m_treeVersions = new VersionsAction(m_tree);
    for (const VersionsAction *action : {m_listVersions, m_treeVersions}) {
        connect(action, &VersionsAction::chosen, this, &ChangesView::versionsRequested);
        connect(action, &QAction::changed, this, &ChangesView::updateState);
    }
    connect(m_showVersions, &QPushButton::clicked, this,
            [this] { (m_asTree->isChecked() ? m_treeVersions : m_listVersions)->trigger(); });
    updateState();
}

void ChangesView::clear()
{
    setComparedWith({});
    setSubject({});
}

void ChangesView::setKindTexts()
{
    const repository::ChangeCounts &counts = m_subject.counts;
    const auto set = [](QToolButton *button, const QString &text, const QString &hint) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(hint);
    };
    set(m_added, tr("Added %1").arg(itemmodels::formatCount(counts.added)), tr("Show files that were added"));
    set(m_modified, tr("Modified %1").arg(itemmodels::formatCount(counts.modified)),
        tr("Show files that were modified"));
    set(m_deleted, tr("Deleted %1").arg(itemmodels::formatCount(counts.deleted)),
        tr("Show files that were deleted"));
}

void ChangesView::updateQuery()
{
    catalog::ChangeQuery query = m_models.changes->query();
    query.backup = m_subject.backup;
    query.added = m_added->isChecked();
    query.modified = m_modified->isChecked();
    query.deleted = m_deleted->isChecked();
    const auto parsed =
        FilterExpression::parse(m_filter->text(), FilterExpression::Subject::Changes, m_clock);
    if (parsed)
        parsed->applyTo(query);
    m_models.changes->setQuery(query);
    m_models.changeTree->setBackup(query.backup, query.added, query.modified, query.deleted);
    updateState();
}

void ChangesView::updateState()
{
    const ChangeListModel &model = *m_models.changes;
    const bool any = !m_subject.backup.isNull();
    const bool tree = m_asTree->isChecked();
    const bool filtered = !m_filter->text().isEmpty();
    if (const VersionsAction *versions = tree ? m_treeVersions : m_listVersions) {
        m_showVersions->setEnabled(any && versions->isEnabled());
        m_showVersions->setToolTip(versions->toolTip());
    }
    m_busy->setVisible(any && (tree ? m_models.changeTree->isLoading() : model.isLoading()));
    m_filter->setEnabled(!tree);
    m_filter->setToolTip(tree ? tr("The tree shows everything: switch to the list to filter") : QString());
    const bool unchanged = any && m_subject.counts.total() == 0;
    const bool nothing = any && !model.isLoading() && model.rowCount() == 0 && !model.error();
    if (unchanged)
        m_empty->setContent(QStringLiteral("check"), m_subject.unchangedTitle, m_subject.unchangedText);
    else if (nothing)
        m_empty->setContent(QStringLiteral("search"), tr("No change matches"),
                            filtered ? tr("Clear the filter, or switch on more kinds of change.")
                                     : tr("Switch on more kinds of change."));
    if (unchanged || (nothing && !tree))
        m_stack->setCurrentWidget(m_empty);
    else
        m_stack->setCurrentWidget(tree ? static_cast<QWidget *>(m_tree) : m_list);
    QString totals;
    if (any) {
        const auto all = m_models.changeTree->totals();
        const std::uint64_t shown =
            tree ? m_subject.counts.total() : std::uint64_t(qMax<qint64>(model.totalCount(), 0));
        totals = tr("%1 of %2 changes shown")
                     .arg(itemmodels::formatCount(shown), itemmodels::formatCount(m_subject.counts.total()));
        if (all)
            totals += QStringLiteral("   ") +
                      tr("%1 in added and modified files").arg(itemmodels::formatBytes(all->sizeBytes));
        if (!tree && model.isCapped())
            totals += QStringLiteral("   ") + tr("first %1 shown, narrow the filter")
                                                  .arg(itemmodels::formatCount(ChangeListModel::kMaxRows));
    }
    m_totals->setText(totals);
}

} // namespace backstop::ui
