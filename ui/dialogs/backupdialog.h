// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results.h"

#include <QDialog>
#include <QHash>

class QButtonGroup;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace backstop::ui {

class CommandLine;
class Label;
class Prompts;
class SourcesField;

/// What to back up, and how. Emits one request and closes. What it cannot know itself it asks for, and is told by the slots.
/// Begins in the line for sources; Enter starts the backup from its button alone.
class BackupDialog : public QDialog
{
    Q_OBJECT

public:
    BackupDialog(Prompts *prompts, const BackupRequest &proposal, const QString &location,
                 QWidget *parent = nullptr);

    /// With the path that is typed and not in the list yet.
    BackupRequest request() const;

public slots:
    /// What there is in the repository, newest first: proposed as sources, and what each type would do is said of it.
    void setHistory(const QList<backstop::ui::SourceHistory> &history);
    /// Why @p source cannot be backed up, in words; empty: it can.
    void setSourceProblem(const QString &source, const QString &problem);

signals:
    /// Whether this source is there and can be read is to be found out: answer with setSourceProblem().
    void checkRequested(const QString &source);
    void backUpRequested(const backstop::ui::BackupRequest &request);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QLayout *typePart(std::optional<repository::BackupType> chosen);
    QLayout *detailsPart(const BackupRequest &proposal);
    const SourceHistory *historyOf(const QStringList &sources) const;
    static QString meaningOf(int type);
    void explainTypes();
    void updateState();

    SourcesField *m_sources;
    QButtonGroup *m_types;
    QHash<int, Label *> m_meanings; ///< by id of the type
    QList<SourceHistory> m_history;
    QLineEdit *m_tags;
    QLineEdit *m_description;
    QPlainTextEdit *m_excludes;
    const QString m_location; ///< of the repository
    CommandLine *m_command;
    QPushButton *m_backUp;
};

} // namespace backstop::ui
