import type { Cli } from "../../command.ts";
import { printing } from "./print.ts";

/** As a file of $fpath it is the function; read by eval it registers one. */
const SCRIPT = `#compdef tickler
# Completion of tickler for zsh.
_tickler() {
  local reply line value note
  local -a set words_before lines values shown
  local -i width=0
  # Variables that stand before the command are part of the line only.
  set=(\${(M)\${(@Q)\${(z)LBUFFER}}:#TICKLER_*=*})
  words_before=("\${(@Q)words[1,CURRENT-1]}")
  reply="$(command tickler __complete zsh "=\${(Q)PREFIX}" "\${(@)set}" "\${(@)words_before}" </dev/null 2>/dev/null)" || return 1
  lines=("\${(@f)reply}")
  case "$lines[1]" in
    files) compset -P 1 '--*='; _files; return ;;
    folders) compset -P 1 '--*='; _files -/; return ;;
    words) ;;
    *) return 1 ;;
  esac
  for line in "\${(@)lines[2,-1]}"; do
    value="\${line%%$'\\t'*}"
    values+=("$value")
    (( \${#value} > width )) && width=\${#value}
  done
  (( \${#values} )) || return 1
  for line in "\${(@)lines[2,-1]}"; do
    value="\${line%%$'\\t'*}"
    note="\${line#*$'\\t'}"
    if [[ -n "$note" ]]; then shown+=("\${(r:width:)value}  $note"); else shown+=("$value"); fi
  done
  # A lead found by a part of their name or address takes the place of what was typed.
  if [[ "$values[1]" == "\${(Q)PREFIX}"* ]]; then
    compadd -V tickler -l -d shown -a values
  else
    compadd -U -V tickler -l -d shown -a values
  fi
}
if [[ "$funcstack[1]" == _tickler ]]; then
  _tickler "$@"
else
  compdef _tickler tickler
fi
`;

/** `tickler completion zsh`. */
export const zsh = (cli: Cli) =>
  printing(cli, {
    shell: "zsh",
    text: SCRIPT,
    about: `Put this line into ~/.zshrc, after the one with compinit, and open a new shell:

  eval "$(tickler completion zsh)"

Or make it a file named _tickler in a folder of $fpath. Where completion is not set up at all, put
\`autoload -Uz compinit && compinit\` before it.`,
    examples: ['eval "$(tickler completion zsh)"', "tickler completion zsh > ~/.zfunc/_tickler"],
  });
