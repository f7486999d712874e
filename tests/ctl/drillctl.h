// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ctl/ctl.h"

#include <QDir>
#include <QJsonDocument>

#include <sys/stat.h>

namespace backstop::test {

using namespace Qt::StringLiterals;

/// Data, two backups of them, a plan of two components, and a folder of scripts.
class DrillCtl : public Ctl
{
public:
    bool make()
    {
        if (!makePlainRepository() || !put("data/db/table", Bytes(300'000, 'd')) ||
            !put("data/orders/o.json", "[1,2,3]") || run({u"backup"_s, path("data"), u"--quiet"_s}).code != 0)
            return false;
        return script("up", "#!/bin/sh\nexit 0\n") && plan({});
    }
    bool put(const char *name, const Bytes &bytes) { return folder().write(name, bytes).hasValue(); }
    bool script(const char *name, const Bytes &text)
    {
        const Bytes file = Bytes("scripts/") + name;
        return folder().write(file, text) && ::chmod(folder().path(file).c_str(), 0700) == 0;
    }
    /// @p steps follow the script of the engine.
    bool plan(const QJsonArray &steps, const QJsonObject &fields = {})
    {
        QJsonObject database{{u"name"_s, u"database"_s},
                             {u"priority"_s, u"Critical"_s},
                             {u"rto_seconds"_s, 3600},
                             {u"rpo_seconds"_s, 86400},
                             {u"backup"_s, QJsonObject{{u"path"_s, u"data/db"_s}}}};
        for (auto it = fields.begin(); it != fields.end(); ++it)
            database.insert(it.key(), it.value());
        QJsonArray all{QJsonObject{{u"kind"_s, u"restore"_s}}, QJsonObject{{u"kind"_s, u"verify"_s}},
                       QJsonObject{{u"kind"_s, u"script"_s}, {u"program"_s, u"up"_s}}};
        for (const QJsonValue &step : steps)
            all << step;
        const QJsonObject engine{{u"name"_s, u"engine"_s},
                                 {u"priority"_s, u"High"_s},
                                 {u"rto_seconds"_s, 3600},
                                 {u"rpo_seconds"_s, 86400},
                                 {u"dependencies"_s, QJsonArray{u"database"_s}},
                                 {u"backup"_s, QJsonObject{{u"path"_s, u"data/orders"_s}}},
                                 {u"steps"_s, all}};
        const QJsonObject plan{{u"name"_s, u"firm"_s}, {u"components"_s, QJsonArray{database, engine}}};
        return put("plan.json", QJsonDocument(plan).toJson().toStdString());
    }
    QStringList startWords(const QStringList &more = {}) const
    {
        return QStringList{u"drill"_s,        u"start"_s,     u"--plan"_s,
                           path("plan.json"), u"--scripts"_s, path("scripts")} +
               more;
    }
    CtlRun drill(const QStringList &words) const { return run(QStringList{u"drill"_s} + words); }
    /// The folders of all drills.
    QStringList folders() const
    {
        const QDir drills(path("home/state/backstop/drills"));
        QStringList found;
        for (const QString &repository : drills.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QDir inner(drills.filePath(repository));
            for (const QString &id : inner.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
                found << inner.filePath(id);
        }
        return found;
    }
};

/// The @p component of a drill's report, from 0 on.
inline QJsonObject detail(const QJsonObject &report, int component)
{
    return report.value("details"_L1).toArray().at(component).toObject();
}

/// Its step with that number, from 1 on.
inline QJsonObject step(const QJsonObject &report, int component, int number)
{
    return detail(report, component).value("steps"_L1).toArray().at(number - 1).toObject();
}

} // namespace backstop::test
