// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/backupdialog.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>

namespace backstop::ui {

using repository::BackupType;

namespace {

constexpr int kAuto = 0; // the other ids of the group are values of BackupType

QString optionOf(BackupType type)
{
    return type == BackupType::Full          ? QStringLiteral("full")
           : type == BackupType::Incremental ? QStringLiteral("incremental")
                                             : QStringLiteral("differential");
}

QString commandOf(const BackupRequest &request)
{
    QStringList words{QStringLiteral("backstopctl"), QStringLiteral("backup")};
    for (const QString &source : request.sources)
        words << CommandLine::quoted(source);
    if (request.type)
        words << QStringLiteral("--type") << optionOf(*request.type);
    for (const QString &tag : request.tags)
        words << QStringLiteral("--tag") << CommandLine::quoted(tag);
    if (!request.description.isEmpty())
        words << QStringLiteral("--description") << CommandLine::quoted(request.description);
    for (const QString &pattern : request.excludes)
        words << QStringLiteral("--exclude") << CommandLine::quoted(pattern);
    return words.join(QLatin1Char(' '));
}

} // namespace

BackupDialog::BackupDialog(Prompts *prompts, const BackupRequest &proposal, QWidget *parent)
    : QDialog(parent)
    , m_prompts(prompts)
    , m_sources(new QListWidget)
    , m_remove(namedButton(QStringLiteral("removeSource"), tr("Re&move")))
    , m_types(new QButtonGroup(this))
    , m_tags(new QLineEdit)
    , m_description(new QLineEdit)
    , m_excludes(new QPlainTextEdit)
    , m_command(new CommandLine)
    , m_backUp(namedButton(QStringLiteral("startBackup"), tr("&Back up now"), QStringLiteral("backup")))
{
    setObjectName(QStringLiteral("backupDialog"));
    setWindowTitle(tr("Back up now"));
    auto *cancel = namedButton(QStringLiteral("cancelBackup"), tr("&Cancel"));
    m_backUp->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_backUp);
    auto *right = new QVBoxLayout;
    right->addLayout(typePart(proposal.type));
    right->addStretch();
    auto *left = new QVBoxLayout;
    left->setSpacing(kGroup);
    left->addLayout(sourcesPart());
    left->addLayout(detailsPart(proposal));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(2 * kGroup);
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kGroup);
    layout->addLayout(heading(tr("Back up now"), {}));
    layout->addLayout(columns, 1);
    layout->addWidget(m_command);
    layout->addLayout(buttons);
    for (const QString &source : proposal.sources)
        addSource(source);
    connect(m_types, &QButtonGroup::idToggled, this, &BackupDialog::updateState);
    for (QLineEdit *line : {m_tags, m_description})
        connect(line, &QLineEdit::textChanged, this, &BackupDialog::updateState);
    connect(m_excludes, &QPlainTextEdit::textChanged, this, &BackupDialog::updateState);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_backUp, &QPushButton::clicked, this, [this] {
        emit backUpRequested(request());
        accept();
    });
    updateState();
    fitDialog(this, 128);
}

QLayout *BackupDialog::sourcesPart()
{
    m_sources->setObjectName(QStringLiteral("sourceList"));
    m_sources->setProperty("field", true);
    m_sources->setItemDelegate(new RowDelegate(m_sources));
    m_sources->setMaximumHeight(5 * rowHeight(fontMetrics()));
    m_remove->setAutoDefault(false);
    auto *add = namedButton(QStringLiteral("addSource"), tr("&Add folder…"), QStringLiteral("folder"));
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, [this] {
        if (const auto folder = m_prompts->chooseFolder(this, tr("Choose a folder to back up"), {}))
            addSource(*folder);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        delete m_sources->currentItem();
        updateState();
    });
    connect(m_sources, &QListWidget::currentRowChanged, this, &BackupDialog::updateState);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kInside);
    layout->addWidget(fieldLabel(tr("&Sources"), m_sources));
    layout->addWidget(m_sources);
    layout->addLayout(buttons);
    return layout;
}

