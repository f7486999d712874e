// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/readiness/rpomodel.h"

#include <QTableView>

namespace backstop::ui {

/// The colour of a level on @p palette, and an ink for its mark that can be read on it.
struct RpoLook
{
    QColor fill;
    QColor ink;
    static RpoLook of(recovery::RpoLevel level, const QPalette &palette);
};

/// One square of the colour and mark of a level, as the map has them; for the map and its legend.
void paintRpoCell(QPainter *painter, const QRect &rect, recovery::RpoLevel level, const QPalette &palette);

/// Data loss by component and hour: colours, each with a mark, so that nothing hangs on colour alone. A table for keys and screen readers:
/// arrows go from cell to cell, Home and End to the ends of a row. Shows the newest hours first. The model is an RpoModel and outlives it.
class RpoHeatMap : public QTableView
{
    Q_OBJECT

public:
    explicit RpoHeatMap(RpoModel *model, QWidget *parent = nullptr);

    /// Gives the model another history. The current cell becomes the one of the same component and hour; where that is gone, or was the newest
    /// of the first component anyway, the newest of the first component.
    void setHistory(std::shared_ptr<const recovery::RpoHistory> history, const QTimeZone &zone);
    /// To the newest hour of the first component.
    void goToNow();
    /// To the component, at the current hour; stays where it is where the map has none of the name.
    void goToName(const QString &name);
    /// Hours or days. The current cell becomes the one that has the hour it was about.
    void setUnit(RpoModel::Unit unit);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();
    int rowOf(const QString &name) const;

    RpoModel *m_model;
};

} // namespace backstop::ui
