<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ChangeText</name>
    <message>
        <source>%1, before %2</source>
        <translation>%1, vorher %2</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 byte</source>
        <extracomment>exact size in a tooltip</extracomment>
        <translation>%1&#xa0;Byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1&#xa0;Byte</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1&#xa0;d %2&#xa0;h</translation>
    </message>
</context>
<context>
    <name>QHeaderView</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Complete, not verified</source>
        <translation>Vollständig, nicht verifiziert</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Metadata only</source>
        <translation>Nur Metadaten</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Symbolic link</source>
        <translation>Symbolischer Link</translation>
    </message>
    <message>
        <source>Special file</source>
        <translation>Spezialdatei</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen&#xa0;…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done, with problems</source>
        <translation>Fertig, mit Problemen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Verified, long ago</source>
        <translation>Vor langer Zeit verifiziert</translation>
    </message>
    <message>
        <source>Nothing wrong</source>
        <translation>Kein Problem</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Target conflict</source>
        <translation>Zielkonflikt</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>backstop::app::Announcements</name>
    <message>
        <source>Show job</source>
        <translation>Job anzeigen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>backstop::app::BackupAdvice</name>
    <message>
        <source>there is nothing at this path</source>
        <translation>unter diesem Pfad gibt es nichts</translation>
    </message>
    <message>
        <source>you may not read it</source>
        <translation>Sie dürfen es nicht lesen</translation>
    </message>
    <message>
        <source>it is the repository, or lies in it</source>
        <translation>es ist das Repository oder liegt darin</translation>
    </message>
</context>
<context>
    <name>backstop::app::CompareController</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>%1 with the one before</source>
        <translation>%1 mit der davor</translation>
    </message>
    <message>
        <source>%1 with its full backup</source>
        <translation>%1 mit ihrer Vollsicherung</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
</context>
<context>
    <name>backstop::app::DrillController</name>
    <message>
        <source>a folder of the drill&apos;s own</source>
        <translation>ein eigener Ordner der Übung</translation>
    </message>
    <message>
        <source>A drill that has ended is not in the repository yet</source>
        <translation>Eine beendete Übung ist noch nicht im Repository</translation>
    </message>
    <message>
        <source>Drill of %1: %2</source>
        <translation>Übung zu %1: %2</translation>
    </message>
    <message>
        <source>Show drills</source>
        <translation>Übungen zeigen</translation>
    </message>
    <message>
        <source>A drill of this machine cannot be read</source>
        <translation>Eine Übung auf diesem Rechner ist nicht lesbar</translation>
    </message>
    <message>
        <source>The drill beside it cannot be read</source>
        <translation>Die Übung daneben ist nicht lesbar</translation>
    </message>
    <message>
        <source>The drills that were cannot be read</source>
        <translation>Die bisherigen Übungen sind nicht lesbar</translation>
    </message>
    <message>
        <source>Begin a drill of %1</source>
        <translation>Übung zu %1 beginnen</translation>
    </message>
    <message>
        <source>It is not in the repository yet.</source>
        <translation>Sie ist noch nicht im Repository.</translation>
    </message>
</context>
<context>
    <name>backstop::app::DrillSession</name>
    <message>
        <source>Drill of %1</source>
        <translation>Übung zu %1</translation>
    </message>
</context>
<context>
    <name>backstop::app::ExportController</name>
    <message>
        <source>the whole backup</source>
        <translation>die ganze Sicherung</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Plan an export</source>
        <translation>Vorschau erstellen</translation>
    </message>
    <message>
        <source>export: the preview is of another request</source>
        <translation>Export: Die Vorschau gehört zu einer anderen Anforderung</translation>
    </message>
    <message>
        <source>Look at the preview again.</source>
        <translation>Sehen Sie sich die Vorschau noch einmal an.</translation>
    </message>
    <message>
        <source>Export an archive</source>
        <translation>Archiv exportieren</translation>
    </message>
</context>
<context>
    <name>backstop::app::ImportController</name>
    <message>
        <source>Plan an import</source>
        <translation>Import planen</translation>
    </message>
    <message>
        <source>import: the preview is of another request</source>
        <translation>Import: Die Vorschau gehört zu einer anderen Anfrage</translation>
    </message>
    <message>
        <source>Look at the preview again.</source>
        <translation>Sehen Sie sich die Vorschau noch einmal an.</translation>
    </message>
    <message>
        <source>Import an archive</source>
        <translation>Ein Archiv importieren</translation>
    </message>
</context>
<context>
    <name>backstop::app::PlanController</name>
    <message>
        <source>%1 UTC by %2</source>
        <translation>%1 UTC von %2</translation>
    </message>
    <message>
        <source>Some backups could not be read, and count as if they were not there</source>
        <translation>Einige Sicherungen waren nicht lesbar und zählen, als wären sie nicht da</translation>
    </message>
    <message>
        <source>Save the recovery plan</source>
        <translation>Wiederherstellungsplan speichern</translation>
    </message>
    <message>
        <source>Import a recovery plan</source>
        <translation>Wiederherstellungsplan importieren</translation>
    </message>
    <message>
        <source>Recovery plans (*.json)</source>
        <translation>Wiederherstellungspläne (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) of the file could not be taken</source>
        <translation>
            <numerusform>%Ln Wert der Datei konnte nicht übernommen werden</numerusform>
            <numerusform>%Ln Werte der Datei konnten nicht übernommen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>They count as not stated, and are listed under Problems. What is saved is the plan as it is shown.</source>
        <translation>Was nicht übernommen wurde, gilt als nicht angegeben und steht unter „Probleme“. Gespeichert wird der Plan so, wie er angezeigt wird.</translation>
    </message>
    <message>
        <source>Export the recovery plan</source>
        <translation>Wiederherstellungsplan exportieren</translation>
    </message>
    <message>
        <source>The plan is in %1</source>
        <translation>Der Plan ist in %1 gespeichert</translation>
    </message>
    <message>
        <source>Waits for: %1</source>
        <translation>Wartet auf: %1</translation>
    </message>
</context>
<context>
    <name>backstop::app::ReadinessController</name>
    <message>
        <source>Assess readiness</source>
        <translation>Bereitschaft bewerten</translation>
    </message>
    <message>
        <source>The assessment was cancelled.</source>
        <translation>Die Bewertung wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>backstop::app::RecentRepositories</name>
    <message>
        <source>Demo data</source>
        <translation>Demodaten</translation>
    </message>
</context>
<context>
    <name>backstop::app::ReportFile</name>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <translation>Der Bericht ist in %1 gespeichert</translation>
    </message>
</context>
<context>
    <name>backstop::app::Reports</name>
    <message>
        <source>Not there yet</source>
        <translation>Noch nicht vorhanden</translation>
    </message>
    <message>
        <source>Exists, and is to be replaced</source>
        <translation>Vorhanden, wird ersetzt</translation>
    </message>
    <message>
        <source>Exists, and is to be kept</source>
        <translation>Vorhanden, bleibt erhalten</translation>
    </message>
    <message>
        <source>The folder exists</source>
        <translation>Der Ordner ist vorhanden</translation>
    </message>
    <message>
        <source>Is not in the backup</source>
        <translation>Fehlt in der Sicherung</translation>
    </message>
    <message>
        <source>Exists already</source>
        <translation>Bereits vorhanden</translation>
    </message>
    <message>
        <source>Is no longer one file with its other name</source>
        <translation>Ist nicht mehr eine Datei mit dem anderen Namen</translation>
    </message>
    <message>
        <source>Is or holds the repository itself</source>
        <translation>Ist oder enthält den Sicherungsspeicher selbst</translation>
    </message>
    <message>
        <source>Is or holds what the backup could not read</source>
        <translation>Ist oder enthält, was nicht gesichert werden konnte</translation>
    </message>
    <message>
        <source>Is or holds what the backup left out</source>
        <translation>Ist oder enthält, was die Sicherung ausließ</translation>
    </message>
    <message>
        <source>Is or holds what this restore leaves out</source>
        <translation>Ist oder enthält, was hier ausgelassen wird</translation>
    </message>
    <message>
        <source>Another file system is mounted there</source>
        <translation>Dort ist ein anderes Dateisystem eingehängt</translation>
    </message>
    <message>
        <source>Cannot be looked into</source>
        <translation>Kann nicht eingesehen werden</translation>
    </message>
    <message>
        <source>A folder stands where a file is to go</source>
        <translation>Ein Ordner steht, wo eine Datei hin soll</translation>
    </message>
    <message numerus="yes">
        <source>and %n more file(s)</source>
        <translation>
            <numerusform>und %n weitere Datei</numerusform>
            <numerusform>und %n weitere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; of the backup is damaged: nothing below it can be restored.</source>
        <translation>Der Ordner „%1“ der Sicherung ist beschädigt: Nichts darunter lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>the whole repository</source>
        <translation>gesamtes Repository</translation>
    </message>
    <message>
        <source>A verification found its content damaged in the repository</source>
        <translation>Eine Verifizierung hat den Inhalt im Repository beschädigt gefunden</translation>
    </message>
    <message>
        <source>The list of files of the backup is damaged: nothing of it can be restored.</source>
        <translation>Die Dateiliste der Sicherung ist beschädigt: Nichts aus ihr lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Was to be deleted, and still stands there</source>
        <translation>Sollte gelöscht werden und steht noch da</translation>
    </message>
    <message>
        <source>Restore the file &quot;%1&quot; from a replica or an older copy of the repository. Where there is none, move that file out of the repository: the backup is lost with it, and expire and prune work again.</source>
        <translation>Stellen Sie die Datei „%1“ aus einem Replikat oder einer älteren Kopie des Repositorys wieder her. Gibt es keines von beiden, verschieben Sie diese Datei aus dem Repository hinaus: Die Sicherung geht mit ihr verloren, und „expire“ und „prune“ funktionieren wieder.</translation>
    </message>
    <message>
        <source>A folder stands there, and is removed with all that is in it</source>
        <translation>Dort steht ein Ordner und wird mit allem darin entfernt</translation>
    </message>
    <message>
        <source>What is no folder stands there and is kept: nothing below is restored</source>
        <translation>Dort steht etwas, das kein Ordner ist, und bleibt erhalten: Darunter wird nichts wiederhergestellt</translation>
    </message>
    <message>
        <source>What is no folder stands in its way and is kept</source>
        <translation>Etwas, das kein Ordner ist, steht im Weg und bleibt erhalten</translation>
    </message>
    <message>
        <source>Differs in kind, size, time, mode or owner</source>
        <translation>Weicht in Art, Größe, Zeit, Rechten oder Eigentümer ab</translation>
    </message>
    <message>
        <source>Has the same size and time; was not read</source>
        <translation>Hat gleiche Größe und Zeit; wurde nicht gelesen</translation>
    </message>
    <message>
        <source>Restored before the interruption: same size and time, not read</source>
        <translation>Vor der Unterbrechung wiederhergestellt: gleiche Größe und Zeit, nicht gelesen</translation>
    </message>
    <message>
        <source>Was read and has the same content</source>
        <translation>Wurde gelesen und hat denselben Inhalt</translation>
    </message>
    <message>
        <source>Looks the same, but was read and has other content</source>
        <translation>Sieht gleich aus, wurde aber gelesen und hat anderen Inhalt</translation>
    </message>
    <message numerus="yes">
        <source>This goes on with a restore that was interrupted: %Ln file(s) are in place already.</source>
        <translation>
            <numerusform>Dies setzt eine unterbrochene Wiederherstellung fort: %Ln Datei ist schon an ihrem Platz.</numerusform>
            <numerusform>Dies setzt eine unterbrochene Wiederherstellung fort: %Ln Dateien sind schon an ihrem Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of files that are the same in the target are not read from the repository.</source>
        <translation>Teile von Dateien, die im Ziel gleich sind, werden nicht aus dem Repository gelesen.</translation>
    </message>
    <message>
        <source>Is shorter than in the backup, as a power cut leaves a file; was not read</source>
        <translation>Ist kürzer als in der Sicherung, wie es ein Stromausfall hinterlässt; wurde nicht gelesen</translation>
    </message>
    <message>
        <source>Looks the same, but could not be compared with the backup</source>
        <translation>Sieht gleich aus, konnte aber nicht mit der Sicherung verglichen werden</translation>
    </message>
</context>
<context>
    <name>backstop::app::RepositoryController</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Making the repository</source>
        <translation>Das Repository wird angelegt</translation>
    </message>
    <message>
        <source>Make a repository</source>
        <translation>Repository anlegen</translation>
    </message>
    <message>
        <source>Making the demo: three days of a small trading firm</source>
        <translation>Die Demo wird erstellt: drei Tage eines kleinen Handelshauses</translation>
    </message>
    <message>
        <source>Make the demo</source>
        <translation>Demo erstellen</translation>
    </message>
    <message>
        <source>%1: is encrypted, and no passphrase is given</source>
        <translation>%1: ist verschlüsselt, und es ist keine Passphrase angegeben</translation>
    </message>
    <message>
        <source>Name a file with --passphrase-file, or set BACKSTOP_PASSPHRASE.</source>
        <translation>Nennen Sie eine Datei mit --passphrase-file oder setzen Sie BACKSTOP_PASSPHRASE.</translation>
    </message>
    <message>
        <source>The demo is ready</source>
        <translation>Die Demo ist fertig</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Demo öffnen</translation>
    </message>
</context>
<context>
    <name>backstop::app::RestoreController</name>
    <message>
        <source>Plan a restore</source>
        <translation>Vorschau erstellen</translation>
    </message>
    <message>
        <source>restore: the preview is of another request</source>
        <translation>Wiederherstellung: Die Vorschau gehört zu einer anderen Anforderung</translation>
    </message>
    <message>
        <source>Go back one step and look at the preview again.</source>
        <translation>Gehen Sie einen Schritt zurück und sehen Sie sich die Vorschau noch einmal an.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The report is not kept any more</source>
        <translation>Der Bericht ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>It went when its job was cleared from the list.</source>
        <translation>Er ging verloren, als der Job aus der Liste entfernt wurde.</translation>
    </message>
    <message>
        <source>This backup is not in the history any more</source>
        <translation>Diese Sicherung ist nicht mehr im Verlauf</translation>
    </message>
    <message>
        <source>Press Refresh to see what there is.</source>
        <translation>Drücken Sie „Aktualisieren“, um zu sehen, was da ist.</translation>
    </message>
</context>
<context>
    <name>backstop::app::RetentionController</name>
    <message>
        <source>Hold</source>
        <translation>Löschschutz setzen</translation>
    </message>
    <message>
        <source>Once it is released, the rules decide about it again: the next expiry may remove it.</source>
        <translation>Ohne Löschschutz entscheiden wieder die Regeln über sie: Der nächste Ablauf kann sie entfernen.</translation>
    </message>
    <message>
        <source>Release %1?</source>
        <translation>Löschschutz von %1 aufheben?</translation>
    </message>
    <message>
        <source>It is held because: %1</source>
        <translation>Grund des Löschschutzes: %1</translation>
    </message>
    <message>
        <source>&amp;Release backup</source>
        <translation>Löschschutz &amp;aufheben</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Löschschutz aufheben</translation>
    </message>
    <message>
        <source>expire: the preview is of other rules</source>
        <translation>Ablauf: Die Vorschau gehört zu anderen Regeln</translation>
    </message>
    <message>
        <source>Look at the preview again.</source>
        <translation>Sehen Sie sich die Vorschau noch einmal an.</translation>
    </message>
    <message>
        <source>Expire backups</source>
        <translation>Sicherungen ablaufen lassen</translation>
    </message>
    <message>
        <source>Look for space to free</source>
        <translation>Nach freizugebendem Platz suchen</translation>
    </message>
    <message>
        <source>prune: the preview is of other values</source>
        <translation>Platz freigeben: Die Vorschau gehört zu anderen Werten</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Platz freigeben</translation>
    </message>
    <message>
        <source>the report is not kept any more</source>
        <translation>der Bericht ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>It went when its job was cleared from the list.</source>
        <translation>Er ging verloren, als der Job aus der Liste entfernt wurde.</translation>
    </message>
</context>
<context>
    <name>backstop::app::SimulationController</name>
    <message>
        <source>Some backups could not be read, and count as if they were not there</source>
        <translation>Einige Sicherungen waren nicht lesbar und zählen, als wären sie nicht da</translation>
    </message>
    <message>
        <source>Simulate the recovery</source>
        <translation>Wiederherstellung simulieren</translation>
    </message>
</context>
<context>
    <name>backstop::app::Startup</name>
    <message>
        <source>Backups and disaster recovery of a trading firm.</source>
        <translation>Datensicherung und Notfallwiederherstellung eines Handelshauses.</translation>
    </message>
    <message>
        <source>Open this repository.</source>
        <translation>Dieses Repository öffnen.</translation>
    </message>
    <message>
        <source>Read the passphrase from this file.</source>
        <translation>Die Passphrase aus dieser Datei lesen.</translation>
    </message>
    <message>
        <source>Paint the window into this PNG file when it has settled, and end.</source>
        <translation>Das Fenster, sobald es zur Ruhe gekommen ist, in diese PNG-Datei zeichnen und enden.</translation>
    </message>
    <message>
        <source>Use this theme: light or dark.</source>
        <translation>Dieses Farbschema verwenden: light oder dark.</translation>
    </message>
    <message>
        <source>%1: not understood. A repository is named with --repo.</source>
        <translation>%1: nicht verstanden. Ein Repository wird mit --repo genannt.</translation>
    </message>
    <message>
        <source>%1: no such theme. There are light and dark.</source>
        <translation>%1: dieses Farbschema gibt es nicht. Es gibt light und dark.</translation>
    </message>
</context>
<context>
    <name>backstop::app::WorkController</name>
    <message>
        <source>%1 is running</source>
        <translation>„%1“ läuft</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>There was no earlier backup of these sources to compare with: a full backup was made.</source>
        <translation>Von diesen Quellen gab es noch keine Sicherung zum Vergleichen: Es wurde eine Vollsicherung erstellt.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n Sicherung</numerusform>
            <numerusform>%n Sicherungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verifizieren</translation>
    </message>
    <message>
        <source>Read the history</source>
        <translation>Verlauf einlesen</translation>
    </message>
    <message>
        <source>The verification is finished: nothing is damaged as far as was looked.</source>
        <translation>Die Verifizierung ist beendet: Soweit geprüft wurde, ist nichts beschädigt.</translation>
    </message>
    <message>
        <source>The verification found damage.</source>
        <translation>Die Verifizierung hat Schäden gefunden.</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of an earlier run were interrupted</source>
        <translation>
            <numerusform>%n Job eines früheren Laufs wurde unterbrochen</numerusform>
            <numerusform>%n Jobs eines früheren Laufs wurden unterbrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show jobs</source>
        <translation>Jobs zeigen</translation>
    </message>
    <message>
        <source>The verification could not check all backups.</source>
        <translation>Die Prüfung konnte nicht alle Sicherungen ansehen.</translation>
    </message>
