// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/backuprecord.h"

#include <QWidget>

class QStandardItemModel;
class QTableView;

namespace backstop::ui {

class Label;

/// What a partial backup left out, and why.
class ProblemsTab : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsTab(QWidget *parent = nullptr);

    void setRecord(const repository::BackupRecord &record);
    void clear();

private:
    Label *m_summary;
    QTableView *m_table;
    QStandardItemModel *m_model;
};

} // namespace backstop::ui
