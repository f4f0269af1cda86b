import { z } from "zod";
import {
  backup,
  database,
  databaseCheck,
  databaseCopy,
  prune,
  vacuum,
} from "./machine/database.ts";
import { commandDescription } from "./machine/description.ts";
import { applied, plan } from "./machine/plan.ts";
import * as machine from "./machine/set-up.ts";
import * as settings from "./machine/settings.ts";
import * as state from "./machine/status.ts";
import * as companies from "./outreach/company.ts";
import * as emails from "./outreach/email.ts";
import { incoming, unreadable } from "./outreach/incoming.ts";
import * as leads from "./outreach/lead.ts";
import { message } from "./outreach/message.ts";
import * as sending from "./outreach/send.ts";
import * as sequences from "./outreach/sequence.ts";
import * as stops from "./outreach/suppression.ts";
import * as waiting from "./outreach/todo.ts";
import * as ai from "./running/ai.ts";
import * as feed from "./running/feed.ts";
import * as numbers from "./running/statistics.ts";
import * as ticks from "./running/tick.ts";

/** What a command prints, by how it is called: as the first column of the table in docs/reference.md. */
type Forms = Readonly<Record<string, z.ZodType>>;

const list = z.array;

/**
 * What every command prints with `--json`; null: nothing, or no JSON. A command that is called in several
 * ways may print several documents. A test compares this with the commands that there are, and with what
 * each of them prints.
 */
