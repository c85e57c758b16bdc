import type { ReactNode } from "react";
import { useWords } from "../locale/locale.tsx";

/** Where the page lies: links from the outside in, without the page itself. */
export function Breadcrumbs(props: { label?: string | undefined; items: readonly { key: string; link: ReactNode }[] }) {
  const words = useWords();
  return (
    <nav aria-label={props.label ?? words.where}>
      <ol className="trail">
        {props.items.map((item, at) => (
          <li key={item.key}>
            {at > 0 && <span aria-hidden="true">/</span>}
            {item.link}
          </li>
        ))}
      </ol>
    </nav>
  );
}
