// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/drill/startdrilldialog.h"

#include "model/core/names.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrollpart.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFile>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTimeZone>

#include <limits>

namespace backstop::ui {

using namespace recovery;

namespace {

constexpr int kComponentRows = 6;
constexpr int kMostComponentsInCommand = 20; ///< nobody types more names

Bytes pathOf(const QLineEdit &field)
{
    return QFile::encodeName(typedPath(field.text())).toStdString();
}

bool isUsable(const QLineEdit &field)
{
    return field.text().trimmed().isEmpty() || isWholePath(typedPath(field.text()));
}

} // namespace

StartDrillDialog::StartDrillDialog(const Setting &setting, Prompts *prompts, QWidget *parent)
    : QDialog(parent)
    , m_setting(setting)
    , m_modes{new QRadioButton(tr("&Tabletop")), new QRadioButton(tr("&Automatic")),
              new QRadioButton(tr("&Full, with people"))}
    , m_isNow(new QRadioButton(tr("&Now")))
    , m_isEarlier(new QRadioButton(tr("&Earlier, at")))
    , m_disasterAt(new QDateTimeEdit(toDateTime(setting.now).toTimeZone(QTimeZone::systemTimeZone())))
    , m_all(new QRadioButton(tr("The &whole plan")))
    , m_some(new QRadioButton(tr("&Only some components")))
    , m_components(new QStandardItemModel(this))
    , m_list(nullptr)
    , m_seed(new QSpinBox)
    , m_sandbox(new QLineEdit)
    , m_scripts(new QLineEdit)
    , m_who(new QLineEdit(setting.user))
    , m_verdict(new Label)
    , m_command(new CommandLine)
    , m_start(namedButton(QStringLiteral("startDrillNow"), tr("&Start the drill")))
{
    setObjectName(QStringLiteral("startDrillDialog"));
    setWindowTitle(tr("Start a drill"));
    auto *cancel = namedButton(QStringLiteral("cancelStartDrill"), tr("&Cancel"));
    m_start->setDefault(true);
    m_verdict->setObjectName(QStringLiteral("startDrillVerdict"));
    m_verdict->wrapped();
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_start);
    auto *choices = new QVBoxLayout;
    choices->setSpacing(kGroup);
    choices->addLayout(modePart());
    choices->addLayout(timePart());
    choices->addLayout(componentPart());
    choices->addLayout(surprisePart());
    choices->addLayout(placePart(prompts));
    choices->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kGroup);
    layout->addLayout(
        heading(tr("Start a drill of %1").arg(setting.plan->name),
                tr("The plan is followed for real, in a sandbox, against the clock. Production is "
                   "not touched.")));
    layout->addWidget(new ScrollPart(choices), 1);
    layout->addWidget(m_verdict);
    layout->addWidget(m_command);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (const auto wanted = request()) {
            emit startRequested(*wanted);
            accept();
        }
    });
    if (setting.earlier)
        takeOver(*setting.earlier);
    updateState();
    fitDialog(this, 92);
}

void StartDrillDialog::takeOver(const DrillRequest &earlier)
{
    m_modes[static_cast<std::size_t>(earlier.mode)]->setChecked(true);
    if (earlier.disasterAt) {
        m_isEarlier->setChecked(true);
        m_disasterAt->setDateTime(toDateTime(*earlier.disasterAt).toTimeZone(QTimeZone::systemTimeZone()));
    }
    m_some->setChecked(!earlier.components.isEmpty());
    for (int row = 0; row < m_components->rowCount(); ++row) {
        if (earlier.components.contains(m_components->item(row)->text()))
            m_components->item(row)->setCheckState(Qt::Checked);
    }
    for (const Inject &inject : earlier.injects) {
        const Surprise &surprise = m_surprises[static_cast<std::size_t>(inject.kind)];
        surprise.isOn->setChecked(true);
        surprise.target->setCurrentIndex(std::max(0, surprise.target->findText(inject.target)));
    }
    m_seed->setValue(static_cast<int>(earlier.seed & 0x7fffffff));
    m_sandbox->setText(QFile::decodeName(QByteArray::fromStdString(earlier.sandbox)));
    m_scripts->setText(QFile::decodeName(QByteArray::fromStdString(earlier.scripts)));
    m_who->setText(earlier.who);
}

