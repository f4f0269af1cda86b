import { type Column, type SQL, sql } from "drizzle-orm";
import { COLD_KINDS } from "../../../domain/email.ts";
import { ANSWER } from "../../../domain/statistics/answers.ts";
import { SLOT } from "../../../domain/statistics/calendar.ts";
import type {
  Answered,
  CountScope,
  MailCount,
  MailGroup,
  StatisticQueries,
} from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";

const DAY = 86_400_000;

const COLD = sql.raw(COLD_KINDS.map((kind) => `'${kind}'`).join(", "));

const NOTHING = sql<null>`null`;

/** What of a mail and its message a group is made of. */
interface GroupColumns {
  sequenceId: SQL<number | null>;
  step: SQL<number | null>;
  variant: SQL<string | null>;
  name: SQL<string | null>;
  time: SQL<number | null>;
}

/** Counts for people: each reads all cold mails once, and by an index those that answered. */
export function statisticQueries({ db, tables }: Handle): StatisticQueries {
  const { emails, messages, leads, leadTags, companyDomains } = tables;
  const mail = sql.identifier("mail");
  const isPostgres = emails.sentAt.columnType.startsWith("Pg");

  /** How many stretches of so many milliseconds lie between 1970 and a moment. */
  const stretch = (moment: SQL, length: number): SQL =>
    isPostgres
      ? // Unlike `extract`, it counts in floating point, which takes a third of the time.
        sql`cast(floor(date_part('epoch', ${moment}) / ${sql.raw(String(length / 1_000))}) as integer)`
      : sql`${moment} / ${sql.raw(String(length))}`;

  // A mail that was refused before it left has no time of its own.
  const leftAt = sql`coalesce(${mail}."sent_at", ${mail}."created_at")`;

  const columnsOf = (by: CountScope["by"]): GroupColumns => {
    const step = sql`${mail}."step"`.mapWith(Number);
    const names = {
      mailbox: sql`${mail}."mailbox"`,
      tag: sql`"tagged"."tag"`,
      company: sql`coalesce("joined"."company", "person"."company_domain")`,
    };
    return {
      sequenceId: by === "variant" ? sql`"outreach"."sequence_id"`.mapWith(messages.id) : NOTHING,
      step: by === "variant" || by === "step" ? step : NOTHING,
      variant: by === "variant" ? sql<string | null>`${mail}."variant"` : NOTHING,
      name: by in names ? (names[by as keyof typeof names] as SQL<string | null>) : NOTHING,
      time:
        by === "variant"
          ? stretch(leftAt, DAY).mapWith(Number)
          : by === "slot"
            ? stretch(leftAt, SLOT).mapWith(Number)
            : NOTHING,
    };
  };

  /** The tables that a group or a filter needs besides the mails. */
  const joinsOf = ({ by, sequences: wanted }: CountScope): SQL => {
    const ofLead = by === "tag" || by === "company";
    const joins = [sql``];
    if (ofLead || by === "variant" || wanted !== null)
      joins.push(sql`join ${messages} as "outreach" on "outreach"."id" = ${mail}."message_id"`);
    if (by === "tag")
      joins.push(sql`join ${leadTags} as "tagged" on "tagged"."lead_id" = "outreach"."lead_id"`);
    if (by === "company")
      joins.push(sql`join ${leads} as "person" on "person"."id" = "outreach"."lead_id"
        left join ${companyDomains} as "joined" on "joined"."domain" = "person"."company_domain"`);
    return sql.join(joins, sql` `);
  };

  const ofSequences = ({ sequences: wanted }: CountScope): SQL => {
    if (wanted === null) return sql`1 = 1`;
    if (wanted === "built_in") return sql`"outreach"."sequence_id" is null`;
    const ids = wanted.map((id) => sql`${id}`);
    return sql`"outreach"."sequence_id" in (${sql.join([sql`null`, ...ids], sql`, `)})`;
  };

  /** The positions of the columns that tell groups apart. With none, all is one group. */
  const groupedBy = (columns: GroupColumns, { since }: CountScope): SQL[] => {
    const names = Object.keys(columns) as (keyof GroupColumns)[];
    const positions = names.flatMap((name, at) => (columns[name] === NOTHING ? [] : [at + 1]));
    if (since !== null) positions.push(names.length + 1);
    return positions.map((position) => sql.raw(String(position)));
  };

  /** A moment as the column stores it. */
  const at = (moment: Date, column: Column): SQL => sql`${sql.param(moment, column)}`;

  return {
    async mails(scope) {
      const columns = columnsOf(scope.by);
      const recent =
        scope.since === null
          ? sql`1`
          : sql`case when ${leftAt} >= ${at(scope.since, emails.sentAt)} then 1 else 0 end`;
      const counted = async (more: SQL, which: SQL): Promise<MailCount[]> => {
        const rows = await db
          .select({
            ...columns,
            isRecent: recent.mapWith(Number),
            sent: sql`count(*)`.mapWith(Number),
            delivered:
              sql`coalesce(sum(case when ${mail}."state" = 'sent' then 1 else 0 end), 0)`.mapWith(
                Number,
              ),
          })
          .from(sql`${emails} as ${mail} ${joinsOf(scope)} ${more}`)
          .where(sql`${mail}."kind" in (${COLD}) and ${which} and ${ofSequences(scope)}`)
          .groupBy(...groupedBy(columns, scope));
        return rows.map((row) => ({ ...row, isRecent: row.isRecent === 1 }));
      };
      const left = await counted(
        sql``,
        sql`${mail}."sent_at" is not null and ${mail}."state" in ('sent', 'failed')`,
      );
      // Few, and found by the index of the outbox, whose condition is repeated. In one statement with
      // the others PostgreSQL would not share the work out.
      const refused = await counted(
        sql`join ${messages} as "refused" on "refused"."id" = ${mail}."message_id"`,
        sql`${mail}."state" in ('draft', 'queued', 'sending', 'failed', 'uncertain')
          and ${mail}."state" = 'failed' and ${mail}."sent_at" is null
          and "refused"."status" = 'bounced'`,
      );
      return [...left, ...refused];
    },

    async answers(scope) {
      const { time: _, ...columns } = columnsOf(scope.by);
      const told = Object.fromEntries(
        Object.entries(columns).filter(([, column]) => column !== NOTHING),
      ) as Partial<typeof columns>;
      const statement = db
        .select({ ...told, list: listed().mapWith(String) as SQL<string | null> })
        .from(sql`${answered(scope.sequences !== null)} ${joinsOf(scope)}`)
        .where(
          sql`${ofSequences(scope)} and ${
            scope.since === null
              ? sql`1 = 1`
              : sql`${mail}."sent_at" >= ${at(scope.since, emails.sentAt)}`
          }`,
        )
        .groupBy(...Object.keys(told).map((_, place) => sql.raw(String(place + 1))));
      return (await statement).flatMap(({ list, ...group }) => {
        const { sequenceId = null, step = null, variant = null, name = null } = group;
        return list === null ? [] : [answersIn(list, { sequenceId, step, variant, name })];
      });
    },
  };

  /** Who answered, in one value: a row for each of them would take as long as finding them. */
  function listed(): SQL {
    const text = (value: SQL): SQL => sql`cast(${value} as text)`;
    const parts = sql`${text(millis(sql`${mail}."sent_at"`))} || ' ' ||
      coalesce(${text(millis(sql`"back"."replied_at"`))}, '') || ' ' || ${text(sql`"back"."marks"`)}`;
    return isPostgres ? sql`string_agg(${parts}, ',')` : sql`group_concat(${parts}, ',')`;
  }

  /** Milliseconds since 1970, which is what SQLite stores. */
  function millis(moment: SQL): SQL {
    return isPostgres ? sql`cast(date_part('epoch', ${moment}) * 1000 as bigint)` : moment;
  }

  /** What came back to each message. The condition is that of the index, to the letter. */
  function back(): SQL {
    const reading = sql`"reading" ->> 'intent'`;
    const holds = sql`cast("holds" as text)`;
    const mark = (bit: number, condition: SQL): SQL =>
      sql`max(case when ${condition} then ${sql.raw(String(bit))} else 0 end)`;
    const marks = [
      mark(ANSWER.read, sql`"reading" is not null`),
      mark(ANSWER.interested, sql`${reading} in ('interested', 'question')`),
      mark(ANSWER.declined, sql`${reading} = 'not_interested'`),
      mark(ANSWER.unsubscribed, sql`"kind" <> 'reply' or ${reading} = 'unsubscribe'`),
      mark(
        ANSWER.meeting,
        sql`${holds} like '%"rule":"meeting_accepted"%' or ${holds} like '%"rule":"meeting","detail":"accepted:%' or ${holds} like '%"rule":"meeting","detail":"tentative:%'`,
      ),
    ];
    // Of each message, what has come first says which mail it answers.
    const first = isPostgres
      ? sql`(array_agg("sent_at" order by "id"))[1] as "sent_at",
          (array_agg("in_reply_to" order by "id"))[1] as "in_reply_to"`
      : sql`min("id") as "first_id"`;
    return sql`select "message_id", ${first},
        min(case when "kind" = 'reply' then "sent_at" end) as "replied_at",
        ${sql.join(marks, sql` + `)} as "marks"
      from ${emails}
      where "direction" = 'in' and "kind" in ('reply', 'unsubscribe', 'complaint')
        and "state" = 'received'
      group by "message_id"`;
  }

  /**
   * What came back, with the cold mail that it answers: the one that it names, or else the last one before it.
   *
   * @param first before anything is joined: where PostgreSQL takes few messages for wanted, it would look for all
   *   answers anew for each of them
   */
  function answered(first: boolean): SQL {
    const answer = isPostgres ? sql`"back"` : sql`"answer"`;
    const cold = sql`from ${emails} as "cold"
      where "cold"."message_id" = ${answer}."message_id" and "cold"."kind" in (${COLD})
        and "cold"."state" = 'sent' and "cold"."sent_at" <= ${answer}."sent_at"
      order by case when ${answer}."in_reply_to" in ("cold"."rfc_message_id", "cold"."assigned_id")
        then 0 else 1 end, "cold"."sent_at" desc, "cold"."id" desc
      limit 1`;
    // SQLite knows no `lateral`, and has to look each mail up twice.
    if (!isPostgres) {
      return sql`(${back()}) as "back"
          join ${emails} as "answer" on "answer"."id" = "back"."first_id"
          join ${emails} as ${mail} on ${mail}."id" = (select "cold"."id" ${cold})`;
    }
    const pairs = sql`(${back()}) as "back" cross join lateral (select "cold".* ${cold}) as ${mail}`;
    if (!first) return pairs;
    const columns = ["message_id", "sent_at", "created_at", "step", "variant", "mailbox"];
    const ofMail = columns.map((name) => sql`${mail}.${sql.identifier(name)}`);
    return sql`(with "pairs" as materialized (
        select ${sql.join(ofMail, sql`, `)}, "back"."replied_at", "back"."marks" from ${pairs}
      ) select * from "pairs") as ${mail}
      cross join lateral (select ${mail}."replied_at", ${mail}."marks") as "back"`;
  }
}

