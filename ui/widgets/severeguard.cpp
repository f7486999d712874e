// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/severeguard.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QTimer>

#include <utility>

namespace backstop::ui {

namespace {
constexpr int kGuardDelayMs = 2'000;
} // namespace

SevereGuard::SevereGuard(const QString &text, const QString &name, const QString &nameLabel,
                         const QString &reasonLabel, QWidget *parent)
    : QWidget(parent)
    , m_wanted(name.simplified())
    , m_name(new QLineEdit)
    , m_reason(new QLineEdit)
    , m_verdict(new StateLabel(nullptr, TextSize::Caption))
    , m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("severeGuard"));
    m_name->setObjectName(QStringLiteral("guardName"));
    m_reason->setObjectName(QStringLiteral("guardReason"));
    m_verdict->setObjectName(QStringLiteral("guardVerdict"));
    auto *asked = new Label(text);
    asked->setObjectName(QStringLiteral("guardText"));
    asked->wrapped();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGroup);
    grid->setVerticalSpacing(kInside);
    grid->addWidget(asked, 0, 0, 1, 2);
    grid->addWidget(fieldLabel(nameLabel, m_name), 1, 0);
    grid->addWidget(fieldLabel(reasonLabel, m_reason), 1, 1);
    grid->addWidget(m_name, 2, 0);
    grid->addWidget(m_reason, 2, 1);
    grid->addWidget(m_verdict, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    m_delay->setObjectName(QStringLiteral("guardDelay"));
    m_delay->setSingleShot(true);
    m_delay->setInterval(kGuardDelayMs);
    connect(m_delay, &QTimer::timeout, this, [this] { setGiven(true); });
    connect(m_name, &QLineEdit::textChanged, this, &SevereGuard::check);
    connect(m_reason, &QLineEdit::textChanged, this, [this] {
        check();
        emit changed();
    });
    check();
}

QString SevereGuard::reason() const
{
    return m_reason->text().trimmed();
}

void SevereGuard::takeBack()
{
    m_name->clear();
}

void SevereGuard::check()
{
    const QString typed = m_name->text().simplified();
    m_verdict->setState({QStringLiteral("warning"), Tone::Caution}, tr("The name is %1").arg(m_wanted));
    m_verdict->setVisible(!m_wanted.startsWith(typed));
    if (typed != m_wanted || reason().isEmpty()) {
        m_delay->stop();
        setGiven(false);
    } else if (!m_isGiven && !m_delay->isActive()) {
        m_delay->start();
    }
}

void SevereGuard::setGiven(bool given)
{
    if (std::exchange(m_isGiven, given) != given)
        emit changed();
}

} // namespace backstop::ui
