# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of backstopctl for fish: /usr/share/fish/vendor_completions.d/backstopctl.fish

set -l verbs init backup list show manifest diff ls cat find versions restore rollback export verify expire hold release prune import import-legacy key lease plan report drill restore-test demo rebuild-catalog
set -l keys list add remove change rotate recovery-kit test
set -l leases list break
set -l plans show check order simulate import export
set -l reports readiness
set -l drills start step status pause resume note abort list report compare trend

complete -c backstopctl -f
complete -c backstopctl -l repo -r -a '(__fish_complete_directories)' -d 'The repository: a folder'
complete -c backstopctl -l passphrase-file -r -F -d 'Read the passphrase from a file'
complete -c backstopctl -l json -d 'Print one JSON document'
complete -c backstopctl -s q -l quiet -d 'Print only what was asked for'
complete -c backstopctl -l threads -x -d 'How many threads work'
complete -c backstopctl -l limit-rate -x -d 'Bytes a second in each direction'
complete -c backstopctl -l limit-upload -x -d 'Bytes a second to the repository'
complete -c backstopctl -l limit-download -x -d 'Bytes a second from the repository'
complete -c backstopctl -l idle -d 'Only while nobody else works'
complete -c backstopctl -s h -l help -d 'Explain the program or the verb'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -l version -d 'Print the version'

complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a init -d 'Make a repository'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a backup -d 'Back up folders and files'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a list -d 'List the backups'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a show -d 'Show everything about one backup'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a manifest -d 'List what a backup changed'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a diff -d 'List what differs between two backups'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a ls -d 'List the files of a backup'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a cat -d 'Write the content of a file'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a find -d 'Find files by their names in all backups'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a versions -d 'List every version of a file'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a restore -d 'Restore a backup to a folder'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a rollback -d 'Restore one version of a file'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a export -d 'Write a backup to an archive'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a verify -d 'Check that backups are whole'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a expire -d 'Remove backups that no rule keeps'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a hold -d 'Keep a backup from expiring'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a release -d 'Let a held backup expire again'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a prune -d 'Free the space of what no backup needs'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a import -d 'Make a backup of an archive'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a import-legacy -d 'Import the backups of the older tool'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a key -d 'Passphrases and recovery codes'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a lease -d 'Who is working in the repository'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a plan -d 'What comes back after a disaster'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a report -d 'What an auditor wants to read'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a drill -d 'Do the recovery plan for real, in a sandbox'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a restore-test -d 'Restore a backup into a sandbox and compare every byte'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a demo -d 'Make a demo'
complete -c backstopctl -n "not __fish_seen_subcommand_from $verbs" -a rebuild-catalog -d 'Make the catalog anew'

complete -c backstopctl -n '__fish_seen_subcommand_from init' -l no-encryption -d 'Whoever can read the place reads the data'

complete -c backstopctl -n '__fish_seen_subcommand_from backup demo import import-legacy' -F
complete -c backstopctl -n '__fish_seen_subcommand_from backup' -l command -x -d 'Back up what it prints'
complete -c backstopctl -n '__fish_seen_subcommand_from backup' -l as -x -d 'The file that the output becomes'
complete -c backstopctl -n '__fish_seen_subcommand_from backup' -l before -x -d 'Run it first'
complete -c backstopctl -n '__fish_seen_subcommand_from backup' -l after -x -d 'Run it afterwards'
complete -c backstopctl -n '__fish_seen_subcommand_from backup' -l type -x -a 'full incremental differential auto'
complete -c backstopctl -n '__fish_seen_subcommand_from backup import' -l tag -x -d 'A word to find it by'
complete -c backstopctl -n '__fish_seen_subcommand_from backup import' -l description -x -d 'A sentence about it'
complete -c backstopctl -n '__fish_seen_subcommand_from backup restore export' -l exclude -x -d 'Leave out what matches'
complete -c backstopctl -n '__fish_seen_subcommand_from restore export' -l exclude-path -x -d 'Leave out this path'
complete -c backstopctl -n '__fish_seen_subcommand_from backup import' -l time -x -d 'The time to record'
complete -c backstopctl -n '__fish_seen_subcommand_from backup restore rollback export expire prune import' -s n -l dry-run -d 'Change nothing'

