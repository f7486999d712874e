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

/// Into a new folder, which disturbs nothing; back to where it came from; or into another one. In the latter two, what happens to
/// what stands there.
class RestoreWhereStep : public QWidget
{
    Q_OBJECT

public:
    /// @p hostname is that of this computer: what was backed up on another one came from nowhere here.
    RestoreWhereStep(const catalog::BackupRow &backup, const QString &hostname, const QTimeZone &zone,
                     Prompts *prompts, QWidget *parent = nullptr);

    bool isComplete() const;
    /// Whether something else was chosen than what was proposed.
    bool isTouched() const;
    void applyTo(RestoreRequest &request) const;
    /// The folder to restore into so that everything lands where it was: the one that holds the source. Empty where there are
    /// several sources, or the path of the one cannot be told from its text.
    static QString originalFolder(const catalog::BackupRow &backup);
    /// "/home/mira/Restore/data-2026-11-20-1400": proposed for this backup.
    static QString proposedFolder(const catalog::BackupRow &backup, const QTimeZone &zone);

signals:
    void changed();

private:
    QWidget *policyPart();
    void tellConsequence();
    void updateState();

    const QString m_newFolder;
    const QString m_original; ///< see originalFolder()
    const QString m_source;   ///< the one source, where m_original is not empty
    QRadioButton *m_new;
    QRadioButton *m_back;
    QRadioButton *m_other;
    QLineEdit *m_path;
    QWidget *m_pathRow;
    QButtonGroup *m_policies;
    QWidget *m_policyPart;
    QCheckBox *m_deleteExtra;
    MessageBar *m_warning;
};

} // namespace backstop::ui
