<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ChangeText</name>
    <message>
        <source>%1, before %2</source>
        <translation>%1, было %2</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 byte</source>
        <extracomment>exact size in a tooltip</extracomment>
        <translation>%1&#xa0;байт</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1&#xa0;байт</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;с</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;мин %2&#xa0;с</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;ч %2&#xa0;мин</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1&#xa0;д %2&#xa0;ч</translation>
    </message>
</context>
<context>
    <name>QHeaderView</name>
    <message>
        <source>Reset columns</source>
        <translation>Сбросить столбцы</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Verified</source>
        <translation>Проверена</translation>
    </message>
    <message>
        <source>Complete, not verified</source>
        <translation>Записана, не проверена</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Частичная</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Повреждена</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлен</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Изменён</translation>
    </message>
    <message>
        <source>Metadata only</source>
        <translation>Только метаданные</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалён</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Symbolic link</source>
        <translation>Символическая ссылка</translation>
    </message>
    <message>
        <source>Special file</source>
        <translation>Специальный файл</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Отмена…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Done, with problems</source>
        <translation>Готово, есть проблемы</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Прервано</translation>
    </message>
    <message>
        <source>Verified, long ago</source>
        <translation>Проверена давно</translation>
    </message>
    <message>
        <source>Nothing wrong</source>
        <translation>Проблем нет</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Требует внимания</translation>
    </message>
    <message>
        <source>Target conflict</source>
        <translation>Конфликт целей</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
</context>
<context>
    <name>backstop::app::Announcements</name>
    <message>
        <source>Show job</source>
        <translation>Показать задание</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
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
        <translation>по этому пути ничего нет</translation>
    </message>
    <message>
        <source>you may not read it</source>
        <translation>у вас нет прав на чтение</translation>
    </message>
    <message>
        <source>it is the repository, or lies in it</source>
        <translation>это сам репозиторий или путь внутри него</translation>
    </message>
</context>
<context>
    <name>backstop::app::CompareController</name>
    <message>
        <source>Compare</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>%1 with the one before</source>
        <translation>%1 с предыдущей</translation>
    </message>
    <message>
        <source>%1 with its full backup</source>
        <translation>%1 с её полной копией</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 с %2</translation>
    </message>
</context>
<context>
    <name>backstop::app::DrillController</name>
    <message>
        <source>a folder of the drill&apos;s own</source>
        <translation>собственная папка учений</translation>
    </message>
    <message>
        <source>A drill that has ended is not in the repository yet</source>
        <translation>Законченные учения ещё не попали в репозиторий</translation>
    </message>
    <message>
        <source>Drill of %1: %2</source>
        <translation>Учения по плану «%1»: %2</translation>
    </message>
    <message>
        <source>Show drills</source>
        <translation>Показать учения</translation>
    </message>
    <message>
        <source>A drill of this machine cannot be read</source>
        <translation>Сведения об учениях на этом компьютере не читаются</translation>
    </message>
    <message>
        <source>The drill beside it cannot be read</source>
        <translation>Сведения об учениях для сравнения не читаются</translation>
    </message>
    <message>
        <source>The drills that were cannot be read</source>
        <translation>Сведения о прошлых учениях не читаются</translation>
    </message>
    <message>
        <source>Begin a drill of %1</source>
        <translation>Начало учений по плану «%1»</translation>
    </message>
    <message>
        <source>It is not in the repository yet.</source>
        <translation>В репозиторий они ещё не попали.</translation>
    </message>
</context>
<context>
    <name>backstop::app::DrillSession</name>
    <message>
        <source>Drill of %1</source>
        <translation>Учения по плану «%1»</translation>
    </message>
</context>
<context>
    <name>backstop::app::ExportController</name>
    <message>
        <source>the whole backup</source>
        <translation>вся копия</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>всё</translation>
    </message>
    <message>
        <source>Plan an export</source>
        <translation>План экспорта</translation>
    </message>
    <message>
        <source>export: the preview is of another request</source>
        <translation>экспорт: предварительный просмотр относится к другому запросу</translation>
    </message>
    <message>
        <source>Look at the preview again.</source>
        <translation>Просмотрите план ещё раз.</translation>
    </message>
    <message>
        <source>Export an archive</source>
        <translation>Экспорт в архив</translation>
    </message>
</context>
<context>
    <name>backstop::app::ImportController</name>
    <message>
        <source>Plan an import</source>
        <translation>План импорта</translation>
    </message>
    <message>
        <source>import: the preview is of another request</source>
        <translation>импорт: предварительный просмотр относится к другому запросу</translation>
    </message>
    <message>
        <source>Look at the preview again.</source>
        <translation>Просмотрите план ещё раз.</translation>
    </message>
    <message>
        <source>Import an archive</source>
        <translation>Импорт из архива</translation>
    </message>
</context>
<context>
    <name>backstop::app::PlanController</name>
    <message>
        <source>%1 UTC by %2</source>
        <translation>%1 UTC, пользователь %2</translation>
    </message>
    <message>
        <source>Some backups could not be read, and count as if they were not there</source>
        <translation>Некоторые копии не удалось прочитать, они считаются отсутствующими</translation>
    </message>
    <message>
        <source>Save the recovery plan</source>
        <translation>Сохранение плана восстановления</translation>
    </message>
    <message>
        <source>Import a recovery plan</source>
        <translation>Импорт плана восстановления</translation>
    </message>
    <message>
        <source>Recovery plans (*.json)</source>
        <translation>Планы восстановления (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) of the file could not be taken</source>
        <translation>
            <numerusform>Не удалось принять %Ln значение из файла</numerusform>
            <numerusform>Не удалось принять %Ln значения из файла</numerusform>
            <numerusform>Не удалось принять %Ln значений из файла</numerusform>
        </translation>
    </message>
    <message>
        <source>They count as not stated, and are listed under Problems. What is saved is the plan as it is shown.</source>
        <translation>Такие значения считаются не указанными и перечислены на вкладке «Проблемы». Сохраняется план в том виде, в каком он показан.</translation>
    </message>
    <message>
        <source>Export the recovery plan</source>
        <translation>Экспорт плана восстановления</translation>
    </message>
    <message>
        <source>The plan is in %1</source>
        <translation>План сохранён в %1</translation>
    </message>
    <message>
        <source>Waits for: %1</source>
        <translation>Ожидает завершения: %1</translation>
    </message>
</context>
<context>
    <name>backstop::app::ReadinessController</name>
    <message>
        <source>Assess readiness</source>
        <translation>Оценка готовности</translation>
    </message>
    <message>
        <source>The assessment was cancelled.</source>
        <translation>Оценка готовности отменена.</translation>
    </message>
</context>
<context>
    <name>backstop::app::RecentRepositories</name>
    <message>
        <source>Demo data</source>
        <translation>Демонстрационные данные</translation>
    </message>
</context>
<context>
    <name>backstop::app::ReportFile</name>
    <message>
        <source>Save report</source>
        <translation>Сохранение отчёта</translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <translation>Отчёт сохранён в %1</translation>
    </message>
</context>
<context>
    <name>backstop::app::Reports</name>
    <message>
        <source>Not there yet</source>
        <translation>Пока отсутствует</translation>
    </message>
    <message>
        <source>Exists, and is to be replaced</source>
        <translation>Уже есть, будет заменён</translation>
    </message>
    <message>
        <source>Exists, and is to be kept</source>
        <translation>Уже есть, останется как есть</translation>
    </message>
    <message>
        <source>The folder exists</source>
        <translation>Папка существует</translation>
    </message>
    <message>
        <source>Is not in the backup</source>
        <translation>Отсутствует в копии</translation>
    </message>
    <message>
        <source>Exists already</source>
        <translation>Уже существует</translation>
    </message>
    <message>
        <source>Is no longer one file with its other name</source>
        <translation>Больше не один файл с другим своим именем</translation>
    </message>
    <message>
        <source>Is or holds the repository itself</source>
        <translation>Само хранилище или папка с ним</translation>
    </message>
    <message>
        <source>Is or holds what the backup could not read</source>
        <translation>То, что копия не смогла прочитать, или папка с этим</translation>
    </message>
    <message>
        <source>Is or holds what the backup left out</source>
        <translation>То, что копия пропустила, или папка с этим</translation>
    </message>
    <message>
        <source>Is or holds what this restore leaves out</source>
        <translation>То, что здесь не восстанавливается, или папка с этим</translation>
    </message>
    <message>
        <source>Another file system is mounted there</source>
        <translation>Там подключена другая файловая система</translation>
    </message>
    <message>
        <source>Cannot be looked into</source>
        <translation>Содержимое недоступно</translation>
    </message>
    <message>
        <source>A folder stands where a file is to go</source>
        <translation>На месте файла находится папка</translation>
    </message>
    <message numerus="yes">
        <source>and %n more file(s)</source>
        <translation>
            <numerusform>и ещё %n файл</numerusform>
            <numerusform>и ещё %n файла</numerusform>
            <numerusform>и ещё %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; of the backup is damaged: nothing below it can be restored.</source>
        <translation>Папка «%1» в копии повреждена: ничего из её содержимого восстановить нельзя.</translation>
    </message>
    <message>
        <source>the whole repository</source>
        <translation>весь репозиторий</translation>
    </message>
    <message>
        <source>A verification found its content damaged in the repository</source>
        <translation>Проверка показала, что содержимое в репозитории повреждено</translation>
    </message>
    <message>
        <source>The list of files of the backup is damaged: nothing of it can be restored.</source>
        <translation>Список файлов копии повреждён: из неё ничего нельзя восстановить.</translation>
    </message>
    <message>
        <source>Was to be deleted, and still stands there</source>
        <translation>Подлежало удалению, но всё ещё на месте</translation>
    </message>
    <message>
        <source>Restore the file &quot;%1&quot; from a replica or an older copy of the repository. Where there is none, move that file out of the repository: the backup is lost with it, and expire and prune work again.</source>
        <translation>Восстановите файл «%1» из реплики или более старого экземпляра репозитория. Если их нет, вынесите этот файл за пределы репозитория: копия будет утрачена вместе с ним, а команды expire и prune снова заработают.</translation>
    </message>
    <message>
        <source>A folder stands there, and is removed with all that is in it</source>
        <translation>Там находится папка, она будет удалена со всем содержимым</translation>
    </message>
    <message>
        <source>What is no folder stands there and is kept: nothing below is restored</source>
        <translation>На этом месте не папка, и это останется: внутри ничего не восстанавливается</translation>
    </message>
    <message>
        <source>What is no folder stands in its way and is kept</source>
        <translation>На пути к нему не папка, и это останется</translation>
    </message>
    <message>
        <source>Differs in kind, size, time, mode or owner</source>
        <translation>Отличается типом, размером, временем, правами или владельцем</translation>
    </message>
    <message>
        <source>Has the same size and time; was not read</source>
        <translation>Размер и время совпадают; не читался</translation>
    </message>
    <message>
        <source>Restored before the interruption: same size and time, not read</source>
        <translation>Восстановлен до прерывания: размер и время те же, не читался</translation>
    </message>
    <message>
        <source>Was read and has the same content</source>
        <translation>Прочитан, содержимое то же</translation>
    </message>
    <message>
        <source>Looks the same, but was read and has other content</source>
        <translation>Выглядит так же, но при чтении содержимое оказалось другим</translation>
    </message>
    <message numerus="yes">
        <source>This goes on with a restore that was interrupted: %Ln file(s) are in place already.</source>
        <translation>
            <numerusform>Это продолжает прерванное восстановление: %Ln файл уже на месте.</numerusform>
            <numerusform>Это продолжает прерванное восстановление: %Ln файла уже на месте.</numerusform>
            <numerusform>Это продолжает прерванное восстановление: %Ln файлов уже на месте.</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of files that are the same in the target are not read from the repository.</source>
        <translation>Части файлов, которые в целевой папке такие же, не читаются из репозитория.</translation>
    </message>
    <message>
        <source>Is shorter than in the backup, as a power cut leaves a file; was not read</source>
        <translation>Короче, чем в резервной копии, как бывает после сбоя питания; не прочитан</translation>
    </message>
    <message>
        <source>Looks the same, but could not be compared with the backup</source>
        <translation>Выглядит так же, но сравнить с резервной копией не удалось</translation>
    </message>
</context>
<context>
    <name>backstop::app::RepositoryController</name>
    <message>
        <source>Opening %1</source>
        <translation>Открывается %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открытие</translation>
    </message>
    <message>
        <source>Making the repository</source>
        <translation>Создаётся репозиторий</translation>
    </message>
    <message>
        <source>Make a repository</source>
        <translation>Создание репозитория</translation>
    </message>
    <message>
        <source>Making the demo: three days of a small trading firm</source>
        <translation>Создаётся демонстрация: три дня небольшой торговой фирмы</translation>
    </message>
    <message>
        <source>Make the demo</source>
        <translation>Создание демонстрации</translation>
    </message>
    <message>
        <source>%1: is encrypted, and no passphrase is given</source>
        <translation>%1: репозиторий зашифрован, а парольная фраза не указана</translation>
    </message>
    <message>
        <source>Name a file with --passphrase-file, or set BACKSTOP_PASSPHRASE.</source>
        <translation>Укажите файл через --passphrase-file или задайте BACKSTOP_PASSPHRASE.</translation>
    </message>
    <message>
        <source>The demo is ready</source>
        <translation>Демонстрация готова</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Открыть демонстрацию</translation>
    </message>
</context>
<context>
    <name>backstop::app::RestoreController</name>
    <message>
        <source>Plan a restore</source>
        <translation>План восстановления</translation>
    </message>
    <message>
        <source>restore: the preview is of another request</source>
        <translation>восстановление: предварительный просмотр относится к другому запросу</translation>
    </message>
    <message>
        <source>Go back one step and look at the preview again.</source>
        <translation>Вернитесь на шаг назад и просмотрите план ещё раз.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановление</translation>
    </message>
    <message>
        <source>The report is not kept any more</source>
        <translation>Отчёт больше не хранится</translation>
    </message>
    <message>
        <source>It went when its job was cleared from the list.</source>
        <translation>Он был удалён вместе с заданием при очистке списка.</translation>
    </message>
    <message>
        <source>This backup is not in the history any more</source>
        <translation>Этой копии больше нет в истории</translation>
    </message>
    <message>
        <source>Press Refresh to see what there is.</source>
        <translation>Нажмите «Обновить», чтобы увидеть, что есть.</translation>
    </message>
</context>
<context>
    <name>backstop::app::RetentionController</name>
    <message>
        <source>Hold</source>
        <translation>Закрепление</translation>
    </message>
    <message>
        <source>Once it is released, the rules decide about it again: the next expiry may remove it.</source>
        <translation>После открепления о ней снова решают правила: следующее удаление устаревших копий может её убрать.</translation>
    </message>
    <message>
        <source>Release %1?</source>
        <translation>Открепить %1?</translation>
    </message>
    <message>
        <source>It is held because: %1</source>
        <translation>Причина закрепления: %1</translation>
    </message>
    <message>
        <source>&amp;Release backup</source>
        <translation>О&amp;ткрепить копию</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Открепление</translation>
    </message>
    <message>
        <source>expire: the preview is of other rules</source>
        <translation>удаление устаревших копий: предварительный просмотр относится к другим правилам</translation>
    </message>
    <message>
        <source>Look at the preview again.</source>
        <translation>Просмотрите план ещё раз.</translation>
    </message>
    <message>
        <source>Expire backups</source>
        <translation>Удаление устаревших копий</translation>
    </message>
    <message>
        <source>Look for space to free</source>
        <translation>Поиск места для освобождения</translation>
    </message>
    <message>
        <source>prune: the preview is of other values</source>
        <translation>освобождение места: предварительный просмотр относится к другим значениям</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Освобождение места</translation>
    </message>
    <message>
        <source>the report is not kept any more</source>
        <translation>отчёт больше не хранится</translation>
    </message>
    <message>
        <source>It went when its job was cleared from the list.</source>
        <translation>Он был удалён вместе с заданием при очистке списка.</translation>
    </message>
</context>
<context>
    <name>backstop::app::SimulationController</name>
    <message>
        <source>Some backups could not be read, and count as if they were not there</source>
        <translation>Некоторые копии не удалось прочитать, они считаются отсутствующими</translation>
    </message>
    <message>
        <source>Simulate the recovery</source>
        <translation>Моделирование восстановления</translation>
    </message>
</context>
<context>
    <name>backstop::app::Startup</name>
    <message>
        <source>Backups and disaster recovery of a trading firm.</source>
        <translation>Резервное копирование и аварийное восстановление торговой фирмы.</translation>
    </message>
    <message>
        <source>Open this repository.</source>
        <translation>Открыть этот репозиторий.</translation>
    </message>
    <message>
        <source>Read the passphrase from this file.</source>
        <translation>Прочитать парольную фразу из этого файла.</translation>
    </message>
    <message>
        <source>Paint the window into this PNG file when it has settled, and end.</source>
        <translation>Когда окно будет готово, сохранить его снимок в этот файл PNG и завершить работу.</translation>
    </message>
    <message>
        <source>Use this theme: light or dark.</source>
        <translation>Использовать эту тему: light или dark.</translation>
    </message>
    <message>
        <source>%1: not understood. A repository is named with --repo.</source>
        <translation>%1: непонятно. Репозиторий указывается с помощью --repo.</translation>
    </message>
    <message>
        <source>%1: no such theme. There are light and dark.</source>
        <translation>%1: такой темы нет. Есть light и dark.</translation>
    </message>
</context>
<context>
    <name>backstop::app::WorkController</name>
    <message>
        <source>%1 is running</source>
        <translation>Выполняется задание «%1»</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Резервное копирование</translation>
    </message>
    <message>
        <source>There was no earlier backup of these sources to compare with: a full backup was made.</source>
        <translation>Более ранней копии этих источников для сравнения не нашлось, поэтому создана полная копия.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n резервная копия</numerusform>
            <numerusform>%n резервные копии</numerusform>
            <numerusform>%n резервных копий</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Read the history</source>
        <translation>Чтение истории</translation>
    </message>
    <message>
        <source>The verification is finished: nothing is damaged as far as was looked.</source>
        <translation>Проверка завершена: в проверенной части повреждений нет.</translation>
    </message>
    <message>
        <source>The verification found damage.</source>
        <translation>Проверка обнаружила повреждения.</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Открыть отчёт</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of an earlier run were interrupted</source>
        <translation>
            <numerusform>Прервано %n задание прошлого запуска</numerusform>
            <numerusform>Прервано %n задания прошлого запуска</numerusform>
            <numerusform>Прервано %n заданий прошлого запуска</numerusform>
        </translation>
    </message>
    <message>
        <source>Show jobs</source>
        <translation>Показать задания</translation>
    </message>
    <message>
        <source>The verification could not check all backups.</source>
        <translation>Проверить удалось не все копии.</translation>
    </message>
</context>
<context>
    <name>backstop::catalog::FilterExpression</name>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Возможно, «%1»?</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Известны: %1.</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>кавычка не закрыта</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an age</source>
        <translation>«%1» — не возраст</translation>
    </message>
    <message>
        <source>&quot;%1:&quot; has no value</source>
        <translation>У «%1:» нет значения</translation>
    </message>
    <message>
        <source>Write what to look for right after the colon.</source>
        <translation>Напишите сразу после двоеточия, что искать.</translation>
    </message>
    <message>
        <source>unknown %1 &quot;%2&quot;</source>
        <translation>У %1 нет значения «%2»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a size</source>
        <translation>«%1» — не размер</translation>
    </message>
    <message>
        <source>Write for instance size:&gt;1g or size:&lt;=10k.</source>
        <translation>Напишите, например, size:&gt;1g или size:&lt;=10k.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the beginning of an id</source>
        <translation>«%1» — не начало идентификатора</translation>
    </message>
    <message>
        <source>An id is made of the digits 0-9 and a-f.</source>
        <translation>Идентификатор состоит из цифр 0-9 и a-f.</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;</source>
        <translation>неизвестный ключ «%1»</translation>
    </message>
    <message>
        <source>Put a second one at the end of the words that belong together.</source>
        <translation>Поставьте вторую в конце слов, которые стоят вместе.</translation>
    </message>
    <message>
        <source>Write for instance %1 or %2.</source>
        <translation>Напишите, например, %1 или %2.</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::BackupListModel</name>
    <message>
        <source>Full</source>
        <translation>Полная</translation>
    </message>
    <message>
        <source>Incremental</source>
        <translation>Инкрементная</translation>
    </message>
    <message>
        <source>Differential</source>
        <translation>Дифференциальная</translation>
    </message>
    <message>
        <source>L1 present</source>
        <translation>L1 наличие</translation>
    </message>
    <message>
        <source>L2 sampled</source>
        <translation>L2 выборка</translation>
    </message>
    <message>
        <source>L3 every byte</source>
        <translation>L3 каждый байт</translation>
    </message>
    <message>
        <source>L4 test restore</source>
        <translation>L4 пробное восстановление</translation>
    </message>
    <message>
        <source>Not finished, %1</source>
        <translation>Не закончена, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) damaged, %1</source>
        <translation>
            <numerusform>Повреждён %n файл, %1</numerusform>
            <numerusform>Повреждено %n файла, %1</numerusform>
            <numerusform>Повреждено %n файлов, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 %3, %4, %5, %6</source>
        <translation>%1, %2 %3, %4, %5, %6</translation>
    </message>
    <message>
        <source>, held</source>
        <translation>, закреплена</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of the source are missing or doubtful</source>
        <translation>
            <numerusform>%n элемент источника отсутствует или вызывает сомнения</numerusform>
            <numerusform>%n элемента источника отсутствуют или вызывают сомнения</numerusform>
            <numerusform>%n элементов источника отсутствуют или вызывают сомнения</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added, %2 modified, %3 deleted</source>
        <translation>добавлено: %1, изменено: %2, удалено: %3</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Taken (%1)</source>
        <translation>Создана (%1)</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Added to repository</source>
        <translation>Добавлено в репозиторий</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Проверена</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Узел</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The backup itself is damaged, %1</source>
        <translation>Повреждена сама копия, %1</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Не здесь</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::BackupState</name>
    <message numerus="yes">
        <source>Verified %Ln d ago</source>
        <translation>
            <numerusform>Проверена %Ln&#xa0;д назад</numerusform>
            <numerusform>Проверена %Ln&#xa0;д назад</numerusform>
            <numerusform>Проверена %Ln&#xa0;д назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified %Ln h ago</source>
        <translation>
            <numerusform>Проверена %Ln&#xa0;ч назад</numerusform>
            <numerusform>Проверена %Ln&#xa0;ч назад</numerusform>
            <numerusform>Проверена %Ln&#xa0;ч назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified %Ln min ago</source>
        <translation>
            <numerusform>Проверена %Ln&#xa0;мин назад</numerusform>
            <numerusform>Проверена %Ln&#xa0;мин назад</numerusform>
            <numerusform>Проверена %Ln&#xa0;мин назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 и ещё %Ln</numerusform>
            <numerusform>%1 и ещё %Ln</numerusform>
            <numerusform>%1 и ещё %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::ChangeListModel</name>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Size before</source>
        <translation>Прежний размер</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Разница</translation>
    </message>
    <message>
        <source>Modified (%1)</source>
        <translation>Изменён (%1)</translation>
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
        <translation>%1, папка, добавлено: %2, изменено: %3, удалено: %4, %5</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлено</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Modified (%1)</source>
        <translation>Изменён (%1)</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::ComponentListModel</name>
    <message>
        <source>no loss</source>
        <translation>без потерь</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>зависит от: %1</translation>
    </message>
    <message>
        <source>needed by %1</source>
        <translation>от него зависят: %1</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>Back in</source>
        <translation>Готов через</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Зависит от</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Зависят от него</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>Its backup</source>
        <translation>Путь в копии</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::FileTreeModel</name>
    <message>
        <source>Loading…</source>
        <translation>Загрузка…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Modified (%1)</source>
        <translation>Изменён (%1)</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Права</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Тип</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::GroupText</name>
    <message>
        <source>Others</source>
        <translation>Остальные</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Без команды</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Команда «%1»</translation>
    </message>
    <message>
        <source>Layer %L1</source>
        <translation>Слой %L1</translation>
    </message>
    <message>
        <source>Layers %L1 to %L2</source>
        <translation>Слои %L1–%L2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln компонент</numerusform>
            <numerusform>%Ln компонента</numerusform>
            <numerusform>%Ln компонентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln component(s)</source>
        <translation>
            <numerusform>%L1 из %Ln компонента</numerusform>
            <numerusform>%L1 из %Ln компонентов</numerusform>
            <numerusform>%L1 из %Ln компонентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with problems</source>
        <translation>
            <numerusform>с проблемами: %Ln</numerusform>
            <numerusform>с проблемами: %Ln</numerusform>
            <numerusform>с проблемами: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in a circle</source>
        <translation>
            <numerusform>в цикле: %Ln</numerusform>
            <numerusform>в цикле: %Ln</numerusform>
            <numerusform>в цикле: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the critical path</source>
        <translation>
            <numerusform>на критическом пути: %Ln</numerusform>
            <numerusform>на критическом пути: %Ln</numerusform>
            <numerusform>на критическом пути: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>shortest target %1</source>
        <translation>наименьшая цель %1</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>цель не задана</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::HistorySearchModel</name>
    <message>
        <source>Path</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>First seen (%1)</source>
        <translation>Впервые (%1)</translation>
    </message>
    <message>
        <source>Last seen (%1)</source>
        <translation>Последний раз (%1)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Modified (%1)</source>
        <translation>Изменён (%1)</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>In the newest backup</source>
        <translation>В самой новой копии</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалён</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Не удалось прочитать</translation>
    </message>
    <message>
        <source>Left out by a pattern</source>
        <translation>Исключён шаблоном</translation>
    </message>
    <message>
        <source>%1, %2, %3, first seen %4, last seen %5, %6</source>
        <translation>%1, %2, %3, впервые %4, последний раз %5, %6</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln версия</numerusform>
            <numerusform>%Ln версии</numerusform>
            <numerusform>%Ln версий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::JobListModel</name>
    <message>
        <source>Preparing</source>
        <translation>Подготовка</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Сканирование</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Чтение</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>Фиксация</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Планирование</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Восстановление</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Завершение</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Задание</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>Started (%1)</source>
        <translation>Начато (%1)</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Удаление</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::JobText</name>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;с</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln файл</numerusform>
            <numerusform>%Ln файла</numerusform>
            <numerusform>%Ln файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln элемент</numerusform>
            <numerusform>%Ln элемента</numerusform>
            <numerusform>%Ln элементов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 items/s</source>
        <translation>%1 элементов/с</translation>
    </message>
    <message>
        <source>stalled for %1</source>
        <translation>простой %1</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::OrderListModel</name>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Why it comes here</source>
        <translation>Почему на этом месте</translation>
    </message>
    <message>
        <source>Back in</source>
        <translation>Готов через</translation>
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
        <translation>Зависит от (%L1)</translation>
    </message>
    <message>
        <source>Needed by (%L1)</source>
        <translation>Зависят от него (%L1)</translation>
    </message>
    <message numerus="yes">
        <source>What %1 needs, %Ln component(s)</source>
        <translation>
            <numerusform>От чего зависит «%1»: %Ln компонент</numerusform>
            <numerusform>От чего зависит «%1»: %Ln компонента</numerusform>
            <numerusform>От чего зависит «%1»: %Ln компонентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who needs %1, %Ln component(s)</source>
        <translation>
            <numerusform>Что зависит от «%1»: %Ln компонент</numerusform>
            <numerusform>Что зависит от «%1»: %Ln компонента</numerusform>
            <numerusform>Что зависит от «%1»: %Ln компонентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::PlanProblemModel</name>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>Серьёзность</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::PlanText</name>
    <message>
        <source>Restore the data</source>
        <translation>Восстановить данные</translation>
    </message>
    <message>
        <source>Verify what was restored</source>
        <translation>Проверить восстановленное</translation>
    </message>
    <message>
        <source>Start the service</source>
        <translation>Запустить службу</translation>
    </message>
    <message>
        <source>Run a program</source>
        <translation>Выполнить программу</translation>
    </message>
    <message>
        <source>Ask until it answers</source>
        <translation>Опрашивать до ответа</translation>
    </message>
    <message>
        <source>Reconcile positions with fills</source>
        <translation>Сверить позиции с исполненными сделками</translation>
    </message>
    <message>
        <source>Done by a person</source>
        <translation>Сделать вручную</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Согласование</translation>
    </message>
    <message>
        <source>Tell people</source>
        <translation>Уведомить людей</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Подождать</translation>
    </message>
    <message>
        <source>Go or no-go</source>
        <translation>Решить, продолжать ли</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Выполнить очистку</translation>
    </message>
    <message>
        <source>%1, as %2 needs it</source>
        <translation>%1, так как от него зависит «%2»</translation>
    </message>
    <message>
        <source>needs nothing</source>
        <translation>ни от чего не зависит</translation>
    </message>
    <message>
        <source>after %1, the last that it needs</source>
        <translation>после «%1», последнего из нужных ему</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1; now because of %2</source>
        <translation>%1; сейчас — ради «%2»</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Within target</source>
        <translation>В пределах цели</translation>
    </message>
    <message>
        <source>Close to target</source>
        <translation>Близко к цели</translation>
    </message>
    <message>
        <source>Over target</source>
        <translation>Цель превышена</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>не задана</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>цель %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::VersionListModel</name>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>First seen (%1)</source>
        <translation>Впервые (%1)</translation>
    </message>
    <message>
        <source>Last seen (%1)</source>
        <translation>Последний раз (%1)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Разница</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>Modified (%1)</source>
        <translation>Изменён (%1)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::VersionText</name>
    <message>
        <source>Version %L1</source>
        <translation>Версия %L1</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалён</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Не удалось прочитать</translation>
    </message>
    <message>
        <source>Left out by a pattern</source>
        <translation>Исключён шаблоном</translation>
    </message>
    <message>
        <source>Stands now</source>
        <translation>Действует сейчас</translation>
    </message>
    <message>
        <source>Came back: the same content as version %L1</source>
        <translation>Вернулось: то же содержимое, что в версии %L1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>после %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, с %2 по %3</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln backup(s)</source>
        <translation>
            <numerusform>в %Ln копии</numerusform>
            <numerusform>в %Ln копиях</numerusform>
            <numerusform>в %Ln копиях</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::jobs::JobQueue</name>
    <message>
        <source>waits for %1 %2</source>
        <translation>ожидает завершения: %1 (%2)</translation>
    </message>
    <message>
        <source>waits for another job to end</source>
        <translation>ожидает завершения другого задания</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillEvidence</name>
    <message>
        <source>Backup %1, made %2</source>
        <translation>Копия %1, создана %2</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Копия %1</translation>
    </message>
    <message>
        <source>Files in place: %1</source>
        <translation>Файлов на месте: %1</translation>
    </message>
    <message>
        <source>Written: %1 in %2</source>
        <translation>Записано: %1 за %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 в секунду</translation>
    </message>
    <message>
        <source>Newest file: %1</source>
        <translation>Самый новый файл: %1</translation>
    </message>
    <message>
        <source>Files with another owner or attribute than backed up: %1</source>
        <translation>Файлов, у которых владелец или атрибуты не такие, как в копии: %1</translation>
    </message>
    <message>
        <source>Newer backups without its data, passed over: %1</source>
        <translation>Пропущено более новых копий без его данных: %1</translation>
    </message>
    <message>
        <source>Records of backups that cannot be read, and may be of newer ones: %1</source>
        <translation>Записей о копиях, которые не читаются и могут относиться к более новым: %1</translation>
    </message>
    <message>
        <source>Tried backup %1, made %2: counts as damaged, as the drill wanted it</source>
        <translation>Испробована копия %1, создана %2: по условиям учений считается повреждённой</translation>
    </message>
    <message>
        <source>Tried backup %1, made %2, which would not do: %3</source>
        <translation>Испробована копия %1, создана %2, но не подошла: %3</translation>
    </message>
    <message>
        <source>Files read again that have the checksum of their backup: %1 of %2</source>
        <translation>Перечитано файлов, контрольная сумма которых совпала с копией: %1 из %2</translation>
    </message>
    <message>
        <source>Links and special files that are the same: %1</source>
        <translation>Совпавших ссылок и специальных файлов: %1</translation>
    </message>
    <message>
        <source>Files that are not as they were backed up: %1</source>
        <translation>Файлов, отличающихся от копии: %1</translation>
    </message>
    <message>
        <source>Files without a checksum to compare with: %1</source>
        <translation>Файлов без контрольной суммы для сверки: %1</translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation>Заняло %1</translation>
    </message>
    <message>
        <source>Asked over HTTP: %1</source>
        <translation>Запрос по HTTP: %1</translation>
    </message>
    <message>
        <source>Looked for the process: %1</source>
        <translation>Поиск процесса: %1</translation>
    </message>
    <message>
        <source>Asked for a connection: %1</source>
        <translation>Запрос соединения: %1</translation>
    </message>
    <message>
        <source>Times asked: %1</source>
        <translation>Запросов: %1</translation>
    </message>
    <message>
        <source>Ran %1</source>
        <translation>Запущена программа %1</translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation>Код завершения %1</translation>
    </message>
    <message>
        <source>Was ended by a signal</source>
        <translation>Завершена сигналом</translation>
    </message>
    <message>
        <source>The end of its output, of which there are so many lines: %1</source>
        <translation>Конец её вывода, всего строк: %1</translation>
    </message>
    <message>
        <source>Waited %1</source>
        <translation>Ожидание: %1</translation>
    </message>
    <message>
        <source>Sent:</source>
        <translation>Отправлено:</translation>
    </message>
    <message>
        <source>Written down, and sent to nobody:</source>
        <translation>Записано, никому не отправлено:</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>Удалено: %1</translation>
    </message>
    <message>
        <source>Attempts: %1</source>
        <translation>Попыток: %1</translation>
    </message>
    <message>
        <source>It took too long, and was stopped</source>
        <translation>Длилось слишком долго и было остановлено</translation>
    </message>
    <message>
        <source>A surprise of the drill: %1</source>
        <translation>Вводная учений: %1</translation>
    </message>
    <message>
        <source>%1 said: %2</source>
        <translation>%1 сообщает: %2</translation>
    </message>
    <message>
        <source>Said by %1</source>
        <translation>Кто ответил: %1</translation>
    </message>
    <message>
        <source>and so many more: %1</source>
        <translation>и ещё: %1</translation>
    </message>
    <message>
        <source>Positions compared with what the fills amount to: %1</source>
        <translation>Позиций, сверенных с исполненными сделками: %1</translation>
    </message>
    <message>
        <source>Read: orders %1, fills %2, positions %3</source>
        <translation>Прочитано: заявок %1, исполненных сделок %2, позиций %3</translation>
    </message>
    <message>
        <source>Positions that differ: %1</source>
        <translation>Расходящихся позиций: %1</translation>
    </message>
    <message>
        <source>%1: %2 in the file, %3 from the fills</source>
        <translation>%1: %2 в файле, %3 по исполненным сделкам</translation>
    </message>
    <message>
        <source>Records that could not be read: %1</source>
        <translation>Записей, которые не удалось прочитать: %1</translation>
    </message>
    <message>
        <source>Files read: %1</source>
        <translation>Прочитано файлов: %1</translation>
    </message>
    <message>
        <source>Only the first executed orders were looked for a second time: there are too many</source>
        <translation>На повторы проверены только первые исполненные заявки: их слишком много</translation>
    </message>
    <message>
        <source>Failed before, after %1: %2</source>
        <translation>Ранее не удалось, через %1: %2</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillFacts</name>
    <message>
        <source>%1: talked through, nothing was executed</source>
        <translation>%1: разобраны на словах, ничего не выполнялось</translation>
    </message>
    <message>
        <source>%1: nobody was asked</source>
        <translation>%1: никого не спрашивали</translation>
    </message>
    <message>
        <source>%1: everything was executed, and people did what the plan gives to people</source>
        <translation>%1: выполнялось всё, люди делали то, что план поручает людям</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Учения</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, версия %2</translation>
    </message>
    <message>
        <source>%1, from a file and not of the repository</source>
        <translation>%1, из файла, а не из репозитория</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Компоненты</translation>
    </message>
    <message>
        <source>%1, all of the plan</source>
        <translation>%1, весь план</translation>
    </message>
    <message>
        <source>%1 of %2 of the plan: %3</source>
        <translation>%1 из %2 в плане: %3</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Режим</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Объявлены</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1, кем: %2</translation>
    </message>
    <message>
        <source>User and host</source>
        <translation>Пользователь и машина</translation>
    </message>
    <message>
        <source>Disaster</source>
        <translation>Авария</translation>
    </message>
    <message>
        <source>%1: no backup made later was restored</source>
        <translation>%1: копии, созданные позже, не восстанавливались</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Закончены</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1, через %2</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ещё нет</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Начальное число</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Песочница</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Скрипты</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Репозиторий</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Interrupted at work, and taken up again</source>
        <translation>Прерваны во время работы и продолжены</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillForecastPart</name>
    <message>
        <source>within</source>
        <translation>в пределах</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>быстрее</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>медленнее</translation>
    </message>
    <message>
        <source>What was forecast</source>
        <translation>Что прогнозировалось</translation>
    </message>
    <message>
        <source>There is no forecast: %1</source>
        <translation>Прогноза нет: %1</translation>
    </message>
    <message>
        <source>Simulated %1 times before the drill began, without its surprises. Nine of ten recoveries should fall between P5 and P95.</source>
        <translation>Смоделировано до начала учений, без их вводных; прогонов: %1. Девять из десяти восстановлений должны попасть между P5 и P95.</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Измерено</translation>
    </message>
    <message>
        <source>The band</source>
        <translation>Интервал</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Все вместе</translation>
    </message>
    <message>
        <source>The band held for %1 of %2 components that came back.</source>
        <translation>В интервал попало восстановленных компонентов: %1 из %2.</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillPage</name>
    <message>
        <source>met</source>
        <translation>цель достигнута</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>цель не достигнута</translation>
    </message>
    <message>
        <source>Report of a drill: %1</source>
        <translation>Отчёт об учениях: %1</translation>
    </message>
    <message>
        <source>A drill: production was not touched. Times of day are UTC.</source>
        <translation>Это учения: рабочие системы не затронуты. Время указано в UTC.</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Не закончены</translation>
    </message>
    <message>
        <source>Components recovered: %1 of %2</source>
        <translation>Восстановлено компонентов: %1 из %2</translation>
    </message>
    <message>
        <source>The journal says &quot;%1&quot;, but its evidence says &quot;%2&quot;</source>
        <translation>В журнале указано «%1», но из подтверждений следует «%2»</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Every required step has evidence, no target was missed, and nothing of the drill was left behind.</source>
        <translation>У каждого обязательного шага есть подтверждение, недостигнутых целей нет, и от учений ничего не осталось.</translation>
    </message>
    <message>
        <source>Nothing is wrong so far.</source>
        <translation>Пока проблем нет.</translation>
    </message>
    <message>
        <source>What was declared</source>
        <translation>Что объявлено</translation>
    </message>
    <message>
        <source>Targets against what was measured</source>
        <translation>Цели и измеренные значения</translation>
    </message>
    <message>
        <source>RTA: from the declaration to the end of the last step, without pauses and without the clean-up. RPA: from the backup that was restored to the disaster. What was not measured is shown as that, and no estimate stands in for it.</source>
        <translation>RTA: от объявления до окончания последнего шага, без пауз и без очистки. RPA: от восстановленной копии до аварии. Если значение не измерено, это отмечено; расчётные значения вместо измеренных не подставляются.</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
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
        <translation>С начала восстановления</translation>
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
        <translation>Все компоненты восстановлены через: %1. Цель плана: %2.</translation>
    </message>
    <message>
        <source>The drill stood still for %1, which does not count.</source>
        <translation>Учения стояли на паузе %1, это время не считается.</translation>
    </message>
    <message>
        <source>What happened when</source>
        <translation>Что и когда происходило</translation>
    </message>
    <message>
        <source>Surprises</source>
        <translation>Вводные</translation>
    </message>
    <message>
        <source>The leader of the drill prepared them; those without a target were aimed by the seed.</source>
        <translation>Их подготовил руководитель учений; если адресат вводной не указан, его определило начальное число.</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Подготовлено</translation>
    </message>
    <message>
        <source>What it came to</source>
        <translation>Что вышло</translation>
    </message>
    <message>
        <source>Every step and its evidence</source>
        <translation>Все шаги и их подтверждения</translation>
    </message>
    <message>
        <source>It has no steps.</source>
        <translation>Шагов нет.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что установлено</translation>
    </message>
    <message>
        <source>begun: %1</source>
        <translation>начат через: %1</translation>
    </message>
    <message>
        <source>ended: %1</source>
        <translation>закончен через: %1</translation>
    </message>
    <message>
        <source>begun again: %1</source>
        <translation>начат повторно, раз: %1</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>необязательный</translation>
    </message>
    <message>
        <source>Needs what did not come back: %1</source>
        <translation>Зависит от невосстановленного: %1</translation>
    </message>
    <message>
        <source>Nothing was recorded</source>
        <translation>Ничего не записано</translation>
    </message>
    <message>
        <source>Signed by people</source>
        <translation>Подписи людей</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Примечания</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кем</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Паузы</translation>
    </message>
    <message>
        <source>Begun after</source>
        <translation>Начата через</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>не закончена</translation>
    </message>
    <message>
        <source>None was given</source>
        <translation>Не указано</translation>
    </message>
    <message>
        <source>Nobody has signed a step.</source>
        <translation>Ни один шаг не подписан.</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Что сообщено</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Очистка</translation>
    </message>
    <message>
        <source>Done: what was restored is removed. Entries of the sandbox that went: %1.</source>
        <translation>Выполнена: восстановленное удалено. Удалено элементов песочницы: %1.</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Не выполнена: %1</translation>
    </message>
    <message>
        <source>Not done yet.</source>
        <translation>Пока не выполнена.</translation>
    </message>
    <message>
        <source>How to check this report</source>
        <translation>Как проверить этот отчёт</translation>
    </message>
    <message>
        <source>Everything above is computed from the journal of the drill, into which each event was written at once. Each line of it names the SHA-256 of the line before, so that a changed line shows. This is the SHA-256 of the last line, and stands for all of them:</source>
        <translation>Всё изложенное выше вычислено по журналу учений, куда каждое событие записывалось сразу. В каждой строке журнала указан SHA-256 предыдущей, поэтому изменённая строка обнаружится. Вот SHA-256 последней строки, он удостоверяет их все:</translation>
    </message>
    <message>
        <source>The journal is kept, encrypted and authenticated, in the repository named above. This reads it there, checks every line and computes the report anew; &quot;journal_head&quot; has to be what is printed here:</source>
        <translation>Журнал хранится в указанном выше репозитории, зашифрован, его подлинность проверяется. Эта команда читает его там, проверяет каждую строку и вычисляет отчёт заново; значение «journal_head» должно совпасть с напечатанным здесь:</translation>
    </message>
    <message>
        <source>What this report does not show</source>
        <translation>Чего этот отчёт не показывает</translation>
    </message>
    <message>
        <source>Whether the plan names every system that the firm needs, and whether its targets are right.</source>
        <translation>Все ли нужные фирме системы названы в плане и верны ли его цели.</translation>
    </message>
    <message>
        <source>How long the same takes in production: a sandbox has other disks, networks and loads.</source>
        <translation>Сколько то же самое займёт в рабочих системах: у песочницы другие диски, сети и нагрузка.</translation>
    </message>
    <message>
        <source>Whether what people signed is true: of that there is nothing but their word.</source>
        <translation>Верно ли то, что подписали люди: ничего, кроме их слова, это не подтверждает.</translation>
    </message>
    <message>
        <source>How people would act in a real disaster: a drill is announced, and less is at stake.</source>
        <translation>Как люди действовали бы при настоящей аварии: об учениях объявляют заранее, и цена ошибки на них ниже.</translation>
    </message>
    <message>
        <source>What programs of the plan did besides what they told: their exit codes and last lines are all that is known.</source>
        <translation>Что делали программы плана, кроме того, о чём сообщили: известны только их коды завершения и последние строки вывода.</translation>
    </message>
    <message>
        <source>That anything complies with a law or a rule: it is evidence, and no judgement.</source>
        <translation>Соответствие чему-либо из законов или правил: это подтверждающий материал, а не заключение.</translation>
    </message>
    <message>
        <source>The drill has not ended, so this is not its last report. Until then the journal is only on the machine named above.</source>
        <translation>Учения не закончены, поэтому этот отчёт не последний. До их окончания журнал есть только на указанной выше машине.</translation>
    </message>
    <message>
        <source>Begin and end count from the declaration, with pauses; after a pause also without. Lines after &gt; are quoted.</source>
        <translation>Начало и окончание отсчитываются от объявления, с паузами; после паузы — также и без них. Строки после &gt; — цитаты.</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillTimeline</name>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>Begun after</source>
        <translation>Начат через</translation>
    </message>
    <message>
        <source>Ended after</source>
        <translation>Закончен через</translation>
    </message>
    <message>
        <source>From the declaration to %1 later, with pauses</source>
        <translation>%1 от объявления, включая паузы</translation>
    </message>
    <message>
        <source>never</source>
        <translation>не было</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ещё нет</translation>
    </message>
    <message>
        <source>The rest of the team stood in</source>
        <translation>Заменили остальные участники команды</translation>
    </message>
    <message>
        <source>It did not come to that</source>
        <translation>До этого не дошло</translation>
    </message>
    <message>
        <source>Backup %1 was passed over</source>
        <translation>Копия %1 пропущена</translation>
    </message>
    <message>
        <source>Nobody of the team was there</source>
        <translation>В команде никого не оказалось</translation>
    </message>
    <message>
        <source>Its program was not run, and counts as failed</source>
        <translation>Программа не запускалась и считается завершившейся ошибкой</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillWords</name>
    <message>
        <source>%1 was back after %2, and should have been within %3</source>
        <translation>«%1» восстановлен через %2, а должен был за %3</translation>
    </message>
    <message>
        <source>%1 lost %2 of data, and should lose no more than %3</source>
        <translation>У «%1» потеряны данные за %2, а допустимо не более %3</translation>
    </message>
    <message>
        <source>%1 has no step in a drill, so nothing proves that it comes back</source>
        <translation>У «%1» на учениях нет ни одного шага, поэтому ничто не доказывает, что он восстановится</translation>
    </message>
    <message>
        <source>%1 did not come back, as the drill wanted it: %2</source>
        <translation>«%1» не восстановлен, так задано учениями: %2</translation>
    </message>
    <message>
        <source>%1 did not come back: %2</source>
        <translation>«%1» не восстановлен: %2</translation>
    </message>
    <message>
        <source>%1 was not begun, for this did not come back: %2</source>
        <translation>«%1» не начат, потому что не восстановлено: %2</translation>
    </message>
    <message>
        <source>It was talked through: nothing was executed, and nothing was measured</source>
        <translation>Учения разобраны на словах: ничего не выполнялось и не измерялось</translation>
    </message>
    <message>
        <source>It was aborted: %1</source>
        <translation>Учения прерваны: %1</translation>
    </message>
    <message>
        <source>All were back after %1, and should have been within %2</source>
        <translation>Все восстановлены через %1, а должны были за %2</translation>
    </message>
    <message>
        <source>The sandbox is still there: %1</source>
        <translation>Песочница осталась: %1</translation>
    </message>
    <message>
        <source>The sandbox is still there</source>
        <translation>Песочница осталась</translation>
    </message>
    <message>
        <source>Tabletop</source>
        <translation>Штабные</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматические</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Полные</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокирован</translation>
    </message>
    <message>
        <source>Waits for team</source>
        <translation>Ждёт команду</translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <translation>Ждёт человека</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Выполнен</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Неудача</translation>
    </message>
    <message>
        <source>Failed, accepted</source>
        <translation>Неудача принята</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Время вышло</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущен</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Можно начинать</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Восстановлен</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Не доказано</translation>
    </message>
    <message>
        <source>Restore its data</source>
        <translation>Восстановить данные</translation>
    </message>
    <message>
        <source>Compare every checksum</source>
        <translation>Сверить все контрольные суммы</translation>
    </message>
    <message>
        <source>Start its service</source>
        <translation>Запустить службу</translation>
    </message>
    <message>
        <source>Run its program</source>
        <translation>Выполнить программу</translation>
    </message>
    <message>
        <source>Ask whether it answers</source>
        <translation>Проверить, отвечает ли</translation>
    </message>
    <message>
        <source>Reconcile positions</source>
        <translation>Сверить позиции</translation>
    </message>
    <message>
        <source>Work for a person</source>
        <translation>Сделать вручную</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Согласование</translation>
    </message>
    <message>
        <source>Tell people</source>
        <translation>Уведомить людей</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Подождать</translation>
    </message>
    <message>
        <source>Go or no go</source>
        <translation>Решить, продолжать ли</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Выполнить очистку</translation>
    </message>
    <message>
        <source>The newest backup of a component counts as damaged</source>
        <translation>Самая новая копия одного из компонентов считается повреждённой</translation>
    </message>
    <message>
        <source>The newest backup of %1 counts as damaged</source>
        <translation>Самая новая копия компонента «%1» считается повреждённой</translation>
    </message>
    <message>
        <source>A team has one person less</source>
        <translation>В одной из команд на одного человека меньше</translation>
    </message>
    <message>
        <source>Team %1 has one person less</source>
        <translation>В команде «%1» на одного человека меньше</translation>
    </message>
    <message>
        <source>The program of a component fails</source>
        <translation>Программа одного из компонентов завершается ошибкой</translation>
    </message>
    <message>
        <source>The program of %1 fails</source>
        <translation>Программа компонента «%1» завершается ошибкой</translation>
    </message>
    <message>
        <source>%1: backup %2, made %3, could not be restored: %4</source>
        <translation>%1: копию %2 (создана %3) не удалось восстановить: %4</translation>
    </message>
    <message>
        <source>%1: records of backups that cannot be read, and may be of newer ones: %2</source>
        <translation>%1: записей о копиях, которые не читаются и могут относиться к более новым: %2</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; was skipped: %3</source>
        <translation>%1: шаг «%2» пропущен: %3</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; failed, which was accepted: %3</source>
        <translation>%1: неудача шага «%2» принята: %3</translation>
    </message>
    <message>
        <source>For the real thing only</source>
        <translation>Только при настоящей аварии</translation>
    </message>
    <message>
        <source>It needs a person</source>
        <translation>Нужен человек</translation>
    </message>
    <message>
        <source>Automatic drill: nobody was asked</source>
        <translation>Автоматические учения: никого не спрашивали</translation>
    </message>
    <message>
        <source>The plan accepts a failure of this step</source>
        <translation>План допускает неудачу этого шага</translation>
    </message>
    <message>
        <source>Not measured: nothing here can reconcile positions</source>
        <translation>Не измерено: сверить позиции здесь нечем</translation>
    </message>
    <message>
        <source>it was to be kept</source>
        <translation>решено оставить восстановленное</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>не измерено</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;с</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>не задана</translation>
    </message>
    <message>
        <source>Nothing to reconcile: %1</source>
        <translation>Сверять нечего: %1</translation>
    </message>
    <message>
        <source>&lt; %1 s</source>
        <translation>&lt; %1 с</translation>
    </message>
    <message>
        <source>Talked through</source>
        <translation>Разобран на словах</translation>
    </message>
    <message>
        <source>%1, %2 without pauses</source>
        <translation>%1, без пауз %2</translation>
    </message>
