import type { OrderTargets } from "@atelier/contract/bulk";
import type { RawBuilder } from "kysely";
import { matchingOrders, namedOrders } from "../orders/index.ts";

/** The orders an act is for, as rows of `id` and `name`. */
export function ordersOf(targets: OrderTargets): RawBuilder<unknown> {
  return targets.kind === "chosen" ? namedOrders(targets.ids) : matchingOrders(targets.filter);
}
