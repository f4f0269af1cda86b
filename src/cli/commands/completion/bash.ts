import type { Cli } from "../../command.ts";
import { printing } from "./print.ts";

/**
 * Needs nothing of the package bash-completion, and works in bash 3.2, the one of macOS, which has no
 * `compopt`. The line goes along as it is, as bash breaks the words of COMP_WORDS at = : and @.
 */
const SCRIPT = `# Completion of tickler for bash.
_tickler() {
  local reply kind word
  COMPREPLY=()
  reply="$(command tickler __complete bash "$COMP_TYPE" "$COMP_WORDBREAKS" "\${COMP_LINE:0:COMP_POINT}" </dev/null 2>/dev/null)" || return 0
  kind="\${reply%%$'\\n'*}"
  case "$kind" in
    words)
      [ "$reply" = "$kind" ] && return 0
      compopt -o nosort 2>/dev/null
      while IFS= read -r word; do COMPREPLY+=("$word"); done <<<"\${reply#*$'\\n'}"
      ;;
    files)
      compopt -o default 2>/dev/null ||
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}")
      ;;
    folders)
      compopt -o dirnames 2>/dev/null ||
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "\${COMP_WORDS[COMP_CWORD]}")
      ;;
  esac
}
complete -F _tickler tickler
`;

/** `tickler completion bash`. */
export const bash = (cli: Cli) =>
  printing(cli, {
    shell: "bash",
    text: SCRIPT,
    about: `Put this line into ~/.bashrc, and open a new shell:

  eval "$(tickler completion bash)"

Where the package bash-completion is installed, the script can be a file that it loads at the first
Tab: ~/.local/share/bash-completion/completions/tickler. It works without that package, too.
bash does not show a script what stands before a command: for another home, export TICKLER_HOME.`,
    examples: [
      'eval "$(tickler completion bash)"',
      "echo 'eval \"$(tickler completion bash)\"' >> ~/.bashrc",
      "tickler completion bash > ~/.local/share/bash-completion/completions/tickler",
    ],
  });
