import type { Permission } from "@atelier/contract/permissions";
import type { WorkListView } from "@atelier/contract/health";
import type { IconPath } from "@atelier/ui";
import { drawerIcons } from "@atelier/ui/admin";
import type { PlainWordKey } from "../words/words.ts";

export interface Place {
  key: string;
  label: PlainWordKey;
  to: "/" | "/orders" | "/products" | "/stock" | "/imports" | "/outbox" | "/jobs" | "/health" | "/settings";
  icon: IconPath;
  needs: Permission;
  /** What waits there. */
  waits?: (counts: WorkListView["counts"]) => number;
  /** Pressed after `g`. */
  go: string;
}

export interface PlaceGroup {
  key: string;
  title?: PlainWordKey;
  places: readonly Place[];
}

/** The drawers of the rail, by job. */
export const placeGroups: readonly PlaceGroup[] = [
  {
    key: "home",
    places: [{ key: "home", label: "place.home", to: "/", icon: drawerIcons.home, needs: "orders.read", go: "h" }],
  },
  {
    key: "sell",
    title: "rail.sell",
    places: [
      {
        key: "orders",
        label: "place.orders",
        to: "/orders",
        icon: drawerIcons.orders,
        needs: "orders.read",
        waits: (counts) => counts.toShip + counts.problems,
        go: "o",
      },
    ],
  },
  {
    key: "make",
    title: "rail.make",
    places: [
      {
        key: "products",
        label: "place.products",
        to: "/products",
        icon: drawerIcons.products,
        needs: "products.read",
        go: "p",
      },
      {
        key: "stock",
        label: "place.stock",
        to: "/stock",
        icon: drawerIcons.stock,
        needs: "stock.read",
        waits: (counts) => counts.lowStock,
        go: "s",
      },
      {
        key: "imports",
        label: "place.imports",
        to: "/imports",
        icon: drawerIcons.imports,
        needs: "imports.read",
        go: "i",
      },
    ],
  },
  {
    key: "system",
    title: "rail.system",
    places: [
      {
        key: "outbox",
        label: "place.outbox",
        to: "/outbox",
        icon: drawerIcons.outbox,
        needs: "mail.read",
        waits: (counts) => counts.failedMails,
        go: "m",
      },
      {
        key: "jobs",
        label: "place.jobs",
        to: "/jobs",
        icon: drawerIcons.jobs,
        needs: "jobs.read",
        waits: (counts) => counts.deadJobs,
        go: "j",
      },
      { key: "health", label: "place.health", to: "/health", icon: drawerIcons.health, needs: "health.read", go: "e" },
      {
        key: "settings",
        label: "place.settings",
        to: "/settings",
        icon: drawerIcons.settings,
        needs: "settings.read",
        go: ",",
      },
    ],
  },
];

export const places: readonly Place[] = placeGroups.flatMap((group) => group.places);
