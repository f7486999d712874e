// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/reportoption.h"

#include "app/ctl/table.h"
#include "app/jobs/work.h"

namespace backstop::ctl {

void addReportOption(CLI::App &command, Bytes &file)
{
    command
        .add_option_function<std::string>(
            "--report",
            [&file](const std::string &name) {
                if (name.empty())
                    throw CLI::ValidationError("--report", "the name of the file is empty");
                file = name;
            },
            "Write a report: as JSON where the name ends in .json, else as a web page")
        ->type_name("FILE");
}

void saveReport(Session &session, const Bytes &file, const std::function<reports::WorkReport()> &make)
{
    if (file.empty())
        return;
    if (const auto saved = app::saveReport(file, make()); !saved)
        session.out().note(QStringLiteral("backstopctl: warning: the report was not written: ") +
                           safeText(saved.error().message));
}

} // namespace backstop::ctl
