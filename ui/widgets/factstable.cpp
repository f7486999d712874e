// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/factstable.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QGridLayout>

namespace backstop::ui {

FactsTable::FactsTable(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kGroup);
    m_grid->setVerticalSpacing(kInside + 2);
}

void FactsTable::setHorizontal(bool horizontal)
{
    m_horizontal = horizontal;
    m_grid->setHorizontalSpacing(horizontal ? 2 * kGroup : kGroup);
    m_grid->setVerticalSpacing(horizontal ? 1 : kInside + 2);
}

void FactsTable::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    bool sameNames = facts.size() == m_facts.size();
    for (qsizetype i = 0; sameNames && i < facts.size(); ++i)
        sameNames = facts[i].name == m_facts[i].name;
    m_facts = facts;
    if (sameNames) { // numbers that run: the labels stay, and with them what is selected in the others
        for (qsizetype i = 0; i < facts.size(); ++i)
            showValue(m_values[i], facts[i]);
        return;
    }
    m_values.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Fact &fact : facts) {
        auto *name = new Label(fact.name);
        name->muted();
        auto *value = new Label;
        value->selectable()->setWordWrap(!m_horizontal);
        showValue(value, fact);
        m_values.append(value);
        m_grid->addWidget(name, m_horizontal ? 0 : row, m_horizontal ? row : 0,
                          Qt::AlignTop | Qt::AlignLeading);
        m_grid->addWidget(value, m_horizontal ? 1 : row, m_horizontal ? row : 1, Qt::AlignTop);
        ++row;
    }
    m_grid->setColumnStretch(m_horizontal ? row : 1, 1);
}

void FactsTable::showValue(Label *label, const Fact &fact)
{
    label->setText(fact.value);
    label->setAccessibleName(fact.name + QStringLiteral(": ") + fact.value);
    if (fact.fixedPitch)
        label->setFont(fixedFont());
    setPlainToolTip(label, fact.exact);
}

QString FactsTable::value(const QString &name) const
{
    for (const Fact &fact : m_facts) {
        if (fact.name == name)
            return fact.value;
    }
    return {};
}

} // namespace backstop::ui
