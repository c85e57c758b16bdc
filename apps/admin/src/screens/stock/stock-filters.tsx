import { admin } from "@atelier/client/react";
import type { FilterField } from "../../parts/filter-field.ts";
import { Filters } from "../../parts/filters.tsx";
import { t } from "../../words/words.ts";
import { stockFilters, type StockSearch, stockStatuses } from "./stock-search.ts";

type Key = (typeof stockFilters)[number];

interface StockFiltersProps {
  search: StockSearch;
  onChange: (change: Partial<Record<Key, string | undefined>>) => void;
}

/** What the stock can be narrowed down by, as chips. */
export function StockFilters({ search, onChange }: StockFiltersProps) {
  const shelves = admin.products.shelves.useQuery(undefined, { staleTime: 60_000 }).data;
  const choice = (key: Key, label: string, choices: { value: string; label: string }[]): FilterField => ({
    key,
    kind: "choice",
    label,
    how: t("list.is"),
    value: search[key],
    choices,
    onChange: (value) => onChange({ [key]: value }),
  });
  const named = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, label: name });
  const plain = (value: string) => ({ value, label: value });
  return (
    <Filters
      onClear={() => onChange(Object.fromEntries(stockFilters.map((key) => [key, undefined])))}
      fields={[
        choice("family", t("products.family"), (shelves?.families ?? []).map(named)),
        choice("collection", t("products.collection"), (shelves?.collections ?? []).map(named)),
        choice("tag", t("products.tag"), (shelves?.tags ?? []).map(plain)),
        choice(
          "status",
          t("stock.product"),
          stockStatuses.map((value) => ({ value, label: t(`product.status.${value}`) })),
        ),
      ]}
    />
  );
}
