import type { MailFilter } from "@atelier/contract/mails";
import { type RawBuilder, type SqlBool, sql } from "kysely";

type Condition = RawBuilder<SqlBool>;

/** What staff narrow the outbox down by, as one condition on `mails`. */
export function mailConditions(filter: MailFilter): Condition {
  const { state, kind, q, to, writtenFrom, writtenTo } = filter;
  const given: Condition[] = [];
  if (state) given.push(sql`mails.state = ${state}`);
  if (kind) given.push(sql`mails.kind = ${kind}`);
  // The subject carries the order's number.
  if (q) given.push(sql`(mails.recipient ilike ${like(q)} or mails.subject ilike ${like(q)})`);
  if (to) given.push(sql`mails.recipient ilike ${like(to)}`);
  if (writtenFrom) given.push(sql`mails.created_at >= ${writtenFrom}::timestamptz`);
  if (writtenTo) given.push(sql`mails.created_at < ${writtenTo}::timestamptz`);
  return given.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(given, sql` and `)}`;
}

function like(part: string): string {
  return `%${part.replace(/[\\%_]/g, "\\$&")}%`;
}

/** The mails a filter matches, as rows of `id` and `name`, for whoever does something to all of them. */
export function matchingMails(filter: MailFilter): RawBuilder<unknown> {
  return sql`select mails.id, mails.recipient || ', ' || mails.subject as name from mails where ${mailConditions(filter)}`;
}

/** The named mails, as rows of `id` and `name`. */
export function namedMails(ids: readonly string[]): RawBuilder<unknown> {
  return sql`select mails.id, mails.recipient || ', ' || mails.subject as name from mails
    where mails.id = any(${[...ids]}::uuid[])`;
}
