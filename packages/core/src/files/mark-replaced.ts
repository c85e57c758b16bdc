import type { Tx } from "@atelier/db";
import { sql } from "kysely";

export interface Replacement {
  productId: string;
  /** The picture that hung there. */
  fileId: string;
  by: string;
}

/**
 * Step: notes that one picture took another's place on a product, so that the other's addresses lead to it. Chains are
 * kept one link long: what led to the other leads on with it. Does nothing where the other does not hang.
 */
export async function markReplaced(tx: Tx, { productId, fileId, by }: Replacement): Promise<void> {
  const { rows } = await sql`
    select from product_images where product_id = ${productId} and file_id = ${fileId}
  `.execute(tx);
  if (rows.length === 0) return;
  // What was replaced once and is put back is itself again.
  await sql`delete from replaced_files where file_id = ${by}`.execute(tx);
  await sql`update replaced_files set by_file_id = ${by} where by_file_id = ${fileId}`.execute(tx);
  await sql`
    insert into replaced_files (file_id, by_file_id) values (${fileId}, ${by})
    on conflict (file_id) do update set by_file_id = excluded.by_file_id, created_at = now()
  `.execute(tx);
}
