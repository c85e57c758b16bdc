import { query } from "../house/postgres.ts";

/** Fills that many carts with one thing each, in turn over the variants. Returns their tokens. */
export async function makeCarts(url: string, wish: { variants: readonly string[]; count: number }): Promise<string[]> {
  const rows = await query<{ token: string }>(
    url,
    `with made as materialized (
       select uuid_v7() as id, gen_random_uuid()::text as token, n from generate_series(1, $1) as n),
     opened as (
       insert into carts (id, token_hash, expires_at)
       select id, translate(rtrim(encode(sha256(convert_to(token, 'UTF8')), 'base64'), '='), '+/', '-_'),
         now() + interval '30 days' from made returning id)
     , filled as (
       insert into cart_lines (cart_id, variant_id, quantity, seen_price_minor)
       select m.id, v.id, 1, v.price_minor from made m
       join unnest($2::uuid[]) with ordinality as w (id, n) on w.n = m.n % cardinality($2::uuid[]) + 1
       join product_variants v on v.id = w.id join opened o on o.id = m.id)
     select token from made`,
    [wish.count, [...wish.variants]],
  );
  return rows.map((row) => row.token);
}
