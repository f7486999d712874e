// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterline.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/statelabel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStringListModel>
#include <QVBoxLayout>

namespace backstop::ui {

FilterLine::FilterLine(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
    , m_verdictLabel(new StateLabel(nullptr, TextSize::Caption))
    , m_completer(new QCompleter(new QStringListModel(this), this))
{
    m_line->setObjectName(QStringLiteral("filterEdit"));
    m_line->setClearButtonEnabled(false);
    m_line->setAccessibleName(tr("Filter"));
    m_line->installEventFilter(this);
    m_line->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    auto *clear = m_line->addAction(themedIcon(QStringLiteral("close")), QLineEdit::TrailingPosition);
    clear->setToolTip(tr("Clear the filter"));
    clear->setVisible(false);
    m_verdictLabel->setObjectName(QStringLiteral("filterVerdict"));
    m_verdictLabel->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_line);
    layout->addWidget(m_verdictLabel);
    setFocusProxy(m_line);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kFilterDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &FilterLine::apply);
    connect(clear, &QAction::triggered, this, [this] { setText({}); });
    connect(m_line, &QLineEdit::textChanged, this, [this, clear](const QString &text) {
        clear->setVisible(!text.isEmpty());
        check();
        m_delay.start();
    });
    m_completer->setWidget(m_line);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setObjectName(QStringLiteral("filterCompletions"));
    m_completer->popup()->setAccessibleName(tr("Completions"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterLine::putIn);
    connect(m_line, &QLineEdit::textEdited, this, &FilterLine::complete);
    connect(m_line, &QLineEdit::returnPressed, this, &FilterLine::apply);
}

void FilterLine::setPlaceholder(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void FilterLine::setChecker(Checker checker)
{
    m_checker = std::move(checker);
    check();
}

QString FilterLine::text() const
{
    return m_line->text();
}

void FilterLine::setText(const QString &text)
{
    m_line->setText(text);
    apply();
}

void FilterLine::setResult(const QString &text)
{
    m_result = text;
    showVerdict();
}

void FilterLine::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

bool FilterLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_line->text().isEmpty()) {
            setText({});
            return true;
        }
        if (key->key() == Qt::Key_F1 && !m_examples.isEmpty()) {
            showExamples();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterLine::setCompletions(std::function<QStringList(const QString &)> complete)
{
    m_complete = std::move(complete);
}

void FilterLine::setExamples(const QList<FilterExample> &examples)
{
    m_examples = examples;
    m_line->setToolTip(tr("F1 shows what can be typed here"));
}

namespace {

/// Where the word begins that ends at @p at.
qsizetype wordStart(const QString &text, qsizetype at)
{
    const qsizetype gap = at > 0 ? text.lastIndexOf(QLatin1Char(' '), at - 1) : -1;
    return gap + 1;
}

} // namespace

void FilterLine::complete()
{
    const int at = m_line->cursorPosition();
    QString word = m_line->text().mid(wordStart(m_line->text(), at), at - wordStart(m_line->text(), at));
    QStringList words = m_complete && !word.isEmpty() ? m_complete(word) : QStringList();
    words.removeAll(word); // there is nothing to add
    static_cast<QStringListModel *>(m_completer->model())->setStringList(words);
    m_completer->setCompletionPrefix(word);
    if (words.isEmpty() || m_completer->completionCount() == 0)
        m_completer->popup()->hide();
    else
        m_completer->complete(QRect(0, 0, qMin(m_line->width(), textWidth(this, 40)), m_line->height()));
}

void FilterLine::putIn(const QString &word)
{
    const QString text = m_line->text();
    const qsizetype at = m_line->cursorPosition();
    const qsizetype start = wordStart(text, at);
    m_line->setText(text.left(start) + word + text.mid(at));
    m_line->setCursorPosition(int(start + word.size()));
    if (word.endsWith(QLatin1Char(':')))
        complete(); // on to its values
}

void FilterLine::showExamples()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("filterExamples"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const FilterExample &example : std::as_const(m_examples)) {
        menu->addAction(example.text + QLatin1Char('\t') + example.meaning, this,
                        [this, text = example.text] {
                            const QString before = m_line->text().trimmed();
                            m_line->setText(before.isEmpty() ? text : before + QLatin1Char(' ') + text);
                            m_line->setFocus();
                        });
    }
    menu->popup(m_line->mapToGlobal(QPoint(0, m_line->height())));
}

void FilterLine::check()
{
    const bool wasValid = m_verdict.valid;
    m_verdict = m_checker ? m_checker(m_line->text()) : FilterVerdict();
    showVerdict();
    if (m_verdict.valid != wasValid)
        emit validityChanged(m_verdict.valid);
}

void FilterLine::apply()
{
    m_delay.stop();
    if (!m_verdict.valid || m_line->text() == m_applied)
        return;
    m_applied = m_line->text();
    m_result.clear();
    showVerdict();
    emit filterChanged(m_applied);
}

void FilterLine::showVerdict()
{
    if (!m_verdict.valid)
        m_verdictLabel->setState({QStringLiteral("warning"), Tone::Bad}, m_verdict.message);
    else if (!m_verdict.message.isEmpty())
        m_verdictLabel->setState({QStringLiteral("info"), Tone::Neutral}, m_verdict.message);
    else
        m_verdictLabel->setState({QStringLiteral("check"), Tone::Neutral}, m_result);
    const bool shown = !m_line->text().isEmpty() && !m_verdictLabel->word().isEmpty();
    m_verdictLabel->setVisible(shown);
}

} // namespace backstop::ui
