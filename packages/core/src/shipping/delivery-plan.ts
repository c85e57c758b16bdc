import { type DeliveryPlan, deliveryPlan } from "@atelier/contract/delivery";
import type { Db } from "@atelier/db";
import { sql } from "kysely";

/** Where the shop sends to and the taxes there, in the form `saveDelivery` takes. */
export async function deliveryPlanOf(db: Db): Promise<DeliveryPlan> {
  const { rows } = await sql<{ plan: unknown }>`
    select jsonb_build_object(
      'zones', coalesce((
        select jsonb_agg(jsonb_build_object('name', z.name, 'countries', z.countries, 'rates', (
          select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
            'name', r.name, 'promise', r.promise, 'kind', r.kind, 'priceMinor', r.price_minor, 'bands', r.bands,
            'freeFromMinor', r.free_from_minor)) order by r.position), '[]')
          from shipping_rates r where r.zone_id = z.id)) order by z.position)
        from shipping_zones z), '[]'),
      'taxes', coalesce((
        select jsonb_agg(jsonb_build_object('country', country, 'region', region, 'name', name, 'rateBp', rate_bp,
          'taxesShipping', taxes_shipping) order by country, region)
        from tax_rates), '[]')) as plan
  `.execute(db);
  return deliveryPlan.parse(rows[0]?.plan);
}
