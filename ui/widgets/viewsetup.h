// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

class QHeaderView;
class QSettings;
class QSplitter;
class QTableView;
class QTreeView;

namespace backstop::ui {

/// One column of a list: which, how wide in average characters, and whether it is shown at first.
struct ColumnSetup
{
    int column = 0;
    int characters = 12;
    bool shown = true;
};

/// What all tables have in common: rows of one height, whole rows chosen, no grid, fixed widths. Call after the model is set.
void setUpTable(QTableView *table, const QList<ColumnSetup> &columns);
void setUpTree(QTreeView *tree, const QList<ColumnSetup> &columns);
/// Widens @p column until each of @p words fits, beside an icon unless there is none: in another language they may be twice as long. Call
/// before setUpColumnChooser(), so that its reset comes back to this width.
void fitColumn(QHeaderView *header, int column, const QStringList &words, bool hasIcon = true);
/// Lets the user show, hide and move columns (menu of the header, shortcut on the view's page) and remembers it in @p settings under @p key.
void setUpColumnChooser(QHeaderView *header, const QList<ColumnSetup> &columns, QSettings *settings,
                        const QString &key);
/// Gives the splitter the sizes that it had when the user last moved it, and remembers them from now on under @p key. Sizes that follow from
/// the window are not remembered: those of a page that was never shown would be none.
void keepSplitter(QSplitter *splitter, QSettings *settings, const QString &key);
/// Whether the user chose columns or their widths with setUpColumnChooser(): then they stay as they are in a window of any width.
bool areColumnsChosen(const QHeaderView *header);
/// Opens the menu of setUpColumnChooser() below the header.
void openColumnChooser(QHeaderView *header);

} // namespace backstop::ui
