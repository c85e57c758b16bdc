import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Turn } from "../load/drive.ts";
import { address } from "../ops/goods.ts";
import { place } from "./write-statements.ts";

export interface PlainSql {
  /** One worker for each connection; each turn is one order. */
  workers: Turn[];
  close(): Promise<void>;
}

/** The writes of a placed order in a bare loop, as pgbench would do them: named statements, one transaction each. */
export async function openPlainSql(
  url: string,
  load: { workers: number; goods: readonly { variantId: string; productId: string; sku: string }[] },
): Promise<PlainSql> {
  const clients = await Promise.all(Array.from({ length: load.workers }, () => connected(url)));
  let turn = 0;
  const workers = clients.map((client) => async () => {
    turn += 1;
    const goods = load.goods[turn % load.goods.length];
    if (!goods) throw new Error("There is nothing to sell");
    await placeOne(client, goods);
  });
  return { workers, close: async () => void (await Promise.all(clients.map((client) => client.end()))) };
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function placeOne(
  client: pg.Client,
  goods: { variantId: string; productId: string; sku: string },
): Promise<void> {
  const run = async (name: keyof typeof place, values: unknown[]): Promise<string | undefined> =>
    (await client.query<{ id?: string }>({ name, text: place[name], values })).rows[0]?.id;
  const key = randomUUID();
  await client.query("begin");
  const order = await run("order", [null, key, JSON.stringify(address)]);
  await run("line", [order, goods.variantId, goods.productId, goods.sku]);
  await run("token", [key, order]);
  await run("event", [order]);
  const payment = await run("payment", [order]);
  await run("intent", [payment]);
  await run("reservation", [goods.variantId, order]);
  const { rowCount } = await client.query({ name: "stock", text: place.stock, values: [goods.variantId] });
  if (rowCount === 1) {
    await client.query("commit");
    return;
  }
  await client.query("rollback");
  throw new Error("Sold out");
}
