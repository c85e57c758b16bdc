import type { Focus, ImageView } from "@atelier/contract/common";
import { type Expression, type RawBuilder, type SqlBool, sql } from "kysely";

type Reference = Expression<string | null>;

/** The point of a picture to keep in sight, for a row of `product_images`; null for its middle. */
export function focusJson(hung: string): RawBuilder<Focus | null> {
  const [x, y] = [sql.ref(`${hung}.focus_x`), sql.ref(`${hung}.focus_y`)];
  return sql`case when ${x} is not null then jsonb_build_object('x', ${x}, 'y', ${y}) end`;
}

/** A file as the picture it shows, an `imageView`: of the row of `files` and the row of `product_images` it hangs by. */
export function imageJson(file: string, hung: string): RawBuilder<ImageView> {
  const of = (column: string) => sql.ref(`${file}.${column}`);
  return sql`jsonb_build_object(
    'id', ${of("id")}, 'alt', ${sql.ref(`${hung}.alt`)}, 'focus', ${focusJson(hung)}, 'width', ${of("width")}, 'height', ${of("height")},
    'color', ${of("dominant_color")}, 'renditions', ${of("renditions")})`;
}

/** Only a picture that is ready and has words for those who cannot see it is ever shown. */
const shownPictures = sql`
  from product_images as shown
  join files as picture on picture.id = shown.file_id and picture.state = 'ready'
  where shown.alt <> ''`;

const asImage = imageJson("picture", "shown");

/** A product's first picture, or null. */
export function productImage(productId: Reference): RawBuilder<ImageView | null> {
  return sql`(
    select ${asImage} ${shownPictures} and shown.product_id = ${productId}
    order by shown.position, shown.id limit 1)`;
}

/** Whether a product has a picture to show. */
export function hasProductImage(productId: Reference): RawBuilder<SqlBool> {
  return sql`exists (select ${shownPictures} and shown.product_id = ${productId})`;
}

/** The picture of one variant; without one of its own, the product's first that is no other variant's. */
export function variantImage(productId: Reference, variantId: Reference): RawBuilder<ImageView | null> {
  return sql`(
    select ${asImage} ${shownPictures} and shown.product_id = ${productId}
    order by (shown.variant_id is not distinct from ${variantId}) desc, (shown.variant_id is null) desc,
      shown.position, shown.id
    limit 1)`;
}

/** A product's picture, and whose it is if it shows one variant alone. */
export interface ProductImage extends ImageView {
  variantId: string | null;
}

/** All pictures of a product in their order, as one JSON array. */
export function productImages(productId: Reference): RawBuilder<ProductImage[]> {
  return sql`(
    select coalesce(jsonb_agg(
      ${asImage} || jsonb_build_object('variantId', shown.variant_id) order by shown.position, shown.id), '[]')
    ${shownPictures} and shown.product_id = ${productId})`;
}
