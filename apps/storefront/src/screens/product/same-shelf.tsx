import type { ProductView } from "@atelier/contract/catalog";
import { shop } from "@atelier/client/shop";
import { Shelf } from "@atelier/ui";
import { Good } from "../../parts/goods.tsx";
import { useWords } from "../../words/words.tsx";
import { shelfOf } from "./shelf-of.ts";

/** Four others of the same family, else of the same collection. */
export function SameShelf(props: { product: ProductView }) {
  const { t } = useWords();
  const { product } = props;
  const where = shelfOf(product);
  const shelf = shop.catalog.list.useQuery(where, { enabled: where !== undefined });
  const others = shelf.data?.items.filter((card) => card.id !== product.id).slice(0, 4) ?? [];
  if (others.length === 0) return null;
  return (
    <section className="section">
      <div className="section-head">
        <h2 className="heading">{t("product.sameShelf")}</h2>
      </div>
      <Shelf>
        {others.map((card) => (
          <Good key={card.id} card={card} />
        ))}
      </Shelf>
    </section>
  );
}
