import type { CatalogFacetsView } from "@atelier/contract/catalog";
import { Facet, FacetRange, formatAmount, Input, parseMoney } from "@atelier/ui";
import { type KeyboardEvent, useState } from "react";
import { useWords } from "../../words/words.tsx";
import { type CatalogSearch, firstPage } from "./catalog-search.ts";

type PriceFacetProps = { search: CatalogSearch; facets: CatalogFacetsView; onChange: (search: CatalogSearch) => void };

/** From and to, typed as money; counts on Enter or on leaving the field. */
export function PriceFacet(props: PriceFacetProps) {
  const { t } = useWords();
  const { search, facets, onChange } = props;
  if (!facets.price && search.min === undefined && search.max === undefined) return null;
  return (
    <Facet title={t("facet.price")}>
      <FacetRange
        between={t("facet.to")}
        from={
          <AmountField
            label={t("facet.priceFrom")}
            minor={search.min}
            hint={facets.price?.fromMinor}
            currency={facets.currency}
            onChange={(min) => onChange(firstPage({ ...search, min }))}
          />
        }
        to={
          <AmountField
            label={t("facet.priceTo")}
            minor={search.max}
            hint={facets.price?.toMinor}
            currency={facets.currency}
            onChange={(max) => onChange(firstPage({ ...search, max }))}
          />
        }
      />
    </Facet>
  );
}

type AmountFieldProps = {
  label: string;
  minor: number | undefined;
  /** What the cheapest or dearest costs. */
  hint: number | undefined;
  currency: string;
  onChange: (minor: number | undefined) => void;
};

function AmountField(props: AmountFieldProps) {
  const { locale } = useWords();
  const { label, minor, hint, currency, onChange } = props;
  const written = minor === undefined ? "" : formatAmount(minor, currency, locale);
  const [draft, setDraft] = useState<string>();
  function settle(): void {
    if (draft === undefined) return;
    const typed = draft.trim() === "" ? undefined : parseMoney(draft, currency, locale);
    const understood = draft.trim() === "" || (typed !== undefined && typed >= 0);
    setDraft(undefined);
    if (understood && typed !== minor) onChange(typed);
  }
  function steer(event: KeyboardEvent): void {
    if (event.key === "Enter") settle();
  }
  return (
    <Input
      aria-label={`${label}, ${currency}`}
      inputMode="decimal"
      placeholder={hint === undefined ? undefined : formatAmount(hint, currency, locale)}
      value={draft ?? written}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={settle}
      onKeyDown={steer}
    />
  );
}
