// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/recoveryform.h"

#include "model/recovery/planfields.h"
#include "ui/pages/plan/estimatefield.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/textfield.h"

#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace backstop::ui {

namespace {

QLineEdit *lineField(const char *name, const QString &text)
{
    auto *field = new QLineEdit(text);
    field->setObjectName(QLatin1String(name));
    field->setCursorPosition(0);
    return field;
}

/// A plan keeps it without.
QString withoutSlash(QString path)
{
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    return path;
}

} // namespace

RecoveryForm::RecoveryForm(const recovery::Component &component, QWidget *parent)
    : QWidget(parent)
    , m_before(component)
    , m_backup(lineField("componentBackup", component.backup.path))
    , m_tag(lineField("componentTag", component.backup.tag))
    , m_location(lineField("componentLocation", component.backupLocation))
    , m_script(lineField("componentScript", component.recoveryScript))
    , m_mobilise(new EstimateField(QStringLiteral("mobilise"), tr("Until somebody works on it")))
    , m_estimate(new EstimateField(QStringLiteral("component"), tr("How long recovery takes")))
    , m_failure(new QDoubleSpinBox)
{
    m_mobilise->setObjectName(QStringLiteral("mobilise"));
    m_estimate->setObjectName(QStringLiteral("estimate"));
    m_mobilise->setValue(component.mobilise);
    m_estimate->setValue(component.estimate);
    m_failure->setObjectName(QStringLiteral("componentFailure"));
    m_failure->setRange(0, 100 * recovery::kLargestFailureProbability);
    m_failure->setDecimals(2);
    m_failure->setSuffix(tr(" %"));
    m_failure->setSpecialValueText(tr("never"));
    m_failure->setValue(100 * component.failureProbability);
    m_shownFailure = m_failure->value();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPageEdge);
    layout->addLayout(buildSource(), 1);
    layout->addLayout(buildTimes(), 1);
    for (QLineEdit *field : {m_backup, m_tag, m_location, m_script})
        connect(field, &QLineEdit::textChanged, this, &RecoveryForm::updateState);
    for (EstimateField *field : {m_mobilise, m_estimate})
        connect(field, &EstimateField::valueChanged, this, &RecoveryForm::updateState);
    connect(m_failure, &QDoubleSpinBox::valueChanged, this, &RecoveryForm::updateState);
}

QLayout *RecoveryForm::buildSource()
{
    m_backup->setPlaceholderText(tr("data/orders"));
    m_tag->setPlaceholderText(tr("Any backup"));
    m_location->setPlaceholderText(tr("s3://backups/database/"));
    m_script->setPlaceholderText(tr("Nothing has to be run"));
    m_backupRow = new FormRow(tr("Its &data, as a path in the backup"), m_backup);
    auto *tag = new FormRow(tr("Only of backups wit&h this tag"), m_tag);
    auto *location = new FormRow(tr("Where its backups are, for pe&ople"), m_location);
    auto *script = new FormRow(tr("Pro&gram that recovers it"), m_script);
    script->setNote(
        tr("Runs after the restore. A path that is not whole starts at the folder of scripts that a drill is "
           "told."));
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kGroup);
    for (FormRow *row : {m_backupRow, tag, location, script})
        layout->addWidget(row);
    layout->addStretch(1);
    return layout;
}

QLayout *RecoveryForm::buildTimes()
{
    m_mobiliseRow = new FormRow(tr("Until so&mebody works on it"), m_mobilise);
    m_estimateRow = new FormRow(tr("How long recover&y takes then"), m_estimate);
    m_estimateRow->setNote(tr("Without the transfer of its data, which is computed."));
    auto *failure = new FormRow(tr("How often a try &fails"), m_failure);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kGroup);
    for (FormRow *row : {m_mobiliseRow, m_estimateRow, failure})
        layout->addWidget(row);
    layout->addStretch(1);
    return layout;
}

void RecoveryForm::apply(recovery::Component &component) const
{
    component.backup.path = withoutSlash(keptText(m_backup, m_before.backup.path));
    component.backup.tag = keptText(m_tag, m_before.backup.tag);
    component.backupLocation = keptText(m_location, m_before.backupLocation);
    component.recoveryScript = keptText(m_script, m_before.recoveryScript);
    component.mobilise = m_mobilise->value();
    component.estimate = m_estimate->value();
    component.failureProbability =
        m_failure->value() == m_shownFailure ? m_before.failureProbability : m_failure->value() / 100;
}

QString RecoveryForm::problem() const
{
    for (const FormRow *row : {m_backupRow, m_mobiliseRow, m_estimateRow})
        if (!row->problem().isEmpty())
            return row->problem();
    return {};
}

void RecoveryForm::updateState()
{
    const QString path = withoutSlash(m_backup->text().trimmed());
    m_backupRow->setProblem(m_backup->text().trimmed().isEmpty() || recovery::isPathInBackup(path)
                                ? QString()
                                : tr("A path as in the list of files, without a slash before it"));
    m_mobiliseRow->setProblem(m_mobilise->problem());
    m_estimateRow->setProblem(m_estimate->problem());
    emit changed();
}

} // namespace backstop::ui
