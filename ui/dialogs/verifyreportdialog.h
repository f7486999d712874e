// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results.h"
#include "ui/theme/colors.h"

#include <QDialog>

namespace backstop::ui {

class Label;
class Prompts;
class StateLabel;

/// How a verification ended, in a sentence, and what follows from that.
struct VerifyHeadline
{
    Tone tone;
    QString text;
    QString detail;
};
VerifyHeadline headlineOf(const VerifyReport &report);

/// How a verification ended: passed, damaged, or incomplete, which is never a pass. The findings, each with what it hits and what to do.
class VerifyReportDialog : public QDialog
{
    Q_OBJECT

public:
    VerifyReportDialog(const VerifyReport &report, Prompts *prompts, QWidget *parent = nullptr);

    /// Answers saveRequested(): with the error, where there is one.
    void showSaved(const QString &path, const std::optional<Error> &error);

signals:
    /// As a web page, or as JSON where the name ends so.
    void saveRequested(const QString &path);

private:
    QWidget *findingsPart();
    static QString wrongOf(const VerifyFinding &finding);
    void showFinding(int row);

    VerifyReport m_report;
    StateLabel *m_saved;
    Label *m_hits = nullptr; // both only where there are findings
    Label *m_suggestion = nullptr;
};

} // namespace backstop::ui