</context>
<context>
    <name>backstop::catalog::FilterExpression</name>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Bekannt sind: %1.</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an age</source>
        <translation>„%1“ ist kein Alter</translation>
    </message>
    <message>
        <source>&quot;%1:&quot; has no value</source>
        <translation>„%1:“ hat keinen Wert</translation>
    </message>
    <message>
        <source>Write what to look for right after the colon.</source>
        <translation>Schreiben Sie direkt hinter den Doppelpunkt, wonach gesucht wird.</translation>
    </message>
    <message>
        <source>unknown %1 &quot;%2&quot;</source>
        <translation>%1 kennt „%2“ nicht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a size</source>
        <translation>„%1“ ist keine Größe</translation>
    </message>
    <message>
        <source>Write for instance size:&gt;1g or size:&lt;=10k.</source>
        <translation>Schreiben Sie zum Beispiel size:&gt;1g oder size:&lt;=10k.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the beginning of an id</source>
        <translation>„%1“ ist kein Anfang einer Kennung</translation>
    </message>
    <message>
        <source>An id is made of the digits 0-9 and a-f.</source>
        <translation>Eine Kennung besteht aus den Ziffern 0-9 und a-f.</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;</source>
        <translation>unbekannter Schlüssel „%1“</translation>
    </message>
    <message>
        <source>Put a second one at the end of the words that belong together.</source>
        <translation>Setzen Sie ein zweites ans Ende der Wörter, die zusammengehören.</translation>
    </message>
    <message>
        <source>Write for instance %1 or %2.</source>
        <translation>Schreiben Sie zum Beispiel %1 oder %2.</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::BackupListModel</name>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Incremental</source>
        <translation>Inkrementell</translation>
    </message>
    <message>
        <source>Differential</source>
        <translation>Differenziell</translation>
    </message>
    <message>
        <source>L1 present</source>
        <translation>L1 vorhanden</translation>
    </message>
    <message>
        <source>L2 sampled</source>
        <translation>L2 Stichprobe</translation>
    </message>
    <message>
        <source>L3 every byte</source>
        <translation>L3 jedes Byte</translation>
    </message>
    <message>
        <source>L4 test restore</source>
        <translation>L4 Testwiederherstellung</translation>
    </message>
    <message>
        <source>Not finished, %1</source>
        <translation>Nicht beendet, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) damaged, %1</source>
        <translation>
            <numerusform>%n Datei beschädigt, %1</numerusform>
            <numerusform>%n Dateien beschädigt, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 %3, %4, %5, %6</source>
        <translation>%1, %2 %3, %4, %5, %6</translation>
    </message>
    <message>
        <source>, held</source>
        <translation>, geschützt</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of the source are missing or doubtful</source>
        <translation>
            <numerusform>%n Eintrag der Quelle fehlt oder ist zweifelhaft</numerusform>
            <numerusform>%n Einträge der Quelle fehlen oder sind zweifelhaft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added, %2 modified, %3 deleted</source>
        <translation>%1&#xa0;neu, %2&#xa0;geändert, %3&#xa0;gelöscht</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Taken (%1)</source>
        <translation>Erstellt (%1)</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Added to repository</source>
        <translation>Zuwachs</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The backup itself is damaged, %1</source>
        <translation>Die Sicherung selbst ist beschädigt, %1</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Nicht hier</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::BackupState</name>
    <message numerus="yes">
        <source>Verified %Ln d ago</source>
        <translation>
            <numerusform>Vor %Ln&#xa0;d verifiziert</numerusform>
            <numerusform>Vor %Ln&#xa0;d verifiziert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified %Ln h ago</source>
        <translation>
            <numerusform>Vor %Ln&#xa0;h verifiziert</numerusform>
            <numerusform>Vor %Ln&#xa0;h verifiziert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified %Ln min ago</source>
        <translation>
            <numerusform>Vor %Ln&#xa0;min verifiziert</numerusform>
            <numerusform>Vor %Ln&#xa0;min verifiziert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::ChangeListModel</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size before</source>
        <translation>Größe vorher</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Modified (%1)</source>
        <translation>Geändert (%1)</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::ChangeTreeModel</name>
    <message>
        <source>%1, folder, %2 added, %3 modified, %4 deleted, %5</source>
        <translation>%1, Ordner, %2 neu, %3 geändert, %4 gelöscht, %5</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Modified (%1)</source>
        <translation>Geändert (%1)</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::ComponentListModel</name>
    <message>
        <source>no loss</source>
        <translation>kein Verlust</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>braucht %1</translation>
    </message>
    <message>
        <source>needed by %1</source>
        <translation>gebraucht von %1</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>Back in</source>
        <translation>Wieder da nach</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Gebraucht von</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Its backup</source>
        <translation>Sicherung</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::FileTreeModel</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen&#xa0;…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Modified (%1)</source>
        <translation>Geändert (%1)</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::GroupText</name>
    <message>
        <source>Others</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Kein Team</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Team %1</translation>
    </message>
    <message>
        <source>Layer %L1</source>
        <translation>Ebene %L1</translation>
    </message>
    <message>
        <source>Layers %L1 to %L2</source>
        <translation>Ebenen %L1 bis %L2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln Komponente</numerusform>
            <numerusform>%Ln Komponenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln component(s)</source>
        <translation>
            <numerusform>%L1 von %Ln Komponente</numerusform>
            <numerusform>%L1 von %Ln Komponenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with problems</source>
        <translation>
            <numerusform>%Ln mit Problemen</numerusform>
            <numerusform>%Ln mit Problemen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in a circle</source>
        <translation>
            <numerusform>%Ln im Kreis</numerusform>
            <numerusform>%Ln im Kreis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the critical path</source>
        <translation>
            <numerusform>%Ln auf dem kritischen Pfad</numerusform>
            <numerusform>%Ln auf dem kritischen Pfad</numerusform>
        </translation>
    </message>
    <message>
        <source>shortest target %1</source>
        <translation>kürzestes Ziel %1</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>kein Ziel</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::HistorySearchModel</name>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>First seen (%1)</source>
        <translation>Zuerst gesehen (%1)</translation>
    </message>
    <message>
        <source>Last seen (%1)</source>
        <translation>Zuletzt gesehen (%1)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Modified (%1)</source>
        <translation>Geändert (%1)</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>In the newest backup</source>
        <translation>In der neuesten Sicherung</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>War nicht lesbar</translation>
    </message>
    <message>
        <source>Left out by a pattern</source>
        <translation>Durch ein Muster ausgelassen</translation>
    </message>
    <message>
        <source>%1, %2, %3, first seen %4, last seen %5, %6</source>
        <translation>%1, %2, %3, zuerst gesehen %4, zuletzt gesehen %5, %6</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln Fassung</numerusform>
            <numerusform>%Ln Fassungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::JobListModel</name>
    <message>
        <source>Preparing</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>Festschreiben</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verifizieren</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Started (%1)</source>
        <translation>Begonnen (%1)</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::JobText</name>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 items/s</source>
        <translation>%1 Einträge/s</translation>
    </message>
    <message>
        <source>stalled for %1</source>
        <translation>steht seit %1</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::OrderListModel</name>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Why it comes here</source>
        <translation>Warum an dieser Stelle</translation>
    </message>
    <message>
        <source>Back in</source>
        <translation>Wieder da nach</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::PlanOutlineModel</name>
    <message>
        <source>Needs (%L1)</source>
        <translation>Braucht (%L1)</translation>
    </message>
    <message>
        <source>Needed by (%L1)</source>
        <translation>Gebraucht von (%L1)</translation>
    </message>
    <message numerus="yes">
        <source>What %1 needs, %Ln component(s)</source>
        <translation>
            <numerusform>%1 braucht %Ln Komponente</numerusform>
            <numerusform>%1 braucht %Ln Komponenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who needs %1, %Ln component(s)</source>
        <translation>
            <numerusform>%1 wird von %Ln Komponente gebraucht</numerusform>
            <numerusform>%1 wird von %Ln Komponenten gebraucht</numerusform>
        </translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::PlanProblemModel</name>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::PlanText</name>
    <message>
        <source>Restore the data</source>
        <translation>Daten wiederherstellen</translation>
    </message>
    <message>
        <source>Verify what was restored</source>
        <translation>Daten verifizieren</translation>
    </message>
    <message>
        <source>Start the service</source>
        <translation>Dienst starten</translation>
    </message>
    <message>
        <source>Run a program</source>
        <translation>Programm ausführen</translation>
    </message>
    <message>
        <source>Ask until it answers</source>
        <translation>Abfragen, bis Antwort kommt</translation>
    </message>
    <message>
        <source>Reconcile positions with fills</source>
        <translation>Positionen mit Ausführungen abgleichen</translation>
    </message>
    <message>
        <source>Done by a person</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Tell people</source>
        <translation>Benachrichtigen</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Go or no-go</source>
        <translation>Go/No-Go-Entscheidung</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>%1, as %2 needs it</source>
        <translation>%1, da %2 sie braucht</translation>
    </message>
    <message>
        <source>needs nothing</source>
        <translation>braucht nichts</translation>
    </message>
    <message>
        <source>after %1, the last that it needs</source>
        <translation>nach %1, der letzten, die sie braucht</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1; now because of %2</source>
        <translation>%1; jetzt wegen %2</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Within target</source>
        <translation>Im Ziel</translation>
    </message>
    <message>
        <source>Close to target</source>
        <translation>Nahe am Ziel</translation>
    </message>
    <message>
        <source>Over target</source>
        <translation>Über dem Ziel</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::VersionListModel</name>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>First seen (%1)</source>
        <translation>Zuerst gesehen (%1)</translation>
    </message>
    <message>
        <source>Last seen (%1)</source>
        <translation>Zuletzt gesehen (%1)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Modified (%1)</source>
        <translation>Geändert (%1)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::VersionText</name>
    <message>
        <source>Version %L1</source>
        <translation>Fassung %L1</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>War nicht lesbar</translation>
    </message>
    <message>
        <source>Left out by a pattern</source>
        <translation>Durch ein Muster ausgelassen</translation>
    </message>
    <message>
        <source>Stands now</source>
        <translation>Gilt jetzt</translation>
    </message>
    <message>
        <source>Came back: the same content as version %L1</source>
        <translation>Kam zurück: derselbe Inhalt wie Fassung %L1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, von %2 bis %3</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln backup(s)</source>
        <translation>
            <numerusform>in %Ln Sicherung</numerusform>
            <numerusform>in %Ln Sicherungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::jobs::JobQueue</name>
    <message>
        <source>waits for %1 %2</source>
        <translation>wartet auf „%1 %2“</translation>
    </message>
    <message>
        <source>waits for another job to end</source>
        <translation>wartet auf das Ende eines anderen Jobs</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillEvidence</name>
    <message>
        <source>Backup %1, made %2</source>
        <translation>Sicherung %1, erstellt %2</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Sicherung %1</translation>
    </message>
    <message>
        <source>Files in place: %1</source>
        <translation>Dateien an ihrem Platz: %1</translation>
    </message>
    <message>
        <source>Written: %1 in %2</source>
        <translation>Geschrieben: %1 in %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>Newest file: %1</source>
        <translation>Neueste Datei: %1</translation>
    </message>
    <message>
        <source>Files with another owner or attribute than backed up: %1</source>
        <translation>Dateien mit anderem Eigentümer oder Attribut als gesichert: %1</translation>
    </message>
    <message>
        <source>Newer backups without its data, passed over: %1</source>
        <translation>Neuere Sicherungen ohne die Daten, übergangen: %1</translation>
    </message>
    <message>
        <source>Records of backups that cannot be read, and may be of newer ones: %1</source>
        <translation>Nicht lesbare Einträge, möglicherweise von neueren Sicherungen: %1</translation>
    </message>
    <message>
        <source>Tried backup %1, made %2: counts as damaged, as the drill wanted it</source>
        <translation>Sicherung %1, erstellt %2, versucht: gilt als beschädigt, so wollte es die Übung</translation>
    </message>
    <message>
        <source>Tried backup %1, made %2, which would not do: %3</source>
        <translation>Sicherung %1, erstellt %2, versucht, aber unbrauchbar: %3</translation>
    </message>
    <message>
        <source>Files read again that have the checksum of their backup: %1 of %2</source>
        <translation>Zurückgelesene Dateien mit der Prüfsumme ihrer Sicherung: %1 von %2</translation>
    </message>
    <message>
        <source>Links and special files that are the same: %1</source>
        <translation>Gleiche Links und Spezialdateien: %1</translation>
    </message>
    <message>
        <source>Files that are not as they were backed up: %1</source>
        <translation>Dateien, die nicht so sind, wie sie gesichert wurden: %1</translation>
    </message>
    <message>
        <source>Files without a checksum to compare with: %1</source>
        <translation>Dateien ohne Prüfsumme zum Vergleich: %1</translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation>Dauer: %1</translation>
    </message>
    <message>
        <source>Asked over HTTP: %1</source>
        <translation>Über HTTP abgefragt: %1</translation>
    </message>
    <message>
        <source>Looked for the process: %1</source>
        <translation>Nach dem Prozess gesucht: %1</translation>
    </message>
    <message>
        <source>Asked for a connection: %1</source>
        <translation>Verbindung angefragt: %1</translation>
    </message>
    <message>
        <source>Times asked: %1</source>
        <translation>Abfragen: %1</translation>
    </message>
    <message>
        <source>Ran %1</source>
        <translation>Ausgeführt: %1</translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>Was ended by a signal</source>
        <translation>Durch ein Signal beendet</translation>
    </message>
    <message>
        <source>The end of its output, of which there are so many lines: %1</source>
        <translation>Ende der Ausgabe, Zeilen insgesamt: %1</translation>
    </message>
    <message>
        <source>Waited %1</source>
        <translation>Gewartet: %1</translation>
    </message>
    <message>
        <source>Sent:</source>
        <translation>Gesendet:</translation>
    </message>
    <message>
        <source>Written down, and sent to nobody:</source>
        <translation>Aufgeschrieben und an niemanden gesendet:</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>Entfernt: %1</translation>
    </message>
    <message>
        <source>Attempts: %1</source>
        <translation>Versuche: %1</translation>
    </message>
    <message>
        <source>It took too long, and was stopped</source>
        <translation>Dauerte zu lange und wurde angehalten</translation>
    </message>
    <message>
        <source>A surprise of the drill: %1</source>
        <translation>Eine Überraschung der Übung: %1</translation>
    </message>
    <message>
        <source>%1 said: %2</source>
        <translation>%1 sagte: %2</translation>
    </message>
    <message>
        <source>Said by %1</source>
        <translation>Angabe von %1</translation>
    </message>
    <message>
        <source>and so many more: %1</source>
        <translation>und noch %1</translation>
    </message>
    <message>
        <source>Positions compared with what the fills amount to: %1</source>
        <translation>Mit der Summe der Ausführungen verglichene Positionen: %1</translation>
    </message>
    <message>
        <source>Read: orders %1, fills %2, positions %3</source>
        <translation>Gelesen: Orders %1, Ausführungen %2, Positionen %3</translation>
    </message>
    <message>
        <source>Positions that differ: %1</source>
        <translation>Abweichende Positionen: %1</translation>
    </message>
    <message>
        <source>%1: %2 in the file, %3 from the fills</source>
        <translation>%1: %2 in der Datei, %3 aus den Ausführungen</translation>
    </message>
    <message>
        <source>Records that could not be read: %1</source>
        <translation>Nicht lesbare Einträge: %1</translation>
    </message>
    <message>
        <source>Files read: %1</source>
        <translation>Gelesene Dateien: %1</translation>
    </message>
    <message>
        <source>Only the first executed orders were looked for a second time: there are too many</source>
        <translation>Nur die ersten ausgeführten Aufträge wurden auf Doppelte geprüft: es sind zu viele</translation>
    </message>
    <message>
        <source>Failed before, after %1: %2</source>
        <translation>Zuvor fehlgeschlagen, nach %1: %2</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillFacts</name>
    <message>
        <source>%1: talked through, nothing was executed</source>
        <translation>%1: durchgesprochen, nichts wurde ausgeführt</translation>
    </message>
    <message>
        <source>%1: nobody was asked</source>
        <translation>%1: Niemand wurde gefragt</translation>
    </message>
    <message>
        <source>%1: everything was executed, and people did what the plan gives to people</source>
        <translation>%1: Alles wurde ausgeführt, und Personen taten, was der Plan Personen zuweist</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>%1, from a file and not of the repository</source>
        <translation>%1, aus einer Datei und nicht aus dem Repository</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>%1, all of the plan</source>
        <translation>%1, alle des Plans</translation>
    </message>
    <message>
        <source>%1 of %2 of the plan: %3</source>
        <translation>%1 von %2 des Plans: %3</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Ausgerufen</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>User and host</source>
        <translation>Benutzer und Rechner</translation>
    </message>
    <message>
        <source>Disaster</source>
        <translation>Katastrophe</translation>
    </message>
    <message>
        <source>%1: no backup made later was restored</source>
        <translation>%1: Keine später erstellte Sicherung wurde wiederhergestellt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1, nach %2</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Interrupted at work, and taken up again</source>
        <translation>Mitten in der Arbeit unterbrochen und fortgesetzt</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillForecastPart</name>
    <message>
        <source>within</source>
        <translation>innerhalb</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>schneller</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>What was forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>There is no forecast: %1</source>
        <translation>Es gibt keine Prognose: %1</translation>
    </message>
    <message>
        <source>Simulated %1 times before the drill began, without its surprises. Nine of ten recoveries should fall between P5 and P95.</source>
        <translation>Vor Beginn der Übung %1-mal simuliert, ohne deren Überraschungen. Neun von zehn Wiederherstellungen sollten zwischen P5 und P95 liegen.</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>The band</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The band held for %1 of %2 components that came back.</source>
        <translation>Die Spanne traf bei %1 von %2 wiederhergestellten Komponenten zu.</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillPage</name>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>Report of a drill: %1</source>
        <translation>Bericht einer Übung: %1</translation>
    </message>
    <message>
        <source>A drill: production was not touched. Times of day are UTC.</source>
        <translation>Eine Übung: Der Produktivbetrieb blieb unberührt. Uhrzeiten sind in UTC angegeben.</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>Components recovered: %1 of %2</source>
        <translation>Wiederhergestellte Komponenten: %1 von %2</translation>
    </message>
    <message>
        <source>The journal says &quot;%1&quot;, but its evidence says &quot;%2&quot;</source>
        <translation>Das Protokoll sagt „%1“, seine Nachweise sagen aber „%2“</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Every required step has evidence, no target was missed, and nothing of the drill was left behind.</source>
        <translation>Jeder erforderliche Schritt hat einen Nachweis, kein Ziel wurde verfehlt, und nichts von der Übung blieb zurück.</translation>
    </message>
    <message>
        <source>Nothing is wrong so far.</source>
        <translation>Bisher ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>What was declared</source>
        <translation>Was ausgerufen wurde</translation>
    </message>
    <message>
        <source>Targets against what was measured</source>
        <translation>Ziele und Messwerte</translation>
    </message>
    <message>
        <source>RTA: from the declaration to the end of the last step, without pauses and without the clean-up. RPA: from the backup that was restored to the disaster. What was not measured is shown as that, and no estimate stands in for it.</source>
        <translation>RTA: von der Ausrufung bis zum Ende des letzten Schritts, ohne Pausen und ohne Aufräumen. RPA: von der wiederhergestellten Sicherung bis zur Katastrophe. Was nicht gemessen wurde, ist so ausgewiesen; keine Schätzung tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>From its restore</source>
        <translation>Ab Wiederherstellung</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>RPA</source>
        <translation>RPA</translation>
    </message>
    <message>
        <source>All were back after: %1. Target of the plan: %2.</source>
        <translation>Alle wieder da nach: %1. Ziel des Plans: %2.</translation>
    </message>
    <message>
        <source>The drill stood still for %1, which does not count.</source>
        <translation>Die Übung stand %1 lang still; das zählt nicht.</translation>
    </message>
    <message>
        <source>What happened when</source>
        <translation>Zeitlicher Ablauf</translation>
    </message>
    <message>
        <source>Surprises</source>
        <translation>Überraschungen</translation>
    </message>
    <message>
        <source>The leader of the drill prepared them; those without a target were aimed by the seed.</source>
        <translation>Die Übungsleitung hat sie vorbereitet; wo nicht angegeben war, wen sie treffen, bestimmte es der Startwert.</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Vorbereitet</translation>
    </message>
    <message>
        <source>What it came to</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Every step and its evidence</source>
        <translation>Alle Schritte und ihre Nachweise</translation>
    </message>
    <message>
        <source>It has no steps.</source>
        <translation>Sie hat keine Schritte.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>begun: %1</source>
        <translation>begonnen: %1</translation>
    </message>
    <message>
        <source>ended: %1</source>
        <translation>beendet: %1</translation>
    </message>
    <message>
        <source>begun again: %1</source>
        <translation>erneut begonnen: %1-mal</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>nicht erforderlich</translation>
    </message>
    <message>
        <source>Needs what did not come back: %1</source>
        <translation>Braucht, was nicht wiederhergestellt wurde: %1</translation>
    </message>
    <message>
        <source>Nothing was recorded</source>
        <translation>Nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Signed by people</source>
        <translation>Von Personen abgezeichnet</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>Begun after</source>
        <translation>Begonnen nach</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>None was given</source>
        <translation>Keine angegeben</translation>
    </message>
    <message>
        <source>Nobody has signed a step.</source>
        <translation>Niemand hat einen Schritt abgezeichnet.</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Done: what was restored is removed. Entries of the sandbox that went: %1.</source>
        <translation>Fertig: Was wiederhergestellt wurde, ist entfernt. Entfernte Einträge der Sandbox: %1.</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Nicht ausgeführt: %1</translation>
    </message>
    <message>
        <source>Not done yet.</source>
        <translation>Noch nicht ausgeführt.</translation>
    </message>
    <message>
        <source>How to check this report</source>
        <translation>So lässt sich dieser Bericht prüfen</translation>
    </message>
    <message>
        <source>Everything above is computed from the journal of the drill, into which each event was written at once. Each line of it names the SHA-256 of the line before, so that a changed line shows. This is the SHA-256 of the last line, and stands for all of them:</source>
        <translation>Alles Obige ist aus dem Protokoll der Übung berechnet, in das jedes Ereignis sofort geschrieben wurde. Jede Zeile darin nennt den SHA-256-Wert der vorigen, sodass eine geänderte Zeile auffällt. Dies ist der SHA-256-Wert der letzten Zeile; er steht für alle:</translation>
    </message>
    <message>
        <source>The journal is kept, encrypted and authenticated, in the repository named above. This reads it there, checks every line and computes the report anew; &quot;journal_head&quot; has to be what is printed here:</source>
        <translation>Das Protokoll liegt verschlüsselt und authentifiziert im oben genannten Repository. Dieser Befehl liest es dort, prüft jede Zeile und berechnet den Bericht neu; „journal_head“ muss dem hier gedruckten Wert entsprechen:</translation>
    </message>
    <message>
        <source>What this report does not show</source>
        <translation>Was dieser Bericht nicht zeigt</translation>
    </message>
    <message>
        <source>Whether the plan names every system that the firm needs, and whether its targets are right.</source>
        <translation>Ob der Plan jedes System nennt, das das Unternehmen braucht, und ob seine Ziele richtig sind.</translation>
    </message>
    <message>
        <source>How long the same takes in production: a sandbox has other disks, networks and loads.</source>
        <translation>Wie lange dasselbe im Produktivbetrieb dauert: Eine Sandbox hat andere Datenträger, Netze und Lasten.</translation>
    </message>
    <message>
        <source>Whether what people signed is true: of that there is nothing but their word.</source>
        <translation>Ob stimmt, was Personen abgezeichnet haben: Dafür steht allein ihr Wort.</translation>
    </message>
    <message>
        <source>How people would act in a real disaster: a drill is announced, and less is at stake.</source>
        <translation>Wie Menschen in einem wirklichen Notfall handeln würden: Eine Übung ist angekündigt, und es steht weniger auf dem Spiel.</translation>
    </message>
    <message>
        <source>What programs of the plan did besides what they told: their exit codes and last lines are all that is known.</source>
        <translation>Was Programme des Plans außer dem taten, was sie meldeten: Bekannt sind nur ihre Exit-Codes und letzten Zeilen.</translation>
    </message>
    <message>
        <source>That anything complies with a law or a rule: it is evidence, and no judgement.</source>
        <translation>Dass etwas einem Gesetz oder einer Vorschrift entspricht: Der Bericht ist ein Nachweis und kein Urteil.</translation>
    </message>
    <message>
        <source>The drill has not ended, so this is not its last report. Until then the journal is only on the machine named above.</source>
        <translation>Die Übung ist nicht beendet; dies ist also nicht ihr letzter Bericht. Bis sie beendet ist, liegt das Protokoll nur auf dem oben genannten Rechner.</translation>
    </message>
    <message>
        <source>Begin and end count from the declaration, with pauses; after a pause also without. Lines after &gt; are quoted.</source>
        <translation>Beginn und Ende zählen ab der Ausrufung, mit Pausen; nach einer Pause auch ohne. Zeilen nach &gt; sind zitiert.</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillTimeline</name>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Begun after</source>
        <translation>Begonnen nach</translation>
    </message>
    <message>
        <source>Ended after</source>
        <translation>Beendet nach</translation>
    </message>
    <message>
        <source>From the declaration to %1 later, with pauses</source>
        <translation>Von der Ausrufung bis %1 danach, mit Pausen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>The rest of the team stood in</source>
        <translation>Der Rest des Teams sprang ein</translation>
    </message>
    <message>
        <source>It did not come to that</source>
        <translation>Dazu kam es nicht</translation>
    </message>
    <message>
        <source>Backup %1 was passed over</source>
        <translation>Sicherung %1 wurde übergangen</translation>
    </message>
    <message>
        <source>Nobody of the team was there</source>
        <translation>Niemand vom Team war da</translation>
    </message>
    <message>
        <source>Its program was not run, and counts as failed</source>
        <translation>Ihr Programm wurde nicht ausgeführt und gilt als gescheitert</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillWords</name>
    <message>
        <source>%1 was back after %2, and should have been within %3</source>
        <translation>%1 war nach %2 wieder da, Ziel war binnen %3</translation>
    </message>
    <message>
        <source>%1 lost %2 of data, and should lose no more than %3</source>
        <translation>%1 verlor Daten von %2, Ziel war höchstens %3</translation>
    </message>
    <message>
        <source>%1 has no step in a drill, so nothing proves that it comes back</source>
        <translation>%1 hat in einer Übung keinen Schritt; nichts beweist also, dass sie wiederkommt</translation>
    </message>
    <message>
        <source>%1 did not come back, as the drill wanted it: %2</source>
        <translation>%1 wurde nicht wiederhergestellt, so wollte es die Übung: %2</translation>
    </message>
    <message>
        <source>%1 did not come back: %2</source>
        <translation>%1 wurde nicht wiederhergestellt: %2</translation>
    </message>
    <message>
        <source>%1 was not begun, for this did not come back: %2</source>
        <translation>%1 wurde nicht begonnen, denn dies wurde nicht wiederhergestellt: %2</translation>
    </message>
    <message>
        <source>It was talked through: nothing was executed, and nothing was measured</source>
        <translation>Die Übung wurde durchgesprochen: Nichts wurde ausgeführt und nichts gemessen</translation>
    </message>
    <message>
        <source>It was aborted: %1</source>
        <translation>Die Übung wurde abgebrochen: %1</translation>
    </message>
    <message>
        <source>All were back after %1, and should have been within %2</source>
        <translation>Alle waren nach %1 wieder da, Ziel war binnen %2</translation>
    </message>
    <message>
        <source>The sandbox is still there: %1</source>
        <translation>Die Sandbox ist noch da: %1</translation>
    </message>
    <message>
        <source>The sandbox is still there</source>
        <translation>Die Sandbox ist noch da</translation>
    </message>
    <message>
        <source>Tabletop</source>
        <translation>Planspiel</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Waits for team</source>
        <translation>Wartet auf Team</translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <translation>Wartet auf Person</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Failed, accepted</source>
        <translation>Gescheitert, hingenommen</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wieder da</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Nicht belegt</translation>
    </message>
    <message>
        <source>Restore its data</source>
        <translation>Daten wiederherstellen</translation>
    </message>
    <message>
        <source>Compare every checksum</source>
        <translation>Alle Prüfsummen vergleichen</translation>
    </message>
    <message>
        <source>Start its service</source>
        <translation>Dienst starten</translation>
    </message>
    <message>
        <source>Run its program</source>
        <translation>Programm ausführen</translation>
    </message>
    <message>
        <source>Ask whether it answers</source>
        <translation>Abfragen, ob Antwort kommt</translation>
    </message>
    <message>
        <source>Reconcile positions</source>
        <translation>Positionen abgleichen</translation>
    </message>
    <message>
        <source>Work for a person</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Tell people</source>
        <translation>Benachrichtigen</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Go or no go</source>
        <translation>Go/No-Go-Entscheidung</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>The newest backup of a component counts as damaged</source>
        <translation>Die neueste Sicherung einer Komponente gilt als beschädigt</translation>
    </message>
    <message>
        <source>The newest backup of %1 counts as damaged</source>
        <translation>Die neueste Sicherung von %1 gilt als beschädigt</translation>
    </message>
    <message>
        <source>A team has one person less</source>
        <translation>Ein Team hat eine Person weniger</translation>
    </message>
    <message>
        <source>Team %1 has one person less</source>
        <translation>Das Team %1 hat eine Person weniger</translation>
    </message>
    <message>
        <source>The program of a component fails</source>
        <translation>Das Programm einer Komponente scheitert</translation>
    </message>
    <message>
        <source>The program of %1 fails</source>
        <translation>Das Programm von %1 scheitert</translation>
    </message>
    <message>
        <source>%1: backup %2, made %3, could not be restored: %4</source>
        <translation>%1: Sicherung %2, erstellt %3, ließ sich nicht wiederherstellen: %4</translation>
    </message>
    <message>
        <source>%1: records of backups that cannot be read, and may be of newer ones: %2</source>
        <translation>%1: nicht lesbare Einträge, möglicherweise von neueren Sicherungen: %2</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; was skipped: %3</source>
        <translation>%1: „%2“ wurde übersprungen: %3</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; failed, which was accepted: %3</source>
        <translation>%1: „%2“ ist gescheitert, was hingenommen wurde: %3</translation>
    </message>
    <message>
        <source>For the real thing only</source>
        <translation>Nur für den Ernstfall</translation>
    </message>
    <message>
        <source>It needs a person</source>
        <translation>Braucht eine Person</translation>
    </message>
    <message>
        <source>Automatic drill: nobody was asked</source>
        <translation>Automatische Übung: Niemand wurde gefragt</translation>
    </message>
    <message>
        <source>The plan accepts a failure of this step</source>
        <translation>Der Plan nimmt ein Scheitern dieses Schritts hin</translation>
    </message>
    <message>
        <source>Not measured: nothing here can reconcile positions</source>
        <translation>Nicht gemessen: Hier kann nichts Positionen abgleichen</translation>
    </message>
    <message>
        <source>it was to be kept</source>
        <translation>sollte erhalten bleiben</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Nothing to reconcile: %1</source>
        <translation>Nichts abzugleichen: %1</translation>
    </message>
    <message>
        <source>&lt; %1 s</source>
        <translation>&lt; %1 s</translation>
    </message>
    <message>
        <source>Talked through</source>
        <translation>Durchgesprochen</translation>
    </message>
    <message>
        <source>%1, %2 without pauses</source>
        <translation>%1, ohne Pausen %2</translation>
    </message>
</context>
<context>
    <name>backstop::reports::ProblemWords</name>
    <message>
        <source>They need each other in a circle: %1</source>
        <translation>Brauchen einander im Kreis: %1</translation>
    </message>
    <message>
        <source>Needs %1, which the plan does not have</source>
        <translation>Braucht %1, im Plan nicht vorhanden</translation>
    </message>
    <message>
        <source>More than one component has this name</source>
        <translation>Mehrere Komponenten haben diesen Namen</translation>
    </message>
    <message>
        <source>Needs itself</source>
        <translation>Braucht sich selbst</translation>
    </message>
    <message>
        <source>States no RTO: within what time it must be back</source>
        <translation>Kein RTO angegeben: binnen welcher Zeit sie wieder da sein muss</translation>
    </message>
    <message>
        <source>%1 counts as not stated: %2</source>
        <translation>%1 gilt als nicht angegeben: %2</translation>
    </message>
    <message>
        <source>Must be back within %1, but needs %2, which may take %3</source>
        <translation>Muss binnen %1 wieder da sein, braucht aber %2, und das darf %3 dauern</translation>
    </message>
    <message>
        <source>The whole plan must be back within %1, but takes %2 even if all goes well: %3</source>
        <translation>Der ganze Plan muss binnen %1 erledigt sein, dauert aber selbst im besten Fall %2: %3</translation>
    </message>
    <message>
        <source>Must be back within %1, but takes %2 even if all goes well: %3</source>
        <translation>Muss binnen %1 wieder da sein, braucht aber selbst im besten Fall %2: %3</translation>
    </message>
    <message>
        <source>May lose no data, but its backups are %1 apart</source>
        <translation>Darf keine Daten verlieren, aber zwischen den Sicherungen liegen %1</translation>
    </message>
    <message>
        <source>May lose data of %1 at most, but its backups are %2 apart</source>
        <translation>Darf höchstens die Daten von %1 verlieren, aber zwischen den Sicherungen liegen %2</translation>
    </message>
    <message>
        <source>Is recovered as %1, because %2 needs it</source>
        <translation>Wird mit Priorität %1 wiederhergestellt, weil %2 sie braucht</translation>
    </message>
    <message>
        <source>No usable backup has its data</source>
        <translation>Keine brauchbare Sicherung enthält die Daten</translation>
    </message>
    <message>
        <source>Its newest backup was never read back</source>
        <translation>Die neueste Sicherung wurde nie zurückgelesen</translation>
    </message>
    <message>
        <source>Nothing says which part of a backup has its data</source>
        <translation>Nicht angegeben, welcher Teil einer Sicherung die Daten enthält</translation>
    </message>
    <message>
        <source>No team recovers it</source>
        <translation>Kein Team stellt sie wieder her</translation>
    </message>
    <message>
        <source>Its team %1 has no members</source>
        <translation>Das Team %1 hat keine Mitglieder</translation>
    </message>
    <message>
        <source>Its team %1 is not in the plan</source>
        <translation>Das Team %1 steht nicht im Plan</translation>
    </message>
    <message>
        <source>Cannot be run on this computer: %1</source>
        <translation>Auf diesem Rechner nicht ausführbar: %1</translation>
    </message>
    <message>
        <source>The plan has no components</source>
        <translation>Der Plan hat keine Komponenten</translation>
    </message>
    <message>
        <source>Remove one of these needs: until then there is no order.</source>
        <translation>Eine dieser Abhängigkeiten entfernen: Bis dahin gibt es keine Reihenfolge.</translation>
    </message>
    <message>
        <source>Add that component, or remove the need.</source>
        <translation>Diese Komponente hinzufügen oder die Abhängigkeit entfernen.</translation>
    </message>
    <message>
        <source>Give each its own name: needs are stated by name.</source>
        <translation>Jeder einen eigenen Namen geben: Abhängigkeiten werden mit Namen angegeben.</translation>
    </message>
    <message>
        <source>Remove the need.</source>
        <translation>Die Abhängigkeit entfernen.</translation>
    </message>
    <message>
        <source>Edit the component and set the value.</source>
        <translation>Die Komponente bearbeiten und den Wert setzen.</translation>
    </message>
    <message>
        <source>Shorten the target of what it needs, or give this one more time.</source>
        <translation>Das Ziel dessen, was sie braucht, verkürzen oder ihr mehr Zeit geben.</translation>
    </message>
    <message>
        <source>Make a step of this chain faster, or give the target more time.</source>
        <translation>Einen Schritt dieser Kette beschleunigen oder das Ziel verlängern.</translation>
    </message>
    <message>
        <source>Back up more often, or accept a longer loss.</source>
        <translation>Häufiger sichern oder einen größeren Verlust hinnehmen.</translation>
    </message>
    <message>
        <source>Give it that priority itself if it should have it.</source>
        <translation>Ihr selbst diese Priorität geben, wenn sie sie haben soll.</translation>
    </message>
    <message>
        <source>Back up its data, or correct the path of its backup.</source>
        <translation>Die Daten sichern oder den Pfad in der Sicherung berichtigen.</translation>
    </message>
    <message>
        <source>Verify that backup with all its data.</source>
        <translation>Diese Sicherung mit allen Daten verifizieren.</translation>
    </message>
    <message>
        <source>Edit the component and name the path in the backup.</source>
        <translation>Die Komponente bearbeiten und den Pfad in der Sicherung angeben.</translation>
    </message>
    <message>
        <source>Edit the component and choose a team with members.</source>
        <translation>Die Komponente bearbeiten und ein Team mit Mitgliedern wählen.</translation>
    </message>
    <message>
        <source>Install the program, or correct its path.</source>
        <translation>Das Programm installieren oder seinen Pfad berichtigen.</translation>
    </message>
    <message>
        <source>Add a component, or use the sample plan.</source>
        <translation>Eine Komponente hinzufügen oder den Beispielplan verwenden.</translation>
    </message>
</context>
<context>
    <name>backstop::reports::ReadinessLimits</name>
    <message>
        <source>What this report does not show</source>
        <translation>Was dieser Bericht nicht zeigt</translation>
    </message>
    <message>
        <source>Whether the plan names every system that the firm needs, and whether its targets are right.</source>
        <translation>Ob der Plan jedes System nennt, das das Unternehmen braucht, und ob seine Ziele richtig sind.</translation>
    </message>
    <message>
        <source>What other programs back up, replicate or recover.</source>
        <translation>Was andere Programme sichern, replizieren oder wiederherstellen.</translation>
    </message>
    <message>
        <source>Verifications that were made on other machines or by other users.</source>
        <translation>Verifizierungen, die auf anderen Rechnern oder von anderen Benutzern vorgenommen wurden.</translation>
    </message>
    <message>
        <source>How people would act in a real disaster: a drill is announced, and less is at stake.</source>
        <translation>Wie Menschen in einem wirklichen Notfall handeln würden: Eine Übung ist angekündigt, und es steht weniger auf dem Spiel.</translation>
    </message>
    <message>
        <source>That anything complies with a law or a rule: it is evidence, and no judgement.</source>
        <translation>Dass etwas einem Gesetz oder einer Vorschrift entspricht: Der Bericht ist ein Nachweis und kein Urteil.</translation>
    </message>
    <message>
        <source>Where it may serve as evidence</source>
        <translation>Wo der Bericht als Nachweis dienen kann</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Vorschrift</translation>
    </message>
    <message>
        <source>It asks for</source>
        <translation>Verlangt wird</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Siehe</translation>
    </message>
    <message>
        <source>DORA (EU) 2022/2554, article 11(4) to 11(6)</source>
        <translation>DORA (EU) 2022/2554, Artikel 11 Absätze 4 bis 6</translation>
    </message>
    <message>
        <source>Continuity and recovery plans, tested at least yearly and after changes</source>
        <translation>Geschäftsfortführungs- und Wiederherstellungspläne, mindestens jährlich und nach Änderungen getestet</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>DORA, article 12(1) and 12(2)</source>
        <translation>DORA, Artikel 12 Absätze 1 und 2</translation>
    </message>
    <message>
        <source>Backup and restoration procedures, and periodic tests of them</source>
        <translation>Verfahren zur Datensicherung und Wiederherstellung und deren regelmäßige Tests</translation>
    </message>
    <message>
        <source>DORA, article 12(6)</source>
        <translation>DORA, Artikel 12 Absatz 6</translation>
    </message>
    <message>
        <source>Recovery time and recovery point objectives for each function</source>
        <translation>Vorgaben für Wiederherstellungszeit und Wiederherstellungspunkt jeder Funktion</translation>
    </message>
    <message>
        <source>Targets against what was measured</source>
        <translation>Ziele und Messwerte</translation>
    </message>
    <message>
        <source>FINRA rule 4370(b), 4370(c)(1) and (c)(2)</source>
        <translation>FINRA-Regel 4370(b), 4370(c)(1) und (c)(2)</translation>
    </message>
    <message>
        <source>Data back-up and recovery, mission critical systems, in a plan that is reviewed yearly</source>
        <translation>Datensicherung und -wiederherstellung sowie geschäftskritische Systeme in einem jährlich überprüften Plan</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Abweichungen</translation>
    </message>
</context>
<context>
    <name>backstop::reports::ReadinessPage</name>
    <message>
        <source>Readiness for recovery</source>
        <translation>Bereitschaft zur Wiederherstellung</translation>
    </message>
    <message>
        <source>Readiness for recovery: %1</source>
        <translation>Bereitschaft zur Wiederherstellung: %1</translation>
    </message>
    <message>
        <source>%1 points were reached, but no more than %2 count:</source>
        <translation>%1 Punkte wurden erreicht, aber höchstens %2 zählen:</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 von 100</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>On host</source>
        <translation>Auf Rechner</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Changed %1 by %2</source>
        <translation>Geändert: %1 von %2</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>How the points were reached</source>
        <translation>Wie sich die Punkte ergeben</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Every point</source>
        <translation>Alle Punkte im Einzelnen</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>What would raise it</source>
        <translation>Was die Wertung erhöhen würde</translation>
    </message>
    <message>
        <source>Nothing: every point was reached.</source>
        <translation>Nichts: Alle Punkte wurden erreicht.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Score with it alone</source>
        <translation>Wertung allein damit</translation>
    </message>
    <message>
        <source>Targets against what was measured</source>
        <translation>Ziele und Messwerte</translation>
    </message>
    <message>
        <source>Times of day are UTC. What was not measured is shown as that, and no estimate stands in for it.</source>
        <translation>Uhrzeiten sind in UTC angegeben. Was nicht gemessen wurde, ist so ausgewiesen; keine Schätzung tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>Neueste Sicherung</translation>
    </message>
    <message>
        <source>Every byte read</source>
        <translation>Jedes Byte gelesen</translation>
    </message>
    <message>
        <source>not recovered</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>no data of its own</source>
        <translation>keine eigenen Daten</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>There was none.</source>
        <translation>Es gab keine.</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>with an earlier plan</source>
        <translation>mit einem früheren Plan</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Tabletop: nothing was executed</source>
        <translation>Planspiel: Nichts wurde ausgeführt</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>The plan has no known problem.</source>
        <translation>Am Plan ist kein Problem bekannt.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Verify the repository.</source>
        <translation>Das Repository verifizieren.</translation>
    </message>
    <message>
        <source>Positions against fills</source>
        <translation>Positionsabgleich</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>In the drill of</source>
        <translation>Übung vom</translation>
    </message>
    <message>
        <source>before it was changed</source>
        <translation>vor ihrer Änderung</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Brings back</source>
        <translation>Stellt wieder her</translation>
    </message>
    <message>
        <source>Drill: %1</source>
        <translation>Übung: %1</translation>
    </message>
    <message>
        <source>RTA: from the newest drill in which the component came back with all that it needs, be it of some components or aborted later; that it did not come back counts from any drill.</source>
        <translation>RTA: aus der neuesten Übung, in der die Komponente mit allem, was sie braucht, wiederkam, auch wenn nur ein Teil geübt oder später abgebrochen wurde. Kam sie nicht wieder, zählt das aus jeder Übung.</translation>
    </message>
    <message>
        <source>Mode, and of what</source>
        <translation>Modus und Umfang</translation>
    </message>
    <message>
        <source>Took, with pauses</source>
        <translation>Dauer, mit Pausen</translation>
    </message>
</context>
<context>
    <name>backstop::reports::ReadinessWords</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln more</source>
        <translation>
            <numerusform>%1, %2 und %Ln weitere</numerusform>
            <numerusform>%1, %2 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovery is well proven</source>
        <translation>Die Wiederherstellung ist gut belegt</translation>
    </message>
    <message>
        <source>Recovery is proven in part</source>
        <translation>Die Wiederherstellung ist teilweise belegt</translation>
    </message>
    <message>
        <source>Recovery is not proven</source>
        <translation>Die Wiederherstellung ist nicht belegt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Data loss</source>
        <translation>Datenverlust</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verifizierung</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Recovery time</source>
        <translation>Wiederanlaufzeit</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Each component has a usable backup no older than its RPO.</source>
        <translation>Jede Komponente hat eine brauchbare Sicherung, die nicht älter ist als ihr RPO.</translation>
    </message>
    <message>
        <source>Every byte that would be restored was read again, lately enough for its priority.</source>
        <translation>Jedes Byte, das wiederhergestellt würde, wurde zurückgelesen, und das liegt für die Priorität der Komponente nicht zu lange zurück.</translation>
    </message>
    <message>
        <source>Each component was back within its RTO, measured in a drill. A simulation alone earns half.</source>
        <translation>Jede Komponente war innerhalb ihres RTO wieder da, gemessen in einer Übung. Eine Simulation allein bringt die Hälfte.</translation>
    </message>
    <message>
        <source>There are copies that one disaster does not reach.</source>
        <translation>Es gibt Kopien, die eine einzelne Katastrophe nicht erreicht.</translation>
    </message>
    <message>
        <source>%1 old, target %2: its newest usable backup</source>
        <translation>%1 alt, Ziel %2: die neueste brauchbare Sicherung</translation>
    </message>
    <message>
        <source>No usable backup has its data, target %1</source>
        <translation>Keine brauchbare Sicherung enthält die Daten, Ziel %1</translation>
    </message>
    <message>
        <source>Read in full %1 ago, which counts for %2</source>
        <translation>Vor %1 ganz gelesen, zählt %2 lang voll</translation>
    </message>
    <message>
        <source>Its newest backup was never read in full</source>
        <translation>Die neueste Sicherung wurde nie ganz gelesen</translation>
    </message>
    <message>
        <source>Passed %1 ago, counts in full for %2</source>
        <translation>Vor %1 bestanden, zählt %2 lang voll</translation>
    </message>
    <message>
        <source>Passed %1 ago, but the plan was changed since</source>
        <translation>Vor %1 bestanden, aber der Plan wurde seither geändert</translation>
    </message>
    <message>
        <source>Passed with issues %1 ago</source>
        <translation>Vor %1 mit Mängeln bestanden</translation>
    </message>
    <message>
        <source>Back after %1, measured; target %2</source>
        <translation>Nach %1 wieder da, gemessen; Ziel %2</translation>
    </message>
    <message>
        <source>Back after %1, measured before it was changed; target %2</source>
        <translation>Nach %1 wieder da, aber vor ihrer Änderung gemessen; Ziel %2</translation>
    </message>
    <message>
        <source>Back within its target, but measured %1 ago</source>
        <translation>Innerhalb des Ziels wieder da, aber vor %1 gemessen</translation>
    </message>
    <message>
        <source>Not measured; simulated to be back after %1 in 95 % of cases, target %2</source>
        <translation>Nicht gemessen; laut Simulation in 95&#xa0;% der Fälle nach %1 wieder da, Ziel %2</translation>
    </message>
    <message>
        <source>Neither measured nor simulated, target %1</source>
        <translation>Weder gemessen noch simuliert, Ziel %1</translation>
    </message>
    <message>
        <source>There are two consistent copies or more</source>
        <translation>Es gibt mindestens zwei konsistente Kopien</translation>
    </message>
    <message>
        <source>There is one copy</source>
        <translation>Es gibt eine Kopie</translation>
    </message>
    <message>
        <source>One copy or more is in another place</source>
        <translation>Mindestens eine Kopie ist an einem anderen Ort</translation>
    </message>
    <message>
        <source>No copy is in another place</source>
        <translation>Keine Kopie ist an einem anderen Ort</translation>
    </message>
    <message>
        <source>One copy or more cannot be changed by anybody for a time</source>
        <translation>Mindestens eine Kopie kann eine Zeit lang niemand ändern</translation>
    </message>
    <message>
        <source>Every copy can be changed by whoever has the rights</source>
        <translation>Wer die Rechte hat, kann jede Kopie ändern</translation>
    </message>
    <message>
        <source>A critical component has no backup of which every byte was read in time.</source>
        <translation>Eine kritische Komponente hat keine Sicherung, von der rechtzeitig jedes Byte gelesen wurde.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has opened the repository with its recovery key in the last %Ln days.</source>
        <translation>
            <numerusform>Seit mindestens %Ln Tag hat niemand das Repository mit dem Wiederherstellungscode geöffnet.</numerusform>
            <numerusform>In den letzten %Ln Tagen hat niemand das Repository mit dem Wiederherstellungscode geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify every byte of the backups of %1</source>
        <translation>Jedes Byte verifizieren: %1</translation>
    </message>
    <message>
        <source>Simulate the plan</source>
        <translation>Den Plan simulieren</translation>
    </message>
    <message>
        <source>Add a copy in another place that nobody can change for a time</source>
        <translation>Kopie an anderem Ort anlegen, die eine Zeit lang niemand ändern kann</translation>
    </message>
    <message>
        <source>Open the repository with its recovery key</source>
        <translation>Repository mit dem Wiederherstellungscode öffnen</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Passed with issues</source>
        <translation>Mit Mängeln bestanden</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1&#xa0;d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>differ: %1 of %2</source>
        <translation>weichen ab: %1 von %2</translation>
    </message>
    <message>
        <source>records not read: %1</source>
        <translation>nicht lesbare Einträge: %1</translation>
    </message>
    <message>
        <source>agree: %1 of %1</source>
        <translation>stimmen überein: %1 von %1</translation>
    </message>
    <message>
        <source>The plan cannot be followed: it has no order of recovery.</source>
        <translation>Der Plan lässt sich nicht ausführen: Er hat keine Reihenfolge der Wiederherstellung.</translation>
    </message>
    <message>
        <source>Mend the errors of the plan</source>
        <translation>Fehler im Plan beheben</translation>
    </message>
    <message>
        <source>Have two people who can bring back %1</source>
        <translation>Zwei Personen haben, die dies wiederherstellen können: %1</translation>
    </message>
    <message>
        <source>In the last %1 days every byte was read of the backups of %2 of %3 components.</source>
        <translation>In den letzten %1 Tagen wurde von %2 der %3 Komponenten jedes Byte der Sicherungen gelesen.</translation>
    </message>
    <message>
        <source>%1: nobody stands in</source>
        <translation>%1: niemand springt ein</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message numerus="yes">
        <source>A drill of the whole plan, as it is now, was passed in the last %Ln days.</source>
        <translation>
            <numerusform>Vor höchstens %Ln Tag wurde eine Übung des ganzen jetzigen Plans bestanden.</numerusform>
            <numerusform>In den letzten %Ln Tagen wurde eine Übung des ganzen jetzigen Plans bestanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last drill of the whole plan, %1 ago, was not passed</source>
        <translation>Die letzte Übung des ganzen Plans, vor %1, wurde nicht bestanden</translation>
    </message>
    <message>
        <source>There was no drill of the whole plan</source>
        <translation>Es gab keine Übung des ganzen Plans</translation>
    </message>
    <message>
        <source>The last drill that tried could not recover it</source>
        <translation>Die letzte Übung, die es versuchte, konnte sie nicht wiederherstellen</translation>
    </message>
    <message>
        <source>whole plan</source>
        <translation>ganzer Plan</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>%1 of %2 components</source>
        <translation>%1 von %2 Komponenten</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>The last drill of the whole plan was not passed, or there was none.</source>
        <translation>Die letzte Übung des ganzen Plans wurde nicht bestanden, oder es gab keine.</translation>
    </message>
    <message>
        <source>Only verifications known to this user on this computer count.</source>
        <translation>Es zählen nur Verifizierungen, die diesem Benutzer auf diesem Rechner bekannt sind.</translation>
    </message>
    <message>
        <source>Back up %1 on a schedule, and verify every byte: the points last only while the backup is fresh</source>
        <translation>%1 nach Zeitplan sichern und jedes Byte verifizieren: die Punkte bleiben nur, solange die Sicherung frisch ist</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Run a drill of the whole plan and pass it</source>
        <translation>Übung des ganzen Plans durchführen und bestehen</translation>
    </message>
    <message>
        <source>(no team)</source>
        <translation>(kein Team)</translation>
    </message>
