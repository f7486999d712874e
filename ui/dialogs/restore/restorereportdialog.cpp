// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/restore/restorereportdialog.h"

#include "ui/dialogs/restore/reportstep.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace backstop::ui {

RestoreReportDialog::RestoreReportDialog(const RestoreReport &report, Prompts *prompts, QWidget *parent)
    : QDialog(parent)
    , m_step(new RestoreReportStep(prompts))
{
    setObjectName(QStringLiteral("restoreReport"));
    setWindowTitle(tr("Report of the restore"));
    m_step->setReport(report);
    for (QPushButton *button : m_step->findChildren<QPushButton *>())
        button->setAutoDefault(false); // Enter closes
    auto *close = namedButton(QStringLiteral("closeRestoreReport"), tr("&Close"));
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(kPageEdge, 0, kPageEdge, 0);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kPageEdge, 0, kGroup);
    layout->setSpacing(kGroup);
    layout->addWidget(m_step, 1);
    layout->addLayout(buttons);
    const int height = report.lines.isEmpty() ? sizeHint().height() : textWidth(this, 74);
    resize(fitting(this, {textWidth(this, 110), height}));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_step, &RestoreReportStep::openFolderRequested, this, &RestoreReportDialog::openFolderRequested);
    connect(m_step, &RestoreReportStep::saveRequested, this, &RestoreReportDialog::saveRequested);
}

void RestoreReportDialog::showSaved(const QString &path, const std::optional<Error> &error)
{
    m_step->showSaved(path, error);
}

} // namespace backstop::ui
