import type { BulkAct, BulkList } from "@atelier/contract/bulk";
import type { ManyParcels, ShipOrderInput } from "@atelier/contract/orders";
import type { Permission } from "@atelier/contract/permissions";
import type { Tx } from "@atelier/db";
import { applyProductChange } from "../catalog/index.ts";
import { applyCancellation } from "../checkout/index.ts";
import type { Context } from "../kernel/index.ts";
import { applyResend } from "../mails/index.ts";
import { applyDelivery, applyShipment } from "../orders/index.ts";
import { applyCorrection } from "../stock/index.ts";

interface ActRule {
  /** Whose rows it is done to. */
  list: BulkList;
  permission: Permission;
}

/** What each act needs. One without an entry does not compile. */
export const actRules: Readonly<Record<BulkAct["kind"], ActRule>> = {
  "products.change": { list: "products", permission: "products.save" },
  "stock.adjust": { list: "stock", permission: "stock.adjust" },
  "mail.resend": { list: "outbox", permission: "mail.send" },
  "orders.ship": { list: "orders", permission: "orders.ship" },
  "orders.deliver": { list: "orders", permission: "orders.ship" },
  "orders.cancel": { list: "orders", permission: "orders.cancel" },
};

/** Step: does an act to one row, by the same step its button takes. */
export function performAct(tx: Tx, ctx: Context, { act, id }: { act: BulkAct; id: string }): Promise<unknown> {
  switch (act.kind) {
    case "products.change":
      return applyProductChange(tx, ctx, { id, change: act.change });
    case "stock.adjust":
      return applyCorrection(tx, ctx, { variantId: id, ...act.correction });
    case "mail.resend":
      return applyResend(tx, ctx, { id });
    case "orders.ship":
      return applyShipment(tx, ctx, parcelOf(act.parcels, id));
    case "orders.deliver":
      return applyDelivery(tx, ctx, { id });
    case "orders.cancel":
      return applyCancellation(tx, ctx, { id, note: act.note });
  }
}

/** One order's parcel, with all that waits in it and its number if it was given one. */
function parcelOf({ carrier, notify, numbers }: ManyParcels, id: string): ShipOrderInput {
  const number = numbers.find((one) => one.id === id) ?? { trackingNumber: "", trackingUrl: "" };
  return { ...number, id, carrier, notify };
}
