// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/readiness/rpoheatmap.h"

#include "model/reports/rpowords.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>

namespace backstop::ui {

using namespace recovery;

namespace {

constexpr double kReadableContrast = 4.5; ///< contrast of a mark
constexpr int kMostOfName = 24;           ///< characters

QColor mixed(const QColor &paper, const QColor &ink, double share)
{
    const auto part = [share](int a, int b) { return int(a + (b - a) * share); };
    return QColor(part(paper.red(), ink.red()), part(paper.green(), ink.green()),
                  part(paper.blue(), ink.blue()));
}

class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        paintRpoCell(painter, option.rect.adjusted(0, 0, -1, -1),
                     static_cast<RpoLevel>(index.data(RpoModel::LevelRole).toInt()), option.palette);
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        if (!view || view->currentIndex() != index)
            return;
        painter->save();
        painter->setPen(
            QPen(view->hasFocus() ? accentColor(option.palette) : option.palette.color(QPalette::Text), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        painter->restore();
    }
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                   const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip)
            return false;
        QToolTip::showText(event->globalPos(), plainToolTip(index.data(Qt::ToolTipRole).toString()), view);
        return true;
    }
};

/// Days over their hours, or months over their days: a title for each column would have no room.
class HoursHeader : public QHeaderView
{
public:
    explicit HoursHeader(const RpoModel *columns, QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_model(columns)
    {}
    QSize sizeHint() const override
    {
        return {0, 2 * QFontMetrics(textFont(TextSize::Caption)).height() + kInside};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
        if (!m_model->history())
            return;
        painter.setFont(textFont(TextSize::Caption));
        const int first = std::max(visualIndexAt(0), 0);
        const int seen = visualIndexAt(viewport()->width() - 1);
        const int last = seen < 0 ? count() - 1 : seen;
        for (int column = first; column <= last; ++column) {
            if (m_model->unit() == RpoModel::Unit::Day)
                paintDay(painter, column, column == first);
            else
                paintHour(painter, column, column == first);
        }
    }

private:
    static void write(QPainter &painter, int x, int y, const QString &words, const QColor &ink)
    {
        painter.setPen(ink);
        painter.drawText(x, y + painter.fontMetrics().ascent(), words);
    }
    void paintEdge(QPainter &painter, int left) const
    {
        painter.setPen(separatorColor(palette()));
        painter.drawLine(left - 1, 0, left - 1, height());
    }

    /// The day stands at its midnight, and at the left edge while its midnight is out of sight.
    void paintHour(QPainter &painter, int column, bool isFirst) const
    {
        const QDateTime time = m_model->timeAt(column);
        const int left = sectionViewportPosition(column);
        const int hour = time.time().hour();
        const int roomLeft = (24 - hour) * sectionSize(column);
        const QString day = QLocale().toString(time.date(), QStringLiteral("ddd d MMM"));
        const bool isMidnight = hour == 0;
        if (isMidnight)
            paintEdge(painter, left);
        if (isMidnight || (isFirst && roomLeft > painter.fontMetrics().horizontalAdvance(day) + kGroup))
            write(painter, std::max(left, 0) + kInside, 0, day, palette().color(QPalette::Text));
        if (hour % 6 == 0)
            write(painter, left + 1, painter.fontMetrics().height(),
                  QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0')), mutedColor(palette()));
    }

    /// The month over its first day in sight, and a line before each week.
    void paintDay(QPainter &painter, int column, bool isFirst) const
    {
        const QDate day = m_model->timeAt(column).date();
        const int left = sectionViewportPosition(column);
        if (day.dayOfWeek() == Qt::Monday)
            paintEdge(painter, left);
        if (isFirst || day.day() == 1)
            write(painter, std::max(left, 0) + kInside, 0, QLocale().toString(day, QStringLiteral("MMMM")),
                  palette().color(QPalette::Text));
        const QString number = QString::number(day.day());
        write(painter, left + (sectionSize(column) - painter.fontMetrics().horizontalAdvance(number)) / 2,
              painter.fontMetrics().height(), number, mutedColor(palette()));
    }

    const RpoModel *m_model;
};

} // namespace

RpoLook RpoLook::of(RpoLevel level, const QPalette &palette)
{
    const QColor paper = palette.color(QPalette::Active, QPalette::Base);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    const auto look = [&](Tone tone, double share) {
        const QColor fill = mixed(paper, toneColor(tone, palette), share);
        return RpoLook{fill, contrastRatio(text, fill) >= kReadableContrast ? text : paper};
    };
    switch (level) {
    case RpoLevel::Unknown:
        break;
    case RpoLevel::Within:
        return look(Tone::Good, 0.22);
    case RpoLevel::UpToTwo:
        return look(Tone::Caution, 0.26);
    case RpoLevel::UpToFour:
        return look(Tone::Caution, 0.95);
    case RpoLevel::AboveFour:
        return look(Tone::Bad, 0.95);
    }
    return {paper, mutedColor(palette)};
}

void paintRpoCell(QPainter *painter, const QRect &rect, RpoLevel level, const QPalette &palette)
{
    const RpoLook look = RpoLook::of(level, palette);
    painter->save();
    painter->fillRect(rect, look.fill);
    painter->setPen(look.ink);
    painter->setFont(textFont(TextSize::Caption));
    painter->drawText(rect, Qt::AlignCenter, reports::rpoLevelMark(level));
    painter->restore();
}

RpoHeatMap::RpoHeatMap(RpoModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setHorizontalHeader(new HoursHeader(model, this));
    setModel(model);
    setItemDelegate(new CellDelegate(this));
    setFrameShape(NoFrame);
    setShowGrid(false);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionsClickable(false);
        header->setHighlightSections(false);
        header->setSectionResizeMode(QHeaderView::Fixed);
    }
    connect(model, &QAbstractItemModel::modelReset, this, &RpoHeatMap::fit);
    fit();
}

