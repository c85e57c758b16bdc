import { type DeliveryPlan, type DeliveryView, shippingZones } from "@atelier/contract/delivery";
import type { Db } from "@atelier/db";
import { sql } from "kysely";
import { taxRates } from "../pricing/index.ts";
import { savedBy, shopSettings } from "../settings/index.ts";

/** Where the shop sends to and the taxes there, in the form `saveDelivery` takes. */
export async function deliveryPlanOf(db: Db): Promise<DeliveryPlan> {
  const [zones, taxes] = await Promise.all([savedZones(db), taxRates(db)]);
  return { zones, taxes };
}

/** Where the shop sends to and at what rates, for the page they are written on. */
export async function deliveryView(db: Db): Promise<DeliveryView> {
  const [zones, { currency }, saved] = await Promise.all([savedZones(db), shopSettings(db), savedBy(db, "delivery")]);
  return { zones, currency, saved };
}

/** The zones with their rates, in the form they are saved in. */
export async function savedZones(db: Db): Promise<DeliveryPlan["zones"]> {
  const { rows } = await sql<{ zones: unknown }>`
    select coalesce(jsonb_agg(jsonb_build_object('id', z.id, 'name', z.name, 'countries', z.countries, 'rates', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'id', r.id, 'name', r.name, 'promise', r.promise, 'kind', r.kind, 'priceMinor', r.price_minor, 'bands', r.bands,
        'freeFromMinor', r.free_from_minor)) order by r.position, r.id), '[]')
      from shipping_rates r where r.zone_id = z.id)) order by z.position, z.id), '[]') as zones
    from shipping_zones z
  `.execute(db);
  return shippingZones.parse(rows[0]?.zones);
}
