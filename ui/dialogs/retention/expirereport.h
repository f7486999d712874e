// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/retention/expire.h"
#include "ui/results.h"

#include <QTimeZone>
#include <QWidget>

#include <memory>

class QTableView;

namespace backstop::ui {

class ExpireModel;
class FactsTable;
class MessageBar;
class Prompts;
class StateLabel;

/// How an expiry ended.
struct ExpireEnd
{
    QString repository; ///< its name
    QString reason;     ///< why, as the user said
    std::shared_ptr<const retention::ExpirePlan> plan;
    std::optional<retention::ExpireReport> report; ///< nothing where none was removed
    std::optional<Error> error;                    ///< what ended it early; may be Cancelled
    std::uint64_t durationMs = 0;
    QString fileName = QStringLiteral("backstop-expire"); ///< proposed for the saved report, without ending
};

/// The page of a dialog that tells how an expiry ended, backup by backup.
class ExpireReportPage : public QWidget
{
    Q_OBJECT

public:
    ExpireReportPage(const QTimeZone &zone, Prompts *prompts, QWidget *parent = nullptr);

    void setEnd(const ExpireEnd &end);
    /// Answers saveRequested(): with the error, where there is one.
    void showSaved(const QString &path, const std::optional<Error> &error);

signals:
    /// As a web page, or as JSON where the name ends so.
    void saveRequested(const QString &path);

private:
    void showHeadline(const ExpireEnd &end);
    void showFacts(const ExpireEnd &end);

    QString m_fileName;
    ExpireModel *m_model;
    MessageBar *m_headline;
    FactsTable *m_facts;
    StateLabel *m_saved;
    QTableView *m_table;
};

} // namespace backstop::ui
