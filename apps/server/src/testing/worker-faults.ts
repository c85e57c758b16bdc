import type { TestShop } from "@atelier/testkit";
import { until } from "./shopper.ts";

/** Waits until a worker has a job of this name in hand. */
export async function untilTaken(shop: TestShop, name: string): Promise<void> {
  await until(
    async () => {
      const { rows } = await shop.database.connection.pool.query(
        "select 1 from graphile_worker.jobs where task_identifier = $1 and locked_by is not null",
        [name],
      );
      return rows.length;
    },
    (taken) => taken > 0,
  );
}

/** Waits until every order is paid, for at most `seconds`. */
export async function untilPaid(shop: TestShop, orders: number, seconds = 60): Promise<void> {
  await until(
    async () => (await shop.db.selectFrom("orders").select("id").where("status", "=", "paid").execute()).length,
    (paid) => paid === orders,
    seconds,
  );
}

/** Time passes: what waits to be tried again is due, and what a dead process held is free. */
export async function letTimePass({ database }: TestShop): Promise<void> {
  const { pool } = database.connection;
  await pool.query("update graphile_worker._private_jobs set run_at = now() where run_at > now()");
  await pool.query(
    "update graphile_worker._private_jobs set locked_at = locked_at - interval '1 minute' where locked_at is not null",
  );
  await pool.query("update mails set claimed_until = now() - interval '1 second' where claimed_until is not null");
  await pool.query(`select pg_notify('jobs:insert', '{"r":"wake","count":3}')`);
}

/** Puts a job on the queue as the clock would. */
export async function addJob(shop: TestShop, name: string, payload: object = {}): Promise<void> {
  await shop.database.connection.pool.query(
    "select graphile_worker.add_job($1::text, payload := $2::json, max_attempts := 3)",
    [name, JSON.stringify(payload)],
  );
}

/** What one sale leaves: pieces that left the shelf, confirmations in the outbox. */
export async function saleCounts({ db }: TestShop): Promise<{ sales: number; confirmations: number }> {
  const sales = await db.selectFrom("stockMovements").select("id").where("kind", "=", "sale").execute();
  const mails = await db.selectFrom("mails").select("id").where("kind", "=", "order-confirmed").execute();
  return { sales: sales.length, confirmations: mails.length };
}
