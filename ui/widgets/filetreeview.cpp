// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filetreeview.h"

#include "model/itemmodels/filetreemodel.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/viewsetup.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTreeView>

namespace backstop::ui {

using itemmodels::FileTreeModel;

namespace {

struct FileTreeText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::FileTree)
};

} // namespace

void setUpFileTree(QTreeView *tree, FileTreeModel *files, QSettings *settings)
{
    static const QList<ColumnSetup> columns{{FileTreeModel::Name, 46},
                                            {FileTreeModel::Size, 12},
                                            {FileTreeModel::Modified, 22},
                                            {FileTreeModel::Mode, 16},
                                            {FileTreeModel::Kind, 16}};
    tree->setModel(files);
    setUpTree(tree, columns);
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    tree->setItemDelegateForColumn(FileTreeModel::Name,
                                   new StateDelegate(StateDelegate::Word::OfModel, tree));
    tree->setItemDelegateForColumn(FileTreeModel::Size, new NumberDelegate(tree));
    setUpColumnChooser(tree->header(), columns, settings, QStringLiteral("files/columns"));
    QObject::connect(tree, &QTreeView::activated, files, [files](const QModelIndex &index) {
        // The line that says why a folder could not be read stands alone below it.
        if (index.data(itemmodels::StatusRole).toInt() == int(itemmodels::Status::Failed))
            files->retry(index.parent());
    });
    QObject::connect(files, &QAbstractItemModel::rowsInserted, tree,
                     [tree, files](const QModelIndex &parent) {
                         if (parent.isValid())
                             return;
                         if (files->rowCount() == 1 && files->hasChildren(files->index(0, 0)))
                             tree->expand(files->index(0, 0));
                         if (!tree->currentIndex().isValid())
                             tree->setCurrentIndex(files->index(0, 0));
                     });
}

QString selectionText(const itemmodels::PathSelection &selection)
{
    if (selection.isEmpty())
        return FileTreeText::tr("Nothing chosen");
    const int chosen = int(selection.included().size());
    const int left = int(selection.excluded().size());
    QString text = FileTreeText::tr("%Ln path(s) chosen", nullptr, chosen);
    if (left > 0)
        text += QStringLiteral(", ") + FileTreeText::tr("%Ln left out", nullptr, left);
    return text;
}

} // namespace backstop::ui
