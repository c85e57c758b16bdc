import { listName } from "@atelier/contract/views";
import type { ShellDrawer } from "@atelier/ui/admin";
import { useRouterState } from "@tanstack/react-router";
import { useKeptViews } from "../parts/lists/use-list.ts";
import { ownView } from "./own-views.ts";
import { parseSearch, stringifySearch } from "./search-params.ts";

type Pins = NonNullable<ShellDrawer["pins"]>;

/** The views a person has pinned under a drawer of the rail; those that are gone are left out. */
export function usePins(): (place: string) => Pins | undefined {
  const kept = useKeptViews();
  const href = useRouterState({ select: (state) => state.location.href });
  return (place) => {
    const list = listName.safeParse(place);
    const pins = list.success && kept?.lists.find((one) => one.list === list.data)?.pins;
    if (!list.success || !pins || !kept) return undefined;
    return pins.flatMap((key) => {
      const view = kept.views.find((one) => one.id === key);
      const kind = view ? undefined : ownView(list.data, key);
      const label = view?.name ?? kind?.label;
      if (label === undefined) return [];
      const search = view ? { ...parseSearch(view.search), saved: view.id } : (kind?.search ?? {});
      const address = `/${list.data}${stringifySearch(search)}`;
      const current = href === address || (view !== undefined && href.includes(`saved=${view.id}`));
      return [{ key, label, href: `/admin${address}`, current }];
    });
  };
}
