import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { useWords } from "../locale/locale.tsx";

export type ShopHeaderProps = {
  /** The shop's name, usually a link home. */
  name: ReactNode;
  /** Links of the shop; the current one carries `aria-current`. */
  nav?: ReactNode;
  navLabel?: string | undefined;
  /** A `SearchBox`. */
  search?: ReactNode;
  /** Account and bag; a phone's search link has the class `only-small`. */
  tools?: ReactNode;
  /** Checkout: nothing but name and help. */
  slim?: boolean | undefined;
};

/** The shop's head: a shallow line with slots and no knowledge of its own. */
export function ShopHeader(props: ShopHeaderProps) {
  const words = useWords();
  return (
    <header className={classNames("head", props.slim && "slim")}>
      <div className="page">
        <div className="name">{props.name}</div>
        {props.slim ? (
          <span />
        ) : (
          <nav className="nav" aria-label={props.navLabel ?? words.shop}>
            {props.nav}
          </nav>
        )}
        {props.search}
        <div className="tools">{props.tools}</div>
      </div>
    </header>
  );
}

export type ShopFooterProps = {
  name: ReactNode;
  /** Address and hours, under the name. */
  address?: ReactNode;
  /** Up to three columns of links. */
  columns: readonly ReactNode[];
  /** The imprint's last line. */
  imprint?: ReactNode;
};

/** The colophon: address, terms, language and currency, printed small. */
export function ShopFooter(props: ShopFooterProps) {
  return (
    <footer className="colophon">
      <div className="page">
        <div className="grid">
          <div>
            <p className="name">{props.name}</p>
            {props.address}
          </div>
          {props.columns.map((column, at) => (
            <div className="colophon-column" key={at}>
              {column}
              {at === props.columns.length - 1 && props.imprint && <p className="meta">{props.imprint}</p>}
            </div>
          ))}
        </div>
      </div>
    </footer>
  );
}
