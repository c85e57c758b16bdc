import type { AdminProductView } from "@atelier/contract/catalog";
import type { Db } from "@atelier/db";
import { sql } from "kysely";
import { focusJson, imageJson } from "../files/index.ts";
import { shopSettings } from "../settings/index.ts";
import { waitingFor } from "../stock/index.ts";

const options = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('name', o.name, 'choices', o.choices) order by o.position), '[]')
  from product_options as o where o.product_id = p.id)`;

const variants = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', v.id, 'sku', v.sku, 'choices', v.choices, 'priceMinor', v.price_minor, 'compareAtMinor', v.compare_at_minor,
    'costMinor', v.cost_minor, 'weightGrams', v.weight_grams, 'leadTime', v.lead_time,
    'waiting', ${waitingFor(sql.ref("v.id"))},
    'stock', case when l.variant_id is not null then jsonb_build_object(
      'policy', l.policy, 'onHand', l.on_hand, 'reserved', l.reserved, 'lowAt', l.low_at) end
  ) order by v.position, v.id), '[]')
  from product_variants as v
  left join stock_levels as l on l.variant_id = v.id
  where v.product_id = p.id and v.archived_at is null)`;

const images = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'fileId', f.id, 'variantId', i.variant_id, 'alt', i.alt, 'focus', ${focusJson("i")}, 'state', f.state, 'refusedBecause', f.refused_because,
    'originalName', f.original_name,
    'image', case when f.state = 'ready' then ${imageJson("f", "i")} end
  ) order by i.position, i.id), '[]')
  from product_images as i join files as f on f.id = i.file_id
  where i.product_id = p.id)`;

const savedBy = sql`(
  select u.name from audit_log as a left join users as u on u.id = a.actor_id
  where a.resource_kind = 'product' and a.resource_id = p.id::text
  order by a.at desc, a.id desc limit 1)`;

/** One product as its editor shows it, in whatever state it is. */
export async function adminProduct(db: Db, id: string): Promise<AdminProductView | undefined> {
  const { currency } = await shopSettings(db);
  const { rows } = await sql<Omit<AdminProductView, "currency">>`
    select p.id, p.slug, p.kind, p.status, p.title, p.medium, p.edition, p.maker, p.description_html, p.family_id,
      array(select c.collection_id::text from collection_products as c where c.product_id = p.id order by c.collection_id)
        as collection_ids,
      p.tags, p.version, ${options} as options, ${variants} as variants, ${images} as images,
      p.sold_count, p.published_at, p.publish_at, p.publish_refused_at, p.publish_refusal, p.updated_at, ${savedBy} as saved_by
    from products as p
    where p.id = ${id}
  `.execute(db);
  const row = rows[0];
  return row && { ...row, currency };
}
