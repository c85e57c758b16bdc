import { sql } from "kysely";
import { makeQuickRenditions } from "../files/index.ts";
import { type Context, inTransaction } from "../kernel/index.ts";
import { frameLines, writeMails } from "./write-mails.ts";

export interface DemoProgress {
  onProgress?: (line: string) => void;
}

/**
 * Gives a demo shop that is written its pictures to look at and its mails to read. Does nothing where that is done or
 * there is no demo, so that a first start stopped half way is gone on with by the next.
 */
export async function finishDemo(ctx: Context, options: DemoProgress = {}): Promise<void> {
  if (!(await lacksMails(ctx.db))) return;
  const tell = options.onProgress ?? (() => {});
  tell("Setting up the demo shop: renditions of the pictures");
  await showPictures(ctx, tell);
  await inTransaction(ctx, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('atelier demo'))`.execute(tx);
    if (!(await lacksMails(tx))) return;
    await frameLines(tx);
    await writeMails(tx, ctx);
  });
}

async function lacksMails(db: Context["db"]): Promise<boolean> {
  const { rows } = await sql<{ lacks: boolean }>`
    select exists (select 1 from orders where is_demo and status = 'paid')
      and not exists (select 1 from mails as m join orders as o on o.id = m.order_id where o.is_demo) as lacks
  `.execute(db);
  return rows[0]?.lacks ?? false;
}

async function showPictures(ctx: Context, tell: (line: string) => void): Promise<void> {
  const waiting = await ctx.db
    .selectFrom("files")
    .select("id")
    .where("isDemo", "=", true)
    .where("state", "=", "pending")
    .orderBy("id")
    .execute();
  const all = waiting.length;
  let done = 0;
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      await makeQuickRenditions(ctx, { fileId: file.id });
      done += 1;
      if (done % 12 === 0) tell(`Setting up the demo shop: ${done} of ${all} pictures`);
    }
  };
  await Promise.all([work(), work()]);
}
