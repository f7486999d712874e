// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/session.h"

#include <CLI/App.hpp>

#include <QJsonObject>

#include <functional>

namespace backstop::ctl {

enum class ReportFormat { Text, Html, Pdf, Json };

/// Where a report goes, and as what; as the user said it.
struct ReportFile
{
    Bytes to; ///< empty: standard output
    std::optional<ReportFormat> format = {};
};

/// A report in each format but text.
struct ReportContent
{
    QString title; ///< of the PDF
    std::function<Bytes(bool forPaper)> html;
    std::function<QJsonObject()> json;
};

/// The options --to and --format of @p command.
void addReportFile(CLI::App &command, ReportFile &file);
/// That of the option, or of the end of the file's name; where nothing is said JSON with --json and else text. Usage where they do not go
/// together.
Result<ReportFormat> formatOf(const Session &session, const ReportFile &file);
/// Writes the report to its file, or prints it where there is none; not as text. Failed where a PDF cannot be made.
Result<> putReport(Session &session, const ReportFile &file, ReportFormat format,
                   const ReportContent &content);

} // namespace backstop::ctl
