// SPDX-License-Identifier: GPL-3.0-or-later
//
// What no file of translations may lack or carry: a text that is missing, forgotten in the sources, or no longer fits the
// English one. How the languages look in the window is for tests/ui/tst_languages.cpp.
#include "tests/lint/sourcefile.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace backstop::lint;

namespace {

struct Message
{
    QString context;
    QString source;
    QString type;      // empty where it is finished: else unfinished, vanished or obsolete
    QStringList texts; // the plural forms, or the only text
    bool plural = false;
};

struct Language
{
    QString name;
    int forms;
    bool oneIsOne; // the first form stands for 1 and nothing else, so it may do without the number
};

const QList<Language> &languages()
{
    static const QList<Language> all{
        {u"en"_s, 2, true}, {u"de"_s, 2, true}, {u"ru"_s, 3, false}, {u"zh_CN"_s, 1, false}};
    return all;
}

const Language &languageOf(const QString &name)
{
    for (const Language &language : languages()) {
        if (language.name == name)
            return language;
    }
    qFatal("%s: the test does not know this language", qPrintable(name));
}

QString tsPath(const QString &language)
{
    return u"translations/backstop_%1.ts"_s.arg(language);
}

QList<Message> messagesIn(const QString &xml)
{
    QList<Message> messages;
    QString context;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == "name"_L1) {
            context = reader.readElementText();
        } else if (reader.name() == "message"_L1) {
            const bool plural = reader.attributes().value("numerus"_L1) == "yes"_L1;
            messages.append({context, {}, {}, {}, plural});
        } else if (reader.name() == "source"_L1) {
            messages.last().source = reader.readElementText();
        } else if (reader.name() == "translation"_L1) {
            messages.last().type = reader.attributes().value("type"_L1).toString();
            if (!messages.last().plural)
                messages.last().texts << reader.readElementText();
        } else if (reader.name() == "numerusform"_L1) {
            messages.last().texts << reader.readElementText();
        }
    }
    if (reader.hasError())
        qFatal("%s", qPrintable(reader.errorString()));
    return messages;
}

