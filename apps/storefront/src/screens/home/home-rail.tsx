import type { ProductCardView } from "@atelier/contract/catalog";
import { Shelf } from "@atelier/ui";
import { Link } from "../../router/link.tsx";
import type { CSSProperties } from "react";
import { Good } from "../../parts/goods.tsx";
import { useWords } from "../../words/words.tsx";

/** Out this week: works at their own proportions on one baseline. */
export function HomeRail(props: { cards: ProductCardView[]; count: number | undefined }) {
  const { t } = useWords();
  const { cards, count } = props;
  if (cards.length === 0) return null;
  const hung = cards.length <= 4 && cards.every((card) => card.image);
  return (
    <section className="page">
      <div className="section-head">
        <h2 className="heading">{t("home.rail")}</h2>
        <Link className="link small" to="/goods">
          {count === undefined ? t("nav.goods") : t("home.all", { count })}
        </Link>
      </div>
      {hung ? (
        <div className="hung-rail" style={{ "--rail-columns": columnsFor(cards) } as CSSProperties}>
          <Shelf className="rail">
            {cards.map((card) => (
              <Good key={card.id} card={card} full sizes="(min-width: 1024px) 26vw, 45vw" />
            ))}
          </Shelf>
        </div>
      ) : (
        <Shelf>
          {cards.map((card) => (
            <Good key={card.id} card={card} />
          ))}
        </Shelf>
      )}
    </section>
  );
}

/** Columns as wide as the root of each ratio, so that all works get about the same area. */
function columnsFor(cards: readonly ProductCardView[]): string {
  return cards
    .map((card) => `${Math.sqrt((card.image?.width ?? 1) / (card.image?.height ?? 1)).toFixed(3)}fr`)
    .join(" ");
}
