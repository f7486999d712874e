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
    m_facts = facts;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Fact &fact : facts) {
        auto *name = new Label(fact.name);
        name->muted();
        auto *value = new Label(fact.value);
        value->selectable()->setWordWrap(!m_horizontal);
        value->setAccessibleName(fact.name + QStringLiteral(": ") + fact.value);
        if (fact.fixedPitch)
            value->setFont(fixedFont());
        if (!fact.exact.isEmpty())
            value->setToolTip(QStringLiteral("<span>%1</span>").arg(fact.exact.toHtmlEscaped()));
        m_grid->addWidget(name, m_horizontal ? 0 : row, m_horizontal ? row : 0,
                          Qt::AlignTop | Qt::AlignLeading);
        m_grid->addWidget(value, m_horizontal ? 1 : row, m_horizontal ? row : 1, Qt::AlignTop);
        ++row;
    }
    m_grid->setColumnStretch(m_horizontal ? row : 1, 1);
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