</context>
<context>
    <name>backstop::reports::ProblemWords</name>
    <message>
        <source>They need each other in a circle: %1</source>
        <translation>Циклическая зависимость: %1</translation>
    </message>
    <message>
        <source>Needs %1, which the plan does not have</source>
        <translation>Зависит от «%1», но в плане его нет</translation>
    </message>
    <message>
        <source>More than one component has this name</source>
        <translation>Это имя у нескольких компонентов</translation>
    </message>
    <message>
        <source>Needs itself</source>
        <translation>Зависит от самого себя</translation>
    </message>
    <message>
        <source>States no RTO: within what time it must be back</source>
        <translation>Не указано RTO: за какое время должен быть восстановлен</translation>
    </message>
    <message>
        <source>%1 counts as not stated: %2</source>
        <translation>Значение %1 считается не указанным: %2</translation>
    </message>
    <message>
        <source>Must be back within %1, but needs %2, which may take %3</source>
        <translation>Должен быть готов за %1, но зависит от «%2», на который отведено %3</translation>
    </message>
    <message>
        <source>The whole plan must be back within %1, but takes %2 even if all goes well: %3</source>
        <translation>Весь план должен быть выполнен за %1, но займёт %2, даже если всё пойдёт хорошо: %3</translation>
    </message>
    <message>
        <source>Must be back within %1, but takes %2 even if all goes well: %3</source>
        <translation>Должен быть готов за %1, но потребуется %2, даже если всё пойдёт хорошо: %3</translation>
    </message>
    <message>
        <source>May lose no data, but its backups are %1 apart</source>
        <translation>Потеря данных недопустима, но между резервными копиями проходит %1</translation>
    </message>
    <message>
        <source>May lose data of %1 at most, but its backups are %2 apart</source>
        <translation>Можно потерять данные не более чем за %1, но копии создаются с промежутком %2</translation>
    </message>
    <message>
        <source>Is recovered as %1, because %2 needs it</source>
        <translation>Восстанавливается с приоритетом «%1», потому что от него зависит «%2»</translation>
    </message>
    <message>
        <source>No usable backup has its data</source>
        <translation>Нет пригодной копии с его данными</translation>
    </message>
    <message>
        <source>Its newest backup was never read back</source>
        <translation>Его самая новая копия ещё ни разу не прочитана</translation>
    </message>
    <message>
        <source>Nothing says which part of a backup has its data</source>
        <translation>Не указано, в какой части копии его данные</translation>
    </message>
    <message>
        <source>No team recovers it</source>
        <translation>Его не восстанавливает ни одна команда</translation>
    </message>
    <message>
        <source>Its team %1 has no members</source>
        <translation>В его команде «%1» нет участников</translation>
    </message>
    <message>
        <source>Its team %1 is not in the plan</source>
        <translation>Его команды «%1» нет в плане</translation>
    </message>
    <message>
        <source>Cannot be run on this computer: %1</source>
        <translation>На этом компьютере нельзя выполнить: %1</translation>
    </message>
    <message>
        <source>The plan has no components</source>
        <translation>В плане нет компонентов</translation>
    </message>
    <message>
        <source>Remove one of these needs: until then there is no order.</source>
        <translation>Удалите одну из этих зависимостей: до тех пор порядка нет.</translation>
    </message>
    <message>
        <source>Add that component, or remove the need.</source>
        <translation>Добавьте этот компонент или удалите зависимость.</translation>
    </message>
    <message>
        <source>Give each its own name: needs are stated by name.</source>
        <translation>Дайте каждому своё имя: зависимости задаются по имени.</translation>
    </message>
    <message>
        <source>Remove the need.</source>
        <translation>Удалите зависимость.</translation>
    </message>
    <message>
        <source>Edit the component and set the value.</source>
        <translation>Измените компонент и задайте значение.</translation>
    </message>
    <message>
        <source>Shorten the target of what it needs, or give this one more time.</source>
        <translation>Сократите целевое время того, от чего он зависит, или увеличьте его собственное.</translation>
    </message>
    <message>
        <source>Make a step of this chain faster, or give the target more time.</source>
        <translation>Ускорьте один из шагов этой цепочки или увеличьте целевое время.</translation>
    </message>
    <message>
        <source>Back up more often, or accept a longer loss.</source>
        <translation>Создавайте копии чаще или допустите большую потерю.</translation>
    </message>
    <message>
        <source>Give it that priority itself if it should have it.</source>
        <translation>Задайте ему этот приоритет явно, если так и должно быть.</translation>
    </message>
    <message>
        <source>Back up its data, or correct the path of its backup.</source>
        <translation>Создайте копию его данных или исправьте путь в копии.</translation>
    </message>
    <message>
        <source>Verify that backup with all its data.</source>
        <translation>Проверьте эту копию вместе со всеми её данными.</translation>
    </message>
    <message>
        <source>Edit the component and name the path in the backup.</source>
        <translation>Измените компонент и укажите путь в копии.</translation>
    </message>
    <message>
        <source>Edit the component and choose a team with members.</source>
        <translation>Измените компонент и выберите команду, в которой есть участники.</translation>
    </message>
    <message>
        <source>Install the program, or correct its path.</source>
        <translation>Установите программу или исправьте путь к ней.</translation>
    </message>
    <message>
        <source>Add a component, or use the sample plan.</source>
        <translation>Добавьте компонент или возьмите пример плана.</translation>
    </message>
</context>
<context>
    <name>backstop::reports::ReadinessLimits</name>
    <message>
        <source>What this report does not show</source>
        <translation>Чего этот отчёт не показывает</translation>
    </message>
    <message>
        <source>Whether the plan names every system that the firm needs, and whether its targets are right.</source>
        <translation>Все ли нужные фирме системы названы в плане и верны ли его цели.</translation>
    </message>
    <message>
        <source>What other programs back up, replicate or recover.</source>
        <translation>Что копируют, реплицируют или восстанавливают другие программы.</translation>
    </message>
    <message>
        <source>Verifications that were made on other machines or by other users.</source>
        <translation>Проверки, выполненные на других машинах или другими пользователями.</translation>
    </message>
    <message>
        <source>How people would act in a real disaster: a drill is announced, and less is at stake.</source>
        <translation>Как люди действовали бы при настоящей аварии: об учениях объявляют заранее, и цена ошибки на них ниже.</translation>
    </message>
    <message>
        <source>That anything complies with a law or a rule: it is evidence, and no judgement.</source>
        <translation>Соответствие чему-либо из законов или правил: это подтверждающий материал, а не заключение.</translation>
    </message>
    <message>
        <source>Where it may serve as evidence</source>
        <translation>Где отчёт может служить подтверждением</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Норма</translation>
    </message>
    <message>
        <source>It asks for</source>
        <translation>Что она требует</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Смотрите</translation>
    </message>
    <message>
        <source>DORA (EU) 2022/2554, article 11(4) to 11(6)</source>
        <translation>DORA (ЕС) 2022/2554, статья 11(4)–11(6)</translation>
    </message>
    <message>
        <source>Continuity and recovery plans, tested at least yearly and after changes</source>
        <translation>Планы обеспечения непрерывности и восстановления, испытываемые не реже раза в год и после изменений</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Учения</translation>
    </message>
    <message>
        <source>DORA, article 12(1) and 12(2)</source>
        <translation>DORA, статья 12(1) и 12(2)</translation>
    </message>
    <message>
        <source>Backup and restoration procedures, and periodic tests of them</source>
        <translation>Процедуры резервного копирования и восстановления и их периодические испытания</translation>
    </message>
    <message>
        <source>DORA, article 12(6)</source>
        <translation>DORA, статья 12(6)</translation>
    </message>
    <message>
        <source>Recovery time and recovery point objectives for each function</source>
        <translation>Целевое время (RTO) и целевая точка (RPO) восстановления для каждой функции</translation>
    </message>
    <message>
        <source>Targets against what was measured</source>
        <translation>Цели и измеренные значения</translation>
    </message>
    <message>
        <source>FINRA rule 4370(b), 4370(c)(1) and (c)(2)</source>
        <translation>Правило FINRA 4370(b), 4370(c)(1) и (c)(2)</translation>
    </message>
    <message>
        <source>Data back-up and recovery, mission critical systems, in a plan that is reviewed yearly</source>
        <translation>Резервное копирование и восстановление данных, критически важные системы — в плане, который ежегодно пересматривается</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Отклонения</translation>
    </message>
</context>
<context>
    <name>backstop::reports::ReadinessPage</name>
    <message>
        <source>Readiness for recovery</source>
        <translation>Готовность к восстановлению</translation>
    </message>
    <message>
        <source>Readiness for recovery: %1</source>
        <translation>Готовность к восстановлению: %1</translation>
    </message>
    <message>
        <source>%1 points were reached, but no more than %2 count:</source>
        <translation>Набрано %1 балла, но засчитывается не более %2:</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 из 100</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кем</translation>
    </message>
    <message>
        <source>On host</source>
        <translation>На машине</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Репозиторий</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Версия %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Изменён %1</translation>
    </message>
    <message>
        <source>Changed %1 by %2</source>
        <translation>Изменён %1 пользователем %2</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>How the points were reached</source>
        <translation>Из чего складывается оценка</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Составляющая</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>За что даются баллы</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Every point</source>
        <translation>Каждый балл</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>What would raise it</source>
        <translation>Что повысит оценку</translation>
    </message>
    <message>
        <source>Nothing: every point was reached.</source>
        <translation>Ничего: набраны все баллы.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>Score with it alone</source>
        <translation>Оценка только с этим</translation>
    </message>
    <message>
        <source>Targets against what was measured</source>
        <translation>Цели и измеренные значения</translation>
    </message>
    <message>
        <source>Times of day are UTC. What was not measured is shown as that, and no estimate stands in for it.</source>
        <translation>Время указано в UTC. Если значение не измерено, это отмечено; расчётные значения вместо измеренных не подставляются.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>не измерено</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
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
        <translation>Самая новая копия</translation>
    </message>
    <message>
        <source>Every byte read</source>
        <translation>Каждый байт прочитан</translation>
    </message>
    <message>
        <source>not recovered</source>
        <translation>не восстановлен</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>no data of its own</source>
        <translation>нет своих данных</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ни разу</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Учения</translation>
    </message>
    <message>
        <source>There was none.</source>
        <translation>Учений не было.</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Восстановлено</translation>
    </message>
    <message>
        <source>with an earlier plan</source>
        <translation>по более ранней версии плана</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Tabletop: nothing was executed</source>
        <translation>Штабные: ничего не выполнялось</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматические</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Полные</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Отклонения</translation>
    </message>
    <message>
        <source>The plan has no known problem.</source>
        <translation>Известных проблем в плане нет.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Конфликт</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Не прочитано</translation>
    </message>
    <message>
        <source>Verify the repository.</source>
        <translation>Проверьте репозиторий.</translation>
    </message>
    <message>
        <source>Positions against fills</source>
        <translation>Сверка позиций</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Инструменты</translation>
    </message>
    <message>
        <source>In the drill of</source>
        <translation>Учения от</translation>
    </message>
    <message>
        <source>before it was changed</source>
        <translation>до его изменения</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Brings back</source>
        <translation>Восстанавливает</translation>
    </message>
    <message>
        <source>Drill: %1</source>
        <translation>Учения: %1</translation>
    </message>
    <message>
        <source>RTA: from the newest drill in which the component came back with all that it needs, be it of some components or aborted later; that it did not come back counts from any drill.</source>
        <translation>RTA: из последних учений, на которых компонент восстановлен вместе со всем, что ему нужно, даже если учения охватывали часть компонентов или потом были прерваны. Неудачное восстановление учитывается из любых учений.</translation>
    </message>
    <message>
        <source>Mode, and of what</source>
        <translation>Режим и охват</translation>
    </message>
    <message>
        <source>Took, with pauses</source>
        <translation>Длительность с паузами</translation>
    </message>
</context>
<context>
    <name>backstop::reports::ReadinessWords</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 и %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln more</source>
        <translation>
            <numerusform>%1, %2 и ещё %Ln</numerusform>
            <numerusform>%1, %2 и ещё %Ln</numerusform>
            <numerusform>%1, %2 и ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovery is well proven</source>
        <translation>Восстановление надёжно доказано</translation>
    </message>
    <message>
        <source>Recovery is proven in part</source>
        <translation>Восстановление доказано частично</translation>
    </message>
    <message>
        <source>Recovery is not proven</source>
        <translation>Восстановление не доказано</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Data loss</source>
        <translation>Потеря данных</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Учения</translation>
    </message>
    <message>
        <source>Recovery time</source>
        <translation>Время восстановления</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Экземпляры</translation>
    </message>
    <message>
        <source>Each component has a usable backup no older than its RPO.</source>
        <translation>Для каждого компонента есть пригодная резервная копия не старше его RPO.</translation>
    </message>
    <message>
        <source>Every byte that would be restored was read again, lately enough for its priority.</source>
        <translation>Каждый байт, который пришлось бы восстанавливать, перечитан достаточно недавно для приоритета компонента.</translation>
    </message>
    <message>
        <source>Each component was back within its RTO, measured in a drill. A simulation alone earns half.</source>
        <translation>По измерениям на учениях каждый компонент восстановлен в пределах своего RTO. Одно только моделирование даёт половину баллов.</translation>
    </message>
    <message>
        <source>There are copies that one disaster does not reach.</source>
        <translation>Есть экземпляры репозитория, которые одна и та же авария не затронет.</translation>
    </message>
    <message>
        <source>%1 old, target %2: its newest usable backup</source>
        <translation>%1 при цели %2: возраст самой новой пригодной копии</translation>
    </message>
    <message>
        <source>No usable backup has its data, target %1</source>
        <translation>Нет пригодной копии с его данными, цель %1</translation>
    </message>
    <message>
        <source>Read in full %1 ago, which counts for %2</source>
        <translation>Прочитана целиком %1 назад, засчитывается в течение %2</translation>
    </message>
    <message>
        <source>Its newest backup was never read in full</source>
        <translation>Самая новая копия ни разу не прочитана целиком</translation>
    </message>
    <message>
        <source>Passed %1 ago, counts in full for %2</source>
        <translation>Пройдены %1 назад, полностью засчитываются в течение %2</translation>
    </message>
    <message>
        <source>Passed %1 ago, but the plan was changed since</source>
        <translation>Пройдены %1 назад, но с тех пор план изменён</translation>
    </message>
    <message>
        <source>Passed with issues %1 ago</source>
        <translation>Пройдены с замечаниями %1 назад</translation>
    </message>
    <message>
        <source>Back after %1, measured; target %2</source>
        <translation>Восстановлен за %1 (измерено); цель %2</translation>
    </message>
    <message>
        <source>Back after %1, measured before it was changed; target %2</source>
        <translation>Восстановлен за %1 (измерено до его изменения); цель %2</translation>
    </message>
    <message>
        <source>Back within its target, but measured %1 ago</source>
        <translation>Восстановлен в пределах цели, но измерено %1 назад</translation>
    </message>
    <message>
        <source>Not measured; simulated to be back after %1 in 95 % of cases, target %2</source>
        <translation>Не измерено; по результатам моделирования в 95&#xa0;% случаев восстановится за %1, цель %2</translation>
    </message>
    <message>
        <source>Neither measured nor simulated, target %1</source>
        <translation>Не измерено и не смоделировано, цель %1</translation>
    </message>
    <message>
        <source>There are two consistent copies or more</source>
        <translation>Есть не менее двух согласованных экземпляров репозитория</translation>
    </message>
    <message>
        <source>There is one copy</source>
        <translation>Есть только один экземпляр репозитория</translation>
    </message>
    <message>
        <source>One copy or more is in another place</source>
        <translation>Хотя бы один экземпляр находится в другом месте</translation>
    </message>
    <message>
        <source>No copy is in another place</source>
        <translation>Ни один экземпляр не находится в другом месте</translation>
    </message>
    <message>
        <source>One copy or more cannot be changed by anybody for a time</source>
        <translation>Хотя бы один экземпляр какое-то время никто не может изменить</translation>
    </message>
    <message>
        <source>Every copy can be changed by whoever has the rights</source>
        <translation>Любой экземпляр может изменить тот, у кого есть права</translation>
    </message>
    <message>
        <source>A critical component has no backup of which every byte was read in time.</source>
        <translation>У критического компонента нет резервной копии, каждый байт которой был своевременно прочитан.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has opened the repository with its recovery key in the last %Ln days.</source>
        <translation>
            <numerusform>За последний %Ln день никто не открывал репозиторий ключом восстановления.</numerusform>
            <numerusform>За последние %Ln дня никто не открывал репозиторий ключом восстановления.</numerusform>
            <numerusform>За последние %Ln дней никто не открывал репозиторий ключом восстановления.</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify every byte of the backups of %1</source>
        <translation>Проверить каждый байт резервных копий: %1</translation>
    </message>
    <message>
        <source>Simulate the plan</source>
        <translation>Выполнить моделирование плана</translation>
    </message>
    <message>
        <source>Add a copy in another place that nobody can change for a time</source>
        <translation>Добавить в другом месте экземпляр репозитория, который какое-то время никто не может изменить</translation>
    </message>
    <message>
        <source>Open the repository with its recovery key</source>
        <translation>Открыть репозиторий ключом восстановления</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Пройдены</translation>
    </message>
    <message>
        <source>Passed with issues</source>
        <translation>Пройдены с замечаниями</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Не завершены</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не пройдены</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Прерваны</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Критический</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокий</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Средний</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Низкий</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1&#xa0;д</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;ч</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;мин</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;с</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>не сверены</translation>
    </message>
    <message>
        <source>differ: %1 of %2</source>
        <translation>расходятся: %1 из %2</translation>
    </message>
    <message>
        <source>records not read: %1</source>
        <translation>не прочитано записей: %1</translation>
    </message>
    <message>
        <source>agree: %1 of %1</source>
        <translation>сходятся: %1 из %1</translation>
    </message>
    <message>
        <source>The plan cannot be followed: it has no order of recovery.</source>
        <translation>Выполнить план нельзя: в нём нет порядка восстановления.</translation>
    </message>
    <message>
        <source>Mend the errors of the plan</source>
        <translation>Исправить ошибки плана</translation>
    </message>
    <message>
        <source>Have two people who can bring back %1</source>
        <translation>Нужны два человека, которые могут восстановить: %1</translation>
    </message>
    <message>
        <source>In the last %1 days every byte was read of the backups of %2 of %3 components.</source>
        <translation>За последние %1 дн. каждый байт копий прочитан у компонентов: %2 из %3.</translation>
    </message>
    <message>
        <source>%1: nobody stands in</source>
        <translation>%1: заменить некому</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message numerus="yes">
        <source>A drill of the whole plan, as it is now, was passed in the last %Ln days.</source>
        <translation>
            <numerusform>За последний %Ln день пройдены учения по всему плану в его нынешнем виде.</numerusform>
            <numerusform>За последние %Ln дня пройдены учения по всему плану в его нынешнем виде.</numerusform>
            <numerusform>За последние %Ln дней пройдены учения по всему плану в его нынешнем виде.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last drill of the whole plan, %1 ago, was not passed</source>
        <translation>Последние учения по всему плану (%1 назад) не пройдены</translation>
    </message>
    <message>
        <source>There was no drill of the whole plan</source>
        <translation>Учений по всему плану не было</translation>
    </message>
    <message>
        <source>The last drill that tried could not recover it</source>
        <translation>На последних учениях, где его восстанавливали, это не удалось</translation>
    </message>
    <message>
        <source>whole plan</source>
        <translation>весь план</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>только %1</translation>
    </message>
    <message>
        <source>%1 of %2 components</source>
        <translation>компонентов: %1 из %2</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 назад</translation>
    </message>
    <message>
        <source>The last drill of the whole plan was not passed, or there was none.</source>
        <translation>Последние учения по всему плану не пройдены, или их не было.</translation>
    </message>
    <message>
        <source>Only verifications known to this user on this computer count.</source>
        <translation>Учитываются только проверки, известные этому пользователю на этом компьютере.</translation>
    </message>
    <message>
        <source>Back up %1 on a schedule, and verify every byte: the points last only while the backup is fresh</source>
        <translation>%1: создавать резервные копии по расписанию и проверять в них каждый байт; баллы остаются, только пока копия свежая</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>сразу</translation>
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
        <translation>Провести учения по всему плану и пройти их</translation>
    </message>
    <message>
        <source>(no team)</source>
        <translation>(без команды)</translation>
    </message>
