import { admin } from "@atelier/client/react";
import type { ProductChange } from "@atelier/contract/product-changes";
import { Button } from "@atelier/ui";
import { type ReactNode, useState } from "react";
import { BulkToolbar } from "../../../parts/bulk/bulk-toolbar.tsx";
import { targetsOf, useListActs } from "../../../parts/bulk/use-list-acts.ts";
import { t } from "../../../words/words.ts";
import { ExportProducts } from "../export-products.tsx";
import type { ProductList } from "../use-product-list.ts";
import { CollectionDialog } from "./collection-dialog.tsx";
import { sayChange, sayRun } from "./product-act-words.ts";
import { StatusDialog } from "./status-dialog.tsx";
import { TagDialog } from "./tag-dialog.tsx";

const statuses = ["published", "draft", "archived"] as const;

type Asking = (typeof statuses)[number] | "tag" | "collection" | null;

/** The products' toolbar; with rows chosen it is the bar of what can be done with them. */
export function ProductBulk({ list, children }: { list: ProductList; children: ReactNode }) {
  const { selection, products, total } = list;
  const [asking, setAsking] = useState<Asking>(null);
  const acts = useProductActs(list);
  const shelves = admin.products.shelves.useQuery(undefined, { staleTime: 60_000 }).data;
  const n = selection.all && total !== undefined ? total : selection.chosen.size;
  const dialog = {
    n,
    busy: acts.busy,
    onClose: () => setAsking(null),
    onDo: (change: ProductChange) => acts.start(change, () => setAsking(null)),
    shelves,
  };
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
            <ExportProducts list={list} chosen />
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

function useProductActs(list: ProductList) {
  const utils = admin.useUtils();
  const acts = useListActs("products", {
    selection: list.selection,
    names: list.names,
    onDone: () => {
      void utils.products.invalidate();
      void utils.stock.invalidate();
    },
  });
  return {
    ...acts,
    start(change: ProductChange, onBegun: () => void) {
      const label = sayChange(change, utils.products.shelves.getData());
      const one = ({ id }: { id: string }) => utils.client.products.change.mutate({ id, change });
      const begin = (ids: readonly string[] | null) =>
        utils.client.products.changeMany.mutate({ targets: targetsOf(ids, list.filter), change });
      acts.start({ label, one, begin }, onBegun);
    },
  };
}
