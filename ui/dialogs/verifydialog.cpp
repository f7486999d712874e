// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/verifydialog.h"

#include "model/core/shortid.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrollpart.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

namespace backstop::ui {

namespace {
constexpr std::size_t kMostBackupsInCommand = 50;
}

VerifyDialog::VerifyDialog(const std::vector<BackupId> &chosen, const QStringList &names,
                           const QString &location, QWidget *parent)
    : QDialog(parent)
    , m_chosen(chosen)
    , m_location(location)
    , m_scopeChosen(new QRadioButton(tr("The &chosen backups")))
    , m_scopeAll(new QRadioButton(tr("The &whole repository")))
    , m_structure(new QRadioButton(tr("&Structure")))
    , m_sample(new QRadioButton(tr("Structure and a sa&mple of the data")))
    , m_every(new QRadioButton(tr("&Every byte")))
    , m_percent(new QSpinBox)
    , m_command(new CommandLine)
{
    setObjectName(QStringLiteral("verifyDialog"));
    setWindowTitle(tr("Verify"));
    auto *verify = namedButton(QStringLiteral("startVerify"), tr("&Verify"), QStringLiteral("verify"));
    auto *cancel = namedButton(QStringLiteral("cancelVerify"), tr("Cance&l"));
    verify->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(verify);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kGroup);
    layout->addLayout(
        heading(tr("Verify"), tr("Only reads. A backup counts as verified, and turns green, when every byte "
                                 "of it was read back and found as it was written.")));
    auto *choices = new QVBoxLayout;
    choices->setSpacing(kGroup);
    choices->addLayout(scopePart(names));
    choices->addLayout(depthPart());
    choices->addStretch();
    layout->addWidget(new ScrollPart(choices), 1);
    layout->addWidget(m_command);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(verify, &QPushButton::clicked, this, [this] {
        emit verifyRequested(request());
        accept();
    });
    for (QRadioButton *button : {m_scopeChosen, m_structure, m_sample, m_every})
        connect(button, &QRadioButton::toggled, this, &VerifyDialog::updateState);
    connect(m_percent, &QSpinBox::valueChanged, this, &VerifyDialog::updateState);
    updateState();
    fitDialog(this, 88);
}

QLayout *VerifyDialog::scopePart(const QStringList &names)
{
    auto *group = new QButtonGroup(this);
    group->addButton(m_scopeChosen);
    group->addButton(m_scopeAll);
    m_scopeChosen->setObjectName(QStringLiteral("scopeChosen"));
    m_scopeAll->setObjectName(QStringLiteral("scopeAll"));
    m_scopeChosen->setEnabled(!m_chosen.empty());
    (m_chosen.empty() ? m_scopeAll : m_scopeChosen)->setChecked(true);
    QString which = names.size() == 1 ? names.first() : tr("%Ln backup(s)", nullptr, int(names.size()));
    if (names.isEmpty())
        which = tr("None is chosen in the list.");
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kRelated);
    layout->addWidget((new Label(tr("What")))->strong());
    layout->addLayout(explained(m_scopeChosen, which));
    layout->addLayout(explained(m_scopeAll, tr("All backups, and every object in the repository.")));
    return layout;
}

QLayout *VerifyDialog::depthPart()
{
    auto *group = new QButtonGroup(this);
    for (QRadioButton *button : {m_structure, m_sample, m_every})
        group->addButton(button);
    m_structure->setObjectName(QStringLiteral("depthStructure"));
    m_sample->setObjectName(QStringLiteral("depthSample"));
    m_every->setObjectName(QStringLiteral("depthEveryByte"));
    m_every->setChecked(true);
    m_percent->setObjectName(QStringLiteral("samplePercent"));
    m_percent->setRange(1, 99);
    m_percent->setValue(10);
    m_percent->setSuffix(tr(" %"));
    m_percent->setAccessibleName(tr("Part of the data to read, in per cent"));
    auto *percent = new QHBoxLayout;
    percent->setContentsMargins(kUnderText, 0, 0, 0);
    percent->addWidget(m_percent);
    percent->addStretch();
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kRelated);
    layout->addWidget((new Label(tr("How deep")))->strong());
    layout->addLayout(
        explained(m_structure, tr("Seconds. Every object is there with its size, every list and folder can "
                                  "be read. Finds lost files, not flipped bits.")));
    layout->addLayout(explained(m_sample, tr("Also reads a random part of the data. Finds a dying disk "
                                             "early, proves nothing about the rest.")));
    layout->addLayout(percent);
    layout->addLayout(explained(m_every, tr("Reads, decrypts and compares everything. Takes as long as "
                                            "reading the repository. The only proof.")));
    return layout;
}

VerifyRequest VerifyDialog::request() const
{
    VerifyRequest request;
    if (m_scopeChosen->isChecked())
        request.backups = m_chosen;
    request.depth = m_every->isChecked()    ? VerifyDepth::EveryByte
                    : m_sample->isChecked() ? VerifyDepth::Sample
                                            : VerifyDepth::Structure;
    request.samplePercent = m_percent->value();
    return request;
}

void VerifyDialog::updateState()
{
    m_percent->setEnabled(m_sample->isChecked());
    const VerifyRequest wanted = request();
    QStringList words{QStringLiteral("verify")};
    if (wanted.backups.size() > kMostBackupsInCommand) { // nobody types that
        m_command->hide();
        return;
    }
    m_command->show();
    for (const BackupId &id : wanted.backups)
        words << shortId(id);
    if (wanted.depth == VerifyDepth::Sample)
        words << QStringLiteral("--read-data=%1").arg(wanted.samplePercent);
    else if (wanted.depth == VerifyDepth::EveryByte)
        words << QStringLiteral("--read-data");
    m_command->setCommand(CommandLine::onRepository(m_location, words));
}

} // namespace backstop::ui
