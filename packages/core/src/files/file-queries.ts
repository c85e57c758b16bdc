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

/** Where one rendition lies, if it was made. */
export async function renditionKeyOf(
  db: Db,
  fileId: string,
  { format, width }: Rendition,
): Promise<string | undefined> {
  const { rows } = await sql<{ storageKey: string }>`
    select storage_key from file_renditions
    where file_id = ${fileId}::uuid and format = ${format} and width = ${width}::integer
  `.execute(db);
  return rows[0]?.storageKey;
}
