import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { enqueue } from "../../kernel/index.ts";

export interface QueuedPicture {
  productId: string;
  variantId: string | null;
  url: string;
  alt: string;
  position: number;
  row: number;
}

/** Queues pictures to be fetched, one job each; those the shop has already only learn their words. Returns how many wait. */
export async function queuePictures(tx: Tx, runId: string, pictures: readonly QueuedPicture[]): Promise<number> {
  if (pictures.length === 0) return 0;
  const { rows } = await sql<{ id: string; state: string }>`
    insert into import_pictures as i (run_id, product_id, variant_id, url, alt, position, row_number)
    select ${runId}::uuid, p."productId", p."variantId", p.url, p.alt, p.position, p."row"
    from jsonb_to_recordset(${JSON.stringify(pictures)}::jsonb)
      as p ("productId" uuid, "variantId" uuid, url text, alt text, position integer, "row" bigint)
    on conflict (product_id, url) do update set run_id = excluded.run_id, variant_id = excluded.variant_id, alt = excluded.alt,
      position = excluded.position, row_number = excluded.row_number, tries = 0,
      state = case when i.state = 'done' and i.file_id is not null then 'done' else 'waiting' end
    returning id, state
  `.execute(tx);
  const waiting = rows.filter((row) => row.state === "waiting");
  for (const { id } of waiting) await enqueuePicture(tx, id);
  return waiting.length;
}

/** Queues again what could not be fetched for products that are otherwise as the file says. Returns how many. */
export async function queueFailedAgain(tx: Tx, runId: string, productIds: readonly string[]): Promise<number> {
  if (productIds.length === 0) return 0;
  const { rows } = await sql<{ id: string }>`
    update import_pictures set state = 'waiting', tries = 0, run_id = ${runId}
    where product_id = any(${[...productIds]}::uuid[]) and state = 'failed'
    returning id
  `.execute(tx);
  for (const { id } of rows) await enqueuePicture(tx, id);
  return rows.length;
}

/** Written once; the job stands behind all others, one after the other. */
export async function enqueuePicture(tx: Tx, pictureId: string, inSeconds = 0): Promise<void> {
  const key = `imports.fetch-picture:${pictureId}`;
  await enqueue(tx, { name: "imports.fetch-picture", payload: { pictureId }, key, inSeconds });
}

/** Forgets pictures a file no longer names. */
export async function forgetPictures(tx: Tx, productId: string, urls: readonly string[]): Promise<void> {
  await sql`delete from import_pictures where product_id = ${productId} and url <> all(${[...urls]}::text[])`.execute(
    tx,
  );
}

export interface LockedPicture {
  id: string;
  runId: string;
  productId: string;
  variantId: string | null;
  url: string;
  alt: string;
  position: number;
  rowNumber: number;
  state: "waiting" | "done" | "failed";
  tries: number;
}

/** Locks a picture that is to be fetched. */
export async function lockPicture(tx: Tx, id: string): Promise<LockedPicture | undefined> {
  const row = await tx
    .selectFrom("importPictures")
    .select(["id", "runId", "productId", "variantId", "url", "alt", "position", "rowNumber", "state", "tries"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as LockedPicture | undefined;
}

/** Writes how the fetching of a picture went. */
export async function markPicture(
  tx: Tx,
  id: string,
  how: { state: LockedPicture["state"]; tries: number; fileId?: string },
): Promise<void> {
  await tx.updateTable("importPictures").set(how).where("id", "=", id).execute();
}
