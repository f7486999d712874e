// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/sampleplan.h"

#include "model/recovery/planformat.h"

#include <QFile>

namespace backstop::recovery {

RecoveryPlan samplePlan(const QString &dataFolder)
{
    QFile file(QStringLiteral(":/recovery/sampleplan.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {}; // it is part of the program, and a test reads it
    auto reading = readPlan(file.readAll().toStdString());
    if (!reading)
        return {};
    QString folder = dataFolder;
    while (folder.endsWith(QLatin1Char('/'))) // as the shell completes it
        folder.chop(1);
    for (Component &component : reading->plan.components) {
        QString &path = component.backup.path;
        path = dataFolder.isEmpty() ? QString() : folder + QLatin1Char('/') + path;
    }
    return std::move(reading->plan);
}

} // namespace backstop::recovery
