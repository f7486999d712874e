// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractButton;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;
class QWidget;

namespace backstop::ui {

class Prompts;

/// A text as it is read aloud or shown where no key chooses it: "&Back" is "Back", and "返回(&B)" is "返回".
QString withoutMnemonic(const QString &text);
/// The label of a field, over it. The field gets the text (without the mnemonic's ampersand) as accessible name where it has none.
QLabel *fieldLabel(const QString &text, QWidget *field);
/// A radio button or check box with a line under it that says what it means. The line is the button's accessible description.
QVBoxLayout *explained(QAbstractButton *button, const QString &explanation);
/// @p widget, with the object name @p name.
template<typename Widget>
Widget *withName(Widget *widget, const char *name)
{
    widget->setObjectName(QLatin1String(name));
    return widget;
}
/// A push button with object and accessible name.
QPushButton *namedButton(const QString &name, const QString &text, const QString &icon = {});
/// A button that asks Prompts for a folder and puts it into @p field.
QPushButton *browseButton(QLineEdit *field, const QString &name, const QString &title, Prompts *prompts);
/// A field for a folder, with its browseButton().
QHBoxLayout *folderField(QLineEdit *field, const QString &buttonName, const QString &title, Prompts *prompts);
/// A path as people type, paste or drop it: "~" is the home folder, a file: address the path it stands for.
QString typedPath(const QString &text);
/// Whether a path says where it begins. Another one would depend on the folder that the program was started in.
bool isWholePath(const QString &path);
/// A line for under @p field, there while what is typed in it is no whole path.
QWidget *pathVerdict(QLineEdit *field, const QString &name);
/// The heading of a dialog or step, with a line under it that may be empty.
QVBoxLayout *heading(const QString &title, const QString &text);

/// Makes a dialog @p characters wide and as high as its wrapped texts need at that width, as far as the screen has room; neither may
/// become smaller. What may be higher than a small screen belongs into a ScrollPart.
void fitDialog(QWidget *dialog, int characters);

} // namespace backstop::ui
