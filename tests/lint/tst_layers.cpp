// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may include whom. Not linking Widgets is not enough: on Debian <QtWidgets/QWidget> compiles in a target that only
// links QtCore, because Qt's root folder is on the include path.
#include "tests/lint/sourcefile.h"

#include <QFileInfo>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <functional>
#include <optional>

using namespace Qt::StringLiterals;
using namespace backstop::lint;

namespace {

// Inside model a folder includes only what stands lower, or beside it as long as no circle comes of it.
std::optional<int> rankOf(const QString &modelFolder)
{
    static const QList<QStringList> layers{
        {u"core"_s},
        {u"crypto"_s, u"storage"_s},
        {u"repository"_s},
        {u"backup"_s, u"restore"_s, u"verify"_s, u"retention"_s, u"replication"_s, u"catalog"_s,
         u"schedule"_s, u"notify"_s, u"audit"_s, u"archive"_s},
        {u"strategies"_s, u"trading"_s, u"recovery"_s, u"reports"_s},
        {u"jobs"_s},
        {u"itemmodels"_s},
    };
    for (int rank = 0; rank < layers.size(); ++rank) {
        if (layers[rank].contains(modelFolder))
            return rank;
    }
    return std::nullopt;
}

QString topOf(const QString &path)
{
    return path.section(u'/', 0, 0);
}

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder + u'/');
}

// The Qt module that a header in angle brackets comes from, empty where it is not Qt's.
QString qtModuleOf(const QString &include)
{
    if (include.startsWith("Qt"_L1) && include.contains(u'/'))
        return include.section(u'/', 0, 0);
    static const QRegularExpression bare(u"^(Q[A-Za-z]\\w*|q[a-z]\\w*\\.h)$"_s);
    if (!bare.match(include).hasMatch())
        return {};
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const QString &module : {u"QtCore"_s, u"QtSql"_s, u"QtNetwork"_s, u"QtConcurrent"_s, u"QtDBus"_s}) {
        if (QFileInfo::exists(headers + u'/' + module + u'/' + include))
            return module;
    }
    return u"a module with windows"_s; // QtGui, QtWidgets, QtCharts, ...
}

QStringList modelFindings(const SourceFile &file, const Include &include)
{
    const QString own = file.path().section(u'/', 1, 1);
    QStringList found;
    if (const QString module = include.angled ? qtModuleOf(include.name) : QString();
        !module.isEmpty() && !QStringList{u"QtCore"_s, u"QtSql"_s, u"QtNetwork"_s}.contains(module)) {
        found << finding(file, include.line, u"model includes <%1> of %2"_s.arg(include.name, module),
                         u"Only QtCore, QtSql and QtNetwork belong in model."_s);
    }
    if (include.angled || topOf(include.name) != "model"_L1 || include.name.count(u'/') < 2)
        return found;
    const QString other = include.name.section(u'/', 1, 1);
    const auto ownRank = rankOf(own);
    const auto otherRank = rankOf(other);
    if (!ownRank || !otherRank) {
        found << finding(file, include.line,
                         u"model/%1 has no place among the layers"_s.arg(ownRank ? other : own),
                         u"Give it one in tests/lint/tst_layers.cpp."_s);
    } else if (own != other && *otherRank > *ownRank) {
        found << finding(file, include.line,
                         u"model/%1 includes model/%2, which stands above it"_s.arg(own, other),
                         u"Move the code down, or hand it in through an interface."_s);
    } else if (own != other && other == "jobs"_L1 && own != "itemmodels"_L1) {
        found << finding(file, include.line, u"the engine knows a job"_s,
                         u"Take a std::stop_token and a Progress instead."_s);
    } else if (own == "jobs"_L1 && other != "jobs"_L1 && other != "core"_L1) {
        found << finding(file, include.line, u"the generic job knows an engine part"_s,
                         u"Concrete jobs live in app/jobs."_s);
    }
    return found;
}

QStringList uiFindings(const SourceFile &file, const Include &include)
{
    static const QRegularExpression engine(
        u"^(QtSql|QtNetwork|QtConcurrent)(/|$)|^(QtCore/"
        u")?Q(Sql|Network|Thread|Future|Process|Tcp|Local(Socket|Server))\\w*$"
        "|^(thread|future|sqlite3\\.h|sodium\\.h|zstd\\.h|spawn\\.h)$|^openssl/"_s);
    QStringList found;
    if (include.angled && engine.match(include.name).hasMatch()) {
        found << finding(
            file, include.line, u"ui includes <%1>"_s.arg(include.name),
            u"A page emits a request; threads, processes, SQL and sockets belong below app/gui."_s);
    }
    if (!include.angled && isBelow(include.name, u"app"_s)) {
        found << finding(file, include.line, u"ui includes app"_s,
                         u"ui may include ui and model; app connects its signals."_s);
    }
    return found;
}

