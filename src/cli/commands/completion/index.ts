import { type Cli, group } from "../../command.ts";
import { bash } from "./bash.ts";
import { fish } from "./fish.ts";
import { powershell } from "./powershell.ts";
import { zsh } from "./zsh.ts";

/** `tickler completion`: scripts that make a shell complete what is typed. */
export const completionCommand = (cli: Cli) =>
  group(
    "completion",
    "make Tab complete commands, options, leads, tags and ids in your shell",
    [bash(cli), zsh(cli), fish(cli), powershell(cli)],
    [
      'eval "$(tickler completion bash)"          # in ~/.bashrc',
      'eval "$(tickler completion zsh)"           # in ~/.zshrc, after compinit',
      "tickler completion fish | source           # in ~/.config/fish/config.fish",
      "tickler completion powershell | Out-String | Invoke-Expression   # in $PROFILE",
    ],
  );
