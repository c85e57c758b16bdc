import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { useLocale, useWords } from "../locale/locale.tsx";
import { formatMoney } from "../money/format-money.ts";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";

/** A sum of money as text, in the page's language. */
export function Money(props: { minor: number; currency: string; className?: string | undefined }) {
  return (
    <span className={classNames("money", props.className)}>
      {formatMoney(props.minor, props.currency, useLocale())}
    </span>
  );
}

export type PriceProps = {
  minor: number;
  currency: string;
  /** The price before; struck through and read out as such. */
  wasMinor?: number | undefined;
  /** The cheapest of several: "from £11.50". */
  from?: boolean | undefined;
  /** What one pays it for or how often: "a year", "a seat". */
  per?: string | undefined;
  /** Why it is reduced: "Club, 10% off". Shown beside every reduced price. */
  cause?: ReactNode;
  /** Was and now on one line instead of two. */
  inline?: boolean | undefined;
};

/** A price with its past and its cause. All amounts in minor units. */
export function Price(props: PriceProps) {
  const words = useWords();
  const locale = useLocale();
  const now = formatMoney(props.minor, props.currency, locale);
  return (
    <span className={classNames("price", props.inline && "inline")}>
      {props.wasMinor !== undefined && (
        <s className="was money">
          <VisuallyHidden>{`${words.was} `}</VisuallyHidden>
          {formatMoney(props.wasMinor, props.currency, locale)}
        </s>
      )}
      <span className="money">
        {props.wasMinor !== undefined && <VisuallyHidden>{`${words.now} `}</VisuallyHidden>}
        {props.from && `${words.from} `}
        {now}
        {props.per && ` ${props.per}`}
      </span>
      {props.cause && <span className="meta">{props.cause}</span>}
    </span>
  );
}
