// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace backstop::ui {

/// Says that the open repository is the demo's. Quiet, but there all the time: nobody is to take it for their own backups.
class DemoBadge : public QWidget
{
    Q_OBJECT

public:
    explicit DemoBadge(QWidget *parent = nullptr);

signals:
    void useYourOwnRequested();
};

} // namespace backstop::ui
