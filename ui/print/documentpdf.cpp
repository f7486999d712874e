// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/documentpdf.h"

#include "ui/print/pageslices.h"
#include "ui/print/printfont.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace backstop::ui {

namespace {

struct PrintedPage
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::PrintedPage)
};

constexpr int kDocumentResolution = 300;
constexpr double kDocumentMarginMm = 18;
constexpr double kFootPoints = 8;
constexpr double kFootHeightPoints = 22; ///< with the gap above it
constexpr double kTouch = 0.5;           ///< pixels: a line that only touches the end of a page is not on it

void paintFoot(QPainter &painter, const QRectF &page, const QString &title, int number, int count)
{
    painter.save();
    painter.setFont(printFont(kFootPoints));
    painter.setPen(kSoftInk);
    const QString pages =
        PrintedPage::tr("Page %1 of %2").arg(QLocale().toString(number), QLocale().toString(count));
    const QFontMetricsF metrics(painter.font(), painter.device());
    const double room = page.width() - metrics.horizontalAdvance(pages + QStringLiteral("    "));
    painter.drawText(page, Qt::AlignLeft | Qt::AlignBottom, metrics.elidedText(title, Qt::ElideRight, room));
    painter.drawText(page, Qt::AlignRight | Qt::AlignBottom, pages);
    painter.restore();
}

/// Draws @p text from @p top to @p bottom, so that @p top comes to be at @p at.
void paintPart(QPainter &painter, const QTextDocument &text, double top, double bottom, double at)
{
    const QRectF part(0, top, text.textWidth(), bottom - top);
    painter.save();
    painter.translate(0, at - top);
    painter.setClipRect(part);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = part.adjusted(0, kTouch, 0, -kTouch);
    context.palette.setColor(QPalette::Text, Qt::black); // whatever the colours of the screen are
    text.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace

QByteArray documentPdf(const PrintedDocument &document)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setResolution(kDocumentResolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(
        QMarginsF(kDocumentMarginMm, kDocumentMarginMm, kDocumentMarginMm, kDocumentMarginMm),
        QPageLayout::Millimeter);
    writer.setTitle(document.title);
    writer.setCreator(QStringLiteral("Backstop"));
    QPainter painter;
    if (!painter.begin(&writer))
        return {};

    const QRectF page(painter.viewport());
    const double foot = kFootHeightPoints / 72 * kDocumentResolution;
    QTextDocument text;
    text.documentLayout()->setPaintDevice(&writer); // sizes in points are of this page, not of a screen
    text.setDocumentMargin(0);
    text.setDefaultFont(printFont(9));
    text.setHtml(document.html);
    text.setTextWidth(page.width());
    const std::vector<PageSlice> slices = pageSlices(text, page.height() - foot);
    const int count = static_cast<int>(slices.size());
    for (int number = 0; number < count; ++number) {
        if (number > 0 && !writer.newPage())
            return {};
        const PageSlice &slice = slices[static_cast<std::size_t>(number)];
        if (slice.titlesHeight() > 0)
            paintPart(painter, text, slice.titlesTop, slice.titlesBottom, 0);
        paintPart(painter, text, slice.top, slice.bottom, slice.titlesHeight());
        paintFoot(painter, page, document.title, number + 1, count);
    }
    if (!painter.end())
        return {};
    buffer.close();
    return bytes;
}

} // namespace backstop::ui
