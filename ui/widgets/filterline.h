// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLineEdit;
class QToolButton;

namespace backstop::ui {

class StateLabel;

/// What is to be said of the text of a filter line.
struct FilterVerdict
{
    bool valid = true;
    QString message; ///< why it is not valid, or a remark
};

/// One line to filter a list with. Checked at every key by the checker given, and said so by icon and text under the line; the text is announced
/// 150 ms after the last key, and only where it is valid. Esc empties it.
class FilterLine : public QWidget
{
    Q_OBJECT

public:
    using Checker = std::function<FilterVerdict(const QString &)>;

    explicit FilterLine(QWidget *parent = nullptr);

    void setPlaceholder(const QString &text);
    void setChecker(Checker checker);
    QString text() const;
    /// Applies at once.
    void setText(const QString &text);
    /// Shown under the line while the filter is valid and not empty: "3 of 812".
    void setResult(const QString &text);
    void focusLine();

signals:
    void filterChanged(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void apply();
    void showVerdict();

    QLineEdit *m_line;
    StateLabel *m_verdictLabel;
    QTimer m_delay;
    Checker m_checker;
    FilterVerdict m_verdict;
    QString m_result;
    QString m_applied;
};

} // namespace backstop::ui
