// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillreport.h"
#include "ui/widgets/inspector.h"

#include <QWidget>

class QSettings;
class QStandardItemModel;
class QTableView;

namespace backstop::ui {

class Label;

/// What was measured in a drill that has ended, component by component, and beside it what another one measured.
class DrillMeasuredView : public QWidget
{
    Q_OBJECT

public:
    explicit DrillMeasuredView(QSettings *settings, QWidget *parent = nullptr);

    void setReports(const recovery::DrillReport &report, const std::optional<recovery::DrillReport> &other);
    void clear();
    const std::optional<recovery::DrillReport> &report() const { return m_report; }
    InspectorContent inspected() const;
    /// Makes the component current that has @p text in its name, the first in row @p from or below; whether there is one.
    bool find(const QString &text, int from);
    int currentRow() const; ///< -1: none
    QTableView *table() const { return m_components; }

signals:
    void inspectedChanged();

private:
    void build(QSettings *settings);
    void showReasons();
    void fill();
    void fitColumns();

    std::optional<recovery::DrillReport> m_report;
    std::optional<recovery::DrillReport> m_other;
    Label *m_title;
    Label *m_reasons;
    QTableView *m_components;
    QStandardItemModel *m_model;
    bool m_isFitting = false;
    int m_leastName = 0;   ///< width of its column
    int m_leastFigure = 0; ///< of each of the columns of what was measured
};

} // namespace backstop::ui
