// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/stepform.h"

#include "model/itemmodels/plantext.h"
#include "ui/pages/plan/estimatefield.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/durationfield.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSet>
#include <QSpinBox>
#include <QTime>
#include <QUrl>
#include <QVBoxLayout>

namespace backstop::ui {

using recovery::ProbeKind;
using recovery::Step;
using recovery::StepKind;

namespace {

constexpr int kMostRetries = 1'000; // that a plan can have

/// Which fields mean something for a kind of step.
struct Shown
{
    bool program = false; ///< with its arguments and environment
    bool probe = false;
    bool target = false;
    bool text = false;
    bool run =
        false; ///< the machine does it: it can be checked before, take too long, be tried again, and fail
};

Shown shownFor(StepKind kind)
{
    switch (kind) {
    case StepKind::StartService:
    case StepKind::Script:
        return {.program = true, .run = true};
    case StepKind::Probe:
        return {.probe = true, .target = true, .run = true};
    case StepKind::Wait:
        return {.target = true};
    case StepKind::Manual:
    case StepKind::Approval:
    case StepKind::Notify:
    case StepKind::GoNoGo:
        return {.text = true};
    case StepKind::Restore:
    case StepKind::Verify:
    case StepKind::Reconcile:
    case StepKind::CleanUp:
        break;
    }
    return {.run = true};
}

QString targetProblem(const Step &step)
{
    const QUrl url(step.probe == ProbeKind::Port ? QStringLiteral("tcp://") + step.target : step.target);
    if (step.kind == StepKind::Wait)
        return recovery::waitOf(step) || QTime::fromString(step.target, QStringLiteral("H:mm")).isValid()
                   ? QString()
                   : StepForm::tr("Seconds, as 90, or a time of day, as 16:00");
    switch (step.probe) {
    case ProbeKind::Port:
        if (!url.isValid() || url.host().isEmpty() || url.port() <= 0)
            return StepForm::tr("A host and a port, as db1:5432");
        break;
    case ProbeKind::Http:
        if (!url.isValid() || url.scheme() != QLatin1String("http") || url.host().isEmpty())
            return StepForm::tr("An address, as http://host:8080/health");
        if (!url.userInfo().isEmpty())
            return StepForm::tr("Without user name and password, which would stand in reports");
        break;
    case ProbeKind::Process:
        if (step.target.isEmpty())
            return StepForm::tr("The name of a program");
        break;
    }
    return {};
}

QStringList linesOf(const QMap<QString, QString> &environment)
{
    QStringList lines;
    for (auto it = environment.begin(); it != environment.end(); ++it)
        lines << it.key() + QLatin1Char('=') + it.value();
    return lines;
}

} // namespace

StepForm::StepForm(QWidget *parent)
    : QWidget(parent)
    , m_kind(withName(new QComboBox, "stepKind"))
    , m_title(withName(new QLineEdit, "stepTitle"))
    , m_program(withName(new QLineEdit, "stepProgram"))
    , m_arguments(new TextField(QStringLiteral("stepArguments"), 3))
    , m_environment(new TextField(QStringLiteral("stepEnvironment"), 2))
    , m_probe(withName(new QComboBox, "stepProbe"))
    , m_target(withName(new QLineEdit, "stepTarget"))
    , m_text(new TextField(QStringLiteral("stepText"), 4))
    , m_precheck(withName(new QLineEdit, "stepPrecheck"))
    , m_owner(withName(new QLineEdit, "stepOwner"))
    , m_timeout(new DurationField(QStringLiteral("stepTimeout"), tr("Gives up after")))
    , m_retries(withName(new QSpinBox, "stepRetries"))
    , m_policy(withName(new QComboBox, "stepPolicy"))
    , m_required(withName(new QCheckBox(tr("A drill passes only with &evidence of it")), "stepRequired"))
    , m_inDrill(withName(new QCheckBox(tr("Is done in &drills too")), "stepInDrill"))
    , m_estimate(new EstimateField(QStringLiteral("step"), tr("How long it takes")))
{
    setObjectName(QStringLiteral("stepForm"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, kRelated, 0);
    layout->setSpacing(kGroup);
    for (int kind = 0; kind < recovery::kStepKinds; ++kind)
        m_kind->addItem(itemmodels::stepKindText(static_cast<StepKind>(kind)));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    layout->addWidget(new FormRow(tr("&Kind of step"), m_kind));
    layout->addWidget(new FormRow(tr("T&itle"), m_title));
    buildWork();
    buildRules();
    layout->addStretch(1);
    for (QLineEdit *field : {m_title, m_program, m_target, m_precheck, m_owner})
        connect(field, &QLineEdit::textChanged, this, &StepForm::updateState);
    for (TextField *field : {m_arguments, m_environment, m_text})
        connect(field, &TextField::textChanged, this, &StepForm::updateState);
    for (QComboBox *field : {m_probe, m_policy})
        connect(field, &QComboBox::currentIndexChanged, this, &StepForm::updateState);
    for (QCheckBox *field : {m_required, m_inDrill})
        connect(field, &QCheckBox::toggled, this, &StepForm::updateState);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        updateState();
    });
    connect(m_timeout, &DurationField::valueChanged, this, &StepForm::updateState);
    connect(m_retries, &QSpinBox::valueChanged, this, &StepForm::updateState);
    connect(m_estimate, &EstimateField::valueChanged, this, &StepForm::updateState);
    showFields();
}

