// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/backupdialog.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/pages/backups/backuptext.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
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

constexpr int kProblemRole = Qt::UserRole;
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
    , m_prompts(prompts)
    , m_path(new QComboBox)
    , m_sources(new QListWidget)
    , m_problem(new StateLabel(nullptr, TextSize::Caption))
    , m_remove(namedButton(QStringLiteral("removeSource"), tr("Re&move")))
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
    setAcceptDrops(true);
    connect(m_types, &QButtonGroup::idToggled, this, &BackupDialog::updateState);
    for (QLineEdit *line : {m_tags, m_description})
        connect(line, &QLineEdit::textChanged, this, &BackupDialog::updateState);
    connect(m_excludes, &QPlainTextEdit::textChanged, this, &BackupDialog::updateState);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_backUp, &QPushButton::clicked, this, [this] {
        takeTypedSources();
        if (!m_backUp->isEnabled())
            return; // what was typed is no path: it says so
        emit backUpRequested(request());
        accept();
    });
    updateState();
    fitDialog(this, 128);
    for (const QString &source : proposal.sources)
        addSource(source);
}

QLayout *BackupDialog::sourcesPart()
{
    m_sources->setObjectName(QStringLiteral("sourceList"));
    m_sources->setProperty("field", true);
    m_sources->setItemDelegate(new RowDelegate(m_sources));
    m_sources->setMaximumHeight(5 * rowHeight(fontMetrics()));
    m_remove->setAutoDefault(false);
    m_path->setObjectName(QStringLiteral("sourcePath"));
    m_path->setEditable(true);
    m_path->setInsertPolicy(QComboBox::NoInsert);
    // Proposed below, never written into the line: Enter after "/srv" means /srv, whatever is known below it.
    m_path->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_path->completer()->setCaseSensitivity(Qt::CaseSensitive);
    m_path->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_path->lineEdit()->setObjectName(QStringLiteral("sourceEdit"));
    m_path->lineEdit()->setPlaceholderText(tr("Type, paste or drop paths, then press Enter"));
    m_path->lineEdit()->installEventFilter(this);
    connect(m_path, &QComboBox::activated, this, &BackupDialog::takeTypedSources);
    connect(m_path, &QComboBox::editTextChanged, this, &BackupDialog::updateState);
    m_problem->setObjectName(QStringLiteral("sourceProblem"));
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
    auto *line = new QHBoxLayout;
    line->addWidget(m_path, 1);
    line->addWidget(add);
    line->addWidget(m_remove);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kInside);
    layout->addWidget(fieldLabel(tr("&Sources"), m_path));
    layout->addLayout(line);
    layout->addWidget(m_sources);
    layout->addWidget(m_problem);
    m_path->lineEdit()->setAccessibleName(m_path->accessibleName());
    m_sources->setAccessibleName(tr("Sources of this backup"));
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
    const QString typed = m_path->currentText();
    m_path->clear();
    m_path->addItems(known);
    m_path->setCurrentIndex(-1);
    m_path->setEditText(typed);
    if (m_sources->count() == 0 && !history.isEmpty()) {
        for (const QString &source : history.first().sources)
            addSource(source);
    }
    explainTypes();
    fitDialog(this, 128);
}

void BackupDialog::setSourceProblem(const QString &source, const QString &problem)
{
    for (QListWidgetItem *item : m_sources->findItems(source, Qt::MatchExactly)) {
        item->setData(kProblemRole, problem);
        item->setIcon(problem.isEmpty() ? QIcon() : themedIcon(QStringLiteral("warning"), Tone::Bad));
        item->setToolTip(problem.isEmpty() ? source : source + QLatin1Char('\n') + problem);
    }
    updateState();
}

void BackupDialog::addLines(const QString &text)
{
    static const QRegularExpression ends(QStringLiteral("[\\r\\n]+"));
    for (const QString &line : text.split(ends, Qt::SkipEmptyParts)) {
        const QString path = typedPath(line);
        if (!path.isEmpty())
            addSource(path);
    }
}

void BackupDialog::takeTypedSources()
{
    addLines(m_path->currentText());
    m_path->clearEditText();
}

void BackupDialog::addSource(const QString &path)
{
    if (!m_sources->findItems(path, Qt::MatchExactly).isEmpty())
        return;
    m_sources->addItem(path);
    m_sources->setCurrentRow(m_sources->count() - 1);
    if (isWholePath(path))
        emit checkRequested(path);
    else
        setSourceProblem(path, tr("is not a whole path: it has to begin with /"));
    updateState();
}

bool BackupDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && !m_path->currentText().trimmed().isEmpty()) {
            takeTypedSources();
            return true; // else the dialog would be done
        }
        const QString pasted =
            key->matches(QKeySequence::Paste) ? QGuiApplication::clipboard()->text() : QString();
        if (pasted.trimmed().contains(QLatin1Char('\n'))) {
            addLines(pasted);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
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
            addLines(url.toString());
    } else {
        addLines(event->mimeData()->text());
    }
    event->acceptProposedAction();
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
    const bool any = m_sources->count() > 0 || !m_path->currentText().trimmed().isEmpty();
    QString problem;
    for (int row = 0; row < m_sources->count() && problem.isEmpty(); ++row) {
        const QListWidgetItem *item = m_sources->item(row);
        const QString why = item->data(kProblemRole).toString();
        if (!why.isEmpty())
            problem = item->text() + QStringLiteral(": ") + why;
    }
    m_problem->setState({problem.isEmpty() ? QString() : QStringLiteral("warning"), Tone::Bad}, problem);
    m_remove->setEnabled(m_sources->currentItem());
    m_backUp->setEnabled(any && problem.isEmpty());
    m_backUp->setToolTip(plainToolTip(!any ? tr("Add a folder first") : problem));
    m_command->setCommand(commandOf(m_location, request()));
    explainTypes();
}

} // namespace backstop::ui
