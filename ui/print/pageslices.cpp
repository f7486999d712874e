// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pageslices.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>
#include <utility>

namespace backstop::ui {

namespace {

constexpr double kShortTable = 1.0 / 3; // of a page
constexpr double kBelowLine = 0.75;     // of the room between two rows: below the line between them

/// What is not cut: a line of a paragraph, or a row of a table.
struct Piece
{
    double top = 0;
    double bottom = 0;
    int position = 0; ///< in the text, of its first letter
    bool staysWithNext = false;
    double titlesTop = 0; ///< of a row: of the titles of its table
    double titlesBottom = 0;
};

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

/// Titles of @p titles pixels on each page of @p height: else there would be no room for what they are the titles of.
bool titlesAreRepeated(double titles, double height)
{
    return titles <= height / 2;
}

class Pieces
{
public:
    explicit Pieces(const QTextDocument &text, double height)
        : m_layout(*text.documentLayout())
        , m_height(height)
    {
        addFrame(*text.rootFrame());
        for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
            if (block.blockFormat().headingLevel() > 0)
                keepTogether(block.position(), firstBelow(block));
        }
    }
    std::vector<Piece> take() { return std::move(m_pieces); }

private:
    using Lines = std::vector<std::pair<double, double>>; // from top to bottom

    void addFrame(const QTextFrame &frame)
    {
        for (auto at = frame.begin(); !at.atEnd(); ++at) {
            if (auto *table = qobject_cast<QTextTable *>(at.currentFrame()))
                addTable(*table);
            else if (at.currentFrame())
                addFrame(*at.currentFrame());
            else
                addBlock(at.currentBlock());
        }
    }

    void addBlock(const QTextBlock &block)
    {
        const QRectF place = m_layout.blockBoundingRect(block);
        const QTextLayout &lines = *block.layout();
        for (int i = 0; i < lines.lineCount(); ++i) {
            const QRectF line = lines.lineAt(i).rect().translated(place.topLeft());
            m_pieces.push_back({.top = line.top(),
                                .bottom = line.bottom(),
                                .position = block.position() + lines.lineAt(i).textStart()});
        }
    }

    void addTable(QTextTable &table)
    {
        const QRectF frame = m_layout.frameBoundingRect(&table);
        const int titles = table.format().headerRowCount();
        const bool isShort = frame.height() <= m_height * kShortTable;
        std::size_t body = m_pieces.size(); // where it begins, below the titles
        double room = m_height;             // of a page, for a row
        double top = frame.top();
        for (int row = 0; row < table.rows(); ++row) {
            const bool isLast = row + 1 == table.rows();
            const double end = endOf(table, row);
            const double bottom =
                isLast ? frame.bottom() : end + kBelowLine * std::max(0.0, beginOf(table, row + 1) - end);
            const Piece whole{.top = top,
                              .bottom = bottom,
                              .position = table.cellAt(row, 0).firstPosition(),
                              .staysWithNext = !isLast && (isShort || row < titles)};
            if (bottom - top > room)
                addBands(table, row, whole, room);
            else
                m_pieces.push_back(whole);
            top = bottom;
            if (row + 1 == titles) {
                body = m_pieces.size();
                if (titlesAreRepeated(bottom - frame.top(), m_height))
                    room = m_height - (bottom - frame.top());
            }
        }
        for (std::size_t i = body; titles > 0 && i < m_pieces.size(); ++i) {
            m_pieces[i].titlesTop = frame.top();
            m_pieces[i].titlesBottom = m_pieces[body - 1].bottom;
        }
    }

