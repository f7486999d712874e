// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <QWidget>

class QTimer;

namespace backstop::ui {

class MessageBar;
class ProgressLine;

/// Over the list of backups: a line while it is read, and what is wrong with reading it. Two things can be: the list itself, from the
/// catalog, and the history, from the repository.
class HistoryBar : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryBar(QWidget *parent = nullptr);

    MessageBar *messages() const { return m_messages; }
    /// Shows the line; after ten seconds also a message with a button to stop.
    void setLoading(bool loading);
    void showListError(const Error &error);
    /// Takes away what was said of the list; other messages stay.
    void dismissListMessage();
    void showHistoryError(const Error &error);
    void dismissHistoryError();
    /// Says under the other message that @p count backups are damaged; until there are none. Nobody can close it: it is so.
    void setDamaged(qint64 count);

signals:
    void stopRequested();
    void retryListRequested();
    void retryHistoryRequested();
    /// The damaged backups are to be shown.
    void damagedRequested();

private:
    MessageBar *m_messages;
    MessageBar *m_damaged;
    ProgressLine *m_busy;
    QTimer *m_slow;
    bool m_isOfList = false; // the message that is shown
};

} // namespace backstop::ui
