import { shop } from "@atelier/client/shop";
import { Button } from "@atelier/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { useNavigate, useSearch } from "../../router/router.tsx";
import { Suspense, useState } from "react";
import { Coming } from "../../parts/coming.tsx";
import { Failed, NotWithoutConnection } from "../../parts/failed.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { part } from "../../router/screen-part.tsx";
import { useLate } from "../../shell/use-late.ts";
import { useOnceTrue } from "../../shell/use-once-true.ts";
import { useShop } from "../../shell/use-shop.ts";
import { useWords } from "../../words/words.tsx";
import { ActiveChips } from "./active-chips.tsx";
import { type CatalogSearch, filtersOf, narrowingsOf } from "./catalog-search.ts";
import { Facets } from "./facets.tsx";
import { GoodsGhost, GoodsList } from "./goods-list.tsx";
import { SortChoice } from "./sort-choice.tsx";
import { titleOf } from "./catalog-title.ts";
import { useGoods } from "./use-goods.ts";
import { usePlaceKept } from "./use-place-kept.ts";

const NothingFound = part(async () => (await import("./nothing-found.tsx")).NothingFound);
const FacetsDrawer = part(async () => (await import("./facets-drawer.tsx")).FacetsDrawer);

/** All goods, narrowed down by what the address says. */
export function CatalogScreen() {
  const speech = useWords();
  const { t } = speech;
  const search = useSearch("/goods");
  const navigate = useNavigate();
  const about = useShop();
  const goods = useGoods(search);
  const facets = shop.catalog.facets.useQuery(filtersOf(search), { placeholderData: keepPreviousData });
  const late = useLate(goods.isPending);
  usePlaceKept(goods.goods !== undefined && !goods.isComing && !goods.isOld);
  const [narrowing, setNarrowing] = useState(false);
  const drawerWasOpened = useOnceTrue(narrowing);
  const on = narrowingsOf(search).length;
  function go(next: CatalogSearch): void {
    navigate({ to: "/goods", search: next, resetScroll: false });
  }
  const title = titleOf(search, facets.data, speech);
  const total = facets.data?.total;
  const empty = goods.goods?.length === 0 && !goods.isOld;
  // No word of it is known: nothing is left that could be narrowed down or sorted.
  const lost = empty && on === 0;
  const shared = { search, facets: facets.data, onChange: go };
  return (
    <div className="page">
      <PageTitle>{title}</PageTitle>
      <div className={lost ? "catalogue lost-words" : "catalogue"}>
        <div className="catalogue-head">
          <h1 className="display">{empty && search.q ? t("nothing.for", { q: search.q }) : title}</h1>
          <p className="soft small" role="status">
            {goods.error && !goods.goods
              ? null
              : goods.isPending || total === undefined
                ? t("catalog.opening")
                : total === about?.productCount || about === undefined
                  ? t("catalog.things", { count: total })
                  : t("catalog.countOf", { count: total, all: about.productCount })}
          </p>
        </div>
        {!lost && <Facets {...shared} busy={facets.isPending} />}
        <div>
          {!lost && (
            <div className="bar-top">
              <Button className="narrow" onClick={() => setNarrowing(true)}>
                {on > 0 ? t("catalog.narrowOn", { count: on }) : t("catalog.narrow")}
              </Button>
              <ActiveChips {...shared} />
              <SortChoice search={search} onChange={go} />
            </div>
          )}
          {goods.error && !goods.goods ? (
            <Failed error={goods.error} what={t("catalog.what")} onRetry={() => void goods.refetch()} />
          ) : goods.isPending && goods.fetchStatus === "paused" ? (
            <NotWithoutConnection />
          ) : empty ? (
            <Suspense>
              <NothingFound {...shared} />
            </Suspense>
          ) : goods.goods ? (
            <GoodsList
              search={search}
              goods={goods.goods}
              total={total}
              hasMore={goods.hasMore}
              stale={goods.isOld}
              busy={goods.isComing}
            />
          ) : (
            <Coming late={late}>
              <GoodsGhost />
            </Coming>
          )}
        </div>
      </div>
      {drawerWasOpened && (
        <Suspense>
          <FacetsDrawer {...shared} open={narrowing} onClose={() => setNarrowing(false)} total={total} />
        </Suspense>
      )}
    </div>
  );
}