/// Squares that a mark fits in, and a column of names that leaves most of the room to the hours.
void RpoHeatMap::fit()
{
    const QFontMetrics caption(textFont(TextSize::Caption));
    const int least = std::max(caption.height(), caption.horizontalAdvance(QStringLiteral("00"))) + 2;
    const int cell = m_model->unit() == RpoModel::Unit::Day ? least + kRelated : least;
    horizontalHeader()->setMinimumSectionSize(cell);
    horizontalHeader()->setDefaultSectionSize(cell);
    verticalHeader()->setMinimumSectionSize(least);
    verticalHeader()->setDefaultSectionSize(std::max(least, fontMetrics().height() + kInside));
    int name = 0;
    for (int row = 0; row < model()->rowCount(); ++row)
        name = std::max(name, fontMetrics().horizontalAdvance(
                                  model()->headerData(row, Qt::Vertical, Qt::DisplayRole).toString()));
    verticalHeader()->setFixedWidth(std::min(name, textWidth(this, kMostOfName)) + 2 * kRelated);
}

void RpoHeatMap::setHistory(std::shared_ptr<const RpoHistory> history, const QTimeZone &zone)
{
    const QModelIndex before = currentIndex();
    const bool isRead =
        before.isValid() && (before.row() > 0 || before.column() < m_model->columnCount() - 1);
    QString name;
    Timestamp hour{};
    if (isRead) {
        name = m_model->headerData(before.row(), Qt::Vertical, Qt::DisplayRole).toString();
        hour = m_model->history()->hourBegin(m_model->hourAt(before));
    }
    m_model->setHistory(std::move(history), zone);
    const int row = isRead ? rowOf(name) : -1;
    if (row < 0)
        return goToNow();
    const auto passed = std::chrono::floor<std::chrono::hours>(hour - m_model->history()->begin).count();
    if (passed < 0 || passed >= m_model->history()->hours)
        return goToNow();
    const QModelIndex now = m_model->index(row, m_model->columnOf(int(passed)));
    setCurrentIndex(now);
    scrollTo(now);
}

/// -1 where there is none of the name.
int RpoHeatMap::rowOf(const QString &name) const
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString() == name)
            return row;
    return -1;
}

void RpoHeatMap::goToName(const QString &name)
{
    if (const int row = rowOf(name); row >= 0)
        setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())));
}

void RpoHeatMap::goToNow()
{
    if (model()->rowCount() == 0 || model()->columnCount() == 0)
        return;
    const QModelIndex newest = model()->index(0, model()->columnCount() - 1);
    setCurrentIndex(newest);
    scrollTo(newest);
}

void RpoHeatMap::setUnit(RpoModel::Unit unit)
{
    if (unit == m_model->unit())
        return;
    const QModelIndex before = currentIndex();
    const int row = before.row();
    const int hour = before.isValid() ? m_model->hourAt(before) : -1;
    m_model->setUnit(unit);
    if (hour < 0)
        return;
    const QModelIndex now = m_model->index(row, m_model->columnOf(hour));
    setCurrentIndex(now);
    scrollTo(now, PositionAtCenter);
}

void RpoHeatMap::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace backstop::ui
