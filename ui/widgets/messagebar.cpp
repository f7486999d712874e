// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace backstop::ui {

namespace {

QString iconFor(Tone tone)
{
    switch (tone) {
    case Tone::Bad:
        return QStringLiteral("error");
    case Tone::Caution:
        return QStringLiteral("warning");
    case Tone::Good:
        return QStringLiteral("verified");
    default:
        return QStringLiteral("info");
    }
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new Label)
    , m_detail(new Label)
    , m_actions(new QHBoxLayout)
    , m_close(new QToolButton)
{
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->strong()->wrapped()->selectable();
    m_detail->setObjectName(QStringLiteral("messageDetail"));
    m_detail->wrapped()->selectable();
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_text);
    texts->addWidget(m_detail);
    m_actions->setSpacing(kRelated);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGroup + kIconSmall + kRelated, kRelated, kRelated, kRelated);
    layout->addLayout(texts, 1);
    layout->addLayout(m_actions);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::showMessage(Tone tone, const QString &text, const QString &detail)
{
    clearActions();
    m_subject.clear();
    m_tone = tone;
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(detail.isEmpty() ? text : text + QLatin1Char(' ') + detail);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::showError(const Error &error)
{
    showMessage(Tone::Bad, errorText(error.code).title, detailOf(error));
}

void MessageBar::addAction(const QString &name, const QString &text, std::function<void()> action)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAccessibleName(text);
    connect(button, &QPushButton::clicked, this, std::move(action));
    m_actions->addWidget(button, 0, Qt::AlignTop);
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::dismiss()
{
    hide();
    clearActions();
    m_subject.clear();
}

void MessageBar::clearActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->setParent(nullptr);
            widget->deleteLater(); // it may be the button that is being clicked
        }
        delete item;
    }
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const QColor ink = toneColor(m_tone, palette());
    painter.fillRect(rect(), toneFill(m_tone, palette()));
    painter.fillRect(QRect(rightToLeft ? width() - 3 : 0, 0, 3, height()), ink);
    const int x = rightToLeft ? width() - kGroup - kIconSmall : kGroup;
    const int y = m_text->geometry().top() + (QFontMetrics(m_text->font()).height() - kIconSmall) / 2;
    paintIcon(&painter,
              QRectF(x, m_detail->isVisible() ? y : (height() - kIconSmall) / 2.0, kIconSmall, kIconSmall),
              iconFor(m_tone), ink, palette().color(QPalette::Base));
}

} // namespace backstop::ui