</context>
<context>
    <name>backstop::reports::ReportPage</name>
    <message>
        <source>Not complete: the entries below say what is missing, and why.</source>
        <translation>Unvollständig: Die Einträge unten sagen, was fehlt und warum.</translation>
    </message>
    <message>
        <source>Failed.</source>
        <translation>Fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Cancelled before the end. Each file that is in place is whole.</source>
        <translation>Vor dem Ende abgebrochen. Jede Datei, die an ihrem Platz ist, ist vollständig.</translation>
    </message>
    <message>
        <source>Passed: every byte was read back and is as it was written.</source>
        <translation>Bestanden: Jedes Byte wurde gelesen und ist so, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>No damage found as far as was looked. Not all data were read, so this is no proof.</source>
        <translation>Kein Schaden gefunden, soweit geprüft wurde. Nicht alle Daten wurden gelesen, dies ist also kein Beweis.</translation>
    </message>
    <message>
        <source>Files asked for</source>
        <translation>Verlangte Dateien</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Geschriebene Dateien</translation>
    </message>
    <message>
        <source>of these replaced another</source>
        <translation>davon ersetzten eine andere</translation>
    </message>
    <message>
        <source>Files left as they were</source>
        <translation>Unverändert gelassene Dateien</translation>
    </message>
    <message>
        <source>Entries deleted</source>
        <translation>Gelöschte Einträge</translation>
    </message>
    <message>
        <source>Backups checked</source>
        <translation>Geprüfte Sicherungen</translation>
    </message>
    <message>
        <source>Objects checked</source>
        <translation>Geprüfte Objekte</translation>
    </message>
    <message>
        <source>Packs in the repository</source>
        <translation>Pakete im Repository</translation>
    </message>
    <message>
        <source>Packs read byte by byte</source>
        <translation>Byte für Byte gelesene Pakete</translation>
    </message>
    <message>
        <source>Damaged objects</source>
        <translation>Beschädigte Objekte</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not wholly</source>
        <translation>Nicht ganz</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>Nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Nicht angetastet</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schaden</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>File hit</source>
        <translation>Betroffene Datei</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>The whole repository</source>
        <translation>Das ganze Repository</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Every byte</source>
        <translation>Jedes Byte</translation>
    </message>
    <message>
        <source>Structure, and %1 % of the data</source>
        <translation>Struktur und %1 % der Daten</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>What was there already</source>
        <translation>Was schon da war</translation>
    </message>
    <message>
        <source>Stops the restore</source>
        <translation>Hält die Wiederherstellung an</translation>
    </message>
    <message>
        <source>Is kept</source>
        <translation>Wird behalten</translation>
    </message>
    <message>
        <source>Is replaced</source>
        <translation>Wird ersetzt</translation>
    </message>
    <message>
        <source>Is replaced where it differs</source>
        <translation>Wird ersetzt, wo es abweicht</translation>
    </message>
    <message>
        <source>What the backup lacks</source>
        <translation>Was in der Sicherung fehlt</translation>
    </message>
    <message>
        <source>Is deleted</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>On host</source>
        <translation>Auf Rechner</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Bytes written</source>
        <translation>Geschriebene Bytes</translation>
    </message>
    <message>
        <source>Bytes read</source>
        <translation>Gelesene Bytes</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Report of a restore</source>
        <translation>Bericht einer Wiederherstellung</translation>
    </message>
    <message>
        <source>Report of a verification</source>
        <translation>Bericht einer Verifizierung</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Done: no file had to be written.</source>
        <translation>Fertig: Es musste keine Datei geschrieben werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were, and were not compared with the backup.</source>
        <translation>
            <numerusform>%Ln Datei blieb, wie sie war, und wurde nicht mit der Sicherung verglichen.</numerusform>
            <numerusform>%Ln Dateien blieben, wie sie waren, und wurden nicht mit der Sicherung verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries not reached</source>
        <translation>Nicht erreichte Einträge</translation>
    </message>
    <message>
        <source>Files compared with their checksum</source>
        <translation>Mit ihrer Prüfsumme verglichene Dateien</translation>
    </message>
    <message>
        <source>Bytes compared with checksums</source>
        <translation>Mit Prüfsummen verglichene Bytes</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>Nicht gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>In backup %1</source>
        <translation>In der Sicherung %1</translation>
    </message>
    <message>
        <source>No damage found, but some backups could not be checked: the entries below say which, and why.</source>
        <translation>Kein Schaden gefunden, aber einige Sicherungen ließen sich nicht prüfen: Die Einträge unten sagen, welche und warum.</translation>
    </message>
    <message>
        <source>Backups that could not be checked</source>
        <translation>Nicht prüfbare Sicherungen</translation>
    </message>
    <message>
        <source>Damage was found. Everything else that was verified can be restored.</source>
        <translation>Es wurde Schaden gefunden. Alles andere, was geprüft wurde, kann wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Damage was found. Nothing is known of what was not read.</source>
        <translation>Es wurde Schaden gefunden. Über das, was nicht gelesen wurde, ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Folders made</source>
        <translation>Angelegte Ordner</translation>
    </message>
    <message>
        <source>Files without a checksum, authenticated only</source>
        <translation>Dateien ohne Prüfsumme, nur authentifiziert</translation>
    </message>
    <message>
        <source>Chunks known to be damaged</source>
        <translation>Als beschädigt bekannte Datenblöcke</translation>
    </message>
    <message>
        <source>Not in the backup</source>
        <translation>Nicht in der Sicherung</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln Sicherung</numerusform>
            <numerusform>%Ln Sicherungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Record not readable</source>
        <translation>Eintrag nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>Partial: %Ln entry(s) were never in it, or not surely as they were</source>
        <translation>
            <numerusform>Unvollständig: %Ln Eintrag war nie darin oder nicht sicher so, wie er war</numerusform>
            <numerusform>Unvollständig: %Ln Einträge waren nie darin oder nicht sicher so, wie sie waren</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Complete: everything that was to be written is in place.</source>
        <translation>Vollständig: Alles, was zu schreiben war, ist an seinem Platz.</translation>
    </message>
    <message>
        <source>Everything that is in the backup is in place, but the backup is partial.</source>
        <translation>Alles, was in der Sicherung ist, ist an seinem Platz, aber die Sicherung ist unvollständig.</translation>
    </message>
    <message numerus="yes">
        <source>No new damage found as far as was looked, but %Ln chunk(s) that an earlier verification found unreadable are still needed, and were not read again.</source>
        <translation>
            <numerusform>Kein neuer Schaden gefunden, soweit geprüft wurde, aber %Ln Datenblock, den eine frühere Verifizierung unlesbar fand, wird noch gebraucht und wurde nicht erneut gelesen.</numerusform>
            <numerusform>Kein neuer Schaden gefunden, soweit geprüft wurde, aber %Ln Datenblöcke, die eine frühere Verifizierung unlesbar fand, werden noch gebraucht und wurden nicht erneut gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup is partial: %Ln entry(s) were never in it, or not surely as they were when it was made.</source>
        <translation>
            <numerusform>Die Sicherung ist unvollständig: %Ln Eintrag war nie darin oder nicht sicher so, wie er bei ihrer Erstellung war.</numerusform>
            <numerusform>Die Sicherung ist unvollständig: %Ln Einträge waren nie darin oder nicht sicher so, wie sie bei ihrer Erstellung waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: compared by size and time, not read.</source>
        <translation>
            <numerusform>%Ln Datei blieb, wie sie war: nach Größe und Zeit verglichen, nicht gelesen.</numerusform>
            <numerusform>%Ln Dateien blieben, wie sie waren: nach Größe und Zeit verglichen, nicht gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file of one chunk is proven by that chunk, which was read and authenticated. Of files of several chunks a sample was put together and compared with the checksum of the whole: &quot;Files compared with their checksum&quot; counts these alone.</source>
        <translation>Eine Datei aus einem einzigen Datenblock ist durch diesen bewiesen: Er wurde gelesen und authentifiziert. Von den Dateien aus mehreren Datenblöcken wurde eine Stichprobe zusammengesetzt und mit der Prüfsumme des Ganzen verglichen: „Mit ihrer Prüfsumme verglichene Dateien“ zählt nur diese.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the backups are partial: they lack what could not be read when they were made.</source>
        <translation>
            <numerusform>%Ln der Sicherungen ist unvollständig: Ihr fehlt, was beim Erstellen nicht lesbar war.</numerusform>
            <numerusform>%Ln der Sicherungen sind unvollständig: Ihnen fehlt, was beim Erstellen nicht lesbar war.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were compared with the checksum in the backup as they were written.</source>
        <translation>
            <numerusform>%Ln Datei wurde beim Schreiben mit der Prüfsumme in der Sicherung verglichen.</numerusform>
            <numerusform>%Ln Dateien wurden beim Schreiben mit der Prüfsumme in der Sicherung verglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with more than 1 GiB of holes have no checksum: each chunk was authenticated, the whole was not compared.</source>
        <translation>
            <numerusform>%Ln Datei mit Löchern von mehr als 1 GiB hat keine Prüfsumme: Jeder Datenblock wurde authentifiziert, das Ganze nicht verglichen.</numerusform>
            <numerusform>%Ln Dateien mit Löchern von mehr als 1 GiB haben keine Prüfsumme: Jeder Datenblock wurde authentifiziert, das Ganze nicht verglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were. An interrupted restore was carried on: what it had put in place was compared by size and time, not read.</source>
        <translation>
            <numerusform>%Ln Datei blieb, wie sie war. Eine unterbrochene Wiederherstellung wurde fortgesetzt: Was sie schon abgelegt hatte, wurde nach Größe und Zeit verglichen, nicht gelesen.</numerusform>
            <numerusform>%Ln Dateien blieben, wie sie waren. Eine unterbrochene Wiederherstellung wurde fortgesetzt: Was sie schon abgelegt hatte, wurde nach Größe und Zeit verglichen, nicht gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were. An interrupted restore was carried on: what it had put in place was read and compared.</source>
        <translation>
            <numerusform>%Ln Datei blieb, wie sie war. Eine unterbrochene Wiederherstellung wurde fortgesetzt: Was sie schon abgelegt hatte, wurde gelesen und verglichen.</numerusform>
            <numerusform>%Ln Dateien blieben, wie sie waren. Eine unterbrochene Wiederherstellung wurde fortgesetzt: Was sie schon abgelegt hatte, wurde gelesen und verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups expired</source>
        <translation>Abgelaufene Sicherungen</translation>
    </message>
    <message>
        <source>Backups to expire</source>
        <translation>Sicherungen, die ablaufen sollten</translation>
    </message>
    <message>
        <source>Backups held since the preview</source>
        <translation>Sicherungen, die seit der Vorschau geschützt wurden</translation>
    </message>
    <message>
        <source>Backups that stay</source>
        <translation>Sicherungen, die bleiben</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Was to expire</source>
        <translation>Sollte ablaufen</translation>
    </message>
    <message>
        <source>Stays, held since the preview</source>
        <translation>Bleibt, seit der Vorschau geschützt</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Report of an expiry</source>
        <translation>Bericht über den Ablauf von Sicherungen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>None was given</source>
        <translation>Keiner angegeben</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) expired. Their space stays in use until it is freed.</source>
        <translation>
            <numerusform>%Ln Sicherung ist abgelaufen. Ihr Platz bleibt belegt, bis er freigegeben wird.</numerusform>
            <numerusform>%Ln Sicherungen sind abgelaufen. Ihr Platz bleibt belegt, bis er freigegeben wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) stayed after all: somebody held them meanwhile.</source>
        <translation>
            <numerusform>%Ln Sicherung blieb doch: Jemand hat sie inzwischen geschützt.</numerusform>
            <numerusform>%Ln Sicherungen blieben doch: Jemand hat sie inzwischen geschützt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled before the end. Each backup is either there or wholly gone.</source>
        <translation>Vor dem Ende abgebrochen. Jede Sicherung ist entweder da oder ganz entfernt.</translation>
    </message>
    <message>
        <source>Nothing expired.</source>
        <translation>Nichts ist abgelaufen.</translation>
    </message>
    <message>
        <source>of these read and found to be the same</source>
        <translation>davon gelesen und als gleich befunden</translation>
    </message>
    <message>
        <source>of these compared by size and time, not read</source>
        <translation>davon nach Größe und Zeit verglichen, nicht gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: read, and the same in every byte.</source>
        <translation>
            <numerusform>%Ln Datei blieb, wie sie war: gelesen und in jedem Byte gleich.</numerusform>
            <numerusform>%Ln Dateien blieben, wie sie waren: gelesen und in jedem Byte gleich.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::reports::RpoPage</name>
    <message>
        <source>What a disaster would have cost, from the backups that the repository has today and that are usable. Backups that have expired since do not count. Times of day are UTC.</source>
        <translation>Was eine Katastrophe gekostet hätte, nach den brauchbaren Sicherungen, die das Repository heute hat. Inzwischen abgelaufene Sicherungen zählen nicht. Uhrzeiten sind in UTC angegeben.</translation>
    </message>
    <message>
        <source>Data loss over the last four weeks</source>
        <translation>Datenverlust der letzten vier Wochen</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Half of the time up to</source>
        <translation>50&#xa0;% der Zeit bis</translation>
    </message>
    <message>
        <source>95 % up to</source>
        <translation>95&#xa0;% bis</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>The worst began</source>
        <translation>Größter ab</translation>
    </message>
    <message>
        <source>Within target</source>
        <translation>Im Ziel</translation>
    </message>
    <message>
        <source>no data of its own</source>
        <translation>keine eigenen Daten</translation>
    </message>
    <message>
        <source>no usable backup</source>
        <translation>keine brauchbare Sicherung</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>The worst hour of each day, from %1 to %2</source>
        <translation>Die schlechteste Stunde jedes Tages, von %1 bis %2</translation>
    </message>
    <message>
        <source>The worst gaps</source>
        <translation>Die größten Lücken</translation>
    </message>
    <message>
        <source>No gap was longer than its target.</source>
        <translation>Keine Lücke war länger als ihr Ziel.</translation>
    </message>
    <message>
        <source>Of each component no more than the worst %1 are listed.</source>
        <translation>Je Komponente sind höchstens die %1 größten aufgeführt.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>lasts</source>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>Only the first %1 components are shown here; the report as JSON has every hour of all of them.</source>
        <translation>Hier sind nur die ersten %1 Komponenten gezeigt; der Bericht als JSON enthält jede Stunde aller Komponenten.</translation>
    </message>
    <message>
        <source>Gaps longer than their target that are not listed: %1.</source>
        <translation>Nicht aufgeführte Lücken, die länger als ihr Ziel waren: %1.</translation>
    </message>
    <message>
        <source>Components with such gaps of which none is listed: %1.</source>
        <translation>Komponenten mit solchen Lücken, von denen keine aufgeführt ist: %1.</translation>
    </message>
</context>
<context>
    <name>backstop::reports::RpoWords</name>
    <message>
        <source>No usable backup yet</source>
        <translation>Noch keine brauchbare Sicherung</translation>
    </message>
    <message>
        <source>Within the target</source>
        <translation>Im Ziel</translation>
    </message>
    <message>
        <source>Up to twice the target</source>
        <translation>Bis zum Doppelten des Ziels</translation>
    </message>
    <message>
        <source>Up to four times the target</source>
        <translation>Bis zum Vierfachen des Ziels</translation>
    </message>
    <message>
        <source>More than four times the target</source>
        <translation>Über dem Vierfachen des Ziels</translation>
    </message>
    <message>
        <source>%1, and the target is no loss at all</source>
        <translation>%1, Ziel ist gar kein Verlust</translation>
    </message>
    <message>
        <source>%1, %2 times the target</source>
        <translation>%1, das %2-Fache des Ziels</translation>
    </message>
    <message>
        <source>Backups in between that were found damaged: %1</source>
        <translation>Beschädigt gefundene Sicherungen dazwischen: %1</translation>
    </message>
    <message>
        <source>Backups in between that are partial: %1</source>
        <translation>Unvollständige Sicherungen dazwischen: %1</translation>
    </message>
    <message>
        <source>Backups in between that could not be read: %1</source>
        <translation>Nicht lesbare Sicherungen dazwischen: %1</translation>
    </message>
    <message>
        <source>Backups in between without its data: %1</source>
        <translation>Sicherungen dazwischen ohne die Daten: %1</translation>
    </message>
    <message>
        <source>The repository has no backup in between</source>
        <translation>Das Repository hat dazwischen keine Sicherung</translation>
    </message>
    <message>
        <source>There is no point in time to which all components could go back together: not all have a usable backup, or none of one moment.</source>
        <translation>Es gibt keinen Zeitpunkt, auf den alle Komponenten gemeinsam zurückgehen könnten: Nicht alle haben eine brauchbare Sicherung, oder es gibt keine vom selben Zeitpunkt.</translation>
    </message>
    <message>
        <source>All components can go back together to %1, with one backup.</source>
        <translation>Alle Komponenten können gemeinsam auf den Stand %1 zurückgehen, mit einer einzigen Sicherung.</translation>
    </message>
    <message>
        <source>All components can go back together to %1, with backups no more than %2 apart.</source>
        <translation>Alle Komponenten können gemeinsam auf den Stand %1 zurückgehen, mit Sicherungen, zwischen denen höchstens %2 liegen.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupDetail</name>
    <message>
        <source>Details of the backup</source>
        <translation>Einzelheiten der Sicherung</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Übe&amp;rsicht</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>Ä&amp;nderungen</translation>
    </message>
    <message>
        <source>Fi&amp;les</source>
        <translation>Da&amp;teien</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message>
        <source>&amp;Problems (%L1)</source>
        <translation>&amp;Probleme (%L1)</translation>
    </message>
    <message>
        <source>Compared with %1 (%2)</source>
        <translation>Verglichen mit %1 (%2)</translation>
    </message>
    <message>
        <source>Compared with backup %1, which is not listed any more</source>
        <translation>Verglichen mit der Sicherung %1, die nicht mehr in der Liste steht</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupDialog</name>
    <message>
        <source>Re&amp;move</source>
        <translation>E&amp;ntfernen</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation>Ordner &amp;hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a folder to back up</source>
        <translation>Zu sichernden Ordner auswählen</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>A&amp;utomatic</source>
        <translation>A&amp;utomatisch</translation>
    </message>
    <message>
        <source>Full the first time, then incremental.</source>
        <translation>Beim ersten Mal voll, danach inkrementell.</translation>
    </message>
    <message>
        <source>&amp;Full</source>
        <translation>&amp;Voll</translation>
    </message>
    <message>
        <source>Reads every byte again and trusts nothing from before.</source>
        <translation>Liest jedes Byte neu und verlässt sich auf nichts Früheres.</translation>
    </message>
    <message>
        <source>&amp;Incremental</source>
        <translation>&amp;Inkrementell</translation>
    </message>
    <message>
        <source>Reads what changed since the last backup of any type. Fastest.</source>
        <translation>Liest, was sich seit der letzten Sicherung jeglichen Typs geändert hat. Am schnellsten.</translation>
    </message>
    <message>
        <source>&amp;Differential</source>
        <translation>&amp;Differenziell</translation>
    </message>
    <message>
        <source>Reads what changed since the last full backup, and lists all of it.</source>
        <translation>Liest, was sich seit der letzten Vollsicherung geändert hat, und führt alles davon auf.</translation>
    </message>
    <message>
        <source>Every backup can be restored by itself, whatever its type.</source>
        <translation>Jede Sicherung lässt sich für sich allein wiederherstellen, gleich welchen Typs.</translation>
    </message>
    <message>
        <source>eod, before-release</source>
        <translation>eod, vor-release</translation>
    </message>
    <message>
        <source>One pattern a line, for instance *.tmp or cache/</source>
        <translation>Ein Muster je Zeile, zum Beispiel *.tmp oder cache/</translation>
    </message>
    <message>
        <source>D&amp;escription</source>
        <translation>Be&amp;schreibung</translation>
    </message>
    <message>
        <source>&amp;Tags, separated by commas</source>
        <translation>&amp;Tags, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>Auss&amp;chließen</translation>
    </message>
    <message>
        <source>Add a folder first</source>
        <translation>Fügen Sie erst einen Ordner hinzu</translation>
    </message>
    <message>
        <source>Type, paste or drop paths, then press Enter</source>
        <translation>Pfade eingeben, einfügen oder herziehen, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Sources of this backup</source>
        <translation>Quellen dieser Sicherung</translation>
    </message>
    <message>
        <source>There is no earlier backup of these sources: this would be a full one.</source>
        <translation>Von diesen Quellen gibt es noch keine Sicherung: Es würde eine Vollsicherung.</translation>
    </message>
    <message>
        <source>Compared with the backup of %1.</source>
        <translation>Verglichen mit der Sicherung vom %1.</translation>
    </message>
    <message>
        <source>Compared with the full backup of %1.</source>
        <translation>Verglichen mit der Vollsicherung vom %1.</translation>
    </message>
    <message>
        <source>Now incremental, compared with the backup of %1.</source>
        <translation>Jetzt inkrementell, verglichen mit der Sicherung vom %1.</translation>
    </message>
    <message>
        <source>is not a whole path: it has to begin with /</source>
        <translation>ist kein vollständiger Pfad: Er muss mit / beginnen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupPicker</name>
    <message>
        <source>&amp;Choose</source>
        <translation>A&amp;uswählen</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung auswählen</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupTable</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupText</name>
    <message>
        <source>not verified</source>
        <translation>nicht verifiziert</translation>
    </message>
    <message>
        <source>structure checked</source>
        <translation>Struktur geprüft</translation>
    </message>
    <message>
        <source>a sample of the data read back</source>
        <translation>Stichprobe der Daten zurückgelesen</translation>
    </message>
    <message>
        <source>every byte read back</source>
        <translation>jedes Byte zurückgelesen</translation>
    </message>
    <message>
        <source>restored as a test</source>
        <translation>zur Probe wiederhergestellt</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message numerus="yes">
        <source>The verification of %1 found %Ln file(s) that cannot be restored as they were.</source>
        <translation>
            <numerusform>Die Verifizierung vom %1 fand %Ln Datei, die sich nicht unverändert wiederherstellen lässt.</numerusform>
            <numerusform>Die Verifizierung vom %1 fand %Ln Dateien, die sich nicht unverändert wiederherstellen lassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of the source could not be read, or changed while being read. All others are in the backup.</source>
        <translation>
            <numerusform>%Ln Eintrag der Quelle war nicht lesbar oder änderte sich beim Lesen. Alle anderen sind in der Sicherung.</numerusform>
            <numerusform>%Ln Einträge der Quelle waren nicht lesbar oder änderten sich beim Lesen. Alle anderen sind in der Sicherung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every byte of it was read back on %1, decrypted, and found as it was written.</source>
        <translation>Jedes Byte wurde am %1 zurückgelesen, entschlüsselt und so vorgefunden, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>On %1 it was checked in part (%2). That is not proof that every file can be restored: verify every byte.</source>
        <translation>Sie wurde am %1 teilweise geprüft (%2). Das beweist nicht, dass sich jede Datei wiederherstellen lässt: Verifizieren Sie jedes Byte.</translation>
    </message>
    <message>
        <source>The verification of %1 did not come to its end, so it proves nothing.</source>
        <translation>Die Verifizierung vom %1 kam nicht zum Ende und beweist daher nichts.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Browse files</source>
        <translation>Dateien durchsehen</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Verifizieren&#xa0;…</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Zuwachs</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Löschschutz</translation>
    </message>
    <message>
        <source>yes, it is never expired</source>
        <translation>ja, läuft nie ab</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The verification of %1 found the backup itself damaged: its record or its list of files. None of its files can be relied on.</source>
        <translation>Die Verifizierung vom %1 fand die Sicherung selbst beschädigt: ihren Eintrag oder ihre Dateiliste. Auf keine ihrer Dateien ist Verlass.</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit&#xa0;…</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>the backup itself is damaged</source>
        <translation>die Sicherung selbst ist beschädigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) damaged</source>
        <translation>
            <numerusform>%Ln Datei beschädigt</numerusform>
            <numerusform>%Ln Dateien beschädigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Last verification</source>
        <translation>Letzte Verifizierung</translation>
    </message>
    <message>
        <source>not by you on this computer</source>
        <translation>keine von Ihnen auf diesem Rechner</translation>
    </message>
    <message>
        <source>It was written completely, but was not verified by you on this computer since.</source>
        <translation>Sie wurde vollständig geschrieben, aber seither auf diesem Rechner nicht von Ihnen verifiziert.</translation>
    </message>
    <message>
        <source>It was not verified by you on this computer since.</source>
        <translation>Sie wurde seither auf diesem Rechner nicht von Ihnen verifiziert.</translation>
    </message>
    <message>
        <source>Export archive…</source>
        <translation>Archiv exportieren …</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Löschschutz aufheben&#xa0;…</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Löschschutz setzen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupType</name>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Incremental</source>
        <translation>Inkrementell</translation>
    </message>
    <message>
        <source>Differential</source>
        <translation>Differenziell</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupsPage</name>
    <message>
        <source>Filter backups: type:full  state:partial  age:&lt;7d  words</source>
        <translation>Sicherungen filtern: type:full  state:partial  age:&lt;7d  Wörter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No backup matches</source>
        <translation>Keine Sicherung passt</translation>
    </message>
    <message>
        <source>The filter leaves nothing of the list.</source>
        <translation>Der Filter lässt von der Liste nichts übrig.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Noch keine Sicherungen</translation>
    </message>
    <message>
        <source>Every backup of this repository is listed here, with what it holds, what changed and whether it is proven to be restorable.</source>
        <translation>Hier steht jede Sicherung dieses Repositorys: was sie enthält, was sich geändert hat und ob sie sich nachweislich wiederherstellen lässt.</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Jetzt sichern&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln Sicherung</numerusform>
            <numerusform>%Ln Sicherungen</numerusform>
        </translation>
    </message>
    <message>
        <source>first %1 of %2 backups shown, narrow the filter</source>
        <translation>die ersten %1 von %2 Sicherungen, bitte enger filtern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>The history is being read</source>
        <translation>Der Verlauf wird eingelesen</translation>
    </message>
    <message>
        <source>This computer has not seen this repository before, or not for a while. Its backups are listed as soon as their records are read.</source>
        <translation>Dieser Rechner hat dieses Repository noch nie oder länger nicht gesehen. Seine Sicherungen erscheinen, sobald ihre Einträge gelesen sind.</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Der Verlauf konnte nicht gelesen werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <translation>
            <numerusform>%Ln beschädigt</numerusform>
            <numerusform>%Ln beschädigt</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>backup %1</source>
        <translation>Sicherung %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln backup(s)</source>
        <translation>
            <numerusform>%1 von %Ln Sicherung</numerusform>
            <numerusform>%1 von %Ln Sicherungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::ChangesDelegate</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln&#xa0;neu</numerusform>
            <numerusform>%Ln&#xa0;neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln modified</source>
        <translation>
            <numerusform>%Ln&#xa0;geändert</numerusform>
            <numerusform>%Ln&#xa0;geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln&#xa0;gelöscht</numerusform>
            <numerusform>%Ln&#xa0;gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything: a full backup reads every byte again</source>
        <translation>Alles: Eine Vollsicherung liest jedes Byte neu</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ChangesTab</name>
    <message>
        <source>A full backup is compared with nothing</source>
        <translation>Eine Vollsicherung wird mit nichts verglichen</translation>
    </message>
    <message>
        <source>Browse files</source>
        <translation>Dateien durchsehen</translation>
    </message>
    <message>
        <source>The changes are not on this computer yet</source>
        <translation>Die Änderungen sind noch nicht auf diesem Rechner</translation>
    </message>
    <message>
        <source>They are read from the repository after it was opened or refreshed, and then shown here. The files can be browsed and restored meanwhile.</source>
        <translation>Sie werden nach dem Öffnen oder Aktualisieren aus dem Repository gelesen und dann hier gezeigt. Dateien lassen sich inzwischen schon durchsehen und wiederherstellen.</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
        <source>The source was the same as in the backup before. That is a result, not an error.</source>
        <translation>Die Quelle war dieselbe wie bei der Sicherung davor. Das ist ein Ergebnis, kein Fehler.</translation>
    </message>
    <message>
        <source>It read every byte again and lists no changes. What differs from the backup before can be looked at all the same.</source>
        <translation>Sie hat jedes Byte neu gelesen und listet keine Änderungen auf. Was sich von der Sicherung davor unterscheidet, lässt sich trotzdem ansehen.</translation>
    </message>
    <message>
        <source>Compare with the one before</source>
        <translation>Mit der davor vergleichen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ChangesView</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>Changed files by folder</source>
        <translation>Geänderte Dateien nach Ordnern</translation>
    </message>
    <message>
        <source>Filter changes: path:*.json  size:&gt;1m  words</source>
        <translation>Änderungen filtern: path:*.json  size:&gt;1m  Wörter</translation>
    </message>
    <message>
        <source>The changes are being read</source>
        <translation>Die Änderungen werden gelesen</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>Neu %1</translation>
    </message>
    <message>
        <source>Show files that were added</source>
        <translation>Neue Dateien zeigen</translation>
    </message>
    <message>
        <source>Modified %1</source>
        <translation>Geändert %1</translation>
    </message>
    <message>
        <source>Show files that were modified</source>
        <translation>Geänderte Dateien zeigen</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>Gelöscht %1</translation>
    </message>
    <message>
        <source>Show files that were deleted</source>
        <translation>Gelöschte Dateien zeigen</translation>
    </message>
    <message>
        <source>The tree shows everything: switch to the list to filter</source>
        <translation>Der Baum zeigt alles: Zum Filtern zur Liste wechseln</translation>
    </message>
    <message>
        <source>No change matches</source>
        <translation>Keine Änderung passt</translation>
    </message>
    <message>
        <source>Clear the filter, or switch on more kinds of change.</source>
        <translation>Leeren Sie den Filter oder schalten Sie weitere Arten von Änderungen ein.</translation>
    </message>
    <message>
        <source>Switch on more kinds of change.</source>
        <translation>Schalten Sie weitere Arten von Änderungen ein.</translation>
    </message>
    <message>
        <source>%1 of %2 changes shown</source>
        <translation>%1 von %2 Änderungen</translation>
    </message>
    <message>
        <source>%1 in added and modified files</source>
        <translation>%1 in neuen und geänderten Dateien</translation>
    </message>
    <message>
        <source>first %1 shown, narrow the filter</source>
        <translation>die ersten %1, bitte enger filtern</translation>
    </message>
</context>
<context>
    <name>backstop::ui::Chart</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The same in numbers (Ctrl+Shift+T)</source>
        <translation>Dasselbe in Zahlen (Strg+Umschalt+T)</translation>
    </message>
    <message>
        <source>Copy as &amp;picture</source>
        <translation>Als &amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Als &amp;CSV kopieren</translation>
    </message>
</context>
<context>
    <name>backstop::ui::CirclePanel</name>
    <message>
        <source>Remove this &amp;need</source>
        <translation>Diese Abhängigkeit &amp;entfernen</translation>
    </message>
    <message>
        <source>Needs of the circle</source>
        <translation>Abhängigkeiten des Kreises</translation>
    </message>
    <message>
        <source>It needs itself. Take the need away:</source>
        <translation>Sie braucht sich selbst. Diese Abhängigkeit entfernen:</translation>
    </message>
    <message>
        <source>One of these needs has to go, so that there is an order:</source>
        <translation>Eine dieser Abhängigkeiten entfernen, damit es eine Reihenfolge gibt:</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 braucht %2</translation>
    </message>
