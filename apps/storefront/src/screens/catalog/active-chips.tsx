import type { CatalogFacetsView } from "@atelier/contract/catalog";
import { Chip, Chips } from "@atelier/ui";
import { useMoney } from "../../parts/price-text.tsx";
import { useWords } from "../../words/words.tsx";
import { type CatalogSearch, cleared, narrowingsOf } from "./catalog-search.ts";
import { narrowingWords } from "./catalog-title.ts";

export type FacetProps = {
  search: CatalogSearch;
  facets: CatalogFacetsView | undefined;
  onChange: (search: CatalogSearch) => void;
};

/** What the list is narrowed down to, each to be taken away alone, or all at once. */
export function ActiveChips(props: FacetProps) {
  const speech = useWords();
  const { t } = speech;
  const words = useNarrowingWords(props);
  const { search, onChange } = props;
  const active = narrowingsOf(search);
  if (active.length === 0) return <p className="small soft">{t("catalog.notNarrowed")}</p>;
  return (
    <Chips onClear={() => onChange(cleared(search))} clearLabel={t("catalog.clearAll")}>
      {active.map((one) => (
        <Chip
          key={`${one.facet} ${one.value}`}
          onRemove={() => onChange(one.without)}
          removeLabel={t("catalog.takeAway")}
        >
          {words(one)}
        </Chip>
      ))}
    </Chips>
  );
}

/** How chips and sentences name a narrowing. */
export function useNarrowingWords(props: FacetProps) {
  const speech = useWords();
  const money = useMoney();
  const { search, facets } = props;
  const look = { facets, speech, money: (minor: number) => money(minor, facets?.currency ?? "GBP") };
  return (one: ReturnType<typeof narrowingsOf>[number]) => narrowingWords(one, search, look);
}
