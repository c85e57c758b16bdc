import { productKind } from "@atelier/contract/catalog";
import { admin } from "@atelier/client/react";
import type { FilterField } from "../../parts/filter-field.ts";
import { Filters } from "../../parts/filters.tsx";
import { useSession } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { productFilters, type ProductSearch, someOrNone, stockFilters } from "./product-search.ts";

type Key = (typeof productFilters)[number];
type Change = Partial<Record<Key, string | undefined>>;

interface ProductFiltersProps {
  search: ProductSearch;
  onChange: (change: Change) => void;
}

/** What the products list can be narrowed down by, as chips. */
export function ProductFilters({ search, onChange }: ProductFiltersProps) {
  const { shop } = useSession();
  const shelves = admin.products.shelves.useQuery(undefined, { staleTime: 60_000 }).data;
  const named = (shelf: readonly { slug: string; name: string }[] | undefined) =>
    (shelf ?? []).map(({ slug, name }) => ({ value: slug, label: name }));
  const choice = (key: Exclude<Key, "min" | "max">, label: string, choices: Choices): FilterField => ({
    key,
    kind: "choice",
    label,
    how: t("list.is"),
    value: search[key],
    choices,
    onChange: (value) => onChange({ [key]: value }),
  });
  const kinds = productKind.options.map((value) => ({ value, label: t(`kind.${value}`) }));
  const stocks = stockFilters.map((value) => ({ value, label: t(`products.stock.${value}`) }));
  const some = [
    { value: "some", label: t("products.picture.some") },
    { value: "none", label: t("products.picture.none") },
  ];
  const goingOut = someOrNone.map((value) => ({ value, label: t(`products.scheduled.${value}`) }));
  return (
    <Filters
      onClear={() => onChange(Object.fromEntries(productFilters.map((key) => [key, undefined])))}
      fields={[
        choice("kind", t("products.kind"), kinds),
        choice("family", t("products.family"), named(shelves?.families)),
        choice("collection", t("products.collection"), named(shelves?.collections)),
        choice(
          "tag",
          t("products.tag"),
          (shelves?.tags ?? []).map((tag) => ({ value: tag, label: tag })),
        ),
        choice("stock", t("products.stock"), stocks),
        choice("picture", t("products.picture"), some),
        choice("scheduled", t("products.scheduled"), goingOut),
        {
          key: "price",
          kind: "amounts",
          label: t("products.priceWord"),
          currency: shop.currency,
          from: search.min === undefined ? undefined : Number(search.min),
          to: search.max === undefined ? undefined : Number(search.max),
          onChange: ({ from, to }) => onChange({ min: from?.toString(), max: to?.toString() }),
        },
      ]}
    />
  );
}

type Choices = readonly { value: string; label: string }[];