</context>
<context>
    <name>backstop::ui::CommandLine</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>On the command line</source>
        <translation>Auf der Befehlszeile</translation>
    </message>
    <message>
        <source>On the command line: %1</source>
        <translation>Auf der Befehlszeile: %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::CompareWindow</name>
    <message>
        <source>Compare backups</source>
        <translation>Sicherungen vergleichen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>The backup &amp;before</source>
        <translation>Die Sicherung &amp;davor</translation>
    </message>
    <message>
        <source>The &amp;full backup it stands on</source>
        <translation>Die &amp;Vollsicherung, auf der sie beruht</translation>
    </message>
    <message>
        <source>&amp;Choose from the list…</source>
        <translation>Aus der &amp;Liste auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>Swap: compare the other way round</source>
        <translation>Tauschen: in umgekehrter Richtung vergleichen</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>The backups are being compared</source>
        <translation>Die Sicherungen werden verglichen</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen&#xa0;…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) so far</source>
        <translation>
            <numerusform>%Ln Unterschied bisher</numerusform>
            <numerusform>%Ln Unterschiede bisher</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources that only one of the two backups has are not compared: %1</source>
        <translation>Quellen, die nur eine der beiden Sicherungen hat, werden nicht verglichen: %1</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
        <source>Nothing changed between %1 and %2.</source>
        <translation>Zwischen %1 und %2 hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
    <message>
        <source>What is shown is the comparison before.</source>
        <translation>Gezeigt wird der Vergleich davor.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>There is no earlier backup to compare with.</source>
        <translation>Es gibt keine frühere Sicherung zum Vergleichen.</translation>
    </message>
    <message>
        <source>Choose another one under “From”.</source>
        <translation>Wählen Sie unter „Von“ eine andere.</translation>
    </message>
    <message>
        <source>The full backup that it stands on is not in the history any more.</source>
        <translation>Die volle Sicherung, auf der sie beruht, ist nicht mehr im Verlauf.</translation>
    </message>
    <message>
        <source>Reversed: “From” is the newer of the two, so what was added shows as deleted.</source>
        <translation>Umgekehrt: „Von“ ist die neuere der beiden, daher erscheint Hinzugefügtes als gelöscht.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ComponentDialog</name>
    <message>
        <source>&amp;Add component</source>
        <translation>Komponente hin&amp;zufügen</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Übe&amp;rnehmen</translation>
    </message>
    <message>
        <source>Add a component</source>
        <translation>Komponente hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Parts of the component</source>
        <translation>Teile der Komponente</translation>
    </message>
    <message>
        <source>&amp;1 What it is</source>
        <translation>&amp;1 Allgemein</translation>
    </message>
    <message>
        <source>&amp;2 Recovery</source>
        <translation>&amp;2 Wiederherstellung</translation>
    </message>
    <message>
        <source>&amp;3 Steps</source>
        <translation>&amp;3 Schritte</translation>
    </message>
    <message>
        <source>&amp;3 Steps (%L1)</source>
        <translation>&amp;3 Schritte (%L1)</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ComponentForm</name>
    <message>
        <source>The firm cannot &amp;trade without it</source>
        <translation>Ohne sie ist kein &amp;Handel möglich</translation>
    </message>
    <message>
        <source>Must be back within (RTO)</source>
        <translation>Wieder da binnen (RTO)</translation>
    </message>
    <message>
        <source>May lose at most (RPO)</source>
        <translation>Höchster Datenverlust (RPO)</translation>
    </message>
    <message>
        <source>Unacceptable after (MTPD)</source>
        <translation>Nicht hinnehmbar nach (MTPD)</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Niemand Bestimmtes</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln member(s))</source>
        <translation>
            <numerusform>%1 (%Ln Mitglied)</numerusform>
            <numerusform>%1 (%Ln Mitglieder)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (not a team of the plan)</source>
        <translation>%1 (kein Team des Plans)</translation>
    </message>
    <message>
        <source>no loss at all</source>
        <translation>gar kein Verlust</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>M&amp;ust be back within (RTO)</source>
        <translation>&amp;Wieder da binnen (RTO)</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>&amp;Priorität</translation>
    </message>
    <message>
        <source>May lo&amp;se at most (RPO)</source>
        <translation>Höchster &amp;Datenverlust (RPO)</translation>
    </message>
    <message>
        <source>Unacceptable a&amp;fter (MTPD)</source>
        <translation>N&amp;icht hinnehmbar nach (MTPD)</translation>
    </message>
    <message>
        <source>T&amp;eam</source>
        <translation>&amp;Team</translation>
    </message>
    <message>
        <source>Find a component</source>
        <translation>Komponente suchen</translation>
    </message>
    <message>
        <source>Find a component in the list of needs</source>
        <translation>Komponente in der Liste der Abhängigkeiten suchen</translation>
    </message>
    <message>
        <source>Nee&amp;ds</source>
        <translation>Brau&amp;cht</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>N&amp;otizen</translation>
    </message>
    <message>
        <source>%1 (needs this one)</source>
        <translation>%1 (braucht diese)</translation>
    </message>
    <message>
        <source>%1 (itself)</source>
        <translation>%1 (sich selbst)</translation>
    </message>
    <message>
        <source>%1 (not in the plan)</source>
        <translation>%1 (nicht im Plan)</translation>
    </message>
    <message>
        <source>A component needs a name</source>
        <translation>Eine Komponente braucht einen Namen</translation>
    </message>
    <message>
        <source>Another component has this name</source>
        <translation>Eine andere Komponente hat diesen Namen</translation>
    </message>
    <message>
        <source>A plan needs one of each component</source>
        <translation>Ein Plan braucht für jede Komponente ein RTO</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ConfirmDialog</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und noch %Ln</numerusform>
            <numerusform>und noch %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::CreateStep</name>
    <message>
        <source>Encr&amp;ypted with a passphrase</source>
        <translation>&amp;Mit Passphrase verschlüsselt</translation>
    </message>
    <message>
        <source>&amp;Not encrypted</source>
        <translation>&amp;Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message>
        <source>&amp;Make repository</source>
        <translation>Repository an&amp;legen</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Make a new repository</source>
        <translation>Neues Repository anlegen</translation>
    </message>
    <message>
        <source>Best on another disk than the data. The folder is made if it is not there; it must be empty.</source>
        <translation>Am besten auf einem anderen Datenträger als die Daten. Fehlt der Ordner, wird er angelegt; er muss leer sein.</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>Speicher&amp;ort</translation>
    </message>
    <message>
        <source>Choose a folder for the repository</source>
        <translation>Ordner für das Repository auswählen</translation>
    </message>
    <message>
        <source>Nobody can read the backups without the passphrase or the recovery code. Lose both, and the backups are lost.</source>
        <translation>Ohne Passphrase oder Wiederherstellungscode kann niemand die Sicherungen lesen. Gehen beide verloren, sind auch die Sicherungen verloren.</translation>
    </message>
    <message>
        <source>Whoever can read the folder can read everything in it. Changes are still detected.</source>
        <translation>Wer den Ordner lesen kann, kann alles darin lesen. Veränderungen werden trotzdem erkannt.</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Stärke der Passphrase</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Passphrase &amp;wiederholen</translation>
    </message>
    <message>
        <source>Typed twice, so that a slip does not lock you out</source>
        <translation>Zweimal, damit ein Tippfehler Sie nicht aussperrt</translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>Beide stimmen überein</translation>
    </message>
    <message>
        <source>Not the same yet</source>
        <translation>Stimmt noch nicht überein</translation>
    </message>
    <message>
        <source>Five or more unrelated words are strong and can be remembered</source>
        <translation>Fünf oder mehr Wörter ohne Zusammenhang sind stark und lassen sich merken</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DataLossView</name>
    <message>
        <source>Data loss by component and hour</source>
        <translation>Datenverlust nach Komponente und Stunde</translation>
    </message>
    <message>
        <source>In the backups that the repository has today, no usable one of this component is as old as that.</source>
        <translation>Unter den Sicherungen, die das Repository heute hat, ist keine brauchbare dieser Komponente so alt.</translation>
    </message>
    <message>
        <source>None was made, it left nothing, or it has expired since: the repository does not say which.</source>
        <translation>Es wurde keine erstellt, sie hinterließ nichts, oder sie ist inzwischen abgelaufen: Was davon zutrifft, sagt das Repository nicht.</translation>
    </message>
    <message>
        <source>Greatest age</source>
        <translation>Höchstes Alter</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Gap began</source>
        <translation>Lücke begann</translation>
    </message>
    <message>
        <source>Gap ended</source>
        <translation>Lücke endete</translation>
    </message>
    <message>
        <source>it lasts</source>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Half of the time up to</source>
        <translation>50&#xa0;% der Zeit bis</translation>
    </message>
    <message>
        <source>95 % up to</source>
        <translation>95&#xa0;% bis</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>The worst began</source>
        <translation>Größter ab</translation>
    </message>
    <message>
        <source>Within target</source>
        <translation>Im Ziel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>no usable backup</source>
        <translation>keine brauchbare Sicherung</translation>
    </message>
    <message>
        <source>no data of its own</source>
        <translation>keine eigenen Daten</translation>
    </message>
    <message>
        <source>Columns of the map</source>
        <translation>Spalten der Karte</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Nach Stunde</translation>
    </message>
    <message>
        <source>By day: its worst hour</source>
        <translation>Nach Tag: schlechteste Stunde</translation>
    </message>
    <message>
        <source>Show the backup before</source>
        <translation>Sicherung davor zeigen</translation>
    </message>
    <message>
        <source>Show the backup after</source>
        <translation>Sicherung danach zeigen</translation>
    </message>
    <message>
        <source>Show the one between</source>
        <translation>Sicherung dazwischen zeigen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DemoBadge</name>
    <message>
        <source>&amp;Use your own…</source>
        <translation>&amp;Eigene verwenden&#xa0;…</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Demodaten</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillCard</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Trotzdem fortfahren</translation>
    </message>
    <message>
        <source>Go on with the drill</source>
        <translation>Übung fortsetzen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>End the drill</source>
        <translation>Übung beenden</translation>
    </message>
    <message>
        <source>What was seen, or why</source>
        <translation>Beobachtung oder Grund</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Abgezeichnet von</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <translation>Wer: %1</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>nicht erforderlich</translation>
    </message>
    <message>
        <source>Next: a person is needed</source>
        <translation>Als Nächstes wird eine Person gebraucht</translation>
    </message>
    <message>
        <source>It failed: say how it goes on</source>
        <translation>Gescheitert: angeben, wie es weitergeht</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>This drill has not ended</source>
        <translation>Diese Übung ist nicht beendet</translation>
    </message>
    <message>
        <source>It was begun by another program, or by an earlier run of this one. Go on with it here where nobody else is at it.</source>
        <translation>Sie wurde von einem anderen Programm oder in einem früheren Lauf dieses Programms begonnen. Hier nur fortsetzen, wenn sonst niemand daran arbeitet.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>The clock stands still, and nothing begins</source>
        <translation>Die Uhr steht still, und nichts beginnt</translation>
    </message>
    <message>
        <source>Everything that can be done is done</source>
        <translation>Alles, was möglich ist, ist getan</translation>
    </message>
    <message>
        <source>Try again what failed, or end the drill: what was restored is removed, and the report goes into the repository.</source>
        <translation>Gescheitertes erneut versuchen oder die Übung beenden: Was wiederhergestellt wurde, wird entfernt, und der Bericht kommt ins Repository.</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>The next step begins</source>
        <translation>Der nächste Schritt beginnt</translation>
    </message>
    <message>
        <source>Nobody is needed now</source>
        <translation>Jetzt wird niemand gebraucht</translation>
    </message>
    <message>
        <source>Write who says so.</source>
        <translation>Angeben, wer das sagt.</translation>
    </message>
    <message>
        <source>Write why first: it stands in the report.</source>
        <translation>Zuerst den Grund angeben: Er steht im Bericht.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing is being done</source>
        <translation>Es wird nichts getan</translation>
    </message>
    <message>
        <source>The work on its steps was stopped. What was being done is begun anew.</source>
        <translation>Die Arbeit an den Schritten wurde angehalten. Was gerade lief, wird neu begonnen.</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>The work on it has not begun</source>
        <translation>Die Arbeit daran hat noch nicht begonnen</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Being ended</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>What was restored is kept</source>
        <translation>Wiederhergestelltes wird behalten</translation>
    </message>
    <message>
        <source>What was restored is being removed</source>
        <translation>Wiederhergestelltes wird entfernt</translation>
    </message>
    <message>
        <source>Nothing more begins; what runs goes on, and the clock</source>
        <translation>Nichts Neues beginnt; was läuft, läuft weiter, auch die Uhr</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>Vorige Frage</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Frage %1 von %2</translation>
    </message>
    <message>
        <source>Open questions: %1</source>
        <translation>Offene Fragen: %1</translation>
    </message>
    <message>
        <source>begun after %1</source>
        <translation>begonnen nach %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2 has been waiting for a person since %3</source>
        <translation>%1: %2 wartet seit %3 auf eine Person</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillDetails</name>
    <message>
        <source>Would not do</source>
        <translation>Unbrauchbar</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Abgezeichnet von</translation>
    </message>
    <message>
        <source>Begun after</source>
        <translation>Begonnen nach</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln-mal</numerusform>
            <numerusform>%Ln-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>%1, target %2</source>
        <translation>%1, Ziel %2</translation>
    </message>
    <message>
        <source>%1: missed</source>
        <translation>%1: verfehlt</translation>
    </message>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>From restore on</source>
        <translation>Ab Wiederherstellung</translation>
    </message>
    <message>
        <source>RPA</source>
        <translation>RPA</translation>
    </message>
    <message>
        <source>Ended after</source>
        <translation>Beendet nach</translation>
    </message>
    <message>
        <source>Failed before</source>
        <translation>Zuvor gescheitert</translation>
    </message>
    <message>
        <source>After %1: %2</source>
        <translation>Nach %1: %2</translation>
    </message>
    <message>
        <source>Surprise: %1</source>
        <translation>Überraschung: %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillHistoryView</name>
    <message>
        <source>Start a drill…</source>
        <translation>Übung starten&#xa0;…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Ausgerufen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation>Ausgerufen von</translation>
    </message>
    <message>
        <source>Drills that have ended</source>
        <translation>Beendete Übungen</translation>
    </message>
    <message>
        <source>Last drill: %1</source>
        <translation>Letzte Übung: %1</translation>
    </message>
    <message>
        <source>%1 ago, %2 of %3 components recovered</source>
        <translation>vor %1, %2 von %3 Komponenten wieder da</translation>
    </message>
    <message>
        <source>a target was missed</source>
        <translation>ein Ziel wurde verfehlt</translation>
    </message>
    <message>
        <source>the plan was changed since</source>
        <translation>der Plan wurde seither geändert</translation>
    </message>
    <message>
        <source>%1, target missed</source>
        <translation>%1, Ziel verfehlt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>What is shown of the drills</source>
        <translation>Ansichten der Übungen</translation>
    </message>
    <message>
        <source>&amp;Measured</source>
        <translation>&amp;Messwerte</translation>
    </message>
    <message>
        <source>Tre&amp;nd</source>
        <translation>Tre&amp;nd</translation>
    </message>
    <message>
        <source>Took, with pauses</source>
        <translation>Dauer, mit Pausen</translation>
    </message>
    <message>
        <source>Find a component or a drill</source>
        <translation>Komponente oder Übung suchen</translation>
    </message>
    <message>
        <source>Last drill: %1 (%2)</source>
        <translation>Letzte Übung: %1 (%2)</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>whole plan: %1, %2 ago</source>
        <translation>ganzer Plan: %1, vor %2</translation>
    </message>
    <message>
        <source>no drill of the whole plan</source>
        <translation>keine Übung des ganzen Plans</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillMeasuredView</name>
    <message>
        <source>What was measured of each component</source>
        <translation>Messwerte jeder Komponente</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RPA</source>
        <translation>RPA</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>What was measured, beside the drill of %1</source>
        <translation>Messwerte neben denen der Übung vom %1</translation>
    </message>
    <message>
        <source>RTA (before)</source>
        <translation>RTA (zuvor)</translation>
    </message>
    <message>
        <source>RPA (before)</source>
        <translation>RPA (zuvor)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillPage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The drills are being read…</source>
        <translation>Die Übungen werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>There is no recovery plan to drill</source>
        <translation>Es gibt keinen Wiederherstellungsplan zum Üben</translation>
    </message>
    <message>
        <source>A drill follows the plan for real, in a sandbox, and measures how long the firm needs to come back. It needs a plan that names the components.</source>
        <translation>Eine Übung führt den Plan wirklich aus, in einer Sandbox, und misst, wie lange das Unternehmen braucht, um den Betrieb wieder aufzunehmen. Sie setzt einen Plan voraus, der die Komponenten nennt.</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Plan erstellen</translation>
    </message>
    <message>
        <source>No drill can follow the plan as it is</source>
        <translation>Dieser Plan lässt sich so nicht üben</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Plan zeigen</translation>
    </message>
    <message>
        <source>No drill of %1 has ever been run</source>
        <translation>Zu %1 gab es noch keine Übung</translation>
    </message>
    <message>
        <source>Until one is passed, no recovery time is proven, and the score of readiness stays capped. A drill restores into a sandbox; production is not touched.</source>
        <translation>Solange keine bestanden ist, ist keine Wiederanlaufzeit belegt, und die Wertung der Bereitschaft bleibt begrenzt. Eine Übung stellt in eine Sandbox wieder her; der Produktivbetrieb bleibt unberührt.</translation>
    </message>
    <message>
        <source>Start a drill…</source>
        <translation>Übung starten&#xa0;…</translation>
    </message>
    <message>
        <source>A drill has not ended</source>
        <translation>Eine Übung ist nicht beendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drill(s)</source>
        <translation>
            <numerusform>%Ln Übung</numerusform>
            <numerusform>%Ln Übungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause the drill?</source>
        <translation>Übung pausieren?</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>It stands in the report, with the time and your name.</source>
        <translation>Sie steht im Bericht, mit Uhrzeit und Ihrem Namen.</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Abort the drill?</source>
        <translation>Übung abbrechen?</translation>
    </message>
    <message>
        <source>What runs is stopped, the sandbox is removed, and the report says that it was aborted. It cannot be gone on with.</source>
        <translation>Was läuft, wird angehalten, die Sandbox wird entfernt, und im Bericht steht, dass die Übung abgebrochen wurde. Fortsetzen lässt sie sich nicht.</translation>
    </message>
    <message>
        <source>&amp;Abort the drill</source>
        <translation>Übung &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Keep what was restored</source>
        <translation>&amp;Wiederhergestelltes behalten</translation>
    </message>
    <message>
        <source>End the drill?</source>
        <translation>Übung beenden?</translation>
    </message>
    <message>
        <source>What failed is not tried again. The sandbox is removed, and the report goes into the repository.</source>
        <translation>Gescheitertes wird nicht erneut versucht. Die Sandbox wird entfernt, und der Bericht kommt ins Repository.</translation>
    </message>
    <message>
        <source>&amp;What is to be done about it</source>
        <translation>Was deshalb zu &amp;tun ist</translation>
    </message>
    <message>
        <source>&amp;End the drill</source>
        <translation>Übung be&amp;enden</translation>
    </message>
    <message>
        <source>A drill is being begun</source>
        <translation>Eine Übung wird begonnen</translation>
    </message>
    <message>
        <source>Its forecast is made first; the clock starts when that is done.</source>
        <translation>Zuerst wird die Prognose erstellt; erst danach startet die Uhr.</translation>
    </message>
    <message>
        <source>The drill has gone on meanwhile; this was not written down</source>
        <translation>Die Übung ist inzwischen weitergegangen; dies wurde nicht vermerkt</translation>
    </message>
    <message>
        <source>What runs goes on to its end, then the clock stands still. Nothing more begins until it is resumed.</source>
        <translation>Was läuft, läuft noch zu Ende, dann steht die Uhr still. Bis zum Fortsetzen beginnt nichts Neues.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillRunner</name>
    <message>
        <source>Pause…</source>
        <translation>Pausieren&#xa0;…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz&#xa0;…</translation>
    </message>
    <message>
        <source>Abort…</source>
        <translation>Abbrechen&#xa0;…</translation>
    </message>
    <message>
        <source>Where every step stands</source>
        <translation>Stand aller Schritte</translation>
    </message>
    <message>
        <source>DRILL: production is not touched</source>
        <translation>ÜBUNG: Der Produktivbetrieb bleibt unberührt</translation>
    </message>
    <message>
        <source>It is talked through: nothing is restored, and nothing is run.</source>
        <translation>Sie wird durchgesprochen: Nichts wird wiederhergestellt und nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Everything is restored into a folder of the drill&apos;s own.</source>
        <translation>Alles wird in einen eigenen Ordner der Übung wiederhergestellt.</translation>
    </message>
    <message>
        <source>Everything is restored into %1</source>
        <translation>Alles wird nach %1 wiederhergestellt</translation>
    </message>
    <message>
        <source>The plan has no target</source>
        <translation>Der Plan hat kein Ziel</translation>
    </message>
    <message>
        <source>of %1, %2 left</source>
        <translation>von %1, noch %2</translation>
    </message>
    <message>
        <source>target was %1, %2 over</source>
        <translation>Ziel war %1, %2 darüber</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Waits for people</source>
        <translation>Wartet auf Personen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>%1, version %2 · %3 · %4</source>
        <translation>%1, Version %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Being ended</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Find a component or a step</source>
        <translation>Komponente oder Schritt suchen</translation>
    </message>
    <message>
        <source>Time since the declaration, without pauses: %1</source>
        <translation>Zeit seit der Ausrufung, ohne Pausen: %1</translation>
    </message>
    <message>
        <source>Note after %1, %2: %3</source>
        <translation>Notiz nach %1, %2: %3</translation>
    </message>
    <message>
        <source>%1 of pauses not counted</source>
        <translation>%1 Pausen nicht mitgezählt</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillStepsModel</name>
    <message>
        <source>Component and step</source>
        <translation>Komponente und Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Without pauses; of a component its RTA</source>
        <translation>Ohne Pausen; bei einer Komponente ihre RTA</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillText</name>
    <message>
        <source>Needs %1, which did not come back</source>
        <translation>Braucht %1, nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>Wartet auf %1</translation>
    </message>
    <message>
        <source>Everybody of team %1 is busy</source>
        <translation>Alle im Team %1 sind beschäftigt</translation>
    </message>
    <message>
        <source>Surprise: %1</source>
        <translation>Überraschung: %1</translation>
    </message>
    <message>
        <source>Loses %1: backup of %2</source>
        <translation>Verliert %1: Sicherung vom %2</translation>
    </message>
    <message>
        <source>Not in a drill</source>
        <translation>Nicht in einer Übung</translation>
    </message>
    <message>
        <source>%1 of %2 components are talked through</source>
        <translation>%1 von %2 Komponenten durchgesprochen</translation>
    </message>
    <message>
        <source>%1 of %2 components are back</source>
        <translation>%1 von %2 Komponenten wieder da</translation>
    </message>
    <message>
        <source>Target missed</source>
        <translation>Ziel verfehlt</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %Ln more)</source>
        <translation>
            <numerusform>%1 (und %Ln weiterer)</numerusform>
            <numerusform>%1 (und %Ln weitere)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillTrendText</name>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>RPA</source>
        <translation>RPA</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>Ganzer Plan</translation>
    </message>
    <message>
        <source>its report cannot be read</source>
        <translation>ihr Bericht ist nicht lesbar</translation>
    </message>
    <message>
        <source>took no part</source>
        <translation>nahm nicht teil</translation>
    </message>
    <message>
        <source>not measured: a tabletop drill</source>
        <translation>nicht gemessen: ein Planspiel</translation>
    </message>
    <message>
        <source>not measured: did not come back</source>
        <translation>nicht gemessen: nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>target met</source>
        <translation>Ziel erfüllt</translation>
    </message>
    <message>
        <source>target missed</source>
        <translation>Ziel verfehlt</translation>
    </message>
    <message>
        <source>with surprises</source>
        <translation>mit Überraschungen</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Too few drills to tell a change: %Ln measured it, and %1 are needed.</source>
        <translation>
            <numerusform>Zu wenige Übungen, um eine Veränderung zu erkennen: %Ln mit Messwert, nötig sind %1.</numerusform>
            <numerusform>Zu wenige Übungen, um eine Veränderung zu erkennen: %Ln mit Messwert, nötig sind %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>About the same as the median of those before, %1.</source>
        <translation>Etwa wie der Median der Übungen davor, %1.</translation>
    </message>
    <message>
        <source>%1 faster than the median of those before, %2.</source>
        <translation>%1 schneller als der Median der Übungen davor, %2.</translation>
    </message>
    <message>
        <source>%1 slower than the median of those before, %2.</source>
        <translation>%1 langsamer als der Median der Übungen davor, %2.</translation>
    </message>
    <message>
        <source>%1 less lost than in the median of those before, %2.</source>
        <translation>%1 weniger Datenverlust als im Median der Übungen davor, %2.</translation>
    </message>
    <message>
        <source>%1 more lost than in the median of those before, %2.</source>
        <translation>%1 mehr Datenverlust als im Median der Übungen davor, %2.</translation>
    </message>
    <message>
        <source>%1: %2 %3 in the drill of %4.</source>
        <translation>%1: %2 %3 in der Übung vom %4.</translation>
    </message>
    <message>
        <source>Target met in %1 of %2 drills.</source>
        <translation>Ziel in %1 von %2 Übungen erfüllt.</translation>
    </message>
    <message>
        <source>One drill is no trend: the %1 of &quot;%2&quot; was measured in one only. From the next drill that measures it on, it is drawn here.</source>
        <translation>Eine Übung ist kein Trend: %1 von „%2“ wurde erst in einer gemessen. Ab der nächsten Übung, die diesen Wert misst, wird er hier gezeichnet.</translation>
    </message>
    <message>
        <source>No drill has measured the %1 of &quot;%2&quot; yet. A drill measures what came back with every required step done; a tabletop drill measures nothing.</source>
        <translation>Noch keine Übung hat %1 von „%2“ gemessen. Eine Übung misst nur, was wieder da ist und wofür jeder erforderliche Schritt erledigt wurde; ein Planspiel misst nichts.</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Ausgerufen</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Time from the declaration to verified</source>
        <translation>Zeit von der Ausrufung bis zur Verifizierung</translation>
    </message>
    <message>
        <source>Data lost, the worst of all components</source>
        <translation>Datenverlust, größter aller Komponenten</translation>
    </message>
    <message>
        <source>Data lost</source>
        <translation>Datenverlust</translation>
    </message>
    <message>
        <source>did not come back</source>
        <translation>nicht wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillTrendView</name>
    <message>
        <source>From drill to drill</source>
        <translation>Von Übung zu Übung</translation>
    </message>
    <message>
        <source>Component of the trend</source>
        <translation>Komponente des Trends</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Was gezeichnet wird</translation>
    </message>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>RPA</source>
        <translation>RPA</translation>
    </message>
    <message numerus="yes">
        <source>The reports of %Ln drill(s) are being read…</source>
        <translation>
            <numerusform>Der Bericht von %Ln Übung wird gelesen&#xa0;…</numerusform>
            <numerusform>Die Berichte von %Ln Übungen werden gelesen&#xa0;…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the reports of %Ln drill(s) have been read…</source>
        <translation>
            <numerusform>%1 von %Ln Übungsbericht gelesen&#xa0;…</numerusform>
            <numerusform>%1 von %Ln Übungsberichten gelesen&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>The drills could not be read.</source>
        <translation>Die Übungen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>Ganzer Plan</translation>
    </message>
    <message>
        <source>No drill has ended yet.</source>
        <translation>Noch keine Übung ist beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) could not be read.</source>
        <translation>
            <numerusform>%Ln Bericht konnte nicht gelesen werden.</numerusform>
            <numerusform>%Ln Berichte konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillWordDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DurationField</name>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>%1, unit</source>
        <translation>%1, Einheit</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ErrorText</name>
    <message>
        <source>It did not work</source>
        <translation>Es hat nicht geklappt</translation>
    </message>
    <message>
        <source>Read the details, then try again.</source>
        <translation>Lesen Sie die Einzelheiten und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The request was not complete</source>
        <translation>Die Anforderung war nicht vollständig</translation>
    </message>
    <message>
        <source>Correct what the details name, then try again.</source>
        <translation>Berichtigen Sie, was die Einzelheiten nennen, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Start it again when it suits you.</source>
        <translation>Starten Sie es erneut, wenn es Ihnen passt.</translation>
    </message>
    <message>
        <source>A value is not valid</source>
        <translation>Ein Wert ist nicht gültig</translation>
    </message>
    <message>
        <source>Something is not there any more</source>
        <translation>Etwas ist nicht mehr da</translation>
    </message>
    <message>
        <source>Refresh the list, then choose again.</source>
        <translation>Aktualisieren Sie die Liste und wählen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Something is there already</source>
        <translation>Dort ist schon etwas</translation>
    </message>
    <message>
        <source>Choose another name or place.</source>
        <translation>Wählen Sie einen anderen Namen oder Ort.</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>Der Arbeitsspeicher reicht nicht aus</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>A disk or a connection failed</source>
        <translation>Ein Datenträger oder eine Verbindung hat versagt</translation>
    </message>
    <message>
        <source>Check the disk, its cables and the network, then try again.</source>
        <translation>Prüfen Sie Datenträger, Kabel und Netzwerk und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Access is not allowed</source>
        <translation>Der Zugriff ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Ask whoever owns the file or folder for access, then try again.</source>
        <translation>Bitten Sie den Besitzer der Datei oder des Ordners um Zugriff und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>There is not enough room</source>
        <translation>Der Platz reicht nicht aus</translation>
    </message>
    <message>
        <source>Free some space there, or choose another place.</source>
        <translation>Schaffen Sie dort Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The place can only be read</source>
        <translation>Der Ort ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Make it writable, or choose another place.</source>
        <translation>Heben Sie den Schreibschutz auf oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The storage cannot be reached</source>
        <translation>Der Speicher ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Check that it is connected and mounted, then try again.</source>
        <translation>Prüfen Sie, ob er verbunden und eingehängt ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>A file is too large for the place</source>
        <translation>Eine Datei ist zu groß für den Ort</translation>
    </message>
    <message>
        <source>Choose a place without this limit, or have the limit raised.</source>
        <translation>Wählen Sie einen Ort ohne diese Grenze oder lassen Sie sie anheben.</translation>
    </message>
    <message>
        <source>There is no repository there</source>
        <translation>Dort ist kein Repository</translation>
    </message>
    <message>
        <source>Check the location, or create a repository there.</source>
        <translation>Prüfen Sie den Ort oder legen Sie dort ein Repository an.</translation>
    </message>
    <message>
        <source>There is a repository there already</source>
        <translation>Dort ist schon ein Repository</translation>
    </message>
    <message>
        <source>Open it, or choose an empty folder.</source>
        <translation>Öffnen Sie es oder wählen Sie einen leeren Ordner.</translation>
    </message>
    <message>
        <source>Somebody else works in the repository</source>
        <translation>Im Repository arbeitet gerade jemand anderes</translation>
    </message>
    <message>
        <source>Wait until the other work has ended, then try again.</source>
        <translation>Warten Sie, bis die andere Arbeit beendet ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The passphrase or recovery code does not fit</source>
        <translation>Die Passphrase oder der Wiederherstellungscode passt nicht</translation>
    </message>
    <message>
        <source>Type it again, and mind capitals and the keyboard layout.</source>
        <translation>Geben Sie sie erneut ein und achten Sie auf Großschreibung und Tastaturbelegung.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this</source>
        <translation>Dies hat eine neuere Version des Programms geschrieben</translation>
    </message>
    <message>
        <source>Use the newest version of Backstop.</source>
        <translation>Verwenden Sie die neueste Version von Backstop.</translation>
    </message>
    <message>
        <source>Something in the repository is damaged</source>
        <translation>Im Repository ist etwas beschädigt</translation>
    </message>
    <message>
        <source>Back up again: what the source still has is stored anew. Anything else can only come back from a replica of the repository.</source>
        <translation>Sichern Sie erneut: Was die Quelle noch hat, wird neu gespeichert. Alles andere kann nur aus einer Kopie des Repositorys zurückkommen.</translation>
    </message>
    <message>
        <source>The lock on the repository was lost</source>
        <translation>Die Sperre des Repositorys ging verloren</translation>
    </message>
    <message>
        <source>Check the connection, then start again. What was stored is used by the next run.</source>
        <translation>Prüfen Sie die Verbindung und starten Sie dann erneut. Was gespeichert wurde, nutzt der nächste Lauf.</translation>
    </message>
    <message>
        <source>The backup is not in the repository</source>
        <translation>Die Sicherung ist nicht im Repository</translation>
    </message>
    <message>
        <source>Refresh the list, then choose another backup.</source>
        <translation>Aktualisieren Sie die Liste und wählen Sie dann eine andere Sicherung.</translation>
    </message>
    <message>
        <source>The id fits more than one backup</source>
        <translation>Die Kennung passt zu mehreren Sicherungen</translation>
    </message>
    <message>
        <source>Write more of the id.</source>
        <translation>Geben Sie mehr von der Kennung an.</translation>
    </message>
    <message>
        <source>This key cannot be removed</source>
        <translation>Dieser Schlüssel kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>Add another one first, and open the repository with it.</source>
        <translation>Fügen Sie zuerst einen anderen hinzu und öffnen Sie das Repository damit.</translation>
    </message>
    <message>
        <source>A source is not there</source>
        <translation>Eine Quelle ist nicht da</translation>
    </message>
    <message>
        <source>Check its path and whether its disk is mounted, then back up again.</source>
        <translation>Prüfen Sie den Pfad und ob der Datenträger eingehängt ist, und sichern Sie dann erneut.</translation>
    </message>
    <message>
        <source>A source cannot be read</source>
        <translation>Eine Quelle kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Give this user access to it, then back up again.</source>
        <translation>Geben Sie diesem Benutzer Zugriff darauf und sichern Sie dann erneut.</translation>
    </message>
    <message>
        <source>Nothing can be restored into this folder</source>
        <translation>In diesen Ordner kann nichts wiederhergestellt werden</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Something else stands in the way</source>
        <translation>Etwas anderes steht im Weg</translation>
    </message>
    <message>
        <source>Move it away, or choose what happens to what is there.</source>
        <translation>Räumen Sie es weg oder wählen Sie, was mit dem geschieht, was schon da ist.</translation>
    </message>
    <message>
        <source>Not everything was done</source>
        <translation>Nicht alles wurde erledigt</translation>
    </message>
    <message>
        <source>Look at the problems, mend them, and run it again.</source>
        <translation>Sehen Sie die Probleme durch, beheben Sie sie und starten Sie erneut.</translation>
    </message>
    <message>
        <source>Damage was found</source>
        <translation>Es wurde Schaden gefunden</translation>
    </message>
    <message>
        <source>Read what is hit, then back up again: what the source still has is stored anew.</source>
        <translation>Lesen Sie, was betroffen ist, und sichern Sie dann erneut: Was die Quelle noch hat, wird neu gespeichert.</translation>
    </message>
    <message>
        <source>A target was missed</source>
        <translation>Ein Ziel wurde verfehlt</translation>
    </message>
    <message>
        <source>Read in the report what took too long or is missing.</source>
        <translation>Lesen Sie im Bericht, was zu lange dauerte oder fehlt.</translation>
    </message>
    <message>
        <source>The list of backups on this machine cannot be used</source>
        <translation>Die Liste der Sicherungen auf diesem Rechner ist nicht benutzbar</translation>
    </message>
    <message>
        <source>Refresh: it is made anew from the repository. No backup is lost.</source>
        <translation>Aktualisieren Sie: Sie wird aus dem Repository neu erstellt. Keine Sicherung geht verloren.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::EstimateField</name>
    <message>
        <source>Best case</source>
        <translation>Bester Fall</translation>
    </message>
    <message>
        <source>Most likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Worst case</source>
        <translation>Schlechtester Fall</translation>
    </message>
    <message>
        <source>State the most likely time</source>
        <translation>Die wahrscheinliche Dauer fehlt</translation>
    </message>
    <message>
        <source>The most likely time lies between best and worst</source>
        <translation>Die wahrscheinliche Dauer liegt zwischen bester und schlechtester</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExpireDialog</name>
    <message>
        <source>Expiring backups</source>
        <translation>Sicherungen laufen ab</translation>
    </message>
    <message>
        <source>Progress of the expiry</source>
        <translation>Fortschritt des Ablaufs</translation>
    </message>
    <message>
        <source>Expire backups</source>
        <translation>Sicherungen ablaufen lassen</translation>
    </message>
    <message>
        <source>What no rule keeps goes. A backup that any of the rules keeps stays, and held ones and the newest complete one of its sources always do. Nothing goes before you have seen it here.</source>
        <translation>Was keine Regel behält, geht. Eine Sicherung, die irgendeine Regel behält, bleibt; geschützte und die neueste vollständige ihrer Quellen bleiben immer. Nichts geht, bevor Sie es hier gesehen haben.</translation>
    </message>
    <message>
        <source>The preview is being made</source>
        <translation>Die Vorschau wird erstellt</translation>
    </message>
    <message>
        <source>What would expire, and what stays</source>
        <translation>Was ablaufen würde und was bleibt</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Expire backups</source>
        <translation>Sicherungen ab&amp;laufen lassen</translation>
    </message>
    <message>
        <source>&amp;Free space…</source>
        <translation>&amp;Platz freigeben&#xa0;…</translation>
    </message>
    <message>
        <source>One of the periods cannot be understood</source>
        <translation>Einer der Zeiträume ist nicht verständlich</translation>
    </message>
    <message>
        <source>Write numbers with y, m, w, d or h, for example 14d, 2w or 1y6m.</source>
        <translation>Schreiben Sie Zahlen mit y, m, w, d oder h, zum Beispiel 14d, 2w oder 1y6m.</translation>
    </message>
    <message>
        <source>The last good backups before it stay. Compare the backup with the one before it; where the change is right, say so on the left.</source>
        <translation>Die letzten guten Sicherungen davor bleiben. Vergleichen Sie die Sicherung mit der davor; ist die Änderung richtig, bestätigen Sie das links.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspicious change(s)</source>
        <translation>
            <numerusform>%Ln verdächtige Änderung</numerusform>
            <numerusform>%Ln verdächtige Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no preview: nothing can expire.</source>
        <translation>Es gibt keine Vorschau: Nichts kann ablaufen.</translation>
    </message>
    <message>
        <source>No rule says what to keep: nothing expires. Set at least one.</source>
        <translation>Keine Regel sagt, was bleibt: Nichts läuft ab. Setzen Sie mindestens eine.</translation>
    </message>
    <message>
        <source>Looking at what these rules would let go. Nothing is removed yet.</source>
        <translation>Es wird ermittelt, was nach diesen Regeln ginge. Noch wird nichts entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing would expire: all %Ln backup(s) stay.</source>
        <translation>
            <numerusform>Nichts würde ablaufen: %Ln Sicherung bleibt.</numerusform>
            <numerusform>Nichts würde ablaufen: Alle %Ln Sicherungen bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Expire %Ln backup(s)</source>
        <translation>
            <numerusform>%Ln Sicherung ab&amp;laufen lassen</numerusform>
            <numerusform>%Ln Sicherungen ab&amp;laufen lassen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel the expiry</source>
        <translation>Ablauf abb&amp;rechen</translation>
    </message>
    <message>
        <source>&amp;Name of the repository</source>
        <translation>&amp;Name des Repositorys</translation>
    </message>
    <message>
        <source>&amp;Reason, for whoever asks later</source>
        <translation>G&amp;rund, falls später jemand fragt</translation>
    </message>
    <message>
        <source>You can close this window: the job goes on, and its report waits under Jobs.</source>
        <translation>Sie können dieses Fenster schließen: Der Job läuft weiter, sein Bericht wartet unter „Jobs“.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) would expire.</source>
        <translation>
            <numerusform>%Ln Sicherung würde ablaufen.</numerusform>
            <numerusform>%Ln Sicherungen würden ablaufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) would stay.</source>
        <translation>
            <numerusform>%Ln Sicherung würde bleiben.</numerusform>
            <numerusform>%Ln Sicherungen würden bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the name and the reason first</source>
        <translation>Geben Sie zuerst Namen und Grund ein</translation>
    </message>
    <message>
        <source>What expires cannot be restored any more. Type “%1”, the name of the repository, and say why.</source>
        <translation>Was abläuft, lässt sich nicht mehr wiederherstellen. Geben Sie „%1“ ein, den Namen des Repositorys, und nennen Sie den Grund.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExpireModel</name>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>among the newest</source>
        <translation>unter den neuesten</translation>
    </message>
    <message>
        <source>newest of its hour</source>
        <translation>neueste ihrer Stunde</translation>
    </message>
    <message>
        <source>newest of its day</source>
        <translation>neueste ihres Tages</translation>
    </message>
    <message>
        <source>newest of its week</source>
        <translation>neueste ihrer Woche</translation>
    </message>
    <message>
        <source>newest of its month</source>
        <translation>neueste ihres Monats</translation>
    </message>
    <message>
        <source>newest of its year</source>
        <translation>neueste ihres Jahres</translation>
    </message>
    <message>
        <source>the oldest of all</source>
        <translation>die älteste von allen</translation>
    </message>
    <message>
        <source>within %1 of the newest</source>
        <translation>höchstens %1 vor der neuesten</translation>
    </message>
    <message>
        <source>younger than %1</source>
        <translation>jünger als %1</translation>
    </message>
    <message>
        <source>has no tags</source>
        <translation>hat keine Tags</translation>
    </message>
    <message>
        <source>has the tags %1</source>
        <translation>hat die Tags %1</translation>
    </message>
    <message>
        <source>held</source>
        <translation>geschützt</translation>
    </message>
    <message>
        <source>newest complete backup of its sources</source>
        <translation>neueste vollständige Sicherung ihrer Quellen</translation>
    </message>
    <message>
        <source>its time has not come yet</source>
        <translation>ihre Zeit liegt in der Zukunft</translation>
    </message>
    <message>
        <source>last good one before a suspicious change: %1</source>
        <translation>letzte gute vor einer verdächtigen Änderung: %1</translation>
    </message>
    <message>
        <source>no rule keeps it</source>
        <translation>keine Regel behält sie</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Taken (%1)</source>
        <translation>Erstellt (%1)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>held since the preview</source>
        <translation>seit der Vorschau geschützt</translation>
    </message>
    <message>
        <source>the expiry ended before it came to this one</source>
        <translation>der Ablauf endete, bevor sie an der Reihe war</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExpireReportPage</name>
    <message>
        <source>What expired, and what stays</source>
        <translation>Was abgelaufen ist, und was bleibt</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>Bericht &amp;speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Report of the expiry</source>
        <translation>Bericht über den Ablauf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) stayed after all: somebody held them meanwhile.</source>
        <translation>
            <numerusform>%Ln Sicherung blieb doch: Jemand hat sie inzwischen geschützt.</numerusform>
            <numerusform>%Ln Sicherungen blieben doch: Jemand hat sie inzwischen geschützt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their space is still in use: free it now, or later from the Backup menu.</source>
        <translation>Ihr Platz ist noch belegt: Geben Sie ihn jetzt frei oder später im Menü „Sicherung“.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) expired</source>
        <translation>
            <numerusform>%Ln Sicherung ist abgelaufen</numerusform>
            <numerusform>%Ln Sicherungen sind abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled before all of them were gone</source>
        <translation>Abgebrochen, bevor alle entfernt waren</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Held meanwhile</source>
        <translation>Inzwischen geschützt</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Were to expire</source>
        <translation>Sollten ablaufen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExpireRules</name>
    <message>
        <source>I looked at the sus&amp;picious changes</source>
        <translation>Ich habe die &amp;verdächtigen Änderungen angesehen</translation>
    </message>
    <message>
        <source>Keep the newest backup of the last</source>
        <translation>Die neueste Sicherung behalten aus den letzten</translation>
    </message>
    <message>
        <source>Keep also</source>
        <translation>Außerdem behalten</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>&amp;Sicherungen</translation>
    </message>
    <message>
        <source>H&amp;ours</source>
        <translation>St&amp;unden</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Tage</translation>
    </message>
    <message>
        <source>Wee&amp;ks</source>
        <translation>&amp;Wochen</translation>
    </message>
    <message>
        <source>&amp;Months</source>
        <translation>&amp;Monate</translation>
    </message>
    <message>
        <source>&amp;Years</source>
        <translation>&amp;Jahre</translation>
    </message>
    <message>
        <source>All &amp;within this of the newest</source>
        <translation>Alle bis zu diesem &amp;Abstand von der neuesten</translation>
    </message>
    <message>
        <source>All yo&amp;unger than</source>
        <translation>Alle jün&amp;ger als</translation>
    </message>
    <message>
        <source>All with one of these &amp;tags</source>
        <translation>Alle mit einem &amp;dieser Tags</translation>
    </message>
    <message>
        <source>eod, close+audit (with both)</source>
        <translation>eod, close+audit (mit beiden)</translation>
    </message>
    <message>
        <source>Days, weeks, months &amp;in</source>
        <translation>Tage, Wochen, Monate &amp;in</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExportDialog</name>
    <message>
        <source>&amp;Replace a file that has this name</source>
        <translation>Datei mit diesem Namen &amp;ersetzen</translation>
    </message>
    <message>
        <source>What the archive cannot hold</source>
        <translation>Was das Archiv nicht aufnehmen kann</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>First of them</source>
        <translation>Die ersten davon</translation>
    </message>
    <message>
        <source>Not in the archive</source>
        <translation>Nicht im Archiv</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>Export an archive</source>
        <translation>Archiv exportieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>Its ending says what it is: .tar.zst is small and keeps the most, .tar.gz can be read everywhere, .zip also on Windows but keeps the least.</source>
        <translation>Die Endung bestimmt die Art: .tar.zst ist klein und bewahrt am meisten, .tar.gz ist überall lesbar, .zip auch unter Windows, bewahrt aber am wenigsten.</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>A&amp;rchiv</translation>
    </message>
    <message>
        <source>This kind of archive holds all of it, as it is in the backup.</source>
        <translation>Diese Art von Archiv nimmt alles so auf, wie es in der Sicherung ist.</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>You can close this window: the job goes on.</source>
        <translation>Sie können dieses Fenster schließen: Der Job läuft weiter.</translation>
    </message>
    <message>
        <source>Archives (*.tar.zst *.tar.gz *.tar *.zip)</source>
        <translation>Archive (*.tar.zst *.tar.gz *.tar *.zip)</translation>
    </message>
    <message>
        <source>%1 to write to a %2 archive</source>
        <translation>Zu schreiben in ein %2-Archiv: %1</translation>
    </message>
    <message>
        <source>and %L1 more</source>
        <translation>und noch %L1</translation>
    </message>
    <message>
        <source>A whole path begins with /</source>
        <translation>Ein vollständiger Pfad beginnt mit /</translation>
    </message>
    <message>
        <source>Let it end in .tar.zst, .tar.gz, .tar or .zip</source>
        <translation>Muss auf .tar.zst, .tar.gz, .tar oder .zip enden</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird ermittelt&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei e&amp;xportieren</numerusform>
            <numerusform>%Ln Dateien e&amp;xportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExportText</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln Ordner</numerusform>
            <numerusform>%Ln Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>Sockets and special files: left out</source>
        <translation>Sockets und Spezialdateien: werden ausgelassen</translation>
    </message>
    <message>
        <source>Owner and group</source>
        <translation>Eigentümer und Gruppe</translation>
    </message>
    <message>
        <source>Extended attributes and access lists</source>
        <translation>Erweiterte Attribute und Zugriffslisten</translation>
    </message>
    <message>
        <source>Times more exact than a second</source>
        <translation>Zeiten genauer als eine Sekunde</translation>
    </message>
    <message>
        <source>Times before 1970 or far in the future</source>
        <translation>Zeiten vor 1970 oder weit in der Zukunft</translation>
    </message>
    <message>
        <source>Hard links: become files of their own</source>
        <translation>Harte Links: werden eigene Dateien</translation>
    </message>
    <message>
        <source>Holes: written as zeros</source>
        <translation>Löcher: werden als Nullen geschrieben</translation>
    </message>
    <message>
        <source>That names are UTF-8</source>
        <translation>Dass Namen UTF-8 sind</translation>
    </message>
    <message>
        <source>%1 and %2, %3</source>
        <translation>%1 und %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are damaged and will not be in the archive.</source>
        <translation>
            <numerusform>%Ln Datei ist beschädigt und wird nicht im Archiv sein.</numerusform>
            <numerusform>%Ln Dateien sind beschädigt und werden nicht im Archiv sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders that cannot be read, with nothing below them in the archive: %1</source>
        <translation>Nicht lesbare Ordner, von denen nichts darunter im Archiv ist: %1</translation>
    </message>
    <message numerus="yes">
        <source>The backup is partial: %Ln entries were never in it.</source>
        <translation>
            <numerusform>Die Sicherung ist unvollständig: %Ln Eintrag war nie darin.</numerusform>
            <numerusform>Die Sicherung ist unvollständig: %Ln Einträge waren nie darin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: there is no archive</source>
        <translation>Abgebrochen: Es gibt kein Archiv</translation>
    </message>
    <message>
        <source>Nothing was left behind, and what had the name is as it was.</source>
        <translation>Es blieb nichts zurück, und was den Namen trug, ist unverändert.</translation>
    </message>
    <message>
        <source>The export failed: there is no archive</source>
        <translation>Der Export ist fehlgeschlagen: Es gibt kein Archiv</translation>
    </message>
    <message>
        <source>%1 and %2 (%3) are in the archive, which takes %4. %5 were compared with the checksum of the backup before they were written. It took %6.</source>
        <translation>Im Archiv sind %1 und %2 (%3); es belegt %4. Vor dem Schreiben mit der Prüfsumme der Sicherung verglichen: %5. Dauer: %6.</translation>
    </message>
    <message>
        <source>Everything chosen is in the archive</source>
        <translation>Alles Ausgewählte ist im Archiv</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not in the archive</source>
        <translation>
            <numerusform>%Ln Eintrag ist nicht im Archiv</numerusform>
            <numerusform>%Ln Einträge sind nicht im Archiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>All of the backup is in the archive, but the backup is partial</source>
        <translation>Die ganze Sicherung ist im Archiv, aber die Sicherung ist unvollständig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were never in it.</source>
        <translation>
            <numerusform>%Ln Eintrag war nie darin.</numerusform>
            <numerusform>%Ln Einträge waren nie darin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::FileTree</name>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) chosen</source>
        <translation>
            <numerusform>%Ln Pfad ausgewählt</numerusform>
            <numerusform>%Ln Pfade ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln ausgenommen</numerusform>
            <numerusform>%Ln ausgenommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::FilesTab</name>
    <message>
        <source>Choose nothing</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Restore chosen…</source>
        <translation>Auswahl wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Files of the backup</source>
        <translation>Dateien der Sicherung</translation>
    </message>
    <message>
        <source>A folder is being read</source>
        <translation>Ein Ordner wird gelesen</translation>
    </message>
    <message>
        <source>Tick files or folders first: nothing ticked never means everything</source>
        <translation>Kreuzen Sie erst Dateien oder Ordner an: Nichts angekreuzt heißt nie alles</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This folder cannot be read: something in the repository is damaged</source>
        <translation>Dieser Ordner lässt sich nicht lesen: Im Repository ist etwas beschädigt</translation>
    </message>
    <message>
        <source>A verification that reads every byte tells what else is hit.</source>
        <translation>Eine Verifizierung, die jedes Byte liest, zeigt, was sonst noch betroffen ist.</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Verifizieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export chosen…</source>
        <translation>Auswahl exportieren …</translation>
    </message>