/// What is done.
void StepForm::buildWork()
{
    m_probe->addItems({tr("A port accepts a connection"), tr("An address answers"), tr("A program runs")});
    m_programRow = new FormRow(tr("Pro&gram"), m_program);
    m_programRow->setNote(
        tr("A whole path, or one that starts at the folder of scripts that a drill is told."));
    m_argumentsRow = new FormRow(tr("Arg&uments, one a line"), m_arguments);
    m_environmentRow = new FormRow(tr("En&vironment, one NAME=VALUE a line"), m_environment);
    m_probeRow = new FormRow(tr("A&sks whether"), m_probe);
    m_targetRow = new FormRow(tr("&Where"), m_target);
    m_textRow = new FormRow(tr("What is t&o be done"), m_text);
    for (FormRow *row : {m_programRow, m_argumentsRow, m_environmentRow, m_probeRow, m_targetRow, m_textRow})
        layout()->addWidget(row);
    m_title->setPlaceholderText(tr("Its kind says enough"));
}

/// By whom, and what becomes of it where it does not work.
void StepForm::buildRules()
{
    m_owner->setPlaceholderText(tr("The team of the component"));
    m_precheck->setPlaceholderText(tr("Nothing"));
    m_retries->setRange(0, kMostRetries);
    m_retries->setSpecialValueText(tr("never"));
    m_policy->addItems({tr("The component has failed"), tr("It goes on, and the failure is written down")});
    m_precheckRow = new FormRow(tr("Program that has to su&cceed before"), m_precheck);
    m_timeoutRow = new FormRow(tr("Gives u&p after"), m_timeout);
    m_retriesRow = new FormRow(tr("Tried again, ti&mes"), m_retries);
    m_policyRow = new FormRow(tr("If it &fails"), m_policy);
    m_estimateRow = new FormRow(tr("How long it takes"), m_estimate);
    layout()->addWidget(new FormRow(tr("Done b&y"), m_owner));
    for (FormRow *row : {m_precheckRow, m_timeoutRow, m_retriesRow, m_policyRow})
        layout()->addWidget(row);
    for (QCheckBox *box : {m_required, m_inDrill}) {
        box->setAccessibleName(withoutMnemonic(box->text()));
        layout()->addWidget(box);
    }
    layout()->addWidget(m_estimateRow);
}

StepKind StepForm::kind() const
{
    return static_cast<StepKind>(m_kind->currentIndex());
}

void StepForm::showFields()
{
    const Shown shown = shownFor(kind());
    for (FormRow *row : {m_programRow, m_argumentsRow, m_environmentRow})
        row->setVisible(shown.program);
    for (FormRow *row : {m_precheckRow, m_timeoutRow, m_retriesRow, m_policyRow})
        row->setVisible(shown.run);
    m_probeRow->setVisible(shown.probe);
    m_targetRow->setVisible(shown.target);
    m_textRow->setVisible(shown.text);
    m_targetRow->setText(kind() == StepKind::Wait ? tr("&Until, or how long") : tr("&Where"));
    switch (kind()) {
    case StepKind::Approval:
    case StepKind::GoNoGo:
        m_textRow->setText(tr("What is t&o be decided"));
        break;
    case StepKind::Notify:
        m_textRow->setText(tr("What pe&ople are told"));
        break;
    default:
        m_textRow->setText(tr("What is t&o be done"));
    }
    const std::chrono::seconds limit = recovery::defaultTimeout(kind());
    m_timeout->setNothingText(limit.count() > 0 ? itemmodels::spanText(limit) : tr("never"));
}

