import type { Tx } from "@atelier/db";
import { sql } from "kysely";

export interface AttachedPicture {
  productId: string;
  fileId: string;
  variantId: string | null;
  alt: string;
  position: number;
}

/**
 * Step: hangs a picture on a product beside those it has, and raises its version, so that an editor opened before does
 * not save it away unseen. Does nothing where it hangs already.
 */
export async function attachPicture(tx: Tx, picture: AttachedPicture): Promise<void> {
  const { productId, fileId, variantId, alt, position } = picture;
  await sql`select from products where id = ${productId} for update`.execute(tx);
  await sql`
    with hung as (
      insert into product_images (product_id, file_id, variant_id, alt, position)
      values (${productId}, ${fileId}, ${variantId}, ${alt}, ${position})
      on conflict (product_id, file_id) do nothing
      returning product_id)
    update products set version = version + 1 where id in (select product_id from hung)
  `.execute(tx);
}
