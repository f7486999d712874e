// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/readiness/readinesspage.h"

#include "model/itemmodels/format.h"
#include "model/reports/readinesswords.h"
#include "ui/pages/readiness/datalossview.h"
#include "ui/pages/readiness/pointsdelegate.h"
#include "ui/pages/readiness/readinessmodels.h"
#include "ui/pages/readiness/rpoheatmap.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/viewsetup.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace backstop::ui {

namespace {

constexpr double kScoreScale = 2.6; ///< of the title's size: the one number to be seen from afar

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

// @p left keeps it apart from the handle of a splitter.
QWidget *titled(const QString &title, QWidget *content, int left = 0)
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(left, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addWidget((new Label(title))->strong());
    layout->addWidget(content, 1);
    return part;
}

// The column with the words takes what the others leave; in full they are its tool tip.
void stretch(QHeaderView *header, int column)
{
    header->setStretchLastSection(false);
    header->setSectionResizeMode(column, QHeaderView::Stretch);
}

void nameButton(QPushButton *button, const char *name)
{
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(button->text());
}

} // namespace

ReadinessPage::ReadinessPage(QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_settings(settings)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_messages(new MessageBar)
    , m_score(new Label({}, TextSize::Title))
    , m_of(new Label(tr("of 100")))
    , m_state(new StateLabel(nullptr, TextSize::Section))
    , m_caps(new Label)
    , m_asOf(new Label({}, TextSize::Caption))
    , m_assess(new QPushButton(themedIcon(QStringLiteral("refresh")), tr("Assess again")))
    , m_save(new QPushButton(themedIcon(QStringLiteral("save")), tr("Save report…")))
    , m_parts(new QTreeView)
    , m_recommendations(new QTableView)
    , m_evidence(new QTableView)
    , m_partsModel(new QStandardItemModel(this))
    , m_recommendationsModel(new QStandardItemModel(this))
    , m_evidenceModel(new QStandardItemModel(this))
    , m_lossModel(new QStandardItemModel(this))
    , m_loss(new ListTable)
    , m_dataLoss(new DataLossView)
    , m_lower(new QTabWidget)
    , m_upper(new QSplitter(Qt::Horizontal))
    , m_splitter(new QSplitter(Qt::Vertical))
{
    setObjectName(QStringLiteral("readinessPage"));
    build();
    for (auto *view : std::initializer_list<QAbstractItemView *>{m_parts, m_recommendations})
        connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this, view] { inspect(view); });
    connect(m_dataLoss, &DataLossView::currentChanged, this, &ReadinessPage::inspectDataLoss);
    connect(m_dataLoss, &DataLossView::opened, this, [this] {
        inspectDataLoss();
        emit inspectorRequested();
    });
    connect(m_assess, &QPushButton::clicked, this, &ReadinessPage::assessRequested);
    connect(m_save, &QPushButton::clicked, this, &ReadinessPage::saveReportRequested);
    connect(m_empty, &EmptyState::actionRequested, this, &ReadinessPage::planRequested);
    setLoading();
}

ReadinessPage::~ReadinessPage()
{
    m_settings->setValue(QStringLiteral("readiness/splitter"), m_splitter->saveState());
    m_settings->setValue(QStringLiteral("readiness/upper"), m_upper->saveState());
    m_settings->setValue(QStringLiteral("readiness/lower"), m_lower->currentIndex());
    m_settings->setValue(QStringLiteral("readiness/unit"), m_dataLoss->unit());
}

