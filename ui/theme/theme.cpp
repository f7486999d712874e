// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QEvent>
#include <QSettings>
#include <QStyleHints>
#include <QToolTip>

namespace backstop::ui {

namespace {

const QString kKey = QStringLiteral("appearance/theme");

QString nameOf(Theme::Mode mode)
{
    switch (mode) {
    case Theme::Mode::Light:
        return QStringLiteral("light");
    case Theme::Mode::Dark:
        return QStringLiteral("dark");
    case Theme::Mode::System:
        break;
    }
    return QStringLiteral("system");
}

} // namespace

Theme::Theme(QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    const QString stored = m_settings->value(kKey).toString();
    for (const Mode mode : {Mode::Light, Mode::Dark}) {
        if (stored == nameOf(mode))
            m_mode = mode;
    }
    QApplication::setStyle(new Style);
    QApplication::setWindowIcon(applicationIcon());
    apply();
    qApp->installEventFilter(this);
}

void Theme::setMode(Mode mode)
{
    m_settings->setValue(kKey, nameOf(mode));
    setModeOnce(mode);
}

void Theme::setModeOnce(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
    emit changed();
}

Scheme Theme::scheme() const
{
    return schemeOf(QApplication::palette());
}

void Theme::setSystemScheme(std::optional<Scheme> scheme)
{
    if (scheme == m_systemScheme)
        return;
    m_systemScheme = scheme;
    if (m_mode != Mode::System)
        return;
    apply();
    emit changed();
}

Scheme Theme::platformScheme()
{
    if (m_systemScheme)
        return *m_systemScheme;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Scheme::Dark
                                                                                     : Scheme::Light;
#endif
    // Without a palette of ours the application shows the platform's: that is the only way to ask Qt 6.4 for it.
    QApplication::setPalette(QPalette());
    return schemeOf(QApplication::palette());
}

void Theme::apply()
{
    m_applying = true;
    const Scheme scheme = m_mode == Mode::System ? platformScheme()
                          : m_mode == Mode::Dark ? Scheme::Dark
                                                 : Scheme::Light;
    const QPalette palette = makePalette(scheme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    m_applying = false;
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_mode == Mode::System && !m_applying) {
        const Scheme before = scheme();
        apply();
        if (scheme() != before)
            emit changed();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace backstop::ui
