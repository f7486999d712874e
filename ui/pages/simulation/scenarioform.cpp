// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/scenarioform.h"

#include "ui/pages/simulation/simulationtext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/scrollpart.h"

#include <QComboBox>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace backstop::ui {

using recovery::Scenario;

namespace {

constexpr int kFewestTrials = 100;
constexpr int kTrials = 10'000;
constexpr int kTrialStep = 1'000;
constexpr int kMostSpread = 100;
constexpr int kUsualSpread = 20;
constexpr int kChoiceRows = 5;

QSpinBox *number(const char *name, int least, int most, int value, int step = 1)
{
    auto *box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setGroupSeparatorShown(true);
    box->setValue(value);
    box->setKeyboardTracking(true);
    return box;
}

QListWidget *checkList(const char *name, const QString &what)
{
    auto *list = new QListWidget;
    list->setObjectName(QLatin1String(name));
    list->setAccessibleName(what);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTextElideMode(Qt::ElideRight);
    return list;
}

void addCheck(QListWidget *list, const QString &text, bool isTicked)
{
    auto *item = new QListWidgetItem(text, list);
    item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    item->setToolTip(plainToolTip(text));
}

QStringList ticked(const QListWidget *list)
{
    QStringList names;
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->checkState() == Qt::Checked)
            names << list->item(row)->text();
    return names;
}

/// As many rows as there are, but not more than a few: the rest scrolls.
void fitHeight(QListWidget *list)
{
    const int row = list->count() > 0 ? list->sizeHintForRow(0) : rowHeight(list->fontMetrics());
    list->setFixedHeight(std::clamp(list->count(), 1, kChoiceRows) * row + 2 * list->frameWidth() + 2);
}

void addField(QVBoxLayout *layout, const QString &text, QWidget *field)
{
    auto *part = new QVBoxLayout;
    part->setSpacing(kInside);
    part->addWidget(fieldLabel(text, field));
    part->addWidget(field);
    layout->addLayout(part);
}

/// Chooses what was chosen before, or nothing.
void refill(QComboBox *box, const QString &nothing, const QStringList &texts, const QStringList &names)
{
    const QString chosen = box->currentData().toString();
    box->clear();
    box->addItem(nothing);
    for (qsizetype i = 0; i < names.size(); ++i)
        box->addItem(texts[i], names[i]);
    box->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, box->findData(chosen)));
    box->setEnabled(!names.isEmpty());
}

/// Whether all that it names is there.
bool isPossible(const SimulationSubject &subject, const Scenario &scenario)
{
    recovery::SimulationInput input = *subject.input;
    for (recovery::SimulatedComponent &component : input.components)
        if (subject.withEarlierBackup.contains(component.name))
            component.fallBack.emplace();
    return recovery::withScenario(input, scenario).hasValue();
}

} // namespace

