import type { DeliveryPlan } from "@atelier/contract/delivery";
import type { Tx } from "@atelier/db";
import { newId } from "../kernel/index.ts";

/** Step: the taxes of all places, in the stead of those before. Orders keep the rates they were sold at. */
export async function replaceTaxRates(tx: Tx, taxes: DeliveryPlan["taxes"]): Promise<void> {
  const before = await tx.deleteFrom("taxRates").returning("id").execute();
  const known = new Set(before.map(({ id }) => id));
  const rows = taxes.map((tax) => ({ ...tax, id: tax.id && known.has(tax.id) ? tax.id : newId() }));
  if (rows.length > 0) await tx.insertInto("taxRates").values(rows).execute();
}
