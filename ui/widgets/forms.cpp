// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/forms.h"

#include "ui/prompts/prompts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QUrl>

namespace backstop::ui {

QString withoutMnemonic(const QString &text)
{
    // Languages without an alphabet add the key at the end, in brackets.
    static const QRegularExpression added(QStringLiteral("\\s*\\(&[^&]\\)"));
    return QString(text).remove(added).remove(QLatin1Char('&'));
}

QLabel *fieldLabel(const QString &text, QWidget *field)
{
    auto *label = new Label(text);
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(withoutMnemonic(text));
    return label;
}

QVBoxLayout *explained(QAbstractButton *button, const QString &explanation)
{
    button->setAccessibleName(withoutMnemonic(button->text()));
    button->setAccessibleDescription(explanation);
    auto *text = new Label(explanation);
    text->muted()->wrapped();
    text->setContentsMargins(kUnderText, 0, 0, 0);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(1);
    layout->addWidget(button);
    layout->addWidget(text);
    return layout;
}

QPushButton *namedButton(const QString &name, const QString &text, const QString &icon)
{
    auto *button = new QPushButton(text);
    if (!icon.isEmpty())
        button->setIcon(themedIcon(icon));
    button->setObjectName(name);
    button->setAccessibleName(withoutMnemonic(text));
    return button;
}

QPushButton *browseButton(QLineEdit *field, const QString &name, const QString &title, Prompts *prompts)
{
    auto *browse = namedButton(name, QCoreApplication::translate("backstop::ui::Forms", "Choose…"),
                               QStringLiteral("folder"));
    browse->setAccessibleName(title);
    browse->setAutoDefault(false);
    QObject::connect(browse, &QPushButton::clicked, field, [field, title, prompts] {
        if (const auto folder = prompts->chooseFolder(field->window(), title, field->text()))
            field->setText(*folder);
    });
    return browse;
}

QHBoxLayout *folderField(QLineEdit *field, const QString &buttonName, const QString &title, Prompts *prompts)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(kRelated);
    layout->addWidget(field, 1);
    layout->addWidget(browseButton(field, buttonName, title, prompts));
    return layout;
}

QString typedPath(const QString &text)
{
    const QUrl url(text.trimmed());
    QString path = url.isLocalFile() ? url.toLocalFile() : text.trimmed();
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        path.replace(0, 1, QDir::homePath());
    return isWholePath(path) ? QDir::cleanPath(path) : path;
}

bool isWholePath(const QString &path)
{
    return path.startsWith(QLatin1Char('/'));
}

QWidget *pathVerdict(QLineEdit *field, const QString &name)
{
    auto *verdict = new StateLabel(nullptr, TextSize::Caption);
    verdict->setObjectName(name);
    verdict->setState({QStringLiteral("warning"), Tone::Caution},
                      QCoreApplication::translate("backstop::ui::Forms", "A whole path begins with /"));
    const auto update = [verdict](const QString &text) {
        const QString path = typedPath(text);
        verdict->setVisible(!path.isEmpty() && !isWholePath(path));
    };
    QObject::connect(field, &QLineEdit::textChanged, verdict, update);
    verdict->hide();
    return verdict;
}

QVBoxLayout *heading(const QString &title, const QString &text)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(kInside);
    auto *head = new Label(title, TextSize::Title);
    head->wrapped();
    layout->addWidget(head);
    if (!text.isEmpty())
        layout->addWidget((new Label(text))->muted()->wrapped());
    return layout;
}

void fitDialog(QWidget *dialog, int characters)
{
    dialog->ensurePolished();
    QLayout *layout = dialog->layout();
    layout->activate();
    const int room = roomFor(dialog).width();
    const int width = qMin(room, qMax(textWidth(dialog, characters), layout->totalMinimumSize().width()));
    const int height =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
    const QSize size = fitting(dialog, {width, height});
    dialog->setMinimumSize(size);
    dialog->resize(size);
}

} // namespace backstop::ui
