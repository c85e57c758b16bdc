import { formatMoney, VisuallyHidden } from "@atelier/ui";
import type { ReactNode } from "react";
import { useWords } from "../words/words.tsx";

export type PriceTextProps = {
  minor: number;
  currency: string;
  wasMinor?: number | null | undefined;
  /** The cheapest of several. */
  from?: boolean | undefined;
  cause?: ReactNode;
};

/** A price with its past and its cause, in the page's language. Amounts in minor units, never added up here. */
export function PriceText(props: PriceTextProps) {
  const { t, locale } = useWords();
  const { minor, currency, wasMinor, from, cause } = props;
  const now = formatMoney(minor, currency, locale);
  const reduced = typeof wasMinor === "number" && wasMinor !== minor;
  return (
    <span className="price">
      {reduced && (
        <s className="was money">
          <VisuallyHidden>{t("price.was")} </VisuallyHidden>
          {formatMoney(wasMinor, currency, locale)}
        </s>
      )}
      <span className="money">
        {reduced && <VisuallyHidden>{t("price.now")} </VisuallyHidden>}
        {from ? t("price.from", { price: now }) : now}
      </span>
      {cause && <span className="meta">{cause}</span>}
    </span>
  );
}

/** A sum as plain text, for buttons and sentences. */
export function useMoney(): (minor: number, currency: string) => string {
  const { locale } = useWords();
  return (minor, currency) => formatMoney(minor, currency, locale);
}

/** What a good costs at least, where its variants differ. */
export function PriceFrom(props: { good: { priceFromMinor: number; priceToMinor: number; currency: string } }) {
  const { priceFromMinor, priceToMinor, currency } = props.good;
  return <PriceText minor={priceFromMinor} currency={currency} from={priceToMinor > priceFromMinor} />;
}
