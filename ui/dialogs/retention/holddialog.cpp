// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/retention/holddialog.h"

#include "model/core/shortid.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace backstop::ui {

HoldDialog::HoldDialog(const BackupId &backup, const QString &name, const QString &location, QWidget *parent)
    : QDialog(parent)
    , m_backup(backup)
    , m_location(location)
    , m_reason(new QLineEdit)
    , m_hold(namedButton(QStringLiteral("startHold"), tr("&Hold backup"), QStringLiteral("held")))
    , m_command(new CommandLine)
{
    setObjectName(QStringLiteral("holdDialog"));
    setWindowTitle(tr("Hold a backup"));
    m_reason->setObjectName(QStringLiteral("holdReason"));
    m_reason->setPlaceholderText(tr("audit 2026/17, until the end of March"));
    auto *cancel = namedButton(QStringLiteral("cancelHold"), tr("Cance&l"));
    m_hold->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_hold);
    auto *field = new QVBoxLayout;
    field->setSpacing(kInside);
    field->addWidget(fieldLabel(tr("&Why is it held?"), m_reason));
    field->addWidget(m_reason);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kGroup);
    layout->addLayout(
        heading(tr("Hold %1").arg(name), tr("No rule expires it, whoever runs it, until somebody "
                                            "releases it. Everybody who opens the repository "
                                            "sees the reason.")));
    layout->addLayout(field);
    layout->addWidget(m_command);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_hold, &QPushButton::clicked, this, [this] {
        emit holdRequested(request());
        accept();
    });
    connect(m_reason, &QLineEdit::textChanged, this, &HoldDialog::updateState);
    updateState();
    fitDialog(this, 72);
    m_reason->setFocus();
}

HoldRequest HoldDialog::request() const
{
    return {m_backup, m_reason->text().trimmed()};
}

void HoldDialog::updateState()
{
    const HoldRequest wanted = request();
    m_hold->setEnabled(!wanted.reason.isEmpty());
    m_command->setCommand(CommandLine::onRepository(
        m_location, {QStringLiteral("hold"), shortId(m_backup), QStringLiteral("--reason"), wanted.reason}));
}

} // namespace backstop::ui
