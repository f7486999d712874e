<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>backstop::app::PlanController</name>
    <message numerus="yes">
        <source>%Ln value(s) of the file could not be taken</source>
        <translation>
            <numerusform>%Ln value of the file could not be taken</numerusform>
            <numerusform>%Ln values of the file could not be taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::app::Reports</name>
    <message numerus="yes">
        <source>and %n more file(s)</source>
        <translation>
            <numerusform>and %n more file</numerusform>
            <numerusform>and %n more files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This goes on with a restore that was interrupted: %Ln file(s) are in place already.</source>
        <translation>
            <numerusform>This goes on with a restore that was interrupted: %Ln file is in place already.</numerusform>
            <numerusform>This goes on with a restore that was interrupted: %Ln files are in place already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::app::WorkController</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of an earlier run were interrupted</source>
        <translation>
            <numerusform>%n job of an earlier run was interrupted</numerusform>
            <numerusform>%n jobs of an earlier run were interrupted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::BackupListModel</name>
    <message numerus="yes">
        <source>%n file(s) damaged, %1</source>
        <translation>
            <numerusform>%n file damaged, %1</numerusform>
            <numerusform>%n files damaged, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of the source are missing or doubtful</source>
        <translation>
            <numerusform>%n entry of the source is missing or doubtful</numerusform>
            <numerusform>%n entries of the source are missing or doubtful</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::BackupState</name>
    <message numerus="yes">
        <source>Verified %Ln d ago</source>
        <translation>
            <numerusform>Verified %Ln d ago</numerusform>
            <numerusform>Verified %Ln d ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified %Ln h ago</source>
        <translation>
            <numerusform>Verified %Ln h ago</numerusform>
            <numerusform>Verified %Ln h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified %Ln min ago</source>
        <translation>
            <numerusform>Verified %Ln min ago</numerusform>
            <numerusform>Verified %Ln min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::GroupText</name>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln component</numerusform>
            <numerusform>%Ln components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln component(s)</source>
        <translation>
            <numerusform>%L1 of %Ln component</numerusform>
            <numerusform>%L1 of %Ln components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with problems</source>
        <translation>
            <numerusform>%Ln with problems</numerusform>
            <numerusform>%Ln with problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in a circle</source>
        <translation>
            <numerusform>%Ln in a circle</numerusform>
            <numerusform>%Ln in a circle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the critical path</source>
        <translation>
            <numerusform>%Ln on the critical path</numerusform>
            <numerusform>%Ln on the critical path</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::HistorySearchModel</name>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln version</numerusform>
            <numerusform>%Ln versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::JobText</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::PlanOutlineModel</name>
    <message numerus="yes">
        <source>What %1 needs, %Ln component(s)</source>
        <translation>
            <numerusform>What %1 needs, %Ln component</numerusform>
            <numerusform>What %1 needs, %Ln components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who needs %1, %Ln component(s)</source>
        <translation>
            <numerusform>Who needs %1, %Ln component</numerusform>
            <numerusform>Who needs %1, %Ln components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::VersionText</name>
    <message numerus="yes">
        <source>in %Ln backup(s)</source>
        <translation>
            <numerusform>in %Ln backup</numerusform>
            <numerusform>in %Ln backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::reports::ReadinessWords</name>
    <message numerus="yes">
        <source>%1, %2 and %Ln more</source>
        <translation>
            <numerusform>%1, %2 and %Ln more</numerusform>
            <numerusform>%1, %2 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody has opened the repository with its recovery key in the last %Ln days.</source>
        <translation>
            <numerusform>Nobody has opened the repository with its recovery key in the last %Ln day.</numerusform>
            <numerusform>Nobody has opened the repository with its recovery key in the last %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A drill of the whole plan, as it is now, was passed in the last %Ln days.</source>
        <translation>
            <numerusform>A drill of the whole plan, as it is now, was passed in the last day.</numerusform>
            <numerusform>A drill of the whole plan, as it is now, was passed in the last %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::reports::ReportPage</name>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were, and were not compared with the backup.</source>
        <translation>
            <numerusform>%Ln file stayed as it was, and was not compared with the backup.</numerusform>
            <numerusform>%Ln files stayed as they were, and were not compared with the backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Partial: %Ln entry(s) were never in it, or not surely as they were</source>
        <translation>
            <numerusform>Partial: %Ln entry was never in it, or not surely as it was</numerusform>
            <numerusform>Partial: %Ln entries were never in it, or not surely as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No new damage found as far as was looked, but %Ln chunk(s) that an earlier verification found unreadable are still needed, and were not read again.</source>
        <translation>
            <numerusform>No new damage found as far as was looked, but %Ln chunk that an earlier verification found unreadable is still needed, and was not read again.</numerusform>
            <numerusform>No new damage found as far as was looked, but %Ln chunks that an earlier verification found unreadable are still needed, and were not read again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup is partial: %Ln entry(s) were never in it, or not surely as they were when it was made.</source>
        <translation>
            <numerusform>The backup is partial: %Ln entry was never in it, or not surely as it was when the backup was made.</numerusform>
            <numerusform>The backup is partial: %Ln entries were never in it, or not surely as they were when it was made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: compared by size and time, not read.</source>
        <translation>
            <numerusform>%Ln file stayed as it was: compared by size and time, not read.</numerusform>
            <numerusform>%Ln files stayed as they were: compared by size and time, not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the backups are partial: they lack what could not be read when they were made.</source>
        <translation>
            <numerusform>%Ln of the backups is partial: it lacks what could not be read when it was made.</numerusform>
            <numerusform>%Ln of the backups are partial: they lack what could not be read when they were made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were compared with the checksum in the backup as they were written.</source>
        <translation>
            <numerusform>%Ln file was compared with the checksum in the backup as it was written.</numerusform>
            <numerusform>%Ln files were compared with the checksum in the backup as they were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with more than 1 GiB of holes have no checksum: each chunk was authenticated, the whole was not compared.</source>
        <translation>
            <numerusform>%Ln file with more than 1 GiB of holes has no checksum: each chunk was authenticated, the whole was not compared.</numerusform>
            <numerusform>%Ln files with more than 1 GiB of holes have no checksum: each chunk was authenticated, the whole was not compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were. An interrupted restore was carried on: what it had put in place was compared by size and time, not read.</source>
        <translation>
            <numerusform>%Ln file stayed as it was. An interrupted restore was carried on: what it had put in place was compared by size and time, not read.</numerusform>
            <numerusform>%Ln files stayed as they were. An interrupted restore was carried on: what it had put in place was compared by size and time, not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were. An interrupted restore was carried on: what it had put in place was read and compared.</source>
        <translation>
            <numerusform>%Ln file stayed as it was. An interrupted restore was carried on: what it had put in place was read and compared.</numerusform>
            <numerusform>%Ln files stayed as they were. An interrupted restore was carried on: what it had put in place was read and compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) expired. Their space stays in use until it is freed.</source>
        <translation>
            <numerusform>%Ln backup expired. Its space stays in use until it is freed.</numerusform>
            <numerusform>%Ln backups expired. Their space stays in use until it is freed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) stayed after all: somebody held them meanwhile.</source>
        <translation>
            <numerusform>%Ln backup stayed after all: somebody held it meanwhile.</numerusform>
            <numerusform>%Ln backups stayed after all: somebody held them meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: read, and the same in every byte.</source>
        <translation>
            <numerusform>%Ln file stayed as it was: read, and the same in every byte.</numerusform>
            <numerusform>%Ln files stayed as they were: read, and the same in every byte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupText</name>
    <message numerus="yes">
        <source>The verification of %1 found %Ln file(s) that cannot be restored as they were.</source>
        <translation>
            <numerusform>The verification of %1 found %Ln file that cannot be restored as it was.</numerusform>
            <numerusform>The verification of %1 found %Ln files that cannot be restored as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of the source could not be read, or changed while being read. All others are in the backup.</source>
        <translation>
            <numerusform>%Ln entry of the source could not be read, or changed while being read. All others are in the backup.</numerusform>
            <numerusform>%Ln entries of the source could not be read, or changed while being read. All others are in the backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) damaged</source>
        <translation>
            <numerusform>%Ln file damaged</numerusform>
            <numerusform>%Ln files damaged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupsPage</name>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <translation>
            <numerusform>%Ln damaged</numerusform>
            <numerusform>%Ln damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln backup(s)</source>
        <translation>
            <numerusform>%1 of %Ln backup</numerusform>
            <numerusform>%1 of %Ln backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::ChangesDelegate</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln modified</source>
        <translation>
            <numerusform>%Ln modified</numerusform>
            <numerusform>%Ln modified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln deleted</numerusform>
            <numerusform>%Ln deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::CompareWindow</name>
    <message numerus="yes">
        <source>%Ln difference(s) so far</source>
        <translation>
            <numerusform>%Ln difference so far</numerusform>
            <numerusform>%Ln differences so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::ComponentForm</name>
    <message numerus="yes">
        <source>%1 (%Ln member(s))</source>
        <translation>
            <numerusform>%1 (%Ln member)</numerusform>
            <numerusform>%1 (%Ln members)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::ConfirmDialog</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillDetails</name>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillPage</name>
    <message numerus="yes">
        <source>%Ln drill(s)</source>
        <translation>
            <numerusform>%Ln drill</numerusform>
            <numerusform>%Ln drills</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillText</name>
    <message numerus="yes">
        <source>%1 (and %Ln more)</source>
        <translation>
            <numerusform>%1 (and %Ln more)</numerusform>
            <numerusform>%1 (and %Ln more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillTrendText</name>
    <message numerus="yes">
        <source>Too few drills to tell a change: %Ln measured it, and %1 are needed.</source>
        <translation>
            <numerusform>Too few drills to tell a change: %Ln measured it, and %1 are needed.</numerusform>
            <numerusform>Too few drills to tell a change: %Ln measured it, and %1 are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillTrendView</name>
    <message numerus="yes">
        <source>The reports of %Ln drill(s) are being read…</source>
        <translation>
            <numerusform>The report of %Ln drill is being read…</numerusform>
            <numerusform>The reports of %Ln drills are being read…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the reports of %Ln drill(s) have been read…</source>
        <translation>
            <numerusform>%1 of the reports of %Ln drill have been read…</numerusform>
            <numerusform>%1 of the reports of %Ln drills have been read…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) could not be read.</source>
        <translation>
            <numerusform>%Ln report could not be read.</numerusform>
            <numerusform>%Ln reports could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExpireDialog</name>
    <message numerus="yes">
        <source>%Ln suspicious change(s)</source>
        <translation>
            <numerusform>%Ln suspicious change</numerusform>
            <numerusform>%Ln suspicious changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing would expire: all %Ln backup(s) stay.</source>
        <translation>
            <numerusform>Nothing would expire: %Ln backup stays.</numerusform>
            <numerusform>Nothing would expire: all %Ln backups stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Expire %Ln backup(s)</source>
        <translation>
            <numerusform>&amp;Expire %Ln backup</numerusform>
            <numerusform>&amp;Expire %Ln backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) would expire.</source>
        <translation>
            <numerusform>%Ln backup would expire.</numerusform>
            <numerusform>%Ln backups would expire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) would stay.</source>
        <translation>
            <numerusform>%Ln backup would stay.</numerusform>
            <numerusform>%Ln backups would stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExpireReportPage</name>
    <message numerus="yes">
        <source>%Ln backup(s) stayed after all: somebody held them meanwhile.</source>
        <translation>
            <numerusform>%Ln backup stayed after all: somebody held it meanwhile.</numerusform>
            <numerusform>%Ln backups stayed after all: somebody held them meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) expired</source>
        <translation>
            <numerusform>%Ln backup expired</numerusform>
            <numerusform>%Ln backups expired</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExportDialog</name>
    <message numerus="yes">
        <source>&amp;Export %Ln file(s)</source>
        <translation>
            <numerusform>&amp;Export %Ln file</numerusform>
            <numerusform>&amp;Export %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExportText</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are damaged and will not be in the archive.</source>
        <translation>
            <numerusform>%Ln file is damaged and will not be in the archive.</numerusform>
            <numerusform>%Ln files are damaged and will not be in the archive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup is partial: %Ln entries were never in it.</source>
        <translation>
            <numerusform>The backup is partial: %Ln entry was never in it.</numerusform>
            <numerusform>The backup is partial: %Ln entries were never in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not in the archive</source>
        <translation>
            <numerusform>%Ln entry is not in the archive</numerusform>
            <numerusform>%Ln entries are not in the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were never in it.</source>
        <translation>
            <numerusform>%Ln entry was never in it.</numerusform>
            <numerusform>%Ln entries were never in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::FileTree</name>
    <message numerus="yes">
        <source>%Ln path(s) chosen</source>
        <translation>
            <numerusform>%Ln path chosen</numerusform>
            <numerusform>%Ln paths chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::FreeSpaceDialog</name>
    <message numerus="yes">
        <source>%1 are out of use: free space again after %Ln hour(s) to remove them.</source>
        <translation>
            <numerusform>%1 are out of use: free space again after %Ln hour to remove them.</numerusform>
            <numerusform>%1 are out of use: free space again after %Ln hours to remove them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln pack(s)</source>
        <translation>
            <numerusform>%1 in %Ln pack</numerusform>
            <numerusform>%1 in %Ln packs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::HistoryBar</name>
    <message numerus="yes">
        <source>%Ln backup(s) of this repository are damaged.</source>
        <translation>
            <numerusform>%Ln backup of this repository is damaged.</numerusform>
            <numerusform>%Ln backups of this repository are damaged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::HistoryNotice</name>
    <message numerus="yes">
        <source>%Ln backup(s) could not be read and are not in this list.</source>
        <translation>
            <numerusform>%Ln backup could not be read and is not in this list.</numerusform>
            <numerusform>%Ln backups could not be read and are not in this list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln entry(s) of the archive are not in the backup</source>
        <translation>
            <numerusform>%Ln entry of the archive is not in the backup</numerusform>
            <numerusform>%Ln entries of the archive are not in the backup</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln file(s)</source>
        <translation>
            <numerusform>&amp;Import %Ln file</numerusform>
            <numerusform>&amp;Import %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::ImportText</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) are taken without the slash at the beginning of the path.</source>
        <translation>
            <numerusform>%Ln entry is taken without the slash at the beginning of the path.</numerusform>
            <numerusform>%Ln entries are taken without the slash at the beginning of the path.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) are taken without the access list, which is in the form of GNU tar.</source>
        <translation>
            <numerusform>%Ln entry is taken without the access list, which is in the form of GNU tar.</numerusform>
            <numerusform>%Ln entries are taken without the access list, which is in the form of GNU tar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) take the place of an earlier one of the same name.</source>
        <translation>
            <numerusform>%Ln entry takes the place of an earlier one of the same name.</numerusform>
            <numerusform>%Ln entries take the place of earlier ones of the same name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) are devices, which only root can restore.</source>
        <translation>
            <numerusform>%Ln entry is a device, which only root can restore.</numerusform>
            <numerusform>%Ln entries are devices, which only root can restore.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::JobText</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln file(s)</source>
        <translation>
            <numerusform>%1 of %Ln file</numerusform>
            <numerusform>%1 of %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s)</source>
        <translation>
            <numerusform>%1 of %Ln item</numerusform>
            <numerusform>%1 of %Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::JobsDrawer</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::JobsPage</name>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln job</numerusform>
            <numerusform>%Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln running or waiting</source>
        <translation>
            <numerusform>%Ln running or waiting</numerusform>
            <numerusform>%Ln running or waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln job(s) and quit?</source>
        <translation>
            <numerusform>Stop %Ln job and quit?</numerusform>
            <numerusform>Stop %Ln jobs and quit?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <translation>
            <numerusform>%Ln damaged</numerusform>
            <numerusform>%Ln damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanDetails</name>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln component</numerusform>
            <numerusform>%Ln components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanFilterBar</name>
    <message numerus="yes">
        <source>%L1 of %Ln component(s)</source>
        <translation>
            <numerusform>%L1 of %Ln component</numerusform>
            <numerusform>%L1 of %Ln components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanGraph</name>
    <message numerus="yes">
        <source>%Ln other(s) stop with it</source>
        <translation>
            <numerusform>%Ln other stops with it</numerusform>
            <numerusform>%Ln others stop with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) needed in all</source>
        <translation>
            <numerusform>%Ln other needed in all</numerusform>
            <numerusform>%Ln others needed in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanGroupBar</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln component</numerusform>
            <numerusform>%Ln components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanPage</name>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln component</numerusform>
            <numerusform>%Ln components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s) stop with %1: %2</source>
        <translation>
            <numerusform>%Ln component stops with %1: %2</numerusform>
            <numerusform>%Ln components stop with %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s) needed by %1: %2</source>
        <translation>
            <numerusform>%Ln component needed by %1: %2</numerusform>
            <numerusform>%Ln components needed by %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) of this plan are missing, or could not be taken as they stand. Once the plan is saved from here, what is shown stands in their place. Older versions keep what was there.</source>
        <translation>
            <numerusform>%Ln value of this plan is missing, or could not be taken as it stands. Once the plan is saved from here, what is shown stands in its place. Older versions keep what was there.</numerusform>
            <numerusform>%Ln values of this plan are missing, or could not be taken as they stand. Once the plan is saved from here, what is shown stands in their place. Older versions keep what was there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestorePreviewStep</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) in the way</source>
        <translation>
            <numerusform>%Ln entry in the way</numerusform>
            <numerusform>%Ln entries in the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be deleted</source>
        <translation>
            <numerusform>%Ln file will be deleted</numerusform>
            <numerusform>%Ln files will be deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s)</source>
        <translation>
            <numerusform>&amp;Restore %Ln file</numerusform>
            <numerusform>&amp;Restore %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be written, %1 in all.</source>
        <translation>
            <numerusform>%Ln file would be written, %1 in all.</numerusform>
            <numerusform>%Ln files would be written, %1 in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) would be made.</source>
        <translation>
            <numerusform>%Ln folder would be made.</numerusform>
            <numerusform>%Ln folders would be made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln folder(s)</source>
        <translation>
            <numerusform>&amp;Restore %Ln folder</numerusform>
            <numerusform>&amp;Restore %Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be replaced.</source>
        <translation>
            <numerusform>%Ln file will be replaced.</numerusform>
            <numerusform>%Ln files will be replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be deleted.</source>
        <translation>
            <numerusform>%Ln file will be deleted.</numerusform>
            <numerusform>%Ln files will be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the chosen files are damaged and cannot be restored</source>
        <translation>
            <numerusform>%Ln of the chosen files is damaged and cannot be restored</numerusform>
            <numerusform>%Ln of the chosen files are damaged and cannot be restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be replaced</source>
        <translation>
            <numerusform>%Ln file will be replaced</numerusform>
            <numerusform>%Ln files will be replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing would be written, and %Ln file(s) deleted.</source>
        <translation>
            <numerusform>Nothing would be written, and %Ln file deleted.</numerusform>
            <numerusform>Nothing would be written, and %Ln files deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s), replace %1</source>
        <translation>
            <numerusform>&amp;Restore %Ln file, replace %1</numerusform>
            <numerusform>&amp;Restore %Ln files, replace %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln file(s)</source>
        <translation>
            <numerusform>&amp;Delete %Ln file</numerusform>
            <numerusform>&amp;Delete %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) were never in it, or not surely as they were. No restore brings them back.</source>
        <translation>
            <numerusform>%Ln entry was never in it, or not surely as it was. No restore brings it back.</numerusform>
            <numerusform>%Ln entries were never in it, or not surely as they were. No restore brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s), replace %1, delete %2</source>
        <translation>
            <numerusform>&amp;Restore %Ln file, replace %1, delete %2</numerusform>
            <numerusform>&amp;Restore %Ln files, replace %1, delete %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s), delete %1</source>
        <translation>
            <numerusform>&amp;Restore %Ln file, delete %1</numerusform>
            <numerusform>&amp;Restore %Ln files, delete %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln folder(s), delete %1</source>
        <translation>
            <numerusform>&amp;Restore %Ln folder, delete %1</numerusform>
            <numerusform>&amp;Restore %Ln folders, delete %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln file(s)?</source>
        <translation>
            <numerusform>Delete %Ln file?</numerusform>
            <numerusform>Delete %Ln files?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln file(s)?</source>
        <translation>
            <numerusform>Replace %Ln file?</numerusform>
            <numerusform>Replace %Ln files?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln file(s) and delete %1?</source>
        <translation>
            <numerusform>Replace %Ln file and delete %1?</numerusform>
            <numerusform>Replace %Ln files and delete %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreReportStep</name>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were, and were not compared with the backup.</source>
        <translation>
            <numerusform>%Ln file stayed as it was, and was not compared with the backup.</numerusform>
            <numerusform>%Ln files stayed as they were, and were not compared with the backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored and verified %1 of %Ln file(s)</source>
        <translation>
            <numerusform>Restored and verified %1 of %Ln file</numerusform>
            <numerusform>Restored and verified %1 of %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %1 of %Ln file(s) in place</source>
        <translation>
            <numerusform>Cancelled: %1 of %Ln file in place</numerusform>
            <numerusform>Cancelled: %1 of %Ln files in place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: compared by size and time, not read.</source>
        <translation>
            <numerusform>%Ln file stayed as it was: compared by size and time, not read.</numerusform>
            <numerusform>%Ln files stayed as they were: compared by size and time, not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) were never in the backup, or not surely as they were.</source>
        <translation>
            <numerusform>%Ln entry was never in the backup, or not surely as it was.</numerusform>
            <numerusform>%Ln entries were never in the backup, or not surely as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) were made, and are left.</source>
        <translation>
            <numerusform>%Ln folder was made, and is left.</numerusform>
            <numerusform>%Ln folders were made, and are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with more than 1 GiB of holes have no checksum: each chunk was authenticated, the whole was not compared. All others were compared.</source>
        <translation>
            <numerusform>%Ln file with more than 1 GiB of holes has no checksum: each chunk was authenticated, the whole was not compared. All others were compared.</numerusform>
            <numerusform>%Ln files with more than 1 GiB of holes have no checksum: each chunk was authenticated, the whole was not compared. All others were compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: read, and the same in every byte.</source>
        <translation>
            <numerusform>%Ln file stayed as it was: read, and the same in every byte.</numerusform>
            <numerusform>%Ln files stayed as they were: read, and the same in every byte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreWhatStep</name>
    <message numerus="yes">
        <source>%Ln file(s) of this backup are damaged and cannot be restored</source>
        <translation>
            <numerusform>%Ln file of this backup is damaged and cannot be restored</numerusform>
            <numerusform>%Ln files of this backup are damaged and cannot be restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln file, %1</numerusform>
            <numerusform>%Ln files, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::ScenarioForm</name>
    <message numerus="yes">
        <source>Too many trials for %Ln component(s): %L1 at most.</source>
        <translation>
            <numerusform>Too many trials for %Ln component: %L1 at most.</numerusform>
            <numerusform>Too many trials for %Ln components: %L1 at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::SearchWindow</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationCharts</name>
    <message numerus="yes">
        <source>All %Ln component(s) with an RTO keep it in 95 % of the trials; closest is %1.</source>
        <translation>
            <numerusform>The %Ln component with an RTO keeps it in 95 % of the trials; closest is %1.</numerusform>
            <numerusform>All %Ln components with an RTO keep it in 95 % of the trials; closest is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln RTO(s) missed</source>
        <translation>
            <numerusform>%1; %Ln RTO missed</numerusform>
            <numerusform>%1; %Ln RTOs missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationCourse</name>
    <message numerus="yes">
        <source>%Ln other(s) change nothing.</source>
        <translation>
            <numerusform>%Ln other changes nothing.</numerusform>
            <numerusform>%Ln others change nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln member(s): at work in %2 of the time; mean wait of a component %3</source>
        <translation>
            <numerusform>%1, %Ln member: at work in %2 of the time; mean wait of a component %3</numerusform>
            <numerusform>%1, %Ln members: at work in %2 of the time; mean wait of a component %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationNumbers</name>
    <message numerus="yes">
        <source>%Ln RTO(s) missed</source>
        <translation>
            <numerusform>%Ln RTO missed</numerusform>
            <numerusform>%Ln RTOs missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationPage</name>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln component</numerusform>
            <numerusform>%Ln components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln RTO(s) missed</source>
        <translation>
            <numerusform>%Ln RTO missed</numerusform>
            <numerusform>%Ln RTOs missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationText</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) less in %1</source>
        <translation>
            <numerusform>%Ln person less in %1</numerusform>
            <numerusform>%Ln people less in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) more in %1</source>
        <translation>
            <numerusform>%Ln person more in %1</numerusform>
            <numerusform>%Ln people more in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measured %Ln time(s)</source>
        <translation>
            <numerusform>Measured %Ln time</numerusform>
            <numerusform>Measured %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trial(s)</source>
        <translation>
            <numerusform>%Ln trial</numerusform>
            <numerusform>%Ln trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln part(s) measured</source>
        <translation>
            <numerusform>%L1 of %Ln part measured</numerusform>
            <numerusform>%L1 of %Ln parts measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The 90 % band held in %L1 of %Ln measured recovery(ies)</source>
        <translation>
            <numerusform>The 90 % band held in %L1 of %Ln measured recovery</numerusform>
            <numerusform>The 90 % band held in %L1 of %Ln measured recoveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln component(s) miss their RTO in more than 5 % of the trials; worst is %2: P95 %3 of %4.</source>
        <translation>
            <numerusform>%L1 of %Ln component misses its RTO in more than 5 % of the trials; worst is %2: P95 %3 of %4.</numerusform>
            <numerusform>%L1 of %Ln components miss their RTO in more than 5 % of the trials; worst is %2: P95 %3 of %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::StartDrillDialog</name>
    <message numerus="yes">
        <source>%Ln component(s), in the order of recovery.</source>
        <translation>
            <numerusform>%Ln component.</numerusform>
            <numerusform>%Ln components, in the order of recovery.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::VerifyDialog</name>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::VerifyReportDialog</name>
    <message numerus="yes">
        <source>Damage found in %Ln object(s)</source>
        <translation>
            <numerusform>Damage found in %Ln object</numerusform>
            <numerusform>Damage found in %Ln objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln file, %1</numerusform>
            <numerusform>%Ln files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) could not be checked</source>
        <translation>
            <numerusform>%Ln backup could not be checked</numerusform>
            <numerusform>%Ln backups could not be checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln object</numerusform>
            <numerusform>%Ln objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chunk(s) that an earlier verification found unreadable are still needed, and were not read again. Verify every byte to see what they hit.</source>
        <translation>
            <numerusform>%Ln chunk that an earlier verification found unreadable is still needed, and was not read again. Verify every byte to see what it hits.</numerusform>
            <numerusform>%Ln chunks that an earlier verification found unreadable are still needed, and were not read again. Verify every byte to see what they hit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::VersionCompareDialog</name>
    <message numerus="yes">
        <source>They differ in %Ln way(s).</source>
        <translation>
            <numerusform>They differ in %Ln way.</numerusform>
            <numerusform>They differ in %Ln ways.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::VersionsWindow</name>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln version</numerusform>
            <numerusform>%Ln versions</numerusform>
        </translation>
    </message>
</context>
</TS>
