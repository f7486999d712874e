// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/readiness/readinessmodels.h"

#include "model/itemmodels/columns.h"
#include "model/itemmodels/roles.h"
#include "model/reports/readinesswords.h"
#include "ui/pages/readiness/pointsdelegate.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStandardItemModel>

namespace backstop::ui {

using namespace recovery;
using namespace reports;
using itemmodels::AccessibleSentenceRole;

namespace {

struct ReadinessModels
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::ReadinessModels)
};

QStandardItem *cell(const QString &text, bool isNumber = false)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(text);
    if (isNumber)
        item->setData(itemmodels::alignmentOf(true), Qt::TextAlignmentRole);
    return item;
}

QList<QStandardItem *> row(const QString &what, const QString &why, double points, double possible)
{
    QList<QStandardItem *> cells{cell(what), cell(why), cell(pointsText(points, possible), true)};
    cells[int(PartColumn::Points)]->setData(possible > 0 ? points / possible : 0.0,
                                            PointsDelegate::ShareRole);
    cells[0]->setData(ReadinessModels::tr("%1: %2, %3").arg(what, pointsText(points, possible), why),
                      AccessibleSentenceRole);
    cells[0]->setData(cells[0]->data(AccessibleSentenceRole), Qt::AccessibleTextRole);
    return cells;
}

/// What is cut off in the column stands in the tool tip, too.
void addToToolTip(QStandardItem *item, const QString &line)
{
    item->setToolTip(item->text() + QLatin1Char('\n') + line);
}

std::chrono::seconds ageOf(Timestamp then, Timestamp now)
{
    return std::max(std::chrono::seconds(0), std::chrono::floor<std::chrono::seconds>(now - then));
}

} // namespace

void fillParts(QStandardItemModel &model, const Readiness &readiness)
{
    model.setColumnCount(3);
    model.removeRows(0, model.rowCount());
    model.setHorizontalHeaderLabels(
        {ReadinessModels::tr("Part"), ReadinessModels::tr("Why"), ReadinessModels::tr("Points")});
    model.setHeaderData(int(PartColumn::Points), Qt::Horizontal, itemmodels::alignmentOf(true),
                        Qt::TextAlignmentRole);
    for (int number = 0; number < kReadinessParts; ++number) {
        const auto part = static_cast<ReadinessPart>(number);
        const QList<QStandardItem *> top =
            row(partTitle(part), ReadinessModels::tr("Asked for: %1").arg(partMeaning(part)),
                readiness.pointsOf(part), possiblePoints(part));
        for (const ReadinessItem &item : readiness.items)
            if (item.part == part)
                top.first()->appendRow(
                    row(item.component.isEmpty() ? ReadinessModels::tr("All") : item.component,
                        itemText(item), item.points, item.possible));
        model.appendRow(top);
    }
}

void fillRecommendations(QStandardItemModel &model, const Readiness &readiness)
{
    model.setColumnCount(3);
    model.removeRows(0, model.rowCount());
    model.setHorizontalHeaderLabels({ReadinessModels::tr("What to do"), ReadinessModels::tr("Points"),
                                     ReadinessModels::tr("Score then")});
    for (const int column : {1, 2})
        model.setHeaderData(column, Qt::Horizontal, itemmodels::alignmentOf(true), Qt::TextAlignmentRole);
    for (const Recommendation &one : readiness.recommendations) {
        const QString what = recommendationText(one);
        const QString points = winText(one);
        QList<QStandardItem *> cells{cell(what), cell(points, true),
                                     cell(QLocale().toString(one.score), true)};
        if (one.components.size() > 2) {
            const QString all = one.components.join(QStringLiteral(", "));
            cells[0]->setToolTip(what + QLatin1Char('\n') + all);
            cells[0]->setData(all, AllComponentsRole);
        }
        cells[2]->setToolTip(ReadinessModels::tr("The score there would be if this alone were done."));
        cells[0]->setData(
            points.isEmpty()
                ? ReadinessModels::tr("%1: score then %2").arg(what).arg(one.score)
                : ReadinessModels::tr("%1: %2 points, score then %3").arg(what, points).arg(one.score),
            Qt::AccessibleTextRole);
        model.appendRow(cells);
    }
}

