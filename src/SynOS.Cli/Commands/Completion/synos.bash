# SPDX-License-Identifier: MIT
# For this shell: source <(synos completion bash)
# For all: synos completion bash > /usr/share/bash-completion/completions/synos
_synos()
{
    local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]} found
    # The shell takes = for the end of a word, synos does not.
    [[ $line =~ [^[:space:]]*$ ]]
    local whole=${BASH_REMATCH[0]}
    COMPREPLY=()
    while IFS= read -r found; do
        # Options only for who begins one.
        [[ $found != -* || $whole == -* ]] && [[ -n $found && $found == "$whole"* ]] && COMPREPLY+=("${word#=}${found#"$whole"}")
    done < <(synos "[suggest:$COMP_POINT]" "$line" 2>/dev/null)
}
complete -F _synos synos
