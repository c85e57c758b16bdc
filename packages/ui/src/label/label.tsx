import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Picture, type PictureSource } from "../picture/picture.tsx";

/** What a Label says, always in this order. */
export type LabelParts = {
  /** The name; a link when it leads somewhere. */
  title: ReactNode;
  /** Medium or format: "Risograph, two inks, 59 × 42 cm". */
  medium?: ReactNode;
  /** Edition or stock: "Edition of 140, 31 left". */
  stock?: ReactNode;
  price?: ReactNode;
};

export type LabelProps = LabelParts & {
  /** `card` under a picture, `large` on home and product, `row` on its side in lists of one-line things. */
  variant?: "card" | "large" | "row" | undefined;
  /** The level of the title as a heading; none in lists that are no outline. */
  heading?: 1 | 2 | 3 | 4 | undefined;
  className?: string | undefined;
};

/** The one object that ties every surface together: title, medium, edition or stock, price, under one hairline. */
export function Label(props: LabelProps) {
  const { variant = "card" } = props;
  return (
    <div
      className={classNames("label", variant === "large" && "large", variant === "row" && "label-row", props.className)}
    >
      <LabelWords {...props} />
      {props.price !== undefined && <div className="label-price">{props.price}</div>}
    </div>
  );
}

export type LabelLineProps = LabelParts & {
  picture?: PictureSource | undefined;
  /** Buttons and steppers under the words. */
  acts?: ReactNode;
  /** A change to this very line, with its cause. */
  callout?: ReactNode;
  calloutTone?: "plain" | "warn" | "alert" | undefined;
  /** Cannot be had any more: the picture fades, the words step back. */
  gone?: boolean | undefined;
  as?: "li" | "div" | undefined;
};

/** The Label with a thumbnail at its own ratio: lines of bag, bill and order. */
export function LabelLine(props: LabelLineProps) {
  const { as: Tag = "li", calloutTone = "plain" } = props;
  return (
    <Tag className={classNames("label-line", props.gone && "gone", !props.picture && "bare")}>
      {props.picture && <Picture className="thumb" source={props.picture} sizes="96px" />}
      <div>
        <LabelWords {...props} />
      </div>
      {props.price !== undefined && <div className="label-price">{props.price}</div>}
      {props.acts && <div className="line-acts">{props.acts}</div>}
      {props.callout && (
        <p className={classNames("callout", calloutTone !== "plain" && calloutTone)}>{props.callout}</p>
      )}
    </Tag>
  );
}

function LabelWords(props: LabelParts & { heading?: 1 | 2 | 3 | 4 | undefined }) {
  const Title = props.heading ? (`h${props.heading}` as const) : "p";
  return (
    <>
      <Title className="label-title">{props.title}</Title>
      {props.medium !== undefined && <p className="label-medium">{props.medium}</p>}
      {props.stock !== undefined && <div className="label-stock">{props.stock}</div>}
    </>
  );
}
