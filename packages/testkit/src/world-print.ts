import { sql } from "kysely";
import type { TestShop } from "./test-shop.ts";

/** Left out: what the queue keeps for itself, and the counters of attempts at a door. */
const apart = new Set(["rate_limits", "kysely_migration", "kysely_migration_lock"]);
/** How often something had to be asked may differ, and what a job counts anew from time to time. */
const counters = ["attempts", "last_error", "sold_count"];

/**
 * Everything a shop and its Stripe have come to, in lines that are the same for two worlds that differ in nothing but
 * ids, numbers drawn, moments, and how often something had to be asked.
 */
export async function printOfWorld(shop: TestShop): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string; left: string[] }>`
    select table_name as name, coalesce(array_agg(column_name::text) filter (
      where udt_name in ('uuid', 'timestamptz', 'bytea') or is_identity = 'YES' or column_default like 'nextval%'
    ), '{}') as "left"
    from information_schema.columns where table_schema = 'public'
      and table_name in (select tablename from pg_tables where schemaname = 'public')
    group by table_name order by table_name
  `.execute(shop.db);
  const lines: string[] = [];
  for (const { name, left } of tables) {
    if (apart.has(name)) continue;
    const { rows } = await sql<{ line: string }>`
      select (to_jsonb(t) - ${[...left, ...counters]}::text[])::text as line from ${sql.table(name)} t
    `.execute(shop.db);
    lines.push(...rows.map(({ line }) => `${name} ${masked(line)}`));
  }
  const { rows: jobs } = await sql<{ name: string; dead: boolean }>`
    select t.identifier as name, j.attempts >= j.max_attempts as dead
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.key is distinct from t.identifier
  `.execute(shop.db);
  lines.push(...jobs.map(({ name, dead }) => `job ${name} ${dead ? "dead" : "waiting"}`));
  return [...lines, ...printOfStripe(shop)].toSorted();
}

function printOfStripe({ sandbox }: TestShop): string[] {
  const { sessions, charges, refunds } = sandbox.control.state();
  return [
    ...sessions.map((session) => `Stripe session ${session.status} ${session.payment_status} ${session.amount_total}`),
    ...charges.map((charge) => `Stripe charge ${charge.status} ${charge.amount} ${charge.amount_refunded}`),
    ...refunds.map((refund) => `Stripe refund ${refund.status} ${refund.amount}`),
  ];
}

/** Ids, tokens, order numbers and moments look alike in every world. */
function masked(line: string): string {
  return line
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)/g, "(moment)")
    .replaceAll(/(?=[\w-]*\d)[\w-]{24,}|(?<=\/order\/)[\w-]{43}/g, "(id)")
    .replaceAll(/\b(?=[a-f]*\d)[\da-f]{8}\b/g, "(reference)")
    .replaceAll(/127\.0\.0\.1:\d+/g, "(host)")
    .replaceAll(/\b2\d{4}\b/g, "(number)");
}
