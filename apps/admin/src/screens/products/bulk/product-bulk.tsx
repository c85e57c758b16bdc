import { admin } from "@atelier/client/react";
import type { ProductChange } from "@atelier/contract/product-changes";
import { Button, toast } from "@atelier/ui";
import { type ReactNode, useState } from "react";
import { BulkToolbar } from "../../../parts/bulk/bulk-toolbar.tsx";
import { useBulk } from "../../../parts/bulk/use-bulk.ts";
import { useShopBulk } from "../../../parts/bulk/use-shop-bulk.ts";
import { sayError } from "../../../shell/refusal-words.ts";
import { t } from "../../../words/words.ts";
import type { ProductList } from "../use-product-list.ts";
import { CollectionDialog } from "./collection-dialog.tsx";
import { sayChange, sayRun } from "./product-act-words.ts";
import { StatusDialog } from "./status-dialog.tsx";
import { TagDialog } from "./tag-dialog.tsx";

/** More than these are a job of the shop's own. */
const mostFromHere = 50;
const statuses = ["published", "draft", "archived"] as const;

type Asking = (typeof statuses)[number] | "tag" | "collection" | null;

/** The products' toolbar; with rows chosen it is the bar of what can be done with them. */
export function ProductBulk({ list, children }: { list: ProductList; children: ReactNode }) {
  const { selection, products, total } = list;
  const [asking, setAsking] = useState<Asking>(null);
  const acts = useProductActs(list, () => setAsking(null));
  const shelves = admin.products.shelves.useQuery(undefined, { staleTime: 60_000 }).data;
  const n = selection.all && total !== undefined ? total : selection.chosen.size;
  const dialog = { n, busy: acts.busy, onClose: () => setAsking(null), onDo: acts.start, shelves };
  return (
    <>
      <BulkToolbar
        selection={selection}
        shown={products.map((product) => product.id)}
        total={total}
        few={acts.few}
        many={{ bulk: acts.many, label: (run) => sayRun(run, shelves) }}
        actions={
          <>
            {statuses.map((status) => (
              <Button key={status} onClick={() => setAsking(status)}>
                {t(`products.do.${status}`)}
              </Button>
            ))}
            <Button onClick={() => setAsking("tag")}>{t("products.do.tag")}</Button>
            <Button onClick={() => setAsking("collection")}>{t("products.do.collection")}</Button>
          </>
        }
      >
        {children}
      </BulkToolbar>
      {asking === "tag" && <TagDialog {...dialog} />}
      {asking === "collection" && <CollectionDialog {...dialog} />}
      {asking !== null && asking !== "tag" && asking !== "collection" && <StatusDialog {...dialog} status={asking} />}
    </>
  );
}

/** A few are changed from here, one after the other; many, and all that match, by the shop itself. */
function useProductActs(list: ProductList, onBegun: () => void) {
  const utils = admin.useUtils();
  const onDone = () => {
    void utils.products.invalidate();
    void utils.stock.invalidate();
  };
  const few = useBulk(onDone);
  const many = useShopBulk("products", onDone);
  const begin = admin.products.changeMany.useMutation({
    onSuccess(run) {
      list.selection.clear();
      many.began(run);
      onBegun();
    },
    onError: (error) => toast(sayError(error), { tone: "alert" }),
  });
  function start(change: ProductChange): void {
    const { selection, names, filter } = list;
    const ids = [...selection.chosen];
    if (selection.all) return begin.mutate({ targets: { kind: "matching", filter }, change });
    if (ids.length > mostFromHere) return begin.mutate({ targets: { kind: "chosen", ids }, change });
    onBegun();
    selection.clear();
    const targets = ids.map((id) => ({ id, name: names.get(id) ?? id }));
    const label = sayChange(change, utils.products.shelves.getData());
    few.start(label, targets, ({ id }) => utils.client.products.change.mutate({ id, change }));
  }
  return { few, many, start, busy: begin.isPending };
}
