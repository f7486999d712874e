// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <functional>

class QCompleter;
class QLineEdit;
class QToolButton;

namespace backstop::ui {

class StateLabel;

inline constexpr int kFilterDelayMs = 150; ///< after the last key, before a list is filtered

/// What is to be said of the text of a filter line.
struct FilterVerdict
{
    bool valid = true;
    QString message; ///< why it is not valid, or a remark
};

/// One thing that can be typed into a filter line, and what it means.
struct FilterExample
{
    QString text;
    QString meaning;
};

/// One line to filter a list with. Checked at every key by the checker given, and said so by icon and text under the line; the text is announced
/// 150 ms after the last key, and only where it is valid. Esc empties it. Words are completed
/// as they are typed, F1 shows examples and puts one in.
class FilterLine : public QWidget
{
    Q_OBJECT

public:
    using Checker = std::function<FilterVerdict(const QString &)>;

    explicit FilterLine(QWidget *parent = nullptr);

    void setPlaceholder(const QString &text);
    void setChecker(Checker checker);
    /// @p complete gives what the word that is being typed can become.
    void setCompletions(std::function<QStringList(const QString &word)> complete);
    /// What F1 shows.
    void setExamples(const QList<FilterExample> &examples);
    QString text() const;
    /// Whether the text can be applied; else what is filtered is still what was applied before.
    bool isValid() const { return m_verdict.valid; }
    /// Applies at once.
    void setText(const QString &text);
    /// Shown under the line while the filter is valid and not empty: "3 of 812".
    void setResult(const QString &text);
    void focusLine();

signals:
    void filterChanged(const QString &text);
    /// isValid() is another.
    void validityChanged(bool valid);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void complete();
    void putIn(const QString &word);
    void showExamples();
    void apply();
    void showVerdict();

    QLineEdit *m_line;
    StateLabel *m_verdictLabel;
    QTimer m_delay;
    QCompleter *m_completer;
    std::function<QStringList(const QString &)> m_complete;
    QList<FilterExample> m_examples;
    Checker m_checker;
    FilterVerdict m_verdict;
    QString m_result;
    QString m_applied;
};

} // namespace backstop::ui
