// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/findfield.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLineEdit>

namespace backstop::ui {

namespace {
constexpr int kFewestFindCharacters = 12; // to be seen in a small window
} // namespace

FindField::FindField(const QString &name, Finder finder, QWidget *parent)
    : QWidget(parent)
    , m_finder(std::move(finder))
    , m_none(new Label(tr("None found")))
    , m_line(new QLineEdit)
{
    m_none->setObjectName(name + QStringLiteral("None"));
    m_none->muted();
    m_none->hide();
    m_line->setObjectName(name);
    m_line->setPlaceholderText(
        tr("Find")); // what is found its place says; the name would be cut off in a small window
    setWhat(tr("Find a component"));
    m_line->setClearButtonEnabled(true);
    m_line->setMinimumWidth(textWidth(m_line, kFewestFindCharacters));
    setFocusProxy(m_line);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addWidget(m_none);
    layout->addWidget(m_line);
    connect(m_line, &QLineEdit::textChanged, this, [this] { find(false); });
    connect(m_line, &QLineEdit::returnPressed, this, [this] { find(true); });
}

void FindField::setWhat(const QString &what)
{
    m_line->setAccessibleName(what);
    m_line->setToolTip(what);
}

void FindField::takeKeys()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void FindField::find(bool next)
{
    const bool isFound = m_line->text().isEmpty() || m_finder(m_line->text(), next);
    if (isFound != m_none->isHidden()) {
        m_none->setHidden(isFound);
        m_line->setAccessibleDescription(isFound ? QString() : m_none->text());
        QAccessibleEvent changed(m_line, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

int placeOfName(int count, const std::function<QString(int)> &nameAt, const QString &text, int current,
                bool next)
{
    const int first = current < 0 ? 0 : current + (next ? 1 : 0);
    for (int i = 0; i < count; ++i) {
        const int place = (first + i) % count;
        if (nameAt(place).contains(text, Qt::CaseInsensitive))
            return place;
    }
    return -1;
}

} // namespace backstop::ui
