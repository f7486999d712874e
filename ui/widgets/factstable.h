// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QGridLayout;

namespace backstop::ui {

/// One name and value of a FactsTable.
struct Fact
{
    QString name;
    QString value;
    QString exact = {}; ///< tool tip: every byte, the whole id
    bool fixedPitch = false;
};

/// Names and values in two columns, the values selectable.
class FactsTable : public QWidget
{
    Q_OBJECT

public:
    explicit FactsTable(QWidget *parent = nullptr);

    /// Names over values, side by side, for a few short facts.
    void setHorizontal(bool horizontal);
    void setFacts(const QList<Fact> &facts);
    /// The value of the fact called @p name; empty where there is none.
    QString value(const QString &name) const;

private:
    QList<Fact> m_facts;
    QGridLayout *m_grid;
    bool m_horizontal = false;
};

} // namespace backstop::ui
