import type { Db } from "@atelier/db";

/** What earlier imports fetched for a product: the file of each address, or null where there is none yet. */
export async function picturesOf(db: Db, productId: string): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom("importPictures")
    .select(["url", "fileId"])
    .where("productId", "=", productId)
    .execute();
  return new Map(rows.map((row) => [row.url, row.fileId]));
}

/** A picture that waits to be fetched; undefined when there is none or it has been dealt with. */
export async function waitingPicture(db: Db, id: string): Promise<{ url: string } | undefined> {
  return db
    .selectFrom("importPictures")
    .select("url")
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .executeTakeFirst();
}