</context>
<context>
    <name>backstop::reports::ReportPage</name>
    <message>
        <source>Not complete: the entries below say what is missing, and why.</source>
        <translation>Не полностью: ниже указано, чего не хватает и почему.</translation>
    </message>
    <message>
        <source>Failed.</source>
        <translation>Не удалось.</translation>
    </message>
    <message>
        <source>Cancelled before the end. Each file that is in place is whole.</source>
        <translation>Отменено до завершения. Каждый файл на месте цел.</translation>
    </message>
    <message>
        <source>Passed: every byte was read back and is as it was written.</source>
        <translation>Пройдено: каждый байт прочитан и совпадает с записанным.</translation>
    </message>
    <message>
        <source>No damage found as far as was looked. Not all data were read, so this is no proof.</source>
        <translation>В проверенной части повреждений нет. Прочитаны не все данные, поэтому это не доказательство.</translation>
    </message>
    <message>
        <source>Files asked for</source>
        <translation>Запрошено файлов</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Записано файлов</translation>
    </message>
    <message>
        <source>of these replaced another</source>
        <translation>из них заменили другой файл</translation>
    </message>
    <message>
        <source>Files left as they were</source>
        <translation>Файлов оставлено как есть</translation>
    </message>
    <message>
        <source>Entries deleted</source>
        <translation>Удалено записей</translation>
    </message>
    <message>
        <source>Backups checked</source>
        <translation>Проверено копий</translation>
    </message>
    <message>
        <source>Objects checked</source>
        <translation>Проверено объектов</translation>
    </message>
    <message>
        <source>Packs in the repository</source>
        <translation>Пакетов в репозитории</translation>
    </message>
    <message>
        <source>Packs read byte by byte</source>
        <translation>Пакетов прочитано побайтно</translation>
    </message>
    <message>
        <source>Damaged objects</source>
        <translation>Повреждённых объектов</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Предупреждения</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удалось</translation>
    </message>
    <message>
        <source>Not wholly</source>
        <translation>Не полностью</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>Не восстановлено</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Заменено</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Не тронуто</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Оставлено</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Повреждение</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>File hit</source>
        <translation>Затронутый файл</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>The whole repository</source>
        <translation>Весь репозиторий</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Глубина</translation>
    </message>
    <message>
        <source>Every byte</source>
        <translation>Каждый байт</translation>
    </message>
    <message>
        <source>Structure, and %1 % of the data</source>
        <translation>Структура и %1 % данных</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Структура</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Копия</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Выбрано</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Исключено</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>What was there already</source>
        <translation>То, что уже было на месте</translation>
    </message>
    <message>
        <source>Stops the restore</source>
        <translation>Останавливает восстановление</translation>
    </message>
    <message>
        <source>Is kept</source>
        <translation>Сохраняется</translation>
    </message>
    <message>
        <source>Is replaced</source>
        <translation>Заменяется</translation>
    </message>
    <message>
        <source>Is replaced where it differs</source>
        <translation>Заменяется, если отличается</translation>
    </message>
    <message>
        <source>What the backup lacks</source>
        <translation>То, чего нет в копии</translation>
    </message>
    <message>
        <source>Is deleted</source>
        <translation>Удаляется</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Окончание</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кем</translation>
    </message>
    <message>
        <source>On host</source>
        <translation>На машине</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Репозиторий</translation>
    </message>
    <message>
        <source>Bytes written</source>
        <translation>Записано байтов</translation>
    </message>
    <message>
        <source>Bytes read</source>
        <translation>Прочитано байтов</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>Report of a restore</source>
        <translation>Отчёт о восстановлении</translation>
    </message>
    <message>
        <source>Report of a verification</source>
        <translation>Отчёт о проверке</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Done: no file had to be written.</source>
        <translation>Готово: записывать файлы не потребовалось.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were, and were not compared with the backup.</source>
        <translation>
            <numerusform>%Ln файл остался как был и не сравнивался с копией.</numerusform>
            <numerusform>%Ln файла остались как были и не сравнивались с копией.</numerusform>
            <numerusform>%Ln файлов остались как были и не сравнивались с копией.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries not reached</source>
        <translation>Не обработано записей</translation>
    </message>
    <message>
        <source>Files compared with their checksum</source>
        <translation>Файлов сверено с контрольной суммой</translation>
    </message>
    <message>
        <source>Bytes compared with checksums</source>
        <translation>Байт сверено с контрольными суммами</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>Не удалено</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>In backup %1</source>
        <translation>В копии %1</translation>
    </message>
    <message>
        <source>No damage found, but some backups could not be checked: the entries below say which, and why.</source>
        <translation>Повреждений не найдено, но некоторые копии проверить не удалось: ниже указано, какие и почему.</translation>
    </message>
    <message>
        <source>Backups that could not be checked</source>
        <translation>Копий не удалось проверить</translation>
    </message>
    <message>
        <source>Damage was found. Everything else that was verified can be restored.</source>
        <translation>Найдены повреждения. Всё остальное, что было проверено, можно восстановить.</translation>
    </message>
    <message>
        <source>Damage was found. Nothing is known of what was not read.</source>
        <translation>Найдены повреждения. О том, что не было прочитано, ничего не известно.</translation>
    </message>
    <message>
        <source>Folders made</source>
        <translation>Создано папок</translation>
    </message>
    <message>
        <source>Files without a checksum, authenticated only</source>
        <translation>Файлов без контрольной суммы, проверена только подлинность</translation>
    </message>
    <message>
        <source>Chunks known to be damaged</source>
        <translation>Блоков данных с уже известными повреждениями</translation>
    </message>
    <message>
        <source>Not in the backup</source>
        <translation>Нет в копии</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Область</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln резервная копия</numerusform>
            <numerusform>%Ln резервные копии</numerusform>
            <numerusform>%Ln резервных копий</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Повреждена</translation>
    </message>
    <message>
        <source>Record not readable</source>
        <translation>Запись не читается</translation>
    </message>
    <message numerus="yes">
        <source>Partial: %Ln entry(s) were never in it, or not surely as they were</source>
        <translation>
            <numerusform>Частичная: %Ln элемент в неё не попал или, возможно, попал изменённым</numerusform>
            <numerusform>Частичная: %Ln элемента в неё не попали или, возможно, попали изменёнными</numerusform>
            <numerusform>Частичная: %Ln элементов в неё не попали или, возможно, попали изменёнными</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Завершена</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Создана</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Контрольная сумма</translation>
    </message>
    <message>
        <source>Complete: everything that was to be written is in place.</source>
        <translation>Полностью: всё, что нужно было записать, на месте.</translation>
    </message>
    <message>
        <source>Everything that is in the backup is in place, but the backup is partial.</source>
        <translation>Всё, что есть в копии, на месте, но сама копия частичная.</translation>
    </message>
    <message numerus="yes">
        <source>No new damage found as far as was looked, but %Ln chunk(s) that an earlier verification found unreadable are still needed, and were not read again.</source>
        <translation>
            <numerusform>В проверенной части новых повреждений нет, но %Ln блок данных, который не удалось прочитать при одной из прежних проверок, всё ещё нужен и повторно не читался.</numerusform>
            <numerusform>В проверенной части новых повреждений нет, но %Ln блока данных, которые не удалось прочитать при одной из прежних проверок, всё ещё нужны и повторно не читались.</numerusform>
            <numerusform>В проверенной части новых повреждений нет, но %Ln блоков данных, которые не удалось прочитать при одной из прежних проверок, всё ещё нужны и повторно не читались.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup is partial: %Ln entry(s) were never in it, or not surely as they were when it was made.</source>
        <translation>
            <numerusform>Копия частичная: %Ln элемент в неё не попал или, возможно, изменился при её создании.</numerusform>
            <numerusform>Копия частичная: %Ln элемента в неё не попали или, возможно, изменились при её создании.</numerusform>
            <numerusform>Копия частичная: %Ln элементов в неё не попали или, возможно, изменились при её создании.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: compared by size and time, not read.</source>
        <translation>
            <numerusform>%Ln файл остался как был: сравнивались размер и время, содержимое не читалось.</numerusform>
            <numerusform>%Ln файла остались как были: сравнивались размер и время, содержимое не читалось.</numerusform>
            <numerusform>%Ln файлов остались как были: сравнивались размер и время, содержимое не читалось.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file of one chunk is proven by that chunk, which was read and authenticated. Of files of several chunks a sample was put together and compared with the checksum of the whole: &quot;Files compared with their checksum&quot; counts these alone.</source>
        <translation>Файл из одного блока данных доказан самим этим блоком: он прочитан, и его подлинность проверена. Из файлов в несколько блоков взята выборка: они собраны целиком и сверены с контрольной суммой. Строка «Файлов сверено с контрольной суммой» учитывает только их.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the backups are partial: they lack what could not be read when they were made.</source>
        <translation>
            <numerusform>%Ln из копий частичная: в ней нет того, что не удалось прочитать при её создании.</numerusform>
            <numerusform>%Ln из копий частичные: в них нет того, что не удалось прочитать при их создании.</numerusform>
            <numerusform>%Ln из копий частичные: в них нет того, что не удалось прочитать при их создании.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were compared with the checksum in the backup as they were written.</source>
        <translation>
            <numerusform>При записи %Ln файл сверен с контрольной суммой из копии.</numerusform>
            <numerusform>При записи %Ln файла сверены с контрольной суммой из копии.</numerusform>
            <numerusform>При записи %Ln файлов сверены с контрольной суммой из копии.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with more than 1 GiB of holes have no checksum: each chunk was authenticated, the whole was not compared.</source>
        <translation>
            <numerusform>У %Ln файла, где пустот больше 1 ГиБ, нет контрольной суммы: подлинность каждого блока данных проверена, содержимое целиком не сверялось.</numerusform>
            <numerusform>У %Ln файлов, где пустот больше 1 ГиБ, нет контрольной суммы: подлинность каждого блока данных проверена, содержимое целиком не сверялось.</numerusform>
            <numerusform>У %Ln файлов, где пустот больше 1 ГиБ, нет контрольной суммы: подлинность каждого блока данных проверена, содержимое целиком не сверялось.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were. An interrupted restore was carried on: what it had put in place was compared by size and time, not read.</source>
        <translation>
            <numerusform>%Ln файл остался как был. Продолжено прерванное восстановление: то, что оно уже записало, сравнено по размеру и времени, без чтения.</numerusform>
            <numerusform>%Ln файла остались как были. Продолжено прерванное восстановление: то, что оно уже записало, сравнено по размеру и времени, без чтения.</numerusform>
            <numerusform>%Ln файлов остались как были. Продолжено прерванное восстановление: то, что оно уже записало, сравнено по размеру и времени, без чтения.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were. An interrupted restore was carried on: what it had put in place was read and compared.</source>
        <translation>
            <numerusform>%Ln файл остался как был. Продолжено прерванное восстановление: то, что оно уже записало, прочитано и сравнено.</numerusform>
            <numerusform>%Ln файла остались как были. Продолжено прерванное восстановление: то, что оно уже записало, прочитано и сравнено.</numerusform>
            <numerusform>%Ln файлов остались как были. Продолжено прерванное восстановление: то, что оно уже записало, прочитано и сравнено.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups expired</source>
        <translation>Удалено копий</translation>
    </message>
    <message>
        <source>Backups to expire</source>
        <translation>Копий к удалению</translation>
    </message>
    <message>
        <source>Backups held since the preview</source>
        <translation>Копий закреплено после предварительного просмотра</translation>
    </message>
    <message>
        <source>Backups that stay</source>
        <translation>Остаётся копий</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Удалена</translation>
    </message>
    <message>
        <source>Was to expire</source>
        <translation>Подлежала удалению</translation>
    </message>
    <message>
        <source>Stays, held since the preview</source>
        <translation>Остаётся: закреплена после предварительного просмотра</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Остаётся</translation>
    </message>
    <message>
        <source>Report of an expiry</source>
        <translation>Отчёт об удалении устаревших копий</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>None was given</source>
        <translation>Не указана</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) expired. Their space stays in use until it is freed.</source>
        <translation>
            <numerusform>Удалена %Ln копия. Её место остаётся занятым, пока его не освободят.</numerusform>
            <numerusform>Удалено %Ln копии. Их место остаётся занятым, пока его не освободят.</numerusform>
            <numerusform>Удалено %Ln копий. Их место остаётся занятым, пока его не освободят.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) stayed after all: somebody held them meanwhile.</source>
        <translation>
            <numerusform>%Ln копия всё же осталась: её тем временем закрепили.</numerusform>
            <numerusform>%Ln копии всё же остались: их тем временем закрепили.</numerusform>
            <numerusform>%Ln копий всё же остались: их тем временем закрепили.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled before the end. Each backup is either there or wholly gone.</source>
        <translation>Отменено до завершения. Каждая копия либо на месте, либо удалена целиком.</translation>
    </message>
    <message>
        <source>Nothing expired.</source>
        <translation>Ничего не удалено.</translation>
    </message>
    <message>
        <source>of these read and found to be the same</source>
        <translation>из них прочитано и совпало</translation>
    </message>
    <message>
        <source>of these compared by size and time, not read</source>
        <translation>из них сравнено по размеру и времени, не прочитано</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: read, and the same in every byte.</source>
        <translation>
            <numerusform>%Ln файл остался как был: прочитан и совпадает до байта.</numerusform>
            <numerusform>%Ln файла остались как были: прочитаны и совпадают до байта.</numerusform>
            <numerusform>%Ln файлов остались как были: прочитаны и совпадают до байта.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::reports::RpoPage</name>
    <message>
        <source>What a disaster would have cost, from the backups that the repository has today and that are usable. Backups that have expired since do not count. Times of day are UTC.</source>
        <translation>Во что обошлась бы авария: по пригодным копиям, которые есть в репозитории сегодня. Копии, с тех пор удалённые как устаревшие, не учитываются. Время указано в UTC.</translation>
    </message>
    <message>
        <source>Data loss over the last four weeks</source>
        <translation>Потеря данных за последние четыре недели</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Half of the time up to</source>
        <translation>50&#xa0;% времени до</translation>
    </message>
    <message>
        <source>95 % up to</source>
        <translation>95&#xa0;% времени до</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Худшая</translation>
    </message>
    <message>
        <source>The worst began</source>
        <translation>Начало худшей</translation>
    </message>
    <message>
        <source>Within target</source>
        <translation>В пределах цели</translation>
    </message>
    <message>
        <source>no data of its own</source>
        <translation>нет своих данных</translation>
    </message>
    <message>
        <source>no usable backup</source>
        <translation>нет пригодной копии</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ни разу</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>The worst hour of each day, from %1 to %2</source>
        <translation>Худший час каждого дня, с %1 по %2</translation>
    </message>
    <message>
        <source>The worst gaps</source>
        <translation>Худшие промежутки</translation>
    </message>
    <message>
        <source>No gap was longer than its target.</source>
        <translation>Ни один промежуток не превысил свою цель.</translation>
    </message>
    <message>
        <source>Of each component no more than the worst %1 are listed.</source>
        <translation>Для каждого компонента указано не более %1 худших.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Конец</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>lasts</source>
        <translation>продолжается</translation>
    </message>
    <message>
        <source>Only the first %1 components are shown here; the report as JSON has every hour of all of them.</source>
        <translation>Здесь показаны только первые компоненты, не более %1; в отчёте в формате JSON есть каждый час для всех.</translation>
    </message>
    <message>
        <source>Gaps longer than their target that are not listed: %1.</source>
        <translation>Не показано промежутков длиннее цели: %1.</translation>
    </message>
    <message>
        <source>Components with such gaps of which none is listed: %1.</source>
        <translation>Компонентов с такими промежутками, из которых не показан ни один: %1.</translation>
    </message>
</context>
<context>
    <name>backstop::reports::RpoWords</name>
    <message>
        <source>No usable backup yet</source>
        <translation>Пригодной копии ещё нет</translation>
    </message>
    <message>
        <source>Within the target</source>
        <translation>В пределах цели</translation>
    </message>
    <message>
        <source>Up to twice the target</source>
        <translation>До двукратной цели</translation>
    </message>
    <message>
        <source>Up to four times the target</source>
        <translation>До четырёхкратной цели</translation>
    </message>
    <message>
        <source>More than four times the target</source>
        <translation>Свыше четырёхкратной цели</translation>
    </message>
    <message>
        <source>%1, and the target is no loss at all</source>
        <translation>%1, а цель — совсем без потерь</translation>
    </message>
    <message>
        <source>%1, %2 times the target</source>
        <translation>%1, %2-кратная цель</translation>
    </message>
    <message>
        <source>Backups in between that were found damaged: %1</source>
        <translation>Копий за это время с найденными повреждениями: %1</translation>
    </message>
    <message>
        <source>Backups in between that are partial: %1</source>
        <translation>Частичных копий за это время: %1</translation>
    </message>
    <message>
        <source>Backups in between that could not be read: %1</source>
        <translation>Копий за это время, которые не удалось прочитать: %1</translation>
    </message>
    <message>
        <source>Backups in between without its data: %1</source>
        <translation>Копий за это время без его данных: %1</translation>
    </message>
    <message>
        <source>The repository has no backup in between</source>
        <translation>За это время в репозитории нет копий</translation>
    </message>
    <message>
        <source>There is no point in time to which all components could go back together: not all have a usable backup, or none of one moment.</source>
        <translation>Нет момента, к которому можно вернуть все компоненты вместе: пригодная копия есть не у всех или нет копий на один момент.</translation>
    </message>
    <message>
        <source>All components can go back together to %1, with one backup.</source>
        <translation>Все компоненты вместе можно вернуть к моменту %1 из одной копии.</translation>
    </message>
    <message>
        <source>All components can go back together to %1, with backups no more than %2 apart.</source>
        <translation>Все компоненты вместе можно вернуть к моменту %1 из копий с промежутком не более %2.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupDetail</name>
    <message>
        <source>Details of the backup</source>
        <translation>Сведения о копии</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Обзор</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>&amp;Изменения</translation>
    </message>
    <message>
        <source>Fi&amp;les</source>
        <translation>Ф&amp;айлы</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>Пробле&amp;мы</translation>
    </message>
    <message>
        <source>&amp;Problems (%L1)</source>
        <translation>Пробле&amp;мы (%L1)</translation>
    </message>
    <message>
        <source>Compared with %1 (%2)</source>
        <translation>Сравнивалась с %1 (%2)</translation>
    </message>
    <message>
        <source>Compared with backup %1, which is not listed any more</source>
        <translation>Сравнивалась с копией %1, которой больше нет в списке</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupDialog</name>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Убрать</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Создать копию</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Создание резервной копии</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation>&amp;Добавить папку…</translation>
    </message>
    <message>
        <source>Choose a folder to back up</source>
        <translation>Выбор папки для резервного копирования</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Источники</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>A&amp;utomatic</source>
        <translation>&amp;Автоматически</translation>
    </message>
    <message>
        <source>Full the first time, then incremental.</source>
        <translation>В первый раз полная, затем инкрементные.</translation>
    </message>
    <message>
        <source>&amp;Full</source>
        <translation>&amp;Полная</translation>
    </message>
    <message>
        <source>Reads every byte again and trusts nothing from before.</source>
        <translation>Перечитывает каждый байт, не полагаясь на сделанное ранее.</translation>
    </message>
    <message>
        <source>&amp;Incremental</source>
        <translation>И&amp;нкрементная</translation>
    </message>
    <message>
        <source>Reads what changed since the last backup of any type. Fastest.</source>
        <translation>Читает то, что изменилось после последней копии любого типа. Быстрее всего.</translation>
    </message>
    <message>
        <source>&amp;Differential</source>
        <translation>Ди&amp;фференциальная</translation>
    </message>
    <message>
        <source>Reads what changed since the last full backup, and lists all of it.</source>
        <translation>Читает то, что изменилось после последней полной копии, и перечисляет все эти изменения.</translation>
    </message>
    <message>
        <source>Every backup can be restored by itself, whatever its type.</source>
        <translation>Каждую копию можно восстановить саму по себе, независимо от её типа.</translation>
    </message>
    <message>
        <source>eod, before-release</source>
        <translation>конец-дня, перед-выпуском</translation>
    </message>
    <message>
        <source>One pattern a line, for instance *.tmp or cache/</source>
        <translation>По одному шаблону в строке, например *.tmp или cache/</translation>
    </message>
    <message>
        <source>D&amp;escription</source>
        <translation>Описани&amp;е</translation>
    </message>
    <message>
        <source>&amp;Tags, separated by commas</source>
        <translation>&amp;Метки через запятую</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>Ис&amp;ключить</translation>
    </message>
    <message>
        <source>Add a folder first</source>
        <translation>Сначала добавьте папку</translation>
    </message>
    <message>
        <source>Type, paste or drop paths, then press Enter</source>
        <translation>Введите, вставьте или перетащите пути и нажмите Enter</translation>
    </message>
    <message>
        <source>Sources of this backup</source>
        <translation>Источники этой резервной копии</translation>
    </message>
    <message>
        <source>There is no earlier backup of these sources: this would be a full one.</source>
        <translation>Резервных копий этих источников ещё нет: будет создана полная.</translation>
    </message>
    <message>
        <source>Compared with the backup of %1.</source>
        <translation>Сравнение с копией от %1.</translation>
    </message>
    <message>
        <source>Compared with the full backup of %1.</source>
        <translation>Сравнение с полной копией от %1.</translation>
    </message>
    <message>
        <source>Now incremental, compared with the backup of %1.</source>
        <translation>Сейчас инкрементная, по сравнению с копией от %1.</translation>
    </message>
    <message>
        <source>is not a whole path: it has to begin with /</source>
        <translation>это не полный путь: он должен начинаться с /</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupPicker</name>
    <message>
        <source>&amp;Choose</source>
        <translation>В&amp;ыбрать</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Выберите резервную копию</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>О&amp;тмена</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupTable</name>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupText</name>
    <message>
        <source>not verified</source>
        <translation>не проверена</translation>
    </message>
    <message>
        <source>structure checked</source>
        <translation>проверена структура</translation>
    </message>
    <message>
        <source>a sample of the data read back</source>
        <translation>прочитана выборка данных</translation>
    </message>
    <message>
        <source>every byte read back</source>
        <translation>прочитан каждый байт</translation>
    </message>
    <message>
        <source>restored as a test</source>
        <translation>выполнено пробное восстановление</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message numerus="yes">
        <source>The verification of %1 found %Ln file(s) that cannot be restored as they were.</source>
        <translation>
            <numerusform>При проверке %1 найден %Ln файл, который нельзя восстановить в прежнем виде.</numerusform>
            <numerusform>При проверке %1 найдено %Ln файла, которые нельзя восстановить в прежнем виде.</numerusform>
            <numerusform>При проверке %1 найдено %Ln файлов, которые нельзя восстановить в прежнем виде.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of the source could not be read, or changed while being read. All others are in the backup.</source>
        <translation>
            <numerusform>%Ln элемент источника не удалось прочитать, или он изменился во время чтения. Всё остальное есть в копии.</numerusform>
            <numerusform>%Ln элемента источника не удалось прочитать, или они изменились во время чтения. Всё остальное есть в копии.</numerusform>
            <numerusform>%Ln элементов источника не удалось прочитать, или они изменились во время чтения. Всё остальное есть в копии.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every byte of it was read back on %1, decrypted, and found as it was written.</source>
        <translation>Каждый байт копии прочитан и расшифрован %1: всё в том виде, в каком было записано.</translation>
    </message>
    <message>
        <source>On %1 it was checked in part (%2). That is not proof that every file can be restored: verify every byte.</source>
        <translation>Частичная проверка %1 (%2) не доказывает, что можно восстановить каждый файл: проверьте каждый байт.</translation>
    </message>
    <message>
        <source>The verification of %1 did not come to its end, so it proves nothing.</source>
        <translation>Проверка %1 не была доведена до конца и потому ничего не доказывает.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>Browse files</source>
        <translation>Просмотреть файлы</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Проверить…</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлено</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Сравнивалась с</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Закреплена</translation>
    </message>
    <message>
        <source>yes, it is never expired</source>
        <translation>да, её срок хранения не истекает</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Узел</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The verification of %1 found the backup itself damaged: its record or its list of files. None of its files can be relied on.</source>
        <translation>Проверка от %1 показала, что повреждена сама копия: её запись или список файлов. Ни на один её файл нельзя полагаться.</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Сравнить с…</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>не завершена</translation>
    </message>
    <message>
        <source>the backup itself is damaged</source>
        <translation>повреждена сама копия</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) damaged</source>
        <translation>
            <numerusform>повреждён %Ln файл</numerusform>
            <numerusform>повреждено %Ln файла</numerusform>
            <numerusform>повреждено %Ln файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Last verification</source>
        <translation>Последняя проверка</translation>
    </message>
    <message>
        <source>not by you on this computer</source>
        <translation>вами на этом компьютере не выполнялась</translation>
    </message>
    <message>
        <source>It was written completely, but was not verified by you on this computer since.</source>
        <translation>Копия записана полностью, но с тех пор вы не проверяли её на этом компьютере.</translation>
    </message>
    <message>
        <source>It was not verified by you on this computer since.</source>
        <translation>С тех пор вы не проверяли её на этом компьютере.</translation>
    </message>
    <message>
        <source>Export archive…</source>
        <translation>Экспорт в архив…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Открепить…</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Закрепить…</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupType</name>
    <message>
        <source>Full</source>
        <translation>Полная</translation>
    </message>
    <message>
        <source>Incremental</source>
        <translation>Инкрементная</translation>
    </message>
    <message>
        <source>Differential</source>
        <translation>Дифференциальная</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupsPage</name>
    <message>
        <source>Filter backups: type:full  state:partial  age:&lt;7d  words</source>
        <translation>Фильтр копий: type:full  state:partial  age:&lt;7d  слова</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>No backup matches</source>
        <translation>Нет подходящих копий</translation>
    </message>
    <message>
        <source>The filter leaves nothing of the list.</source>
        <translation>Фильтр исключает весь список.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Очистить фильтр</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Резервных копий пока нет</translation>
    </message>
    <message>
        <source>Every backup of this repository is listed here, with what it holds, what changed and whether it is proven to be restorable.</source>
        <translation>Здесь перечислены все копии этого репозитория: что в них есть, что изменилось и доказано ли, что их можно восстановить.</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Создать копию…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln резервная копия</numerusform>
            <numerusform>%Ln резервные копии</numerusform>
            <numerusform>%Ln резервных копий</numerusform>
        </translation>
    </message>
    <message>
        <source>first %1 of %2 backups shown, narrow the filter</source>
        <translation>показаны первые %1 из %2, уточните фильтр</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>выбрана %Ln</numerusform>
            <numerusform>выбрано %Ln</numerusform>
            <numerusform>выбрано %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>The history is being read</source>
        <translation>История считывается</translation>
    </message>
    <message>
        <source>This computer has not seen this repository before, or not for a while. Its backups are listed as soon as their records are read.</source>
        <translation>Этот компьютер ещё не видел этот репозиторий или видел его давно. Копии появятся в списке, как только будут прочитаны их записи.</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Не удалось прочитать историю</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <translation>
            <numerusform>повреждена %Ln</numerusform>
            <numerusform>повреждено %Ln</numerusform>
            <numerusform>повреждено %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>по состоянию на %1</translation>
    </message>
    <message>
        <source>backup %1</source>
        <translation>копия %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln backup(s)</source>
        <translation>
            <numerusform>%1 из %Ln резервной копии</numerusform>
            <numerusform>%1 из %Ln резервных копий</numerusform>
            <numerusform>%1 из %Ln резервных копий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::ChangesDelegate</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>добавлено: %Ln</numerusform>
            <numerusform>добавлено: %Ln</numerusform>
            <numerusform>добавлено: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln modified</source>
        <translation>
            <numerusform>изменено: %Ln</numerusform>
            <numerusform>изменено: %Ln</numerusform>
            <numerusform>изменено: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>удалено: %Ln</numerusform>
            <numerusform>удалено: %Ln</numerusform>
            <numerusform>удалено: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything: a full backup reads every byte again</source>
        <translation>Всё: при полной копии каждый байт читается заново</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ChangesTab</name>
    <message>
        <source>A full backup is compared with nothing</source>
        <translation>Полная копия ни с чем не сравнивается</translation>
    </message>
    <message>
        <source>Browse files</source>
        <translation>Просмотреть файлы</translation>
    </message>
    <message>
        <source>The changes are not on this computer yet</source>
        <translation>Изменений пока нет на этом компьютере</translation>
    </message>
    <message>
        <source>They are read from the repository after it was opened or refreshed, and then shown here. The files can be browsed and restored meanwhile.</source>
        <translation>Они читаются из репозитория после его открытия или обновления и затем появятся здесь. Просматривать и восстанавливать файлы можно уже сейчас.</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Ничего не изменилось</translation>
    </message>
    <message>
        <source>The source was the same as in the backup before. That is a result, not an error.</source>
        <translation>Источник был таким же, как при создании предыдущей копии. Это результат, а не ошибка.</translation>
    </message>
    <message>
        <source>It read every byte again and lists no changes. What differs from the backup before can be looked at all the same.</source>
        <translation>Она заново прочитала каждый байт и не перечисляет изменений. Чем она отличается от предыдущей копии, всё равно можно посмотреть.</translation>
    </message>
    <message>
        <source>Compare with the one before</source>
        <translation>Сравнить с предыдущей</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ChangesView</name>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Дерево</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Изменившиеся файлы</translation>
    </message>
    <message>
        <source>Changed files by folder</source>
        <translation>Изменившиеся файлы по папкам</translation>
    </message>
    <message>
        <source>Filter changes: path:*.json  size:&gt;1m  words</source>
        <translation>Фильтр изменений: path:*.json  size:&gt;1m  слова</translation>
    </message>
    <message>
        <source>The changes are being read</source>
        <translation>Читаются изменения</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>Добавлено %1</translation>
    </message>
    <message>
        <source>Show files that were added</source>
        <translation>Показывать добавленные файлы</translation>
    </message>
    <message>
        <source>Modified %1</source>
        <translation>Изменено %1</translation>
    </message>
    <message>
        <source>Show files that were modified</source>
        <translation>Показывать изменённые файлы</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>Удалено %1</translation>
    </message>
    <message>
        <source>Show files that were deleted</source>
        <translation>Показывать удалённые файлы</translation>
    </message>
    <message>
        <source>The tree shows everything: switch to the list to filter</source>
        <translation>В дереве показано всё: чтобы отфильтровать, перейдите к списку</translation>
    </message>
    <message>
        <source>No change matches</source>
        <translation>Нет подходящих изменений</translation>
    </message>
    <message>
        <source>Clear the filter, or switch on more kinds of change.</source>
        <translation>Очистите фильтр или включите другие виды изменений.</translation>
    </message>
    <message>
        <source>Switch on more kinds of change.</source>
        <translation>Включите другие виды изменений.</translation>
    </message>
    <message>
        <source>%1 of %2 changes shown</source>
        <translation>показано изменений: %1 из %2</translation>
    </message>
    <message>
        <source>%1 in added and modified files</source>
        <translation>%1 в добавленных и изменённых файлах</translation>
    </message>
    <message>
        <source>first %1 shown, narrow the filter</source>
        <translation>показаны первые %1, уточните фильтр</translation>
    </message>
</context>
<context>
    <name>backstop::ui::Chart</name>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>The same in numbers (Ctrl+Shift+T)</source>
        <translation>То же в числах (Ctrl+Shift+T)</translation>
    </message>
    <message>
        <source>Copy as &amp;picture</source>
        <translation>Копировать как &amp;рисунок</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Копировать как &amp;CSV</translation>
    </message>
</context>
<context>
    <name>backstop::ui::CirclePanel</name>
    <message>
        <source>Remove this &amp;need</source>
        <translation>&amp;Удалить эту зависимость</translation>
    </message>
    <message>
        <source>Needs of the circle</source>
        <translation>Зависимости цикла</translation>
    </message>
    <message>
        <source>It needs itself. Take the need away:</source>
        <translation>Компонент зависит от самого себя. Удалите зависимость:</translation>
    </message>
    <message>
        <source>One of these needs has to go, so that there is an order:</source>
        <translation>Чтобы порядок был возможен, удалите одну из этих зависимостей:</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>«%1» зависит от «%2»</translation>
    </message>
