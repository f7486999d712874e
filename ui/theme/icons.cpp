// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace backstop::ui {

namespace {

QPixmap renderIcon(const QString &name, const QColor &ink, const QColor &paper, const QSize &pixels)
{
    const QString key = QStringLiteral("backstop-icon/%1/%2/%3/%4x%5")
                            .arg(name, ink.name(QColor::HexArgb), paper.name())
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("icon %s: not among the resources", qUtf8Printable(name));
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", ink.name().toLatin1());
    svg.replace("paper", paper.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedIconEngine : public QIconEngine
{
public:
    explicit ThemedIconEngine(const QString &name, std::optional<Tone> tone = std::nullopt)
        : m_name(name)
        , m_tone(tone)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        const QPalette palette = QGuiApplication::palette();
        QColor ink = palette.color(QPalette::Active, QPalette::WindowText);
        if (mode == QIcon::Disabled)
            ink = palette.color(QPalette::Disabled, QPalette::WindowText);
        else if (m_tone)
            ink = toneColor(*m_tone, palette);
        else if (state == QIcon::On)
            ink = accentColor(palette);
        return renderIcon(m_name, ink, palette.color(QPalette::Active, QPalette::Base), size);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_tone); }
    QString iconName() override { return m_name; }
    QString key() const override { return QStringLiteral("backstop-themed"); }
    bool isNull() override { return false; }

private:
    QString m_name;
    std::optional<Tone> m_tone;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    return QIcon(new ThemedIconEngine(name));
}

QIcon themedIcon(const QString &name, Tone tone)
{
    return QIcon(new ThemedIconEngine(name, tone));
}

void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &ink,
               const QColor &paper)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const int side = qRound(qMin(rect.width(), rect.height()));
    QPixmap pixmap = renderIcon(name, ink, paper, QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    const QPointF centre = rect.center();
    painter->drawPixmap(QPointF(qRound(centre.x() - side / 2.0), qRound(centre.y() - side / 2.0)), pixmap);
}

QIcon applicationIcon()
{
    return QIcon(QStringLiteral(":/icons/backstop.svg"));
}

} // namespace backstop::ui
