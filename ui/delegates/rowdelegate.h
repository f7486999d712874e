// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <utility>

namespace backstop::ui {

/// Rows of all lists: 28 px high, roomy at the sides, a mark at the edge of the current row, and a quiet bar where a value is still being
/// read. Tool tips are shown as plain text.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    /// Draws the value in @p rect, which has the padding taken off. The background is there already.
    virtual void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                            const QModelIndex &index) const;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

    /// Text in one line, elided, aligned as the model says.
    static void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                          const QString &text, const QColor &ink, Qt::Alignment alignment);
    static QColor inkOf(const QStyleOptionViewItem &option);
};

/// An icon and a word: of the row's state (itemmodels::StatusRole), with the word that the model displays, or with the model's own words
/// for the state.
class StateDelegate : public RowDelegate
{
    Q_OBJECT

public:
    enum class Word { OfStatus, OfModel, OfModelForStatus };
    explicit StateDelegate(Word word, QObject *parent = nullptr);

protected:
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                    const QModelIndex &index) const override;

private:
    Word m_word;
};

/// Numbers: right-aligned, the unit in the lighter tone.
class NumberDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                    const QModelIndex &index) const override;
};

/// Sentences: in two lines where they do not fit into one. Its sizeHint() is two lines high; a table has to be given that height.
class SentenceDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What fits into the first line of @p width, and the rest.
    static std::pair<QString, QString> lines(const QString &text, const QFont &font, int width);

protected:
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                    const QModelIndex &index) const override;
};

/// Paths of a flat list: the folder in the lighter tone, the name in full, cut in the middle.
class PathDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                    const QModelIndex &index) const override;
};

/// Paths of which the end tells one from the other: cut at their beginning where they do not fit.
class PlaceDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                    const QModelIndex &index) const override;
};

} // namespace backstop::ui
