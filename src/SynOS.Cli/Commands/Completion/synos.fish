# SPDX-License-Identifier: MIT
# For this shell: synos completion fish | source
# For all: synos completion fish > /usr/share/fish/vendor_completions.d/synos.fish
function __synos_suggest
    set -l line (commandline -cp)
    synos "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null
end
complete -c synos -f -a '(__synos_suggest)'
