import type { FacetValue } from "@atelier/contract/catalog";
import { Button, Drawer, Facet, FacetList, FacetOption, Ghost } from "@atelier/ui";
import { useState } from "react";
import { useWords } from "../../words/words.tsx";
import { ActiveChips, type FacetProps } from "./active-chips.tsx";
import { cleared, firstPage, narrowingsOf, toggled } from "./catalog-search.ts";
import { kindWords } from "./catalog-title.ts";
import { PriceFacet } from "./price-facet.tsx";

/** The facets in their column. */
export function Facets(props: FacetProps & { busy: boolean }) {
  const { t } = useWords();
  return (
    <FacetList label={t("catalog.narrow")} busy={props.busy}>
      <FacetGroups {...props} />
    </FacetList>
  );
}

/** The same on a phone: a sheet from below, with the count on its button. */
export function FacetsDrawer(props: FacetProps & { open: boolean; onClose: () => void; total: number | undefined }) {
  const { t } = useWords();
  const { open, onClose, total, search, onChange } = props;
  const on = narrowingsOf(search).length;
  return (
    <Drawer
      from="bottom"
      open={open}
      onClose={onClose}
      title={t("catalog.narrow")}
      closeLabel={t("frame.close")}
      footer={
        <div className="facet-foot">
          {on > 0 && (
            <button type="button" className="link" onClick={() => onChange(cleared(search))}>
              {t("catalog.clearCount", { count: on })}
            </button>
          )}
          <Button variant="primary" wide onClick={onClose}>
            {total === undefined ? t("catalog.show") : t("catalog.showCount", { count: total })}
          </Button>
        </div>
      }
    >
      <div className="facet-body">
        {on > 0 && <ActiveChips {...props} />}
        <FacetGroups {...props} />
      </div>
    </Drawer>
  );
}

function FacetGroups(props: FacetProps) {
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
          checked={chosen.includes(one.value)}
          onChange={() => onChange(toggled(search, facet, one.value))}
        />
      ))}
    </Facet>
  );
}
