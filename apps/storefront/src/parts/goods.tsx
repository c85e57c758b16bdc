import type { ProductCardView } from "@atelier/contract/catalog";
import { Work } from "@atelier/ui";
import { memo } from "react";
import { Link } from "../router/link.tsx";
import { useWords } from "../words/words.tsx";
import { pictureOf } from "./picture-of.ts";
import { PriceText } from "./price-text.tsx";
import { stockWords } from "./stock-words.ts";
import { unbroken } from "./unbroken.ts";

export type GoodProps = { card: ProductCardView; eager?: boolean; full?: boolean; sizes?: string; heading?: 2 | 3 };

/** One good standing on its Label. Long lists of them change one by one. */
export const Good = memo(function Good(props: GoodProps) {
  const { card, ...look } = props;
  const speech = useWords();
  return (
    <Work
      {...look}
      picture={card.image ? pictureOf(card.image) : undefined}
      letter={card.title[0]}
      title={<GoodLink card={card} />}
      medium={unbroken(card.medium)}
      stock={stockWords(card, speech)}
      price={<CardPrice card={card} />}
    />
  );
});

export function GoodLink(props: { card: ProductCardView }) {
  return (
    <Link to="/goods/$slug" params={{ slug: props.card.slug }}>
      {props.card.title}
    </Link>
  );
}

export function CardPrice(props: { card: ProductCardView }) {
  const { card } = props;
  const from = card.priceToMinor > card.priceFromMinor;
  return (
    <PriceText
      minor={card.priceFromMinor}
      currency={card.currency}
      from={from}
      wasMinor={from ? null : card.compareAtMinor}
    />
  );
}