</context>
<context>
    <name>backstop::ui::FilterLanguage</name>
    <message>
        <source>Full, incremental or differential</source>
        <translation>Voll, inkrementell oder differenziell</translation>
    </message>
    <message>
        <source>Complete, damaged, held, partial, unverified or verified</source>
        <translation>Vollständig, beschädigt, geschützt, unvollständig, nicht verifiziert oder verifiziert</translation>
    </message>
    <message>
        <source>Younger than 7 days; s, m, h, d, w, mo, y</source>
        <translation>Jünger als 7 Tage; s, m, h, d, w, mo, y</translation>
    </message>
    <message>
        <source>Larger than 1 GiB; k, m, g, t</source>
        <translation>Größer als 1 GiB; k, m, g, t</translation>
    </message>
    <message>
        <source>Of this source; * stands for anything</source>
        <translation>Von dieser Quelle; * steht für Beliebiges</translation>
    </message>
    <message>
        <source>With this tag</source>
        <translation>Mit diesem Tag</translation>
    </message>
    <message>
        <source>Made on this computer</source>
        <translation>Auf diesem Rechner erstellt</translation>
    </message>
    <message>
        <source>The id begins like this</source>
        <translation>Die ID beginnt so</translation>
    </message>
    <message>
        <source>A minus leaves out what matches</source>
        <translation>Ein Minus lässt weg, was passt</translation>
    </message>
    <message>
        <source>Files of this name; * stands for anything</source>
        <translation>Dateien dieses Namens; * steht für Beliebiges</translation>
    </message>
    <message>
        <source>Added, deleted, metadata or modified</source>
        <translation>Hinzugefügt, gelöscht, Metadaten oder geändert</translation>
    </message>
    <message>
        <source>Larger than 1 MiB; k, m, g, t</source>
        <translation>Größer als 1 MiB; k, m, g, t</translation>
    </message>
    <message>
        <source>Words anywhere; quotes keep them together</source>
        <translation>Wörter irgendwo; Anführungszeichen halten sie zusammen</translation>
    </message>
    <message>
        <source>Every byte read back, but more than 30 days ago</source>
        <translation>Jedes Byte zurückgelesen, aber vor mehr als 30 Tagen</translation>
    </message>
    <message>
        <source>Not verified by you on this computer</source>
        <translation>Auf diesem Rechner nicht von Ihnen verifiziert</translation>
    </message>
</context>
<context>
    <name>backstop::ui::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
    <message>
        <source>F1 shows what can be typed here</source>
        <translation>F1 zeigt, was hier eingegeben werden kann</translation>
    </message>
</context>
<context>
    <name>backstop::ui::FindField</name>
    <message>
        <source>None found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Find a component</source>
        <translation>Komponente suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::FirstBackupStep</name>
    <message>
        <source>Back &amp;up now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>What shall be backed up first?</source>
        <translation>Was soll zuerst gesichert werden?</translation>
    </message>
    <message>
        <source>A folder with everything below it. More folders and other choices come with the next backup.</source>
        <translation>Ein Ordner mit allem darunter. Weitere Ordner und Einstellungen gibt es bei der nächsten Sicherung.</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Choose a folder to back up</source>
        <translation>Zu sichernden Ordner auswählen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::Forms</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>A whole path begins with /</source>
        <translation>Ein vollständiger Pfad beginnt mit /</translation>
    </message>
</context>
<context>
    <name>backstop::ui::FreeSpaceDialog</name>
    <message>
        <source>You can close this window: work that has begun goes on, and stands under Jobs.</source>
        <translation>Sie können dieses Fenster schließen: Begonnene Arbeit läuft weiter und steht unter „Jobs“.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Platz freigeben</translation>
    </message>
    <message>
        <source>What no backup needs any more goes out of use first, and is removed when the time to wait is over. No backup loses anything.</source>
        <translation>Was keine Sicherung mehr braucht, wird zuerst außer Gebrauch genommen und nach der Wartezeit entfernt. Keine Sicherung verliert etwas.</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source> h</source>
        <translation>&#xa0;h</translation>
    </message>
    <message>
        <source>May stay &amp;unused rather than be rewritten</source>
        <translation>Darf &amp;ungenutzt bleiben, statt neu geschrieben zu werden</translation>
    </message>
    <message>
        <source>&amp;Wait before removing</source>
        <translation>&amp;Wartezeit vor dem Entfernen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Free space</source>
        <translation>&amp;Platz freigeben</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 were freed.</source>
        <translation>%1 wurden freigegeben.</translation>
    </message>
    <message numerus="yes">
        <source>%1 are out of use: free space again after %Ln hour(s) to remove them.</source>
        <translation>
            <numerusform>%1 sind außer Gebrauch: Geben Sie nach %Ln Stunde erneut Platz frei, um sie zu entfernen.</numerusform>
            <numerusform>%1 sind außer Gebrauch: Geben Sie nach %Ln Stunden erneut Platz frei, um sie zu entfernen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Freed</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Taken out of use</source>
        <translation>Außer Gebrauch genommen</translation>
    </message>
    <message>
        <source>Rewritten for that</source>
        <translation>Dafür neu geschrieben</translation>
    </message>
    <message>
        <source>Cancelled. No backup has lost anything; the next time goes on from here.</source>
        <translation>Abgebrochen. Keine Sicherung hat etwas verloren; beim nächsten Mal geht es von hier weiter.</translation>
    </message>
    <message>
        <source>Not all of it was freed. No backup has lost anything.</source>
        <translation>Es wurde nicht alles freigegeben. Keine Sicherung hat etwas verloren.</translation>
    </message>
    <message>
        <source>There is nothing to free now.</source>
        <translation>Jetzt gibt es nichts freizugeben.</translation>
    </message>
    <message>
        <source>%1 would be freed now.</source>
        <translation>%1 würden jetzt freigegeben.</translation>
    </message>
    <message>
        <source>%1 would go out of use, to be freed from %2 on.</source>
        <translation>%1 würden außer Gebrauch genommen, freizugeben ab %2.</translation>
    </message>
    <message>
        <source>For that, %1 are read and written again.</source>
        <translation>Dafür werden %1 gelesen und neu geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln pack(s)</source>
        <translation>
            <numerusform>%1 in %Ln Paket</numerusform>
            <numerusform>%1 in %Ln Paketen</numerusform>
        </translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Needed of that</source>
        <translation>Davon benötigt</translation>
    </message>
    <message>
        <source>Goes out of use</source>
        <translation>Wird außer Gebrauch genommen</translation>
    </message>
    <message>
        <source>Freed now</source>
        <translation>Jetzt freigegeben</translation>
    </message>
    <message>
        <source>Out of use already</source>
        <translation>Schon außer Gebrauch</translation>
    </message>
    <message>
        <source>%1, the first of it to be freed from %2 on</source>
        <translation>%1, davon das Erste freizugeben ab %2</translation>
    </message>
    <message>
        <source>&amp;Free %1</source>
        <translation>%1 &amp;freigeben</translation>
    </message>
    <message>
        <source>&amp;Take %1 out of use</source>
        <translation>%1 &amp;außer Gebrauch nehmen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Free %1?</source>
        <translation>%1 freigeben?</translation>
    </message>
    <message>
        <source>Take %1 out of use?</source>
        <translation>%1 außer Gebrauch nehmen?</translation>
    </message>
    <message>
        <source>No backup that is there needs any of it. Backups that expired cannot be brought back afterwards.</source>
        <translation>Keine vorhandene Sicherung braucht etwas davon. Abgelaufene Sicherungen lassen sich danach nicht mehr zurückholen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::HistoryBar</name>
    <message>
        <source>The list is being read</source>
        <translation>Die Liste wird gelesen</translation>
    </message>
    <message>
        <source>Still loading the list of backups.</source>
        <translation>Die Liste der Sicherungen wird noch geladen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) of this repository are damaged.</source>
        <translation>
            <numerusform>%Ln Sicherung dieses Repositorys ist beschädigt.</numerusform>
            <numerusform>%Ln Sicherungen dieses Repositorys sind beschädigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show damaged</source>
        <translation>Beschädigte anzeigen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::HistoryNotice</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The history is still being read: %1 of %2 backups are in this list so far.</source>
        <translation>Der Verlauf wird noch gelesen: %1 von %2 Sicherungen sind bisher in dieser Liste.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) could not be read and are not in this list.</source>
        <translation>
            <numerusform>%Ln Sicherung war nicht lesbar und fehlt in dieser Liste.</numerusform>
            <numerusform>%Ln Sicherungen waren nicht lesbar und fehlen in dieser Liste.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::HoldDialog</name>
    <message>
        <source>&amp;Hold backup</source>
        <translation>&amp;Löschschutz setzen</translation>
    </message>
    <message>
        <source>Hold a backup</source>
        <translation>Löschschutz setzen</translation>
    </message>
    <message>
        <source>audit 2026/17, until the end of March</source>
        <translation>Prüfung 2026/17, bis Ende März</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Why is it held?</source>
        <translation>&amp;Grund des Löschschutzes</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>Löschschutz für %1 setzen</translation>
    </message>
    <message>
        <source>No rule expires it, whoever runs it, until somebody releases it. Everybody who opens the repository sees the reason.</source>
        <translation>Keine Regel lässt sie ablaufen, wer immer sie anwendet, bis jemand den Löschschutz aufhebt. Alle, die das Repository öffnen, sehen den Grund.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ImportDialog</name>
    <message>
        <source>and %L1 more</source>
        <translation>und noch %L1</translation>
    </message>
    <message>
        <source>Left out of the backup</source>
        <translation>Nicht in der Sicherung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>The archive is read to its end, to see whether it is whole and what is in it. Nothing is stored yet.</source>
        <translation>Das Archiv wird bis zum Ende gelesen, um zu sehen, ob es vollständig ist und was darin ist. Noch wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Progress of the look</source>
        <translation>Fortschritt der Durchsicht</translation>
    </message>
    <message>
        <source>You can close this window: the job goes on, and its report waits under Jobs.</source>
        <translation>Sie können dieses Fenster schließen: Der Job läuft weiter, sein Bericht wartet unter „Jobs“.</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Not in the backup</source>
        <translation>Nicht in der Sicherung</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>Import an archive</source>
        <translation>Ein Archiv importieren</translation>
    </message>
    <message>
        <source>It becomes a full backup: everything in it is data of the backup, below one folder.</source>
        <translation>Daraus wird eine Vollsicherung: Alles, was darin ist, kommt als Daten in die Sicherung, unter einen Ordner.</translation>
    </message>
    <message>
        <source>eod, before-release</source>
        <translation>eod, vor-release</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>A&amp;uswählen …</translation>
    </message>
    <message>
        <source>tar, plain or compressed by gzip, zstd, bzip2 or xz, or zip.</source>
        <translation>tar, unkomprimiert oder mit gzip, zstd, bzip2 oder xz komprimiert, oder zip.</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archiv</translation>
    </message>
    <message>
        <source>&amp;Folder in the backup that everything is in</source>
        <translation>&amp;Ordner in der Sicherung, in den alles kommt</translation>
    </message>
    <message>
        <source>&amp;Tags, separated by commas</source>
        <translation>&amp;Tags, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Besch&amp;reibung</translation>
    </message>
    <message>
        <source>All of it can be taken, as it is in the archive.</source>
        <translation>Alles lässt sich übernehmen, so wie es im Archiv ist.</translation>
    </message>
    <message>
        <source>Archives (*.tar *.tar.* *.tgz *.tzst *.zip)</source>
        <translation>Archive (*.tar *.tar.* *.tgz *.tzst *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 to take from the %2 archive</source>
        <translation>%1 aus dem %2-Archiv zu übernehmen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Folder in the backup</source>
        <translation>Ordner in der Sicherung</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cancelled: no backup was made</source>
        <translation>Abgebrochen: Es wurde keine Sicherung angelegt</translation>
    </message>
    <message>
        <source>What was stored so far is used by the next import or backup.</source>
        <translation>Was bisher gespeichert wurde, nutzt der nächste Import oder die nächste Sicherung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of the archive are not in the backup</source>
        <translation>
            <numerusform>%Ln Eintrag des Archivs ist nicht in der Sicherung</numerusform>
            <numerusform>%Ln Einträge des Archivs sind nicht in der Sicherung</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in the archive is in the backup</source>
        <translation>Alles aus dem Archiv ist in der Sicherung</translation>
    </message>
    <message>
        <source>Verify it to prove that it can be restored.</source>
        <translation>Prüfen Sie sie, um zu belegen, dass sie sich wiederherstellen lässt.</translation>
    </message>
    <message>
        <source>A whole path begins with /</source>
        <translation>Ein vollständiger Pfad beginnt mit /</translation>
    </message>
    <message>
        <source>This cannot be the name of a folder</source>
        <translation>So kann kein Ordner heißen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei &amp;importieren</numerusform>
            <numerusform>%Ln Dateien &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>The backup is partial. All others are in it.</source>
        <translation>Die Sicherung ist unvollständig. Alle anderen sind darin.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ImportText</name>
    <message>
        <source>It is of a kind that is not understood</source>
        <translation>Es ist von einer unbekannten Art</translation>
    </message>
    <message>
        <source>It cannot be in a folder as it is in the archive</source>
        <translation>So wie es im Archiv ist, kann es in keinem Ordner sein</translation>
    </message>
    <message>
        <source>%1 and %2, %3</source>
        <translation>%1 und %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln Ordner</numerusform>
            <numerusform>%Ln Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) are taken without the slash at the beginning of the path.</source>
        <translation>
            <numerusform>%Ln Eintrag wird ohne den Schrägstrich am Anfang des Pfades übernommen.</numerusform>
            <numerusform>%Ln Einträge werden ohne den Schrägstrich am Anfang des Pfades übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) are taken without the access list, which is in the form of GNU tar.</source>
        <translation>
            <numerusform>%Ln Eintrag wird ohne die Zugriffsliste übernommen, die in der Form von GNU tar vorliegt.</numerusform>
            <numerusform>%Ln Einträge werden ohne die Zugriffsliste übernommen, die in der Form von GNU tar vorliegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) take the place of an earlier one of the same name.</source>
        <translation>
            <numerusform>%Ln Eintrag ersetzt einen früheren gleichen Namens.</numerusform>
            <numerusform>%Ln Einträge ersetzen frühere gleichen Namens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) are devices, which only root can restore.</source>
        <translation>
            <numerusform>%Ln Eintrag ist ein Gerät, das nur root wiederherstellen kann.</numerusform>
            <numerusform>%Ln Einträge sind Geräte, die nur root wiederherstellen kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are in it, and %2 are free at the repository: it fits only as far as it is compressed there, or is in the repository already.</source>
        <translation>%1 sind darin, und beim Repository sind %2 frei: Es passt nur, soweit es dort komprimiert wird oder schon im Repository ist.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::Inspector</name>
    <message>
        <source>Choose a backup or a job to see what is known of it.</source>
        <translation>Wählen Sie eine Sicherung oder einen Job aus, um zu sehen, was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>Why is it in this state?</source>
        <translation>Warum dieser Status?</translation>
    </message>
    <message>
        <source>Details of the selection</source>
        <translation>Einzelheiten der Auswahl</translation>
    </message>
</context>
<context>
    <name>backstop::ui::JobProgress</name>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