</context>
<context>
    <name>backstop::ui::CommandLine</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Скопировать команду</translation>
    </message>
    <message>
        <source>On the command line</source>
        <translation>В командной строке</translation>
    </message>
    <message>
        <source>On the command line: %1</source>
        <translation>В командной строке: %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::CompareWindow</name>
    <message>
        <source>Compare backups</source>
        <translation>Сравнение резервных копий</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>The backup &amp;before</source>
        <translation>П&amp;редыдущая копия</translation>
    </message>
    <message>
        <source>The &amp;full backup it stands on</source>
        <translation>&amp;Полная копия, на которой она основана</translation>
    </message>
    <message>
        <source>&amp;Choose from the list…</source>
        <translation>В&amp;ыбрать из списка…</translation>
    </message>
    <message>
        <source>Swap: compare the other way round</source>
        <translation>Поменять местами: сравнить в обратную сторону</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;От</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;До</translation>
    </message>
    <message>
        <source>The backups are being compared</source>
        <translation>Резервные копии сравниваются</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>О&amp;тмена</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Отмена…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Идёт сравнение…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) so far</source>
        <translation>
            <numerusform>пока %Ln отличие</numerusform>
            <numerusform>пока %Ln отличия</numerusform>
            <numerusform>пока %Ln отличий</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources that only one of the two backups has are not compared: %1</source>
        <translation>Источники, которые есть только в одной из двух копий, не сравниваются: %1</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Ничего не изменилось</translation>
    </message>
    <message>
        <source>Nothing changed between %1 and %2.</source>
        <translation>Между %1 и %2 ничего не изменилось.</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>Сравнение отменено.</translation>
    </message>
    <message>
        <source>What is shown is the comparison before.</source>
        <translation>Показано предыдущее сравнение.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>There is no earlier backup to compare with.</source>
        <translation>Нет более ранней копии для сравнения.</translation>
    </message>
    <message>
        <source>Choose another one under “From”.</source>
        <translation>Выберите другую в поле «От».</translation>
    </message>
    <message>
        <source>The full backup that it stands on is not in the history any more.</source>
        <translation>Полной копии, на которой она основана, больше нет в истории.</translation>
    </message>
    <message>
        <source>Reversed: “From” is the newer of the two, so what was added shows as deleted.</source>
        <translation>В обратную сторону: в поле «От» более новая из двух, поэтому добавленное показано как удалённое.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ComponentDialog</name>
    <message>
        <source>&amp;Add component</source>
        <translation>До&amp;бавить компонент</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Прим&amp;енить</translation>
    </message>
    <message>
        <source>Add a component</source>
        <translation>Добавление компонента</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Изменение: %1</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>Parts of the component</source>
        <translation>Разделы компонента</translation>
    </message>
    <message>
        <source>&amp;1 What it is</source>
        <translation>&amp;1 Основное</translation>
    </message>
    <message>
        <source>&amp;2 Recovery</source>
        <translation>&amp;2 Восстановление</translation>
    </message>
    <message>
        <source>&amp;3 Steps</source>
        <translation>&amp;3 Шаги</translation>
    </message>
    <message>
        <source>&amp;3 Steps (%L1)</source>
        <translation>&amp;3 Шаги (%L1)</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ComponentForm</name>
    <message>
        <source>The firm cannot &amp;trade without it</source>
        <translation>Без него фирма не может &amp;торговать</translation>
    </message>
    <message>
        <source>Must be back within (RTO)</source>
        <translation>Вернуть в течение (RTO)</translation>
    </message>
    <message>
        <source>May lose at most (RPO)</source>
        <translation>Допустимая потеря (RPO)</translation>
    </message>
    <message>
        <source>Unacceptable after (MTPD)</source>
        <translation>Недопустимо дольше (MTPD)</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Не назначена</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln member(s))</source>
        <translation>
            <numerusform>%1 (%Ln участник)</numerusform>
            <numerusform>%1 (%Ln участника)</numerusform>
            <numerusform>%1 (%Ln участников)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (not a team of the plan)</source>
        <translation>%1 (нет такой команды в плане)</translation>
    </message>
    <message>
        <source>no loss at all</source>
        <translation>совсем без потерь</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>M&amp;ust be back within (RTO)</source>
        <translation>&amp;Вернуть в течение (RTO)</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>&amp;Приоритет</translation>
    </message>
    <message>
        <source>May lo&amp;se at most (RPO)</source>
        <translation>&amp;Допустимая потеря (RPO)</translation>
    </message>
    <message>
        <source>Unacceptable a&amp;fter (MTPD)</source>
        <translation>&amp;Недопустимо дольше (MTPD)</translation>
    </message>
    <message>
        <source>T&amp;eam</source>
        <translation>&amp;Команда</translation>
    </message>
    <message>
        <source>Find a component</source>
        <translation>Найти компонент</translation>
    </message>
    <message>
        <source>Find a component in the list of needs</source>
        <translation>Найти компонент в списке зависимостей</translation>
    </message>
    <message>
        <source>Nee&amp;ds</source>
        <translation>&amp;Зависит от</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>При&amp;мечания</translation>
    </message>
    <message>
        <source>%1 (needs this one)</source>
        <translation>%1 (зависит от этого)</translation>
    </message>
    <message>
        <source>%1 (itself)</source>
        <translation>%1 (он сам)</translation>
    </message>
    <message>
        <source>%1 (not in the plan)</source>
        <translation>%1 (нет в плане)</translation>
    </message>
    <message>
        <source>A component needs a name</source>
        <translation>Укажите имя компонента</translation>
    </message>
    <message>
        <source>Another component has this name</source>
        <translation>Это имя у другого компонента</translation>
    </message>
    <message>
        <source>A plan needs one of each component</source>
        <translation>В плане RTO нужен каждому компоненту</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ConfirmDialog</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отмена</translation>
    </message>
</context>
<context>
    <name>backstop::ui::CreateStep</name>
    <message>
        <source>Encr&amp;ypted with a passphrase</source>
        <translation>&amp;Шифровать парольной фразой</translation>
    </message>
    <message>
        <source>&amp;Not encrypted</source>
        <translation>&amp;Без шифрования</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Парольная фраза ещё раз</translation>
    </message>
    <message>
        <source>&amp;Make repository</source>
        <translation>Создать &amp;репозиторий</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Make a new repository</source>
        <translation>Создание репозитория</translation>
    </message>
    <message>
        <source>Best on another disk than the data. The folder is made if it is not there; it must be empty.</source>
        <translation>Лучше всего на другом диске, чем данные. Если папки нет, она будет создана; папка должна быть пустой.</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>Располо&amp;жение</translation>
    </message>
    <message>
        <source>Choose a folder for the repository</source>
        <translation>Выбор папки для репозитория</translation>
    </message>
    <message>
        <source>Nobody can read the backups without the passphrase or the recovery code. Lose both, and the backups are lost.</source>
        <translation>Никто не прочитает копии без парольной фразы или кода восстановления. Если потерять и то и другое, копии будут утрачены.</translation>
    </message>
    <message>
        <source>Whoever can read the folder can read everything in it. Changes are still detected.</source>
        <translation>Любой, кто может читать папку, прочитает всё её содержимое. Изменения по-прежнему обнаруживаются.</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Стойкость парольной фразы</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>П&amp;арольная фраза</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Парольная фраза &amp;ещё раз</translation>
    </message>
    <message>
        <source>Typed twice, so that a slip does not lock you out</source>
        <translation>Вводится дважды, чтобы из-за опечатки не потерять доступ</translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>Фразы совпадают</translation>
    </message>
    <message>
        <source>Not the same yet</source>
        <translation>Фразы пока не совпадают</translation>
    </message>
    <message>
        <source>Five or more unrelated words are strong and can be remembered</source>
        <translation>Пять и более не связанных между собой слов надёжны и легко запоминаются</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DataLossView</name>
    <message>
        <source>Data loss by component and hour</source>
        <translation>Потеря данных по компонентам и часам</translation>
    </message>
    <message>
        <source>In the backups that the repository has today, no usable one of this component is as old as that.</source>
        <translation>Среди копий, которые есть в репозитории сегодня, нет столь ранней пригодной копии этого компонента.</translation>
    </message>
    <message>
        <source>None was made, it left nothing, or it has expired since: the repository does not say which.</source>
        <translation>Копию не создавали, от неё ничего не осталось или она уже удалена как устаревшая: что именно, по репозиторию не узнать.</translation>
    </message>
    <message>
        <source>Greatest age</source>
        <translation>Наибольший возраст</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Gap began</source>
        <translation>Начало промежутка</translation>
    </message>
    <message>
        <source>Gap ended</source>
        <translation>Конец промежутка</translation>
    </message>
    <message>
        <source>it lasts</source>
        <translation>продолжается</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Промежуток</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Half of the time up to</source>
        <translation>50&#xa0;% времени до</translation>
    </message>
    <message>
        <source>95 % up to</source>
        <translation>95&#xa0;% времени до</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Худшая</translation>
    </message>
    <message>
        <source>The worst began</source>
        <translation>Начало худшей</translation>
    </message>
    <message>
        <source>Within target</source>
        <translation>В пределах цели</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ни разу</translation>
    </message>
    <message>
        <source>no usable backup</source>
        <translation>нет пригодной копии</translation>
    </message>
    <message>
        <source>no data of its own</source>
        <translation>нет своих данных</translation>
    </message>
    <message>
        <source>Columns of the map</source>
        <translation>Столбцы карты</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>По часам</translation>
    </message>
    <message>
        <source>By day: its worst hour</source>
        <translation>По дням: худший час</translation>
    </message>
    <message>
        <source>Show the backup before</source>
        <translation>Показать копию перед ним</translation>
    </message>
    <message>
        <source>Show the backup after</source>
        <translation>Показать копию после него</translation>
    </message>
    <message>
        <source>Show the one between</source>
        <translation>Показать копию внутри него</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DemoBadge</name>
    <message>
        <source>&amp;Use your own…</source>
        <translation>&amp;Свои данные…</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Демонстрационные данные</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillCard</name>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удалось</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Продолжить без этого</translation>
    </message>
    <message>
        <source>Go on with the drill</source>
        <translation>Продолжить учения</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Возобновить</translation>
    </message>
    <message>
        <source>End the drill</source>
        <translation>Закончить учения</translation>
    </message>
    <message>
        <source>What was seen, or why</source>
        <translation>Что наблюдалось или почему</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <translation>Кто: %1</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>необязательный</translation>
    </message>
    <message>
        <source>Next: a person is needed</source>
        <translation>Дальше: нужен человек</translation>
    </message>
    <message>
        <source>It failed: say how it goes on</source>
        <translation>Неудача: решите, как продолжать</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Не закончены</translation>
    </message>
    <message>
        <source>This drill has not ended</source>
        <translation>Эти учения не закончены</translation>
    </message>
    <message>
        <source>It was begun by another program, or by an earlier run of this one. Go on with it here where nobody else is at it.</source>
        <translation>Их начала другая программа или эта же при прошлом запуске. Продолжайте здесь, только если их больше никто не ведёт.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>The clock stands still, and nothing begins</source>
        <translation>Часы стоят, ничего не начинается</translation>
    </message>
    <message>
        <source>Everything that can be done is done</source>
        <translation>Всё, что можно, сделано</translation>
    </message>
    <message>
        <source>Try again what failed, or end the drill: what was restored is removed, and the report goes into the repository.</source>
        <translation>Повторите то, что не удалось, или закончите учения: восстановленное будет удалено, отчёт попадёт в репозиторий.</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Идёт работа</translation>
    </message>
    <message>
        <source>The next step begins</source>
        <translation>Начинается следующий шаг</translation>
    </message>
    <message>
        <source>Nobody is needed now</source>
        <translation>Сейчас никто не нужен</translation>
    </message>
    <message>
        <source>Write who says so.</source>
        <translation>Укажите, кто это сообщает.</translation>
    </message>
    <message>
        <source>Write why first: it stands in the report.</source>
        <translation>Сначала укажите причину: она войдёт в отчёт.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлено</translation>
    </message>
    <message>
        <source>Nothing is being done</source>
        <translation>Сейчас ничего не выполняется</translation>
    </message>
    <message>
        <source>The work on its steps was stopped. What was being done is begun anew.</source>
        <translation>Работа над шагами остановлена. То, что выполнялось, начнётся заново.</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>The work on it has not begun</source>
        <translation>Работа над ними ещё не начата</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Прерваны</translation>
    </message>
    <message>
        <source>Being ended</source>
        <translation>Заканчиваются</translation>
    </message>
    <message>
        <source>What was restored is kept</source>
        <translation>Восстановленное остаётся</translation>
    </message>
    <message>
        <source>What was restored is being removed</source>
        <translation>Восстановленное удаляется</translation>
    </message>
    <message>
        <source>Nothing more begins; what runs goes on, and the clock</source>
        <translation>Ничего нового не начинается; начатое продолжается, часы идут</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Следующий вопрос</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>Предыдущий вопрос</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Вопрос %1 из %2</translation>
    </message>
    <message>
        <source>Open questions: %1</source>
        <translation>Открытых вопросов: %1</translation>
    </message>
    <message>
        <source>begun after %1</source>
        <translation>начат через %1</translation>
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
        <translation>%1: %2 ждёт человека с %3</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillDetails</name>
    <message>
        <source>Would not do</source>
        <translation>Не подошла</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Копия</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Begun after</source>
        <translation>Начат через</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Начат</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln раз</numerusform>
            <numerusform>%Ln раза</numerusform>
            <numerusform>%Ln раз</numerusform>
        </translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>%1, target %2</source>
        <translation>%1, цель %2</translation>
    </message>
    <message>
        <source>%1: missed</source>
        <translation>%1: не достигнута</translation>
    </message>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>From restore on</source>
        <translation>С начала восстановления</translation>
    </message>
    <message>
        <source>RPA</source>
        <translation>RPA</translation>
    </message>
    <message>
        <source>Ended after</source>
        <translation>Окончен через</translation>
    </message>
    <message>
        <source>Failed before</source>
        <translation>Ранее не удалось</translation>
    </message>
    <message>
        <source>After %1: %2</source>
        <translation>Через %1: %2</translation>
    </message>
    <message>
        <source>Surprise: %1</source>
        <translation>Вводная: %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillHistoryView</name>
    <message>
        <source>Start a drill…</source>
        <translation>Начать учения…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Сохранить отчёт…</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Объявлены</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Восстановлено</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Режим</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation>Кто объявил</translation>
    </message>
    <message>
        <source>Drills that have ended</source>
        <translation>Законченные учения</translation>
    </message>
    <message>
        <source>Last drill: %1</source>
        <translation>Последние учения: %1</translation>
    </message>
    <message>
        <source>%1 ago, %2 of %3 components recovered</source>
        <translation>%1 назад, восстановлено компонентов: %2 из %3</translation>
    </message>
    <message>
        <source>a target was missed</source>
        <translation>цель не достигнута</translation>
    </message>
    <message>
        <source>the plan was changed since</source>
        <translation>с тех пор план изменён</translation>
    </message>
    <message>
        <source>%1, target missed</source>
        <translation>%1, цель не достигнута</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, версия %2</translation>
    </message>
    <message>
        <source>What is shown of the drills</source>
        <translation>Что показано об учениях</translation>
    </message>
    <message>
        <source>&amp;Measured</source>
        <translation>&amp;Измерено</translation>
    </message>
    <message>
        <source>Tre&amp;nd</source>
        <translation>&amp;Динамика</translation>
    </message>
    <message>
        <source>Took, with pauses</source>
        <translation>Длительность с паузами</translation>
    </message>
    <message>
        <source>Find a component or a drill</source>
        <translation>Найти компонент или учения</translation>
    </message>
    <message>
        <source>Last drill: %1 (%2)</source>
        <translation>Последние учения: %1 (%2)</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Охват</translation>
    </message>
    <message>
        <source>whole plan: %1, %2 ago</source>
        <translation>по всему плану: %1, %2 назад</translation>
    </message>
    <message>
        <source>no drill of the whole plan</source>
        <translation>по всему плану учений не было</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillMeasuredView</name>
    <message>
        <source>What was measured of each component</source>
        <translation>Что измерено у каждого компонента</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Итог</translation>
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
        <translation>Пояснение</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Что измерено</translation>
    </message>
    <message>
        <source>What was measured, beside the drill of %1</source>
        <translation>Что измерено, в сравнении с учениями от %1</translation>
    </message>
    <message>
        <source>RTA (before)</source>
        <translation>RTA (ранее)</translation>
    </message>
    <message>
        <source>RPA (before)</source>
        <translation>RPA (ранее)</translation>
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
        <translation>Повторить</translation>
    </message>
    <message>
        <source>The drills are being read…</source>
        <translation>Читаются сведения об учениях…</translation>
    </message>
    <message>
        <source>There is no recovery plan to drill</source>
        <translation>Нет плана восстановления для учений</translation>
    </message>
    <message>
        <source>A drill follows the plan for real, in a sandbox, and measures how long the firm needs to come back. It needs a plan that names the components.</source>
        <translation>На учениях план выполняется по-настоящему, в песочнице, и измеряется, сколько времени нужно фирме на восстановление. Для них нужен план, в котором названы компоненты.</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Создать план</translation>
    </message>
    <message>
        <source>No drill can follow the plan as it is</source>
        <translation>По плану в нынешнем виде провести учения нельзя</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Показать план</translation>
    </message>
    <message>
        <source>No drill of %1 has ever been run</source>
        <translation>Учений по плану «%1» ещё не было</translation>
    </message>
    <message>
        <source>Until one is passed, no recovery time is proven, and the score of readiness stays capped. A drill restores into a sandbox; production is not touched.</source>
        <translation>Пока учения не пройдены, время восстановления не доказано, а оценка готовности ограничена. Данные на учениях восстанавливаются в песочницу; рабочие системы не затрагиваются.</translation>
    </message>
    <message>
        <source>Start a drill…</source>
        <translation>Начать учения…</translation>
    </message>
    <message>
        <source>A drill has not ended</source>
        <translation>Учения не закончены</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drill(s)</source>
        <translation>
            <numerusform>Учений: %Ln</numerusform>
            <numerusform>Учений: %Ln</numerusform>
            <numerusform>Учений: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause the drill?</source>
        <translation>Приостановить учения?</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Причина</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Приос&amp;тановить</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Добавить примечание</translation>
    </message>
    <message>
        <source>It stands in the report, with the time and your name.</source>
        <translation>Оно войдёт в отчёт вместе со временем и вашим именем.</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>При&amp;мечание</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Добавить</translation>
    </message>
    <message>
        <source>Abort the drill?</source>
        <translation>Прервать учения?</translation>
    </message>
    <message>
        <source>What runs is stopped, the sandbox is removed, and the report says that it was aborted. It cannot be gone on with.</source>
        <translation>Всё, что выполняется, будет остановлено, песочница удалена, а в отчёте будет указано, что учения прерваны. Продолжить их будет нельзя.</translation>
    </message>
    <message>
        <source>&amp;Abort the drill</source>
        <translation>П&amp;рервать учения</translation>
    </message>
    <message>
        <source>&amp;Keep what was restored</source>
        <translation>Оставить &amp;восстановленное</translation>
    </message>
    <message>
        <source>End the drill?</source>
        <translation>Закончить учения?</translation>
    </message>
    <message>
        <source>What failed is not tried again. The sandbox is removed, and the report goes into the repository.</source>
        <translation>То, что не удалось, повторяться не будет. Песочница будет удалена, отчёт попадёт в репозиторий.</translation>
    </message>
    <message>
        <source>&amp;What is to be done about it</source>
        <translation>&amp;Что с этим делать</translation>
    </message>
    <message>
        <source>&amp;End the drill</source>
        <translation>&amp;Закончить учения</translation>
    </message>
    <message>
        <source>A drill is being begun</source>
        <translation>Учения начинаются</translation>
    </message>
    <message>
        <source>Its forecast is made first; the clock starts when that is done.</source>
        <translation>Сначала рассчитывается прогноз; часы пойдут, когда он будет готов.</translation>
    </message>
    <message>
        <source>The drill has gone on meanwhile; this was not written down</source>
        <translation>Тем временем учения продолжились; это не записано</translation>
    </message>
    <message>
        <source>What runs goes on to its end, then the clock stands still. Nothing more begins until it is resumed.</source>
        <translation>Начатое дойдёт до конца, затем часы остановятся. Пока учения не возобновлены, ничего нового не начнётся.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillRunner</name>
    <message>
        <source>Pause…</source>
        <translation>Пауза…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Примечание…</translation>
    </message>
    <message>
        <source>Abort…</source>
        <translation>Прервать…</translation>
    </message>
    <message>
        <source>Where every step stands</source>
        <translation>Состояние каждого шага</translation>
    </message>
    <message>
        <source>DRILL: production is not touched</source>
        <translation>УЧЕНИЯ: рабочие системы не затрагиваются</translation>
    </message>
    <message>
        <source>It is talked through: nothing is restored, and nothing is run.</source>
        <translation>Всё разбирается на словах: ничего не восстанавливается и не запускается.</translation>
    </message>
    <message>
        <source>Everything is restored into a folder of the drill&apos;s own.</source>
        <translation>Всё восстанавливается в собственную папку учений.</translation>
    </message>
    <message>
        <source>Everything is restored into %1</source>
        <translation>Всё восстанавливается в %1</translation>
    </message>
    <message>
        <source>The plan has no target</source>
        <translation>Цель плана не задана</translation>
    </message>
    <message>
        <source>of %1, %2 left</source>
        <translation>из %1, осталось %2</translation>
    </message>
    <message>
        <source>target was %1, %2 over</source>
        <translation>цель %1, превышена на %2</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Не закончены</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Идёт работа</translation>
    </message>
    <message>
        <source>Waits for people</source>
        <translation>Ожидание людей</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлено</translation>
    </message>
    <message>
        <source>%1, version %2 · %3 · %4</source>
        <translation>%1, версия %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Прерваны</translation>
    </message>
    <message>
        <source>Being ended</source>
        <translation>Заканчиваются</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Find a component or a step</source>
        <translation>Найти компонент или шаг</translation>
    </message>
    <message>
        <source>Time since the declaration, without pauses: %1</source>
        <translation>Время от объявления без пауз: %1</translation>
    </message>
    <message>
        <source>Note after %1, %2: %3</source>
        <translation>Примечание через %1, %2: %3</translation>
    </message>
    <message>
        <source>%1 of pauses not counted</source>
        <translation>паузы (%1) не учтены</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillStepsModel</name>
    <message>
        <source>Component and step</source>
        <translation>Компонент и шаг</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Пояснение</translation>
    </message>
    <message>
        <source>Without pauses; of a component its RTA</source>
        <translation>Без пауз; у компонента — его RTA</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillText</name>
    <message>
        <source>Needs %1, which did not come back</source>
        <translation>Зависит от невосстановленного: %1</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>Ждёт: %1</translation>
    </message>
    <message>
        <source>Everybody of team %1 is busy</source>
        <translation>В команде «%1» все заняты</translation>
    </message>
    <message>
        <source>Surprise: %1</source>
        <translation>Вводная: %1</translation>
    </message>
    <message>
        <source>Loses %1: backup of %2</source>
        <translation>Потеря %1: копия от %2</translation>
    </message>
    <message>
        <source>Not in a drill</source>
        <translation>На учениях не выполняется</translation>
    </message>
    <message>
        <source>%1 of %2 components are talked through</source>
        <translation>Разобрано на словах компонентов: %1 из %2</translation>
    </message>
    <message>
        <source>%1 of %2 components are back</source>
        <translation>Восстановлено компонентов: %1 из %2</translation>
    </message>
    <message>
        <source>Target missed</source>
        <translation>Цель не достигнута</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %Ln more)</source>
        <translation>
            <numerusform>%1 (и ещё %Ln)</numerusform>
            <numerusform>%1 (и ещё %Ln)</numerusform>
            <numerusform>%1 (и ещё %Ln)</numerusform>
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
        <translation>Цель</translation>
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
        <translation>Весь план</translation>
    </message>
    <message>
        <source>its report cannot be read</source>
        <translation>отчёт не читается</translation>
    </message>
    <message>
        <source>took no part</source>
        <translation>не участвовал</translation>
    </message>
    <message>
        <source>not measured: a tabletop drill</source>
        <translation>не измерено: штабные учения</translation>
    </message>
    <message>
        <source>not measured: did not come back</source>
        <translation>не измерено: не восстановлен</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>не измерено</translation>
    </message>
    <message>
        <source>target met</source>
        <translation>цель достигнута</translation>
    </message>
    <message>
        <source>target missed</source>
        <translation>цель не достигнута</translation>
    </message>
    <message>
        <source>with surprises</source>
        <translation>с вводными</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2, цель %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Too few drills to tell a change: %Ln measured it, and %1 are needed.</source>
        <translation>
            <numerusform>Учений слишком мало, чтобы судить об изменении: с измерением — %Ln, нужно не менее %1.</numerusform>
            <numerusform>Учений слишком мало, чтобы судить об изменении: с измерением — %Ln, нужно не менее %1.</numerusform>
            <numerusform>Учений слишком мало, чтобы судить об изменении: с измерением — %Ln, нужно не менее %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>About the same as the median of those before, %1.</source>
        <translation>Примерно на уровне медианы предыдущих учений (%1).</translation>
    </message>
    <message>
        <source>%1 faster than the median of those before, %2.</source>
        <translation>На %1 быстрее медианы предыдущих учений (%2).</translation>
    </message>
    <message>
        <source>%1 slower than the median of those before, %2.</source>
        <translation>На %1 медленнее медианы предыдущих учений (%2).</translation>
    </message>
    <message>
        <source>%1 less lost than in the median of those before, %2.</source>
        <translation>Потеря на %1 меньше медианы предыдущих учений (%2).</translation>
    </message>
    <message>
        <source>%1 more lost than in the median of those before, %2.</source>
        <translation>Потеря на %1 больше медианы предыдущих учений (%2).</translation>
    </message>
    <message>
        <source>%1: %2 %3 in the drill of %4.</source>
        <translation>%1: %2 %3 на учениях от %4.</translation>
    </message>
    <message>
        <source>Target met in %1 of %2 drills.</source>
        <translation>Цель достигнута на %1 из %2 учений.</translation>
    </message>
    <message>
        <source>One drill is no trend: the %1 of &quot;%2&quot; was measured in one only. From the next drill that measures it on, it is drawn here.</source>
        <translation>Для динамики одних учений мало: значение %1 («%2») измерено только на одних. График появится здесь после следующих учений, на которых оно будет измерено.</translation>
    </message>
    <message>
        <source>No drill has measured the %1 of &quot;%2&quot; yet. A drill measures what came back with every required step done; a tabletop drill measures nothing.</source>
        <translation>Значение %1 («%2») ещё ни на одних учениях не измерено. На учениях измеряется то, что восстановлено с выполнением всех обязательных шагов; на штабных учениях не измеряется ничего.</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Объявлены</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Режим</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Пояснение</translation>
    </message>
    <message>
        <source>Time from the declaration to verified</source>
        <translation>От объявления до проверенного восстановления</translation>
    </message>
    <message>
        <source>Data lost, the worst of all components</source>
        <translation>Потеря данных, худшая среди компонентов</translation>
    </message>
    <message>
        <source>Data lost</source>
        <translation>Потеря данных</translation>
    </message>
    <message>
        <source>did not come back</source>
        <translation>не восстановлен</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillTrendView</name>
    <message>
        <source>From drill to drill</source>
        <translation>От учений к учениям</translation>
    </message>
    <message>
        <source>Component of the trend</source>
        <translation>Компонент для динамики</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Что на графике</translation>
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
            <numerusform>Читается %Ln отчёт об учениях…</numerusform>
            <numerusform>Читаются %Ln отчёта об учениях…</numerusform>
            <numerusform>Читаются %Ln отчётов об учениях…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the reports of %Ln drill(s) have been read…</source>
        <translation>
            <numerusform>Прочитано отчётов об учениях: %1 из %Ln…</numerusform>
            <numerusform>Прочитано отчётов об учениях: %1 из %Ln…</numerusform>
            <numerusform>Прочитано отчётов об учениях: %1 из %Ln…</numerusform>
        </translation>
    </message>
    <message>
        <source>The drills could not be read.</source>
        <translation>Не удалось прочитать сведения об учениях.</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>Весь план</translation>
    </message>
    <message>
        <source>No drill has ended yet.</source>
        <translation>Законченных учений пока нет.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) could not be read.</source>
        <translation>
            <numerusform>Не удалось прочитать %Ln отчёт.</numerusform>
            <numerusform>Не удалось прочитать %Ln отчёта.</numerusform>
            <numerusform>Не удалось прочитать %Ln отчётов.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillWordDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отмена</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DurationField</name>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>%1, unit</source>
        <translation>%1, единица</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>секунды</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>минуты</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>часы</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дни</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ErrorText</name>
    <message>
        <source>It did not work</source>
        <translation>Не получилось</translation>
    </message>
    <message>
        <source>Read the details, then try again.</source>
        <translation>Прочтите подробности и повторите попытку.</translation>
    </message>
    <message>
        <source>The request was not complete</source>
        <translation>Запрос был неполным</translation>
    </message>
    <message>
        <source>Correct what the details name, then try again.</source>
        <translation>Исправьте то, что названо в подробностях, и повторите попытку.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Start it again when it suits you.</source>
        <translation>Запустите снова, когда будет удобно.</translation>
    </message>
    <message>
        <source>A value is not valid</source>
        <translation>Недопустимое значение</translation>
    </message>
    <message>
        <source>Something is not there any more</source>
        <translation>Чего-то больше нет на месте</translation>
    </message>
    <message>
        <source>Refresh the list, then choose again.</source>
        <translation>Обновите список и выберите снова.</translation>
    </message>
    <message>
        <source>Something is there already</source>
        <translation>Там уже что-то есть</translation>
    </message>
    <message>
        <source>Choose another name or place.</source>
        <translation>Выберите другое имя или место.</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>Недостаточно памяти</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Закройте другие программы и повторите попытку.</translation>
    </message>
    <message>
        <source>A disk or a connection failed</source>
        <translation>Сбой диска или соединения</translation>
    </message>
    <message>
        <source>Check the disk, its cables and the network, then try again.</source>
        <translation>Проверьте диск, кабели и сеть, затем повторите попытку.</translation>
    </message>
    <message>
        <source>Access is not allowed</source>
        <translation>Доступ не разрешён</translation>
    </message>
    <message>
        <source>Ask whoever owns the file or folder for access, then try again.</source>
        <translation>Попросите доступ у владельца файла или папки и повторите попытку.</translation>
    </message>
    <message>
        <source>There is not enough room</source>
        <translation>Недостаточно места</translation>
    </message>
    <message>
        <source>Free some space there, or choose another place.</source>
        <translation>Освободите там место или выберите другое.</translation>
    </message>
    <message>
        <source>The place can only be read</source>
        <translation>Место доступно только для чтения</translation>
    </message>
    <message>
        <source>Make it writable, or choose another place.</source>
        <translation>Разрешите запись или выберите другое место.</translation>
    </message>
    <message>
        <source>The storage cannot be reached</source>
        <translation>Хранилище данных недоступно</translation>
    </message>
    <message>
        <source>Check that it is connected and mounted, then try again.</source>
        <translation>Убедитесь, что оно подключено и смонтировано, затем повторите попытку.</translation>
    </message>
    <message>
        <source>A file is too large for the place</source>
        <translation>Файл слишком велик для этого места</translation>
    </message>
    <message>
        <source>Choose a place without this limit, or have the limit raised.</source>
        <translation>Выберите место без этого ограничения или попросите его увеличить.</translation>
    </message>
    <message>
        <source>There is no repository there</source>
        <translation>Там нет репозитория</translation>
    </message>
    <message>
        <source>Check the location, or create a repository there.</source>
        <translation>Проверьте расположение или создайте там репозиторий.</translation>
    </message>
    <message>
        <source>There is a repository there already</source>
        <translation>Там уже есть репозиторий</translation>
    </message>
    <message>
        <source>Open it, or choose an empty folder.</source>
        <translation>Откройте его или выберите пустую папку.</translation>
    </message>
    <message>
        <source>Somebody else works in the repository</source>
        <translation>С репозиторием работает кто-то другой</translation>
    </message>
    <message>
        <source>Wait until the other work has ended, then try again.</source>
        <translation>Дождитесь окончания другой работы и повторите попытку.</translation>
    </message>
    <message>
        <source>The passphrase or recovery code does not fit</source>
        <translation>Парольная фраза или код восстановления не подходит</translation>
    </message>
    <message>
        <source>Type it again, and mind capitals and the keyboard layout.</source>
        <translation>Введите ещё раз, обращая внимание на регистр и раскладку клавиатуры.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this</source>
        <translation>Это записано более новой версией программы</translation>
    </message>
    <message>
        <source>Use the newest version of Backstop.</source>
        <translation>Используйте новейшую версию Backstop.</translation>
    </message>
    <message>
        <source>Something in the repository is damaged</source>
        <translation>Что-то в репозитории повреждено</translation>
    </message>
    <message>
        <source>Back up again: what the source still has is stored anew. Anything else can only come back from a replica of the repository.</source>
        <translation>Сделайте копию снова: всё, что ещё есть в источнике, будет сохранено заново. Остальное можно вернуть только из реплики репозитория.</translation>
    </message>
    <message>
        <source>The lock on the repository was lost</source>
        <translation>Блокировка репозитория утрачена</translation>
    </message>
    <message>
        <source>Check the connection, then start again. What was stored is used by the next run.</source>
        <translation>Проверьте соединение и запустите снова. Сохранённое будет использовано при следующем запуске.</translation>
    </message>
    <message>
        <source>The backup is not in the repository</source>
        <translation>Этой копии нет в репозитории</translation>
    </message>
    <message>
        <source>Refresh the list, then choose another backup.</source>
        <translation>Обновите список и выберите другую копию.</translation>
    </message>
    <message>
        <source>The id fits more than one backup</source>
        <translation>Идентификатор подходит нескольким копиям</translation>
    </message>
    <message>
        <source>Write more of the id.</source>
        <translation>Укажите больше знаков идентификатора.</translation>
    </message>
    <message>
        <source>This key cannot be removed</source>
        <translation>Этот ключ нельзя удалить</translation>
    </message>
    <message>
        <source>Add another one first, and open the repository with it.</source>
        <translation>Сначала добавьте другой и откройте репозиторий им.</translation>
    </message>
    <message>
        <source>A source is not there</source>
        <translation>Источник не найден</translation>
    </message>
    <message>
        <source>Check its path and whether its disk is mounted, then back up again.</source>
        <translation>Проверьте путь и подключён ли диск, затем сделайте копию снова.</translation>
    </message>
    <message>
        <source>A source cannot be read</source>
        <translation>Источник не читается</translation>
    </message>
    <message>
        <source>Give this user access to it, then back up again.</source>
        <translation>Дайте этому пользователю доступ и сделайте копию снова.</translation>
    </message>
    <message>
        <source>Nothing can be restored into this folder</source>
        <translation>В эту папку нельзя ничего восстановить</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Выберите другую папку.</translation>
    </message>
    <message>
        <source>Something else stands in the way</source>
        <translation>Что-то мешает</translation>
    </message>
    <message>
        <source>Move it away, or choose what happens to what is there.</source>
        <translation>Уберите это или выберите, что делать с тем, что там есть.</translation>
    </message>
    <message>
        <source>Not everything was done</source>
        <translation>Выполнено не всё</translation>
    </message>
    <message>
        <source>Look at the problems, mend them, and run it again.</source>
        <translation>Просмотрите проблемы, устраните их и запустите снова.</translation>
    </message>
    <message>
        <source>Damage was found</source>
        <translation>Найдены повреждения</translation>
    </message>
    <message>
        <source>Read what is hit, then back up again: what the source still has is stored anew.</source>
        <translation>Посмотрите, что затронуто, и сделайте копию снова: всё, что ещё есть в источнике, будет сохранено заново.</translation>
    </message>
    <message>
        <source>A target was missed</source>
        <translation>Цель не достигнута</translation>
    </message>
    <message>
        <source>Read in the report what took too long or is missing.</source>
        <translation>Посмотрите в отчёте, что заняло слишком много времени или отсутствует.</translation>
    </message>
    <message>
        <source>The list of backups on this machine cannot be used</source>
        <translation>Список копий на этой машине непригоден</translation>
    </message>
    <message>
        <source>Refresh: it is made anew from the repository. No backup is lost.</source>
        <translation>Обновите: он будет создан заново из репозитория. Ни одна копия не потеряна.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::EstimateField</name>
    <message>
        <source>Best case</source>
        <translation>В лучшем случае</translation>
    </message>
    <message>
        <source>Most likely</source>
        <translation>Вероятнее всего</translation>
    </message>
    <message>
        <source>Worst case</source>
        <translation>В худшем случае</translation>
    </message>
    <message>
        <source>State the most likely time</source>
        <translation>Укажите наиболее вероятное время</translation>
    </message>
    <message>
        <source>The most likely time lies between best and worst</source>
        <translation>Наиболее вероятное время должно быть между лучшим и худшим</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExpireDialog</name>
    <message>
        <source>Expiring backups</source>
        <translation>Удаляются устаревшие копии</translation>
    </message>
    <message>
        <source>Progress of the expiry</source>
        <translation>Ход удаления</translation>
    </message>
    <message>
        <source>Expire backups</source>
        <translation>Удаление устаревших копий</translation>
    </message>
    <message>
        <source>What no rule keeps goes. A backup that any of the rules keeps stays, and held ones and the newest complete one of its sources always do. Nothing goes before you have seen it here.</source>
        <translation>Удаляется то, что не хранит ни одно правило. Копия, которую хранит хотя бы одно правило, остаётся; закреплённые и самая новая завершённая копия своих источников остаются всегда. Ничего не удаляется, пока вы не увидите это здесь.</translation>
    </message>
    <message>
        <source>The preview is being made</source>
        <translation>Готовится предварительный просмотр</translation>
    </message>
    <message>
        <source>What would expire, and what stays</source>
        <translation>Что будет удалено и что останется</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>&amp;Expire backups</source>
        <translation>&amp;Удалить копии</translation>
    </message>
    <message>
        <source>&amp;Free space…</source>
        <translation>&amp;Освободить место…</translation>
    </message>
    <message>
        <source>One of the periods cannot be understood</source>
        <translation>Один из сроков непонятен</translation>
    </message>
    <message>
        <source>Write numbers with y, m, w, d or h, for example 14d, 2w or 1y6m.</source>
        <translation>Пишите числа с y, m, w, d или h, например 14d, 2w или 1y6m.</translation>
    </message>
    <message>
        <source>The last good backups before it stay. Compare the backup with the one before it; where the change is right, say so on the left.</source>
        <translation>Последние хорошие копии до него остаются. Сравните копию с предыдущей; если изменение верное, отметьте это слева.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspicious change(s)</source>
        <translation>
            <numerusform>%Ln подозрительное изменение</numerusform>
            <numerusform>%Ln подозрительных изменения</numerusform>
            <numerusform>%Ln подозрительных изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no preview: nothing can expire.</source>
        <translation>Предварительного просмотра нет: ничего нельзя удалить.</translation>
    </message>
    <message>
        <source>No rule says what to keep: nothing expires. Set at least one.</source>
        <translation>Ни одно правило не говорит, что хранить: ничего не удаляется. Задайте хотя бы одно.</translation>
    </message>
    <message>
        <source>Looking at what these rules would let go. Nothing is removed yet.</source>
        <translation>Определяется, что удалили бы эти правила. Пока ничего не удаляется.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing would expire: all %Ln backup(s) stay.</source>
        <translation>
            <numerusform>Удалять нечего: остаётся %Ln копия.</numerusform>
            <numerusform>Удалять нечего: остаются все %Ln копии.</numerusform>
            <numerusform>Удалять нечего: остаются все %Ln копий.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Expire %Ln backup(s)</source>
        <translation>
            <numerusform>&amp;Удалить %Ln копию</numerusform>
            <numerusform>&amp;Удалить %Ln копии</numerusform>
            <numerusform>&amp;Удалить %Ln копий</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel the expiry</source>
        <translation>О&amp;тменить удаление</translation>
    </message>
    <message>
        <source>&amp;Name of the repository</source>
        <translation>Им&amp;я репозитория</translation>
    </message>
    <message>
        <source>&amp;Reason, for whoever asks later</source>
        <translation>П&amp;ричина — для тех, кто спросит позже</translation>
    </message>
    <message>
        <source>You can close this window: the job goes on, and its report waits under Jobs.</source>
        <translation>Это окно можно закрыть: задание продолжится, а отчёт будет ждать на странице «Задания».</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) would expire.</source>
        <translation>
            <numerusform>Будет удалена %Ln копия.</numerusform>
            <numerusform>Будет удалено %Ln копии.</numerusform>
            <numerusform>Будет удалено %Ln копий.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) would stay.</source>
        <translation>
            <numerusform>Останется %Ln копия.</numerusform>
            <numerusform>Останется %Ln копии.</numerusform>
            <numerusform>Останется %Ln копий.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the name and the reason first</source>
        <translation>Сначала введите имя и причину</translation>
    </message>
    <message>
        <source>What expires cannot be restored any more. Type “%1”, the name of the repository, and say why.</source>
        <translation>Удалённые копии восстановить нельзя. Введите «%1» — имя репозитория — и укажите причину.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExpireModel</name>
    <message>
        <source>Expires</source>
        <translation>Удаляется</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Остаётся</translation>
    </message>
    <message>
        <source>among the newest</source>
        <translation>среди самых новых</translation>
    </message>
    <message>
        <source>newest of its hour</source>
        <translation>самая новая за час</translation>
    </message>
    <message>
        <source>newest of its day</source>
        <translation>самая новая за день</translation>
    </message>
    <message>
        <source>newest of its week</source>
        <translation>самая новая за неделю</translation>
    </message>
    <message>
        <source>newest of its month</source>
        <translation>самая новая за месяц</translation>
    </message>
    <message>
        <source>newest of its year</source>
        <translation>самая новая за год</translation>
    </message>
    <message>
        <source>the oldest of all</source>
        <translation>самая старая из всех</translation>
    </message>
    <message>
        <source>within %1 of the newest</source>
        <translation>в пределах %1 от самой новой</translation>
    </message>
    <message>
        <source>younger than %1</source>
        <translation>моложе %1</translation>
    </message>
    <message>
        <source>has no tags</source>
        <translation>нет меток</translation>
    </message>
    <message>
        <source>has the tags %1</source>
        <translation>есть метки %1</translation>
    </message>
    <message>
        <source>held</source>
        <translation>закреплена</translation>
    </message>
    <message>
        <source>newest complete backup of its sources</source>
        <translation>самая новая завершённая копия своих источников</translation>
    </message>
    <message>
        <source>its time has not come yet</source>
        <translation>её время ещё не наступило</translation>
    </message>
    <message>
        <source>last good one before a suspicious change: %1</source>
        <translation>последняя хорошая до подозрительного изменения: %1</translation>
    </message>
    <message>
        <source>no rule keeps it</source>
        <translation>не хранит ни одно правило</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Taken (%1)</source>
        <translation>Создана (%1)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Удалена</translation>
    </message>
    <message>
        <source>held since the preview</source>
        <translation>закреплена после предварительного просмотра</translation>
    </message>
    <message>
        <source>the expiry ended before it came to this one</source>
        <translation>удаление закончилось раньше, чем дошло до неё</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExpireReportPage</name>
    <message>
        <source>What expired, and what stays</source>
        <translation>Что удалено и что остаётся</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>&amp;Сохранить отчёт…</translation>
    </message>
    <message>
        <source>Report of the expiry</source>
        <translation>Отчёт об удалении устаревших копий</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) stayed after all: somebody held them meanwhile.</source>
        <translation>
            <numerusform>%Ln копия всё же осталась: её тем временем закрепили.</numerusform>
            <numerusform>%Ln копии всё же остались: их тем временем закрепили.</numerusform>
            <numerusform>%Ln копий всё же остались: их тем временем закрепили.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their space is still in use: free it now, or later from the Backup menu.</source>
        <translation>Их место ещё занято: освободите его сейчас или позже через меню «Копии».</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) expired</source>
        <translation>
            <numerusform>Удалена %Ln копия</numerusform>
            <numerusform>Удалено %Ln копии</numerusform>
            <numerusform>Удалено %Ln копий</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled before all of them were gone</source>
        <translation>Отменено до удаления всех копий</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Репозиторий</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>Held meanwhile</source>
        <translation>Закреплено тем временем</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаётся</translation>
    </message>
    <message>
        <source>Were to expire</source>
        <translation>Подлежало удалению</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Длительность</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExpireRules</name>
    <message>
        <source>I looked at the sus&amp;picious changes</source>
        <translation>Подозрительные &amp;изменения просмотрены</translation>
    </message>
    <message>
        <source>Keep the newest backup of the last</source>
        <translation>Хранить самую новую копию за последние</translation>
    </message>
    <message>
        <source>Keep also</source>
        <translation>Хранить также</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>&amp;Копии</translation>
    </message>
    <message>
        <source>H&amp;ours</source>
        <translation>&amp;Часы</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Дни</translation>
    </message>
    <message>
        <source>Wee&amp;ks</source>
        <translation>&amp;Недели</translation>
    </message>
    <message>
        <source>&amp;Months</source>
        <translation>&amp;Месяцы</translation>
    </message>
    <message>
        <source>&amp;Years</source>
        <translation>&amp;Годы</translation>
    </message>
    <message>
        <source>All &amp;within this of the newest</source>
        <translation>Все &amp;в пределах этого срока от самой новой</translation>
    </message>
    <message>
        <source>All yo&amp;unger than</source>
        <translation>Все мо&amp;ложе</translation>
    </message>
    <message>
        <source>All with one of these &amp;tags</source>
        <translation>Все &amp;с одной из этих меток</translation>
    </message>
    <message>
        <source>eod, close+audit (with both)</source>
        <translation>eod, close+audit (с обеими)</translation>
    </message>
    <message>
        <source>Days, weeks, months &amp;in</source>
        <translation>Дни, недели, месяцы &amp;по времени</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExportDialog</name>
    <message>
        <source>&amp;Replace a file that has this name</source>
        <translation>Заменить &amp;файл с таким именем</translation>
    </message>
    <message>
        <source>What the archive cannot hold</source>
        <translation>Что архив не сохраняет</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>First of them</source>
        <translation>Первые из них</translation>
    </message>
    <message>
        <source>Not in the archive</source>
        <translation>Нет в архиве</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Просмотр</translation>
    </message>
    <message>
        <source>Export an archive</source>
        <translation>Экспорт в архив</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Выбрать…</translation>
    </message>
    <message>
        <source>Its ending says what it is: .tar.zst is small and keeps the most, .tar.gz can be read everywhere, .zip also on Windows but keeps the least.</source>
        <translation>Вид задаёт окончание имени: .tar.zst мал и сохраняет больше всего, .tar.gz читается везде, .zip — и в Windows, но сохраняет меньше всего.</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Архив</translation>
    </message>
    <message>
        <source>This kind of archive holds all of it, as it is in the backup.</source>
        <translation>Архив этого вида сохраняет всё так, как есть в копии.</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Ход экспорта</translation>
    </message>
    <message>
        <source>You can close this window: the job goes on.</source>
        <translation>Это окно можно закрыть: задание продолжится.</translation>
    </message>
    <message>
        <source>Archives (*.tar.zst *.tar.gz *.tar *.zip)</source>
        <translation>Архивы (*.tar.zst *.tar.gz *.tar *.zip)</translation>
    </message>
    <message>
        <source>%1 to write to a %2 archive</source>
        <translation>К записи в архив %2: %1</translation>
    </message>
    <message>
        <source>and %L1 more</source>
        <translation>и ещё %L1</translation>
    </message>
    <message>
        <source>A whole path begins with /</source>
        <translation>Полный путь начинается с /</translation>
    </message>
    <message>
        <source>Let it end in .tar.zst, .tar.gz, .tar or .zip</source>
        <translation>Имя должно оканчиваться на .tar.zst, .tar.gz, .tar или .zip</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Просмотр…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %Ln file(s)</source>
        <translation>
            <numerusform>&amp;Экспортировать %Ln файл</numerusform>
            <numerusform>&amp;Экспортировать %Ln файла</numerusform>
            <numerusform>&amp;Экспортировать %Ln файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExportText</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln папка</numerusform>
            <numerusform>%Ln папки</numerusform>
            <numerusform>%Ln папок</numerusform>
        </translation>
    </message>
    <message>
        <source>Sockets and special files: left out</source>
        <translation>Сокеты и специальные файлы: пропускаются</translation>
    </message>
    <message>
        <source>Owner and group</source>
        <translation>Владелец и группа</translation>
    </message>
    <message>
        <source>Extended attributes and access lists</source>
        <translation>Расширенные атрибуты и списки доступа</translation>
    </message>
    <message>
        <source>Times more exact than a second</source>
        <translation>Время точнее секунды</translation>
    </message>
    <message>
        <source>Times before 1970 or far in the future</source>
        <translation>Время до 1970 года или в далёком будущем</translation>
    </message>
    <message>
        <source>Hard links: become files of their own</source>
        <translation>Жёсткие ссылки: станут отдельными файлами</translation>
    </message>
    <message>
        <source>Holes: written as zeros</source>
        <translation>Пустоты: записываются нулями</translation>
    </message>
    <message>
        <source>That names are UTF-8</source>
        <translation>Указание, что имена в UTF-8</translation>
    </message>
    <message>
        <source>%1 and %2, %3</source>
        <translation>%1 и %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are damaged and will not be in the archive.</source>
        <translation>
            <numerusform>%Ln файл повреждён и не попадёт в архив.</numerusform>
            <numerusform>%Ln файла повреждены и не попадут в архив.</numerusform>
            <numerusform>%Ln файлов повреждены и не попадут в архив.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders that cannot be read, with nothing below them in the archive: %1</source>
        <translation>Папки, которые нельзя прочитать; их содержимого в архиве не будет: %1</translation>
    </message>
    <message numerus="yes">
        <source>The backup is partial: %Ln entries were never in it.</source>
        <translation>
            <numerusform>Копия частичная: в неё не попала %Ln запись.</numerusform>
            <numerusform>Копия частичная: в неё не попали %Ln записи.</numerusform>
            <numerusform>Копия частичная: в неё не попало %Ln записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: there is no archive</source>
        <translation>Отменено: архива нет</translation>
    </message>
    <message>
        <source>Nothing was left behind, and what had the name is as it was.</source>
        <translation>Ничего лишнего не осталось, а прежний файл с этим именем не изменился.</translation>
    </message>
    <message>
        <source>The export failed: there is no archive</source>
        <translation>Экспорт не удался: архива нет</translation>
    </message>
    <message>
        <source>%1 and %2 (%3) are in the archive, which takes %4. %5 were compared with the checksum of the backup before they were written. It took %6.</source>
        <translation>В архиве %1 и %2 (%3), он занимает %4. Перед записью сверено с контрольной суммой из копии: %5. Длительность: %6.</translation>
    </message>
    <message>
        <source>Everything chosen is in the archive</source>
        <translation>Всё выбранное в архиве</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not in the archive</source>
        <translation>
            <numerusform>%Ln запись не попала в архив</numerusform>
            <numerusform>%Ln записи не попали в архив</numerusform>
            <numerusform>%Ln записей не попали в архив</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln файл</numerusform>
            <numerusform>%Ln файла</numerusform>
            <numerusform>%Ln файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>All of the backup is in the archive, but the backup is partial</source>
        <translation>Всё, что есть в копии, записано в архив, но сама копия частичная</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were never in it.</source>
        <translation>
            <numerusform>В копию не попала %Ln запись.</numerusform>
            <numerusform>В копию не попали %Ln записи.</numerusform>
            <numerusform>В копию не попало %Ln записей.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::FileTree</name>
    <message>
        <source>Nothing chosen</source>
        <translation>Ничего не выбрано</translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) chosen</source>
        <translation>
            <numerusform>Выбран %Ln путь</numerusform>
            <numerusform>Выбрано %Ln пути</numerusform>
            <numerusform>Выбрано %Ln путей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>исключён %Ln</numerusform>
            <numerusform>исключено %Ln</numerusform>
            <numerusform>исключено %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::FilesTab</name>
    <message>
        <source>Choose nothing</source>
        <translation>Снять выбор</translation>
    </message>
    <message>
        <source>Restore chosen…</source>
        <translation>Восстановить выбранное…</translation>
    </message>
    <message>
        <source>Files of the backup</source>
        <translation>Файлы копии</translation>
    </message>
    <message>
        <source>A folder is being read</source>
        <translation>Читается папка</translation>
    </message>
    <message>
        <source>Tick files or folders first: nothing ticked never means everything</source>
        <translation>Сначала отметьте файлы или папки: «ничего не отмечено» никогда не значит «всё»</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>This folder cannot be read: something in the repository is damaged</source>
        <translation>Эту папку нельзя прочитать: что-то в репозитории повреждено</translation>
    </message>
    <message>
        <source>A verification that reads every byte tells what else is hit.</source>
        <translation>Проверка с чтением каждого байта покажет, что ещё затронуто.</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Проверить…</translation>
    </message>
    <message>
        <source>Export chosen…</source>
        <translation>Экспорт выбранного…</translation>
    </message>
