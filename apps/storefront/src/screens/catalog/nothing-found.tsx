import { shop, useShopClient } from "@atelier/client/shop";
import { EmptyState, Shelf } from "@atelier/ui";
import { useQueries } from "@tanstack/react-query";
import { Link } from "../../router/link.tsx";
import { Good } from "../../parts/goods.tsx";
import { useWords } from "../../words/words.tsx";
import { type FacetProps, useNarrowingWords } from "./active-chips.tsx";
import { filtersOf, narrowingsOf } from "./catalog-search.ts";

/** Nothing fits: the nearest words, what each narrowing costs, and what people buy instead. */
export function NothingFound(props: FacetProps) {
  const { search } = props;
  return search.q || narrowingsOf(search).length > 0 ? <NothingFits {...props} /> : <NothingHung />;
}

/** A shop that has nothing in its drawers yet. */
function NothingHung() {
  const { t } = useWords();
  return (
    <EmptyState title={t("nothing.hung")}>
      <p>{t("nothing.hungText")}</p>
    </EmptyState>
  );
}

function NothingFits(props: FacetProps) {
  const { t } = useWords();
  const { search } = props;
  const instead = shop.catalog.list.useQuery({ sort: "best-selling", limit: 3 }).data?.items ?? [];
  return (
    <>
      <div className="quiet nothing">
        {!search.q && <h2 className="title">{t("nothing.title")}</h2>}
        <p className="story">{t("nothing.text")}</p>
        {search.q && <NearestWords q={search.q} />}
        <WaysOut {...props} />
      </div>
      {instead.length > 0 && (
        <>
          <h2 className="heading nothing-instead">{t("nothing.instead")}</h2>
          <Shelf across={3}>
            {instead.map((card) => (
              <Good key={card.id} card={card} />
            ))}
          </Shelf>
        </>
      )}
    </>
  );
}

function NearestWords(props: { q: string }) {
  const { t } = useWords();
  const nearest = shop.catalog.suggest.useQuery({ q: props.q }).data?.nearest ?? [];
  if (nearest.length === 0) return null;
  return (
    <p>
      {t("nothing.nearest")}{" "}
      {nearest.map((word, at) => (
        <span key={word}>
          {at > 0 && ", "}
          <Link className="link" to="/goods" search={{ q: word }}>
            {word}
          </Link>
        </span>
      ))}
    </p>
  );
}

/** For each narrowing how many there would be without it; only those that lead somewhere. */
function WaysOut(props: FacetProps) {
  const { t } = useWords();
  const words = useNarrowingWords(props);
  const active = narrowingsOf(props.search);
  const client = useShopClient();
  const without = useQueries({
    queries: active.map((one) => shop.catalog.facets.asked(client, filtersOf(one.without))),
  });
  return active.map((one, at) => {
    const count = without[at]?.data?.total ?? 0;
    return (
      count > 0 && (
        <p className="small soft" key={`${one.facet} ${one.value}`}>
          <button type="button" className="link" onClick={() => props.onChange(one.without)}>
            {t("nothing.without", { what: words(one), count })}
          </button>
        </p>
      )
    );
  });
}
