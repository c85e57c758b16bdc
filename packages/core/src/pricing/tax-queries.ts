import type { Db } from "@atelier/db";

export interface TaxRate {
  label: string;
  rateBp: number;
  taxesShipping: boolean;
}

/** The tax of a place: its region's rate, else its country's, else none. */
export async function taxRateFor(db: Db, place: { country: string; region: string }): Promise<TaxRate | null> {
  const row = await db
    .selectFrom("taxRates")
    .select(["name as label", "rateBp", "taxesShipping"])
    .where("country", "=", place.country)
    .where((eb) => eb.or([eb("region", "=", place.region), eb("region", "=", "")]))
    .orderBy("region", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
