// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/prompts.h"
#include "ui/results.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace backstop::ui {

class CommandLine;
class FactsTable;
class Label;
class MessageBar;
class RestoreLines;

/// What the restore would do, entry by entry, with sums and the room it needs. Decides whether it may begin.
class RestorePreviewStep : public QWidget
{
    Q_OBJECT

public:
    explicit RestorePreviewStep(QWidget *parent = nullptr);

    /// @p command does the same on the command line; empty: it cannot be written there.
    void setWaiting(const QString &command);
    void setPreview(const RestorePreview &preview);
    /// Why the restore may not begin; empty: it may.
    QString reasonAgainst() const;
    /// "Restore 1,204 files, replace 37, delete 2": nothing that is lost is left out.
    QString buttonText() const;
    /// What is lost in @p target by going on; nothing where nothing is.
    std::optional<Question> question(const QString &target) const;

private:
    QString sentence() const;
    void tellWorst(const RestorePreview &preview);
    void fillTable(const RestorePreview &preview);

    std::optional<RestorePreview> m_preview;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    Label *m_sentence;
    FactsTable *m_totals;
    RestoreLines *m_lines;
    Label *m_more;
    CommandLine *m_command;
};

} // namespace backstop::ui
