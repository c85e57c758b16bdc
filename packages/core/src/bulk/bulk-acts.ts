import type { BulkAct, BulkList } from "@atelier/contract/bulk";
import type { Permission } from "@atelier/contract/permissions";
import type { Tx } from "@atelier/db";
import { applyProductChange } from "../catalog/index.ts";
import type { Context } from "../kernel/index.ts";

interface ActRule {
  /** Whose rows it is done to. */
  list: BulkList;
  permission: Permission;
}

/** What each act needs. One without an entry does not compile. */
export const actRules: Readonly<Record<BulkAct["kind"], ActRule>> = {
  "products.change": { list: "products", permission: "products.save" },
};

/** Step: does an act to one row, by the same step its button takes. */
export function performAct(tx: Tx, ctx: Context, { act, id }: { act: BulkAct; id: string }): Promise<unknown> {
  switch (act.kind) {
    case "products.change":
      return applyProductChange(tx, ctx, { id, change: act.change });
  }
}
