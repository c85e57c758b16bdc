import type { CSSProperties, ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Label, type LabelParts } from "../label/label.tsx";
import { Picture, type PictureSource } from "../picture/picture.tsx";
import { hungWidth } from "./hung-width.ts";

export type WorkProps = LabelParts & {
  picture?: PictureSource | undefined;
  sizes?: string | undefined;
  eager?: boolean | undefined;
  heading?: 2 | 3 | 4 | undefined;
  /** On the sheet that stands for a missing picture. */
  letter?: string | undefined;
  /** Fills its column whatever its ratio; the home page's rail does that. */
  full?: boolean | undefined;
};

const shelfSizes = "(min-width: 1024px) 22vw, 45vw";

/** A work standing on the hairline of its Label. The whole card follows the link in its title. */
export function Work(props: WorkProps) {
  const { picture, sizes = shelfSizes, heading = 3 } = props;
  return (
    <li className="work" style={props.full || !picture ? undefined : hungWidth(picture)}>
      {picture ? (
        <Picture source={picture} sizes={sizes} eager={props.eager} />
      ) : (
        <span className="plate" data-letter={props.letter} aria-hidden="true" />
      )}
      <Label title={props.title} medium={props.medium} stock={props.stock} price={props.price} heading={heading} />
    </li>
  );
}

/** Works at their own proportions on common baselines. */
export function Shelf(props: {
  across?: 1 | 2 | 3 | 4 | undefined;
  className?: string | undefined;
  busy?: boolean;
  children: ReactNode;
}) {
  const style = props.across ? ({ "--across": props.across } as CSSProperties) : undefined;
  return (
    <ul
      className={classNames("shelf", props.across === 3 && "three", props.busy && "is-stale", props.className)}
      style={style}
      aria-busy={props.busy || undefined}
    >
      {props.children}
    </ul>
  );
}