QStringList matches(const QString &text, const QRegularExpression &pattern)
{
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

/// What a translation has to have in common with its source, apart from its plural number.
QStringList marksOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?\\d{1,2}"_s);
    static const QRegularExpression tag(u"</?\\w[^>]*>"_s);
    static const QRegularExpression mnemonic(u"(?<!&)&(?=[\\w])"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression edge(u"^\\s|\\s\\z"_s, QRegularExpression::UseUnicodePropertiesOption);
    return matches(text, placeholder) + matches(text, tag) + matches(text, mnemonic) +
           QStringList{u"%1 spaces at its ends"_s.arg(matches(text, edge).size()),
                       u"%1 line breaks"_s.arg(text.count(u'\n')), u"%1 ellipses"_s.arg(text.count(u'…'))};
}

QStringList faultsOf(const Message &message, const Language &language)
{
    static const QRegularExpression number(u"%L?n"_s);
    if (!message.type.isEmpty())
        return {message.type};
    if (message.texts.size() != (message.plural ? language.forms : 1))
        return {u"%1 plural forms"_s.arg(message.texts.size())};
    QStringList faults;
    for (qsizetype i = 0; i < message.texts.size(); ++i) {
        const QString &text = message.texts[i];
        const QStringList numbers = matches(text, number);
        const bool mayLackNumber = message.plural && i == 0 && language.oneIsOne && numbers.isEmpty();
        if (text.trimmed().isEmpty())
            faults << u"empty"_s;
        if (numbers != matches(message.source, number) && !mayLackNumber)
            faults << u"another number: "_s + text;
        if (marksOf(text) != marksOf(message.source))
            faults << u"other marks: "_s + text;
        if (language.name != "en"_L1 && text.contains(u'"'))
            faults << u"typewriter quotes: "_s + text;
    }
    return faults;
}

/// Contexts are classes with their namespaces; these few are not.
bool isContext(const QString &context)
{
    static const QStringList plain{u"ChangeText"_s, u"Format"_s, u"QHeaderView"_s, u"Status"_s};
    static const QRegularExpression qualified(u"^backstop::(\\w+::)*[A-Z]\\w+$"_s);
    return plain.contains(context) || qualified.match(context).hasMatch();
}

QString shown(const QString &file, const Message &message, const QString &what)
{
    return u"\n%1: %2: \"%3\": %4"_s.arg(file, message.context, message.source.simplified(), what);
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void knowsContexts();
    void everyFileIsBuiltIn();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void noTextIsForgotten_data();
    void noTextIsForgotten();
};

void TestTranslations::findsWhatIsWrong_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("texts"); // several, or a source with %n: plural forms
    QTest::addColumn<bool>("right");

    const auto row = [](const char *name, const QString &language, const QString &source,
                        const QStringList &texts,
                        bool right) { QTest::newRow(name) << language << source << texts << right; };
    row("plain text", u"de"_s, u"Path"_s, {u"Pfad"_s}, true);
    row("nothing", u"de"_s, u"Path"_s, {QString()}, false);
    row("order of placeholders", u"de"_s, u"%1 of %2"_s, {u"von %2 %1"_s}, true);
    row("lost placeholder", u"de"_s, u"%1 of %2"_s, {u"%1 von"_s}, false);
    row("placeholder twice", u"de"_s, u"%1 left"_s, {u"%1 %1"_s}, false);
    row("other placeholder", u"de"_s, u"%L1 left"_s, {u"%1"_s}, false);
    row("mnemonic", u"de"_s, u"&Next"_s, {u"&Weiter"_s}, true);
    row("mnemonic on an umlaut", u"de"_s, u"&Next"_s, {u"&Übersicht"_s}, true);
    row("lost mnemonic", u"de"_s, u"&Next"_s, {u"Weiter"_s}, false);
    row("two mnemonics", u"de"_s, u"&Next"_s, {u"&We&iter"_s}, false);
    row("Chinese mnemonic", u"zh_CN"_s, u"&Next…"_s, {u"下一步(&N)…"_s}, true);
    row("lost tag", u"de"_s, u"<b>Now</b>"_s, {u"<b>Jetzt"_s}, false);
    row("lost space", u"de"_s, u" %"_s, {u"%"_s}, false);
    row("no-break space for a space", u"de"_s, u" %"_s, {u"\u00a0%"_s}, true);
    row("lost line", u"de"_s, u"a\nb"_s, {u"a b"_s}, false);
    row("lost ellipsis", u"de"_s, u"Open…"_s, {u"Öffnen"_s}, false);
    row("typewriter quotes", u"de"_s, u"\"a\""_s, {u"\"a\""_s}, false);
    row("quotes", u"de"_s, u"\"a\""_s, {u"„a“"_s}, true);
    row("German plural", u"de"_s, u"%n file(s)"_s, {u"%n Datei"_s, u"%n Dateien"_s}, true);
    row("one in words", u"de"_s, u"%n file(s)"_s, {u"eine Datei"_s, u"%n Dateien"_s}, true);
    row("many in words", u"de"_s, u"%n file(s)"_s, {u"%n Datei"_s, u"Dateien"_s}, false);
    row("other number", u"de"_s, u"%Ln file(s)"_s, {u"%n Datei"_s, u"%n Dateien"_s}, false);
    row("two Russian forms", u"ru"_s, u"%n file(s)"_s, {u"%n файл"_s, u"%n файла"_s}, false);
    row("Russian 21 in words", u"ru"_s, u"%n file(s)"_s, {u"файл"_s, u"%n файла"_s, u"%n файлов"_s}, false);
    row("Chinese in words", u"zh_CN"_s, u"%n file(s)"_s, {u"文件"_s}, false);
}

