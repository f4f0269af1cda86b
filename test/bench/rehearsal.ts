import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cleanEnv, inTempFolder, type Measurement, measure, median, PROGRAM } from "./support.ts";

/** With a gap each mail leaves by itself: what costs a rehearsal most. */
const SETTINGS = `
[send]
min_gap = "7m"
max_per_day = 200
window = ["mon-fri 09:00-16:30"]
timezone = "Europe/Berlin"
`;

const SEQUENCE = `
name = "fair"
[[step]]
subject = "A question about {{ company }}"
text = "Hi {{ first_name }}, may I ask you something?"
[[step.variant]]
subject = "{{ company }} and shifts"
[[step]]
after = "2 working days"
text = "Hi {{ first_name }}, did my question reach you?"
[[step]]
after = "1d"
task = "Call {{ first_name }} at {{ phone }}"
wait = "3d"
skip_if = "phone == blank"
[[step]]
after = "3d"
text = "Hi {{ first_name }}, one more thought."
`;

const ZONES = ["", "America/New_York", "Asia/Tokyo", "Europe/Berlin"];
/** What two weeks of any number of leads may take, in seconds. */
const MOST = 60;

/** What two weeks take to rehearse: of so many leads, which is a sample, and of as many as are all rehearsed. */
export async function benchRehearsal(leads: number, rounds: number): Promise<Measurement[]> {
  return inTempFolder(async (folder) => {
    const few = 500;
    const homes = [leads, few].map((count) => campaign(join(folder, String(count)), count));
    const times: number[][] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      for (const [at, env] of homes.entries()) {
        times[at]?.push(measure([PROGRAM, "rehearse", "--json"], env).ms / 1_000);
      }
    }
    const [ours, peer] = times.map(median);
    if (ours === undefined || peer === undefined) throw new Error("nothing was measured");
    const name = `rehearse, ${leads} leads, send.min_gap`;
    const shown = (seconds: number): string => `${seconds.toFixed(1)} s`;
    return [
      {
        ...{ what: `${name} ÷ ${few} leads`, ours: shown(ours), peer: shown(peer) },
        ...{ ratio: ours / peer, budget: null },
      },
      {
        ...{ what: `${name}: of ${MOST} seconds`, ours: shown(ours), peer: `${MOST} s` },
        ...{ ratio: ours / MOST, budget: { most: 1 } },
      },
    ];
  });
}

/** A list of leads in several zones, to all of whom a sequence is queued. @returns the environment of its home */
function campaign(home: string, leads: number): Record<string, string> {
  const env = cleanEnv({ TICKLER_HOME: home, TICKLER_NOW: "2026-03-02T09:00:00Z" });
  const run = (...args: string[]) => measure([PROGRAM, ...args], env);
  const list = `${home}.csv`;
  const rows = Array.from({ length: leads }, (_, at) => {
    const company = at % 30_011;
    const phone = at % 3 === 0 ? `+49 30 ${at}` : "";
    return `Lead ${at},lead${at}@c${company}.example,C ${company},${phone},${ZONES[at % 4]},all`;
  });
  writeFileSync(list, `name,email,company,phone,timezone,tags\n${rows.join("\n")}\n`);
  writeFileSync(`${home}.toml`, SEQUENCE);
  run("lead", "import", list);
  run("sequence", "add", `${home}.toml`);
  run("send", "--tag", "all", "--sequence", "fair");
  writeFileSync(join(home, "config.toml"), SETTINGS);
  return env;
}