void fillEvidence(QStandardItemModel &model, const ReadinessFacts &facts)
{
    model.setColumnCount(int(EvidenceColumn::Positions) + 1);
    model.removeRows(0, model.rowCount());
    model.setHorizontalHeaderLabels(
        {ReadinessModels::tr("Component"), ReadinessModels::tr("Priority"), ReadinessModels::tr("RTO"),
         ReadinessModels::tr("RTA"), ReadinessModels::tr("Drill"), ReadinessModels::tr("RPO"),
         ReadinessModels::tr("Newest backup"), ReadinessModels::tr("Every byte read"),
         ReadinessModels::tr("Positions against fills")});
    for (const ComponentEvidence &component : facts.components) {
        QString rta = ReadinessModels::tr("not measured");
        if (component.measured)
            rta = component.measured->isSuccess ? reports::spanText(component.measured->rta)
                                                : ReadinessModels::tr("not recovered");
        if (component.measured && component.measured->isOutdated)
            rta = ReadinessModels::tr("%1, outdated").arg(rta);
        const auto agoOr = [&](const std::optional<Timestamp> &time, const QString &none) {
            if (!component.hasData)
                return QString();
            return time ? ReadinessModels::tr("%1 ago").arg(reports::spanText(ageOf(*time, facts.now)))
                        : none;
        };
        QList<QStandardItem *> cells{
            cell(component.name),
            cell(priorityTitle(component.priority)),
            cell(reports::spanText(component.rto), true),
            cell(rta, true),
            cell(component.measured ? measuredInText(*component.measured, facts.now) : QString()),
            cell(reports::spanText(component.rpo), true),
            cell(component.hasData ? agoOr(component.newestBackup, ReadinessModels::tr("none"))
                                   : noDataText()),
            cell(agoOr(component.verifiedAt, ReadinessModels::tr("never"))),
            cell(positionsText(component))};
        if (const auto &measured = component.measured)
            for (const EvidenceColumn column : {EvidenceColumn::Rta, EvidenceColumn::Drill})
                addToToolTip(cells[int(column)],
                             measured->isOutdated
                                 ? ReadinessModels::tr("%1, before it was changed").arg(toIso(measured->at))
                                 : toIso(measured->at));
        if (component.newestBackup)
            addToToolTip(cells[int(EvidenceColumn::Backup)], toIso(*component.newestBackup));
        if (component.verifiedAt)
            addToToolTip(cells[int(EvidenceColumn::Verified)], toIso(*component.verifiedAt));
        if (component.reconciled)
            addToToolTip(cells[int(EvidenceColumn::Positions)], toIso(component.reconciled->at));
        model.appendRow(cells);
    }
    for (const EvidenceColumn column : {EvidenceColumn::Rto, EvidenceColumn::Rta, EvidenceColumn::Rpo})
        model.setHeaderData(int(column), Qt::Horizontal, itemmodels::alignmentOf(true),
                            Qt::TextAlignmentRole);
}

QString noDataText()
{
    return ReadinessModels::tr("no data of its own");
}

void fillPeople(QStandardItemModel &model, const ReadinessFacts &facts)
{
    model.setColumnCount(3);
    model.removeRows(0, model.rowCount());
    model.setHorizontalHeaderLabels(
        {ReadinessModels::tr("Team"), ReadinessModels::tr("People"), ReadinessModels::tr("Brings back")});
    for (const TeamEvidence &team : facts.teams) {
        const QString components = team.components.join(QStringLiteral(", "));
        const QList<QStandardItem *> cells{cell(team.name), cell(peopleText(team)), cell(components)};
        const auto status = team.members <= 0     ? itemmodels::Status::Invalid
                            : team.dependsOnOne() ? itemmodels::Status::TargetConflict
                                                  : itemmodels::Status::None;
        for (QStandardItem *one : cells)
            one->setData(static_cast<int>(status), itemmodels::StatusRole);
        cells[0]->setData(
            team.name.isEmpty()
                ? ReadinessModels::tr("Without a team: %1, brings back %2").arg(peopleText(team), components)
                : ReadinessModels::tr("%1: %2, brings back %3").arg(team.name, peopleText(team), components),
            Qt::AccessibleTextRole);
        model.appendRow(cells);
    }
}

} // namespace backstop::ui