</context>
<context>
    <name>backstop::ui::JobText</name>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen&#xa0;…</translation>
    </message>
    <message>
        <source>Finished in %1</source>
        <translation>Fertig in %1</translation>
    </message>
    <message>
        <source>Finished in %1, but not everything</source>
        <translation>Fertig in %1, aber nicht alles</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Interrupted: the program ended while it ran</source>
        <translation>Unterbrochen: Das Programm endete, während er lief</translation>
    </message>
    <message>
        <source>Run it again: what was stored is not stored twice.</source>
        <translation>Starten Sie sie erneut: Was gespeichert ist, wird nicht noch einmal gespeichert.</translation>
    </message>
    <message>
        <source>The target may hold part of the files: restore again, and choose to replace changed files.</source>
        <translation>Im Ziel kann ein Teil der Dateien liegen: Stellen Sie erneut wieder her und wählen Sie, geänderte Dateien zu ersetzen.</translation>
    </message>
    <message>
        <source>Run it again: nothing was changed by it.</source>
        <translation>Starten Sie ihn erneut: Er hat nichts verändert.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln file(s)</source>
        <translation>
            <numerusform>%1 von %Ln Datei</numerusform>
            <numerusform>%1 von %Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s)</source>
        <translation>
            <numerusform>%1 von %Ln Eintrag</numerusform>
            <numerusform>%1 von %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>%1 sichern</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>%1 verifizieren</translation>
    </message>
    <message>
        <source>Restore to %1</source>
        <translation>Nach %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1 vergleichen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Make the repository %1</source>
        <translation>Repository %1 anlegen</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Read the history of %1</source>
        <translation>Verlauf von %1 einlesen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Nach %1 exportieren</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>Löschschutz für %1 setzen</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Löschschutz von %1 aufheben</translation>
    </message>
    <message>
        <source>Expire backups of %1</source>
        <translation>Sicherungen von %1 ablaufen lassen</translation>
    </message>
    <message>
        <source>Free space in %1</source>
        <translation>Platz in %1 freigeben</translation>
    </message>
    <message>
        <source>Run it again: what was done is whole, and it goes on from there.</source>
        <translation>Starten Sie ihn erneut: Was getan ist, ist ganz, und es geht von dort weiter.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Import von %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::JobsDrawer</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Fortschritt des Jobs</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Den Job abbrechen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Alle Jobs</translation>
    </message>
    <message>
        <source>Close the list of jobs</source>
        <translation>Jobliste schließen</translation>
    </message>
    <message>
        <source>Open the list of jobs</source>
        <translation>Jobliste öffnen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::JobsPage</name>
    <message>
        <source>Cancel job</source>
        <translation>Job abbrechen</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>What the job could not do</source>
        <translation>Was der Job nicht tun konnte</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Fortschritt des Jobs</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Noch keine Jobs</translation>
    </message>
    <message>
        <source>Backups, verifications and restores of this session are listed here, with their progress and how they ended.</source>
        <translation>Hier stehen die Sicherungen, Verifizierungen und Wiederherstellungen dieser Sitzung, ihr Fortschritt und wie sie endeten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln Job</numerusform>
            <numerusform>%Ln Jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Meldung kopieren</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>backstop::ui::KeyForm</name>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe zeigen</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Recovery code</source>
        <translation>Wiederherstellungs&amp;code</translation>
    </message>
    <message>
        <source>&amp;Not encrypted</source>
        <translation>&amp;Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The code printed when the repository was made</source>
        <translation>Der Code, der beim Anlegen des Repositorys gedruckt wurde</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Compare it with the page it stands on, group by group, and see that the page is of this repository. A code that was removed since opens nothing any more.</source>
        <translation>Vergleichen Sie ihn Gruppe für Gruppe mit dem Blatt, auf dem er steht, und prüfen Sie, ob das Blatt zu diesem Repository gehört. Ein inzwischen entfernter Code öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>Look at what you typed with the eye in the field: Caps Lock, or another keyboard layout, types something else. If the passphrase is lost, choose “Recovery code” above.</source>
        <translation>Sehen Sie sich mit dem Auge im Feld an, was Sie eingegeben haben: Feststelltaste oder eine andere Tastaturbelegung tippen etwas anderes. Ist die Passphrase verloren, wählen Sie oben „Wiederherstellungscode“.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::MainWindow</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>The history of the repository</source>
        <translation>Der Verlauf des Repositorys</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>What runs, and how it ended</source>
        <translation>Was läuft und wie es endete</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running or waiting</source>
        <translation>
            <numerusform>%Ln läuft oder wartet</numerusform>
            <numerusform>%Ln laufen oder warten</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>Es gibt noch keine Sicherung</translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln job(s) and quit?</source>
        <translation>
            <numerusform>%Ln Job anhalten und beenden?</numerusform>
            <numerusform>%Ln Jobs anhalten und beenden?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is stopped safely. What a backup has stored so far is used by the next one; a restore leaves whole files only.</source>
        <translation>Jeder wird sicher angehalten. Was eine Sicherung schon gespeichert hat, nutzt die nächste; eine Wiederherstellung hinterlässt nur ganze Dateien.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>&amp;New repository…</source>
        <translation>&amp;Neues Repository&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Open repository…</source>
        <translation>&amp;Repository öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Close repository</source>
        <translation>Repository &amp;schließen</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>&amp;Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Back&amp;ups</source>
        <translation>&amp;Sicherungen</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Jobs</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Jobs &amp;drawer</source>
        <translation>Job&amp;leiste</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>Spal&amp;ten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>&amp;Jetzt sichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation>&amp;Verifizieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Next region</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous region</source>
        <translation>V&amp;origer Bereich</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>&amp;Sicherung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Leave without keeping the recovery code?</source>
        <translation>Ohne den Wiederherstellungscode fortfahren?</translation>
    </message>
    <message>
        <source>It is shown this once and kept nowhere. Without it, nobody can open the repository when the passphrase is lost. The passphrase goes on to work.</source>
        <translation>Er wird nur dieses eine Mal angezeigt und nirgends aufbewahrt. Ohne ihn kann niemand das Repository öffnen, wenn die Passphrase verloren geht. Die Passphrase gilt weiterhin.</translation>
    </message>
    <message>
        <source>Leave without the code</source>
        <translation>Ohne den Code fortfahren</translation>
    </message>
    <message>
        <source>Back to the code</source>
        <translation>Zurück zum Code</translation>
    </message>
    <message>
        <source>No backup matches the filter</source>
        <translation>Keine Sicherung passt zum Filter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
    <message>
        <source>The window closes when every job has stopped safely.</source>
        <translation>Das Fenster schließt sich, wenn jeder Job sicher angehalten hat.</translation>
    </message>
    <message>
        <source>Select one backup, or two</source>
        <translation>Wählen Sie eine Sicherung oder zwei aus</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>Ver&amp;gleichen mit&#xa0;…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <translation>
            <numerusform>%Ln beschädigt</numerusform>
            <numerusform>%Ln beschädigt</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Search all backups…</source>
        <translation>Alle Sicherungen durch&amp;suchen …</translation>
    </message>
    <message>
        <source>E&amp;xport archive…</source>
        <translation>Archiv &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Hold…</source>
        <translation>Löschsch&amp;utz setzen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Expire backups…</source>
        <translation>Si&amp;cherungen ablaufen lassen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Free space…</source>
        <translation>&amp;Platz freigeben&#xa0;…</translation>
    </message>
    <message>
        <source>Re&amp;lease…</source>
        <translation>Löschschu&amp;tz aufheben&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Import archive…</source>
        <translation>Archiv &amp;importieren …</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What comes back, in which order and within what time</source>
        <translation>Was wiederkommt, in welcher Reihenfolge und in welcher Zeit</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>How well proven it is that everything would come back</source>
        <translation>Wie gut belegt ist, dass alles wiederkäme</translation>
    </message>
    <message>
        <source>Recover&amp;y plan</source>
        <translation>&amp;Wiederherstellungsplan</translation>
    </message>
    <message>
        <source>Readin&amp;ess</source>
        <translation>&amp;Bereitschaft</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>How long the recovery will take, and what to do about it</source>
        <translation>Wie lange die Wiederherstellung dauern wird und was sich daran ändern lässt</translation>
    </message>
    <message>
        <source>Si&amp;mulation</source>
        <translation>Si&amp;mulation</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>The plan done for real in a sandbox, and how long it took</source>
        <translation>Der Plan, in einer Sandbox wirklich ausgeführt, und wie lange es dauerte</translation>
    </message>
    <message>
        <source>Dri&amp;lls</source>
        <translation>Üb&amp;ungen</translation>
    </message>
    <message>
        <source>A drill has not ended</source>
        <translation>Eine Übung ist nicht beendet</translation>
    </message>
</context>
<context>
    <name>backstop::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::OpenStep</name>
    <message>
        <source>&amp;Open repository</source>
        <translation>Repository ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Choose the folder of the repository</source>
        <translation>Ordner des Repositorys auswählen</translation>
    </message>
    <message>
        <source>Open a repository</source>
        <translation>Repository öffnen</translation>
    </message>
    <message>
        <source>The folder that holds the backups.</source>
        <translation>Der Ordner, in dem die Sicherungen liegen.</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>Speicher&amp;ort</translation>
    </message>
    <message>
        <source>How it is unlocked</source>
        <translation>Entsperren mit</translation>
    </message>
