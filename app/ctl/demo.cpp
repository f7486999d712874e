// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/demostory.h"

#include "app/ctl/records.h"
#include "app/ctl/verbs.h"
#include "model/core/names.h"
#include "model/core/shellword.h"

namespace backstop::ctl {

namespace {

void writeJson(Output &out, const app::DemoStory &story, const std::vector<repository::BackupRecord> &records)
{
    JsonWriter json(out);
    json.beginObject()
        .path("data", story.data())
        .path("repository", story.repositoryFolder())
        .path("passphrase_file", story.passphraseFile())
        .path("restored", story.restored())
        .field("made_now", story.isNew())
        .beginArray("backups");
    for (const repository::BackupRecord &record : records) {
        json.beginObject();
        writeBackupFields(json, record);
        json.endObject();
    }
    json.endArray();
    if (story.isNew())
        json.field("bytes_verified", story.bytesVerified())
            .field("files_compared", story.comparison().files)
            .field("bytes_compared", story.comparison().bytes);
    json.finish();
}

void printNextSteps(Output &out, const app::DemoStory &story)
{
    out.say({});
    out.say(QStringLiteral("Look around:"));
    const QString open = QStringLiteral(" --repo %1 --passphrase-file %2")
                             .arg(shellWord(displayName(story.repositoryFolder())),
                                  shellWord(displayName(story.passphraseFile())));
    for (const char *verb : {"list", "manifest latest", "diff latest:midday latest data/strategies",
                             "cat latest data/risk/limits.json"})
        out.say(QStringLiteral("  backstopctl ") + QLatin1String(verb) + open);
    out.say(QStringLiteral("  backstopctl drill start --auto --scripts %1")
                .arg(shellWord(displayName(story.scripts()))) +
            open);
    out.say(QStringLiteral("  backstopctl report readiness") + open);
    out.say(QStringLiteral("  backstop") + open);
}

Outcome runDemo(Session &session, const Bytes &folder)
{
    Output &out = session.out();
    app::DemoStory story(session.services(), {.folder = app::absolutePath(folder),
                                              .threads = session.threads(),
                                              .stop = session.stop(),
                                              .say = [&out](const QString &text) {
                                                  out.say(text);
                                                  static_cast<void>(out.flush()); // told while it happens
                                              }});
    BACKSTOP_TRY(story.run(session.progress()));
    if (session.json()) {
        BACKSTOP_ASSIGN(records, story.repository()->backups());
        writeJson(out, story, records);
    } else {
        printNextSteps(out, story);
    }
    return 0;
}

} // namespace

void addDemo(CLI::App &root, Verbs &verbs)
{
    CLI::App *command = addCommand(root, "demo", "Make example data, back it up, verify and restore it",
                                   "backstopctl demo ~/backstop-demo");
    const auto folder = std::make_shared<Bytes>();
    command->add_option("DIR", *folder, "A folder that is empty or does not exist")->required();
    verbs.push_back({command, [folder](Session &session) { return runDemo(session, *folder); }});
}

} // namespace backstop::ctl