QLayout *BackupDialog::typePart(std::optional<BackupType> chosen)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kRelated);
    layout->addWidget((new Label(tr("Type")))->strong());
    const auto add = [&](int id, const char *name, const QString &text, const QString &meaning) {
        auto *button = new QRadioButton(text);
        button->setObjectName(QLatin1String(name));
        m_types->addButton(button, id);
        layout->addLayout(explained(button, meaning));
    };
    add(kAuto, "typeAuto", tr("A&utomatic"), tr("Full the first time, then incremental."));
    add(int(BackupType::Full), "typeFull", tr("&Full"),
        tr("Reads every byte again and trusts nothing from before."));
    add(int(BackupType::Incremental), "typeIncremental", tr("&Incremental"),
        tr("Reads what changed since the last backup of any type. Fastest."));
    add(int(BackupType::Differential), "typeDifferential", tr("&Differential"),
        tr("Reads what changed since the last full backup, and lists all of it."));
    layout->addSpacing(kInside);
    layout->addWidget(
        (new Label(tr("Every backup can be restored by itself, whatever its type.")))->muted()->wrapped());
    m_types->button(chosen ? int(*chosen) : kAuto)->setChecked(true);
    return layout;
}

QLayout *BackupDialog::detailsPart(const BackupRequest &proposal)
{
    m_tags->setObjectName(QStringLiteral("tagsEdit"));
    m_tags->setText(proposal.tags.join(QStringLiteral(", ")));
    m_tags->setPlaceholderText(tr("eod, before-release"));
    m_description->setObjectName(QStringLiteral("descriptionEdit"));
    m_description->setText(proposal.description);
    m_excludes->setObjectName(QStringLiteral("excludesEdit"));
    m_excludes->setProperty("field", true);
    m_excludes->setTabChangesFocus(true);
    m_excludes->setPlainText(proposal.excludes.join(QLatin1Char('\n')));
    m_excludes->setPlaceholderText(tr("One pattern a line, for instance *.tmp or cache/"));
    m_excludes->setMaximumHeight(3 * rowHeight(fontMetrics()));
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kInside);
    layout->addWidget(fieldLabel(tr("D&escription"), m_description));
    layout->addWidget(m_description);
    layout->addSpacing(kInside);
    layout->addWidget(fieldLabel(tr("&Tags, separated by commas"), m_tags));
    layout->addWidget(m_tags);
    layout->addSpacing(kInside);
    layout->addWidget(fieldLabel(tr("Leave &out"), m_excludes));
    layout->addWidget(m_excludes);
    return layout;
}

void BackupDialog::addSource(const QString &path)
{
    if (!m_sources->findItems(path, Qt::MatchExactly).isEmpty())
        return;
    m_sources->addItem(path);
    m_sources->setCurrentRow(m_sources->count() - 1);
    updateState();
}

BackupRequest BackupDialog::request() const
{
    static const QRegularExpression commas(QStringLiteral("\\s*[,\uff0c\u3001]\\s*")); // of all input methods
    BackupRequest request;
    for (int row = 0; row < m_sources->count(); ++row)
        request.sources << m_sources->item(row)->text();
    if (m_types->checkedId() > kAuto)
        request.type = static_cast<BackupType>(m_types->checkedId());
    request.tags = m_tags->text().trimmed().split(commas, Qt::SkipEmptyParts);
    request.tags.removeDuplicates();
    request.description = m_description->text().trimmed();
    for (const QString &line : m_excludes->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            request.excludes << line.trimmed();
    }
    return request;
}

void BackupDialog::updateState()
{
    const bool any = m_sources->count() > 0;
    m_remove->setEnabled(m_sources->currentItem());
    m_backUp->setEnabled(any);
    m_backUp->setToolTip(any ? QString() : tr("Add a folder first"));
    m_command->setCommand(commandOf(request()));
}

} // namespace backstop::ui
