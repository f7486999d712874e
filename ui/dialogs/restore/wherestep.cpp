// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/restore/wherestep.h"

#include "model/itemmodels/format.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/scrollpart.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>

namespace backstop::ui {

QString RestoreWhereStep::proposedFolder(const catalog::BackupRow &backup, const QTimeZone &zone)
{
    const QString source = itemmodels::formatSourceName(backup.sources);
    const QString time =
        toDateTime(backup.createdAt).toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd-HHmm"));
    return QDir::home().filePath(QStringLiteral("Restore/%1-%2").arg(source, time));
}

QString RestoreWhereStep::originalFolder(const catalog::BackupRow &backup)
{
    const QString source = backup.sources.size() == 1 ? backup.sources.first() : QString();
    // A backslash may stand for a byte that is no text.
    if (!QDir::isAbsolutePath(source) || source.contains(QLatin1Char('\\')) || QDir(source).isRoot())
        return {};
    return QDir::cleanPath(source + QStringLiteral("/.."));
}

RestoreWhereStep::RestoreWhereStep(const catalog::BackupRow &backup, const QString &hostname,
                                   const QTimeZone &zone, Prompts *prompts, QWidget *parent)
    : QWidget(parent)
    , m_newFolder(proposedFolder(backup, zone))
    , m_original(originalFolder(backup))
    , m_source(m_original.isEmpty() ? QString() : QDir::cleanPath(backup.sources.first()))
    , m_new(new QRadioButton(tr("A &new folder")))
    , m_back(new QRadioButton(tr("Where it &came from")))
    , m_other(new QRadioButton(tr("An&other folder")))
    , m_path(new QLineEdit)
    , m_pathRow(new QWidget)
    , m_policies(new QButtonGroup(this))
    , m_policyPart(policyPart())
    , m_deleteExtra(new QCheckBox(tr("&Delete what is not in the backup")))
    , m_warning(new MessageBar)
{
    auto *places = new QButtonGroup(this);
    places->addButton(m_new);
    places->addButton(m_back);
    places->addButton(m_other);
    m_new->setObjectName(QStringLiteral("whereNew"));
    m_back->setObjectName(QStringLiteral("whereBack"));
    m_other->setObjectName(QStringLiteral("whereOther"));
    m_new->setChecked(true);
    m_path->setObjectName(QStringLiteral("wherePath"));
    m_path->setAccessibleName(tr("Folder to restore into"));
    m_deleteExtra->setObjectName(QStringLiteral("deleteExtra"));
    m_warning->setObjectName(QStringLiteral("deleteWarning"));
    m_warning->setClosable(false);
    auto *row =
        folderField(m_path, QStringLiteral("whereBrowse"), tr("Choose a folder to restore into"), prompts);
    row->setContentsMargins(kUnderText, 0, 0, 0);
    m_pathRow->setLayout(row);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(kPageEdge, 0, kPageEdge, 0);
    page->setSpacing(kRelated + kInside);
    page->addLayout(heading(tr("Where shall it go?"), {}));
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kRelated);
    layout->addLayout(explained(m_new, m_newFolder));
    m_back->setParent(this);
    m_back->setVisible(!m_original.isEmpty());
    const bool isOfHere = backup.hostname == hostname;
    m_back->setEnabled(isOfHere);
    if (!m_original.isEmpty())
        layout->addLayout(explained(
            m_back, isOfHere ? m_source
                             : tr("%1 on %2, which is not this computer. To restore to this path here, "
                                  "choose another folder.")
                                   .arg(m_source, backup.hostname)));
    layout->addLayout(
        explained(m_other, tr("What happens to files that are there already is chosen below.")));
    layout->addWidget(m_pathRow);
    layout->addSpacing(kRelated);
    layout->addWidget(m_policyPart);
    layout->addSpacing(kRelated);
    layout->addLayout(explained(
        m_deleteExtra, tr("Makes the restored folders exactly what they were. Off unless you need it.")));
    layout->addWidget(m_warning);
    layout->addStretch();
    page->addWidget(new ScrollPart(layout), 1);
    for (const QRadioButton *place : {m_new, m_back, m_other})
        connect(place, &QRadioButton::toggled, this, &RestoreWhereStep::updateState);
    connect(m_path, &QLineEdit::textChanged, this, &RestoreWhereStep::updateState);
    connect(m_deleteExtra, &QCheckBox::toggled, this, &RestoreWhereStep::updateState);
    setFocusProxy(m_new);
    updateState();
}

QWidget *RestoreWhereStep::policyPart()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addWidget((new Label(tr("If something is there already")))->strong());
    const auto add = [&](ConflictPolicy policy, const char *name, const QString &text,
                         const QString &meaning) {
        auto *button = new QRadioButton(text);
        button->setObjectName(QLatin1String(name));
        m_policies->addButton(button, int(policy));
        layout->addLayout(explained(button, meaning));
    };
    add(ConflictPolicy::Fail, "policyFail", tr("&Stop"),
        tr("Nothing is written at all. You see what is in the way."));
    add(ConflictPolicy::Keep, "policyKeep", tr("&Keep it"), tr("Only what is missing is restored."));
    add(ConflictPolicy::ReplaceChanged, "policyReplaceChanged", tr("Replace it &where it differs"),
        tr("What has the size and time of the backup stays untouched."));
    add(ConflictPolicy::Replace, "policyReplace", tr("&Replace it"),
        tr("Everything is written anew. What was there is gone."));
    m_policies->button(int(ConflictPolicy::Fail))->setChecked(true);
    return part;
}

bool RestoreWhereStep::isComplete() const
{
    return !m_other->isChecked() || isWholePath(typedPath(m_path->text()));
}

bool RestoreWhereStep::isTouched() const
{
    return !m_new->isChecked();
}

void RestoreWhereStep::applyTo(RestoreRequest &request) const
{
    const bool fresh = m_new->isChecked();
    request.target = fresh ? m_newFolder : m_back->isChecked() ? m_original : typedPath(m_path->text());
    request.policy = fresh ? ConflictPolicy::Fail : static_cast<ConflictPolicy>(m_policies->checkedId());
    request.deleteExtra = !fresh && m_deleteExtra->isChecked();
}

void RestoreWhereStep::updateState()
{
    const bool mayMeetFiles = !m_new->isChecked();
    m_pathRow->setEnabled(m_other->isChecked());
    m_policyPart->setEnabled(mayMeetFiles);
    m_deleteExtra->setEnabled(mayMeetFiles);
    tellConsequence();
    emit changed();
}

void RestoreWhereStep::tellConsequence()
{
    const QString other = m_other->isChecked() ? typedPath(m_path->text()) : QString();
    if (m_back->isEnabled() && !m_source.isEmpty() && other == m_source)
        m_warning->showMessage(
            Tone::Caution,
            tr("This makes the folder %1").arg(other + other.mid(other.lastIndexOf(QLatin1Char('/')))),
            tr("To put the files back where they were, choose \"Where it came from\"."));
    else if (!m_new->isChecked() && m_deleteExtra->isChecked())
        m_warning->showMessage(
            Tone::Caution,
            tr("Files that were made after the backup will be deleted from the restored folders."),
            tr("The preview shows them before anything happens."));
    else
        m_warning->dismiss();
}

} // namespace backstop::ui
