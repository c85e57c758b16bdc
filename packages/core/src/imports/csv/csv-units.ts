import type { ImportMapping } from "@atelier/contract/imports";
import type { Table } from "../file/open-table.ts";
import type { ImportUnit } from "../import-unit.ts";
import { shopifyUnits } from "../shopify/shopify-units.ts";
import { isGrouped, mappedTable } from "./mapped-table.ts";

interface Shop {
  currency: string;
}

/** The products of any CSV, by what its columns were said to be. */
export async function* csvUnits(table: Table, shop: Shop, mapping: ImportMapping): AsyncGenerator<ImportUnit> {
  const amounts = { currency: shop.currency, decimal: mapping.decimal };
  const grouped = isGrouped(mapping);
  const hasHandle = mapping.columns.some(({ field }) => field === "handle");
  for await (const unit of shopifyUnits(mappedTable(table, mapping), amounts)) {
    const named = grouped ? unit : namedByItself(unit);
    yield named.product && !hasHandle ? { ...named, product: { ...named.product, handle: null } } : named;
  }
}

/** Each row a product: it is known again by its SKU, or by its title where it has none. */
function namedByItself(unit: ImportUnit): ImportUnit {
  if (!unit.product) return unit;
  const { variants, title } = unit.product.product;
  const sku = variants[0]?.sku;
  return sku
    ? { ...unit, name: `SKU ${sku.toLowerCase()}`, namedBy: "sku" }
    : { ...unit, name: title, namedBy: "title" };
}
