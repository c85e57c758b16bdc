import type { AdminImageView } from "@atelier/contract/catalog";
import type { Db } from "@atelier/db";
import { sql } from "kysely";

export interface KnownFile {
  id: string;
  state: AdminImageView["state"];
  storageKey: string;
  refusedBecause: string | null;
  originalName: string;
}

const columns = ["id", "state", "storageKey", "refusedBecause", "originalName"] as const;

/** The picture with exactly these bytes, if the shop has it. */
export async function fileByHash(db: Db, contentHash: string): Promise<KnownFile | undefined> {
  const row = await db
    .selectFrom("files")
    .select(columns)
    .where("kind", "=", "image")
    .where("contentHash", "=", contentHash)
    .executeTakeFirst();
  return row as KnownFile | undefined;
}

export async function fileById(db: Db, id: string): Promise<KnownFile | undefined> {
  const row = await db.selectFrom("files").select(columns).where("id", "=", id).executeTakeFirst();
  return row as KnownFile | undefined;
}

export interface Rendition {
  format: "avif" | "webp" | "jpeg";
  width: number;
}

/** What has been made of a file so far. */
export async function renditionsOf(db: Db, fileId: string): Promise<Rendition[]> {
  const rows = await db.selectFrom("fileRenditions").select(["format", "width"]).where("fileId", "=", fileId).execute();
  return rows as Rendition[];
}

export interface PlacedRendition {
  storageKey: string;
  /** The picture that took its place, where it hangs nowhere any more. */
  replacedBy: string | null;
}

/** Where one rendition lies, if it was made. */
export async function placeOfRendition(
  db: Db,
  fileId: string,
  { format, width }: Rendition,
): Promise<PlacedRendition | undefined> {
  const { rows } = await sql<PlacedRendition>`
    select r.storage_key, (
      select o.by_file_id from replaced_files as o join files as f on f.id = o.by_file_id and f.state = 'ready'
      where o.file_id = r.file_id and not exists (select from product_images as i where i.file_id = o.file_id)
    ) as replaced_by
    from file_renditions as r
    where r.file_id = ${fileId}::uuid and r.format = ${format} and r.width = ${width}::integer
  `.execute(db);
  return rows[0];
}
