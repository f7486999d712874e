// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporaryfolder.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/statuslook.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace backstop::ui;

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void everyToneIsReadableOnEveryBackground_data() { schemes(); }
    void everyToneIsReadableOnEveryBackground();
    void textIsReadableOnEveryBackground_data() { schemes(); }
    void textIsReadableOnEveryBackground();
    void onlyVerifiedIsGreen();
    void everyStateHasAnIconThatExists();
    void everyIconIsDrawn();
    void iconsTakeTheColourOfThePalette();
    void theChoiceIsAppliedAndRemembered();
    void aChoiceForOneRunIsNotRemembered();
    void theSystemsWishCountsOnlyWhereTheUserHasNone();
    void thereAreFourSizesOfText();

private:
    static void schemes();
};

void TestTheme::schemes()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

static QList<QColor> backgrounds(const QPalette &palette)
{
    return {palette.color(QPalette::Window), palette.color(QPalette::Base),
            palette.color(QPalette::AlternateBase), palette.color(QPalette::Active, QPalette::Highlight),
            palette.color(QPalette::Inactive, QPalette::Highlight)};
}

void TestTheme::everyToneIsReadableOnEveryBackground()
{
    QFETCH(Scheme, scheme);
    const QPalette palette = makePalette(scheme);
    QCOMPARE(schemeOf(palette), scheme);
    for (const Tone tone : allTones()) {
        QList<QColor> fills = backgrounds(palette);
        fills.append(toneFill(tone, palette));
        for (const QColor &background : fills)
            QCOMPARE_GE(contrastRatio(toneColor(tone, palette), background), 4.5);
    }
}

void TestTheme::textIsReadableOnEveryBackground()
{
    QFETCH(Scheme, scheme);
    const QPalette palette = makePalette(scheme);
    for (const QColor &background : backgrounds(palette)) {
        QCOMPARE_GE(contrastRatio(palette.color(QPalette::Text), background), 7.0);
        QCOMPARE_GE(contrastRatio(mutedColor(palette), background), 4.5);
    }
    QCOMPARE_GE(contrastRatio(palette.color(QPalette::BrightText), accentColor(palette)), 4.5);
    QCOMPARE_GE(contrastRatio(accentColor(palette), palette.color(QPalette::Base)), 3.0);
    QCOMPARE_GE(contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)),
                7.0);
}

void TestTheme::onlyVerifiedIsGreen()
{
    using backstop::itemmodels::Status;
    for (int value = int(Status::None); value <= int(Status::Interrupted); ++value) {
        const auto status = static_cast<Status>(value);
        QCOMPARE(lookOf(status).tone == Tone::Good, status == Status::Verified);
    }
}

void TestTheme::everyStateHasAnIconThatExists()
{
    using backstop::itemmodels::Status;
    for (int value = int(Status::None) + 1; value <= int(Status::Cancelled); ++value) {
        const QString icon = lookOf(static_cast<Status>(value)).icon;
        QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(icon)), qPrintable(icon));
    }
}

void TestTheme::everyIconIsDrawn()
{
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    QCOMPARE_GE(files.size(), 30);
    for (const QString &file : files) {
        QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(&painter, QRectF(0, 0, 24, 24), file.chopped(4), Qt::black, Qt::white);
        painter.end();
        int inked = 0;
        for (int y = 0; y < 24; ++y) {
            for (int x = 0; x < 24; ++x)
                inked += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
        }
        QVERIFY2(inked >= 10, qPrintable(file));
    }
}

void TestTheme::iconsTakeTheColourOfThePalette()
{
    const QIcon icon = themedIcon(QStringLiteral("added"));
    QCOMPARE(icon.name(), QStringLiteral("added"));
    const QPalette before = QApplication::palette();
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QPalette palette = makePalette(scheme);
        QApplication::setPalette(palette);
        const QColor ink = icon.pixmap(QSize(16, 16), 1.0).toImage().pixelColor(8, 8);
        QCOMPARE(ink.rgb(), palette.color(QPalette::WindowText).rgb());
    }
    QApplication::setPalette(before);
}

void TestTheme::theChoiceIsAppliedAndRemembered()
{
    const backstop::test::TemporaryFolder folder;
    QSettings settings(folder.qPath() + QStringLiteral("/s.ini"), QSettings::IniFormat);
    {
        Theme theme(&settings);
        QCOMPARE(theme.mode(), Theme::Mode::System);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(schemeOf(QApplication::palette()), Scheme::Dark);
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(changed.size(), 1);
    }
    const Theme again(&settings);
    QCOMPARE(again.mode(), Theme::Mode::Dark);
    QCOMPARE(again.scheme(), Scheme::Dark);
}

void TestTheme::aChoiceForOneRunIsNotRemembered()
{
    const backstop::test::TemporaryFolder folder;
    QSettings settings(folder.qPath() + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    Theme theme(&settings);
    theme.setModeOnce(Theme::Mode::Dark);
    QCOMPARE(theme.scheme(), Scheme::Dark);
    QVERIFY(settings.allKeys().isEmpty());
    theme.setMode(Theme::Mode::Dark); // now the user says so
    QVERIFY(!settings.allKeys().isEmpty());
}

void TestTheme::theSystemsWishCountsOnlyWhereTheUserHasNone()
{
    const backstop::test::TemporaryFolder folder;
    QSettings settings(folder.qPath() + QStringLiteral("/s.ini"), QSettings::IniFormat);
    Theme theme(&settings);
    theme.setSystemScheme(Scheme::Dark);
    QCOMPARE(theme.scheme(), Scheme::Dark);
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(theme.scheme(), Scheme::Light);
    theme.setSystemScheme(Scheme::Light);
    theme.setSystemScheme(Scheme::Dark);
    QCOMPARE(theme.scheme(), Scheme::Light);
    theme.setMode(Theme::Mode::System);
    QCOMPARE(theme.scheme(), Scheme::Dark);
}

void TestTheme::thereAreFourSizesOfText()
{
    double last = 0;
    for (const TextSize size : {TextSize::Caption, TextSize::Body, TextSize::Section, TextSize::Title}) {
        const double points = textFont(size).pointSizeF();
        QCOMPARE_GT(points, last);
        last = points;
    }
    QCOMPARE(textFont(TextSize::Body).pointSizeF(), QApplication::font().pointSizeF());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