/** Reads what `listed` wrote: `sent replied marks,` for each, numbers without sign, in order. */
function answersIn(list: string, group: Omit<MailGroup, "time">): Answered {
  // The shortest has two spaces, a comma and two digits.
  const most = Math.ceil(list.length / 5);
  const [sentAt, repliedAt] = [new Float64Array(most), new Float64Array(most)];
  const marks = new Uint8Array(most);
  const columns = [sentAt, repliedAt, marks];
  let [count, column, value] = [0, 0, Number.NaN];
  // Digit by digit: strings for each number would take many times as long.
  for (let at = 0; at <= list.length; at += 1) {
    const digit = at < list.length ? list.charCodeAt(at) - ZERO : COMMA;
    if (digit >= 0) {
      value = (Number.isNaN(value) ? 0 : value) * 10 + digit;
      continue;
    }
    const into = columns[column];
    if (into) into[count] = value;
    value = Number.NaN;
    column += 1;
    if (digit !== COMMA) continue;
    count += 1;
    column = 0;
  }
  const only = <T extends Float64Array | Uint8Array>(all: T) => all.slice(0, count) as T;
  return { ...group, sentAt: only(sentAt), repliedAt: only(repliedAt), marks: only(marks) };
}

const ZERO = "0".charCodeAt(0);
const COMMA = ",".charCodeAt(0) - ZERO;
