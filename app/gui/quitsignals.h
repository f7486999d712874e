// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace backstop::app {

/// SIGINT, SIGTERM and SIGHUP for the program with a window: each is told by requested() once the event loop gets to it. A second
/// SIGINT or SIGTERM ends the program at once with exit code 130, whatever hangs; SIGHUP never does, however often it comes. Those
/// that are ignored stay so (nohup). One in a process; lives in the thread of the event loop.
class QuitSignals : public QObject
{
    Q_OBJECT

public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

signals:
    void requested();

private:
    void read();
};

} // namespace backstop::app