export const DOCUMENTS: Readonly<Record<string, Forms | null>> = {
  todo: { todo: list(waiting.todoItem) },
  send: {
    send: sending.sent,
    "send --dry-run": z.union([sending.writtenMail, sending.mail]),
    "send --tag": list(sending.tagOutcome),
    "send --batch": list(sending.batchOutcome),
    "send --plan": plan,
  },
  apply: { apply: applied, "apply COMMAND": z.unknown() },
  approve: null,
  reply: { reply: message },
  answer: { answer: sending.answered, "answer --draft": emails.draft },
  "ai-reply": { "ai-reply": message },
  "drafts list": { "drafts list": list(emails.draft) },
  "drafts show": {
    "drafts show": emails.draft,
    "drafts show --thread": emails.draftInThread,
  },
  "drafts approve": { "drafts approve": message },
  "drafts edit": { "drafts edit": emails.draft },
  "drafts discard": { "drafts discard": message },
  "drafts regenerate": { "drafts regenerate": emails.draft },
  "drafts check": { "drafts check": list(emails.draft), "drafts check ID": emails.draft },
  "drafts review": null,
  close: { close: message },
  done: { done: waiting.settled, "done EMAIL_ID": message },
  skip: { skip: sequences.skipped },
  snooze: { snooze: waiting.snoozed },
  remind: { remind: waiting.reminder },
  note: { note: waiting.note, "note LEAD": list(waiting.note) },
  history: { history: leads.story, "history --full": leads.fullStory },
  events: { events: list(feed.feedEvent), "events --follow": feed.feedEvent },
  stats: { stats: list(numbers.statisticsRow) },
  "attachment list": { "attachment list": emails.attachments },
  "attachment save": { "attachment save": list(emails.savedFile) },
  why: { why: waiting.why },

  "lead add": { "lead add": leads.lead },
  "lead list": { "lead list": list(leads.checkedLead) },
  "lead show": { "lead show": leads.checkedLead },
  "lead edit": { "lead edit": leads.lead },
  "lead check": { "lead check": list(leads.leadCheck) },
  "lead pause": { "lead pause": leads.lead },
  "lead resume": { "lead resume": leads.lead },
  "lead rm": { "lead rm": leads.erasure },
  "lead report": { "lead report": leads.personReport },
  "lead import": { "lead import": z.union([leads.replayedImport, leads.imported]) },
  "lead export": { "lead export": list(leads.lead), "lead export FILE": leads.exported },
  "company list": { "company list": list(companies.company) },
  "company show": { "company show": companies.company },
  "company resume": { "company resume": companies.company },
  "company close": { "company close": companies.closedCompany },
  "company alias": { "company alias": companies.company },
  "suppress add": { "suppress add": stops.suppression },
  "suppress rm": { "suppress rm": stops.lifted },
  "suppress list": { "suppress list": list(stops.suppression) },
  "suppress import": { "suppress import": stops.suppressionImport },
  "sequence add": { "sequence add": sequences.followedVersion },
  "sequence edit": { "sequence edit": sequences.followedVersion },
  "sequence check": { "sequence check": sequences.checked },
  "sequence list": { "sequence list": list(sequences.followedVersion) },
  "sequence show": {
    "sequence show": sequences.sequence,
    "sequence show --lead": sequences.preview,
  },
  "sequence migrate": { "sequence migrate": list(sequences.migration) },
  "sequence promote": { "sequence promote": sequences.version },
  "sequence rm": { "sequence rm": sequences.removed },

  status: { status: state.machineStatus },
  tick: { tick: ticks.tick, "tick --dry-run": ticks.dryTick },
  rehearse: { rehearse: numbers.rehearsal },
  watch: {
    watch: z.union([ticks.event, ticks.noticeEvent, ticks.phaseErrorEvent, ticks.errorEvent]),
  },
  sync: { sync: ticks.tick },
  "service install": { "service install": state.serviceInstall },
  "service status": { "service status": state.serviceStatus },
  "service logs": { "service logs": state.serviceLines },
  "service uninstall": { "service uninstall": state.serviceUninstall },
  "service run": null,
  "outbox list": { "outbox list": list(emails.outboxEmail) },
  "outbox resolve": { "outbox resolve": message },
  "outbox cancel": { "outbox cancel": message },
  "outbox retry": { "outbox retry": message },
  "outbox pause": { "outbox pause": emails.pause },
  "outbox resume": { "outbox resume": emails.pause },
  "hook list": { "hook list": list(feed.hook) },
  "hook test": { "hook test": feed.hookTest },
  "hook log": { "hook log": list(feed.hookRun) },
  "hook retry": { "hook retry": feed.hook },
  "mailbox list": { "mailbox list": list(state.mailbox) },
  "mailbox pause": { "mailbox pause": emails.pause },
  "mailbox resume": { "mailbox resume": emails.pause },
  "mailbox move": { "mailbox move": state.moved },

  undo: { undo: message },
  inspect: { inspect: incoming, "inspect FILES": list(z.union([incoming, unreadable])) },
  original: { original: emails.original, "original --html": emails.opened },
  "db status": { "db status": database },
  "db check": { "db check": databaseCheck },
  "db backup": { "db backup": backup },
  "db restore": { "db restore": backup },
  "db vacuum": { "db vacuum": vacuum },
  "db prune": { "db prune": prune },
  "db copy": { "db copy": databaseCopy },

  init: { init: machine.setup },
  doctor: { doctor: machine.findings },
  login: { login: list(machine.login), "login PROVIDER": machine.loggedIn },
  logout: { logout: machine.loggedOut },
  "config get": { "config get": settings.setting },
  "config set": { "config set": settings.changedSetting },
  "config list": { "config list": list(settings.setting) },
  "config path": { "config path": settings.configPath },
  "playbook edit": null,
  "playbook add": { "playbook add": settings.playbookAddition },
  "playbook check": { "playbook check": settings.playbook },
  "playbook path": { "playbook path": settings.playbookPath },
  "ai test": { "ai test": ai.aiTest },
  "ai eval": { "ai eval": ai.evaluation },
  "ai stats": { "ai stats": ai.aiStats },
  "completion bash": null,
  "completion zsh": null,
  "completion fish": null,
  "completion powershell": null,
  demo: { demo: machine.demo },
  mcp: null,
  version: { version: machine.versions },
  man: null,
  schema: { schema: list(commandDescription), "schema COMMAND": commandDescription },
  help: null,
};

/** Commands that print a document a line for as long as they run (NDJSON), each of this schema. */
export const STREAMS: readonly string[] = ["watch"];
