// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page of a plan whose repository closes, or whose plan becomes another, while somebody is asked or a dialog is open.
#include "model/recovery/planformat.h"
#include "tests/support/scriptedprompts.h"
#include "tests/support/verify.h"
#include "tests/ui/firmplan.h"
#include "tests/ui/uitest.h"
#include "ui/pages/plan/circlepanel.h"
#include "ui/pages/plan/componentdialog.h"
#include "ui/pages/plan/plangraph.h"
#include "ui/pages/plan/planpage.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

#include <array>
#include <cstddef>
#include <new>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

class TestPlanLife : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { destroy(); }
    void thePageMayGoWhileUnreadValuesAreAskedAbout();
    void thePageMayGoWhileChangesAreAskedAbout();
    void aFormGoesWithThePlanThatItIsOf();

private:
    void destroy();

    alignas(PlanPage) std::array<std::byte, sizeof(PlanPage)> m_place{};
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("settings")), QSettings::IniFormat};
    ScriptedPrompts m_prompts;
    QPointer<PlanPage> m_page;
};

void TestPlanLife::init()
{
    m_prompts = {};
    m_page = new (m_place.data()) PlanPage(&m_prompts, &m_settings);
    m_page->setPlan(contentOf(firmPlan()));
}

/// And its memory holds something else afterwards: whoever goes on with the page crashes.
void TestPlanLife::destroy()
{
    if (!m_page)
        return;
    m_page->~PlanPage();
    m_place.fill(std::byte{1});
}

void TestPlanLife::thePageMayGoWhileUnreadValuesAreAskedAbout()
{
    QJsonObject object = recovery::toJson(firmPlan());
    QJsonArray components = object.value(QLatin1String("components")).toArray();
    QJsonObject first = components.at(0).toObject();
    first.insert(QStringLiteral("mtpd_seconds"), QStringLiteral("soon"));
    components.replace(0, first);
    object.insert(QStringLiteral("components"), components);
    VERIFY_ASSIGN(reading, recovery::readPlan(object));
    PlanContent content = contentOf(reading.plan);
    content.assessed = std::make_shared<const recovery::AssessedPlan>(recovery::assessPlan(reading));
    m_page->setPlan(content);
    m_prompts.confirmations = {true, true};
    m_prompts.whileAsked = [this] { destroy(); };
    m_page->runAction(QStringLiteral("editComponent"));
    QVERIFY(!m_page);
    init();
    m_prompts.confirmations = {true};
    m_prompts.whileAsked = [this] { destroy(); };
    m_page->setPlan(content);
    emit named<CirclePanel>(m_page, "circlePanel")
        ->removalRequested(QStringLiteral("order_engine"), QStringLiteral("database"));
    QVERIFY(!m_page);
}

void TestPlanLife::thePageMayGoWhileChangesAreAskedAbout()
{
    named<QPushButton>(m_page, "planEdit")->click();
    emit m_page->graph()->removalRequested(0);
    QVERIFY(m_page->hasChanges());
    m_prompts.confirmations = {true};
    m_prompts.whileAsked = [this] { destroy(); };
    m_page->editPlan(firmPlan()); // of a file
    QVERIFY(!m_page);
}

void TestPlanLife::aFormGoesWithThePlanThatItIsOf()
{
    named<QPushButton>(m_page, "planEdit")->click();
    m_page->runAction(QStringLiteral("editComponent"));
    const QPointer<ComponentDialog> form = named<ComponentDialog>(m_page, "componentDialog");
    QVERIFY(form->isVisible());
    QVERIFY(!m_page->hasChanges());
    QVERIFY(!m_page->mayLeave()); // somebody may have typed something: they are asked
    QVERIFY(form->isVisible());
    m_prompts.confirmations = {true};
    QVERIFY(m_page->mayLeave());
    QCOMPARE(m_prompts.questions.size(), 2);
    m_page->discardChanges();
    QVERIFY(!form || !form->isVisible()); // else it would be applied to what comes now
    recovery::RecoveryPlan other = firmPlan();
    other.components.erase(other.components.begin(), other.components.end() - 1);
    m_page->editPlan(other); // of a file that was read meanwhile
    QVERIFY(m_page->isEditing());
    QCOMPARE(m_prompts.questions.size(), 2);
}

QTEST_MAIN(TestPlanLife)
#include "tst_planlife.moc"
