// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace backstop::ui {

class Prompts;
class StateLabel;

/// The paths to back up: a list, and a line that adds to it. What stands in the line counts as chosen. Enter, Tab and leaving the
/// line put it into the list, where it is checked; Enter never reaches the window from there.
class SourcesField : public QWidget
{
    Q_OBJECT

public:
    explicit SourcesField(Prompts *prompts, QWidget *parent = nullptr);

    /// Those in the list, then those that stand in the line.
    QStringList sources() const;
    /// What is wrong with the first source that has a problem, with its path; empty: nothing known.
    QString problem() const;
    /// Proposed below the line.
    void setKnown(const QStringList &sources);
    bool isListEmpty() const;
    void add(const QString &path);
    /// Each line of @p text is a path, as typed, pasted or dropped.
    void addLines(const QString &text);
    void takeTyped(); ///< into the list
    /// Why @p source cannot be backed up, in words; empty: it can.
    void setProblem(const QString &source, const QString &problem);
    /// Takes the source that has a problem back into the line, to be mended there.
    void mendProblem();

signals:
    void changed();
    /// Whether this source is there and can be read is to be found out: answer with setProblem().
    void checkRequested(const QString &source);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(Prompts *prompts);
    bool handleKey(QKeyEvent *key, bool inPopup);
    QListWidgetItem *itemWithProblem() const;
    void updateState();

    QComboBox *m_path;
    QListWidget *m_list;
    StateLabel *m_problem;
    QPushButton *m_remove;
};

} // namespace backstop::ui
