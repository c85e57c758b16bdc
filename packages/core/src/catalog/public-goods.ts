import type { Db } from "@atelier/db";

type Standing = "published" | "archived" | "draft";

/** Whether a good is to be seen, was to be seen, or is still being written; undefined where there is none of this name. */
export async function productStanding({ db }: { db: Db }, slug: string): Promise<Standing | undefined> {
  const row = await db
    .selectFrom("products")
    .select(["status", "publishedAt"])
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.status === "published") return "published";
  // What was put away before anybody saw it is nobody's to hear of.
  return row.status === "archived" && row.publishedAt !== null ? "archived" : "draft";
}

/**
 * Where a good stands that stood here before and has been shown; undefined where none did. To be asked only once
 * nothing stands here now: whatever does comes before what was.
 */
export async function movedTo({ db }: { db: Db }, slug: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("formerSlugs")
    .innerJoin("products", "products.id", "formerSlugs.productId")
    .select("products.slug")
    .where("formerSlugs.slug", "=", slug)
    .where("products.status", "<>", "draft")
    .where("products.slug", "<>", slug)
    .where((eb) => eb.not(eb.exists(eb.selectFrom("products as here").select("here.id").where("here.slug", "=", slug))))
    .executeTakeFirst();
  return row?.slug;
}

/** How many goods are to be seen. */
export async function countPublished({ db }: { db: Db }): Promise<number> {
  const { count } = await db
    .selectFrom("products")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("status", "=", "published")
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The addresses of the goods to be seen, a page of them, in an order that new ones do not upset. */
export function publishedSlugs(
  { db }: { db: Db },
  page: { limit: number; offset: number },
): Promise<{ slug: string; updatedAt: string }[]> {
  return db
    .selectFrom("products")
    .select(["slug", "updatedAt"])
    .where("status", "=", "published")
    .orderBy("id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}
