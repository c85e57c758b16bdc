// What adding to a cart and buying come to when written by hand: the same rows in the same tables.

import { focus } from "./read-statements.ts";

export const openCart = `
  insert into carts (token_hash, expires_at) values ($1, now() + interval '30 days') returning id`;
export const lockCart = `
  select id from carts where token_hash = $1 and state = 'open' and expires_at > now() for update`;
export const putLine = `
  insert into cart_lines (cart_id, variant_id, quantity, seen_price_minor)
  select $1, v.id, $3::int, v.price_minor
  from product_variants v join products p on p.id = v.product_id
  left join stock_levels l on l.variant_id = v.id
  where v.id = $2 and v.archived_at is null and p.status = 'published'
    and (l.variant_id is null or l.policy = 'backorder' or l.on_hand - l.reserved >= $3::int)
  on conflict (cart_id, variant_id) do update set quantity = excluded.quantity + cart_lines.quantity
  returning id`;

/** The cart with all it comes to: lines with pictures and stock, rates to Britain and its tax. */
export const readCart = `
  select
    (select jsonb_agg(jsonb_build_object('id', c.id, 'variantId', v.id, 'productId', p.id, 'slug', p.slug,
        'kind', p.kind, 'title', p.title, 'choices', v.choices, 'medium', p.medium, 'sku', v.sku,
        'quantity', c.quantity, 'unitPriceMinor', v.price_minor, 'compareAtMinor', v.compare_at_minor,
        'lineMinor', v.price_minor * c.quantity, 'leadTime', v.lead_time, 'weightGrams', v.weight_grams,
        'free', l.on_hand - l.reserved, 'lowAt', l.low_at, 'policy', l.policy, 'image', (
          select jsonb_build_object('id', f.id, 'alt', i.alt, 'width', f.width, 'height', f.height,
            'color', f.dominant_color, 'renditions', f.renditions, 'focus', ${focus})
          from product_images i join files f on f.id = i.file_id and f.state = 'ready'
          where i.product_id = p.id and i.alt <> '' order by i.position, i.id limit 1)) order by c.created_at, c.id)
      from cart_lines c join product_variants v on v.id = c.variant_id join products p on p.id = v.product_id
      left join stock_levels l on l.variant_id = v.id where c.cart_id = $1) as lines,
    (select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'promise', r.promise, 'kind', r.kind,
        'priceMinor', r.price_minor, 'bands', r.bands, 'freeFromMinor', r.free_from_minor) order by r.position)
      from shipping_rates r join shipping_zones z on z.id = r.zone_id where 'GB' = any (z.countries)) as rates,
    (select rate_bp from tax_rates where country = 'GB' and region = '') as "rateBp"`;

const orderColumns = `number, cart_id, idempotency_key_hash, body_hash, email, shipping_address, shipping_name, locale,
  currency, prices_include_tax, goods_minor, shipping_minor, tax_minor, total_minor, derivation`;

/** A whole paid order in one statement: stock leaves, order, line, story, payment and journal are written, the cart closes. */
export const buyAtOnce = `
  with cart as (
    update carts set state = 'ordered' where token_hash = $1 and state = 'open' returning id),
  bought as (
    select c.id as cart_id, cl.variant_id, cl.quantity, v.price_minor, v.product_id, v.sku, p.title, p.slug, p.kind, p.medium
    from cart c join cart_lines cl on cl.cart_id = c.id join product_variants v on v.id = cl.variant_id
    join products p on p.id = v.product_id),
  taken as (
    update stock_levels l set on_hand = l.on_hand - b.quantity from bought b
    where l.variant_id = b.variant_id and l.on_hand - l.reserved >= b.quantity
    returning l.variant_id, l.on_hand, b.quantity),
  sums as (select cart_id, sum(price_minor * quantity)::bigint as goods from bought group by cart_id),
  placed as (
    insert into orders (${orderColumns}, status, paid_at)
    select 'F' || nextval('order_numbers'), cart_id, $2, $2, $3, $4::jsonb, 'Tracked', 'en-GB', 'GBP', true, goods, 395,
      (goods + 395) / 6, goods + 395, '[]', 'paid', now() from sums
    returning id, number, total_minor),
  lines as (
    insert into order_lines (order_id, position, variant_id, product_id, kind, title, medium, sku, slug, quantity,
      unit_price_minor, tax_rate_bp, tax_minor)
    select o.id, row_number() over (), b.variant_id, b.product_id, b.kind, b.title, b.medium, b.sku, b.slug, b.quantity,
      b.price_minor, 2000, b.price_minor * b.quantity / 6
    from bought b cross join placed o join taken t on t.variant_id = b.variant_id
    returning id, variant_id),
  moved as (
    insert into stock_movements (variant_id, kind, quantity, on_hand_after, order_line_id)
    select t.variant_id, 'sale', -t.quantity, t.on_hand, l.id from taken t join lines l on l.variant_id = t.variant_id),
  told as (
    insert into order_events (order_id, kind, actor_kind) select id, 'paid', 'guest' from placed),
  paid as (
    insert into payments (order_id, status, amount_minor, captured_minor, currency)
    select id, 'succeeded', total_minor, total_minor, 'GBP' from placed)
  select number, total_minor as "totalMinor" from placed`;

/** The writes of a placed order one after the other, in the order the shop writes them: the hot row comes last. */
export const place = {
  order: `insert into orders (${orderColumns}, expires_at)
    values ('P' || nextval('order_numbers'), $1, $2, $2, 'somebody@example.com', $3::jsonb, 'Tracked', 'en-GB', 'GBP',
      true, 255, 395, 108, 650, '[]', now() + interval '35 minutes') returning id`,
  line: `insert into order_lines (order_id, position, variant_id, product_id, kind, title, medium, sku, slug, quantity,
      unit_price_minor, tax_rate_bp, tax_minor)
    values ($1, 0, $2, $3, 'physical', 'A thing', '', $4, 'a-thing', 1, 255, 2000, 42)`,
  token: "insert into order_access_tokens (token_hash, order_id) values ($1, $2)",
  event: "insert into order_events (order_id, kind, actor_kind) values ($1, 'placed', 'guest')",
  payment: "insert into payments (order_id, amount_minor, currency) values ($1, 650, 'GBP') returning id",
  intent: "insert into payment_intents (kind, payment_id) values ('open_session', $1)",
  reservation: `insert into stock_reservations (variant_id, order_id, quantity, expires_at)
    values ($1, $2, 1, now() + interval '35 minutes')`,
  stock: `update stock_levels set reserved = reserved + 1
    where variant_id = $1 and on_hand - reserved >= 1 returning reserved`,
};
