import type { Db } from "@atelier/db";
import { type RawBuilder, sql } from "kysely";
import type { ShippingRate } from "./shipping-rates.ts";

/** The rates to a country as JSON: its own zone's, or those of the rest of the world (`*`). */
export function ratesJson(country: string): RawBuilder<ShippingRate[]> {
  return sql`(
    select coalesce(json_agg(json_build_object(
      'id', r.id, 'name', r.name, 'promise', r.promise, 'kind', r.kind, 'priceMinor', r.price_minor,
      'bands', r.bands, 'freeFromMinor', r.free_from_minor) order by r.position, r.id), '[]')
    from shipping_rates as r
    where r.zone_id = (
      select z.id from shipping_zones as z
      where z.countries && array[${country}, '*']::text[]
      order by ${country} = any(z.countries) desc, z.position
      limit 1))`;
}

/** The countries the shop sends to as JSON; `*` stands for all others. */
export const countriesJson: RawBuilder<string[]> = sql`(
  select coalesce(json_agg(distinct served.country order by served.country), '[]')
  from shipping_zones as z, unnest(z.countries) as served (country))`;

/** The rates to a country. */
export async function ratesTo(db: Db, country: string): Promise<ShippingRate[]> {
  const { rows } = await sql<{ rates: ShippingRate[] }>`select ${ratesJson(country)} as rates`.execute(db);
  return rows[0]?.rates ?? [];
}

/** The countries the shop sends to. */
export async function countriesServed(db: Db): Promise<string[]> {
  const { rows } = await sql<{ countries: string[] }>`select ${countriesJson} as countries`.execute(db);
  return rows[0]?.countries ?? [];
}
