// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "ui/requests.h"

#include <QDialog>

class QPushButton;

namespace backstop::ui {

class KeyForm;
class ProgressLine;

/// Asks for the key of one repository, again and again until it opens or the user gives up. Open it with open(); it is closed by accept().
/// As high as what it shows needs, at every moment.
class UnlockDialog : public QDialog
{
    Q_OBJECT

public:
    explicit UnlockDialog(const QString &location, QWidget *parent = nullptr);

public slots:
    void setBusy(bool busy);
    /// The key did not fit, or something else: stands at the field.
    void showError(const backstop::Error &error);

signals:
    void openRequested(const backstop::ui::OpenRequest &request);

protected:
    bool event(QEvent *event) override;

private:
    void updateState();

    QString m_location;
    KeyForm *m_key;
    ProgressLine *m_busy;
    QPushButton *m_unlock;
};

} // namespace backstop::ui
