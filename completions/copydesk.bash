# bash completion for copydesk(1)

_copydesk() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words=
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        words='read help --help --version'
    elif [ "${COMP_WORDS[1]}" = help ]; then
        words='read'
    else
        case $previous in
        -f | --format) words='text markdown json jsonl html terminal explain' ;;
        --colour | --color) words='auto always never' ;;
        --favour | --favor) words='precision recall' ;;
        -j | --jobs) return ;;
        *)
            [[ $word != -* ]] ||
                words='--format --explain --plain --favour --no-statements --jobs --output --colour --quiet --help'
            ;;
        esac
    fi
    # a path where there is no word to choose: "complete -o default" sees to it
    [ -z "$words" ] || mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}

complete -o default -F _copydesk copydesk
