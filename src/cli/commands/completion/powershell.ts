import type { Cli } from "../../command.ts";
import { printing } from "./print.ts";

/**
 * For PowerShell 7 and Windows PowerShell 5.1, which drops empty arguments: the word that is being
 * typed goes along after a `=`. Where a file is wanted nothing is offered, and PowerShell offers files.
 */
const SCRIPT = `# Completion of tickler for PowerShell.
Register-ArgumentCompleter -Native -CommandName tickler, tickler.exe, tickler.cmd -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
  })
  $typed = "$wordToComplete".TrimStart([char]39, [char]34)
  $encoding = [Console]::OutputEncoding
  try {
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    $reply = @($null | & tickler __complete powershell "=$typed" @before 2>$null)
  } catch {
    return
  } finally {
    [Console]::OutputEncoding = $encoding
  }
  if ($reply.Count -lt 2 -or $reply[0] -ne 'words') { return }
  $reply[1..($reply.Count - 1)] | ForEach-Object {
    $value, $note = $_ -split [char]9, 2
    $text = if ($value -match '^[\\w.:/=+-]+$') { $value } else { "'" + $value.Replace("'", "''") + "'" }
    $shown = if ($note) { "$value  $note" } else { $value }
    $tip = if ($note) { $note } else { $value }
    [System.Management.Automation.CompletionResult]::new($text, $shown, 'ParameterValue', $tip)
  }
}
`;

/** `tickler completion powershell`. */
export const powershell = (cli: Cli) =>
  printing(cli, {
    shell: "powershell",
    text: SCRIPT,
    about: `Put this line into the file that $PROFILE names, and open a new shell:

  tickler completion powershell | Out-String | Invoke-Expression`,
    examples: [
      "tickler completion powershell | Out-String | Invoke-Expression",
      "tickler completion powershell >> $PROFILE",
    ],
  });
