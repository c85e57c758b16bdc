import type { ListName, SavedView } from "@atelier/contract/views";
import type { ReactNode } from "react";
import { parseSearch } from "../../shell/search-params.ts";
import type { KeptList } from "./use-list.ts";

export interface OwnView {
  key: string;
  label: string;
  /** How many wait in it. */
  count?: ReactNode;
  search: Record<string, string>;
}

export interface TabLinkProps {
  "aria-current": "page" | undefined;
  children: ReactNode;
}

export interface ViewTabsProps {
  list: ListName;
  kept: KeptList;
  own: readonly OwnView[];
  /** Which of its own views the address names, whatever else it says. */
  current: string;
  /** The whole address; `saved` names a kept view. */
  search: Record<string, unknown> & { saved?: string | undefined };
  /** What the address says that no view keeps: the row being looked at. */
  passing?: readonly string[];
  link: (search: Record<string, string>, props: TabLinkProps) => ReactNode;
  go: (search: Record<string, string>) => void;
}

/** What the address says when a kept view is opened. */
export function addressOf(view: SavedView): Record<string, string> {
  return { ...parseSearch(view.search), saved: view.id };
}