void TestTranslations::findsWhatIsWrong()
{
    QFETCH(QString, language);
    QFETCH(QString, source);
    QFETCH(QStringList, texts);
    QFETCH(bool, right);
    const bool plural = source.contains("n file"_L1);
    const QStringList faults = faultsOf({u"A"_s, source, {}, texts, plural}, languageOf(language));
    QVERIFY2(faults.isEmpty() == right, qPrintable(faults.join(u'\n')));
    QCOMPARE(faultsOf({u"A"_s, source, u"unfinished"_s, texts, plural}, languageOf(language)),
             QStringList{u"unfinished"_s});
}

void TestTranslations::knowsContexts()
{
    QVERIFY(isContext(u"backstop::itemmodels::BackupListModel"_s));
    QVERIFY(isContext(u"Status"_s));
    QVERIFY(!isContext(u"BackupListModel"_s)); // lupdate without -I .
    QVERIFY(!isContext(u"backstop::app"_s));   // a free function called tr()
    QVERIFY(!isContext(u"ui"_s));
}

// A file that CMake does not name is in no program; one that it names and does not find, Qt 6.4 would make without sources.
void TestTranslations::everyFileIsBuiltIn()
{
    const QDir folder(QStringLiteral(BACKSTOP_SOURCE_DIR "/translations"));
    const QString list = projectFile(u"translations/CMakeLists.txt"_s);
    static const QRegularExpression file(u"^ +backstop_\\w+\\.ts\\b"_s, QRegularExpression::MultilineOption);
    QStringList named;
    for (const QString &line : matches(list, file))
        named << line.trimmed();
    QCOMPARE(named, folder.entryList({u"*.ts"_s}, QDir::Files, QDir::Name));
    QStringList expected;
    for (const Language &language : languages())
        expected << u"backstop_%1.ts"_s.arg(language.name);
    expected.sort();
    QCOMPARE(named, expected);
}

void TestTranslations::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    for (const Language &language : languages())
        QTest::newRow(qPrintable(language.name)) << language.name;
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, language);
    const QList<Message> messages = messagesIn(projectFile(tsPath(language)));
    QVERIFY(messages.size() > (language == "en"_L1 ? 20 : 500));
    QString found;
    for (const Message &message : messages) {
        if (!isContext(message.context))
            found += shown(tsPath(language), message, u"its namespace is lost"_s);
        for (const QString &fault : faultsOf(message, languageOf(language)))
            found += shown(tsPath(language), message, fault);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void TestTranslations::noTextIsForgotten_data()
{
    everyTextIsTranslated_data();
}

// lupdate, on a copy, as translations/CMakeLists.txt says: what it adds is not translated, what it strikes out is not used.
void TestTranslations::noTextIsForgotten()
{
    QFETCH(QString, language);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(QStringLiteral(BACKSTOP_SOURCE_DIR) + u'/' + tsPath(language), copy));
    QStringList arguments{u"-silent"_s, u"-locations"_s, u"none"_s,  u"-I"_s,  u"."_s,
                          u"app"_s,     u"ui"_s,         u"model"_s, u"-ts"_s, copy};
    if (language == "en"_L1)
        arguments.prepend(u"-pluralonly"_s);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(BACKSTOP_SOURCE_DIR));
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(BACKSTOP_LUPDATE), arguments);
    QVERIFY2(lupdate.waitForFinished(100'000), qPrintable(lupdate.errorString()));
    const QByteArray said = lupdate.readAll();
    QVERIFY2(lupdate.exitStatus() == QProcess::NormalExit && lupdate.exitCode() == 0, said.constData());
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString found;
    for (const Message &message : messagesIn(QString::fromUtf8(file.readAll()))) {
        if (message.type == "unfinished"_L1)
            found += shown(tsPath(language), message, u"in the sources, and not translated"_s);
        else if (!message.type.isEmpty())
            found += shown(tsPath(language), message, u"no longer in the sources"_s);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