complete -c backstopctl -n "__fish_seen_subcommand_from list find; and not __fish_seen_subcommand_from key lease drill" -l tag -x
complete -c backstopctl -n "__fish_seen_subcommand_from list find; and not __fish_seen_subcommand_from key lease drill" -l source -r -F
complete -c backstopctl -n "__fish_seen_subcommand_from list find; and not __fish_seen_subcommand_from key lease drill" -l type -x -a 'full incremental differential'
complete -c backstopctl -n "__fish_seen_subcommand_from list find; and not __fish_seen_subcommand_from key lease drill" -l since -x
complete -c backstopctl -n "__fish_seen_subcommand_from list find; and not __fish_seen_subcommand_from key lease drill" -l until -x

complete -c backstopctl -n '__fish_seen_subcommand_from show manifest diff ls cat restore export verify hold release' -a latest
complete -c backstopctl -n '__fish_seen_subcommand_from manifest' -l against -x -a latest
complete -c backstopctl -n '__fish_seen_subcommand_from ls' -s r -l recursive
complete -c backstopctl -n '__fish_seen_subcommand_from ls' -s l -l long
complete -c backstopctl -n '__fish_seen_subcommand_from find' -l deleted
complete -c backstopctl -n '__fish_seen_subcommand_from find' -l backup -x -a latest
complete -c backstopctl -n '__fish_seen_subcommand_from versions rollback' -F
complete -c backstopctl -n '__fish_seen_subcommand_from rollback' -l to-version -x -a latest
complete -c backstopctl -n '__fish_seen_subcommand_from restore rollback' -l to -r -a '(__fish_complete_directories)'
complete -c backstopctl -n '__fish_seen_subcommand_from export' -l to -r -F
complete -c backstopctl -n '__fish_seen_subcommand_from export' -l format -x -a 'tar.zst tar.gz tar zip'
complete -c backstopctl -n '__fish_seen_subcommand_from export' -l overwrite
complete -c backstopctl -n '__fish_seen_subcommand_from restore export' -l include -x
complete -c backstopctl -n '__fish_seen_subcommand_from restore rollback' -l on-conflict -x -a 'fail keep replace replace-changed'
complete -c backstopctl -n '__fish_seen_subcommand_from restore' -l verify-existing
complete -c backstopctl -n '__fish_seen_subcommand_from restore' -l as-of -x
complete -c backstopctl -n '__fish_seen_subcommand_from restore' -l tag -x
complete -c backstopctl -n '__fish_seen_subcommand_from restore' -l source -r -F
complete -c backstopctl -n '__fish_seen_subcommand_from restore' -l delete-extra
complete -c backstopctl -n '__fish_seen_subcommand_from verify' -l read-data
complete -c backstopctl -n '__fish_seen_subcommand_from restore verify expire' -l report -r
complete -c backstopctl -n '__fish_seen_subcommand_from expire' -l last -x
complete -c backstopctl -n '__fish_seen_subcommand_from expire' -l hourly -x
complete -c backstopctl -n '__fish_seen_subcommand_from expire' -l daily -x
complete -c backstopctl -n '__fish_seen_subcommand_from expire' -l weekly -x
complete -c backstopctl -n '__fish_seen_subcommand_from expire' -l monthly -x
complete -c backstopctl -n '__fish_seen_subcommand_from expire' -l yearly -x
complete -c backstopctl -n '__fish_seen_subcommand_from expire' -l within -x
complete -c backstopctl -n '__fish_seen_subcommand_from expire' -l age -x
complete -c backstopctl -n '__fish_seen_subcommand_from expire' -l tag -x
complete -c backstopctl -n '__fish_seen_subcommand_from expire' -l untagged
complete -c backstopctl -n '__fish_seen_subcommand_from expire' -l time-zone -x
complete -c backstopctl -n '__fish_seen_subcommand_from expire' -l ignore-suspicions
complete -c backstopctl -n '__fish_seen_subcommand_from import' -l as -x -d 'The folder that everything is in'
complete -c backstopctl -n '__fish_seen_subcommand_from hold expire' -l reason -x
complete -c backstopctl -n '__fish_seen_subcommand_from prune' -l max-unused -x
complete -c backstopctl -n '__fish_seen_subcommand_from prune' -l grace -x

