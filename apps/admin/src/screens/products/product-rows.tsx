import type { AdminProductRowView } from "@atelier/contract/catalog";
import { Select } from "@atelier/ui";
import { Table, TableFoot, Toolbar } from "@atelier/ui/admin";
import { KeyHints } from "../../parts/key-hints.tsx";
import { listState } from "../../parts/list-state.tsx";
import { ColumnsMenu } from "../../parts/lists/columns-menu.tsx";
import { columnsOf, shownKeys } from "../../parts/lists/list-columns.ts";
import { namedColumns } from "../../parts/lists/named-columns.ts";
import { Pager } from "../../parts/pager.tsx";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { useSearchBox } from "../../parts/use-search-box.ts";
import { useMay, useSession } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { ProductBulk } from "./bulk/product-bulk.tsx";
import { ExportProducts } from "./export-products.tsx";
import { NoProducts } from "./no-products.tsx";
import { productColumns, productPhoneLine } from "./product-columns.tsx";
import { type ProductSearch, productSorts } from "./product-search.ts";
import type { ProductList } from "./use-product-list.ts";

export interface ProductRowsProps {
  search: ProductSearch;
  list: ProductList;
  narrow: (change: Partial<Record<keyof ProductSearch, string | undefined>>) => void;
  onOpen: (id: string) => void;
  onClear: () => void;
}

/** The products as rows, with what can be done to those chosen. */
export function ProductRows(props: ProductRowsProps) {
  const { search, list, narrow, onOpen } = props;
  const { asked, products, kept, selection, total } = list;
  const maySave = useMay("products.save");
  const columns = useColumns(products);
  const keys = products.map((product) => product.id);
  const cursor = useRowKeys(keys, onOpen, maySave ? { choose: selection.toggle } : {});
  const nothing = (
    <NoProducts search={search} mayCreate={maySave} onNew={() => narrow({ new: "1" })} onClear={props.onClear} />
  );
  return (
    <>
      <ProductBulk list={list}>
        <ProductTools {...props} />
      </ProductBulk>
      <div className="with-pictures">
        <Table
          label={t("place.products")}
          columns={columnsOf(columns, shownKeys(columns, kept.settings))}
          rows={products}
          rowKey={(product) => product.id}
          density="roomy"
          cursor={cursor}
          selection={
            maySave
              ? { chosen: selection.chosen, onChange: selection.choose, name: (product) => product.title }
              : undefined
          }
          onRowPress={(product) => onOpen(product.id)}
          phoneSub={productPhoneLine}
          {...listState(asked, nothing, products.length > 0)}
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
        <span role="status">{total !== undefined && sayCount(products.length, total)}</span>
      </TableFoot>
    </>
  );
}

function sayCount(shown: number, total: number): string {
  return total > shown ? t("products.of", { shown, n: total }) : t("products.count", { n: shown });
}

function useColumns(products: readonly AdminProductRowView[]) {
  const { shop } = useSession();
  return namedColumns(productColumns(products[0]?.currency ?? shop.currency));
}

function ProductTools({ search, list, narrow }: ProductRowsProps) {
  const box = useSearchBox(search.q, (q) => narrow({ q }));
  const columns = useColumns(list.products);
  return (
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
          <ExportProducts list={list} />
          <ColumnsMenu pictures columns={columns} list={list.kept} />
        </>
      }
    />
  );
}