QWidget *ReadinessPage::buildHead()
{
    QFont large = m_score->font();
    large.setPointSizeF(large.pointSizeF() * kScoreScale);
    m_score->setFont(large);
    m_score->setObjectName(QStringLiteral("readinessScore"));
    m_of->muted();
    m_state->setObjectName(QStringLiteral("readinessState"));
    m_caps->setObjectName(QStringLiteral("readinessCaps"));
    m_caps->wrapped()->selectable();
    m_asOf->setObjectName(QStringLiteral("readinessAsOf"));
    m_asOf->muted();
    nameButton(m_assess, "assessReadiness");
    nameButton(m_save, "saveReadiness");
    auto *words = new QVBoxLayout;
    words->setSpacing(kInside);
    words->addWidget(m_state);
    words->addWidget(m_caps);
    words->addWidget(m_asOf);
    words->addStretch();
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addWidget(m_score, 0, Qt::AlignTop);
    m_of->setContentsMargins(0, QFontMetrics(large).ascent() - m_of->fontMetrics().ascent(), 0,
                             0); // on one line with it
    layout->addWidget(m_of, 0, Qt::AlignTop);
    layout->addSpacing(kGroup);
    layout->addLayout(words, 1);
    layout->addWidget(m_save, 0, Qt::AlignTop);
    layout->addWidget(m_assess, 0, Qt::AlignTop);
    return head;
}

void ReadinessPage::buildLists()
{
    fillParts(*m_partsModel, {});
    fillRecommendations(*m_recommendationsModel, {});
    fillEvidence(*m_evidenceModel, {});
    fillDataLoss(*m_lossModel, nullptr, {});
    m_parts->setObjectName(QStringLiteral("readinessParts"));
    m_parts->setAccessibleName(tr("How the points were reached"));
    m_parts->setModel(m_partsModel);
    setUpTree(m_parts,
              {{int(PartColumn::What), 20}, {int(PartColumn::Why), 40}, {int(PartColumn::Points), 22}});
    stretch(m_parts->header(), int(PartColumn::Why));
    m_parts->setItemDelegate(new RowDelegate(m_parts));
    m_parts->setItemDelegateForColumn(int(PartColumn::Points), new PointsDelegate(m_parts));
    m_recommendations->setObjectName(QStringLiteral("readinessRecommendations"));
    m_recommendations->setAccessibleName(tr("What would raise the score"));
    m_recommendations->setModel(m_recommendationsModel);
    setUpTable(m_recommendations, {{0, 30}, {1, 9}, {2, 13}});
    stretch(m_recommendations->horizontalHeader(), 0);
    m_recommendations->setItemDelegate(new RowDelegate(m_recommendations));
    m_evidence->setObjectName(QStringLiteral("readinessEvidence"));
    m_evidence->setAccessibleName(tr("Targets against what was measured"));
    m_evidence->setModel(m_evidenceModel);
    const QList<ColumnSetup> evidence{{0, 18}, {1, 9}, {2, 9}, {3, 18}, {4, 9}, {5, 17}, {6, 18}, {7, 22}};
    setUpTable(m_evidence, evidence);
    setUpColumnChooser(m_evidence->horizontalHeader(), evidence, m_settings,
                       QStringLiteral("readiness/evidenceColumns"));
    m_evidence->setItemDelegate(new RowDelegate(m_evidence));
    m_loss->setObjectName(QStringLiteral("readinessDataLoss"));
    m_loss->setAccessibleName(tr("Data loss of each component"));
    m_loss->setModel(m_lossModel);
    const QList<ColumnSetup> loss{{0, 18}, {1, 9}, {2, 20}, {3, 13}, {4, 11}, {5, 20}, {6, 14}};
    setUpTable(m_loss, loss);
    setUpColumnChooser(m_loss->horizontalHeader(), loss, m_settings, QStringLiteral("readiness/lossColumns"));
}

QWidget *ReadinessPage::buildLower()
{
    m_lower->setObjectName(QStringLiteral("readinessLower"));
    m_lower->setDocumentMode(true);
    m_lower->setAccessibleName(tr("Evidence"));
    m_lower->tabBar()->setObjectName(QStringLiteral("readinessLowerBar"));
    m_lower->tabBar()->setAccessibleName(tr("Evidence"));
    m_lower->addTab(m_evidence, tr("Targets against what was measured"));
    m_lower->addTab(m_dataLoss, tr("Data loss over time"));
    m_lower->addTab(m_loss, tr("Data loss by component"));
    m_lower->setCurrentIndex(m_settings->value(QStringLiteral("readiness/lower"), 0).toInt());
    m_dataLoss->setUnit(m_settings->value(QStringLiteral("readiness/unit"), 0).toInt());
    return m_lower;
}

