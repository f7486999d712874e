# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of backstopctl for bash: /usr/share/bash-completion/completions/backstopctl

_backstopctl() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    local global="--repo --passphrase-file --json --quiet --threads --limit-rate --limit-upload --limit-download --idle --help"
    local verbs="init backup list show manifest diff ls cat find versions restore rollback export verify expire hold release prune import import-legacy key lease plan report drill restore-test demo rebuild-catalog"
    local verb= sub= word i options=

    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case ${COMP_WORDS[i - 1]} in
        --repo | --passphrase-file | --threads | --limit-rate | --limit-upload | --limit-download) continue ;;
        esac
        case $word in
        -*) ;;
        *)
            if [[ -z $verb ]]; then
                verb=$word
            elif [[ -z $sub ]]; then
                sub=$word
            fi
            ;;
        esac
    done

    case $prev in
    --to)
        local kind=-d
        [[ $verb == export || $verb == plan || $verb == report || $verb == drill ]] && kind=-f
        mapfile -t COMPREPLY < <(compgen $kind -- "$cur")
        compopt -o filenames
        return
        ;;
    --format)
        local formats="tar.zst tar.gz tar zip"
        [[ $verb == report || $verb == drill ]] && formats="html pdf json"
        mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$cur")
        return
        ;;
    --rule)
        mapfile -t COMPREPLY < <(compgen -W "as-early-as-possible urgent-first" -- "$cur")
        return
        ;;
    --repo | --scripts)
        mapfile -t COMPREPLY < <(compgen -d -- "$cur")
        compopt -o filenames
        return
        ;;
    --passphrase-file | --new-passphrase-file | --report)
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
        compopt -o filenames
        return
        ;;
    --type)
        local types="full incremental differential"
        [[ $verb == backup ]] && types+=" auto"
        mapfile -t COMPREPLY < <(compgen -W "$types" -- "$cur")
        return
        ;;
    --on-conflict)
        mapfile -t COMPREPLY < <(compgen -W "fail keep replace replace-changed" -- "$cur")
        return
        ;;
    --command | --before | --after | --threads | --limit-rate | --limit-upload | --limit-download | --tag | --description | --exclude | --time | --since | --until | --as-of | --include | --exclude-path | --label | --source | --last | --hourly | --daily | --weekly | --monthly | --yearly | --within | --age | \
        --time-zone | --reason | --max-unused | --grace | --as | --data | --trials | --seed) return ;;
    --against | --backup | --to-version)
        mapfile -t COMPREPLY < <(compgen -W "latest" -- "$cur")
        return
        ;;
    esac

    case $verb in
    "") options="$verbs --version" ;;
    init) options="--no-encryption" ;;
    backup) options="--command --as --before --after --type --tag --description --exclude --time --dry-run" ;;
    list) options="--tag --source --type --since --until" ;;
    manifest) options="--against" ;;
    ls) options="--recursive --long" ;;
    find) options="--tag --source --type --since --until --deleted --backup" ;;
    rollback) options="--to-version --to --on-conflict --dry-run" ;;
    restore) options="--to --as-of --source --tag --include --exclude --exclude-path --on-conflict --verify-existing --delete-extra --report --dry-run" ;;
    export) options="--to --format --include --exclude --exclude-path --overwrite --dry-run" ;;
    verify) options="--read-data --report" ;;
    expire) options="--last --hourly --daily --weekly --monthly --yearly --within --age --tag --untagged --time-zone --ignore-suspicions --reason --report --dry-run" ;;
    hold) options="--reason" ;;
    prune) options="--max-unused --grace --dry-run" ;;
    import) options="--as --tag --description --time --dry-run" ;;
    key)
        case $sub in
        "") options="list add remove change rotate recovery-kit test" ;;
        add | change) options="--new-passphrase-file --label" ;;
        rotate) options="--remove-others --keep-others --dry-run" ;;
        recovery-kit) options="--label --to" ;;
        esac
        ;;
    report)
        case $sub in
        "") options="readiness" ;;
        readiness) options="--to --format --at-least" ;;
        esac
        ;;
    plan)
        case $sub in
        "") options="show check order simulate import export" ;;
        show) options="--version --versions" ;;
        check) options="--version --scripts" ;;
        order) options="--version --rule" ;;
        simulate) options="--version --trials --seed" ;;
        import) options="--sample --data" ;;
        export) options="--to --version --overwrite" ;;
        esac
        ;;
    restore-test) options="--seed --include --sandbox --keep" ;;
    drill)
        case $sub in
        "") options="start step status pause resume note abort list report compare trend" ;;
        start) options="--auto --mode --continue --plan --component --disaster-at --inject --seed --sandbox --scripts --who --parallel --keep-sandbox" ;;
        step) options="--done --failed --skip --retry --accept --note --who --all --finish --keep-sandbox" ;;
        pause) options="--reason --who" ;;
        resume) options="--who" ;;
        note) options="--component --who" ;;
        abort) options="--reason --who --keep-sandbox" ;;
        report) options="--to --format" ;;
        esac
        ;;
    lease)
        case $sub in
        "") options="list break" ;;
        break) options="--stale" ;;
        esac
        ;;
    esac
    case $verb in
    show | manifest | diff | ls | cat | restore | restore-test | export | verify | hold | release) [[ $cur == -* ]] || options+=" latest" ;;
    esac
    if [[ $cur != -* && ($verb == backup || $verb == demo || $verb == import || $verb == import-legacy || ($verb == plan && -n $sub)) ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
        compopt -o filenames
        return
    fi
    mapfile -t COMPREPLY < <(compgen -W "$options $global" -- "$cur")
}
complete -F _backstopctl backstopctl
