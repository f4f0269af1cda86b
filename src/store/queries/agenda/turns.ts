import {
  aliasedTable,
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { AiMode } from "../../../domain/ai-mode.ts";
import type { EmailKind, Hold } from "../../../domain/email.ts";
import { COLD_STATUSES, type Status } from "../../../domain/status.ts";
import type { Turn, TurnQueries, UnansweredTurn } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { isPersonsTurn, waitsBySettings } from "../conditions.ts";
import { outboxCondition } from "../outbox-condition.ts";
import { subjectsIn } from "./subjects.ts";

const UNDER_WAY = literals(["draft", "queued", "sending", "uncertain"]);
/** Counts of follow-ups that a message may have; few have more. */
const USUAL_FOLLOW_UPS = Array.from({ length: 20 }, (_, count) => count);
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

  /** Whether an email of the message, written after this one, is not settled. */
  const isUnderWay = (since: SQL) =>
    sql`exists (select 1 from ${emails} "u" where "u"."message_id" = ${messages.id} and "u"."id" > ${since} and "u"."state" in (${UNDER_WAY}))`;

  const rounds = sql<number>`(select count(*) from ${emails} "a" where "a"."message_id" = ${messages.id} and "a"."kind" = 'ai_reply' and "a"."state" = 'sent')`;

  /** As `answerDue` decides it; never null, so that the rounds of those whose mode is off are not counted. */
  const isForAi = (mode: AiMode, maxRounds: number): SQL =>
    sql`(${messages.waitingSince} is not null and coalesce(${messages.aiMode}, ${mode}) <> 'off' and ${rounds} < ${maxRounds})`;

  const turn = { messageId: messages.id, leadId: messages.leadId };

  /** A person has said something of the reply, or of its lead. */
  const isMarked = sql`exists (select 1 from ${todoMarks} "t" where "t"."id" in ('reply-' || coalesce(${emails.id}, ${messages.id}), 'lead-' || ${messages.leadId}))`;
  const since = sql`coalesce(${emails.createdAt}, ${messages.createdAt})`;

  /** Messages with the lead's newest mail. */
  const withMail = (where: SQL | undefined) =>
    db
      .select({
        messageId: sql`${messages.id}`.as("message_id"),
        leadId: sql`${messages.leadId}`.as("lead_id"),
        mailId: sql`${emails.id}`.as("mail_id"),
        since: since.as("since"),
        holds: sql`${emails.holds}`.as("holds"),
        isPlain: sql`case when ${emails.holds} is null and not ${isMarked} then 1 else 0 end`.as(
          "is_plain",
        ),
      })
      .from(messages)
      .leftJoin(emails, eq(emails.id, newestOf(FROM_LEAD)))
      .where(where);

  /**
   * All that are not plain, and the oldest of those that are, with the number of these. Drizzle has no
   * word for `materialized`, without which SQLite looks for the turns three times; and `+ 0` keeps it
   * from making an index to look at each of them once.
   */
  const pageOf = (turns: SQL, most: number) => {
    const plain = sql`from "turns" where "is_plain" + 0 = 1`;
    return sql`(with "turns" as materialized (${turns}) select "turns".*, (select count(*) ${plain}) as "plain" from "turns" where "is_plain" + 0 = 0 or "message_id" in (select "message_id" ${plain} order by "since", "message_id" limit ${most})) "page"`;
  };

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
      const isAnswered = isUnderWay(sql`coalesce(${emails.id}, 0)`);
      const waits: [SQL, SQL][] = [
        [waitsBySettings(messages), sql`(${isForAi(mode, maxRounds)} or ${isAnswered})`],
        // The AI answers none of these.
        [isPersonsTurn(messages), isAnswered],
      ];
      for (const [isWaiting, isSettled] of waits) {
        const all = withMail(
          and(
            eq(messages.mailbox, mailbox),
            eq(messages.status, "replied"),
            isWaiting,
            // In this order: the index has no errors, and with `or` SQLite asks for them first.
            sql`case when ${isSettled} then ${messages.aiError} is not null else true end`,
          ),
        ).getSQL();
        const rows = await db
          .select({
            messageId: sql`"message_id"`.mapWith(messages.id),
            leadId: sql`"lead_id"`.mapWith(messages.leadId),
            mailId: sql<number | null>`"mail_id"`.mapWith(emails.id),
            since: sql`"since"`.mapWith(emails.createdAt),
            holds: sql<readonly Hold[] | null>`"holds"`.mapWith(emails.holds),
            isPlain: sql<number>`"is_plain"`,
            plain: sql<number>`"plain"`,
          })
          // One tells how many there are.
          .from(pageOf(all, Math.max(most, 1)))
          .orderBy(sql`"message_id"`);
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
      // The index has the follow-ups before the time: by a range of them, all that wait would be read.
      const counted = [
        inArray(messages.followUps, USUAL_FOLLOW_UPS),
        gt(messages.followUps, USUAL_FOLLOW_UPS.length - 1),
      ];
      const found = [];
      for (const followUps of counted) {
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
              followUps,
              waitsBySettings(messages),
              lte(messages.waitingSince, before),
              not(isUnderWay(sql`0`)),
            ),
          );
        found.push(...rows);
      }
      return found
        .map((row) => ({ ...row, since: row.since ?? before }))
        .sort((a, b) => a.messageId - b.messageId);
    },

    stuck(mailbox, limit) {
      return newestTurns(
        mailbox,
        ["sent", "follow_up"],
        ["auto_reply"],
        not(isUnderWay(sql`0`)),
        limit,
      );
    },

    async bounced(mailbox, limit) {
      const report = aliasedTable(emails, "report");
      const last = (of: SQL) =>
        sql`(select max("f"."id") from ${emails} "f" where "f"."message_id" = ${messages.id} and "f".${of})`;
      // By the index's order, so that the rows of messages themselves are not read.
      const rows = await db
        .select({
          ...turn,
          email: leads.email,
          refused: emails.address,
          since:
            sql<Date>`coalesce(${report.createdAt}, ${emails.createdAt}, ${messages.createdAt})`.mapWith(
              emails.createdAt,
            ),
        })
        .from(messages)
        .innerJoin(leads, eq(leads.id, messages.leadId))
        .leftJoin(emails, eq(emails.id, last(sql`"state" = 'failed'`)))
        .leftJoin(report, eq(report.id, last(sql`"kind" = 'bounce'`)))
        .where(
          and(
            eq(messages.mailbox, mailbox),
            eq(messages.status, "bounced"),
            isPersonsTurn(messages),
          ),
        )
        .orderBy(desc(messages.id))
        .limit(limit);
      return rows.reverse();
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
      const of = (...where: SQL[]) =>
        db
          .select({ ...turn, since: emails.createdAt, emailId: emails.id, state: emails.state })
          .from(emails)
          .innerJoin(messages, eq(messages.id, emails.messageId))
          .where(and(isNull(messages.testTo), ...where));
      // The outbox has the mails of all messages that bounced, too: these are found by the message, to which an
      // expression leads that no index has.
      const open = states.filter((state) => state !== "failed");
      const found = [
        ...(open.length === 0 ? [] : await of(inOutbox(...open))),
        ...(open.length === states.length
          ? []
          : await of(sql`${emails.state} || '' = 'failed'`, sql`${messages.status} = 'failed'`)),
      ];
      return found.sort((a, b) => a.emailId - b.emailId);
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