void ReadinessPage::build()
{
    buildLists();
    m_upper->addWidget(titled(tr("How the points were reached"), m_parts));
    m_upper->addWidget(titled(tr("What would raise it"), m_recommendations, kGroup));
    m_upper->setStretchFactor(0, 3);
    m_upper->setStretchFactor(1, 2);
    m_splitter->addWidget(m_upper);
    m_splitter->addWidget(buildLower());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->restoreState(m_settings->value(QStringLiteral("readiness/splitter")).toByteArray());
    m_upper->restoreState(m_settings->value(QStringLiteral("readiness/upper")).toByteArray());

    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(kPageEdge, kGroup, kPageEdge, kGroup);
    layout->setSpacing(kGroup);
    layout->addWidget(m_messages);
    layout->addWidget(buildHead());
    layout->addWidget(m_splitter, 1);
    m_empty->setObjectName(QStringLiteral("readinessEmpty"));
    m_stack->addWidget(body);
    m_stack->addWidget(m_empty);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
}

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
    m_report = report;
    m_assess->setEnabled(true);
    m_messages->dismiss();
    m_splitter->show();
    showScore();
    fillParts(*m_partsModel, report.readiness);
    fillRecommendations(*m_recommendationsModel, report.readiness);
    fillEvidence(*m_evidenceModel, report.facts);
    const QTimeZone zone = QTimeZone::systemTimeZone();
    fillDataLoss(*m_lossModel, report.rpo.get(), zone);
    m_dataLoss->setHistory(report.rpo, zone);
    for (int row = 0; row < m_partsModel->rowCount(); ++row) {
        const auto part = static_cast<recovery::ReadinessPart>(row);
        if (report.readiness.pointsOf(part) < recovery::possiblePoints(part)) // what is whole needs no words
            m_parts->expand(m_partsModel->index(row, 0));
    }
    for (auto *view :
         std::initializer_list<QAbstractItemView *>{m_parts, m_recommendations, m_evidence, m_loss})
        view->setCurrentIndex(view->model()->index(0, 0)); // a screen reader needs one
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
    emit statusChanged(m_report ? tr("Readiness %1 of 100").arg(m_report->readiness.score) : QString());
}

/// What the columns have no room for: the current line of @p view in full.
void ReadinessPage::inspect(const QAbstractItemView *view)
{
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
        content.facts = {{tr("Points"), text(int(PartColumn::Points))}};
    } else {
        content.facts = {{tr("Points"), text(1)}, {tr("Score then"), text(2)}};
        content.why = current.data(AllComponentsRole).toString();
    }
    emit inspected(content);
}

void ReadinessPage::inspectDataLoss()
{
    emit inspected(m_report ? m_dataLoss->inspected() : InspectorContent());
}

void ReadinessPage::runAction(const QString &id)
{
    if (const auto backup = m_dataLoss->backupOf(id))
        emit backupRequested(*backup);
}

void ReadinessPage::openColumns()
{
    auto *table = qobject_cast<QTableView *>(m_lower->currentWidget());
    if (table && table->isVisible())
        openColumnChooser(table->horizontalHeader());
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

QList<QWidget *> ReadinessPage::regions() const
{
    if (m_stack->currentWidget() == m_empty)
        return {m_empty};
    if (!m_report) // an error stands alone
        return {m_assess};
    QWidget *lower = m_lower->currentWidget() == m_dataLoss ? m_dataLoss->map() : m_lower->currentWidget();
    return {m_parts, m_recommendations, lower};
}

void ReadinessPage::focusList()
{
    if (m_stack->currentWidget() == m_empty)
        m_empty->setFocus();
    else
        m_parts->setFocus();
}

} // namespace backstop::ui
