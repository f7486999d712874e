// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/drill/drillcontent.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QSettings;

namespace backstop::ui {

class Chart;
class TrendChart;

/// The RTA or RPA of a component, or of the whole plan, from drill to drill. Of the plan of the drill that is chosen in the list; that
/// drill has a ring, and another one can be chosen here.
class DrillTrendView : public QWidget
{
    Q_OBJECT

public:
    explicit DrillTrendView(QSettings *settings, QWidget *parent = nullptr);
    ~DrillTrendView() override;

    /// The reports of @p drills are being read, and @p done of them are; what was shown stays.
    void setReading(qsizetype drills, qsizetype done = 0);
    void setTrends(std::shared_ptr<const DrillTrends> trends);
    /// They could not be read.
    void setFailed();
    void setDrill(const QString &id);
    void toggleTable();
    /// What the keyboard goes to.
    QWidget *focusTarget() const;

signals:
    void drillChosen(const QString &id);

private:
    struct Place
    {
        std::size_t plan = 0;
        int drill = 0;
    };
    void fillComponents();
    void show();
    void choose(int drill);
    const recovery::DrillTrend *trend() const;

    QSettings *m_settings;
    std::shared_ptr<const DrillTrends> m_trends; ///< null: not read yet
    QHash<QString, Place> m_places;              ///< by id
    QString m_drill;
    std::size_t m_plan = 0;
    TrendChart *m_plot;
    Chart *m_chart;
    QComboBox *m_component;
    QComboBox *m_measure;
};

} // namespace backstop::ui
