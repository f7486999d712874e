// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/circlepanel.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace backstop::ui {

namespace {
constexpr int kMostRows = 6; // to be seen at once
} // namespace

CirclePanel::CirclePanel(QWidget *parent)
    : QWidget(parent)
    , m_text(new Label)
    , m_links(new QListWidget)
    , m_remove(namedButton(QStringLiteral("removeLink"), tr("Remove this &need"), QStringLiteral("deleted")))
{
    setObjectName(QStringLiteral("circlePanel"));
    m_text->strong()->wrapped();
    m_links->setObjectName(QStringLiteral("circleLinks"));
    m_links->setAccessibleName(tr("Needs of the circle"));
    m_links->setUniformItemSizes(true);
    auto *byKey = new QAction(this);
    byKey->setShortcut(QKeySequence::Delete);
    byKey->setShortcutContext(Qt::WidgetShortcut);
    m_links->addAction(byKey);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGroup, kRelated, kGroup, kRelated);
    layout->setSpacing(kRelated);
    layout->addWidget(m_text);
    layout->addWidget(m_links, 1);
    layout->addLayout(buttons);
    connect(m_remove, &QPushButton::clicked, this, &CirclePanel::remove);
    connect(m_links, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { emit componentRequested(QString(m_names[m_links->row(item)])); });
    connect(byKey, &QAction::triggered, this, [this] {
        if (m_remove->isEnabled())
            remove();
    });
    hide();
}

void CirclePanel::setCircle(const QStringList &names)
{
    setVisible(!names.isEmpty());
    if (names == m_names)
        return; // what is chosen of it stays chosen
    m_names = names;
    m_links->clear();
    m_text->setText(names.size() == 1 ? tr("It needs itself. Take the need away:")
                                      : tr("One of these needs has to go, so that there is an order:"));
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto *item =
            new QListWidgetItem(tr("%1 needs %2").arg(names[i], names[(i + 1) % names.size()]), m_links);
        item->setSizeHint(QSize(0, rowHeight(m_links->fontMetrics())));
    }
    if (names.isEmpty())
        return;
    m_links->setCurrentRow(0);
    const int rows = std::clamp(int(names.size()), 2, kMostRows);
    m_links->setFixedHeight(rows * rowHeight(m_links->fontMetrics()) + 2 * m_links->frameWidth() + kInside);
}

void CirclePanel::setBlocked(bool blocked)
{
    m_remove->setEnabled(!blocked);
}

void CirclePanel::remove()
{
    const int row = m_links->currentRow();
    if (row < 0)
        return;
    const QString name =
        m_names[row]; // copies: whoever hears of it may ask something, and show another circle meanwhile
    const QString need = m_names[(row + 1) % m_names.size()];
    emit removalRequested(name, need);
}

} // namespace backstop::ui
