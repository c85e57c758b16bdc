import { admin } from "@atelier/client/react";
import { Button, buttonClass, Select } from "@atelier/ui";
import { Kbd, PageHead, Table, TableFoot, ThumbBar, Toolbar } from "@atelier/ui/admin";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { KeyHints } from "../../parts/key-hints.tsx";
import { listState } from "../../parts/list-state.tsx";
import { ColumnsMenu } from "../../parts/lists/columns-menu.tsx";
import { columnsOf, shownKeys } from "../../parts/lists/list-columns.ts";
import { namedColumns } from "../../parts/lists/named-columns.ts";
import { useList } from "../../parts/lists/use-list.ts";
import { Pager } from "../../parts/pager.tsx";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { useSearchBox } from "../../parts/use-search-box.ts";
import { useViewKeys } from "../../parts/use-view-keys.ts";
import { useKeys } from "../../shell/keys.ts";
import { useMay, useSession } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { NewProduct } from "./new-product.tsx";
import { NoProducts } from "./no-products.tsx";
import { productColumns, productPhoneLine } from "./product-columns.tsx";
import { ProductFilters } from "./product-filters.tsx";
import { productQuestion, type ProductSearch, productSorts, statusViews } from "./product-search.ts";
import { ProductViews } from "./product-views.tsx";

const route = getRouteApi("/shell/products");

/** The products: in the shop, drafts, archived; found by name, text or SKU. */
export function ProductsScreen() {
  const { shop } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const maySave = useMay("products.save");
  const mayImport = useMay("imports.run");
  const asked = admin.products.list.useQuery(productQuestion(search), { placeholderData: keepPreviousData });
  const products = asked.data?.items ?? [];
  const counts = asked.data?.counts;
  function narrow(change: Partial<Record<keyof ProductSearch, string | undefined>>): void {
    void navigate({
      search: { ...search, page: undefined, new: undefined, ...change } as ProductSearch,
      replace: "q" in change,
    });
  }
  const open = (productId: string) => void navigate({ to: "/products/$productId", params: { productId } });
  const kept = useList("products");
  const columns = namedColumns(productColumns(products[0]?.currency ?? shop.currency));
  const box = useSearchBox(search.q, (q) => narrow({ q }));
  const cursor = useRowKeys(
    products.map((product) => product.id),
    open,
  );
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
      <ProductViews search={search} counts={counts} kept={kept} />
      <ProductFilters search={search} onChange={narrow} />
      <Toolbar
        search={{ ...box, label: t("products.search") }}
        end={
          <>
            <label className="refresh">
              <span className="meta">{t("products.sort")}</span>
              <Select
                className="small"
                aria-label={t("products.sort")}
                value={search.sort ?? "updated"}
                onChange={(event) => narrow({ sort: event.target.value })}
              >
                {productSorts.map((sort) => (
                  <option key={sort} value={sort}>
                    {t(`products.sort.${sort}`)}
                  </option>
                ))}
              </Select>
            </label>
            <ColumnsMenu pictures columns={columns} list={kept} />
          </>
        }
      />
      <div className="with-pictures">
        <Table
          label={t("place.products")}
          columns={columnsOf(columns, shownKeys(columns, kept.settings))}
          rows={products}
          rowKey={(product) => product.id}
          density="roomy"
          cursor={cursor}
          onRowPress={(product) => open(product.id)}
          phoneSub={productPhoneLine}
          {...listState(
            asked,
            <NoProducts
              search={search}
              mayCreate={maySave}
              onNew={() => narrow({ new: "1" })}
              onClear={() => void navigate({ search: search.status ? { status: search.status } : {} })}
            />,
            products.length > 0,
          )}
        />
      </div>
      <TableFoot
        actions={
          <>
            <KeyHints />
            <Pager
              trail={search.page}
              nextCursor={asked.data?.nextCursor}
              busy={asked.isPlaceholderData}
              onTrail={(page) => narrow({ page })}
            />
          </>
        }
      >
        <span role="status">{asked.data && t("products.count", { n: products.length })}</span>
      </TableFoot>
      {create && <ThumbBar>{create}</ThumbBar>}
      <NewProduct open={maySave && search.new === "1"} onClose={() => narrow({ new: undefined })} onMade={open} />
    </>
  );
}
