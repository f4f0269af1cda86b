import {
  and,
  asc,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { AiMode } from "../../../domain/ai-mode.ts";
import type { EmailKind } from "../../../domain/email.ts";
import { COLD_STATUSES, type Status } from "../../../domain/status.ts";
import type { Turn, TurnQueries, UnansweredTurn } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { isPersonsTurn } from "../conditions.ts";
import { outboxCondition } from "../outbox-condition.ts";
import { subjectsIn } from "./subjects.ts";

const UNDER_WAY = literals(["draft", "queued", "sending", "uncertain"]);
const FROM_LEAD: readonly EmailKind[] = ["reply", "unsubscribe"];

/**
 * Whose turn it is. Each condition is decided by the engine: what is read of every row is little, as
 * there may be thousands, of which a page is shown.
 */
export function turnQueries(handle: Handle): TurnQueries {
  const { db, tables } = handle;
  const { companyDomains, companyHolds, emails, leads, messages, todoMarks } = tables;
  const inOutbox = outboxCondition(emails);

  /** The newest email of the message that came in as one of these. */
  const newestOf = (kinds: readonly EmailKind[]): SQL<number | null> =>
    sql`(select max("n"."id") from ${emails} "n" where "n"."message_id" = ${messages.id} and "n"."kind" in (${literals(kinds)}) and "n"."state" = 'received')`;

  const isUnderWay = sql`exists (select 1 from ${emails} "u" where "u"."message_id" = ${messages.id} and "u"."state" in (${UNDER_WAY}))`;

  const rounds = sql<number>`(select count(*) from ${emails} "a" where "a"."message_id" = ${messages.id} and "a"."kind" = 'ai_reply' and "a"."state" = 'sent')`;

  /** As `answerDue` decides it. */
  const isForAi = (mode: AiMode, maxRounds: number): SQL | undefined =>
    and(
      isNotNull(messages.waitingSince),
      or(ne(messages.aiMode, "off"), mode === "off" ? undefined : isNull(messages.aiMode)),
      sql`${rounds} < ${maxRounds}`,
    );

  const turn = { messageId: messages.id, leadId: messages.leadId };

  /** A person has said something of the reply, or of its lead. */
  const isMarked = sql`exists (select 1 from ${todoMarks} "t" where "t"."id" in ('reply-' || coalesce(${emails.id}, ${messages.id}), 'lead-' || ${messages.leadId}))`;
  const since = sql`coalesce(${emails.createdAt}, ${messages.createdAt})`;

  /** Messages with the lead's newest mail. */
  const withMail = (where: SQL | undefined) =>
    db.$with("turns").as(
      db
        .select({
          messageId: sql<number>`${messages.id}`.as("message_id"),
          leadId: messages.leadId,
          mailId: sql<number | null>`${emails.id}`.as("mail_id"),
          since: since.mapWith(emails.createdAt).as("since"),
          holds: emails.holds,
          isPlain:
            sql<unknown>`case when ${emails.holds} is null and not ${isMarked} then 1 else 0 end`.as(
              "is_plain",
            ),
        })
        .from(messages)
        .leftJoin(emails, eq(emails.id, newestOf(FROM_LEAD)))
        .where(where),
    );

  const newestTurns = async (
    mailbox: string,
    statuses: readonly Status[],
    mails: readonly EmailKind[],
    where: SQL | undefined,
    limit: number,
  ): Promise<Turn[]> => {
    const rows = await db
      .select({ ...turn, mailAt: emails.createdAt, createdAt: messages.createdAt })
      .from(messages)
      .leftJoin(emails, eq(emails.id, newestOf(mails)))
      .where(
        and(
          eq(messages.mailbox, mailbox),
          inArray(messages.status, [...statuses]),
          isPersonsTurn(messages),
          where,
        ),
      )
      .orderBy(desc(messages.id))
      .limit(limit);
    return rows.map(({ messageId, leadId, mailAt, createdAt }) => ({
      ...{ messageId, leadId, since: mailAt ?? createdAt },
    }));
  };

  return {
    subjects: subjectsIn(handle),

    async unanswered({ mailbox, mode, maxRounds, most }) {
      const turns: UnansweredTurn[] = [];
      let rest = 0;
      // What has an end and what has none stand in an index each.
      for (const waits of [isNotNull(messages.waitingSince), isPersonsTurn(messages)]) {
        const all = withMail(
          and(
            eq(messages.mailbox, mailbox),
            eq(messages.status, "replied"),
            waits,
            or(
              isNotNull(messages.aiError),
              not(sql`(${isUnderWay} or coalesce(${isForAi(mode, maxRounds)}, false))`),
            ),
          ),
        );
        const oldest = db
          .select({ messageId: all.messageId })
          .from(all)
          .where(eq(all.isPlain, 1))
          .orderBy(asc(all.since), asc(all.messageId))
          // One tells how many there are.
          .limit(Math.max(most, 1));
        const rows = await db
          .with(all)
          .select({
            messageId: all.messageId,
            leadId: all.leadId,
            mailId: all.mailId,
            since: all.since,
            holds: all.holds,
            isPlain: all.isPlain,
            plain: sql<number>`(select count(*) from ${all} where ${all.isPlain} = 1)`,
          })
          .from(all)
          .where(or(eq(all.isPlain, 0), inArray(all.messageId, oldest)))
          .orderBy(asc(all.messageId));
        rest += Number(rows.find(({ isPlain }) => isPlain)?.plain ?? 0);
        for (const { isPlain, plain: _, ...turn } of rows) {
          if (isPlain && most === 0) continue;
          if (isPlain) rest -= 1;
          turns.push(turn);
        }
      }
      return { turns, rest };
    },

    async ignored({ mailbox, before }) {
      const rows = await db
        .select({
          ...turn,
          since: messages.waitingSince,
          status: messages.status,
          nudges: messages.nudges,
        })
        .from(messages)
        .where(
          and(
            eq(messages.mailbox, mailbox),
            inArray(messages.status, ["answered", "ai_replied"]),
            // Redundant, but it gives the index a place to begin.
            gte(messages.followUps, 0),
            isNotNull(messages.waitingSince),
            lte(messages.waitingSince, before),
            not(isUnderWay),
          ),
        )
        .orderBy(asc(messages.id));
      return rows.map((row) => ({ ...row, since: row.since ?? before }));
    },

    stuck(mailbox, limit) {
      return newestTurns(mailbox, ["sent", "follow_up"], ["auto_reply"], not(isUnderWay), limit);
    },

    bounced(mailbox, limit) {
      return newestTurns(mailbox, ["bounced"], ["bounce"], undefined, limit);
    },

    async owing(mailbox) {
      const rows = await db
        .select({
          ...turn,
          replyId: newestOf(FROM_LEAD),
          since:
            sql`(select "r"."created_at" from ${emails} "r" where "r"."id" = ${newestOf(FROM_LEAD)})`.mapWith(
              emails.createdAt,
            ),
          answer: {
            id: emails.id,
            kind: emails.kind,
            state: emails.state,
            approvedAt: emails.approvedAt,
            writtenBy: emails.writtenBy,
            holds: emails.holds,
          },
        })
        .from(messages)
        .innerJoin(emails, eq(emails.messageId, messages.id))
        .where(
          and(
            eq(messages.mailbox, mailbox),
            eq(messages.status, "ai_replied"),
            isPersonsTurn(messages),
            ...[eq(emails.kind, "ai_reply"), eq(emails.state, "sent"), isNull(emails.approvedAt)],
            or(eq(emails.writtenBy, "template"), isNotNull(emails.holds)),
            sql`${emails.id} > ${newestOf(FROM_LEAD)}`,
          ),
        )
        .orderBy(asc(messages.id));
      return rows.map((row) => ({ ...row, replyId: Number(row.replyId) }));
    },

    async unsettled(states) {
      return db
        .select({ ...turn, since: emails.createdAt, emailId: emails.id, state: emails.state })
        .from(emails)
        .innerJoin(messages, eq(messages.id, emails.messageId))
        .where(
          and(
            inOutbox(...states),
            or(sql`${emails.state} <> 'failed'`, eq(messages.status, "failed")),
            isNull(messages.testTo),
          ),
        )
        .orderBy(asc(emails.id));
    },

    async kept(mailbox) {
      return db
        .select({ ...turn, since: emails.createdAt, emailId: emails.id })
        .from(emails)
        .innerJoin(messages, eq(messages.id, emails.messageId))
        .where(and(eq(emails.mailbox, mailbox), isNotNull(emails.todoAt)))
        .orderBy(asc(emails.todoAt), asc(emails.id));
    },

    async heldCompanies() {
      const domains = sql`select ${companyHolds.company} union all select ${companyDomains.domain} from ${companyDomains} where ${companyDomains.company} = ${companyHolds.company}`;
      const cold = literals(COLD_STATUSES);
      return db
        .select()
        .from(companyHolds)
        .where(
          and(
            isNull(companyHolds.strayId),
            // The newest alone.
            sql`not exists (select 1 from ${companyHolds} "h" where "h"."company" = ${companyHolds.company} and "h"."stray_id" is null and "h"."id" > ${companyHolds.id})`,
            sql`exists (select 1 from ${leads} "l" join ${messages} "m" on "m"."lead_id" = "l"."id" where "l"."company_domain" in (${domains}) and "m"."status" in (${cold}) and "l"."id" <> coalesce(${companyHolds.leadId}, 0))`,
          ),
        )
        .orderBy(asc(companyHolds.id));
    },
  };
}

function literals(names: readonly string[]): SQL {
  return sql.raw(names.map((name) => `'${name}'`).join(", "));
}
