import { Button, buttonClass } from "@atelier/ui";
import { Kbd, PageHead, ThumbBar } from "@atelier/ui/admin";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useViewKeys } from "../../parts/use-view-keys.ts";
import { useKeys } from "../../shell/keys.ts";
import { useMay } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { NewProduct } from "./new-product.tsx";
import { ProductFilters } from "./product-filters.tsx";
import { ProductRows } from "./product-rows.tsx";
import { type ProductSearch, statusViews } from "./product-search.ts";
import { ProductViews } from "./product-views.tsx";
import { useProductList } from "./use-product-list.ts";

const route = getRouteApi("/shell/products");

/** The products: in the shop, drafts, archived; found by name, text or SKU; changed one by one or many at once. */
export function ProductsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const maySave = useMay("products.save");
  const mayImport = useMay("imports.run");
  const list = useProductList(search);
  const counts = list.asked.data?.counts;
  function narrow(change: Partial<Record<keyof ProductSearch, string | undefined>>): void {
    void navigate({
      search: { ...search, page: undefined, new: undefined, ...change } as ProductSearch,
      replace: "q" in change,
    });
  }
  const open = (productId: string) => void navigate({ to: "/products/$productId", params: { productId } });
  useViewKeys(statusViews, search.status ?? "published", (status) => narrow({ status }));
  useKeys(maySave ? { c: () => narrow({ new: "1" }) } : {});
  const create = maySave && (
    <Button variant="primary" onClick={() => narrow({ new: "1" })}>
      {t("products.new")} <Kbd>C</Kbd>
    </Button>
  );
  return (
    <>
      <title>{t("place.products")}</title>
      <PageHead
        title={t("place.products")}
        facts={counts && t("products.facts", { n: counts.published, drafts: counts.draft })}
        actions={
          mayImport && (
            <Link to="/imports" className={buttonClass()}>
              {t("products.import")}
            </Link>
          )
        }
        primary={create || undefined}
      />
      <ProductViews search={search} counts={counts} kept={list.kept} />
      <ProductFilters search={search} onChange={narrow} />
      <ProductRows
        search={search}
        list={list}
        narrow={narrow}
        onOpen={open}
        onClear={() => void navigate({ search: search.status ? { status: search.status } : {} })}
      />
      {create && <ThumbBar>{create}</ThumbBar>}
      <NewProduct open={maySave && search.new === "1"} onClose={() => narrow({ new: undefined })} onMade={open} />
    </>
  );
}
