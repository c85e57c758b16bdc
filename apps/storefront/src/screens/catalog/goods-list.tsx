import type { ProductCardView } from "@atelier/contract/catalog";
import { buttonClass, GhostWorks, LoadMore, Shelf } from "@atelier/ui";
import { Link } from "../../router/link.tsx";
import { Good } from "../../parts/goods.tsx";
import { useWords } from "../../words/words.tsx";
import type { CatalogSearch } from "./catalog-search.ts";

export type GoodsListProps = {
  search: CatalogSearch;
  goods: readonly ProductCardView[];
  total: number | undefined;
  hasMore: boolean;
  /** Goods of the choice before; the new ones are on their way. */
  stale: boolean;
  /** More pages are on their way. */
  busy: boolean;
};

/** The goods on their shelves, and the way to more of them. */
export function GoodsList(props: GoodsListProps) {
  const { t } = useWords();
  const { search, goods, total, hasMore, stale, busy } = props;
  const next = { ...search, page: (search.page ?? 1) + 1 };
  return (
    <>
      <Shelf busy={stale}>
        {goods.map((card, at) => (
          <Good key={card.id} card={card} eager={at < 4} heading={2} sizes="(min-width: 1024px) 18vw, 45vw" />
        ))}
        {busy && <GhostWorks count={4} />}
      </Shelf>
      <LoadMore
        status={
          total === undefined ? "" : t("catalog.shown", { shown: goods.length, count: Math.max(total, goods.length) })
        }
        link={
          hasMore && (
            <Link
              className={buttonClass()}
              to="/goods"
              search={next}
              replace
              resetScroll={false}
              preload={false}
              aria-busy={busy || undefined}
            >
              {t("catalog.more")}
            </Link>
          )
        }
      />
    </>
  );
}

/** The shelves before anything stands on them. */
export function GoodsGhost() {
  return (
    <Shelf>
      <GhostWorks count={8} />
    </Shelf>
  );
}
