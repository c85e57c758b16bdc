import type { AdminProductPage } from "@atelier/contract/catalog";
import { Views } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import { t } from "../../words/words.ts";
import { type ProductSearch, statusViews } from "./product-search.ts";

/** The views of the products list with their counts; filters set stay set. */
export function ProductViews(props: { search: ProductSearch; counts: AdminProductPage["counts"] | undefined }) {
  const { search, counts } = props;
  return (
    <Views
      label={t("list.views")}
      views={statusViews.map((status) => ({
        key: status,
        link: (
          <Link
            to="/products"
            search={{ ...search, status, page: undefined, new: undefined } as ProductSearch}
            aria-current={(search.status ?? "published") === status ? "page" : undefined}
          >
            {t(`products.view.${status}`)}
            {counts && status !== "any" && <span className="n">{counts[status]}</span>}
          </Link>
        ),
      }))}
    />
  );
}