QStringList includeFindings(const SourceFile &file)
{
    QStringList found;
    const QString path = file.path();
    static const QRegularExpression generated(u"^(moc_\\w+\\.cpp|\\w+\\.moc)$"_s);
    for (const Include &include : file.includes()) {
        const QString name = include.name;
        if (!include.angled && !generated.match(name).hasMatch() &&
            !QStringList{u"app"_s, u"ui"_s, u"model"_s, u"tests"_s}.contains(topOf(name))) {
            found << finding(file, include.line, u"\"%1\" does not start at the root"_s.arg(name),
                             u"Write the whole path: \"model/core/result.h\"."_s);
        }
        if (topOf(path) != "tests"_L1 && !include.angled && isBelow(name, u"tests"_s))
            found << finding(file, include.line, u"the product includes a test"_s, u"Turn it round."_s);
        if (topOf(path) == "model"_L1) {
            found << modelFindings(file, include);
            if (!include.angled && (isBelow(name, u"app"_s) || isBelow(name, u"ui"_s)))
                found << finding(file, include.line, u"model includes %1"_s.arg(topOf(name)),
                                 u"model knows nothing above it."_s);
        } else if (topOf(path) == "ui"_L1) {
            found << uiFindings(file, include);
        } else if (isBelow(path, u"app/jobs"_s)) {
            const QString module = include.angled ? qtModuleOf(name) : QString();
            if ((!module.isEmpty() && module != "QtCore"_L1) || (!include.angled && isBelow(name, u"ui"_s))) {
                found << finding(file, include.line, u"a job includes %1"_s.arg(name),
                                 u"Jobs run without a window: QtCore, model and app/jobs only."_s);
            }
        } else if (isBelow(path, u"tests/unit"_s)) {
            if (!include.angled && (isBelow(name, u"app"_s) || isBelow(name, u"ui"_s)))
                found << finding(
                    file, include.line, u"a unit test includes %1"_s.arg(topOf(name)),
                    u"Unit tests link the model alone; see tests/ui, tests/ctl and tests/integration."_s);
        }
    }
    return found;
}

// A .cpp begins with its own header: that proves that the header stands by itself.
QStringList ownHeaderFindings(const SourceFile &file, const QSet<QString> &paths)
{
    if (!file.path().endsWith(".cpp"_L1))
        return {};
    const QString own = file.path().chopped(3) + u'h';
    const QList<Include> includes = file.includes();
    if (!paths.contains(own) || (!includes.isEmpty() && includes.first().name == own))
        return {};
    return {finding(file, includes.isEmpty() ? 1 : includes.first().line,
                    u"the own header does not come first"_s,
                    u"Put #include \"%1\" above the others."_s.arg(own))};
}

// Circles between folders of model, each as "a -> b -> a".
QStringList circles(const QHash<QString, QSet<QString>> &edges)
{
    QStringList found;
    QSet<QString> done;
    QStringList stack;
    const std::function<void(const QString &)> visit = [&](const QString &folder) {
        if (const qsizetype at = stack.indexOf(folder); at >= 0) {
            found << (stack.sliced(at) << folder).join(u" -> "_s);
            return;
        }
        if (done.contains(folder))
            return;
        stack << folder;
        for (const QString &next : edges.value(folder))
            visit(next);
        stack.removeLast();
        done << folder;
    };
    for (const QString &folder : edges.keys())
        visit(folder);
    return found;
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsForbidden_data();
    void findsWhatIsForbidden();
    void findsCircleBetweenFolders();
    void includesObeyTheLayers();
    void ownHeaderComesFirst();
    void foldersOfModelFormNoCircle();
};

