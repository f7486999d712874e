// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QObject>

#include <optional>

class QSettings;

namespace backstop::ui {

/// Puts style and palette on the application, and keeps them on it when the user or the system changes the scheme.
/// Make one after the QApplication and before the first widget. The choice is remembered in the settings given, which must
/// live as long as the theme.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Stored in the settings by name.
    enum class Mode { System, Light, Dark };

    explicit Theme(QSettings *settings, QObject *parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// As setMode(), but the settings keep what the user chose.
    void setModeOnce(Mode mode);
    Scheme scheme() const;

    /// What the desktop asks for, where it is known better than from the platform's palette (the desktop portal's
    /// color-scheme, for instance). Nothing goes back to the platform's palette.
    void setSystemScheme(std::optional<Scheme> scheme);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Scheme platformScheme();
    void apply();

    QSettings *m_settings;
    Mode m_mode = Mode::System;
    std::optional<Scheme> m_systemScheme;
    bool m_applying = false;
};

} // namespace backstop::ui
