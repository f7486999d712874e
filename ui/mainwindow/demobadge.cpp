// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/demobadge.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/statelabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace backstop::ui {

DemoBadge::DemoBadge(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("demoBadge"));
    auto *own = namedButton(QStringLiteral("useYourOwn"), tr("&Use your own…"));
    connect(own, &QPushButton::clicked, this, &DemoBadge::useYourOwnRequested);
    auto *mark = new StateLabel(nullptr, TextSize::Caption);
    mark->setState({QStringLiteral("info"), Tone::Running}, tr("Demo data"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kRelated, kRelated, kRelated, kGroup);
    layout->setSpacing(kRelated);
    layout->addWidget(mark);
    layout->addWidget(own);
}

} // namespace backstop::ui
