import type { CatalogFacetsView } from "@atelier/contract/catalog";
import type { Speech } from "../../words/words.tsx";
import { type CatalogSearch, type Narrowing, narrowingsOf } from "./catalog-search.ts";

/** What the list calls itself: the words looked for, the one shelf it shows, or all goods. */
export function titleOf(search: CatalogSearch, facets: CatalogFacetsView | undefined, speech: Speech): string {
  if (search.q) return speech.t("catalog.for", { q: search.q });
  const [only, ...others] = narrowingsOf(search);
  if (only && others.length === 0 && (only.facet === "collection" || only.facet === "family")) {
    const list = only.facet === "family" ? facets?.families : facets?.collections;
    const label = list?.find((one) => one.value === only.value)?.label;
    if (label) return label;
  }
  return speech.t("nav.goods");
}

/** One narrowing in words, as its chip says it. */
export function narrowingWords(narrowing: Narrowing, search: CatalogSearch, look: NarrowingLook): string {
  const { facets, speech, money } = look;
  const { t } = speech;
  const labelled = (list: CatalogFacetsView["families"] | undefined) =>
    list?.find((one) => one.value === narrowing.value)?.label ?? narrowing.value;
  switch (narrowing.facet) {
    case "kind":
      return kindWords(narrowing.value, speech);
    case "family":
      return labelled(facets?.families);
    case "collection":
      return labelled(facets?.collections);
    case "tag":
      return narrowing.value;
    case "stock":
      return t("catalog.inStock");
    case "price": {
      const from = search.min === undefined ? undefined : money(search.min);
      const to = search.max === undefined ? undefined : money(search.max);
      if (from && to) return t("catalog.priceBetween", { from, to });
      return from ? t("catalog.priceFrom", { from }) : t("catalog.priceTo", { to: to ?? "" });
    }
  }
}

export type NarrowingLook = { facets: CatalogFacetsView | undefined; speech: Speech; money: (minor: number) => string };

const kinds = ["physical", "digital", "membership", "credits", "project", "subscription", "gift_card"] as const;

export function kindWords(value: string, { t }: Speech): string {
  const kind = kinds.find((one) => one === value);
  return kind ? t(`kind.many.${kind}`) : value;
}
