// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/readiness/datalossview.h"

#include "model/itemmodels/columns.h"
#include "model/itemmodels/format.h"
#include "model/reports/readinesswords.h"
#include "model/reports/rpowords.h"
#include "ui/pages/readiness/rpoheatmap.h"
#include "ui/pages/readiness/rpomodel.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <cmath>

namespace backstop::ui {

using namespace recovery;

namespace {

const QString kBefore = QStringLiteral("showBackupBefore");
const QString kAfter = QStringLiteral("showBackupAfter");
const QString kUnfit = QStringLiteral("showBackupUnfit");

/// The colours with their marks, in words; as many in a line as there is room for.
class Legend : public QWidget
{
public:
    Legend()
    {
        QStringList words;
        for (const RpoLevel level : levels())
            words << reports::rpoLevelTitle(level);
        setAccessibleName(words.join(QStringLiteral(", ")));
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize sizeHint() const override { return {textWidth(this, 60), heightForWidth(textWidth(this, 60))}; }
    QSize minimumSizeHint() const override { return {textWidth(this, 20), line()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return lay(width, nullptr); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(textFont(TextSize::Caption));
        lay(width(), &painter);
    }

private:
    static QList<RpoLevel> levels()
    {
        return {RpoLevel::Within, RpoLevel::UpToTwo, RpoLevel::UpToFour, RpoLevel::AboveFour,
                RpoLevel::Unknown};
    }
    static int line() { return QFontMetrics(textFont(TextSize::Caption)).height() + kInside; }

    int lay(int width, QPainter *painter) const
    {
        const QFontMetrics metrics(textFont(TextSize::Caption));
        const int square = metrics.height();
        int x = 0;
        int y = 0;
        for (const RpoLevel level : levels()) {
            const QString words = reports::rpoLevelTitle(level);
            const int wide = square + kInside + metrics.horizontalAdvance(words) + kGroup;
            if (x > 0 && x + wide - kGroup > width) {
                x = 0;
                y += line();
            }
            if (painter) {
                const QRect cell(x, y, square, square);
                paintRpoCell(painter, cell, level, palette());
                painter->setPen(borderColor(palette()));
                painter->drawRect(cell.adjusted(0, 0, -1, -1));
                painter->setPen(mutedColor(palette()));
                painter->drawText(x + square + kInside, y + metrics.ascent(), words);
            }
            x += wide;
        }
        return y + line();
    }
};

} // namespace

DataLossView::DataLossView(QWidget *parent)
    : QWidget(parent)
    , m_model(new RpoModel(this))
    , m_map(new RpoHeatMap(m_model))
    , m_consistent(new Label)
    , m_unit(new QComboBox)
{
    m_map->setObjectName(QStringLiteral("readinessHeatMap"));
    m_map->setAccessibleName(tr("Data loss by component and hour"));
    m_consistent->setObjectName(QStringLiteral("readinessConsistent"));
    m_consistent->wrapped()->selectable();
    auto *legend = new Legend;
    legend->setObjectName(QStringLiteral("readinessLegend"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kRelated, 0, 0);
    layout->setSpacing(kRelated);
    m_unit->setObjectName(QStringLiteral("readinessUnit"));
    m_unit->setAccessibleName(tr("Columns of the map"));
    m_unit->addItems({tr("By hour"), tr("By day: its worst hour")});
    auto *top = new QHBoxLayout;
    top->setSpacing(kGroup);
    top->addWidget(m_consistent, 1);
    top->addWidget(m_unit, 0, Qt::AlignTop);
    layout->addLayout(top);
    layout->addWidget(m_map, 1);
    layout->addWidget(legend);
    connect(m_map->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DataLossView::currentChanged);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this](int unit) {
        m_map->setUnit(unit == 1 ? RpoModel::Unit::Day : RpoModel::Unit::Hour);
        emit currentChanged();
    });
    connect(m_map, &QTableView::activated, this, &DataLossView::opened);
    connect(m_map, &QTableView::clicked, this, &DataLossView::opened);
}

void DataLossView::setHistory(std::shared_ptr<const RpoHistory> history, const QTimeZone &zone)
{
    m_consistent->setText(
        history ? reports::consistentPointText(
                      *history, [&](Timestamp time) { return itemmodels::formatTime(time, zone); })
                : QString());
    m_map->setHistory(std::move(history), zone);
}

int DataLossView::unit() const
{
    return m_unit->currentIndex();
}

void DataLossView::setUnit(int unit)
{
    m_unit->setCurrentIndex(unit == 1 ? 1 : 0);
}

const RpoGap *DataLossView::gap() const
{
    return m_model->history() ? m_model->gapAt(m_map->currentIndex()) : nullptr;
}

InspectorContent DataLossView::inspected() const
{
    const QModelIndex current = m_map->currentIndex();
    if (!m_model->history() || !current.isValid())
        return {};
    const RpoHistory &history = *m_model->history();
    const ComponentRpo &component = history.components[m_model->componentAt(current.row())];
    InspectorContent content;
    content.title = component.name;
    const int hour = m_model->hourAt(current);
    content.subtitle = m_model->hourText(hour);
    const RpoCell &cell = component.cells[static_cast<std::size_t>(hour)];
    const RpoLevel level = component.levelOf(cell);
    content.stateWord = reports::rpoLevelTitle(level);
    content.look = level == RpoLevel::Unknown     ? StatusLook{QStringLiteral("info"), Tone::Neutral}
                   : level == RpoLevel::Within    ? StatusLook{QStringLiteral("verified"), Tone::Good}
                   : level == RpoLevel::AboveFour ? StatusLook{QStringLiteral("error"), Tone::Bad}
                                                  : StatusLook{QStringLiteral("warning"), Tone::Caution};
    const RpoGap *found = gap();
    if (!found) {
        content.why = tr("In the backups that the repository has today, no usable one of this component is "
                         "as old as that.");
        return content;
    }
    QStringList causes = reports::gapCauseLines(*found);
    if (causeOf(*found) == GapCause::NoBackup)
        causes << tr("None was made, it left nothing, or it has expired since: the repository does not say "
                     "which.");
    content.why = causes.join(QLatin1Char('\n'));
    const auto time = [this](Timestamp moment) { return itemmodels::formatTime(moment, m_model->zone()); };
    const bool isOver = found->to != RpoGap::kNone;
    content.facts = {
        {tr("Greatest age"), reports::spanText(std::chrono::seconds(cell.seconds))},
        {tr("Target"), reports::spanText(component.rpo)},
        {tr("Gap began"), time(history.gapBegin(*found))},
        {tr("Gap ended"), isOver ? time(history.gapEnd(*found)) : tr("it lasts")},
        {tr("Gap"), reports::againstTargetText(history.lengthOf(*found), component.rpo)},
    };
    content.actions = {{kBefore, QStringLiteral("backups"), tr("Show the backup before")}};
    if (isOver)
        content.actions << InspectorAction{kAfter, QStringLiteral("backups"), tr("Show the backup after")};
    if (found->unfit != RpoGap::kNone)
        content.actions << InspectorAction{kUnfit, QStringLiteral("backups"), tr("Show the one between")};
    return content;
}

std::optional<BackupId> DataLossView::backupOf(const QString &action) const
{
    const RpoGap *found = gap();
    if (!found)
        return {};
    const std::uint32_t place = action == kBefore  ? found->from
                                : action == kAfter ? found->to
                                : action == kUnfit ? found->unfit
                                                   : RpoGap::kNone;
    if (place == RpoGap::kNone)
        return {};
    return m_model->history()->backups[place].id;
}

void fillDataLoss(QStandardItemModel &model, const RpoHistory *history, const QTimeZone &zone)
{
    model.setColumnCount(7);
    model.removeRows(0, model.rowCount());
    model.setHorizontalHeaderLabels({DataLossView::tr("Component"), DataLossView::tr("RPO"),
                                     DataLossView::tr("Half of the time up to"),
                                     DataLossView::tr("95 % up to"), DataLossView::tr("Worst"),
                                     DataLossView::tr("The worst began"), DataLossView::tr("Within target")});
    const auto cell = [](const QString &text, bool isNumber) {
        auto *item = new QStandardItem(text);
        item->setEditable(false);
        item->setToolTip(text);
        item->setData(itemmodels::alignmentOf(isNumber), Qt::TextAlignmentRole);
        return item;
    };
    const auto span = [](double value) {
        return reports::spanText(std::chrono::seconds(std::llround(std::ceil(value))));
    };
    for (std::size_t i = 0; history && i < history->components.size(); ++i) {
        const ComponentRpo &component = history->components[i];
        const DataLoss &loss = component.loss;
        QStringList texts{component.name, reports::spanText(component.rpo), {}, {}, {}, {}, {}};
        if (loss.isKnown) {
            const double share = std::floor(loss.shareWithinRpo * 1000 + 1e-9) / 10;
            texts[2] = span(loss.p50);
            texts[3] = span(loss.p95);
            texts[4] = span(loss.worst);
            texts[5] = itemmodels::formatTime(loss.worstBegin, zone);
            texts[6] = component.rpo > std::chrono::seconds(0)
                           ? DataLossView::tr("%1 %").arg(QLocale().toString(share, 'f', 1))
                           : DataLossView::tr("never");
        } else {
            texts[5] = component.hasData ? DataLossView::tr("no usable backup")
                                         : DataLossView::tr("no data of its own");
        }
        QList<QStandardItem *> cells;
        for (int column = 0; column < texts.size(); ++column)
            cells << cell(texts[column], column != 0 && column != 5);
        model.appendRow(cells);
    }
    for (const int column : {1, 2, 3, 4, 6})
        model.setHeaderData(column, Qt::Horizontal, itemmodels::alignmentOf(true), Qt::TextAlignmentRole);
}

} // namespace backstop::ui
