import type { Db } from "@atelier/db";
import { sql } from "kysely";
import type { ShippingRate } from "./shipping-rates.ts";

/** The rates to a country: its own zone's, or those of the rest of the world (`*`). */
export async function ratesTo(db: Db, country: string): Promise<ShippingRate[]> {
  const rows = await db
    .selectFrom("shippingRates as r")
    .select(["r.id", "r.name", "r.promise", "r.kind", "r.priceMinor", "r.bands", "r.freeFromMinor"])
    .where("r.zoneId", "=", (eb) =>
      eb
        .selectFrom("shippingZones as z")
        .select("z.id")
        .where(sql<boolean>`z.countries && array[${country}, '*']::text[]`)
        .orderBy(sql`${country} = any(z.countries)`, "desc")
        .orderBy("z.position")
        .limit(1),
    )
    .orderBy("r.position")
    .orderBy("r.id")
    .execute();
  return rows as ShippingRate[];
}

/** The countries the shop sends to; `*` stands for all others. */
export async function countriesServed(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("shippingZones")
    .select(sql<string>`unnest(countries)`.as("country"))
    .distinct()
    .orderBy("country")
    .execute();
  return rows.map((row) => row.country);
}
