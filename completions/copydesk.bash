# bash completion for copydesk(1)

_copydesk() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words=
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        words='read file search claims trace export edit help --help --version'
    elif [ "${COMP_WORDS[1]}" = help ]; then
        words='read file search claims trace export edit'
    else
        case $previous in
        -f | --format)
            words='text markdown json jsonl html terminal explain'
            [ "${COMP_WORDS[1]}" != trace ] || words='terminal json svg html'
            [ "${COMP_WORDS[1]}" != export ] || words='json csv graphml claimreview'
            ;;
        --colour | --color) words='auto always never' ;;
        --favour | --favor) words='precision recall' ;;
        --compress) words='none gzip zstd' ;;
        --kind)
            words='person organisation outlet document anonymous'
            [ "${COMP_WORDS[1]}" != read ] || words='article forum product listing collection documentation service'
            ;;
        --stance) words='asserts denies confirms unaware declines alleges accuses expects fears promises demands asks' ;;
        -j | --jobs | --shard-size | --language | --min-words | --speaker | --outlet | --since | --until | -n | --limit) return ;;
        *)
            if [[ $word == -* ]]; then
                case ${COMP_WORDS[1]} in
                read) words='--format --explain --plain --favour --no-statements --jobs --output --colour --quiet --help
                             --compress --shard-size --restart --paths --kind --language --min-words --only-statements --dedup' ;;
                file) words='--ledger --plain --jobs --quiet --help' ;;
                search) words='--speaker --outlet --since --until --kind --anonymous --stance --limit --json --ledger
                               --colour --help' ;;
                claims) words='--most-carried --single-sourced --answered --all --limit --json --ledger --colour --help' ;;
                trace) words='--format --ledger --colour --help' ;;
                export) words='--format --ledger --help' ;;
                edit) words='--ledger --help' ;;
                esac
            elif [ "${COMP_WORDS[1]}" = edit ]; then
                [ "$COMP_CWORD" -ne 2 ] || words='rename merge split trash restore undo log'
                case $previous in
                rename) words='speaker outlet' ;;
                merge | split) words='speaker outlet claim' ;;
                esac
            fi
            ;;
        esac
    fi
    # a path where there is no word to choose: "complete -o default" sees to it
    [ -z "$words" ] || mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}

complete -o default -F _copydesk copydesk
