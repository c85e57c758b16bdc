import { listName } from "@atelier/contract/views";
import { icons } from "@atelier/ui";
import { type Command, type CommandGroup, drawerIcons } from "@atelier/ui/admin";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useKeptViews } from "../parts/lists/use-list.ts";
import { t } from "../words/words.ts";
import { currentActs } from "./current-acts.ts";
import { fits } from "./fits.ts";
import { places } from "./places.ts";
import { recentRecords } from "./recent.ts";
import { stringifySearch, parseSearch } from "./search-params.ts";
import { useMay, useSession } from "./session.tsx";

/** What the palette knows without asking: recent records, acts on the page, things to make, places, kept views. */
export function useStillCommands(query: string, onKeys: () => void): CommandGroup[] {
  const recent = useRecentCommands();
  const acts = useActs(onKeys);
  const goTo = usePlaces();
  const views = useViewCommands();
  const here = currentActs();
  const fitting = (commands: readonly Command[]) => commands.filter((command) => fits(command.label, query));
  return [
    ...(query.trim() === "" ? [{ key: "recent", title: t("finder.recent"), commands: recent }] : []),
    ...(here ? [{ ...here, commands: fitting(here.commands) }] : []),
    { key: "acts", title: t("finder.do"), commands: fitting(acts) },
    { key: "places", title: t("finder.goTo"), commands: fitting([...goTo, ...views]) },
  ];
}

function useRecentCommands(): Command[] {
  const { me } = useSession();
  const { history } = useRouter();
  const others = recentRecords(me.id).filter((one) => !history.location.pathname.endsWith(one.to));
  return others.map(({ key, kind, label, to }) => ({
    key: `recent-${key}`,
    label,
    icon: drawerIcons[kind],
    onRun: () => history.push(`/admin${to}`),
  }));
}

function useActs(onKeys: () => void): Command[] {
  const navigate = useNavigate();
  const maySave = useMay("products.save");
  const mayImport = useMay("imports.run");
  return [
    ...(maySave
      ? [
          {
            key: "new-product",
            label: t("products.new"),
            icon: icons.plus,
            onRun: () => void navigate({ to: "/products", search: { new: "1" as const } }),
          },
        ]
      : []),
    ...(mayImport
      ? [
          {
            key: "import",
            label: t("imports.start"),
            icon: drawerIcons.imports,
            onRun: () => void navigate({ to: "/imports" }),
          },
        ]
      : []),
    { key: "keys", label: t("keys.title"), icon: drawerIcons.jobs, keys: "?", onRun: onKeys },
  ];
}

function usePlaces(): Command[] {
  const navigate = useNavigate();
  const { me } = useSession();
  const drawers = places
    .filter((place) => me.permissions.includes(place.needs))
    .map((place) => ({
      key: place.key,
      label: t(place.label),
      icon: place.icon,
      keys: `G ${place.go.toUpperCase()}`,
      onRun: () => void navigate({ to: place.to }),
    }));
  const toShip = {
    key: "to-ship",
    label: t("finder.toShip"),
    icon: drawerIcons.orders,
    onRun: () => void navigate({ to: "/orders", search: { view: "to-ship" as const } }),
  };
  const papers = (["/settings/delivery", "/settings/taxes"] as const).map((to) => ({
    key: to,
    label: `${t("place.settings")}: ${t(to === "/settings/taxes" ? "settings.taxes" : "settings.delivery")}`,
    icon: drawerIcons.settings,
    onRun: () => void navigate({ to }),
  }));
  return [
    ...drawers,
    ...(me.permissions.includes("orders.read") ? [toShip] : []),
    ...(me.permissions.includes("settings.read") ? papers : []),
  ];
}

function useViewCommands(): Command[] {
  const kept = useKeptViews();
  const { history } = useRouter();
  const { me } = useSession();
  return (kept?.views ?? []).flatMap((view) => {
    const place = places.find((one) => one.key === listName.parse(view.list));
    if (!place || !me.permissions.includes(place.needs)) return [];
    const address = `/admin${place.to}${stringifySearch({ ...parseSearch(view.search), saved: view.id })}`;
    const label = `${t(place.label)}: ${view.name}`;
    return [{ key: `view-${view.id}`, label, icon: place.icon, onRun: () => history.push(address) }];
  });
}
