import type { Cli } from "../../command.ts";
import { printing } from "./print.ts";

/** fish tells files only by words, so they are found by its own function. */
const SCRIPT = `# Completion of tickler for fish.
function __tickler_complete
    set -l current (commandline -ct)
    set -l before (commandline -opc)
    # Variables that stand before the command are part of the line only.
    set -l variables (string match -ra -- 'TICKLER_\\w+=\\S+' (commandline -p))
    set -l reply (command tickler __complete fish (string join '' -- = $current) $variables $before </dev/null 2>/dev/null)
    set -l option (string match -r -- '^--[^=]+=' $current)
    set -l path (string replace -r -- '^--[^=]+=' '' $current)
    switch "$reply[1]"
        case words
            printf '%s\\n' $reply[2..]
        case files
            for file in (__fish_complete_path "$path")
                printf '%s\\n' "$option$file"
            end
        case folders
            for folder in (__fish_complete_directories "$path" '')
                printf '%s\\n' "$option$folder"
            end
    end
end
complete -c tickler -f -k -a '(__tickler_complete)'
`;

/** `tickler completion fish`. */
export const fish = (cli: Cli) =>
  printing(cli, {
    shell: "fish",
    text: SCRIPT,
    about: `Write it to the file that fish loads at the first Tab:

  tickler completion fish > ~/.config/fish/completions/tickler.fish`,
    examples: [
      "tickler completion fish > ~/.config/fish/completions/tickler.fish",
      "tickler completion fish | source",
    ],
  });
