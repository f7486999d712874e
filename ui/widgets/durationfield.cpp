// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/durationfield.h"

#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

#include <array>

namespace backstop::ui {

namespace {
using namespace std::chrono_literals;
constexpr std::array<std::chrono::seconds, 4> kUnits{1s, 1min, 1h, 24h};
constexpr std::chrono::seconds kMost = 36'525 * 24h;
constexpr int kMostNumber = 9'999'999; // as wide as the field is
} // namespace

DurationField::DurationField(const QString &name, const QString &what, QWidget *parent)
    : QWidget(parent)
    , m_number(new QSpinBox)
    , m_unit(new QComboBox)
{
    m_number->setObjectName(name);
    m_number->setAccessibleName(what);
    m_number->setRange(0, kMostNumber);
    m_number->setSpecialValueText(tr("not stated"));
    m_unit->setObjectName(name + QStringLiteral("Unit"));
    m_unit->setAccessibleName(tr("%1, unit").arg(what));
    m_unit->addItems({tr("seconds"), tr("minutes"), tr("hours"), tr("days")});
    m_unit->setCurrentIndex(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kInside);
    layout->addWidget(m_number, 1);
    layout->addWidget(m_unit);
    setFocusProxy(m_number);
    connect(m_number, &QSpinBox::valueChanged, this, &DurationField::valueChanged);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        setMost();
        emit valueChanged();
    });
}

void DurationField::setNothingText(const QString &text)
{
    m_number->setSpecialValueText(text);
}

void DurationField::setValue(std::chrono::seconds value)
{
    std::size_t unit = value > 0s ? kUnits.size() - 1 : 1;
    while (unit > 0 && value % kUnits[unit] != 0s)
        --unit;
    m_unit->setCurrentIndex(static_cast<int>(unit));
    m_number->setValue(static_cast<int>(std::min<std::int64_t>(value / kUnits[unit], m_number->maximum())));
    m_value = value;
    m_shown = shown();
}

std::chrono::seconds DurationField::value() const
{
    return shown() == m_shown ? m_value : shown();
}

void DurationField::setMost()
{
    const auto most = kMost / kUnits[static_cast<std::size_t>(m_unit->currentIndex())];
    m_number->setMaximum(static_cast<int>(std::min<std::int64_t>(most, kMostNumber)));
}

std::chrono::seconds DurationField::shown() const
{
    return m_number->value() * kUnits[static_cast<std::size_t>(m_unit->currentIndex())];
}

} // namespace backstop::ui
