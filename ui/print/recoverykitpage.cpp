// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/recoverykitpage.h"

#include "ui/print/printfont.h"
#include "ui/print/qrcode.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>

namespace backstop::ui {

namespace {

struct RecoveryKit
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::RecoveryKitPage)
};

constexpr double kMillimetresPerInch = 25.4;
constexpr double kKitMarginMm = 20;
constexpr double kQrMm = 50;
constexpr int kKitResolution = 600;
constexpr int kGroupsInARow = 4;

/// Writes from the top of the page downwards. Lengths are millimetres.
class KitPage
{
public:
    KitPage(QPainter &painter, QPagedPaintDevice &device)
        : m_painter(painter)
        , m_unit(device.logicalDpiX() / kMillimetresPerInch)
        , m_width(painter.viewport().width() / m_unit)
        , m_height(painter.viewport().height() / m_unit)
    {}

    double width() const { return m_width; }
    double height() const { return m_height; }
    double y() const { return m_y; }
    void moveTo(double y) { m_y = y; }
    void skip(double by) { m_y += by; }

    void setFont(double points, bool isBold = false, bool isFixed = false)
    {
        QFont font = printFont(points, isFixed);
        font.setBold(isBold);
        m_painter.setFont(font);
    }
    void setColour(const QColor &colour) { m_painter.setPen(colour); }

    /// Wrapped into the column that begins at @p x and ends @p right before the edge; moves below it.
    void text(const QString &words, double x = 0, double right = 0)
    {
        const QRectF room(x * m_unit, m_y * m_unit, (m_width - x - right) * m_unit, m_height * m_unit);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a path has no gaps
        m_painter.drawText(room, words, option);
        m_y += m_painter.boundingRect(room, words, option).height() / m_unit;
    }
    /// A line as it is, without moving.
    void lineAt(double x, double y, const QString &words)
    {
        m_painter.drawText(QPointF(x * m_unit, y * m_unit), words);
    }
    void rule(double thickness, double x = 0, double right = 0)
    {
        m_painter.fillRect(
            QRectF(x * m_unit, m_y * m_unit, (m_width - x - right) * m_unit, thickness * m_unit),
            m_painter.pen().color());
    }
    void frame(double x, double y, double width, double height)
    {
        m_painter.save();
        m_painter.setPen(QPen(Qt::black, 0.5 * m_unit));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(rect(x, y, width, height));
        m_painter.restore();
    }
    QRectF rect(double x, double y, double width, double height) const
    {
        return {x * m_unit, y * m_unit, width * m_unit, height * m_unit};
    }

private:
    QPainter &m_painter;
    double m_unit; // of the device, in a millimetre
    double m_width;
    double m_height;
    double m_y = 0;
};

void paintTitle(KitPage &page)
{
    page.setColour(Qt::black);
    page.rule(1.2);
    page.skip(4);
    page.setFont(24, true);
    page.text(RecoveryKit::tr("Recovery kit"));
    page.skip(1);
    page.setFont(10.5);
    page.setColour(kSoftInk);
    page.text(RecoveryKit::tr(
        "This page opens a repository of backups made with Backstop when its passphrase is lost. Keep "
        "it like a deed: on paper, in a safe, and not where the repository is."));
    page.skip(5);
}

/// The code in two rows of groups, and beside it for a camera.
void paintCode(KitPage &page, QPainter &painter, const RecoveryKitSheet &sheet)
{
    constexpr double kInside = 6;
    const double top = page.y();
    const double height = kQrMm + 4;
    const auto qr = QrCode::of(sheet.code.toLatin1());
    page.frame(0, top, page.width(), height);
    page.setColour(kSoftInk);
    page.setFont(9);
    page.lineAt(kInside, top + 9, RecoveryKit::tr("Recovery code"));
    page.setColour(Qt::black);
    page.setFont(21, true, true);
    const QStringList groups = sheet.code.split(QLatin1Char('-'));
    double y = top + 22;
    for (qsizetype i = 0; i < groups.size(); i += kGroupsInARow) {
        const bool isLast = i + kGroupsInARow >= groups.size();
        page.lineAt(kInside, y,
                    groups.mid(i, kGroupsInARow).join(QLatin1Char('-')) +
                        (isLast ? QString() : QStringLiteral("-")));
        y += 12;
    }
    page.setColour(kSoftInk);
    page.setFont(9);
    page.moveTo(y - 5);
    page.text(RecoveryKit::tr("Upper and lower case and hyphens do not matter. What looks like the letter I "
                              "or L is the digit 1, what looks like O is the digit 0."),
              kInside, qr ? kQrMm + 8 : kInside);
    if (qr)
        qr->paint(painter, page.rect(page.width() - kQrMm - 2, top + 2, kQrMm, kQrMm));
    page.moveTo(top + height + 6);
}

