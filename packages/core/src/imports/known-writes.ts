import type { ImportSource } from "@atelier/contract/imports";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";

export interface KnownRow {
  name: string;
  productId: string;
  contentHash: string;
}

/** Remembers which product came of which name, and of what content. */
export async function writeKnown(tx: Tx, source: ImportSource, rows: readonly KnownRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into legacy_ids (source, kind, external_id, internal_id, content_hash)
    select ${source}, 'product', k.name, k."productId", k."contentHash"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as k (name text, "productId" uuid, "contentHash" text)
    on conflict (source, kind, external_id)
      do update set internal_id = excluded.internal_id, content_hash = excluded.content_hash
  `.execute(tx);
}