ScenarioForm::ScenarioForm(QWidget *parent)
    : QWidget(parent)
    , m_trials(number("simulationTrials", kFewestTrials, int(recovery::kMostTrials), kTrials, kTrialStep))
    , m_seed(number("simulationSeed", 0, std::numeric_limits<int>::max(), 1))
    , m_spread(number("simulationSpread", 0, kMostSpread, kUsualSpread, 5))
    , m_throughput(number("simulationThroughput", 1, 1'000, 100, 10))
    , m_team(new QComboBox)
    , m_corrupt(new QComboBox)
    , m_notLost(checkList("simulationNotLost", tr("Not lost")))
    , m_name(new Label({}, TextSize::Caption))
    , m_reset(namedButton(QStringLiteral("simulationReset"), tr("Back to the plan")))
    , m_keep(namedButton(QStringLiteral("simulationKeep"), tr("Compare this")))
    , m_compared(checkList("simulationCompared", tr("Beside the plan as it is")))
    , m_note(new Label({}, TextSize::Caption))
    , m_bar(new ProgressLine)
    , m_progress(new Label({}, TextSize::Caption))
    , m_run(namedButton(QStringLiteral("simulationRun"), tr("&Run simulation")))
    , m_stop(namedButton(QStringLiteral("simulationStop"), tr("Stop")))
{
    setObjectName(QStringLiteral("simulationForm"));
    build();
    for (QSpinBox *box : {m_trials, m_seed, m_spread, m_throughput})
        connect(box, &QSpinBox::valueChanged, this, &ScenarioForm::refresh);
    for (QComboBox *box : {m_team, m_corrupt})
        connect(box, &QComboBox::currentIndexChanged, this, &ScenarioForm::refresh);
    for (QListWidget *list : {m_notLost, m_compared})
        connect(list, &QListWidget::itemChanged, this, &ScenarioForm::refresh);
    connect(m_reset, &QPushButton::clicked, this, &ScenarioForm::resetScenario);
    connect(m_keep, &QPushButton::clicked, this, &ScenarioForm::keepScenario);
    connect(m_run, &QPushButton::clicked, this, &ScenarioForm::runRequested);
    connect(m_stop, &QPushButton::clicked, this, &ScenarioForm::stopRequested);
    setRunning(false);
}

void ScenarioForm::build()
{
    m_spread->setSuffix(tr(" %"));
    m_spread->setToolTip(
        plainToolTip(tr("A bad day is bad for everyone: in each trial all durations are longer or "
                        "shorter together, by about this much")));
    m_throughput->setSuffix(tr(" %"));
    m_team->setObjectName(QStringLiteral("simulationTeam"));
    m_corrupt->setObjectName(QStringLiteral("simulationCorrupt"));
    for (QComboBox *box : {m_team, m_corrupt}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    m_name->setObjectName(QStringLiteral("simulationScenario"));
    m_name->muted()->wrapped();
    auto *numbers = new QGridLayout;
    numbers->setHorizontalSpacing(kRelated);
    numbers->setVerticalSpacing(kInside);
    numbers->addWidget(fieldLabel(tr("&Trials"), m_trials), 0, 0);
    numbers->addWidget(fieldLabel(tr("See&d"), m_seed), 0, 1);
    numbers->addWidget(m_trials, 1, 0);
    numbers->addWidget(m_seed, 1, 1);
    auto *fields = new QVBoxLayout;
    fields->setSpacing(kRelated);
    fields->addLayout(numbers);
    addField(fields, tr("&Good and bad days differ by"), m_spread);
    fields->addSpacing(kRelated);
    fields->addWidget((new Label(tr("What if")))->strong());
    addField(fields, tr("Thro&ughput of transfers"), m_throughput);
    addField(fields, tr("One &person less"), m_team);
    addField(fields, tr("Latest backup c&orrupt"), m_corrupt);
    addField(fields, tr("&Not lost"), m_notLost);
    fields->addWidget(m_name);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kRelated);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_reset);
    buttons->addStretch(1);
    fields->addLayout(buttons);
    fields->addSpacing(kRelated);
    fields->addWidget((new Label(tr("Side by side")))->strong());
    addField(fields, tr("Beside the plan &as it is"), m_compared);
    fields->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGroup, kRelated, kGroup, kRelated);
    layout->setSpacing(kRelated);
    layout->addWidget(new ScrollPart(fields), 1);
    layout->addWidget(buildRun());
    fitHeight(m_notLost);
    fitHeight(m_compared);
}

QWidget *ScenarioForm::buildRun()
{
    m_note->setObjectName(QStringLiteral("simulationNote"));
    m_note->wrapped();
    m_bar->setObjectName(QStringLiteral("simulationProgress"));
    m_bar->setAccessibleName(tr("Progress of the simulation"));
    m_progress->setObjectName(QStringLiteral("simulationProgressText"));
    m_progress->muted()->wrapped();
    m_run->setProperty("primary", true);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kInside);
    layout->addWidget(m_note);
    layout->addWidget(m_bar);
    layout->addWidget(m_progress);
    layout->addWidget(m_run);
    layout->addWidget(m_stop);
    return part;
}

void ScenarioForm::setSubject(const SimulationSubject &subject)
{
    const recovery::SimulationInput &input = *subject.input;
    m_isFilling = true;
    m_components = input.components.size();
    QStringList names;
    QStringList texts;
    for (const recovery::Team &team : input.teams)
        if (team.members > 1) {
            names << team.name;
            texts << tr("%1 (%L2 now)").arg(team.name).arg(team.members);
        }
    refill(m_team, names.isEmpty() ? tr("No team has two people") : tr("Everybody is there"), texts, names);
    names = subject.withEarlierBackup;
    refill(m_corrupt, names.isEmpty() ? tr("Nothing has two backups") : tr("None"), names, names);
    m_throughput->setEnabled(!input.storages.empty());
    m_throughput->setToolTip(
        input.storages.empty()
            ? plainToolTip(tr("The backups say of no component how much is to be transferred"))
            : QString());
    if (input.storages.empty())
        m_throughput->setValue(100);
    const QStringList kept = ticked(m_notLost);
    m_notLost->clear();
    for (const recovery::SimulatedComponent &component : input.components)
        addCheck(m_notLost, component.name, kept.contains(component.name));
    fitHeight(m_notLost);
    refillCompared(subject);
    fitHeight(m_compared);
    m_isFilling = false;
    refresh();
}