complete -c backstopctl -n "__fish_seen_subcommand_from key; and not __fish_seen_subcommand_from $keys" -a "$keys"
complete -c backstopctl -n '__fish_seen_subcommand_from key; and __fish_seen_subcommand_from add change' -l new-passphrase-file -r -F
complete -c backstopctl -n '__fish_seen_subcommand_from key; and __fish_seen_subcommand_from add change recovery-kit' -l label -x
complete -c backstopctl -n '__fish_seen_subcommand_from key; and __fish_seen_subcommand_from rotate' -l remove-others -d 'After a leak'
complete -c backstopctl -n '__fish_seen_subcommand_from key; and __fish_seen_subcommand_from rotate' -l keep-others -d 'They open nothing'
complete -c backstopctl -n '__fish_seen_subcommand_from key; and __fish_seen_subcommand_from rotate' -s n -l dry-run -d 'Change nothing'
complete -c backstopctl -n '__fish_seen_subcommand_from key; and __fish_seen_subcommand_from recovery-kit' -l to -r -F
complete -c backstopctl -n "__fish_seen_subcommand_from lease; and not __fish_seen_subcommand_from $leases" -a "$leases"
complete -c backstopctl -n '__fish_seen_subcommand_from lease; and __fish_seen_subcommand_from break' -l stale
complete -c backstopctl -n "__fish_seen_subcommand_from plan; and not __fish_seen_subcommand_from $plans" -a "$plans"
complete -c backstopctl -n '__fish_seen_subcommand_from plan; and __fish_seen_subcommand_from show check order simulate' -F
complete -c backstopctl -n '__fish_seen_subcommand_from plan; and __fish_seen_subcommand_from show check order simulate export' -l version -x -d 'An older version'
complete -c backstopctl -n '__fish_seen_subcommand_from plan; and __fish_seen_subcommand_from show' -l versions -d 'List the versions'
complete -c backstopctl -n '__fish_seen_subcommand_from plan; and __fish_seen_subcommand_from check' -l scripts -r -a '(__fish_complete_directories)'
complete -c backstopctl -n '__fish_seen_subcommand_from plan; and __fish_seen_subcommand_from order' -l rule -x -a 'as-early-as-possible urgent-first'
complete -c backstopctl -n '__fish_seen_subcommand_from plan; and __fish_seen_subcommand_from simulate' -l trials -x -d 'How often it is played through'
complete -c backstopctl -n '__fish_seen_subcommand_from plan; and __fish_seen_subcommand_from simulate' -l seed -x -d 'The same seed, the same numbers'
complete -c backstopctl -n '__fish_seen_subcommand_from plan; and __fish_seen_subcommand_from import' -l sample -d 'The plan that comes with the program'
complete -c backstopctl -n '__fish_seen_subcommand_from plan; and __fish_seen_subcommand_from import' -l data -x
complete -c backstopctl -n "__fish_seen_subcommand_from report; and not __fish_seen_subcommand_from $reports" -a "$reports"
complete -c backstopctl -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from readiness' -l to -r -F
complete -c backstopctl -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from readiness' -l format -x -a 'html pdf json'
complete -c backstopctl -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from readiness' -l at-least -x
complete -c backstopctl -n "__fish_seen_subcommand_from drill; and not __fish_seen_subcommand_from $drills" -a "$drills"
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from start' -l auto -d 'Ask nobody'
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from start' -l mode -x -a 'tabletop automatic full'
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from start' -l continue -d 'Go on with the one that has not ended'
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from start' -l plan -r -F
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from start note' -l component -x
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from start' -l disaster-at -x
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from start' -l inject -x -a 'latest-backup-corrupt team-member-absent script-fails'
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from start' -l seed -x
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from start' -l sandbox -r -a '(__fish_complete_directories)'
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from start' -l scripts -r -a '(__fish_complete_directories)'
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from start step pause resume note abort' -l who -x
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from start' -l parallel -x
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from start step abort' -l keep-sandbox
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from step' -l done
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from step' -l failed
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from step' -l skip
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from step' -l retry
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from step' -l accept
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from step' -l all
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from step' -l finish
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from step' -l note -x
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from pause abort' -l reason -x
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from report' -l to -r -F
complete -c backstopctl -n '__fish_seen_subcommand_from drill; and __fish_seen_subcommand_from report' -l format -x -a 'html pdf json'
complete -c backstopctl -n '__fish_seen_subcommand_from restore-test' -a latest
complete -c backstopctl -n '__fish_seen_subcommand_from restore-test' -l seed -x
complete -c backstopctl -n '__fish_seen_subcommand_from restore-test' -l include -x
complete -c backstopctl -n '__fish_seen_subcommand_from restore-test' -l sandbox -r -a '(__fish_complete_directories)'
complete -c backstopctl -n '__fish_seen_subcommand_from restore-test' -l keep