</context>
<context>
    <name>backstop::ui::FilterLanguage</name>
    <message>
        <source>Full, incremental or differential</source>
        <translation>Полная, инкрементная или дифференциальная</translation>
    </message>
    <message>
        <source>Complete, damaged, held, partial, unverified or verified</source>
        <translation>Завершена, повреждена, закреплена, частичная, не проверена или проверена</translation>
    </message>
    <message>
        <source>Younger than 7 days; s, m, h, d, w, mo, y</source>
        <translation>Не старше 7 дней; s, m, h, d, w, mo, y</translation>
    </message>
    <message>
        <source>Larger than 1 GiB; k, m, g, t</source>
        <translation>Больше 1 ГиБ; k, m, g, t</translation>
    </message>
    <message>
        <source>Of this source; * stands for anything</source>
        <translation>Из этого источника; * — что угодно</translation>
    </message>
    <message>
        <source>With this tag</source>
        <translation>С этой меткой</translation>
    </message>
    <message>
        <source>Made on this computer</source>
        <translation>Создана на этом компьютере</translation>
    </message>
    <message>
        <source>The id begins like this</source>
        <translation>ID начинается так</translation>
    </message>
    <message>
        <source>A minus leaves out what matches</source>
        <translation>Минус исключает подходящее</translation>
    </message>
    <message>
        <source>Files of this name; * stands for anything</source>
        <translation>Файлы с таким именем; * — что угодно</translation>
    </message>
    <message>
        <source>Added, deleted, metadata or modified</source>
        <translation>Добавлено, удалено, метаданные или изменено</translation>
    </message>
    <message>
        <source>Larger than 1 MiB; k, m, g, t</source>
        <translation>Больше 1 МиБ; k, m, g, t</translation>
    </message>
    <message>
        <source>Words anywhere; quotes keep them together</source>
        <translation>Слова где угодно; кавычки держат их вместе</translation>
    </message>
    <message>
        <source>Every byte read back, but more than 30 days ago</source>
        <translation>Прочитан каждый байт, но более 30 дней назад</translation>
    </message>
    <message>
        <source>Not verified by you on this computer</source>
        <translation>Вы не проверяли её на этом компьютере</translation>
    </message>
</context>
<context>
    <name>backstop::ui::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Очистить фильтр</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Варианты завершения</translation>
    </message>
    <message>
        <source>F1 shows what can be typed here</source>
        <translation>F1 показывает, что здесь можно ввести</translation>
    </message>
</context>
<context>
    <name>backstop::ui::FindField</name>
    <message>
        <source>None found</source>
        <translation>Не найдено</translation>
    </message>
    <message>
        <source>Find a component</source>
        <translation>Найти компонент</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
</context>
<context>
    <name>backstop::ui::FirstBackupStep</name>
    <message>
        <source>Back &amp;up now</source>
        <translation>Со&amp;здать копию</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Не сейчас</translation>
    </message>
    <message>
        <source>What shall be backed up first?</source>
        <translation>Что скопировать в первую очередь?</translation>
    </message>
    <message>
        <source>A folder with everything below it. More folders and other choices come with the next backup.</source>
        <translation>Папка со всем её содержимым. Другие папки и параметры&#xa0;— при следующем копировании.</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>П&amp;апка</translation>
    </message>
    <message>
        <source>Choose a folder to back up</source>
        <translation>Выбор папки для резервного копирования</translation>
    </message>
</context>
<context>
    <name>backstop::ui::Forms</name>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>A whole path begins with /</source>
        <translation>Полный путь начинается с /</translation>
    </message>
</context>
<context>
    <name>backstop::ui::FreeSpaceDialog</name>
    <message>
        <source>You can close this window: work that has begun goes on, and stands under Jobs.</source>
        <translation>Это окно можно закрыть: начатая работа продолжится, она видна на странице «Задания».</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Освобождение места</translation>
    </message>
    <message>
        <source>What no backup needs any more goes out of use first, and is removed when the time to wait is over. No backup loses anything.</source>
        <translation>То, что не нужно больше ни одной копии, сначала выводится из использования и удаляется по истечении времени ожидания. Ни одна копия ничего не теряет.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> h</source>
        <translation> ч</translation>
    </message>
    <message>
        <source>May stay &amp;unused rather than be rewritten</source>
        <translation>Может остаться &amp;неиспользуемым без перезаписи</translation>
    </message>
    <message>
        <source>&amp;Wait before removing</source>
        <translation>&amp;Ждать перед удалением</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>&amp;Free space</source>
        <translation>Осво&amp;бодить место</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
    <message>
        <source>%1 were freed.</source>
        <translation>Освобождено: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 are out of use: free space again after %Ln hour(s) to remove them.</source>
        <translation>
            <numerusform>Выведено из использования: %1. Чтобы удалить это, освободите место ещё раз через %Ln час.</numerusform>
            <numerusform>Выведено из использования: %1. Чтобы удалить это, освободите место ещё раз через %Ln часа.</numerusform>
            <numerusform>Выведено из использования: %1. Чтобы удалить это, освободите место ещё раз через %Ln часов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Freed</source>
        <translation>Освобождено</translation>
    </message>
    <message>
        <source>Taken out of use</source>
        <translation>Выведено из использования</translation>
    </message>
    <message>
        <source>Rewritten for that</source>
        <translation>Для этого перезаписывается</translation>
    </message>
    <message>
        <source>Cancelled. No backup has lost anything; the next time goes on from here.</source>
        <translation>Отменено. Ни одна копия ничего не потеряла; следующий запуск продолжит отсюда.</translation>
    </message>
    <message>
        <source>Not all of it was freed. No backup has lost anything.</source>
        <translation>Освобождено не всё. Ни одна копия ничего не потеряла.</translation>
    </message>
    <message>
        <source>There is nothing to free now.</source>
        <translation>Сейчас освобождать нечего.</translation>
    </message>
    <message>
        <source>%1 would be freed now.</source>
        <translation>Сейчас будет освобождено: %1.</translation>
    </message>
    <message>
        <source>%1 would go out of use, to be freed from %2 on.</source>
        <translation>Будет выведено из использования: %1, освободить можно начиная с %2.</translation>
    </message>
    <message>
        <source>For that, %1 are read and written again.</source>
        <translation>Для этого будет прочитано и записано заново: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln pack(s)</source>
        <translation>
            <numerusform>%1 в %Ln пакете</numerusform>
            <numerusform>%1 в %Ln пакетах</numerusform>
            <numerusform>%1 в %Ln пакетах</numerusform>
        </translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Используется</translation>
    </message>
    <message>
        <source>Needed of that</source>
        <translation>Из этого нужно</translation>
    </message>
    <message>
        <source>Goes out of use</source>
        <translation>Выводится из использования</translation>
    </message>
    <message>
        <source>Freed now</source>
        <translation>Освобождается сейчас</translation>
    </message>
    <message>
        <source>Out of use already</source>
        <translation>Уже выведено</translation>
    </message>
    <message>
        <source>%1, the first of it to be freed from %2 on</source>
        <translation>%1, первое можно освободить начиная с %2</translation>
    </message>
    <message>
        <source>&amp;Free %1</source>
        <translation>Осво&amp;бодить %1</translation>
    </message>
    <message>
        <source>&amp;Take %1 out of use</source>
        <translation>&amp;Вывести %1 из использования</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>Free %1?</source>
        <translation>Освободить %1?</translation>
    </message>
    <message>
        <source>Take %1 out of use?</source>
        <translation>Вывести %1 из использования?</translation>
    </message>
    <message>
        <source>No backup that is there needs any of it. Backups that expired cannot be brought back afterwards.</source>
        <translation>Ни одной имеющейся копии это не нужно. Удалённые устаревшие копии после этого вернуть нельзя.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>backstop::ui::HistoryBar</name>
    <message>
        <source>The list is being read</source>
        <translation>Читается список</translation>
    </message>
    <message>
        <source>Still loading the list of backups.</source>
        <translation>Список копий всё ещё загружается.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) of this repository are damaged.</source>
        <translation>
            <numerusform>Повреждена %Ln копия этого репозитория.</numerusform>
            <numerusform>Повреждены %Ln копии этого репозитория.</numerusform>
            <numerusform>Повреждено %Ln копий этого репозитория.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show damaged</source>
        <translation>Показать повреждённые</translation>
    </message>
</context>
<context>
    <name>backstop::ui::HistoryNotice</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>The history is still being read: %1 of %2 backups are in this list so far.</source>
        <translation>История ещё читается: пока в этом списке %1 из %2 копий.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) could not be read and are not in this list.</source>
        <translation>
            <numerusform>%Ln копию не удалось прочитать, её нет в этом списке.</numerusform>
            <numerusform>%Ln копии не удалось прочитать, их нет в этом списке.</numerusform>
            <numerusform>%Ln копий не удалось прочитать, их нет в этом списке.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::HoldDialog</name>
    <message>
        <source>&amp;Hold backup</source>
        <translation>&amp;Закрепить копию</translation>
    </message>
    <message>
        <source>Hold a backup</source>
        <translation>Закрепление копии</translation>
    </message>
    <message>
        <source>audit 2026/17, until the end of March</source>
        <translation>аудит 2026/17, до конца марта</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>&amp;Why is it held?</source>
        <translation>&amp;Почему закрепляется?</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>Закрепление: %1</translation>
    </message>
    <message>
        <source>No rule expires it, whoever runs it, until somebody releases it. Everybody who opens the repository sees the reason.</source>
        <translation>Ни одно правило, кто бы его ни запустил, её не удалит, пока её не открепят. Причину видит каждый, кто открывает репозиторий.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ImportDialog</name>
    <message>
        <source>and %L1 more</source>
        <translation>и ещё %L1</translation>
    </message>
    <message>
        <source>Left out of the backup</source>
        <translation>Не войдёт в копию</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>The archive is read to its end, to see whether it is whole and what is in it. Nothing is stored yet.</source>
        <translation>Архив читается до конца, чтобы узнать, цел ли он и что в нём. Пока ничего не сохраняется.</translation>
    </message>
    <message>
        <source>Progress of the look</source>
        <translation>Ход просмотра архива</translation>
    </message>
    <message>
        <source>You can close this window: the job goes on, and its report waits under Jobs.</source>
        <translation>Это окно можно закрыть: задание продолжится, а отчёт будет ждать на странице «Задания».</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Ход импорта</translation>
    </message>
    <message>
        <source>Not in the backup</source>
        <translation>Нет в копии</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Просмотр</translation>
    </message>
    <message>
        <source>Import an archive</source>
        <translation>Импорт из архива</translation>
    </message>
    <message>
        <source>It becomes a full backup: everything in it is data of the backup, below one folder.</source>
        <translation>Из архива создаётся полная копия: всё его содержимое становится данными копии в одной папке.</translation>
    </message>
    <message>
        <source>eod, before-release</source>
        <translation>конец-дня, перед-выпуском</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Выбрать…</translation>
    </message>
    <message>
        <source>tar, plain or compressed by gzip, zstd, bzip2 or xz, or zip.</source>
        <translation>tar без сжатия или сжатый gzip, zstd, bzip2 или xz, либо zip.</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Архив</translation>
    </message>
    <message>
        <source>&amp;Folder in the backup that everything is in</source>
        <translation>Пап&amp;ка в копии для всего содержимого</translation>
    </message>
    <message>
        <source>&amp;Tags, separated by commas</source>
        <translation>&amp;Метки через запятую</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Описани&amp;е</translation>
    </message>
    <message>
        <source>All of it can be taken, as it is in the archive.</source>
        <translation>Всё можно импортировать так, как есть в архиве.</translation>
    </message>
    <message>
        <source>Archives (*.tar *.tar.* *.tgz *.tzst *.zip)</source>
        <translation>Архивы (*.tar *.tar.* *.tgz *.tzst *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>%1 to take from the %2 archive</source>
        <translation>К импорту из архива %2: %1</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>Folder in the backup</source>
        <translation>Папка в копии</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Добавлено в репозиторий</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Cancelled: no backup was made</source>
        <translation>Отменено: копия не создана</translation>
    </message>
    <message>
        <source>What was stored so far is used by the next import or backup.</source>
        <translation>То, что уже сохранено, пригодится следующему импорту или копированию.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of the archive are not in the backup</source>
        <translation>
            <numerusform>%Ln запись архива не попала в копию</numerusform>
            <numerusform>%Ln записи архива не попали в копию</numerusform>
            <numerusform>%Ln записей архива не попали в копию</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in the archive is in the backup</source>
        <translation>Всё содержимое архива есть в копии</translation>
    </message>
    <message>
        <source>Verify it to prove that it can be restored.</source>
        <translation>Проверьте копию, чтобы доказать, что её можно восстановить.</translation>
    </message>
    <message>
        <source>A whole path begins with /</source>
        <translation>Полный путь начинается с /</translation>
    </message>
    <message>
        <source>This cannot be the name of a folder</source>
        <translation>Так папку назвать нельзя</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln file(s)</source>
        <translation>
            <numerusform>&amp;Импортировать %Ln файл</numerusform>
            <numerusform>&amp;Импортировать %Ln файла</numerusform>
            <numerusform>&amp;Импортировать %Ln файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>The backup is partial. All others are in it.</source>
        <translation>Резервная копия неполная. Все остальные в ней есть.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ImportText</name>
    <message>
        <source>It is of a kind that is not understood</source>
        <translation>Запись неизвестного типа</translation>
    </message>
    <message>
        <source>It cannot be in a folder as it is in the archive</source>
        <translation>В том виде, как в архиве, она не может находиться в папке</translation>
    </message>
    <message>
        <source>%1 and %2, %3</source>
        <translation>%1 и %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln файл</numerusform>
            <numerusform>%Ln файла</numerusform>
            <numerusform>%Ln файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln папка</numerusform>
            <numerusform>%Ln папки</numerusform>
            <numerusform>%Ln папок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) are taken without the slash at the beginning of the path.</source>
        <translation>
            <numerusform>%Ln запись импортируется без косой черты в начале пути.</numerusform>
            <numerusform>%Ln записи импортируются без косой черты в начале пути.</numerusform>
            <numerusform>%Ln записей импортируются без косой черты в начале пути.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) are taken without the access list, which is in the form of GNU tar.</source>
        <translation>
            <numerusform>%Ln запись импортируется без списка доступа: он в формате GNU tar.</numerusform>
            <numerusform>%Ln записи импортируются без списков доступа: они в формате GNU tar.</numerusform>
            <numerusform>%Ln записей импортируются без списков доступа: они в формате GNU tar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) take the place of an earlier one of the same name.</source>
        <translation>
            <numerusform>%Ln запись заменяет более раннюю с тем же именем.</numerusform>
            <numerusform>%Ln записи заменяют более ранние с теми же именами.</numerusform>
            <numerusform>%Ln записей заменяют более ранние с теми же именами.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) are devices, which only root can restore.</source>
        <translation>
            <numerusform>%Ln запись — устройство, восстановить его может только root.</numerusform>
            <numerusform>%Ln записи — устройства, восстановить их может только root.</numerusform>
            <numerusform>%Ln записей — устройства, восстановить их может только root.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are in it, and %2 are free at the repository: it fits only as far as it is compressed there, or is in the repository already.</source>
        <translation>В нём %1, а в месте хранения свободно %2: поместится только то, что сожмётся или уже есть в репозитории.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::Inspector</name>
    <message>
        <source>Choose a backup or a job to see what is known of it.</source>
        <translation>Выберите копию или задание, чтобы увидеть сведения.</translation>
    </message>
    <message>
        <source>Why is it in this state?</source>
        <translation>Почему такое состояние?</translation>
    </message>
    <message>
        <source>Details of the selection</source>
        <translation>Сведения о выбранном</translation>
    </message>
</context>
<context>
    <name>backstop::ui::JobProgress</name>
    <message>
        <source>Starting</source>
        <translation>Запуск</translation>
    </message>
</context>
<context>
    <name>backstop::ui::JobText</name>
    <message>
        <source>%1 left</source>
        <translation>осталось %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln проблема</numerusform>
            <numerusform>%Ln проблемы</numerusform>
            <numerusform>%Ln проблем</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Отмена…</translation>
    </message>
    <message>
        <source>Finished in %1</source>
        <translation>Выполнено за %1</translation>
    </message>
    <message>
        <source>Finished in %1, but not everything</source>
        <translation>Выполнено за %1, но не полностью</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Ошибка: %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Interrupted: the program ended while it ran</source>
        <translation>Прервано: программа завершилась во время выполнения</translation>
    </message>
    <message>
        <source>Run it again: what was stored is not stored twice.</source>
        <translation>Запустите снова: сохранённое не сохраняется повторно.</translation>
    </message>
    <message>
        <source>The target may hold part of the files: restore again, and choose to replace changed files.</source>
        <translation>В целевой папке может быть часть файлов: восстановите снова и выберите замену изменённых файлов.</translation>
    </message>
    <message>
        <source>Run it again: nothing was changed by it.</source>
        <translation>Запустите снова: оно ничего не изменило.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln file(s)</source>
        <translation>
            <numerusform>файлов: %1 из %Ln</numerusform>
            <numerusform>файлов: %1 из %Ln</numerusform>
            <numerusform>файлов: %1 из %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s)</source>
        <translation>
            <numerusform>%1 из %Ln элемента</numerusform>
            <numerusform>%1 из %Ln элементов</numerusform>
            <numerusform>%1 из %Ln элементов</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>Резервное копирование: %1</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>Проверка: %1</translation>
    </message>
    <message>
        <source>Restore to %1</source>
        <translation>Восстановление в %1</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>Сравнение: %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Открытие %1</translation>
    </message>
    <message>
        <source>Make the repository %1</source>
        <translation>Создание репозитория %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Сохранение %1</translation>
    </message>
    <message>
        <source>Read the history of %1</source>
        <translation>Чтение истории %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Экспорт в %1</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>Закрепление: %1</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Открепление: %1</translation>
    </message>
    <message>
        <source>Expire backups of %1</source>
        <translation>Удаление устаревших копий: %1</translation>
    </message>
    <message>
        <source>Free space in %1</source>
        <translation>Освобождение места: %1</translation>
    </message>
    <message>
        <source>Run it again: what was done is whole, and it goes on from there.</source>
        <translation>Запустите снова: сделанное цело, работа продолжится с этого места.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Импорт из %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::JobsDrawer</name>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Ход задания</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Отменить задание</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Задания</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>ещё %Ln</numerusform>
            <numerusform>ещё %Ln</numerusform>
            <numerusform>ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Все задания</translation>
    </message>
    <message>
        <source>Close the list of jobs</source>
        <translation>Закрыть список заданий</translation>
    </message>
    <message>
        <source>Open the list of jobs</source>
        <translation>Открыть список заданий</translation>
    </message>
</context>
<context>
    <name>backstop::ui::JobsPage</name>
    <message>
        <source>Cancel job</source>
        <translation>Отменить задание</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Открыть отчёт</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Убрать завершённые</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>What the job could not do</source>
        <translation>Что не удалось выполнить</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Ход задания</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Заданий пока нет</translation>
    </message>
    <message>
        <source>Backups, verifications and restores of this session are listed here, with their progress and how they ended.</source>
        <translation>Здесь перечислены копирования, проверки и восстановления этого сеанса: их ход и чем они закончились.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln задание</numerusform>
            <numerusform>%Ln задания</numerusform>
            <numerusform>%Ln заданий</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Копировать сообщение</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Элементы</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
</context>
<context>
    <name>backstop::ui::KeyForm</name>
    <message>
        <source>Show what is typed</source>
        <translation>Показать вводимый текст</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>П&amp;арольная фраза</translation>
    </message>
    <message>
        <source>&amp;Recovery code</source>
        <translation>Ко&amp;д восстановления</translation>
    </message>
    <message>
        <source>&amp;Not encrypted</source>
        <translation>&amp;Без шифрования</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>The code printed when the repository was made</source>
        <translation>Код, выданный при создании репозитория</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Код восстановления</translation>
    </message>
    <message>
        <source>Compare it with the page it stands on, group by group, and see that the page is of this repository. A code that was removed since opens nothing any more.</source>
        <translation>Сверьте его по группам с листом, на котором он записан, и убедитесь, что лист относится к этому репозиторию. Удалённый с тех пор код больше ничего не открывает.</translation>
    </message>
    <message>
        <source>Look at what you typed with the eye in the field: Caps Lock, or another keyboard layout, types something else. If the passphrase is lost, choose “Recovery code” above.</source>
        <translation>Посмотрите на введённый текст с помощью значка глаза в поле: Caps Lock или другая раскладка клавиатуры вводят не то. Если парольная фраза утрачена, выберите выше «Код восстановления».</translation>
    </message>
