import type { MailFilter, MailListInput, MailPage, MailRowView, MailView } from "@atelier/contract/mails";
import { mailKind, mailState as knownState } from "@atelier/contract/mails";
import type { Db } from "@atelier/db";
import { type Compilable, type RawBuilder, type SqlBool, sql } from "kysely";
import { type Context, decodeCursor, jsonObject, orRefuse, pageOf, Refusal } from "../kernel/index.ts";
import { mailConditions } from "./mail-filters.ts";

const USUAL_LIMIT = 50;

/** The outbox, newest first, with how many mails are in each state. */
export async function mailPage(ctx: Context, input: MailListInput): Promise<MailPage> {
  const limit = input.limit ?? USUAL_LIMIT;
  const [{ rows }, { total, ...counts }] = await Promise.all([
    ctx.db.executeQuery(mailRows(ctx.db, input, limit + 1)),
    mailCounts(ctx.db, input),
  ]);
  const page = pageOf(rows, limit, (row) => [row.createdAt, row.id]);
  return {
    items: page.items.map(rowView),
    nextCursor: page.nextCursor,
    counts,
    total,
    delivers: ctx.config.smtpUrl !== undefined,
  };
}

/** One mail with both its parts. Refuses: mail.not-found. */
export async function mailById(ctx: Pick<Context, "db">, input: { id: string }): Promise<MailView> {
  const row = await mailColumns(ctx.db)
    .select(["mails.html", "mails.plain"])
    .where("mails.id", "=", input.id)
    .executeTakeFirst();
  const { html, plain, ...rest } = orRefuse(row, "mail.not-found");
  return { ...rowView(rest), html, plain };
}

/** How far a mail has come; undefined when there is no such mail. */
export async function mailState(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom("mails").select("state").where("id", "=", id).executeTakeFirst();
  return row?.state;
}

type MailRow = Omit<MailRowView, "kind" | "state"> & { kind: string; state: string };

function mailColumns(db: Db) {
  return db
    .selectFrom("mails")
    .leftJoin("orders", "orders.id", "mails.orderId")
    .select([
      "mails.id",
      "mails.kind",
      "mails.recipient",
      "mails.subject",
      "mails.state",
      "mails.attempts",
      "mails.lastError",
      "mails.orderId",
      "orders.number as orderNumber",
      "mails.createdAt",
      "mails.sentAt",
    ]);
}

/** The one statement the rows of a page are read by. */
export function mailRows(db: Db, input: MailListInput, count: number): Compilable<MailRow> {
  let query = mailColumns(db).where(mailConditions(input));
  if (input.cursor) query = query.where(olderThan(input.cursor));
  return query.orderBy("mails.createdAt", "desc").orderBy("mails.id", "desc").limit(count);
}

function olderThan(cursor: string): RawBuilder<SqlBool> {
  const [at, id] = decodeCursor(cursor, ["string", "string"]) as [string, string];
  if (Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id))
    throw new Refusal("request.malformed", { field: "cursor" });
  return sql<SqlBool>`(mails.created_at, mails.id) < (${at}::timestamptz, ${id}::uuid)`;
}

/** How many are in each state, whatever the list is narrowed down to, and how many it matches. */
async function mailCounts(db: Db, filter: MailFilter): Promise<MailPage["counts"] & { total: number }> {
  const count = (state: string) => sql<number>`count(*) filter (where state = ${sql.lit(state)})`;
  const counts = { queued: count("queued"), sent: count("sent"), held: count("held"), failed: count("failed") };
  const total = sql<number>`count(*) filter (where ${mailConditions(filter)})`;
  const row = await db
    .selectFrom("mails")
    .select(jsonObject({ ...counts, total }).as("counts"))
    .executeTakeFirstOrThrow();
  return row.counts;
}

function rowView(row: MailRow): MailRowView {
  return { ...row, kind: mailKind.parse(row.kind), state: knownState.parse(row.state) };
}
