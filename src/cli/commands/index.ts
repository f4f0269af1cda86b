import type { MakeCommand } from "../command.ts";
import { aiCommand } from "./ai/index.ts";
import { aiReplyCommand } from "./ai-reply.ts";
import { answerCommand } from "./answer.ts";
import { attachmentCommand } from "./attachment/index.ts";
import { closeCommand } from "./close.ts";
import { companyCommand } from "./company/index.ts";
import { completionCommand } from "./completion/index.ts";
import { configCommand } from "./config/index.ts";
import { dbCommand } from "./db/index.ts";
import { demoCommand } from "./demo.ts";
import { draftsCommand } from "./drafts/index.ts";
import { eventsCommand } from "./events/events.ts";
import { historyCommand } from "./history.ts";
import { hookCommand } from "./hook/index.ts";
import { inspectCommand } from "./inspect.ts";
import { leadCommand } from "./lead/index.ts";
import { mailboxCommand } from "./mailbox/index.ts";
import { originalCommand } from "./original.ts";
import { outboxCommand } from "./outbox/index.ts";
import { applyCommand } from "./plans/apply.ts";
import { approveCommand } from "./plans/approve.ts";
import { playbookCommand } from "./playbook/index.ts";
import { mcpCommand } from "./programs/mcp.ts";
import { rehearseCommand } from "./rehearsal/rehearse.ts";
import { replyCommand } from "./reply.ts";
import { statusCommand } from "./running/status.ts";
import { syncCommand } from "./running/sync.ts";
import { tickCommand } from "./running/tick.ts";
import { watchCommand } from "./running/watch.ts";
import { sendCommand } from "./send.ts";
import { sequenceCommand } from "./sequence/index.ts";
import { serviceCommand } from "./service/index.ts";
import { doctorCommand } from "./set-up/doctor.ts";
import { initCommand } from "./set-up/init.ts";
import { loginCommand } from "./set-up/login.ts";
import { logoutCommand } from "./set-up/logout.ts";
import { statsCommand } from "./statistics/stats.ts";
import { suppressCommand } from "./suppress/index.ts";
import { undoCommand } from "./undo.ts";
import { versionCommand } from "./version.ts";
import { doneCommand } from "./waiting/done.ts";
import { noteCommand } from "./waiting/note.ts";
import { remindCommand } from "./waiting/remind.ts";
import { skipCommand } from "./waiting/skip.ts";
import { snoozeCommand } from "./waiting/snooze.ts";
import { todoCommand } from "./waiting/todo.ts";
import { whyCommand } from "./why.ts";

/**
 * Every command of the top level by its name, in the order and under the headings of the help: by
 * purpose. A file's path is what a person types: `tickler lead add` is lead/add.ts, and a folder's
 * index.ts lists its commands. Commands of one word stand here; those that run the outreach share the folder running/,
 * and those of what waits for a person the folder waiting/.
 */
export const COMMAND_GROUPS: readonly {
  readonly heading: string;
  readonly commands: Readonly<Record<string, MakeCommand>>;
}[] = [
  {
    heading: "Every day:",
    commands: {
      todo: todoCommand,
      send: sendCommand,
      apply: applyCommand,
      approve: approveCommand,
      reply: replyCommand,
      answer: answerCommand,
      "ai-reply": aiReplyCommand,
      drafts: draftsCommand,
      close: closeCommand,
      done: doneCommand,
      skip: skipCommand,
      snooze: snoozeCommand,
      remind: remindCommand,
      note: noteCommand,
      history: historyCommand,
      events: eventsCommand,
      stats: statsCommand,
      attachment: attachmentCommand,
      why: whyCommand,
    },
  },
  {
    heading: "Leads:",
    commands: {
      lead: leadCommand,
      company: companyCommand,
      suppress: suppressCommand,
      sequence: sequenceCommand,
    },
  },
  {
    heading: "Running:",
    commands: {
      status: statusCommand,
      tick: tickCommand,
      rehearse: rehearseCommand,
      watch: watchCommand,
      sync: syncCommand,
      service: serviceCommand,
      outbox: outboxCommand,
      mailbox: mailboxCommand,
      hook: hookCommand,
    },
  },
  {
    heading: "Repair:",
    commands: {
      undo: undoCommand,
      inspect: inspectCommand,
      original: originalCommand,
      db: dbCommand,
    },
  },
  {
    heading: "Set-up:",
    commands: {
      init: initCommand,
      doctor: doctorCommand,
      login: loginCommand,
      logout: logoutCommand,
      config: configCommand,
      playbook: playbookCommand,
      ai: aiCommand,
      mcp: mcpCommand,
      completion: completionCommand,
      demo: demoCommand,
      version: versionCommand,
    },
  },
];