    /// @p whole, the row @p row of @p table, in parts of at most @p room: where no line of any of its cells is cut, or where they have no
    /// such places, none of the highest cell.
    void addBands(const QTextTable &table, int row, const Piece &whole, double room)
    {
        Lines all;
        Lines highest;
        for (int column = 0; column < table.columns(); ++column) {
            Lines lines;
            const QTextTableCell cell = table.cellAt(row, column);
            for (auto at = cell.begin(); !at.atEnd(); ++at)
                addLines(at.currentBlock(), lines);
            all.insert(all.end(), lines.begin(), lines.end());
            if (!lines.empty() && (highest.empty() || lines.back().second > highest.back().second))
                highest = std::move(lines);
        }
        std::vector<Piece> bands = bandsOf(whole, std::move(all));
        if (std::ranges::any_of(bands, [room](const Piece &band) { return band.bottom - band.top > room; }))
            bands = bandsOf(whole, std::move(highest));
        m_pieces.insert(m_pieces.end(), bands.begin(), bands.end());
    }

    /// @p whole, cut wherever no line of @p lines is.
    static std::vector<Piece> bandsOf(Piece whole, Lines lines)
    {
        std::ranges::sort(lines);
        std::vector<Piece> bands;
        const double end = whole.bottom;
        double reached = whole.top;
        for (const auto &[top, bottom] : lines) {
            if (top >= reached && reached > whole.top) {
                whole.bottom = top;
                bands.push_back(whole);
                whole.top = top;
            }
            reached = std::max(reached, bottom);
        }
        whole.bottom = end;
        bands.push_back(whole);
        return bands;
    }

    void addLines(const QTextBlock &block, Lines &lines) const
    {
        if (!block.isValid()) // what is in a table of its own
            return;
        const QRectF place = m_layout.blockBoundingRect(block);
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QRectF line = block.layout()->lineAt(i).rect().translated(place.topLeft());
            lines.emplace_back(line.top(), line.bottom());
        }
    }

    double beginOf(QTextTable &table, int row) const
    {
        double begin = m_layout.frameBoundingRect(&table).bottom();
        for (int column = 0; column < table.columns(); ++column)
            begin = std::min(
                begin,
                m_layout.blockBoundingRect(table.cellAt(row, column).firstCursorPosition().block()).top());
        return begin;
    }
    double endOf(const QTextTable &table, int row) const
    {
        double end = 0;
        for (int column = 0; column < table.columns(); ++column)
            end = std::max(
                end,
                m_layout.blockBoundingRect(table.cellAt(row, column).lastCursorPosition().block()).bottom());
        return end;
    }

    void keepTogether(int heading, const QTextBlock &with)
    {
        if (!with.isValid())
            return;
        auto piece = std::ranges::lower_bound(m_pieces, heading, {}, &Piece::position);
        for (; piece != m_pieces.end() && piece->position < with.position(); ++piece)
            piece->staysWithNext = piece + 1 != m_pieces.end() && (piece + 1)->position <= with.position();
    }

    const QAbstractTextDocumentLayout &m_layout;
    const double m_height;
    std::vector<Piece> m_pieces;
};

} // namespace

std::vector<PageSlice> pageSlices(const QTextDocument &text, double height)
{
    const std::vector<Piece> pieces = Pieces(text, height).take();
    std::vector<PageSlice> pages;
    for (std::size_t first = 0; first < pieces.size();) {
        const Piece &start = pieces[first];
        PageSlice page{.top = start.top,
                       .bottom = start.bottom,
                       .titlesTop = start.titlesTop,
                       .titlesBottom = start.titlesBottom};
        if (!titlesAreRepeated(page.titlesHeight(), height))
            page.titlesTop = page.titlesBottom = 0;
        const double room = height - page.titlesHeight();
        std::size_t end = first + 1;
        while (end < pieces.size() && pieces[end].bottom - page.top <= room)
            ++end;
        std::size_t cut = end;
        while (end < pieces.size() && cut > first + 1 && pieces[cut - 1].staysWithNext)
            --cut;
        if (end < pieces.size() && pieces[cut - 1].staysWithNext) // longer than a page together
            cut = end;
        page.bottom = pieces[cut - 1].bottom;
        for (; page.bottom - page.top > room; page.top += room) // a picture that is higher than a page
            pages.push_back({page.top, page.top + room, page.titlesTop, page.titlesBottom});
        pages.push_back(page);
        first = cut;
    }
    if (pages.empty())
        pages.emplace_back();
    return pages;
}

} // namespace backstop::ui
