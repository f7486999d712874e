// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the page shows, and stays at when that is assessed anew.
#include "model/itemmodels/format.h"
#include "model/reports/readinesswords.h"
#include "ui/pages/readiness/datalossview.h"
#include "ui/pages/readiness/keptrow.h"
#include "ui/pages/readiness/pointsdelegate.h"
#include "ui/pages/readiness/readinessmodels.h"
#include "ui/pages/readiness/readinesspage.h"
#include "ui/pages/readiness/rpoheatmap.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/findfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QTreeView>

#include <array>

namespace backstop::ui {

namespace {

StatusLook lookOf(reports::ReadinessLevel level)
{
    switch (level) {
    case reports::ReadinessLevel::Proven:
        return {QStringLiteral("verified"), Tone::Good};
    case reports::ReadinessLevel::Partly:
        return {QStringLiteral("warning"), Tone::Caution};
    case reports::ReadinessLevel::NotProven:
        break;
    }
    return {QStringLiteral("error"), Tone::Bad};
}

/// The first row below @p parent that is called @p name becomes current; whether there is one.
bool goToName(QAbstractItemView *view, const QString &name, const QModelIndex &parent)
{
    for (int row = 0; row < view->model()->rowCount(parent); ++row)
        if (const QModelIndex index = view->model()->index(row, 0, parent); index.data().toString() == name) {
            view->setCurrentIndex(index);
            return true;
        }
    return false;
}

} // namespace

void ReadinessPage::setLoading()
{
    m_assess->setEnabled(false);
    if (m_report)
        return;
    m_empty->setContent(QStringLiteral("verify"), tr("Readiness is being assessed…"),
                        tr("The plan, its backups, verifications and drills are read."));
    m_stack->setCurrentWidget(m_empty);
}

void ReadinessPage::setNoPlan()
{
    m_report.reset();
    m_empty->setContent(QStringLiteral("verify"), tr("There is no recovery plan to assess"),
                        tr("Here is shown how well proven it is that the firm would come back: a score with "
                           "every point explained. It "
                           "needs a plan that names the components and their targets."),
                        tr("Make a plan"));
    m_stack->setCurrentWidget(m_empty);
    tellStatus();
}

void ReadinessPage::showError(const Error &error)
{
    m_assess->setEnabled(true);
    m_stack->setCurrentIndex(0);
    m_splitter->setVisible(m_report.has_value());
    m_messages->showError(error);
    tellStatus();
}

void ReadinessPage::setReport(const reports::ReadinessReport &report)
{
    m_assess->setEnabled(true);
    m_messages->dismiss();
    m_splitter->show();
    m_isFilling = true;
    const bool isFirst = !m_report;
    const std::array<KeptRow, 5> kept{KeptRow(m_parts), KeptRow(m_recommendations), KeptRow(m_evidence),
                                      KeptRow(m_loss), KeptRow(m_people)};
    std::array<bool, recovery::kReadinessParts> isOpen{};
    for (std::size_t part = 0; part < isOpen.size(); ++part)
        isOpen[part] = isFirst ? false : m_parts->isExpanded(m_partsModel->index(int(part), 0));
    const auto isWhole = [](const recovery::Readiness &readiness, std::size_t number) {
        const auto part = static_cast<recovery::ReadinessPart>(number);
        return readiness.pointsOf(part) >= recovery::possiblePoints(part);
    };
    for (std::size_t part = 0; part < isOpen.size(); ++part) // what is whole needs no words, unless asked for
        if (!isWhole(report.readiness, part) && (isFirst || isWhole(m_report->readiness, part)))
            isOpen[part] = true;
    m_report = report;
    showScore();
    fillParts(*m_partsModel, report.readiness);
    fillRecommendations(*m_recommendationsModel, report.readiness);
    fillEvidence(*m_evidenceModel, report.facts);
    const QTimeZone zone = QTimeZone::systemTimeZone();
    fillDataLoss(*m_lossModel, report.rpo.get(), zone);
    fillPeople(*m_peopleModel, report.facts);
    m_dataLoss->setHistory(report.rpo, zone);
    const auto open = [&] {
        for (std::size_t part = 0; part < isOpen.size(); ++part)
            m_parts->setExpanded(m_partsModel->index(int(part), 0), isOpen[part]);
    };
    open();
    for (const KeptRow &row : kept)
        row.restore();
    open(); // the tree has shown its current row
    m_isFilling = false;
    if (m_told == m_dataLoss->map())
        inspectDataLoss();
    else
        inspect(m_told);
    m_stack->setCurrentIndex(0);
    tellStatus();
}

void ReadinessPage::showScore()
{
    const recovery::Readiness &readiness = m_report->readiness;
    m_score->setText(QLocale().toString(readiness.score));
    m_score->setAccessibleName(tr("Readiness %1 of 100").arg(readiness.score));
    const reports::ReadinessLevel level = reports::levelOf(readiness.score);
    m_state->setState(lookOf(level), reports::levelText(level));
    QStringList lines;
    if (!readiness.caps.empty() && readiness.points >= readiness.score + 1)
        lines << tr("%1 points were reached, but no more than %2 count:")
                     .arg(reports::pointsText(readiness.points),
                          QLocale().toString(recovery::capOf(readiness.caps.front())));
    for (const recovery::ReadinessCap cap : readiness.caps)
        lines << reports::capText(cap);
    m_caps->setText(lines.join(QLatin1Char('\n')));
    m_caps->setVisible(!lines.isEmpty());
    const QTimeZone zone = QTimeZone::systemTimeZone();
    m_asOf->setText(tr("%1, version %2 of the plan, as of %3")
                        .arg(m_report->planName, QLocale().toString(qulonglong(m_report->planVersion)),
                             itemmodels::formatTime(m_report->frame.beganAt, zone)));
}

void ReadinessPage::tellStatus()
{
    m_save->setEnabled(m_report.has_value());
    m_find->setVisible(m_report.has_value());
    emit statusChanged(m_report ? tr("Readiness %1 of 100").arg(m_report->readiness.score) : QString());
}

/// What the columns have no room for: the current line of @p view in full.
void ReadinessPage::inspect(const QAbstractItemView *view)
{
    if (m_isFilling)
        return;
    m_told = view;
    const QModelIndex current = view->currentIndex();
    if (!m_report || !current.isValid())
        return emit inspected({});
    const auto text = [&current](int column) { return current.siblingAtColumn(column).data().toString(); };
    InspectorContent content;
    content.title = text(0);
    if (view == m_parts) {
        if (current.parent().isValid())
            content.subtitle = current.parent().data().toString();
        content.why = text(int(PartColumn::Why));
        const bool isVerification =
            !current.parent().isValid() && current.row() == int(recovery::ReadinessPart::Verification);
        const QString coverage = isVerification ? reports::coverageText(m_report->facts) : QString();
        if (!coverage.isEmpty())
            content.why += QLatin1Char('\n') + coverage;
        content.facts = {{tr("Points"), text(int(PartColumn::Points))}};
    } else {
        if (!text(1).isEmpty())
            content.facts << Fact{tr("Points"), text(1)};
        content.facts << Fact{tr("Score then"), text(2)};
        content.why = current.data(AllComponentsRole).toString();
    }
    emit inspected(content);
}

void ReadinessPage::inspectDataLoss()
{
    if (m_isFilling)
        return;
    m_told = m_dataLoss->map();
    emit inspected(m_report ? m_dataLoss->inspected() : InspectorContent());
}

void ReadinessPage::runAction(const QString &id)
{
    if (const auto backup = m_dataLoss->backupOf(id))
        emit backupRequested(*backup);
}

/// Makes the component current in every list that has it.
bool ReadinessPage::find(const QString &text, bool next)
{
    if (!m_report)
        return false;
    const std::vector<recovery::ComponentEvidence> &components = m_report->facts.components;
    const int found = placeOfName(
        int(components.size()), [&](int place) { return components[std::size_t(place)].name; }, text, m_found,
        next);
    if (found < 0)
        return false;
    m_found = found;
    const QString &name = components[std::size_t(found)].name;
    m_isFilling = true;
    for (QTableView *table : {m_evidence, m_loss})
        goToName(table, name, {});
    m_dataLoss->map()->goToName(name);
    const QModelIndex current = m_parts->currentIndex();
    bool isTold = goToName(m_parts, name, current.parent().isValid() ? current.parent() : current);
    for (int part = 0; part < m_partsModel->rowCount() && !isTold; ++part)
        isTold = goToName(m_parts, name, m_partsModel->index(part, 0));
    m_isFilling = false;
    inspect(m_parts);
    return true;
}

void ReadinessPage::announce()
{
    if (m_dataLoss->map()->hasFocus())
        inspectDataLoss();
    else
        inspect(m_recommendations->hasFocus() ? static_cast<QAbstractItemView *>(m_recommendations)
                                              : m_parts);
    tellStatus();
    emit shown();
}

} // namespace backstop::ui
