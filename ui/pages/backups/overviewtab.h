// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"

#include <QScrollArea>
#include <QTimeZone>

namespace backstop::ui {

class FactsTable;
class Label;
class StateLabel;

/// What a backup holds, how it came about, what changed and how far it is proven, side by side.
class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewTab(QWidget *parent = nullptr);

    void setBackup(const catalog::BackupRow &backup, const QTimeZone &zone);
    void clear();

private:
    StateLabel *m_state;
    Label *m_why;
    FactsTable *m_content;
    FactsTable *m_origin;
    FactsTable *m_changes;
};

} // namespace backstop::ui
