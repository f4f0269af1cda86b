import { INBOX_RULE, leftSettings, type Reason, UNREAD_RULE } from "../outbox/reasons.ts";
import type { Mailer } from "../ports/index.ts";
import type { Policy } from "../services.ts";
import { rehearsalMailer } from "../tick/dry-run/peers.ts";
import { followUpGate } from "../tick/follow-up-gate.ts";
import type { TickSource } from "../tick/mailboxes/tick-all.ts";

/** A mailbox whose ticks are rehearsed. */
export interface WorkingMailbox {
  name: string;
  /** Accepts every mail, and hands none over. */
  mailer: Mailer;
  /** Why its replies are never read, since the mailbox that reads them can't work; null: they are. */
  unread: string | null;
}

/** The mailboxes of a rehearsal: those that work, and those that hold all their mail. */
export class Mailboxes {
  /** In the order of the settings, the default one first. */
  readonly working: readonly WorkingMailbox[];
  readonly #policy: Policy;
  readonly #broken = new Map<string, string>();

  /** @param sources as the ticks get them; one with an error works in no tick */
  constructor(policy: Policy, sources: readonly TickSource[]) {
    this.#policy = policy;
    const working: WorkingMailbox[] = [];
    for (const source of sources) {
      if ("error" in source) this.#broken.set(source.mailbox, source.error.message);
    }
    for (const source of sources) {
      if ("error" in source) continue;
      const { mailbox: name = policy.defaultMailbox } = source;
      // Nobody is asked what became of a mail in doubt.
      const { lookUp: _, ...mailer } = rehearsalMailer(source.mailer);
      working.push({ name, mailer, unread: this.#unread(name) });
    }
    this.working = working;
  }

  #unread(name: string): string | null {
    const owner = this.#policy.mailboxes.readIn(name);
    const broken = this.#broken.get(owner);
    return broken === undefined
      ? null
      : `replies are read in mailbox ${owner}, whose settings are wrong: ${broken}`;
  }

  /** Why no tick works a mailbox; null where one does. */
  whyNot(name: string): string | null {
    const broken = this.#broken.get(name);
    if (broken !== undefined) return `its settings are wrong: ${broken}`;
    if (this.working.some((each) => each.name === name)) return null;
    return `it ${leftSettings(this.#policy, name)}`;
  }

  /** Why no follow-up and no nudge leaves a mailbox, by the rule that `why` names; null where they do. */
  unreadIn(name: string): Pick<Reason, "rule" | "detail"> | null {
    const found = this.working.find((each) => each.name === name);
    if (!found) return null;
    const gate = followUpGate(this.#policy.forMailbox(name), found.mailer, found.unread);
    if (gate.open) return null;
    return { rule: found.unread === null ? UNREAD_RULE : INBOX_RULE, detail: gate.why };
  }
}
