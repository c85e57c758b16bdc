import type { BulkRunView } from "@atelier/contract/bulk";
import type { ShelvesView } from "@atelier/contract/shelves";
import type { ProductChange } from "@atelier/contract/product-changes";
import { t } from "../../../words/words.ts";

/** A change to products as what was done: "Put in the shop". */
export function sayChange(change: ProductChange, shelves: ShelvesView | undefined): string {
  switch (change.kind) {
    case "status":
      return t(`products.did.${change.status}`);
    case "tag":
      return change.on
        ? t("products.did.tagged", { tag: change.tag })
        : t("products.did.untagged", { tag: change.tag });
    case "collection": {
      const name = shelves?.collections.find((one) => one.id === change.collectionId)?.name ?? t("products.collection");
      return change.on ? t("products.did.collected", { name }) : t("products.did.uncollected", { name });
    }
  }
}

/** What a run of the shop's does to products. */
export function sayRun(run: BulkRunView, shelves: ShelvesView | undefined): string {
  return run.act.kind === "products.change" ? sayChange(run.act.change, shelves) : "";
}
