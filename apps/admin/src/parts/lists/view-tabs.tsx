import type { ListName, SavedView } from "@atelier/contract/views";
import { Views } from "@atelier/ui/admin";
import type { ReactNode } from "react";
import { t } from "../../words/words.ts";
import { parseSearch } from "../../shell/search-params.ts";
import { plainSearch } from "./plain-search.ts";
import type { KeptList } from "./use-list.ts";
import { ViewActs } from "./view-acts.tsx";

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

/** The views of a list: its own, then those kept by name. A view whose filters were changed says so. */
export function ViewTabs(props: ViewTabsProps) {
  const { kept, own, search } = props;
  const saved = kept.views.find((view) => view.id === search.saved);
  const now = plainSearch(search, props.passing ?? []);
  const ownNow = own.find((view) => view.key === props.current);
  const isChanged = now !== (saved ? saved.search : plainSearch(ownNow?.search ?? {}, []));
  const tabs = own.map((view) => ({
    key: view.key,
    link: props.link(view.search, {
      "aria-current": !saved && view.key === props.current ? "page" : undefined,
      children: (
        <Face name={view.label} count={view.count} changed={!saved && view.key === props.current && isChanged} />
      ),
    }),
  }));
  const keptTabs = kept.views.map((view) => ({
    key: view.id,
    link: props.link(addressOf(view), {
      "aria-current": view === saved ? "page" : undefined,
      children: (
        <Face
          name={view.name}
          count={view.shared ? t("views.sharedMark") : undefined}
          changed={view === saved && isChanged}
        />
      ),
    }),
  }));
  return (
    <Views
      label={t("list.views")}
      views={[...tabs, ...keptTabs]}
      end={<ViewActs {...props} saved={saved} now={now} isChanged={isChanged} ownName={ownNow?.label ?? ""} />}
    />
  );
}

/** What the address says when a kept view is opened. */
export function addressOf(view: SavedView): Record<string, string> {
  return { ...parseSearch(view.search), saved: view.id };
}

function Face(props: { name: string; count: ReactNode; changed: boolean }) {
  return (
    <>
      {props.name}
      {props.count !== undefined && <span className="n">{props.count}</span>}
      {props.changed && (
        <span className="changed">
          <span className="sr">, </span>
          {t("views.changed")}
        </span>
      )}
    </>
  );
}