</context>
<context>
    <name>backstop::ui::MainWindow</name>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>The history of the repository</source>
        <translation>История репозитория</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Операции</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>What runs, and how it ended</source>
        <translation>Что выполняется и чем закончилось</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running or waiting</source>
        <translation>
            <numerusform>выполняется или ожидает: %Ln</numerusform>
            <numerusform>выполняются или ожидают: %Ln</numerusform>
            <numerusform>выполняются или ожидают: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>Резервных копий пока нет</translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln job(s) and quit?</source>
        <translation>
            <numerusform>Остановить %Ln задание и выйти?</numerusform>
            <numerusform>Остановить %Ln задания и выйти?</numerusform>
            <numerusform>Остановить %Ln заданий и выйти?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is stopped safely. What a backup has stored so far is used by the next one; a restore leaves whole files only.</source>
        <translation>Каждое будет остановлено безопасно. То, что копирование уже сохранило, пригодится следующему; восстановление оставит только целые файлы.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Остановить и выйти</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>&amp;New repository…</source>
        <translation>&amp;Создать репозиторий…</translation>
    </message>
    <message>
        <source>&amp;Open repository…</source>
        <translation>&amp;Открыть репозиторий…</translation>
    </message>
    <message>
        <source>&amp;Close repository</source>
        <translation>&amp;Закрыть репозиторий</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>Закрыть ок&amp;но</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выход</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Фильтр</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Вперёд</translation>
    </message>
    <message>
        <source>Back&amp;ups</source>
        <translation>Резервные &amp;копии</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Задания</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Инспектор</translation>
    </message>
    <message>
        <source>Jobs &amp;drawer</source>
        <translation>&amp;Панель заданий</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Столбцы…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Обновить</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>&amp;Создать копию…</translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation>&amp;Проверить…</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Восстановить…</translation>
    </message>
    <message>
        <source>&amp;Next region</source>
        <translation>С&amp;ледующая область</translation>
    </message>
    <message>
        <source>&amp;Previous region</source>
        <translation>П&amp;редыдущая область</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Комбинации клавиш</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Строка меню</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>&amp;Копии</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Системная</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>С&amp;ветлая</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмная</translation>
    </message>
    <message>
        <source>Leave without keeping the recovery code?</source>
        <translation>Уйти, не сохранив код восстановления?</translation>
    </message>
    <message>
        <source>It is shown this once and kept nowhere. Without it, nobody can open the repository when the passphrase is lost. The passphrase goes on to work.</source>
        <translation>Он показывается только один раз и нигде не хранится. Без него никто не откроет репозиторий, если парольная фраза будет утеряна. Парольная фраза продолжит действовать.</translation>
    </message>
    <message>
        <source>Leave without the code</source>
        <translation>Уйти без кода</translation>
    </message>
    <message>
        <source>Back to the code</source>
        <translation>Вернуться к коду</translation>
    </message>
    <message>
        <source>No backup matches the filter</source>
        <translation>Ни одна копия не подходит под фильтр</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Остановка…</translation>
    </message>
    <message>
        <source>The window closes when every job has stopped safely.</source>
        <translation>Окно закроется, когда все задания безопасно остановятся.</translation>
    </message>
    <message>
        <source>Select one backup, or two</source>
        <translation>Выберите одну или две резервные копии</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>С&amp;равнить с…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Открыть не&amp;давние</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <translation>
            <numerusform>повреждена %Ln</numerusform>
            <numerusform>повреждено %Ln</numerusform>
            <numerusform>повреждено %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Search all backups…</source>
        <translation>&amp;Поиск по всем копиям…</translation>
    </message>
    <message>
        <source>E&amp;xport archive…</source>
        <translation>&amp;Экспорт в архив…</translation>
    </message>
    <message>
        <source>&amp;Hold…</source>
        <translation>&amp;Закрепить…</translation>
    </message>
    <message>
        <source>&amp;Expire backups…</source>
        <translation>&amp;Удалить устаревшие копии…</translation>
    </message>
    <message>
        <source>&amp;Free space…</source>
        <translation>&amp;Освободить место…</translation>
    </message>
    <message>
        <source>Re&amp;lease…</source>
        <translation>О&amp;ткрепить…</translation>
    </message>
    <message>
        <source>&amp;Import archive…</source>
        <translation>&amp;Импорт из архива…</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Восстановление</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>What comes back, in which order and within what time</source>
        <translation>Что восстанавливается, в каком порядке и за какое время</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Готовность</translation>
    </message>
    <message>
        <source>How well proven it is that everything would come back</source>
        <translation>Насколько доказано, что всё удастся восстановить</translation>
    </message>
    <message>
        <source>Recover&amp;y plan</source>
        <translation>Пл&amp;ан восстановления</translation>
    </message>
    <message>
        <source>Readin&amp;ess</source>
        <translation>&amp;Готовность</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln проблема</numerusform>
            <numerusform>%Ln проблемы</numerusform>
            <numerusform>%Ln проблем</numerusform>
        </translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Моделирование</translation>
    </message>
    <message>
        <source>How long the recovery will take, and what to do about it</source>
        <translation>Сколько займёт восстановление и что с этим делать</translation>
    </message>
    <message>
        <source>Si&amp;mulation</source>
        <translation>&amp;Моделирование</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Учения</translation>
    </message>
    <message>
        <source>The plan done for real in a sandbox, and how long it took</source>
        <translation>План, выполненный по-настоящему в песочнице, и сколько это заняло</translation>
    </message>
    <message>
        <source>Dri&amp;lls</source>
        <translation>&amp;Учения</translation>
    </message>
    <message>
        <source>A drill has not ended</source>
        <translation>Учения не завершены</translation>
    </message>
</context>
<context>
    <name>backstop::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Закрыть это сообщение</translation>
    </message>
</context>
<context>
    <name>backstop::ui::OpenStep</name>
    <message>
        <source>&amp;Open repository</source>
        <translation>&amp;Открыть репозиторий</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Расположение</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Choose the folder of the repository</source>
        <translation>Выбор папки репозитория</translation>
    </message>
    <message>
        <source>Open a repository</source>
        <translation>Открытие репозитория</translation>
    </message>
    <message>
        <source>The folder that holds the backups.</source>
        <translation>Папка, в которой хранятся резервные копии.</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>Располо&amp;жение</translation>
    </message>
    <message>
        <source>How it is unlocked</source>
        <translation>Чем разблокировать</translation>
    </message>
</context>
<context>
    <name>backstop::ui::OverviewTab</name>
    <message>
        <source>Overview of the backup</source>
        <translation>Обзор копии</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Содержимое</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>Как создана</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Added to repository</source>
        <translation>Добавлено в репозиторий</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Сравнивалась с</translation>
    </message>
    <message>
        <source>Files added</source>
        <translation>Добавлено файлов</translation>
    </message>
    <message>
        <source>Files modified</source>
        <translation>Изменено файлов</translation>
    </message>
    <message>
        <source>Files deleted</source>
        <translation>Удалено файлов</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Создана</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кем</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The backup is being read…</source>
        <translation>Копия читается…</translation>
    </message>
    <message>
        <source>Verify again to list the files…</source>
        <translation>Проверить снова, чтобы перечислить файлы…</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ни с чем</translation>
    </message>
    <message>
        <source>A full backup reads every byte again and is compared with nothing.</source>
        <translation>Полная копия заново читает каждый байт и ни с чем не сравнивается.</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Контрольная сумма</translation>
    </message>
    <message>
        <source>Of the whole content: two backups of the same files have the same.</source>
        <translation>Для всего содержимого: у двух копий одних и тех же файлов она одинакова.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Закреплена</translation>
    </message>
    <message>
        <source>It never expires.</source>
        <translation>Её срок хранения не истекает.</translation>
    </message>
    <message>
        <source>It never expires: %1</source>
        <translation>Её срок хранения не истекает: %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PassphraseStrength</name>
    <message>
        <source>Weak: found within hours or days by someone who has the repository</source>
        <translation>Слабая: тот, у кого есть репозиторий, подберёт её за часы или дни</translation>
    </message>
    <message>
        <source>Fair: months of work for a well-equipped attacker. A few more words make it strong</source>
        <translation>Приемлемая: хорошо оснащённому взломщику понадобятся месяцы. Ещё несколько слов сделают её надёжной</translation>
    </message>
    <message>
        <source>Strong, if it is not a quotation and used nowhere else</source>
        <translation>Надёжная, если это не цитата и она больше нигде не используется</translation>
    </message>
    <message>
        <source>No protection: among the first that are tried, and found within minutes</source>
        <translation>Никакой защиты: её попробуют одной из первых и подберут за минуты</translation>
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
        <translation>%1, в лучшем случае %2, в худшем %3</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>Самая новая копия</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Проверена</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ни разу</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>Back in</source>
        <translation>Готов через</translation>
    </message>
    <message>
        <source>%1 if all goes well</source>
        <translation>%1, если всё пойдёт хорошо</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>no loss</source>
        <translation>без потерь</translation>
    </message>
    <message>
        <source>Unacceptable after</source>
        <translation>Недопустимо дольше</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Зависит от</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ни от чего</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Зависят от него</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>Begins after</source>
        <translation>Начнётся через</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Займёт</translation>
    </message>
    <message>
        <source>Backed up to</source>
        <translation>Куда копируется</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Примечания</translation>
    </message>
    <message>
        <source>Change component…</source>
        <translation>Изменить компонент…</translation>
    </message>
    <message>
        <source>Remove component</source>
        <translation>Удалить компонент</translation>
    </message>
    <message>
        <source>Graphviz is not installed. A simpler layout is shown.</source>
        <translation>Graphviz не установлен. Показано более простое расположение.</translation>
    </message>
    <message>
        <source>Graphviz took too long. A simpler layout is shown.</source>
        <translation>Graphviz работал слишком долго. Показано более простое расположение.</translation>
    </message>
    <message>
        <source>Graphviz gave no layout. A simpler one is shown.</source>
        <translation>Graphviz не дал расположения. Показано более простое.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Копия</translation>
    </message>
    <message>
        <source>none has its data</source>
        <translation>ни в одной нет его данных</translation>
    </message>
    <message>
        <source>Stops with it</source>
        <translation>Остановятся с ним</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln компонент</numerusform>
            <numerusform>%Ln компонента</numerusform>
            <numerusform>%Ln компонентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Most urgent</source>
        <translation>Высший приоритет</translation>
    </message>
    <message>
        <source>Shortest RTO</source>
        <translation>Наименьший RTO</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Компоненты</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>Открыть группу</translation>
    </message>
    <message>
        <source>not stated: counts as nothing here, and a simulation assumes a time</source>
        <translation>не указано: здесь считается нулём, а моделирование принимает своё время</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanEditor</name>
    <message>
        <source>Add %1</source>
        <translation>добавление «%1»</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>изменение «%1»</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>удаление «%1»</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>«%1» зависит от «%2»</translation>
    </message>
    <message>
        <source>%1 does not need %2</source>
        <translation>«%1» не зависит от «%2»</translation>
    </message>
    <message>
        <source>Change the teams</source>
        <translation>изменение команд</translation>
    </message>
    <message>
        <source>Change name, description or target</source>
        <translation>изменение имени, описания или цели</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanFactsDialog</name>
    <message>
        <source>All has to be back within</source>
        <translation>Вернуть всё в течение</translation>
    </message>
    <message>
        <source>Name, description and target</source>
        <translation>Имя, описание и цель</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>All has to be &amp;back within</source>
        <translation>&amp;Вернуть всё в течение</translation>
    </message>
    <message>
        <source>Without one, the longest target of a component counts.</source>
        <translation>Если не указано, действует самая длинная из целей компонентов.</translation>
    </message>
    <message>
        <source>Without one, the longest target of a component counts: %1.</source>
        <translation>Если не указано, действует самая длинная из целей компонентов: %1.</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Описани&amp;е</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Применить</translation>
    </message>
    <message>
        <source>A plan needs a name</source>
        <translation>Укажите имя плана</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanFilterBar</name>
    <message>
        <source>Components of this priority</source>
        <translation>Компоненты с этим приоритетом</translation>
    </message>
    <message>
        <source>Components in this state</source>
        <translation>Компоненты в этом состоянии</translation>
    </message>
    <message>
        <source>Components of this team</source>
        <translation>Компоненты этой команды</translation>
    </message>
    <message>
        <source>All priorities</source>
        <translation>Все приоритеты</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Все состояния</translation>
    </message>
    <message>
        <source>On the critical path</source>
        <translation>На критическом пути</translation>
    </message>
    <message>
        <source>Without a backup</source>
        <translation>Без копии</translation>
    </message>
    <message>
        <source>Show all components</source>
        <translation>Показать все компоненты</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Все команды</translation>
    </message>
    <message>
        <source>Without a team</source>
        <translation>Без команды</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln component(s)</source>
        <translation>
            <numerusform>%L1 из %Ln компонента</numerusform>
            <numerusform>%L1 из %Ln компонентов</numerusform>
            <numerusform>%L1 из %Ln компонентов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is hidden; %2</source>
        <translation>%1 скрыт фильтром; %2</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanGraph</name>
    <message>
        <source>Picture of the plan</source>
        <translation>Схема плана</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>зависит от: %1</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Изменить…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Подробности</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>&amp;Remove this need</source>
        <translation>&amp;Удалить эту зависимость</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Показать &amp;всё</translation>
    </message>
    <message>
        <source>no backup</source>
        <translation>нет копии</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) stop with it</source>
        <translation>
            <numerusform>с ним остановится ещё %Ln</numerusform>
            <numerusform>с ним остановятся ещё %Ln</numerusform>
            <numerusform>с ним остановятся ещё %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) needed in all</source>
        <translation>
            <numerusform>всего зависит ещё от %Ln</numerusform>
            <numerusform>всего зависит ещё от %Ln</numerusform>
            <numerusform>всего зависит ещё от %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  ·  no backup</source>
        <translation>%1  ·  нет копии</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 из %L2</translation>
    </message>
    <message>
        <source>&amp;Open group</source>
        <translation>&amp;Открыть группу</translation>
    </message>
    <message>
        <source>&amp;Back to all groups</source>
        <translation>Ко вс&amp;ем группам</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>группа %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanGroupBar</name>
    <message>
        <source>Bac&amp;k to all groups</source>
        <translation>Ко вс&amp;ем группам</translation>
    </message>
    <message>
        <source>Ope&amp;n group</source>
        <translation>Открыть гр&amp;уппу</translation>
    </message>
    <message>
        <source>G&amp;roup</source>
        <translation>Групп&amp;ировать</translation>
    </message>
    <message>
        <source>Show all groups again (Esc or Alt+Left)</source>
        <translation>Снова показать все группы (Esc или Alt+Влево)</translation>
    </message>
    <message>
        <source>Show the components of the current group (Enter)</source>
        <translation>Показать компоненты текущей группы (Enter)</translation>
    </message>
    <message>
        <source>Draw components that belong together as one box</source>
        <translation>Рисовать компоненты одной группы одним прямоугольником</translation>
    </message>
    <message>
        <source>All groups › %1: %2</source>
        <translation>Все группы › %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln группа</numerusform>
            <numerusform>%Ln группы</numerusform>
            <numerusform>%Ln групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln компонент</numerusform>
            <numerusform>%Ln компонента</numerusform>
            <numerusform>%Ln компонентов</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is being drawn…</source>
        <translation>Схема рисуется…</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanPage</name>
    <message>
        <source>Views of the plan</source>
        <translation>Представления плана</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Граф</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Таблица</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>П&amp;орядок</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>Пробле&amp;мы</translation>
    </message>
    <message>
        <source>Edit plan</source>
        <translation>Изменить план</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Add component…</source>
        <translation>Добавить компонент…</translation>
    </message>
    <message>
        <source>Teams…</source>
        <translation>Команды…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Сохранить план</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Time against target</source>
        <translation>Время относительно цели</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Увеличить (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Уменьшить (-)</translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation>Показать всё (0)</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>&amp;Цвет</translation>
    </message>
    <message>
        <source>Components of the plan</source>
        <translation>Компоненты плана</translation>
    </message>
    <message>
        <source>Each as early as possible</source>
        <translation>Каждый как можно раньше</translation>
    </message>
    <message>
        <source>The most urgent first, with all that it needs</source>
        <translation>Сначала самый срочный и всё, от чего он зависит</translation>
    </message>
    <message>
        <source>Order of recovery</source>
        <translation>Порядок восстановления</translation>
    </message>
    <message>
        <source>R&amp;ule</source>
        <translation>П&amp;равило</translation>
    </message>
    <message>
        <source>What is wrong with the plan</source>
        <translation>Что не так с планом</translation>
    </message>
    <message>
        <source>Nothing is known to be wrong with this plan. Only a drill shows that it works.</source>
        <translation>Известных проблем в этом плане нет. Но что он работает, покажут только учения.</translation>
    </message>
    <message>
        <source>Discard the changes of the plan?</source>
        <translation>Отбросить изменения плана?</translation>
    </message>
    <message>
        <source>The plan in the repository stays as it is. The changes cannot be had back.</source>
        <translation>План в репозитории останется как есть. Вернуть изменения будет нельзя.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Отбросить изменения</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>Вернуться к плану</translation>
    </message>
    <message>
        <source>%1 cannot need %2: that would close a circle</source>
        <translation>«%1» не может зависеть от «%2»: получится циклическая зависимость</translation>
    </message>
    <message>
        <source>Each needs the next: %1</source>
        <translation>Каждый зависит от следующего: %1</translation>
    </message>
    <message>
        <source>Critical path, %1: %2</source>
        <translation>Критический путь, %1: %2</translation>
    </message>
    <message>
        <source>The plan is being read</source>
        <translation>План считывается</translation>
    </message>
    <message>
        <source>It is in the repository, so that it is there after the disaster that it is for.</source>
        <translation>Он хранится в репозитории, чтобы уцелеть в той аварии, на случай которой составлен.</translation>
    </message>
    <message>
        <source>No recovery plan yet</source>
        <translation>Плана восстановления пока нет</translation>
    </message>
    <message>
        <source>A plan says which systems come back, in which order, by whom and within what time. It is kept in this repository, and checked against its backups.</source>
        <translation>План определяет, какие системы восстанавливаются, в каком порядке, кем и за какое время. Он хранится в этом репозитории и сверяется с его копиями.</translation>
    </message>
    <message>
        <source>Use the sample plan</source>
        <translation>Взять пример плана</translation>
    </message>
    <message>
        <source>Import a plan…</source>
        <translation>Импортировать план…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>The plan could not be read</source>
        <translation>Не удалось прочитать план</translation>
    </message>
    <message>
        <source>Somebody else saved the plan meanwhile</source>
        <translation>Тем временем план сохранил кто-то другой</translation>
    </message>
    <message>
        <source>It is version %1 now. Discard your changes to see it; saving yours would not be accepted.</source>
        <translation>Теперь это версия %1. Чтобы её увидеть, отбросьте свои изменения; сохранить их не удастся.</translation>
    </message>
    <message>
        <source>&amp;Problems (%L1)</source>
        <translation>Пробле&amp;мы (%L1)</translation>
    </message>
    <message>
        <source>The plan has no components.</source>
        <translation>В плане нет компонентов.</translation>
    </message>
    <message>
        <source>There is no order: the components need each other in a circle. See the problems.</source>
        <translation>Порядка нет: между компонентами есть циклическая зависимость. Смотрите проблемы.</translation>
    </message>
    <message>
        <source>Recovery plan</source>
        <translation>План восстановления</translation>
    </message>
    <message>
        <source>Changed, not saved</source>
        <translation>Изменён, не сохранён</translation>
    </message>
    <message>
        <source>Nothing changed yet</source>
        <translation>Изменений пока нет</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранён</translation>
    </message>
    <message>
        <source>Version %L1</source>
        <translation>Версия %L1</translation>
    </message>
    <message>
        <source>Version %L1, %2</source>
        <translation>Версия %L1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохранение…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln компонент</numerusform>
            <numerusform>%Ln компонента</numerusform>
            <numerusform>%Ln компонентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln проблема</numerusform>
            <numerusform>%Ln проблемы</numerusform>
            <numerusform>%Ln проблем</numerusform>
        </translation>
    </message>
    <message>
        <source>all back in %1 if all goes well</source>
        <translation>всё готово через %1, если всё пойдёт хорошо</translation>
    </message>
    <message>
        <source>The plan is being saved…</source>
        <translation>План сохраняется…</translation>
    </message>
    <message>
        <source>Name, description and target of the plan</source>
        <translation>Имя, описание и цель плана</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>Всё одинаково</translation>
    </message>
    <message>
        <source>What stops with it</source>
        <translation>Что остановится с ним</translation>
    </message>
    <message>
        <source>All that it needs</source>
        <translation>Всё, от чего зависит</translation>
    </message>
    <message>
        <source>Outline beside the picture</source>
        <translation>Структура рядом со схемой</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Показ&amp;ать</translation>
    </message>
    <message>
        <source>Edit a plan with values that could not be read?</source>
        <translation>Изменить план со значениями, которые не удалось прочитать?</translation>
    </message>
    <message>
        <source>Edit without them</source>
        <translation>Изменить без них</translation>
    </message>
    <message>
        <source>Leave the plan as it is</source>
        <translation>Оставить план как есть</translation>
    </message>
    <message>
        <source>Outline of the plan</source>
        <translation>Структура плана</translation>
    </message>
    <message>
        <source>Nothing else stops with %1</source>
        <translation>С «%1» больше ничего не остановится</translation>
    </message>
    <message>
        <source>%1 needs nothing</source>
        <translation>«%1» ни от чего не зависит</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s) stop with %1: %2</source>
        <translation>
            <numerusform>С «%1» остановится %Ln компонент: %2</numerusform>
            <numerusform>С «%1» остановятся %Ln компонента: %2</numerusform>
            <numerusform>С «%1» остановятся %Ln компонентов: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s) needed by %1: %2</source>
        <translation>
            <numerusform>«%1» зависит от %Ln компонента: %2</numerusform>
            <numerusform>«%1» зависит от %Ln компонентов: %2</numerusform>
            <numerusform>«%1» зависит от %Ln компонентов: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) of this plan are missing, or could not be taken as they stand. Once the plan is saved from here, what is shown stands in their place. Older versions keep what was there.</source>
        <translation>
            <numerusform>В этом плане %Ln значение отсутствует или не может быть принято в нынешнем виде. Как только план будет сохранён отсюда, на месте таких значений окажется то, что показано. В прежних версиях останется то, что было.</numerusform>
            <numerusform>В этом плане %Ln значения отсутствуют или не могут быть приняты в нынешнем виде. Как только план будет сохранён отсюда, на их месте окажется то, что показано. В прежних версиях останется то, что было.</numerusform>
            <numerusform>В этом плане %Ln значений отсутствуют или не могут быть приняты в нынешнем виде. Как только план будет сохранён отсюда, на их месте окажется то, что показано. В прежних версиях останется то, что было.</numerusform>
        </translation>
    </message>
    <message>
        <source>A group cannot be needed</source>
        <translation>Задать зависимость от группы нельзя</translation>
    </message>
    <message>
        <source>Edit the component and choose there what it needs, or draw all components: clear Group above the picture.</source>
        <translation>Измените компонент и выберите там, от чего он зависит, или покажите все компоненты: снимите флажок «Группировать» над схемой.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PreviewModel</name>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Мешает</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Повреждено</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Заменено</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Оставлено</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Не тронуто</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удалось</translation>
    </message>
    <message>
        <source>Not wholly</source>
        <translation>Не полностью</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>Не восстановлено</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PrintedPage</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ProblemsTab</name>
    <message>
        <source>Path</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>What is not in the backup</source>
        <translation>Чего нет в копии</translation>
    </message>
    <message>
        <source>The first %1 of %2 are listed.</source>
        <translation>Показаны первые %1 из %2.</translation>
    </message>
    <message>
        <source>These entries are missing from the backup, or were changed while they were read. Everything else is in it.</source>
        <translation>Эти элементы отсутствуют в копии или изменились во время чтения. Всё остальное в ней есть.</translation>
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
        <translation>Составляющая</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>Score then</source>
        <translation>Новая оценка</translation>
    </message>
    <message>
        <source>The score there would be if this alone were done.</source>
        <translation>Оценка, если будет сделано только это.</translation>
    </message>
    <message>
        <source>%1: %2 points, score then %3</source>
        <translation>%1: %2 балла, новая оценка %3</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
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
        <translation>Самая новая копия</translation>
    </message>
    <message>
        <source>Every byte read</source>
        <translation>Каждый байт прочитан</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>не измерено</translation>
    </message>
    <message>
        <source>not recovered</source>
        <translation>не восстановлен</translation>
    </message>
    <message>
        <source>no data of its own</source>
        <translation>нет своих данных</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 назад</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ни разу</translation>
    </message>
    <message>
        <source>Positions against fills</source>
        <translation>Сверка позиций</translation>
    </message>
    <message>
        <source>%1, before it was changed</source>
        <translation>%1, до его изменения</translation>
    </message>
    <message>
        <source>%1, outdated</source>
        <translation>%1, устарело</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Brings back</source>
        <translation>Восстанавливает</translation>
    </message>
    <message>
        <source>%1: %2, brings back %3</source>
        <translation>%1: %2, восстанавливает: %3</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>Требуется: %1</translation>
    </message>
    <message>
        <source>%1: score then %2</source>
        <translation>%1: новая оценка %2</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Учения</translation>
    </message>
    <message>
        <source>Without a team: %1, brings back %2</source>
        <translation>Без команды: %1, восстанавливает: %2</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ReadinessPage</name>
    <message>
        <source>of 100</source>
        <translation>из 100</translation>
    </message>
    <message>
        <source>Assess again</source>
        <translation>Оценить заново</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Сохранить отчёт…</translation>
    </message>
    <message>
        <source>How the points were reached</source>
        <translation>Из чего складывается оценка</translation>
    </message>
    <message>
        <source>What would raise the score</source>
        <translation>Что повысит оценку</translation>
    </message>
    <message>
        <source>Targets against what was measured</source>
        <translation>Цели и измеренные значения</translation>
    </message>
    <message>
        <source>What would raise it</source>
        <translation>Что повысит оценку</translation>
    </message>
    <message>
        <source>Readiness is being assessed…</source>
        <translation>Оценивается готовность…</translation>
    </message>
    <message>
        <source>The plan, its backups, verifications and drills are read.</source>
        <translation>Читаются план и сведения о его копиях, проверках и учениях.</translation>
    </message>
    <message>
        <source>There is no recovery plan to assess</source>
        <translation>Нет плана восстановления для оценки</translation>
    </message>
    <message>
        <source>Here is shown how well proven it is that the firm would come back: a score with every point explained. It needs a plan that names the components and their targets.</source>
        <translation>Здесь показано, насколько доказано, что фирма сможет восстановиться: оценка с объяснением каждого балла. Для неё нужен план, в котором названы компоненты и их цели.</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Создать план</translation>
    </message>
    <message>
        <source>Readiness %1 of 100</source>
        <translation>Готовность: %1 из 100</translation>
    </message>
    <message>
        <source>%1 points were reached, but no more than %2 count:</source>
        <translation>Набрано %1 балла, но засчитывается не более %2:</translation>
    </message>
    <message>
        <source>%1, version %2 of the plan, as of %3</source>
        <translation>%1, версия плана %2, по состоянию на %3</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Score then</source>
        <translation>Новая оценка</translation>
    </message>
    <message>
        <source>Data loss of each component</source>
        <translation>Потеря данных каждого компонента</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Подтверждения</translation>
    </message>
    <message>
        <source>Data loss by component</source>
        <translation>Потеря данных по компонентам</translation>
    </message>
    <message>
        <source>Data loss over time</source>
        <translation>Потеря данных во времени</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RecentList</name>
    <message>
        <source>Opened before</source>
        <translation>Открывались ранее</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Недоступен</translation>
    </message>
    <message>
        <source>Take off this list; nothing is deleted</source>
        <translation>Убрать из списка; ничего не удаляется</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>Убрать %1 из списка</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RecoveryCodeStep</name>
    <message>
        <source>&amp;Continue</source>
        <translation>П&amp;родолжить</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Ск&amp;опировать</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Пе&amp;чать…</translation>
    </message>
    <message>
        <source>Keep this recovery code</source>
        <translation>Сохраните этот код восстановления</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Сохранение кода восстановления</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Текст (*.txt)</translation>
    </message>
    <message>
        <source>Backstop recovery code</source>
        <translation>Код восстановления Backstop</translation>
    </message>
    <message>
        <source>Recovery code: %1</source>
        <translation>Код восстановления: %1</translation>
    </message>
    <message>
        <source>Copied: paste it into a password manager</source>
        <translation>Скопировано: вставьте в менеджер паролей</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Напечатано</translation>
    </message>
    <message>
        <source>Repository:  %1</source>
        <translation>Репозиторий:  %1</translation>
    </message>
    <message>
        <source>Location:    %1</source>
        <translation>Расположение: %1</translation>
    </message>
    <message>
        <source>Made:        %1 by %2</source>
        <translation>Создан:       %1, %2</translation>
    </message>
    <message>
        <source>This code opens the repository when its passphrase is lost. Upper and lower case and hyphens do not matter.</source>
        <translation>Этот код открывает репозиторий, если его парольная фраза утрачена. Регистр букв и дефисы не важны.</translation>
    </message>
    <message>
        <source>In the window: File &gt; Open repository, give the location, choose &quot;Recovery code&quot;, and type it.</source>
        <translation>В окне: Файл &gt; Открыть репозиторий, укажите расположение, выберите «Код восстановления» и введите его.</translation>
    </message>
    <message>
        <source>On the command line of any Linux machine that reaches the location, with Backstop installed:</source>
        <translation>В командной строке любой машины с Linux и установленным Backstop, которой доступно это расположение:</translation>
    </message>
    <message>
        <source>    Type the code where the passphrase is asked for.</source>
        <translation>    Введите код там, где запрашивается парольная фраза.</translation>
    </message>
    <message>
        <source>    The last one gives the repository a passphrase that you know.</source>
        <translation>    Последняя команда задаёт репозиторию известную вам парольную фразу.</translation>
    </message>
    <message>
        <source>Keep this page apart from the repository. Whoever has both can read everything.</source>
        <translation>Храните этот лист отдельно от репозитория. Тот, у кого есть и то и другое, может прочитать всё.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохранение…</translation>
    </message>
    <message>
        <source>It opens the repository when the passphrase is lost. It is shown once and kept nowhere: print it, save it or write it down, and keep it apart from this computer. The page that is printed or saved names the repository and says how to use the code.</source>
        <translation>Он открывает репозиторий, если парольная фраза утрачена. Он показывается один раз и нигде не хранится: напечатайте, сохраните или запишите его и держите отдельно от этого компьютера. На печатаемом или сохраняемом листе указаны репозиторий и порядок использования кода.</translation>
    </message>
    <message>
        <source>&amp;Last four symbols of the code, from where it is kept now</source>
        <translation>Пос&amp;ледние четыре символа кода&#xa0;— оттуда, где он теперь хранится</translation>
    </message>
    <message>
        <source>So that a slip of the pen is found today</source>
        <translation>Чтобы описка нашлась уже сегодня</translation>
    </message>
    <message>
        <source>That is how it ends</source>
        <translation>Так он и заканчивается</translation>
    </message>
    <message>
        <source>It ends otherwise: compare what you kept</source>
        <translation>Он заканчивается иначе: сверьте то, что вы сохранили</translation>
    </message>
    <message>
        <source>Type how the code ends first</source>
        <translation>Сначала введите, чем заканчивается код</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>Сохра&amp;нить…</translation>
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
        <translation>Время до начала работы</translation>
    </message>
    <message>
        <source>How long recovery takes</source>
        <translation>Сколько длится восстановление</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>data/orders</source>
        <translation>data/orders</translation>
    </message>
    <message>
        <source>Any backup</source>
        <translation>Любая копия</translation>
    </message>
    <message>
        <source>s3://backups/database/</source>
        <translation>s3://backups/database/</translation>
    </message>
    <message>
        <source>Nothing has to be run</source>
        <translation>Запускать ничего не нужно</translation>
    </message>
    <message>
        <source>Its &amp;data, as a path in the backup</source>
        <translation>Его &amp;данные: путь в резервной копии</translation>
    </message>
    <message>
        <source>Only of backups wit&amp;h this tag</source>
        <translation>Только копии с этой &amp;меткой</translation>
    </message>
    <message>
        <source>Where its backups are, for pe&amp;ople</source>
        <translation>Где &amp;хранятся его копии (сведения для людей)</translation>
    </message>
    <message>
        <source>Pro&amp;gram that recovers it</source>
        <translation>Про&amp;грамма его восстановления</translation>
    </message>
    <message>
        <source>Runs after the restore. A path that is not whole starts at the folder of scripts that a drill is told.</source>
        <translation>Запускается после восстановления данных. Неполный путь отсчитывается от папки скриптов, указанной для учений.</translation>
    </message>
    <message>
        <source>Until so&amp;mebody works on it</source>
        <translation>Время до &amp;начала работы</translation>
    </message>
    <message>
        <source>How long recover&amp;y takes then</source>
        <translation>Сколько &amp;затем длится восстановление</translation>
    </message>
    <message>
        <source>Without the transfer of its data, which is computed.</source>
        <translation>Без передачи данных: её время вычисляется.</translation>
    </message>
    <message>
        <source>How often a try &amp;fails</source>
        <translation>Как &amp;часто попытка не удаётся</translation>
    </message>
    <message>
        <source>A path as in the list of files, without a slash before it</source>
        <translation>Путь как в списке файлов, без косой черты в начале</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RecoveryKitPage</name>
    <message>
        <source>Recovery kit</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>This page opens a repository of backups made with Backstop when its passphrase is lost. Keep it like a deed: on paper, in a safe, and not where the repository is.</source>
        <translation>Этот лист открывает репозиторий резервных копий Backstop, если его парольная фраза утеряна. Храните его как важный документ: на бумаге, в сейфе и не там, где находится репозиторий.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Код восстановления</translation>
    </message>
    <message>
        <source>Upper and lower case and hyphens do not matter. What looks like the letter I or L is the digit 1, what looks like O is the digit 0.</source>
        <translation>Регистр букв и дефисы не важны. То, что похоже на букву I или L, — цифра 1, то, что похоже на O, — цифра 0.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Расположение</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Репозиторий</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Создан</translation>
    </message>
    <message>
        <source>Key slot</source>
        <translation>Слот ключа</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Этот лист</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1, создал %2</translation>
    </message>
    <message>
        <source>To get the data back</source>
        <translation>Как вернуть данные</translation>
    </message>
    <message>
        <source>Take a Linux computer that reaches the location above, and install Backstop on it.</source>
        <translation>Возьмите компьютер с Linux, которому доступно указанное выше расположение, и установите на него Backstop.</translation>
    </message>
    <message>
        <source>Start Backstop, choose File &gt; Open repository and give the location. Where a passphrase is asked for, type the recovery code. On the command line:</source>
        <translation>Запустите Backstop, выберите «Файл &gt; Открыть репозиторий» и укажите расположение. Там, где запрашивается парольная фраза, введите код восстановления. В командной строке:</translation>
    </message>
    <message>
        <source>Choose the newest backup and restore it to a new, empty folder:</source>
        <translation>Выберите самую новую копию и восстановите её в новую пустую папку:</translation>
    </message>
    <message>
        <source>Give the repository a passphrase that you know:</source>
        <translation>Задайте репозиторию парольную фразу, которую вы знаете:</translation>
    </message>
    <message>
        <source>Was this page lost, or seen by somebody who should not? With the passphrase, begin a new key, then make a new page with &quot;key recovery-kit&quot;:</source>
        <translation>Этот лист потерян или его видел посторонний? С парольной фразой начните новый ключ, затем создайте новый лист командой «key recovery-kit»:</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Хранится в</translation>
    </message>
    <message>
        <source>Handed to, on</source>
        <translation>Передан кому, когда</translation>
    </message>
    <message>
        <source>Last tried on</source>
        <translation>Последняя проверка</translation>
    </message>
    <message>
        <source>Whoever has this page and reaches the repository can read everything in it. Without the passphrase and without this code nobody can, not even who made Backstop.</source>
        <translation>Тот, у кого есть этот лист и доступ к репозиторию, может прочитать в нём всё. Без парольной фразы и без этого кода не может никто, даже создатели Backstop.</translation>
    </message>
    <message>
        <source>Backstop recovery kit</source>
        <translation>Лист восстановления Backstop</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreLines</name>
    <message>
        <source>Part of a path</source>
        <translation>Часть пути</translation>
    </message>
    <message>
        <source>Show only paths with this part</source>
        <translation>Показывать только пути с этой частью</translation>
    </message>
    <message>
        <source>Show only this action</source>
        <translation>Показывать только это действие</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>Все: %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestorePreviewStep</name>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Мешает</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln файл</numerusform>
            <numerusform>%Ln файла</numerusform>
            <numerusform>%Ln файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>What would be done</source>
        <translation>Что будет сделано</translation>
    </message>
    <message>
        <source>The preview is being made</source>
        <translation>Готовится предварительный просмотр</translation>
    </message>
    <message>
        <source>Comparing the backup with what is there. Nothing is written yet.</source>
        <translation>Копия сравнивается с тем, что есть на месте. Пока ничего не записывается.</translation>
    </message>
    <message>
        <source>This is what would be done</source>
        <translation>Вот что будет сделано</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) in the way</source>
        <translation>
            <numerusform>Мешает %Ln элемент</numerusform>
            <numerusform>Мешают %Ln элемента</numerusform>
            <numerusform>Мешают %Ln элементов</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back and choose another folder, or what happens to what is there.</source>
        <translation>Вернитесь и выберите другую папку или измените, что делать с имеющимися файлами.</translation>
    </message>
    <message>
        <source>Not enough room: %1 needed, %2 free</source>
        <translation>Недостаточно места: нужно %1, свободно %2</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Освободите место или выберите другую папку.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be deleted</source>
        <translation>
            <numerusform>Будет удалён %Ln файл</numerusform>
            <numerusform>Будет удалено %Ln файла</numerusform>
            <numerusform>Будет удалено %Ln файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do: everything is there already.</source>
        <translation>Делать нечего: всё уже на месте.</translation>
    </message>
    <message>
        <source>Free there</source>
        <translation>Свободно</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translation>Что-то мешает</translation>
    </message>
    <message>
        <source>There is not enough room</source>
        <translation>Недостаточно места</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>Делать нечего</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s)</source>
        <translation>
            <numerusform>&amp;Восстановить %Ln файл</numerusform>
            <numerusform>&amp;Восстановить %Ln файла</numerusform>
            <numerusform>&amp;Восстановить %Ln файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Восстановить</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be written, %1 in all.</source>
        <translation>
            <numerusform>Будет записан %Ln файл, всего %1.</numerusform>
            <numerusform>Будет записано %Ln файла, всего %1.</numerusform>
            <numerusform>Будет записано %Ln файлов, всего %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are listed first below. Deleted files are not kept.</source>
        <translation>Они указаны первыми в списке ниже. Удалённые файлы не сохраняются.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) would be made.</source>
        <translation>
            <numerusform>Будет создана %Ln папка.</numerusform>
            <numerusform>Будет создано %Ln папки.</numerusform>
            <numerusform>Будет создано %Ln папок.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln folder(s)</source>
        <translation>
            <numerusform>&amp;Восстановить %Ln папку</numerusform>
            <numerusform>&amp;Восстановить %Ln папки</numerusform>
            <numerusform>&amp;Восстановить %Ln папок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be replaced.</source>
        <translation>
            <numerusform>Будет заменён %Ln файл.</numerusform>
            <numerusform>Будут заменены %Ln файла.</numerusform>
            <numerusform>Будут заменены %Ln файлов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be deleted.</source>
        <translation>
            <numerusform>Будет удалён %Ln файл.</numerusform>
            <numerusform>Будут удалены %Ln файла.</numerusform>
            <numerusform>Будут удалены %Ln файлов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Повреждено</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the chosen files are damaged and cannot be restored</source>
        <translation>
            <numerusform>%Ln из выбранных файлов повреждён и не может быть восстановлен</numerusform>
            <numerusform>%Ln из выбранных файлов повреждены и не могут быть восстановлены</numerusform>
            <numerusform>%Ln из выбранных файлов повреждены и не могут быть восстановлены</numerusform>
        </translation>
    </message>
    <message>
        <source>A restore writes all others and lists these in its report. They stand first below.</source>
        <translation>Восстановление запишет все остальные и перечислит эти в отчёте. Они первые в списке ниже.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be replaced</source>
        <translation>
            <numerusform>Будет заменён %Ln файл</numerusform>
            <numerusform>Будут заменены %Ln файла</numerusform>
            <numerusform>Будут заменены %Ln файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>They are listed first below. What stands there now is not kept.</source>
        <translation>Они первые в списке ниже. То, что там сейчас, не сохраняется.</translation>
    </message>
    <message>
        <source>Nothing can be restored: all that is missing is damaged.</source>
        <translation>Восстановить нечего: всё недостающее повреждено.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing would be written, and %Ln file(s) deleted.</source>
        <translation>
            <numerusform>Ничего не будет записано, будет удалён %Ln файл.</numerusform>
            <numerusform>Ничего не будет записано, будет удалено %Ln файла.</numerusform>
            <numerusform>Ничего не будет записано, будет удалено %Ln файлов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s), replace %1</source>
        <translation>
            <numerusform>&amp;Восстановить %Ln файл, заменить %1</numerusform>
            <numerusform>&amp;Восстановить %Ln файла, заменить %1</numerusform>
            <numerusform>&amp;Восстановить %Ln файлов, заменить %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln file(s)</source>
        <translation>
            <numerusform>&amp;Удалить %Ln файл</numerusform>
            <numerusform>&amp;Удалить %Ln файла</numerusform>
            <numerusform>&amp;Удалить %Ln файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines are shown, what is in the way, deleted or replaced first; %3 more are not.</source>
        <translation>Показаны строки: %1 из %2, сначала то, что мешает, удаляется или заменяется; ещё %3 не показаны.</translation>
    </message>
    <message>
        <source>The backup is partial</source>
        <translation>Копия частичная</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) were never in it, or not surely as they were. No restore brings them back.</source>
        <translation>
            <numerusform>%Ln элемент в неё не попал или, возможно, попал изменённым. Никакое восстановление его не вернёт.</numerusform>
            <numerusform>%Ln элемента в неё не попали или, возможно, попали изменёнными. Никакое восстановление их не вернёт.</numerusform>
            <numerusform>%Ln элементов в неё не попали или, возможно, попали изменёнными. Никакое восстановление их не вернёт.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would be written as long as something is in the way.</source>
        <translation>Пока что-то мешает, ничего не будет записано.</translation>
    </message>
    <message>
        <source>The folder cannot be written to</source>
        <translation>Запись в папку невозможна</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s), replace %1, delete %2</source>
        <translation>
            <numerusform>&amp;Восстановить %Ln файл, заменить %1, удалить %2</numerusform>
            <numerusform>&amp;Восстановить %Ln файла, заменить %1, удалить %2</numerusform>
            <numerusform>&amp;Восстановить %Ln файлов, заменить %1, удалить %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s), delete %1</source>
        <translation>
            <numerusform>&amp;Восстановить %Ln файл, удалить %1</numerusform>
            <numerusform>&amp;Восстановить %Ln файла, удалить %1</numerusform>
            <numerusform>&amp;Восстановить %Ln файлов, удалить %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln folder(s), delete %1</source>
        <translation>
            <numerusform>&amp;Восстановить %Ln папку, удалить %1</numerusform>
            <numerusform>&amp;Восстановить %Ln папки, удалить %1</numerusform>
            <numerusform>&amp;Восстановить %Ln папок, удалить %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln file(s)?</source>
        <translation>
            <numerusform>Удалить %Ln файл?</numerusform>
            <numerusform>Удалить %Ln файла?</numerusform>
            <numerusform>Удалить %Ln файлов?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln file(s)?</source>
        <translation>
            <numerusform>Заменить %Ln файл?</numerusform>
            <numerusform>Заменить %Ln файла?</numerusform>
            <numerusform>Заменить %Ln файлов?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln file(s) and delete %1?</source>
        <translation>
            <numerusform>Заменить %Ln файл и удалить %1?</numerusform>
            <numerusform>Заменить %Ln файла и удалить %1?</numerusform>
            <numerusform>Заменить %Ln файлов и удалить %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand in %1 now, and are not kept. Everything else there stays.</source>
        <translation>Сейчас они находятся в %1 и не сохраняются. Всё остальное там останется.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreReportDialog</name>
    <message>
        <source>Report of the restore</source>
        <translation>Отчёт о восстановлении</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreReportStep</name>
    <message>
        <source>Each of them is whole. Restore again to get the rest.</source>
        <translation>Каждый из них цел. Чтобы получить остальные, запустите восстановление ещё раз.</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Ошибка: %1</translation>
    </message>
    <message>
        <source>Failed: not one file was restored</source>
        <translation>Ошибка: не восстановлено ни одного файла</translation>
    </message>
    <message>
        <source>The problems below say why.</source>
        <translation>Причины перечислены ниже.</translation>
    </message>
    <message>
        <source>The problems below say what is missing, and why.</source>
        <translation>Ниже перечислено, чего не хватает и почему.</translation>
    </message>
    <message>
        <source>Each file was compared with the checksum in the backup as it was written.</source>
        <translation>При записи каждый файл сверен с контрольной суммой из копии.</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>От&amp;крыть папку</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>Со&amp;хранить отчёт…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Записано</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Оставлено</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Длительность</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were, and were not compared with the backup.</source>
        <translation>
            <numerusform>%Ln файл остался как был и не сравнивался с копией.</numerusform>
            <numerusform>%Ln файла остались как были и не сравнивались с копией.</numerusform>
            <numerusform>%Ln файлов остались как были и не сравнивались с копией.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Cancelled: not one file was written</source>
        <translation>Отменено: ни один файл не записан</translation>
    </message>
    <message>
        <source>Done: no file had to be written</source>
        <translation>Готово: записывать файлы не потребовалось</translation>
    </message>
    <message>
        <source>What was not simply restored</source>
        <translation>Что не было просто восстановлено</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Заменено</translation>
    </message>
    <message>
        <source>%1 of %2 lines are shown, problems first; %3 more are not. A saved report lists every problem.</source>
        <translation>Показаны строки: %1 из %2, сначала проблемы; ещё %3 не показаны. В сохранённом отчёте перечислены все проблемы.</translation>
    </message>
    <message numerus="yes">
        <source>Restored and verified %1 of %Ln file(s)</source>
        <translation>
            <numerusform>Восстановлено и проверено файлов: %1 из %Ln</numerusform>
            <numerusform>Восстановлено и проверено файлов: %1 из %Ln</numerusform>
            <numerusform>Восстановлено и проверено файлов: %1 из %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %1 of %Ln file(s) in place</source>
        <translation>
            <numerusform>Отменено: файлов на месте %1 из %Ln</numerusform>
            <numerusform>Отменено: файлов на месте %1 из %Ln</numerusform>
            <numerusform>Отменено: файлов на месте %1 из %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: compared by size and time, not read.</source>
        <translation>
            <numerusform>%Ln файл остался как был: сравнивались размер и время, содержимое не читалось.</numerusform>
            <numerusform>%Ln файла остались как были: сравнивались размер и время, содержимое не читалось.</numerusform>
            <numerusform>%Ln файлов остались как были: сравнивались размер и время, содержимое не читалось.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) were never in the backup, or not surely as they were.</source>
        <translation>
            <numerusform>%Ln элемент в копию не попал или, возможно, попал изменённым.</numerusform>
            <numerusform>%Ln элемента в копию не попали или, возможно, попали изменёнными.</numerusform>
            <numerusform>%Ln элементов в копию не попали или, возможно, попали изменёнными.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) were made, and are left.</source>
        <translation>
            <numerusform>%Ln папка была создана и осталась.</numerusform>
            <numerusform>%Ln папки были созданы и остались.</numerusform>
            <numerusform>%Ln папок были созданы и остались.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored all that is in the backup, which is partial</source>
        <translation>Восстановлено всё, что есть в копии, но она частичная</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with more than 1 GiB of holes have no checksum: each chunk was authenticated, the whole was not compared. All others were compared.</source>
        <translation>
            <numerusform>У %Ln файла, где пустот больше 1 ГиБ, нет контрольной суммы: подлинность каждого блока данных проверена, содержимое целиком не сверялось. Все остальные сверены.</numerusform>
            <numerusform>У %Ln файлов, где пустот больше 1 ГиБ, нет контрольной суммы: подлинность каждого блока данных проверена, содержимое целиком не сверялось. Все остальные сверены.</numerusform>
            <numerusform>У %Ln файлов, где пустот больше 1 ГиБ, нет контрольной суммы: подлинность каждого блока данных проверена, содержимое целиком не сверялось. Все остальные сверены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: read, and the same in every byte.</source>
        <translation>
            <numerusform>%Ln файл остался как был: прочитан и совпадает до байта.</numerusform>
            <numerusform>%Ln файла остались как были: прочитаны и совпадают до байта.</numerusform>
            <numerusform>%Ln файлов остались как были: прочитаны и совпадают до байта.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreWhatStep</name>
    <message>
        <source>&amp;Everything</source>
        <translation>В&amp;сё</translation>
    </message>
    <message>
        <source>&amp;Only what is ticked</source>
        <translation>&amp;Только отмеченное</translation>
    </message>
    <message>
        <source>Files of the backup</source>
        <translation>Файлы копии</translation>
    </message>
    <message>
        <source>What shall be restored?</source>
        <translation>Что восстановить?</translation>
    </message>
    <message>
        <source>The whole backup is restored, whatever is ticked.</source>
        <translation>Восстанавливается вся копия, независимо от отметок.</translation>
    </message>
    <message>
        <source>Found by the verification of %1.</source>
        <translation>Обнаружено проверкой %1.</translation>
    </message>
    <message>
        <source>This backup is damaged: its record or its list of files</source>
        <translation>Эта копия повреждена: её запись или список файлов</translation>
    </message>
    <message>
        <source>What can still be read is restored, and the report lists the rest.</source>
        <translation>Всё, что ещё читается, будет восстановлено; остальное перечислит отчёт.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of this backup are damaged and cannot be restored</source>
        <translation>
            <numerusform>%Ln файл этой копии повреждён и не может быть восстановлен</numerusform>
            <numerusform>%Ln файла этой копии повреждены и не могут быть восстановлены</numerusform>
            <numerusform>%Ln файлов этой копии повреждены и не могут быть восстановлены</numerusform>
        </translation>
    </message>
    <message>
        <source>A restore writes all others and lists these. The preview names those that you chose.</source>
        <translation>Восстановление запишет все остальные и перечислит эти. Предпросмотр назовёт те из них, что вы выбрали.</translation>
    </message>
    <message>
        <source>Use the verified one of %1</source>
        <translation>Взять проверенную от %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln папка</numerusform>
            <numerusform>%Ln папки</numerusform>
            <numerusform>%Ln папок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln файл</numerusform>
            <numerusform>%Ln файла</numerusform>
            <numerusform>%Ln файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln файл, %1</numerusform>
            <numerusform>%Ln файла, %1</numerusform>
            <numerusform>%Ln файлов, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreWhereStep</name>
    <message>
        <source>A &amp;new folder</source>
        <translation>Н&amp;овая папка</translation>
    </message>
    <message>
        <source>An&amp;other folder</source>
        <translation>Дру&amp;гая папка</translation>
    </message>
    <message>
        <source>&amp;Delete what is not in the backup</source>
        <translation>&amp;Удалить то, чего нет в копии</translation>
    </message>
    <message>
        <source>Folder to restore into</source>
        <translation>Папка, в которую восстановить</translation>
    </message>
    <message>
        <source>Choose a folder to restore into</source>
        <translation>Выбор папки для восстановления</translation>
    </message>
    <message>
        <source>Where shall it go?</source>
        <translation>Куда восстановить?</translation>
    </message>
    <message>
        <source>Makes the restored folders exactly what they were. Off unless you need it.</source>
        <translation>Восстановленные папки станут точно такими, какими были. Включайте, только если это нужно.</translation>
    </message>
    <message>
        <source>If something is there already</source>
        <translation>Если там уже что-то есть</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Ост&amp;ановиться</translation>
    </message>
    <message>
        <source>Nothing is written at all. You see what is in the way.</source>
        <translation>Ничего не записывается. Вы увидите, что мешает.</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>Оставить как &amp;есть</translation>
    </message>
    <message>
        <source>Only what is missing is restored.</source>
        <translation>Восстанавливается только недостающее.</translation>
    </message>
    <message>
        <source>Replace it &amp;where it differs</source>
        <translation>Заменить &amp;различающееся</translation>
    </message>
    <message>
        <source>What has the size and time of the backup stays untouched.</source>
        <translation>Файлы с теми же размером и временем, что в копии, не затрагиваются.</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Заменить всё</translation>
    </message>
    <message>
        <source>Everything is written anew. What was there is gone.</source>
        <translation>Всё записывается заново. Прежнее содержимое пропадёт.</translation>
    </message>
    <message>
        <source>Files that were made after the backup will be deleted from the restored folders.</source>
        <translation>Файлы, созданные после этой копии, будут удалены из восстановленных папок.</translation>
    </message>
    <message>
        <source>Where it &amp;came from</source>
        <translation>&amp;Туда, откуда взято</translation>
    </message>
    <message>
        <source>What happens to files that are there already is chosen below.</source>
        <translation>Что будет с уже имеющимися там файлами, выбирается ниже.</translation>
    </message>
    <message>
        <source>This makes the folder %1</source>
        <translation>Так появится папка %1</translation>
    </message>
    <message>
        <source>To put the files back where they were, choose &quot;Where it came from&quot;.</source>
        <translation>Чтобы вернуть файлы на прежнее место, выберите «Туда, откуда взято».</translation>
    </message>
    <message>
        <source>%1 on %2, which is not this computer. To restore to this path here, choose another folder.</source>
        <translation>%1 на компьютере %2, а не на этом. Чтобы восстановить по этому пути здесь, выберите другую папку.</translation>
    </message>
    <message>
        <source>The preview shows them before anything happens.</source>
        <translation>До начала они будут показаны в предварительном просмотре.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreWizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Далее</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Restore from %1</source>
        <translation>Восстановление из копии %1</translation>
    </message>
    <message>
        <source>1  What</source>
        <translation>1  Что</translation>
    </message>
    <message>
        <source>2  Where</source>
        <translation>2  Куда</translation>
    </message>
    <message>
        <source>3  Preview</source>
        <translation>3  Просмотр</translation>
    </message>
    <message>
        <source>4  Restore</source>
        <translation>4  Восстановление</translation>
    </message>
    <message>
        <source>5  Report</source>
        <translation>5  Отчёт</translation>
    </message>
    <message>
        <source>Choose what to restore first: nothing chosen never means everything</source>
        <translation>Сначала выберите, что восстановить: «ничего не выбрано» никогда не значит «всё»</translation>
    </message>
    <message>
        <source>Choose a folder first</source>
        <translation>Сначала выберите папку</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Просмотр</translation>
    </message>
    <message>
        <source>&amp;Cancel restore</source>
        <translation>От&amp;менить восстановление</translation>
    </message>
    <message>
        <source>Close without restoring?</source>
        <translation>Закрыть без восстановления?</translation>
    </message>
    <message>
        <source>Nothing has been written. What you chose here is forgotten.</source>
        <translation>Ничего не записано. Сделанный здесь выбор будет забыт.</translation>
    </message>
    <message>
        <source>&amp;Close without restoring</source>
        <translation>&amp;Закрыть без восстановления</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Продолжить</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Восстановление</translation>
    </message>
    <message>
        <source>You can close this window: the job goes on, and its report waits under Jobs.</source>
        <translation>Это окно можно закрыть: задание продолжится, а отчёт будет ждать на странице «Задания».</translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation>Ход восстановления</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RpoModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1–%2</translation>
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
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Веб-страница (*.html)</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Заменить файл?</translation>
    </message>
    <message>
        <source>There is one of this name already. What it holds is lost.</source>
        <translation>Файл с таким именем уже есть. Его содержимое будет потеряно.</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Заменить файл</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Не сохранено: %1</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Сохранено в %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ScenarioForm</name>
    <message>
        <source>Not lost</source>
        <translation>Без ущерба</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>Вернуться к плану</translation>
    </message>
    <message>
        <source>Compare this</source>
        <translation>Сравнить это</translation>
    </message>
    <message>
        <source>Beside the plan as it is</source>
        <translation>Рядом с нынешним планом</translation>
    </message>
    <message>
        <source>&amp;Run simulation</source>
        <translation>&amp;Запустить моделирование</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>A bad day is bad for everyone: in each trial all durations are longer or shorter together, by about this much</source>
        <translation>Плохой день плох для всех: в каждом прогоне все длительности вместе больше или меньше примерно на столько</translation>
    </message>
    <message>
        <source>&amp;Trials</source>
        <translation>Про&amp;гоны</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Что если</translation>
    </message>
    <message>
        <source>One &amp;person less</source>
        <translation>На одного &amp;человека меньше</translation>
    </message>
    <message>
        <source>Latest backup c&amp;orrupt</source>
        <translation>Самая новая копия повре&amp;ждена</translation>
    </message>
    <message>
        <source>&amp;Not lost</source>
        <translation>Без у&amp;щерба</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Beside the plan &amp;as it is</source>
        <translation>Р&amp;ядом с нынешним планом</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>Ход моделирования</translation>
    </message>
    <message>
        <source>%1 (%L2 now)</source>
        <translation>%1 (сейчас %L2)</translation>
    </message>
    <message>
        <source>No team has two people</source>
        <translation>Ни в одной команде нет двух человек</translation>
    </message>
    <message>
        <source>Everybody is there</source>
        <translation>Все на месте</translation>
    </message>
    <message>
        <source>Nothing has two backups</source>
        <translation>Двух копий нет ни у чего</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>The backups say of no component how much is to be transferred</source>
        <translation>По копиям ни для одного компонента не видно, сколько нужно передать</translation>
    </message>
    <message>
        <source>Nothing is left to recover: untick what was lost.</source>
        <translation>Восстанавливать нечего: снимите отметку с того, что потеряно.</translation>
    </message>
    <message numerus="yes">
        <source>Too many trials for %Ln component(s): %L1 at most.</source>
        <translation>
            <numerusform>Слишком много прогонов для %Ln компонента: не более %L1.</numerusform>
            <numerusform>Слишком много прогонов для %Ln компонентов: не более %L1.</numerusform>
            <numerusform>Слишком много прогонов для %Ln компонентов: не более %L1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot have a corrupt backup and not be lost.</source>
        <translation>«%1»: не могут быть заданы сразу повреждённая копия и «Без ущерба».</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Запуск</translation>
    </message>
    <message>
        <source>Not run with these inputs yet.</source>
        <translation>С этими данными ещё не запускалось.</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>Нача&amp;льное число</translation>
    </message>
    <message>
        <source>&amp;Good and bad days differ by</source>
        <translation>Р&amp;азброс удачных и плохих дней</translation>
    </message>
    <message>
        <source>Thro&amp;ughput of transfers</source>
        <translation>Скорость пер&amp;едачи данных</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SearchWindow</name>
    <message>
        <source>Only &amp;deleted files</source>
        <translation>Только &amp;удалённые файлы</translation>
    </message>
    <message>
        <source>All &amp;versions…</source>
        <translation>Все в&amp;ерсии…</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Восстановить…</translation>
    </message>
    <message>
        <source>Search all backups</source>
        <translation>Поиск по всем копиям</translation>
    </message>
    <message>
        <source>The backups are being searched</source>
        <translation>Идёт поиск по копиям</translation>
    </message>
    <message>
        <source>Files found</source>
        <translation>Найденные файлы</translation>
    </message>
    <message>
        <source>A part of the path, or orders-2026-*.json</source>
        <translation>Часть пути или orders-2026-*.json</translation>
    </message>
    <message>
        <source>Only what the newest backup of its source has no more</source>
        <translation>Только то, чего уже нет в самой новой копии источника</translation>
    </message>
    <message>
        <source>&amp;Find files that any backup has</source>
        <translation>&amp;Найти файлы, которые есть в любой копии</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>The newest version of this file</source>
        <translation>Самая новая версия этого файла</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>Сначала выберите файл</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>пока %1</translation>
    </message>
    <message>
        <source>First %1 shown, type more to narrow the search</source>
        <translation>Показаны первые %1; введите больше, чтобы сузить поиск</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln файл</numerusform>
            <numerusform>%Ln файла</numerusform>
            <numerusform>%Ln файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a part of a path to see every file that any backup has or had: how many versions there are, when it was first and last seen, and whether it is gone.</source>
        <translation>Введите часть пути, чтобы увидеть все файлы, которые есть или были в любой копии: сколько у них версий, когда они появились впервые и в последний раз и не исчезли ли.</translation>
    </message>
    <message>
        <source>The backups could not be searched</source>
        <translation>Не удалось выполнить поиск по копиям</translation>
    </message>
    <message>
        <source>What went wrong is said above.</source>
        <translation>Что пошло не так, сказано выше.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>No file matches</source>
        <translation>Нет подходящих файлов</translation>
    </message>
    <message>
        <source>The history of this repository is still being read; files appear here as they are found.</source>
        <translation>История этого репозитория ещё читается; файлы появятся здесь по мере нахождения.</translation>
    </message>
    <message>
        <source>No deleted file matches. Untick “Only deleted files” to search all.</source>
        <translation>Нет подходящих удалённых файлов. Снимите флажок «Только удалённые файлы», чтобы искать среди всех.</translation>
    </message>
    <message>
        <source>Upper and lower case are the same. * and ? stand for any characters; with them the whole name has to match, or the whole path where there is a /.</source>
        <translation>Регистр не важен. * и ? обозначают любые символы; с ними должно совпасть всё имя или, если есть /, весь путь.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SevereGuard</name>
    <message>
        <source>The name is %1</source>
        <translation>Нужное имя: %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Комбинации клавиш</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the filter, close what is open</source>
        <translation>Очистить фильтр, закрыть открытое</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Browse the files of the backup</source>
        <translation>Просмотреть файлы копии</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Tick a file or folder</source>
        <translation>Отметить файл или папку</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Shift+F10</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>Контекстное меню</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>Show a passphrase that is typed</source>
        <translation>Показать вводимую парольную фразу</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Show what can be typed as a filter</source>
        <translation>Показать, что можно ввести в фильтр</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>Show all versions of a file</source>
        <translation>Показать все версии файла</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+Вверх, Alt+Вниз</translation>
    </message>
    <message>
        <source>Go to another question of a drill</source>
        <translation>Перейти к другому вопросу учений</translation>
    </message>
