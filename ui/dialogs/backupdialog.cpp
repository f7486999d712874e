// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/backupdialog.h"

#include "ui/dialogs/sourcesfield.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrollpart.h"

#include <QButtonGroup>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>
#include <QUrl>

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

QString commandOf(const QString &location, const BackupRequest &request)
{
    QStringList words{QStringLiteral("backup")};
    words += request.sources;
    if (request.type)
        words << QStringLiteral("--type") << optionOf(*request.type);
    for (const QString &tag : request.tags)
        words << QStringLiteral("--tag") << tag;
    if (!request.description.isEmpty())
        words << QStringLiteral("--description") << request.description;
    for (const QString &pattern : request.excludes)
        words << QStringLiteral("--exclude") << pattern;
    return CommandLine::onRepository(location, words);
}

} // namespace

BackupDialog::BackupDialog(Prompts *prompts, const BackupRequest &proposal, const QString &location,
                           QWidget *parent)
    : QDialog(parent)
    , m_sources(new SourcesField(prompts))
    , m_types(new QButtonGroup(this))
    , m_tags(new QLineEdit)
    , m_description(new QLineEdit)
    , m_excludes(new QPlainTextEdit)
    , m_location(location)
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
    left->addWidget(m_sources);
    left->addLayout(detailsPart(proposal));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(2 * kGroup);
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kGroup);
    layout->addLayout(heading(tr("Back up now"), {}));
    layout->addWidget(new ScrollPart(columns), 1);
    layout->addWidget(m_command);
    layout->addLayout(buttons);
    setAcceptDrops(true);
    connect(m_types, &QButtonGroup::idToggled, this, &BackupDialog::updateState);
    for (QLineEdit *line : {m_tags, m_description})
        connect(line, &QLineEdit::textChanged, this, &BackupDialog::updateState);
    connect(m_excludes, &QPlainTextEdit::textChanged, this, &BackupDialog::updateState);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_backUp, &QPushButton::clicked, this, [this] {
        m_sources->takeTyped();
        if (!m_backUp->isEnabled())
            return; // what was typed is no path: it says so
        emit backUpRequested(request());
        accept();
    });
    connect(m_sources, &SourcesField::changed, this, &BackupDialog::updateState);
    connect(m_sources, &SourcesField::checkRequested, this, &BackupDialog::checkRequested);
    for (const QString &source : proposal.sources)
        m_sources->add(source);
    updateState();
    fitDialog(this, 128);
    m_sources->setFocus();
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
        QVBoxLayout *part = explained(button, meaning);
        m_meanings.insert(id, qobject_cast<Label *>(part->itemAt(1)->widget()));
        layout->addLayout(part);
    };
    add(kAuto, "typeAuto", tr("A&utomatic"), meaningOf(kAuto));
    add(int(BackupType::Full), "typeFull", tr("&Full"), meaningOf(int(BackupType::Full)));
    add(int(BackupType::Incremental), "typeIncremental", tr("&Incremental"),
        meaningOf(int(BackupType::Incremental)));
    add(int(BackupType::Differential), "typeDifferential", tr("&Differential"),
        meaningOf(int(BackupType::Differential)));
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

QString BackupDialog::meaningOf(int type)
{
    switch (type) {
    case int(BackupType::Full):
        return tr("Reads every byte again and trusts nothing from before.");
    case int(BackupType::Incremental):
        return tr("Reads what changed since the last backup of any type. Fastest.");
    case int(BackupType::Differential):
        return tr("Reads what changed since the last full backup, and lists all of it.");
    default:
        return tr("Full the first time, then incremental.");
    }
}

const SourceHistory *BackupDialog::historyOf(const QStringList &sources) const
{
    const QSet<QString> wanted(sources.begin(), sources.end());
    for (const SourceHistory &history : m_history) {
        if (QSet<QString>(history.sources.begin(), history.sources.end()) == wanted)
            return &history;
    }
    return nullptr;
}

/// What each type would do now, for the sources as they are chosen.
void BackupDialog::explainTypes()
{
    const QStringList sources = request().sources;
    if (m_history.isEmpty() || sources.isEmpty())
        return;
    const SourceHistory *history = historyOf(sources);
    const auto since = [](Timestamp time) { return timeText(time, QTimeZone::utc()); };
    const QString none = tr("There is no earlier backup of these sources: this would be a full one.");
    const QString newest = history ? tr("Compared with the backup of %1.").arg(since(history->newest)) : none;
    const QString full = history && history->newestFull
                             ? tr("Compared with the full backup of %1.").arg(since(*history->newestFull))
                             : none;
    const auto say = [this](int type, const QString &now) {
        m_meanings[type]->setText(meaningOf(type) + QLatin1Char(' ') + now);
    };
    say(kAuto,
        history ? tr("Now incremental, compared with the backup of %1.").arg(since(history->newest)) : none);
    say(int(BackupType::Incremental), newest);
    say(int(BackupType::Differential), full);
}

void BackupDialog::setHistory(const QList<SourceHistory> &history)
{
    m_history = history;
    QStringList known;
    for (const SourceHistory &one : history)
        known << one.sources;
    known.removeDuplicates();
    m_sources->setKnown(known);
    if (m_sources->isListEmpty() && !history.isEmpty()) {
        for (const QString &source : history.first().sources)
            m_sources->add(source);
    }
    explainTypes();
    fitDialog(this, 128);
}

void BackupDialog::setSourceProblem(const QString &source, const QString &problem)
{
    m_sources->setProblem(source, problem);
}

void BackupDialog::keyPressEvent(QKeyEvent *event)
{
    // Of a button that has the focus Enter is its own; from anywhere else it would press the default button.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_sources->mendProblem();
    else
        QDialog::keyPressEvent(event);
}

void BackupDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void BackupDialog::dropEvent(QDropEvent *event)
{
    if (event->mimeData()->hasUrls()) {
        for (const QUrl &url : event->mimeData()->urls())
            m_sources->addLines(url.toString());
    } else {
        m_sources->addLines(event->mimeData()->text());
    }
    event->acceptProposedAction();
}

BackupRequest BackupDialog::request() const
{
    static const QRegularExpression commas(QStringLiteral("\\s*[,\uff0c\u3001]\\s*")); // of all input methods
    BackupRequest request;
    request.sources = m_sources->sources();
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
    const bool any = !m_sources->sources().isEmpty();
    const QString problem = m_sources->problem();
    m_backUp->setEnabled(any && problem.isEmpty());
    setPlainToolTip(m_backUp, !any ? tr("Add a folder first") : problem);
    m_command->setCommand(commandOf(m_location, request()));
    explainTypes();
}

} // namespace backstop::ui
