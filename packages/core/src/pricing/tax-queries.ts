import type { Db } from "@atelier/db";
import { type RawBuilder, sql } from "kysely";

export interface TaxRate {
  label: string;
  rateBp: number;
  taxesShipping: boolean;
}

interface Place {
  country: string;
  region: string;
}

/** The tax of a place as JSON: its region's rate, else its country's, else null. */
export function taxJson(place: Place): RawBuilder<TaxRate | null> {
  return sql`(
    select json_build_object('label', t.name, 'rateBp', t.rate_bp, 'taxesShipping', t.taxes_shipping)
    from tax_rates as t
    where t.country = ${place.country} and t.region in (${place.region}, '')
    order by t.region desc
    limit 1)`;
}

/** The tax of a place, if it has one. */
export async function taxRateFor(db: Db, place: Place): Promise<TaxRate | null> {
  const { rows } = await sql<{ tax: TaxRate | null }>`select ${taxJson(place)} as tax`.execute(db);
  return rows[0]?.tax ?? null;
}
