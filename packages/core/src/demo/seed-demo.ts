import { demoOrders, demoStock } from "@atelier/db/seeds";
import { sql } from "kysely";
import { databaseNow, type Context, inTransaction } from "../kernel/index.ts";
import { writeSettings } from "../settings/index.ts";
import { demoSettings } from "./demo-settings.ts";
import { type DemoProgress, finishDemo } from "./finish-demo.ts";
import { writeGoods } from "./write-goods.ts";
import { writeOrders } from "./write-orders.ts";
import { hashPasswords, writePeople } from "./write-people.ts";
import { hangPictures, keepPictures } from "./write-pictures.ts";
import { writePlaces } from "./write-places.ts";
import { writeStockStory } from "./write-stock-story.ts";

/**
 * Sets up the demo shop Fenn & Foundry in a shop that has nothing yet, all of it or nothing: goods, people, three
 * months of orders with their books. Deterministic for a given day. Does nothing where products exist.
 */
export async function seedDemo(ctx: Context, options: DemoProgress = {}): Promise<boolean> {
  const tell = options.onProgress ?? (() => {});
  tell("Setting up the demo shop: pictures");
  const pictures = await keepPictures(ctx);
  const hashes = await hashPasswords(ctx);
  const now = new Date(await databaseNow(ctx.db));
  tell("Setting up the demo shop: goods, people, three months of orders");
  const written = await inTransaction(ctx, async (tx) => {
    // Two first starts at once: the second waits here and then finds the goods.
    await sql`select pg_advisory_xact_lock(hashtext('atelier demo'))`.execute(tx);
    const taken = await tx.selectFrom("products").select("id").limit(1).executeTakeFirst();
    if (taken) return false;
    await writeSettings(tx, demoSettings(now));
    await writePlaces(tx);
    const people = await writePeople(tx, hashes);
    const hung = await hangPictures(tx, pictures);
    const goods = await writeGoods(tx, ctx, { files: hung, now });
    const orders = demoOrders(now);
    const lines = await writeOrders(tx, ctx, { orders, goods, people });
    await writeStockStory(tx, { movements: demoStock(now, orders), goods, people, lines });
    return true;
  });
  if (!written) return false;
  await finishDemo(ctx, options);
  return true;
}
