import { demoOrders, demoStock } from "@atelier/db/seeds";
import { sql } from "kysely";
import { makeQuickRenditions } from "../files/index.ts";
import { databaseNow, type Context, inTransaction } from "../kernel/index.ts";
import { writeSettings } from "../settings/index.ts";
import { demoSettings } from "./demo-settings.ts";
import { writeGoods } from "./write-goods.ts";
import { frameLines, writeMails } from "./write-mails.ts";
import { writeOrders } from "./write-orders.ts";
import { hashPasswords, writePeople } from "./write-people.ts";
import { hangPictures, keepPictures } from "./write-pictures.ts";
import { writePlaces } from "./write-places.ts";
import { writeStockStory } from "./write-stock-story.ts";

export interface SeedOptions {
  onProgress?: (line: string) => void;
}

/**
 * Sets up the demo shop Fenn & Foundry in a shop that has nothing yet, all of it or nothing: goods, people, three
 * months of orders with their books. Deterministic for a given day. Does nothing where products exist.
 */
export async function seedDemo(ctx: Context, options: SeedOptions = {}): Promise<boolean> {
  const tell = options.onProgress ?? (() => {});
  tell("Setting up the demo shop: pictures");
  const pictures = await keepPictures(ctx);
  const hashes = await hashPasswords(ctx);
  const now = new Date(await databaseNow(ctx.db));
  tell("Setting up the demo shop: goods, people, three months of orders");
  const fileIds = await inTransaction(ctx, async (tx) => {
    // Two first starts at once: the second waits here and then finds the goods.
    await sql`select pg_advisory_xact_lock(hashtext('atelier demo'))`.execute(tx);
    const taken = await tx.selectFrom("products").select("id").limit(1).executeTakeFirst();
    if (taken) return undefined;
    await writeSettings(tx, demoSettings(now));
    await writePlaces(tx);
    const people = await writePeople(tx, hashes);
    const hung = await hangPictures(tx, pictures);
    const goods = await writeGoods(tx, ctx, { files: hung, now });
    const orders = demoOrders(now);
    const written = await writeOrders(tx, ctx, { orders, goods, people });
    await writeStockStory(tx, { movements: demoStock(now, orders), goods, people, lines: written });
    return [...hung.values()];
  });
  if (!fileIds) return false;
  tell("Setting up the demo shop: renditions of the pictures");
  await showPictures(ctx, fileIds, tell);
  await inTransaction(ctx, async (tx) => {
    await frameLines(tx);
    await writeMails(tx, ctx);
  });
  return true;
}

async function showPictures(ctx: Context, fileIds: readonly string[], tell: (line: string) => void): Promise<void> {
  const waiting = [...fileIds];
  let done = 0;
  const work = async () => {
    for (let fileId = waiting.shift(); fileId; fileId = waiting.shift()) {
      await makeQuickRenditions(ctx, { fileId });
      done += 1;
      if (done % 12 === 0) tell(`Setting up the demo shop: ${done} of ${fileIds.length} pictures`);
    }
  };
  await Promise.all([work(), work()]);
}
