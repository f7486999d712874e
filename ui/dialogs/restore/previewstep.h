// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results.h"

#include <QWidget>

#include <optional>

class QStackedWidget;
class QTableView;

namespace backstop::ui {

class FactsTable;
class Label;
class MessageBar;
class PreviewModel;

/// What the restore would do, entry by entry, with sums and the room it needs. Decides whether it may begin.
class RestorePreviewStep : public QWidget
{
    Q_OBJECT

public:
    explicit RestorePreviewStep(QWidget *parent = nullptr);

    void setWaiting();
    void setPreview(const RestorePreview &preview);
    /// Why the restore may not begin; empty: it may.
    QString reasonAgainst() const;
    /// "Restore 1,204 files".
    QString buttonText() const;

private:
    QString sentence() const;
    void fillTable(const RestorePreview &preview);

    std::optional<RestorePreview> m_preview;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    Label *m_sentence;
    FactsTable *m_totals;
    PreviewModel *m_model;
    QTableView *m_table;
    Label *m_more;
};

} // namespace backstop::ui
