import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Heard, heardIn } from "./hook-server.ts";

/** What the next call of the command comes to; each is for one call. */
export type Mood = "fail" | "fail-after" | "kill-before" | "kill-after";

/** What kills the process that asks for the secret: something happened, and no hook was called yet. */
const DOOMED = "doomed";

/** `$PPID` is the process that tells the hook, as the line runs in the shell that it has started. */
const SCRIPT = `body=$(cat)
take() { printf '%s\\n' "$body" >> "$TICKLER_HOME/told"; }
mood=
if [ -e "$TICKLER_HOME/mood" ] && mv "$TICKLER_HOME/mood" "$TICKLER_HOME/mood.$$"; then
  read -r mood < "$TICKLER_HOME/mood.$$"
fi
case $mood in
  fail) exit 7 ;;
  fail-after) take; exit 7 ;;
  kill-before) kill -9 $PPID; exit 1 ;;
  kill-after) take; kill -9 $PPID ;;
  *) take ;;
esac
`;

/** A hook that is a command, and what it was told. */
export class HookCommand {
  readonly #home: string;

  constructor(home: string) {
    this.#home = home;
    writeFileSync(this.#path("hook.sh"), SCRIPT);
  }

  readonly line = '. "$TICKLER_HOME/hook.sh"';

  /** Prints the secret of the other hook, unless it is doomed. */
  secretLine(secret: string): string {
    const doomed = `"$TICKLER_HOME/${DOOMED}"`;
    return `if [ -e ${doomed} ]; then rm ${doomed}; kill -9 $PPID; fi; echo ${secret}`;
  }

  set mood(mood: Mood) {
    writeFileSync(this.#path("mood"), `${mood}\n`);
  }

  /** Kills whoever asks for the secret next. */
  doomSecret(): void {
    writeFileSync(this.#path(DOOMED), "");
  }

  /** What was to happen and has not does not any more. */
  calm(): void {
    for (const name of ["mood", DOOMED]) rmSync(this.#path(name), { force: true });
  }

  get taken(): Heard[] {
    if (!existsSync(this.#path("told"))) return [];
    const lines = readFileSync(this.#path("told"), "utf8").split("\n");
    return lines.filter((line) => line !== "").map((line) => heardIn(line, null));
  }

  #path(name: string): string {
    return join(this.#home, name);
  }
}
