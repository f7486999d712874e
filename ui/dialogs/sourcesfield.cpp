// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sourcesfield.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/dialogs/backupdialog.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>

namespace backstop::ui {

namespace {

constexpr int kProblemRole = Qt::UserRole;

bool isEnter(const QKeyEvent *key)
{
    return key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
}

QStringList pathsIn(const QString &text)
{
    static const QRegularExpression ends(QStringLiteral("[\\r\\n]+"));
    QStringList paths;
    for (const QString &line : text.split(ends, Qt::SkipEmptyParts)) {
        const QString path = typedPath(line);
        if (!path.isEmpty())
            paths << path;
    }
    return paths;
}

} // namespace

SourcesField::SourcesField(Prompts *prompts, QWidget *parent)
    : QWidget(parent)
    , m_path(new QComboBox)
    , m_list(new QListWidget)
    , m_problem(new StateLabel(nullptr, TextSize::Caption))
    , m_remove(namedButton(QStringLiteral("removeSource"), BackupDialog::tr("Re&move")))
{
    m_list->setObjectName(QStringLiteral("sourceList"));
    m_list->setProperty("field", true);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setMaximumHeight(5 * rowHeight(fontMetrics()));
    m_list->setAccessibleName(BackupDialog::tr("Sources of this backup"));
    m_list->installEventFilter(this);
    m_remove->setAutoDefault(false);
    m_path->setObjectName(QStringLiteral("sourcePath"));
    m_path->setEditable(true);
    m_path->setInsertPolicy(QComboBox::NoInsert);
    // Proposed below, never written into the line: Enter after "/srv" means /srv, whatever is known below it.
    m_path->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_path->completer()->setCaseSensitivity(Qt::CaseSensitive);
    m_path->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_path->lineEdit()->setObjectName(QStringLiteral("sourceEdit"));
    m_path->lineEdit()->setPlaceholderText(BackupDialog::tr("Type, paste or drop paths, then press Enter"));
    // The box has the focus, and hands keys to its line without a filter seeing them; the list of proposals does so too.
    for (QObject *watched : {static_cast<QObject *>(m_path), static_cast<QObject *>(m_path->lineEdit()),
                             static_cast<QObject *>(m_path->completer()->popup())})
        watched->installEventFilter(this);
    m_problem->setObjectName(QStringLiteral("sourceProblem"));
    build(prompts);
    connect(m_path, &QComboBox::activated, this, &SourcesField::takeTyped);
    connect(m_path, &QComboBox::editTextChanged, this, &SourcesField::updateState);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        delete m_list->currentItem();
        updateState();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &SourcesField::updateState);
    setFocusProxy(m_path);
    updateState();
}

void SourcesField::build(Prompts *prompts)
{
    auto *choose =
        namedButton(QStringLiteral("addSource"), BackupDialog::tr("&Add folder…"), QStringLiteral("folder"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this, prompts] {
        const QString title = BackupDialog::tr("Choose a folder to back up");
        if (const auto folder = prompts->chooseFolder(window(), title, {}))
            add(*folder);
    });
    auto *line = new QHBoxLayout;
    line->addWidget(m_path, 1);
    line->addWidget(choose);
    line->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kInside);
    layout->addWidget(fieldLabel(BackupDialog::tr("&Sources"), m_path));
    layout->addLayout(line);
    layout->addWidget(m_list);
    layout->addWidget(m_problem);
    m_path->lineEdit()->setAccessibleName(m_path->accessibleName());
}

QStringList SourcesField::sources() const
{
    QStringList sources;
    for (int row = 0; row < m_list->count(); ++row)
        sources << m_list->item(row)->text();
    sources += pathsIn(m_path->currentText());
    sources.removeDuplicates();
    return sources;
}

bool SourcesField::isListEmpty() const
{
    return m_list->count() == 0;
}

QListWidgetItem *SourcesField::itemWithProblem() const
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->data(kProblemRole).toString().isEmpty())
            return m_list->item(row);
    }
    return nullptr;
}

QString SourcesField::problem() const
{
    const QListWidgetItem *item = itemWithProblem();
    return item ? item->text() + QStringLiteral(": ") + item->data(kProblemRole).toString() : QString();
}

void SourcesField::setKnown(const QStringList &sources)
{
    const QString text = m_path->currentText();
    m_path->clear();
    m_path->addItems(sources);
    m_path->setCurrentIndex(-1);
    m_path->setEditText(text);
}

void SourcesField::add(const QString &path)
{
    if (!m_list->findItems(path, Qt::MatchExactly).isEmpty())
        return;
    m_list->addItem(path);
    m_list->setCurrentRow(m_list->count() - 1);
    if (isWholePath(path))
        emit checkRequested(path);
    else
        setProblem(path, BackupDialog::tr("is not a whole path: it has to begin with /"));
    updateState();
}

void SourcesField::addLines(const QString &text)
{
    for (const QString &path : pathsIn(text))
        add(path);
}

void SourcesField::takeTyped()
{
    const QString text = m_path->currentText();
    m_path->clearEditText();
    addLines(text);
}

void SourcesField::setProblem(const QString &source, const QString &problem)
{
    for (QListWidgetItem *item : m_list->findItems(source, Qt::MatchExactly)) {
        item->setData(kProblemRole, problem);
        item->setIcon(problem.isEmpty() ? QIcon() : themedIcon(QStringLiteral("warning"), Tone::Bad));
        item->setToolTip(problem.isEmpty() ? source : source + QLatin1Char('\n') + problem);
    }
    updateState();
}

void SourcesField::mendProblem()
{
    QListWidgetItem *item = itemWithProblem();
    if (!item)
        return;
    const QString path = item->text();
    delete item;
    m_path->setEditText(path);
    m_path->setFocus();
    updateState();
}

/// Whether the key is done with. A proposal that was gone to with the arrow keys is the list's to hand over.
bool SourcesField::handleKey(QKeyEvent *key, bool inPopup)
{
    QAbstractItemView *popup = m_path->completer()->popup();
    if (inPopup && isEnter(key) && popup->currentIndex().isValid())
        return false;
    if (isEnter(key)) {
        popup->hide();
        if (m_path->currentText().trimmed().isEmpty())
            mendProblem();
        else
            takeTyped();
        return true; // else the window would be done
    }
    if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
        popup->hide();
        takeTyped();
        return false;
    }
    const QString pasted =
        key->matches(QKeySequence::Paste) ? QGuiApplication::clipboard()->text() : QString();
    if (!pasted.trimmed().contains(QLatin1Char('\n')))
        return false;
    addLines(pasted);
    return true;
}

bool SourcesField::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress;
    if (isKey && watched == m_list) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete)
            m_remove->click();
    } else if (isKey) {
        return handleKey(static_cast<QKeyEvent *>(event), watched == m_path->completer()->popup());
    } else if (event->type() == QEvent::FocusOut && watched == m_path) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const int row = m_list->currentRow(); // a click on Remove means the one that is marked
        if (reason == Qt::MouseFocusReason || reason == Qt::ShortcutFocusReason)
            takeTyped();
        if (row >= 0)
            m_list->setCurrentRow(row);
    }
    return QWidget::eventFilter(watched, event);
}

void SourcesField::updateState()
{
    const QString problem = this->problem();
    m_problem->setState({problem.isEmpty() ? QString() : QStringLiteral("warning"), Tone::Bad}, problem);
    m_remove->setEnabled(m_list->currentItem());
    emit changed();
}

} // namespace backstop::ui