/// The usual ones, and those that the user has kept before, as far as all that they name is still there.
void ScenarioForm::refillCompared(const SimulationSubject &subject)
{
    const std::vector<Scenario> before = std::exchange(m_offered, {});
    std::vector<bool> wasTicked;
    for (int row = 0; row < m_compared->count(); ++row)
        wasTicked.push_back(m_compared->item(row)->checkState() == Qt::Checked);
    const auto tickOf = [&](const Scenario &scenario) {
        const auto known = std::ranges::find(before, scenario);
        return known == before.end() || wasTicked[static_cast<std::size_t>(known - before.begin())];
    };
    m_compared->clear();
    for (const Scenario &scenario : usualScenarios(subject))
        addCompared(scenario, tickOf(scenario));
    for (const Scenario &scenario : before)
        if (m_kept.contains(scenario.name) && !std::ranges::count(m_offered, scenario) &&
            isPossible(subject, scenario))
            addCompared(scenario, tickOf(scenario));
}

Scenario ScenarioForm::scenario() const
{
    Scenario scenario;
    scenario.throughputFactor = m_throughput->value() / 100.0;
    if (const QString team = m_team->currentData().toString(); !team.isEmpty())
        scenario.members.insert(team, -1);
    if (const QString component = m_corrupt->currentData().toString(); !component.isEmpty())
        scenario.corrupt << component;
    scenario.unaffected = ticked(m_notLost);
    if (scenario != Scenario())
        scenario.name = scenarioText(scenario);
    return scenario;
}

SimulationOrder ScenarioForm::order() const
{
    SimulationOrder order;
    order.request.trials = static_cast<std::uint64_t>(m_trials->value());
    order.request.seed = static_cast<std::uint64_t>(m_seed->value());
    order.commonCauseSigma = m_spread->value() / 100.0;
    order.scenario = scenario();
    for (int row = 0; row < m_compared->count(); ++row)
        if (m_compared->item(row)->checkState() == Qt::Checked)
            order.compared.push_back(m_offered[static_cast<std::size_t>(row)]);
    return order;
}

QString ScenarioForm::problem() const
{
    const std::size_t lost = m_components - static_cast<std::size_t>(ticked(m_notLost).size());
    if (m_components > 0 && lost == 0)
        return tr("Nothing is left to recover: untick what was lost.");
    if (const std::uint64_t most =
            m_components > 0 ? recovery::kMostTimes / m_components : recovery::kMostTrials;
        static_cast<std::uint64_t>(m_trials->value()) > most)
        return tr("Too many trials for %Ln component(s): %L1 at most.", nullptr,
                  static_cast<int>(m_components))
            .arg(most);
    if (const QString corrupt = m_corrupt->currentData().toString(); ticked(m_notLost).contains(corrupt))
        return tr("%1 cannot have a corrupt backup and not be lost.").arg(corrupt);
    return {};
}

void ScenarioForm::setRunning(bool running)
{
    m_isRunning = running;
    m_bar->restart();
    m_bar->setFraction(-1);
    m_bar->setVisible(running);
    m_progress->setText(running ? tr("Starting") : QString());
    m_progress->setVisible(running);
    const bool hadFocus = m_run->hasFocus() || m_stop->hasFocus();
    m_run->setVisible(!running);
    m_stop->setVisible(running);
    m_stop->setEnabled(true);
    if (hadFocus)
        (running ? m_stop : m_run)->setFocus();
    refresh();
}

void ScenarioForm::setProgress(double share, const QString &text)
{
    m_bar->setFraction(share);
    m_progress->setText(text);
}

void ScenarioForm::setStale(bool stale)
{
    if (!problem().isEmpty())
        return;
    m_note->setText(stale ? tr("Not run with these inputs yet.") : QString());
    m_note->setVisible(stale && !m_isRunning);
}

void ScenarioForm::resetScenario()
{
    m_isFilling = true;
    m_throughput->setValue(100);
    m_team->setCurrentIndex(0);
    m_corrupt->setCurrentIndex(0);
    for (int row = 0; row < m_notLost->count(); ++row)
        m_notLost->item(row)->setCheckState(Qt::Unchecked);
    m_isFilling = false;
    refresh();
}

void ScenarioForm::keepScenario()
{
    const Scenario kept = scenario();
    for (std::size_t row = 0; row < m_offered.size(); ++row) {
        if (m_offered[row] != kept)
            continue;
        m_compared->item(static_cast<int>(row))->setCheckState(Qt::Checked);
        return;
    }
    m_kept << kept.name;
    addCompared(kept, true);
    fitHeight(m_compared);
    refresh();
}

void ScenarioForm::addCompared(const Scenario &scenario, bool isTicked)
{
    m_offered.push_back(scenario); // first: the list tells of its new row at once
    addCheck(m_compared, scenario.name, isTicked);
}

void ScenarioForm::refresh()
{
    if (m_isFilling)
        return;
    const Scenario now = scenario();
    const bool isVaried = now != Scenario();
    m_name->setText(scenarioText(now));
    m_reset->setEnabled(isVaried);
    m_keep->setEnabled(isVaried && problem().isEmpty());
    m_note->setText(problem());
    m_note->setVisible(!problem().isEmpty());
    m_run->setEnabled(m_components > 0 && problem().isEmpty());
    emit changed();
}

} // namespace backstop::ui
