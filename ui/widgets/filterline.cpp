// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterline.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/statelabel.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace backstop::ui {

namespace {
constexpr int kDelayMs = 150;
}

FilterLine::FilterLine(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
    , m_verdictLabel(new StateLabel(nullptr, TextSize::Caption))
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
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &FilterLine::apply);
    connect(clear, &QAction::triggered, this, [this] { setText({}); });
    connect(m_line, &QLineEdit::textChanged, this, [this, clear](const QString &text) {
        clear->setVisible(!text.isEmpty());
        check();
        m_delay.start();
    });
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
    }
    return QWidget::eventFilter(watched, event);
}

void FilterLine::check()
{
    m_verdict = m_checker ? m_checker(m_line->text()) : FilterVerdict();
    showVerdict();
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
