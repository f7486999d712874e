// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "ui/widgets/factstable.h"

#include <QScrollArea>
#include <QTimeZone>

class QPushButton;

namespace backstop::ui {

class Label;
class StateLabel;

/// What a backup holds, how it came about, what changed and how far it is proven. What is long stands over the columns.
class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewTab(QWidget *parent = nullptr);

    void setBackup(const catalog::BackupRow &backup, const QTimeZone &zone, Timestamp now);
    /// What only the whole record knows of the backup that is shown.
    void setRecord(const repository::BackupRecord &record);
    /// Why the backup that is shown is held.
    void setHoldReason(const QString &reason);
    /// Says that the backup is being read.
    void clear();

signals:
    /// Which files are damaged is to be found out.
    void verifyRequested();

private:
    void showWide();

    Label *m_loading;
    QWidget *m_body;
    StateLabel *m_state;
    Label *m_why;
    QPushButton *m_verify;
    FactsTable *m_wide;
    FactsTable *m_content;
    FactsTable *m_origin;
    FactsTable *m_changes;
    QList<Fact> m_wideFacts;
    QString m_checksum;
    BackupId m_shown;
    bool m_isHeld = false;
    QString m_holdReason; // where it is known
};

} // namespace backstop::ui
