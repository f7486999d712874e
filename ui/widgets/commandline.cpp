// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commandline.h"

#include "model/core/shellword.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>

namespace backstop::ui {

CommandLine::CommandLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new Label)
{
    m_text->setObjectName(QStringLiteral("commandText"));
    m_text->wrapped()->selectable()->setFont(fixedFont());
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *copy = new QToolButton;
    copy->setObjectName(QStringLiteral("commandCopy"));
    copy->setIcon(themedIcon(QStringLiteral("copy")));
    copy->setText(tr("Copy"));
    copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copy->setAutoRaise(true);
    copy->setToolTip(tr("Copy the command"));
    copy->setAccessibleName(tr("Copy the command"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kInside);
    auto *head = new QHBoxLayout;
    head->addWidget((new Label(tr("On the command line"), TextSize::Caption))->muted());
    head->addStretch();
    head->addWidget(copy);
    layout->addLayout(head);
    layout->addWidget(m_text);
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(command()); });
}

void CommandLine::setCommand(const QString &command)
{
    m_text->setText(command);
    m_text->setAccessibleName(tr("On the command line: %1").arg(command));
}

QString CommandLine::command() const
{
    return m_text->text();
}

QString CommandLine::onRepository(const QString &location, const QStringList &words)
{
    QStringList all{QStringLiteral("backstopctl")};
    if (!location.isEmpty())
        all << QStringLiteral("--repo") << quoted(location);
    for (const QString &word : words)
        all << quoted(word);
    return all.join(QLatin1Char(' '));
}

QString CommandLine::quoted(const QString &text)
{
    return shellWord(text);
}

} // namespace backstop::ui
