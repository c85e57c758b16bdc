import type { DeliveryPlan } from "@atelier/contract/delivery";
import type { Tx } from "@atelier/db";

/** Step: the taxes of all places, in the stead of those before. Orders keep the rates they were sold at. */
export async function replaceTaxRates(tx: Tx, taxes: DeliveryPlan["taxes"]): Promise<void> {
  await tx.deleteFrom("taxRates").execute();
  if (taxes.length > 0) await tx.insertInto("taxRates").values(taxes).execute();
}
