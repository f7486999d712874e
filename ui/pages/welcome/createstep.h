// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/requests.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace backstop::ui {

class ProgressLine;
class Prompts;
class StateLabel;

/// Where the new repository goes, and its passphrase, typed twice; or no encryption, with what that means.
class CreateStep : public QWidget
{
    Q_OBJECT

public:
    explicit CreateStep(Prompts *prompts, QWidget *parent = nullptr);

    void setLocation(const QString &location);
    void wipe();

signals:
    void backRequested();
    void createRequested(const backstop::ui::CreateRequest &request);

private:
    QWidget *passphraseFields();
    void updateState();

    QLineEdit *m_location;
    QRadioButton *m_encrypted;
    QRadioButton *m_plain;
    QLineEdit *m_first;
    QLineEdit *m_second;
    ProgressLine *m_strengthBar;
    StateLabel *m_strength;
    StateLabel *m_match;
    QWidget *m_fields;
    QPushButton *m_create;
};

} // namespace backstop::ui
