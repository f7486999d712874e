// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/estimatefield.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/durationfield.h"
#include "ui/widgets/label.h"

#include <QGridLayout>

#include <algorithm>
#include <cmath>

namespace backstop::ui {

using recovery::Estimate;

namespace {

std::chrono::seconds rounded(double value)
{
    return std::chrono::seconds(static_cast<std::int64_t>(std::llround(std::clamp(value, 0.0, 1e10))));
}

} // namespace

EstimateField::EstimateField(const QString &prefix, const QString &what, QWidget *parent)
    : QWidget(parent)
{
    const auto field = [&](const char *name, const QString &word) {
        auto *made =
            new DurationField(prefix + QLatin1String(name), QStringLiteral("%1, %2").arg(what, word));
        connect(made, &DurationField::valueChanged, this, &EstimateField::valueChanged);
        return made;
    };
    const std::array<QString, 3> words{tr("Best case"), tr("Most likely"), tr("Worst case")};
    m_best = field("Best", words[0]);
    m_likely = field("Likely", words[1]);
    m_worst = field("Worst", words[2]);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(kRelated);
    layout->setVerticalSpacing(kInside);
    int row = 0;
    for (DurationField *each : {m_best, m_likely, m_worst}) {
        layout->addWidget((new Label(words[static_cast<std::size_t>(row)]))->muted(), row, 0);
        layout->addWidget(each, row++, 1);
    }
    layout->setColumnStretch(1, 1);
    setFocusProxy(m_best);
}

void EstimateField::setValue(const std::optional<Estimate> &estimate)
{
    m_before = estimate;
    m_best->setValue(rounded(estimate ? estimate->best : 0));
    m_likely->setValue(rounded(estimate ? estimate->likely : 0));
    m_worst->setValue(rounded(estimate ? estimate->worst : 0));
}

/// What a field states: what was there before while it shows that, which may be less than a second.
std::optional<double> EstimateField::part(const DurationField *field, double Estimate::*which) const
{
    if (m_before && field->value() == rounded(*m_before.*which))
        return *m_before.*which;
    if (field->value() > std::chrono::seconds(0))
        return double(field->value().count());
    return {};
}

std::optional<Estimate> EstimateField::value() const
{
    const std::optional<double> likely = part(m_likely, &Estimate::likely);
    if (!likely)
        return {};
    return Estimate{part(m_best, &Estimate::best).value_or(*likely), *likely,
                    part(m_worst, &Estimate::worst).value_or(*likely)};
}

QString EstimateField::problem() const
{
    const std::optional<Estimate> estimate = value();
    if (!estimate &&
        (m_best->value() > std::chrono::seconds(0) || m_worst->value() > std::chrono::seconds(0)))
        return tr("State the most likely time");
    if (estimate && !(estimate->best <= estimate->likely && estimate->likely <= estimate->worst))
        return tr("The most likely time lies between best and worst");
    return {};
}

} // namespace backstop::ui
