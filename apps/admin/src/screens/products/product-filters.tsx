import { productKind } from "@atelier/contract/catalog";
import { admin } from "@atelier/client/react";
import { Filters } from "../../parts/filters.tsx";
import { t } from "../../words/words.ts";
import { type ProductSearch, stockFilters } from "./product-search.ts";

type Change = Partial<Record<"kind" | "family" | "stock", string | undefined>>;

/** What the products list can be narrowed down by, as chips. */
export function ProductFilters(props: { search: ProductSearch; onChange: (change: Change) => void }) {
  const { search, onChange } = props;
  const shelves = admin.products.shelves.useQuery(undefined, { staleTime: 60_000 }).data;
  return (
    <Filters
      onClear={() => onChange({ kind: undefined, family: undefined, stock: undefined })}
      fields={[
        {
          key: "kind",
          kind: "choice",
          label: t("products.kind"),
          how: t("list.is"),
          value: search.kind,
          choices: productKind.options.map((value) => ({ value, label: t(`kind.${value}`) })),
          onChange: (kind) => onChange({ kind }),
        },
        {
          key: "family",
          kind: "choice",
          label: t("products.family"),
          how: t("list.is"),
          value: search.family,
          choices: (shelves?.families ?? []).map(({ slug, name }) => ({ value: slug, label: name })),
          onChange: (family) => onChange({ family }),
        },
        {
          key: "stock",
          kind: "choice",
          label: t("products.stock"),
          how: t("list.is"),
          value: search.stock,
          choices: stockFilters.map((value) => ({ value, label: t(`products.stock.${value}`) })),
          onChange: (stock) => onChange({ stock }),
        },
      ]}
    />
  );
}
