// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QGridLayout;

namespace backstop::ui {

class Label;

/// One name and value of a FactsTable.
struct Fact
{
    QString name;
    QString value;
    QString exact = {}; ///< tool tip: every byte, the whole id
    bool fixedPitch = false;
    bool operator==(const Fact &) const = default;
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
    void showValue(Label *label, const Fact &fact);

    QList<Fact> m_facts;
    QList<Label *> m_values; // one for each fact
    QGridLayout *m_grid;
    bool m_horizontal = false;
};

} // namespace backstop::ui
