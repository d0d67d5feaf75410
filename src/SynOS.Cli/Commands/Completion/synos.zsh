#compdef synos
# SPDX-License-Identifier: MIT
# For this shell: source <(synos completion zsh)
# For all: synos completion zsh > /usr/share/zsh/site-functions/_synos
_synos()
{
    local line="${(j: :)words[1,CURRENT]}"
    local -a found
    found=("${(@f)$(synos "[suggest:${#line}]" "$line" 2>/dev/null)}")
    compadd -- "${found[@]}"
}
if [ "$funcstack[1]" = _synos ]; then
    _synos "$@"
else
    compdef _synos synos
fi
