import type { BulkAct, BulkList } from "@atelier/contract/bulk";
import type { Permission } from "@atelier/contract/permissions";
import type { Tx } from "@atelier/db";
import { applyProductChange } from "../catalog/index.ts";
import type { Context } from "../kernel/index.ts";
import { applyResend } from "../mails/index.ts";
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
  }
}
