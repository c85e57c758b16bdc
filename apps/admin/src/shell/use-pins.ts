import { type ListName, listName } from "@atelier/contract/views";
import type { ShellDrawer } from "@atelier/ui/admin";
import { useRouterState } from "@tanstack/react-router";
import { useKeptViews } from "../parts/lists/use-list.ts";
import { t } from "../words/words.ts";
import { parseSearch, stringifySearch } from "./search-params.ts";

type Pins = NonNullable<ShellDrawer["pins"]>;

/** What a list calls its own views, and how its address names them. */
const own: Partial<Record<ListName, { of: string; label: (key: string) => string | undefined }>> = {
  orders: { of: "view", label: (key) => orderLabels().get(key) },
};

function orderLabels(): Map<string, string> {
  return new Map([
    ["open", t("orders.view.open")],
    ["to-ship", t("orders.view.to-ship")],
    ["to-pay", t("orders.view.to-pay")],
    ["problem", t("orders.view.problem")],
    ["all", t("orders.view.all")],
  ]);
}

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
      const label = view?.name ?? own[list.data]?.label(key);
      if (label === undefined) return [];
      const search = view ? { ...parseSearch(view.search), saved: view.id } : { [own[list.data]?.of ?? "view"]: key };
      const address = `/${list.data}${stringifySearch(search)}`;
      const current = href === address || (view !== undefined && href.includes(`saved=${view.id}`));
      return [{ key, label, href: `/admin${address}`, current }];
    });
  };
}
