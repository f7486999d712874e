// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chart/charttable.h"

#include <QWidget>

class QHBoxLayout;
class QPixmap;
class QStackedWidget;
class QStandardItemModel;
class QTableView;
class QToolButton;

namespace backstop::ui {

class Label;
class ListTable;

/// A chart with what makes it readable for everybody: the sentence that it amounts to, a table with the same numbers, and both as copies
/// for other programs. Where there is nothing to draw, it says why.
class Chart : public QWidget
{
    Q_OBJECT

public:
    /// Owns @p plot, which draws. Parts of it are named after @p name: NAMESentence, NAMETable, NAMEToggle, NAMECopy.
    Chart(const QString &name, const QString &title, QWidget *plot, QWidget *parent = nullptr);

    /// @p sentence is shown, and read aloud in place of the picture.
    void setContent(const QString &sentence, const ChartTable &table);
    void setEmpty(const QString &reason);
    bool isEmpty() const { return m_isEmpty; }
    const QString &title() const { return m_title; }
    const ChartTable &table() const { return m_table; }
    QString sentence() const;
    void setTableShown(bool shown);
    bool isTableShown() const;
    /// Puts @p widget before the buttons: a switch of what is drawn.
    void addSwitch(QWidget *widget);
    void copyPicture();
    void copyCsv();
    /// What the keyboard goes to: the picture, or the table in its place.
    QWidget *focusTarget() const;

signals:
    /// Of the table, by Enter or a double click.
    void rowActivated(int row);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(const QString &name);
    void fillTable();
    void showPlace();

    QString m_title;
    QWidget *m_plot;
    ChartTable m_table;
    ChartTable m_setUp; ///< whose columns the view has
    bool m_isTableStale = false;
    bool m_isEmpty = true;
    Label *m_sentence;
    QHBoxLayout *m_head;
    QHBoxLayout *m_buttons;
    QToolButton *m_toggle;
    QToolButton *m_copy;
    QStackedWidget *m_stack;
    ListTable *m_view;
    QStandardItemModel *m_model;
    Label *m_reason;
    QWidget *m_nothing;
};

} // namespace backstop::ui
