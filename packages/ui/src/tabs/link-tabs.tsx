import type { ReactNode } from "react";

export type LinkTab = { key: string; link: ReactNode };

/** Tabs that are addresses, so links: the current one carries `aria-current="page"`, counts go into a `span`. */
export function LinkTabs(props: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav className="account-nav" aria-label={props.label}>
      {props.tabs.map((tab) => (
        <div className="account-tab" key={tab.key}>
          {tab.link}
        </div>
      ))}
    </nav>
  );
}