</context>
<context>
    <name>backstop::ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationCharts</name>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Не менее</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Не более</translation>
    </message>
    <message>
        <source>Share of trials</source>
        <translation>Доля прогонов</translation>
    </message>
    <message>
        <source>Fastest trial</source>
        <translation>Самый быстрый прогон</translation>
    </message>
    <message>
        <source>Slowest trial</source>
        <translation>Самый медленный прогон</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Среднее</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Mean time above the target</source>
        <translation>Среднее превышение цели</translation>
    </message>
    <message>
        <source>P50 %1, P80 %2, P95 %3, P99 %4</source>
        <translation>P50 %1, P80 %2, P95 %3, P99 %4</translation>
    </message>
    <message>
        <source>P50 to P80</source>
        <translation>P50 – P80</translation>
    </message>
    <message>
        <source>to P95</source>
        <translation>до P95</translation>
    </message>
    <message>
        <source>to P99</source>
        <translation>до P99</translation>
    </message>
    <message>
        <source>above the target</source>
        <translation>выше цели</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RTO met</source>
        <translation>RTO соблюдён</translation>
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
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>%1, no RTO</source>
        <translation>%1, RTO нет</translation>
    </message>
    <message>
        <source>not lost</source>
        <translation>без ущерба</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No component has a target.</source>
        <translation>Ни у одного компонента нет цели.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln component(s) with an RTO keep it in 95 % of the trials; closest is %1.</source>
        <translation>
            <numerusform>Компоненты с RTO (%Ln) соблюдают его в 95&#xa0;% прогонов; ближе всех к пределу «%1».</numerusform>
            <numerusform>Компоненты с RTO (%Ln) соблюдают его в 95&#xa0;% прогонов; ближе всех к пределу «%1».</numerusform>
            <numerusform>Компоненты с RTO (%Ln) соблюдают его в 95&#xa0;% прогонов; ближе всех к пределу «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Цель %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>всё</translation>
    </message>
    <message>
        <source>Share of the trials in which %1 took this long</source>
        <translation>Доля прогонов с таким временем восстановления: %1</translation>
    </message>
    <message>
        <source>Share of the trials in which %1 was back by then</source>
        <translation>Доля прогонов с восстановлением к этому времени: %1</translation>
    </message>
    <message>
        <source>%1 took %2 to %3</source>
        <translation>%1 заняли от %2 до %3</translation>
    </message>
    <message>
        <source>%1 done within %2</source>
        <translation>%1 готово за %2</translation>
    </message>
    <message>
        <source>P95 of RTO</source>
        <translation>P95 из RTO</translation>
    </message>
    <message>
        <source>RTO (→: later than is shown)</source>
        <translation>RTO (→: позже показанного)</translation>
    </message>
    <message>
        <source>The scenarios are still being compared.</source>
        <translation>Сценарии ещё сравниваются.</translation>
    </message>
    <message>
        <source>Nothing to compare: tick scenarios on the left, and run the simulation again.</source>
        <translation>Сравнивать нечего: отметьте сценарии слева и запустите моделирование снова.</translation>
    </message>
    <message>
        <source>The simulation was stopped before the scenarios were compared.</source>
        <translation>Моделирование остановлено до сравнения сценариев.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Target met</source>
        <translation>Цель достигнута</translation>
    </message>
    <message>
        <source>P95 against the plan</source>
        <translation>P95 против плана</translation>
    </message>
    <message>
        <source>Worst is &quot;%1&quot;: P95 %2, %3 later than as planned.</source>
        <translation>Хуже всего «%1»: P95 %2, на %3 позже, чем по плану.</translation>
    </message>
    <message>
        <source>No scenario makes the 95th percentile worse.</source>
        <translation>Ни один сценарий не ухудшает 95-й перцентиль.</translation>
    </message>
    <message>
        <source>%1 of the trials are not drawn: they took up to %2.</source>
        <translation>%1 прогонов не показаны: они заняли до %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln RTO(s) missed</source>
        <translation>
            <numerusform>%1; не соблюдено %Ln RTO</numerusform>
            <numerusform>%1; не соблюдено %Ln RTO</numerusform>
            <numerusform>%1; не соблюдено %Ln RTO</numerusform>
        </translation>
    </message>
    <message>
        <source>RTOs missed</source>
        <translation>Не соблюдено RTO</translation>
    </message>
    <message>
        <source>&quot;%1&quot; misses the most RTOs: %2 instead of %3.</source>
        <translation>Больше всего RTO не соблюдается при «%1»: %2 вместо %3.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationCourse</name>
    <message>
        <source>Mobilise</source>
        <translation>Сбор</translation>
    </message>
    <message>
        <source>Wait for the team</source>
        <translation>Ожидание команды</translation>
    </message>
    <message>
        <source>Find the backup before</source>
        <translation>Поиск предыдущей копии</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Передача</translation>
    </message>
    <message>
        <source>Work that failed</source>
        <translation>Неудачная работа</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Работа</translation>
    </message>
    <message>
        <source>%1: %2, from %3 to %4</source>
        <translation>%1: %2, от %3 до %4</translation>
    </message>
    <message>
        <source>; try %L1</source>
        <translation>; попытка %L1</translation>
    </message>
    <message>
        <source>; until %1 was back</source>
        <translation>; пока не восстановлен «%1»</translation>
    </message>
    <message>
        <source>; after %1</source>
        <translation>; после «%1»</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Цель %1</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Неудача</translation>
    </message>
    <message>
        <source>RTO (→: later than is shown)</source>
        <translation>RTO (→: позже показанного)</translation>
    </message>
    <message>
        <source>Back after</source>
        <translation>Готов через</translation>
    </message>
    <message>
        <source>The course of every trial: all is back after %1.</source>
        <translation>Ход каждого прогона: всё готово через %1.</translation>
    </message>
    <message>
        <source>The trial that took the middle time, number %L1: all is back after %2.</source>
        <translation>Прогон с медианным временем, номер %L1: всё готово через %2.</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Займёт</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Попытка</translation>
    </message>
    <message>
        <source>RTO %1</source>
        <translation>RTO %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>%1 is back after %2; its RTO is %3</source>
        <translation>«%1» готов через %2; его RTO %3</translation>
    </message>
    <message>
        <source>%1 is back after %2</source>
        <translation>«%1» готов через %2</translation>
    </message>
    <message>
        <source>Nothing in this plan takes any time.</source>
        <translation>Ничто в этом плане не занимает времени.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Что если</translation>
    </message>
    <message>
        <source>P95 with it</source>
        <translation>P95 с этим</translation>
    </message>
    <message>
        <source>P95 sooner by</source>
        <translation>P95 раньше на</translation>
    </message>
    <message>
        <source>Mean sooner by</source>
        <translation>Среднее раньше на</translation>
    </message>
    <message>
        <source>%1 sooner</source>
        <translation>на %1 раньше</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>на %1 позже</translation>
    </message>
    <message>
        <source>%1: P95 %2, %3</source>
        <translation>%1: P95 %2, %3</translation>
    </message>
    <message>
        <source>What would help is still being tried.</source>
        <translation>Ещё проверяется, что помогло бы.</translation>
    </message>
    <message>
        <source>The simulation was stopped before it was tried what would help.</source>
        <translation>Моделирование остановлено до проверки того, что поможет.</translation>
    </message>
    <message>
        <source>Nothing that was tried brings the 95th percentile down: work 20 % faster, transfers 20 % faster, one person more.</source>
        <translation>Ничто из испробованного не снижает 95-й перцентиль: работа на 20&#xa0;% быстрее, передача на 20&#xa0;% быстрее, на одного человека больше.</translation>
    </message>
    <message>
        <source>P95 of the plan is %1. Most helps &quot;%2&quot;: %3 sooner.</source>
        <translation>P95 плана: %1. Больше всего помогает «%2»: на %3 раньше.</translation>
    </message>
    <message>
        <source>P95 of the plan is %1. Nothing that was tried brings it down.</source>
        <translation>P95 плана: %1. Ничто из испробованного его не снижает.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) change nothing.</source>
        <translation>
            <numerusform>Ещё %Ln вариант ничего не меняет.</numerusform>
            <numerusform>Ещё %Ln варианта ничего не меняют.</numerusform>
            <numerusform>Ещё %Ln вариантов ничего не меняют.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before everything was tried.</source>
        <translation>Остановлено до того, как испробовано всё.</translation>
    </message>
    <message>
        <source>Tried in %L1 trials each.</source>
        <translation>Прогонов на каждый вариант: %L1.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>Mean wait for it</source>
        <translation>Среднее ожидание</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>waited for %1</source>
        <translation>ожидание %1</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>никто не ждёт</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln member(s): at work in %2 of the time; mean wait of a component %3</source>
        <translation>
            <numerusform>%1, %Ln участник: в работе %2 времени; среднее ожидание компонента %3</numerusform>
            <numerusform>%1, %Ln участника: в работе %2 времени; среднее ожидание компонента %3</numerusform>
            <numerusform>%1, %Ln участников: в работе %2 времени; среднее ожидание компонента %3</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan has no teams: it is simulated as if there were always people enough.</source>
        <translation>В плане нет команд: моделируется так, как если бы людей всегда хватало.</translation>
    </message>
    <message>
        <source>Longest waited for is %1: a component of its own waits %2 on average.</source>
        <translation>Дольше всего ждут команду «%1»: её компонент ждёт в среднем %2.</translation>
    </message>
    <message>
        <source>No component ever waits for a team.</source>
        <translation>Ни один компонент не ждёт команду.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationNumbers</name>
    <message>
        <source>%1: between %2 and %3, with a confidence of %4</source>
        <translation>%1: от %2 до %3 с доверительной вероятностью %4</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Цель не задана</translation>
    </message>
    <message>
        <source>Target met in %1 of the trials</source>
        <translation>Цель достигнута в %1 прогонов</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fewer than %L1 measurements: what the plan says still counts for much</source>
        <translation>Измерений меньше %L1: указанное в плане всё ещё много значит</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RTO met</source>
        <translation>RTO соблюдён</translation>
    </message>
    <message>
        <source>Decides the end</source>
        <translation>Решающий</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>Ср. ожидание</translation>
    </message>
    <message>
        <source>Durations are</source>
        <translation>Длительности</translation>
    </message>
    <message>
        <source>Share of the trials in which it was on the chain that decided when all was back</source>
        <translation>Доля прогонов, в которых он входил в цепочку, определившую, когда всё готово</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>Весь план</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (от %2 до %3)</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Среднее</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Достигнуто</translation>
    </message>
    <message>
        <source>Mean time above it</source>
        <translation>Среднее превышение</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Прогоны</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Начальное число</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Входные данные</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>Длительности</translation>
    </message>
    <message numerus="yes">
        <source>%Ln RTO(s) missed</source>
        <translation>
            <numerusform>не соблюдено %Ln RTO</numerusform>
            <numerusform>не соблюдено %Ln RTO</numerusform>
            <numerusform>не соблюдено %Ln RTO</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationPage</name>
    <message>
        <source>What is drawn</source>
        <translation>Что на графике</translation>
    </message>
    <message>
        <source>Done by then</source>
        <translation>Готово к этому времени</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Гистограмма</translation>
    </message>
    <message>
        <source>Unit of the axis</source>
        <translation>Единица оси</translation>
    </message>
    <message>
        <source>Share of the RTO</source>
        <translation>Доля RTO</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Charts of the simulation</source>
        <translation>Диаграммы моделирования</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>Сколько это займёт</translation>
    </message>
    <message>
        <source>&amp;Components</source>
        <translation>К&amp;омпоненты</translation>
    </message>
    <message>
        <source>Percentiles against targets</source>
        <translation>Перцентили и цели</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>&amp;Ход</translation>
    </message>
    <message>
        <source>Course of the middle trial</source>
        <translation>Ход медианного прогона</translation>
    </message>
    <message>
        <source>What would bring the 95th percentile down</source>
        <translation>Что снизит 95-й перцентиль</translation>
    </message>
    <message>
        <source>Tea&amp;ms</source>
        <translation>Ко&amp;манды</translation>
    </message>
    <message>
        <source>How busy the teams are</source>
        <translation>Насколько заняты команды</translation>
    </message>
    <message>
        <source>Side b&amp;y side</source>
        <translation>Срав&amp;нение</translation>
    </message>
    <message>
        <source>The plan under several scenarios</source>
        <translation>План при разных сценариях</translation>
    </message>
    <message>
        <source>Show more of the time (-)</source>
        <translation>Показать больше времени (-)</translation>
    </message>
    <message>
        <source>Show all of the time (0)</source>
        <translation>Показать всё время (0)</translation>
    </message>
    <message>
        <source>Show less of the time (+)</source>
        <translation>Показать меньше времени (+)</translation>
    </message>
    <message>
        <source>Numbers of the simulation</source>
        <translation>Числа моделирования</translation>
    </message>
    <message>
        <source>Comparing scenarios, and trying what would help</source>
        <translation>Сравниваются сценарии и проверяется, что поможет</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Запуск</translation>
    </message>
    <message>
        <source>%1 of %2 trials</source>
        <translation>Прогоны: %1 из %2</translation>
    </message>
    <message>
        <source>The plan is being read</source>
        <translation>План считывается</translation>
    </message>
    <message>
        <source>It is simulated with what its backups and drills say.</source>
        <translation>Он моделируется по данным его копий и учений.</translation>
    </message>
    <message>
        <source>There is no recovery plan to simulate</source>
        <translation>Нет плана восстановления для моделирования</translation>
    </message>
    <message>
        <source>Here is shown how long a recovery takes, and which targets it keeps: not as one number, but with how likely each is. It needs a plan that names the components.</source>
        <translation>Здесь показано, сколько займёт восстановление и какие цели будут достигнуты: не одним числом, а с вероятностью каждого исхода. Для этого нужен план, в котором названы компоненты.</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Создать план</translation>
    </message>
    <message>
        <source>This plan cannot be simulated as it stands</source>
        <translation>В нынешнем виде этот план нельзя смоделировать</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Показать план</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>The plan could not be read</source>
        <translation>Не удалось прочитать план</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Моделирование</translation>
    </message>
    <message>
        <source>No simulation yet</source>
        <translation>Моделирования пока не было</translation>
    </message>
    <message>
        <source>The plan is played again and again with random durations, teams of limited size and transfers that share the bandwidth. What comes out is how long a recovery takes, and how likely each target is met.</source>
        <translation>План проигрывается снова и снова: со случайными длительностями, командами ограниченного размера и передачами, которые делят пропускную способность. В итоге видно, сколько займёт восстановление и с какой вероятностью достигается каждая цель.</translation>
    </message>
    <message>
        <source>Run simulation</source>
        <translation>Запустить моделирование</translation>
    </message>
    <message>
        <source>The simulation runs</source>
        <translation>Моделирование выполняется</translation>
    </message>
    <message>
        <source>What comes out is shown here in a moment.</source>
        <translation>Результат скоро появится здесь.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Остановка…</translation>
    </message>
    <message>
        <source>With these anybody gets the same numbers. Input: %1</source>
        <translation>С ними любой получит те же числа. Входные данные: %1</translation>
    </message>
    <message>
        <source>Stopped at %1 of %2 trials</source>
        <translation>Остановлено: прогонов %1 из %2</translation>
    </message>
    <message>
        <source>Of version %L1 of the plan; it is %L2 now</source>
        <translation>По версии плана %L1; сейчас %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln компонент</numerusform>
            <numerusform>%Ln компонента</numerusform>
            <numerusform>%Ln компонентов</numerusform>
        </translation>
    </message>
    <message>
        <source>P95 %1</source>
        <translation>P95 %1</translation>
    </message>
    <message>
        <source>target met in %1</source>
        <translation>цель достигнута в %1</translation>
    </message>
    <message>
        <source>D&amp;istribution</source>
        <translation>&amp;Распределение</translation>
    </message>
    <message>
        <source>Fi&amp;x first</source>
        <translation>Что &amp;улучшить</translation>
    </message>
    <message>
        <source>%1 %2, give or take %3</source>
        <translation>%1 %2 ± %3</translation>
    </message>
    <message>
        <source>From before the latest backup or drill</source>
        <translation>Рассчитано до самой новой копии или последних учений</translation>
    </message>
    <message numerus="yes">
        <source>%Ln RTO(s) missed</source>
        <translation>
            <numerusform>не соблюдено %Ln RTO</numerusform>
            <numerusform>не соблюдено %Ln RTO</numerusform>
            <numerusform>не соблюдено %Ln RTO</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationText</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 и ещё %Ln</numerusform>
            <numerusform>%1 и ещё %Ln</numerusform>
            <numerusform>%1 и ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>half the throughput</source>
        <translation>половина скорости передачи</translation>
    </message>
    <message>
        <source>throughput at %1 %</source>
        <translation>скорость передачи %1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) less in %1</source>
        <translation>
            <numerusform>на %Ln человека меньше в команде «%1»</numerusform>
            <numerusform>на %Ln человека меньше в команде «%1»</numerusform>
            <numerusform>на %Ln человек меньше в команде «%1»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) more in %1</source>
        <translation>
            <numerusform>на %Ln человека больше в команде «%1»</numerusform>
            <numerusform>на %Ln человека больше в команде «%1»</numerusform>
            <numerusform>на %Ln человек больше в команде «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>latest backup of %1 corrupt</source>
        <translation>повреждена самая новая копия %1</translation>
    </message>
    <message>
        <source>%1 not lost</source>
        <translation>%1 без ущерба</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>По плану</translation>
    </message>
    <message>
        <source>It takes %1 in every trial; the target is %2.</source>
        <translation>В каждом прогоне это занимает %1; цель %2.</translation>
    </message>
    <message>
        <source>It takes %1 in every trial.</source>
        <translation>В каждом прогоне это занимает %1.</translation>
    </message>
    <message>
        <source>95 % of the trials finish within %1, half of them within %2.</source>
        <translation>95&#xa0;% прогонов завершаются за %1, половина — за %2.</translation>
    </message>
    <message>
        <source>95 % of the trials finish within %1; the target is %2, and %3 meet it.</source>
        <translation>95&#xa0;% прогонов завершаются за %1; цель %2, её достигают %3.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (от %2 до %3)</translation>
    </message>
    <message>
        <source>%1: work 20 % faster</source>
        <translation>%1: работа на 20&#xa0;% быстрее</translation>
    </message>
    <message>
        <source>%1: one person more</source>
        <translation>%1: на одного человека больше</translation>
    </message>
    <message>
        <source>Transfers 20 % faster</source>
        <translation>Передача на 20&#xa0;% быстрее</translation>
    </message>
    <message>
        <source>%1: transfers 20 % faster</source>
        <translation>%1: передача на 20&#xa0;% быстрее</translation>
    </message>
    <message numerus="yes">
        <source>Measured %Ln time(s)</source>
        <translation>
            <numerusform>Измерены %Ln раз</numerusform>
            <numerusform>Измерены %Ln раза</numerusform>
            <numerusform>Измерены %Ln раз</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimated in the plan</source>
        <translation>Оценены в плане</translation>
    </message>
    <message>
        <source>Derived from the target</source>
        <translation>Выведены из цели</translation>
    </message>
    <message>
        <source>%1, seed %2, input %3</source>
        <translation>%1, начальное число %2, входные данные %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trial(s)</source>
        <translation>
            <numerusform>%Ln прогон</numerusform>
            <numerusform>%Ln прогона</numerusform>
            <numerusform>%Ln прогонов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln part(s) measured</source>
        <translation>
            <numerusform>Измерено частей: %L1 из %Ln</numerusform>
            <numerusform>Измерено частей: %L1 из %Ln</numerusform>
            <numerusform>Измерено частей: %L1 из %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The 90 % band held in %L1 of %Ln measured recovery(ies)</source>
        <translation>
            <numerusform>В интервал 90&#xa0;% попало %L1 из %Ln измеренного восстановления</numerusform>
            <numerusform>В интервал 90&#xa0;% попало %L1 из %Ln измеренных восстановлений</numerusform>
            <numerusform>В интервал 90&#xa0;% попало %L1 из %Ln измеренных восстановлений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln component(s) miss their RTO in more than 5 % of the trials; worst is %2: P95 %3 of %4.</source>
        <translation>
            <numerusform>Не соблюдают RTO более чем в 5&#xa0;% прогонов: %L1 из %Ln компонента; хуже всех «%2»: P95 %3 из %4.</numerusform>
            <numerusform>Не соблюдают RTO более чем в 5&#xa0;% прогонов: %L1 из %Ln компонентов; хуже всех «%2»: P95 %3 из %4.</numerusform>
            <numerusform>Не соблюдают RTO более чем в 5&#xa0;% прогонов: %L1 из %Ln компонентов; хуже всех «%2»: P95 %3 из %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::StartDrillDialog</name>
    <message>
        <source>&amp;Tabletop</source>
        <translation>&amp;Штабные</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Автоматические</translation>
    </message>
    <message>
        <source>&amp;Full, with people</source>
        <translation>&amp;Полные, с участием людей</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Сейчас</translation>
    </message>
    <message>
        <source>&amp;Earlier, at</source>
        <translation>&amp;Раньше, в</translation>
    </message>
    <message>
        <source>The &amp;whole plan</source>
        <translation>&amp;Весь план</translation>
    </message>
    <message>
        <source>&amp;Only some components</source>
        <translation>&amp;Только некоторые компоненты</translation>
    </message>
    <message>
        <source>&amp;Start the drill</source>
        <translation>&amp;Начать учения</translation>
    </message>
    <message>
        <source>Start a drill</source>
        <translation>Начало учений</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>Start a drill of %1</source>
        <translation>Учения по плану «%1»</translation>
    </message>
    <message>
        <source>The plan is followed for real, in a sandbox, against the clock. Production is not touched.</source>
        <translation>План выполняется по-настоящему, в песочнице и на время. Рабочие системы не затрагиваются.</translation>
    </message>
    <message>
        <source>Talked through by people; nothing is restored, and nothing is measured.</source>
        <translation>Люди разбирают план на словах; ничего не восстанавливается и не измеряется.</translation>
    </message>
    <message>
        <source>Nobody is asked. What needs a person is skipped, and a plan that requires it is not passed.</source>
        <translation>Никого не спрашивают. Всё, для чего нужен человек, пропускается; если план такой шаг требует, учения не будут пройдены.</translation>
    </message>
    <message>
        <source>Restores and programs run by themselves; people do their steps, and sign.</source>
        <translation>Восстановление и программы выполняются сами; люди делают свои шаги и подписывают их.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>When the disaster struck</source>
        <translation>Когда произошла авария</translation>
    </message>
    <message>
        <source>Each component comes back from its newest usable backup.</source>
        <translation>Каждый компонент восстанавливается из своей самой новой пригодной копии.</translation>
    </message>
    <message>
        <source>Nothing newer is restored, and the data loss counts to that moment.</source>
        <translation>Ничего новее не восстанавливается, потеря данных считается до этого момента.</translation>
    </message>
    <message>
        <source>Components that take part</source>
        <translation>Участвующие компоненты</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s), in the order of recovery.</source>
        <translation>
            <numerusform>%Ln компонент, в порядке восстановления.</numerusform>
            <numerusform>%Ln компонента, в порядке восстановления.</numerusform>
            <numerusform>%Ln компонентов, в порядке восстановления.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they need besides counts as there. Such a drill proves nothing of the rest.</source>
        <translation>Остальное, от чего они зависят, считается имеющимся. О нём такие учения ничего не доказывают.</translation>
    </message>
    <message>
        <source>The newest bac&amp;kup counts as damaged, of</source>
        <translation>Считается повреждённой самая новая &amp;копия компонента:</translation>
    </message>
    <message>
        <source>One person less in the tea&amp;m</source>
        <translation>На одного человека &amp;меньше в команде:</translation>
    </message>
    <message>
        <source>The &amp;program fails, of</source>
        <translation>Завершается ошибкой про&amp;грамма компонента:</translation>
    </message>
    <message>
        <source>Surprises</source>
        <translation>Вводные</translation>
    </message>
    <message>
        <source>chosen by the seed</source>
        <translation>по начальному числу</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>Начальное &amp;число</translation>
    </message>
    <message>
        <source>none: programs with a relative path are not found</source>
        <translation>нет: программы с относительным путём не будут найдены</translation>
    </message>
    <message>
        <source>Where, and who</source>
        <translation>Где и кто</translation>
    </message>
    <message>
        <source>Sandbo&amp;x: an empty folder, or one that does not exist yet</source>
        <translation>П&amp;есочница: пустая или ещё не существующая папка</translation>
    </message>
    <message>
        <source>Choose the sandbox</source>
        <translation>Выбор песочницы</translation>
    </message>
    <message>
        <source>Folder of the &amp;recovery scripts</source>
        <translation>Папка скр&amp;иптов восстановления</translation>
    </message>
    <message>
        <source>Choose the folder of the scripts</source>
        <translation>Выбор папки скриптов</translation>
    </message>
    <message>
        <source>Declared b&amp;y</source>
        <translation>Кто о&amp;бъявляет</translation>
    </message>
    <message>
        <source>No component is chosen.</source>
        <translation>Не выбран ни один компонент.</translation>
    </message>
    <message>
        <source>Write who declares it.</source>
        <translation>Укажите, кто объявляет учения.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::StepForm</name>
    <message>
        <source>Seconds, as 90, or a time of day, as 16:00</source>
        <translation>Секунды, например 90, или время суток, например 16:00</translation>
    </message>
    <message>
        <source>A host and a port, as db1:5432</source>
        <translation>Узел и порт, например db1:5432</translation>
    </message>
    <message>
        <source>An address, as http://host:8080/health</source>
        <translation>Адрес, например http://host:8080/health</translation>
    </message>
    <message>
        <source>Without user name and password, which would stand in reports</source>
        <translation>Без имени пользователя и пароля: они попали бы в отчёты</translation>
    </message>
    <message>
        <source>The name of a program</source>
        <translation>Имя программы</translation>
    </message>
    <message>
        <source>Gives up after</source>
        <translation>Предел времени</translation>
    </message>
    <message>
        <source>A drill passes only with &amp;evidence of it</source>
        <translation>Без &amp;подтверждения этого шага учения не пройдены</translation>
    </message>
    <message>
        <source>Is done in &amp;drills too</source>
        <translation>Выполняется и на &amp;учениях</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>Сколько это займёт</translation>
    </message>
    <message>
        <source>&amp;Kind of step</source>
        <translation>&amp;Тип шага</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>A port accepts a connection</source>
        <translation>Порт принимает соединение</translation>
    </message>
    <message>
        <source>An address answers</source>
        <translation>Адрес отвечает</translation>
    </message>
    <message>
        <source>A program runs</source>
        <translation>Программа работает</translation>
    </message>
    <message>
        <source>Pro&amp;gram</source>
        <translation>Про&amp;грамма</translation>
    </message>
    <message>
        <source>A whole path, or one that starts at the folder of scripts that a drill is told.</source>
        <translation>Полный путь или путь от папки скриптов, указанной для учений.</translation>
    </message>
    <message>
        <source>Arg&amp;uments, one a line</source>
        <translation>&amp;Аргументы, по одному в строке</translation>
    </message>
    <message>
        <source>En&amp;vironment, one NAME=VALUE a line</source>
        <translation>Переменные &amp;среды, по одной ИМЯ=ЗНАЧЕНИЕ в строке</translation>
    </message>
    <message>
        <source>A&amp;sks whether</source>
        <translation>Что про&amp;веряется</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>Г&amp;де</translation>
    </message>
    <message>
        <source>What is t&amp;o be done</source>
        <translation>&amp;Что сделать</translation>
    </message>
    <message>
        <source>Its kind says enough</source>
        <translation>Достаточно типа шага</translation>
    </message>
    <message>
        <source>The team of the component</source>
        <translation>Команда компонента</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>never</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>The component has failed</source>
        <translation>Компонент считается невосстановленным</translation>
    </message>
    <message>
        <source>It goes on, and the failure is written down</source>
        <translation>Работа продолжается, неудача записывается</translation>
    </message>
    <message>
        <source>Program that has to su&amp;cceed before</source>
        <translation>Сначала должна успешно завершиться п&amp;рограмма</translation>
    </message>
    <message>
        <source>Gives u&amp;p after</source>
        <translation>Предел вре&amp;мени</translation>
    </message>
    <message>
        <source>Tried again, ti&amp;mes</source>
        <translation>Чис&amp;ло повторов</translation>
    </message>
    <message>
        <source>If it &amp;fails</source>
        <translation>Пр&amp;и неудаче</translation>
    </message>
    <message>
        <source>Done b&amp;y</source>
        <translation>&amp;Кто выполняет</translation>
    </message>
    <message>
        <source>&amp;Until, or how long</source>
        <translation>&amp;До какого времени или как долго</translation>
    </message>
    <message>
        <source>What is t&amp;o be decided</source>
        <translation>&amp;Что решить</translation>
    </message>
    <message>
        <source>What pe&amp;ople are told</source>
        <translation>&amp;Что сообщить людям</translation>
    </message>
    <message>
        <source>Some have line breaks in them. They stay as they are.</source>
        <translation>Некоторые значения содержат переносы строк. Они остаются как есть.</translation>
    </message>
    <message>
        <source>NAME=VALUE is meant: %1</source>
        <translation>Нужно ИМЯ=ЗНАЧЕНИЕ: %1</translation>
    </message>
    <message>
        <source>%1 stands there twice</source>
        <translation>Имя %1 указано дважды</translation>
    </message>
    <message>
        <source>A program is needed</source>
        <translation>Укажите программу</translation>
    </message>
