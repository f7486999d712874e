// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/retention/expirerules.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace backstop::ui {

namespace {

constexpr int kMostBackupsKept = 9'999;

std::optional<retention::Period> noPeriod()
{
    return std::nullopt;
}

Result<std::optional<retention::Period>> periodIn(const QLineEdit *field)
{
    const QString text = field->text().trimmed();
    if (text.isEmpty())
        return noPeriod();
    BACKSTOP_ASSIGN(period, retention::Period::parse(text));
    return std::optional(period);
}

/// "eod, close+audit": those with eod, and those with both close and audit.
std::vector<QStringList> tagsIn(const QString &text)
{
    std::vector<QStringList> lists;
    for (const QString &alternative : text.split(u',', Qt::SkipEmptyParts)) {
        QStringList all;
        for (const QString &tag : alternative.split(u'+', Qt::SkipEmptyParts)) {
            if (!tag.trimmed().isEmpty())
                all << tag.trimmed();
        }
        if (!all.isEmpty())
            lists.push_back(all);
    }
    return lists;
}

} // namespace

ExpireRules::ExpireRules(QWidget *parent)
    : QWidget(parent)
    , m_within(new QLineEdit)
    , m_age(new QLineEdit)
    , m_tags(new QLineEdit)
    , m_zone(new QComboBox)
    , m_ignore(new QCheckBox(tr("I looked at the sus&picious changes")))
{
    setObjectName(QStringLiteral("expireRules"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addWidget((new Label(tr("Keep the newest backup of the last")))->strong());
    layout->addLayout(countsPart());
    layout->addSpacing(kRelated);
    layout->addWidget((new Label(tr("Keep also")))->strong());
    layout->addLayout(furtherPart());
    m_ignore->setObjectName(QStringLiteral("ignoreSuspicions"));
    m_ignore->hide();
    layout->addWidget(m_ignore);
    layout->addStretch();
    connect(m_ignore, &QCheckBox::toggled, this, &ExpireRules::changed);
}

QLayout *ExpireRules::countsPart()
{
    const std::array<QString, retention::kIntervals> labels{tr("&Backups"), tr("H&ours"),  tr("&Days"),
                                                            tr("Wee&ks"),   tr("&Months"), tr("&Years")};
    const std::array<const char *, retention::kIntervals> names{"keepLast",   "keepHourly",  "keepDaily",
                                                                "keepWeekly", "keepMonthly", "keepYearly"};
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kRelated);
    grid->setVerticalSpacing(kInside);
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto *count = new QSpinBox;
        count->setObjectName(QLatin1String(names[i]));
        count->setRange(0, kMostBackupsKept);
        count->setSpecialValueText(QStringLiteral("\u2013"));
        m_counts[i] = count;
        const int column = static_cast<int>(i % 3);
        const int row = 2 * static_cast<int>(i / 3);
        grid->addWidget(fieldLabel(labels[i], count), row, column);
        grid->addWidget(count, row + 1, column);
        connect(count, &QSpinBox::valueChanged, this, &ExpireRules::changed);
    }
    return grid;
}

QLayout *ExpireRules::furtherPart()
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kInside);
    const auto add = [&](QLineEdit *field, const char *name, const QString &label, const QString &example) {
        field->setObjectName(QLatin1String(name));
        field->setPlaceholderText(example);
        layout->addWidget(fieldLabel(label, field));
        layout->addWidget(field);
        connect(field, &QLineEdit::textChanged, this, &ExpireRules::changed);
    };
    add(m_within, "keepWithin", tr("All &within this of the newest"), QStringLiteral("14d, 2w, 1y6m"));
    add(m_age, "keepAge", tr("All yo&unger than"), QStringLiteral("14d, 2w, 1y6m"));
    add(m_tags, "keepTags", tr("All with one of these &tags"), tr("eod, close+audit (with both)"));
    m_zone->setObjectName(QStringLiteral("expireZone"));
    m_zone->addItem(QStringLiteral("UTC"));
    const QString own = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    if (!own.isEmpty() && own != QLatin1String("UTC"))
        m_zone->addItem(own);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/") && QString::fromUtf8(id) != own)
            m_zone->addItem(QString::fromUtf8(id));
    }
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    layout->addWidget(fieldLabel(tr("Days, weeks, months &in"), m_zone));
    layout->addWidget(m_zone);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &ExpireRules::changed);
    return layout;
}

Result<retention::Policy> ExpireRules::policy() const
{
    retention::Policy policy;
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        policy.counts[i] = m_counts[i]->value();
    BACKSTOP_ASSIGN(within, periodIn(m_within));
    BACKSTOP_ASSIGN(age, periodIn(m_age));
    policy.within = within;
    policy.age = age;
    policy.withTags = tagsIn(m_tags->text());
    policy.zone = m_zone->currentIndex() <= 0 ? QTimeZone::utc() : QTimeZone(m_zone->currentText().toUtf8());
    policy.ignoreSuspicions = m_ignore->isChecked();
    return policy;
}

void ExpireRules::offerToIgnoreSuspicions(bool offer)
{
    m_ignore->setVisible(offer || m_ignore->isChecked());
}

} // namespace backstop::ui
