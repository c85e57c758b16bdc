import type { AlertLinkView } from "@atelier/contract/stock-alerts";
import type { Db } from "@atelier/db";
import { sql } from "kysely";

/** Whether a customer has shown before that this address is hers, by a link that was sent to it. */
export async function hasProven(db: Db, userId: string, email: string): Promise<boolean> {
  const { rows } = await sql`
    select from stock_alerts
    where user_id = ${userId}::uuid and email = ${email}::citext and state <> 'unproven' limit 1
  `.execute(db);
  return rows.length > 0;
}

/** The variant a link to prove an address speaks of. */
export async function variantOfProof(db: Db, proofHash: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("stockAlerts")
    .select("variantId")
    .where("proofHash", "=", proofHash)
    .executeTakeFirst();
  return row?.variantId;
}

/** How many were told lately and may still come for what is free. */
export async function toldLately(db: Db, variantId: string, minutes: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from stock_alerts
    where variant_id = ${variantId}::uuid and state = 'told' and told_at > now() - make_interval(mins => ${minutes})
  `.execute(db);
  return rows[0]?.count ?? 0;
}

/** Variants somebody waits for that can be had. */
export async function callableVariants(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select v.id from product_variants as v
    join products as p on p.id = v.product_id
    left join stock_levels as l on l.variant_id = v.id
    where v.id in (select variant_id from stock_alerts where state = 'waiting')
      and v.archived_at is null and p.status = 'published'
      and (l.variant_id is null or l.policy = 'backorder' or l.on_hand - l.reserved > 0)
    order by v.id
  `.execute(db);
  return rows.map((row) => row.id);
}

/** What a link is for; undefined where it leads nowhere, any more. */
export async function linkOfHash(db: Db, hash: string): Promise<AlertLinkView | undefined> {
  const { rows } = await sql<AlertLinkView>`
    select case when a.leave_hash = ${hash} then 'leave' else 'prove' end as purpose,
      p.title, v.choices, p.slug, coalesce(v.sku::text, v.id::text) as variant
    from stock_alerts as a
    join product_variants as v on v.id = a.variant_id
    join products as p on p.id = v.product_id
    where a.leave_hash = ${hash} or (a.proof_hash = ${hash} and a.proof_expires_at > now())
  `.execute(db);
  return rows[0];
}
