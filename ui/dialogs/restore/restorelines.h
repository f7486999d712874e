// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QTableView;

namespace backstop::ui {

class PreviewModel;

/// What a restore would do, or did, entry by entry. A long list can be narrowed by a part of the path and by what is done.
class RestoreLines : public QWidget
{
    Q_OBJECT

public:
    /// @p name is the object name of the table; "Filter" and "Kind" after it name what narrows it.
    RestoreLines(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    void setLines(const QList<RestoreLine> &lines);

private:
    void narrow();

    PreviewModel *m_model;
    QLineEdit *m_filter;
    QComboBox *m_kind;
    QTableView *m_table;
    QTimer m_delay; // while somebody types
};

} // namespace backstop::ui
