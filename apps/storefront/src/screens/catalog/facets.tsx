import type { FacetValue } from "@atelier/contract/catalog";
import { buttonClass, Facet, FacetList, FacetOption, Ghost } from "@atelier/ui";
import { useState } from "react";
import { useWords } from "../../words/words.tsx";
import type { FacetProps } from "./active-chips.tsx";
import { firstPage, toggled } from "./catalog-search.ts";
import { kindWords } from "./catalog-title.ts";
import { PriceFacet } from "./price-facet.tsx";

/** The form that stands in for script; the sort belongs to it as well. */
export const plainForm = "narrow";

/** The facets in their column. */
export function Facets(props: FacetProps & { busy: boolean }) {
  const { t } = useWords();
  return (
    <FacetList label={t("catalog.narrow")} busy={props.busy}>
      <FacetGroups {...props} form={plainForm} />
      <PlainForm q={props.search.q} />
    </FacetList>
  );
}

/** Sends what is ticked where no script runs; with script it is never used. */
function PlainForm(props: { q: string | undefined }) {
  const { t } = useWords();
  return (
    <form id={plainForm} action="/goods">
      {props.q && <input type="hidden" name="q" value={props.q} />}
      <noscript>{import.meta.env.SSR && <button className={buttonClass()}>{t("catalog.show")}</button>}</noscript>
    </form>
  );
}

/** `form`: of the form without script, which only one of the two places belongs to. */
export function FacetGroups(props: FacetProps & { form?: string }) {
  const speech = useWords();
  const { t } = speech;
  const { facets, search, onChange } = props;
  if (!facets) return <FacetsGhost />;
  const kinds = facets.kinds.map((one) => ({ ...one, label: kindWords(one.value, speech) }));
  return (
    <>
      <ListFacet facet="collection" title={t("facet.collection")} values={facets.collections} {...props} />
      <ListFacet facet="kind" title={t("facet.kind")} values={kinds} {...props} />
      <ListFacet facet="family" title={t("facet.family")} values={facets.families} {...props} />
      <PriceFacet search={search} facets={facets} onChange={onChange} />
      <Facet title={t("facet.stock")}>
        <FacetOption
          label={t("catalog.inStock")}
          count={facets.inStock}
          name="stock"
          value="in"
          form={props.form}
          checked={search.stock === "in"}
          onChange={(checked) => onChange(firstPage({ ...search, stock: checked ? "in" : undefined }))}
        />
      </Facet>
      <ListFacet facet="tag" title={t("facet.tag")} values={facets.tags} {...props} />
    </>
  );
}

/** The facets before their counts are here, in about their final height. */
function FacetsGhost() {
  return ([7, 4, 5] as const).map((lines, at) => (
    <div className="facet facet-ghost" key={at} aria-hidden="true">
      <Ghost width={4} />
      {Array.from({ length: lines }, (_, line) => (
        <Ghost key={line} width={line % 2 ? 7 : 6} />
      ))}
    </div>
  ));
}

/** Of a longer list: those that lead anywhere before those that do not. */
const shownAtOnce = 8;

type ListFacetProps = FacetProps & {
  facet: "kind" | "family" | "collection" | "tag";
  title: string;
  values: readonly FacetValue[];
  form?: string;
};

function ListFacet(props: ListFacetProps) {
  const { t } = useWords();
  const [whole, setWhole] = useState(false);
  const { search, facet, values, onChange } = props;
  const chosen: readonly string[] = search[facet] ?? [];
  // What was chosen in an address and has no count any more can still be taken away.
  const lost = chosen
    .filter((value) => !values.some((one) => one.value === value))
    .map((value) => ({ value, label: value, count: 0 }));
  const all = [...values, ...lost];
  if (all.length === 0) return null;
  const first = new Set(all.toSorted((a, b) => Number(b.count > 0) - Number(a.count > 0)).slice(0, shownAtOnce));
  const shown = whole ? all : all.filter((one) => first.has(one) || chosen.includes(one.value));
  const hidden = all.length - shown.length;
  return (
    <Facet
      title={props.title}
      more={
        hidden > 0 && (
          <button type="button" className="link small facet-more" onClick={() => setWhole(true)}>
            {t("facet.more", { count: hidden })}
          </button>
        )
      }
    >
      {shown.map((one) => (
        <FacetOption
          key={one.value}
          label={one.label}
          count={one.count}
          name={facet}
          value={one.value}
          form={props.form}
          checked={chosen.includes(one.value)}
          onChange={() => onChange(toggled(search, facet, one.value))}
        />
      ))}
    </Facet>
  );
}
