import type { AdminProductPage } from "@atelier/contract/catalog";
import { Link, useNavigate } from "@tanstack/react-router";
import type { KeptList } from "../../parts/lists/use-list.ts";
import { ViewTabs } from "../../parts/lists/view-tabs.tsx";
import { t } from "../../words/words.ts";
import { type ProductSearch, readProductSearch, statusViews } from "./product-search.ts";

const exactly = { exact: true };

interface ProductViewsProps {
  search: ProductSearch;
  counts: AdminProductPage["counts"] | undefined;
  kept: KeptList;
}

/** The views of the products list with their counts, and those kept by name. */
export function ProductViews({ search, counts, kept }: ProductViewsProps) {
  const navigate = useNavigate();
  const status = search.status ?? "published";
  return (
    <ViewTabs
      list="products"
      kept={kept}
      own={statusViews.map((key) => ({
        key,
        label: t(`products.view.${key}`),
        count: key === "any" ? undefined : counts?.[key],
        search: { status: key },
      }))}
      current={status}
      search={{ ...search, status }}
      passing={["new"]}
      go={(next) => void navigate({ to: "/products", search: readProductSearch(next), replace: true })}
      link={(next, link) => <Link to="/products" search={readProductSearch(next)} activeOptions={exactly} {...link} />}
    />
  );
}