void StepForm::setStep(const Step &step)
{
    m_isFilling = true;
    m_before = step;
    m_kind->setCurrentIndex(static_cast<int>(step.kind));
    m_title->setText(step.title);
    m_program->setText(step.program);
    m_arguments->setLines(step.arguments);
    m_environment->setLines(linesOf(step.environment));
    m_probe->setCurrentIndex(static_cast<int>(step.probe));
    m_target->setText(step.target);
    m_text->setValue(step.text);
    m_precheck->setText(step.precheck);
    m_owner->setText(step.owner);
    m_timeout->setValue(step.timeout);
    m_retries->setValue(step.retries);
    m_policy->setCurrentIndex(static_cast<int>(step.onFailure));
    m_required->setChecked(step.isRequired);
    m_inDrill->setChecked(step.runsInDrill);
    m_estimate->setValue(step.estimate);
    const QString locked = tr("Some have line breaks in them. They stay as they are.");
    m_argumentsRow->setNote(m_arguments->isLocked() ? locked : QString());
    m_environmentRow->setNote(m_environment->isLocked() ? locked : QString());
    showFields();
    m_isFilling = false;
    updateState();
}

Step StepForm::step() const
{
    Step step = m_before;
    const Shown now = shownFor(kind());
    const Shown before = shownFor(m_before.kind);
    step.kind = kind();
    step.title = keptText(m_title, m_before.title);
    step.owner = keptText(m_owner, m_before.owner);
    step.isRequired = m_required->isChecked();
    step.runsInDrill = m_inDrill->isChecked();
    step.estimate = m_estimate->value();
    if (now.program) {
        step.program = keptText(m_program, m_before.program);
        step.arguments = m_arguments->lines();
        const QStringList lines = m_environment->lines();
        if (!m_environment->isLocked() && lines != linesOf(m_before.environment)) {
            step.environment.clear();
            for (const QString &line : lines)
                if (!line.trimmed().isEmpty())
                    step.environment.insert(line.section(QLatin1Char('='), 0, 0).trimmed(),
                                            line.section(QLatin1Char('='), 1));
        }
    } else if (before.program) {
        step.program.clear();
        step.arguments.clear();
        step.environment.clear();
    }
    if (now.probe)
        step.probe = static_cast<ProbeKind>(m_probe->currentIndex());
    else if (before.probe)
        step.probe = ProbeKind::Port;
    if (now.target)
        step.target = keptText(m_target, m_before.target);
    else if (before.target)
        step.target.clear();
    if (now.text)
        step.text = m_text->value();
    else if (before.text)
        step.text.clear();
    if (now.run) {
        step.precheck = keptText(m_precheck, m_before.precheck);
        step.timeout = m_timeout->value();
        step.retries = m_retries->value();
        step.onFailure = static_cast<recovery::FailurePolicy>(m_policy->currentIndex());
    } else if (before.run) {
        step.precheck.clear();
        step.timeout = {};
        step.retries = 0;
        step.onFailure = recovery::FailurePolicy::Stop;
    }
    return step;
}

QString StepForm::environmentProblem() const
{
    if (m_environment->isLocked() || !shownFor(kind()).program)
        return {};
    QSet<QString> names;
    const QStringList lines = m_environment->lines();
    if (lines == linesOf(m_before.environment))
        return {};
    for (const QString &line : lines) {
        const QString name = line.section(QLatin1Char('='), 0, 0).trimmed();
        if (line.trimmed().isEmpty())
            continue;
        if (name.isEmpty() || !line.contains(QLatin1Char('=')))
            return tr("NAME=VALUE is meant: %1").arg(line);
        if (names.contains(name))
            return tr("%1 stands there twice").arg(name);
        names.insert(name);
    }
    return {};
}

bool StepForm::isWhole() const
{
    return m_environmentRow->problem().isEmpty() && m_estimateRow->problem().isEmpty();
}

QString StepForm::problemOf(const Step &step)
{
    if (shownFor(step.kind).program && step.program.isEmpty())
        return tr("A program is needed");
    return shownFor(step.kind).target ? targetProblem(step) : QString();
}

void StepForm::updateState()
{
    if (m_isFilling)
        return;
    const Step now = step();
    const Shown shown = shownFor(now.kind);
    const QString problem = problemOf(now);
    m_programRow->setProblem(shown.program ? problem : QString());
    m_targetRow->setProblem(shown.target ? problem : QString());
    m_environmentRow->setProblem(environmentProblem());
    m_estimateRow->setProblem(m_estimate->problem());
    emit changed();
}

void StepForm::focusKind()
{
    m_kind->setFocus(Qt::OtherFocusReason);
}

} // namespace backstop::ui
