// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/readiness/readinesspage.h"

#include "ui/pages/readiness/datalossview.h"
#include "ui/pages/readiness/pointsdelegate.h"
#include "ui/pages/readiness/readinessmodels.h"
#include "ui/pages/readiness/rpoheatmap.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/findfield.h"
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
    , m_find(new FindField(QStringLiteral("readinessFind"),
                           [this](const QString &text, bool next) { return find(text, next); }))
    , m_parts(new QTreeView)
    , m_recommendations(new QTableView)
    , m_evidence(new QTableView)
    , m_partsModel(new QStandardItemModel(this))
    , m_recommendationsModel(new QStandardItemModel(this))
    , m_evidenceModel(new QStandardItemModel(this))
    , m_lossModel(new QStandardItemModel(this))
    , m_peopleModel(new QStandardItemModel(this))
    , m_loss(new ListTable)
    , m_people(new ListTable)
    , m_dataLoss(new DataLossView)
    , m_lower(new QTabWidget)
    , m_upper(new QSplitter(Qt::Horizontal))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_told(m_parts)
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
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kRelated);
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(m_assess);
    auto *side = new QVBoxLayout;
    side->setSpacing(kRelated);
    side->addLayout(buttons);
    side->addWidget(m_find);
    side->addStretch();
    layout->addLayout(side);
    return head;
}

void ReadinessPage::buildLists()
{
    fillParts(*m_partsModel, {});
    fillRecommendations(*m_recommendationsModel, {});
    fillEvidence(*m_evidenceModel, {});
    fillDataLoss(*m_lossModel, nullptr, {});
    fillPeople(*m_peopleModel, {});
    m_parts->setObjectName(QStringLiteral("readinessParts"));
    m_parts->setAccessibleName(tr("How the points were reached"));
    m_parts->setModel(m_partsModel);
    setUpTree(m_parts,
              {{int(PartColumn::What), 20}, {int(PartColumn::Why), 40}, {int(PartColumn::Points), 20}});
    stretch(m_parts->header(), int(PartColumn::Why));
    m_parts->setItemDelegate(new RowDelegate(m_parts));
    m_parts->setItemDelegateForColumn(int(PartColumn::Points), new PointsDelegate(m_parts));
    m_recommendations->setObjectName(QStringLiteral("readinessRecommendations"));
    m_recommendations->setAccessibleName(tr("What would raise the score"));
    m_recommendations->setModel(m_recommendationsModel);
    setUpTable(m_recommendations, {{0, 30}, {1, 9}, {2, 13}});
    stretch(m_recommendations->horizontalHeader(), 0);
    m_recommendations->setItemDelegate(new RowDelegate(m_recommendations));
    m_recommendations->setItemDelegateForColumn(0, new SentenceDelegate(m_recommendations));
    const QFontMetrics metrics = m_recommendations->fontMetrics();
    m_recommendations->verticalHeader()->setDefaultSectionSize(rowHeight(metrics) + metrics.lineSpacing());
    m_evidence->setObjectName(QStringLiteral("readinessEvidence"));
    m_evidence->setAccessibleName(tr("Targets against what was measured"));
    m_evidence->setModel(m_evidenceModel);
    const QList<ColumnSetup> evidence{{0, 18}, {1, 10}, {2, 9},  {3, 18}, {4, 28},
                                      {5, 9},  {6, 15}, {7, 15}, {8, 22}};
    setUpTable(m_evidence, evidence);
    fitColumn(m_evidence->horizontalHeader(), int(EvidenceColumn::Backup), {noDataText()}, false);
    setUpColumnChooser(m_evidence->horizontalHeader(), evidence, m_settings,
                       QStringLiteral("readiness/evidence"));
    m_evidence->setItemDelegate(new RowDelegate(m_evidence));
    m_loss->setObjectName(QStringLiteral("readinessDataLoss"));
    m_loss->setAccessibleName(tr("Data loss of each component"));
    m_loss->setModel(m_lossModel);
    const QList<ColumnSetup> loss{{0, 18}, {1, 12}, {2, 20}, {3, 13}, {4, 11}, {5, 20}, {6, 14}};
    setUpTable(m_loss, loss);
    setUpColumnChooser(m_loss->horizontalHeader(), loss, m_settings, QStringLiteral("readiness/lossColumns"));
    m_people->setObjectName(QStringLiteral("readinessPeople"));
    m_people->setAccessibleName(tr("People"));
    m_people->setModel(m_peopleModel);
    const QList<ColumnSetup> people{{0, 20}, {1, 24}, {2, 60}};
    setUpTable(m_people, people);
    m_people->setItemDelegateForColumn(1, new StateDelegate(StateDelegate::Word::OfModelForStatus, m_people));
    setUpColumnChooser(m_people->horizontalHeader(), people, m_settings,
                       QStringLiteral("readiness/peopleColumns"));
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
    m_lower->addTab(m_people, tr("People"));
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
    keepSplitter(m_splitter, m_settings, QStringLiteral("readiness/splitter"));
    keepSplitter(m_upper, m_settings, QStringLiteral("readiness/upper"));

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

void ReadinessPage::openColumns()
{
    auto *table = qobject_cast<QTableView *>(m_lower->currentWidget());
    if (table && table->isVisible())
        openColumnChooser(table->horizontalHeader());
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

void ReadinessPage::focusFind()
{
    if (m_stack->currentWidget() != m_empty && m_report)
        m_find->takeKeys();
}

void ReadinessPage::focusList()
{
    if (m_stack->currentWidget() == m_empty)
        m_empty->setFocus();
    else
        m_parts->setFocus();
}

} // namespace backstop::ui