QLayout *StartDrillDialog::modePart()
{
    static const char *const names[] = {"modeTabletop", "modeAutomatic", "modeFull"};
    const QString meanings[] = {
        tr("Talked through by people; nothing is restored, and nothing is measured."),
        tr("Nobody is asked. What needs a person is skipped, and a plan that requires it is not passed."),
        tr("Restores and programs run by themselves; people do their steps, and sign.")};
    auto *group = new QButtonGroup(this);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kRelated);
    layout->addWidget((new Label(tr("How")))->strong());
    for (const DrillMode mode : {DrillMode::Full, DrillMode::Automatic, DrillMode::Tabletop}) {
        const auto at = static_cast<std::size_t>(mode);
        m_modes[at]->setObjectName(QLatin1String(names[at]));
        group->addButton(m_modes[at]);
        layout->addLayout(explained(m_modes[at], meanings[at]));
        connect(m_modes[at], &QRadioButton::toggled, this, &StartDrillDialog::updateState);
    }
    m_modes[static_cast<std::size_t>(DrillMode::Full)]->setChecked(true);
    return layout;
}

QLayout *StartDrillDialog::timePart()
{
    m_isNow->setObjectName(QStringLiteral("disasterNow"));
    m_isEarlier->setObjectName(QStringLiteral("disasterEarlier"));
    m_disasterAt->setObjectName(QStringLiteral("disasterAt"));
    m_disasterAt->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    m_disasterAt->setCalendarPopup(true);
    m_disasterAt->setAccessibleName(tr("When the disaster struck"));
    m_disasterAt->setMaximumDateTime(m_disasterAt->dateTime());
    auto *group = new QButtonGroup(this);
    group->addButton(m_isNow);
    group->addButton(m_isEarlier);
    m_isNow->setChecked(true);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kRelated);
    layout->addWidget((new Label(tr("When the disaster struck")))->strong());
    layout->addLayout(explained(m_isNow, tr("Each component comes back from its newest usable backup.")));
    auto *earlier = new QHBoxLayout;
    earlier->setSpacing(kGroup);
    earlier->addLayout(
        explained(m_isEarlier, tr("Nothing newer is restored, and the data loss counts to that moment.")));
    earlier->addWidget(m_disasterAt, 0, Qt::AlignTop);
    earlier->addStretch();
    layout->addLayout(earlier);
    connect(m_isEarlier, &QRadioButton::toggled, this, &StartDrillDialog::updateState);
    connect(m_disasterAt, &QDateTimeEdit::dateTimeChanged, this, &StartDrillDialog::updateState);
    return layout;
}

QLayout *StartDrillDialog::componentPart()
{
    m_all->setObjectName(QStringLiteral("allComponents"));
    m_some->setObjectName(QStringLiteral("someComponents"));
    auto *group = new QButtonGroup(this);
    group->addButton(m_all);
    group->addButton(m_some);
    m_all->setChecked(true);
    for (const Component &component : m_setting.plan->components) {
        auto *item = new QStandardItem(component.name);
        item->setCheckable(true);
        item->setCheckState(Qt::Unchecked);
        item->setEditable(false);
        m_components->appendRow(item);
    }
    auto *list = new QListView;
    list->setObjectName(QStringLiteral("drillComponents"));
    list->setAccessibleName(tr("Components that take part"));
    list->setModel(m_components);
    list->setUniformItemSizes(true);
    list->setItemDelegate(new RowDelegate(list));
    list->setFixedHeight(std::min(kComponentRows, std::max(2, m_components->rowCount())) *
                             rowHeight(list->fontMetrics()) +
                         2 * kInside);
    list->setCurrentIndex(m_components->index(0, 0));
    m_list =
        new QWidget; // a layout of hidden things is as wide as its margins, and all beside it is reckoned by that
    m_list->setLayout(new QHBoxLayout);
    m_list->layout()->setContentsMargins(kUnderText, 0, 0, 0);
    m_list->layout()->addWidget(list);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kRelated);
    layout->addWidget((new Label(tr("What")))->strong());
    layout->addLayout(explained(
        m_all, tr("%Ln component(s), in the order of recovery.", nullptr, m_components->rowCount())));
    layout->addLayout(explained(
        m_some, tr("What they need besides counts as there. Such a drill proves nothing of the rest.")));
    layout->addWidget(m_list);
    connect(m_some, &QRadioButton::toggled, this, &StartDrillDialog::updateState);
    connect(m_components, &QStandardItemModel::itemChanged, this, &StartDrillDialog::updateState);
    return layout;
}

