import { sql } from "kysely";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, orRefuse, Refusal } from "../kernel/index.ts";
import { adminProduct } from "./admin-product-queries.ts";
import { draftOf } from "./change-product.ts";
import { type LockedProduct, lockProduct } from "./product-writes.ts";
import { writeProduct } from "./write-product.ts";

const AT_ONCE = 200;

/**
 * The job that lets drafts out whose moment has come by the database's clock, each in a transaction of its own. What may
 * not go out stays a draft, loses its moment, and waits on the work list with the reason.
 */
export async function publishDue(ctx: Context, signal?: AbortSignal): Promise<{ published: number; refused: number }> {
  const done = { published: 0, refused: 0 };
  let last: Due | undefined;
  do {
    const due = await dueAfter(ctx, last);
    last = due.length === AT_ONCE ? due.at(-1) : undefined;
    for (const { id } of due) {
      if (signal?.aborted) return done;
      const end = await letOut(ctx, id);
      if (end) done[end]++;
    }
  } while (last);
  return done;
}

interface Due {
  id: string;
  publishAt: string | null;
}

/** The next ones, those due first first; one that cannot be touched now must not keep the others. */
function dueAfter({ db }: Pick<Context, "db">, last: Due | undefined): Promise<Due[]> {
  const due = db.selectFrom("products").select(["id", "publishAt"]).where("publishAt", "<=", sql<string>`now()`);
  const rest = last
    ? due.where(sql<boolean>`(publish_at, id) > (${last.publishAt}::timestamptz, ${last.id}::uuid)`)
    : due;
  return rest.orderBy("publishAt").orderBy("id").limit(AT_ONCE).execute();
}

async function letOut(ctx: Context, id: string): Promise<"published" | "refused" | undefined> {
  try {
    return (await publish(ctx, id)) ? "published" : undefined;
  } catch (error) {
    if (error instanceof Refusal) return (await noteRefusal(ctx, id, error)) ? "refused" : undefined;
    ctx.log.error({ err: error, productId: id }, "A product could not go out at its moment; it is tried again");
    return undefined;
  }
}

/** Saves it as published, as its editor would: so every rule is held against it once more. */
function publish(ctx: Context, id: string): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    // Under the lock: since the list was made it may have gone out, been put off or taken back.
    if (!isDue(await lockProduct(tx, id))) return false;
    const now = orRefuse(await adminProduct(tx, id), "catalog.product-not-found");
    const { slug } = await writeProduct(tx, ctx, { ...draftOf(now), status: "published" });
    const detail = { slug, title: now.title, version: now.version, publishAt: now.publishAt };
    await record(tx, ctx, { action: "product.published", resourceKind: "product", resourceId: id, detail });
    return true;
  });
}

function noteRefusal(ctx: Context, id: string, { code, detail }: Refusal): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const product = await lockProduct(tx, id);
    if (!isDue(product)) return false;
    await tx
      .updateTable("products")
      .set((eb) => ({
        publishAt: null,
        publishRefusedAt: sql<string>`now()`,
        publishRefusal: code,
        version: eb("version", "+", 1),
      }))
      .where("id", "=", id)
      .execute();
    const told = { slug: product.slug, publishAt: product.publishAt, code, field: detail.field ?? null };
    await record(tx, ctx, { action: "product.not-published", resourceKind: "product", resourceId: id, detail: told });
    return true;
  });
}

function isDue(product: LockedProduct | undefined): product is LockedProduct {
  return product !== undefined && product.status === "draft" && product.isDue;
}
