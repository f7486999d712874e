// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QTextDocument;

namespace backstop::ui {

/// What one page shows of a document that is laid out in one piece: from @p top to @p bottom of it, and above that, where a table goes on
/// from the page before, the titles of its columns once more, from @p titlesTop to @p titlesBottom.
struct PageSlice
{
    double top = 0;
    double bottom = 0;
    double titlesTop = 0;
    double titlesBottom = 0;
    double titlesHeight() const { return titlesBottom - titlesTop; }
};

/// Cuts @p text, which has a text width and no pages of its own, into pages of @p height. QTextDocument's own pages tear rows of tables,
/// and leave headings alone at their end. Here a cut lies between lines, rows of tables and not within them; a heading stays with what it
/// is of, the titles of a table with its first row, and a table that is shorter than a third of a page is not cut at all. A row that is
/// higher than a page is cut between its lines, a picture where the page ends. Cells are not merged, and have no tables in them. At least
/// one page; linear in the length of the text.
std::vector<PageSlice> pageSlices(const QTextDocument &text, double height);

} // namespace backstop::ui
