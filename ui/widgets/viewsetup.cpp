// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/viewsetup.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choicemenu.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QTreeView>

namespace backstop::ui {

namespace {

const QString kChosen = QStringLiteral("Chosen");
constexpr const char *kChosenProperty = "columnsChosen";

void setUpView(QAbstractItemView *view, QHeaderView *header, const QList<ColumnSetup> &columns)
{
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setItemDelegate(new RowDelegate(view));
    view->setMouseTracking(true);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(textWidth(view, 4));
    header->setFont(textFont(TextSize::Caption));
    for (const ColumnSetup &setup : columns) {
        header->resizeSection(setup.column,
                              qMax(textWidth(view, setup.characters), header->sectionSizeHint(setup.column)));
        header->setSectionHidden(setup.column, !setup.shown);
    }
}

} // namespace

void setUpTable(QTableView *table, const QList<ColumnSetup> &columns)
{
    setUpView(table, table->horizontalHeader(), columns);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumSectionSize(rowHeight(table->fontMetrics()));
    table->verticalHeader()->setDefaultSectionSize(rowHeight(table->fontMetrics()));
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void setUpTree(QTreeView *tree, const QList<ColumnSetup> &columns)
{
    setUpView(tree, tree->header(), columns);
    tree->setUniformRowHeights(true);
    tree->setIndentation(5 * kGrid);
    tree->header()->setStretchLastSection(true);
    tree->header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void fitColumn(QHeaderView *header, int column, const QStringList &words, bool hasIcon)
{
    const QFontMetrics metrics(textFont(TextSize::Body)); // the header's own font is smaller
    int width = header->sectionSize(column);
    for (const QString &word : words)
        width = qMax(width,
                     metrics.horizontalAdvance(word) + 3 * kRelated + (hasIcon ? kIconSmall + kRelated : 0));
    header->resizeSection(column, width);
}

void keepSplitter(QSplitter *splitter, QSettings *settings, const QString &key)
{
    if (const QByteArray stored = settings->value(key).toByteArray(); !stored.isEmpty())
        splitter->restoreState(stored);
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
                     [splitter, settings, key] { settings->setValue(key, splitter->saveState()); });
}

void setUpColumnChooser(QHeaderView *header, const QList<ColumnSetup> &columns, QSettings *settings,
                        const QString &key)
{
    const QByteArray first = header->saveState();
    const QByteArray stored = settings->value(key).toByteArray();
    if (!stored.isEmpty())
        header->restoreState(stored);
    const QString chosenKey = key + kChosen;
    header->setProperty(kChosenProperty, settings->value(chosenKey, false));
    const auto setChosen = [header, settings, chosenKey](bool chosen) {
        header->setProperty(kChosenProperty, chosen);
        settings->setValue(chosenKey, chosen);
    };
    const auto save = [header, settings, key] { settings->setValue(key, header->saveState()); };
    QObject::connect(header, &QHeaderView::sectionResized, header, [header, save, setChosen] {
        if (header->viewport()->underMouse() && QGuiApplication::mouseButtons() != Qt::NoButton)
            setChosen(true); // by hand, not because the window has another width
        save();
    });
    QObject::connect(header, &QHeaderView::sectionMoved, header, save);
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, header, save);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(header, &QHeaderView::customContextMenuRequested, header, [=](const QPoint &at) {
        auto *menu = new ChoiceMenu(header);
        menu->setObjectName(QStringLiteral("columnMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const ColumnSetup &setup : columns) {
            const QString title = header->model()->headerData(setup.column, Qt::Horizontal).toString();
            QAction *action = menu->addAction(title);
            action->setCheckable(true);
            action->setChecked(!header->isSectionHidden(setup.column));
            QObject::connect(action, &QAction::toggled, header,
                             [header, save, setChosen, column = setup.column](bool on) {
                                 header->setSectionHidden(column, !on);
                                 setChosen(true);
                                 save();
                             });
        }
        const auto keepLast = [menu] { // a list without columns could not be had back
            QList<QAction *> checked;
            for (QAction *action : menu->actions()) {
                action->setEnabled(true);
                if (action->isChecked())
                    checked.append(action);
            }
            if (checked.size() == 1)
                checked.first()->setEnabled(false);
        };
        keepLast();
        for (QAction *action : menu->actions())
            QObject::connect(action, &QAction::toggled, menu, keepLast);
        menu->addSeparator();
        QAction *reset = menu->addAction(QHeaderView::tr("Reset columns"));
        QObject::connect(reset, &QAction::triggered, header, [header, first, save, setChosen] {
            header->restoreState(first);
            setChosen(false);
            save();
            emit header->geometriesChanged(); // for who fits the columns into the width
        });
        menu->popup(header->mapToGlobal(at));
    });
}

bool areColumnsChosen(const QHeaderView *header)
{
    return header->property(kChosenProperty).toBool();
}

void openColumnChooser(QHeaderView *header)
{
    emit header->customContextMenuRequested(QPoint(kGroup, header->height()));
}

} // namespace backstop::ui