void TestLayers::findsWhatIsForbidden_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("findings");

    const auto row = [](const char *title, const QString &path, const QString &include, int findings) {
        QTest::newRow(title) << path << QString(u"#include "_s + include + u'\n') << findings;
    };
    row("model: QtCore is fine", u"model/core/a.cpp"_s, u"<QString>"_s, 0);
    row("model: QtCore by a name like a module is fine", u"model/core/a.cpp"_s, u"<QtEndian>"_s, 0);
    row("model: QtSql is fine", u"model/catalog/a.cpp"_s, u"<QSqlQuery>"_s, 0);
    row("model: QtNetwork is fine", u"model/notify/a.cpp"_s, u"<QtNetwork/QNetworkReply>"_s, 0);
    row("model: other libraries are fine", u"model/crypto/a.cpp"_s, u"<openssl/evp.h>"_s, 0);
    row("model: KDE's QtCore header is fine", u"model/backup/a.cpp"_s, u"<KTar>"_s, 0);
    row("model: bare widget", u"model/core/a.h"_s, u"<QWidget>"_s, 1);
    row("model: qualified widget", u"model/core/a.h"_s, u"<QtWidgets/QWidget>"_s, 1);
    row("model: whole module", u"model/core/a.h"_s, u"<QtGui>"_s, 1);
    row("model: lower-case header", u"model/core/a.h"_s, u"<qpixmap.h>"_s, 1);
    row("model: icon in an item model", u"model/itemmodels/a.h"_s, u"<QIcon>"_s, 1);
    row("model: ui", u"model/core/a.h"_s, u"\"ui/mainwindow.h\""_s, 1);
    row("model: app", u"model/core/a.h"_s, u"\"app/services.h\""_s, 1);
    row("model: downwards is fine", u"model/backup/a.h"_s, u"\"model/repository/repository.h\""_s, 0);
    row("model: own folder is fine", u"model/backup/a.h"_s, u"\"model/backup/b.h\""_s, 0);
    row("model: upwards", u"model/core/a.h"_s, u"\"model/repository/repository.h\""_s, 1);
    row("model: storage knows no repository", u"model/storage/a.h"_s, u"\"model/repository/repository.h\""_s,
        1);
    row("model: engine knows no recovery", u"model/backup/a.h"_s, u"\"model/recovery/plan.h\""_s, 1);
    row("model: nobody includes item models", u"model/catalog/a.h"_s,
        u"\"model/itemmodels/backupsmodel.h\""_s, 1);
    row("model: item models include each other", u"model/itemmodels/a.h"_s, u"\"model/itemmodels/b.h\""_s, 0);
    row("model: engine knows no jobs", u"model/recovery/a.h"_s, u"\"model/jobs/job.h\""_s, 1);
    row("model: item models know jobs", u"model/itemmodels/a.h"_s, u"\"model/jobs/job.h\""_s, 0);
    row("model: the generic job knows no engine", u"model/jobs/a.h"_s, u"\"model/backup/backup.h\""_s, 1);
    row("model: unknown folder", u"model/helpers/a.h"_s, u"\"model/core/result.h\""_s, 1);
    row("ui: model is fine", u"ui/pages/a.h"_s, u"\"model/backup/plan.h\""_s, 0);
    row("ui: app", u"ui/pages/a.h"_s, u"\"app/gui/controller.h\""_s, 1);
    row("ui: thread", u"ui/pages/a.h"_s, u"<QThreadPool>"_s, 1);
    row("ui: process", u"ui/pages/a.h"_s, u"<QProcess>"_s, 1);
    row("ui: progress bar is fine", u"ui/pages/a.h"_s, u"<QProgressBar>"_s, 0);
    row("ui: locale is fine", u"ui/pages/a.h"_s, u"<QLocale>"_s, 0);
    row("ui: SQL", u"ui/pages/a.h"_s, u"<QSqlQuery>"_s, 1);
    row("app: everything is fine", u"app/gui/a.h"_s, u"\"ui/mainwindow.h\""_s, 0);
    row("jobs: no widgets", u"app/jobs/a.h"_s, u"<QWidget>"_s, 1);
    row("jobs: no ui", u"app/jobs/a.h"_s, u"\"ui/mainwindow.h\""_s, 1);
    row("unit test: no ui", u"tests/unit/a.cpp"_s, u"\"ui/mainwindow.h\""_s, 1);
    row("ui test: ui is fine", u"tests/ui/a.cpp"_s, u"\"ui/mainwindow.h\""_s, 0);
    row("product includes a test", u"app/a.cpp"_s, u"\"tests/support/fakeclock.h\""_s, 1);
    row("relative include", u"app/ctl/a.cpp"_s, u"\"../services.h\""_s, 1);
    row("moc output is fine", u"model/core/a.cpp"_s, u"\"moc_a.cpp\""_s, 0);
    QTest::newRow("an include in a comment")
        << u"model/core/a.h"_s << u"// #include <QWidget>\n/*\n#include <QIcon>\n*/\n"_s << 0;
}

void TestLayers::findsWhatIsForbidden()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(int, findings);
    const QStringList found = includeFindings(SourceFile(path, text));
    QVERIFY2(found.size() == findings, qPrintable(found.join(u'\n')));
}

void TestLayers::findsCircleBetweenFolders()
{
    QCOMPARE(circles({{u"a"_s, {u"b"_s}}, {u"b"_s, {u"c"_s}}}), QStringList());
    QCOMPARE(circles({{u"a"_s, {u"b"_s}}, {u"b"_s, {u"a"_s}}}).size(), 1);
}

void TestLayers::includesObeyTheLayers()
{
    const QList<SourceFile> sources = projectSources();
    QVERIFY2(!sources.isEmpty(), "no source found below " BACKSTOP_SOURCE_DIR);
    QStringList found;
    for (const SourceFile &file : sources)
        found << includeFindings(file);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestLayers::ownHeaderComesFirst()
{
    const QList<SourceFile> sources = projectSources();
    QSet<QString> paths;
    for (const SourceFile &file : sources)
        paths << file.path();
    QStringList found;
    for (const SourceFile &file : sources)
        found << ownHeaderFindings(file, paths);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestLayers::foldersOfModelFormNoCircle()
{
    QHash<QString, QSet<QString>> edges;
    for (const SourceFile &file : projectSources()) {
        if (topOf(file.path()) != "model"_L1)
            continue;
        for (const Include &include : file.includes()) {
            const QString own = file.path().section(u'/', 1, 1);
            const QString other = include.name.section(u'/', 1, 1);
            if (!include.angled && topOf(include.name) == "model"_L1 && own != other)
                edges[own] << other;
        }
    }
    const QStringList found = circles(edges);
    QVERIFY2(found.isEmpty(),
             qPrintable(u"folders of model include each other in a circle: "_s + found.join(u"; "_s)));
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
