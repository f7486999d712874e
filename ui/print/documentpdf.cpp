// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/documentpdf.h"

#include "ui/print/printfont.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <cmath>

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

/// What has to be on the page of @p heading: what comes next, and of a table, also below a sentence, the first row below its titles.
QTextBlock firstBelow(const QTextBlock &heading)
{
    constexpr int kNear = 4; // a sentence, the room below it and a smaller heading
    const int level = heading.blockFormat().headingLevel();
    QTextBlock first = heading.next();
    while (first.isValid() && first.blockFormat().headingLevel() > 0)
        first = first.next();
    QTextBlock block = first;
    for (int i = 0; block.isValid() && i < kNear; ++i, block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && block.blockFormat().headingLevel() <= level)
            break;
        if (const QTextTable *table = QTextCursor(block).currentTable())
            return table->rows() > 1 ? table->cellAt(1, 0).firstCursorPosition().block() : block;
    }
    return first;
}

/// A heading at the end of a page goes with what it is of to the next one, which QTextDocument does not do.
void keepHeadingsWithText(QTextDocument &text)
{
    const double height = text.pageSize().height();
    const auto pageOf = [&](const QTextBlock &block) {
        return std::floor(text.documentLayout()->blockBoundingRect(block).top() / height);
    };
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || !block.next().isValid())
            continue;
        const QTextBlock first = firstBelow(block);
        if (!first.isValid() || pageOf(first) == pageOf(block))
            continue;
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).mergeBlockFormat(format);
        text.markContentsDirty(0, text.characterCount()); // else headings further down are lost
    }
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
    text.setPageSize(QSizeF(page.width(), page.height() - foot));
    keepHeadingsWithText(text);
    const int count = text.pageCount();
    for (int number = 0; number < count; ++number) {
        if (number > 0 && !writer.newPage())
            return {};
        const QRectF part(0, number * text.pageSize().height(), page.width(), text.pageSize().height());
        painter.save();
        painter.translate(0, -part.top());
        painter.setClipRect(part); // what begins exactly where the page ends is drawn too
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        context.palette.setColor(QPalette::Text, Qt::black); // whatever the colours of the screen are
        text.documentLayout()->draw(&painter, context);
        painter.restore();
        paintFoot(painter, page, document.title, number + 1, count);
    }
    if (!painter.end())
        return {};
    buffer.close();
    return bytes;
}

} // namespace backstop::ui