QLayout *StartDrillDialog::surprisePart()
{
    static const char *const names[] = {"surpriseBackup", "surpriseTeam", "surpriseProgram"};
    const QString texts[] = {tr("The newest bac&kup counts as damaged, of"),
                             tr("One person less in the tea&m"), tr("The &program fails, of")};
    QStringList components;
    QStringList teams;
    for (const Component &component : m_setting.plan->components)
        components << component.name;
    for (const Team &team : m_setting.plan->teams)
        teams << team.name;
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kRelated);
    layout->addWidget((new Label(tr("Surprises")))->strong());
    for (std::size_t i = 0; i < m_surprises.size(); ++i) {
        const bool isTeam = i == static_cast<std::size_t>(InjectKind::TeamMemberAbsent);
        Surprise &surprise = m_surprises[i];
        surprise.isOn = new QCheckBox(texts[i]);
        surprise.isOn->setObjectName(QLatin1String(names[i]));
        surprise.target = new QComboBox;
        surprise.target->setObjectName(QLatin1String(names[i]) + QStringLiteral("Target"));
        surprise.target->setAccessibleName(withoutMnemonic(texts[i]));
        surprise.target->addItem(tr("chosen by the seed"));
        surprise.target->addItems(isTeam ? teams : components);
        surprise.isOn->setEnabled(!isTeam || !teams.isEmpty());
        auto *line = new QHBoxLayout;
        line->setSpacing(kRelated);
        line->addWidget(surprise.isOn);
        line->addWidget(surprise.target);
        line->addStretch();
        layout->addLayout(line);
        connect(surprise.isOn, &QCheckBox::toggled, this, &StartDrillDialog::updateState);
        connect(surprise.target, &QComboBox::currentIndexChanged, this, &StartDrillDialog::updateState);
    }
    m_seed->setObjectName(QStringLiteral("drillSeed"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(static_cast<int>(m_setting.seed & 0x7fffffff));
    auto *line = new QHBoxLayout;
    line->setSpacing(kRelated);
    line->addWidget(fieldLabel(tr("See&d"), m_seed));
    line->addWidget(m_seed);
    line->addStretch();
    layout->addLayout(line);
    connect(m_seed, &QSpinBox::valueChanged, this, &StartDrillDialog::updateState);
    return layout;
}

QLayout *StartDrillDialog::placePart(Prompts *prompts)
{
    m_sandbox->setObjectName(QStringLiteral("drillSandbox"));
    m_sandbox->setPlaceholderText(m_setting.defaultSandbox);
    m_scripts->setText(m_setting.scripts);
    m_scripts->setObjectName(QStringLiteral("drillScripts"));
    m_scripts->setPlaceholderText(tr("none: programs with a relative path are not found"));
    m_who->setObjectName(QStringLiteral("drillDeclaredBy"));
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kRelated);
    layout->addWidget((new Label(tr("Where, and who")))->strong());
    const auto add = [&](const QString &label, QLineEdit *field, QLayout *part, const char *verdict) {
        layout->addWidget(fieldLabel(label, field));
        layout->addLayout(part);
        layout->addWidget(pathVerdict(field, QLatin1String(verdict)));
        connect(field, &QLineEdit::textChanged, this, &StartDrillDialog::updateState);
    };
    add(tr("Sandbo&x: an empty folder, or one that does not exist yet"), m_sandbox,
        folderField(m_sandbox, QStringLiteral("browseSandbox"), tr("Choose the sandbox"), prompts),
        "sandboxVerdict");
    add(tr("Folder of the &recovery scripts"), m_scripts,
        folderField(m_scripts, QStringLiteral("browseScripts"), tr("Choose the folder of the scripts"),
                    prompts),
        "scriptsVerdict");
    layout->addWidget(fieldLabel(tr("Declared b&y"), m_who));
    layout->addWidget(m_who);
    connect(m_who, &QLineEdit::textChanged, this, &StartDrillDialog::updateState);
    return layout;
}

