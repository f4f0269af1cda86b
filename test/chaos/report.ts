import type { Campaign, Round } from "./campaign.ts";
import { type Account, comesOut, sumOf } from "./checks/account.ts";
import { CONNECTIONS } from "./ground.ts";
import { POINTS } from "./kill/points.ts";

/** What was done at each point, as a table. */
export function pointTable(rounds: readonly Round[]): string {
  const head = ["killed …", "rounds", "kills", "emails", "in doubt", "no dot seen", "faults"];
  const rows = POINTS.map(({ name }) => {
    const own = rounds.filter(({ point }) => point.name === name);
    const { queued, inDoubt, wronglyInDoubt } = sumOf(own.map(({ account }) => account));
    const kills = own.reduce((sum, { killed }) => sum + killed, 0);
    const faults = own.reduce((sum, round) => sum + round.faults.length, 0);
    return [name, own.length, kills, queued, inDoubt, wronglyInDoubt, faults];
  });
  return columns([head, ...rows]);
}

/** What it comes to. */
export function summary(
  { engine, rounds, watches, imap }: Pick<Campaign, "engine" | "rounds" | "watches" | "imap">,
  account: Account,
): string {
  const kills = rounds.reduce((sum, { killed }) => sum + killed, 0);
  const most = Math.max(0, ...rounds.map(inDoubtPerKill));
  const limited = rounds.filter(({ limits }) => limits !== null);
  const biting = limited.filter(({ held }) => held > 0);
  const held = limited.reduce((sum, round) => sum + round.held, 0);
  const replies = rounds.flatMap(({ replies: each }) => each ?? []);
  const of = (key: "put" | "recorded" | "twice" | "lost" | "answers"): number =>
    replies.reduce((sum, each) => sum + each[key], 0);
  const share = account.inDoubt === 0 ? 0 : (100 * account.wronglyInDoubt) / account.inDoubt;
  const lines: [string, string | number][] = [
    ["rounds, kills", `${rounds.length}, ${kills}`],
    ["watches ended by SIGTERM, killed", `${watches.ended}, ${watches.killed}`],
    ["  emails that a watch sent", watches.mails],
    ["rounds with limits, still holding at the end", `${limited.length}, ${biting.length}`],
    ["  emails held then, which left without them", held],
    ["emails queued", account.queued],
    ["accepted by the server", account.acceptedOnce],
    ["accepted more than once", account.twice],
    ["lost", account.lost],
    ["taken, but not recorded", account.unrecorded],
    ["in doubt", account.inDoubt],
    [`  at most for one kill, of ${CONNECTIONS} in flight`, most],
    ["  not accepted", account.inDoubtNotAccepted],
    ["  wrongly: their dot was never sent", account.wronglyInDoubt],
    ["  share of those", `${share.toFixed(0)} %`],
    ["failed, cancelled", `${account.failed}, ${account.cancelled}`],
    ["still queued", account.waiting],
    ["replies sent by leads", of("put")],
    ["  recorded, twice, lost", `${of("recorded")}, ${of("twice")}, ${of("lost")}`],
    ["  answered", of("answers")],
    ["faults of IMAP, runs that met one", imap ? `${imap.faults}, ${imap.unread}` : "no Dovecot"],
  ];
  const sum = `${account.queued} = ${account.acceptedOnce} accepted + ${account.inDoubtNotAccepted} in doubt and not accepted + ${account.failed} failed + ${account.cancelled} cancelled + ${account.waiting} queued: ${comesOut(account) ? "it comes out" : "IT DOES NOT COME OUT"}`;
  return `${engine}\n${columns(lines.map(([what, value]) => [`  ${what}`, value]))}\n  ${sum}`;
}

function inDoubtPerKill({ account, killed }: Round): number {
  return killed === 0 ? account.inDoubt : Math.ceil(account.inDoubt / killed);
}

/** Rows with their cells below one another: names to the left, figures to the right. */
export function columns(rows: readonly (readonly (string | number)[])[]): string {
  const [first = []] = rows;
  const widths = first.map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[at] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}
