import { admin } from "@atelier/client/react";
import type { KeepListInput, ListName, ListSettings, SavedView, ViewsView } from "@atelier/contract/views";
import { toast } from "@atelier/ui";
import { sayError } from "../../shell/refusal-words.ts";

const fresh = 5 * 60_000;

export interface KeptList {
  /** How this person left the list; undefined until the shop has said. */
  settings: ListSettings | undefined;
  views: readonly SavedView[];
  keep: (change: Omit<KeepListInput, "list">) => void;
}

/** The views a person keeps, of all lists. */
export function useKeptViews(): ViewsView | undefined {
  return admin.views.mine.useQuery(undefined, { staleTime: fresh }).data;
}

/** One list as this person likes it. What is changed shows at once and is kept by the shop. */
export function useList(list: ListName): KeptList {
  const utils = admin.useUtils();
  const kept = useKeptViews();
  const keeping = admin.views.keepList.useMutation({
    onMutate: (change) => utils.views.mine.setData(undefined, (before) => before && changed(before, change)),
    onError(error) {
      toast(sayError(error), { tone: "alert" });
      void utils.views.mine.invalidate();
    },
  });
  return {
    settings: kept && settingsOf(kept, list),
    views: kept?.views.filter((view) => view.list === list) ?? [],
    keep: (change) => keeping.mutate({ ...change, list }),
  };
}

function settingsOf(kept: ViewsView, list: ListName): ListSettings {
  const untouched = { list, columns: null, density: "compact" as const, defaultView: "", pins: [] };
  return kept.lists.find((one) => one.list === list) ?? untouched;
}

function changed(kept: ViewsView, change: KeepListInput): ViewsView {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const next = { ...settingsOf(kept, change.list), ...given };
  return { ...kept, lists: [...kept.lists.filter((one) => one.list !== change.list), next] };
}