</context>
<context>
    <name>backstop::ui::OverviewTab</name>
    <message>
        <source>Overview of the backup</source>
        <translation>Übersicht der Sicherung</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>Entstehung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Added to repository</source>
        <translation>Zuwachs</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Files added</source>
        <translation>Neue Dateien</translation>
    </message>
    <message>
        <source>Files modified</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>Files deleted</source>
        <translation>Gelöschte Dateien</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The backup is being read…</source>
        <translation>Die Sicherung wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Verify again to list the files…</source>
        <translation>Erneut verifizieren, um die Dateien aufzulisten&#xa0;…</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>A full backup reads every byte again and is compared with nothing.</source>
        <translation>Eine Vollsicherung liest jedes Byte neu und wird mit nichts verglichen.</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Of the whole content: two backups of the same files have the same.</source>
        <translation>Über den ganzen Inhalt: Zwei Sicherungen derselben Dateien haben dieselbe.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Löschschutz</translation>
    </message>
    <message>
        <source>It never expires.</source>
        <translation>Läuft nie ab.</translation>
    </message>
    <message>
        <source>It never expires: %1</source>
        <translation>Läuft nie ab: %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PassphraseStrength</name>
    <message>
        <source>Weak: found within hours or days by someone who has the repository</source>
        <translation>Schwach: Wer das Repository hat, findet sie in Stunden oder Tagen</translation>
    </message>
    <message>
        <source>Fair: months of work for a well-equipped attacker. A few more words make it strong</source>
        <translation>Mäßig: Monate Arbeit für gut ausgerüstete Angreifer. Einige Wörter mehr machen sie stark</translation>
    </message>
    <message>
        <source>Strong, if it is not a quotation and used nowhere else</source>
        <translation>Stark, sofern sie kein Zitat ist und sonst nirgends verwendet wird</translation>
    </message>
    <message>
        <source>No protection: among the first that are tried, and found within minutes</source>
        <translation>Kein Schutz: gehört zu den ersten, die probiert werden, und ist in Minuten gefunden</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanDetails</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, at best %2, at worst %3</source>
        <translation>%1, bestenfalls %2, schlimmstenfalls %3</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>Neueste Sicherung</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Back in</source>
        <translation>Wieder da nach</translation>
    </message>
    <message>
        <source>%1 if all goes well</source>
        <translation>%1 im besten Fall</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>no loss</source>
        <translation>kein Verlust</translation>
    </message>
    <message>
        <source>Unacceptable after</source>
        <translation>Nicht hinnehmbar nach</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Gebraucht von</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Begins after</source>
        <translation>Beginnt nach</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Backed up to</source>
        <translation>Gesichert nach</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Change component…</source>
        <translation>Komponente ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Remove component</source>
        <translation>Komponente entfernen</translation>
    </message>
    <message>
        <source>Graphviz is not installed. A simpler layout is shown.</source>
        <translation>Graphviz ist nicht installiert. Eine einfachere Anordnung wird gezeigt.</translation>
    </message>
    <message>
        <source>Graphviz took too long. A simpler layout is shown.</source>
        <translation>Graphviz brauchte zu lange. Eine einfachere Anordnung wird gezeigt.</translation>
    </message>
    <message>
        <source>Graphviz gave no layout. A simpler one is shown.</source>
        <translation>Graphviz lieferte keine Anordnung. Eine einfachere wird gezeigt.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>none has its data</source>
        <translation>keine enthält die Daten</translation>
    </message>
    <message>
        <source>Stops with it</source>
        <translation>Fällt mit aus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln Komponente</numerusform>
            <numerusform>%Ln Komponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Most urgent</source>
        <translation>Höchste Priorität</translation>
    </message>
    <message>
        <source>Shortest RTO</source>
        <translation>Kürzestes RTO</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>Gruppe öffnen</translation>
    </message>
    <message>
        <source>not stated: counts as nothing here, and a simulation assumes a time</source>
        <translation>nicht angegeben: zählt hier als nichts, und eine Simulation nimmt eine Dauer an</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanEditor</name>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 braucht %2</translation>
    </message>
    <message>
        <source>%1 does not need %2</source>
        <translation>%1 braucht %2 nicht</translation>
    </message>
    <message>
        <source>Change the teams</source>
        <translation>Teams ändern</translation>
    </message>
    <message>
        <source>Change name, description or target</source>
        <translation>Name, Beschreibung oder Ziel ändern</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanFactsDialog</name>
    <message>
        <source>All has to be back within</source>
        <translation>Alles wieder da binnen</translation>
    </message>
    <message>
        <source>Name, description and target</source>
        <translation>Name, Beschreibung und Ziel</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>All has to be &amp;back within</source>
        <translation>Alles &amp;wieder da binnen</translation>
    </message>
    <message>
        <source>Without one, the longest target of a component counts.</source>
        <translation>Ohne Angabe zählt das längste Ziel einer Komponente.</translation>
    </message>
    <message>
        <source>Without one, the longest target of a component counts: %1.</source>
        <translation>Ohne Angabe zählt das längste Ziel einer Komponente: %1.</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Be&amp;schreibung</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Übe&amp;rnehmen</translation>
    </message>
    <message>
        <source>A plan needs a name</source>
        <translation>Ein Plan braucht einen Namen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanFilterBar</name>
    <message>
        <source>Components of this priority</source>
        <translation>Komponenten dieser Priorität</translation>
    </message>
    <message>
        <source>Components in this state</source>
        <translation>Komponenten mit diesem Status</translation>
    </message>
    <message>
        <source>Components of this team</source>
        <translation>Komponenten dieses Teams</translation>
    </message>
    <message>
        <source>All priorities</source>
        <translation>Alle Prioritäten</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>On the critical path</source>
        <translation>Auf dem kritischen Pfad</translation>
    </message>
    <message>
        <source>Without a backup</source>
        <translation>Ohne Sicherung</translation>
    </message>
    <message>
        <source>Show all components</source>
        <translation>Alle Komponenten zeigen</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Alle Teams</translation>
    </message>
    <message>
        <source>Without a team</source>
        <translation>Ohne Team</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln component(s)</source>
        <translation>
            <numerusform>%L1 von %Ln Komponente</numerusform>
            <numerusform>%L1 von %Ln Komponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is hidden; %2</source>
        <translation>%1 ist ausgeblendet; %2</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanGraph</name>
    <message>
        <source>Picture of the plan</source>
        <translation>Bild des Plans</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>braucht %1</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>Ei&amp;nzelheiten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove this need</source>
        <translation>Diese Abhängigkeit &amp;entfernen</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>no backup</source>
        <translation>keine Sicherung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) stop with it</source>
        <translation>
            <numerusform>%Ln weitere fällt mit aus</numerusform>
            <numerusform>%Ln weitere fallen mit aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) needed in all</source>
        <translation>
            <numerusform>braucht insgesamt %Ln weitere</numerusform>
            <numerusform>braucht insgesamt %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  ·  no backup</source>
        <translation>%1  ·  keine Sicherung</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>&amp;Open group</source>
        <translation>Gruppe ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Back to all groups</source>
        <translation>&amp;Zurück zu allen Gruppen</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanGroupBar</name>
    <message>
        <source>Bac&amp;k to all groups</source>
        <translation>Zurüc&amp;k zu allen Gruppen</translation>
    </message>
    <message>
        <source>Ope&amp;n group</source>
        <translation>Gruppe öff&amp;nen</translation>
    </message>
    <message>
        <source>G&amp;roup</source>
        <translation>Gr&amp;uppieren</translation>
    </message>
    <message>
        <source>Show all groups again (Esc or Alt+Left)</source>
        <translation>Wieder alle Gruppen zeigen (Esc oder Alt+Links)</translation>
    </message>
    <message>
        <source>Show the components of the current group (Enter)</source>
        <translation>Komponenten der aktuellen Gruppe zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Draw components that belong together as one box</source>
        <translation>Zusammengehörige Komponenten als einen Kasten zeichnen</translation>
    </message>
    <message>
        <source>All groups › %1: %2</source>
        <translation>Alle Gruppen › %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln Komponente</numerusform>
            <numerusform>%Ln Komponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is being drawn…</source>
        <translation>Das Bild wird gezeichnet&#xa0;…</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanPage</name>
    <message>
        <source>Views of the plan</source>
        <translation>Ansichten des Plans</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Graph</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message>
        <source>Edit plan</source>
        <translation>Plan bearbeiten</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Add component…</source>
        <translation>Komponente hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Teams…</source>
        <translation>Teams&#xa0;…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Time against target</source>
        <translation>Einhaltung des Ziels</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation>Alles zeigen (0)</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>&amp;Farbe nach</translation>
    </message>
    <message>
        <source>Components of the plan</source>
        <translation>Komponenten des Plans</translation>
    </message>
    <message>
        <source>Each as early as possible</source>
        <translation>Jede so früh wie möglich</translation>
    </message>
    <message>
        <source>The most urgent first, with all that it needs</source>
        <translation>Die dringlichste zuerst, mit allem, was sie braucht</translation>
    </message>
    <message>
        <source>Order of recovery</source>
        <translation>Reihenfolge der Wiederherstellung</translation>
    </message>
    <message>
        <source>R&amp;ule</source>
        <translation>Rege&amp;l</translation>
    </message>
    <message>
        <source>What is wrong with the plan</source>
        <translation>Was am Plan nicht stimmt</translation>
    </message>
    <message>
        <source>Nothing is known to be wrong with this plan. Only a drill shows that it works.</source>
        <translation>An diesem Plan ist kein Problem bekannt. Dass er funktioniert, zeigt nur eine Übung.</translation>
    </message>
    <message>
        <source>Discard the changes of the plan?</source>
        <translation>Änderungen am Plan verwerfen?</translation>
    </message>
    <message>
        <source>The plan in the repository stays as it is. The changes cannot be had back.</source>
        <translation>Der Plan im Repository bleibt, wie er ist. Die Änderungen lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>Zurück zum Plan</translation>
    </message>
    <message>
        <source>%1 cannot need %2: that would close a circle</source>
        <translation>%1 kann nicht von %2 abhängen: Das schlösse einen Kreis</translation>
    </message>
    <message>
        <source>Each needs the next: %1</source>
        <translation>Jede braucht die nächste: %1</translation>
    </message>
    <message>
        <source>Critical path, %1: %2</source>
        <translation>Kritischer Pfad, %1: %2</translation>
    </message>
    <message>
        <source>The plan is being read</source>
        <translation>Der Plan wird gelesen</translation>
    </message>
    <message>
        <source>It is in the repository, so that it is there after the disaster that it is for.</source>
        <translation>Er liegt im Repository, damit er nach der Katastrophe da ist, für die er gedacht ist.</translation>
    </message>
    <message>
        <source>No recovery plan yet</source>
        <translation>Noch kein Wiederherstellungsplan</translation>
    </message>
    <message>
        <source>A plan says which systems come back, in which order, by whom and within what time. It is kept in this repository, and checked against its backups.</source>
        <translation>Ein Plan legt fest, welche Systeme wiederkommen, in welcher Reihenfolge, durch wen und in welcher Zeit. Er wird in diesem Repository aufbewahrt und mit dessen Sicherungen abgeglichen.</translation>
    </message>
    <message>
        <source>Use the sample plan</source>
        <translation>Beispielplan verwenden</translation>
    </message>
    <message>
        <source>Import a plan…</source>
        <translation>Plan importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The plan could not be read</source>
        <translation>Der Plan konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Somebody else saved the plan meanwhile</source>
        <translation>Jemand anderes hat den Plan inzwischen gespeichert</translation>
    </message>
    <message>
        <source>It is version %1 now. Discard your changes to see it; saving yours would not be accepted.</source>
        <translation>Er hat jetzt die Version %1. Um sie zu sehen, verwerfen Sie Ihre Änderungen; speichern lassen sich diese nicht mehr.</translation>
    </message>
    <message>
        <source>&amp;Problems (%L1)</source>
        <translation>&amp;Probleme (%L1)</translation>
    </message>
    <message>
        <source>The plan has no components.</source>
        <translation>Der Plan hat keine Komponenten.</translation>
    </message>
    <message>
        <source>There is no order: the components need each other in a circle. See the problems.</source>
        <translation>Es gibt keine Reihenfolge: Die Komponenten brauchen einander im Kreis. Siehe „Probleme“.</translation>
    </message>
    <message>
        <source>Recovery plan</source>
        <translation>Wiederherstellungsplan</translation>
    </message>
    <message>
        <source>Changed, not saved</source>
        <translation>Geändert, nicht gespeichert</translation>
    </message>
    <message>
        <source>Nothing changed yet</source>
        <translation>Noch nichts geändert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Version %L1</source>
        <translation>Version %L1</translation>
    </message>
    <message>
        <source>Version %L1, %2</source>
        <translation>Version %L1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln Komponente</numerusform>
            <numerusform>%Ln Komponenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>all back in %1 if all goes well</source>
        <translation>im besten Fall alles nach %1 wieder da</translation>
    </message>
    <message>
        <source>The plan is being saved…</source>
        <translation>Der Plan wird gespeichert …</translation>
    </message>
    <message>
        <source>Name, description and target of the plan</source>
        <translation>Name, Beschreibung und Ziel des Plans</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>Alle gleich</translation>
    </message>
    <message>
        <source>What stops with it</source>
        <translation>Was mit ausfällt</translation>
    </message>
    <message>
        <source>All that it needs</source>
        <translation>Alles, was sie braucht</translation>
    </message>
    <message>
        <source>Outline beside the picture</source>
        <translation>Gliederung neben dem Bild</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Edit a plan with values that could not be read?</source>
        <translation>Plan mit nicht lesbaren Werten bearbeiten?</translation>
    </message>
    <message>
        <source>Edit without them</source>
        <translation>Ohne diese Werte bearbeiten</translation>
    </message>
    <message>
        <source>Leave the plan as it is</source>
        <translation>Plan so lassen</translation>
    </message>
    <message>
        <source>Outline of the plan</source>
        <translation>Gliederung des Plans</translation>
    </message>
    <message>
        <source>Nothing else stops with %1</source>
        <translation>Mit %1 fällt sonst nichts aus</translation>
    </message>
    <message>
        <source>%1 needs nothing</source>
        <translation>%1 braucht nichts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s) stop with %1: %2</source>
        <translation>
            <numerusform>Mit %1 fällt %Ln Komponente aus: %2</numerusform>
            <numerusform>Mit %1 fallen %Ln Komponenten aus: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s) needed by %1: %2</source>
        <translation>
            <numerusform>%1 braucht %Ln Komponente: %2</numerusform>
            <numerusform>%1 braucht %Ln Komponenten: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) of this plan are missing, or could not be taken as they stand. Once the plan is saved from here, what is shown stands in their place. Older versions keep what was there.</source>
        <translation>
            <numerusform>%Ln Wert dieses Plans fehlt oder konnte so nicht übernommen werden. Sobald der Plan von hier aus gespeichert wird, tritt das Gezeigte an seine Stelle. Ältere Versionen behalten, was dort stand.</numerusform>
            <numerusform>%Ln Werte dieses Plans fehlen oder konnten so nicht übernommen werden. Sobald der Plan von hier aus gespeichert wird, tritt das Gezeigte an ihre Stelle. Ältere Versionen behalten, was dort stand.</numerusform>
        </translation>
    </message>
    <message>
        <source>A group cannot be needed</source>
        <translation>Von einer Gruppe kann nichts abhängen</translation>
    </message>
    <message>
        <source>Edit the component and choose there what it needs, or draw all components: clear Group above the picture.</source>
        <translation>Die Komponente bearbeiten und dort auswählen, was sie braucht, oder alle Komponenten zeichnen: dazu „Gruppieren“ über dem Bild ausschalten.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PreviewModel</name>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Im Weg</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Nicht angetastet</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not wholly</source>
        <translation>Nicht ganz</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>Nicht wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PrintedPage</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ProblemsTab</name>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>What is not in the backup</source>
        <translation>Was nicht in der Sicherung ist</translation>
    </message>
    <message>
        <source>The first %1 of %2 are listed.</source>
        <translation>Die ersten %1 von %2 sind aufgeführt.</translation>
    </message>
    <message>
        <source>These entries are missing from the backup, or were changed while they were read. Everything else is in it.</source>
        <translation>Diese Einträge fehlen in der Sicherung oder wurden beim Lesen verändert. Alles andere ist darin.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ReadinessModels</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Score then</source>
        <translation>Wertung dann</translation>
    </message>
    <message>
        <source>The score there would be if this alone were done.</source>
        <translation>Die Wertung, wenn nur dies getan würde.</translation>
    </message>
    <message>
        <source>%1: %2 points, score then %3</source>
        <translation>%1: %2 Punkte, Wertung dann %3</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>Neueste Sicherung</translation>
    </message>
    <message>
        <source>Every byte read</source>
        <translation>Jedes Byte gelesen</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not recovered</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>no data of its own</source>
        <translation>keine eigenen Daten</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Positions against fills</source>
        <translation>Positionsabgleich</translation>
    </message>
    <message>
        <source>%1, before it was changed</source>
        <translation>%1, vor ihrer Änderung</translation>
    </message>
    <message>
        <source>%1, outdated</source>
        <translation>%1, veraltet</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Brings back</source>
        <translation>Stellt wieder her</translation>
    </message>
    <message>
        <source>%1: %2, brings back %3</source>
        <translation>%1: %2, stellt wieder her: %3</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>Gefordert: %1</translation>
    </message>
    <message>
        <source>%1: score then %2</source>
        <translation>%1: Wertung dann %2</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Without a team: %1, brings back %2</source>
        <translation>Ohne Team: %1, stellt wieder her: %2</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ReadinessPage</name>
    <message>
        <source>of 100</source>
        <translation>von 100</translation>
    </message>
    <message>
        <source>Assess again</source>
        <translation>Neu bewerten</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern&#xa0;…</translation>
    </message>
    <message>
        <source>How the points were reached</source>
        <translation>Wie sich die Punkte ergeben</translation>
    </message>
    <message>
        <source>What would raise the score</source>
        <translation>Was die Wertung erhöhen würde</translation>
    </message>
    <message>
        <source>Targets against what was measured</source>
        <translation>Ziele und Messwerte</translation>
    </message>
    <message>
        <source>What would raise it</source>
        <translation>Was die Wertung erhöhen würde</translation>
    </message>
    <message>
        <source>Readiness is being assessed…</source>
        <translation>Die Bereitschaft wird bewertet&#xa0;…</translation>
    </message>
    <message>
        <source>The plan, its backups, verifications and drills are read.</source>
        <translation>Der Plan, seine Sicherungen, Verifizierungen und Übungen werden gelesen.</translation>
    </message>
    <message>
        <source>There is no recovery plan to assess</source>
        <translation>Es gibt keinen Wiederherstellungsplan zum Bewerten</translation>
    </message>
    <message>
        <source>Here is shown how well proven it is that the firm would come back: a score with every point explained. It needs a plan that names the components and their targets.</source>
        <translation>Hier steht, wie gut belegt ist, dass das Unternehmen den Betrieb wieder aufnehmen könnte: eine Wertung, in der jeder Punkt erklärt ist. Sie setzt einen Plan voraus, der die Komponenten und ihre Ziele nennt.</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Plan erstellen</translation>
    </message>
    <message>
        <source>Readiness %1 of 100</source>
        <translation>Bereitschaft %1 von 100</translation>
    </message>
    <message>
        <source>%1 points were reached, but no more than %2 count:</source>
        <translation>%1 Punkte wurden erreicht, aber höchstens %2 zählen:</translation>
    </message>
    <message>
        <source>%1, version %2 of the plan, as of %3</source>
        <translation>%1, Version %2 des Plans, Stand %3</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Score then</source>
        <translation>Wertung dann</translation>
    </message>
    <message>
        <source>Data loss of each component</source>
        <translation>Datenverlust jeder Komponente</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Data loss by component</source>
        <translation>Datenverlust nach Komponente</translation>
    </message>
    <message>
        <source>Data loss over time</source>
        <translation>Datenverlust im Zeitverlauf</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RecentList</name>
    <message>
        <source>Opened before</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Take off this list; nothing is deleted</source>
        <translation>Aus dieser Liste nehmen; gelöscht wird nichts</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>%1 aus der Liste nehmen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RecoveryCodeStep</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>D&amp;rucken&#xa0;…</translation>
    </message>
    <message>
        <source>Keep this recovery code</source>
        <translation>Wiederherstellungscode aufbewahren</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Wiederherstellungscode speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Backstop recovery code</source>
        <translation>Backstop-Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Recovery code: %1</source>
        <translation>Wiederherstellungscode: %1</translation>
    </message>
    <message>
        <source>Copied: paste it into a password manager</source>
        <translation>Kopiert: in einen Passwortverwalter einfügen</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Repository:  %1</source>
        <translation>Repository:  %1</translation>
    </message>
    <message>
        <source>Location:    %1</source>
        <translation>Speicherort: %1</translation>
    </message>
    <message>
        <source>Made:        %1 by %2</source>
        <translation>Angelegt:    %1 von %2</translation>
    </message>
    <message>
        <source>This code opens the repository when its passphrase is lost. Upper and lower case and hyphens do not matter.</source>
        <translation>Dieser Code öffnet das Repository, wenn seine Passphrase verloren ist. Groß- und Kleinschreibung und Bindestriche spielen keine Rolle.</translation>
    </message>
    <message>
        <source>In the window: File &gt; Open repository, give the location, choose &quot;Recovery code&quot;, and type it.</source>
        <translation>Im Fenster: Datei &gt; Repository öffnen, den Speicherort angeben, „Wiederherstellungscode“ wählen und ihn eingeben.</translation>
    </message>
    <message>
        <source>On the command line of any Linux machine that reaches the location, with Backstop installed:</source>
        <translation>Auf der Befehlszeile jedes Linux-Rechners, der den Speicherort erreicht und auf dem Backstop installiert ist:</translation>
    </message>
    <message>
        <source>    Type the code where the passphrase is asked for.</source>
        <translation>    Geben Sie den Code ein, wo nach der Passphrase gefragt wird.</translation>
    </message>
    <message>
        <source>    The last one gives the repository a passphrase that you know.</source>
        <translation>    Der letzte Befehl gibt dem Repository eine Passphrase, die Sie kennen.</translation>
    </message>
    <message>
        <source>Keep this page apart from the repository. Whoever has both can read everything.</source>
        <translation>Bewahren Sie dieses Blatt getrennt vom Repository auf. Wer beides hat, kann alles lesen.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>It opens the repository when the passphrase is lost. It is shown once and kept nowhere: print it, save it or write it down, and keep it apart from this computer. The page that is printed or saved names the repository and says how to use the code.</source>
        <translation>Er öffnet das Repository, wenn die Passphrase verloren ist. Er wird einmal gezeigt und nirgends aufbewahrt: Drucken oder speichern Sie ihn oder schreiben Sie ihn auf, und bewahren Sie ihn getrennt von diesem Rechner auf. Das Blatt, das gedruckt oder gespeichert wird, nennt das Repository und sagt, wie der Code benutzt wird.</translation>
    </message>
    <message>
        <source>&amp;Last four symbols of the code, from where it is kept now</source>
        <translation>Die &amp;letzten vier Zeichen des Codes, von dort, wo er nun aufbewahrt wird</translation>
    </message>
    <message>
        <source>So that a slip of the pen is found today</source>
        <translation>Damit ein Schreibfehler schon heute auffällt</translation>
    </message>
    <message>
        <source>That is how it ends</source>
        <translation>So endet er</translation>
    </message>
    <message>
        <source>It ends otherwise: compare what you kept</source>
        <translation>Er endet anders: Vergleichen Sie, was Sie aufbewahrt haben</translation>
    </message>
    <message>
        <source>Type how the code ends first</source>
        <translation>Geben Sie zuerst ein, wie der Code endet</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>S&amp;peichern …</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RecoveryForm</name>
    <message>
        <source>Until somebody works on it</source>
        <translation>Bis jemand daran arbeitet</translation>
    </message>
    <message>
        <source>How long recovery takes</source>
        <translation>Dauer der Wiederherstellung</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>data/orders</source>
        <translation>daten/orders</translation>
    </message>
    <message>
        <source>Any backup</source>
        <translation>Beliebige Sicherung</translation>
    </message>
    <message>
        <source>s3://backups/database/</source>
        <translation>s3://sicherungen/datenbank/</translation>
    </message>
    <message>
        <source>Nothing has to be run</source>
        <translation>Kein Programm nötig</translation>
    </message>
    <message>
        <source>Its &amp;data, as a path in the backup</source>
        <translation>&amp;Daten, als Pfad in der Sicherung</translation>
    </message>
    <message>
        <source>Only of backups wit&amp;h this tag</source>
        <translation>Nur aus Sicherungen mit diesem &amp;Tag</translation>
    </message>
    <message>
        <source>Where its backups are, for pe&amp;ople</source>
        <translation>&amp;Ort der Sicherungen, nur zur Information</translation>
    </message>
    <message>
        <source>Pro&amp;gram that recovers it</source>
        <translation>Pro&amp;gramm zur Wiederherstellung</translation>
    </message>
    <message>
        <source>Runs after the restore. A path that is not whole starts at the folder of scripts that a drill is told.</source>
        <translation>Läuft, nachdem die Daten wiederhergestellt sind. Ein relativer Pfad gilt ab dem Ordner der Skripte, der bei einer Übung angegeben wird.</translation>
    </message>
    <message>
        <source>Until so&amp;mebody works on it</source>
        <translation>Bis &amp;jemand daran arbeitet</translation>
    </message>
    <message>
        <source>How long recover&amp;y takes then</source>
        <translation>Dauer der &amp;Wiederherstellung danach</translation>
    </message>
    <message>
        <source>Without the transfer of its data, which is computed.</source>
        <translation>Ohne die Übertragung der Daten; sie wird berechnet.</translation>
    </message>
    <message>
        <source>How often a try &amp;fails</source>
        <translation>Wie oft ein &amp;Versuch scheitert</translation>
    </message>
    <message>
        <source>A path as in the list of files, without a slash before it</source>
        <translation>Ein Pfad wie in der Dateiliste, ohne Schrägstrich am Anfang</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RecoveryKitPage</name>
    <message>
        <source>Recovery kit</source>
        <translation>Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>This page opens a repository of backups made with Backstop when its passphrase is lost. Keep it like a deed: on paper, in a safe, and not where the repository is.</source>
        <translation>Dieses Blatt öffnet ein mit Backstop angelegtes Repository von Sicherungen, wenn dessen Passphrase verloren ist. Verwahren Sie es wie eine Urkunde: auf Papier, in einem Tresor und nicht dort, wo das Repository ist.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Upper and lower case and hyphens do not matter. What looks like the letter I or L is the digit 1, what looks like O is the digit 0.</source>
        <translation>Groß- und Kleinschreibung und Bindestriche sind gleichgültig. Was wie der Buchstabe I oder L aussieht, ist die Ziffer 1, was wie O aussieht, die Ziffer 0.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Key slot</source>
        <translation>Schlüsselfach</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Dieses Blatt</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>To get the data back</source>
        <translation>So bekommen Sie die Daten zurück</translation>
    </message>
    <message>
        <source>Take a Linux computer that reaches the location above, and install Backstop on it.</source>
        <translation>Nehmen Sie einen Linux-Rechner, der den obigen Speicherort erreicht, und installieren Sie Backstop darauf.</translation>
    </message>
    <message>
        <source>Start Backstop, choose File &gt; Open repository and give the location. Where a passphrase is asked for, type the recovery code. On the command line:</source>
        <translation>Starten Sie Backstop, wählen Sie Datei &gt; Repository öffnen und geben Sie den Speicherort an. Wo nach einer Passphrase gefragt wird, geben Sie den Wiederherstellungscode ein. Auf der Befehlszeile:</translation>
    </message>
    <message>
        <source>Choose the newest backup and restore it to a new, empty folder:</source>
        <translation>Wählen Sie die neueste Sicherung und stellen Sie sie in einem neuen, leeren Ordner wieder her:</translation>
    </message>
    <message>
        <source>Give the repository a passphrase that you know:</source>
        <translation>Geben Sie dem Repository eine Passphrase, die Sie kennen:</translation>
    </message>
    <message>
        <source>Was this page lost, or seen by somebody who should not? With the passphrase, begin a new key, then make a new page with &quot;key recovery-kit&quot;:</source>
        <translation>Ging dieses Blatt verloren, oder hat es jemand gesehen, der es nicht sollte? Beginnen Sie mit der Passphrase einen neuen Schlüssel und machen Sie dann mit „key recovery-kit“ ein neues Blatt:</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Verwahrt in</translation>
    </message>
    <message>
        <source>Handed to, on</source>
        <translation>Übergeben an, am</translation>
    </message>
    <message>
        <source>Last tried on</source>
        <translation>Zuletzt erprobt am</translation>
    </message>
    <message>
        <source>Whoever has this page and reaches the repository can read everything in it. Without the passphrase and without this code nobody can, not even who made Backstop.</source>
        <translation>Wer dieses Blatt hat und das Repository erreicht, kann alles darin lesen. Ohne die Passphrase und ohne diesen Code kann es niemand, auch nicht, wer Backstop gemacht hat.</translation>
    </message>
    <message>
        <source>Backstop recovery kit</source>
        <translation>Backstop-Wiederherstellungsblatt</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreLines</name>
    <message>
        <source>Part of a path</source>
        <translation>Teil eines Pfads</translation>
    </message>
    <message>
        <source>Show only paths with this part</source>
        <translation>Nur Pfade mit diesem Teil zeigen</translation>
    </message>
    <message>
        <source>Show only this action</source>
        <translation>Nur diese Aktion zeigen</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>Alle: %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestorePreviewStep</name>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Im Weg</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>What would be done</source>
        <translation>Was geschehen würde</translation>
    </message>
    <message>
        <source>The preview is being made</source>
        <translation>Die Vorschau wird erstellt</translation>
    </message>
    <message>
        <source>Comparing the backup with what is there. Nothing is written yet.</source>
        <translation>Die Sicherung wird mit dem verglichen, was da ist. Noch wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>This is what would be done</source>
        <translation>Das würde geschehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) in the way</source>
        <translation>
            <numerusform>%Ln Eintrag im Weg</numerusform>
            <numerusform>%Ln Einträge im Weg</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back and choose another folder, or what happens to what is there.</source>
        <translation>Gehen Sie zurück und wählen Sie einen anderen Ordner oder was mit dem Vorhandenen geschieht.</translation>
    </message>
    <message>
        <source>Not enough room: %1 needed, %2 free</source>
        <translation>Zu wenig Platz: %1 nötig, %2 frei</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be deleted</source>
        <translation>
            <numerusform>%Ln Datei wird gelöscht</numerusform>
            <numerusform>%Ln Dateien werden gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do: everything is there already.</source>
        <translation>Es ist nichts zu tun: Alles ist schon da.</translation>
    </message>
    <message>
        <source>Free there</source>
        <translation>Dort frei</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translation>Etwas ist im Weg</translation>
    </message>
    <message>
        <source>There is not enough room</source>
        <translation>Es ist nicht genug Platz</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>Es ist nichts zu tun</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei &amp;wiederherstellen</numerusform>
            <numerusform>%Ln Dateien &amp;wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be written, %1 in all.</source>
        <translation>
            <numerusform>%Ln Datei würde geschrieben, insgesamt %1.</numerusform>
            <numerusform>%Ln Dateien würden geschrieben, insgesamt %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are listed first below. Deleted files are not kept.</source>
        <translation>Sie stehen unten an erster Stelle. Gelöschte Dateien werden nicht aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) would be made.</source>
        <translation>
            <numerusform>%Ln Ordner würde angelegt.</numerusform>
            <numerusform>%Ln Ordner würden angelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln folder(s)</source>
        <translation>
            <numerusform>%Ln Ordner &amp;wiederherstellen</numerusform>
            <numerusform>%Ln Ordner &amp;wiederherstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be replaced.</source>
        <translation>
            <numerusform>%Ln Datei wird ersetzt.</numerusform>
            <numerusform>%Ln Dateien werden ersetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be deleted.</source>
        <translation>
            <numerusform>%Ln Datei wird gelöscht.</numerusform>
            <numerusform>%Ln Dateien werden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the chosen files are damaged and cannot be restored</source>
        <translation>
            <numerusform>%Ln der gewählten Dateien ist beschädigt und kann nicht wiederhergestellt werden</numerusform>
            <numerusform>%Ln der gewählten Dateien sind beschädigt und können nicht wiederhergestellt werden</numerusform>
        </translation>
    </message>
    <message>
        <source>A restore writes all others and lists these in its report. They stand first below.</source>
        <translation>Die Wiederherstellung schreibt alle anderen und führt diese im Bericht auf. Sie stehen unten zuerst.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be replaced</source>
        <translation>
            <numerusform>%Ln Datei wird ersetzt</numerusform>
            <numerusform>%Ln Dateien werden ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>They are listed first below. What stands there now is not kept.</source>
        <translation>Sie stehen unten zuerst. Was jetzt dort steht, wird nicht aufgehoben.</translation>
    </message>
    <message>
        <source>Nothing can be restored: all that is missing is damaged.</source>
        <translation>Es kann nichts wiederhergestellt werden: Alles, was fehlt, ist beschädigt.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing would be written, and %Ln file(s) deleted.</source>
        <translation>
            <numerusform>Es würde nichts geschrieben und %Ln Datei gelöscht.</numerusform>
            <numerusform>Es würde nichts geschrieben und %Ln Dateien gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s), replace %1</source>
        <translation>
            <numerusform>%Ln Datei wiede&amp;rherstellen, %1 ersetzen</numerusform>
            <numerusform>%Ln Dateien wiede&amp;rherstellen, %1 ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei &amp;löschen</numerusform>
            <numerusform>%Ln Dateien &amp;löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines are shown, what is in the way, deleted or replaced first; %3 more are not.</source>
        <translation>%1 von %2 Zeilen werden gezeigt, zuerst was im Weg ist, gelöscht oder ersetzt wird; %3 weitere nicht.</translation>
    </message>
    <message>
        <source>The backup is partial</source>
        <translation>Die Sicherung ist unvollständig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) were never in it, or not surely as they were. No restore brings them back.</source>
        <translation>
            <numerusform>%Ln Eintrag war nie darin oder nicht sicher so, wie er war. Keine Wiederherstellung bringt ihn zurück.</numerusform>
            <numerusform>%Ln Einträge waren nie darin oder nicht sicher so, wie sie waren. Keine Wiederherstellung bringt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would be written as long as something is in the way.</source>
        <translation>Es würde nichts geschrieben, solange etwas im Weg ist.</translation>
    </message>
    <message>
        <source>The folder cannot be written to</source>
        <translation>In den Ordner kann nicht geschrieben werden</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s), replace %1, delete %2</source>
        <translation>
            <numerusform>%Ln Datei wiede&amp;rherstellen, %1 ersetzen, %2 löschen</numerusform>
            <numerusform>%Ln Dateien wiede&amp;rherstellen, %1 ersetzen, %2 löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s), delete %1</source>
        <translation>
            <numerusform>%Ln Datei wiede&amp;rherstellen, %1 löschen</numerusform>
            <numerusform>%Ln Dateien wiede&amp;rherstellen, %1 löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln folder(s), delete %1</source>
        <translation>
            <numerusform>%Ln Ordner wiede&amp;rherstellen, %1 löschen</numerusform>
            <numerusform>%Ln Ordner wiede&amp;rherstellen, %1 löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln file(s)?</source>
        <translation>
            <numerusform>%Ln Datei löschen?</numerusform>
            <numerusform>%Ln Dateien löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln file(s)?</source>
        <translation>
            <numerusform>%Ln Datei ersetzen?</numerusform>
            <numerusform>%Ln Dateien ersetzen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln file(s) and delete %1?</source>
        <translation>
            <numerusform>%Ln Datei ersetzen und %1 löschen?</numerusform>
            <numerusform>%Ln Dateien ersetzen und %1 löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand in %1 now, and are not kept. Everything else there stays.</source>
        <translation>Sie stehen jetzt in %1 und werden nicht aufgehoben. Alles andere dort bleibt.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreReportDialog</name>
    <message>
        <source>Report of the restore</source>
        <translation>Bericht der Wiederherstellung</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreReportStep</name>
    <message>
        <source>Each of them is whole. Restore again to get the rest.</source>
        <translation>Jede davon ist ganz. Starten Sie die Wiederherstellung erneut, um den Rest zu bekommen.</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Failed: not one file was restored</source>
        <translation>Fehlgeschlagen: Keine einzige Datei wurde wiederhergestellt</translation>
    </message>
    <message>
        <source>The problems below say why.</source>
        <translation>Die Probleme unten nennen den Grund.</translation>
    </message>
    <message>
        <source>The problems below say what is missing, and why.</source>
        <translation>Die Probleme unten nennen, was fehlt und warum.</translation>
    </message>
    <message>
        <source>Each file was compared with the checksum in the backup as it was written.</source>
        <translation>Jede Datei wurde beim Schreiben mit der Prüfsumme in der Sicherung verglichen.</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>Bericht &amp;speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were, and were not compared with the backup.</source>
        <translation>
            <numerusform>%Ln Datei blieb, wie sie war, und wurde nicht mit der Sicherung verglichen.</numerusform>
            <numerusform>%Ln Dateien blieben, wie sie waren, und wurden nicht mit der Sicherung verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled: not one file was written</source>
        <translation>Abgebrochen: Keine einzige Datei wurde geschrieben</translation>
    </message>
    <message>
        <source>Done: no file had to be written</source>
        <translation>Fertig: Es musste keine Datei geschrieben werden</translation>
    </message>
    <message>
        <source>What was not simply restored</source>
        <translation>Was nicht einfach wiederhergestellt wurde</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>%1 of %2 lines are shown, problems first; %3 more are not. A saved report lists every problem.</source>
        <translation>%1 von %2 Zeilen werden gezeigt, Probleme zuerst; %3 weitere nicht. Ein gespeicherter Bericht nennt jedes Problem.</translation>
    </message>
    <message numerus="yes">
        <source>Restored and verified %1 of %Ln file(s)</source>
        <translation>
            <numerusform>%1 von %Ln Datei wiederhergestellt und verifiziert</numerusform>
            <numerusform>%1 von %Ln Dateien wiederhergestellt und verifiziert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %1 of %Ln file(s) in place</source>
        <translation>
            <numerusform>Abgebrochen: %1 von %Ln Datei an ihrem Platz</numerusform>
            <numerusform>Abgebrochen: %1 von %Ln Dateien an ihrem Platz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: compared by size and time, not read.</source>
        <translation>
            <numerusform>%Ln Datei blieb, wie sie war: nach Größe und Zeit verglichen, nicht gelesen.</numerusform>
            <numerusform>%Ln Dateien blieben, wie sie waren: nach Größe und Zeit verglichen, nicht gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) were never in the backup, or not surely as they were.</source>
        <translation>
            <numerusform>%Ln Eintrag war nie in der Sicherung oder nicht sicher so, wie er war.</numerusform>
            <numerusform>%Ln Einträge waren nie in der Sicherung oder nicht sicher so, wie sie waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) were made, and are left.</source>
        <translation>
            <numerusform>%Ln Ordner wurde angelegt und bleibt bestehen.</numerusform>
            <numerusform>%Ln Ordner wurden angelegt und bleiben bestehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored all that is in the backup, which is partial</source>
        <translation>Alles wiederhergestellt, was in der Sicherung ist, doch sie ist unvollständig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with more than 1 GiB of holes have no checksum: each chunk was authenticated, the whole was not compared. All others were compared.</source>
        <translation>
            <numerusform>%Ln Datei mit Löchern von mehr als 1 GiB hat keine Prüfsumme: Jeder Datenblock wurde authentifiziert, das Ganze nicht verglichen. Alle anderen wurden verglichen.</numerusform>
            <numerusform>%Ln Dateien mit Löchern von mehr als 1 GiB haben keine Prüfsumme: Jeder Datenblock wurde authentifiziert, das Ganze nicht verglichen. Alle anderen wurden verglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: read, and the same in every byte.</source>
        <translation>
            <numerusform>%Ln Datei blieb, wie sie war: gelesen und in jedem Byte gleich.</numerusform>
            <numerusform>%Ln Dateien blieben, wie sie waren: gelesen und in jedem Byte gleich.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreWhatStep</name>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Alles</translation>
    </message>
    <message>
        <source>&amp;Only what is ticked</source>
        <translation>&amp;Nur Angekreuztes</translation>
    </message>
    <message>
        <source>Files of the backup</source>
        <translation>Dateien der Sicherung</translation>
    </message>
    <message>
        <source>What shall be restored?</source>
        <translation>Was soll wiederhergestellt werden?</translation>
    </message>
    <message>
        <source>The whole backup is restored, whatever is ticked.</source>
        <translation>Die ganze Sicherung wird wiederhergestellt, was immer angekreuzt ist.</translation>
    </message>
    <message>
        <source>Found by the verification of %1.</source>
        <translation>Gefunden von der Verifizierung am %1.</translation>
    </message>
    <message>
        <source>This backup is damaged: its record or its list of files</source>
        <translation>Diese Sicherung ist beschädigt: ihr Eintrag oder ihre Dateiliste</translation>
    </message>
    <message>
        <source>What can still be read is restored, and the report lists the rest.</source>
        <translation>Was noch lesbar ist, wird wiederhergestellt; der Bericht führt den Rest auf.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of this backup are damaged and cannot be restored</source>
        <translation>
            <numerusform>%Ln Datei dieser Sicherung ist beschädigt und kann nicht wiederhergestellt werden</numerusform>
            <numerusform>%Ln Dateien dieser Sicherung sind beschädigt und können nicht wiederhergestellt werden</numerusform>
        </translation>
    </message>
    <message>
        <source>A restore writes all others and lists these. The preview names those that you chose.</source>
        <translation>Die Wiederherstellung schreibt alle anderen und führt diese auf. Die Vorschau nennt die gewählten darunter.</translation>
    </message>
    <message>
        <source>Use the verified one of %1</source>
        <translation>Die verifizierte vom %1 nehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln Ordner</numerusform>
            <numerusform>%Ln Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln Datei, %1</numerusform>
            <numerusform>%Ln Dateien, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreWhereStep</name>
    <message>
        <source>A &amp;new folder</source>
        <translation>In einen &amp;neuen Ordner</translation>
    </message>
    <message>
        <source>An&amp;other folder</source>
        <translation>In einen &amp;anderen Ordner</translation>
    </message>
    <message>
        <source>&amp;Delete what is not in the backup</source>
        <translation>&amp;Löschen, was nicht in der Sicherung ist</translation>
    </message>
    <message>
        <source>Folder to restore into</source>
        <translation>Zielordner der Wiederherstellung</translation>
    </message>
    <message>
        <source>Choose a folder to restore into</source>
        <translation>Zielordner der Wiederherstellung auswählen</translation>
    </message>
    <message>
        <source>Where shall it go?</source>
        <translation>Wohin wiederherstellen?</translation>
    </message>
    <message>
        <source>Makes the restored folders exactly what they were. Off unless you need it.</source>
        <translation>Macht die wiederhergestellten Ordner genau zu dem, was sie waren. Nur einschalten, wenn nötig.</translation>
    </message>
    <message>
        <source>If something is there already</source>
        <translation>Wenn dort schon etwas ist</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Nothing is written at all. You see what is in the way.</source>
        <translation>Es wird gar nichts geschrieben. Sie sehen, was im Weg ist.</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Only what is missing is restored.</source>
        <translation>Nur was fehlt, wird wiederhergestellt.</translation>
    </message>
    <message>
        <source>Replace it &amp;where it differs</source>
        <translation>Ersetzen, w&amp;o es abweicht</translation>
    </message>
    <message>
        <source>What has the size and time of the backup stays untouched.</source>
        <translation>Was Größe und Zeit der Sicherung hat, bleibt unberührt.</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Everything is written anew. What was there is gone.</source>
        <translation>Alles wird neu geschrieben. Was dort war, ist weg.</translation>
    </message>
    <message>
        <source>Files that were made after the backup will be deleted from the restored folders.</source>
        <translation>Dateien, die nach der Sicherung entstanden sind, werden aus den wiederhergestellten Ordnern gelöscht.</translation>
    </message>
    <message>
        <source>Where it &amp;came from</source>
        <translation>An den &amp;ursprünglichen Ort</translation>
    </message>
    <message>
        <source>What happens to files that are there already is chosen below.</source>
        <translation>Was mit schon vorhandenen Dateien geschieht, wählen Sie unten.</translation>
    </message>
    <message>
        <source>This makes the folder %1</source>
        <translation>Damit entsteht der Ordner %1</translation>
    </message>
    <message>
        <source>To put the files back where they were, choose &quot;Where it came from&quot;.</source>
        <translation>Um die Dateien dorthin zurückzulegen, wo sie waren, wählen Sie „An den ursprünglichen Ort“.</translation>
    </message>
    <message>
        <source>%1 on %2, which is not this computer. To restore to this path here, choose another folder.</source>
        <translation>%1 auf %2, also nicht auf diesem Rechner. Um hier unter diesem Pfad wiederherzustellen, einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The preview shows them before anything happens.</source>
        <translation>Die Vorschau zeigt sie, bevor etwas geschieht.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreWizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Restore from %1</source>
        <translation>Wiederherstellen aus %1</translation>
    </message>
    <message>
        <source>1  What</source>
        <translation>1  Was</translation>
    </message>
    <message>
        <source>2  Where</source>
        <translation>2  Wohin</translation>
    </message>
    <message>
        <source>3  Preview</source>
        <translation>3  Vorschau</translation>
    </message>
    <message>
        <source>4  Restore</source>
        <translation>4  Wiederherstellung</translation>
    </message>
    <message>
        <source>5  Report</source>
        <translation>5  Bericht</translation>
    </message>
    <message>
        <source>Choose what to restore first: nothing chosen never means everything</source>
        <translation>Wählen Sie erst aus, was wiederhergestellt werden soll: Nichts ausgewählt heißt nie alles</translation>
    </message>
    <message>
        <source>Choose a folder first</source>
        <translation>Wählen Sie erst einen Ordner</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>&amp;Cancel restore</source>
        <translation>Wiederherstellung &amp;abbrechen</translation>
    </message>
    <message>
        <source>Close without restoring?</source>
        <translation>Schließen, ohne wiederherzustellen?</translation>
    </message>
    <message>
        <source>Nothing has been written. What you chose here is forgotten.</source>
        <translation>Es wurde nichts geschrieben. Was Sie hier gewählt haben, wird vergessen.</translation>
    </message>
    <message>
        <source>&amp;Close without restoring</source>
        <translation>&amp;Schließen, ohne wiederherzustellen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wiederherstellung läuft</translation>
    </message>
    <message>
        <source>You can close this window: the job goes on, and its report waits under Jobs.</source>
        <translation>Sie können dieses Fenster schließen: Der Job läuft weiter, sein Bericht wartet unter „Jobs“.</translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation>Fortschritt der Wiederherstellung</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RpoModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SaveReport</name>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>There is one of this name already. What it holds is lost.</source>
        <translation>Es gibt schon eine mit diesem Namen. Ihr Inhalt geht verloren.</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Datei ersetzen</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert unter %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ScenarioForm</name>
    <message>
        <source>Not lost</source>
        <translation>Nicht ausgefallen</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>Zurück zum Plan</translation>
    </message>
    <message>
        <source>Compare this</source>
        <translation>Dies vergleichen</translation>
    </message>
    <message>
        <source>Beside the plan as it is</source>
        <translation>Neben dem jetzigen Plan</translation>
    </message>
    <message>
        <source>&amp;Run simulation</source>
        <translation>Simulation sta&amp;rten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>A bad day is bad for everyone: in each trial all durations are longer or shorter together, by about this much</source>
        <translation>Ein schlechter Tag ist für alle schlecht: In jedem Durchlauf sind alle Dauern gemeinsam länger oder kürzer, um etwa so viel</translation>
    </message>
    <message>
        <source>&amp;Trials</source>
        <translation>Durch&amp;läufe</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>One &amp;person less</source>
        <translation>Eine &amp;Person weniger</translation>
    </message>
    <message>
        <source>Latest backup c&amp;orrupt</source>
        <translation>&amp;Neueste Sicherung beschädigt</translation>
    </message>
    <message>
        <source>&amp;Not lost</source>
        <translation>N&amp;icht ausgefallen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Beside the plan &amp;as it is</source>
        <translation>Neben dem &amp;jetzigen Plan</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>Fortschritt der Simulation</translation>
    </message>
    <message>
        <source>%1 (%L2 now)</source>
        <translation>%1 (jetzt %L2)</translation>
    </message>
    <message>
        <source>No team has two people</source>
        <translation>Kein Team hat zwei Personen</translation>
    </message>
    <message>
        <source>Everybody is there</source>
        <translation>Alle sind da</translation>
    </message>
    <message>
        <source>Nothing has two backups</source>
        <translation>Nichts hat zwei Sicherungen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The backups say of no component how much is to be transferred</source>
        <translation>Die Sicherungen sagen für keine Komponente, wie viel zu übertragen ist</translation>
    </message>
    <message>
        <source>Nothing is left to recover: untick what was lost.</source>
        <translation>Es bleibt nichts wiederherzustellen: Entfernen Sie das Häkchen bei dem, was ausgefallen ist.</translation>
    </message>
    <message numerus="yes">
        <source>Too many trials for %Ln component(s): %L1 at most.</source>
        <translation>
            <numerusform>Zu viele Durchläufe für %Ln Komponente: höchstens %L1.</numerusform>
            <numerusform>Zu viele Durchläufe für %Ln Komponenten: höchstens %L1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot have a corrupt backup and not be lost.</source>
        <translation>%1 kann nicht eine beschädigte Sicherung haben und zugleich nicht ausgefallen sein.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <source>Not run with these inputs yet.</source>
        <translation>Mit diesen Eingaben noch nicht gestartet.</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>S&amp;tartwert</translation>
    </message>
    <message>
        <source>&amp;Good and bad days differ by</source>
        <translation>Streuung &amp;guter und schlechter Tage</translation>
    </message>
    <message>
        <source>Thro&amp;ughput of transfers</source>
        <translation>D&amp;urchsatz der Übertragungen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SearchWindow</name>
    <message>
        <source>Only &amp;deleted files</source>
        <translation>Nur &amp;gelöschte Dateien</translation>
    </message>
    <message>
        <source>All &amp;versions…</source>
        <translation>Alle Fass&amp;ungen …</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Wiederherstellen …</translation>
    </message>
    <message>
        <source>Search all backups</source>
        <translation>Alle Sicherungen durchsuchen</translation>
    </message>
    <message>
        <source>The backups are being searched</source>
        <translation>Die Sicherungen werden durchsucht</translation>
    </message>
    <message>
        <source>Files found</source>
        <translation>Gefundene Dateien</translation>
    </message>
    <message>
        <source>A part of the path, or orders-2026-*.json</source>
        <translation>Ein Teil des Pfads oder orders-2026-*.json</translation>
    </message>
    <message>
        <source>Only what the newest backup of its source has no more</source>
        <translation>Nur was die neueste Sicherung der Quelle nicht mehr hat</translation>
    </message>
    <message>
        <source>&amp;Find files that any backup has</source>
        <translation>Dateien &amp;finden, die irgendeine Sicherung hat</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>The newest version of this file</source>
        <translation>Die neueste Fassung dieser Datei</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>Wählen Sie zuerst eine Datei</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>First %1 shown, type more to narrow the search</source>
        <translation>Die ersten %1 sind zu sehen; geben Sie mehr ein, um die Suche einzugrenzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a part of a path to see every file that any backup has or had: how many versions there are, when it was first and last seen, and whether it is gone.</source>
        <translation>Geben Sie einen Teil eines Pfads ein, um jede Datei zu sehen, die irgendeine Sicherung hat oder hatte: wie viele Fassungen es gibt, wann sie zuerst und zuletzt gesehen wurde und ob sie verschwunden ist.</translation>
    </message>
    <message>
        <source>The backups could not be searched</source>
        <translation>Die Sicherungen konnten nicht durchsucht werden</translation>
    </message>
    <message>
        <source>What went wrong is said above.</source>
        <translation>Was schiefging, steht oben.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>No file matches</source>
        <translation>Keine Datei passt</translation>
    </message>
    <message>
        <source>The history of this repository is still being read; files appear here as they are found.</source>
        <translation>Der Verlauf dieses Repositorys wird noch gelesen; Dateien erscheinen hier, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>No deleted file matches. Untick “Only deleted files” to search all.</source>
        <translation>Keine gelöschte Datei passt. Nehmen Sie den Haken bei „Nur gelöschte Dateien“ weg, um alle zu durchsuchen.</translation>
    </message>
    <message>
        <source>Upper and lower case are the same. * and ? stand for any characters; with them the whole name has to match, or the whole path where there is a /.</source>
        <translation>Groß- und Kleinschreibung ist gleich. * und ? stehen für beliebige Zeichen; mit ihnen muss der ganze Name passen oder, wo ein / steht, der ganze Pfad.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SevereGuard</name>
    <message>
        <source>The name is %1</source>
        <translation>Der Name ist %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the filter, close what is open</source>
        <translation>Filter leeren, Offenes schließen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Browse the files of the backup</source>
        <translation>Dateien der Sicherung durchsehen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Tick a file or folder</source>
        <translation>Datei oder Ordner ankreuzen</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Umschalt+F10</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>Kontextmenü</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Strg+H</translation>
    </message>
    <message>
        <source>Show a passphrase that is typed</source>
        <translation>Eingetippte Passphrase zeigen</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Show what can be typed as a filter</source>
        <translation>Zeigen, was als Filter eingegeben werden kann</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Strg+Umschalt+H</translation>
    </message>
    <message>
        <source>Show all versions of a file</source>
        <translation>Alle Fassungen einer Datei zeigen</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+Auf, Alt+Ab</translation>
    </message>
    <message>
        <source>Go to another question of a drill</source>
        <translation>Zu einer anderen Frage einer Übung gehen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationCharts</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Share of trials</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Fastest trial</source>
        <translation>Schnellster Durchlauf</translation>
    </message>
    <message>
        <source>Slowest trial</source>
        <translation>Langsamster Durchlauf</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Mean time above the target</source>
        <translation>Mittlere Zeit über dem Ziel</translation>
    </message>
    <message>
        <source>P50 %1, P80 %2, P95 %3, P99 %4</source>
        <translation>P50 %1, P80 %2, P95 %3, P99 %4</translation>
    </message>
    <message>
        <source>P50 to P80</source>
        <translation>P50 bis P80</translation>
    </message>
    <message>
        <source>to P95</source>
        <translation>bis P95</translation>
    </message>
    <message>
        <source>to P99</source>
        <translation>bis P99</translation>
    </message>
    <message>
        <source>above the target</source>
        <translation>über dem Ziel</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RTO met</source>
        <translation>RTO erfüllt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>RTO %1</source>
        <translation>RTO %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, no RTO</source>
        <translation>%1, kein RTO</translation>
    </message>
    <message>
        <source>not lost</source>
        <translation>nicht ausgefallen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No component has a target.</source>
        <translation>Keine Komponente hat ein Ziel.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln component(s) with an RTO keep it in 95 % of the trials; closest is %1.</source>
        <translation>
            <numerusform>Die %Ln Komponente mit RTO hält es in 95&#xa0;% der Durchläufe ein; am knappsten ist %1.</numerusform>
            <numerusform>Alle %Ln Komponenten mit RTO halten es in 95&#xa0;% der Durchläufe ein; am knappsten ist %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Share of the trials in which %1 took this long</source>
        <translation>Anteil der Durchläufe, in denen %1 so lange dauerte</translation>
    </message>
    <message>
        <source>Share of the trials in which %1 was back by then</source>
        <translation>Anteil der Durchläufe, in denen %1 bis dahin wieder da war</translation>
    </message>
    <message>
        <source>%1 took %2 to %3</source>
        <translation>%1 dauerten %2 bis %3</translation>
    </message>
    <message>
        <source>%1 done within %2</source>
        <translation>%1 fertig binnen %2</translation>
    </message>
    <message>
        <source>P95 of RTO</source>
        <translation>P95 von RTO</translation>
    </message>
    <message>
        <source>RTO (→: later than is shown)</source>
        <translation>RTO (→: später als gezeigt)</translation>
    </message>
    <message>
        <source>The scenarios are still being compared.</source>
        <translation>Die Szenarien werden noch verglichen.</translation>
    </message>
    <message>
        <source>Nothing to compare: tick scenarios on the left, and run the simulation again.</source>
        <translation>Nichts zu vergleichen: Kreuzen Sie links Szenarien an und starten Sie die Simulation erneut.</translation>
    </message>
    <message>
        <source>The simulation was stopped before the scenarios were compared.</source>
        <translation>Die Simulation wurde angehalten, bevor die Szenarien verglichen wurden.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Target met</source>
        <translation>Ziel erfüllt</translation>
    </message>
    <message>
        <source>P95 against the plan</source>
        <translation>P95 gegenüber Plan</translation>
    </message>
    <message>
        <source>Worst is &quot;%1&quot;: P95 %2, %3 later than as planned.</source>
        <translation>Am schlechtesten ist „%1“: P95 %2, %3 später als nach Plan.</translation>
    </message>
    <message>
        <source>No scenario makes the 95th percentile worse.</source>
        <translation>Kein Szenario verschlechtert das 95. Perzentil.</translation>
    </message>
    <message>
        <source>%1 of the trials are not drawn: they took up to %2.</source>
        <translation>%1 der Durchläufe sind nicht gezeichnet: Sie dauerten bis zu %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln RTO(s) missed</source>
        <translation>
            <numerusform>%1; %Ln RTO verfehlt</numerusform>
            <numerusform>%1; %Ln RTO verfehlt</numerusform>
        </translation>
    </message>
    <message>
        <source>RTOs missed</source>
        <translation>RTO verfehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; misses the most RTOs: %2 instead of %3.</source>
        <translation>Am meisten RTO verfehlt „%1“: %2 statt %3.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationCourse</name>
    <message>
        <source>Mobilise</source>
        <translation>Mobilisieren</translation>
    </message>
    <message>
        <source>Wait for the team</source>
        <translation>Warten auf das Team</translation>
    </message>
    <message>
        <source>Find the backup before</source>
        <translation>Vorige Sicherung suchen</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>Work that failed</source>
        <translation>Gescheiterte Arbeit</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>%1: %2, from %3 to %4</source>
        <translation>%1: %2, von %3 bis %4</translation>
    </message>
    <message>
        <source>; try %L1</source>
        <translation>; Versuch %L1</translation>
    </message>
    <message>
        <source>; until %1 was back</source>
        <translation>; bis %1 wieder da war</translation>
    </message>
    <message>
        <source>; after %1</source>
        <translation>; nach %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>RTO (→: later than is shown)</source>
        <translation>RTO (→: später als gezeigt)</translation>
    </message>
    <message>
        <source>Back after</source>
        <translation>Wieder da nach</translation>
    </message>
    <message>
        <source>The course of every trial: all is back after %1.</source>
        <translation>Der Ablauf jedes Durchlaufs: Nach %1 ist alles wieder da.</translation>
    </message>
    <message>
        <source>The trial that took the middle time, number %L1: all is back after %2.</source>
        <translation>Der Durchlauf mit der mittleren Dauer, Nummer %L1: Nach %2 ist alles wieder da.</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>RTO %1</source>
        <translation>RTO %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 is back after %2; its RTO is %3</source>
        <translation>%1 ist nach %2 wieder da; RTO: %3</translation>
    </message>
    <message>
        <source>%1 is back after %2</source>
        <translation>%1 ist nach %2 wieder da</translation>
    </message>
    <message>
        <source>Nothing in this plan takes any time.</source>
        <translation>Nichts in diesem Plan braucht Zeit.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>P95 with it</source>
        <translation>P95 damit</translation>
    </message>
    <message>
        <source>P95 sooner by</source>
        <translation>P95 früher um</translation>
    </message>
    <message>
        <source>Mean sooner by</source>
        <translation>Mittel früher um</translation>
    </message>
    <message>
        <source>%1 sooner</source>
        <translation>%1 früher</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>%1: P95 %2, %3</source>
        <translation>%1: P95 %2, %3</translation>
    </message>
    <message>
        <source>What would help is still being tried.</source>
        <translation>Was helfen würde, wird noch versucht.</translation>
    </message>
    <message>
        <source>The simulation was stopped before it was tried what would help.</source>
        <translation>Die Simulation wurde angehalten, bevor versucht wurde, was helfen würde.</translation>
    </message>
    <message>
        <source>Nothing that was tried brings the 95th percentile down: work 20 % faster, transfers 20 % faster, one person more.</source>
        <translation>Nichts von dem, was versucht wurde, senkt das 95. Perzentil: 20&#xa0;% schnellere Arbeit, 20&#xa0;% schnellere Übertragungen, eine Person mehr.</translation>
    </message>
    <message>
        <source>P95 of the plan is %1. Most helps &quot;%2&quot;: %3 sooner.</source>
        <translation>P95 des Plans ist %1. Am meisten hilft „%2“: %3 früher.</translation>
    </message>
    <message>
        <source>P95 of the plan is %1. Nothing that was tried brings it down.</source>
        <translation>P95 des Plans ist %1. Nichts von dem, was versucht wurde, senkt es.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) change nothing.</source>
        <translation>
            <numerusform>%Ln weiteres ändert nichts.</numerusform>
            <numerusform>%Ln weitere ändern nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before everything was tried.</source>
        <translation>Angehalten, bevor alles versucht war.</translation>
    </message>
    <message>
        <source>Tried in %L1 trials each.</source>
        <translation>Jeweils in %L1 Durchläufen versucht.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>Im Einsatz</translation>
    </message>
    <message>
        <source>Mean wait for it</source>
        <translation>Mittlere Wartezeit</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>waited for %1</source>
        <translation>Wartezeit %1</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>niemand wartet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln member(s): at work in %2 of the time; mean wait of a component %3</source>
        <translation>
            <numerusform>%1, %Ln Mitglied: %2 der Zeit im Einsatz; mittlere Wartezeit einer Komponente %3</numerusform>
            <numerusform>%1, %Ln Mitglieder: %2 der Zeit im Einsatz; mittlere Wartezeit einer Komponente %3</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan has no teams: it is simulated as if there were always people enough.</source>
        <translation>Der Plan hat keine Teams: Simuliert wird, als wären immer genug Personen da.</translation>
    </message>
    <message>
        <source>Longest waited for is %1: a component of its own waits %2 on average.</source>
        <translation>Am längsten wird auf %1 gewartet: Eine Komponente dieses Teams wartet im Mittel %2.</translation>
    </message>
    <message>
        <source>No component ever waits for a team.</source>
        <translation>Keine Komponente wartet je auf ein Team.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationNumbers</name>
    <message>
        <source>%1: between %2 and %3, with a confidence of %4</source>
        <translation>%1: zwischen %2 und %3, mit einer Konfidenz von %4</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>Target met in %1 of the trials</source>
        <translation>Ziel in %1 der Durchläufe erfüllt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fewer than %L1 measurements: what the plan says still counts for much</source>
        <translation>Weniger als %L1 Messungen: Was der Plan sagt, zählt noch viel</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RTO met</source>
        <translation>RTO erfüllt</translation>
    </message>
    <message>
        <source>Decides the end</source>
        <translation>Entscheidend</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>Ø Wartezeit</translation>
    </message>
    <message>
        <source>Durations are</source>
        <translation>Dauern sind</translation>
    </message>
    <message>
        <source>Share of the trials in which it was on the chain that decided when all was back</source>
        <translation>Anteil der Durchläufe, in denen sie zu der Kette gehörte, die entschied, wann alles wieder da war</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>Ganzer Plan</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Mean time above it</source>
        <translation>Mittlere Zeit darüber</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>Dauern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln RTO(s) missed</source>
        <translation>
            <numerusform>%Ln RTO verfehlt</numerusform>
            <numerusform>%Ln RTO verfehlt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationPage</name>
    <message>
        <source>What is drawn</source>
        <translation>Was gezeichnet wird</translation>
    </message>
    <message>
        <source>Done by then</source>
        <translation>Bis dahin fertig</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Unit of the axis</source>
        <translation>Einheit der Achse</translation>
    </message>
    <message>
        <source>Share of the RTO</source>
        <translation>Anteil am RTO</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Charts of the simulation</source>
        <translation>Diagramme der Simulation</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>Wie lange es dauert</translation>
    </message>
    <message>
        <source>&amp;Components</source>
        <translation>&amp;Komponenten</translation>
    </message>
    <message>
        <source>Percentiles against targets</source>
        <translation>Perzentile und Ziele</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>Ablau&amp;f</translation>
    </message>
    <message>
        <source>Course of the middle trial</source>
        <translation>Ablauf des mittleren Durchlaufs</translation>
    </message>
    <message>
        <source>What would bring the 95th percentile down</source>
        <translation>Was das 95. Perzentil senken würde</translation>
    </message>
    <message>
        <source>Tea&amp;ms</source>
        <translation>Tea&amp;ms</translation>
    </message>
    <message>
        <source>How busy the teams are</source>
        <translation>Wie ausgelastet die Teams sind</translation>
    </message>
    <message>
        <source>Side b&amp;y side</source>
        <translation>V&amp;ergleich</translation>
    </message>
    <message>
        <source>The plan under several scenarios</source>
        <translation>Der Plan unter mehreren Szenarien</translation>
    </message>
    <message>
        <source>Show more of the time (-)</source>
        <translation>Mehr von der Zeit zeigen (-)</translation>
    </message>
    <message>
        <source>Show all of the time (0)</source>
        <translation>Die ganze Zeit zeigen (0)</translation>
    </message>
    <message>
        <source>Show less of the time (+)</source>
        <translation>Weniger von der Zeit zeigen (+)</translation>
    </message>
    <message>
        <source>Numbers of the simulation</source>
        <translation>Zahlen der Simulation</translation>
    </message>
    <message>
        <source>Comparing scenarios, and trying what would help</source>
        <translation>Szenarien werden verglichen und Verbesserungen versucht</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <source>%1 of %2 trials</source>
        <translation>%1 von %2 Durchläufen</translation>
    </message>
    <message>
        <source>The plan is being read</source>
        <translation>Der Plan wird gelesen</translation>
    </message>
    <message>
        <source>It is simulated with what its backups and drills say.</source>
        <translation>Simuliert wird er mit dem, was seine Sicherungen und Übungen zeigen.</translation>
    </message>
    <message>
        <source>There is no recovery plan to simulate</source>
        <translation>Es gibt keinen Wiederherstellungsplan zum Simulieren</translation>
    </message>
    <message>
        <source>Here is shown how long a recovery takes, and which targets it keeps: not as one number, but with how likely each is. It needs a plan that names the components.</source>
        <translation>Hier steht, wie lange eine Wiederherstellung dauert und welche Ziele sie einhält: nicht als eine einzige Zahl, sondern mit Wahrscheinlichkeiten. Dies setzt einen Plan voraus, der die Komponenten nennt.</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Plan erstellen</translation>
    </message>
    <message>
        <source>This plan cannot be simulated as it stands</source>
        <translation>Dieser Plan lässt sich so nicht simulieren</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Plan zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The plan could not be read</source>
        <translation>Der Plan konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>No simulation yet</source>
        <translation>Noch keine Simulation</translation>
    </message>
    <message>
        <source>The plan is played again and again with random durations, teams of limited size and transfers that share the bandwidth. What comes out is how long a recovery takes, and how likely each target is met.</source>
        <translation>Der Plan wird immer wieder durchgespielt, mit zufälligen Dauern, Teams begrenzter Größe und Übertragungen, die sich die Bandbreite teilen. Heraus kommt, wie lange eine Wiederherstellung dauert und wie wahrscheinlich jedes Ziel erfüllt wird.</translation>
    </message>
    <message>
        <source>Run simulation</source>
        <translation>Simulation starten</translation>
    </message>
    <message>
        <source>The simulation runs</source>
        <translation>Die Simulation läuft</translation>
    </message>
    <message>
        <source>What comes out is shown here in a moment.</source>
        <translation>Das Ergebnis erscheint gleich hier.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
    <message>
        <source>With these anybody gets the same numbers. Input: %1</source>
        <translation>Damit erhält jeder dieselben Zahlen. Eingabe: %1</translation>
    </message>
    <message>
        <source>Stopped at %1 of %2 trials</source>
        <translation>Nach %1 von %2 Durchläufen angehalten</translation>
    </message>
    <message>
        <source>Of version %L1 of the plan; it is %L2 now</source>
        <translation>Zu Version %L1 des Plans; jetzt ist es %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln Komponente</numerusform>
            <numerusform>%Ln Komponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>P95 %1</source>
        <translation>P95 %1</translation>
    </message>
    <message>
        <source>target met in %1</source>
        <translation>Ziel erfüllt in %1</translation>
    </message>
    <message>
        <source>D&amp;istribution</source>
        <translation>&amp;Verteilung</translation>
    </message>
    <message>
        <source>Fi&amp;x first</source>
        <translation>&amp;Zuerst verbessern</translation>
    </message>
    <message>
        <source>%1 %2, give or take %3</source>
        <translation>%1 %2 ± %3</translation>
    </message>
    <message>
        <source>From before the latest backup or drill</source>
        <translation>Stand vor der neuesten Sicherung oder Übung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln RTO(s) missed</source>
        <translation>
            <numerusform>%Ln RTO verfehlt</numerusform>
            <numerusform>%Ln RTO verfehlt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationText</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>half the throughput</source>
        <translation>halber Durchsatz</translation>
    </message>
    <message>
        <source>throughput at %1 %</source>
        <translation>Durchsatz bei %1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) less in %1</source>
        <translation>
            <numerusform>%Ln Person weniger in %1</numerusform>
            <numerusform>%Ln Personen weniger in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) more in %1</source>
        <translation>
            <numerusform>%Ln Person mehr in %1</numerusform>
            <numerusform>%Ln Personen mehr in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>latest backup of %1 corrupt</source>
        <translation>neueste Sicherung von %1 beschädigt</translation>
    </message>
    <message>
        <source>%1 not lost</source>
        <translation>%1 nicht ausgefallen</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>Wie geplant</translation>
    </message>
    <message>
        <source>It takes %1 in every trial; the target is %2.</source>
        <translation>Es dauert in jedem Durchlauf %1; das Ziel ist %2.</translation>
    </message>
    <message>
        <source>It takes %1 in every trial.</source>
        <translation>Es dauert in jedem Durchlauf %1.</translation>
    </message>
    <message>
        <source>95 % of the trials finish within %1, half of them within %2.</source>
        <translation>95&#xa0;% der Durchläufe enden binnen %1, die Hälfte binnen %2.</translation>
    </message>
    <message>
        <source>95 % of the trials finish within %1; the target is %2, and %3 meet it.</source>
        <translation>95&#xa0;% der Durchläufe enden binnen %1; das Ziel ist %2, und %3 erfüllen es.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1: work 20 % faster</source>
        <translation>%1: Arbeit 20&#xa0;% schneller</translation>
    </message>
    <message>
        <source>%1: one person more</source>
        <translation>%1: eine Person mehr</translation>
    </message>
    <message>
        <source>Transfers 20 % faster</source>
        <translation>Übertragungen 20&#xa0;% schneller</translation>
    </message>
    <message>
        <source>%1: transfers 20 % faster</source>
        <translation>%1: Übertragungen 20&#xa0;% schneller</translation>
    </message>
    <message numerus="yes">
        <source>Measured %Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal gemessen</numerusform>
            <numerusform>%Ln-mal gemessen</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimated in the plan</source>
        <translation>Im Plan geschätzt</translation>
    </message>
    <message>
        <source>Derived from the target</source>
        <translation>Aus dem Ziel abgeleitet</translation>
    </message>
    <message>
        <source>%1, seed %2, input %3</source>
        <translation>%1, Startwert %2, Eingabe %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trial(s)</source>
        <translation>
            <numerusform>%Ln Durchlauf</numerusform>
            <numerusform>%Ln Durchläufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln part(s) measured</source>
        <translation>
            <numerusform>%L1 von %Ln Teil gemessen</numerusform>
            <numerusform>%L1 von %Ln Teilen gemessen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The 90 % band held in %L1 of %Ln measured recovery(ies)</source>
        <translation>
            <numerusform>Die 90-%-Spanne traf bei %L1 von %Ln gemessenen Wiederherstellung zu</numerusform>
            <numerusform>Die 90-%-Spanne traf bei %L1 von %Ln gemessenen Wiederherstellungen zu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln component(s) miss their RTO in more than 5 % of the trials; worst is %2: P95 %3 of %4.</source>
        <translation>
            <numerusform>%L1 von %Ln Komponente mit RTO verfehlt es in mehr als 5&#xa0;% der Durchläufe; am schlechtesten ist %2: P95 %3 von %4.</numerusform>
            <numerusform>%L1 von %Ln Komponenten mit RTO verfehlen es in mehr als 5&#xa0;% der Durchläufe; am schlechtesten ist %2: P95 %3 von %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::StartDrillDialog</name>
    <message>
        <source>&amp;Tabletop</source>
        <translation>P&amp;lanspiel</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatisch</translation>
    </message>
    <message>
        <source>&amp;Full, with people</source>
        <translation>&amp;Vollständig, mit Personen</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Jetzt</translation>
    </message>
    <message>
        <source>&amp;Earlier, at</source>
        <translation>&amp;Früher, am</translation>
    </message>
    <message>
        <source>The &amp;whole plan</source>
        <translation>&amp;Ganzer Plan</translation>
    </message>
    <message>
        <source>&amp;Only some components</source>
        <translation>&amp;Nur einige Komponenten</translation>
    </message>
    <message>
        <source>&amp;Start the drill</source>
        <translation>Übung &amp;starten</translation>
    </message>
    <message>
        <source>Start a drill</source>
        <translation>Übung starten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Start a drill of %1</source>
        <translation>Übung zu %1 starten</translation>
    </message>
    <message>
        <source>The plan is followed for real, in a sandbox, against the clock. Production is not touched.</source>
        <translation>Der Plan wird wirklich ausgeführt, in einer Sandbox und gegen die Uhr. Der Produktivbetrieb bleibt unberührt.</translation>
    </message>
    <message>
        <source>Talked through by people; nothing is restored, and nothing is measured.</source>
        <translation>Wird von Personen durchgesprochen; nichts wird wiederhergestellt und nichts gemessen.</translation>
    </message>
    <message>
        <source>Nobody is asked. What needs a person is skipped, and a plan that requires it is not passed.</source>
        <translation>Niemand wird gefragt. Was eine Person braucht, wird übersprungen; verlangt der Plan es, ist die Übung nicht bestanden.</translation>
    </message>
    <message>
        <source>Restores and programs run by themselves; people do their steps, and sign.</source>
        <translation>Wiederherstellungen und Programme laufen von selbst; Personen tun ihre Schritte und zeichnen sie ab.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>When the disaster struck</source>
        <translation>Wann die Katastrophe eintrat</translation>
    </message>
    <message>
        <source>Each component comes back from its newest usable backup.</source>
        <translation>Jede Komponente wird aus ihrer neuesten brauchbaren Sicherung wiederhergestellt.</translation>
    </message>
    <message>
        <source>Nothing newer is restored, and the data loss counts to that moment.</source>
        <translation>Nichts Neueres wird wiederhergestellt, und der Datenverlust zählt bis zu diesem Zeitpunkt.</translation>
    </message>
    <message>
        <source>Components that take part</source>
        <translation>Teilnehmende Komponenten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s), in the order of recovery.</source>
        <translation>
            <numerusform>%Ln Komponente, in der Reihenfolge der Wiederherstellung.</numerusform>
            <numerusform>%Ln Komponenten, in der Reihenfolge der Wiederherstellung.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they need besides counts as there. Such a drill proves nothing of the rest.</source>
        <translation>Was sie sonst brauchen, gilt als vorhanden. Über den Rest beweist eine solche Übung nichts.</translation>
    </message>
    <message>
        <source>The newest bac&amp;kup counts as damaged, of</source>
        <translation>Neueste Si&amp;cherung gilt als beschädigt bei</translation>
    </message>
    <message>
        <source>One person less in the tea&amp;m</source>
        <translation>Eine &amp;Person weniger im Team</translation>
    </message>
    <message>
        <source>The &amp;program fails, of</source>
        <translation>P&amp;rogramm scheitert bei</translation>
    </message>
    <message>
        <source>Surprises</source>
        <translation>Überraschungen</translation>
    </message>
    <message>
        <source>chosen by the seed</source>
        <translation>vom Startwert bestimmt</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>S&amp;tartwert</translation>
    </message>
    <message>
        <source>none: programs with a relative path are not found</source>
        <translation>keiner: Programme mit relativem Pfad werden nicht gefunden</translation>
    </message>
    <message>
        <source>Where, and who</source>
        <translation>Wo und wer</translation>
    </message>
    <message>
        <source>Sandbo&amp;x: an empty folder, or one that does not exist yet</source>
        <translation>Sandbo&amp;x: ein leerer oder noch nicht vorhandener Ordner</translation>
    </message>
    <message>
        <source>Choose the sandbox</source>
        <translation>Sandbox auswählen</translation>
    </message>
    <message>
        <source>Folder of the &amp;recovery scripts</source>
        <translation>Ordner der &amp;Wiederherstellungsskripte</translation>
    </message>
    <message>
        <source>Choose the folder of the scripts</source>
        <translation>Ordner der Skripte auswählen</translation>
    </message>
    <message>
        <source>Declared b&amp;y</source>
        <translation>A&amp;usgerufen von</translation>
    </message>
    <message>
        <source>No component is chosen.</source>
        <translation>Keine Komponente ist ausgewählt.</translation>
    </message>
    <message>
        <source>Write who declares it.</source>
        <translation>Angeben, wer sie ausruft.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::StepForm</name>
    <message>
        <source>Seconds, as 90, or a time of day, as 16:00</source>
        <translation>Sekunden wie 90 oder eine Uhrzeit wie 16:00</translation>
    </message>
    <message>
        <source>A host and a port, as db1:5432</source>
        <translation>Rechner und Port wie db1:5432</translation>
    </message>
    <message>
        <source>An address, as http://host:8080/health</source>
        <translation>Eine Adresse wie http://host:8080/health</translation>
    </message>
    <message>
        <source>Without user name and password, which would stand in reports</source>
        <translation>Ohne Benutzername und Passwort: Sie stünden in Berichten</translation>
    </message>
    <message>
        <source>The name of a program</source>
        <translation>Der Name eines Programms</translation>
    </message>
    <message>
        <source>Gives up after</source>
        <translation>Gibt auf nach</translation>
    </message>
    <message>
        <source>A drill passes only with &amp;evidence of it</source>
        <translation>Ohne &amp;Nachweis davon ist eine Übung nicht bestanden</translation>
    </message>
    <message>
        <source>Is done in &amp;drills too</source>
        <translation>Wird auch in Übungen er&amp;ledigt</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>Wie lange es dauert</translation>
    </message>
    <message>
        <source>&amp;Kind of step</source>
        <translation>&amp;Art des Schritts</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>A port accepts a connection</source>
        <translation>ein Port eine Verbindung annimmt</translation>
    </message>
    <message>
        <source>An address answers</source>
        <translation>eine Adresse antwortet</translation>
    </message>
    <message>
        <source>A program runs</source>
        <translation>ein Programm läuft</translation>
    </message>
    <message>
        <source>Pro&amp;gram</source>
        <translation>Pro&amp;gramm</translation>
    </message>
    <message>
        <source>A whole path, or one that starts at the folder of scripts that a drill is told.</source>
        <translation>Ein vollständiger Pfad oder ein relativer ab dem Ordner der Skripte, der bei einer Übung angegeben wird.</translation>
    </message>
    <message>
        <source>Arg&amp;uments, one a line</source>
        <translation>Arg&amp;umente, je Zeile eines</translation>
    </message>
    <message>
        <source>En&amp;vironment, one NAME=VALUE a line</source>
        <translation>U&amp;mgebung, je Zeile ein NAME=WERT</translation>
    </message>
    <message>
        <source>A&amp;sks whether</source>
        <translation>&amp;Fragt ab, ob</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Wo</translation>
    </message>
    <message>
        <source>What is t&amp;o be done</source>
        <translation>Wa&amp;s zu tun ist</translation>
    </message>
    <message>
        <source>Its kind says enough</source>
        <translation>Die Art sagt genug</translation>
    </message>
    <message>
        <source>The team of the component</source>
        <translation>Team der Komponente</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>The component has failed</source>
        <translation>Die Komponente gilt als gescheitert</translation>
    </message>
    <message>
        <source>It goes on, and the failure is written down</source>
        <translation>Es geht weiter, das Scheitern wird vermerkt</translation>
    </message>
    <message>
        <source>Program that has to su&amp;cceed before</source>
        <translation>Programm, das &amp;vorher erfolgreich sein muss</translation>
    </message>
    <message>
        <source>Gives u&amp;p after</source>
        <translation>G&amp;ibt auf nach</translation>
    </message>
    <message>
        <source>Tried again, ti&amp;mes</source>
        <translation>Wie &amp;oft erneut versucht</translation>
    </message>
    <message>
        <source>If it &amp;fails</source>
        <translation>Wenn &amp;er scheitert</translation>
    </message>
    <message>
        <source>Done b&amp;y</source>
        <translation>Erle&amp;digt von</translation>
    </message>
    <message>
        <source>&amp;Until, or how long</source>
        <translation>Bis &amp;wann oder wie lange</translation>
    </message>
    <message>
        <source>What is t&amp;o be decided</source>
        <translation>Was zu ent&amp;scheiden ist</translation>
    </message>
    <message>
        <source>What pe&amp;ople are told</source>
        <translation>Wa&amp;s mitgeteilt wird</translation>
    </message>
    <message>
        <source>Some have line breaks in them. They stay as they are.</source>
        <translation>Manche enthalten Zeilenumbrüche. Sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>NAME=VALUE is meant: %1</source>
        <translation>Nicht in der Form NAME=WERT: %1</translation>
    </message>
    <message>
        <source>%1 stands there twice</source>
        <translation>%1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>A program is needed</source>
        <translation>Kein Programm angegeben</translation>
    </message>
