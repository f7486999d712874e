// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "ui/requests.h"

#include <QTimeZone>
#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QLineEdit;
class QRadioButton;

namespace backstop::ui {

class MessageBar;
class Prompts;

/// Into a new folder, which disturbs nothing, or another one, and then what happens to what stands there.
class RestoreWhereStep : public QWidget
{
    Q_OBJECT

public:
    RestoreWhereStep(const catalog::BackupRow &backup, const QTimeZone &zone, Prompts *prompts,
                     QWidget *parent = nullptr);

    bool isComplete() const;
    void applyTo(RestoreRequest &request) const;
    /// "/home/mira/Restore/data-2026-11-20-1400": proposed for this backup.
    static QString proposedFolder(const catalog::BackupRow &backup, const QTimeZone &zone);

signals:
    void changed();

private:
    QWidget *policyPart();
    void updateState();

    QString m_newFolder;
    QRadioButton *m_new;
    QRadioButton *m_other;
    QLineEdit *m_path;
    QWidget *m_pathRow;
    QButtonGroup *m_policies;
    QWidget *m_policyPart;
    QCheckBox *m_deleteExtra;
    MessageBar *m_warning;
};

} // namespace backstop::ui
