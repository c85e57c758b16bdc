import type { DeliveryPlan } from "@atelier/contract/delivery";
import type { Db } from "@atelier/db";

/** The taxes of all places, in the form they are saved in. */
export function taxRates(db: Db): Promise<DeliveryPlan["taxes"]> {
  return db
    .selectFrom("taxRates")
    .select(["id", "country", "region", "name", "rateBp", "taxesShipping"])
    .orderBy("country")
    .orderBy("region")
    .execute();
}
