// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/drill/drilltrendview.h"

#include "ui/pages/drill/drilltrendpicture.h"
#include "ui/widgets/chart/chart.h"

#include <QComboBox>
#include <QLocale>
#include <QSettings>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace backstop::ui {

using namespace recovery;

namespace {

constexpr int kNameLength = 16;

QString measureKey()
{
    return QStringLiteral("drills/trendMeasure");
}

} // namespace

DrillTrendView::DrillTrendView(QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_plot(new TrendChart)
    , m_chart(new Chart(QStringLiteral("drillTrend"), tr("From drill to drill"), m_plot))
    , m_component(new QComboBox)
    , m_measure(new QComboBox)
{
    m_plot->setObjectName(QStringLiteral("drillTrendPlot"));
    m_component->setObjectName(QStringLiteral("drillTrendComponent"));
    m_component->setAccessibleName(tr("Component of the trend"));
    // As wide as most names are: to measure a thousand of them takes long.
    m_component->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_component->setMinimumContentsLength(kNameLength);
    m_measure->setObjectName(QStringLiteral("drillTrendMeasure"));
    m_measure->setAccessibleName(tr("What is drawn"));
    m_measure->addItems({tr("RTA"), tr("RPA")});
    m_measure->setCurrentIndex(std::clamp(m_settings->value(measureKey(), 0).toInt(), 0, 1));
    m_chart->addSwitch(m_measure);
    m_chart->addSwitch(m_component);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chart);
    // From left to right, and then down.
    const QList<QWidget *> order{m_component,
                                 m_measure,
                                 m_chart->findChild<QWidget *>(QStringLiteral("drillTrendToggle")),
                                 m_chart->findChild<QWidget *>(QStringLiteral("drillTrendCopy")),
                                 m_plot,
                                 m_chart->findChild<QWidget *>(QStringLiteral("drillTrendTable"))};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    fillComponents();
    connect(m_component, &QComboBox::currentIndexChanged, this, &DrillTrendView::show);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &DrillTrendView::show);
    connect(m_plot, &TrendChart::chosen, this, &DrillTrendView::choose);
    connect(m_chart, &Chart::rowActivated, this, &DrillTrendView::choose);
}

DrillTrendView::~DrillTrendView()
{
    m_settings->setValue(measureKey(), m_measure->currentIndex());
}

void DrillTrendView::setReading(qsizetype drills, qsizetype done)
{
    if (m_trends)
        return;
    const int all = static_cast<int>(drills);
    m_chart->setEmpty(done == 0 ? tr("The reports of %Ln drill(s) are being read…", nullptr, all)
                                : tr("%1 of the reports of %Ln drill(s) have been read…", nullptr, all)
                                      .arg(QLocale().toString(done)));
}

void DrillTrendView::setFailed()
{
    if (!m_trends)
        m_chart->setEmpty(tr("The drills could not be read."));
}

void DrillTrendView::setTrends(std::shared_ptr<const DrillTrends> trends)
{
    m_trends = std::move(trends);
    m_places.clear();
    for (std::size_t plan = 0; plan < m_trends->plans.size(); ++plan) {
        const std::vector<TrendDrill> &drills = m_trends->plans[plan].drills;
        for (std::size_t drill = 0; drill < drills.size(); ++drill)
            m_places.insert(drills[drill].id, {plan, static_cast<int>(drill)});
    }
    m_plan = m_places.value(m_drill).plan;
    fillComponents();
    show();
}

void DrillTrendView::setDrill(const QString &id)
{
    m_drill = id;
    const auto place = m_places.constFind(id);
    if (place == m_places.constEnd())
        return m_plot->setCurrent(-1);
    if (place->plan != m_plan) {
        m_plan = place->plan;
        fillComponents();
        return show();
    }
    if (!m_chart->isEmpty())
        m_plot->setCurrent(place->drill);
}

const DrillTrend *DrillTrendView::trend() const
{
    return m_trends && m_plan < m_trends->plans.size() ? &m_trends->plans[m_plan] : nullptr;
}

/// The one that was chosen stays, where the plan has one of that name.
void DrillTrendView::fillComponents()
{
    const QSignalBlocker blocker(m_component);
    const QString before = m_component->currentIndex() > 0 ? m_component->currentText() : QString();
    QStringList names{tr("The whole plan")};
    if (const DrillTrend *of = trend()) {
        for (const TrendLine &line : of->components)
            names << line.component;
    }
    m_component->clear();
    m_component->addItems(names);
    const auto found = before.isEmpty() ? names.end() : std::find(names.begin() + 1, names.end(), before);
    m_component->setCurrentIndex(found == names.end() ? 0 : static_cast<int>(found - names.begin()));
    m_component->setEnabled(names.size() > 1);
}

void DrillTrendView::show()
{
    const DrillTrend *of = trend();
    if (!of)
        return m_chart->setEmpty(m_trends ? tr("No drill has ended yet.") : QString());
    const int component = m_component->currentIndex() - 1;
    const TrendLine &line = component < 0 ? of->whole : of->components[static_cast<std::size_t>(component)];
    const auto measure = m_measure->currentIndex() == 0 ? TrendMeasure::Rta : TrendMeasure::Rpa;
    const DrillTrendPicture picture = pictureOf(*of, line, measure, QTimeZone::systemTimeZone());
    m_plot->setData(picture.chart);
    const QString unread = m_trends->unread == 0 ? QString()
                                                 : tr("%Ln report(s) could not be read.", nullptr,
                                                      static_cast<int>(m_trends->unread));
    const auto withUnread = [&unread](const QString &text) {
        return unread.isEmpty() ? text : text + QLatin1Char(' ') + unread;
    };
    if (!picture.nothing.isEmpty())
        return m_chart->setEmpty(withUnread(picture.nothing));
    m_chart->setContent(withUnread(picture.sentence), picture.table);
    const auto place = m_places.constFind(m_drill);
    m_plot->setCurrent(place == m_places.constEnd() ? -1 : place->drill);
}

void DrillTrendView::choose(int drill)
{
    if (const DrillTrend *of = trend(); of && drill < static_cast<int>(of->drills.size()))
        emit drillChosen(of->drills[static_cast<std::size_t>(drill)].id);
}

void DrillTrendView::toggleTable()
{
    m_chart->setTableShown(!m_chart->isTableShown());
}

QWidget *DrillTrendView::focusTarget() const
{
    return m_chart->isEmpty() ? m_component : m_chart->focusTarget();
}

} // namespace backstop::ui
