import type { ProductCardView } from "@atelier/contract/catalog";
import { Ghost, GhostPicture, Label, Picture } from "@atelier/ui";
import { CardPrice } from "../../parts/goods.tsx";
import { pictureOf } from "../../parts/picture-of.ts";
import { stockWords } from "../../parts/stock-words.ts";
import { useWords } from "../../words/words.tsx";

/** A good's page before it is here; what the card already said is printed at once. */
export function ProductGhost(props: { card: ProductCardView | undefined }) {
  const speech = useWords();
  const { card } = props;
  return (
    <div className="grid product product-coming">
      <div className="gallery">
        <div className="thumbs" aria-hidden="true">
          <GhostPicture width={800} height={1060} />
          <GhostPicture width={800} height={640} />
          <GhostPicture width={800} height={600} />
        </div>
        <div className="pictures">
          {card?.image ? (
            <figure>
              <Picture source={pictureOf(card.image)} sizes="(min-width: 1024px) 46vw, 92vw" eager />
            </figure>
          ) : (
            <GhostPicture width={800} height={1060} />
          )}
        </div>
      </div>
      <div className="buy">
        {card && (
          <Label
            heading={1}
            title={<span className="buy-title">{card.title}</span>}
            medium={card.medium}
            stock={stockWords(card, speech)}
            price={<CardPrice card={card} />}
          />
        )}
        <p className="sr" role="status">
          {speech.t("product.coming")}
        </p>
        <div className="ghost-lines story-ghost" aria-hidden="true">
          {([10, 9, 10, 9, 5] as const).map((width, at) => (
            <Ghost key={at} width={width} />
          ))}
        </div>
        <div className="buy-row" aria-hidden="true">
          <span className="ghost box-stepper" />
          <span className="ghost box-button" />
        </div>
        <div className="ghost-folds" aria-hidden="true">
          {([2, 4, 5] as const).map((width) => (
            <p key={width}>
              <Ghost width={width} />
            </p>
          ))}
        </div>
      </div>
    </div>
  );
}
