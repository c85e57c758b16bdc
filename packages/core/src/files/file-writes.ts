import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import type { KnownFile, Rendition } from "./file-queries.ts";

export interface NewFile {
  name: string;
  contentHash: string;
  bytes: number;
  storageKey: string;
  isDemo: boolean;
}

/** Writes a new picture; undefined when another with the same bytes is there. */
export async function insertFile(tx: Tx, file: NewFile): Promise<KnownFile | undefined> {
  const { name, ...rest } = file;
  const row = await tx
    .insertInto("files")
    .values({ kind: "image", originalName: name, ...rest })
    .onConflict((conflict) => conflict.columns(["kind", "contentHash"]).doNothing())
    .returning(["id", "state", "storageKey", "refusedBecause", "originalName"])
    .executeTakeFirst();
  return row as KnownFile | undefined;
}

/** Writes what a picture turned out to be, and lets it be shown. */
export async function markReady(
  tx: Tx,
  id: string,
  look: { width: number; height: number; color: string },
): Promise<void> {
  await tx
    .updateTable("files")
    .set({ state: "ready", width: look.width, height: look.height, dominantColor: look.color, refusedBecause: null })
    .where("id", "=", id)
    .execute();
}

export async function markRefused(tx: Tx, id: string, because: string): Promise<void> {
  await tx
    .updateTable("files")
    .set({ state: "refused", refusedBecause: because })
    .where("id", "=", id)
    .where("state", "!=", "ready")
    .execute();
}

export interface MadeRendition extends Rendition {
  height: number;
  bytes: number;
  storageKey: string;
}

/** Writes that a rendition is there, and the file's summary of all of them. */
export async function addRendition(tx: Tx, fileId: string, made: MadeRendition): Promise<void> {
  await sql`select from files where id = ${fileId} for update`.execute(tx);
  await tx
    .insertInto("fileRenditions")
    .values({ fileId, ...made })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await sql`
    update files set renditions = (
      select jsonb_agg(jsonb_build_object('format', format, 'widths', widths) order by array_position('{avif,webp,jpeg}', format))
      from (
        select format, jsonb_agg(width order by width) as widths from file_renditions where file_id = ${fileId} group by format
      ) as made)
    where id = ${fileId}
  `.execute(tx);
}