void paintFacts(KitPage &page, const RecoveryKitSheet &sheet)
{
    constexpr double kColumn = 38;
    const std::pair<QString, QString> facts[] = {
        {RecoveryKit::tr("Location"), sheet.location},
        {RecoveryKit::tr("Repository"), sheet.repositoryId},
        {RecoveryKit::tr("Made"), sheet.made},
        {RecoveryKit::tr("Key slot"), sheet.slot},
        {RecoveryKit::tr("This page"),
         sheet.by.isEmpty() ? sheet.printed : RecoveryKit::tr("%1 by %2").arg(sheet.printed, sheet.by)}};
    for (const auto &[name, value] : facts) {
        if (value.isEmpty())
            continue;
        const double top = page.y();
        page.setFont(10);
        page.setColour(kSoftInk);
        page.text(name);
        page.moveTo(top);
        page.setColour(Qt::black);
        page.text(value, kColumn);
        page.skip(1.2);
    }
    page.skip(4);
}

/// The location for the shell; where it is so long that the page would not hold it in each command, a word that stands for it.
QString placeOf(const RecoveryKitSheet &sheet)
{
    constexpr qsizetype kLongest = 60;
    if (sheet.location.size() > kLongest)
        return QStringLiteral("LOCATION");
    QString place = sheet.location;
    place.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QStringLiteral("'%1'").arg(place);
}

void paintSteps(KitPage &page, const RecoveryKitSheet &sheet)
{
    constexpr double kNumber = 8;
    page.setColour(Qt::black);
    page.setFont(13, true);
    page.text(RecoveryKit::tr("To get the data back"));
    page.skip(1.5);
    struct Step
    {
        QString words;
        QString command;
    };
    const QString place = placeOf(sheet);
    const Step steps[] = {
        {RecoveryKit::tr(
             "Take a Linux computer that reaches the location above, and install Backstop on it."),
         {}},
        {RecoveryKit::tr(
             "Start Backstop, choose File > Open repository and give the location. Where a passphrase is "
             "asked for, type the recovery code. On the command line:"),
         QStringLiteral("backstopctl list --repo ") + place},
        {RecoveryKit::tr("Choose the newest backup and restore it to a new, empty folder:"),
         QStringLiteral("backstopctl restore latest --to NEW-FOLDER --repo ") + place},
        {RecoveryKit::tr("Give the repository a passphrase that you know:"),
         QStringLiteral("backstopctl key add --repo ") + place},
        {RecoveryKit::tr("Was this page lost, or seen by somebody who should not? With the passphrase, begin "
                         "a new key, then make a new page with \"key recovery-kit\":"),
         QStringLiteral("backstopctl key rotate --remove-others --repo ") + place}};
    int number = 0;
    for (const Step &step : steps) {
        const double top = page.y();
        page.setFont(10.5, true);
        page.text(QString::number(++number));
        page.moveTo(top);
        page.setFont(10.5);
        page.text(step.words, kNumber);
        if (!step.command.isEmpty()) {
            page.skip(0.6);
            page.setFont(9, false, true);
            page.text(step.command, kNumber);
        }
        page.skip(2.2);
    }
}

/// Lines to be filled in by hand, and what everybody has to know, at the foot of the page.
void paintFoot(KitPage &page)
{
    constexpr double kFieldHeight = 15;
    const double width = page.width() / 3;
    double x = 0;
    page.moveTo(std::max(page.y() + 8, page.height() - kFieldHeight - 12));
    const double top = page.y();
    for (const QString &field :
         {RecoveryKit::tr("Kept at"), RecoveryKit::tr("Handed to, on"), RecoveryKit::tr("Last tried on")}) {
        page.moveTo(top);
        page.setColour(kSoftInk);
        page.rule(0.2, x, page.width() - x - width + 6);
        page.skip(1);
        page.setFont(8.5);
        page.text(field, x);
        x += width;
    }
    page.moveTo(top + kFieldHeight - 4);
    page.setColour(Qt::black);
    page.setFont(9.5, true);
    page.text(RecoveryKit::tr("Whoever has this page and reaches the repository can read everything in it. "
                              "Without the passphrase and "
                              "without this code nobody can, not even who made Backstop."));
}

} // namespace

bool paintRecoveryKit(QPagedPaintDevice &device, const RecoveryKitSheet &sheet)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    KitPage page(painter, device);
    paintTitle(page);
    paintCode(page, painter, sheet);
    paintFacts(page, sheet);
    paintSteps(page, sheet);
    paintFoot(page);
    return painter.end();
}

QByteArray recoveryKitPdf(const RecoveryKitSheet &sheet)
{
    if (QFontDatabase::families().isEmpty())
        return {}; // every letter would be an empty box
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setResolution(kKitResolution);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(kKitMarginMm, kKitMarginMm, kKitMarginMm, kKitMarginMm),
                                     QPageLayout::Millimeter));
    writer.setTitle(RecoveryKit::tr("Backstop recovery kit"));
    writer.setCreator(QStringLiteral("Backstop"));
    if (!paintRecoveryKit(writer, sheet))
        return {};
    buffer.close();
    return bytes;
}

} // namespace backstop::ui