</context>
<context>
    <name>backstop::ui::StepsForm</name>
    <message>
        <source>Add s&amp;tep</source>
        <translation>Добавить &amp;шаг</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Вверх</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Вниз</translation>
    </message>
    <message>
        <source>Write t&amp;hem out</source>
        <translation>Указать их &amp;явно</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>No steps are stated, and without data and a program that recovers it there are no usual ones.</source>
        <translation>Шаги не указаны, а без данных и программы восстановления нет и обычных.</translation>
    </message>
    <message>
        <source>No steps are stated, so the usual ones are done: %1.</source>
        <translation>Шаги не указаны, поэтому выполняются обычные: %1.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, not complete</source>
        <translation>%1, указан не полностью</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Шаг %1: %2</translation>
    </message>
    <message>
        <source>Step %1 is not complete</source>
        <translation>Шаг %1 указан не полностью</translation>
    </message>
</context>
<context>
    <name>backstop::ui::TeamsDialog</name>
    <message>
        <source>&amp;Remove team</source>
        <translation>&amp;Удалить команду</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Применить</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>A&amp;dd team</source>
        <translation>&amp;Добавить команду</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>As many components at once as a team has members are recovered by it; the others wait.</source>
        <translation>Команда одновременно восстанавливает столько компонентов, сколько в ней участников; остальные ждут.</translation>
    </message>
    <message>
        <source>A team needs a name</source>
        <translation>Укажите имя команды</translation>
    </message>
    <message>
        <source>Two teams have this name: %1</source>
        <translation>Это имя у двух команд: %1</translation>
    </message>
    <message>
        <source>A team has one member or more, and at most %L1</source>
        <translation>В команде должно быть не менее одного и не более %L1 участников</translation>
    </message>
</context>
<context>
    <name>backstop::ui::TimeScale</name>
    <message>
        <source>0 s</source>
        <translation>0&#xa0;с</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;с</translation>
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
        <translation>Создать копию</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>зашифрован</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>не зашифрован</translation>
    </message>
    <message>
        <source>Repository %1, %2</source>
        <translation>Репозиторий %1, %2</translation>
    </message>
</context>
<context>
    <name>backstop::ui::UnlockDialog</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Разблокировать</translation>
    </message>
    <message>
        <source>Unlock repository</source>
        <translation>Разблокировка репозитория</translation>
    </message>
    <message>
        <source>The key is being tried</source>
        <translation>Проверяется ключ</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отмена</translation>
    </message>
</context>
<context>
    <name>backstop::ui::VerifyDialog</name>
    <message>
        <source>The &amp;chosen backups</source>
        <translation>Выбранные &amp;копии</translation>
    </message>
    <message>
        <source>The &amp;whole repository</source>
        <translation>&amp;Весь репозиторий</translation>
    </message>
    <message>
        <source>&amp;Structure</source>
        <translation>&amp;Структура</translation>
    </message>
    <message>
        <source>Structure and a sa&amp;mple of the data</source>
        <translation>Структура и вы&amp;борка данных</translation>
    </message>
    <message>
        <source>&amp;Every byte</source>
        <translation>Ка&amp;ждый байт</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Проверить</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>Only reads. A backup counts as verified, and turns green, when every byte of it was read back and found as it was written.</source>
        <translation>Только чтение. Копия считается проверенной и отмечается зелёным, когда каждый её байт прочитан и оказался таким, каким был записан.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln резервная копия</numerusform>
            <numerusform>%Ln резервные копии</numerusform>
            <numerusform>%Ln резервных копий</numerusform>
        </translation>
    </message>
    <message>
        <source>None is chosen in the list.</source>
        <translation>В списке ничего не выбрано.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>All backups, and every object in the repository.</source>
        <translation>Все копии и каждый объект репозитория.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Part of the data to read, in per cent</source>
        <translation>Доля читаемых данных в процентах</translation>
    </message>
    <message>
        <source>How deep</source>
        <translation>Насколько глубоко</translation>
    </message>
    <message>
        <source>Seconds. Every object is there with its size, every list and folder can be read. Finds lost files, not flipped bits.</source>
        <translation>Секунды. Каждый объект на месте и нужного размера, каждый список и каждая папка читаются. Находит потерянные файлы, но не искажённые биты.</translation>
    </message>
    <message>
        <source>Also reads a random part of the data. Finds a dying disk early, proves nothing about the rest.</source>
        <translation>Читает также случайную часть данных. Рано выявляет отказывающий диск, об остальном ничего не доказывает.</translation>
    </message>
    <message>
        <source>Reads, decrypts and compares everything. Takes as long as reading the repository. The only proof.</source>
        <translation>Читает, расшифровывает и сравнивает всё. Занимает столько же, сколько чтение репозитория. Единственное доказательство.</translation>
    </message>
</context>
<context>
    <name>backstop::ui::VerifyReportDialog</name>
    <message>
        <source>structure</source>
        <translation>структура</translation>
    </message>
    <message>
        <source>structure and %1 % of the data</source>
        <translation>структура и %1&#xa0;% данных</translation>
    </message>
    <message>
        <source>every byte</source>
        <translation>каждый байт</translation>
    </message>
    <message>
        <source>Passed: every byte is as it was written</source>
        <translation>Проверка пройдена: каждый байт такой, каким был записан</translation>
    </message>
    <message>
        <source>No damage found as far as was looked</source>
        <translation>В проверенной части повреждений не найдено</translation>
    </message>
    <message>
        <source>Not all data were read, so this is not proof that every file can be restored. Verify every byte for that.</source>
        <translation>Прочитаны не все данные, поэтому это не доказывает, что можно восстановить каждый файл. Для этого проверьте каждый байт.</translation>
    </message>
    <message numerus="yes">
        <source>Damage found in %Ln object(s)</source>
        <translation>
            <numerusform>Повреждён %Ln объект</numerusform>
            <numerusform>Повреждено %Ln объекта</numerusform>
            <numerusform>Повреждено %Ln объектов</numerusform>
        </translation>
    </message>
    <message>
        <source>Incomplete: this proves nothing</source>
        <translation>Не завершена: это ничего не доказывает</translation>
    </message>
    <message>
        <source>It was cancelled before the end. Run it again.</source>
        <translation>Проверка отменена до её окончания. Запустите её ещё раз.</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Повреждение</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Report of the verification</source>
        <translation>Отчёт о проверке</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Область</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Глубина</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>&amp;Сохранить отчёт…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Найденные проблемы</translation>
    </message>
    <message>
        <source>What it hits</source>
        <translation>Что затронуто</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that could not be restored</source>
        <translation>Ничего: всё можно восстановить</translation>
    </message>
    <message>
        <source>Contents compared</source>
        <translation>Сверено содержимое</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln файл, %1</numerusform>
            <numerusform>%Ln файла, %1</numerusform>
            <numerusform>%Ln файлов, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) could not be checked</source>
        <translation>
            <numerusform>%Ln копию не удалось проверить</numerusform>
            <numerusform>%Ln копии не удалось проверить</numerusform>
            <numerusform>%Ln копий не удалось проверить</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer Backstop made them: verify them with that one. No damage was found in the others as far as was looked.</source>
        <translation>Их создал более новый Backstop: проверьте их им. В остальных повреждений не найдено, насколько проверялось.</translation>
    </message>
    <message>
        <source>Everything else that was verified can be restored.</source>
        <translation>Всё остальное, что было проверено, можно восстановить.</translation>
    </message>
    <message>
        <source>Nothing is known of what was not read.</source>
        <translation>О том, что не было прочитано, ничего не известно.</translation>
    </message>
    <message>
        <source>Back up the sources again now: what is damaged is stored anew where the source still has it.</source>
        <translation>Прямо сейчас сделайте новую копию источников: повреждённое сохранится заново, если оно ещё есть в источнике.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln резервная копия</numerusform>
            <numerusform>%Ln резервные копии</numerusform>
            <numerusform>%Ln резервных копий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln объект</numerusform>
            <numerusform>%Ln объекта</numerusform>
            <numerusform>%Ln объектов</numerusform>
        </translation>
    </message>
    <message>
        <source>No new damage found, but known damage is there</source>
        <translation>Новых повреждений не найдено, но есть уже известные</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chunk(s) that an earlier verification found unreadable are still needed, and were not read again. Verify every byte to see what they hit.</source>
        <translation>
            <numerusform>%Ln блок данных, который не удалось прочитать при одной из прежних проверок, всё ещё нужен и повторно не читался. Проверьте каждый байт, чтобы узнать, что затронуто.</numerusform>
            <numerusform>%Ln блока данных, которые не удалось прочитать при одной из прежних проверок, всё ещё нужны и повторно не читались. Проверьте каждый байт, чтобы узнать, что затронуто.</numerusform>
            <numerusform>%Ln блоков данных, которые не удалось прочитать при одной из прежних проверок, всё ещё нужны и повторно не читались. Проверьте каждый байт, чтобы узнать, что затронуто.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::VersionCompareDialog</name>
    <message>
        <source>Two versions of %1</source>
        <translation>Две версии %1</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Различия</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Свойство</translation>
    </message>
    <message>
        <source>Is it the same?</source>
        <translation>Совпадает?</translation>
    </message>
    <message>
        <source>They differ in nothing that is kept of them.</source>
        <translation>В том, что о них хранится, различий нет.</translation>
    </message>
    <message numerus="yes">
        <source>They differ in %Ln way(s).</source>
        <translation>
            <numerusform>Они различаются по %Ln свойству.</numerusform>
            <numerusform>Они различаются по %Ln свойствам.</numerusform>
            <numerusform>Они различаются по %Ln свойствам.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>In the backup of</source>
        <translation>В копии от</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Content (SHA-256)</source>
        <translation>Содержимое (SHA-256)</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Указывает на</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Изменён</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Права</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Extended attributes</source>
        <translation>Расширенные атрибуты</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Отличается</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Совпадает</translation>
    </message>
</context>
<context>
    <name>backstop::ui::VersionsAction</name>
    <message>
        <source>All versions…</source>
        <translation>Все версии…</translation>
    </message>
    <message>
        <source>Every version of this file in all backups</source>
        <translation>Все версии этого файла во всех копиях</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>Сначала выберите файл</translation>
    </message>
</context>
<context>
    <name>backstop::ui::VersionsWindow</name>
    <message>
        <source>Copy chec&amp;ksum</source>
        <translation>Копировать &amp;контрольную сумму</translation>
    </message>
    <message>
        <source>&amp;Restore this version…</source>
        <translation>&amp;Восстановить эту версию…</translation>
    </message>
    <message>
        <source>All versions of %1</source>
        <translation>Все версии %1</translation>
    </message>
    <message>
        <source>The versions are being read</source>
        <translation>Версии читаются</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Choose a version</source>
        <translation>Выберите версию</translation>
    </message>
    <message>
        <source>Choose a version that has a checksum</source>
        <translation>Выберите версию с контрольной суммой</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln версия</numerusform>
            <numerusform>%Ln версии</numerusform>
            <numerusform>%Ln версий</numerusform>
        </translation>
    </message>
    <message>
        <source>The versions could not be read</source>
        <translation>Не удалось прочитать версии</translation>
    </message>
    <message>
        <source>What went wrong is said above. The files of each backup can be browsed and restored all the same.</source>
        <translation>Что пошло не так, сказано выше. Файлы каждой копии всё равно можно просматривать и восстанавливать.</translation>
    </message>
    <message>
        <source>No version so far</source>
        <translation>Пока нет версий</translation>
    </message>
    <message>
        <source>The history of this repository is still being read; versions appear here as they are found.</source>
        <translation>История этого репозитория ещё читается; версии появятся здесь по мере нахождения.</translation>
    </message>
    <message>
        <source>No backup has this file</source>
        <translation>Этого файла нет ни в одной копии</translation>
    </message>
    <message>
        <source>Only files have versions. What was in a folder is found by a search of all backups.</source>
        <translation>Версии есть только у файлов. Что было в папке, найдёт поиск по всем копиям.</translation>
    </message>
    <message>
        <source>Co&amp;mpare two versions…</source>
        <translation>&amp;Сравнить две версии…</translation>
    </message>
    <message>
        <source>Select two versions, the second one with Ctrl</source>
        <translation>Выберите две версии, вторую — с клавишей Ctrl</translation>
    </message>
</context>
<context>
    <name>backstop::ui::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Explore the demo</source>
        <translation>Посмотреть демонстрацию</translation>
    </message>
    <message>
        <source>A small trading firm with a few days of backups, made on this computer. Delete its folder when you have seen enough.</source>
        <translation>Небольшая торговая фирма с копиями за несколько дней, создаётся на этом компьютере. Когда посмотрите, удалите её папку.</translation>
    </message>
    <message>
        <source>Open a repository</source>
        <translation>Открыть репозиторий</translation>
    </message>
    <message>
        <source>One that exists. You need its passphrase or its recovery code.</source>
        <translation>Уже существующий. Понадобится его парольная фраза или код восстановления.</translation>
    </message>
    <message>
        <source>Make a new repository</source>
        <translation>Создать репозиторий</translation>
    </message>
    <message>
        <source>An empty folder for backups, encrypted with a passphrase of yours. Then the first backup.</source>
        <translation>Пустая папка для копий, зашифрованная вашей парольной фразой. Затем первая копия.</translation>
    </message>
    <message>
        <source>Back to the repository</source>
        <translation>Вернуться к репозиторию</translation>
    </message>
    <message>
        <source>Welcome to Backstop</source>
        <translation>Добро пожаловать в Backstop</translation>
    </message>
    <message>
        <source>Know at every moment how much data and how much time you can lose, because it was measured.</source>
        <translation>В любой момент вы знаете, сколько данных и времени можете потерять, потому что это измерено.</translation>
    </message>
</context>
</TS>
