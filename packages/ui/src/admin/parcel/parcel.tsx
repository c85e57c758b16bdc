import type { ReactNode } from "react";
import type { LabelParts } from "../../label/label.tsx";
import { Picture, type PictureSource } from "../../picture/picture.tsx";

/** Lines of an order that travel together, or are granted together, under one head. */
export function Parcel(props: { title: ReactNode; state?: ReactNode; end?: ReactNode; children: ReactNode }) {
  return (
    <section className="ship">
      <header>
        <h2 className="h2">{props.title}</h2>
        {props.state}
        {props.end && <span className="end">{props.end}</span>}
      </header>
      <ul>{props.children}</ul>
    </section>
  );
}

export type ParcelLineProps = LabelParts & {
  picture?: PictureSource | undefined;
  quantity: ReactNode;
};

/** The Label in five columns: picture, title and medium, edition or stock, quantity, price. */
export function ParcelLine(props: ParcelLineProps) {
  return (
    <li className="label">
      <span className="pic">{props.picture && <Picture className="thumb" source={props.picture} sizes="52px" />}</span>
      <p className="label-title">{props.title}</p>
      <p className="label-medium">{props.medium}</p>
      <div className="label-stock">{props.stock}</div>
      <span className="qty">{props.quantity}</span>
      <div className="label-price">{props.price}</div>
    </li>
  );
}
