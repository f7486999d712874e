// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ctl/ctl.h"

namespace backstop::test {

using namespace Qt::StringLiterals;

/// A component of team "all" whose data are in data/NAME.
inline QJsonObject component(const QString &name, int rto, const QStringList &needs = {})
{
    return {{u"name"_s, name},
            {u"priority"_s, u"High"_s},
            {u"rto_seconds"_s, rto},
            {u"rpo_seconds"_s, 86400},
            {u"team"_s, u"all"_s},
            {u"backup"_s, QJsonObject{{u"path"_s, QString(u"data/"_s + name)}}},
            {u"dependencies"_s, QJsonArray::fromStringList(needs)}};
}

inline QByteArray planOf(const QJsonArray &components)
{
    return QJsonDocument(QJsonObject{{u"name"_s, u"p"_s},
                                     {u"teams"_s, QJsonArray{QJsonObject{{u"name"_s, u"all"_s}}}},
                                     {u"components"_s, components}})
        .toJson();
}

/// "no_backup | c: no usable backup has its data".
inline QStringList messagesOf(const QJsonObject &document)
{
    QStringList messages;
    for (const QJsonValue &problem : document["problems"_L1].toArray())
        messages << problem["kind"_L1].toString() + u" | "_s + problem["message"_L1].toString();
    return messages;
}

inline QStringList wordsOf(const QJsonValue &list)
{
    QStringList words;
    for (const QJsonValue &word : list.toArray())
        words << word.toString();
    return words;
}

inline bool write(const Ctl &ctl, const char *name, const QByteArray &text)
{
    return ctl.folder().write(name, text.toStdString()).hasValue();
}
inline bool backUp(Ctl &ctl, const QString &time)
{
    return ctl.run({u"backup"_s, ctl.path("data"), u"--time"_s, time}).code == 0;
}

} // namespace backstop::test
