import { Views } from "@atelier/ui/admin";
import type { ReactNode } from "react";
import { t } from "../../words/words.ts";
import { plainSearch } from "./plain-search.ts";
import { ViewActs } from "./view-acts.tsx";
import { addressOf, type ViewTabsProps } from "./view-address.ts";

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