</context>
<context>
    <name>backstop::ui::StepsForm</name>
    <message>
        <source>Add s&amp;tep</source>
        <translation>Schritt &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Write t&amp;hem out</source>
        <translation>S&amp;chritte ausschreiben</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>No steps are stated, and without data and a program that recovers it there are no usual ones.</source>
        <translation>Keine Schritte angegeben; ohne Daten und ein Programm zur Wiederherstellung gibt es auch keine üblichen.</translation>
    </message>
    <message>
        <source>No steps are stated, so the usual ones are done: %1.</source>
        <translation>Keine Schritte angegeben; ausgeführt werden die üblichen: %1.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, not complete</source>
        <translation>%1, unvollständig</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>Step %1 is not complete</source>
        <translation>Schritt %1 ist unvollständig</translation>
    </message>
</context>
<context>
    <name>backstop::ui::TeamsDialog</name>
    <message>
        <source>&amp;Remove team</source>
        <translation>Team &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Übe&amp;rnehmen</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>A&amp;dd team</source>
        <translation>Team &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>As many components at once as a team has members are recovered by it; the others wait.</source>
        <translation>Ein Team stellt gleichzeitig so viele Komponenten wieder her, wie es Mitglieder hat; die übrigen warten.</translation>
    </message>
    <message>
        <source>A team needs a name</source>
        <translation>Ein Team braucht einen Namen</translation>
    </message>
    <message>
        <source>Two teams have this name: %1</source>
        <translation>Zwei Teams haben diesen Namen: %1</translation>
    </message>
    <message>
        <source>A team has one member or more, and at most %L1</source>
        <translation>Ein Team hat mindestens ein Mitglied und höchstens %L1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::TimeScale</name>
    <message>
        <source>0 s</source>
        <translation>0&#xa0;s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ToolBar</name>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Repository %1, %2</source>
        <translation>Repository %1, %2</translation>
    </message>
</context>
<context>
    <name>backstop::ui::UnlockDialog</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>Unlock repository</source>
        <translation>Repository entsperren</translation>
    </message>
    <message>
        <source>The key is being tried</source>
        <translation>Der Schlüssel wird probiert</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
</context>
<context>
    <name>backstop::ui::VerifyDialog</name>
    <message>
        <source>The &amp;chosen backups</source>
        <translation>&amp;Ausgewählte Sicherungen</translation>
    </message>
    <message>
        <source>The &amp;whole repository</source>
        <translation>&amp;Gesamtes Repository</translation>
    </message>
    <message>
        <source>&amp;Structure</source>
        <translation>&amp;Struktur</translation>
    </message>
    <message>
        <source>Structure and a sa&amp;mple of the data</source>
        <translation>Struktur und eine Stich&amp;probe der Daten</translation>
    </message>
    <message>
        <source>&amp;Every byte</source>
        <translation>&amp;Jedes Byte</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verifizieren</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Verifizieren</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Only reads. A backup counts as verified, and turns green, when every byte of it was read back and found as it was written.</source>
        <translation>Liest nur. Eine Sicherung gilt als verifiziert und wird grün, wenn jedes Byte zurückgelesen und so vorgefunden wurde, wie es geschrieben wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln Sicherung</numerusform>
            <numerusform>%Ln Sicherungen</numerusform>
        </translation>
    </message>
    <message>
        <source>None is chosen in the list.</source>
        <translation>In der Liste ist keine ausgewählt.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>All backups, and every object in the repository.</source>
        <translation>Alle Sicherungen und jedes Objekt im Repository.</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>Part of the data to read, in per cent</source>
        <translation>Zu lesender Teil der Daten, in Prozent</translation>
    </message>
    <message>
        <source>How deep</source>
        <translation>Wie tief</translation>
    </message>
    <message>
        <source>Seconds. Every object is there with its size, every list and folder can be read. Finds lost files, not flipped bits.</source>
        <translation>Sekunden. Jedes Objekt ist mit seiner Größe da, jede Liste und jeder Ordner lesbar. Findet verlorene Dateien, keine gekippten Bits.</translation>
    </message>
    <message>
        <source>Also reads a random part of the data. Finds a dying disk early, proves nothing about the rest.</source>
        <translation>Liest auch einen zufälligen Teil der Daten. Erkennt einen sterbenden Datenträger früh, beweist nichts über den Rest.</translation>
    </message>
    <message>
        <source>Reads, decrypts and compares everything. Takes as long as reading the repository. The only proof.</source>
        <translation>Liest, entschlüsselt und vergleicht alles. Dauert so lange wie das Lesen des Repositorys. Der einzige Beweis.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::VerifyReportDialog</name>
    <message>
        <source>structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>structure and %1 % of the data</source>
        <translation>Struktur und %1&#xa0;% der Daten</translation>
    </message>
    <message>
        <source>every byte</source>
        <translation>jedes Byte</translation>
    </message>
    <message>
        <source>Passed: every byte is as it was written</source>
        <translation>Bestanden: Jedes Byte ist so, wie es geschrieben wurde</translation>
    </message>
    <message>
        <source>No damage found as far as was looked</source>
        <translation>Kein Schaden gefunden, soweit geprüft wurde</translation>
    </message>
    <message>
        <source>Not all data were read, so this is not proof that every file can be restored. Verify every byte for that.</source>
        <translation>Es wurden nicht alle Daten gelesen, daher ist dies kein Beweis, dass sich jede Datei wiederherstellen lässt. Verifizieren Sie dafür jedes Byte.</translation>
    </message>
    <message numerus="yes">
        <source>Damage found in %Ln object(s)</source>
        <translation>
            <numerusform>Schaden in %Ln Objekt gefunden</numerusform>
            <numerusform>Schaden in %Ln Objekten gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Incomplete: this proves nothing</source>
        <translation>Nicht beendet: Das beweist nichts</translation>
    </message>
    <message>
        <source>It was cancelled before the end. Run it again.</source>
        <translation>Die Verifizierung wurde vor dem Ende abgebrochen. Starten Sie sie erneut.</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schaden</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Report of the verification</source>
        <translation>Bericht der Verifizierung</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>Bericht &amp;speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What it hits</source>
        <translation>Was es trifft</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und noch %Ln</numerusform>
            <numerusform>und noch %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that could not be restored</source>
        <translation>Nichts, was sich nicht wiederherstellen ließe</translation>
    </message>
    <message>
        <source>Contents compared</source>
        <translation>Verglichene Inhalte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln Datei, %1</numerusform>
            <numerusform>%Ln Dateien, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) could not be checked</source>
        <translation>
            <numerusform>%Ln Sicherung ließ sich nicht prüfen</numerusform>
            <numerusform>%Ln Sicherungen ließen sich nicht prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer Backstop made them: verify them with that one. No damage was found in the others as far as was looked.</source>
        <translation>Ein neueres Backstop hat sie gemacht: Prüfen Sie sie mit diesem. In den anderen wurde kein Schaden gefunden, soweit nachgesehen wurde.</translation>
    </message>
    <message>
        <source>Everything else that was verified can be restored.</source>
        <translation>Alles andere, was geprüft wurde, lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Nothing is known of what was not read.</source>
        <translation>Über das, was nicht gelesen wurde, ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Back up the sources again now: what is damaged is stored anew where the source still has it.</source>
        <translation>Sichern Sie die Quellen jetzt erneut: Beschädigtes wird neu gespeichert, sofern die Quelle es noch hat.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln Sicherung</numerusform>
            <numerusform>%Ln Sicherungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln Objekt</numerusform>
            <numerusform>%Ln Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>No new damage found, but known damage is there</source>
        <translation>Kein neuer Schaden gefunden, aber bekannter Schaden ist da</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chunk(s) that an earlier verification found unreadable are still needed, and were not read again. Verify every byte to see what they hit.</source>
        <translation>
            <numerusform>%Ln Datenblock, den eine frühere Verifizierung unlesbar fand, wird noch gebraucht und wurde nicht erneut gelesen. Verifizieren Sie jedes Byte, um zu sehen, was betroffen ist.</numerusform>
            <numerusform>%Ln Datenblöcke, die eine frühere Verifizierung unlesbar fand, werden noch gebraucht und wurden nicht erneut gelesen. Verifizieren Sie jedes Byte, um zu sehen, was betroffen ist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::VersionCompareDialog</name>
    <message>
        <source>Two versions of %1</source>
        <translation>Zwei Fassungen von %1</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Is it the same?</source>
        <translation>Gleich?</translation>
    </message>
    <message>
        <source>They differ in nothing that is kept of them.</source>
        <translation>Sie unterscheiden sich in nichts, was von ihnen gespeichert ist.</translation>
    </message>
    <message numerus="yes">
        <source>They differ in %Ln way(s).</source>
        <translation>
            <numerusform>Sie unterscheiden sich in %Ln Punkt.</numerusform>
            <numerusform>Sie unterscheiden sich in %Ln Punkten.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>In the backup of</source>
        <translation>In der Sicherung vom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Content (SHA-256)</source>
        <translation>Inhalt (SHA-256)</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Verweist auf</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Extended attributes</source>
        <translation>Erweiterte Attribute</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gleich</translation>
    </message>
</context>
<context>
    <name>backstop::ui::VersionsAction</name>
    <message>
        <source>All versions…</source>
        <translation>Alle Fassungen …</translation>
    </message>
    <message>
        <source>Every version of this file in all backups</source>
        <translation>Jede Fassung dieser Datei in allen Sicherungen</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>Wählen Sie zuerst eine Datei</translation>
    </message>
</context>
<context>
    <name>backstop::ui::VersionsWindow</name>
    <message>
        <source>Copy chec&amp;ksum</source>
        <translation>&amp;Prüfsumme kopieren</translation>
    </message>
    <message>
        <source>&amp;Restore this version…</source>
        <translation>Diese Fassung &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>All versions of %1</source>
        <translation>Alle Fassungen von %1</translation>
    </message>
    <message>
        <source>The versions are being read</source>
        <translation>Die Fassungen werden gelesen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Choose a version</source>
        <translation>Wählen Sie eine Fassung</translation>
    </message>
    <message>
        <source>Choose a version that has a checksum</source>
        <translation>Wählen Sie eine Fassung mit Prüfsumme</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln Fassung</numerusform>
            <numerusform>%Ln Fassungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The versions could not be read</source>
        <translation>Die Fassungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>What went wrong is said above. The files of each backup can be browsed and restored all the same.</source>
        <translation>Was schiefging, steht oben. Die Dateien jeder Sicherung lassen sich trotzdem ansehen und wiederherstellen.</translation>
    </message>
    <message>
        <source>No version so far</source>
        <translation>Bisher keine Fassung</translation>
    </message>
    <message>
        <source>The history of this repository is still being read; versions appear here as they are found.</source>
        <translation>Der Verlauf dieses Repositorys wird noch gelesen; Fassungen erscheinen hier, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>No backup has this file</source>
        <translation>Keine Sicherung hat diese Datei</translation>
    </message>
    <message>
        <source>Only files have versions. What was in a folder is found by a search of all backups.</source>
        <translation>Nur Dateien haben Fassungen. Was in einem Ordner war, findet eine Suche in allen Sicherungen.</translation>
    </message>
    <message>
        <source>Co&amp;mpare two versions…</source>
        <translation>&amp;Miteinander vergleichen …</translation>
    </message>
    <message>
        <source>Select two versions, the second one with Ctrl</source>
        <translation>Wählen Sie zwei Fassungen aus, die zweite mit Strg</translation>
    </message>
</context>
<context>
    <name>backstop::ui::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Explore the demo</source>
        <translation>Demo erkunden</translation>
    </message>
    <message>
        <source>A small trading firm with a few days of backups, made on this computer. Delete its folder when you have seen enough.</source>
        <translation>Ein kleines Handelshaus mit Sicherungen einiger Tage, auf diesem Rechner erstellt. Löschen Sie den Ordner, wenn Sie genug gesehen haben.</translation>
    </message>
    <message>
        <source>Open a repository</source>
        <translation>Repository öffnen</translation>
    </message>
    <message>
        <source>One that exists. You need its passphrase or its recovery code.</source>
        <translation>Ein vorhandenes. Sie brauchen dessen Passphrase oder Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>Make a new repository</source>
        <translation>Neues Repository anlegen</translation>
    </message>
    <message>
        <source>An empty folder for backups, encrypted with a passphrase of yours. Then the first backup.</source>
        <translation>Ein leerer Ordner für Sicherungen, verschlüsselt mit Ihrer Passphrase. Danach die erste Sicherung.</translation>
    </message>
    <message>
        <source>Back to the repository</source>
        <translation>Zurück zum Repository</translation>
    </message>
    <message>
        <source>Welcome to Backstop</source>
        <translation>Willkommen bei Backstop</translation>
    </message>
    <message>
        <source>Know at every moment how much data and how much time you can lose, because it was measured.</source>
        <translation>Wissen Sie jederzeit, wie viele Daten und wie viel Zeit Sie verlieren können – weil es gemessen wurde.</translation>
    </message>
</context>
</TS>
