// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "ui/requests.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace backstop::ui {

class KeyForm;
class Prompts;

/// Where a repository is, and how it is unlocked.
class OpenStep : public QWidget
{
    Q_OBJECT

public:
    explicit OpenStep(Prompts *prompts, QWidget *parent = nullptr);

    void setRecentLocations(const QStringList &locations);
    void showWrongKey(const Error &error);
    void wipe();

signals:
    void backRequested();
    void openRequested(const backstop::ui::OpenRequest &request);

private:
    void updateState();

    QComboBox *m_location;
    KeyForm *m_key;
    QPushButton *m_open;
};

} // namespace backstop::ui
