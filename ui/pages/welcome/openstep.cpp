// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcome/openstep.h"

#include "ui/prompts/prompts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/keyform.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace backstop::ui {

OpenStep::OpenStep(Prompts *prompts, QWidget *parent)
    : QWidget(parent)
    , m_location(new QComboBox)
    , m_key(new KeyForm)
    , m_open(namedButton(QStringLiteral("openButton"), tr("&Open repository")))
{
    setObjectName(QStringLiteral("openStep"));
    m_location->setObjectName(QStringLiteral("openLocation"));
    m_location->setEditable(true);
    m_location->setInsertPolicy(QComboBox::NoInsert);
    m_location->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_location->lineEdit()->setObjectName(QStringLiteral("openLocationEdit"));
    m_location->lineEdit()->setAccessibleName(tr("Location"));
    m_open->setProperty("primary", true);
    auto *back = namedButton(QStringLiteral("openBack"), tr("Bac&k"));
    auto *place = new QHBoxLayout;
    place->addWidget(m_location, 1);
    place->addWidget(browseButton(m_location->lineEdit(), QStringLiteral("openBrowse"),
                                  tr("Choose the folder of the repository"), prompts));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addLayout(heading(tr("Open a repository"), tr("The folder that holds the backups.")));
    layout->addSpacing(kRelated);
    layout->addWidget(fieldLabel(tr("&Location"), m_location));
    layout->addLayout(place);
    layout->addWidget(pathVerdict(m_location->lineEdit(), QStringLiteral("openVerdict")));
    layout->addSpacing(kRelated);
    layout->addWidget((new Label(tr("How it is unlocked")))->strong());
    layout->addWidget(m_key);
    layout->addSpacing(kGroup);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(back, &QPushButton::clicked, this, &OpenStep::backRequested);
    connect(m_location, &QComboBox::editTextChanged, this, &OpenStep::updateState);
    connect(m_key, &KeyForm::changed, this, &OpenStep::updateState);
    connect(m_open, &QPushButton::clicked, this, [this] {
        emit openRequested({typedPath(m_location->currentText()), m_key->kind(), m_key->secret()});
    });
    setFocusProxy(m_location);
    updateState();
}

void OpenStep::setRecentLocations(const QStringList &locations)
{
    m_location->clear();
    m_location->addItems(locations);
}

void OpenStep::showWrongKey(const Error &error)
{
    m_key->showProblem(error);
}

void OpenStep::wipe()
{
    m_key->wipe();
}

void OpenStep::updateState()
{
    m_open->setEnabled(isWholePath(typedPath(m_location->currentText())) && m_key->isComplete());
}

} // namespace backstop::ui