QStringList StartDrillDialog::chosenComponents() const
{
    QStringList names;
    for (int row = 0; row < m_components->rowCount(); ++row) {
        if (m_components->item(row)->checkState() == Qt::Checked)
            names << m_components->item(row)->text();
    }
    return names;
}

std::vector<Inject> StartDrillDialog::injects() const
{
    std::vector<Inject> injects;
    for (std::size_t i = 0; i < m_surprises.size(); ++i) {
        const Surprise &surprise = m_surprises[i];
        if (surprise.isOn->isChecked())
            injects.push_back({static_cast<InjectKind>(i), surprise.target->currentIndex() > 0
                                                               ? surprise.target->currentText()
                                                               : QString()});
    }
    return injects;
}

std::optional<DrillRequest> StartDrillDialog::request() const
{
    DrillRequest request;
    request.plan = *m_setting.plan;
    request.planVersion = m_setting.planVersion;
    for (std::size_t i = 0; i < m_modes.size(); ++i) {
        if (m_modes[i]->isChecked())
            request.mode = static_cast<DrillMode>(i);
    }
    if (m_isEarlier->isChecked())
        request.disasterAt =
            Timestamp(std::chrono::milliseconds(m_disasterAt->dateTime().toMSecsSinceEpoch()));
    if (m_some->isChecked()) {
        request.components = chosenComponents();
        if (request.components.isEmpty())
            return {};
    }
    request.injects = injects();
    request.seed = static_cast<std::uint64_t>(m_seed->value());
    request.who = m_who->text().trimmed();
    if (request.who.isEmpty() || !isUsable(*m_sandbox) || !isUsable(*m_scripts))
        return {};
    if (!m_sandbox->text().trimmed().isEmpty())
        request.sandbox = pathOf(*m_sandbox);
    if (!m_scripts->text().trimmed().isEmpty())
        request.scripts = pathOf(*m_scripts);
    return request;
}

void StartDrillDialog::updateState()
{
    if (!m_list) // it is being built
        return;
    m_disasterAt->setEnabled(m_isEarlier->isChecked());
    m_list->setVisible(m_some->isChecked());
    bool needsSeed = false;
    for (const Surprise &surprise : m_surprises) {
        if (!surprise.target)
            return;
        surprise.target->setEnabled(surprise.isOn->isChecked());
        needsSeed = needsSeed || (surprise.isOn->isChecked() && surprise.target->currentIndex() == 0);
    }
    m_seed->setEnabled(needsSeed);
    const auto wanted = request();
    m_start->setEnabled(wanted.has_value());
    const bool isNobody = m_some->isChecked() && chosenComponents().isEmpty();
    m_verdict->setText(isNobody                            ? tr("No component is chosen.")
                       : m_who->text().trimmed().isEmpty() ? tr("Write who declares it.")
                                                           : QString());
    m_verdict->setVisible(!m_verdict->text().isEmpty());
    m_command->setVisible(wanted && wanted->components.size() <= kMostComponentsInCommand);
    if (!wanted)
        return;
    QStringList words{QStringLiteral("drill"), QStringLiteral("start")};
    if (wanted->mode != DrillMode::Full)
        words << QStringLiteral("--mode") << drillModeName(wanted->mode);
    for (const QString &component : wanted->components)
        words << QStringLiteral("--component") << component;
    if (wanted->disasterAt)
        words << QStringLiteral("--disaster-at") << toIso(*wanted->disasterAt);
    for (const Inject &inject : wanted->injects)
        words << QStringLiteral("--inject") << recovery::injectText(inject);
    if (needsSeed)
        words << QStringLiteral("--seed") << QString::number(wanted->seed);
    if (!wanted->sandbox.empty())
        words << QStringLiteral("--sandbox") << displayName(wanted->sandbox);
    if (!wanted->scripts.empty())
        words << QStringLiteral("--scripts") << displayName(wanted->scripts);
    if (wanted->who != m_setting.user)
        words << QStringLiteral("--who") << wanted->who;
    m_command->setCommand(CommandLine::onRepository(m_setting.location, words));
}

} // namespace backstop::ui
